//! What a person says besides readings, and what the team asks of them: messages, answers to a questionnaire, exercise.
//! How they become bytes is in `body_json`; what answers amount to is for whoever knows the questionnaire.

use hearth_clinical::exercise::{ExerciseKind, Exertion, Minutes};
use hearth_clinical::{LocalDay, Private};
use hearth_record::EntryKey;
use std::collections::{BTreeMap, BTreeSet};

/// Characters of one message (product value: a page of handwriting). With four bytes each it still fits a body.
pub const MESSAGE_CHARS_MAX: usize = 1_500;

/// Characters of what somebody adds to a time of exercise, or of the team's words for a level (product value: two lines).
pub const EXERCISE_CHARS_MAX: usize = 200;

/// Answers on one sheet. The longest questionnaire that can be asked has 100 items.
pub const ANSWERS_MAX: usize = 100;

/// What a questionnaire's answers can set off, as it is written down: thoughts of self-harm were reported.
pub const SELF_HARM_THOUGHTS: &str = "self-harm-thoughts";

/// The question about self-harm was passed over while others were answered.
pub const SELF_HARM_NOT_ANSWERED: &str = "self-harm-not-answered";

/// The result of a finished sheet lies in a band that somebody of the team acts on, such as a severe one.
pub const BAND_ACTED_ON: &str = "band-acted-on";

/// One message between a person and their team. Which thread it belongs to stands in the header's subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageBody {
    /// The words, at most [`MESSAGE_CHARS_MAX`] characters. No part: two messages are never a conflict.
    pub text: Private<String>,
}

/// One answer on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetAnswer {
    /// The code of the choice.
    Choice(String),
    /// The person would rather not say.
    PreferNotToSay,
}

/// A sheet of answers to one questionnaire. Which sheet stands in the header's subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionnaireBody {
    /// The questionnaire's code.
    pub instrument: String,
    /// The version of the definition by which it was asked.
    pub version: u16,
    /// The language in which it was asked, `en`.
    pub language: String,
    /// Part `answers`: by the item's code. An item that is not here was not answered.
    pub answers: BTreeMap<String, SheetAnswer>,
    /// True once the person has come to its end. One that is not was saved because an answer could not wait.
    pub finished: bool,
    /// What the answers set off, as whoever asked knew it: [`SELF_HARM_THOUGHTS`], [`SELF_HARM_NOT_ANSWERED`],
    /// [`BAND_ACTED_ON`].
    pub raised: BTreeSet<String>,
    /// The asking that it answers.
    pub asked: Option<EntryKey>,
}

/// The team asks for a questionnaire. Which one stands in the header's subject, too: one asking a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionnaireAskBody {
    /// Part `ask`: from which day on it is due; `None` takes the asking back.
    pub due: Option<LocalDay>,
    /// Why, if somebody said so.
    pub why: Private<String>,
}

/// One time of exercise, or that it was written down by mistake. Which one stands in the header's subject; its day in the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseBody {
    /// Part `exercise`: what was done; `None` takes it back.
    pub done: Option<ExerciseDone>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseDone {
    /// What.
    pub kind: ExerciseKind,
    /// True if it began with a warm-up.
    pub warm_up: bool,
    /// For how long, warm-up and cooling down included.
    pub minutes: Minutes,
    /// How hard it felt; `None` where it was not said.
    pub exertion: Option<Exertion>,
    /// What was felt meanwhile, by code: a sign of a newer app is kept.
    pub signs: BTreeSet<String>,
    /// What the person adds, at most [`EXERCISE_CHARS_MAX`] characters.
    pub note: Private<String>,
}

/// The level at which the team asks the person to exercise, or that there is none any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseLevelBody {
    /// Part `level`.
    pub level: Option<ExerciseLevel>,
    /// Why.
    pub why: Private<String>,
}

/// What the team asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseLevel {
    /// What kind of exercise.
    pub kind: ExerciseKind,
    /// The team's own words for it: 'chair exercises, level 2'. At most [`EXERCISE_CHARS_MAX`] characters.
    pub words: Private<String>,
    /// How long each time.
    pub minutes: Minutes,
    /// On how many days a week, 1 to 7.
    pub days_a_week: u8,
    /// The most that it should feel like.
    pub most: Exertion,
}
