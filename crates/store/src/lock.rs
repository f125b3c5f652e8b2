//! The lock that keeps two programs from having one profile open at a time. The operating system drops it with the
//! process, however it ends. When it is lent to others between two turns is `turn.rs`'s.

use crate::errors::OpenError;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// How long to wait for another program that is about to end.
const WAIT_MS_MAX: u64 = 2_000;
const STEP_MS: u64 = 50;

/// The lock itself.
const LOCK: &str = "lock";
/// Locked by whoever waits for the lock, so that a program which works in turns lets them go first.
const QUEUE: &str = "lock-queue";
/// Locked by a program that sends what waits, so that there is one.
const SENDER: &str = "lock-sender";

/// Held as long as a profile is open, but for what is lent of it.
pub(crate) struct ProfileLock {
    file: File,
}

/// Held by the one program that sends a profile's work.
#[derive(Debug)]
pub struct SenderLock {
    _file: File,
}

impl ProfileLock {
    /// Takes the lock, waiting up to two seconds for whoever has it.
    pub(crate) fn take(dir: &Path) -> Result<ProfileLock, OpenError> {
        let lock = ProfileLock { file: file(dir, LOCK)? };
        lock.wait(dir, WAIT_MS_MAX)?;
        Ok(lock)
    }

    /// True if nobody has it, and somebody once had.
    pub(crate) fn is_free(dir: &Path) -> bool {
        dir.join(LOCK).exists() && is_held(dir, LOCK).is_ok_and(|held| !held)
    }

    /// Lets others have it.
    pub(crate) fn lend(&self) {
        // What can't be let go of stays with this program, which is safe.
        let _ = self.file.unlock();
    }

    /// Takes it again, behind whoever waits already.
    pub(crate) fn take_again(&self, dir: &Path, wait_ms_max: u64) -> Result<(), OpenError> {
        let mut waited_ms = 0;
        while waited_ms < WAIT_MS_MAX && is_held(dir, QUEUE)? {
            sleep(Duration::from_millis(STEP_MS));
            waited_ms += STEP_MS;
        }
        self.wait(dir, wait_ms_max)
    }

    fn wait(&self, dir: &Path, wait_ms_max: u64) -> Result<(), OpenError> {
        if got(&self.file)? {
            return Ok(());
        }
        let queue = file(dir, QUEUE)?;
        let mut waited_ms = 0;
        while waited_ms < wait_ms_max {
            // Of several who wait one stands in the queue's file for all.
            let _ = got(&queue)?;
            sleep(Duration::from_millis(STEP_MS));
            waited_ms += STEP_MS;
            if got(&self.file)? {
                return Ok(());
            }
        }
        Err(OpenError::InUse)
    }
}

impl SenderLock {
    /// Takes it, or says that another program has it.
    pub(crate) fn take(dir: &Path) -> Result<Option<SenderLock>, OpenError> {
        let file = file(dir, SENDER)?;
        Ok(got(&file)?.then_some(SenderLock { _file: file }))
    }
}

/// True for the name of a file that is only there to be locked.
pub(crate) fn is_lock(name: &str) -> bool {
    [LOCK, QUEUE, SENDER].contains(&name)
}

fn io(cause: std::io::Error) -> OpenError {
    OpenError::Io { doing: "open the lock", cause }
}

fn file(dir: &Path, name: &str) -> Result<File, OpenError> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    options.open(dir.join(name)).map_err(io)
}

fn got(file: &File) -> Result<bool, OpenError> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(cause)) => Err(io(cause)),
    }
}

/// True if somebody has it. What was taken to find out is let go of at once.
fn is_held(dir: &Path, name: &str) -> Result<bool, OpenError> {
    Ok(!got(&file(dir, name)?)?)
}
