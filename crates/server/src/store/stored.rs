//! One entry of the log, read once and shared by all who look at it.

use hearth_chart::Fact;
use hearth_clinical::Instant;
use hearth_record::{Entry, Hash, LogNumber};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// One entry of the log. Its copies are one and the same in memory.
#[derive(Clone, Debug)]
pub struct Stored(Arc<Kept>);

/// What is kept of one entry of the log.
#[derive(Debug)]
pub struct Kept {
    /// Its number.
    pub log: LogNumber,
    /// The log's running hash there.
    pub log_hash: Hash,
    /// When the server took it.
    pub received: Instant,
    /// The entry.
    pub entry: Entry,
    fact: OnceLock<Option<Fact>>,
}

impl Stored {
    /// An entry in its place in the log.
    #[must_use]
    pub fn new(log: LogNumber, log_hash: Hash, received: Instant, entry: Entry) -> Self {
        Stored(Arc::new(Kept { log, log_hash, received, entry, fact: OnceLock::new() }))
    }

    /// The entry with its body read, the first time that somebody asks; `None` for a stub.
    #[must_use]
    pub fn fact(&self) -> Option<&Fact> {
        self.0.fact.get_or_init(|| Fact::from_entry(&self.0.entry, Some(self.0.log))).as_ref()
    }
}

impl Deref for Stored {
    type Target = Kept;

    fn deref(&self) -> &Kept {
        &self.0
    }
}

impl PartialEq for Stored {
    fn eq(&self, other: &Self) -> bool {
        (self.log, self.log_hash, self.received, &self.entry)
            == (other.log, other.log_hash, other.received, &other.entry)
    }
}

impl Eq for Stored {}
