//! Upload: what goes up once, what is refused, and what goes on all the same.

use crate::line::Fate;
use crate::time::{Watch, moment};
use crate::town::{Town, weight};
use hearth_clinical::{PlanSubject, PlanValue, Private};
use hearth_record::{Audience, PatientId, Subject};
use hearth_store::NewAct;
use hearth_wire::{Body, SettingBody, body_bytes, kind_of};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// P17
#[test]
fn the_same_check_ins_offered_again_are_one_copy() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    for kg in ["82.0", "82.2", "82.4"] {
        home.weighs(kg);
    }
    home.sync().unwrap();
    let log = town.log_length();
    home.open().store().forget_acknowledgements().unwrap();
    assert_eq!(home.state().waiting, 3);
    assert_eq!(home.sync().unwrap().waiting, 0);
    assert_eq!(town.log_length(), log);
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient).len(), 3);
}

/// P18
#[test]
fn fifty_readings_after_a_week_offline_all_arrive_once() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    town.line.is(|_| Fate::RequestLost);
    for tenth in 0..50 {
        home.weighs(&format!("8{}.{}", tenth / 10, tenth % 10));
    }
    home.sync().unwrap_err();
    assert_eq!(home.state().waiting, 50);
    town.line.is_good();
    assert_eq!(home.syncs_in_the_end().waiting, 0);
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient).len(), 50);
}

/// P19
#[test]
fn an_edit_that_is_made_while_a_push_is_under_way_is_pending_after_it_and_goes_next() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.weighs("82.4");
    let (writer, written) = (home.again(), Arc::new(AtomicBool::new(false)));
    let done = Arc::clone(&written);
    town.line.is(move |_| {
        if !done.swap(true, Ordering::SeqCst) {
            writer.weighs("82.6");
            return Fate::Through;
        }
        Fate::RequestLost
    });
    let _ = home.sync();
    assert!(written.load(Ordering::SeqCst));
    let state = home.state();
    assert_eq!((state.waiting, state.acknowledged), (1, 1));
    town.line.is_good();
    assert_eq!(home.syncs_in_the_end().waiting, 0);
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient).len(), 2);
}

/// A setting, written past every deed by somebody who has no right to it.
fn writes_a_plan(home: &crate::town::Computer, patient: PatientId) {
    let value: PlanValue = PlanSubject::TargetWeight.parse_value("60.0kg").unwrap();
    let body = Body::Setting(SettingBody { value, why: Private::new("I say so".to_owned()), review: None });
    let open = home.open();
    let act = NewAct {
        patient,
        audience: Audience::Shared,
        author: open.identity().user,
        time: open.entry_time(None),
        subject: Subject::setting(PlanSubject::TargetWeight),
        kind: kind_of(&body),
        body: body_bytes(&body),
        replaces: Vec::new(),
        form: None,
    };
    open.store().write(&act, open.fresh().unwrap()).unwrap();
}

/// P21, P22
#[test]
fn what_its_author_may_not_write_is_shown_with_a_reason_and_the_rest_goes_on() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.weighs("82.4");
    writes_a_plan(&home, patient);
    home.weighs("82.6");
    let state = home.sync().unwrap();
    assert_eq!(state.waiting, 0);
    let state = if state.not_taken.is_empty() { home.sync().unwrap() } else { state };
    assert_eq!(state.not_taken.len(), 1, "{:?}", state.not_taken);
    assert!(state.not_taken[0].text.len() > 20 && !state.not_taken[0].text.contains('{'));
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient).len(), 2);
    assert!(!ada.line(patient, "target-weight").value.contains("60"));
}

/// P23
#[test]
fn a_correction_waits_for_nothing_but_its_own_chain() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let key = home.weighs("82.4").key;
    home.sync().unwrap();
    ada.sync().unwrap();
    ada.corrects(&key, weight("82.9")).unwrap();
    // Ben knows nothing of it and goes on; what Ada wrote follows when it can.
    ben.sync().unwrap();
    ben.sets(patient, "target-weight", "81.0");
    ben.sync().unwrap();
    assert_eq!(ben.weights(patient), ["82.4 kg"]);
    ada.sync().unwrap();
    ben.sync().unwrap();
    assert_eq!(ben.weights(patient), ["82.9 kg"]);
}

/// P26
#[test]
fn a_server_that_asks_to_be_left_alone_is_left_alone_and_nothing_is_lost() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.weighs("82.4");
    town.line.is(|_| Fate::Refused("503 Service Unavailable\r\nRetry-After: 2"));
    let problem = home.sync().unwrap_err();
    assert!(!problem.said.text.is_empty());
    town.line.is_good();
    town.line.exchanges();
    home.sync().unwrap_err();
    assert_eq!(town.line.exchanges(), [0; 0], "it asked again at once");
    home.restarts();
    assert_eq!(home.sync().unwrap().waiting, 0);
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient), ["82.4 kg"]);
}

/// Runs a statement on the server's own file, below everything that guards it.
fn below(town: &Town, sql: &str) {
    let file = rusqlite::Connection::open(town.server_folder().join("team.db")).unwrap();
    file.execute_batch(sql).unwrap();
}

/// From now on the server's file takes no entry, as when its disk is full; it gives all that is in it.
fn takes_nothing_new(town: &Town) {
    below(town, "CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'no room'); END");
}

fn takes_again(town: &Town) {
    below(town, "DROP TRIGGER full");
}

/// P14
#[test]
fn while_the_server_takes_nothing_new_what_others_wrote_still_comes() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, "target-weight", "81.0");
    ada.sync().unwrap();
    let log = town.log_length();
    takes_nothing_new(&town);
    ben.sets(patient, "threshold/weight-gain-3-days", "1.5");
    home.weighs("82.4");
    for computer in [&ben, &home] {
        let mut said = Vec::new();
        for _ in 0..5 {
            said.extend(computer.sync().err().map(|problem| problem.said.key));
        }
        assert!(said.iter().any(|key| key.starts_with("problem-server-fault")), "{said:?}");
        assert_eq!(said.len(), 5, "what is not with the service was called sent");
        assert!(computer.line(patient, "target-weight").value.contains("81.0"));
        assert_eq!((computer.state().waiting, town.log_length()), (1, log));
    }
    takes_again(&town);
    for computer in [&ben, &home] {
        assert_eq!(computer.syncs_in_the_end().waiting, 0);
    }
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient), ["82.4 kg"]);
    assert!(ada.line(patient, "threshold/weight-gain-3-days").value.contains("1.5"));
}

/// P14: once a day the server writes down that a patient's computer was in touch. That it can't does not keep the plan from it.
#[test]
fn a_server_that_can_not_write_down_who_was_in_touch_still_gives_what_others_wrote() {
    let clock = Watch::at(moment("2026-11-10T08:00:00Z"));
    let town = Town::by(Arc::new(clock.clone()));
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, "target-weight", "81.0");
    ada.sync().unwrap();
    clock.0.pass(25 * 3_600_000);
    takes_nothing_new(&town);
    home.sync().unwrap();
    assert!(home.line(patient, "target-weight").value.contains("81.0"));
    takes_again(&town);
    let log = town.log_length();
    home.sync().unwrap();
    assert_eq!(town.log_length(), log + 1, "it is written down as soon as that can be");
}
