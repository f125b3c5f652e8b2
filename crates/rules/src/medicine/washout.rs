//! The gap between an ACE inhibitor and an ARNI: 36 hours, in both directions, or the two act together on bradykinin.
//! By hours where the hours are known, by days otherwise; a day that does not settle it is never read as kept.

use hearth_clinical::{Instant, LocalDay};

/// Hours that have to lie between the last dose of one and the first of the other (ESC 2021 section 5.3.3; the product
/// information of sacubitril/valsartan says the same for both directions).
pub const WASHOUT_HOURS: i64 = 36;

const MS_PER_HOUR: i64 = 3_600_000;

/// The gap when both moments are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HourGap {
    /// Long enough.
    Kept {
        /// Whole hours between them.
        hours: i64,
    },
    /// Too short.
    TooShort {
        /// Whole hours between them; negative when the first dose of the one lies before the last of the other.
        hours: i64,
        /// The first moment that would be long enough.
        earliest: Instant,
    },
}

/// Whether enough hours lie between the last dose of the one and the first of the other.
#[must_use]
pub fn gap_by_hours(last: Instant, first: Instant) -> HourGap {
    let gap_ms = first.ms_since(last);
    let hours = gap_ms.div_euclid(MS_PER_HOUR);
    if gap_ms >= WASHOUT_HOURS * MS_PER_HOUR {
        HourGap::Kept { hours }
    } else {
        HourGap::TooShort { hours, earliest: last.plus_ms(WASHOUT_HOURS * MS_PER_HOUR) }
    }
}

/// The gap when only the days are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayGap {
    /// Long enough, whatever the hours were: three days or more.
    Kept,
    /// Two days: kept from noon on, and before noon only if the last dose was taken early enough.
    FromNoon,
    /// One day: only the hours can tell. A last dose at 8 in the morning is followed at 8 in the evening at the earliest.
    AskHours,
    /// The same day or before: too short, whatever the hours were.
    TooShort,
}

impl DayGap {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            DayGap::Kept => "kept",
            DayGap::FromNoon => "from-noon",
            DayGap::AskHours => "ask-hours",
            DayGap::TooShort => "too-short",
        }
    }
}

/// What the days of the last dose of the one and of the first of the other say about the gap.
#[must_use]
pub fn gap_by_days(last: LocalDay, first: LocalDay) -> DayGap {
    match first.days_since(last) {
        days if days >= 3 => DayGap::Kept,
        2 => DayGap::FromNoon,
        1 => DayGap::AskHours,
        _ => DayGap::TooShort,
    }
}
