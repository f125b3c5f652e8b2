//! Numbers over time, and the file of them.

use super::{Reached, Said, ZoneView};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumbersAsked {
    /// How many days back: 7, 31, 92 or 366.
    pub days: u16,
}

/// Series for charts and tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Numbers {
    /// Weight, upper pressure, lower pressure, pulse, oxygen: those that have readings.
    pub series: Vec<Series>,
    /// The table: one row a check-in, newest first.
    pub rows: Vec<NumbersRow>,
    /// The symptoms that were told in this time, each with every answer to it.
    pub symptoms: Vec<SymptomLine>,
    /// The days in this time on which a medicine was started, changed or stopped, oldest first.
    pub medicines: Vec<MedicineMark>,
    /// That readings are still missing here, until the whole history has come.
    pub not_loaded: Option<Said>,
}

/// One line in a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Series {
    /// `weight`, `systolic`, `diastolic`, `pulse` or `oxygen`.
    pub kind: String,
    /// The name in words.
    pub name: String,
    /// The unit in words.
    pub unit: String,
    /// Decimals to show: the values are integers of this power of ten.
    pub decimals: u8,
    /// Points, oldest first.
    pub points: Vec<Point>,
    /// The lowest and highest of the usual band, when there are enough readings.
    pub usual: Option<[i32; 2]>,
    /// The lines where the plan asks for something to be done.
    pub action_lines: Vec<ActionLine>,
}

/// One value in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Point {
    /// Milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// The value, as an integer with the series' decimals.
    pub value: i32,
}

/// A line where the plan asks for something to be done, or what it aims at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionLine {
    /// The value, as an integer with the series' decimals.
    pub value: i32,
    /// What it is.
    pub name: String,
    /// True for what was agreed to aim at: it asks for nothing to be done.
    pub target: bool,
}

/// One check-in in the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumbersRow {
    /// The entry's key.
    pub key: String,
    /// When, in words.
    pub at: String,
    /// Cells by kind (`weight`, `pressure`, `pulse`, `oxygen`, `temperature`, `rhythm`, `postural`, `steps`, `bloods`,
    /// `symptoms`), as text with unit.
    pub cells: BTreeMap<String, String>,
    /// The zone that was told.
    pub zone: ZoneView,
    /// `withdrawn`, `time-unsure`, `corrected`, `possible-duplicate` or empty.
    pub mark: String,
    /// Who typed it in, where that was not the person; empty where it was.
    pub by: String,
    /// How far it has got.
    pub reached: Reached,
}

/// One symptom over time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SymptomLine {
    /// The symptom's code.
    pub symptom: String,
    /// The symptom in words.
    pub name: String,
    /// Every answer, oldest first.
    pub answers: Vec<SymptomMark>,
}

/// One answer to a question about a symptom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SymptomMark {
    /// Milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// The day in words.
    pub day: String,
    /// The answer in words.
    pub answer: String,
    /// True when it tells of something; false for 'no' and 'no change'.
    pub told: bool,
}

/// A day on which a medicine was started, changed or stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineMark {
    /// Noon of that day, in milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// 'Bisoprolol: more, 21 November 2026'.
    pub said: Said,
}

/// A file of the readings that are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumbersFile {
    /// Where it is and what is in it.
    pub said: Said,
    /// The whole path.
    pub file: String,
    /// How many rows it has.
    pub rows: u32,
}
