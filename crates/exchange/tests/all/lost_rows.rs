//! P84: a row that is gone from the middle of the server's file is missed by the server itself, before anybody asks for it, and
//! whoever holds it brings it back to its own place in the log.

use crate::laptop::{Ended, Laptop};
use crate::sameness::{Scene, row, scene};
use crate::world::PATIENT;
use hearth_record::{EntryKey, PatientId};

/// How many times the team was told that an entry is back.
fn told(laptop: &Laptop) -> usize {
    let store = laptop.store();
    let view = store.view().unwrap();
    let entries = view.entries(&PATIENT).unwrap();
    let subjects = entries.iter().filter_map(|held| held.entry.whole());
    subjects.filter(|one| one.header.subject.as_str().starts_with("team-note/repaired-")).count()
}

fn deletes(scene: &Scene, keys: &[EntryKey]) {
    for key in keys {
        assert_eq!(scene.world.below(&format!("DELETE FROM entry WHERE {}", row(key))), 1);
    }
}

/// P84
#[test]
fn a_row_that_is_gone_from_the_middle_is_missed_and_whoever_holds_it_brings_it_back() {
    let scene = scene();
    let before = scene.world.number();
    deletes(&scene, &scene.weights[2..3]);
    let cora = scene.world.nurse();
    assert!(!cora.keys(PATIENT).contains(&scene.weights[2]));
    assert_eq!(scene.world.looks(), 1);
    scene.world.pushed.borrow_mut().clear();
    let Scene { world, ben, home, weights } = scene;
    assert_eq!(ben.sync(&world), Ended::Same(1), "he holds it, and offers it");
    assert_eq!(world.pushed.borrow().iter().sum::<usize>(), 3, "that chain only, from there on");
    assert_eq!((world.problems(), world.looks()), (Vec::new(), 0), "the log is whole, in its own order");
    assert!(world.number() > before, "a note was written");
    for laptop in [&cora, &home, &ben] {
        laptop.sync(&world);
        assert_eq!(laptop.sync(&world), Ended::Same(0));
        assert!(weights.iter().all(|key| laptop.keys(PATIENT).contains(key)));
        assert_eq!(laptop.store().view().unwrap().counts().unwrap().aside, 0);
        laptop.is_sound();
    }
    assert_eq!((told(&ben), told(&cora), told(&home)), (1, 1, 0), "the team is told, once");
}

/// Several one behind the other, the first and the last of a chain, and all of it: the writer itself brings them back.
#[test]
fn however_many_are_gone_they_come_back_to_their_places() {
    for gone in [0..1, 4..5, 1..4, 0..5] {
        let scene = scene();
        deletes(&scene, &scene.weights[gone.clone()]);
        let Scene { world, ben, home, weights } = scene;
        assert_eq!(world.looks(), gone.len(), "{gone:?}");
        assert!(matches!(home.sync(&world), Ended::Same(_)), "{gone:?}");
        assert_eq!((world.problems(), world.looks()), (Vec::new(), 0), "{gone:?}");
        assert!(weights.iter().all(|key| world.keys(PATIENT).contains(key)));
        assert_eq!(world.forked(), [], "{gone:?}");
        assert!(matches!(ben.sync(&world), Ended::Same(_)));
        assert_eq!(told(&ben), gone.len());
    }
}

/// Neighbours in the log that belong to different chains are brought by whoever wrote them. They are taken as new, in a place
/// of their own: every record is whole, and a check goes on saying that numbers of the log are gone.
#[test]
fn what_different_computers_bring_back_is_taken_as_new() {
    let scene = scene();
    let Scene { world, ben, home, weights } = scene;
    let note = ben.notes(&world, "an invented note");
    ben.sync(&world);
    let last = home.weighs(&world, 83_000);
    home.sync(&world);
    ben.sync(&world);
    for key in [&note, &last] {
        assert_eq!(world.below(&format!("DELETE FROM entry WHERE {}", row(key))), 1);
    }
    assert!(world.looks() > 1);
    for laptop in [&home, &ben, &home] {
        laptop.sync(&world);
    }
    let cora = world.nurse();
    for laptop in [&cora, &home, &ben] {
        laptop.sync(&world);
        assert_eq!(laptop.sync(&world), Ended::Same(0));
        assert!(weights.iter().chain([&last]).all(|key| laptop.keys(PATIENT).contains(key)));
    }
    assert!(cora.keys(PATIENT).contains(&note));
    assert_eq!(world.forked(), []);
}

/// The directory is chains like any other: while a row of it is gone, who is who is told from the rest.
#[test]
fn a_row_of_the_teams_own_chains_comes_back_too() {
    let Scene { world, ben, .. } = scene();
    let keys: Vec<EntryKey> = ben.keys(PatientId::TEAM).into_iter().collect();
    let middle = keys[keys.len() / 2];
    assert_eq!(world.below(&format!("DELETE FROM entry WHERE {}", row(&middle))), 1);
    assert_eq!(world.looks(), 1);
    assert_eq!(ben.sync(&world), Ended::Same(1));
    assert_eq!((world.problems(), world.looks()), (Vec::new(), 0));
    let cora = world.nurse();
    assert!(cora.keys(PatientId::TEAM).contains(&middle));
}
