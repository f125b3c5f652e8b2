//! One entry of the log, read once and shared by all who look at it.

use hearth_chart::Fact;
use hearth_clinical::Instant;
use hearth_record::{Entry, EntryKey, Hash, Link, LogNumber};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// An entry of the store that is not what was signed, or is not there: somebody, or the disk, has changed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unsound {
    /// Its key, by the hash that it was accepted with. Of one that is gone only the place may be known.
    pub key: EntryKey,
    /// The hash before it.
    pub before: Hash,
}

/// Numbers of the log whose entries are gone from the store, one after the other. The running hash around them proves what
/// was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The first of them.
    pub first: LogNumber,
    /// How many there are.
    pub count: u64,
    /// The log's running hash before them.
    pub before: Hash,
    /// The entry behind them; `None` if the log ends with them.
    pub behind: Option<EntryKey>,
    /// The running hash at that entry, or at the log's end.
    pub hash: Hash,
}

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
    sound: OnceLock<bool>,
}

impl Stored {
    /// An entry in its place in the log.
    #[must_use]
    pub fn new(log: LogNumber, log_hash: Hash, received: Instant, entry: Entry) -> Self {
        Stored(Arc::new(Kept {
            log,
            log_hash,
            received,
            entry,
            fact: OnceLock::new(),
            sound: OnceLock::new(),
        }))
    }

    /// The entry with its body read, the first time that somebody asks; `None` for a stub, and for what was changed in the
    /// store's own file: nothing is decided by that.
    #[must_use]
    pub fn fact(&self) -> Option<&Fact> {
        let read = || self.is_sound().then(|| Fact::from_entry(&self.0.entry, Some(self.0.log))).flatten();
        self.0.fact.get_or_init(read).as_ref()
    }

    /// True if it is what was signed: header, body and salts give the hash that it was accepted with.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        *self.0.sound.get_or_init(|| {
            let entry = &self.0.entry;
            let in_place = match &entry.link {
                Link::Whole(whole) => whole.header.id == entry.key.id,
                Link::Stub { .. } => true,
            };
            in_place && entry.link.hash_behind(entry.before) == entry.hash
        })
    }

    /// Its place, for the list of what is not what was signed.
    #[must_use]
    pub fn place(&self) -> Unsound {
        Unsound { key: self.0.entry.key, before: self.0.entry.before }
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
