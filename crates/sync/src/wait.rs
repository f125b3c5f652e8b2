//! How long to wait: longer with each failure, never all devices together, never less than the server asks for.

/// The first wait after a failure, in milliseconds.
pub const WAIT_MS_MIN: u64 = 2_000;

/// The longest wait after failures, in milliseconds: five minutes.
pub const WAIT_MS_MAX: u64 = 300_000;

/// How long a device without a network waits, in milliseconds, before it tries all the same.
pub const OFFLINE_MS: u64 = 300_000;

/// How long a device that is up to date waits, in milliseconds, before it looks again.
pub const IDLE_MS: u64 = 120_000;

/// The longest wait that a server may ask for, in milliseconds: an hour. A wrong header must not silence a device.
const RETRY_AFTER_MS_MAX: u64 = 3_600_000;

const _: () = assert!(WAIT_MS_MIN < WAIT_MS_MAX, "waits can grow");

/// The wait after the `attempts`th failure in a row, counted from 1: between half and all of a doubling time.
pub(crate) fn before_attempt(attempts: u32, jitter: u16) -> u64 {
    let doublings = attempts.saturating_sub(1).min(16);
    let whole = WAIT_MS_MIN.saturating_mul(1 << doublings).min(WAIT_MS_MAX);
    spread(whole / 2, whole / 2, jitter)
}

/// The wait that the server asked for, or ours if that is longer; and a quarter more at most.
pub(crate) fn asked_for(retry_after_ms: u64, attempts: u32, jitter: u16) -> u64 {
    let least = retry_after_ms.min(RETRY_AFTER_MS_MAX).max(before_attempt(attempts, 0));
    spread(least, least / 4, jitter)
}

/// The wait of a device that is up to date: up to a quarter more than [`IDLE_MS`].
pub(crate) fn idle(jitter: u16) -> u64 {
    spread(IDLE_MS, IDLE_MS / 4, jitter)
}

fn spread(least: u64, span: u64, jitter: u16) -> u64 {
    least.saturating_add(span.saturating_mul(u64::from(jitter)) / 65_536)
}
