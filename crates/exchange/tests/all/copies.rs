//! A laptop that was put back from an image, and one that was copied: nothing twice, nothing lost, no number given twice.

use crate::laptop::{Ended, Laptop};
use crate::world::{PATIENT, World};
use std::collections::BTreeSet;

/// P65: the image is a week old, and nothing is written before the first contact.
#[test]
fn a_laptop_put_back_from_an_image_gives_no_number_twice() {
    let world = World::new();
    let (ada, ben, _home) = world.with_two_nurses_and_a_patient();
    ada.weighs(&world, 82_400);
    ada.sync(&world);
    let image = ada.image();
    let since = [ada.weighs(&world, 82_500), ada.weighs(&world, 82_600)];
    ada.sync(&world);
    let life = ada.identity().incarnation;
    ada.put_back(&image);
    assert_eq!(ada.sync(&world), Ended::Same(0));
    assert_ne!(ada.identity().incarnation, life, "it goes on in a life of its own");
    let next = ada.weighs(&world, 82_700);
    assert_eq!(next.id.number, 1);
    assert_eq!(ada.sync(&world), Ended::Same(0));
    assert_eq!(world.forked(), []);
    ben.sync(&world);
    for laptop in [&ada, &ben] {
        let keys = laptop.keys(PATIENT);
        assert!(since.iter().all(|key| keys.contains(key)) && keys.contains(&next));
        let ids: BTreeSet<_> = keys.iter().map(|key| key.id).collect();
        assert_eq!(ids.len(), keys.len(), "one entry a number");
        laptop.is_sound();
    }
    assert_eq!(ada.keys(PATIENT), world.keys(PATIENT));
}

/// P65: the image is a week old, and something is written before anybody can know. Both are kept as they were signed.
#[test]
fn what_was_written_on_an_image_before_it_met_the_server_stands_beside_what_was_there() {
    let world = World::new();
    let (ada, ben, _home) = world.with_two_nurses_and_a_patient();
    let image = ada.image();
    let there = ada.weighs(&world, 82_500);
    ada.sync(&world);
    ada.put_back(&image);
    let here = ada.weighs(&world, 82_600);
    assert_eq!(there.id, here.id, "nobody could have known");
    assert_eq!(ada.sync(&world), Ended::Same(0));
    assert_eq!(world.forked(), [here.id.chain]);
    assert_eq!(ada.weighs(&world, 82_700).id.number, 1, "in a new life");
    assert_eq!(ada.sync(&world), Ended::Same(0));
    ben.sync(&world);
    for laptop in [&ada, &ben] {
        let keys = laptop.keys(PATIENT);
        assert!(keys.contains(&there) && keys.contains(&here));
        laptop.is_sound();
    }
}

#[test]
fn of_a_copied_laptop_both_branches_are_kept_and_each_goes_on_by_itself() {
    let world = World::new();
    let (ada, ben, _home) = world.with_two_nurses_and_a_patient();
    ada.weighs(&world, 82_000);
    ada.sync(&world);
    let twin = Laptop::cloned(&ada.image());
    let mut written = BTreeSet::new();
    for round in 0..4 {
        written.insert(ada.weighs(&world, 82_100 + round));
        written.insert(twin.weighs(&world, 82_200 + round));
        for laptop in [&ada, &twin, &ada] {
            laptop.sync(&world);
        }
    }
    assert_eq!(written.len(), 8);
    assert_eq!(world.forked().len(), 1, "the twins part once");
    assert_ne!(ada.identity().incarnation, twin.identity().incarnation);
    ben.sync(&world);
    for laptop in [&ada, &twin, &ben] {
        assert!(written.is_subset(&laptop.keys(PATIENT)));
        assert_eq!(laptop.sync(&world), Ended::Same(0));
        laptop.is_sound();
    }
}

/// Both branches of a chain that forked are somebody's signed word: both are healed.
#[test]
fn both_branches_of_a_copied_laptop_are_healed() {
    let mut world = World::new();
    let (ada, ben, _home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    ada.weighs(&world, 82_000);
    ada.sync(&world);
    let twin = Laptop::cloned(&ada.image());
    let written = [ada.weighs(&world, 82_100), twin.weighs(&world, 82_200), twin.weighs(&world, 82_300)];
    for laptop in [&ada, &twin, &ben] {
        laptop.sync(&world);
    }
    drop((ada, twin));
    world.put_back(&backup);
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert!(written.iter().all(|key| world.keys(PATIENT).contains(key)));
    assert_eq!(world.forked().len(), 1);
}

/// What an earlier life of this very laptop wrote is healed by it too, although it does not go on with that chain.
#[test]
fn what_a_laptop_lost_with_its_image_and_got_back_it_can_give_again() {
    let mut world = World::new();
    let (ada, _ben, _home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    let image = ada.image();
    let since = ada.weighs(&world, 82_500);
    ada.sync(&world);
    ada.put_back(&image);
    ada.sync(&world);
    world.put_back(&backup);
    assert_eq!(ada.sync(&world), Ended::Same(0));
    assert!(world.keys(PATIENT).contains(&since));
}
