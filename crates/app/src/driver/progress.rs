//! What the driver is doing or was last told, for the screen that shows where the work is.

use crate::api::Said;
use crate::link::{During, ServerProblem};
use crate::problem::said;
use hearth_sync::Failure;
use hearth_words::{Arg, Words};

/// Where the exchange stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    pub(crate) running: bool,
    pub(crate) now: Now,
}

/// In one word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Now {
    /// Nothing has been tried since the profile was opened.
    #[default]
    NotYet,
    /// Sending so many entries, fetching the rest.
    Working {
        /// Entries that wait to be sent.
        entries: u64,
    },
    /// All that is due has been sent and fetched.
    Done,
    /// The computer says that it has no network. What is saved or asked for is tried all the same.
    Offline,
    /// It did not work; it is tried again by itself.
    Waiting(Trouble),
    /// It is not tried again until the person asks for it.
    Stopped(Trouble),
}

/// Why it did not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The server, or the way to it.
    Server(ServerProblem),
    /// This computer could not store or read.
    NotKept,
    /// Another program has the profile.
    InUse,
    /// The team turned this device off.
    Revoked,
}

impl Trouble {
    /// The sentence's key.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Trouble::Server(problem) => problem.key(During::Exchange),
            Trouble::NotKept => "problem-store-not-saved",
            Trouble::InUse => "problem-store-locked",
            Trouble::Revoked => "problem-device-revoked",
        }
    }

    /// Its kind.
    pub(crate) fn kind(&self) -> crate::api::ProblemKind {
        match self {
            Trouble::Server(problem) => problem.kind(),
            Trouble::NotKept | Trouble::InUse => crate::api::ProblemKind::Store,
            Trouble::Revoked => crate::api::ProblemKind::Refused,
        }
    }
}

impl Now {
    /// In one sentence.
    pub(crate) fn said(&self, words: Words) -> Said {
        match self {
            Now::NotYet => said(words, "sync-now-not-yet", &[]),
            Now::Working { entries: 0 } => said(words, "sync-now-running", &[]),
            Now::Working { entries } => {
                let count = i64::try_from(*entries).unwrap_or(i64::MAX);
                said(words, "sync-now-sending", &[("count", Arg::Number(count))])
            }
            Now::Done => said(words, "sync-now-done", &[]),
            Now::Offline => said(words, "sync-now-offline", &[]),
            Now::Waiting(trouble) | Now::Stopped(trouble) => said(words, trouble.key(), &[]),
        }
    }
}

/// What the engine is told of a problem.
pub(crate) fn failure(problem: &ServerProblem) -> Failure {
    use crate::link::LinkProblem as L;
    match problem {
        ServerProblem::Link(L::NotReached | L::SetUp) => Failure::NoContact,
        ServerProblem::Link(L::TimedOut | L::NoAnswer | L::Half) => Failure::Timeout,
        ServerProblem::Link(L::Doubt(_) | L::NotSecure) => Failure::NotOurs,
        // A proxy before the server says it in its own words.
        ServerProblem::Refused { status: 413, .. } | ServerProblem::NotOurs { status: 413 } => {
            Failure::TooLarge
        }
        ServerProblem::Link(L::TooLarge) | ServerProblem::NotOurs { .. } | ServerProblem::Fault { .. } => {
            Failure::Garbled
        }
        ServerProblem::Busy { wait } => {
            let ms = wait.map_or(0, |wait| u64::try_from(wait.as_millis()).unwrap_or(u64::MAX));
            Failure::SlowDown { retry_after_ms: ms }
        }
        ServerProblem::Refused { .. } | ServerProblem::Newer => Failure::Refused,
    }
}
