//! The readings of a chosen time as a file in the folder where a person looks for files.
//! Which rows it has is the business of `export.rs`.

use crate::api::{NumbersFile, Problem};
use crate::deeds::export;
use crate::deeds::people::whose;
use crate::deeds::saved_file::{self, Named};
use crate::open::Open;
use std::path::PathBuf;

/// Saves the profile's own readings of the last `days` days as CSV, beside what is there already.
///
/// # Errors
/// A problem when there is no such folder or nothing can be written in it; `Store`.
pub fn save(open: &Open, days: u16, folder: Option<PathBuf>) -> Result<NumbersFile, Problem> {
    let since = open.today().plus_days(-i32::from(days));
    let rows = export::readings(open, whose(open, None)?, None, Some(since))?;
    let named = Named { stem: "hearth-readings", ending: "csv" };
    let saved = saved_file::save(open, folder, &named, &export::to_csv(open, &rows)?)?;
    let rows = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    Ok(NumbersFile { said: saved.said, file: saved.file, rows })
}
