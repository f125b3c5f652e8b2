//! `profile.json`: what may be known of a profile before it is unlocked, and its key slots. Never patient data.
//! It is replaced in one step, and a copy lies beside it, since without it the store can't be opened by anybody.

use crate::closing::Closed;
use crate::errors::ProfileError;
use crate::keyslots::{PinSlot, Slot};
use crate::profile::ProfileKind;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// The version of this form.
pub(crate) const VERSION: u32 = 1;
/// Its name in the profile's folder.
pub(crate) const NAME: &str = "profile.json";
const COPY: &str = "profile.copy.json";
/// A profile file is about 1 KiB; anything much larger is not one.
const BYTES_MAX: u64 = 64 * 1024;

/// The file as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProfileFile {
    /// [`VERSION`].
    pub(crate) version: u32,
    /// What the person called it.
    pub(crate) name: String,
    /// Which windows it opens.
    pub(crate) kind: ProfileKind,
    /// The passphrase's slot: there until the profile is closed for good.
    pub(crate) passphrase: Option<Slot>,
    /// The PIN's slot.
    pub(crate) pin: Option<PinSlot>,
    /// Why nobody can open it any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) closed: Option<Closed>,
}

/// Just enough to tell a newer file from a damaged one.
#[derive(Deserialize)]
struct JustVersion {
    version: u32,
}

/// Reads it, or its copy if it can't be read.
pub(crate) fn read(dir: &Path) -> Result<ProfileFile, ProfileError> {
    match read_one(&dir.join(NAME)) {
        Ok(file) => Ok(file),
        Err(problem @ ProfileError::Newer { .. }) => Err(problem),
        Err(problem) => read_one(&dir.join(COPY)).map_err(|_| problem),
    }
}

fn read_one(path: &Path) -> Result<ProfileFile, ProfileError> {
    let io = |cause: io::Error| ProfileError::Io { doing: "read the profile", cause };
    if fs::metadata(path).map_err(io)?.len() > BYTES_MAX {
        return Err(ProfileError::Unreadable);
    }
    let bytes = fs::read(path).map_err(io)?;
    let just: JustVersion = serde_json::from_slice(&bytes).map_err(|_| ProfileError::Unreadable)?;
    if just.version > VERSION {
        return Err(ProfileError::Newer { found: just.version, known: VERSION });
    }
    serde_json::from_slice(&bytes).map_err(|_| ProfileError::Unreadable)
}

/// Replaces it and its copy, each in one step: a power cut leaves the old one or the new one.
pub(crate) fn write(dir: &Path, file: &ProfileFile) -> Result<(), ProfileError> {
    let io = |cause: io::Error| ProfileError::Io { doing: "write the profile", cause };
    let bytes = serde_json::to_vec_pretty(file).map_err(|cause| io(cause.into()))?;
    replace(dir, NAME, &bytes).map_err(io)?;
    replace(dir, COPY, &bytes).map_err(io)
}

/// Replaces it and its copy, and overwrites what they were: a key that lay in them is on this disk no more, as far as a
/// program can bring that about.
pub(crate) fn write_over(dir: &Path, file: &ProfileFile) -> Result<(), ProfileError> {
    let before: Vec<File> = [NAME.to_owned(), COPY.to_owned(), format!("{NAME}.new"), format!("{COPY}.new")]
        .iter()
        .filter_map(|name| fs::OpenOptions::new().write(true).open(dir.join(name)).ok())
        .collect();
    write(dir, file)?;
    for mut file in before {
        // The new files have the names by now: what fails here leaves a row of blocks that no name leads to.
        let length = file.metadata().map_or(0, |data| data.len().min(BYTES_MAX));
        let zeros = vec![0; usize::try_from(length).unwrap_or(0)];
        let _ = file.write_all(&zeros).and_then(|()| file.sync_all());
    }
    for name in [NAME, COPY] {
        let _ = fs::remove_file(dir.join(format!("{name}.new")));
    }
    Ok(())
}

/// Writes a file under a temporary name, syncs it, renames it and syncs the folder.
pub(crate) fn replace(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let temporary = dir.join(format!("{name}.new"));
    let mut file = private_file(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&temporary, dir.join(name))?;
    sync_dir(dir)
}

/// Creates or empties a file that only its owner can read.
pub(crate) fn private_file(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes renames and new names in a folder durable.
pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
}
