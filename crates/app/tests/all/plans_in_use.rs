//! The plans that a person carries out alone, from the prescriber's words to the end: extra water tablets with their day to
//! phone, their last day and their blood test; sick days with what is to be taken again, at home and in the team's list.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::medicine_plans::{flexible, sick_day, stands, told};
use crate::medicines::{desks, list, set, typed};
use crate::team::Team;
use hearth_app::api::{
    CaseloadRow, CheckInFields, FlexibleBegin, FlexibleEnd, FlexiblePlanSet, MedicinePlanStop, MedicineSet,
    ResultView, SickDayBegin, SickDayEnd, ZoneView,
};
use hearth_app::deeds::bounded_plans::in_use as bounded_plan_use;
use hearth_app::deeds::bounded_plans::set as bounded_plan_set;
use hearth_app::deeds::{alerts, caseload, check_in, today};

/// A person and their nurse, with both plans written down and at home, after a usual check of yesterday.
struct Home {
    wall: Wall,
    patient: Desk,
    nurse: Desk,
    team: Team,
}

impl Home {
    fn new() -> Home {
        let wall = Wall::monday_at_eight();
        let (patient, nurse) = desks(&wall);
        let mut team = Team::of(&wall, &[&patient, &nurse]);
        let expires = "2026-12-16".to_owned();
        bounded_plan_set::set_flexible(&nurse.open(), &flexible()).unwrap();
        // Prescribed by somebody else: it is in no order here.
        let (confirmed, why) = (true, "her GP prescribes it".to_owned());
        let sick = sick_day(&["ramipril", "metformin"]);
        let sick = hearth_app::api::SickDayPlanSet { expires, confirmed, why, ..sick };
        bounded_plan_set::set_sick_day(&nurse.open(), &sick).unwrap();
        team.exchange(&nurse);
        team.exchange(&patient);
        patient.check_in(well(&[("weight", "80.5")])).unwrap();
        wall.days_later(1);
        Home { wall, patient, nurse, team }
    }

    fn exchange(&mut self) {
        self.team.exchange(&self.patient);
        self.team.exchange(&self.nurse);
    }

    fn checks(&self, fields: CheckInFields) -> ResultView {
        let asked =
            check_in::CheckInRequest { confirmed: true, fields, ..check_in::CheckInRequest::default() };
        check_in::save(&self.patient.open(), &asked).unwrap()
    }

    fn next_day(&self, fields: CheckInFields) -> (String, Vec<String>) {
        self.wall.days_later(1);
        told(&self.patient, fields);
        stands(&self.patient)
    }

    fn begins(&self) -> Result<(), String> {
        let begun = bounded_plan_use::begin_flexible(&self.patient.open(), &FlexibleBegin::default());
        begun.map(|_| ()).map_err(|problem| problem.said.key)
    }

    fn ends(&self) -> Result<(), String> {
        let ended = bounded_plan_use::end_flexible(&self.patient.open(), &FlexibleEnd::default());
        ended.map(|_| ()).map_err(|problem| problem.said.key)
    }

    fn row(&self) -> CaseloadRow {
        let rows = caseload::caseload(&self.nurse.open()).unwrap().rows;
        rows.into_iter().find(|row| row.id == PATIENT.to_string()).unwrap()
    }

    fn causes(&self) -> Vec<String> {
        let all = alerts::alerts(&self.nurse.open(), Some(PATIENT)).unwrap().alerts;
        all.into_iter().filter(|alert| alert.state == "open").map(|alert| alert.cause).collect()
    }

    fn bloods(&self) -> Vec<(String, String)> {
        let bloods = list(&self.nurse).bloods.into_iter();
        bloods.filter(|test| test.drug == "furosemide").map(|test| (test.due, test.state)).collect()
    }
}

fn takes_ramipril(home: &Home) {
    let bloods_due = "2026-11-24".to_owned();
    set(&home.nurse, MedicineSet { bloods_due, ..typed("ramipril", "10 mg", "od") }).unwrap();
}

fn weighs(weight: &str) -> CheckInFields {
    well(&[("weight", weight)])
}

fn keys(result: &ResultView) -> Vec<&str> {
    result.advice.what_to_do.iter().map(|said| said.key.as_str()).collect()
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn extra_water_tablets_go_from_the_prescriber_s_words_to_the_blood_test_after_them() {
    let mut home = Home::new();
    assert_eq!(home.begins(), Err("problem-flexible-not-offered".to_owned()), "nothing starts it");
    assert_eq!(home.ends(), Err("problem-flexible-not-begun".to_owned()));
    let offered = home.checks(weighs("82.5"));
    assert!(keys(&offered).contains(&"bounded-flexible-may-start"), "{:?}", keys(&offered));
    let words = offered.advice.what_to_do.iter().find(|said| said.key == "bounded-flexible").unwrap();
    assert!(words.text.contains("Dr Invented: One extra water tablet each morning."), "{}", words.text);
    let ahead = FlexibleBegin { from: "2026-11-18".to_owned(), ..FlexibleBegin::default() };
    let problem = bounded_plan_use::begin_flexible(&home.patient.open(), &ahead).unwrap_err();
    assert_eq!(problem.said.key, "problem-sick-day-from");
    home.begins().unwrap();
    assert_eq!(home.begins(), Err("problem-flexible-runs".to_owned()));
    assert_eq!(stands(&home.patient).0, "running");
    home.exchange();
    assert_eq!(home.bloods(), [("2026-11-24".to_owned(), "later".to_owned())]);
    assert_eq!(home.row().tasks[0].key, "medicines-task-extra-doses");
    let stop = MedicinePlanStop { patient: PATIENT.to_string(), ..MedicinePlanStop::default() };
    let problem = bounded_plan_set::stop_flexible(&home.nurse.open(), &stop).unwrap_err();
    assert_eq!(problem.said.key, "problem-flexible-ends-first");
    // Day 2 is as day 1; day 3 is the day to phone; after it there are no more.
    let (state, said) = home.next_day(weighs("82.0"));
    assert_eq!((state.as_str(), said[0].as_str()), ("running", "bounded-flexible-running"));
    let (_, said) = home.next_day(weighs("82.0"));
    assert_eq!(said[0], "bounded-flexible-running-phone");
    home.exchange();
    assert!(!home.causes().contains(&"extra-doses".to_owned()), "{:?}", home.causes());
    assert_eq!(home.next_day(weighs("82.0")), ("over".to_owned(), owned(&["bounded-flexible-over"])));
    home.exchange();
    assert!(home.causes().contains(&"extra-doses".to_owned()), "{:?}", home.causes());
    assert_eq!(home.row().tasks[0].key, "medicines-task-extra-doses-over");
    home.ends().unwrap();
    assert_eq!(stands(&home.patient), ("bloods-due".to_owned(), owned(&["bounded-flexible-bloods-due"])));
    home.exchange();
    assert!(home.row().tasks.is_empty() && !home.causes().contains(&"extra-doses".to_owned()));
    // A new gain before the blood test: the plan waits, and says why.
    assert_eq!(home.next_day(weighs("84.5")), ("held".to_owned(), owned(&["bounded-flexible-held-bloods"])));
    assert_eq!(home.begins(), Err("problem-flexible-bloods-first".to_owned()));
    // Not taken for two weeks: it is overdue for the team and for the person.
    home.wall.days_later(6);
    home.exchange();
    assert!(home.causes().contains(&"bloods-overdue".to_owned()), "{:?}", home.causes());
    let bloods = [("potassium", "4.4"), ("creatinine", "110")];
    let bloods = bloods.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    told(&home.patient, CheckInFields { bloods, ..weighs("80.5") });
    home.exchange();
    assert!(home.bloods().iter().all(|(_, state)| state == "later"), "{:?}", home.bloods());
    assert_eq!(stands(&home.patient).0, "waiting");
    assert_eq!(home.next_day(weighs("82.6")).0, "may-start", "another gain, and the test is done");
}

#[test]
fn what_makes_extra_water_tablets_stop_says_so_and_a_nurse_may_say_it_for_the_person() {
    for (fields, key) in [
        (well(&[("weight", "82.0"), ("dizzy", "yes")]), "bounded-flexible-stop-dizzy"),
        (
            well(&[("weight", "82.0"), ("systolic", "95"), ("diastolic", "60")]),
            "bounded-flexible-stop-pressure",
        ),
        (well(&[("weight", "82.0"), ("sick-or-fever", "yes")]), "bounded-flexible-stop-sick"),
        (weighs("80.0"), "bounded-flexible-stop-target"),
    ] {
        let mut home = Home::new();
        told(&home.patient, weighs("82.5"));
        home.exchange();
        let nurse = FlexibleBegin { patient: PATIENT.to_string(), ..FlexibleBegin::default() };
        bounded_plan_use::begin_flexible(&home.nurse.open(), &nurse).unwrap();
        home.team.exchange(&home.nurse);
        home.team.exchange(&home.patient);
        let (state, said) = home.next_day(fields);
        assert_eq!((state.as_str(), said[0].as_str()), ("must-stop", key));
    }
}

#[test]
fn red_of_the_days_before_holds_the_plan_and_an_expired_or_ended_one_is_not_begun() {
    let home = Home::new();
    told(&home.patient, well(&[("weight", "80.5"), ("pulse", "38")]));
    let (state, said) = home.next_day(well(&[("weight", "82.8"), ("pulse", "66")]));
    assert_eq!((state.as_str(), said[0].as_str()), ("held", "bounded-flexible-held"), "yesterday's red");
    assert_eq!(home.begins(), Err("problem-flexible-held".to_owned()));
    let home = Home::new();
    told(&home.patient, well(&[("weight", "82.8"), ("struggling-to-breathe", "yes")]));
    assert_eq!(home.begins(), Err("problem-plan-danger".to_owned()));
    let home = Home::new();
    home.wall.days_later(40);
    told(&home.patient, weighs("80.5"));
    assert_eq!(home.begins(), Err("problem-flexible-expired".to_owned()));
    let (patient, _) = desks(&Wall::monday_at_eight());
    let none = bounded_plan_use::begin_flexible(&patient.open(), &FlexibleBegin::default()).unwrap_err();
    assert_eq!(none.said.key, "problem-flexible-none");
}

#[test]
fn a_weight_that_stays_up_and_rises_again_is_not_offered_the_plan_anew() {
    let home = Home::new();
    told(&home.patient, weighs("82.6"));
    assert_eq!(stands(&home.patient).0, "may-start");
    for _ in 0..5 {
        home.next_day(weighs("82.6"));
    }
    assert_eq!(stands(&home.patient).0, "waiting", "it rises no more");
    assert_eq!(home.next_day(weighs("84.8")), ("over".to_owned(), owned(&["bounded-flexible-over"])));
    assert_eq!(home.begins(), Err("problem-flexible-over".to_owned()));
    home.next_day(weighs("80.4"));
    assert_eq!(home.next_day(weighs("82.5")).0, "may-start", "it was gone in between");
}

#[test]
fn a_check_names_the_person_s_own_plan_and_a_danger_sign_silences_it() {
    let sick = |home: &Home, fields: &[(&str, &str)]| {
        let result = home.checks(well(fields));
        (result.advice.zone, keys(&result).into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let pauses = "bounded-sick-day-may-pause".to_owned();
    for fields in [[("sick-or-fever", "yes")], [("temperature", "38.0")]] {
        let (zone, said) = sick(&Home::new(), &fields);
        assert_eq!(zone, ZoneView::Amber);
        assert!(said.contains(&pauses) && said.contains(&"bounded-sick-day-limits".to_owned()), "{said:?}");
    }
    let (_, said) = sick(&Home::new(), &[("temperature", "37.9")]);
    assert!(!said.contains(&pauses), "{said:?}");
    for dry in [[("dizzy", "yes")], [("little-urine", "yes")]] {
        let (_, said) = sick(&Home::new(), &dry);
        assert!(said.contains(&"bounded-sick-day-ask-first".to_owned()), "{said:?}");
        assert!(!said.contains(&"bounded-sick-day-limits".to_owned()), "only named: {said:?}");
    }
    let home = Home::new();
    let (zone, said) = sick(&home, &[("sick-or-fever", "yes"), ("fainted", "yes")]);
    assert_eq!(zone, ZoneView::Emergency);
    assert!(said.iter().all(|key| key.starts_with("advice-")), "{said:?}");
    let begin = bounded_plan_use::begin(&home.patient.open(), &SickDayBegin::default()).unwrap_err();
    assert_eq!(begin.said.key, "problem-plan-danger");
}

#[test]
fn what_was_told_of_a_plan_is_kept_with_the_check_and_said_again_later() {
    let home = Home::new();
    let result = home.checks(well(&[("temperature", "38.6")]));
    home.wall.days_later(1);
    let later = today::last_result(&home.patient.open()).unwrap().result.unwrap();
    assert_eq!(later.advice, result.advice);
}

#[test]
fn what_is_left_out_for_two_days_stands_in_the_team_s_list_until_it_is_taken_again() {
    let mut home = Home::new();
    takes_ramipril(&home);
    home.team.exchange(&home.nurse);
    home.team.exchange(&home.patient);
    told(&home.patient, well(&[("temperature", "38.4")]));
    bounded_plan_use::begin(&home.patient.open(), &SickDayBegin::default()).unwrap();
    home.exchange();
    let ramipril = |home: &Home| {
        let item = list(&home.nurse).medicines.into_iter().find(|item| item.name == "ramipril").unwrap();
        let version = item.versions.into_iter().next().unwrap();
        (version.standing, version.percent)
    };
    assert_eq!(ramipril(&home), ("on-hold".to_owned(), None), "never 'at its target' while it is left out");
    let problem = bounded_plan_set::set_sick_day(&home.nurse.open(), &sick_day(&["metformin"])).unwrap_err();
    assert_eq!(problem.said.key, "problem-sick-day-tasks-set");
    home.wall.days_later(1);
    assert!(!home.causes().contains(&"medicines-left-out".to_owned()), "24 hours");
    home.wall.days_later(1);
    told(&home.patient, well(&[("temperature", "37.0")]));
    home.exchange();
    assert!(home.causes().contains(&"medicines-left-out".to_owned()), "48 hours");
    let row = home.row();
    assert_eq!(row.zone, ZoneView::Amber);
    assert_eq!(row.tasks[0].key, "caseload-left-out");
    assert!(row.tasks[0].text.contains("ramipril, metformin"), "{}", row.tasks[0].text);
    let eating = SickDayEnd { eating_since: "2026-11-19".to_owned(), ..SickDayEnd::default() };
    bounded_plan_use::end(&home.patient.open(), &eating).unwrap();
    home.wall.days_later(1);
    let due = today::today(&home.patient.open()).unwrap().due;
    let again = due.iter().find(|said| said.key == "bounded-sick-day-must-restart").unwrap();
    assert!(again.text.contains("ramipril, metformin"), "{}", again.text);
    let taken = SickDayEnd { restarted: owned(&["ramipril", "metformin"]), ..SickDayEnd::default() };
    bounded_plan_use::end(&home.patient.open(), &taken).unwrap();
    home.exchange();
    assert!(home.row().tasks.is_empty(), "{:?}", home.row().tasks);
    assert!(!home.causes().contains(&"medicines-left-out".to_owned()), "{:?}", home.causes());
    assert_eq!(ramipril(&home), ("current".to_owned(), Some(100)));
}

#[test]
fn a_medicine_that_was_stopped_while_it_was_left_out_is_not_asked_for_again() {
    let mut home = Home::new();
    takes_ramipril(&home);
    home.team.exchange(&home.nurse);
    home.team.exchange(&home.patient);
    bounded_plan_use::begin(&home.patient.open(), &SickDayBegin::default()).unwrap();
    home.exchange();
    assert_eq!(list(&home.nurse).tasks.len(), 2);
    home.wall.days_later(1);
    let now = list(&home.nurse);
    let based_on = crate::medicines::keys(&now, "ramipril");
    let stop = hearth_app::api::MedicineStop {
        patient: PATIENT.to_string(),
        name: "ramipril".to_owned(),
        on: "2026-11-17".to_owned(),
        prescriber: "Dr Invented".to_owned(),
        why: "kidneys".to_owned(),
        not_tolerated: String::new(),
        based_on,
        confirmed: true,
    };
    hearth_app::deeds::medicines::stop(&home.nurse.open(), &stop).unwrap();
    let tasks: Vec<String> = list(&home.nurse).tasks.into_iter().map(|task| task.medicine).collect();
    assert_eq!(tasks, ["metformin"]);
}

#[test]
fn a_smaller_gain_that_the_prescriber_wrote_starts_the_plan_once_the_person_said_how_they_feel() {
    let mut home = Home::new();
    let less = FlexiblePlanSet { gain: "1".to_owned(), ..flexible() };
    bounded_plan_set::set_flexible(&home.nurse.open(), &less).unwrap();
    home.team.exchange(&home.nurse);
    home.team.exchange(&home.patient);
    told(&home.patient, form(&[("weight", "81.6")]));
    let held = ("held".to_owned(), owned(&["bounded-flexible-held-answers"]));
    assert_eq!(stands(&home.patient), held, "nobody was asked whether they are dizzy or sick");
    assert_eq!(home.begins(), Err("problem-flexible-answers-first".to_owned()));
    told(&home.patient, well(&[]));
    assert_eq!(stands(&home.patient).0, "may-start");
    home.begins().unwrap();
}

#[test]
fn a_gain_of_the_morning_stands_beside_a_good_check_of_the_same_day_and_beside_the_same_weight_again() {
    let home = Home::new();
    let morning = home.checks(form(&[("weight", "82.5")]));
    assert_eq!(morning.advice.zone, ZoneView::Amber);
    for boxes in [
        &[("systolic", "124"), ("diastolic", "76"), ("pulse", "68")][..],
        &[("weight", "82.5"), ("systolic", "124"), ("diastolic", "76"), ("pulse", "68")][..],
    ] {
        home.wall.hours_later(1);
        let later = home.checks(well(boxes));
        assert_eq!(later.advice.zone, ZoneView::NotJudged);
        let told = serde_json::to_string(&later.advice).unwrap();
        assert!(told.contains("phone your team today"), "{told}");
    }
}
