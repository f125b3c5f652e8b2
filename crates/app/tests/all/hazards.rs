//! Controls of the hazard log that are proved nowhere else: what a person is told besides the zone.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::plan::{line, set};
use crate::team::Team;
use hearth_app::api::{PlanSet, ResultView, Said, ZoneView};
use hearth_app::deeds::plan::{self, Unit};
use hearth_app::deeds::today;

/// A pressure that is amber by the product's own limit.
const HIGH: [(&str, &str); 2] = [("systolic", "176"), ("diastolic", "92")];

fn first(said: &[Said]) -> (&str, &str) {
    let first = said.first().unwrap();
    (&first.key, &first.text)
}

fn says(said: &[Said], key: &str) -> bool {
    said.iter().any(|said| said.key == key)
}

#[test]
fn the_team_s_phone_and_hours_stand_on_the_result_and_what_to_do_when_it_is_closed() {
    let wall = Wall::monday_at_eight();
    let patient = Desk::patient(&wall);
    Team::of(&wall, &[&patient]);
    let closed = patient.check_in(well(&HIGH)).unwrap();
    assert_eq!(closed.advice.zone, ZoneView::Amber);
    assert_eq!(closed.advice.headline.text, "Phone your team today");
    let (key, text) = first(&closed.advice.what_to_do);
    assert_eq!(key, "advice-amber-phone-closed");
    assert!(text.contains("01632 960123") && text.contains("today 09:00"), "{text}");
    assert!(!closed.contact.open_now && closed.contact.out_of_hours.text.contains("111"));
    assert!(text.contains("111") && !says(&closed.advice.what_to_do, "advice-amber-out-of-hours"));

    wall.hours_later(2);
    let open = patient.check_in(well(&HIGH)).unwrap();
    let (key, text) = first(&open.advice.what_to_do);
    assert_eq!(key, "advice-amber-phone-open");
    assert!(text.contains("01632 960123") && text.contains("17:00"), "{text}");
    assert!(open.contact.open_now);
    assert!(says(&open.advice.what_to_do, "advice-amber-out-of-hours"));

    wall.hours_later(8);
    let evening = patient.check_in(well(&HIGH)).unwrap();
    assert_eq!(evening.advice.headline.text, "Call 111 today");
    assert!(
        first(&evening.advice.what_to_do).1.contains("tomorrow 09:00"),
        "{:?}",
        evening.advice.what_to_do
    );
}

#[test]
fn before_the_team_s_phone_is_known_the_result_names_111() {
    let patient = Desk::patient(&Wall::monday_at_eight());
    let result = patient.check_in(well(&HIGH)).unwrap();
    assert!(first(&result.advice.what_to_do).1.contains("111"), "{:?}", result.advice.what_to_do);
    assert!(result.contact.out_of_hours.text.contains("111"));
}

#[test]
fn numbers_without_answers_say_that_nobody_asked_how_the_person_feels() {
    let wall = Wall::monday_at_eight();
    let patient = Desk::patient(&wall);
    let result: ResultView = patient.check_in(form(&[("systolic", "124"), ("diastolic", "76")])).unwrap();
    assert!(says(&result.advice.not_judged, "symptoms-not-asked"), "{:?}", result.advice.not_judged);
    let result = patient.check_in(well(&[("systolic", "124"), ("diastolic", "76")])).unwrap();
    assert!(!says(&result.advice.not_judged, "symptoms-not-asked"), "{:?}", result.advice.not_judged);
}

#[test]
fn oxygen_is_asked_for_only_where_somebody_has_set_a_target() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    assert!(!today::form(&patient.open()).unwrap().ask_oxygen);
    set(&nurse, "threshold/oxygen-scale", "88-92", &[]).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    assert!(today::form(&patient.open()).unwrap().ask_oxygen);
}

#[test]
fn every_finding_says_its_limit_whose_it_is_and_where_the_rule_comes_from() {
    let patient = Desk::patient(&Wall::monday_at_eight());
    let fields = well(&[("systolic", "84"), ("diastolic", "52"), ("dizzy", "yes"), ("pulse", "128")]);
    let result = patient.check_in(fields).unwrap();
    assert!(result.advice.findings.len() >= 2, "{:?}", result.advice.findings);
    for finding in &result.advice.findings {
        assert!(!finding.rule.is_empty() && finding.version >= 1, "{finding:?}");
        assert!(!finding.value.is_empty() && !finding.threshold.is_empty(), "{finding:?}");
        assert!(finding.layer == "product" && !finding.source.is_empty(), "{finding:?}");
    }
}

#[test]
fn while_a_target_weight_has_two_values_the_person_is_told_whom_to_phone() {
    let wall = Wall::monday_at_eight();
    let patient = Desk::patient(&wall);
    let (one, other) = (Desk::nurse(&wall), Desk::second_nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &one, &other]);
    set(&one, "target-weight", "80.0", &[]).unwrap();
    set(&other, "target-weight", "82.0", &[]).unwrap();
    for desk in [&one, &other, &patient] {
        team.exchange(desk);
    }
    let settling = today::today(&patient.open()).unwrap().settling.unwrap();
    assert_eq!(settling.key, "settling-phone");
    assert!(settling.text.contains("01632 960123"), "{settling:?}");
}

#[test]
fn a_setting_past_its_review_date_says_so_on_the_patient_s_own_plan() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let asked = PlanSet {
        confirmed: false,
        patient: PATIENT.to_string(),
        subject: "target-weight".to_owned(),
        value: "80.0".to_owned(),
        why: "dry weight at discharge".to_owned(),
        review: "2026-11-20".to_owned(),
        based_on: Vec::new(),
    };
    plan::set(&nurse.open(), &asked, Unit::BesideTheBox).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    let review = |desk: &Desk| line(desk, "target-weight").layers[2].review.clone();
    assert_eq!(review(&patient), "Look at it again by 20 November 2026");
    wall.days_later(5);
    assert_eq!(review(&patient), "Was due to be looked at by 20 November 2026");
}
