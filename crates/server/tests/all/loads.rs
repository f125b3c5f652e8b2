//! What comes of a patient who is new to a computer, and in which order.

use crate::device::Device;
use crate::world::{Scene, own_check_in, person, weighed};
use hearth_clinical::visit::{FieldAnswer, FieldId, Value};
use hearth_clinical::{Instant, PlanValue, Private, Weight};
use hearth_record::{Access, Audience, Entry, LogNumber, PatientId, Replaces, Role, Subject};
use hearth_server::clock;
use hearth_wire::{
    Body, CheckInBody, GrantBody, LoadPlace, SettingBody, SyncAnswer, SyncRequest, Told, VisitAnswerBody,
    VisitBody,
};
use std::collections::BTreeSet;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

fn days_ago(days: i64) -> Instant {
    clock::now().plus_ms(-days * DAY_MS)
}

fn told(zone: &str) -> Body {
    let told = Told { zone: zone.to_owned(), language: "en".to_owned(), ..Told::default() };
    let Body::CheckIn(check_in) = weighed(80_000) else { unreachable!("a check-in") };
    Body::CheckIn(Box::new(CheckInBody { told: Some(told), ..*check_in }))
}

fn target(grams: u32) -> Body {
    Body::Setting(SettingBody {
        value: PlanValue::TargetWeight(Weight::from_grams(grams).unwrap()),
        why: Private::new(String::new()),
        review: None,
    })
}

/// A patient with a check-in every fourth day for so many days up to today, a target weight from the first of them and a later one that
/// replaces another.
fn year(nurse: &mut Device, patient: PatientId, days: i64, zone: &str) {
    let shared = Audience::Shared;
    nurse.write_at(days_ago(days), patient, shared, "person", vec![], &person("Invented Patient"));
    nurse.write_at(days_ago(days), patient, shared, "target-weight", vec![], &target(81_000));
    let first = nurse.write_at(days_ago(days), patient, shared, "medicine/1", vec![], &order());
    for day in (1..days).rev().filter(|day| day % 4 == 0) {
        nurse.write_at(days_ago(day), patient, shared, own_check_in(), vec![], &weighed(80_000));
        if day == days / 8 * 4 {
            let replaces = vec![Replaces { key: first.key, parts: vec![] }];
            nurse.write_at(days_ago(day), patient, shared, "medicine/1", replaces, &order());
        }
    }
    nurse.write_at(days_ago(0), patient, shared, own_check_in(), vec![], &told(zone));
}

fn order() -> Body {
    hearth_wire::read_body(
        &hearth_record::Kind::new("medicine", 1),
        br#"{"order":{"drug":"bisoprolol","dose":[25000],"unit":"mg","frequency":"od","route":"oral","start":20000}}"#,
    )
    .unwrap()
}

fn id(byte: u8) -> PatientId {
    PatientId::from_bytes([byte; 16])
}

/// Pages of so many bytes until there is no more; what each answer was.
async fn pages(device: &mut Device, page_bytes: u32) -> Vec<SyncAnswer> {
    let mut answers = Vec::new();
    loop {
        let request = SyncRequest { page_bytes, ..device.request(vec![]) };
        let answer = device.exchange(&request).await.unwrap();
        device.keep(&answer);
        answers.push(answer);
        if !answers.last().unwrap().more {
            return answers;
        }
        assert!(answers.len() < 500, "a pull comes to an end");
    }
}

fn came_of(device: &Device, patient: PatientId) -> Vec<&Entry> {
    let of = device.came.iter().filter(|(_, entry)| entry.key.id.chain.patient == patient);
    of.map(|(_, entry)| entry).collect()
}

fn kind(entry: &Entry) -> &str {
    &entry.whole().unwrap().header.kind.name
}

/// Where in what came the last entry of a patient's first part lies, and the first entry of their second.
fn parts_of(device: &Device, patient: PatientId) -> (usize, usize) {
    let places = || {
        let of = device.came.iter().enumerate();
        of.filter(move |(_, (_, entry))| entry.key.id.chain.patient == patient)
    };
    let standing = |entry: &Entry| matches!(kind(entry), "person" | "setting" | "grant");
    let last = places().filter(|(_, (_, entry))| standing(entry)).map(|(at, _)| at).max();
    let first = places().filter(|(_, (_, entry))| kind(entry) == "check-in").map(|(at, _)| at).min();
    (last.unwrap(), first.unwrap())
}

#[tokio::test]
async fn a_new_computer_begins_with_the_directory_and_the_most_urgent_patient() {
    let mut scene = Scene::new().await;
    for (patient, zone) in [(2, "green"), (3, "red"), (4, "amber"), (5, "not-judged"), (6, "red")] {
        year(&mut scene.nurse, id(patient), 70, zone);
        scene.nurse.sync().await;
    }
    let team = scene.world.running().store.team(scene.team).await.unwrap();
    let mut new = scene.world.clinician(scene.team, Role::Nurse).await;
    new.parts = true;
    let answers = pages(&mut new, 8 * 1024).await;

    let first = &answers[0];
    assert!(first.cursor.number >= team.number, "the log goes on from where it was");
    assert!(first.runs.is_empty() && first.more && first.root.is_none());
    let opened: Vec<PatientId> = first.opens.iter().map(|load| load.patient).collect();
    let urgent_first = [PatientId::TEAM, id(6), id(3), id(4), id(5), id(2), scene.patient];
    assert_eq!(opened, urgent_first, "red, the latest first, then amber, …, last who never was judged");
    assert!(!new.acts(&PatientId::TEAM).is_empty());
    assert_eq!(first.loads[0].patient, PatientId::TEAM);

    let parts: Vec<(usize, usize)> =
        urgent_first[1..6].iter().map(|patient| parts_of(&new, *patient)).collect();
    assert!(parts.windows(2).all(|pair| pair[0].0 < pair[1].0), "in that order");
    let last_first_part = parts.iter().map(|(last, _)| *last).max();
    assert!(last_first_part < parts.iter().map(|(_, first)| *first).min(), "all plans before any reading");
    assert_eq!(answers.last().unwrap().root, Some(new.root()), "and in the end all of it");
    assert_eq!(new.bodies(&id(2), "check-in").len(), 18);
}

#[tokio::test]
async fn whoever_is_visited_today_comes_before_the_most_urgent() {
    let mut scene = Scene::new().await;
    for (patient, zone) in [(2, "green"), (3, "red"), (4, "green"), (5, "green"), (6, "green")] {
        year(&mut scene.nurse, id(patient), 9, zone);
    }
    let (today, then) = (clock::now().day_at_offset(0), clock::now().day_at_offset(0).plus_days(-30));
    // One is being visited, one is due today by their last visit, two others are not.
    for (patient, day, next) in
        [(2, today, None), (4, then, Some(today)), (5, then, Some(today.plus_days(2)))]
    {
        let begun = Body::Visit(VisitBody { day });
        scene.nurse.write(id(patient), Audience::Team, "visit/first", &begun);
        let answer = next.map(|next| FieldAnswer::Value(Value::Day(next)));
        let fields = [(FieldId::find("plan/next-contact").unwrap(), answer)].into();
        let body = Body::VisitAnswer(VisitAnswerBody { fields, ..VisitAnswerBody::default() });
        scene.nurse.write(id(patient), Audience::Team, "visit/first", &body);
    }
    scene.nurse.sync().await;
    let mut new = scene.world.clinician(scene.team, Role::Nurse).await;
    new.parts = true;
    let answers = pages(&mut new, 8 * 1024).await;
    let opened: Vec<PatientId> = answers[0].opens.iter().map(|load| load.patient).collect();
    assert_eq!(opened, [PatientId::TEAM, id(4), id(2), id(3), id(6), id(5), scene.patient]);
}

/// An old patient newly assigned arrives whole while the log goes on.
#[tokio::test]
async fn what_stands_today_comes_first_whatever_its_age_and_readings_by_month_the_newest_first() {
    let mut scene = Scene::new().await;
    let mut link_worker = scene.world.clinician(scene.team, Role::LinkWorker).await;
    link_worker.parts = true;
    year(&mut scene.nurse, id(2), 400, "green");
    scene.nurse.sync().await;
    link_worker.sync().await;
    assert_eq!(link_worker.acts(&id(2)).len(), 0);
    let body = Body::Grant(GrantBody { user: link_worker.user, access: Access::Shared });
    let subject = Subject::grant(&link_worker.user);
    scene.nurse.write(id(2), Audience::Shared, subject.as_str(), &body);
    scene.nurse.sync().await;

    let mut loads = 0;
    let mut months: Vec<(u32, u32)> = Vec::new();
    loop {
        let request = SyncRequest { page_bytes: 2 * 1024, ..link_worker.request(vec![]) };
        let answer = link_worker.exchange(&request).await.unwrap();
        if loads == 3 {
            // The log goes on while the patient is loaded.
            scene.nurse.write(id(2), Audience::Shared, own_check_in(), &weighed(90_000));
            scene.nurse.sync().await;
        }
        loads += answer.loads.len();
        months.extend(months_of(&answer));
        link_worker.keep(&answer);
        if !answer.more {
            assert_eq!(answer.root, Some(link_worker.root()), "nothing of what is due is missing");
            break;
        }
    }
    assert!(loads > 10, "it was no test of pages: {loads}");
    let mut came = came_of(&link_worker, id(2));
    // What opened the load came by the log and lies in what is loaded.
    let grant = came.iter().rposition(|entry| kind(entry) == "grant").unwrap();
    assert!(grant > 0);
    came.remove(grant);
    // The grant came by the log; then what stands: the plan of 400 days ago, and of two orders the one that stands.
    let kinds: Vec<&str> = came.iter().map(|entry| kind(entry)).take(5).collect();
    assert_eq!(kinds, ["grant", "person", "setting", "medicine", "check-in"]);
    assert_eq!(came.iter().filter(|entry| kind(entry) == "check-in").count(), 101);
    assert!(months.len() > 3, "{months:?}");
    let before = |pair: &[(u32, u32)]| pair[0].0 >= pair[1].1;
    assert!(months.windows(2).all(before), "a page holds no month newer than one before it: {months:?}");
    assert_eq!(came.iter().filter(|entry| kind(entry) == "medicine").count(), 2);
    let once: BTreeSet<_> = came.iter().map(|entry| entry.key).collect();
    assert_eq!(once.len(), came.len(), "each once");
}

/// The oldest and the newest month of the check-ins in each page of a load.
fn months_of(answer: &SyncAnswer) -> Vec<(u32, u32)> {
    let of = |page: &hearth_wire::LoadPage| {
        let links = page.runs.iter().flat_map(|run| &run.links);
        let whole = links.filter_map(|(_, link)| match link {
            hearth_record::Link::Whole(whole) => Some(whole),
            hearth_record::Link::Stub { .. } => None,
        });
        let check_ins = whole.filter(|whole| whole.header.kind.name == "check-in");
        let months: BTreeSet<u32> = check_ins.map(|whole| whole.header.time.month()).collect();
        Some((*months.first()?, *months.last()?))
    };
    answer.loads.iter().filter_map(of).collect()
}

#[tokio::test]
async fn a_load_goes_on_at_any_page_and_a_page_that_is_asked_for_twice_is_the_same() {
    let mut scene = Scene::new().await;
    year(&mut scene.nurse, id(2), 160, "amber");
    scene.nurse.sync().await;
    let mut whole = scene.world.clinician(scene.team, Role::Nurse).await;
    let mut cut = scene.world.enrolled(scene.team, hearth_server::admin::CodeFor::User(whole.user)).await;
    (whole.parts, cut.parts) = (true, true);
    let last = pages(&mut whole, 16 * 1024).await.pop().unwrap();
    let mut turns = 0;
    loop {
        let request = SyncRequest { page_bytes: 1024, ..cut.request(vec![]) };
        let gone = cut.exchange(&request).await.unwrap();
        let answer = cut.exchange(&request).await.unwrap();
        assert_eq!((gone.loads, gone.runs), (answer.loads.clone(), answer.runs.clone()));
        for _ in 0..2 {
            cut.keep(&answer);
            if !answer.loads.is_empty() && answer.loads.iter().any(|page| page.done) {
                break;
            }
        }
        turns += 1;
        if !answer.more {
            break;
        }
    }
    assert!(turns > 20, "{turns}");
    assert_eq!(cut.root(), whole.root());
    assert!(last.root.is_some());
}

#[tokio::test]
async fn a_computer_that_does_not_know_parts_gets_the_log_in_order() {
    let mut scene = Scene::new().await;
    year(&mut scene.nurse, id(2), 60, "red");
    scene.nurse.sync().await;
    let mut old = scene.world.clinician(scene.team, Role::Nurse).await;
    let answers = pages(&mut old, 2 * 1024).await;
    assert!(answers.iter().all(|answer| answer.opens.is_empty() && answer.loads.is_empty()));
    assert!(answers.len() > 3, "it was no test of pages");
    let logs = |answer: &SyncAnswer| -> Vec<LogNumber> {
        answer.runs.iter().flat_map(|run| &run.links).map(|(log, _)| *log).collect()
    };
    let after = |pair: &[SyncAnswer]| logs(&pair[0]).into_iter().max() < logs(&pair[1]).into_iter().min();
    assert!(answers.windows(2).all(after));
    assert_eq!(answers.last().unwrap().root, Some(old.root()));
}

#[tokio::test]
async fn a_load_that_began_in_the_order_of_the_log_ends_so() {
    let mut scene = Scene::new().await;
    year(&mut scene.nurse, id(2), 60, "red");
    scene.nurse.sync().await;
    let mut new = scene.world.clinician(scene.team, Role::Nurse).await;
    let number = scene.world.running().store.team(scene.team).await.unwrap().number;
    let load = |place| hearth_wire::OpenLoad { patient: id(2), as_of: number, after: LogNumber(10), place };
    for (place, after) in [(None, LogNumber(10)), (Some(LoadPlace::START), LogNumber(0))] {
        let request = SyncRequest { loads: vec![load(place)], ..new.request(vec![]) };
        let answer = new.exchange(&request).await.unwrap();
        let page = &answer.loads[0];
        assert_eq!(page.place.is_some(), place.is_some());
        let logs = page.runs.iter().flat_map(|run| &run.links).map(|(log, _)| *log);
        assert!(logs.min().unwrap() > after);
    }
}
