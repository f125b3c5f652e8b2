//! Sheets of paper, and where a file was saved.

use super::Said;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperAsked {
    /// The sheet.
    pub kind: PaperKind,
    /// Whose; empty for the profile's own.
    #[serde(default)]
    pub patient: Option<String>,
    /// How many days back, for numbers: 7, 31, 92 or 366.
    #[serde(default)]
    pub days: u16,
}

/// The sheets that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PaperKind {
    /// The plan as a card in large letters.
    Card,
    /// The numbers of a while.
    Numbers,
    /// The quick guide.
    Guide,
}

/// A file in the folder where a person looks for files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedFile {
    /// Where it is.
    pub said: Said,
    /// The whole path.
    pub file: String,
}
