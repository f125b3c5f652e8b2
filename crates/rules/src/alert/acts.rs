//! What clinicians do about an alert: open it, close it, put it off. Each act names what its author had before their eyes.
//! Who may do it, and how it is written down, is decided elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use hearth_clinical::{Instant, LocalDay, Private};

use super::raised::{FindingId, Raised};
use super::stood::{Extent, Stood};
use crate::level::{Cause, Level, RuleId};

/// An alert can't be put off for longer than this many days (product value).
pub const SNOOZE_DAYS_MAX: i32 = 14;
/// A reason has no more characters than this.
pub const SNOOZE_REASON_CHARS_MAX: usize = 500;

/// How far each finding goes that the rules make now.
pub type Extents<E> = BTreeMap<(Cause, FindingId<E>), Extent>;

/// A finding that somebody had before their eyes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named<E> {
    /// The finding.
    pub id: FindingId<E>,
    /// The level that it then had.
    pub level: Level,
    /// How far it then went; `None` where nobody wrote that down, or where it can't go further without being looked at again.
    pub far: Option<Extent>,
}

impl<E: Eq> Named<E> {
    /// True when this is the finding, and it was then at least as urgent as it is now and went at least as far: a sign that was
    /// not there, a worse answer and any worse value of the same reading go further, since nobody has seen them.
    #[must_use]
    pub fn covers(&self, raised: &Raised<E>, extent: Option<&Extent>) -> bool {
        let goes_further =
            |extent: &Extent| self.far.as_ref().is_some_and(|far| extent.goes_further_than(far));
        self.id == raised.id && self.level <= raised.level && !extent.is_some_and(goes_further)
    }
}

/// The findings of one cause that somebody had before their eyes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Naming<E> {
    /// The cause.
    pub cause: Cause,
    /// The findings.
    pub named: BTreeSet<Named<E>>,
}

impl<E: Ord> Naming<E> {
    /// True when this finding was named, and was then at least as urgent as it is now and went at least as far.
    #[must_use]
    pub fn covers(&self, raised: &Raised<E>, extent: Option<&Extent>) -> bool {
        self.cause == raised.cause && self.named.iter().any(|named| named.covers(raised, extent))
    }
}

/// What was done about a patient's alerts, and what was expected, in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acts<E> {
    /// Closings.
    pub closings: Vec<Naming<E>>,
    /// Somebody of the team opened the alert and saw these.
    pub seen: Vec<Naming<E>>,
    /// Somebody of the team looked at every check-in that these rest on, without opening the alert.
    pub looked: Vec<Naming<E>>,
    /// Alerts put off; of several for one cause that still hold, the one that ends first counts.
    pub snoozes: Vec<Snooze>,
    /// The days on which a loss of weight is expected.
    pub expected: Vec<Expected>,
    /// What the rules find now, although they know what is expected: it never counts as expected.
    pub found: BTreeSet<FindingId<E>>,
    /// How far each finding goes that the rules make now.
    pub extents: Extents<E>,
    /// Since when the team could know that each of them goes as far as it does now.
    pub far_since: BTreeMap<(Cause, FindingId<E>), Instant>,
}

impl<E> Default for Acts<E> {
    fn default() -> Acts<E> {
        Acts {
            closings: Vec::new(),
            seen: Vec::new(),
            looked: Vec::new(),
            snoozes: Vec::new(),
            expected: Vec::new(),
            found: BTreeSet::new(),
            extents: BTreeMap::new(),
            far_since: BTreeMap::new(),
        }
    }
}

/// The days on which a loss of weight is expected, since a diuretic was started or raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expected {
    /// The first day.
    pub from: LocalDay,
    /// The last day.
    pub until: LocalDay,
}

impl Expected {
    /// True for an amber loss of weight (rule W5) on one of these days. Nothing red is ever expected.
    #[must_use]
    pub fn mutes<E>(&self, raised: &Raised<E>) -> bool {
        raised.id.rule == RuleId::W5
            && raised.level > Level::Red
            && (self.from..=self.until).contains(&raised.day)
    }
}

/// An alert that was put off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Snooze {
    cause: Cause,
    made: LocalDay,
    until: LocalDay,
    reason: Private<String>,
    stood: Stood,
}

/// Why an alert can't be put off like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnoozeProblem {
    /// No reason was given.
    #[error("no reason was given")]
    NoReason,
    /// The reason is longer than [`SNOOZE_REASON_CHARS_MAX`].
    #[error("the reason is too long")]
    ReasonTooLong,
    /// It would end before it begins.
    #[error("ends before it begins")]
    EndsBeforeItBegins,
    /// It would last longer than [`SNOOZE_DAYS_MAX`].
    #[error("lasts longer than alerts may be put off")]
    TooLong {
        /// The last day that is allowed.
        latest: LocalDay,
    },
    /// It does not say what stood when it was made, so that nothing could ever be new.
    #[error("does not say what stood")]
    NothingStood,
    /// A red or 999 alert can't be put off.
    #[error("too urgent to be put off")]
    TooUrgent,
}

impl Snooze {
    /// Puts an alert off from `made` until the end of `until`, of which this stood then.
    ///
    /// # Errors
    /// [`SnoozeProblem`]; every arm but `TooUrgent`, which [`Snooze::may_hold`] answers.
    pub fn new(
        cause: Cause,
        made: LocalDay,
        until: LocalDay,
        reason: &str,
        stood: Stood,
    ) -> Result<Snooze, SnoozeProblem> {
        let reason = reason.trim();
        let latest = made.plus_days(SNOOZE_DAYS_MAX);
        if reason.is_empty() {
            Err(SnoozeProblem::NoReason)
        } else if reason.chars().count() > SNOOZE_REASON_CHARS_MAX {
            Err(SnoozeProblem::ReasonTooLong)
        } else if until < made {
            Err(SnoozeProblem::EndsBeforeItBegins)
        } else if until > latest {
            Err(SnoozeProblem::TooLong { latest })
        } else if stood.is_empty() {
            Err(SnoozeProblem::NothingStood)
        } else {
            Ok(Snooze { cause, made, until, reason: Private::new(reason.to_owned()), stood })
        }
    }

    /// Whether an alert of this level can be put off at all.
    ///
    /// # Errors
    /// `TooUrgent`.
    pub const fn may_hold(level: Level) -> Result<(), SnoozeProblem> {
        match level {
            Level::Emergency999 | Level::Red => Err(SnoozeProblem::TooUrgent),
            Level::Amber | Level::Review => Ok(()),
        }
    }

    /// The alert.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        self.cause
    }

    /// The last day on which it holds.
    #[must_use]
    pub const fn until(&self) -> LocalDay {
        self.until
    }

    /// Why.
    #[must_use]
    pub const fn reason(&self) -> &Private<String> {
        &self.reason
    }

    /// True when it holds on this day. One that claims to have been made later than tomorrow was made by a wrong clock
    /// and holds nothing back.
    #[must_use]
    pub fn holds_on(&self, today: LocalDay) -> bool {
        (self.made.plus_days(-1)..=self.until).contains(&today)
    }

    /// True for a finding that is new beside what stood when the alert was put off: of a rule that had found nothing, more
    /// urgent, of a sign that was not there, or worse by the step of what was measured. The same again is not new.
    #[must_use]
    pub fn is_ended_by<E>(&self, raised: &Raised<E>, extent: Option<&Extent>) -> bool {
        self.stood.get(&raised.id.rule).is_none_or(|stood| {
            raised.level < stood.level || extent.is_some_and(|extent| extent.is_beyond(&stood.extent))
        })
    }
}
