//! Alerts as a view: one for each patient and cause, made from what was raised and from what clinicians did about it.
//! Pure and the same on every machine that holds the same set; storing acts, clocks and sentences are left to others.
//!
//! Nothing here deletes an alert. A finding stays open until a closing names it, so one that arrives late opens its alert
//! again, and so is one that became more urgent, or goes further, than what was named.

mod acts;
mod order;
mod raised;
mod stood;
#[cfg(test)]
mod table_tests;
#[cfg(test)]
mod tests;
mod view;
mod waiting;

pub use acts::{
    Acts, Expected, Extents, Named, Naming, SNOOZE_DAYS_MAX, SNOOZE_REASON_CHARS_MAX, Snooze, SnoozeProblem,
};
pub use order::worst_first;
pub use raised::{About, FindingId, Raised, usual_cause};
pub use stood::{Extent, Stood, StoodOfRule};
pub use view::{Alert, AlertState, PutOffEnded, alerts};
pub use waiting::{Escalation, LocalMinute, Waited, escalation, unanswered, waited};
