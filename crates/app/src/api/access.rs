//! Who of the team looks after a patient and who sees them.

use super::Said;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Hands a patient over to a colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// The patient's id.
    pub patient: String,
    /// The colleague who takes over: an id or a name.
    pub to: String,
}

/// Ends what a colleague sees of a patient, or gives it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessSet {
    /// The patient's id.
    pub patient: String,
    /// The colleague: an id or a name.
    pub user: String,
    /// True to give it back, false to end it.
    pub sees: bool,
}

/// Who looks after a patient and who sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessView {
    /// What was done just now, in words; `None` when nothing was.
    pub done: Option<Said>,
    /// Who looks after the patient, in words.
    pub owner: Said,
    /// What is still on the road from whoever handed the patient over, and when all of it is here.
    pub road: Vec<Said>,
    /// Ends of somebody's access that have no effect, a sentence each.
    pub without_effect: Vec<Said>,
    /// The team's clinicians, by name, and behind them who helps the patient at home.
    pub people: Vec<AccessRow>,
}

/// One of the team.
#[expect(clippy::struct_excessive_bools, reason = "each is one mark on the person's line on the screen")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessRow {
    /// Their id.
    pub user: String,
    /// Their name.
    pub name: String,
    /// True for the one who looks after the patient.
    pub owner: bool,
    /// True if they see the patient.
    pub sees: bool,
    /// True for whoever asks.
    pub you: bool,
    /// True for somebody who helps the patient at home: nobody is handed over to them.
    pub carer: bool,
    /// The same in words.
    pub said: Said,
}
