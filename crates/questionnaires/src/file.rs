//! A definition file as it is written: TOML, with every field known and nothing else allowed.
//! Whether what it says makes sense is for `check.rs`.

use crate::check;
use crate::instrument::Instrument;
use crate::limits::FILE_BYTES_MAX;
use crate::problem::DefinitionProblem;
use serde::Deserialize;

/// Reads a definition file.
///
/// # Errors
/// [`DefinitionProblem`]: what has to be put right in the file.
pub fn read_definition(text: &str) -> Result<Instrument, DefinitionProblem> {
    if text.len() > FILE_BYTES_MAX {
        return Err(DefinitionProblem::TooLong { bytes: text.len(), most: FILE_BYTES_MAX });
    }
    let file: File =
        toml::from_str(text).map_err(|problem| DefinitionProblem::Unreadable(Box::new(problem)))?;
    check::instrument(file)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct File {
    pub code: String,
    pub version: u16,
    pub language: String,
    pub title: String,
    pub intro: Option<String>,
    pub loinc: Option<String>,
    pub wording: RawWording,
    pub licence: RawLicence,
    pub source: Vec<RawSource>,
    pub answers: Vec<RawAnswers>,
    pub item: Vec<RawItem>,
    pub scoring: RawScoring,
    #[serde(default)]
    pub band: Vec<RawBand>,
    pub missing: RawMissing,
    pub then: Option<RawThen>,
    pub change: Option<RawChange>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RawWording {
    Verified,
    Unverified,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", tag = "kind")]
pub(crate) enum RawLicence {
    Free { terms: String },
    Licensed { holder: Option<String>, key: Option<String> },
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RawFor {
    /// The wording was compared with this, word for word.
    Wording,
    /// Scoring, bands, missing answers, change.
    Scoring,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawSource {
    #[serde(rename = "for")]
    pub what_for: RawFor,
    pub citation: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawAnswers {
    pub name: String,
    pub choices: Vec<RawChoice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawChoice {
    pub code: String,
    pub score: u8,
    pub text: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawItem {
    pub code: String,
    pub about: String,
    pub text: Option<String>,
    pub answers: String,
    #[serde(default = "yes")]
    pub counts: bool,
    pub asked_if: Option<RawAskedIf>,
    pub at_once: Option<RawAtOnce>,
    #[serde(default)]
    pub heart_failure_too: bool,
    pub loinc: Option<String>,
}

const fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawAskedIf {
    pub any_of: Vec<String>,
    pub at_least: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", tag = "kind")]
pub(crate) enum RawAtOnce {
    #[serde(rename_all = "kebab-case")]
    SelfHarmThoughts { at_least: u8 },
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RawBetter {
    Higher,
    Lower,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", tag = "kind")]
pub(crate) enum RawScoring {
    Sum {
        better: RawBetter,
    },
    Standardised {
        better: RawBetter,
        #[serde(default)]
        reversed: bool,
    },
    EachItem {
        better: RawBetter,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawBand {
    pub code: String,
    pub at_least: String,
    pub text: String,
    /// How soon the team acts on it.
    pub task: Option<RawUrgency>,
    /// For scoring by item: whose band this is.
    #[serde(default)]
    pub items: Vec<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RawUrgency {
    Amber,
    Red,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", tag = "kind")]
pub(crate) enum RawMissing {
    NoScore,
    Mean { most: u8 },
    Value { most: u8, score: u8 },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawThen {
    pub code: String,
    pub at_least: String,
    pub carry: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawChange {
    pub at_least: String,
    #[serde(default)]
    pub only_better: bool,
    pub source: String,
}
