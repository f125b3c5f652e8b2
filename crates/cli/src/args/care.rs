//! What may be typed about a person's own plan and about learning.

use clap::{Args, Subcommand};

/// A person's own plan.
#[derive(Debug, Subcommand)]
pub enum Care {
    /// Show the plan: what others changed, sections, goals, agreed days.
    Show {
        /// Whose; on a patient's own profile it is known.
        patient: Option<String>,
    },
    /// Write one section in place of what stands there.
    Write {
        /// The section, as `care show` prints it.
        section: String,
        /// The words; empty makes it blank.
        text: String,
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
    /// Write a goal down, or change one: what is not typed stays.
    Goal(CareGoal),
    /// Agree the day of the next contact or review; without `--on` it is taken back.
    Next {
        /// Whose.
        patient: String,
        /// `contact` or `review`.
        date: String,
        /// The day.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
        on: String,
        /// How and with whom.
        #[arg(long, value_name = "TEXT", default_value = "")]
        how: String,
    },
    /// Say that you have read what others changed: the named changes, or all that wait.
    Read {
        /// The changes, as `care show` prints them.
        keys: Vec<String>,
    },
}

/// One goal.
#[derive(Args, Debug)]
pub struct CareGoal {
    /// Which goal, as `care show` prints it; without it a new one.
    pub goal: Option<String>,
    /// What the person wants, in their words.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub words: String,
    /// How much it matters, 0 to 10.
    #[arg(long, value_name = "0-10", default_value = "")]
    pub importance: String,
    /// How sure they are of the step, 0 to 10.
    #[arg(long, value_name = "0-10", default_value = "")]
    pub confidence: String,
    /// One small step.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub step: String,
    /// When and where.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub when: String,
    /// What may get in the way.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub barriers: String,
    /// Who helps.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub helper: String,
    /// When to look at it again.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub again: String,
    /// What has become of it: open, done or let-go.
    #[arg(long, value_name = "STATE", default_value = "")]
    pub state: String,
    /// Whose; on a patient's own profile it is known.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
}

/// Pages to learn from.
#[derive(Debug, Subcommand)]
pub enum Learn {
    /// List the pages, and how far each has got.
    List {
        /// Whose; on a patient's own profile it is known.
        patient: Option<String>,
    },
    /// Print one page with its questions.
    Show {
        /// The page, as `learn list` prints it.
        topic: String,
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
    /// Say that a page was read, with the answers.
    Done {
        /// The page, as `learn list` prints it.
        topic: String,
        /// An answer; as many as there are questions.
        #[arg(long, value_name = "1=b")]
        answer: Vec<String>,
        /// It, told in the person's own words.
        #[arg(long, value_name = "TEXT", default_value = "")]
        told: String,
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
}

impl Care {
    /// The verb as it is typed.
    #[must_use]
    pub fn verb(&self) -> &'static str {
        match self {
            Care::Show { .. } => "care show",
            Care::Write { .. } => "care write",
            Care::Goal(_) => "care goal",
            Care::Next { .. } => "care next",
            Care::Read { .. } => "care read",
        }
    }
}

impl Learn {
    /// The verb as it is typed.
    #[must_use]
    pub fn verb(&self) -> &'static str {
        match self {
            Learn::List { .. } => "learn list",
            Learn::Show { .. } => "learn show",
            Learn::Done { .. } => "learn done",
        }
    }
}
