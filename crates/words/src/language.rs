//! The languages that the catalogue is written in. It leaves the choice to the profile's preferences.

use unic_langid::LanguageIdentifier;

/// A language of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// British English, in which every sentence is written first.
    #[default]
    English,
    /// Welsh; a sentence without a translation falls back to English.
    Welsh,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Language; 2] = [Language::English, Language::Welsh];

    /// The code that preferences and the screen use: `en` or `cy`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Welsh => "cy",
        }
    }

    /// Reads a code such as `en`, `cy` or `cy-GB`; none if the language is not in the catalogue.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        match code.split(['-', '_']).next().unwrap_or_default() {
            "en" => Some(Language::English),
            "cy" => Some(Language::Welsh),
            _ => None,
        }
    }

    /// The identifier by which plural rules are chosen.
    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}
