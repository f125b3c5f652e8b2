//! The server's clock: the one place of this crate that reads the time.
//! Everything else takes the time as an argument, or asks whoever it was given.

use hearth_clinical::Instant;
use std::time::{SystemTime, UNIX_EPOCH};

/// Now, in UTC.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the server's clock file")]
pub fn now() -> Instant {
    let ms = match SystemTime::now().duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_millis()).unwrap_or(i64::MAX).saturating_neg(),
    };
    Instant::from_ms(ms)
}

/// Whoever knows the time: the computer in what ships, a script in tests.
pub trait Clock: Send + Sync + 'static {
    /// Now, in UTC. It may jump: somebody sets it, or a machine is moved.
    fn now(&self) -> Instant;
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        now()
    }
}
