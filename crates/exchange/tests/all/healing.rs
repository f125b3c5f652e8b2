//! A server that lost what it had acknowledged gets it back from whoever holds it, whoever wrote it.

use crate::laptop::{Ended, Laptop};
use crate::world::{PATIENT, World};
use hearth_record::{EntryKey, PatientId, Subject};
use hearth_wire::{Body, SettingBody};
use std::collections::BTreeSet;

/// Everything that a computer holds of the patient and of the team.
fn held(laptop: &Laptop) -> BTreeSet<EntryKey> {
    laptop.keys(PATIENT).union(&laptop.keys(PatientId::TEAM)).copied().collect()
}

fn log(world: &World) -> BTreeSet<EntryKey> {
    world.keys(PATIENT).union(&world.keys(PatientId::TEAM)).copied().collect()
}

/// P80, unannounced: a backup of last night, and the computer that wrote since is gone for ever.
#[test]
fn one_nurse_heals_what_was_written_by_a_computer_that_is_gone_for_ever() {
    let mut world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    home.weighs(&world, 82_400);
    home.sync(&world);
    let backup = world.backup();
    for grams in [82_500, 82_600, 82_700] {
        home.weighs(&world, grams);
        assert_eq!(home.sync(&world), Ended::Same(0));
    }
    assert_eq!(ben.sync(&world), Ended::Same(0));
    let acknowledged = home.keys(PATIENT);
    drop(home);
    let before = world.epoch();
    world.put_back(&backup);
    assert!(!acknowledged.is_subset(&world.keys(PATIENT)), "the copy is older");
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert_ne!(world.epoch(), before, "it was noticed");
    assert!(acknowledged.is_subset(&world.keys(PATIENT)));
    assert!(ben.store().is_healed().unwrap());
    ben.is_sound();
    let healed = ben.store().view().unwrap().entries(&PATIENT).unwrap();
    assert!(healed.iter().all(|held| held.log_number.is_some()), "and knows that the service has it");
    let cora = world.nurse();
    assert!(acknowledged.is_subset(&cora.keys(PATIENT)));
    cora.is_sound();
    assert_eq!(cora.sync(&world), Ended::Same(0), "P84");
}

/// P80, announced.
#[test]
fn after_a_restore_that_everybody_knows_of_nothing_acknowledged_is_missing() {
    let mut world = World::new();
    let (ada, ben, home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    home.weighs(&world, 82_500);
    ada.notes(&world, "rang, nobody home");
    for laptop in [&home, &ada, &ben] {
        laptop.sync(&world);
    }
    let acknowledged = held(&ben);
    drop((home, ada));
    world.restore(&backup);
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert!(acknowledged.is_subset(&log(&world)), "what the server itself wrote included");
}

#[test]
fn only_what_the_new_log_lacks_is_offered() {
    let mut world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    for grams in 82_000..82_040 {
        home.weighs(&world, grams);
    }
    home.sync(&world);
    let backup = world.backup();
    home.weighs(&world, 82_500);
    home.sync(&world);
    ben.sync(&world);
    world.put_back(&backup);
    let lost = held(&ben).difference(&log(&world)).count();
    world.pushed.borrow_mut().clear();
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert_eq!(world.pushed.borrow().iter().sum::<usize>(), lost);
    assert_eq!(lost, 1);
    world.pushed.borrow_mut().clear();
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert_eq!(*world.pushed.borrow(), [0], "it is offered once, and one exchange says that nothing is new");
}

#[test]
fn a_year_that_was_lost_is_proved_in_pages() {
    let mut world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    for day in 0..220 {
        home.weighs(&world, 80_000 + day);
        if day % 7 == 0 {
            home.sync(&world);
            ben.sync(&world);
        }
    }
    home.sync(&world);
    ben.sync(&world);
    let acknowledged = home.keys(PATIENT);
    drop(home);
    world.put_back(&backup);
    world.pushed.borrow_mut().clear();
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert!(acknowledged.is_subset(&world.keys(PATIENT)));
    let pages = world.pushed.borrow().iter().filter(|entries| **entries > 0).count();
    assert!(pages > 1, "one page held it all: {:?}", world.pushed.borrow());
    let cora = world.nurse();
    assert!(acknowledged.is_subset(&cora.keys(PATIENT)));
    cora.is_sound();
}

/// The server writes at every start what its ledgers say; an older copy does not know that it had written before.
#[test]
fn a_server_that_was_put_back_in_silence_never_forks_a_chain_of_its_own() {
    let mut world = World::new();
    let (ada, ben, home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    let cora = world.nurse();
    for laptop in [&ada, &ben, &home] {
        laptop.sync(&world);
    }
    world.put_back(&backup);
    for laptop in [&cora, &ben, &home, &ada, &cora, &ben] {
        laptop.sync(&world);
    }
    assert_eq!(world.forked(), [], "no chain has two ends");
    for laptop in [&ada, &ben, &cora] {
        assert_eq!(laptop.sync(&world), Ended::Same(0));
        laptop.is_sound();
    }
}

#[test]
fn a_server_put_back_to_its_first_day_gets_everything_and_empties_nobody() {
    let mut world = World::new();
    let first_day = world.backup();
    let (ada, ben, home) = world.with_two_nurses_and_a_patient();
    home.weighs(&world, 82_500);
    ada.notes(&world, "rang, nobody home");
    for laptop in [&home, &ada, &ben, &home] {
        laptop.sync(&world);
    }
    let (everything, at_home) = (held(&ben), held(&home));
    drop(ada);
    world.restore(&first_day);
    assert!(world.keys(PATIENT).len() < everything.len());
    ben.sync(&world);
    home.sync(&world);
    assert!(everything.is_subset(&held(&ben)), "an empty server empties no client");
    assert!(at_home.is_subset(&held(&home)));
    assert!(everything.is_subset(&log(&world)));
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert_eq!(home.sync(&world), Ended::Same(0));
}

#[test]
fn a_computer_that_lost_everything_gets_it_again_and_empties_no_server() {
    let world = World::new();
    let ben = world.nurse();
    let fresh = ben.image();
    let (_ada, _, home) = world.with_two_nurses_and_a_patient();
    home.weighs(&world, 82_500);
    home.sync(&world);
    ben.sync(&world);
    let (everything, at_server) = (held(&ben), log(&world));
    ben.put_back(&fresh);
    assert!(ben.keys(PATIENT).is_empty());
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert_eq!(held(&ben), everything);
    assert_eq!(log(&world), at_server);
}

/// Rights of what is offered for somebody else are judged by its header, as they were the first time.
#[test]
fn what_had_no_effect_before_has_none_after_it_was_offered_by_another_computer() {
    let mut world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    let value = hearth_clinical::PlanSubject::TargetWeight.parse_value("80kg").unwrap();
    let setting = SettingBody { value, why: hearth_clinical::Private::new("mine".to_owned()), review: None };
    let body = Body::Setting(setting);
    let key = home.write(&world, hearth_record::Audience::Shared, "target-weight", &body);
    home.sync(&world);
    ben.sync(&world);
    drop(home);
    world.put_back(&backup);
    ben.sync(&world);
    let cora = world.nurse();
    for laptop in [&ben, &cora] {
        let store = laptop.store();
        let view = store.view().unwrap();
        assert!(view.entry(&key).unwrap().unwrap().suspended);
        let current = view.current(&PATIENT).unwrap();
        assert!(current.keys(&Subject::new("target-weight").unwrap(), "value").is_empty());
    }
}

/// P81: a store of the version before kept no signatures. It asks for them as soon as it can.
#[test]
fn a_store_without_signatures_asks_for_them_before_they_are_needed() {
    let mut world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    home.weighs(&world, 82_500);
    home.sync(&world);
    ben.sync(&world);
    assert!(ben.below("DELETE FROM signature") > 0);
    assert!(!ben.store().unsigned().unwrap().is_empty());
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert_eq!(ben.store().unsigned().unwrap(), []);
    let acknowledged = held(&ben);
    drop(home);
    world.put_back(&backup);
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert!(acknowledged.is_subset(&log(&world)));
}

/// What nobody can prove is not offered, holds nothing up, and stays where it is.
#[test]
fn what_can_not_be_proved_is_kept_here_and_holds_up_nothing() {
    let mut world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    let lost = home.weighs(&world, 82_500);
    home.sync(&world);
    ben.sync(&world);
    drop(home);
    let device = lost.id.chain.device;
    ben.below(&format!("DELETE FROM signature WHERE device = x'{device}'"));
    world.put_back(&backup);
    let mine = ben.weighs(&world, 82_600);
    assert_eq!(ben.sync(&world), Ended::NotSame, "the person is told");
    assert!(world.keys(PATIENT).contains(&mine));
    assert!(!world.keys(PATIENT).contains(&lost));
    assert!(ben.keys(PATIENT).contains(&lost));
}

#[test]
fn an_older_copy_put_back_twice_is_healed_twice() {
    let mut world = World::new();
    let (ada, ben, home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    home.weighs(&world, 82_500);
    for laptop in [&home, &ben, &ada] {
        laptop.sync(&world);
    }
    let acknowledged = held(&ben);
    drop(home);
    world.put_back(&backup);
    ben.sync(&world);
    let again = world.backup();
    ben.weighs(&world, 82_600);
    ben.sync(&world);
    ada.sync(&world);
    let later = held(&ada);
    drop(ben);
    world.put_back(&again);
    assert_eq!(ada.sync(&world), Ended::Same(0));
    world.put_back(&backup);
    assert_eq!(ada.sync(&world), Ended::Same(0));
    assert!(acknowledged.is_subset(&log(&world)) && later.is_subset(&log(&world)));
    assert!(ada.store().is_healed().unwrap());
}

/// P80: a patient is handed over and leaves the first nurse's laptop; then the server is put back to before all that.
#[test]
fn after_a_hand_over_a_purge_and_an_older_backup_nothing_acknowledged_is_missing() {
    let mut world = World::new();
    let (ada, ben, home) = world.with_two_nurses_and_a_patient();
    let lead = world.member(hearth_record::Role::Lead);
    let backup = world.backup();
    home.weighs(&world, 82_500);
    ada.notes(&world, "rang, nobody home");
    for laptop in [&home, &ada, &ben, &lead] {
        laptop.sync(&world);
    }
    lead.ends_access(&world, &ada);
    lead.sync(&world);
    let acknowledged = held(&lead);
    ada.sync(&world);
    assert_eq!((ada.left.get(), ada.keys(PATIENT).len()), (1, 0), "the patient has left");
    ben.sync(&world);
    drop((lead, home));
    world.put_back(&backup);
    // The one whom the patient has left comes first: nobody can tell her yet.
    for laptop in [&ada, &ben, &ada, &ben] {
        laptop.sync(&world);
    }
    assert!(acknowledged.is_subset(&log(&world)), "what she wrote herself included");
    assert_eq!(ada.keys(PATIENT).len(), 0, "and the patient has left her again");
    assert_eq!(ben.sync(&world), Ended::Same(0));
}

/// Nobody leaves a laptop that is the last one to hold what the server lost.
#[test]
fn a_patient_leaves_only_after_the_last_holder_has_healed_the_server() {
    let mut world = World::new();
    let (ada, _ben, home) = world.with_two_nurses_and_a_patient();
    let lead = world.member(hearth_record::Role::Lead);
    let backup = world.backup();
    home.weighs(&world, 82_500);
    home.sync(&world);
    ada.sync(&world);
    let acknowledged = ada.keys(PATIENT);
    drop(home);
    world.put_back(&backup);
    lead.sync(&world);
    lead.ends_access(&world, &ada);
    lead.sync(&world);
    assert!(!acknowledged.is_subset(&world.keys(PATIENT)));
    ada.sync(&world);
    assert!(acknowledged.is_subset(&world.keys(PATIENT)), "she gave it back first");
    ada.sync(&world);
    assert_eq!((ada.left.get(), ada.keys(PATIENT).len()), (1, 0));
}

/// It fetches nothing, but what it holds of its own goes to the new log, once, and then it rests.
#[test]
fn a_computer_that_was_turned_off_and_meets_another_log_delivers_and_rests() {
    let mut world = World::new();
    let (ada, _ben, _home) = world.with_two_nurses_and_a_patient();
    let backup = world.backup();
    let sent = ada.weighs(&world, 82_500);
    ada.sync(&world);
    world.turns_off(&ada);
    let unsent = ada.weighs(&world, 82_600);
    world.put_back(&backup);
    world.pushed.borrow_mut().clear();
    assert_eq!(ada.sync(&world), Ended::Failed(hearth_sync::Failure::Refused), "it was turned off");
    assert!(world.pushed.borrow().len() < 6, "{:?}", world.pushed.borrow());
    assert_eq!(ada.store().waiting().unwrap(), []);
    assert!(world.keys(PATIENT).contains(&sent) && world.keys(PATIENT).contains(&unsent));
}

/// Nothing tells it but the digest of its own chains: it fetches no log, so its cursor never runs ahead of a copy.
#[test]
fn what_a_computer_that_was_turned_off_had_delivered_is_delivered_again() {
    let mut world = World::new();
    let (ada, _ben, _home) = world.with_two_nurses_and_a_patient();
    world.turns_off(&ada);
    let backup = world.backup();
    let sent = ada.weighs(&world, 82_500);
    ada.sync(&world);
    assert!(world.keys(PATIENT).contains(&sent) && ada.store().waiting().unwrap().is_empty());
    world.put_back(&backup);
    ada.sync(&world);
    assert!(world.keys(PATIENT).contains(&sent));
    world.pushed.borrow_mut().clear();
    ada.sync(&world);
    assert_eq!(*world.pushed.borrow(), [0], "and that is all");
}

/// Acknowledged ahead of the log, lost with an older copy, and then about somebody whom no digest covers any more.
#[test]
fn nobody_leaves_with_the_only_copy_of_what_an_older_log_has_lost() {
    let mut world = World::new();
    let (ada, _ben, _home) = world.with_two_nurses_and_a_patient();
    let lead = world.member(hearth_record::Role::Lead);
    lead.ends_access(&world, &ada);
    lead.sync(&world);
    let backup = world.backup();
    let sent = [ada.weighs(&world, 82_500), ada.weighs(&world, 82_600)];
    // A page so small that it acknowledges and brings nothing.
    *world.lie.borrow_mut() = Some(Box::new(|request, answer| {
        answer.cursor = request.cursor.unwrap();
        (answer.runs, answer.root, answer.more) = (Vec::new(), None, false);
    }));
    ada.sync(&world);
    *world.lie.borrow_mut() = None;
    assert!(sent.iter().all(|key| world.keys(PATIENT).contains(key)));
    assert!(ada.store().waiting().unwrap().is_empty());
    world.put_back(&backup);
    ada.sync(&world);
    assert!(sent.iter().all(|key| world.keys(PATIENT).contains(key)), "she gave it back first");
    assert_eq!((ada.left.get(), ada.keys(PATIENT).len()), (1, 0));
}
