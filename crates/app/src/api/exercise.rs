//! The exercise diary and the level that the team set.

use super::{AskedChoice, Reached, Said};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose diary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseAsked {
    /// The patient's id; none is the profile's own.
    pub patient: Option<String>,
}

/// The diary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseDiary {
    /// What the team asks for, or that it has set nothing: a sentence each.
    pub level: Vec<Said>,
    /// True when the team has set a level.
    pub has_level: bool,
    /// When to stop and what to do then, the most urgent first.
    pub stop: Vec<Said>,
    /// The last weeks, newest first.
    pub weeks: Vec<ExerciseWeek>,
    /// What was done, newest first.
    pub times: Vec<ExerciseTime>,
    /// What can be chosen: kinds of exercise.
    pub kinds: Vec<AskedChoice>,
    /// How hard it felt, from nothing to the most.
    pub exertions: Vec<AskedChoice>,
    /// What can be felt.
    pub signs: Vec<AskedChoice>,
    /// True for somebody who may set the level.
    pub may_set_level: bool,
    /// The form's own key: two presses of Save with the same key are one time.
    pub form: String,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseWeek {
    /// 'Week from 16 November 2026'.
    pub week: String,
    /// On how many days, in words.
    pub days: Said,
    /// How many minutes in all, in words.
    pub minutes: Said,
}

/// One time of exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseTime {
    /// The entry's key.
    pub key: String,
    /// The day in words.
    pub day: String,
    /// What was done.
    pub what: String,
    /// For how long.
    pub minutes: String,
    /// How hard it felt; empty when that was not said.
    pub exertion: String,
    /// `Yes` or `No` in words: whether it began with a warm-up.
    pub warm_up: String,
    /// What was felt, joined by commas; empty when nothing was.
    pub signs: String,
    /// What the person added.
    pub note: String,
    /// How far it has got.
    pub reached: Reached,
}

/// Writes down a time of exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ExerciseSave {
    /// The patient's id; none is the profile's own.
    pub patient: Option<String>,
    /// The form's own key.
    pub form: String,
    /// The day, `YYYY-MM-DD` or `D/M/YYYY`; empty is today.
    pub day: String,
    /// The kind's code.
    pub kind: String,
    /// `yes` or `no`; empty when not answered.
    pub warm_up: String,
    /// Minutes, as typed.
    pub minutes: String,
    /// The number on Borg's scale; empty when not said.
    pub exertion: String,
    /// Codes of what was felt.
    pub signs: Vec<String>,
    /// What the person adds.
    pub note: String,
}

/// A time that was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseSaved {
    /// True when what was felt means 999.
    pub danger: bool,
    /// What to do now, the most urgent first.
    pub said: Vec<Said>,
    /// The diary with it.
    pub diary: ExerciseDiary,
}

/// Takes a time back that was written down by mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExerciseTakeBack {
    /// The patient's id; none is the profile's own.
    pub patient: Option<String>,
    /// The time's key.
    pub key: String,
}

/// Sets the level at which a person exercises, or ends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ExerciseLevelSet {
    /// The patient's id.
    pub patient: String,
    /// The kind's code.
    pub kind: String,
    /// The team's own words for it.
    pub words: String,
    /// Minutes each time.
    pub minutes: String,
    /// Days a week, 1 to 7.
    pub days: String,
    /// The most that it should feel like, on Borg's scale.
    pub most: String,
    /// Why.
    pub why: String,
    /// True ends it.
    pub end: bool,
}
