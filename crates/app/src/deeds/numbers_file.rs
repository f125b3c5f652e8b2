//! The readings of a chosen time as a file in the folder where a person looks for files.
//! Which rows it has is the business of `export.rs`.

use super::check_in::whose;
use super::export;
use crate::api::{NumbersFile, Problem};
use crate::open::Open;
use crate::whole_file::write_whole;
use hearth_words::Arg;
use std::io;
use std::path::{Path, PathBuf};

/// Files of one day at most; nobody who still can't find theirs wants a hundredth.
const FILES_A_DAY_MAX: u32 = 99;

/// Saves the profile's own readings of the last `days` days as CSV, beside what is there already.
///
/// # Errors
/// A problem when there is no such folder or nothing can be written in it; `Store`.
pub fn save(open: &Open, days: u16, folder: Option<PathBuf>) -> Result<NumbersFile, Problem> {
    let since = open.today().plus_days(-i32::from(days));
    let rows = export::readings(open, whose(open, None)?, None, Some(since))?;
    let bytes = export::to_csv(open, &rows)?;
    let written = folder.ok_or_else(|| io::ErrorKind::NotFound.into());
    let file = written
        .and_then(|folder| write_beside(&folder, &open.today().to_string(), &bytes))
        .map_err(|_| open.bad_input("problem-numbers-not-written", &[]))?;
    let text = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let name = text(file.file_name());
    let folder = text(file.parent().and_then(Path::file_name));
    let args = [("file", Arg::Text(name.as_str())), ("folder", Arg::Text(&folder))];
    Ok(NumbersFile {
        said: open.said("numbers-file-saved", &args),
        file: file.display().to_string(),
        rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
    })
}

/// Writes under a name that is not there yet.
fn write_beside(folder: &Path, day: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..=FILES_A_DAY_MAX {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        let file = folder.join(format!("hearth-readings-{day}{more}.csv"));
        if file.exists() {
            continue;
        }
        match write_whole(&file, bytes) {
            Err(problem) if problem.kind() == io::ErrorKind::AlreadyExists && file.exists() => {}
            other => return other.map(|()| file),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
