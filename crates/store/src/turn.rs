//! Turns at a store: a program that waits for a network lends the profile to others meanwhile, and takes it again for each
//! piece of work. What it does in its turns, and that there is one sender, is for the driver.

use crate::database;
use crate::errors::{OpenError, WriteError};
use crate::lock::SenderLock;
use crate::profile_file;
use crate::store::Store;
use std::path::Path;
use std::sync::{MutexGuard, PoisonError};

/// How long to wait for one's turn: as long as another program's longest deed takes, but a window stays open.
const TURN_WAIT_MS_MAX: u64 = 30_000;

/// Under which name the store keeps the mark of the program that lends it and sends what waits; empty when another sends.
const SENDER: &str = "sender";

/// Who has turns at a store just now.
#[derive(Debug, Default)]
pub(crate) struct Turns {
    /// The mark of this program, if it lends.
    lends: Option<String>,
    held: u32,
}

/// A turn: as long as it is held, no other program has the profile open.
#[derive(Debug)]
pub struct Turn<'s> {
    store: &'s Store,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut turns = self.store.turns();
        turns.held = turns.held.saturating_sub(1);
        if turns.lends.is_some() && turns.held == 0 {
            self.store.lock().lend();
        }
    }
}

impl Store {
    /// From here on the profile is this program's during its turns only, and any other program's between them. Nothing may be
    /// read or written outside a turn any more. `mark` is fresh, and tells whether another program has sent meanwhile.
    ///
    /// # Errors
    /// [`WriteError`]; nothing is lent then.
    pub fn lend(&self, mark: &str) -> Result<(), WriteError> {
        self.keep(SENDER, mark)?;
        let mut turns = self.turns();
        if turns.held == 0 && turns.lends.is_none() {
            self.lock().lend();
        }
        turns.lends = Some(mark.to_owned());
        Ok(())
    }

    /// A program that does not lend begins to send: one that had lent the profile goes on no more where it was.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn take_over(&self) -> Result<(), WriteError> {
        if self.turns().lends.is_some() { Ok(()) } else { self.keep(SENDER, "") }
    }

    /// One turn. A program that does not lend has it at once.
    ///
    /// # Errors
    /// [`OpenError::InUse`] while another program keeps the profile open, or if another one has sent meanwhile; [`OpenError::Closed`], [`OpenError::Missing`] or
    /// [`OpenError::Newer`] if another one closed it for good, began it anew or brought it up to date meanwhile.
    pub fn turn(&self) -> Result<Turn<'_>, OpenError> {
        let mut turns = self.turns();
        if let Some(mark) = turns.lends.as_ref().filter(|_| turns.held == 0) {
            self.lock().take_again(self.dir(), TURN_WAIT_MS_MAX)?;
            if let Err(problem) = self.is_still_the_same(mark) {
                self.lock().lend();
                return Err(problem);
            }
        }
        turns.held = turns.held.saturating_add(1);
        Ok(Turn { store: self })
    }

    /// Becomes the one sender of this profile's work, as long as what is given back is kept. Nothing if another program is.
    ///
    /// # Errors
    /// [`OpenError::Io`] if the lock can't be opened.
    pub fn sender(&self) -> Result<Option<SenderLock>, OpenError> {
        SenderLock::take(self.dir())
    }

    fn turns(&self) -> MutexGuard<'_, Turns> {
        self.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_still_the_same(&self, mark: &str) -> Result<(), OpenError> {
        if let Some(closed) = profile_file::read(self.dir()).ok().and_then(|file| file.closed) {
            self.set_closed();
            return Err(OpenError::Closed { closed });
        }
        if file_id(self.dir()) != self.file_id() {
            return Err(OpenError::Missing);
        }
        let unread = |cause| OpenError::Database { doing: "read the store's version", cause };
        let found = database::version(&self.writer()).map_err(unread)?;
        let known = database::known_version();
        if found != known {
            return Err(OpenError::Newer { found, known });
        }
        let kept = self.view().and_then(|view| view.kept(SENDER)).ok().flatten();
        if kept.as_deref() == Some(mark) { Ok(()) } else { Err(OpenError::InUse) }
    }
}

/// Which file the store is. Where the system does not say, a file that is open can't be moved either.
pub(crate) fn file_id(dir: &Path) -> Option<(u64, u64)> {
    let data = std::fs::metadata(dir.join(database::NAME)).ok()?;
    #[cfg(unix)]
    let id = (std::os::unix::fs::MetadataExt::dev(&data), std::os::unix::fs::MetadataExt::ino(&data));
    #[cfg(not(unix))]
    let id = (u64::from(data.is_file()), 0);
    Some(id)
}
