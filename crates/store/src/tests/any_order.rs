//! The order in which entries come makes no difference to what stands in the end.

use super::*;
use hearth_record::{Current, Link};

/// Every entry as a run of its own, with the seeds that it needs.
fn one_by_one(runs: Vec<PulledRun>) -> Vec<PulledRun> {
    let mut single = Vec::new();
    for run in runs {
        let mut before = run.before;
        for (log, link) in run.links {
            let hash = link.hash_behind(before);
            let one = PulledRun {
                chain: run.chain,
                before,
                links: vec![(log, link)],
                seeds: run.seeds.clone(),
                signature: None,
            };
            before = hash;
            single.push(one);
        }
    }
    single
}

fn current(home: &Home) -> Current {
    home.store.view().unwrap().current(&PATIENT).unwrap()
}

fn weights(home: &Home, check_in: &EntryKey) -> usize {
    current(home).keys(&Subject::check_in(check_in), "weight").len()
}

/// P35
#[test]
fn a_record_that_arrives_backwards_is_the_same_record() {
    let (one, forwards, backwards) = (Home::new(1), Home::new(2), Home::new(3));
    let first = one.weight(82_400, 0);
    one.write(&amendment(&first, 82_000, &[first]));
    one.weight(82_600, 1);
    one.write(&target_weight("81.0", &[]));
    let entries = one_by_one(everything(&one.store, 1));
    assert!(entries.len() >= 4 && entries.iter().all(|run| matches!(run.links[0].1, Link::Whole(_))));
    forwards.store.apply(&page(entries.clone())).unwrap();
    for run in entries.into_iter().rev() {
        backwards.store.apply(&page(vec![run])).unwrap();
    }
    assert_eq!(current(&backwards), current(&forwards));
    let counts = backwards.store.view().unwrap().counts().unwrap();
    assert_eq!((counts.held, counts.aside), (forwards.store.view().unwrap().counts().unwrap().held, 0));
    assert_eq!(backwards.store.verify().unwrap().problems, []);
}

/// P34, P37
#[test]
fn a_correction_that_comes_before_its_check_in_takes_effect_when_it_comes() {
    let (home, nurse, other) = (Home::new(1), Home::new(2), Home::new(3));
    let check_in = home.weight(84_200, 0);
    let of_home = everything(&home.store, 1);
    nurse.store.apply(&page(of_home.clone())).unwrap();
    let corrected = nurse.write(&amendment(&check_in, 82_400, &[check_in]));
    other.store.apply(&page(everything(&nurse.store, 9))).unwrap();
    assert_eq!(weights(&other, &check_in), 1, "the correction stands by itself meanwhile");
    other.store.apply(&page(of_home)).unwrap();
    assert_eq!(current(&other).keys(&Subject::check_in(&check_in), "weight"), [corrected]);
    assert_eq!(current(&other), current(&nurse));
}
