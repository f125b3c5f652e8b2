//! What may be typed about messages, questionnaires, exercise and the first week. Nothing that a person wrote or answered is
//! ever printed for debugging.

use clap::{Args, Subcommand};
use std::fmt;

/// Messages between a person and their team.
#[derive(Debug, Subcommand)]
pub enum Message {
    /// List them, oldest first; above them what they are not for.
    List {
        /// Whose; by default the profile's own.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
    /// Send one. It is saved here, and travels with the next sync.
    Send(MessageSend),
    /// Say that those which wait have been read.
    Read {
        /// Whose; by default the profile's own.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
}

/// One message.
#[derive(Args)]
pub struct MessageSend {
    /// Whose; by default the profile's own.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// The words.
    #[arg(long)]
    pub text: String,
    /// It is not about feeling worse today; for that, do a check-in instead.
    #[arg(long)]
    pub not_worse: bool,
}

impl fmt::Debug for MessageSend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MessageSend").field("not_worse", &self.not_worse).finish_non_exhaustive()
    }
}

/// Questionnaires of a person: what is due, what was answered, what the team asks for.
#[derive(Debug, Subcommand)]
pub enum Questions {
    /// What is due and what was answered.
    List {
        /// Whose; by default the profile's own.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
    /// Write down answers. Help comes first where an answer asks for it.
    Answer(QuestionsAnswer),
    /// Ask a person to answer one, or take that back.
    Ask(QuestionsAsk),
}

/// Answers to one questionnaire.
#[derive(Args)]
pub struct QuestionsAnswer {
    /// Its code, as `questionnaire list` prints it.
    pub code: String,
    /// Whose; by default the profile's own.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// The answers in order, as points or codes; `p` for 'I would rather not say', `-` for none.
    #[arg(long, value_name = "0,1,2,...", allow_hyphen_values = true)]
    pub answers: String,
}

impl fmt::Debug for QuestionsAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("QuestionsAnswer").field("code", &self.code).finish_non_exhaustive()
    }
}

/// Asks for one.
#[derive(Debug, Args)]
pub struct QuestionsAsk {
    /// The patient's id.
    pub patient: String,
    /// Its code.
    pub code: String,
    /// From which day on; by default today.
    #[arg(long, value_name = "DATE", default_value = "")]
    pub due: String,
    /// Why.
    #[arg(long, default_value = "")]
    pub why: String,
    /// Take back what was asked.
    #[arg(long)]
    pub take_back: bool,
}

/// The exercise diary.
#[derive(Debug, Subcommand)]
pub enum Exercise {
    /// List the last weeks and each time, and what the team asks for.
    List {
        /// Whose; by default the profile's own.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
    /// Write down a time.
    Add(ExerciseAdd),
    /// Take a time back that was written down by mistake.
    TakeBack {
        /// Its id, or the beginning of it.
        id: String,
        /// Whose; by default the profile's own.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
    /// Set the level at which a person exercises.
    Level(ExerciseLevel),
    /// End it.
    EndLevel {
        /// The patient's id.
        patient: String,
        /// Why.
        #[arg(long, default_value = "")]
        why: String,
    },
}

/// One time of exercise.
#[derive(Args)]
pub struct ExerciseAdd {
    /// Whose; by default the profile's own.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// `chair`, `walking`, `standing`, `cycling`, `class` or `other`.
    #[arg(long)]
    pub kind: String,
    /// How many minutes in all.
    #[arg(long)]
    pub minutes: String,
    /// `yes` or `no`: whether it began with a warm-up.
    #[arg(long, value_name = "yes|no")]
    pub warm_up: String,
    /// How hard it felt, 6 to 20.
    #[arg(long, default_value = "")]
    pub exertion: String,
    /// What was felt: `chest-pain`, `fainted`, `breathless`, `dizzy`, `palpitations`, `joint-pain`; once for each.
    #[arg(long, value_name = "SIGN")]
    pub felt: Vec<String>,
    /// On which day; by default today.
    #[arg(long, value_name = "DATE", default_value = "")]
    pub day: String,
    /// Something to add.
    #[arg(long, default_value = "")]
    pub note: String,
}

impl fmt::Debug for ExerciseAdd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExerciseAdd").finish_non_exhaustive()
    }
}

/// A level.
#[derive(Args)]
pub struct ExerciseLevel {
    /// The patient's id.
    pub patient: String,
    /// `chair`, `walking`, `standing`, `cycling`, `class` or `other`.
    #[arg(long)]
    pub kind: String,
    /// The team's own words for it.
    #[arg(long, default_value = "")]
    pub words: String,
    /// Minutes each time.
    #[arg(long)]
    pub minutes: String,
    /// Days a week, 1 to 7.
    #[arg(long)]
    pub days: String,
    /// The most that it should feel like, 6 to 20.
    #[arg(long)]
    pub most: String,
    /// Why.
    #[arg(long, default_value = "")]
    pub why: String,
}

impl fmt::Debug for ExerciseLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExerciseLevel").finish_non_exhaustive()
    }
}

/// The guided first week.
#[derive(Debug, Subcommand)]
pub enum FirstWeek {
    /// Show its steps.
    Show,
    /// Say that a step was done.
    Done {
        /// The step, as `first-week show` prints it.
        step: String,
    },
    /// Skip it.
    Skip,
    /// Begin it again.
    Again,
}

impl Message {
    /// The verb as it is typed.
    #[must_use]
    pub const fn verb(&self) -> &'static str {
        match self {
            Message::List { .. } => "message list",
            Message::Send(_) => "message send",
            Message::Read { .. } => "message read",
        }
    }
}

impl Questions {
    /// The verb as it is typed.
    #[must_use]
    pub const fn verb(&self) -> &'static str {
        match self {
            Questions::List { .. } => "questions list",
            Questions::Answer(_) => "questions answer",
            Questions::Ask(_) => "questions ask",
        }
    }
}

impl Exercise {
    /// The verb as it is typed.
    #[must_use]
    pub const fn verb(&self) -> &'static str {
        match self {
            Exercise::List { .. } => "exercise list",
            Exercise::Add(_) => "exercise add",
            Exercise::TakeBack { .. } => "exercise take-back",
            Exercise::Level(_) => "exercise level",
            Exercise::EndLevel { .. } => "exercise end-level",
        }
    }
}

impl FirstWeek {
    /// The verb as it is typed.
    #[must_use]
    pub const fn verb(&self) -> &'static str {
        match self {
            FirstWeek::Show => "first-week show",
            FirstWeek::Done { .. } => "first-week done",
            FirstWeek::Skip => "first-week skip",
            FirstWeek::Again => "first-week again",
        }
    }
}
