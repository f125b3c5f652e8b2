//! What is known of reminders while a profile is locked: a small file in its folder. It says when somebody wants to be
//! reminded, on which day they last checked in and that something waits to be read, and nothing of what it says.

use super::{Settings, State};
use hearth_words::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

const NAME: &str = "reminders.json";
/// Far more than the file ever has.
const BYTES_MAX: u64 = 64 * 1024;

/// The file as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    pub(crate) settings: Settings,
    pub(crate) state: State,
    /// The profile's language, `en` or `cy`.
    pub(crate) language: String,
    /// True once the Welsh about safety was reviewed.
    pub(crate) reviewed: bool,
    /// Goes on when its window is closed.
    pub(crate) stays: bool,
    /// That it goes on has been explained once.
    pub(crate) explained: bool,
    /// Marks of the messages and changes of the plan that wait to be read and have been told of.
    pub(crate) told: BTreeSet<String>,
}

impl Kept {
    pub(crate) fn language(&self) -> Language {
        Language::from_code(&self.language).unwrap_or_default()
    }
}

/// What stands in the folder; what can't be read is as if nothing had been chosen.
pub(crate) fn read(folder: &Path) -> Kept {
    let path = folder.join(NAME);
    let is_small = fs::metadata(&path).is_ok_and(|about| about.len() <= BYTES_MAX);
    let text = is_small.then(|| fs::read_to_string(&path).ok()).flatten();
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Writes it whole or not at all.
///
/// # Errors
/// What the disk says.
pub(crate) fn write(folder: &Path, kept: &Kept) -> io::Result<()> {
    let text = serde_json::to_vec(kept).map_err(io::Error::other)?;
    let part = folder.join(format!("{NAME}.part"));
    fs::write(&part, text)?;
    fs::rename(&part, folder.join(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_there_again_and_what_is_damaged_is_as_if_nothing_were() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path()), Kept::default());
        let kept =
            Kept { stays: true, settings: Settings { on: true, ..Settings::default() }, ..Kept::default() };
        write(folder.path(), &kept).unwrap();
        assert_eq!(read(folder.path()), kept);
        for damaged in ["", "{", "{\"settings\":{\"times\":[5000]}}", "[]"] {
            fs::write(folder.path().join(NAME), damaged).unwrap();
            assert_eq!(read(folder.path()), Kept::default(), "{damaged}");
        }
    }
}
