//! A person's own medicines on their own screen: what for, what was taken, what was bought, and the plans they carry out.

use super::{Contact, MedicinePlan, Said};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything on the person's own page of medicines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnMedicines {
    /// The patient's id.
    pub patient: String,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// Yesterday, `YYYY-MM-DD`: what was missed then can still be said.
    pub yesterday: String,
    /// What is taken, paused or about to begin, by name.
    pub medicines: Vec<OwnMedicine>,
    /// Set while two versions of a medicine stand: whom to phone before the next dose is `contact`.
    pub unsettled: Option<Said>,
    /// Whom to ask before anything is changed.
    pub ask_first: Said,
    /// The plans that the person may carry out alone.
    pub plans: Vec<OwnPlan>,
    /// What was said of the last 14 days, the newest first; days of which nothing was said are left out.
    pub days: Vec<ToldDay>,
    /// What was bought, the newest first.
    pub bought: Vec<BoughtItem>,
    /// Why something was not taken, to choose from.
    pub whys: Vec<MedicineChoice>,
    /// What can be bought, to choose from.
    pub bought_choices: Vec<MedicineChoice>,
    /// What follows from what was just said; empty when nothing was.
    pub answer: Vec<Said>,
    /// True when that answer is to phone somebody.
    pub answer_phone: bool,
    /// Whom to phone.
    pub contact: Contact,
}

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineChoice {
    /// Its code.
    pub code: String,
    /// In words.
    pub text: String,
}

/// One medicine as the person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnMedicine {
    /// Its name in the record, by which it is spoken of.
    pub name: String,
    /// The drug, as it stands on the pack.
    pub title: String,
    /// What it is for, in plain words; empty where nothing is known.
    pub what_for: String,
    /// The prescriber's own dose text; several where two versions stand.
    pub orders: Vec<String>,
    /// Who wrote it down or changed it, and when.
    pub changed: String,
    /// `not-yet`, `current`, `when-needed` (taken only then, and no part of 'all') or `on-hold`.
    pub standing: String,
    /// The same in words, with its day.
    pub standing_text: String,
    /// Set when it is not taken now.
    pub not_now: Option<Said>,
    /// Set when two versions stand, or a newer app wrote one.
    pub unsettled: Option<Said>,
    /// True when today it can be said to be taken or missed.
    pub can_tell: bool,
    /// True when it is one of all that are taken today: not one that is taken when needed, nor one of every other day on the
    /// day between.
    pub due: bool,
    /// What was said of today: `taken`, `missed`, `stopped`, or empty.
    pub told: String,
    /// The same in words, with why.
    pub told_text: String,
    /// The same of yesterday.
    pub yesterday: OwnDose,
}

/// What can be said, and was said, of one medicine on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnDose {
    /// True when it can be said to be taken or missed.
    pub can_tell: bool,
    /// True when it is one of all that are taken on that day.
    pub due: bool,
    /// What was said: `taken`, `missed`, `stopped`, or empty.
    pub told: String,
    /// The same in words, with why.
    pub told_text: String,
}

/// One plan with what may be done about it now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnPlan {
    /// The plan as it stands.
    pub plan: MedicinePlan,
    /// True when it may begin today.
    pub may_begin: bool,
    /// True while something that was begun can be said to have ended.
    pub may_end: bool,
    /// True when a check has to come first.
    pub check_first: bool,
    /// The last day of what has begun.
    pub last_day: Option<Said>,
    /// When what was left out is taken again.
    pub restart: Option<Said>,
    /// What is left out and not taken again yet.
    pub left_out: Vec<MedicineChoice>,
}

/// What was said of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToldDay {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The day in words.
    pub date: String,
    /// A line each.
    pub lines: Vec<ToldLine>,
}

/// What was said of one medicine on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToldLine {
    /// The medicine's name in the record.
    pub medicine: String,
    /// `taken`, `missed`, `stopped` or `side-effect`.
    pub what: String,
    /// In words, the medicine named.
    pub text: String,
    /// Who said so.
    pub by: String,
}

/// Something that was bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BoughtItem {
    /// Its name in the record.
    pub name: String,
    /// In words.
    pub text: String,
    /// True when it stands on the list of what may not suit the heart.
    pub listed: bool,
    /// True while it is taken.
    pub going_on: bool,
    /// Who said so.
    pub by: String,
}

/// What the team reads of what a person says of their medicines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicinesTold {
    /// What was said of the last 14 days, the newest first.
    pub days: Vec<ToldDay>,
    /// What was bought, the newest first.
    pub bought: Vec<BoughtItem>,
    /// Medicines that the person says they have stopped.
    pub stopped: Vec<Said>,
}

/// Says of one medicine, or of all, whether it was taken on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineTaken {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// The day, `YYYY-MM-DD`; empty is today.
    pub day: String,
    /// The medicine's name; empty is every medicine of which nothing is said yet on that day.
    pub medicine: String,
    /// `taken`, `missed`, `stopped`, or `unsaid` to take back what was said.
    pub what: String,
    /// Why it was missed or stopped, by code.
    pub why: String,
    /// More about it; needed where the reason is `other`.
    pub words: String,
}

/// Tells of a side effect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineEffect {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// The medicine's name.
    pub medicine: String,
    /// What the person noticed.
    pub words: String,
}

/// Says that something was bought without a prescription.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineBought {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// What was chosen of the list, by code; may be empty.
    pub chosen: String,
    /// The name on the pack; may be empty where something was chosen.
    pub named: String,
    /// True once some of it was taken.
    pub taken: bool,
}

/// Says that something bought is not taken any more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MedicineBoughtEnd {
    /// The patient's id; empty on a patient's own profile.
    pub patient: String,
    /// Its name in the record.
    pub name: String,
}
