//! A change of a dose that moves the potassium is not done until a day for its blood test stands.
//! Which day that is at the latest comes from the schedule; the prescriber may choose an earlier one.

use hearth_clinical::LocalDay;

use super::bloods::{Change, ChangeKind, first_due};
use super::facts::Caution;
use super::groups::moves_potassium;

/// A change with the day of its blood test, where it needs one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosedChange {
    change: Change,
    bloods_due: Option<LocalDay>,
}

impl ClosedChange {
    /// The change.
    #[must_use]
    pub const fn change(&self) -> Change {
        self.change
    }

    /// The day by which blood is taken; none only where the change needs none and nobody asked for one.
    #[must_use]
    pub const fn bloods_due(&self) -> Option<LocalDay> {
        self.bloods_due
    }
}

/// Why a change can't be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CloseProblem {
    /// No day for the blood test.
    #[error("this change needs a day for its blood test")]
    NoBloodDate {
        /// The last day that would be in time.
        latest: LocalDay,
    },
    /// Before the new dose can have acted.
    #[error("the blood test lies before the change")]
    BeforeChange,
    /// Later than the schedule allows.
    #[error("the blood test is later than the schedule allows")]
    TooLate {
        /// The last day that would be in time.
        latest: LocalDay,
    },
}

/// True for a change of an ACE inhibitor, ARB, ARNI or MRA that goes on: it needs a blood date.
#[must_use]
pub const fn needs_blood_date(change: Change) -> bool {
    let goes_on = match change.kind {
        ChangeKind::Started | ChangeKind::Increased | ChangeKind::Decreased => true,
        ChangeKind::Stopped | ChangeKind::FoundTaken { .. } => false,
    };
    goes_on && moves_potassium(change.drug.class())
}

/// Closes a change.
///
/// # Errors
/// `NoBloodDate` or `TooLate` with the last day in time; `BeforeChange` for a day before the change or its own day.
pub fn close_change(
    change: Change,
    bloods_due: Option<LocalDay>,
    caution: Caution,
) -> Result<ClosedChange, CloseProblem> {
    if bloods_due.is_some_and(|due| due <= change.day) {
        return Err(CloseProblem::BeforeChange);
    }
    if !needs_blood_date(change) {
        return Ok(ClosedChange { change, bloods_due });
    }
    // Every such change has a first test; without one the day of the change itself would be the latest.
    let latest = first_due(change, caution).map_or(change.day, |(_, due)| due);
    match bloods_due {
        None => Err(CloseProblem::NoBloodDate { latest }),
        Some(due) if due > latest => Err(CloseProblem::TooLate { latest }),
        Some(_) => Ok(ClosedChange { change, bloods_due }),
    }
}
