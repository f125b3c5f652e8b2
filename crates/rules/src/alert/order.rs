//! In which order alerts of many patients are shown: the most urgent first, then the oldest, then who is watched most closely.
//! Grouping by patient is the list's own business.

use core::cmp::{Ordering, Reverse};

use hearth_clinical::Tier;

use super::view::Alert;

/// Open before put off before closed, then by level, then the oldest first, then the tier that is watched most closely.
#[must_use]
pub fn worst_first<E>(one: (&Alert<E>, Tier), other: (&Alert<E>, Tier)) -> Ordering {
    let key = |(alert, tier): (&Alert<E>, Tier)| {
        let place = Tier::ALL.iter().position(|held| *held == tier);
        (alert.state, alert.level, alert.since, Reverse(place), alert.cause)
    };
    key(one).cmp(&key(other))
}
