//! The open store: one connection that writes, a few that read, and the lock on the profile. What is written and read
//! stands in the modules beside this one.

use crate::database::{self, Missing};
use crate::errors::{OpenError, ReadError, WriteError, read, write};
use crate::escrow;
use crate::keyslots::StoreKey;
use crate::lock::ProfileLock;
use crate::turn::{Turns, file_id};
use crate::view::View;
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Reading connections kept for the next reader.
const READERS_MAX: usize = 4;

/// An open profile's store.
pub struct Store {
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Connection>,
    dir: PathBuf,
    key: StoreKey,
    // Set once the key was destroyed: nothing is said to be saved after that.
    closed: AtomicBool,
    pub(crate) turns: Mutex<Turns>,
    file_id: Option<(u64, u64)>,
    // Last, so that it goes after the connections: fields are dropped in order.
    lock: ProfileLock,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

impl Store {
    pub(crate) fn begin(
        dir: &Path,
        key: StoreKey,
        lock: ProfileLock,
        missing: Missing,
    ) -> Result<Store, OpenError> {
        let writer = database::open(dir, &key, missing)?;
        let store = Store {
            readers: Mutex::new(Vec::new()),
            writer: Mutex::new(writer),
            dir: dir.to_path_buf(),
            key,
            closed: AtomicBool::new(false),
            turns: Mutex::default(),
            file_id: file_id(dir),
            lock,
        };
        let io = |cause| OpenError::Io { doing: "keep what was not sent", cause };
        escrow::catch_up(&store.writer(), &store.dir).map_err(io)?;
        Ok(store)
    }

    /// The profile's folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn lock(&self) -> &ProfileLock {
        &self.lock
    }

    /// Which file was opened.
    pub(crate) fn file_id(&self) -> Option<(u64, u64)> {
        self.file_id
    }

    pub(crate) fn key(&self) -> &StoreKey {
        &self.key
    }

    /// The one writer. A thread that panicked while it wrote left an open transaction at most, and that rolls back.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// True once this store was closed for good: its file can't be opened any more, and nothing more is read or written.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.closed.load(Ordering::SeqCst)
    }

    pub(crate) fn set_closed(&self) {
        self.closed.store(true, Ordering::SeqCst);
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Does something in one transaction that takes the write lock at once.
    pub(crate) fn in_transaction<T>(
        &self,
        doing: impl FnOnce(&Transaction<'_>) -> Result<T, WriteError>,
    ) -> Result<T, WriteError> {
        let mut db = self.writer();
        if self.is_closed() {
            return Err(ReadError::Closed.into());
        }
        let tx = db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(write("take the write lock"))?;
        let done = doing(&tx)?;
        tx.commit().map_err(write("commit"))?;
        Ok(done)
    }

    /// A snapshot to read from. Whatever is written meanwhile is not in it.
    ///
    /// # Errors
    /// [`ReadError`] if no reading connection can be opened.
    pub fn view(&self) -> Result<View<'_>, ReadError> {
        if self.is_closed() {
            return Err(ReadError::Closed);
        }
        let kept = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let db = match kept {
            Some(db) => db,
            None => database::open_reader(&self.dir, &self.key).map_err(read("the store"))?,
        };
        View::begin(self, db)
    }

    /// Takes a reading connection back.
    pub(crate) fn give_back(&self, db: Connection) {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < READERS_MAX {
            readers.push(db);
        }
    }

    /// Keeps a small text under a name: preferences, last contact, clock offset. Never patient data in the name.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn keep(&self, name: &str, value: &str) -> Result<(), WriteError> {
        self.in_transaction(|tx| {
            tx.prepare_cached(include_str!("sql/upsert_kept.sql"))
                .and_then(|mut statement| statement.execute(named_params! { ":name": name, ":value": value }))
                .map_err(write("keep a text"))?;
            Ok(())
        })
    }

    /// Moves what the log holds into the store's file. For idle moments: it syncs the disk twice.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn tidy(&self) -> Result<(), WriteError> {
        self.writer().query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())).map_err(write("tidy up"))
    }
}
