//! The guided first week.

use super::Said;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The first week, a small step a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FirstWeek {
    /// True while it stands on the first screen: within the first seven days, and not skipped.
    pub shows: bool,
    /// Which day it is, in words: 'Day 2 of 7'.
    pub day: Said,
    /// The step that is next, by code; none when all are done.
    pub next: Option<String>,
    /// Every step, in order.
    pub steps: Vec<WeekStep>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekStep {
    /// Its code: `weigh`, `pressure`, `check-in`, `colours`, `phone`, `guide`, `help`.
    pub code: String,
    /// What it is called.
    pub title: Said,
    /// What to do, a line each.
    pub lines: Vec<Said>,
    /// True once it was done on this computer.
    pub done: bool,
}

/// Says what became of a step, or of the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FirstWeekMark {
    /// A step's code; empty is the whole week.
    pub step: String,
    /// `done`, `not-done`; for the whole week `skipped` or `again`.
    pub state: String,
}
