//! Questionnaires: what is due, one that is being answered, and sheets of answers.

use super::{Reached, Said};
use crate::questionnaires::{ItemView, TaskView};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What there is to answer, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Questions {
    /// What is due, in the order in which it is asked.
    pub due: Vec<QuestionnaireDue>,
    /// What is due and can't be asked here, a sentence each with the reason.
    pub not_offered: Vec<Said>,
    /// Sheets of answers, newest first.
    pub sheets: Vec<SheetView>,
}

/// One questionnaire that is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireDue {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Why it is asked now.
    pub said: Said,
    /// How many questions it has, in words.
    pub length: Said,
    /// True when it was begun and not finished.
    pub begun: bool,
}

/// Which questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireAsked {
    /// Its code.
    pub code: String,
}

/// A questionnaire as it is asked, word for word as published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireForm {
    /// The sheet's own key: the same sheet saved twice is one.
    pub form: String,
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What is shown before the first question; empty when nothing is.
    pub intro: String,
    /// Whose it is and on what terms.
    pub licence: String,
    /// The questions, in order.
    pub questions: Vec<AskedQuestion>,
    /// What was answered so far, by the question's code.
    pub answers: BTreeMap<String, String>,
    /// The question the person was on.
    pub page: u16,
    /// How it stands with these answers.
    pub step: QuestionnaireStep,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedQuestion {
    /// Its code.
    pub code: String,
    /// Its words.
    pub text: String,
    /// The answers, in order.
    pub choices: Vec<AskedChoice>,
}

/// One answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedChoice {
    /// Its code.
    pub code: String,
    /// Its words.
    pub text: String,
}

/// The answers so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireAnswers {
    /// The sheet's own key.
    pub form: String,
    /// The questionnaire's code.
    pub code: String,
    /// A choice's code, or `prefer-not-to-say`, by the question's code. What is not here has no answer.
    pub answers: BTreeMap<String, String>,
    /// The question the person is on.
    pub page: u16,
}

/// How a sheet stands while it is being answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireStep {
    /// Help to show before anything else; mostly empty.
    pub help: Vec<Said>,
    /// Questions that are not asked with these answers, by code.
    pub not_asked: Vec<String>,
}

/// A sheet that was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireDone {
    /// Help to show before anything else; mostly empty.
    pub help: Vec<Said>,
    /// What the answers mean for the person, in plain words.
    pub said: Vec<Said>,
    /// What to answer next, because of these answers.
    pub next: Option<QuestionnaireDue>,
}

/// One sheet of answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetView {
    /// The entry's key.
    pub key: String,
    /// The questionnaire's code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// When it was answered, in words.
    pub at: String,
    /// Who wrote it down, as the reader calls them.
    pub who: String,
    /// The score and what it means; for the team alone. Empty on a patient's own computer.
    pub result: Vec<Said>,
    /// What somebody has to do; for the team alone.
    pub tasks: Vec<TaskView>,
    /// Each question with its answer.
    pub items: Vec<ItemView>,
    /// How many have no answer, in words; none when all have one.
    pub missing: Option<Said>,
    /// How far it has got.
    pub reached: Reached,
}

/// The questionnaires of one patient, as the team sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PatientQuestions {
    /// Sheets of answers, newest first.
    pub sheets: Vec<SheetView>,
    /// What the person is asked now, a sentence each.
    pub asked: Vec<AskedOfPerson>,
    /// What can be asked for.
    pub offered: Vec<AskedChoice>,
}

/// What the person is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedOfPerson {
    /// The questionnaire's code.
    pub code: String,
    /// In words, with the day.
    pub said: Said,
    /// True if the team asked for it, and can take that back.
    pub by_team: bool,
}

/// The team asks a person to answer a questionnaire, or takes that back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionnaireAsk {
    /// The patient's id.
    pub patient: String,
    /// The questionnaire's code.
    pub code: String,
    /// From which day on, `YYYY-MM-DD` or `D/M/YYYY`; empty is today.
    pub due: String,
    /// Why; may be empty.
    pub why: String,
    /// True takes it back.
    pub take_back: bool,
}
