//! Copies of the store's file: one before its form changes, and one out of the way when it is damaged. The first goes when
//! a patient leaves this device, whom it still holds; the second is never deleted by the program.

use crate::database::{self, NAME};
use crate::profile_file::sync_dir;
use rusqlite::Connection;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// Copies the file under `hearth.before-<version>.db`, encrypted as it is. A copy that is there already stays.
pub(crate) fn copy_before_migration(dir: &Path, db: &Connection, version: u32) -> io::Result<()> {
    let copy = dir.join(format!("hearth.before-{}.db", version.saturating_add(1)));
    if copy.exists() {
        return Ok(());
    }
    // Everything into the one file first, so that the copy is whole without its log.
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(io::Error::other)?;
    let temporary = copy.with_extension("new");
    fs::copy(dir.join(NAME), &temporary)?;
    File::open(&temporary)?.sync_all()?;
    fs::rename(&temporary, &copy)?;
    sync_dir(dir)
}

/// Deletes the copies from before the file's form changed: they open with the same key and hold whoever has left since. One
/// that can't be deleted is tried again when the next patient leaves.
pub(crate) fn forget_copies(dir: &Path) {
    for version in 1..=database::known_version() {
        let _ = fs::remove_file(dir.join(format!("hearth.before-{version}.db")));
    }
}

/// The damaged file that was moved aside last, if any is kept here.
pub(crate) fn kept_aside(dir: &Path) -> Option<PathBuf> {
    (1..=9_999_u32).map(|number| aside(dir, number)).take_while(|path| path.exists()).last()
}

fn aside(dir: &Path, number: u32) -> PathBuf {
    dir.join(format!("hearth.damaged-{number}.db"))
}

/// Moves the damaged file and its log out of the way and says where it lies now.
pub(crate) fn move_aside(dir: &Path) -> io::Result<PathBuf> {
    let place = (1..=9_999_u32)
        .map(|number| aside(dir, number))
        .find(|path| !path.exists())
        .ok_or_else(|| io::Error::other("no name is free"))?;
    for tail in ["-wal", "-shm"] {
        let from = dir.join(format!("{NAME}{tail}"));
        if from.exists() {
            let mut to = place.clone().into_os_string();
            to.push(tail);
            fs::rename(from, to)?;
        }
    }
    fs::rename(dir.join(NAME), &place)?;
    sync_dir(dir)?;
    Ok(place)
}
