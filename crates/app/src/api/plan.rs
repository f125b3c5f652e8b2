//! The plan, its layers, and two versions side by side.

use super::Said;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The plan of one patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// The patient's id.
    pub patient: String,
    /// The lines, in order.
    pub lines: Vec<PlanLine>,
    /// Set while something here has not reached the patient's computer or is not known to have.
    pub not_yet_there: Option<Said>,
}

/// One setting of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanLine {
    /// The subject: `target-weight`, `threshold/weight-gain-3-days` …
    pub subject: String,
    /// The heading under which it stands, in words; lines of one heading follow each other.
    pub group: String,
    /// The name in words.
    pub name: String,
    /// The value in force, in words; the cautious one while two stand side by side.
    pub value: String,
    /// The value as it would be typed into the box.
    pub typed: String,
    /// The unit beside the box; empty when none.
    pub unit: String,
    /// The allowed range in words.
    pub range: String,
    /// The values to choose from, where it is a choice; empty where it is typed.
    pub choices: Vec<PlanChoice>,
    /// Whose value is in force: `product`, `service` or `person`.
    pub layer: String,
    /// What each layer says, weakest first.
    pub layers: Vec<PlanLayer>,
    /// The entries that an edit from this screen replaces.
    pub based_on: Vec<String>,
    /// True when two values stand side by side.
    pub conflict: bool,
    /// True when this person may change it.
    pub editable: bool,
    /// How far the person's own value has got to them: read, not read, not known to be there. None where they have none, and
    /// on their own computer.
    pub read: Option<Said>,
}

/// One value to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanChoice {
    /// The value as it is sent.
    pub typed: String,
    /// The value in words.
    pub text: String,
}

/// What one layer says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanLayer {
    /// `product`, `service` or `person`.
    pub layer: String,
    /// The value in words; 'not set' when none.
    pub value: String,
    /// Who and when, or the source; empty when not set.
    pub who: String,
    /// Why; empty when nothing was said.
    pub why: String,
    /// When to look at it again, in words; empty when none.
    pub review: String,
}

/// Changes one setting of the person's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanSet {
    /// The patient's id.
    pub patient: String,
    /// The subject.
    pub subject: String,
    /// The value as typed.
    pub value: String,
    /// Why.
    pub why: String,
    /// When to look at it again, `YYYY-MM-DD`; may be empty.
    pub review: String,
    /// The entries the person was looking at; an edit that arrived meanwhile is not among them and so is not lost.
    pub based_on: Vec<String>,
    /// A value that is asked about was looked at once more and is right.
    #[serde(default)]
    pub confirmed: bool,
}

/// Every subject that has two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Conflicts {
    /// One item a subject.
    pub items: Vec<Conflict>,
}

/// Two or more versions of one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// The patient's id.
    pub patient: String,
    /// The patient's name.
    pub patient_name: String,
    /// The subject.
    pub subject: String,
    /// The part of it.
    pub part: String,
    /// The name in words.
    pub name: String,
    /// The versions, oldest first.
    pub versions: Vec<ConflictVersion>,
    /// What was last agreed, in words; empty when nothing was.
    pub last_agreed: String,
    /// What holds until it is settled.
    pub meanwhile: Said,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictVersion {
    /// The entry's key.
    pub key: String,
    /// The value in words.
    pub value: String,
    /// The value as it would be typed.
    pub typed: String,
    /// Who.
    pub author: String,
    /// On which computer.
    pub device: String,
    /// When, in words.
    pub at: String,
    /// Why; empty when nothing was said.
    pub why: String,
}

/// Settles a conflict: one new entry that replaces all versions seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Settle {
    /// The patient's id.
    pub patient: String,
    /// The subject.
    pub subject: String,
    /// The value as typed.
    pub value: String,
    /// Why.
    pub why: String,
    /// The versions the person was looking at.
    pub replaces: Vec<String>,
}
