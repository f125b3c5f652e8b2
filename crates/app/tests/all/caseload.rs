//! The nurse's list, and who is on it.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::team::{Team, register};
use hearth_app::api::{PatientAdd, ProblemKind, ZoneView};
use hearth_app::deeds::caseload::{caseload, family_first};
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::patient;
use hearth_app::deeds::patient::add as patient_add;
use hearth_record::{PatientId, Subject};
use hearth_wire::{AssessmentBody, Body, ToldRule};

#[test]
fn the_worst_comes_first_and_nobody_unseen_is_green() {
    let wall = Wall::monday_at_eight();
    let nurse = Desk::nurse(&wall);
    Team::of(&wall, &[&nurse]);
    let open = nurse.open();
    let ids: Vec<PatientId> = ["Testina Quiet", "Samplo Well", "Madeup Low"]
        .into_iter()
        .map(|name| PatientId::parse(&register(&nurse, name, name, "").id).unwrap())
        .collect();
    let told = |patient: PatientId, boxes: &[(&str, &str)]| {
        let request = CheckInRequest {
            patient: Some(patient),
            told_by: Some("by phone".to_owned()),
            fields: well(boxes),
            confirmed: true,
            ..CheckInRequest::default()
        };
        check_in::save(&open, &request).unwrap()
    };
    told(ids[0], &[("pulse", "68")]);
    wall.days_later(8);
    told(ids[1], &[("weight", "80.0")]);
    wall.days_later(1);
    told(ids[1], &[("weight", "80.1"), ("pulse", "68")]);
    told(ids[2], &[("systolic", "70"), ("diastolic", "40"), ("dizzy", "yes")]);
    let list = caseload(&open).unwrap();
    let names: Vec<&str> = list.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names[0], "Low, Madeup");
    assert_eq!(list.rows[0].zone, ZoneView::Red);
    let place = |name: &str| names.iter().position(|held| *held == name).unwrap();
    assert!(place("Quiet, Testina") < place("Well, Samplo"), "{names:?}");
    let quiet = &list.rows[place("Quiet, Testina")];
    assert!(quiet.not_seen && quiet.zone != ZoneView::Green, "{quiet:?}");
    assert_eq!(list.rows[place("Well, Samplo")].zone, ZoneView::Green);
}

/// P75
#[test]
fn the_same_form_sent_twice_is_one_patient_and_a_namesake_is_pointed_out() {
    let wall = Wall::monday_at_eight();
    let nurse = Desk::nurse(&wall);
    Team::of(&wall, &[&nurse]);
    let first = register(&nurse, "form 1", "Samplo Testerby", "");
    assert_eq!(register(&nurse, "form 1", "Samplo Testerby", "").id, first.id);
    let other = register(&nurse, "form 2", "samplo testerby", "");
    assert_ne!(other.id, first.id);
    assert_eq!(other.likely_duplicates, [first.id]);
}

#[test]
fn a_patient_has_no_caseload() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    assert_eq!(caseload(&desk.open()).unwrap_err().said.key, "problem-not-allowed");
}

#[test]
fn a_nurse_who_types_for_somebody_names_them() {
    let wall = Wall::monday_at_eight();
    let nurse = Desk::nurse(&wall);
    Team::of(&wall, &[&nurse]);
    assert_eq!(nurse.check_in(well(&[("pulse", "68")])).unwrap_err().said.key, "problem-patient-needed");
    let nobody = PatientId::from_bytes([77; 16]);
    let request =
        CheckInRequest { patient: Some(nobody), fields: well(&[("pulse", "68")]), ..Default::default() };
    let problem = check_in::save(&nurse.open(), &request).unwrap_err();
    assert_eq!(problem.said.key, "problem-patient-unknown");
}

#[test]
fn what_the_server_found_more_urgent_is_shown_to_both() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let key = patient.check_in(well(&[("weight", "80.0")])).unwrap().key;
    team.exchange(&patient);
    let about = hearth_record::EntryKey::parse(&key).unwrap();
    let rule = ToldRule { rule: "W1".to_owned(), version: 1, zone: "amber".to_owned() };
    let found = AssessmentBody {
        about,
        zone: "amber".to_owned(),
        rules: vec![rule],
        more_urgent: true,
        source_not_confirmed: false,
    };
    team.writes_about(PATIENT, Subject::assessment(&about), &Body::Assessment(found));
    team.exchange(&patient);
    team.exchange(&nurse);
    let shown = hearth_app::deeds::today::last_result(&patient.open()).unwrap().result.unwrap();
    assert!(shown.more_urgent.unwrap().text.contains("Phone your team today"));
    let view = patient::patient(&nurse.open(), PATIENT).unwrap();
    assert!(view.latest.unwrap().more_urgent.is_some());
    assert!(view.timeline.iter().any(|item| item.text == "Amber: phone today"), "{:?}", view.timeline);
}

#[test]
fn a_name_is_listed_by_its_family() {
    assert_eq!(family_first("Imogen-Aria Sampleworth"), "Sampleworth, Imogen-Aria");
    assert_eq!(family_first("Cher"), "Cher");
}

#[test]
fn the_nhs_number_of_somebody_who_is_here_is_asked_about_and_the_reason_is_kept() {
    let wall = Wall::monday_at_eight();
    let nurse = Desk::nurse(&wall);
    Team::of(&wall, &[&nurse]);
    let first = register(&nurse, "form 1", "Samplo Testerby", "999 000 0018");
    let mut other = PatientAdd {
        form: "form 2".to_owned(),
        name: "Otherine Inventa".to_owned(),
        born: "3/6/1948".to_owned(),
        nhs_number: "9990000018".to_owned(),
        despite: String::new(),
    };
    let asked = patient_add::add(&nurse.open(), &other).unwrap_err();
    let text = &asked.fields[0].said.text;
    assert_eq!((asked.kind, asked.fields[0].field.as_str()), (ProblemKind::AskAgain, "nhsNumber"));
    assert!(text.contains("Samplo Testerby") && text.contains(&first.id), "{text}");
    assert_eq!(
        caseload(&nurse.open()).unwrap().rows.iter().filter(|row| row.name.contains("Inventa")).count(),
        0
    );
    other.despite = "the number belongs to her; his was mistyped".to_owned();
    let added = patient_add::add(&nurse.open(), &other).unwrap();
    assert_eq!(added.likely_duplicates, [first.id]);
    let id = PatientId::parse(&added.id).unwrap();
    let bodies = nurse.open().view().unwrap().bodies(&id).unwrap();
    let noted = bodies.values().any(|body| match body {
        Body::TeamNote(note) => note.text.reveal().contains("mistyped"),
        _ => false,
    });
    assert!(noted, "{bodies:?}");
}
