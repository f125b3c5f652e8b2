//! The definitions at hand: those that ship, and those that a service adds under its own licence. The only way to a
//! question's words; reading files from a disk is left to others.

use crate::file::read_definition;
use crate::instrument::{Choice, Code, Instrument, Item, Language, Licence, Wording};
use crate::problem::{CarryProblem, NotOffered, ShelfProblem};
use crate::sheet::Sheet;

/// The definition files that ship: their name and their text.
pub(crate) const BUILT_IN: &[(&str, &str)] = &[
    ("ons4", include_str!("../instruments/en/ons4.toml")),
    ("ehfscb-9", include_str!("../instruments/en/ehfscb-9.toml")),
    ("phq-2", include_str!("../instruments/en/phq-2.toml")),
    ("phq-9", include_str!("../instruments/en/phq-9.toml")),
    ("gad-2", include_str!("../instruments/en/gad-2.toml")),
    ("gad-7", include_str!("../instruments/en/gad-7.toml")),
    ("ucla-3", include_str!("../instruments/en/ucla-3.toml")),
];

/// Definitions, each instrument and language once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    instruments: Vec<Instrument>,
}

impl Shelf {
    /// What ships. A test holds that every file is taken; one that were not would be left out, not stop the program.
    #[must_use]
    pub fn built_in() -> Shelf {
        let mut shelf = Shelf::default();
        for (_, text) in BUILT_IN {
            // See above: nothing a person could do about it here.
            drop(shelf.add(text));
        }
        shelf
    }

    /// Adds a service's own definition file.
    ///
    /// # Errors
    /// [`ShelfProblem`]: the file is not taken, or its place is taken. The shelf is then as it was.
    pub fn add(&mut self, text: &str) -> Result<&Instrument, ShelfProblem> {
        let instrument = read_definition(text)?;
        let (code, language) = (instrument.code.clone(), instrument.language);
        if self.find(code.as_str(), language).is_some() {
            return Err(ShelfProblem::There { code, language });
        }
        self.instruments.push(instrument);
        self.find(code.as_str(), language).ok_or(ShelfProblem::There { code, language })
    }

    /// Every definition, offered or not.
    #[must_use]
    pub fn all(&self) -> &[Instrument] {
        &self.instruments
    }

    /// One definition, offered or not: for scoring what was answered on paper.
    #[must_use]
    pub fn find(&self, code: &str, language: Language) -> Option<&Instrument> {
        self.instruments.iter().find(|known| known.code.as_str() == code && known.language == language)
    }

    /// What may be asked in this language.
    pub fn offered(&self, language: Language) -> impl Iterator<Item = Offered<'_>> {
        self.instruments
            .iter()
            .filter(move |known| known.language == language && known.wording == Wording::Verified)
            .map(Offered)
    }

    /// One instrument, to be asked in this language.
    ///
    /// # Errors
    /// [`NotOffered`]: why it may not be.
    pub fn offer(&self, code: &str, language: Language) -> Result<Offered<'_>, NotOffered> {
        let found = self.find(code, language);
        let anywhere = self.instruments.iter().any(|known| known.code.as_str() == code);
        match (found, anywhere) {
            (Some(known), _) if known.wording == Wording::Verified => Ok(Offered(known)),
            (Some(_), _) => Err(NotOffered::NotVerified),
            (None, true) => Err(NotOffered::NotInThisLanguage),
            (None, false) => Err(NotOffered::Unknown),
        }
    }
}

/// An instrument that may be asked: its wording is verified, in the language it was looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered<'a>(&'a Instrument);

/// A question in the words of the published text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// The item.
    pub item: &'a Item,
    /// Its words.
    pub text: &'a str,
}

impl<'a> Offered<'a> {
    /// The instrument.
    #[must_use]
    pub const fn instrument(self) -> &'a Instrument {
        self.0
    }

    /// What is read or shown before the first question, word for word.
    #[must_use]
    pub fn intro(self) -> Option<&'a str> {
        self.0.intro.as_deref()
    }

    /// The owner's line that goes with the questions on every screen and paper: terms, or holder and licence.
    #[must_use]
    pub const fn licence(self) -> &'a Licence {
        &self.0.licence
    }

    /// The questions, in order, word for word.
    pub fn questions(self) -> impl Iterator<Item = Question<'a>> {
        self.0.items.iter().filter_map(|item| item.text.as_deref().map(|text| Question { item, text }))
    }

    /// An empty sheet for the answers.
    #[must_use]
    pub fn sheet(self) -> Sheet<'a> {
        Sheet::of(self.0)
    }

    /// A sheet with what the shorter instrument has asked already.
    ///
    /// # Errors
    /// [`CarryProblem`]: the shorter one does not lead here, or a question is not the same in both.
    pub fn sheet_after(self, shorter: &Sheet<'_>) -> Result<Sheet<'a>, CarryProblem> {
        Sheet::carried_over(shorter, self.0)
    }
}

impl<'a> Question<'a> {
    /// The choices with their words, in order.
    pub fn choices(self) -> impl Iterator<Item = (&'a Choice, &'a str)> {
        self.item.choices.iter().filter_map(|choice| choice.text.as_deref().map(|text| (choice, text)))
    }

    /// The item's code.
    #[must_use]
    pub fn code(self) -> &'a Code {
        &self.item.code
    }
}
