//! Questionnaires as definition files: which may be asked in which language, what one answer means at once, and the score.
//! Text in, values out. Keeping answers, drawing screens and the sentences around a questionnaire are left to others.
//!
//! A questionnaire's own words are never written in code and never translated here: they stand in one file for each
//! instrument and language, verbatim from a published text that the file names. An instrument whose wording was not
//! found in enough public places, or that has no published translation, is never asked: [`Shelf::offer`] is the only way
//! to its questions. It can still be scored from a form that a person filled in on paper.

mod change;
mod check;
mod file;
mod immediate;
mod instrument;
pub mod limits;
mod outcome;
mod points;
mod problem;
mod rules;
mod sheet;
mod shelf;
#[cfg(test)]
mod table_tests;
pub mod word_keys;

pub use change::{Change, WhyNotComparable, change_between};
pub use file::read_definition;
pub use immediate::{Immediate, NurseTask, TaskCause, Urgency};
pub use instrument::{Choice, Code, Instrument, Item, Language, Licence, Source, Wording};
pub use outcome::{ItemLine, Outcome, Total};
pub use points::Points;
pub use problem::{AnswerProblem, CarryProblem, DefinitionProblem, NotOffered, ShelfProblem};
pub use rules::{AskedIf, AtOnce, Band, Better, MeaningfulChange, MissingRule, Scoring, Then};
pub use sheet::{Asked, Given, Sheet, State, number_above_0};
pub use shelf::{Offered, Question, Shelf};
pub use word_keys::{WORD_KEYS, WordKey};
