//! The data folder and the profiles in it, as much as may be known before one is unlocked.
//! Opening one is `session.rs`; how a profile lies on the disk is the store's business.

use crate::api::{Problem, ProfileKind, ProfileSummary};
use crate::mint::{Mint, fresh};
use crate::problem::{of_mint, of_profile, problem};
use crate::turned_off;
use hearth_store::{Profile, ProfileInfo};
use hearth_words::Words;
use std::path::{Path, PathBuf};

/// Environment variable that names the data folder.
pub const DATA_VARIABLE: &str = "HEARTH_DATA";

/// The data folder: what `HEARTH_DATA` says, else `hearth` in the system's folder for data of this user.
/// `None` if the system names no such folder.
#[must_use]
pub fn data_dir() -> Option<PathBuf> {
    match std::env::var_os(DATA_VARIABLE).filter(|named| !named.is_empty()) {
        Some(named) => Some(PathBuf::from(named)),
        None => directories::BaseDirs::new().map(|dirs| dirs.data_local_dir().join("hearth")),
    }
}

/// Where a person looks for files that a program saved: the folder for downloads, or the home folder without one.
pub(crate) fn downloads() -> Option<PathBuf> {
    let dirs = directories::UserDirs::new()?;
    let home = dirs.home_dir();
    let named = dirs.download_dir().map_or_else(|| home.join("Downloads"), Path::to_path_buf);
    Some(if named.is_dir() { named } else { home.to_path_buf() })
}

/// The profiles of a data folder, by name.
pub(crate) fn list(data: &Path, words: Words) -> Result<Vec<ProfileSummary>, Problem> {
    let mut found: Vec<ProfileSummary> = Profile::list(data)
        .map_err(|cause| of_profile(words, &cause))?
        .iter()
        .map(|info| summary(info, words))
        .collect();
    found.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    Ok(found)
}

fn summary(info: &ProfileInfo, words: Words) -> ProfileSummary {
    ProfileSummary {
        id: info.id.clone(),
        name: info.name.clone(),
        kind: kind(info.kind),
        has_pin: info.has_pin,
        closed: info.closed.as_ref().map(|closed| turned_off::view(words, closed)),
    }
}

pub(crate) fn kind(kind: hearth_store::ProfileKind) -> ProfileKind {
    match kind {
        hearth_store::ProfileKind::Patient => ProfileKind::Patient,
        hearth_store::ProfileKind::Nurse => ProfileKind::Nurse,
    }
}

/// The folder of a profile by its id. An id with a path in it is nobody's.
pub(crate) fn folder(data: &Path, id: &str, words: Words) -> Result<PathBuf, Problem> {
    let plain = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let folder = data.join("profiles").join(id);
    if plain && folder.is_dir() {
        Ok(folder)
    } else {
        Err(problem(words, crate::api::ProblemKind::Store, "problem-profile-unknown", &[]))
    }
}

/// A folder for a new profile, by a random name: what a person calls it may be no name for a folder.
pub(crate) fn new_folder(data: &Path, mint: &dyn Mint, words: Words) -> Result<PathBuf, Problem> {
    let bytes: [u8; 8] = fresh(mint).map_err(|cause| of_mint(words, cause))?;
    Ok(data.join("profiles").join(data_encoding::HEXLOWER.encode(&bytes)))
}
