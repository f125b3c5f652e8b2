//! What has effect and what has not, and what the server's own rules say about each reading that arrives.

use crate::device::Device;
use crate::world::{Scene, own_check_in, weighed};
use hearth_clinical::{Answer, BloodPressure, PlanSubject, PlanValue, Private, Symptom, SymptomSet, Weight};
use hearth_record::{Audience, Effects, Entry, PatientId, Refusal, Replaces, Role, Subject};
use hearth_server::admin::CodeFor;
use hearth_server::mint::OsMint;
use hearth_wire::{AssessmentBody, Body, CheckInBody, SettingBody, Told, VerdictBody};

fn target(grams: u32) -> Body {
    let value = PlanValue::TargetWeight(Weight::from_grams(grams).unwrap());
    Body::Setting(SettingBody { value, why: Private::new("because".into()), review: None })
}

fn breathless(told: &str) -> Body {
    let mut symptoms = SymptomSet::new();
    symptoms.set(Symptom::from_code("dizzy"), Answer::Yes).unwrap();
    Body::CheckIn(Box::new(CheckInBody {
        entered: Some(hearth_server::clock::now()),
        pressures: vec![BloodPressure::from_mmhg(70, 40).unwrap()],
        symptoms,
        told: Some(Told { zone: told.into(), language: "en".into(), ..Told::default() }),
        ..CheckInBody::default()
    }))
}

fn assessments(device: &Device, patient: &PatientId) -> Vec<AssessmentBody> {
    let bodies = device.bodies(patient, "assessment").into_iter();
    bodies
        .filter_map(|body| match body {
            Body::Assessment(body) => Some(body),
            _ => None,
        })
        .collect()
}

fn verdicts(device: &Device, patient: &PatientId) -> Vec<VerdictBody> {
    let bodies = device.bodies(patient, "verdict").into_iter();
    bodies
        .filter_map(|body| match body {
            Body::Verdict(body) => Some(body),
            _ => None,
        })
        .collect()
}

fn suspended(device: &Device, patient: &PatientId, entry: &Entry) -> bool {
    !Effects::read(&device.acts(patient), |_| true).in_effect(&entry.key)
}

/// P58
#[tokio::test]
async fn a_plan_written_by_a_patients_device_is_suspended_and_replaces_nothing() {
    let mut scene = Scene::new().await;
    let set = scene.nurse.write(scene.patient, Audience::Shared, "target-weight", &target(80_000));
    scene.nurse.sync().await;
    scene.home.sync().await;
    let replaces = vec![Replaces { key: set.key, parts: vec!["value".into()] }];
    let now = hearth_server::clock::now();
    let own = scene.home.write_at(
        now,
        scene.patient,
        Audience::Shared,
        "target-weight",
        replaces,
        &target(120_000),
    );
    scene.home.sync().await;
    scene.nurse.sync().await;
    for device in [&scene.home, &scene.nurse] {
        let expected = VerdictBody { about: own.key, suspended: Some(Refusal::RoleMayNot) };
        assert_eq!(verdicts(device, &scene.patient), [expected]);
        assert!(suspended(device, &scene.patient, &own));
        let acts = device.acts(&scene.patient);
        let current = hearth_record::Current::read(&acts, &Effects::read(&acts, |_| true));
        let keys = current.keys(&Subject::new("target-weight").unwrap(), "value");
        assert_eq!(keys, [set.key], "the nurse's value stands alone");
    }
}

#[tokio::test]
async fn a_nurses_plan_has_effect_and_leads_to_no_verdict() {
    let mut scene = Scene::new().await;
    scene.nurse.write(scene.patient, Audience::Shared, "target-weight", &target(80_000));
    scene.nurse.sync().await;
    assert_eq!(verdicts(&scene.nurse, &scene.patient), []);
}

/// The first work of a computer that has not yet heard of the log is judged from where it was let in.
#[tokio::test]
async fn work_done_before_the_first_exchange_has_effect() {
    let scene = Scene::new().await;
    let mut fresh = scene.world.clinician(scene.team, Role::Nurse).await;
    fresh.write(scene.patient, Audience::Shared, "target-weight", &target(80_000));
    fresh.sync().await;
    assert_eq!(verdicts(&fresh, &scene.patient), []);
}

#[tokio::test]
async fn an_observation_from_a_device_without_right_is_assessed_and_not_suspended() {
    let mut scene = Scene::new().await;
    let other = PatientId::from_bytes([0x44; 16]);
    scene.nurse.write(other, Audience::Shared, own_check_in(), &weighed(60_000));
    scene.nurse.sync().await;
    let written = scene.home.write(other, Audience::Shared, own_check_in(), &breathless("red"));
    scene.home.sync().await;
    scene.nurse.sync().await;
    assert_eq!(verdicts(&scene.nurse, &other), []);
    let found = assessments(&scene.nurse, &other);
    let found: Vec<_> =
        found.iter().map(|a| (a.about, a.zone.as_str(), a.more_urgent, a.source_not_confirmed)).collect();
    assert_eq!(found, [(written.key, "red", false, true)]);
    assert_eq!(scene.home.acts(&other).len(), 1, "it holds what it wrote itself, and gets nothing back");
}

/// Invariant 17.
#[tokio::test]
async fn a_danger_that_the_app_did_not_see_is_found_by_the_server_and_reaches_both() {
    let mut scene = Scene::new().await;
    let green = scene.home.write(scene.patient, Audience::Shared, own_check_in(), &breathless("green"));
    let red = scene.home.write(scene.patient, Audience::Shared, own_check_in(), &breathless("red"));
    scene.home.sync().await;
    scene.nurse.sync().await;
    for device in [&scene.home, &scene.nurse] {
        let found = assessments(device, &scene.patient);
        assert_eq!(found.len(), 1, "what the person was told as urgently needs no second word");
        assert_eq!((found[0].about, found[0].zone.as_str()), (green.key, "red"));
        assert!(found[0].more_urgent && !found[0].source_not_confirmed);
        assert!(found[0].rules.iter().any(|rule| rule.rule == "B1" && rule.zone == "red"));
        assert_ne!(found[0].about, red.key);
    }
}

#[tokio::test]
async fn the_services_own_threshold_is_the_one_that_the_server_judges_by() {
    let mut scene = Scene::new().await;
    let now = hearth_server::clock::now();
    let day = 86_400_000;
    let weigh = |scene: &mut Scene, days_ago: i64, grams: u32| {
        let at = now.plus_ms(-day * days_ago);
        scene.home.write_at(at, scene.patient, Audience::Shared, own_check_in(), vec![], &weighed(grams))
    };
    weigh(&mut scene, 2, 80_000);
    weigh(&mut scene, 1, 81_600);
    scene.home.sync().await;
    assert_eq!(assessments(&scene.home, &scene.patient), []);
    let value = PlanSubject::WeightGain3Days.parse_value("1.5kg").unwrap();
    scene.world.office().set_service(scene.team, value, "agreed", Box::new(OsMint)).await.unwrap();
    let last = weigh(&mut scene, 0, 81_700);
    scene.home.sync().await;
    let found = assessments(&scene.home, &scene.patient);
    assert_eq!(found.iter().map(|a| a.about).collect::<Vec<_>>(), [last.key]);
    assert!(found[0].rules.iter().any(|rule| rule.rule == "W1"));
}

/// P70: a weight that arrives late can raise a finding about a reading that was here before it.
#[tokio::test]
async fn a_late_weight_is_found_under_the_later_one_and_said_about_that_one_only() {
    let mut scene = Scene::new().await;
    let now = hearth_server::clock::now();
    let today = scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(83_000));
    scene.home.sync().await;
    assert_eq!(assessments(&scene.home, &scene.patient), []);
    let mut paper = scene.world.enrolled(scene.team, CodeFor::Carer(scene.patient)).await;
    let before = now.plus_ms(-2 * 86_400_000);
    paper.write_at(before, scene.patient, Audience::Shared, own_check_in(), vec![], &weighed(80_000));
    paper.sync().await;
    let found = assessments(&paper, &scene.patient);
    assert_eq!(found.iter().map(|a| (a.about, a.zone.as_str())).collect::<Vec<_>>(), [(today.key, "amber")]);
    paper.write_at(before, scene.patient, Audience::Shared, own_check_in(), vec![], &weighed(79_900));
    paper.sync().await;
    assert_eq!(assessments(&paper, &scene.patient).len(), 1, "what was said once is not said again");
}

#[tokio::test]
async fn a_correction_without_right_replaces_nothing_and_its_values_are_looked_at() {
    let mut scene = Scene::new().await;
    let other = PatientId::from_bytes([0x44; 16]);
    let first = scene.nurse.write(other, Audience::Shared, own_check_in(), &weighed(60_000));
    scene.nurse.sync().await;
    let Body::CheckIn(body) = breathless("red") else { unreachable!() };
    let subject = Subject::check_in(&first.key);
    let replaces = vec![Replaces { key: first.key, parts: vec!["weight".into()] }];
    let now = hearth_server::clock::now();
    let amendment = Body::Amendment(body);
    let own = scene.home.write_at(now, other, Audience::Shared, subject.as_str(), replaces, &amendment);
    scene.home.sync().await;
    scene.nurse.sync().await;
    assert!(suspended(&scene.nurse, &other, &own));
    let found = assessments(&scene.nurse, &other);
    assert_eq!(found.iter().map(|a| (a.about, a.zone.as_str())).collect::<Vec<_>>(), [(own.key, "red")]);
}

/// P54
#[tokio::test]
async fn a_plan_from_a_device_that_was_turned_off_is_suspended_and_its_readings_count() {
    let mut scene = Scene::new().await;
    let mut other = scene.world.clinician(scene.team, Role::Nurse).await;
    other.sync().await;
    scene.world.revoke(&other).await;
    let plan = other.write(scene.patient, Audience::Shared, "target-weight", &target(80_000));
    let reading = other.write(scene.patient, Audience::Shared, own_check_in(), &breathless("red"));
    let chains = other.waiting_chains();
    let answer = other.push(chains).await;
    assert_eq!(answer.chains[0].through, 2);
    scene.nurse.sync().await;
    assert!(suspended(&scene.nurse, &scene.patient, &plan));
    assert!(!suspended(&scene.nurse, &scene.patient, &reading));
    let found = assessments(&scene.nurse, &scene.patient);
    assert_eq!(
        found.iter().map(|a| (a.about, a.source_not_confirmed)).collect::<Vec<_>>(),
        [(reading.key, true)]
    );
}

#[tokio::test]
async fn nobody_but_the_server_writes_the_directory() {
    let mut scene = Scene::new().await;
    let body =
        Body::User(hearth_wire::UserBody { role: Role::Lead, name: "Mallory".into(), disabled: false });
    let subject = format!("user/{}", scene.home.user);
    scene.home.write(PatientId::TEAM, Audience::Shared, &subject, &body);
    scene.home.sync().await;
    let store = &scene.world.running().store;
    let directory = store.directory(scene.team).await.unwrap();
    assert_eq!(directory.now().role(&scene.home.user), Some(&Role::Patient));
    scene.home.write(scene.patient, Audience::Shared, "target-weight", &target(80_000));
    scene.home.sync().await;
    assert_eq!(verdicts(&scene.home, &scene.patient).len(), 1, "the patient is still a patient");
}

/// P82: a kind from a newer app travels through as it is.
#[tokio::test]
async fn an_entry_of_a_future_kind_crosses_the_server_unchanged() {
    let mut scene = Scene::new().await;
    let id = scene.home.chain_id(scene.patient, Audience::Shared);
    let mut entry = scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let mut header = entry.whole().unwrap().header.clone();
    header.kind = hearth_record::Kind::new("sleep-diary", 7);
    header.subject = Subject::new("sleep/last-night").unwrap();
    let seed = crate::device::seed_of(&id, header.time.month());
    let bytes = b"\x00\xffnot even JSON".to_vec();
    entry = hearth_record::Chain::empty(id).append(header, bytes.clone(), &seed);
    let chain = scene.home.pushed(std::slice::from_ref(&entry));
    scene.home.push(vec![chain]).await;
    scene.nurse.sync().await;
    let got = scene.nurse.entries().find(|other| other.key == entry.key).unwrap();
    assert_eq!(got.whole().unwrap().body, bytes);
    assert_eq!(verdicts(&scene.nurse, &scene.patient), []);
}
