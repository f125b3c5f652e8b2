//! What changed between two times, held to a published size of a meaningful change; where none is published, nothing is
//! said beyond the difference. When the two times were is left to others.

use crate::instrument::Instrument;
use crate::outcome::{Outcome, Total};
use crate::points::Points;
use crate::rules::Better;
use std::cmp::Ordering;

/// Why two results are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNotComparable {
    /// They are of different instruments, versions or languages, or not of this one.
    NotTheSame,
    /// One of them has no score.
    NoScore,
}

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It can't be said.
    NotComparable(WhyNotComparable),
    /// Nothing.
    None,
    /// By the published size or more.
    Meaningful {
        /// By how many points.
        by: Points,
        /// For the better.
        better: bool,
    },
    /// By less than the published size.
    Small {
        /// By how many points.
        by: Points,
        /// For the better.
        better: bool,
    },
    /// No size is published for this instrument, or not for this way.
    NoPublishedSize {
        /// By how many points.
        by: Points,
        /// For the better.
        better: bool,
    },
}

/// What changed from `earlier` to `later`, both of `instrument`.
#[must_use]
pub fn change_between(instrument: &Instrument, earlier: &Outcome<'_>, later: &Outcome<'_>) -> Change {
    let same = |outcome: &Outcome<'_>| {
        outcome.instrument == instrument.code()
            && outcome.version == instrument.version()
            && outcome.language == instrument.language()
    };
    if !same(earlier) || !same(later) {
        return Change::NotComparable(WhyNotComparable::NotTheSame);
    }
    let (Some(before), Some(now)) = (points(earlier), points(later)) else {
        return Change::NotComparable(WhyNotComparable::NoScore);
    };
    let by = now.apart_from(before);
    let better = match (now.cmp(&before), instrument.better()) {
        (Ordering::Equal, _) => return Change::None,
        (Ordering::Greater, Better::Higher) | (Ordering::Less, Better::Lower) => true,
        (Ordering::Greater, Better::Lower) | (Ordering::Less, Better::Higher) => false,
    };
    match instrument.change() {
        Some(size) if better || !size.only_better => {
            if by >= size.at_least {
                Change::Meaningful { by, better }
            } else {
                Change::Small { by, better }
            }
        }
        Some(_) | None => Change::NoPublishedSize { by, better },
    }
}

fn points(outcome: &Outcome<'_>) -> Option<Points> {
    match &outcome.total {
        Total::Scored { points, .. } => Some(*points),
        Total::TooManyMissing { .. } | Total::NeverAdded => None,
    }
}
