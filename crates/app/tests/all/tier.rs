//! Whether somebody may be watched less closely: proposed only when everything is known, and stepped by nobody else.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::plan::set;
use crate::team::Team;
use hearth_app::api::CheckInFields;
use hearth_app::deeds::caseload::caseload;
use hearth_app::deeds::tier::{TierView, show, step};

fn stands(view: &TierView) -> Vec<(&str, &str)> {
    view.criteria.iter().map(|one| (one.code.as_str(), one.stands.as_str())).collect()
}

fn tier(nurse: &Desk) -> TierView {
    show(&nurse.open(), &PATIENT.to_string()).unwrap()
}

fn line(nurse: &Desk) -> Option<String> {
    let rows = caseload(&nurse.open()).unwrap().rows;
    rows.into_iter().find(|row| row.id == PATIENT.to_string()).unwrap().tier.map(|said| said.text)
}

#[test]
fn while_anything_is_not_known_nobody_is_said_to_need_less() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    Team::of(&wall, &[&home, &nurse]);
    let view = tier(&nurse);
    assert_eq!((view.tier.as_str(), view.lighter.as_str(), view.may_step_down), ("t2", "t1", false));
    let expected = [
        ("no-red", "met"),
        ("no-amber-unanswered", "met"),
        ("pillars-at-tolerated-dose", "not known"),
        ("nyha-stable", "not known"),
    ];
    assert_eq!(stands(&view), expected);
    assert_eq!(view.said.key, "tier-not-known");
    assert!(view.said.text.contains("T1 light") && view.said.text.ends_with('2'), "{:?}", view.said);
    let before = nurse.entries();
    let refused = step(&nurse.open(), &PATIENT.to_string(), "agreed in clinic").unwrap_err();
    assert_eq!(refused.said.key, "problem-tier-not-yet");
    assert_eq!((nurse.entries(), tier(&nurse).tier.as_str(), line(&nurse)), (before, "t2", None));
}

#[test]
fn a_patient_is_shown_no_criteria_and_the_end_of_life_has_no_lighter_tier() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    Team::of(&wall, &[&home, &nurse]);
    assert_eq!(show(&home.open(), &PATIENT.to_string()).unwrap_err().said.key, "problem-not-allowed");
    set(&nurse, "tier", "t0", &[]).unwrap();
    let view = tier(&nurse);
    assert_eq!((view.lighter.as_str(), view.criteria.len(), view.may_step_down), ("", 0, false));
    assert_eq!(view.said.key, "tier-none-below");
}

#[test]
fn two_steady_weeks_with_good_bloods_may_be_stepped_down_once_somebody_says_why() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    set(&nurse, "tier", "t3", &[]).unwrap();
    set(&nurse, "target-weight", "80.0", &[]).unwrap();
    give_bloods(&home, &[("potassium", "4.5 mmol/L"), ("egfr", "70")]);
    for _ in 0..12 {
        home.check_in(well(&[("weight", "80.2"), ("systolic", "124"), ("diastolic", "76")])).unwrap();
        wall.days_later(1);
    }
    home.check_in(well(&[("weight", "80.2"), ("systolic", "124"), ("diastolic", "76")])).unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    let view = tier(&nurse);
    assert!(view.may_step_down, "{view:?}");
    assert!(line(&nurse).unwrap().contains("T2 standard"), "{:?}", line(&nurse));
    let id = PATIENT.to_string();
    assert_eq!(step(&nurse.open(), &id, " ").unwrap_err().fields[0].field, "why");
    let after = step(&nurse.open(), &id, "agreed with her on the phone").unwrap();
    assert_eq!((after.tier.as_str(), after.may_step_down), ("t2", false), "one tier at a time");
    home.check_in(well(&[("weight", "82.5")])).unwrap();
    team.exchange(&home);
    team.exchange(&nurse);
    set(&nurse, "tier", "t3", &[]).unwrap();
    assert!(!tier(&nurse).may_step_down);
}

fn give_bloods(home: &Desk, bloods: &[(&str, &str)]) {
    let bloods = bloods.iter().map(|(code, typed)| ((*code).to_owned(), (*typed).to_owned())).collect();
    home.check_in(CheckInFields { bloods, ..form(&[]) }).unwrap();
}

#[test]
fn bloods_are_called_stable_only_with_a_potassium_and_a_kidney_result_of_the_last_half_year() {
    let wall = Wall::monday_at_eight();
    let (home, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse]);
    set(&nurse, "tier", "t3", &[]).unwrap();
    let mut bloods = || {
        team.exchange(&home);
        team.exchange(&nurse);
        let view = tier(&nurse);
        view.criteria.into_iter().find(|one| one.code == "bloods-stable").unwrap().stands
    };
    give_bloods(&home, &[("ferritin", "150 ug/L")]);
    assert_eq!(bloods(), "not known");
    give_bloods(&home, &[("potassium", "4.5 mmol/L")]);
    assert_eq!(bloods(), "not known", "nothing is known of the kidneys");
    give_bloods(&home, &[("egfr", "70")]);
    assert_eq!(bloods(), "met");
    wall.days_later(197);
    assert_eq!(bloods(), "met");
    wall.days_later(1);
    assert_eq!(bloods(), "not known");
}
