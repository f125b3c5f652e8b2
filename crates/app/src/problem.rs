//! Turns what went wrong into one sentence from the catalogue and a kind that a screen and an exit code go by.
//! Which sentence is due is said by whoever found it; nothing of a person's data goes into one.

use crate::api::{FieldProblem, Problem, ProblemKind, Said};
use crate::mint::MintProblem;
use hearth_store::{OpenError, PinError, ProfileError, ReadError, WriteError};
use hearth_words::{Arg, Words};

/// What a person is asked to stay under when a text is too long to travel, in letters.
const TEXT_LETTERS_MAX: i64 = 1000;

/// One sentence by key.
#[must_use]
pub fn said(words: Words, key: &str, args: &[(&str, Arg<'_>)]) -> Said {
    Said { key: key.to_owned(), text: words.say_safely(key, args) }
}

/// One sentence that needs no values.
#[must_use]
pub fn plain(words: Words, key: &str) -> Said {
    said(words, key, &[])
}

/// A problem about the whole of what was asked.
#[must_use]
pub fn problem(words: Words, kind: ProblemKind, key: &str, args: &[(&str, Arg<'_>)]) -> Problem {
    Problem { kind, said: said(words, key, args), fields: Vec::new() }
}

/// Something that was typed, about the whole.
#[must_use]
pub fn bad_input(words: Words, key: &str, args: &[(&str, Arg<'_>)]) -> Problem {
    problem(words, ProblemKind::BadInput, key, args)
}

/// What is wrong with one field.
#[must_use]
pub fn field(words: Words, field: &str, key: &str, args: &[(&str, Arg<'_>)]) -> FieldProblem {
    FieldProblem { field: field.to_owned(), said: said(words, key, args) }
}

/// Something that was typed, in single fields.
#[must_use]
pub fn bad_fields(words: Words, fields: Vec<FieldProblem>) -> Problem {
    let mut whole = problem(words, ProblemKind::BadInput, "problem-form", &[]);
    whole.fields = fields;
    whole
}

/// One field alone: its sentence is also that of the whole.
#[must_use]
pub fn bad_field(words: Words, name: &str, key: &str, args: &[(&str, Arg<'_>)]) -> Problem {
    let mut whole = bad_input(words, key, args);
    whole.fields.push(field(words, name, key, args));
    whole
}

/// Values that are right if the person says so once more.
#[must_use]
pub fn ask_again(words: Words, fields: Vec<FieldProblem>) -> Problem {
    let mut whole = problem(words, ProblemKind::AskAgain, "problem-form", &[]);
    if let Some(first) = fields.first() {
        whole.said = first.said.clone();
    }
    whole.fields = fields;
    whole
}

/// Nothing is open.
#[must_use]
pub fn locked(words: Words) -> Problem {
    problem(words, ProblemKind::Locked, "problem-profile-locked", &[])
}

/// The role may not do this.
#[must_use]
pub fn not_allowed(words: Words) -> Problem {
    problem(words, ProblemKind::BadInput, "problem-not-allowed", &[])
}

/// What nobody foresaw. The cause goes to the log by its type alone, without a person in it.
#[must_use]
pub fn unexpected(words: Words, cause: &(dyn std::error::Error + 'static)) -> Problem {
    log_chain(cause);
    problem(words, ProblemKind::Unexpected, "problem-unexpected", &[])
}

/// No random bytes.
#[must_use]
pub fn of_mint(words: Words, cause: MintProblem) -> Problem {
    unexpected(words, &cause)
}

/// The team turned this device off, and nobody can open its profile any more.
#[must_use]
pub fn closed(words: Words) -> Problem {
    problem(words, ProblemKind::Locked, "problem-profile-closed", &[])
}

/// The store could not be read.
#[must_use]
pub fn of_read(words: Words, cause: &ReadError) -> Problem {
    log_chain(cause);
    let key = match cause {
        ReadError::NotEnrolled => "problem-not-enrolled",
        ReadError::Closed => return closed(words),
        ReadError::Row { .. } => "problem-store-damaged",
        ReadError::Database { .. } => "problem-unexpected",
    };
    problem(words, ProblemKind::Store, key, &[])
}

/// The store could not be written. Nothing of it was.
#[must_use]
pub fn of_write(words: Words, cause: &WriteError) -> Problem {
    log_chain(cause);
    let key = match cause {
        WriteError::NotEnrolled => "problem-not-enrolled",
        WriteError::TooLong(_) => {
            let count = Arg::Number(TEXT_LETTERS_MAX);
            return bad_input(words, "problem-text-too-long", &[("count", count)]);
        }
        WriteError::DiskFull => "problem-store-full",
        WriteError::Read(read) => return of_read(words, read),
        _ => "problem-store-not-saved",
    };
    problem(words, ProblemKind::Store, key, &[])
}

/// A profile could not be opened. What was typed stays where it was typed.
#[must_use]
pub fn of_open(words: Words, cause: &OpenError) -> Problem {
    log_chain(cause);
    let (kind, key) = match cause {
        OpenError::WrongPassphrase => (ProblemKind::Locked, "problem-passphrase-wrong"),
        OpenError::WrongPin { .. } => (ProblemKind::Locked, "problem-pin-wrong"),
        OpenError::PinNotSet | OpenError::KeyRing(_) => (ProblemKind::Locked, "problem-pin-unavailable"),
        OpenError::PinLocked => (ProblemKind::Locked, "problem-pin-locked"),
        OpenError::InUse => (ProblemKind::Store, "problem-store-locked"),
        OpenError::Newer { .. } => (ProblemKind::Store, "problem-store-newer"),
        OpenError::Damaged { .. } | OpenError::ProfileUnreadable => {
            (ProblemKind::Store, "problem-store-damaged")
        }
        OpenError::Closed { .. } => return closed(words),
        OpenError::Missing => (ProblemKind::Store, "problem-store-missing"),
        OpenError::DiskFull => (ProblemKind::Store, "problem-store-full"),
        _ => (ProblemKind::Store, "problem-unexpected"),
    };
    let mut whole = problem(words, kind, key, &[]);
    if kind == ProblemKind::Locked {
        whole.fields.push(field(words, "secret", key, &[]));
    }
    whole
}

/// A profile could not be listed, made or changed.
#[must_use]
pub fn of_profile(words: Words, cause: &ProfileError) -> Problem {
    log_chain(cause);
    let key = match cause {
        ProfileError::Exists => return bad_field(words, "name", "problem-name-taken", &[]),
        ProfileError::Open { cause } => return of_open(words, cause),
        ProfileError::Closed => return closed(words),
        ProfileError::WrongPassphrase => return of_open(words, &OpenError::WrongPassphrase),
        ProfileError::Newer { .. } => "problem-store-newer",
        ProfileError::Unreadable => "problem-store-damaged",
        ProfileError::Io { .. } | ProfileError::Key => "problem-unexpected",
    };
    problem(words, ProblemKind::Store, key, &[])
}

/// A PIN could not be set.
#[must_use]
pub fn of_pin(words: Words, cause: &PinError) -> Problem {
    log_chain(cause);
    match cause {
        PinError::NotAPin => bad_field(words, "pin", "problem-pin-shape", &[]),
        PinError::KeyRing(_) => bad_field(words, "pin", "problem-pin-unavailable", &[]),
        PinError::Profile(inner) => of_profile(words, inner),
    }
}

/// Writes an error and its causes to the log. Errors name ids and steps, never people.
pub fn log_chain(cause: &(dyn std::error::Error + 'static)) {
    let mut text = cause.to_string();
    let mut next = cause.source();
    while let Some(inner) = next {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        next = inner.source();
    }
    tracing::error!("{text}");
}
