//! The plans that a person carries out alone: written down within bounds, read with their limits, used, and ended.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::medicines::{desks, list};
use crate::team::Team;
use hearth_app::api::CheckInFields;
use hearth_app::api::{FlexiblePlanSet, MedicinePlanStop, SickDayBegin, SickDayEnd, SickDayPlanSet};
use hearth_app::deeds::bounded_plans::in_use as bounded_plan_use;
use hearth_app::deeds::bounded_plans::set as bounded_plan_set;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::today;

pub(crate) fn flexible() -> FlexiblePlanSet {
    FlexiblePlanSet {
        patient: PATIENT.to_string(),
        words: "One extra water tablet each morning.".to_owned(),
        drug: "furosemide".to_owned(),
        dose: "40 mg".to_owned(),
        frequency: "od".to_owned(),
        target: "80.0".to_owned(),
        gain: "2".to_owned(),
        signs: true,
        max_days: 3,
        phone_day: 3,
        stop_below: 100,
        bloods_after_days: 7,
        prescriber: "Dr Invented".to_owned(),
        expires: "2026-12-16".to_owned(),
        ..FlexiblePlanSet::default()
    }
}

pub(crate) fn sick_day(pause: &[&str]) -> SickDayPlanSet {
    SickDayPlanSet {
        patient: PATIENT.to_string(),
        words: "Leave these out until you eat and drink.".to_owned(),
        pause: pause.iter().map(|code| (*code).to_owned()).collect(),
        restart_after_hours: 24,
        max_days: 3,
        prescriber: "Dr Invented".to_owned(),
        expires: "2026-11-30".to_owned(),
        ..SickDayPlanSet::default()
    }
}

fn lines(desk: &Desk) -> String {
    let plans = list(desk).plans;
    let said = plans.iter().flat_map(|plan| plan.now.iter().chain(&plan.lines));
    said.map(|said| said.text.clone()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_plan_beyond_its_bounds_is_refused_at_its_box() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let open = nurse.open();
    let refused = |asked: &FlexiblePlanSet, key: &str| {
        assert_eq!(bounded_plan_set::set_flexible(&open, asked).unwrap_err().said.key, key);
    };
    refused(&FlexiblePlanSet { words: " ".to_owned(), ..flexible() }, "problem-bounded-words");
    refused(&FlexiblePlanSet { max_days: 5, ..flexible() }, "problem-bounded-too-long");
    refused(&FlexiblePlanSet { expires: "2027-12-16".to_owned(), ..flexible() }, "problem-bounded-too-late");
    refused(&FlexiblePlanSet { expires: String::new(), ..flexible() }, "problem-bounded-expires");
    refused(
        &FlexiblePlanSet { drug: "ramipril".to_owned(), dose: "5 mg".to_owned(), ..flexible() },
        "problem-bounded-loop",
    );
    let never = bounded_plan_set::set_sick_day(&open, &sick_day(&["ramipril", "bisoprolol"])).unwrap_err();
    assert_eq!(never.said.key, "problem-sick-day-not-paused");
    assert!(never.said.text.contains("bisoprolol"), "{}", never.said.text);
    let none = MedicinePlanStop { patient: PATIENT.to_string(), ..MedicinePlanStop::default() };
    assert_eq!(bounded_plan_set::stop_flexible(&open, &none).unwrap_err().said.key, "problem-bounded-none");
}

#[test]
fn a_medicine_that_is_not_on_the_persons_list_is_asked_about_before_it_stands_on_a_plan() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let open = nurse.open();
    let before = nurse.entries();
    let set = |asked: &SickDayPlanSet| bounded_plan_set::set_sick_day(&open, asked);
    let asked = set(&sick_day(&["ramipril", "metformin"])).unwrap_err();
    assert_eq!(asked.said.key, "problem-sick-day-no-order");
    assert_eq!(asked.fields.len(), 1, "metformin is in no order here: {asked:?}");
    assert!(asked.said.text.contains("ramipril"), "{}", asked.said.text);
    let confirmed = SickDayPlanSet { confirmed: true, ..sick_day(&["ramipril", "metformin"]) };
    assert_eq!(set(&confirmed).unwrap_err().said.key, "problem-sick-day-why");
    assert_eq!(nurse.entries(), before, "nothing was saved");
    set(&SickDayPlanSet { why: "her GP prescribes it".to_owned(), ..confirmed }).unwrap();
    taken(&nurse, "ramipril");
    set(&sick_day(&["ramipril", "metformin"])).unwrap();
    crate::medicines::stop(&nurse, "ramipril").unwrap();
    assert!(set(&sick_day(&["metformin"])).is_ok());
}

/// Taken already when it was written down.
pub(crate) fn taken(nurse: &Desk, drug: &str) {
    let order = crate::medicines::typed(drug, "5 mg", "od");
    crate::medicines::set(nurse, hearth_app::api::MedicineSet { already: true, ..order }).unwrap();
}

#[test]
fn a_pause_on_sick_days_is_refused_for_what_is_never_stopped_suddenly() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let asked = hearth_app::api::MedicineSet {
        hold_from: "2026-11-16".to_owned(),
        hold_reason: "sick-day".to_owned(),
        ..crate::medicines::typed("bisoprolol", "5 mg", "od")
    };
    let problem = hearth_app::deeds::medicines::set(&nurse.open(), &asked).unwrap_err();
    assert_eq!(problem.said.key, "problem-sick-day-not-paused");
}

#[test]
fn the_person_reads_what_the_prescriber_wrote_with_its_limits_and_that_it_has_ended() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = desks(&wall);
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    bounded_plan_set::set_flexible(&nurse.open(), &flexible()).unwrap();
    taken(&nurse, "ramipril");
    bounded_plan_set::set_sick_day(&nurse.open(), &sick_day(&["ramipril", "metformin"])).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    let said = lines(&patient);
    for part in [
        "One extra water tablet each morning.",
        "furosemide 40 mg, once a day, by mouth",
        "3 days at most",
        "16 December 2026",
        "Leave out: ramipril, metformin",
        "24 hours",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    wall.days_later(20);
    let plans = list(&patient).plans;
    let sick = plans.iter().find(|plan| plan.plan == "sick-day").unwrap();
    assert_eq!((sick.state.as_str(), sick.lines.len()), ("expired", 0));
    assert!(sick.now.as_ref().unwrap().text.contains("It ended on 30 November 2026"));
    let first = today::today(&patient.open()).unwrap();
    assert!(first.due.iter().any(|said| said.key == "bounded-expired"), "{:?}", first.due);
    let begin = bounded_plan_use::begin(&patient.open(), &SickDayBegin::default()).unwrap_err();
    assert_eq!(begin.said.key, "problem-sick-day-expired");
}

#[test]
fn each_medicine_that_was_left_out_is_a_task_until_it_is_taken_again() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = desks(&wall);
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    assert_eq!(
        bounded_plan_use::begin(&patient.open(), &SickDayBegin::default()).unwrap_err().said.key,
        "problem-sick-day-none"
    );
    taken(&nurse, "ramipril");
    bounded_plan_set::set_sick_day(&nurse.open(), &sick_day(&["ramipril", "metformin"])).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    bounded_plan_use::begin(&patient.open(), &SickDayBegin::default()).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let tasks = list(&nurse).tasks;
    assert_eq!(tasks.len(), 2);
    assert!(tasks.iter().all(|task| task.kind == "sick-day" && task.due.is_empty()), "{tasks:?}");
    let stop = MedicinePlanStop { patient: PATIENT.to_string(), ..MedicinePlanStop::default() };
    let problem = bounded_plan_set::stop_sick_day(&nurse.open(), &stop).unwrap_err();
    assert_eq!(problem.said.key, "problem-sick-day-tasks");
    wall.days_later(1);
    let eating = SickDayEnd { eating_since: "2026-11-17".to_owned(), ..SickDayEnd::default() };
    bounded_plan_use::end(&patient.open(), &eating).unwrap();
    wall.days_later(1);
    team.exchange(&patient);
    team.exchange(&nurse);
    let tasks = list(&nurse).tasks;
    assert_eq!(tasks[0].due, "2026-11-18");
    assert_eq!(tasks[0].said.key, "medicines-task-restart-due");
    let first = today::today(&patient.open()).unwrap();
    assert!(first.due.iter().any(|said| said.key == "bounded-sick-day-must-restart"), "{:?}", first.due);
    let again = |restarted: &[&str]| SickDayEnd {
        restarted: restarted.iter().map(|code| (*code).to_owned()).collect(),
        ..SickDayEnd::default()
    };
    let wrong = bounded_plan_use::end(&patient.open(), &again(&["bisoprolol"])).unwrap_err();
    assert_eq!(wrong.said.key, "problem-sick-day-restarted");
    bounded_plan_use::end(&patient.open(), &again(&["ramipril"])).unwrap();
    bounded_plan_use::end(&patient.open(), &again(&["metformin"])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    assert!(list(&nurse).tasks.is_empty());
    bounded_plan_set::stop_sick_day(&nurse.open(), &stop).unwrap();
    assert!(list(&nurse).plans.is_empty());
}

/// A person with the flexible plan, whose check of yesterday was as usual with 80.0 kg.
fn with_flexible_plan() -> (Wall, Desk) {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = desks(&wall);
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    bounded_plan_set::set_flexible(&nurse.open(), &flexible()).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    patient.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    (wall, patient)
}

pub(crate) fn told(desk: &Desk, fields: CheckInFields) {
    let asked = CheckInRequest { confirmed: true, fields, ..CheckInRequest::default() };
    check_in::save(&desk.open(), &asked).unwrap();
}

/// How the flexible plan stands, and the keys of what the first screen says.
pub(crate) fn stands(desk: &Desk) -> (String, Vec<String>) {
    let due = today::today(&desk.open()).unwrap().due;
    let said = due.into_iter().map(|said| said.key).filter(|key| key.starts_with("bounded-"));
    let state = list(desk).plans.into_iter().map(|plan| plan.state).next();
    (state.unwrap_or_default(), said.collect())
}

#[test]
fn extra_water_tablets_are_not_offered_beside_danger_or_anything_red_that_is_not_fluid() {
    let blood = |code: &str, value: &str| {
        let bloods = [(code.to_owned(), value.to_owned())].into();
        CheckInFields { bloods, ..well(&[("weight", "82.5")]) }
    };
    let with = |name: &str, typed: &str| well(&[("weight", "82.5"), (name, typed)]);
    for (fields, key) in [
        (with("struggling-to-breathe", "yes"), "bounded-flexible-held-emergency"),
        (blood("potassium", "2.8"), "bounded-flexible-held"),
        (blood("sodium", "124"), "bounded-flexible-held"),
        (blood("egfr", "16"), "bounded-flexible-held"),
        (with("pulse", "38"), "bounded-flexible-held"),
        (with("icd-shocks", "one"), "bounded-flexible-held"),
        (with("little-urine", "yes"), "bounded-flexible-held"),
    ] {
        let (_wall, patient) = with_flexible_plan();
        told(&patient, fields);
        assert_eq!(
            stands(&patient),
            ("held".to_owned(), vec![key.to_owned()]),
            "and no line on how to use it"
        );
    }
    let (_wall, patient) = with_flexible_plan();
    told(&patient, well(&[("weight", "82.5"), ("breathless-change", "much-more")]));
    assert_eq!(stands(&patient).0, "may-start", "fluid is what the plan is for");
}

#[test]
fn a_low_potassium_holds_the_plan_until_there_is_a_later_one() {
    let (wall, patient) = with_flexible_plan();
    let blood = |value: &str| {
        let bloods = [("potassium".to_owned(), value.to_owned())].into();
        CheckInFields { bloods, ..form(&[]) }
    };
    told(&patient, blood("2.8"));
    wall.days_later(2);
    told(&patient, well(&[("weight", "82.5")]));
    assert_eq!(stands(&patient).0, "held");
    told(&patient, blood("4.4"));
    assert_eq!(stands(&patient).0, "may-start");
}

#[test]
fn what_starts_the_plan_offers_it_for_as_many_days_as_it_has_and_then_says_to_phone() {
    let (wall, patient) = with_flexible_plan();
    let puffed = || well(&[("weight", "80.0"), ("breathless-change", "little-more")]);
    for day in 1..=3 {
        told(&patient, puffed());
        assert_eq!(stands(&patient).0, "may-start", "day {day} of 3");
        wall.days_later(1);
    }
    told(&patient, puffed());
    assert_eq!(stands(&patient), ("over".to_owned(), vec!["bounded-flexible-over".to_owned()]));
    // A day without a check makes nothing better; a check without the sign does.
    wall.days_later(2);
    told(&patient, puffed());
    assert_eq!(stands(&patient).0, "over");
    wall.days_later(1);
    told(&patient, well(&[("weight", "80.0")]));
    assert_eq!(stands(&patient), ("waiting".to_owned(), Vec::new()));
    wall.days_later(1);
    told(&patient, puffed());
    assert_eq!(stands(&patient).0, "may-start");
}
