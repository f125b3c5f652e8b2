//! What bounds a plan that a person carries out alone: the prescriber's words and name, the most days, and a last day.
//! What the plan is about, and where it stands, is in the plan itself.

use hearth_clinical::LocalDay;

/// The bounds of one plan, as a prescriber writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The prescriber's words, shown to the person as they are.
    pub words: String,
    /// The most days that the person goes on alone.
    pub max_days: u8,
    /// Who authorised it.
    pub authorised_by: String,
    /// When.
    pub authorised_on: LocalDay,
    /// The last day on which it may be used.
    pub expires: LocalDay,
}

/// Why bounds are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BoundsProblem {
    /// Nobody authorised it, or in no words.
    #[error("a plan needs the prescriber's words and name")]
    NoWords,
    /// No number of days.
    #[error("a plan needs a last day")]
    Unbounded,
    /// More days than a person may go on alone.
    #[error("too many days")]
    TooLong {
        /// The most days.
        most: u8,
    },
    /// It has expired, or expires before it was authorised.
    #[error("the plan has expired")]
    Expired,
    /// It expires too late to be looked at in time.
    #[error("the plan expires too late")]
    ExpiresTooLate {
        /// The last day on which it may expire.
        latest: LocalDay,
    },
    /// Authorised on a day that has not come yet.
    #[error("authorised in the future")]
    AuthorisedInFuture,
}

impl Bounds {
    /// Whether the plan is bounded on every side: at most `most` days alone, looked at again within `within_days`.
    ///
    /// # Errors
    /// One arm for each thing that the prescriber can put right.
    pub(super) fn check(&self, today: LocalDay, most: u8, within_days: i32) -> Result<(), BoundsProblem> {
        if self.words.trim().is_empty() || self.authorised_by.trim().is_empty() {
            return Err(BoundsProblem::NoWords);
        }
        if self.max_days == 0 {
            return Err(BoundsProblem::Unbounded);
        }
        if self.max_days > most {
            return Err(BoundsProblem::TooLong { most });
        }
        if self.authorised_on > today {
            return Err(BoundsProblem::AuthorisedInFuture);
        }
        if self.expires < today {
            return Err(BoundsProblem::Expired);
        }
        let latest = self.authorised_on.plus_days(within_days);
        if self.expires > latest {
            return Err(BoundsProblem::ExpiresTooLate { latest });
        }
        Ok(())
    }

    /// True once it may not be begun any more.
    #[must_use]
    pub fn has_expired(&self, today: LocalDay) -> bool {
        today > self.expires
    }
}
