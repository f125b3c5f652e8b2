//! A paper diary that is typed in the window, several days at once, and what was typed and put away.

use super::{Advice, FieldProblem, Question, Said};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One day of a paper diary, exactly as typed. An empty text is 'not written down'.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct DiaryRow {
    /// The row's own key: the same row saved twice is one check-in.
    pub form: String,
    /// The day, like 21/11/2026.
    pub day: String,
    /// `kg` or `stLb`: which boxes of the weight are used.
    pub weight_unit: String,
    /// Kilograms.
    pub weight: String,
    /// Stones.
    pub stone: String,
    /// Pounds beside the stones.
    pub pounds: String,
    /// Both numbers of the first go, like 124/76.
    pub pressure: String,
    /// Both numbers of the second go.
    pub pressure_again: String,
    /// Beats a minute.
    pub pulse: String,
    /// `open`, `usual` (every question has its usual answer) or `different` (then `symptoms` counts).
    pub feeling: String,
    /// Answers by symptom code.
    pub symptoms: BTreeMap<String, String>,
}

/// What the screen starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Diary {
    /// What was typed before the app was closed; else a row for each of the last days without a check-in.
    pub rows: Vec<DiaryRow>,
    /// Empty rows with keys of their own, for more days.
    pub spare: Vec<DiaryRow>,
    /// The unit used last: `kg` or `stLb`.
    pub weight_unit: String,
    /// The danger signs, then the daily symptoms.
    pub questions: Vec<Question>,
}

/// Keeps half-done rows through a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiaryDraft {
    /// Those that are not saved.
    pub rows: Vec<DiaryRow>,
}

/// Saves one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiarySave {
    /// The row.
    pub row: DiaryRow,
    /// The person has said that unusual values are right.
    pub confirmed: bool,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiaryRowSaved {
    /// True once all of it is saved.
    pub saved: bool,
    /// The same in one line.
    pub said: Said,
    /// Something in it is urgent, saved or not: to be read before anything else.
    pub danger: Option<DiaryDanger>,
    /// What can't be saved as typed, beside its box.
    pub problems: Vec<FieldProblem>,
    /// 'You typed 28.4 kg …', when nobody has said that it is right. Nothing is saved then.
    pub checks: Vec<FieldProblem>,
}

/// What can be said of a row before it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiaryLook {
    /// Something in it is urgent.
    pub danger: Option<DiaryDanger>,
}

/// Something urgent in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiaryDanger {
    /// Of which day it is.
    pub said: Said,
    /// What to do now.
    pub advice: Advice,
}

/// Something was typed and is no reading of this person. The numbers themselves are not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PutAway {
    /// `not-me` or `wrong-device`.
    pub why: String,
    /// What was typed, by part of a check-in: `weight`, `pressure`, `pulse`, `oxygen`.
    pub what: Vec<String>,
    /// Of which moment it was, in milliseconds since 1970, UTC, if that was on an earlier day; none is now.
    #[ts(type = "number | null")]
    pub measured_ms: Option<i64>,
}
