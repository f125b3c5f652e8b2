//! The rules that a definition file states: what is skipped, what is missing, how it is scored, where it leads.
//! Applying them is the sheet's and the outcome's business.

use crate::immediate::Urgency;
use crate::instrument::Code;
use crate::points::Points;

/// How answers become a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scoring {
    /// The points of all counting items are added.
    Sum,
    /// The sum, put on a scale from 0 to 100. `reversed`: the highest sum is 0.
    Standardised {
        /// The highest sum is 0.
        reversed: bool,
    },
    /// Each item stands for itself; nothing is ever added.
    EachItem,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More points are better.
    Higher,
    /// Fewer points are better.
    Lower,
}

/// A range of results, from `at_least` up to the next band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its code.
    pub code: Code,
    /// The lowest result in it.
    pub at_least: Points,
    /// What it is called, for clinicians, in the file's language.
    pub text: String,
    /// How soon somebody of the team acts on a result in it; none where it only stands in the record.
    pub task: Option<Urgency>,
}

/// The band that a result lies in.
pub(crate) fn band_of(bands: &[Band], points: Points) -> Option<&Band> {
    bands.iter().rev().find(|band| band.at_least <= points)
}

/// When an item is asked at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedIf {
    /// Places of the earlier items that decide.
    pub(crate) any_of: Vec<usize>,
    /// Asked if one of them was answered with this many points or more.
    pub(crate) at_least: u8,
}

/// What is done about counting items without an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MissingRule {
    /// No score.
    NoScore,
    /// Up to `most` of them count as the mean of the answered ones; the sum is rounded to whole points, a half upwards.
    Mean {
        /// How many may be missing.
        most: usize,
    },
    /// Up to `most` of them count as `score` each.
    Value {
        /// How many may be missing.
        most: usize,
        /// What stands for each.
        score: u8,
    },
}

impl MissingRule {
    /// How many counting items may be without an answer.
    #[must_use]
    pub const fn most(&self) -> usize {
        match self {
            MissingRule::NoScore => 0,
            MissingRule::Mean { most } | MissingRule::Value { most, .. } => *most,
        }
    }
}

/// What one item's answer sets off at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtOnce {
    /// Thoughts of self-harm: help is shown as soon as the answer is given, from this many points on.
    SelfHarmThoughts {
        /// Points from which on.
        at_least: u8,
    },
}

/// The longer instrument that a short one leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Then {
    /// The longer one.
    pub code: Code,
    /// From which sum on.
    pub at_least: Points,
    /// Items that both have; their answers are carried over.
    pub carry: Vec<Code>,
}

/// A published size from which on a change between two times means something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeaningfulChange {
    /// From how many points on.
    pub at_least: Points,
    /// Published for getting better only; nothing is known about the other way.
    pub only_better: bool,
    /// Where it is published.
    pub source: String,
}
