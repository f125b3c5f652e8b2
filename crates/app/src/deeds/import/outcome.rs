//! What became of a file, as whoever imported it is told.

use crate::api::{Advice, Problem, Said};
use serde::Serialize;

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Something in it is urgent and was measured in the last days: to be said before anything else.
    pub danger: Option<ImportedDanger>,
    /// Lines saved as check-ins now.
    pub saved: u32,
    /// Lines that were saved by an earlier import of the same content, or stand in this file twice.
    pub already: u32,
    /// What was not taken, a sentence each with its line or column.
    pub refused: Vec<String>,
    /// Why the rest of the file could not be saved; what was saved before stays.
    pub problem: Option<Problem>,
    /// The lines that were not taken, with the names of the columns above them, as a table to be put right and imported
    /// again; empty when all were.
    pub left: String,
    /// In which file they stand, once they were written to one.
    pub left_in: Option<Said>,
}

/// Something urgent in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportedDanger {
    /// That there is something urgent in it, and of which day.
    pub said: Said,
    /// What to do now.
    pub advice: Advice,
}
