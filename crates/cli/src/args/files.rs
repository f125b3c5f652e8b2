//! What may be typed about files that are read or written.

use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// A file to read.
#[derive(Args, Debug)]
pub struct Import {
    /// The CSV file: a header line with `at` and any of weight (kg), systolic, diastolic, pulse, oxygen, temperature, rhythm,
    /// steps, pressures lying and standing, blood tests by name, and a column for each symptom by its code or as a paper
    /// diary calls it.
    pub file: PathBuf,
    /// Whose; on a patient's own profile it is known.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
}

/// A file to write.
#[derive(Args, Debug)]
pub struct Export {
    /// Readings as CSV, or as one JSON object a line.
    #[arg(long, value_enum)]
    pub format: Format,
    /// The file; it must not be there yet.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Only this patient.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Readings, one a line.
    Csv,
    /// Readings, one JSON object a line.
    Ndjson,
}
