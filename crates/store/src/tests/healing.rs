//! What a store keeps to heal a server, and how far healing is.

use super::*;
use crate::signature;
use crate::{Applied, AsideReason};
use hearth_record::{Head, HeadSignature, Link};

/// A page of a new log, the last one or not.
fn afresh(runs: Vec<PulledRun>, complete: bool) -> Arrived {
    Arrived { runs, cursor: Some(cursor(1)), afresh: true, complete, ..Arrived::default() }
}

fn later(runs: Vec<PulledRun>, complete: bool) -> Arrived {
    Arrived { runs, cursor: Some(cursor(9)), complete, ..Arrived::default() }
}

#[test]
fn a_store_is_healed_when_what_the_new_log_lacks_was_acknowledged_and_not_before() {
    let (one, other) = (Home::new(1), Home::new(2));
    one.weight(82_400, 0);
    one.weight(82_500, 1);
    let runs = everything(&one.store, 5);
    other.store.apply(&page(runs.clone())).unwrap();
    assert!(other.store.is_healed().unwrap(), "the log never was another one");
    let mine = other.weight(82_900, 2);
    assert!(!other.store.is_healed().unwrap(), "something of its own waits");
    let acknowledge = |home: &Home| {
        for chain in home.store.waiting().unwrap() {
            home.store.acknowledge(&chain.chain, chain.through, &chain.hash, &[1; 16]).unwrap();
        }
    };
    acknowledge(&other);
    assert!(other.store.is_healed().unwrap());

    let applied = other.store.apply(&afresh(vec![], false)).unwrap();
    assert!(!applied.offers && other.store.offered().unwrap().is_empty(), "the new log may still bring it");
    acknowledge(&other);
    assert!(!other.store.is_healed().unwrap());
    assert!(other.store.apply(&later(vec![], true)).unwrap().offers);
    let offered = other.store.offered().unwrap();
    assert_eq!((offered.len(), offered[0].from, offered[0].through), (1, 1, 2));
    assert!(offered[0].chain != mine.id.chain && !other.store.is_healed().unwrap());
    let run = other.store.signed_run(&offered[0].chain, 1, 2, 1).unwrap().unwrap();
    assert_eq!(Some((2, run.signature)), runs[0].signature, "cut only where it was signed");
    assert!(!other.store.acknowledge(&offered[0].chain, 2, &Hash([9; 32]), &[1; 16]).unwrap());
    assert!(!other.store.is_healed().unwrap());
    assert!(other.store.acknowledge(&offered[0].chain, 2, &offered[0].hash, &[1; 16]).unwrap());
    assert!(other.store.is_healed().unwrap() && other.store.offered().unwrap().is_empty());
}

#[test]
fn what_the_new_log_brings_by_itself_is_not_offered() {
    let (one, other) = (Home::new(1), Home::new(2));
    one.weight(82_400, 0);
    other.store.apply(&page(everything(&one.store, 5))).unwrap();
    let applied = other.store.apply(&afresh(everything(&one.store, 3), true)).unwrap();
    assert!(!applied.offers && other.store.is_healed().unwrap());
    let held = other.store.view().unwrap().acts(&PATIENT).unwrap();
    assert_eq!(held.len(), 1);
}

#[test]
fn a_log_that_brings_it_meanwhile_takes_it_off_the_list() {
    let (one, other) = (Home::new(1), Home::new(2));
    one.weight(82_400, 0);
    other.store.apply(&page(everything(&one.store, 5))).unwrap();
    assert!(other.store.apply(&afresh(vec![], true)).unwrap().offers);
    other.store.apply(&later(everything(&one.store, 8), true)).unwrap();
    assert!(other.store.offered().unwrap().is_empty() && other.store.is_healed().unwrap());
}

/// A stub would keep the whole entry away from whoever comes later.
#[test]
fn a_chain_is_offered_no_further_than_its_first_stub() {
    let (one, other) = (Home::new(1), Home::new(2));
    for day in 0..4 {
        one.weight(82_400, day);
    }
    let chain = everything(&one.store, 1)[0].chain;
    let mut runs = Vec::new();
    for number in 1..=4 {
        let mut run = pulled(&one.store, &chain, number, number + 10);
        run.links.truncate(1);
        // What comes with a stub comes without a signature.
        run.signature = run.signature.filter(|_| number == 2).map(|(_, signature)| (number, signature));
        runs.push(run);
    }
    let (_, Link::Whole(third)) = &runs[2].links[0] else { panic!("a stub") };
    let stub = Link::Stub { number: 3, header_hash: third.header_hash(), body_hash: third.body_hash() };
    runs[2].links[0].1 = stub;
    other.store.apply(&page(runs)).unwrap();
    other.store.apply(&afresh(vec![], true)).unwrap();
    let offered = other.store.offered().unwrap();
    assert_eq!((offered[0].from, offered[0].through), (1, 2));
}

#[test]
fn of_many_signatures_the_last_stays_and_one_in_every_thirty_two() {
    let (one, other) = (Home::new(1), Home::new(2));
    let chain = one.weight(82_400, 0).id.chain;
    other.store.apply(&page(everything(&one.store, 1))).unwrap();
    for number in 2..=100 {
        one.weight(82_400, 0);
        other.store.apply(&page(vec![pulled(&one.store, &chain, number, number)])).unwrap();
    }
    let kept: Vec<u64> = signature::between(&other.store.writer(), &chain, 1, 100)
        .unwrap()
        .into_iter()
        .map(|(head, _)| head.number)
        .collect();
    assert_eq!(kept.first(), Some(&100));
    assert!(kept.len() < 10, "{kept:?}");
    assert!(kept.windows(2).all(|pair| pair[0] - pair[1] <= 32), "{kept:?}");
    assert!(kept.last().is_some_and(|first| *first <= 32), "{kept:?}");
}

#[test]
fn the_signature_of_a_branch_that_ended_is_never_let_go() {
    let home = Home::new(1);
    let key = home.weight(82_400, 0);
    let chain = key.id.chain;
    let end = Head { chain, number: 1, hash: home.store.run(&chain, 1, 1).unwrap().head.hash };
    let keep = |head: &Head| {
        home.store.in_transaction(|tx| signature::keep(tx, head, &HeadSignature([7; 64]))).unwrap();
    };
    keep(&end);
    for number in 2..=9 {
        keep(&Head { chain, number, hash: Hash([number.try_into().unwrap(); 32]) });
    }
    let kept = signature::between(&home.store.writer(), &chain, 1, 9).unwrap();
    assert!(kept.iter().any(|(head, _)| *head == end), "no held entry follows it");
}

/// Between the page and a second transaction the power may fail: a number would be given twice.
#[test]
fn a_copied_store_goes_on_in_a_new_life_in_the_transaction_that_finds_it_out() {
    let (first, twin) = (Home::new(1), Home::new(1));
    first.weight(82_400, 0);
    let renewal = Some(Incarnation::from_bytes([0x44; 8]));
    let arrived = Arrived { renewal, ..page(everything(&first.store, 1)) };
    let applied: Applied = twin.store.apply(&arrived).unwrap();
    assert_eq!(applied.forks.len(), 1);
    assert_eq!(Some(twin.store.identity().unwrap().unwrap().incarnation), renewal);
    assert_eq!(twin.store.apply(&arrived).unwrap().forks, []);
}

/// A carer who is let into a second record gets it; a record that nobody let them into is not kept at all.
#[test]
fn on_a_carers_computer_only_records_that_let_them_in_are_kept() {
    let (nurse, carer) = (Home::new(1), Home::new(2));
    let identity = Identity { role: Role::Carer, patient: Some(PATIENT), ..identity(2) };
    carer.store.enrol(&identity).unwrap();
    let second = PatientId::from_bytes([8; 16]);
    nurse.write(&NewAct { patient: second, ..check_in(70_000, 0) });
    let alone = carer.store.apply(&page(everything(&nurse.store, 1))).unwrap();
    assert_eq!((alone.stored, alone.set_aside[0].why), (0, AsideReason::Stranger));
    assert_eq!(carer.store.view().unwrap().counts().unwrap().aside, 0);
    let grant = hearth_wire::GrantBody { user: identity.user, access: hearth_record::Access::Shared };
    let body = Body::Grant(grant);
    nurse.write(&NewAct { patient: second, ..act(Subject::grant(&identity.user), 0, &body) });
    assert_eq!(carer.store.apply(&page(everything(&nurse.store, 1))).unwrap().stored, 2);
    nurse.write(&NewAct { patient: second, ..team_note("for the team alone") });
    let team_only = everything(&nurse.store, 1);
    let applied = carer.store.apply(&page(team_only)).unwrap();
    assert_eq!(applied.set_aside.iter().map(|one| one.why).collect::<Vec<_>>(), [AsideReason::Stranger]);
    assert_eq!(applied.stored, 0);
}
