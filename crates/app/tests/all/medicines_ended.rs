//! How a medicine ends and is paused at a nurse's desk: with a reason, with a question before a beta-blocker is taken away
//! suddenly, and without losing since when it was taken. And what stands against things of the warn list at a bad value.

use crate::desk::{Desk, PATIENT, Wall, form};
use crate::medicines::{desks, keys, list, typed};
use crate::team::Team;
use hearth_app::api::{CheckInFields, MedicineList, MedicineSet, MedicineStop, Problem, ProblemKind};
use hearth_app::deeds::bounded_plans::set as bounded_plan_set;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::{medicines, patient};

fn save(desk: &Desk, asked: MedicineSet) -> Result<MedicineList, Problem> {
    let name = if asked.name.is_empty() { asked.drug.clone() } else { asked.name.clone() };
    let based_on = keys(&list(desk), &name);
    medicines::set(&desk.open(), &MedicineSet { based_on, ..asked })
}

fn meant(asked: MedicineSet) -> MedicineSet {
    MedicineSet { confirmed: true, why: "invented".to_owned(), ..asked }
}

fn found(drug: &str, dose: &str, from: &str) -> MedicineSet {
    MedicineSet { already: true, from: from.to_owned(), ..typed(drug, dose, "od") }
}

fn ending(desk: &Desk, name: &str) -> MedicineStop {
    MedicineStop {
        patient: PATIENT.to_string(),
        name: name.to_owned(),
        prescriber: "Dr Invented".to_owned(),
        why: "invented".to_owned(),
        based_on: keys(&list(desk), name),
        ..MedicineStop::default()
    }
}

fn stop(desk: &Desk, asked: &MedicineStop) -> Result<MedicineList, Problem> {
    medicines::stop(&desk.open(), asked)
}

/// What the patient's blood was on Monday morning.
fn with_bloods(bloods: &[(&str, &str)]) -> (Wall, Team, Desk, Desk) {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = desks(&wall);
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let bloods = bloods.iter().map(|(code, value)| ((*code).to_owned(), (*value).to_owned()));
    let fields = CheckInFields { bloods: bloods.collect(), ..form(&[]) };
    let asked = CheckInRequest { confirmed: true, fields, ..CheckInRequest::default() };
    check_in::save(&patient.open(), &asked).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    (wall, team, patient, nurse)
}

fn shown(list: &MedicineList, name: &str) -> String {
    let of_name = list.medicines.iter().filter(|one| one.name == name);
    of_name.flat_map(|one| &one.versions).map(|version| version.standing_text.clone()).collect()
}

#[test]
fn an_order_ends_with_a_reason_and_a_thing_of_the_warn_list_without_one() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    save(&nurse, found("spironolactone", "25 mg", "2025-03-01")).unwrap();
    save(&nurse, typed("ibuprofen", "", "")).unwrap();
    let silent = MedicineStop { why: " ".to_owned(), ..ending(&nurse, "spironolactone") };
    let entries = nurse.entries();
    let problem = stop(&nurse, &silent).unwrap_err();
    assert_eq!(
        (problem.said.key.as_str(), problem.fields[0].field.as_str()),
        ("problem-medicine-stop-why", "why")
    );
    assert_eq!(nurse.entries(), entries, "nothing was saved");
    let list = stop(&nurse, &ending(&nurse, "spironolactone")).unwrap();
    assert_eq!(
        list.medicines.iter().find(|one| one.name == "spironolactone").unwrap().versions[0].why,
        "invented"
    );
    assert!(stop(&nurse, &MedicineStop { why: String::new(), ..ending(&nurse, "ibuprofen") }).is_ok());
}

#[test]
fn a_beta_blocker_is_asked_about_before_it_is_taken_away_suddenly() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let sudden = |done: Result<MedicineList, Problem>| {
        let problem = done.unwrap_err();
        let asked: Vec<&str> = problem.fields.iter().map(|field| field.said.key.as_str()).collect();
        assert_eq!((problem.kind, asked), (ProblemKind::AskAgain, vec!["problem-medicine-sudden"]));
        assert!(problem.said.text.contains("bisoprolol"), "{}", problem.said.text);
    };
    save(&nurse, found("bisoprolol", "5 mg", "2025-03-01")).unwrap();
    let entries = nurse.entries();
    sudden(stop(&nurse, &ending(&nurse, "bisoprolol")));
    let paused = |days: [&str; 2]| MedicineSet {
        hold_from: days[0].to_owned(),
        hold_until: days[1].to_owned(),
        hold_reason: "slow-pulse".to_owned(),
        ..typed("bisoprolol", "5 mg", "od")
    };
    sudden(save(&nurse, paused(["2026-11-17", "2026-11-20"])));
    sudden(save(&nurse, MedicineSet { until: "2026-11-30".to_owned(), ..typed("bisoprolol", "5 mg", "od") }));
    assert_eq!(nurse.entries(), entries, "nothing was saved");
    // Meant all the same, and the longer pause after it is not asked about again.
    save(&nurse, meant(paused(["2026-11-17", "2026-11-20"]))).unwrap();
    save(&nurse, paused(["2026-11-17", "2026-11-24"])).unwrap();
    let confirmed = MedicineStop { confirmed: true, ..ending(&nurse, "bisoprolol") };
    assert!(stop(&nurse, &confirmed).is_ok());
}

#[test]
fn a_beta_blocker_that_was_stepped_down_or_replaced_ends_without_a_question() {
    for (dose, asked) in [("1.25 mg", false), ("2.5 mg", true)] {
        let (_patient, nurse) = desks(&Wall::monday_at_eight());
        save(&nurse, found("bisoprolol", dose, "2025-03-01")).unwrap();
        assert_eq!(stop(&nurse, &ending(&nurse, "bisoprolol")).is_err(), asked, "{dose}");
    }
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    save(&nurse, found("bisoprolol", "5 mg", "2025-03-01")).unwrap();
    let carvedilol = MedicineSet { frequency: "bd".to_owned(), ..typed("carvedilol", "6.25 mg", "bd") };
    save(&nurse, meant(carvedilol)).unwrap();
    assert!(stop(&nurse, &ending(&nurse, "bisoprolol")).is_ok(), "another one takes its place");
    assert!(stop(&nurse, &ending(&nurse, "carvedilol")).is_err(), "and now it is the only one");
}

#[test]
fn since_when_it_was_taken_is_not_lost_when_it_ends_and_begins_again() {
    let wall = Wall::monday_at_eight();
    let (_patient, nurse) = desks(&wall);
    save(&nurse, found("spironolactone", "25 mg", "2025-03-01")).unwrap();
    let list = stop(&nurse, &ending(&nurse, "spironolactone")).unwrap();
    let text = "Taken since 1 March 2025, before it was written down here; last day 16 November 2026";
    assert_eq!(shown(&list, "spironolactone"), text);
    let step = list.steps.iter().find(|step| step.pillar == "mra").unwrap();
    assert_eq!(
        (step.step.as_str(), step.said.text.as_str()),
        ("ends", "spironolactone ends on 16 November 2026")
    );
    wall.days_later(3);
    let again = MedicineSet { bloods_due: "2026-11-25".to_owned(), ..typed("spironolactone", "25 mg", "od") };
    let list = save(&nurse, meant(again)).unwrap();
    let text = "Since 19 November 2026. Taken before, until 16 November 2026";
    assert_eq!(shown(&list, "spironolactone"), text);
    // What was taken already was never a start: its end is one more line of its history, no test of it comes up again.
    assert_eq!(list.bloods.len(), 1, "{:?}", list.bloods);
    assert_eq!(list.bloods[0].due, "2026-11-25");
}

#[test]
fn the_end_of_a_pause_can_be_written_while_it_lasts() {
    let wall = Wall::monday_at_eight();
    let (_patient, nurse) = desks(&wall);
    save(&nurse, found("spironolactone", "25 mg", "2025-03-01")).unwrap();
    let paused = |until: &str| MedicineSet {
        hold_from: "2026-11-16".to_owned(),
        hold_until: until.to_owned(),
        hold_reason: "potassium".to_owned(),
        ..typed("spironolactone", "25 mg", "od")
    };
    save(&nurse, paused("")).unwrap();
    wall.days_later(3);
    let list = save(&nurse, paused("2026-11-20")).unwrap();
    assert_eq!(list.medicines[0].versions[0].standing, "on-hold");
    // The end may lie behind: then somebody has to say that it is taken again.
    let list = save(&nurse, paused("2026-11-18")).unwrap();
    assert_eq!(list.medicines[0].versions[0].standing, "restart-due");
    let again = MedicineSet { bloods_due: "2026-11-25".to_owned(), ..typed("spironolactone", "25 mg", "od") };
    let list = save(&nurse, meant(again)).unwrap();
    assert_eq!(list.medicines[0].versions[0].standing, "current");
}

#[test]
fn potassium_salt_and_painkillers_are_asked_about_at_a_value_they_are_never_right_at() {
    let (_wall, _team, _patient, nurse) = with_bloods(&[("potassium", "6.2"), ("egfr", "16")]);
    for (thing, value) in [("losalt", "6.2 mmol/L"), ("trimethoprim", "6.2 mmol/L"), ("ibuprofen", "eGFR 16")]
    {
        let problem = save(&nurse, typed(thing, "", "")).unwrap_err();
        assert_eq!(
            (problem.kind, problem.said.key.as_str()),
            (ProblemKind::AskAgain, "problem-medicine-never-at")
        );
        assert!(problem.said.text.contains(value), "{}", problem.said.text);
        let list = save(&nurse, meant(typed(thing, "", ""))).unwrap();
        assert!(list.warnings.iter().any(|one| one.level == "never" && one.said.text.contains(value)));
    }
    let problem = save(&nurse, typed("digoxin", "62.5 micrograms", "od")).unwrap_err();
    assert_eq!(problem.said.key, "problem-medicine-asked");
    let list = save(&nurse, meant(typed("digoxin", "62.5 micrograms", "od"))).unwrap();
    assert!(list.warnings.iter().any(|one| one.subject == "digoxin-kidneys"), "{:?}", list.warnings);
}

#[test]
fn a_result_out_of_range_is_repeated_and_the_repeat_ends_it() {
    let (wall, mut team, patient, nurse) = with_bloods(&[("potassium", "5.6"), ("egfr", "25")]);
    let tests = list(&nurse).bloods;
    let said: Vec<&str> = tests.iter().map(|test| test.said.text.as_str()).collect();
    assert_eq!(said, ["Bloods due by 19 November 2026: repeat of Potassium 5.6 mmol/L, of 16 November 2026"]);
    assert_eq!(tests[0].drug, "");
    wall.days_later(2);
    let again = [("potassium", "4.6")].map(|(code, value)| (code.to_owned(), value.to_owned()));
    let fields = CheckInFields { bloods: again.into(), ..form(&[]) };
    let asked = CheckInRequest { confirmed: true, fields, ..CheckInRequest::default() };
    check_in::save(&patient.open(), &asked).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(list(&nurse).bloods[0].due, "2026-11-30", "the eGFR still waits for its own");
}

#[test]
fn an_old_start_that_nobody_marked_as_one_is_no_overdue_test() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    let old = |from: &str, due: &str| MedicineSet {
        from: from.to_owned(),
        bloods_due: due.to_owned(),
        ..typed("ramipril", "2.5 mg", "od")
    };
    // The first test is due 14 days after the start: on 16 November, or a day before.
    for (from, due) in [("2026-07-01", "2026-07-08"), ("2026-11-01", "2026-11-08")] {
        let problem = save(&nurse, meant(old(from, due))).unwrap_err();
        assert_eq!(
            (problem.said.key.as_str(), problem.fields[0].field.as_str()),
            ("problem-medicine-old-start", "already")
        );
    }
    assert!(save(&nurse, meant(old("2026-11-09", "2026-11-16"))).is_ok());
}

#[test]
fn a_blood_test_that_nobody_did_is_told_to_the_team_three_days_after_it_was_due() {
    let wall = Wall::monday_at_eight();
    let (_patient, nurse) = desks(&wall);
    let start = MedicineSet { bloods_due: "2026-11-23".to_owned(), ..typed("ramipril", "2.5 mg", "od") };
    save(&nurse, meant(start)).unwrap();
    let told = || {
        let seen = hearth_app::deeds::patient::patient(&nurse.open(), PATIENT).unwrap();
        seen.findings.into_iter().filter(|found| found.rule == "L7").count()
    };
    wall.days_later(7);
    assert_eq!(told(), 0, "it is due today");
    wall.days_later(2);
    assert_eq!(told(), 0, "two days late");
    wall.days_later(1);
    assert_eq!(told(), 1);
}

#[test]
fn the_weight_of_a_plan_may_be_typed_with_its_unit() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    for (target, gain, good) in [
        ("80.0", "2", true),
        ("80.0kg", "2kg", true),
        ("80 kg", "2.0 KG", true),
        ("80 lb", "2", false),
        ("kg", "2", false),
    ] {
        let asked = hearth_app::api::FlexiblePlanSet {
            target: target.to_owned(),
            gain: gain.to_owned(),
            ..crate::medicine_plans::flexible()
        };
        assert_eq!(bounded_plan_set::set_flexible(&nurse.open(), &asked).is_ok(), good, "{target} {gain}");
    }
}

#[test]
fn everything_that_happened_says_of_an_end_that_it_is_one() {
    let (_patient, nurse) = desks(&Wall::monday_at_eight());
    save(&nurse, found("bisoprolol", "5 mg", "2025-03-01")).unwrap();
    let told = |told: &str| {
        let timeline = patient::patient(&nurse.open(), PATIENT).unwrap().timeline;
        let texts: Vec<String> = timeline.into_iter().map(|item| item.text).collect();
        assert!(texts.iter().any(|text| text == told), "{told}: {texts:?}");
    };
    told("bisoprolol 5 mg, once a day, by mouth");
    let slow = MedicineStop { confirmed: true, why: "felt slow".to_owned(), ..ending(&nurse, "bisoprolol") };
    stop(&nurse, &slow).unwrap();
    told("bisoprolol 5 mg, once a day, by mouth: stopped, last day 16 November 2026 (felt slow)");
    let planned = found("furosemide", "40 mg", "2025-03-01");
    save(&nurse, MedicineSet { until: "2026-11-30".to_owned(), ..planned }).unwrap();
    told("furosemide 40 mg, once a day, by mouth: last day 30 November 2026");
    let paused = MedicineSet {
        hold_from: "2026-11-17".to_owned(),
        hold_until: "2026-11-20".to_owned(),
        hold_reason: "kidneys".to_owned(),
        ..found("spironolactone", "25 mg", "2025-03-01")
    };
    save(&nurse, paused).unwrap();
    told("spironolactone 25 mg, once a day, by mouth: paused from 17 November 2026");
}

#[test]
fn more_of_what_a_creatinine_says_to_stop_is_asked_about_whatever_the_egfr_says() {
    let bloods = [("potassium", "4.4"), ("creatinine", "900"), ("egfr", "70"), ("sodium", "138")];
    let (_wall, _team, _patient, nurse) = with_bloods(&bloods);
    save(&nurse, found("ramipril", "2.5 mg", "2025-03-01")).unwrap();
    let doubled = MedicineSet { bloods_due: "2026-11-23".to_owned(), ..typed("ramipril", "5 mg", "od") };
    let problem = save(&nurse, doubled.clone()).unwrap_err();
    assert_eq!(problem.kind, ProblemKind::AskAgain);
    let held: Vec<&str> = problem.fields.iter().map(|field| field.said.text.as_str()).collect();
    let line = "creatinine: 900 µmol/L (today). The published advice at this value is: stop it and seek advice \
                (ESC 2021, practical guidance on ACE inhibitors, ARBs and ARNI)";
    assert!(held.iter().any(|text| text.contains(line)), "{held:?}");
    let silent = MedicineSet { confirmed: true, ..doubled.clone() };
    assert_eq!(save(&nurse, silent).unwrap_err().said.key, "problem-medicine-why");
    assert!(save(&nurse, meant(doubled)).is_ok());
}
