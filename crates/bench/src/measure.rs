//! Times one piece of work many times and keeps the middle, or several in turn and keeps what each takes undisturbed: the
//! numbers that a busy computer changes least.
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

/// Rounds in which several pieces of work take turns.
const ROUNDS: usize = 150;

/// What each of several pieces of work takes when little disturbs it: they take turns, so that whatever else the computer is
/// doing falls on all of them, and of each the quarter that is quickest is looked at.
///
/// # Errors
/// What the first piece of work says that fails.
pub fn in_turn<E>(works: &mut [impl FnMut() -> Result<(), E>]) -> Result<Vec<Duration>, E> {
    let mut taken = vec![Vec::with_capacity(ROUNDS); works.len()];
    for _ in 0..ROUNDS {
        for (work, taken) in works.iter_mut().zip(&mut taken) {
            let one = Instant::now();
            work()?;
            taken.push(one.elapsed());
        }
    }
    let quick = |mut taken: Vec<Duration>| {
        taken.sort_unstable();
        taken.get(taken.len() / 8).copied().unwrap_or_default()
    };
    Ok(taken.into_iter().map(quick).collect())
}
