//! Versions that do not know each other's newest words: what the one does not know it reads over, and everything arrives
//! all the same. What is stripped here is what was added to the exchange since it was first in somebody's home.

use crate::laptop::{Ended, Laptop};
use crate::world::{Ears, Lie, PATIENT, World};
use hearth_record::{Access, Audience, Kind, Role, Subject};
use hearth_wire::{Body, GrantBody, SyncAnswer, SyncRequest, body_bytes, kind_of};
use std::cell::Cell;
use std::rc::Rc;

/// What a server reads of a request that it is too old for.
fn reads_over(request: &mut SyncRequest) {
    request.parts = false;
    for load in &mut request.loads {
        load.place = None;
    }
    request.compare.clear();
    request.wants.clear();
}

/// An answer in the words of the first version and no others: it was asked for none.
fn says_nothing_new(answer: &SyncAnswer) {
    assert!(answer.loads.iter().all(|page| page.place.is_none()), "{:?}", answer.loads);
    assert!(answer.opens.iter().all(|load| load.place.is_none()), "{:?}", answer.opens);
    assert!(answer.differs.is_empty() && answer.repairs.is_empty());
}

/// The server is an old one while this is true.
fn old_while(world: &World, old: &Rc<Cell<bool>>) {
    let (ears, mouth) = (Rc::clone(old), Rc::clone(old));
    let ears: Ears = Box::new(move |request| {
        if ears.get() {
            reads_over(request);
        }
    });
    let check: Lie = Box::new(move |_, answer| {
        if mouth.get() {
            says_nothing_new(answer);
        }
    });
    *world.ears.borrow_mut() = Some(ears);
    *world.lie.borrow_mut() = Some(check);
}

/// A record that no page holds: a check-in every fourth day, for so long that it has many months.
fn record(world: &World, home: &Laptop, check_ins: u32) {
    for grams in 0..check_ins {
        world.days_go_by(4);
        home.weighs(world, 82_000 + grams);
    }
    home.sync(world);
}

/// Everything is here that is there, and sound.
#[track_caller]
fn is_whole(world: &World, laptop: &Laptop) {
    assert_eq!(laptop.keys(PATIENT), world.keys(PATIENT));
    assert_eq!(laptop.store().loads().unwrap(), []);
    laptop.is_sound();
}

/// P82
#[test]
fn a_new_computer_gets_everything_from_a_server_that_knows_no_parts_and_gives_it_all_it_has() {
    let world = World::new();
    old_while(&world, &Rc::new(Cell::new(true)));
    let (ada, ben, home) = world.with_two_nurses_and_a_patient();
    record(&world, &home, 120);
    let new = world.new_nurse();
    world.pushed.borrow_mut().clear();
    assert!(matches!(new.sync(&world), Ended::Same(0)));
    assert!(world.pushed.borrow().len() > 2, "it was no test of pages: {:?}", world.pushed);
    is_whole(&world, &new);
    let mine = new.notes(&world, "rang, nobody home");
    new.sync(&world);
    for laptop in [&ada, &ben] {
        assert!(matches!(laptop.sync(&world), Ended::Same(0)));
        assert!(laptop.keys(PATIENT).contains(&mine));
        is_whole(&world, laptop);
    }
}

/// The server is put back to an older version in the middle of a load, and brought up again.
#[test]
fn a_load_that_began_in_parts_goes_on_with_a_server_that_knows_none_and_with_one_that_does_again() {
    for (parts, order) in [(1, 1_000), (2, 1_000), (3, 1_000), (2, 1), (3, 2), (4, 3)] {
        let world = World::new();
        let (_ada, _ben, home) = world.with_two_nurses_and_a_patient();
        record(&world, &home, 120);
        let (old, turns) = (Rc::new(Cell::new(false)), Cell::new(0));
        old_while(&world, &old);
        let inner = world.ears.borrow_mut().take();
        let (mut inner, is_old) = (inner.unwrap(), Rc::clone(&old));
        let ears: Ears = Box::new(move |request| {
            turns.set(turns.get() + 1);
            is_old.set(turns.get() > parts && turns.get() <= parts + order);
            inner(request);
        });
        *world.ears.borrow_mut() = Some(ears);
        let new = world.new_nurse();
        let ended = new.sync(&world);
        assert!(matches!(ended, Ended::Same(0)), "{parts} pages in parts, then {order} without: {ended:?}");
        is_whole(&world, &new);
    }
}

/// What opens a load while the log goes by, of whom the user may see from now on.
#[test]
fn a_patient_who_is_newly_assigned_comes_whole_from_a_server_that_knows_no_parts() {
    let world = World::new();
    let (ada, _ben, home) = world.with_two_nurses_and_a_patient();
    record(&world, &home, 120);
    let link_worker = world.member(Role::LinkWorker);
    old_while(&world, &Rc::new(Cell::new(true)));
    link_worker.sync(&world);
    assert!(link_worker.keys(PATIENT).is_empty());
    let user = link_worker.identity().user;
    let grant = Body::Grant(GrantBody { user, access: Access::Whole });
    ada.sync(&world);
    ada.write(&world, Audience::Shared, Subject::grant(&user).as_str(), &grant);
    ada.sync(&world);
    let ended = link_worker.sync(&world);
    assert!(matches!(ended, Ended::Same(0)), "{ended:?}");
    is_whole(&world, &link_worker);
}

/// It can't be asked what differs: that is said, nothing is lost over it, and a newer server puts it right.
#[test]
fn with_a_server_that_cannot_compare_a_difference_is_told_and_mended_once_it_can() {
    let world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    record(&world, &home, 6);
    assert!(matches!(ben.sync(&world), Ended::Same(0)));
    let gone = ben.below("DELETE FROM entry WHERE number = 3 AND kind = 'check-in'");
    assert_eq!(gone, 1);
    let old = Rc::new(Cell::new(true));
    old_while(&world, &old);
    ben.looks_at_everything();
    let mine = ben.weighs(&world, 82_900);
    let ended = ben.sync(&world);
    assert!(!matches!(ended, Ended::Same(_)), "{ended:?}");
    assert!(world.keys(PATIENT).contains(&mine), "nothing is held up");
    old.set(false);
    ben.starts_again();
    ben.looks_at_everything();
    let ended = ben.sync(&world);
    assert!(matches!(ended, Ended::Same(put_right) if put_right > 0), "{ended:?}");
    is_whole(&world, &ben);
}

/// The other way round: a computer that knows none of it, and a server that does. It is told nothing in words that it does
/// not have, and what others write meanwhile reaches it in the order of the log.
#[test]
fn a_computer_that_knows_no_parts_gets_the_log_in_order_from_a_server_that_does() {
    let world = World::new();
    let (ada, _ben, home) = world.with_two_nurses_and_a_patient();
    record(&world, &home, 120);
    let numbers: Rc<Cell<u64>> = Rc::default();
    let (last, ears): (_, Ears) = (Rc::clone(&numbers), Box::new(reads_over));
    // What it does not know it does not say, and would read over.
    *world.ears.borrow_mut() = Some(ears);
    *world.lie.borrow_mut() = Some(Box::new(move |_, answer| {
        says_nothing_new(answer);
        for (log, _) in answer.runs.iter().flat_map(|run| &run.links) {
            assert!(log.0 > last.get(), "in order");
        }
        let logs = answer.runs.iter().flat_map(|run| &run.links).map(|(log, _)| log.0);
        last.set(logs.max().unwrap_or(0).max(last.get()));
    }));
    let old = world.new_nurse();
    assert!(matches!(old.sync(&world), Ended::Same(0)));
    is_whole(&world, &old);
    *world.lie.borrow_mut() = None;
    let note = old.notes(&world, "seen today");
    old.sync(&world);
    *world.ears.borrow_mut() = None;
    ada.sync(&world);
    assert!(ada.keys(PATIENT).contains(&note));
}

/// A hand-over of a version that did not yet say how far its author had written.
#[test]
fn a_hand_over_without_what_was_written_is_taken_kept_and_passed_on_as_it_came() {
    let world = World::new();
    let (ada, ben, home) = world.with_two_nurses_and_a_patient();
    let owner = ben.identity().user;
    let body = format!(r#"{{"owner":"{owner}"}}"#);
    let read = hearth_wire::read_body(&Kind::new("custody", 1), body.as_bytes()).unwrap();
    assert_eq!(kind_of(&read).name, "custody");
    assert_eq!(body_bytes(&read), body.as_bytes(), "nothing is added to what was not said");
    let key = ada.write(&world, Audience::Team, "custody", &read);
    ada.sync(&world);
    assert!(matches!(ben.sync(&world), Ended::Same(0)));
    let store = ben.store();
    let view = store.view().unwrap();
    let held = view.entries(&PATIENT).unwrap().into_iter().find(|held| held.entry.key == key).unwrap();
    assert_eq!(held.entry.whole().unwrap().body, body.as_bytes());
    home.sync(&world);
    assert!(!home.keys(PATIENT).contains(&key), "it is for the team alone");
}
