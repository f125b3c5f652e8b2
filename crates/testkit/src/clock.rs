//! A clock that goes when a test says so: a wall that anybody may set, and a steady count that nobody can.

use hearth_clinical::Instant;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// Both clocks; shared by whoever holds a reference.
#[derive(Debug)]
pub struct ManualClock {
    wall_ms: AtomicI64,
    steady_ms: AtomicU64,
    boot: AtomicU64,
}

impl ManualClock {
    /// Stands at `wall`; the steady clock begins at 1 s of its first run.
    #[must_use]
    pub const fn at(wall: Instant) -> ManualClock {
        ManualClock {
            wall_ms: AtomicI64::new(wall.ms()),
            steady_ms: AtomicU64::new(1_000),
            boot: AtomicU64::new(1),
        }
    }

    /// What the wall clock shows.
    #[must_use]
    pub fn wall(&self) -> Instant {
        Instant::from_ms(self.wall_ms.load(Ordering::SeqCst))
    }

    /// Milliseconds of the steady clock.
    #[must_use]
    pub fn steady_ms(&self) -> u64 {
        self.steady_ms.load(Ordering::SeqCst)
    }

    /// Which run of the steady clock this is.
    #[must_use]
    pub fn boot(&self) -> u64 {
        self.boot.load(Ordering::SeqCst)
    }

    /// Time passes on both clocks.
    pub fn pass(&self, ms: u64) {
        self.wall_ms.fetch_add(i64::try_from(ms).unwrap(), Ordering::SeqCst);
        self.steady_ms.fetch_add(ms, Ordering::SeqCst);
    }

    /// Somebody sets the wall clock; the steady one does not notice.
    pub fn set_wall(&self, wall: Instant) {
        self.wall_ms.store(wall.ms(), Ordering::SeqCst);
    }

    /// The computer restarts: the steady clock begins anew.
    pub fn restart(&self) {
        self.boot.fetch_add(1, Ordering::SeqCst);
        self.steady_ms.store(1_000, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn setting_the_wall_clock_does_not_touch_the_steady_one() {
        let clock = ManualClock::at(Instant::from_ms(5));
        clock.pass(10);
        assert_eq!((clock.wall(), clock.steady_ms(), clock.boot()), (Instant::from_ms(15), 1_010, 1));
        clock.set_wall(Instant::from_ms(-7));
        assert_eq!((clock.wall(), clock.steady_ms()), (Instant::from_ms(-7), 1_010));
        clock.restart();
        assert_eq!((clock.wall(), clock.steady_ms(), clock.boot()), (Instant::from_ms(-7), 1_000, 2));
    }
}
