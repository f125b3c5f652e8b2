//! Notices that the computer slept: its lid was closed, and most likely it is somewhere else now.
//! No computer tells a program so in the same way; a steady clock that counts through sleep, beside one that does not, does.

use crate::clock::Ticks;
use std::time::Duration;
use tokio::time::Instant;

/// How often to look: a computer that was opened again is in touch within seconds.
const LOOK: Duration = Duration::from_secs(5);

/// By how much, in milliseconds, the clock that counts through sleep must be ahead: less is only a busy computer.
const SLEPT_MS: u64 = 20_000;

/// Both clocks when they were last looked at.
pub(super) struct Nap {
    looked: Instant,
    steady_ms: u64,
    boot: String,
}

impl Nap {
    pub(super) fn begin(now: &Ticks) -> Nap {
        Nap { looked: Instant::now(), steady_ms: now.steady_ms, boot: now.boot.clone() }
    }

    /// When to look again.
    pub(super) fn next_look(&self) -> Instant {
        self.looked.checked_add(LOOK).unwrap_or(self.looked)
    }

    /// True if the computer has slept since the last look. Where the steady clock does not count through sleep either,
    /// this is never true, and the alarm rings a little later than it should.
    pub(super) fn is_over(&mut self, now: &Ticks) -> bool {
        let before = std::mem::replace(self, Nap::begin(now));
        let awake = self.looked.saturating_duration_since(before.looked);
        let awake_ms = u64::try_from(awake.as_millis()).unwrap_or(u64::MAX);
        let passed = now.steady_ms.saturating_sub(before.steady_ms);
        before.boot == now.boot && passed > awake_ms.saturating_add(SLEPT_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_clinical::Instant as Moment;

    #[test]
    fn a_clock_that_ran_on_while_the_task_stood_still_is_a_sleep() {
        let ticks =
            |steady_ms, boot: &str| Ticks { wall: Moment::from_ms(0), steady_ms, boot: boot.to_owned() };
        let mut nap = Nap::begin(&ticks(1_000, "a"));
        assert!(!nap.is_over(&ticks(2_000, "a")));
        assert!(nap.is_over(&ticks(8 * 3_600_000, "a")));
        assert!(!nap.is_over(&ticks(8 * 3_600_000, "a")), "it is told once");
        assert!(!nap.is_over(&ticks(90 * 3_600_000, "b")), "the steady clock began anew");
    }
}
