//! What can be wrong: with a definition file, with a shelf of them, with an answer. Each arm is something that the person
//! who wrote the file or typed the answer can put right; saying it in sentences is left to others.

use crate::instrument::{Code, Language};

/// Why a definition file is not taken.
#[derive(Debug, thiserror::Error)]
pub enum DefinitionProblem {
    /// Longer than a definition can be.
    #[error("the file has {bytes} bytes; {most} is the most")]
    TooLong {
        /// Bytes of the file.
        bytes: usize,
        /// Bytes it may have.
        most: usize,
    },
    /// It is no TOML, a field is missing, unknown, or of the wrong kind.
    #[error("the file can't be read as a definition")]
    Unreadable(#[source] Box<toml::de::Error>),
    /// A code is small letters, digits and single hyphens.
    #[error("{field} is no code")]
    NotACode {
        /// Which field.
        field: &'static str,
    },
    /// Neither `en` nor `cy`.
    #[error("the language is unknown")]
    UnknownLanguage,
    /// Versions start at 1.
    #[error("the version is 0")]
    NoVersion,
    /// A sentence is empty, longer than can be read, or has characters that are not for reading.
    #[error("{field} is empty, too long, or has control characters")]
    BadText {
        /// Which field.
        field: &'static str,
    },
    /// A number of points is not written like `7` or `5.75`.
    #[error("{field} is no number of points")]
    NotPoints {
        /// Which field.
        field: &'static str,
    },
    /// No item at all, or more than there may be.
    #[error("there are {found} items")]
    NumberOfItems {
        /// How many.
        found: usize,
    },
    /// Fewer than two choices, or more than there may be.
    #[error("the answers {set} have {found} choices")]
    NumberOfChoices {
        /// The answers' name.
        set: String,
        /// How many.
        found: usize,
    },
    /// Something has the name of something before it.
    #[error("{what} {code} stands twice")]
    Twice {
        /// What stands twice.
        what: &'static str,
        /// Its code.
        code: String,
    },
    /// More points than a choice may have.
    #[error("a choice of {set} has {score} points")]
    ScoreTooHigh {
        /// The answers' name.
        set: String,
        /// The points.
        score: u8,
    },
    /// An item names answers that are not in the file.
    #[error("item {item} names answers that are not there")]
    NoSuchAnswers {
        /// The item.
        item: String,
    },
    /// A rule names an item that is not in the file.
    #[error("{rule} names an item that is not there")]
    NoSuchItem {
        /// Which rule.
        rule: &'static str,
    },
    /// A skip rule must look at earlier items only.
    #[error("whether item {item} is asked depends on a later one")]
    LooksAhead {
        /// The item.
        item: String,
    },
    /// What counts towards a score is always asked; else a score would depend on what was skipped.
    #[error("item {item} counts and may be skipped")]
    CountsAndSkipped {
        /// The item.
        item: String,
    },
    /// Help at once hangs on an item that may be skipped, or on points that every answer has, or none.
    #[error("what item {item} sets off at once makes no sense")]
    AtOnce {
        /// The item.
        item: String,
    },
    /// A score of no item.
    #[error("no item counts")]
    NothingCounts,
    /// A part of the file makes no sense with this kind of scoring.
    #[error("{part} does not go with this kind of scoring")]
    DoesNotGoWithScoring {
        /// Which part.
        part: &'static str,
    },
    /// The lowest band has to start at the lowest score, each further one higher, the last within the range.
    #[error("the bands leave a gap, stand in another order, or lie outside the range")]
    Bands,
    /// So many may be missing that nothing is left, or what stands for a missing answer is no possible score.
    #[error("the rule for missing answers makes no sense")]
    Missing,
    /// A verified instrument has every question and every choice in words.
    #[error("called verified, and {part} has no words")]
    VerifiedWithoutWords {
        /// The item or the answers.
        part: String,
    },
    /// A verified instrument names the places in which its wording was found.
    #[error("called verified after {found} places; {needed} are needed")]
    TooFewPlaces {
        /// Places named.
        found: usize,
        /// Places needed.
        needed: usize,
    },
    /// A licensed instrument names who holds the rights, and the licence that this service has.
    #[error("licensed, without its holder or the service's licence")]
    NoLicence,
}

/// Why a file is not put on the shelf.
#[derive(Debug, thiserror::Error)]
pub enum ShelfProblem {
    /// The file itself.
    #[error("the definition is not taken")]
    Definition(#[from] DefinitionProblem),
    /// This instrument in this language is there already; a service's file takes nobody's place.
    #[error("{code} in {language} is there already")]
    There {
        /// The instrument.
        code: Code,
        /// The language.
        language: Language,
    },
}

/// Why an instrument is not offered to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOffered {
    /// No definition has this code in any language.
    #[error("there is no such instrument")]
    Unknown,
    /// There is a definition, but none in this language: no published translation was found.
    #[error("there is no published translation into this language")]
    NotInThisLanguage,
    /// Its wording was not found in enough public places.
    #[error("the wording is not verified")]
    NotVerified,
}

/// Why an answer is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
    /// The instrument has no such item.
    #[error("there is no such item")]
    NoSuchItem,
    /// The item has no such choice.
    #[error("there is no such choice")]
    NoSuchChoice,
    /// Two choices have these points; name the choice by its code.
    #[error("more than one choice has these points")]
    WhichChoice,
    /// A skip rule says that this item is not asked, or its turn has not been decided.
    #[error("this item is not asked")]
    NotAsked,
    /// A row ends before the last question that is put to everybody; which answer is missing can't be told from it.
    #[error("{given} answers, and the instrument asks everybody {least}")]
    TooFewAnswers {
        /// Answers given.
        given: usize,
        /// Answers that there are at least.
        least: usize,
    },
    /// A row has more answers than the instrument has items.
    #[error("{given} answers, and the instrument has {most} items")]
    NumberOfAnswers {
        /// Answers given.
        given: usize,
        /// Items of the instrument.
        most: usize,
    },
}

/// Why answers are not carried over to the next instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CarryProblem {
    /// The first instrument does not lead on to this one.
    #[error("the first instrument does not lead to the second")]
    DoesNotLeadThere,
    /// The same question stands with other words or other choices in the second one.
    #[error("a question that both have is not the same in both")]
    NotTheSameQuestion,
}
