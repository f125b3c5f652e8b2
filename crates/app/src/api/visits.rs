//! Visits and what is known about a person's heart failure, as they are asked for and shown.

use super::{Advice, FieldProblem, ResultView, Said};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which visit is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitAsked {
    /// The patient's id.
    pub patient: String,
    /// The visit's name, or how it begins; empty for the reader's own visit that is not signed yet, else for the latest.
    pub visit: String,
}

/// A visit begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitBegin {
    /// The patient's id.
    pub patient: String,
    /// The day of the visit; empty for today.
    pub on: String,
}

/// What was answered, each by the code of its field.
#[derive(Clone, Debug, Default)]
pub struct VisitAnswer {
    /// Which visit.
    pub of: VisitAsked,
    /// Answers as they were typed: field, value.
    pub answers: Vec<(String, String)>,
    /// Lines for lists: field, and the line's parts.
    pub rows: Vec<(String, Vec<(String, String)>)>,
    /// Fields or whole sections that could not be asked: code, and the reason as a code or in words.
    pub not_possible: Vec<(String, String)>,
    /// Fields, or marks of sections, that are made blank again.
    pub clear: Vec<String>,
    /// Unusual readings were looked at once more and are right.
    pub confirmed: bool,
    /// The keys of what the reader had before them, which these answers take the place of; what they had not seen stays
    /// beside theirs. `None` where they saw everything.
    pub based_on: Option<Vec<String>>,
}

/// Something is added to a signed visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitAddendum {
    /// Which visit.
    pub of: VisitAsked,
    /// The words.
    pub text: String,
}

/// What became of answers: what was saved, and what was not and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitAnswered {
    /// Help to show before anything else: somebody said that they have thoughts of self-harm. Mostly empty.
    pub immediate: Vec<Said>,
    /// What is urgent about readings that were not saved; none when nothing is.
    pub danger: Option<Box<Advice>>,
    /// The check-in that the readings among them became, with what the rules say; none where there was no reading.
    pub result: Option<Box<ResultView>>,
    /// The codes that were saved.
    pub saved: Vec<String>,
    /// What was not saved; everything else was.
    pub problems: Vec<FieldProblem>,
    /// Readings that are only saved once somebody has said that they are right.
    pub questions: Vec<FieldProblem>,
    /// The visit as it stands now.
    pub visit: VisitView,
}

/// The visits of one patient, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitList {
    /// The visits.
    pub visits: Vec<VisitRow>,
}

/// One visit in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitRow {
    /// The patient's id.
    pub patient: String,
    /// The visit's name.
    pub visit: String,
    /// Its day, `2026-11-21`.
    pub day: String,
    /// True once somebody has signed it.
    pub signed: bool,
    /// True where the reader has begun it.
    pub mine: bool,
    /// True where it is of today.
    pub today: bool,
    /// How it stands, in words.
    pub said: Said,
}

/// One visit as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitView {
    /// Which, and how it stands.
    #[serde(flatten)]
    pub row: VisitRow,
    /// All fourteen sections, in the order of the form.
    pub sections: Vec<VisitSection>,
    /// Sections about which nothing was asked, by code.
    pub not_asked: Vec<String>,
    /// Answers that do not fit each other, or that others ask for.
    pub misfits: Vec<Said>,
    /// The same by the names of the fields, each with the field that it is about.
    pub open_points: Vec<FieldProblem>,
    /// Fields of which two versions stand, by code.
    pub conflicts: Vec<String>,
    /// What was added after the signature.
    pub addenda: Vec<VisitNote>,
    /// What came from elsewhere after the signature and is not part of it.
    pub late: Vec<Said>,
    /// What needs a newer app to be read.
    pub needs_newer: Option<Said>,
    /// Where the plan says something else than the visit; a visit changes no plan.
    pub plan_differs: Vec<Said>,
    /// What the reader has typed on this computer and not saved as an answer, as their screen wrote it; mostly empty.
    pub draft: String,
}

/// One section of a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitSection {
    /// Its code.
    pub section: String,
    /// `asked`, `not-asked` or `not-possible`.
    pub state: String,
    /// Why it was not possible; empty otherwise.
    pub why: String,
    /// The keys of everything that says whether it was possible.
    pub keys: Vec<String>,
    /// Fields with an answer, and those that the last visit answered.
    pub fields: Vec<VisitFieldView>,
    /// Codes of the fields that the form asks for, as far as the answers say, and that nobody has answered.
    pub blank: Vec<String>,
}

/// One field of a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitFieldView {
    /// Its code, with the section.
    pub field: String,
    /// What stands in it; none where it was not asked, several where nobody has settled which holds.
    pub versions: Vec<VisitValue>,
    /// The keys of everything that stands in it, equal answers included.
    pub keys: Vec<String>,
    /// The answer of the latest visit before in which it was asked, with its day; empty where there is none.
    pub before: String,
}

/// One version of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitValue {
    /// `answer`, `not-possible`, or `blank` where somebody made it blank again.
    pub state: String,
    /// What would be typed or chosen for it: codes of several with blanks between, or why it was not possible.
    pub typed: String,
    /// The lines of a list; none of anything else.
    pub lines: Vec<VisitLine>,
    /// The answer.
    pub value: String,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: String,
    /// The entry's key.
    pub key: String,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitLine {
    /// Its parts, in the order of the form.
    pub parts: Vec<VisitPart>,
}

/// One part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitPart {
    /// Its code in the line.
    pub part: String,
    /// Its name.
    pub name: String,
    /// What would be typed or chosen for it.
    pub typed: String,
    /// The same in words.
    pub value: String,
}

/// Words that somebody added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitNote {
    /// The words.
    pub text: String,
    /// Who wrote them.
    pub by: String,
    /// When.
    pub at: String,
}

/// What is set about a person's heart failure; what is empty stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactsSet {
    /// The patient's id.
    pub patient: String,
    /// An ejection fraction in percent.
    pub ejection_fraction: String,
    /// How it was measured, a code.
    pub method: String,
    /// A NYHA class, 1 to 4.
    pub nyha: String,
    /// The day on which it was measured or found; empty for today.
    pub on: String,
    /// Causes by code; empty to leave them, `none-known` alone to say that none is known.
    pub causes: Vec<String>,
    /// The implanted device, a code.
    pub device: String,
    /// The type, a code: set in the plan.
    pub kind: String,
    /// Chronic kidney disease of stage 3 or more: `yes`, `no` or `not-known`.
    pub kidney_disease: String,
    /// A disease of the heart valves: `yes`, `no` or `not-known`.
    pub valve_disease: String,
    /// Why ACE inhibitors are not tolerated, a code; `none` to say that they are.
    pub ace_intolerance: String,
    /// Why angiotensin receptor blockers are not tolerated, likewise.
    pub arb_intolerance: String,
    /// Why sacubitril/valsartan is not tolerated, likewise.
    pub arni_intolerance: String,
    /// A day on which the person left hospital after heart failure.
    pub discharged: String,
    /// Why.
    pub why: String,
    /// What is taken back: `lvef`, `nyha` or `discharge` of that day.
    pub take_back: String,
    /// An unusual ejection fraction was looked at once more and is right.
    pub confirmed: bool,
}

/// What is known about a person's heart failure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactsView {
    /// The patient's id.
    pub patient: String,
    /// The type that steps of medicines and rules use, by code; `unknown` while it is not settled.
    pub kind: String,
    /// Each fact in words, with its day and age.
    pub facts: Vec<FactView>,
    /// What needs a newer app to be read.
    pub needs_newer: Option<Said>,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactView {
    /// `type`, `lvef`, `nyha`, `causes`, `device`, `oedema` or `fluid`.
    pub fact: String,
    /// The value.
    pub value: String,
    /// The same in words.
    pub words: String,
    /// Its day, `2026-11-21`; empty where it has none.
    pub day: String,
    /// How many days ago that was, in words.
    pub age: String,
    /// Who wrote it; empty where it follows from something else.
    pub by: String,
    /// True where several values stand and nobody has settled which holds.
    pub conflict: bool,
}
