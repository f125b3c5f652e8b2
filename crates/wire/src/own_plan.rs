//! What the bodies of a person's own plan hold: sections in their words, goals, agreed days, what was learnt and read.
//! What words and goals may be is for `clinical`; how they become bytes is in `body_json`.

use hearth_clinical::{Goal, LearnAnswer, LocalDay, Private};

/// Answers that one entry about a topic holds at most.
pub const LEARNT_ANSWERS_MAX: usize = 16;

/// One section of the plan, whole. Which one stands in the header's subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanTextBody {
    /// Part `text`; empty where it was made blank again.
    pub text: Private<String>,
}

/// One goal, whole: part `goal`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalBody {
    /// The goal.
    pub goal: Goal,
}

/// A day that the team agreed with the person. What it is for stands in the header's subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextDateBody {
    /// Part `next`: the day; `None` where there is none any more.
    pub on: Option<LocalDay>,
    /// How and with whom, in the team's words; may be empty. It belongs to the same part.
    pub how: Private<String>,
}

/// What a person has learnt of one topic on one day. Two of them are no conflict: both stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LearntBody {
    /// The questions that were answered, by code, at most [`LEARNT_ANSWERS_MAX`].
    pub answers: Vec<(String, LearnAnswer)>,
    /// What they told in their own words; `None` when they told nothing.
    pub told: Option<Private<String>>,
}

/// Whoever a change of the plan is for has read it. Which change stands in the header's subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadReceiptBody {
    /// What stood on the screen when they said so.
    pub shown: Private<String>,
}
