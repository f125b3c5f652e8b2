//! A seed from its first turn to the end checks, and many seeds on as many threads as there are processors.

use crate::checks;
use crate::world::{Failure, Founding, Options, World};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// The most steps that a healed network may take to come to rest.
const STEPS_MAX: u64 = 4_000;

/// What became of a seed.
#[derive(Clone, Debug)]
pub struct Played {
    /// The seed.
    pub seed: u64,
    /// The check that failed, if one did.
    pub failure: Option<Failure>,
    /// What happened, in words.
    pub story: Vec<String>,
    /// How many entries the server held at the end.
    pub entries: u64,
    /// How many exchanges there were.
    pub exchanges: u64,
}

/// Plays one seed.
#[must_use]
pub fn play(founding: &Founding, seed: u64, options: Options) -> Played {
    let world = to_the_end(founding, seed, options);
    Played {
        seed,
        entries: world.server.log.number().0,
        exchanges: world.book.exchanges,
        failure: world.failure,
        story: world.story,
    }
}

/// Plays one seed and gives the world as it is then.
#[must_use]
pub fn to_the_end(founding: &Founding, seed: u64, options: Options) -> World {
    crate::lines::hear();
    let _of_another_seed = crate::lines::since();
    let mut world = founding.world(seed, options);
    // What panics is a failure of this seed, with its story, and no end of the others.
    let played = catch_unwind(AssertUnwindSafe(|| turns_and_end(&mut world, options)));
    if played.is_err() {
        world.fails(checks::STORE, "somebody panicked");
    }
    world
}

fn turns_and_end(world: &mut World, options: Options) {
    while world.turn < options.turns && world.failure.is_none() {
        world.take_turn();
        checks::lines::all(world);
    }
    if world.failure.is_none() {
        world.next_turn();
        world.heal();
        let rests = world.quiet(STEPS_MAX);
        // Once more for everybody, so that each has compared the last of it.
        for device in 0..world.devices.len() {
            world.stir(device);
        }
        let rests = rests && world.quiet(STEPS_MAX);
        let brought = rests && world.bring_sealed();
        if brought {
            for device in 0..world.devices.len() {
                world.stir(device);
            }
        }
        if !(rests && (!brought || world.quiet(STEPS_MAX))) {
            world.fails(checks::PROGRESS, "the network is well, and they never come to rest");
        }
        checks::end::all(world);
        checks::lines::all(world);
    }
}

/// Plays many seeds. Answers those that failed, in order.
pub fn play_all(
    founding: &Founding,
    first: u64,
    count: u64,
    options: Options,
    threads: usize,
) -> Vec<Played> {
    let next = AtomicU64::new(first);
    let failed: Mutex<Vec<Played>> = Mutex::default();
    let end = first.saturating_add(count);
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= end {
                        return;
                    }
                    let played = play(founding, seed, options);
                    if played.failure.is_some() {
                        failed.lock().unwrap_or_else(PoisonError::into_inner).push(played);
                    }
                }
            });
        }
    });
    let mut failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    failed.sort_by_key(|played| played.seed);
    failed
}
