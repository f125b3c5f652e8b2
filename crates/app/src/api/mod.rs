//! What crosses from the app to a screen or a command line: plain values, already in words where a person reads them.
//! Deeds fill these in; nothing here decides anything.

mod access;
mod alerts;
mod diary;
mod exercise;
mod first_week;
mod medicines;
mod messages;
mod numbers;
mod nurse;
mod own_medicines;
mod own_plan;
mod paper;
mod patient;
mod plan;
mod questions;
mod reminders;
mod session;
mod sync;
mod visit_form;
mod visits;

pub use access::*;
pub use alerts::*;
pub use diary::*;
pub use exercise::*;
pub use first_week::*;
pub use medicines::*;
pub use messages::*;
pub use numbers::*;
pub use nurse::*;
pub use own_medicines::*;
pub use own_plan::*;
pub use paper::*;
pub use patient::*;
pub use plan::*;
pub use questions::*;
pub use reminders::*;
pub use session::*;
pub use sync::*;
pub use visit_form::*;
pub use visits::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One row of the command table: what the screen may call, from which kind of window, and what it makes stale.
pub struct Command {
    /// Name on the wire, `snake_case` as Tauri has it.
    pub name: &'static str,
    /// Type of the one argument, as it is called in `ui/generated/types.ts`; empty when there is none.
    pub input: &'static str,
    /// Type of the answer.
    pub output: &'static str,
    /// The kinds of window (`start`, `patient`, `nurse`) that may call it.
    pub windows: &'static [&'static str],
    /// The topics a screen must read again after it.
    pub stales: &'static [&'static str],
}

const fn command(
    name: &'static str,
    input: &'static str,
    output: &'static str,
    windows: &'static [&'static str],
    stales: &'static [&'static str],
) -> Command {
    Command { name, input, output, windows, stales }
}

const ALL: &[&str] = &["start", "patient", "nurse"];
const START: &[&str] = &["start"];
const OPEN: &[&str] = &["patient", "nurse"];
const PATIENT: &[&str] = &["patient"];
const NURSE: &[&str] = &["nurse"];
const RECORD: &[&str] = &["today", "numbers", "plan", "caseload", "patient", "conflicts", "sync"];

/// Every command a window can call. There is no other way in.
pub const COMMANDS: &[Command] = &[
    command("app_state", "", "AppState", ALL, &[]),
    command("enrol", "Enrol", "OpenProfile", START, &["session"]),
    command("unlock", "Unlock", "OpenProfile", START, &["session"]),
    command("lock", "", "Nothing", OPEN, &["session"]),
    command("set_pin", "SetPin", "Nothing", OPEN, &["session"]),
    command("set_preferences", "Preferences", "Preferences", OPEN, &["session"]),
    command("today", "", "Today", PATIENT, &[]),
    command("check_in_form", "", "CheckInForm", PATIENT, &[]),
    command("save_draft", "SaveDraft", "Nothing", PATIENT, &[]),
    command("check_in_look", "CheckInFields", "CheckInLook", PATIENT, &[]),
    command("check_in", "CheckIn", "ResultView", PATIENT, RECORD),
    command("check_in_day", "CheckInDayTyped", "CheckInDay", PATIENT, &[]),
    command("put_away", "PutAway", "Nothing", PATIENT, &["numbers"]),
    command("diary", "", "Diary", PATIENT, &[]),
    command("diary_draft", "DiaryDraft", "Nothing", PATIENT, &[]),
    command("diary_look", "DiaryRow", "DiaryLook", PATIENT, &[]),
    command("diary_save", "DiarySave", "DiaryRowSaved", PATIENT, RECORD),
    command("reminders", "", "Reminders", PATIENT, &[]),
    command("set_reminders", "RemindersSet", "Reminders", PATIENT, &[]),
    command("last_result", "", "LastResult", PATIENT, &[]),
    command("my_numbers", "NumbersAsked", "Numbers", PATIENT, &[]),
    command("save_numbers", "NumbersAsked", "NumbersFile", PATIENT, &[]),
    command("save_paper", "PaperAsked", "SavedFile", OPEN, &[]),
    command("amend_reading", "AmendReading", "ResultView", PATIENT, RECORD),
    command("withdraw_reading", "WithdrawReading", "Nothing", PATIENT, RECORD),
    command("my_plan", "", "PlanView", PATIENT, &[]),
    command("my_care", "", "CareView", PATIENT, &[]),
    command("care", "PatientAsked", "CareView", NURSE, &[]),
    command("plan_text_set", "PlanTextSet", "CareView", OPEN, RECORD),
    command("goal_set", "GoalSet", "CareView", OPEN, RECORD),
    command("next_date_set", "NextDateSet", "CareView", NURSE, RECORD),
    command("plan_read", "PlanRead", "CareView", PATIENT, RECORD),
    command("learning", "", "LearnView", PATIENT, &[]),
    command("patient_learning", "PatientAsked", "LearnView", NURSE, &[]),
    command("learnt", "LearntSet", "LearnView", OPEN, RECORD),
    command("my_medicines", "", "OwnMedicines", PATIENT, &[]),
    command("medicine_taken", "MedicineTaken", "OwnMedicines", PATIENT, RECORD),
    command("medicine_effect", "MedicineEffect", "OwnMedicines", PATIENT, RECORD),
    command("medicine_bought", "MedicineBought", "OwnMedicines", PATIENT, RECORD),
    command("medicine_bought_end", "MedicineBoughtEnd", "OwnMedicines", PATIENT, RECORD),
    command("flexible_begin", "FlexibleBegin", "MedicineList", PATIENT, RECORD),
    command("flexible_end", "FlexibleEnd", "MedicineList", PATIENT, RECORD),
    command("sick_day_begin", "SickDayBegin", "MedicineList", PATIENT, RECORD),
    command("sick_day_end", "SickDayEnd", "MedicineList", PATIENT, RECORD),
    command("messages", "MessagesAsked", "Messages", OPEN, &[]),
    command("message_draft", "MessageDraft", "Nothing", OPEN, &[]),
    command("message_send", "MessageSend", "Messages", OPEN, RECORD),
    command("messages_read", "MessagesRead", "Nothing", PATIENT, RECORD),
    command("waiting", "", "Waiting", PATIENT, &[]),
    command("questions", "", "Questions", PATIENT, &[]),
    command("questionnaire_form", "QuestionnaireAsked", "QuestionnaireForm", PATIENT, &[]),
    command("questionnaire_answer", "QuestionnaireAnswers", "QuestionnaireStep", PATIENT, &["sync"]),
    command("questionnaire_finish", "QuestionnaireAnswers", "QuestionnaireDone", PATIENT, RECORD),
    command("exercise", "ExerciseAsked", "ExerciseDiary", OPEN, &[]),
    command("exercise_save", "ExerciseSave", "ExerciseSaved", OPEN, RECORD),
    command("exercise_take_back", "ExerciseTakeBack", "ExerciseDiary", OPEN, RECORD),
    command("first_week", "", "FirstWeek", PATIENT, &[]),
    command("first_week_mark", "FirstWeekMark", "FirstWeek", PATIENT, &["today"]),
    command("patient_questions", "PatientAsked", "PatientQuestions", NURSE, &[]),
    command("questionnaire_ask", "QuestionnaireAsk", "PatientQuestions", NURSE, RECORD),
    command("exercise_level_set", "ExerciseLevelSet", "ExerciseDiary", NURSE, RECORD),
    command("caseload", "", "Caseload", NURSE, &[]),
    command("patient_add", "PatientAdd", "PatientAdded", NURSE, RECORD),
    command("patient", "PatientAsked", "PatientView", NURSE, &[]),
    command("patient_numbers", "PatientNumbersAsked", "Numbers", NURSE, &[]),
    command("looked_at", "LookedAt", "Nothing", NURSE, RECORD),
    command("access", "PatientAsked", "AccessView", NURSE, &[]),
    command("hand_over", "HandOver", "AccessView", NURSE, RECORD),
    command("access_set", "AccessSet", "AccessView", NURSE, RECORD),
    command("alerts", "PatientAsked", "AlertList", NURSE, &[]),
    command("alert_seen", "AlertAsked", "AlertView", NURSE, RECORD),
    command("alert_close", "AlertClose", "AlertView", NURSE, RECORD),
    command("alert_snooze", "AlertSnooze", "AlertView", NURSE, RECORD),
    command("visit_form", "", "VisitForm", NURSE, &[]),
    command("visit_list", "PatientAsked", "VisitList", NURSE, &[]),
    command("visit_begin", "VisitBegin", "VisitView", NURSE, RECORD),
    command("visit_show", "VisitAsked", "VisitView", NURSE, &[]),
    command("visit_draft", "VisitDraft", "Nothing", NURSE, &[]),
    command("visit_answer", "VisitSave", "VisitAnswered", NURSE, RECORD),
    command("visit_sign", "VisitAsked", "VisitView", NURSE, RECORD),
    command("visit_addendum", "VisitAddendum", "VisitView", NURSE, RECORD),
    command("facts", "PatientAsked", "FactsView", NURSE, &[]),
    command("facts_set", "FactsSet", "FactsView", NURSE, RECORD),
    command("plan", "PatientAsked", "PlanView", NURSE, &[]),
    command("plan_set", "PlanSet", "PlanView", OPEN, RECORD),
    command("conflicts", "", "Conflicts", OPEN, &[]),
    command("settle", "Settle", "Nothing", OPEN, RECORD),
    command("sync_state", "", "SyncState", OPEN, &[]),
    command("sync_now", "", "SyncState", OPEN, &["sync"]),
    command("network", "Network", "Nothing", OPEN, &[]),
];

/// No answer but that it was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Nothing {}

/// One sentence for a person: the key it came from and its text in the profile's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Said {
    /// The message's key in the catalogue.
    pub key: String,
    /// The sentence itself.
    pub text: String,
}

/// Why a deed was not done, in words, with what to do next. Nothing that was typed is lost by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Which kind, so that a screen or an exit code can tell them apart.
    pub kind: ProblemKind,
    /// The sentence at the top.
    pub said: Said,
    /// What is wrong with single fields; empty when it is about the whole.
    pub fields: Vec<FieldProblem>,
}

/// The kinds of problem; the command line's exit codes follow them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ProblemKind {
    /// Something that the person typed; exit code 2.
    BadInput,
    /// The value is unusual: say it again with `confirmed` set; exit code 2.
    AskAgain,
    /// The server could not be reached or did not answer as a server of ours; exit code 3.
    NotReached,
    /// The server said no; exit code 4.
    Refused,
    /// The store is damaged, locked, or from a newer app; exit code 5.
    Store,
    /// The profile is locked: unlock first; exit code 5.
    Locked,
    /// Anything else; exit code 1.
    Unexpected,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldProblem {
    /// The field's name as in the input (`weight`, `stone`, `systolic`, `code` …).
    pub field: String,
    /// The sentence beside it.
    pub said: Said,
}

/// Shape of a zone on screen; words, colour and shape go together, never colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ZoneView {
    /// Call 999 now.
    Emergency,
    /// Urgent, same day.
    Red,
    /// Phone the team.
    Amber,
    /// Near the person's usual.
    Green,
    /// Nothing that a rule could judge.
    NotJudged,
    /// Of no colour: for the team to look at when it next looks at this person. Never said to a patient.
    Review,
}
