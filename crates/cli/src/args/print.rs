//! Sheets of paper as PDF files.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Which sheet.
#[derive(Debug, Subcommand)]
pub enum Print {
    /// The plan as a card for the wall, in large letters.
    Card(PrintOf),
    /// Charts and table of the readings.
    Numbers {
        /// How many days back.
        #[arg(long, default_value_t = 31, value_parser = clap::value_parser!(u16).range(1..=366))]
        days: u16,
        /// Whose, and where to.
        #[command(flatten)]
        of: PrintOf,
    },
    /// The quick guide: one page, the same for everybody.
    Guide {
        /// The file; it must not be there yet.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Whose sheet, and where to.
#[derive(Args, Debug)]
pub struct PrintOf {
    /// The file; it must not be there yet.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Whose; by default the profile's own.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
}
