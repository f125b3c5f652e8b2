//! A nurse changes the plan, and the patient is told by it.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::team::Team;
use hearth_app::api::{PlanLine, PlanSet, PlanView, Problem, ProblemKind, ZoneView};
use hearth_app::deeds::people::whose;
use hearth_app::deeds::plan::{self, Unit};
use hearth_app::deeds::today;
use hearth_record::PatientId;

const GAIN: &str = "threshold/weight-gain-3-days";

pub(crate) fn set(desk: &Desk, subject: &str, value: &str, based_on: &[String]) -> Result<PlanView, Problem> {
    let asked = PlanSet {
        patient: PATIENT.to_string(),
        subject: subject.to_owned(),
        value: value.to_owned(),
        why: "agreed in clinic".to_owned(),
        review: String::new(),
        based_on: based_on.to_vec(),
        confirmed: false,
    };
    plan::set(&desk.open(), &asked, Unit::BesideTheBox)
}

pub(crate) fn line(desk: &Desk, subject: &str) -> PlanLine {
    let view = plan::show(&desk.open(), PATIENT).unwrap();
    view.lines.into_iter().find(|line| line.subject == subject).unwrap()
}

fn not_yet_there(desk: &Desk) -> Option<String> {
    plan::show(&desk.open(), PATIENT).unwrap().not_yet_there.map(|said| said.key)
}

#[test]
fn a_nurse_s_plan_change_changes_the_next_result() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    patient.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    assert_eq!(patient.check_in(well(&[("weight", "81.6")])).unwrap().advice.zone, ZoneView::Green);
    set(&nurse, GAIN, "1.5", &[]).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    let changed = today::today(&patient.open()).unwrap().plan_changed.unwrap();
    assert!(changed.text.contains("Nurse Exampleton") && changed.text.contains("1.5 kg"), "{changed:?}");
    wall.days_later(1);
    let result = patient.check_in(well(&[("weight", "81.6")])).unwrap();
    assert_eq!(result.advice.zone, ZoneView::Amber);
    assert_eq!(result.advice.findings[0].layer, "person");
    assert_eq!(result.contact.phone, "01632 960123");
    let still = today::today(&patient.open()).unwrap().plan_changed;
    assert!(still.is_some(), "to check in under a plan is not to have read it");
}

#[test]
fn the_nurse_sees_whether_the_change_is_with_the_patient() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    assert_eq!(not_yet_there(&nurse), None);
    set(&nurse, GAIN, "1.5", &[]).unwrap();
    assert_eq!(not_yet_there(&nurse).as_deref(), Some("plan-not-yet-sent"));
    team.exchange(&nurse);
    assert_eq!(not_yet_there(&nurse).as_deref(), Some("plan-not-yet-there"));
    patient.check_in(well(&[("weight", "80.0")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(not_yet_there(&nurse).as_deref(), Some("plan-not-yet-there-since"));
    wall.days_later(1);
    patient.check_in(well(&[("weight", "80.0")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(not_yet_there(&nurse), None);
}

#[test]
fn an_edit_that_arrived_meanwhile_is_not_lost() {
    let wall = Wall::monday_at_eight();
    let (one, other) = (Desk::nurse(&wall), Desk::second_nurse(&wall));
    let mut team = Team::of(&wall, &[&one, &other]);
    set(&one, GAIN, "1.5", &[]).unwrap();
    team.exchange(&one);
    team.exchange(&other);
    let looked_at = line(&other, GAIN).based_on;
    set(&one, GAIN, "1.8", &looked_at).unwrap();
    team.exchange(&one);
    // It comes while the other nurse has the form open.
    team.exchange(&other);
    set(&other, GAIN, "2.5", &looked_at).unwrap();
    let shown = line(&other, GAIN);
    assert!(shown.conflict);
    assert!(shown.value.contains("1.8 kg") && shown.value.contains("2.5 kg"), "{}", shown.value);
    assert!(!shown.value.contains("1.5 kg"));
}

#[test]
fn an_edit_of_what_was_looked_at_takes_its_place() {
    let wall = Wall::monday_at_eight();
    let nurse = Desk::nurse(&wall);
    Team::of(&wall, &[&nurse]);
    set(&nurse, "target-weight", "80.5", &[]).unwrap();
    let first = line(&nurse, "target-weight");
    assert_eq!((first.typed.as_str(), first.layer.as_str(), first.editable), ("80.5", "person", true));
    set(&nurse, "target-weight", "79.5", &first.based_on).unwrap();
    let second = line(&nurse, "target-weight");
    assert!(second.value.contains("79.5 kg") && !second.conflict);
    assert!(second.layers[2].who.starts_with("you"), "{:?}", second.layers[2]);
}

#[test]
fn a_value_out_of_range_or_without_a_unit_is_refused() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    Team::of(&wall, &[&patient, &nurse]);
    let key =
        |problem: Problem| problem.fields.first().map_or(problem.said.key, |field| field.said.key.clone());
    assert_eq!(key(set(&nurse, GAIN, "9.0", &[]).unwrap_err()), "problem-value-out-of-range");
    assert_eq!(key(set(&nurse, GAIN, "", &[]).unwrap_err()), "problem-value-empty");
    assert_eq!(key(set(&nurse, "threshold/no-such", "9.0", &[]).unwrap_err()), "problem-subject-unknown");
    assert_eq!(key(set(&patient, GAIN, "1.5", &[]).unwrap_err()), "problem-not-allowed");
    let asked = PlanSet {
        confirmed: false,
        patient: PATIENT.to_string(),
        subject: GAIN.to_owned(),
        value: "1.5".to_owned(),
        why: String::new(),
        review: String::new(),
        based_on: Vec::new(),
    };
    let said = |asked: &PlanSet| plan::set(&nurse.open(), asked, Unit::Said);
    assert_eq!(key(said(&asked).unwrap_err()), "problem-value-unit");
    let past = PlanSet { value: "1.5kg".to_owned(), review: "2026-11-01".to_owned(), ..asked.clone() };
    assert_eq!(key(said(&past).unwrap_err()), "problem-review-date-past");
    let nobody_s = PatientId::from_bytes([0xff; 16]);
    assert_eq!(key(whose(&nurse.open(), Some(nobody_s)).unwrap_err()), "problem-patient-unknown");
    let nobody = PlanSet { patient: "ff".repeat(16), value: "1.5kg".to_owned(), ..asked };
    assert_eq!(key(said(&nobody).unwrap_err()), "problem-patient-unknown");
}

#[test]
fn a_target_weight_far_from_the_last_weight_is_asked_about_with_both() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    assert!(set(&nurse, "target-weight", "60.0", &[]).is_ok(), "no weight is known yet");
    patient.check_in(well(&[("weight", "82.4")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let asked = set(&nurse, "target-weight", "74.0", &[]).unwrap_err();
    assert_eq!(asked.kind, ProblemKind::AskAgain);
    let text = &asked.fields[0].said.text;
    assert!(text.contains("74.0") && text.contains("82.4"), "{text}");
    assert_eq!(line(&nurse, "target-weight").typed, "60.0", "nothing was saved");
    let confirmed = PlanSet {
        patient: PATIENT.to_string(),
        subject: "target-weight".to_owned(),
        value: "74.0".to_owned(),
        why: "ascites drained".to_owned(),
        review: String::new(),
        based_on: line(&nurse, "target-weight").based_on,
        confirmed: true,
    };
    plan::set(&nurse.open(), &confirmed, Unit::BesideTheBox).unwrap();
    assert_eq!(line(&nurse, "target-weight").typed, "74.0");
    assert!(set(&nurse, "threshold/weight-gain-3-days", "2.5", &[]).is_ok(), "a limit is no weight");
}

#[test]
fn a_target_weight_a_third_away_is_refused_and_one_that_is_far_needs_its_reason() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    patient.check_in(well(&[("weight", "80.0")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let asked = |value: &str, why: &str| {
        let asked = PlanSet {
            patient: PATIENT.to_string(),
            subject: "target-weight".to_owned(),
            value: value.to_owned(),
            why: why.to_owned(),
            review: String::new(),
            based_on: Vec::new(),
            confirmed: true,
        };
        plan::set(&nurse.open(), &asked, Unit::BesideTheBox).map_err(|problem| problem.said.key)
    };
    for value in ["300", "104.1", "55.9"] {
        assert_eq!(asked(value, "agreed in clinic").unwrap_err(), "problem-plan-weight-too-far", "{value}");
    }
    assert_eq!(asked("60.0", " ").unwrap_err(), "problem-plan-weight-why");
    assert!(asked("60.0", "ascites drained").is_ok());
}

#[test]
fn nobody_is_watched_less_closely_without_a_reason_or_past_an_open_finding_unasked() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    patient.check_in(well(&[("swelling", "much-more")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let asked = |value: &str, why: &str, confirmed: bool| {
        let asked = PlanSet {
            patient: PATIENT.to_string(),
            subject: "tier".to_owned(),
            value: value.to_owned(),
            why: why.to_owned(),
            review: String::new(),
            based_on: line(&nurse, "tier").based_on,
            confirmed,
        };
        plan::set(&nurse.open(), &asked, Unit::BesideTheBox).map_err(|problem| problem.said.key)
    };
    assert!(asked("t3", "", false).is_ok(), "closer needs no reason");
    assert_eq!(asked("t0", "", true).unwrap_err(), "problem-plan-tier-why");
    assert_eq!(asked("t0", "her choice", false).unwrap_err(), "problem-plan-tier-open");
    assert!(asked("t0", "her choice", true).is_ok());
}
