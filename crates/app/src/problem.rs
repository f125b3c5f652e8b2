//! Turns what went wrong into one sentence from the catalogue and a kind that a screen and an exit code go by.
//! Which sentence is due is said by whoever found it; nothing of a person's data goes into one.

use crate::api::{FieldProblem, Problem, ProblemKind, Said};
use crate::mint::MintProblem;
use hearth_words::{Arg, Words};

/// One sentence by key.
#[must_use]
pub fn said(words: Words, key: &str, args: &[(&str, Arg<'_>)]) -> Said {
    Said { key: key.to_owned(), text: words.say(key, args) }
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
