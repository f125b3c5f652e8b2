//! The medicines of one patient: orders, how near to target, next steps with their holds, bloods due, warnings.

use super::Said;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything about the medicines of one patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineList {
    /// The patient's id.
    pub patient: String,
    /// One item a medicine, by name, stopped ones included.
    pub medicines: Vec<MedicineItem>,
    /// The next step of each of the four pillars.
    pub steps: Vec<MedicineStep>,
    /// Blood tests that wait for their result, the earliest first.
    pub bloods: Vec<MedicineBloods>,
    /// What should not be taken, or not together, the strongest first.
    pub warnings: Vec<MedicineWarning>,
    /// That the warnings are a short list and no interaction checker.
    pub not_checked: Said,
}

/// One medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineItem {
    /// Its name in the record, by which it is changed and stopped.
    pub name: String,
    /// What stands now: one version, or several that nobody has settled.
    pub versions: Vec<MedicineVersionView>,
    /// What stood before, and everything that was ever written, oldest first.
    pub history: Vec<MedicineVersionView>,
    /// Set when two versions stand.
    pub conflict: Option<Said>,
    /// Set when a newer app wrote something that this one can't read.
    pub needs_newer: Option<Said>,
}

/// One version of one medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineVersionView {
    /// The entry's key.
    pub key: String,
    /// The drug's code, or the code of a line of the warn list.
    pub drug: String,
    /// The order in words.
    pub text: String,
    /// The dose as it was written, with its unit; empty for something of the warn list.
    pub dose: String,
    /// `not-yet`, `current`, `on-hold` or `stopped`.
    pub standing: String,
    /// The same in words, with its day.
    pub standing_text: String,
    /// Percent of the target by the day; none where there is none.
    pub percent: Option<u32>,
    /// How near to the target, in words.
    pub percent_text: String,
    /// Why not more, in words; empty when nothing was said.
    pub tolerated: String,
    /// The day by which blood was agreed, `YYYY-MM-DD`; empty when none.
    pub bloods_due: String,
    /// Who prescribed it, when somebody else wrote it down; empty otherwise.
    pub prescriber: String,
    /// Who wrote it and when, in words.
    pub by: String,
    /// Why; empty when nothing was said.
    pub why: String,
}

/// The next step of one pillar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineStep {
    /// `ras-inhibitor`, `beta-blocker`, `mra` or `sglt2-inhibitor`.
    pub pillar: String,
    /// The pillar in words.
    pub name: String,
    /// `offer`, `consider`, `not-for-this-type` or `type-unknown`.
    pub advice: String,
    /// The step's code.
    pub step: String,
    /// The step in words. It names no dose.
    pub said: Said,
    /// Everything that stands against it, hard ones first.
    pub holds: Vec<MedicineHold>,
}

/// One hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineHold {
    /// `hard` or `soft`.
    pub strength: String,
    /// What stands against the step, by code.
    pub kind: String,
    /// The same in words, with the reading it rests on.
    pub said: Said,
    /// How old that reading is, in words; empty when there is none.
    pub age: String,
    /// The same in days.
    pub age_days: Option<i32>,
}

/// One blood test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineBloods {
    /// The drug it is for.
    pub drug: String,
    /// The last day in time, `YYYY-MM-DD`.
    pub due: String,
    /// The first day that counts, `YYYY-MM-DD`.
    pub from: String,
    /// `due`, `overdue` or `later`.
    pub state: String,
    /// In words.
    pub said: Said,
}

/// One warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineWarning {
    /// `never`, `avoid` or `care`.
    pub level: String,
    /// What it is about, by code.
    pub subject: String,
    /// In words, with the level before it.
    pub said: Said,
}

/// Writes an order down, or something of the warn list that the person takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineSet {
    /// The patient's id.
    pub patient: String,
    /// The drug's code or generic name, or a name on the warn list.
    pub drug: String,
    /// The dose with its unit; empty for something of the warn list.
    pub dose: String,
    /// `od`, `bd`, `tds`, `alternate-days` or `when-needed`.
    pub frequency: String,
    /// `oral`, `intravenous` or `subcutaneous`; empty is `oral`.
    pub route: String,
    /// A name of its own, for a second order of the same drug; empty is the drug's code.
    pub name: String,
    /// The first day on this dose, `YYYY-MM-DD`; empty is today.
    pub from: String,
    /// The last day; may be empty.
    pub until: String,
    /// The first day of a pause; may be empty.
    pub hold_from: String,
    /// The last day of the pause; may be empty.
    pub hold_until: String,
    /// Why it is paused, by code.
    pub hold_reason: String,
    /// Why this is the most that is tolerated, by code; empty when it is not.
    pub tolerated: String,
    /// Who prescribed it; needed unless a prescriber writes.
    pub prescriber: String,
    /// Why; may be empty.
    pub why: String,
    /// The day by which blood is taken; needed where the change moves the potassium.
    pub bloods_due: String,
    /// A warning 'never' was read and a specialist knows.
    pub confirmed: bool,
    /// The entries the person was looking at.
    pub based_on: Vec<String>,
}

/// Stops one medicine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineStop {
    /// The patient's id.
    pub patient: String,
    /// The medicine's name, as the list has it.
    pub name: String,
    /// The last day, `YYYY-MM-DD`; empty is today.
    pub on: String,
    /// Who said so; needed unless a prescriber writes.
    pub prescriber: String,
    /// Why; may be empty.
    pub why: String,
    /// The entries the person was looking at.
    pub based_on: Vec<String>,
}
