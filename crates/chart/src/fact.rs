//! An entry with its body read: what every view starts from.

use hearth_record::{Act, Entry, LogNumber};
use hearth_wire::{Body, act_and_body};

/// An entry as readers take it, with its body as values.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Key, header, parts.
    pub act: Act,
    /// The body; [`Body::Newer`] when this app can't read it.
    pub body: Body,
    /// Where it stands in the team's log, once it does.
    pub log: Option<LogNumber>,
}

impl Fact {
    /// Reads an entry; `None` for a stub. A body that can't be read is kept as one from a newer app.
    #[must_use]
    pub fn from_entry(entry: &Entry, log: Option<LogNumber>) -> Option<Fact> {
        let (act, body) = act_and_body(entry)?;
        Some(Fact { act, body, log })
    }
}
