//! What waits, in which order, and that only what the service named by number and hash is acknowledged.

use super::*;
use crate::Travelled;
use hearth_record::follow;
use hearth_wire::{PushProblem, QuestionnaireBody, SELF_HARM_THOUGHTS};
use std::collections::BTreeMap;

fn only(home: &Home) -> crate::WaitingChain {
    let mut waiting = home.store.waiting().unwrap();
    assert_eq!(waiting.len(), 1);
    waiting.remove(0)
}

#[test]
fn what_was_typed_while_a_push_was_under_way_goes_on_waiting() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.weight(82_500, 1);
    let sent = only(&home);
    assert_eq!((sent.from, sent.through), (1, 2));
    let meanwhile = home.weight(82_600, 2);
    assert!(home.store.acknowledge(&sent.chain, 2, &sent.hash, &[1; 16]).unwrap());
    let rest = only(&home);
    assert_eq!((rest.from, rest.through), (3, 3));
    let run = home.store.run(&rest.chain, rest.from, rest.through).unwrap();
    assert_eq!(run.before, sent.hash);
    let from = hearth_record::Head { chain: rest.chain, number: 2, hash: run.before };
    let entries = follow(from, run.links).unwrap();
    assert_eq!(entries.last().unwrap().key, meanwhile);
    assert_eq!(run.head.hash, entries.last().unwrap().hash);
    let counts = home.store.view().unwrap().counts().unwrap();
    assert_eq!((counts.waiting, counts.acknowledged), (1, 2));
}

#[test]
fn an_acknowledgement_of_something_else_acknowledges_nothing() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let sent = only(&home);
    assert!(!home.store.acknowledge(&sent.chain, 1, &Hash([8; 32]), &[1; 16]).unwrap());
    assert!(!home.store.acknowledge(&sent.chain, 2, &sent.hash, &[1; 16]).unwrap());
    assert!(!home.store.acknowledge(&sent.chain, 0, &Hash::GENESIS, &[1; 16]).unwrap());
    assert_eq!(only(&home), sent);
}

#[test]
fn a_late_answer_never_takes_an_acknowledgement_back() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let first = only(&home);
    home.weight(82_500, 1);
    let second = only(&home);
    assert!(home.store.acknowledge(&second.chain, 2, &second.hash, &[2; 16]).unwrap());
    assert!(home.store.acknowledge(&first.chain, 1, &first.hash, &[1; 16]).unwrap());
    assert!(home.store.waiting().unwrap().is_empty());
}

#[test]
fn a_chain_with_a_danger_sign_goes_first() {
    let home = Home::new(1);
    for number in 1..=5 {
        home.write(&NewAct { patient: PatientId::from_bytes([number; 16]), ..check_in(82_400, 0) });
    }
    let urgent = PatientId::from_bytes([9; 16]);
    let body = Body::CheckIn(Box::new(check_in_body(90_000, "red")));
    home.write(&NewAct { patient: urgent, ..act(Subject::check_in_self(), 0, &body) });
    home.write(&NewAct { patient: urgent, ..check_in(90_100, 1) });
    let waiting = home.store.waiting().unwrap();
    assert_eq!(waiting.len(), 6);
    assert_eq!((waiting[0].chain.patient, waiting[0].urgent), (urgent, Some(1)));
    assert!(waiting[1..].iter().all(|chain| chain.urgent.is_none()));
}

#[test]
fn a_sheet_that_tells_of_thoughts_of_self_harm_goes_first_and_another_one_does_not() {
    let home = Home::new(1);
    let sheet = |raised: &[&str]| {
        Body::Questionnaire(Box::new(QuestionnaireBody {
            instrument: "phq-9".to_owned(),
            version: 1,
            language: "en".to_owned(),
            answers: BTreeMap::new(),
            finished: false,
            raised: raised.iter().map(|code| (*code).to_owned()).collect(),
            asked: None,
        }))
    };
    let subject = |name: &str| Subject::named(Subject::QUESTIONNAIRE, name).unwrap();
    home.write(&act(subject("a"), 0, &sheet(&[])));
    assert!(home.store.waiting().unwrap()[0].urgent.is_none());
    let told = home.write(&act(subject("b"), 0, &sheet(&[SELF_HARM_THOUGHTS])));
    assert_eq!(home.store.waiting().unwrap()[0].urgent, Some(told.id.number));
}

#[test]
fn one_of_two_values_that_nobody_has_settled_goes_first_and_so_does_what_settles_them() {
    let (one, other) = (Home::new(1), Home::new(2));
    one.write(&target_weight("80.0", &[]));
    other.write(&NewAct { patient: PatientId::from_bytes([1; 16]), ..check_in(82_400, 9) });
    let own = other.write(&target_weight("81.0", &[]));
    let after = other.weight(82_400, 1);
    let alone = other.store.waiting().unwrap();
    assert!(alone.iter().all(|chain| chain.urgent.is_none()), "it stands against nothing yet");
    other.store.apply(&page(everything(&one.store, 1))).unwrap();
    let waiting = other.store.waiting().unwrap();
    assert_eq!((waiting[0].chain, waiting[0].urgent), (own.id.chain, Some(own.id.number)));
    assert_eq!((waiting[0].through, waiting[0].day), (after.id.number, day(1)));
    assert_eq!((waiting[1].urgent, waiting[1].day), (None, day(9)));
    let theirs = one.store.view().unwrap().entries(&PATIENT).unwrap().remove(0).entry.key;
    let settled = other.write(&target_weight("80.5", &[own, theirs]));
    assert!(other.store.view().unwrap().conflicts().unwrap().is_empty());
    assert_eq!(other.store.waiting().unwrap()[0].urgent, Some(settled.id.number));
}

#[test]
fn a_refused_chain_says_so_and_still_waits() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let chain = only(&home).chain;
    home.store.refused(&chain, Some(PushProblem::NotSigned)).unwrap();
    assert_eq!(only(&home).problem, Some(PushProblem::NotSigned));
    assert_eq!(home.store.view().unwrap().counts().unwrap().refused, 1);
    home.store.refused(&chain, None).unwrap();
    assert_eq!(only(&home).problem, None);
}

#[test]
fn a_server_that_was_rolled_back_gets_everything_again() {
    let home = Home::new(1);
    let key = home.weight(82_400, 0);
    home.weight(82_500, 1);
    let all = only(&home);
    let travelled = || home.store.view().unwrap().entry(&key).unwrap().unwrap().travelled;
    assert_eq!(travelled(), Travelled::Here);
    home.store.acknowledge(&all.chain, 2, &all.hash, &[1; 16]).unwrap();
    assert_eq!(travelled(), Travelled::Sent);
    let first = home.store.run(&all.chain, 1, 1).unwrap().head;
    assert!(home.store.push_again_from(&all.chain, 1, &first.hash).unwrap());
    assert_eq!((only(&home).from, only(&home).through), (2, 2));
    home.store.forget_acknowledgements().unwrap();
    assert_eq!((only(&home).from, only(&home).through), (1, 2));
    assert_eq!(travelled(), Travelled::Here, "it is only on this computer until the new log has it");
    assert!(!home.store.push_again_from(&all.chain, 1, &Hash([1; 32])).unwrap());
}

#[test]
fn a_new_life_of_the_device_writes_new_chains_and_the_old_ones_still_go_out() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.store.renew_incarnation(Incarnation::from_bytes([77; 8])).unwrap();
    let key = home.weight(82_500, 1);
    assert_eq!((key.id.number, key.id.chain.incarnation), (1, Incarnation::from_bytes([77; 8])));
    assert_eq!(home.store.waiting().unwrap().len(), 2);
}
