//! One error a kind of operation, an arm a step. Ids may stand in a text, people never.

use crate::closing::Closed;
use crate::keyring::KeyRingProblem;
use hearth_record::EntryKey;
use std::io;
use std::path::PathBuf;

/// Why a profile can't be listed, made or changed.
#[derive(Debug, thiserror::Error)]
pub enum ProfileError {
    /// A file or folder of the profile could not be read or written.
    #[error("couldn't {doing}")]
    Io {
        /// What we were doing.
        doing: &'static str,
        /// Why not.
        #[source]
        cause: io::Error,
    },
    /// There is a profile in that folder already.
    #[error("there is a profile already")]
    Exists,
    /// `profile.json` is not there or can't be read, and neither can its copy.
    #[error("the profile's own file can't be read")]
    Unreadable,
    /// The profile was written by a newer app.
    #[error("the profile was written by a newer app (version {found}; this app knows {known})")]
    Newer {
        /// Its version.
        found: u32,
        /// The newest that this app knows.
        known: u32,
    },
    /// The passphrase is not the profile's.
    #[error("this is not the passphrase")]
    WrongPassphrase,
    /// The profile was closed for good: there is no key any more.
    #[error("the profile was closed for good")]
    Closed,
    /// Stretching or wrapping a key failed: not enough memory.
    #[error("couldn't make the key")]
    Key,
    /// The new store could not be opened.
    #[error("couldn't make the store")]
    Open {
        /// Why not.
        #[source]
        cause: Box<OpenError>,
    },
}

/// Why a PIN can't be set.
#[derive(Debug, thiserror::Error)]
pub enum PinError {
    /// A PIN has 6 to 12 digits.
    #[error("a PIN has 6 to 12 digits")]
    NotAPin,
    /// The computer's key ring can't be used; the passphrase still opens the profile.
    #[error("the key ring can't be used")]
    KeyRing(#[source] KeyRingProblem),
    /// The profile could not be read or written.
    #[error("couldn't change the profile")]
    Profile(#[from] ProfileError),
}

/// Why a profile can't be opened. None of these loses an entry.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The passphrase is not the profile's.
    #[error("this is not the passphrase")]
    WrongPassphrase,
    /// The PIN is not the profile's.
    #[error("this is not the PIN; {tries_left} tries left")]
    WrongPin {
        /// How often one may still try.
        tries_left: u8,
    },
    /// There is no PIN for this profile on this computer: the passphrase opens it.
    #[error("no PIN was set")]
    PinNotSet,
    /// Too many wrong PINs: only the passphrase opens it now.
    #[error("too many wrong PINs: the passphrase is needed")]
    PinLocked,
    /// The key ring can't be used: only the passphrase opens it now.
    #[error("the key ring can't be used: the passphrase is needed")]
    KeyRing(#[source] KeyRingProblem),
    /// Another process has the profile open.
    #[error("the profile is open in another program")]
    InUse,
    /// Written by a newer app; left alone.
    #[error("this file was written by a newer app (schema {found}; this app knows {known})")]
    Newer {
        /// Its version.
        found: u32,
        /// The newest that this app knows.
        known: u32,
    },
    /// The passphrase was right, the file is damaged. It was moved aside and kept.
    #[error("the store's file is damaged; it was moved aside and kept")]
    Damaged {
        /// Where it lies now.
        moved_to: PathBuf,
    },
    /// The store's file is not there: [`crate::Profile::start_again`] makes an empty one with the same key.
    #[error("the store's file is not there")]
    Missing,
    /// `profile.json` can't be read, and neither can its copy. Nothing was touched.
    #[error("the profile's own file can't be read")]
    ProfileUnreadable,
    /// The team turned this device off, and its key was destroyed: nobody can open it any more.
    #[error("the profile was closed for good; there is no key any more")]
    Closed {
        /// When, why and what became of what was not sent.
        closed: Closed,
    },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// A file could not be read or written.
    #[error("couldn't {doing}")]
    Io {
        /// What we were doing.
        doing: &'static str,
        /// Why not.
        #[source]
        cause: io::Error,
    },
    /// SQLite could not open or set up the file, though it is not damaged.
    #[error("couldn't {doing}")]
    Database {
        /// What we were doing.
        doing: &'static str,
        /// Why not.
        #[source]
        cause: rusqlite::Error,
    },
    /// A migration failed; the file is as it was, and a copy lies beside it.
    #[error("couldn't run migration {name}; the file is as it was")]
    Migration {
        /// Its name.
        name: String,
        /// Why not.
        #[source]
        cause: Box<rusqlite_migration::Error>,
    },
    /// Stretching a key failed: not enough memory.
    #[error("couldn't make the key")]
    Key,
}

/// Why something can't be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// SQLite failed.
    #[error("couldn't read {what}")]
    Database {
        /// What we were reading.
        what: &'static str,
        /// Why not.
        #[source]
        cause: rusqlite::Error,
    },
    /// A row holds what can't be: the file was damaged or changed by something else.
    #[error("a row of {table} makes no sense: {column}")]
    Row {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// The device is not enrolled.
    #[error("this device is not enrolled")]
    NotEnrolled,
    /// The team turned this device off, and its key was destroyed.
    #[error("the store was closed for good")]
    Closed,
}

/// Why something can't be saved. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The device is not enrolled.
    #[error("this device is not enrolled")]
    NotEnrolled,
    /// The kind does not belong into a chain of this patient or audience.
    #[error("a {kind} does not belong into this chain")]
    WrongChain {
        /// The kind's name.
        kind: String,
    },
    /// An entry may only replace entries of the same patient and audience.
    #[error("{key} is not of the same patient and audience")]
    WrongReplaces {
        /// The entry that was named.
        key: EntryKey,
    },
    /// The entry is longer than any server takes: a text in it has to be shorter.
    #[error("the entry is longer than what travels")]
    TooLong(#[source] hearth_wire::WireProblem),
    /// The disk is full. What was there is untouched.
    #[error("the disk is full")]
    DiskFull,
    /// A step failed.
    #[error("couldn't {doing}")]
    Database {
        /// What we were doing.
        doing: &'static str,
        /// Why not.
        #[source]
        cause: rusqlite::Error,
    },
    /// Something that was needed could not be read.
    #[error("couldn't read what is needed to write")]
    Read(#[from] ReadError),
    /// The entry could not be sealed to the team's key: the key is not one.
    #[error("couldn't seal the entry to the team's key")]
    Seal,
}

/// Why an answer of the server can't be stored. Nothing of it was, and the cursor is where it was.
pub type ApplyError = WriteError;

pub(crate) fn read(what: &'static str) -> impl Fn(rusqlite::Error) -> ReadError {
    move |cause| ReadError::Database { what, cause }
}

pub(crate) fn write(doing: &'static str) -> impl Fn(rusqlite::Error) -> WriteError {
    move |cause| {
        if is_full(&cause) { WriteError::DiskFull } else { WriteError::Database { doing, cause } }
    }
}

pub(crate) fn is_full(cause: &rusqlite::Error) -> bool {
    // A disk without room for the log's index says so in a code of its own, before anything is written.
    let index = rusqlite::ffi::SQLITE_IOERR_SHMSIZE;
    cause.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull)
        || cause.sqlite_error().is_some_and(|error| error.extended_code == index)
}

pub(crate) const fn row(table: &'static str, column: &'static str) -> ReadError {
    ReadError::Row { table, column }
}
