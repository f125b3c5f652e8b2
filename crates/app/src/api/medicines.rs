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
    /// That the warnings are a short list and no interaction checker; to a patient, whom to ask.
    pub not_checked: Said,
    /// The plans that the person may carry out alone, with their limits.
    pub plans: Vec<MedicinePlan>,
    /// What somebody has to see to: medicines that are to be taken again, or about which nobody has said so.
    pub tasks: Vec<MedicineTask>,
}

/// A flexible diuretic plan or a sick-day plan, as the prescriber wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicinePlan {
    /// `flexible` or `sick-day`.
    pub plan: String,
    /// `waiting`, `may-start`, `running`, `must-stop`, `over`, `bloods-due`, `may-pause`, `ask-first`, `paused`, `must-restart`,
    /// `phone-team`, `held`, `expired`, `unsettled`, `needs-newer`.
    pub state: String,
    /// The prescriber's words, its limits, and until when it may be used.
    pub lines: Vec<Said>,
    /// What it says to do today; none while there is nothing to do.
    pub now: Option<Said>,
    /// The last day on which it may be used, `YYYY-MM-DD`; empty when no version of it holds.
    pub expires: String,
}

/// A medicine that is to be taken again, or extra doses that are to end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineTask {
    /// The medicine, by code.
    pub medicine: String,
    /// `pause-ended`, `sick-day`, `extra-doses` or `bought`.
    pub kind: String,
    /// The day since which it is due, `YYYY-MM-DD`; empty while it is not.
    pub due: String,
    /// In words.
    pub said: Said,
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
    /// What stood against it when it was written down all the same, each with its reading; empty for a patient.
    pub despite: Vec<String>,
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
    /// What published guidance says to do at this value, with its source; none where it says nothing but to hold.
    pub published: Option<Said>,
}

/// One blood test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineBloods {
    /// The drug it is for; empty for the repeat of a result.
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
    /// True for a medicine that was taken already before it was written down here: since `from`, or, where that is empty,
    /// nobody knows since when. It is no start.
    pub already: bool,
    /// What was asked was read and it is meant all the same; where a hold stands against it, `why` is needed too.
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
    /// Why; needed for an order, may be empty for something of the warn list.
    pub why: String,
    /// Why an ACE inhibitor, an ARB or an ARNI was not tolerated, a code; `none` where that is not why it ends, empty to go
    /// by `why`. It is kept as a fact of the person.
    pub not_tolerated: String,
    /// True once the person said that a beta-blocker is meant to end suddenly.
    pub confirmed: bool,
    /// The entries the person was looking at.
    pub based_on: Vec<String>,
}

/// Writes a flexible diuretic plan down, as a prescriber agreed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlexiblePlanSet {
    /// The patient's id.
    pub patient: String,
    /// The prescriber's words to the person.
    pub words: String,
    /// The extra dose: a loop diuretic by its code or generic name.
    pub drug: String,
    /// The dose with its unit.
    pub dose: String,
    /// `od`, `bd`, `tds`.
    pub frequency: String,
    /// The weight to come back to, in kilograms.
    pub target: String,
    /// The gain in three days that starts it, in kilograms.
    pub gain: String,
    /// True if swelling or breathlessness start it too.
    pub signs: bool,
    /// The most days of extra doses.
    pub max_days: u8,
    /// The day on which to phone the team.
    pub phone_day: u8,
    /// The upper pressure below which it stops, in mmHg.
    pub stop_below: u16,
    /// Blood is taken this many days after the start.
    pub bloods_after_days: u8,
    /// Who authorised it; needed unless a prescriber writes.
    pub prescriber: String,
    /// When, `YYYY-MM-DD`; empty is today.
    pub on: String,
    /// The last day on which it may be used, `YYYY-MM-DD`.
    pub expires: String,
    /// Why; may be empty.
    pub why: String,
}

/// Writes a sick-day plan down, as a prescriber agreed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SickDayPlanSet {
    /// The patient's id.
    pub patient: String,
    /// The prescriber's words to the person.
    pub words: String,
    /// What is paused: drugs by code or generic name, `metformin`, `nsaid`.
    pub pause: Vec<String>,
    /// Hours of eating and drinking as usual before each is taken again.
    pub restart_after_hours: u8,
    /// The most days of pause.
    pub max_days: u8,
    /// Who authorised it; needed unless a prescriber writes.
    pub prescriber: String,
    /// When, `YYYY-MM-DD`; empty is today.
    pub on: String,
    /// The last day on which it may be used, `YYYY-MM-DD`.
    pub expires: String,
    /// Why; needed where something on the list is in no order of this person.
    pub why: String,
    /// True once it was said that what is in no order of this person is meant all the same.
    #[serde(default)]
    pub confirmed: bool,
}

/// Ends a flexible diuretic plan or a sick-day plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicinePlanStop {
    /// The patient's id.
    pub patient: String,
    /// Why.
    pub why: String,
}

/// Begins the extra doses of the flexible diuretic plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlexibleBegin {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// The first day, `YYYY-MM-DD`; empty is today.
    pub from: String,
}

/// Says that the extra doses have ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlexibleEnd {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// The day on which they ended, `YYYY-MM-DD`; empty is today.
    pub on: String,
}

/// Begins the pause under the sick-day plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SickDayBegin {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// Its first day, `YYYY-MM-DD`; empty is today.
    pub from: String,
}

/// Says how far the pause under the sick-day plan has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SickDayEnd {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// The first day of eating and drinking as usual, `YYYY-MM-DD`; empty leaves what was said before.
    pub eating_since: String,
    /// What is taken again, by code or generic name.
    pub restarted: Vec<String>,
}
