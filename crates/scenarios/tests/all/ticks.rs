//! The three steps of a check-in over a real server: here, with the service, looked at. None is said before it is proved.

use crate::line::Fate;
use crate::town::{Computer, Town};
use hearth_app::api::{LookedAt, Reached};
use hearth_app::deeds::alerts::looked_at;
use hearth_app::deeds::{patient, today};
use hearth_record::{PatientId, Role, Subject};
use hearth_store::NewAct;
use hearth_wire::{Body, LookedAtBody, body_bytes, kind_of};

fn last(home: &Computer) -> Reached {
    today::last_result(&home.open()).unwrap().result.unwrap().reached
}

fn latest(nurse: &Computer, patient: PatientId) -> Reached {
    patient::patient(&nurse.open(), patient).unwrap().latest.unwrap().reached
}

fn looks(nurse: &Computer, patient: PatientId) {
    let entries = latest(nurse, patient).entries;
    looked_at::looked_at(&nurse.open(), &LookedAt { patient: patient.to_string(), entries }).unwrap();
}

#[test]
fn a_reading_is_here_then_with_the_service_then_looked_at_by_a_nurse() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    town.line.is(|_| Fate::RequestLost);
    home.weighs("82.4");
    home.sync().unwrap_err();
    assert_eq!(last(&home).step, "here");
    // It got there, and the answer did not come back: nothing is proved.
    town.line.is(|_| Fate::AnswerLost);
    home.sync().unwrap_err();
    assert_eq!(last(&home).step, "here");
    town.line.is_good();
    home.sync().unwrap();
    assert_eq!(last(&home).step, "with-service");
    ada.sync().unwrap();
    assert_eq!(latest(&ada, patient).step, "with-service", "her computer has it; she has not looked");
    home.sync().unwrap();
    assert_eq!(last(&home).step, "with-service");
    looks(&ada, patient);
    ada.sync().unwrap();
    home.sync().unwrap();
    assert_eq!(last(&home).step, "looked-at");
    assert!(
        last(&home).said.text.starts_with("Looked at by a heart failure nurse, today "),
        "{:?}",
        last(&home)
    );
    assert!(!last(&home).said.text.contains("Ada"), "by what she does, not by name");
}

#[test]
fn a_server_that_lost_the_reading_takes_the_steps_back_until_it_has_it_again() {
    let mut town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    let backup = town.server_is_backed_up();
    home.weighs("82.4");
    home.sync().unwrap();
    ada.sync().unwrap();
    looks(&ada, patient);
    ada.sync().unwrap();
    home.sync().unwrap();
    assert_eq!(last(&home).step, "looked-at");
    town.server_is_put_back(&backup);
    // One answer at a time, so that it can be seen what the person reads between them.
    let mut steps = Vec::new();
    for _ in 0..20 {
        let mut answers = 0;
        town.line.is(move |_| {
            answers += 1;
            if answers == 1 { Fate::Through } else { Fate::RequestLost }
        });
        let done = home.sync().is_ok();
        steps.push(last(&home).step);
        if done {
            break;
        }
    }
    assert!(steps.contains(&"here".to_owned()), "it was not with the service: {steps:?}");
    town.line.is_good();
    for computer in [&home, &ada, &home] {
        computer.syncs_in_the_end();
    }
    assert_eq!(last(&home).step, "looked-at", "what the server had lost came back from the computers");
}

#[test]
fn somebody_without_the_role_who_says_that_they_looked_has_not() {
    let town = Town::new();
    let (_, _, home, patient) = town.with_two_nurses_and_a_patient();
    let saved = home.weighs("82.4");
    home.sync().unwrap();
    let entry = hearth_record::EntryKey::parse(&saved.key).unwrap();
    let open = home.open();
    let body = Body::LookedAt(LookedAtBody { role: Role::Nurse });
    let act = NewAct {
        patient,
        audience: hearth_record::Audience::Shared,
        author: open.identity().user,
        time: open.entry_time(None),
        subject: Subject::looked_at(&entry),
        kind: kind_of(&body),
        body: body_bytes(&body),
        replaces: Vec::new(),
        form: None,
    };
    let look = open.store().write(&act, open.fresh().unwrap()).unwrap().key;
    assert_eq!(last(&home).step, "with-service");
    home.sync().unwrap();
    home.sync().unwrap();
    assert_eq!(last(&home).step, "with-service");
    assert!(open.view().unwrap().entry(&look).unwrap().unwrap().suspended, "the server says so to everybody");
}
