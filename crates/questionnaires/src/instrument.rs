//! An instrument in one language, as its definition file says. It holds nothing that makes no sense: `check.rs` is the
//! only maker. Its questions come out only through an [`Offered`](crate::Offered).

use crate::points::Points;
use crate::rules::{AskedIf, AtOnce, Band, Better, MeaningfulChange, MissingRule, Scoring, Then};
use std::fmt;

/// A code: small letters, digits and single hyphens, starting with a letter or a digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(String);

impl Code {
    /// Reads a code of at most [`CODE_CHARS_MAX`](crate::limits::CODE_CHARS_MAX) characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Code> {
        let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = (1..=crate::limits::CODE_CHARS_MAX).contains(&text.len());
        let hyphens = text.starts_with('-') || text.ends_with('-') || text.contains("--");
        (fits && text.bytes().all(letters) && !hyphens).then(|| Code(text.to_owned()))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The language of a definition file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// British English.
    English,
    /// Welsh.
    Welsh,
}

impl Language {
    /// Both.
    pub const ALL: [Language; 2] = [Language::English, Language::Welsh];

    /// `en` or `cy`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Welsh => "cy",
        }
    }

    /// Reads `en` or `cy`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Whether the wording was found in enough public places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// Found, word for word; the sources say where.
    Verified,
    /// Not found. Such an instrument is never asked.
    Unverified,
}

/// On what terms an instrument may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Licence {
    /// Free to use.
    Free {
        /// The terms, as their owner states them.
        terms: String,
    },
    /// Used under a licence of the service's own.
    Licensed {
        /// Who holds the rights.
        holder: String,
        /// The licence that the service has: a number or a contract's name.
        key: String,
    },
}

/// Where something in the file was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Whether the wording was compared with it, word for word.
    pub for_wording: bool,
    /// The citation.
    pub citation: String,
}

/// One thing that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub(crate) code: Code,
    pub(crate) score: u8,
    pub(crate) text: Option<String>,
}

impl Choice {
    /// Its code.
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// Its points.
    #[must_use]
    pub const fn score(&self) -> u8 {
        self.score
    }

    /// Its words, to show what somebody answered; none where they are not verified.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

/// One question. Its words come out through an [`Offered`](crate::Offered) only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub(crate) code: Code,
    pub(crate) about: String,
    pub(crate) text: Option<String>,
    pub(crate) choices: Vec<Choice>,
    pub(crate) counts: bool,
    pub(crate) asked_if: Option<AskedIf>,
    pub(crate) at_once: Option<AtOnce>,
    pub(crate) heart_failure_too: bool,
    pub(crate) loinc: Option<String>,
    pub(crate) bands: Vec<Band>,
}

impl Item {
    /// Its code.
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// What it is about, in a few words of ours for clinicians; never shown in place of the question.
    #[must_use]
    pub fn about(&self) -> &str {
        &self.about
    }

    /// What may be chosen.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// Whether it counts towards the score.
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.counts
    }

    /// Whether heart failure itself brings this complaint about, so that it says less about mood.
    #[must_use]
    pub const fn heart_failure_too(&self) -> bool {
        self.heart_failure_too
    }

    /// What its answer sets off at once.
    #[must_use]
    pub const fn at_once(&self) -> Option<AtOnce> {
        self.at_once
    }

    /// Its LOINC code, where one was checked.
    #[must_use]
    pub fn loinc(&self) -> Option<&str> {
        self.loinc.as_deref()
    }

    pub(crate) fn lowest(&self) -> u8 {
        self.choices.iter().map(|choice| choice.score).min().unwrap_or(0)
    }

    pub(crate) fn highest(&self) -> u8 {
        self.choices.iter().map(|choice| choice.score).max().unwrap_or(0)
    }
}

/// An instrument in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    pub(crate) code: Code,
    pub(crate) version: u16,
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) intro: Option<String>,
    pub(crate) loinc: Option<String>,
    pub(crate) items: Vec<Item>,
    pub(crate) scoring: Scoring,
    pub(crate) better: Better,
    pub(crate) bands: Vec<Band>,
    pub(crate) missing: MissingRule,
    pub(crate) then: Option<Then>,
    pub(crate) change: Option<MeaningfulChange>,
    pub(crate) sources: Vec<Source>,
    pub(crate) wording: Wording,
    pub(crate) licence: Licence,
}

impl Instrument {
    /// Its code, the same in every language.
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// The version of the definition file.
    #[must_use]
    pub const fn version(&self) -> u16 {
        self.version
    }

    /// The file's language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The LOINC code of the whole, where one was checked.
    #[must_use]
    pub fn loinc(&self) -> Option<&str> {
        self.loinc.as_deref()
    }

    /// Its items, in the order in which they are asked.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// How it is scored.
    #[must_use]
    pub const fn scoring(&self) -> Scoring {
        self.scoring
    }

    /// Which way is better.
    #[must_use]
    pub const fn better(&self) -> Better {
        self.better
    }

    /// What is done about missing answers.
    #[must_use]
    pub const fn missing(&self) -> &MissingRule {
        &self.missing
    }

    /// The longer instrument that it leads to.
    #[must_use]
    pub const fn then(&self) -> Option<&Then> {
        self.then.as_ref()
    }

    /// The published size of a meaningful change.
    #[must_use]
    pub const fn change(&self) -> Option<&MeaningfulChange> {
        self.change.as_ref()
    }

    /// Where wording and rules were published.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Whether its wording was verified.
    #[must_use]
    pub const fn wording(&self) -> Wording {
        self.wording
    }

    /// On what terms it may be used.
    #[must_use]
    pub const fn licence(&self) -> &Licence {
        &self.licence
    }

    /// The lowest and the highest result there can be; none where nothing is added up.
    #[must_use]
    pub fn range(&self) -> Option<(Points, Points)> {
        match self.scoring {
            Scoring::Sum => Some((Points::whole(self.lowest_sum()), Points::whole(self.highest_sum()))),
            Scoring::Standardised { .. } => Some((Points::whole(0), Points::whole(100))),
            Scoring::EachItem => None,
        }
    }

    pub(crate) fn counting(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.counts)
    }

    pub(crate) fn lowest_sum(&self) -> u32 {
        self.counting().map(|item| u32::from(item.lowest())).sum()
    }

    pub(crate) fn highest_sum(&self) -> u32 {
        self.counting().map(|item| u32::from(item.highest())).sum()
    }

    pub(crate) fn place(&self, code: &str) -> Option<usize> {
        self.items.iter().position(|item| item.code.as_str() == code)
    }
}
