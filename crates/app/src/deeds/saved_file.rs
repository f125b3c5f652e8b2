//! A file in the folder where a person looks for files. What stands in it is the business of whoever writes it.

use crate::api::{Problem, SavedFile};
use crate::open::Open;
use crate::whole_file::write_whole;
use hearth_words::Arg;
use std::io;
use std::path::{Path, PathBuf};

/// Files of one name and day at most; nobody who still can't find theirs wants a hundredth.
const FILES_A_DAY_MAX: u32 = 99;

/// What a file is called: the day stands between.
pub(super) struct Named {
    /// Before the day.
    pub stem: &'static str,
    /// After the point.
    pub ending: &'static str,
}

/// Writes `bytes` as a file of today, beside what is there already.
///
/// # Errors
/// A problem when there is no such folder or nothing can be written in it.
pub(super) fn save(
    open: &Open,
    folder: Option<PathBuf>,
    named: &Named,
    bytes: &[u8],
) -> Result<SavedFile, Problem> {
    let written = folder.ok_or_else(|| io::ErrorKind::NotFound.into());
    let file = written
        .and_then(|folder| write_beside(&folder, named, &open.today().to_string(), bytes))
        .map_err(|_| open.bad_input("problem-numbers-not-written", &[]))?;
    let text = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let name = text(file.file_name());
    let folder = text(file.parent().and_then(Path::file_name));
    let args = [("file", Arg::Text(name.as_str())), ("folder", Arg::Text(&folder))];
    Ok(SavedFile { said: open.said("numbers-file-saved", &args), file: file.display().to_string() })
}

/// Writes under a name that is not there yet.
fn write_beside(folder: &Path, named: &Named, day: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..=FILES_A_DAY_MAX {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        let file = folder.join(format!("{}-{day}{more}.{}", named.stem, named.ending));
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
