//! Two versions of one thing: shown, told, settled.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::medicines;
use crate::plan::{line, set};
use crate::team::{Team, note_for_the_team};
use hearth_app::api::{AmendReading, Conflict, Settle, ZoneView};
use hearth_app::deeds::caseload::caseload;
use hearth_app::deeds::check_in::amend;
use hearth_app::deeds::{conflicts, export, patient, today};
use hearth_record::{Audience, Link};

const GAIN: &str = "threshold/weight-gain-3-days";

fn only(desk: &Desk) -> Conflict {
    let mut items = conflicts::conflicts(&desk.open()).unwrap().items;
    assert_eq!(items.len(), 1, "{items:?}");
    items.remove(0)
}

fn settle(desk: &Desk, conflict: &Conflict, value: &str) {
    let asked = Settle {
        patient: conflict.patient.clone(),
        subject: conflict.subject.clone(),
        value: value.to_owned(),
        why: "spoke to both".to_owned(),
        replaces: conflict.versions.iter().map(|version| version.key.clone()).collect(),
    };
    conflicts::settle(&desk.open(), &asked).unwrap();
}

/// Two nurses who have both set the same limit without a network, and the patient.
fn two_versions(wall: &Wall) -> (Desk, Desk, Desk, Team) {
    let (patient, one, other) = (Desk::patient(wall), Desk::nurse(wall), Desk::second_nurse(wall));
    let mut team = Team::of(wall, &[&patient, &one, &other]);
    set(&one, GAIN, "1.5", &[]).unwrap();
    wall.hours_later(1);
    set(&other, GAIN, "2.5", &[]).unwrap();
    for desk in [&one, &other, &one, &patient] {
        team.exchange(desk);
    }
    (patient, one, other, team)
}

#[test]
fn two_versions_of_a_setting_are_shown_and_settled() {
    let wall = Wall::monday_at_eight();
    let (patient, one, other, mut team) = two_versions(&wall);
    let conflict = only(&one);
    assert_eq!((conflict.subject.as_str(), conflict.part.as_str()), (GAIN, "value"));
    let versions: Vec<(&str, &str)> =
        conflict.versions.iter().map(|version| (version.author.as_str(), version.value.as_str())).collect();
    assert_eq!(versions, [("you", "1.5 kg"), ("Nurse Testerby", "2.5 kg")]);
    assert_eq!(only(&other).versions.len(), 2);
    settle(&one, &conflict, "2.0kg");
    assert!(conflicts::conflicts(&one.open()).unwrap().items.is_empty());
    for desk in [&one, &other, &patient] {
        team.exchange(desk);
    }
    assert!(conflicts::conflicts(&other.open()).unwrap().items.is_empty());
    assert!(line(&other, GAIN).value.contains("2.0 kg"));
    assert!(today::today(&patient.open()).unwrap().settling.is_none());
}

#[test]
fn while_two_versions_stand_the_more_urgent_one_counts_and_the_person_is_told() {
    let wall = Wall::monday_at_eight();
    let (patient, ..) = two_versions(&wall);
    patient.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    let result = patient.check_in(well(&[("weight", "81.6")])).unwrap();
    assert_eq!(result.advice.zone, ZoneView::Amber);
    let settling = today::today(&patient.open()).unwrap().settling.unwrap();
    assert!(settling.text.contains("team"), "{settling:?}");
}

#[test]
fn a_version_that_came_while_somebody_settled_is_asked_about_again() {
    let wall = Wall::monday_at_eight();
    let (_, one, other, mut team) = two_versions(&wall);
    let looked_at = only(&one);
    set(&other, GAIN, "2.8", &[]).unwrap();
    team.exchange(&other);
    team.exchange(&one);
    wall.hours_later(1);
    settle(&one, &looked_at, "2.0kg");
    let again = only(&one);
    let values: Vec<&str> = again.versions.iter().map(|version| version.value.as_str()).collect();
    assert_eq!(values, ["2.8 kg", "2.0 kg"]);
    settle(&one, &again, "2.0kg");
    assert!(conflicts::conflicts(&one.open()).unwrap().items.is_empty());
}

#[test]
fn two_corrections_of_one_weight_are_settled_by_choosing_one() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let key = patient.check_in(form(&[("weight", "84.2"), ("dizzy", "yes")])).unwrap().key;
    team.exchange(&patient);
    team.exchange(&nurse);
    for (desk, kilos) in [(&patient, "82.4"), (&nurse, "84.3")] {
        let asked = AmendReading { key: key.clone(), fields: form(&[("weight", kilos)]), confirmed: false };
        amend::amend(&desk.open(), &asked).unwrap();
        team.exchange(desk);
    }
    let conflict = only(&nurse);
    assert_eq!(conflict.part, "weight");
    let chosen = conflict.versions.iter().find(|version| version.value.contains("82.4")).unwrap();
    settle(&nurse, &conflict, &chosen.value);
    assert!(conflicts::conflicts(&nurse.open()).unwrap().items.is_empty());
    let latest = patient::patient(&nurse.open(), PATIENT).unwrap().latest.unwrap();
    assert!(latest.saved[0].text.contains("82.4 kg"), "{:?}", latest.saved);
    assert!(latest.saved.iter().any(|line| line.key == "saved-symptom"));
}

#[test]
fn a_note_for_the_team_never_lies_on_the_patient_s_computer() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let note = note_for_the_team(&nurse, "worried about the neighbour");
    patient.check_in(well(&[("weight", "80.0")])).unwrap();
    for desk in [&nurse, &patient, &nurse] {
        team.exchange(desk);
    }
    assert!(team.links().any(|(key, link)| *key == note && matches!(link, Link::Whole(_))));
    let open = patient.open();
    let held = open.view().unwrap().entries(&PATIENT).unwrap();
    assert!(held.iter().all(|held| held.entry.key.id.chain.audience == Audience::Shared));
    let rows = export::readings(&open, PATIENT, None, None).unwrap();
    let exported = String::from_utf8(export::to_ndjson(&open, &rows).unwrap()).unwrap();
    assert!(exported.contains("80.0") && !exported.contains("neighbour"));
    let timeline = patient::patient(&nurse.open(), PATIENT).unwrap().timeline;
    assert!(timeline.iter().any(|item| item.text.contains("neighbour")));
}

#[test]
fn two_parts_of_one_check_in_are_settled_one_by_one() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let key = patient.check_in(form(&[("weight", "84.2"), ("pulse", "68"), ("dizzy", "no")])).unwrap().key;
    team.exchange(&patient);
    team.exchange(&nurse);
    for (desk, kilos, beats, dizzy) in [(&patient, "82.4", "70", "yes"), (&nurse, "84.3", "72", "no")] {
        let fields = form(&[("weight", kilos), ("pulse", beats), ("dizzy", dizzy)]);
        let asked = AmendReading { key: key.clone(), fields, confirmed: false };
        amend::amend(&desk.open(), &asked).unwrap();
        team.exchange(desk);
    }
    let all = conflicts::conflicts(&nurse.open()).unwrap().items;
    let parts: Vec<&str> = all.iter().map(|conflict| conflict.part.as_str()).collect();
    assert_eq!(parts, ["pulse", "symptom/dizzy", "weight"]);
    for conflict in &all {
        let theirs = conflict.versions.iter().find(|version| version.author != "you").unwrap();
        settle(&nurse, conflict, &theirs.value);
    }
    assert!(conflicts::conflicts(&nurse.open()).unwrap().items.is_empty());
    let saved = patient::patient(&nurse.open(), PATIENT).unwrap().latest.unwrap().saved;
    let texts: Vec<&str> = saved.iter().map(|line| line.text.as_str()).collect();
    assert!(texts[0].contains("82.4 kg") && texts[1].contains("70"), "{texts:?}");
    assert!(saved.iter().any(|line| line.key == "saved-symptom"), "{texts:?}");
}

#[test]
fn what_stands_once_is_nothing_to_settle() {
    let wall = Wall::monday_at_eight();
    let (_, one, other, _) = two_versions(&wall);
    let conflict = only(&one);
    settle(&one, &conflict, "2.0kg");
    let asked = Settle {
        patient: conflict.patient,
        subject: conflict.subject,
        value: "2.2".to_owned(),
        why: String::new(),
        replaces: Vec::new(),
    };
    assert_eq!(conflicts::settle(&one.open(), &asked).unwrap_err().said.key, "problem-no-conflict");
    let of_patient = only(&other);
    for (value, key) in [("9.9kg", "problem-value-out-of-range"), ("2.2", "problem-value-unit")] {
        let asked = Settle { value: value.to_owned(), subject: of_patient.subject.clone(), ..asked.clone() };
        let problem = conflicts::settle(&other.open(), &asked).unwrap_err();
        assert_eq!(problem.fields[0].said.key, key, "{value}");
    }
}

#[test]
fn of_two_doses_that_nobody_has_settled_the_person_is_told_before_the_next_one_and_nobody_is_green() {
    let wall = Wall::monday_at_eight();
    let (home, one, other) = (Desk::patient(&wall), Desk::nurse(&wall), Desk::second_nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &one, &other]);
    medicines::set(&one, medicines::typed("bisoprolol", "2.5 mg", "od")).unwrap();
    medicines::set(&other, medicines::typed("bisoprolol", "5 mg", "od")).unwrap();
    for desk in [&one, &other, &one, &home] {
        team.exchange(desk);
    }
    home.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    let told = home.check_in(well(&[("weight", "80.1")])).unwrap().advice;
    assert_eq!(told.zone, ZoneView::NotJudged);
    assert_eq!(told.headline.key, "zone-not-judged-medicine");
    let phone = told.not_judged.iter().find(|said| said.key.starts_with("medicines-unsettled-")).unwrap();
    assert!(phone.text.contains("01632") && phone.text.contains("111"), "{phone:?}");
    for desk in [&home, &one] {
        team.exchange(desk);
    }
    let row = caseload(&one.open()).unwrap().rows.remove(0);
    assert_eq!(row.zone, ZoneView::Red, "it is the first thing to see to");
    assert!(row.reason.text.contains("two versions"), "{:?}", row.reason);
    assert_eq!(row.tasks.len(), 1, "one for the patient and the subject: {:?}", row.tasks);
    assert!(row.tasks[0].text.contains("bisoprolol"), "{:?}", row.tasks);
    let listed = hearth_app::deeds::alerts::alerts(&one.open(), None).unwrap().tasks;
    assert_eq!(
        listed.iter().map(|task| (task.level, &task.said)).collect::<Vec<_>>(),
        [(ZoneView::Red, &row.tasks[0])]
    );
    // It closes itself when somebody settles it.
    let conflict = conflicts::conflicts(&one.open()).unwrap().items.remove(0);
    let settled = Settle {
        patient: conflict.patient.clone(),
        subject: conflict.subject.clone(),
        value: conflict.versions[0].typed.clone(),
        why: "spoke to the GP".to_owned(),
        replaces: conflict.versions.iter().map(|version| version.key.clone()).collect(),
    };
    conflicts::settle(&one.open(), &settled).unwrap();
    let row = caseload(&one.open()).unwrap().rows.remove(0);
    assert_ne!(row.zone, ZoneView::Red);
    assert!(row.tasks.is_empty(), "{:?}", row.tasks);
    assert_eq!(hearth_app::deeds::alerts::alerts(&one.open(), None).unwrap().tasks, []);
}
