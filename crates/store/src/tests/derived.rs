//! The derived tables are what the entries give, whatever happens in whatever order.

use super::*;
use crate::{ReadingKind, ReadingValue};
use hearth_record::{Act, Current};
use proptest::prelude::*;

/// One thing that somebody does on one of three devices.
#[derive(Clone, Debug)]
enum Deed {
    CheckIn { device: usize, grams: u32, day: i32 },
    Amend { device: usize, which: usize, grams: u32, concurrent: bool },
    Withdraw { device: usize, which: usize },
    Set { device: usize, kilos: u32 },
    Judge { which: usize, suspend: bool },
    Meet { from: usize, to: usize, cut: usize },
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let device = 0..2_usize;
    let deed = prop_oneof![
        3 => (device.clone(), 60_000..90_000_u32, 0..40_i32)
            .prop_map(|(device, grams, day)| Deed::CheckIn { device, grams, day }),
        3 => (device.clone(), 0..9_usize, 60_000..60_003_u32, any::<bool>())
            .prop_map(|(device, which, grams, concurrent)| Deed::Amend { device, which, grams, concurrent }),
        1 => (device.clone(), 0..9_usize).prop_map(|(device, which)| Deed::Withdraw { device, which }),
        2 => (device, 70..73_u32).prop_map(|(device, kilos)| Deed::Set { device, kilos }),
        2 => (0..30_usize, any::<bool>()).prop_map(|(which, suspend)| Deed::Judge { which, suspend }),
        3 => (0..3_usize, 0..3_usize, 0..5_usize).prop_map(|(from, to, cut)| Deed::Meet { from, to, cut }),
    ];
    prop::collection::vec(deed, 1..25)
}

fn acts(home: &Home) -> Vec<Act> {
    home.store.view().unwrap().acts(&PATIENT).unwrap()
}

fn nth<T: Copy>(list: &[T], which: usize) -> Option<T> {
    if list.is_empty() { None } else { list.get(which % list.len()).copied() }
}

fn check_ins(home: &Home) -> Vec<EntryKey> {
    acts(home).iter().filter(|act| act.header.kind.name == "check-in").map(|act| act.key).collect()
}

fn act_out(homes: &[Home], deed: &Deed) {
    match *deed {
        Deed::CheckIn { device, grams, day } => {
            homes[device].weight(grams, day);
        }
        Deed::Amend { device, which, grams, concurrent } => {
            let home = &homes[device];
            let Some(check_in) = nth(&check_ins(home), which) else { return };
            let current = home.store.view().unwrap().current(&PATIENT).unwrap();
            let standing = current.keys(&Subject::check_in(&check_in), "weight");
            let replaces = if concurrent { vec![check_in] } else { standing };
            home.write(&amendment(&check_in, grams, &replaces));
        }
        Deed::Withdraw { device, which } => {
            let Some(check_in) = nth(&check_ins(&homes[device]), which) else { return };
            homes[device].write(&withdrawal(&check_in, &[check_in]));
        }
        Deed::Set { device, kilos } => {
            let current = homes[device].store.view().unwrap().current(&PATIENT).unwrap();
            let standing = current.keys(&Subject::new("target-weight").unwrap(), "value");
            homes[device].write(&target_weight(&kilos.to_string(), &standing));
        }
        Deed::Judge { which, suspend } => {
            let server = &homes[2];
            let held = acts(server);
            let (verdicts, others): (Vec<&Act>, Vec<&Act>) =
                held.iter().partition(|act| act.verdict.is_some());
            let Some(about) = nth(&others, which) else { return };
            let earlier: Vec<EntryKey> = verdicts
                .iter()
                .filter(|act| act.verdict.as_ref().unwrap().about == about.key)
                .map(|act| act.key)
                .collect();
            server.write(&verdict(&about.key, suspend, &earlier));
        }
        Deed::Meet { from, to, cut } => meet(homes, from, to, cut),
    }
}

/// Some of what one has reaches another, sometimes with the beginning missing.
fn meet(homes: &[Home], from: usize, to: usize, cut: usize) {
    if from == to {
        return;
    }
    let log = u64::try_from(1 + (2 - from) * 10_000).unwrap();
    let mut runs = everything(&homes[from].store, log);
    if let Some(run) = runs.iter_mut().find(|run| run.chain.patient == PATIENT && run.links.len() > cut) {
        run.links.truncate(run.links.len() - cut);
        run.signature = None;
    }
    if cut == 4 {
        runs = runs.iter().map(|run| pulled(&homes[from].store, &run.chain, 2, log + 1)).collect();
        runs.retain(|run| !run.links.is_empty());
    }
    homes[to].store.apply(&page(runs)).unwrap();
}

/// Three who know a little of each other already, so that any deed finds something to be about.
fn acquainted() -> [Home; 3] {
    let homes = [Home::new(1), Home::new(2), server()];
    homes[0].weight(82_400, 0);
    homes[1].weight(82_500, 1);
    homes[0].write(&target_weight("80", &[]));
    for (from, to) in [(0, 1), (1, 0), (0, 2), (1, 2), (2, 0), (2, 1)] {
        meet(&homes, from, to, 0);
    }
    homes
}

fn agrees(home: &Home) {
    let view = home.store.view().unwrap();
    let effects = view.effects(&PATIENT).unwrap();
    let whole = Current::read(&view.acts(&PATIENT).unwrap(), &effects);
    assert_eq!(view.current(&PATIENT).unwrap(), whole, "the kept current values are those of the whole set");
    let conflicts: Vec<_> =
        whole.conflicts().map(|(subject, part, _)| (subject.clone(), part.to_owned())).collect();
    let found: Vec<_> = view.conflicts().unwrap().into_iter().map(|one| (one.subject, one.part)).collect();
    assert_eq!(found, conflicts);
    drop(view);
    let problems = home.store.verify().unwrap().problems;
    let derived = problems.iter().filter(|one| !matches!(one, crate::VerifyProblem::Missing { .. }));
    assert_eq!(derived.count(), 0, "{problems:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn derived_rows_are_what_a_rebuild_gives_after_anything_that_may_happen(deeds in deeds()) {
        let homes = acquainted();
        for deed in &deeds {
            act_out(&homes, deed);
        }
        homes.iter().for_each(agrees);
        for (from, to) in [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)] {
            let log = u64::try_from(1 + (2 - from) * 10_000).unwrap();
            homes[to].store.apply(&page(everything(&homes[from].store, log))).unwrap();
        }
        homes.iter().for_each(agrees);
        let current = |home: &Home| home.store.view().unwrap().current(&PATIENT).unwrap();
        prop_assert_eq!(current(&homes[0]), current(&homes[1]), "equal sets give equal views");
        prop_assert_eq!(current(&homes[0]), current(&homes[2]));
        let heads = |home: &Home| home.store.view().unwrap().heads().unwrap();
        prop_assert_eq!(heads(&homes[0]), heads(&homes[1]));
    }
}

fn weights(home: &Home) -> Vec<(u32, bool)> {
    let readings =
        home.store.view().unwrap().readings(&PATIENT, ReadingKind::Weight, LocalDay::FIRST).unwrap();
    readings
        .iter()
        .map(|reading| match reading.value {
            ReadingValue::Weight(weight) => (weight.grams(), reading.disputed),
            _ => panic!("not a weight"),
        })
        .collect()
}

#[test]
fn an_amended_reading_keeps_its_day_and_a_withdrawn_one_is_gone() {
    let home = Home::new(1);
    let key = home.weight(82_400, 3);
    let other = home.weight(83_000, 4);
    let amended = home.write(&amendment(&key, 72_400, &[key]));
    assert_eq!(weights(&home), [(72_400, false), (83_000, false)]);
    let first = home.store.view().unwrap().readings(&PATIENT, ReadingKind::Weight, day(0)).unwrap().remove(0);
    assert_eq!((first.check_in, first.entry, first.time.day), (key, amended, day(3)));
    home.write(&withdrawal(&other, &[other]));
    assert_eq!(weights(&home), [(72_400, false)]);
    home.store.rebuild().unwrap();
    assert_eq!(weights(&home), [(72_400, false)]);
}

#[test]
fn two_corrections_made_apart_stand_side_by_side_as_disputed() {
    let (one, other) = (Home::new(1), Home::new(2));
    let key = one.weight(82_400, 3);
    other.store.apply(&page(everything(&one.store, 1))).unwrap();
    one.write(&amendment(&key, 72_400, &[key]));
    other.write(&amendment(&key, 72_500, &[key]));
    other.store.apply(&page(everything(&one.store, 1))).unwrap();
    let mut both = weights(&other);
    both.sort_unstable();
    assert_eq!(both, [(72_400, true), (72_500, true)]);
    let view = other.store.view().unwrap();
    assert_eq!(view.conflicts().unwrap().len(), 1);
    assert_eq!(view.patients().unwrap()[0].conflicts, 1);
}
