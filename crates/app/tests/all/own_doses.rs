//! The days of a person's own medicines: yesterday can be said too, a tablet of every other day is not due on the day between,
//! and a side effect waits until the team has looked at it.

use crate::desk::PATIENT;
use crate::medicines::{set, typed};
use crate::own_medicines::Home;
use hearth_app::api::{LookedAt, MedicineEffect, MedicineTaken, OwnMedicines, TimelineItem};
use hearth_app::deeds::alerts::looked_at::looked_at;
use hearth_app::deeds::medicines::taken;
use hearth_app::deeds::{caseload, patient};

fn says_of(home: &Home, day: &str, medicine: &str, what: &str) -> OwnMedicines {
    let (day, medicine, what) = (day.to_owned(), medicine.to_owned(), what.to_owned());
    let why = if what == "missed" { "forgot".to_owned() } else { String::new() };
    let asked = MedicineTaken { day, medicine, what, why, ..MedicineTaken::default() };
    taken::taken(&home.patient.open(), &asked).unwrap()
}

fn tasks(home: &Home) -> Vec<String> {
    let rows = caseload::caseload(&home.nurse.open()).unwrap().rows;
    rows.iter().flat_map(|row| &row.tasks).map(|said| said.text.clone()).collect()
}

fn told_items(home: &Home) -> Vec<TimelineItem> {
    let timeline = patient::patient(&home.nurse.open(), PATIENT).unwrap().timeline;
    timeline.into_iter().filter(|item| item.what == "Medicines taken").collect()
}

#[test]
fn what_was_missed_yesterday_can_be_said_today_and_says_nothing_of_today() {
    let home = Home::new();
    home.wall.days_later(1);
    let own = home.own();
    assert_eq!((own.today.as_str(), own.yesterday.as_str()), ("2026-11-17", "2026-11-16"));
    says_of(&home, &own.yesterday, "digoxin", "missed");
    let own = says_of(&home, &own.yesterday, "", "taken");
    let of = |name: &str| own.medicines.iter().find(|one| one.name == name).unwrap();
    let digoxin = of("digoxin");
    assert_eq!((digoxin.told.as_str(), digoxin.yesterday.told.as_str()), ("", "missed"));
    assert_eq!(digoxin.yesterday.told_text, "Missed: I forgot");
    assert_eq!(of("bisoprolol").yesterday.told, "taken");
    assert!(digoxin.due && digoxin.can_tell && digoxin.yesterday.due);
}

#[test]
fn what_did_not_begin_before_today_can_not_be_said_of_yesterday() {
    let home = Home::new();
    let digoxin = home.medicine("digoxin");
    assert!(digoxin.can_tell && digoxin.due);
    assert!(!digoxin.yesterday.can_tell && !digoxin.yesterday.due);
}

#[test]
fn a_tablet_of_every_other_day_is_not_due_on_the_day_between_and_is_no_part_of_all_then() {
    let mut home = Home::new();
    set(&home.nurse, typed("furosemide", "40 mg", "alternate-days")).unwrap();
    home.exchange();
    assert!(home.medicine("furosemide").due, "nothing was said: no day is a day between");
    home.says("", "taken", "").unwrap();
    assert_eq!(home.medicine("furosemide").told, "taken");
    home.wall.days_later(1);
    let between = home.medicine("furosemide");
    assert!(!between.due && between.can_tell && between.yesterday.due);
    let said = "Every other day. Do not take it today: its last day was 16 November 2026.";
    assert_eq!(between.standing_text, said);
    home.says("", "taken", "").unwrap();
    assert_eq!(home.medicine("furosemide").told, "", "it is not said to be taken on the other day");
    home.wall.days_later(1);
    let due = home.medicine("furosemide");
    assert!(due.due && !due.yesterday.due, "{due:?}");
    home.says("furosemide", "missed", "forgot").unwrap();
    home.wall.days_later(1);
    assert!(!home.medicine("furosemide").due, "a missed one keeps its days");
    home.says("furosemide", "taken", "").unwrap();
    home.wall.days_later(1);
    assert!(!home.medicine("furosemide").due, "whoever takes it a day late goes on from there");
    assert!(home.medicine("digoxin").due, "what is taken every day is due every day");
}

#[test]
fn a_side_effect_stands_in_the_caseload_until_somebody_of_the_team_has_looked_at_it() {
    let mut home = Home::new();
    let words = "invented: I see yellow".to_owned();
    let asked = MedicineEffect { medicine: "digoxin".to_owned(), words, ..MedicineEffect::default() };
    taken::side_effect(&home.patient.open(), &asked).unwrap();
    home.says("digoxin", "taken", "").unwrap();
    home.exchange();
    let task = "Look at this side effect of digoxin, told on 16 November 2026: invented: I see yellow";
    assert_eq!(tasks(&home), [task]);
    let items = told_items(&home);
    let told: Vec<_> = items.iter().filter_map(|item| item.reached.as_ref()).collect();
    assert_eq!(told.len(), 1, "a dose that was taken asks for no look");
    assert_eq!((told[0].step.as_str(), told[0].yours), ("with-service", false));
    let asked = LookedAt { patient: PATIENT.to_string(), entries: told[0].entries.clone() };
    looked_at(&home.nurse.open(), &asked).unwrap();
    assert_eq!(tasks(&home), [""; 0]);
    assert!(told_items(&home).iter().any(|item| item.reached.as_ref().is_some_and(|reached| reached.yours)));
    let words = "invented: worse today".to_owned();
    let again = MedicineEffect { medicine: "digoxin".to_owned(), words, ..MedicineEffect::default() };
    taken::side_effect(&home.patient.open(), &again).unwrap();
    home.exchange();
    assert_eq!(tasks(&home).len(), 1, "what is told after it is looked at anew");
}

#[test]
fn what_a_nurse_was_told_by_phone_and_typed_is_no_task() {
    let home = Home::new();
    let asked = MedicineEffect {
        patient: PATIENT.to_string(),
        medicine: "digoxin".to_owned(),
        words: "invented: told by phone".to_owned(),
    };
    taken::side_effect(&home.nurse.open(), &asked).unwrap();
    assert_eq!(tasks(&home), [""; 0]);
}

#[test]
fn each_line_of_a_plan_has_its_dates_in_its_own_language() {
    let mut home = Home::new();
    set(&home.nurse, typed("furosemide", "40 mg", "od")).unwrap();
    let plan = crate::medicine_plans::sick_day(&["furosemide"]);
    let plan = hearth_app::api::SickDayPlanSet { expires: "2026-12-16".to_owned(), ..plan };
    hearth_app::deeds::bounded_plans::set::set_sick_day(&home.nurse.open(), &plan).unwrap();
    home.exchange();
    home.patient.check_in(crate::desk::well(&[("weight", "80.5"), ("sick-or-fever", "yes")])).unwrap();
    let begin = hearth_app::api::SickDayBegin::default();
    hearth_app::deeds::bounded_plans::in_use::begin(&home.patient.open(), &begin).unwrap();
    let english = home.own().plans.remove(0);
    home.patient.speaks("cy");
    let both = home.own().plans.remove(0);
    let until = both.plan.lines.last().unwrap();
    for (english, both) in
        [(&english.plan.lines[3], until), (&english.last_day.unwrap(), &both.last_day.unwrap())]
    {
        let lines: Vec<&str> = both.text.lines().collect();
        assert_eq!((lines.len(), lines[0]), (2, english.text.as_str()), "{}", both.text);
        assert!(lines[1].contains("2026") && !lines[1].contains("ember"), "{}", both.text);
    }
}
