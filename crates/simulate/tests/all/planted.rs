//! Every planted bug is caught within a few seeds: without that, days on which nothing fails would prove nothing.

use hearth_simulate::bugs::Bug;
use hearth_simulate::planted::first_seed_that_catches;
use hearth_simulate::world::Founding;
use std::collections::BTreeSet;

/// Within so many seeds.
const SEEDS_MAX: u64 = 500;

#[test]
fn every_planted_bug_is_caught_and_every_check_catches_one() {
    let founding = Founding::new(false);
    let (mut missed, mut red) = (Vec::new(), BTreeSet::new());
    for bug in Bug::ALL {
        match first_seed_that_catches(&founding, bug, SEEDS_MAX) {
            Some((_, failure)) => {
                red.extend(failure.check.split(' ').next().and_then(|number| number.parse::<u64>().ok()));
            }
            None => missed.push(bug.words()),
        }
    }
    assert!(missed.is_empty(), "nobody noticed: {missed:?}");
    assert_eq!(red, (1..=17).collect(), "each of the seventeen checks can fail");
}
