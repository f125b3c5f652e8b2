//! The lock that keeps two programs from having one profile open at a time. The operating system drops it with the
//! process, however it ends.

use crate::errors::OpenError;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// How long to wait for another program that is about to end.
const WAIT_MS_MAX: u64 = 2_000;
const STEP_MS: u64 = 50;

/// Held as long as a profile is open.
pub(crate) struct ProfileLock {
    _file: File,
}

impl ProfileLock {
    /// Takes the lock, waiting up to two seconds for whoever has it.
    pub(crate) fn take(dir: &Path) -> Result<ProfileLock, OpenError> {
        let io = |cause| OpenError::Io { doing: "open the lock", cause };
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        let file = options.open(dir.join("lock")).map_err(io)?;
        let mut waited_ms = 0;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(ProfileLock { _file: file }),
                Err(TryLockError::WouldBlock) if waited_ms >= WAIT_MS_MAX => return Err(OpenError::InUse),
                Err(TryLockError::WouldBlock) => {
                    sleep(Duration::from_millis(STEP_MS));
                    waited_ms += STEP_MS;
                }
                Err(TryLockError::Error(cause)) => return Err(io(cause)),
            }
        }
    }
}
