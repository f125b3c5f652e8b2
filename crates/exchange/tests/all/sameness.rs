//! P84: after everything has been said both sides hold the same, or the difference is found, put right and told.

use crate::laptop::{Ended, Laptop};
use crate::world::{PATIENT, World};
use hearth_record::EntryKey;

/// The row of one entry, in either kind of store.
pub fn row(key: &EntryKey) -> String {
    let chain = key.id.chain;
    format!(
        "patient = x'{}' AND audience = '{}' AND device = x'{}' AND incarnation = x'{}' AND number = {}",
        chain.patient,
        chain.audience.code(),
        chain.device,
        chain.incarnation,
        key.id.number
    )
}

/// The rows of one chain.
fn chain(key: &EntryKey) -> String {
    row(key).split(" AND number").next().unwrap().to_owned()
}

pub struct Scene {
    pub world: World,
    pub ben: Laptop,
    pub home: Laptop,
    pub weights: Vec<EntryKey>,
}

pub fn scene() -> Scene {
    let world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    let weights = (0..5).map(|day| home.weighs(&world, 82_000 + day)).collect();
    assert_eq!(home.sync(&world), Ended::Same(0));
    assert_eq!(ben.sync(&world), Ended::Same(0));
    Scene { world, ben, home, weights }
}

/// P84
#[test]
fn where_both_hold_the_same_one_exchange_says_so() {
    let Scene { world, ben, .. } = scene();
    ben.looks_at_everything();
    world.pushed.borrow_mut().clear();
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert_eq!(*world.pushed.borrow(), [0]);
}

/// Whatever is done to rows of a computer's file, what it holds is put right from the server, and nothing else is touched.
#[track_caller]
fn check(whose: &str, damage: impl Fn(&[EntryKey]) -> Vec<String>) {
    let Scene { world, ben, home, weights } = scene();
    let laptop = if whose == "ben" { &ben } else { &home };
    let (held, life) = (laptop.keys(PATIENT), laptop.identity().incarnation);
    for sql in damage(&weights) {
        assert!(laptop.below(&sql) > 0, "{sql}");
    }
    laptop.looks_at_everything();
    world.pushed.borrow_mut().clear();
    assert_eq!(laptop.sync(&world), Ended::Same(1));
    assert_eq!(world.pushed.borrow().iter().sum::<usize>(), 0, "nothing had to be sent");
    assert_eq!(laptop.keys(PATIENT), held);
    assert_eq!(laptop.identity().incarnation, life, "it was not copied");
    laptop.is_sound();
    let store = laptop.store();
    let view = store.view().unwrap();
    let weight = hearth_store::ReadingKind::Weight;
    let grams: Vec<_> = view.readings(&PATIENT, weight, hearth_clinical::LocalDay::FIRST).unwrap();
    assert_eq!(grams.len(), 5);
    drop(view);
    assert_eq!(laptop.sync(&world), Ended::Same(0));
}

#[test]
fn a_row_that_is_gone_from_the_middle_of_a_chain_is_fetched_again() {
    check("ben", |weights| vec![format!("DELETE FROM entry WHERE {}", row(&weights[2]))]);
}

#[test]
fn rows_that_are_gone_from_both_ends_of_a_chain_are_fetched_again() {
    check("ben", |weights| {
        [0, 1, 4].map(|place| format!("DELETE FROM entry WHERE {}", row(&weights[place]))).to_vec()
    });
}

#[test]
fn a_body_that_was_changed_is_fetched_again() {
    check("ben", |weights| {
        vec![format!("UPDATE entry SET body = x'7b227765696768743a3132307d' WHERE {}", row(&weights[3]))]
    });
}

#[test]
fn a_row_that_makes_no_sense_any_more_is_fetched_again() {
    check("ben", |weights| vec![format!("UPDATE entry SET replaces = 'x' WHERE {}", row(&weights[1]))]);
}

#[test]
fn a_row_of_ones_own_that_the_service_has_is_fetched_again() {
    check("home", |weights| vec![format!("DELETE FROM entry WHERE {}", row(&weights[2]))]);
}

#[test]
fn the_last_row_of_ones_own_that_the_service_has_is_fetched_again() {
    check("home", |weights| vec![format!("DELETE FROM entry WHERE {}", row(&weights[4]))]);
}

/// P84: without looking at every entry: the digests alone tell.
#[test]
fn a_chain_that_is_gone_with_its_head_makes_the_digests_differ() {
    let Scene { world, ben, weights, .. } = scene();
    let held = ben.keys(PATIENT);
    for table in ["entry", "head"] {
        assert!(ben.below(&format!("DELETE FROM {table} WHERE {}", chain(&weights[0]))) > 0);
    }
    assert_eq!(ben.sync(&world), Ended::Same(1));
    assert_eq!(ben.keys(PATIENT), held);
    ben.is_sound();
}

#[test]
fn what_the_server_lost_of_ones_own_is_sent_again_and_nothing_else() {
    let Scene { world, home, ben, weights } = scene();
    for table in ["entry", "head", "signature"] {
        assert!(world.below(&format!("DELETE FROM {table} WHERE {}", chain(&weights[0]))) > 0);
    }
    world.pushed.borrow_mut().clear();
    assert_eq!(home.sync(&world), Ended::Same(1));
    assert_eq!(world.pushed.borrow().iter().sum::<usize>(), 5);
    assert!(weights.iter().all(|key| world.keys(PATIENT).contains(key)));
    assert_eq!(ben.sync(&world), Ended::Same(0));
}

/// P84
#[test]
fn what_the_server_lost_of_somebody_else_is_sent_again_with_their_signature() {
    let Scene { world, home, ben, weights } = scene();
    drop(home);
    for table in ["entry", "head", "signature"] {
        assert!(world.below(&format!("DELETE FROM {table} WHERE {}", chain(&weights[0]))) > 0);
    }
    world.pushed.borrow_mut().clear();
    assert_eq!(ben.sync(&world), Ended::Same(1));
    assert_eq!(world.pushed.borrow().iter().sum::<usize>(), 5);
    assert!(weights.iter().all(|key| world.keys(PATIENT).contains(key)));
    assert!(ben.store().is_healed().unwrap());
}

/// A body that was changed in the server's own file passes for nobody's word: it is never served, holds nothing up, and is
/// taken again from the first who holds it as it was signed.
#[test]
fn what_was_changed_in_the_servers_file_is_not_served_and_is_taken_again_from_who_holds_it() {
    let Scene { world, ben, home, weights } = scene();
    assert_eq!(world.below(&format!("UPDATE entry SET body = x'7b7d' WHERE {}", row(&weights[1]))), 1);
    let cora = world.nurse();
    assert_eq!(cora.sync(&world), Ended::Same(0), "both hold as much of it as was signed");
    let held = cora.keys(PATIENT);
    assert!(weights[1..].iter().all(|key| !held.contains(key)), "{held:?}");
    assert!(held.contains(&weights[0]) && held.len() > 1, "the rest came");
    let mine = cora.weighs(&world, 82_900);
    cora.sync(&world);
    assert!(world.keys(PATIENT).contains(&mine), "and goes on");
    assert!(!world.problems().is_empty());
    world.pushed.borrow_mut().clear();
    assert_eq!(ben.sync(&world), Ended::Same(1), "he holds it rightly, and offers it");
    assert_eq!(world.pushed.borrow().iter().sum::<usize>(), 4, "that chain only, from there on");
    assert_eq!(world.problems(), Vec::<String>::new());
    cora.sync(&world);
    assert!(weights.iter().all(|key| cora.keys(PATIENT).contains(key)), "and whoever lacked it gets it");
    for laptop in [&ben, &cora, &home] {
        laptop.sync(&world);
        assert_eq!(laptop.sync(&world), Ended::Same(0));
        laptop.is_sound();
    }
}

/// Whatever column was changed: the computer that wrote it repairs it too, and the team reads in the record that it was.
#[test]
fn what_nobody_has_asked_for_is_found_and_the_writer_itself_repairs_it() {
    for change in [
        "body = x'7b227765696768743a3132307d'",
        "author = zeroblob(16)",
        "wall_ms = wall_ms + 60000",
        "body_salt = zeroblob(16)",
        "replaces = '[]', kind = 'withdrawal'",
    ] {
        let Scene { world, ben, home, weights } = scene();
        assert_eq!(world.looks(), 0);
        assert_eq!(world.below(&format!("UPDATE entry SET {change} WHERE {}", row(&weights[2]))), 1);
        assert_eq!(ben.sync(&world), Ended::Same(0), "nobody has looked");
        assert_eq!(world.looks(), 1);
        assert_eq!(home.sync(&world), Ended::Same(1), "{change}");
        assert_eq!((world.problems(), world.looks()), (Vec::new(), 0), "{change}");
        let told = |laptop: &Laptop| {
            let store = laptop.store();
            let view = store.view().unwrap();
            let entries = view.entries(&PATIENT).unwrap();
            let subjects = entries.iter().filter_map(|held| held.entry.whole());
            subjects.filter(|one| one.header.subject.as_str().starts_with("team-note/repaired-")).count()
        };
        assert_eq!(ben.sync(&world), Ended::Same(0));
        assert_eq!((told(&ben), told(&home)), (1, 0), "the team is told, once");
    }
}

/// The directory is chains like any other.
#[test]
fn a_changed_entry_of_the_teams_own_chains_is_repaired_too() {
    let Scene { world, ben, .. } = scene();
    let team = hearth_record::PatientId::TEAM;
    let last = ben.keys(team).into_iter().next_back().unwrap();
    assert_eq!(world.below(&format!("UPDATE entry SET body = x'7b7d' WHERE {}", row(&last))), 1);
    assert_eq!(world.looks(), 1);
    assert_eq!(ben.sync(&world), Ended::Same(1));
    assert_eq!(world.problems(), Vec::<String>::new());
}

/// What no computer holds can't be repaired: everything else goes on, and it is told.
#[test]
fn what_nobody_holds_stays_apart_and_the_rest_goes_on() {
    let Scene { world, ben, home, weights } = scene();
    world.turns_off(&home);
    assert!(ben.below(&format!("DELETE FROM entry WHERE {}", row(&weights[4]))) > 0);
    assert_eq!(world.below(&format!("UPDATE entry SET body = x'7b7d' WHERE {}", row(&weights[4]))), 1);
    assert_eq!(world.looks(), 1);
    let ended = ben.sync(&world);
    assert_ne!(ended, Ended::Same(0), "it is told");
    assert!(!world.problems().is_empty());
    let mine = ben.weighs(&world, 82_900);
    ben.sync(&world);
    assert!(world.keys(PATIENT).contains(&mine));
}

/// What only this computer ever had can't be asked for; it is found and it is told.
#[test]
fn a_damaged_chain_that_was_never_sent_holds_up_no_other() {
    let Scene { world, ben, .. } = scene();
    let (first, second) = (ben.weighs(&world, 82_900), ben.weighs(&world, 82_950));
    let note = ben.notes(&world, "another chain");
    ben.below(&format!("DELETE FROM escrow WHERE {}", chain(&first)));
    assert_eq!(ben.below(&format!("DELETE FROM entry WHERE {}", row(&first))), 1);
    ben.sync(&world);
    let at_server = world.keys(PATIENT);
    assert!(at_server.contains(&note) && !at_server.contains(&second));
    let problems = ben.store().verify().unwrap().problems;
    assert!(!problems.is_empty());
}
