//! Which part of a log, or of one patient's record, is read. Each question has a bound, so that it costs what it answers.

use hearth_record::{LogNumber, PatientId};

/// Kinds of which nothing is sent first, or (a contact) only the last: readings, what was done about them, and visits. A
/// kind that is not known here is not among them.
pub(crate) const PASSING: [&str; 15] = [
    "check-in",
    "amendment",
    "withdrawal",
    "assessment",
    "alert-closing",
    "alert-seen",
    "alert-snooze",
    "looked-at",
    "visit",
    "visit-answer",
    "visit-signature",
    "visit-addendum",
    "contact",
    "put-away",
    "medicine-taken",
];

/// Which part of the log is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogAsk {
    /// Above this number.
    pub after: LogNumber,
    /// Up to this one.
    pub through: LogNumber,
    /// Only these patients; `None` is all.
    pub patients: Option<Vec<PatientId>>,
    /// At most so many rows.
    pub rows_max: usize,
}

/// Which part of a patient's record is read by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthAsk {
    /// Whose.
    pub patient: PatientId,
    /// Behind this place.
    pub behind: MonthPlace,
    /// Up to this number of the log.
    pub through: LogNumber,
    /// At most so many rows.
    pub rows_max: usize,
}

/// A place in a record that is read by month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthPlace {
    /// Its beginning, before the newest month.
    Beginning,
    /// A log number in a month, `year * 12 + month - 1`.
    Month(u32, LogNumber),
    /// A log number among what has no month.
    NoMonth(LogNumber),
}
