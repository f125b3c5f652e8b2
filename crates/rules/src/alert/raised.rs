//! What was raised: a finding as an alert counts it, with an identity that is the same on every machine.
//! Which findings there are, and which entry each is about, is worked out before they come here.

use hearth_clinical::{Instant, LocalDay};

use crate::level::{Cause, Level, RuleId};

/// What a finding is about. `E` is the caller's own name for an entry, the same on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About<E> {
    /// A reading, by the entry that holds it.
    Entry(E),
    /// How things stand, since this day: nothing was measured, a test is overdue.
    State {
        /// The day on which it began. A state that ends and begins again is another one.
        since: LocalDay,
        /// The limit that it has reached, such as the days after which a rule speaks again; 0 for a rule that has one only.
        step: u32,
    },
}

/// One finding, whoever found it and however often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingId<E> {
    /// What it is about.
    pub about: About<E>,
    /// The rule that found it.
    pub rule: RuleId,
}

/// A finding that was raised. The same one may be raised by several machines, and at several levels; the most urgent
/// counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Raised<E> {
    /// How urgent it is.
    pub level: Level,
    /// When the team could first have known, as far as that is known: waiting is counted from here.
    pub at: Instant,
    /// The calendar day of what was measured, or the day on which a state was found.
    pub day: LocalDay,
    /// Which finding it is.
    pub id: FindingId<E>,
    /// What it is about: the alert that it belongs to.
    pub cause: Cause,
}
