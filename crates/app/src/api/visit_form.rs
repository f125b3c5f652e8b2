//! The form of a visit in words, and what a window sends of it. What each field takes is `hearth-clinical`'s to say.

use super::VisitAsked;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The form of a visit, in the language of the profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitForm {
    /// All fourteen sections, in their order.
    pub sections: Vec<VisitFormSection>,
    /// Why something can't be asked.
    pub reasons: Vec<VisitChoice>,
}

/// One section of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitFormSection {
    /// Its code.
    pub section: String,
    /// Its name.
    pub name: String,
    /// Its fields, in their order.
    pub fields: Vec<VisitFormField>,
}

/// One field of the form, or of a line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitFormField {
    /// Its code, with the section; of a line, its code in the line.
    pub field: String,
    /// What is asked.
    pub name: String,
    /// How to answer; mostly empty.
    pub hint: String,
    /// The unit beside the box; mostly empty.
    pub unit: String,
    /// What it takes.
    pub takes: VisitTakes,
    /// What can be chosen; none where it is typed.
    pub choices: Vec<VisitChoice>,
    /// The choice that rules the others out; empty where there is none.
    pub none: String,
    /// The fields of one line of a list.
    pub columns: Vec<VisitFormField>,
    /// When it is asked; always where this is not there.
    pub when: Option<VisitWhen>,
    /// True where the form does not ask for it.
    pub optional: bool,
    /// True for what never leaves the team.
    pub team_only: bool,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum VisitTakes {
    /// One of its choices.
    One,
    /// Any of its choices.
    Several,
    /// A number, or a reading, in a short box.
    Number,
    /// A day.
    Day,
    /// Something short: a dose.
    Short,
    /// Words.
    Text,
    /// Lines.
    Lines,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitChoice {
    /// Its code.
    pub code: String,
    /// Its words.
    pub text: String,
}

/// What asks for a field: another field of the same section, or of the same line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitWhen {
    /// The other field's code, as this one's.
    pub field: String,
    /// Its answers that ask for this one; none where a number does.
    pub is: Vec<String>,
    /// The least number that asks for this one.
    pub least: Option<u16>,
}

/// What was typed at a window: a field, and its text as it stands in the box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitTyped {
    /// The field's code, or a section's.
    pub field: String,
    /// The text; a box that was emptied is not asked.
    pub text: String,
}

/// All lines of a list, as they stand on the screen: they take the place of the lines before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitLinesTyped {
    /// The list's code.
    pub field: String,
    /// Its lines, each with its parts.
    pub lines: Vec<Vec<VisitTyped>>,
}

/// What a window saves of a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitSave {
    /// Which visit.
    pub of: VisitAsked,
    /// What was typed or chosen.
    pub answers: Vec<VisitTyped>,
    /// Lists, each whole.
    pub lists: Vec<VisitLinesTyped>,
    /// Fields and sections that could not be asked, with the reason as a code or in words.
    pub not_possible: Vec<VisitTyped>,
    /// Fields, and marks of sections, that are made blank again.
    pub clear: Vec<String>,
    /// Somebody said that unusual readings among them are right.
    pub confirmed: bool,
    /// The keys of what the screen showed in these fields.
    pub based_on: Vec<String>,
}

/// What is typed and not saved yet, as the screen keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitDraft {
    /// Which visit.
    pub of: VisitAsked,
    /// As the screen wrote it; empty when nothing is left.
    pub typed: String,
}
