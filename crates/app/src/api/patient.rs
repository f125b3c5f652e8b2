//! Today, check-in, result and numbers.

use super::{FieldProblem, Said, SyncLine, ZoneView};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The patient's first screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The patient's name.
    pub name: String,
    /// Today's date in words.
    pub date: String,
    /// What is due, in order.
    pub due: Vec<Said>,
    /// A half-done check-in of today waits to be finished.
    pub half_done: bool,
    /// True once today's check-in is whole: nothing more of it is due.
    pub done_for_today: bool,
    /// The last result, if there is one.
    pub last: Option<ResultView>,
    /// Where the readings are.
    pub sync: SyncLine,
    /// Whom to phone.
    pub contact: Contact,
    /// 'Your plan was changed by … on …', when the person has not checked in since.
    pub plan_changed: Option<Said>,
    /// 'This computer says that it is 1 January 1970 …', when its clock can't be right.
    pub clock: Option<Said>,
    /// 'Your team is settling …', when two values of a safety setting stand side by side.
    pub settling: Option<Said>,
}

/// Whom to phone and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// The team's name.
    pub team: String,
    /// The team's phone, grouped; empty when unknown.
    pub phone: String,
    /// True if it is open now by this computer's clock.
    pub open_now: bool,
    /// 'Open now until 17:00' or 'Closed until Monday 09:00'.
    pub hours: Said,
    /// What to do when they are closed.
    pub out_of_hours: Said,
}

/// What the check-in screen starts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInForm {
    /// The form's own key: two presses of Save with the same key are one check-in.
    pub form: String,
    /// What was typed before the app was closed, exactly as typed.
    pub draft: Option<CheckInFields>,
    /// The page the person was on.
    pub draft_page: u16,
    /// Set when the draft is of another day: it is never taken for today's without a word. Once the person has said that
    /// it is to be saved for that day, its fields say so.
    pub draft_earlier: Option<EarlierDraft>,
    /// Set when this computer's clock can't be right: then the day is asked before anything else.
    pub clock: Option<Said>,
    /// The danger signs, asked first, then the daily symptoms.
    pub questions: Vec<Question>,
    /// True if the plan asks for oxygen.
    pub ask_oxygen: bool,
    /// The unit used last: `kg` or `stLb`.
    pub weight_unit: String,
}

/// The day of a check-in as the person named it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInDayTyped {
    /// Like 21/11/2026.
    pub typed: String,
}

/// The same as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInDay {
    /// 'This check is for 21 November 2026.'
    pub said: Said,
    /// When it is taken to have been measured, in milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
}

/// A check-in that was begun on another day and not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierDraft {
    /// 'You began this check on 21 November 2026.'
    pub said: Said,
    /// When something was last typed into it, in milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
}

/// One symptom question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// The symptom's code.
    pub symptom: String,
    /// The question.
    pub text: String,
    /// A sentence of help; empty when none.
    pub help: String,
    /// True for the danger signs.
    pub danger: bool,
    /// The answers, in order.
    pub answers: Vec<AnswerChoice>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerChoice {
    /// The answer's code.
    pub answer: String,
    /// The answer in words.
    pub text: String,
    /// True for 'no change', which one key press gives to every question.
    pub usual: bool,
}

/// What is typed, exactly as typed. An empty text is 'not measured'.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CheckInFields {
    /// `kg` or `stLb`: which boxes of the weight are used.
    pub weight_unit: String,
    /// Kilograms.
    pub weight_kg: String,
    /// Stones.
    pub weight_stone: String,
    /// Pounds beside the stones.
    pub weight_pounds: String,
    /// Upper number, first go.
    pub systolic: String,
    /// Lower number, first go.
    pub diastolic: String,
    /// Upper number, second go.
    pub systolic_again: String,
    /// Lower number, second go.
    pub diastolic_again: String,
    /// Beats a minute.
    pub pulse: String,
    /// Percent.
    pub oxygen: String,
    /// Answers by symptom code.
    pub symptoms: BTreeMap<String, String>,
    /// Degrees Celsius.
    #[ts(optional, as = "Option<String>")]
    pub temperature: String,
    /// `regular`, `irregular` or empty.
    #[ts(optional, as = "Option<String>")]
    pub rhythm: String,
    /// Upper number lying down; empty when the first go was taken lying.
    #[ts(optional, as = "Option<String>")]
    pub lying_systolic: String,
    /// Lower number lying down.
    #[ts(optional, as = "Option<String>")]
    pub lying_diastolic: String,
    /// Upper number after standing for a minute.
    #[ts(optional, as = "Option<String>")]
    pub standing_1_systolic: String,
    /// Lower number after standing for a minute.
    #[ts(optional, as = "Option<String>")]
    pub standing_1_diastolic: String,
    /// Upper number after standing for three minutes.
    #[ts(optional, as = "Option<String>")]
    pub standing_3_systolic: String,
    /// Lower number after standing for three minutes.
    #[ts(optional, as = "Option<String>")]
    pub standing_3_diastolic: String,
    /// Steps of the day.
    #[ts(optional, as = "Option<String>")]
    pub steps: String,
    /// Blood results by analyte code (`potassium`), in the analyte's unit or with a unit typed.
    #[ts(optional, as = "Option<BTreeMap<String, String>>")]
    pub bloods: BTreeMap<String, String>,
    /// When all of this was measured, in milliseconds since 1970, UTC, if that was on an earlier day; none is now.
    #[ts(optional, as = "Option<u32>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured_ms: Option<i64>,
}

/// Keeps a half-done form through a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveDraft {
    /// The form's own key.
    pub form: String,
    /// What is typed so far.
    pub fields: CheckInFields,
    /// The page the person is on.
    pub page: u16,
}

/// What can be said before saving: danger advice first, then problems, then questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInLook {
    /// Advice that must be on the screen before anything else is asked.
    pub danger: Option<Advice>,
    /// What can't be saved as typed.
    pub problems: Vec<FieldProblem>,
    /// 'You typed 28.4 kg; yesterday was 82.4.'
    pub checks: Vec<FieldProblem>,
}

/// Saves a check-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckIn {
    /// The form's own key.
    pub form: String,
    /// What was typed.
    pub fields: CheckInFields,
    /// The person has answered 'yes, that is right' to the checks.
    pub confirmed: bool,
    /// The person has just been told that something is urgent and goes on with the form: what stands in it is saved now, and
    /// the same form saved again corrects it.
    #[serde(default)]
    pub goes_on: bool,
}

/// What to do now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Advice {
    /// How urgent.
    pub zone: ZoneView,
    /// The zone in a few words: 'Phone your team today'.
    pub headline: Said,
    /// What was found, a sentence each, most urgent first.
    pub findings: Vec<FindingView>,
    /// What the plan says to do now.
    pub what_to_do: Vec<Said>,
    /// What no rule has looked at, or could not: 'We have no earlier weight to compare with.'
    pub not_judged: Vec<Said>,
}

/// One thing that a rule found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// The rule's id (`W1`) and version (`1`).
    pub rule: String,
    /// The rule's version.
    pub version: u16,
    /// How urgent this one is.
    pub zone: ZoneView,
    /// The sentence.
    pub said: Said,
    /// The day of the reading that it is about, in words; empty when that is not known.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub day: String,
    /// The value, with unit.
    pub value: String,
    /// What it was compared with; empty when none.
    pub baseline: String,
    /// Over which time; empty when none.
    pub window: String,
    /// The threshold, with unit.
    pub threshold: String,
    /// Whose threshold: `product`, `service` or `person`.
    pub layer: String,
    /// Where the rule comes from.
    pub source: String,
    /// What would clear it.
    pub clears: String,
}

/// How far a check-in has got, corrections of it included. Never more than is proved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reached {
    /// `here`, `with-service` or `looked-at`.
    pub step: String,
    /// The same in one line: 'Looked at by a heart failure nurse, today 14:05'.
    pub said: Said,
    /// The entries that it is made of, as they were when this was read: what a look names.
    pub entries: Vec<String>,
    /// True once the reader has said of all of them that they looked.
    pub yours: bool,
}

/// A check-in and what the person was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultView {
    /// The entry's key.
    pub key: String,
    /// When it was measured, in words.
    pub at: String,
    /// When it was measured, in milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// What was saved, a line each: 'Weight 82.4 kg (12 st 13.7 lb)'.
    pub saved: Vec<Said>,
    /// What to do.
    pub advice: Advice,
    /// What the rules found besides for the team alone; empty on a patient's own computer.
    pub for_team: Vec<FindingView>,
    /// Whom to phone.
    pub contact: Contact,
    /// Where the readings are.
    pub sync: SyncLine,
    /// How far this one has got.
    pub reached: Reached,
    /// Set when the team's computer found something more urgent than was told here.
    pub more_urgent: Option<Said>,
    /// The boxes that could not be read, when the rest was too urgent to wait for them: a sentence each. They are not saved.
    pub not_saved: Vec<FieldProblem>,
    /// The questions about unusual values that nobody has answered, when what was typed was too urgent to wait for an answer.
    /// The values are saved unconfirmed.
    pub not_asked: Vec<FieldProblem>,
}

/// The last result, if any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastResult {
    /// The result.
    pub result: Option<ResultView>,
}

/// Corrects one part of a check-in; the other parts stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AmendReading {
    /// The check-in's key.
    pub key: String,
    /// The fields with new values; the empty ones stay as they were.
    pub fields: CheckInFields,
    /// The person has answered the checks.
    pub confirmed: bool,
}

/// Takes a check-in back. It stays readable as withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawReading {
    /// The check-in's key.
    pub key: String,
    /// Why: `not-me`, `wrong-device`, `typing-error` or free text.
    pub reason: String,
}
