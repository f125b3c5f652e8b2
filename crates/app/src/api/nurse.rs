//! Caseload and patient, as the nurse sees them.

use super::{FindingView, MedicinesTold, Reached, ResultView, Said, SyncLine, ZoneView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everyone, worst first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Caseload {
    /// The rows, worst first.
    pub rows: Vec<CaseloadRow>,
    /// 'List as of 07:42' with the date when it is not today.
    pub as_of: Said,
    /// Where the nurse's own work is.
    pub sync: SyncLine,
    /// A receipt for each patient who has left this list of late: when, and where what was written about them is. It names
    /// nobody.
    pub left: Vec<Said>,
}

/// One patient in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseloadRow {
    /// The patient's id.
    pub id: String,
    /// Family name first.
    pub name: String,
    /// Born, in words, with age.
    pub born: String,
    /// NHS number, grouped; empty when unknown.
    pub nhs_number: String,
    /// The zone of what is known.
    pub zone: ZoneView,
    /// True when the person has not been seen for long enough to worry; never shown green.
    pub not_seen: bool,
    /// Why the person is not seen, in the order in which it is said; empty when that is not known or they are.
    pub states: Vec<UnseenView>,
    /// Why this place in the list, in words.
    pub reason: Said,
    /// The age of what is known: 'today 08:12', '3 days ago', 'nothing yet'.
    pub age: Said,
    /// The last weight with unit; empty when none.
    pub last_weight: String,
    /// How many subjects have two versions.
    pub conflicts: u32,
    /// True until the whole history is here.
    pub incomplete: bool,
    /// What is still on the road after a hand-over, in words.
    pub road: Option<Said>,
    /// Plans in use that somebody has to see to the end of: what was left out and is not taken again, extra water tablets.
    pub tasks: Vec<Said>,
    /// That the person may be watched less closely, in words; none while a criterion for it is not met or not known.
    pub tier: Option<Said>,
}

/// Why a person is not seen: four states, none of them ever green.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnseenView {
    /// Which state.
    pub state: UnseenState,
    /// In words, with for how long.
    pub said: Said,
}

/// Why a person is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum UnseenState {
    /// What was entered last has a time that can't be right.
    ClockSuspect,
    /// The person's computer was not in touch with the service.
    ComputerNotSeen,
    /// In contact, but nothing was entered.
    NothingEntered,
    /// Something that is expected did not come.
    ReadingsMissed,
}

/// Registers a patient, offline too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PatientAdd {
    /// The form's own key: two presses with the same key are one patient.
    pub form: String,
    /// Full name.
    pub name: String,
    /// Date of birth, `YYYY-MM-DD` or `D/M/YYYY`.
    pub born: String,
    /// NHS number; may be empty.
    pub nhs_number: String,
    /// Why they are added although somebody here has the same NHS number; empty until that was asked.
    #[serde(default)]
    pub despite: String,
}

/// The new patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PatientAdded {
    /// The patient's id.
    pub id: String,
    /// Somebody else here has the same NHS number, or the same name and birth date.
    pub likely_duplicates: Vec<String>,
}

/// Which patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PatientAsked {
    /// The patient's id.
    pub id: String,
}

/// Which patient's numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PatientNumbersAsked {
    /// The patient's id.
    pub id: String,
    /// How many days back: 7, 31, 92 or 366.
    pub days: u16,
}

/// One patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PatientView {
    /// Who it is.
    pub banner: Banner,
    /// What stands out now, most urgent first.
    pub findings: Vec<FindingView>,
    /// The latest check-in with what the person was told.
    pub latest: Option<ResultView>,
    /// What the person said of their medicines in the last 14 days, and what they bought.
    pub medicines_told: MedicinesTold,
    /// What the person wrote, answered or felt, and nobody of the team has looked at.
    pub tasks: Vec<Said>,
    /// Everything, newest first.
    pub timeline: Vec<TimelineItem>,
    /// How many subjects have two versions.
    pub conflicts: u32,
    /// True until the whole history is here.
    pub incomplete: bool,
    /// Who looks after the patient, in words.
    pub owner: Said,
    /// What is still on the road after a hand-over, and when all of it is here.
    pub road: Vec<Said>,
}

/// Who it is, on every screen about a patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Banner {
    /// The patient's id.
    pub id: String,
    /// Family name first.
    pub name: String,
    /// Born, in words, with age.
    pub born: String,
    /// NHS number, grouped; empty when unknown.
    pub nhs_number: String,
    /// Target weight with unit; empty when not set.
    pub target_weight: String,
    /// Oxygen scale; empty when not set.
    pub oxygen_scale: String,
    /// The zone of what is known.
    pub zone: ZoneView,
    /// The age of what is known.
    pub age: Said,
    /// True when not seen for long enough to worry.
    pub not_seen: bool,
}

/// One entry in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineItem {
    /// The entry's key.
    pub key: String,
    /// When it happened, in words.
    pub at: String,
    /// What it is: 'Check-in', 'Target weight' …
    pub what: String,
    /// The values in words.
    pub text: String,
    /// Who.
    pub author: String,
    /// On which computer.
    pub device: String,
    /// `suspended`, `withdrawn`, `replaced`, `needs-newer-app`, `source-not-confirmed` or empty.
    pub mark: String,
    /// `here`, `sent` or `from-team`: where this entry has got to.
    pub travelled: String,
    /// How far the check-in has got, where the entry is one.
    pub reached: Option<Reached>,
    /// How far a change of the plan by the team has got to the person: read, not read, not known to be there.
    pub read: Option<Said>,
}

/// Says that the reader has looked at a check-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LookedAt {
    /// The patient's id.
    pub patient: String,
    /// The entries that were on the screen.
    pub entries: Vec<String>,
}
