//! What an answer amounts to: one of ours, or which kind of trouble, each with its sentence.
//! What to do about it (wait, try again, give up) is said by the engine and by whoever enrols.

use super::{Answered, LinkProblem};
use crate::api::{Problem, ProblemKind};
use crate::problem::problem;
use crate::trust::Doubt;
use hearth_wire::MEDIA_TYPE;
use hearth_words::Words;
use std::time::Duration;

/// Why the server did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ServerProblem {
    /// There is no whole answer from a server that is believed.
    #[error("there is no answer to read")]
    Link(#[from] LinkProblem),
    /// Something answered that is no server of ours: a sign-in page, another program.
    #[error("what answered (status {status}) is no server of ours")]
    NotOurs {
        /// The HTTP status.
        status: u16,
    },
    /// It says that it has a fault.
    #[error("the server has a fault (status {status})")]
    Fault {
        /// The HTTP status.
        status: u16,
    },
    /// It wants to be left alone for a while.
    #[error("the server is busy")]
    Busy {
        /// For how long, if it said so.
        wait: Option<Duration>,
    },
    /// It said no, and why.
    #[error("the server said no: {code}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The stable code.
        code: String,
    },
    /// Its message is of a version that this app does not read.
    #[error("the server speaks a newer version")]
    Newer,
}

/// What this was about: the sentences differ a little.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum During {
    /// Joining a team: nothing is saved yet.
    Enrolment,
    /// An exchange.
    Exchange,
}

/// Takes an answer of ours.
///
/// # Errors
/// [`ServerProblem`] if it is anything else.
pub fn judge(answered: Answered) -> Result<Answered, ServerProblem> {
    let status = answered.status;
    let ours = answered.content_type.split(';').next().unwrap_or_default().trim() == MEDIA_TYPE;
    match status {
        200..=299 if ours => Ok(answered),
        429 | 503 => Err(ServerProblem::Busy { wait: answered.retry_after }),
        500..=599 => Err(ServerProblem::Fault { status }),
        400..=499 => match hearth_wire::decode_trouble(&answered.body) {
            Ok(trouble) => Err(ServerProblem::Refused { status, code: trouble.code }),
            Err(_) => Err(ServerProblem::NotOurs { status }),
        },
        _ => Err(ServerProblem::NotOurs { status }),
    }
}

impl ServerProblem {
    /// The sentence for it.
    #[must_use]
    pub fn key(&self, during: During) -> &'static str {
        match self {
            ServerProblem::Link(link) => link_key(*link, during),
            ServerProblem::NotOurs { .. } => "problem-server-not-hearth",
            ServerProblem::Fault { .. } => "problem-server-fault",
            ServerProblem::Busy { .. } => "problem-server-busy",
            ServerProblem::Newer => "problem-server-newer",
            ServerProblem::Refused { code, .. } => refusal_key(code),
        }
    }

    /// Reached or refused: the command line's exit code hangs on it.
    #[must_use]
    pub fn kind(&self) -> ProblemKind {
        match self {
            ServerProblem::Refused { .. } => ProblemKind::Refused,
            ServerProblem::Link(LinkProblem::SetUp) => ProblemKind::Unexpected,
            ServerProblem::Link(_)
            | ServerProblem::NotOurs { .. }
            | ServerProblem::Fault { .. }
            | ServerProblem::Busy { .. }
            | ServerProblem::Newer => ProblemKind::NotReached,
        }
    }

    /// The problem for a person.
    #[must_use]
    pub fn to_problem(&self, words: Words, during: During) -> Problem {
        tracing::warn!("{self}");
        problem(words, self.kind(), self.key(during), &[])
    }
}

fn link_key(problem: LinkProblem, during: During) -> &'static str {
    match problem {
        LinkProblem::NotReached if during == During::Enrolment => "problem-server-not-reached-enrol",
        LinkProblem::NotReached => "problem-server-not-reached",
        LinkProblem::TimedOut => "problem-server-timeout",
        LinkProblem::NoAnswer => "problem-server-cut-off",
        LinkProblem::Half => "problem-server-half",
        LinkProblem::TooLarge => "problem-server-not-hearth",
        LinkProblem::Doubt(Doubt::OtherKey) => "problem-server-other-certificate",
        LinkProblem::Doubt(Doubt::NotVouchedFor) | LinkProblem::NotSecure => "problem-server-certificate",
        LinkProblem::SetUp => "problem-unexpected",
    }
}

fn refusal_key(code: &str) -> &'static str {
    match code {
        "code-unknown" | "wrong-proof" => "problem-code-not-recognised",
        "code-used" => "problem-code-used",
        "code-expired" => "problem-code-expired",
        "code-burnt" => "problem-code-locked",
        "device-revoked" => "problem-device-revoked",
        "newer-app-needed" => "problem-server-newer",
        "version" => "problem-server-older",
        _ => "problem-server-refused",
    }
}
