//! When somebody is reminded, and what goes on when the window is closed.

use super::Said;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person chose about being reminded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemindersSet {
    /// Reminded at all.
    pub on: bool,
    /// At which times, like 08:30; an empty one counts for nothing. At most four.
    pub times: Vec<String>,
    /// On which days of the week, Monday first: seven.
    pub days: Vec<bool>,
    /// From when nobody is disturbed, like 21:00.
    pub quiet_from: String,
    /// Until when.
    pub quiet_to: String,
    /// The program goes on when its window is closed.
    pub stays: bool,
    /// The program starts with the computer.
    pub starts: bool,
}

/// The same as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reminders {
    /// What is chosen.
    pub chosen: RemindersSet,
    /// The days of the week in words, Monday first.
    pub day_names: Vec<String>,
    /// True where this computer lets a program start with it.
    pub can_start: bool,
    /// When the next one comes, or that none does.
    pub next: Said,
}
