//! Opening the encrypted file: key first, then version, then the whole file's check, then migrations. What each row
//! means is for others.

use crate::backup;
use crate::errors::{OpenError, is_full};
use crate::keyslots::StoreKey;
use crate::profile_file::private_file;
use include_dir::{Dir, include_dir};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use rusqlite_migration::Migrations;
use std::fs;
use std::path::Path;

/// The store's name in the profile's folder.
pub(crate) const NAME: &str = "hearth.db";

static FOLDER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../migrations/device");

/// What to do when the file is not there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Missing {
    /// Make an empty one.
    Make,
    /// Say so.
    Refuse,
}

/// What went wrong with the file itself, before it is known what to do about it.
enum Trouble {
    /// Its pages are not what this key wrote.
    Damage,
    /// Anything else.
    Other(OpenError),
}

/// The newest version of the tables that this app knows.
pub(crate) fn known_version() -> u32 {
    u32::try_from(FOLDER.dirs().count()).unwrap_or(u32::MAX)
}

/// True if there is a store in the folder. An empty file is what a power cut leaves of one that was just made: nothing was
/// ever in it.
pub(crate) fn is_there(dir: &Path) -> bool {
    fs::metadata(dir.join(NAME)).is_ok_and(|data| data.len() > 0)
}

/// Opens the one writing connection, with all that opening a store means.
pub(crate) fn open(dir: &Path, key: &StoreKey, missing: Missing) -> Result<Connection, OpenError> {
    let there = is_there(dir);
    if !there && missing == Missing::Refuse {
        // Whoever asks again after the damage was found has to hear the same.
        return Err(
            backup::kept_aside(dir).map_or(OpenError::Missing, |moved_to| OpenError::Damaged { moved_to })
        );
    }
    match open_file(dir, key, there) {
        Ok(db) => Ok(db),
        Err(Trouble::Other(problem)) => Err(problem),
        Err(Trouble::Damage) => {
            let moved_to = backup::move_aside(dir)
                .map_err(|cause| OpenError::Io { doing: "move the damaged store aside", cause })?;
            Err(OpenError::Damaged { moved_to })
        }
    }
}

fn open_file(dir: &Path, key: &StoreKey, there: bool) -> Result<Connection, Trouble> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let path = dir.join(NAME);
    if !there {
        // Its log and its index take over who may read it.
        private_file(&path)
            .map_err(|cause| Trouble::Other(OpenError::Io { doing: "make the store", cause }))?;
    }
    let db = Connection::open_with_flags(path, flags).map_err(trouble("open the store"))?;
    set_key(&db, key).map_err(trouble("give the store its key"))?;
    let found = version(&db).map_err(trouble("read the store's version"))?;
    if found > known_version() {
        return Err(Trouble::Other(OpenError::Newer { found, known: known_version() }));
    }
    if there {
        check(&db)?;
    }
    let mut db = db;
    set_up_writer(&db).map_err(trouble("set up the store"))?;
    migrate(dir, &mut db, found)?;
    db.pragma_update(None, "foreign_keys", true).map_err(trouble("set up the store"))?;
    Ok(db)
}

fn trouble(doing: &'static str) -> impl Fn(rusqlite::Error) -> Trouble {
    move |cause| match cause.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Trouble::Damage,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::Other(OpenError::InUse),
        _ if is_full(&cause) => Trouble::Other(OpenError::DiskFull),
        _ => Trouble::Other(OpenError::Database { doing, cause }),
    }
}

/// The first statements of every connection.
fn set_key(db: &Connection, key: &StoreKey) -> rusqlite::Result<()> {
    db.execute_batch(&key.pragma())?;
    // Otherwise SQLCipher writes to standard error when a page does not fit.
    quiet(db, "PRAGMA cipher_log_level = NONE")?;
    quiet(db, "PRAGMA temp_store = MEMORY")?;
    quiet(db, "PRAGMA busy_timeout = 5000")
}

/// Runs a pragma whatever rows it answers.
fn quiet(db: &Connection, pragma: &str) -> rusqlite::Result<()> {
    let mut statement = db.prepare(pragma)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

pub(crate) fn version(db: &Connection) -> rusqlite::Result<u32> {
    db.query_row("PRAGMA user_version", [], |row| row.get("user_version"))
}

fn set_up_writer(db: &Connection) -> rusqlite::Result<()> {
    quiet(db, "PRAGMA journal_mode = WAL")?;
    quiet(db, "PRAGMA synchronous = FULL")?;
    quiet(db, "PRAGMA cell_size_check = ON")?;
    // What is deleted is overwritten: a patient who has left is in no page that was set free.
    quiet(db, "PRAGMA secure_delete = ON")?;
    quiet(db, "PRAGMA trusted_schema = OFF")
}

/// Reads every page, so that damage is found now and not in the middle of somebody's morning.
fn check(db: &Connection) -> Result<(), Trouble> {
    match is_sound(db) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Trouble::Damage),
        Err(cause) => Err(trouble("check the store")(cause)),
    }
}

/// SQLite's own check of the whole file.
pub(crate) fn is_sound(db: &Connection) -> rusqlite::Result<bool> {
    let answer: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get("quick_check"))?;
    Ok(answer == "ok")
}

fn migrate(dir: &Path, db: &mut Connection, found: u32) -> Result<(), Trouble> {
    if found == known_version() {
        return Ok(());
    }
    let name = migration_names().into_iter().nth(found as usize).unwrap_or_default();
    if found > 0 {
        backup::copy_before_migration(dir, db, found).map_err(|cause| {
            Trouble::Other(OpenError::Io { doing: "copy the store before changing its form", cause })
        })?;
    }
    let failed = |cause: rusqlite_migration::Error| {
        Trouble::Other(OpenError::Migration { name: name.clone(), cause: Box::new(cause) })
    };
    let migrations = Migrations::from_directory(&FOLDER).map_err(failed)?;
    migrations.to_latest(db).map_err(failed)
}

/// The migrations' folder names, oldest first.
pub(crate) fn migration_names() -> Vec<String> {
    let mut names: Vec<String> = FOLDER
        .dirs()
        .filter_map(|dir| dir.path().file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Opens a connection that can only read. The writer is open already.
pub(crate) fn open_reader(dir: &Path, key: &StoreKey) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(dir.join(NAME), flags)?;
    set_key(&db, key)?;
    quiet(&db, "PRAGMA query_only = ON")?;
    quiet(&db, "PRAGMA trusted_schema = OFF")?;
    Ok(db)
}
