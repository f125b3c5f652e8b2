//! Times one piece of work many times and keeps the middle: the number that a busy computer disturbs least.
//! It reads the one clock of this tool; what is measured and what it has to keep to is said elsewhere.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Shortest time that is spent on one number.
const AT_LEAST: Duration = Duration::from_millis(300);
/// Fewest and most runs behind one number.
const RUNS: (usize, usize) = (5, 2_000);

/// The middle of many runs, after one that warms the caches.
pub fn median<T>(mut work: impl FnMut() -> T) -> Duration {
    black_box(work());
    let begun = Instant::now();
    let mut taken = Vec::new();
    while taken.len() < RUNS.0 || (begun.elapsed() < AT_LEAST && taken.len() < RUNS.1) {
        let one = Instant::now();
        black_box(work());
        taken.push(one.elapsed());
    }
    taken.sort_unstable();
    taken.get(taken.len() / 2).copied().unwrap_or_default()
}
