//! Every planted bug is caught within a few seeds: without that, days on which nothing fails would prove nothing.

use hearth_simulate::bugs::Bug;
use hearth_simulate::planted::first_seed_that_catches;
use hearth_simulate::world::{Cast, Founding};

/// Within so many seeds.
const SEEDS_MAX: u64 = 150;

#[test]
fn every_planted_bug_is_caught() {
    let founding = Founding::of(false, Cast::Whole);
    let missed: Vec<&str> = Bug::ALL
        .iter()
        .filter(|bug| first_seed_that_catches(&founding, **bug, SEEDS_MAX).is_none())
        .map(|bug| bug.words())
        .collect();
    assert!(missed.is_empty(), "nobody noticed: {missed:?}");
}
