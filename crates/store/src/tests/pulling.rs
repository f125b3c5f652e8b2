//! What an answer brings: stored once, in whatever order, with the cursor, and one bad run holds nothing up.

use super::*;
use crate::{AsideReason, Travelled};
use hearth_record::{HeadSignature, Link};
use hearth_wire::{LoadPage, OpenLoad};

#[test]
fn a_page_that_comes_twice_changes_nothing() {
    let (one, other) = (Home::new(1), Home::new(2));
    let key = one.weight(82_400, 0);
    one.write(&team_note("for the team"));
    let arrived = Arrived { cursor: Some(cursor(2)), ..page(everything(&one.store, 1)) };
    let first = other.store.apply(&arrived).unwrap();
    assert_eq!((first.stored, first.held, first.changed), (2, 0, vec![PATIENT]));
    let second = other.store.apply(&arrived).unwrap();
    assert_eq!((second.stored, second.held, second.changed), (0, 2, vec![]));
    let held = other.store.view().unwrap().entry(&key).unwrap().unwrap();
    assert_eq!((held.travelled, held.log_number), (Travelled::FromTeam, Some(LogNumber(1))));
    assert_eq!(other.store.cursor().unwrap(), Some(cursor(2)));
    assert_eq!(other.store.verify().unwrap().problems, []);
    assert!(other.store.waiting().unwrap().is_empty(), "what others wrote is not ours to send");
}

/// P07
#[test]
fn a_page_of_which_one_entry_can_not_be_stored_leaves_the_cursor_where_it_was() {
    let (one, other) = (Home::new(1), Home::new(2));
    for day in 0..3 {
        one.weight(82_400, day);
    }
    let arrived = Arrived { cursor: Some(cursor(3)), ..page(everything(&one.store, 1)) };
    let fails = "CREATE TEMP TRIGGER full BEFORE INSERT ON main.entry WHEN NEW.number = 2
        BEGIN SELECT RAISE(ABORT, 'no room'); END";
    other.store.writer().execute_batch(fails).unwrap();
    other.store.apply(&arrived).unwrap_err();
    assert_eq!(other.store.cursor().unwrap(), None);
    assert_eq!(other.store.view().unwrap().counts().unwrap().held, 0);
    other.store.writer().execute_batch("DROP TRIGGER temp.full").unwrap();
    assert_eq!(other.store.apply(&arrived).unwrap().stored, 3);
    assert_eq!(other.store.cursor().unwrap(), Some(cursor(3)));
}

#[test]
fn ones_own_entry_that_comes_back_is_known_and_numbered() {
    let home = Home::new(1);
    let key = home.weight(82_400, 0);
    let applied = home.store.apply(&page(everything(&home.store, 5))).unwrap();
    assert_eq!((applied.stored, applied.held, applied.forks), (0, 1, vec![]));
    let held = home.store.view().unwrap().entry(&key).unwrap().unwrap();
    assert_eq!((held.travelled, held.log_number), (Travelled::Sent, Some(LogNumber(5))));
}

/// P23
#[test]
fn a_run_with_a_hole_before_it_waits_beside_the_record_until_the_hole_is_filled() {
    let (one, other) = (Home::new(1), Home::new(2));
    let keys = [one.weight(82_400, 0), one.weight(82_500, 1), one.weight(82_600, 2)];
    let chain = keys[0].id.chain;
    one.write(&team_note("for the team"));
    let late = pulled(&one.store, &chain, 2, 2);
    let note =
        everything(&one.store, 9).into_iter().find(|run| run.chain.audience == Audience::Team).unwrap();
    let applied = other.store.apply(&page(vec![late.clone(), note])).unwrap();
    assert_eq!(applied.stored, 1, "the other chain is not held up");
    assert_eq!(applied.set_aside.len(), 1);
    assert_eq!((applied.set_aside[0].from, applied.set_aside[0].why), (2, AsideReason::Gap));
    other.store.apply(&page(vec![late])).unwrap();
    assert_eq!(other.store.view().unwrap().counts().unwrap().aside, 1, "the same run is kept once");
    assert!(other.store.view().unwrap().incomplete(&PATIENT).unwrap());

    let mut first = pulled(&one.store, &chain, 1, 1);
    first.links.truncate(1);
    first.signature = None;
    let applied = other.store.apply(&page(vec![first])).unwrap();
    assert_eq!((applied.stored, applied.set_aside), (3, vec![]));
    let view = other.store.view().unwrap();
    assert!(keys.iter().all(|key| view.entry(key).unwrap().is_some()));
    assert!(!view.incomplete(&PATIENT).unwrap());
    assert_eq!(view.counts().unwrap().aside, 0);
}

#[test]
fn a_run_that_was_tampered_with_on_its_way_is_set_aside() {
    let (one, other) = (Home::new(1), Home::new(2));
    one.weight(82_400, 0);
    let mut run = everything(&one.store, 10).remove(0);
    let (_, Link::Whole(whole)) = &mut run.links[0] else { panic!("a stub") };
    whole.body = check_in(60_000, 0).body;
    // Nothing can be said before the device's key is known; with it, the signature does not fit.
    let server = server();
    let device = hearth_wire::DeviceBody {
        device: DeviceId::from_bytes([1; 16]),
        user: UserId::from_bytes([1; 16]),
        public_key: SigningKey::from_bytes(&[1; 32]).verifying_key().to_bytes(),
        name: String::new(),
        status: hearth_record::DeviceStatus::Active,
    };
    let subject = Subject::new(format!("device/{}", device.device)).unwrap();
    server.write(&NewAct { patient: PatientId::TEAM, ..act(subject, 0, &Body::Device(device)) });
    let mut runs = vec![run];
    runs.extend(everything(&server.store, 1));
    let applied = other.store.apply(&page(runs)).unwrap();
    assert_eq!(applied.set_aside.iter().map(|one| one.why).collect::<Vec<_>>(), [AsideReason::NotSigned]);
    assert!(other.store.view().unwrap().acts(&PATIENT).unwrap().is_empty());
    assert_eq!(aside(&other), 1);
    let applied = other.store.apply(&page(everything(&one.store, 10))).unwrap();
    assert_eq!(applied.stored, 1, "the true run is taken");
    assert_eq!(aside(&other), 0, "and nobody is told of the other any longer");
}

#[test]
fn numbers_that_do_not_fit_together_are_set_aside_and_never_stop_the_rest() {
    let (one, other) = (Home::new(1), Home::new(2));
    one.weight(82_400, 0);
    one.weight(82_500, 1);
    one.weight(82_600, 2);
    let mut run = everything(&one.store, 1).remove(0);
    run.links.remove(1);
    let applied = other.store.apply(&page(vec![run])).unwrap();
    assert_eq!(applied.set_aside[0].why, AsideReason::Broken);
    assert_eq!(applied.stored, 0);
    // Of three the first two come: the third is still missing. Then that is made up for as well.
    let chain = one.store.view().unwrap().heads().unwrap()[0].chain;
    for (through, left) in [(2, 1), (3, 0)] {
        let mut run = pulled(&one.store, &chain, 1, 1);
        run.links.truncate(through);
        run.signature = None;
        other.store.apply(&page(vec![run])).unwrap();
        assert_eq!(aside(&other), left, "{through}");
    }
}

/// Runs that are kept apart.
fn aside(home: &Home) -> u64 {
    home.store.view().unwrap().counts().unwrap().aside
}

#[test]
fn the_cursor_never_moves_back_inside_an_epoch() {
    let home = Home::new(1);
    let with = |number, afresh| Arrived { cursor: Some(cursor(number)), afresh, ..Arrived::default() };
    home.store.apply(&with(9, false)).unwrap();
    home.store.apply(&with(4, false)).unwrap();
    assert_eq!(home.store.cursor().unwrap().unwrap().number, LogNumber(9));
    home.store.apply(&with(4, true)).unwrap();
    assert_eq!(home.store.cursor().unwrap().unwrap().number, LogNumber(4), "a new log begins anew");
}

#[test]
fn a_new_log_makes_everything_of_ours_wait_again() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let all = home.store.waiting().unwrap().remove(0);
    home.store.acknowledge(&all.chain, 1, &all.hash, &[1; 16]).unwrap();
    home.store.apply(&Arrived { afresh: true, cursor: Some(cursor(0)), ..Arrived::default() }).unwrap();
    assert_eq!(home.store.waiting().unwrap().len(), 1);
    assert_eq!(home.store.view().unwrap().counts().unwrap().held, 1, "and nothing is thrown away");
}

/// P65
#[test]
fn a_store_that_was_restored_from_an_image_learns_it_and_loses_neither_branch() {
    let home = Home::new(1);
    let shared = home.weight(82_400, 0);
    let Home { folder, store } = home;
    drop(store);
    let (dir, image) = (folder.path().join("p"), folder.path().join("image.db"));
    std::fs::copy(dir.join("hearth.db"), &image).unwrap();
    let home = Home { store: open(&dir).unwrap(), folder };
    let lost = home.weight(82_500, 1);
    let on_server = everything(&home.store, 1);
    let Home { folder, store } = home;
    drop(store);
    std::fs::copy(&image, dir.join("hearth.db")).unwrap();
    let home = Home { store: open(&dir).unwrap(), folder };

    let branch = home.weight(90_000, 2);
    assert_eq!(branch.id, lost.id);
    assert_ne!(branch.mark, lost.mark);
    let applied = home.store.apply(&page(on_server)).unwrap();
    assert_eq!(applied.forks, [shared.id.chain]);
    home.store.renew_incarnation(Incarnation::from_bytes([55; 8])).unwrap();
    let view = home.store.view().unwrap();
    for key in [shared, lost, branch] {
        assert!(view.entry(&key).unwrap().is_some(), "{key}");
    }
    assert_eq!(view.heads().unwrap().len(), 2);
    drop(view);
    let waiting = home.store.waiting().unwrap().remove(0);
    let run = home.store.run(&waiting.chain, 2, 2).unwrap();
    assert_eq!(run.head.hash.mark(), branch.mark, "our own branch goes out");
    assert_eq!(home.store.verify().unwrap().problems, []);
    assert_eq!(home.weight(90_100, 3).id.number, 1, "and what is new lies in a new chain");
}

#[test]
fn while_a_patient_is_loaded_what_is_new_shows_at_once_and_the_history_says_it_is_incomplete() {
    let (one, other) = (Home::new(1), Home::new(2));
    let old = [one.weight(82_400, 0), one.weight(82_500, 1)];
    let chain = old[0].id.chain;
    let new = one.weight(82_600, 2);
    let load = OpenLoad { patient: PATIENT, as_of: LogNumber(2), after: LogNumber(0), place: None };
    let arrived = Arrived { opens: vec![load], ..page(vec![pulled(&one.store, &chain, 3, 3)]) };
    assert_eq!(other.store.apply(&arrived).unwrap().set_aside, []);
    assert!(other.store.view().unwrap().entry(&new).unwrap().is_some());
    assert!(other.store.view().unwrap().patients().unwrap()[0].incomplete);
    assert_eq!(other.store.loads().unwrap(), [load]);

    let mut run = pulled(&one.store, &chain, 1, 1);
    run.links.truncate(2);
    run.signature = None;
    let of = |through, done, runs| LoadPage {
        patient: PATIENT,
        as_of: LogNumber(2),
        through: LogNumber(through),
        place: None,
        done,
        runs,
    };
    let middle = Arrived { loads: vec![of(1, false, vec![])], ..Arrived::default() };
    other.store.apply(&middle).unwrap();
    assert_eq!(other.store.loads().unwrap()[0].after, LogNumber(1));
    let last = Arrived { loads: vec![of(2, true, vec![run])], ..Arrived::default() };
    assert_eq!(other.store.apply(&last).unwrap().stored, 2);
    let view = other.store.view().unwrap();
    assert!(!view.incomplete(&PATIENT).unwrap());
    assert_eq!(view.heads().unwrap().len(), 1);
    drop(view);
    assert_eq!(other.store.verify().unwrap().problems, []);
}

#[test]
fn a_stub_keeps_the_chain_whole_and_becomes_an_entry_when_it_may_be_seen() {
    let (one, other) = (Home::new(1), Home::new(2));
    let keys = [one.weight(82_400, 0), one.weight(82_500, 1)];
    let whole = everything(&one.store, 1).remove(0);
    let mut stubbed = whole.clone();
    let (_, Link::Whole(first)) = &whole.links[0] else { panic!("a stub") };
    stubbed.links[0].1 =
        Link::Stub { number: 1, header_hash: first.header_hash(), body_hash: first.body_hash() };
    other.store.apply(&page(vec![stubbed])).unwrap();
    let view = other.store.view().unwrap();
    assert!(view.entry(&keys[0]).unwrap().unwrap().entry.whole().is_none());
    assert_eq!(view.acts(&PATIENT).unwrap().len(), 1);
    drop(view);
    assert_eq!(other.store.verify().unwrap().problems, []);
    assert_eq!(other.store.apply(&page(vec![whole])).unwrap().stored, 1);
    let view = other.store.view().unwrap();
    assert!(view.entry(&keys[0]).unwrap().unwrap().entry.whole().is_some());
    assert_eq!(view.readings(&PATIENT, crate::ReadingKind::Weight, LocalDay::FIRST).unwrap().len(), 2);
    drop(view);
    assert_eq!(other.store.verify().unwrap().problems, []);
}

#[test]
fn a_verdict_of_the_server_suspends_and_releases_and_nobody_elses_does() {
    let (one, other) = (Home::new(1), Home::new(2));
    let setting = one.write(&target_weight("80", &[]));
    other.store.apply(&page(everything(&one.store, 100))).unwrap();
    let suspended = |home: &Home| home.store.view().unwrap().entry(&setting).unwrap().unwrap().suspended;
    let current = |home: &Home| home.store.view().unwrap().current(&PATIENT).unwrap();

    other.write(&verdict(&setting, true, &[]));
    assert!(!suspended(&other), "not the server's");
    let server = server();
    let judged = server.write(&verdict(&setting, true, &[]));
    other.store.apply(&page(everything(&server.store, 1))).unwrap();
    assert!(suspended(&other));
    assert!(current(&other).keys(&Subject::new("target-weight").unwrap(), "value").is_empty());
    server.write(&verdict(&setting, false, &[judged]));
    other.store.apply(&page(everything(&server.store, 1))).unwrap();
    assert!(!suspended(&other));
    assert_eq!(current(&other).keys(&Subject::new("target-weight").unwrap(), "value"), [setting]);
    assert_eq!(other.store.verify().unwrap().problems, []);
}

#[test]
fn a_verdict_counts_from_the_moment_it_is_known_who_the_server_is() {
    let other = Home::new(2);
    let setting = other.write(&target_weight("80", &[]));
    let server = server();
    server.store.apply(&page(everything(&other.store, 100))).unwrap();
    server.write(&verdict(&setting, true, &[]));
    let (team, rest): (Vec<_>, Vec<_>) =
        everything(&server.store, 1).into_iter().partition(|run| run.chain.patient == PatientId::TEAM);
    let standing = || {
        let current = other.store.view().unwrap().current(&PATIENT).unwrap();
        current.keys(&Subject::new("target-weight").unwrap(), "value").len()
    };
    other.store.apply(&page(rest)).unwrap();
    assert_eq!(standing(), 1, "nobody is the server yet");
    other.store.apply(&page(team)).unwrap();
    assert_eq!(standing(), 0);
    assert_eq!(other.store.verify().unwrap().problems, []);
}

/// P82
#[test]
fn an_entry_of_a_newer_kind_is_kept_and_passed_on_byte_for_byte() {
    let (one, other) = (Home::new(1), Home::new(2));
    let key = one.write(&unknown_kind(PATIENT, "gait-2031"));
    let run = everything(&one.store, 1);
    other.store.apply(&page(run.clone())).unwrap();
    let held = other.store.view().unwrap().entry(&key).unwrap().unwrap();
    assert_eq!(held.entry.link, run[0].links[0].1);
    assert_eq!(other.store.view().unwrap().acts(&PATIENT).unwrap()[0].header.kind.name, "gait-2031");
}

#[test]
fn an_unsigned_run_is_taken_and_one_with_a_strangers_signature_is_not() {
    let other = Home::new(2);
    let server = server();
    let mut runs = everything(&server.store, 1);
    runs[0].signature = None;
    assert_eq!(other.store.apply(&page(runs)).unwrap().stored, 2);
    server.write(&unknown_kind(PatientId::TEAM, "rota"));
    let mut run = pulled(&server.store, &everything(&server.store, 1)[0].chain, 3, 3);
    run.signature = Some((3, HeadSignature([7; 64])));
    let applied = other.store.apply(&page(vec![run])).unwrap();
    assert_eq!(applied.set_aside[0].why, AsideReason::NotSigned);
}

#[test]
fn what_can_never_find_a_place_is_told_until_what_it_speaks_of_is_here() {
    let (one, other) = (Home::new(1), Home::new(2));
    let keys = [one.weight(82_400, 0), one.weight(82_500, 1), one.weight(82_600, 2)];
    let chain = keys[0].id.chain;
    // It says that its second entry goes on from nothing.
    let from_nothing =
        PulledRun { before: Hash::GENESIS, signature: None, ..pulled(&one.store, &chain, 2, 2) };
    let applied = other.store.apply(&page(vec![from_nothing])).unwrap();
    assert_eq!((applied.set_aside[0].why, aside(&other)), (AsideReason::Broken, 1));
    // It says that it goes on from what nobody ever wrote.
    let from_nowhere =
        PulledRun { before: Hash([7; 32]), signature: None, ..pulled(&one.store, &chain, 3, 3) };
    let applied = other.store.apply(&page(vec![from_nowhere])).unwrap();
    assert_eq!((applied.set_aside[0].why, aside(&other)), (AsideReason::Gap, 2));
    other.store.apply(&page(vec![pulled(&one.store, &chain, 1, 1)])).unwrap();
    assert!(keys.iter().all(|key| other.store.view().unwrap().entry(key).unwrap().is_some()));
    assert_eq!(aside(&other), 0, "all of it is here: nobody is told of either any longer");
}

#[test]
fn another_branch_that_waits_for_what_it_goes_on_from_is_not_given_up_for_what_is_here() {
    let (one, other) = (Home::new(1), Home::new(2));
    let clone = Home::new(1);
    let keys = [one.weight(82_400, 0), one.weight(82_500, 1)];
    let chain = keys[0].id.chain;
    for (grams, day) in [(90_000, 0), (90_100, 1)] {
        clone.weight(grams, day);
    }
    other.store.apply(&page(vec![pulled(&clone.store, &chain, 2, 12)])).unwrap();
    other.store.apply(&page(vec![pulled(&one.store, &chain, 1, 1)])).unwrap();
    assert_eq!(aside(&other), 1, "its first entry is still to come");
    other.store.apply(&page(vec![pulled(&clone.store, &chain, 1, 11)])).unwrap();
    assert_eq!(aside(&other), 0);
    assert_eq!(other.store.view().unwrap().entries(&PATIENT).unwrap().len(), 4, "both branches stand");
}
