//! What may be typed about questionnaires. Answers are never printed for debugging.

use clap::{Args, Subcommand};

/// Questionnaires.
#[derive(Debug, Subcommand)]
pub enum Questionnaire {
    /// List every questionnaire, and whether it may be asked.
    List,
    /// Score answers; help comes first where an answer asks for it.
    Score(QuestionnaireScore),
}

/// Answers to one questionnaire.
#[derive(Args)]
pub struct QuestionnaireScore {
    /// Its code, as `questionnaire list` prints it.
    pub code: String,
    /// The answers in order, as points or codes; `p` for 'I would rather not say', `-` for none.
    #[arg(long, value_name = "0,1,2,...", allow_hyphen_values = true)]
    pub answers: String,
}

impl std::fmt::Debug for QuestionnaireScore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QuestionnaireScore").field("code", &self.code).finish_non_exhaustive()
    }
}
