//! One weight's walk, from the patient's computer to the nurse's and the changed plan back.

use crate::world::World;
use hearth_clinical::Private;
use hearth_record::{Audience, KINDS, PatientId, Subject};
use hearth_store::NewAct;
use hearth_wire::{Body, NoteBody, body_bytes, kind_of};
use serde_json::Value;
use std::collections::BTreeSet;

fn line<'a>(plan: &'a Value, subject: &str) -> &'a Value {
    plan["lines"].as_array().unwrap().iter().find(|line| line["subject"] == subject).unwrap()
}

#[test]
fn a_reading_made_offline_reaches_the_nurse_and_her_change_of_plan_comes_back() {
    let (mut world, patient) = World::with_nurse_and_patient();
    world.cli("nurse", &["plan", "set", "--patient", &patient, "target-weight", "82kg"]).result();
    world.cli("nurse", &["sync"]).result();
    world.cli("patient", &["sync"]).result();
    world.stop();
    let saved = world.cli("patient", &["check-in", "--weight", "82.4kg", "--bp", "124/76", "--pulse", "68"]);
    assert_eq!(saved.result()["advice"]["zone"], "notJudged", "{:#}", saved.json);
    let waiting = world.cli("patient", &["status"]);
    assert_eq!(waiting.result()["waiting"], 1);
    let offline = world.cli("patient", &["sync"]);
    assert_eq!(offline.problem(), (3, "problem-server-not-reached"));
    let changed = world.cli("nurse", &["plan", "set", "--patient", &patient, "target-weight", "81kg"]);
    assert_eq!(line(changed.result(), "target-weight")["typed"], "81.0");
    world.start();
    assert_eq!(world.cli("patient", &["sync"]).result()["waiting"], 0);
    assert_eq!(world.cli("nurse", &["sync"]).result()["waiting"], 0);
    assert_eq!(world.cli("patient", &["sync"]).result()["acknowledged"], 1);
    let caseload = world.cli("nurse", &["caseload"]);
    let row = &caseload.result()["rows"][0];
    assert_eq!(
        (row["id"].as_str().unwrap(), row["lastWeight"].as_str().unwrap()),
        (patient.as_str(), "82.4 kg")
    );
    let plan = world.cli("patient", &["plan", "show"]);
    assert_eq!(line(plan.result(), "target-weight")["typed"], "81.0");
    for computer in ["nurse", "patient"] {
        assert_eq!(world.cli(computer, &["verify"]).result()["problems"], serde_json::json!([]));
    }
}

#[test]
fn a_reading_is_here_then_with_the_service_then_looked_at_on_both_command_lines() {
    let (mut world, patient) = World::with_nurse_and_patient();
    world.stop();
    let saved = world.cli("patient", &["check-in", "--weight", "82.4kg"]);
    assert_eq!(saved.result()["reached"]["step"], "here");
    world.start();
    let step = |world: &World, computer: &str, whose: &[&str]| {
        let typed: Vec<&str> = ["readings"].iter().chain(whose).copied().collect();
        let came = world.cli(computer, &typed);
        let row = came.result()["readings"][0].clone();
        (row["step"].as_str().unwrap().to_owned(), row["reached"].as_str().unwrap().to_owned())
    };
    world.cli("patient", &["sync"]).result();
    assert_eq!(step(&world, "patient", &[]).0, "with-service");
    world.cli("nurse", &["sync"]).result();
    let whose = ["--patient", patient.as_str()];
    assert_eq!(step(&world, "nurse", &whose).0, "with-service");
    let id = saved.result()["key"].as_str().unwrap().to_owned();
    world.cli("nurse", &["looked-at", &id]).result();
    assert!(step(&world, "nurse", &whose).1.ends_with("Not sent yet."));
    for computer in ["nurse", "patient"] {
        world.cli(computer, &["sync"]).result();
    }
    let (step, said) = step(&world, "patient", &[]);
    assert_eq!(step, "looked-at");
    assert!(said.starts_with("Looked at by a heart failure nurse, today "), "{said}");
    let status = world.cli("patient", &["status"]);
    assert_eq!(status.result()["readings"][0]["reached"]["said"]["text"], said.as_str());
    let (_, text) = world.cli_text("patient", &["status"]);
    assert!(text.contains(&said), "{text}");
    let refused = world.cli("patient", &["looked-at", &id]);
    assert_eq!(refused.problem().0, 2, "{:#}", refused.json);
}

#[test]
fn a_danger_sign_is_red_with_no_network_and_saved_though_nobody_can_be_asked() {
    let (mut world, _) = World::with_nurse_and_patient();
    world.stop();
    let red = world.cli("patient", &["check-in", "--bp", "70/40", "--symptom", "dizzy=yes"]);
    assert_eq!(red.result()["advice"]["zone"], "red");
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 1);
    let (exit, text) = world.cli_text("patient", &["check-in", "--bp", "70/40", "--symptom", "dizzy=yes"]);
    assert_eq!(exit, 0);
    assert!(text.contains("RED: ") && text.contains("Your blood pressure is low: 70/40."), "{text}");
}

#[test]
fn two_plans_made_offline_stand_side_by_side_until_one_is_settled_on() {
    let (world, patient) = World::with_nurse_and_patient();
    world.enrol("second", &world.code_for_nurse("Ben Fenwick")).result();
    let target = |value| ["plan", "set", "--patient", &patient, "target-weight", value].map(str::to_owned);
    for (computer, value) in [("nurse", "80kg"), ("second", "84kg")] {
        let typed = target(value);
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        world.cli(computer, &typed).result();
    }
    for computer in ["nurse", "second", "nurse", "patient"] {
        world.cli(computer, &["sync"]).result();
    }
    for computer in ["nurse", "second"] {
        let standing = world.cli(computer, &["conflicts"]);
        let versions = standing.result()["items"][0]["versions"].as_array().unwrap().len();
        assert_eq!(versions, 2, "{computer}");
    }
    world.cli("nurse", &["settle", "target-weight", "--to", "82kg", "--why", "asked him"]).result();
    for computer in ["nurse", "second", "patient"] {
        world.cli(computer, &["sync"]).result();
        assert_eq!(world.cli(computer, &["status"]).result()["conflicts"], 0, "{computer}");
        let whose: &[&str] =
            if computer == "patient" { &["plan", "show"] } else { &["plan", "show", &patient] };
        let plan = world.cli(computer, whose);
        assert_eq!(line(plan.result(), "target-weight")["typed"], "82.0", "{computer}");
    }
    let settled = world.cli("nurse", &["settle", "target-weight", "--to", "82kg"]);
    assert_eq!(settled.problem(), (2, "problem-no-conflict"));
}

#[test]
fn a_reading_can_be_corrected_and_taken_back_and_both_are_seen_elsewhere() {
    let (world, patient) = World::with_nurse_and_patient();
    let saved = world.cli("patient", &["check-in", "--weight", "82.4kg", "--pulse", "68"]);
    let key = saved.result()["key"].as_str().unwrap().to_owned();
    world.cli("patient", &["amend", &key, "--weight", "81.4kg"]).result();
    world.cli("patient", &["sync"]).result();
    world.cli("nurse", &["sync"]).result();
    let rows = world.cli("nurse", &["readings", "--patient", &patient, "--kind", "weight"]);
    let row = &rows.result()["readings"][0];
    assert_eq!((row["value"].as_str(), row["mark"].as_str()), (Some("81.4"), Some("corrected")));
    world.cli("patient", &["withdraw", &key, "--reason", "not-me"]).result();
    world.cli("patient", &["sync"]).result();
    world.cli("nurse", &["sync"]).result();
    let rows = world.cli("nurse", &["readings", "--patient", &patient]);
    assert!(rows.result()["readings"].as_array().unwrap().iter().all(|row| row["mark"] == "withdrawn"));
}

#[test]
fn readings_leave_as_a_file_and_come_in_as_one() {
    let (world, _) = World::with_nurse_and_patient();
    let csv = "at,weight,pulse\n2026-01-02T08:00:00Z,82.4,68\n2026-01-03T08:00:00Z,824,68\n";
    std::fs::write(world.path("in.csv"), csv).unwrap();
    let file = world.path("in.csv").display().to_string();
    let imported = world.cli("patient", &["import", &file]);
    assert_eq!((imported.exit, &imported.json["result"]["saved"]), (2, &serde_json::json!(1)));
    let out = world.path("out.ndjson").display().to_string();
    let exported = world.cli("patient", &["export", "--format", "ndjson", "--out", &out]);
    assert_eq!(exported.result()["rows"], 2);
    assert_eq!(std::fs::read_to_string(&out).unwrap().lines().count(), 2);
    let again = world.cli("patient", &["export", "--format", "csv", "--out", &out]);
    assert_eq!(again.problem(), (2, "problem-file-exists"));
}

/// P53
#[test]
fn what_the_team_notes_for_itself_never_lies_on_the_patients_computer() {
    let (world, patient) = World::with_nurse_and_patient();
    note_for_the_team(&world, &patient, "Talk of money worries with his daughter first.");
    assert_eq!(world.cli("nurse", &["sync"]).result()["waiting"], 0);
    world.enrol("second", &world.code_for_nurse("Ben Fenwick")).result();
    for computer in ["second", "patient"] {
        world.cli(computer, &["sync"]).result();
    }
    // It travels: what the patient's computer lacks, the server has and gives to the team.
    for computer in ["nurse", "second"] {
        let kinds = kinds_held(&world, computer, Audience::Team);
        assert!(kinds.contains("team-note") && kinds.contains("custody"), "{computer}: {kinds:?}");
    }
    // Not as much as the place of one: a stub would show here without its kind.
    assert_eq!(kinds_held(&world, "patient", Audience::Team), BTreeSet::new());
    let shared = kinds_held(&world, "patient", Audience::Shared);
    assert!(shared.contains("person") && !shared.contains("stub"), "{shared:?}");
    for row in KINDS.iter().filter(|row| row.audience == Some(Audience::Team)) {
        assert!(!shared.contains(row.name), "{} in {shared:?}", row.name);
    }
}

/// The kinds of all entries with this audience in the opened store of a computer; `stub` for one without its content.
fn kinds_held(world: &World, computer: &str, audience: Audience) -> BTreeSet<String> {
    let mut kinds = BTreeSet::new();
    let store = world.store(computer);
    let view = store.view().unwrap();
    view.each_entry(&mut |held| {
        if held.entry.key.id.chain.audience == audience {
            let kind = held.entry.whole().map_or("stub", |whole| whole.header.kind.name.as_str());
            kinds.insert(kind.to_owned());
        }
        true
    })
    .unwrap();
    kinds
}

/// Saves a note that is for the team alone on the nurse's computer, as a window would; no command writes one.
fn note_for_the_team(world: &World, patient: &str, text: &str) {
    let store = world.store("nurse");
    let patient = PatientId::parse(patient).unwrap();
    let (author, time) = {
        let view = store.view().unwrap();
        let entries = view.entries(&patient).unwrap();
        let whole = entries.iter().find_map(|held| held.entry.whole()).unwrap();
        (view.identity().unwrap().user, whole.header.time.clone())
    };
    let body = Body::TeamNote(NoteBody { text: Private::new(text.to_owned()) });
    let note = NewAct {
        patient,
        audience: Audience::Team,
        author,
        time,
        subject: Subject::new("team-note/1").unwrap(),
        kind: kind_of(&body),
        body: body_bytes(&body),
        replaces: Vec::new(),
        form: None,
    };
    store.write(&note, [7; 32]).unwrap();
}
