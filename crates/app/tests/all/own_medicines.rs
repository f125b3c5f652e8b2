//! A person's own medicines: the prescriber's own words, what was taken, missed and stopped with its reason, what was bought,
//! and what of it all the nurse sees.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::medicine_plans::sick_day;
use crate::medicines::{desks, set, stop, typed};
use crate::team::Team;
use hearth_app::api::{
    MedicineBought, MedicineBoughtEnd, MedicineEffect, MedicineSet, MedicineTaken, MedicinesTold,
    OwnMedicine, OwnMedicines, Settle, SickDayBegin, SickDayEnd,
};
use hearth_app::deeds::bounded_plans::{in_use, set as plans};
use hearth_app::deeds::medicines::{own, taken};
use hearth_app::deeds::{alerts, caseload, conflicts, medicines, patient};

/// A person at home with two medicines, and their nurse.
pub(crate) struct Home {
    pub(crate) wall: Wall,
    pub(crate) patient: Desk,
    pub(crate) nurse: Desk,
    team: Team,
}

impl Home {
    pub(crate) fn new() -> Home {
        let wall = Wall::monday_at_eight();
        let (patient, nurse) = desks(&wall);
        let mut team = Team::of(&wall, &[&patient, &nurse]);
        set(&nurse, typed("bisoprolol", "1.25 mg", "od")).unwrap();
        set(&nurse, typed("digoxin", "62.5 micrograms", "od")).unwrap();
        team.exchange(&nurse);
        team.exchange(&patient);
        Home { wall, patient, nurse, team }
    }

    pub(crate) fn exchange(&mut self) {
        self.team.exchange(&self.patient);
        self.team.exchange(&self.nurse);
        self.team.exchange(&self.patient);
    }

    pub(crate) fn own(&self) -> OwnMedicines {
        own::own(&self.patient.open(), PATIENT).unwrap()
    }

    pub(crate) fn medicine(&self, name: &str) -> OwnMedicine {
        self.own().medicines.into_iter().find(|one| one.name == name).unwrap()
    }

    pub(crate) fn says(&self, medicine: &str, what: &str, why: &str) -> Result<OwnMedicines, String> {
        let (medicine, what, why) = (medicine.to_owned(), what.to_owned(), why.to_owned());
        let asked = MedicineTaken { medicine, what, why, ..MedicineTaken::default() };
        taken::taken(&self.patient.open(), &asked).map_err(|problem| problem.said.key)
    }

    pub(crate) fn told(&self) -> MedicinesTold {
        patient::patient(&self.nurse.open(), PATIENT).unwrap().medicines_told
    }

    fn causes(&self) -> Vec<String> {
        let all = alerts::alerts(&self.nurse.open(), Some(PATIENT)).unwrap().alerts;
        all.into_iter().filter(|alert| alert.state == "open").map(|alert| alert.cause).collect()
    }
}

fn keys(own: &OwnMedicines) -> Vec<&str> {
    own.answer.iter().map(|said| said.key.as_str()).collect()
}

fn lines(told: &MedicinesTold) -> Vec<(String, String)> {
    let lines = told.days.iter().flat_map(|day| &day.lines);
    lines.map(|line| (line.medicine.clone(), line.what.clone())).collect()
}

fn pair(medicine: &str, what: &str) -> (String, String) {
    (medicine.to_owned(), what.to_owned())
}

#[test]
fn the_dose_reads_as_it_was_written_and_micrograms_are_never_milligrams() {
    let home = Home::new();
    let digoxin = home.medicine("digoxin");
    assert_eq!(digoxin.orders, ["62.5 micrograms, once a day, by mouth"]);
    assert_eq!(digoxin.what_for, "It makes your heart beat more slowly and with more strength.");
    assert_eq!(digoxin.changed, "Written down on 16 November 2026 by Dr Invented");
    assert!(digoxin.can_tell && digoxin.told.is_empty() && digoxin.not_now.is_none());
}

#[test]
fn a_changed_dose_says_when_and_by_whom() {
    let mut home = Home::new();
    home.wall.days_later(14);
    set(&home.nurse, typed("bisoprolol", "2.5 mg", "od")).unwrap();
    home.exchange();
    let bisoprolol = home.medicine("bisoprolol");
    assert_eq!(bisoprolol.changed, "Changed on 30 November 2026 by Dr Invented");
    assert_eq!(bisoprolol.orders, ["2.5 mg, once a day, by mouth"]);
}

#[test]
fn one_press_says_that_all_were_taken_today_and_nothing_of_another_day() {
    let mut home = Home::new();
    let own = home.says("", "taken", "").unwrap();
    assert!(own.medicines.iter().all(|one| one.told == "taken"));
    assert_eq!(keys(&own), [""; 0]);
    assert_eq!(home.says("", "taken", ""), Err("problem-own-medicine-nothing".to_owned()));
    home.exchange();
    assert_eq!(lines(&home.told()), [pair("bisoprolol", "taken"), pair("digoxin", "taken")]);
    home.wall.days_later(1);
    assert!(
        home.own().medicines.iter().all(|one| one.told.is_empty()),
        "nothing is filled in from yesterday"
    );
}

#[test]
fn all_the_others_takes_nothing_away_from_the_one_that_was_missed() {
    let home = Home::new();
    assert_eq!(keys(&home.says("digoxin", "missed", "forgot").unwrap()), ["own-medicines-missed-once"]);
    home.says("", "taken", "").unwrap();
    assert_eq!(home.medicine("digoxin").told_text, "Missed: I forgot");
    assert_eq!(home.medicine("bisoprolol").told, "taken");
}

#[test]
fn what_is_not_said_whole_is_refused_and_nothing_is_saved() {
    let home = Home::new();
    let entries = home.patient.entries();
    for (medicine, what, why, key) in [
        ("digoxin", "missed", "", "problem-own-medicine-why"),
        ("digoxin", "missed", "other", "problem-own-medicine-words"),
        ("digoxin", "lost", "", "problem-own-medicine-what"),
        ("aspirin", "taken", "", "problem-own-medicine-unknown"),
        ("", "stopped", "forgot", "problem-own-medicine-unknown"),
    ] {
        assert_eq!(home.says(medicine, what, why), Err(key.to_owned()), "{medicine} {what} {why}");
    }
    for day in ["2026-11-17", "2026-11-02"] {
        let asked =
            MedicineTaken { day: day.to_owned(), what: "taken".to_owned(), ..MedicineTaken::default() };
        let problem = taken::taken(&home.patient.open(), &asked).unwrap_err();
        assert_eq!(problem.said.key, "problem-own-medicine-day", "{day}");
    }
    let long = MedicineEffect {
        medicine: "digoxin".to_owned(),
        words: "a".repeat(501),
        ..MedicineEffect::default()
    };
    let problem = taken::side_effect(&home.patient.open(), &long).unwrap_err();
    assert_eq!(problem.said.key, "problem-own-medicine-long");
    assert_eq!(home.patient.entries(), entries);
}

#[test]
fn doses_missed_on_two_days_are_told_to_phone_about_and_stand_among_the_nurses_alerts() {
    let mut home = Home::new();
    home.says("digoxin", "missed", "forgot").unwrap();
    home.exchange();
    assert_eq!(home.causes(), [""; 0]);
    home.wall.days_later(1);
    let own = home.says("bisoprolol", "missed", "ran-out").unwrap();
    assert_eq!(
        keys(&own),
        ["own-medicines-missed-once", "own-medicines-missed-phone", "own-medicines-ran-out"]
    );
    assert!(own.answer_phone && own.answer[1].text.contains('2'), "{}", own.answer[1].text);
    home.exchange();
    assert_eq!(home.causes(), ["medicines-missed"]);
}

#[test]
fn a_medicine_that_is_stopped_is_told_to_phone_about_today_and_is_an_alert_and_stands_on_the_nurses_page() {
    let mut home = Home::new();
    let own = home.says("bisoprolol", "stopped", "side-effect").unwrap();
    assert_eq!(keys(&own), ["own-medicines-stopped-phone"]);
    assert!(own.answer_phone && own.answer[0].text.contains("bisoprolol"));
    home.exchange();
    assert_eq!(home.causes(), ["medicines-missed"]);
    let told = home.told();
    assert_eq!(told.stopped[0].text, "Says they stopped bisoprolol on 16 November 2026");
    assert_eq!(told.days[0].lines[0].text, "bisoprolol: Stopped: A side effect");
    let timeline = patient::patient(&home.nurse.open(), PATIENT).unwrap().timeline;
    assert!(timeline.iter().any(|item| item.what == "Medicines taken" && item.text.contains("bisoprolol")));
    home.says("bisoprolol", "unsaid", "").unwrap();
    home.exchange();
    assert_eq!(home.told(), MedicinesTold::default(), "a slip is taken back");
    assert_eq!(home.medicine("bisoprolol").told, "");
}

#[test]
fn two_computers_that_say_different_things_of_one_dose_are_both_heard() {
    let mut home = Home::new();
    home.says("digoxin", "taken", "").unwrap();
    let asked = MedicineTaken {
        patient: PATIENT.to_string(),
        medicine: "digoxin".to_owned(),
        what: "missed".to_owned(),
        why: "forgot".to_owned(),
        ..MedicineTaken::default()
    };
    taken::taken(&home.nurse.open(), &asked).unwrap();
    home.exchange();
    assert_eq!(home.medicine("digoxin").told_text, "Two things were said: Missed: I forgot; Taken");
    assert_eq!(lines(&home.told()), [pair("digoxin", "missed"), pair("digoxin", "taken")]);
    let two = conflicts::conflicts(&home.nurse.open()).unwrap().items;
    assert_eq!((two.len(), two[0].name.as_str()), (1, "digoxin: 16 November 2026"));
    let asked = Settle {
        patient: PATIENT.to_string(),
        subject: two[0].subject.clone(),
        value: "Taken".to_owned(),
        why: String::new(),
        replaces: two[0].versions.iter().map(|version| version.key.clone()).collect(),
    };
    conflicts::settle(&home.nurse.open(), &asked).unwrap();
    home.exchange();
    assert_eq!(home.medicine("digoxin").told_text, "Taken");
    assert!(conflicts::conflicts(&home.nurse.open()).unwrap().items.is_empty());
}

#[test]
fn a_side_effect_in_the_persons_own_words_reaches_the_team() {
    let mut home = Home::new();
    let words = "invented: I see yellow".to_owned();
    let asked = MedicineEffect { medicine: "digoxin".to_owned(), words, ..MedicineEffect::default() };
    assert!(taken::side_effect(&home.patient.open(), &asked).unwrap().answer_phone);
    home.says("digoxin", "taken", "").unwrap();
    home.exchange();
    let told = home.told();
    assert_eq!(lines(&told), [pair("digoxin", "taken"), pair("digoxin", "side-effect")]);
    assert!(told.days[0].lines[1].text.contains("I see yellow"));
}

#[test]
fn what_is_paused_is_not_to_be_taken_now_and_is_no_part_of_all() {
    let mut home = Home::new();
    let paused = MedicineSet {
        hold_from: "2026-11-16".to_owned(),
        hold_reason: "slow-pulse".to_owned(),
        ..typed("digoxin", "62.5 micrograms", "od")
    };
    set(&home.nurse, paused).unwrap();
    home.exchange();
    let digoxin = home.medicine("digoxin");
    assert_eq!(digoxin.not_now.unwrap().text, "Do not take it now.");
    assert!(!digoxin.can_tell && digoxin.standing == "on-hold");
    home.says("", "taken", "").unwrap();
    assert_eq!(home.medicine("digoxin").told, "");
    stop(&home.nurse, "digoxin").unwrap();
    home.wall.days_later(1);
    home.exchange();
    assert_eq!(home.own().medicines.len(), 1, "what has ended is not on the list");
}

#[test]
fn what_is_taken_only_when_needed_is_no_part_of_all() {
    let mut home = Home::new();
    set(&home.nurse, typed("furosemide", "40 mg", "when-needed")).unwrap();
    home.exchange();
    assert_eq!(home.medicine("furosemide").standing, "when-needed");
    home.says("", "taken", "").unwrap();
    assert_eq!(home.medicine("furosemide").told, "");
    home.says("furosemide", "taken", "").unwrap();
    assert_eq!(home.medicine("furosemide").told, "taken");
}

#[test]
fn while_two_versions_stand_the_person_is_told_to_phone_before_the_next_dose() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse, second) = (Desk::patient(&wall), Desk::nurse(&wall), Desk::second_nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse, &second]);
    team.exchange(&nurse);
    team.exchange(&second);
    set(&nurse, typed("bisoprolol", "1.25 mg", "od")).unwrap();
    set(&second, typed("bisoprolol", "2.5 mg", "od")).unwrap();
    for desk in [&nurse, &second, &patient] {
        team.exchange(desk);
    }
    let own = own::own(&patient.open(), PATIENT).unwrap();
    assert_eq!(
        own.unsettled.unwrap().text,
        "Two versions stand for bisoprolol. Phone your team before the next dose."
    );
    let mut orders = own.medicines[0].orders.clone();
    orders.sort();
    assert_eq!(orders, ["1.25 mg, once a day, by mouth", "2.5 mg, once a day, by mouth"]);
    assert!(own.medicines[0].unsettled.is_some() && !own.contact.phone.is_empty());
}

#[test]
fn ibuprofen_from_the_chemist_is_answered_at_once_and_seen_by_the_team() {
    let mut home = Home::new();
    let bought = |named: &str, chosen: &str, taken: bool| {
        let (named, chosen) = (named.to_owned(), chosen.to_owned());
        let asked = MedicineBought { named, chosen, taken, ..MedicineBought::default() };
        taken::bought(&home.patient.open(), &asked)
    };
    let own = bought("Nurofen Express 200 mg", "", true).unwrap();
    assert_eq!(keys(&own), ["own-bought-stop-taking", "own-bought-why-nsaid"]);
    assert!(
        own.answer_phone
            && own.answer[0].text.starts_with("Do not take any more of this: Nurofen Express 200 mg.")
    );
    assert_eq!(keys(&bought("", "decongestant", false).unwrap())[0], "own-bought-do-not-take");
    assert_eq!(keys(&bought("Invented tonic", "", true).unwrap()), ["own-bought-not-listed"]);
    assert_eq!(bought(" ", "", true).unwrap_err().said.key, "problem-own-bought-name");
    let own = home.own();
    let nurofen = own.bought.iter().find(|one| one.text.contains("Nurofen")).unwrap().clone();
    assert!(nurofen.listed && nurofen.going_on);
    home.exchange();
    assert_eq!(home.told().bought.len(), 3);
    let list = medicines::list(&home.nurse.open(), PATIENT).unwrap();
    assert!(
        list.warnings.iter().any(|warning| warning.said.text.contains("Anti-inflammatory")),
        "{:?}",
        list.warnings
    );
    assert!(list.tasks.iter().any(|task| task.kind == "bought" && task.said.text.contains("Nurofen")));
    let rows = caseload::caseload(&home.nurse.open()).unwrap().rows;
    assert!(rows[0].tasks.iter().any(|said| said.text.contains("Nurofen")), "{:?}", rows[0].tasks);
    let name = nurofen.name;
    let end = MedicineBoughtEnd { patient: String::new(), name };
    taken::bought_end(&home.patient.open(), &end).unwrap();
    assert_eq!(
        taken::bought_end(&home.patient.open(), &end).unwrap_err().said.key,
        "problem-own-bought-unknown"
    );
    home.wall.days_later(1);
    home.exchange();
    let list = medicines::list(&home.nurse.open(), PATIENT).unwrap();
    assert!(!list.warnings.iter().any(|warning| warning.said.text.contains("Anti-inflammatory")));
}

#[test]
fn sick_days_begin_only_when_the_plan_offers_it_and_say_their_last_day_and_when_to_restart() {
    let mut home = Home::new();
    set(&home.nurse, typed("furosemide", "40 mg", "od")).unwrap();
    let expires = "2026-12-16".to_owned();
    let plan = hearth_app::api::SickDayPlanSet { expires, ..sick_day(&["furosemide"]) };
    plans::set_sick_day(&home.nurse.open(), &plan).unwrap();
    home.exchange();
    let sick = |home: &Home| home.own().plans.into_iter().find(|one| one.plan.plan == "sick-day").unwrap();
    assert!(!sick(&home).may_begin && sick(&home).check_first, "nobody is ill");
    home.patient.check_in(well(&[("weight", "80.5"), ("sick-or-fever", "yes")])).unwrap();
    assert!(sick(&home).may_begin && !sick(&home).may_end, "{:?}", sick(&home));
    in_use::begin(&home.patient.open(), &SickDayBegin::default()).unwrap();
    let begun = sick(&home);
    assert_eq!(begun.last_day.unwrap().text, "The last day is 18 November 2026.");
    assert!(!begun.may_begin && begun.may_end && begun.left_out[0].code == "furosemide");
    let furosemide = home.medicine("furosemide");
    assert!(furosemide.not_now.is_some() && !furosemide.can_tell);
    home.says("", "taken", "").unwrap();
    assert_eq!(home.medicine("furosemide").told, "", "what is left out was not taken");
    home.wall.days_later(1);
    let eating = SickDayEnd { eating_since: "2026-11-17".to_owned(), ..SickDayEnd::default() };
    in_use::end(&home.patient.open(), &eating).unwrap();
    assert_eq!(
        sick(&home).restart.unwrap().text,
        "Take these again on 18 November 2026: furosemide. Do not take a double dose."
    );
    let again = SickDayEnd { restarted: vec!["furosemide".to_owned()], ..SickDayEnd::default() };
    in_use::end(&home.patient.open(), &again).unwrap();
    let over = sick(&home);
    assert!(!over.may_end && over.left_out.is_empty() && over.last_day.is_none());
    assert!(home.medicine("furosemide").can_tell);
}

#[test]
fn while_a_danger_sign_stands_no_plan_may_begin() {
    let mut home = Home::new();
    set(&home.nurse, typed("furosemide", "40 mg", "od")).unwrap();
    let expires = "2026-12-16".to_owned();
    let plan = hearth_app::api::SickDayPlanSet { expires, ..sick_day(&["furosemide"]) };
    plans::set_sick_day(&home.nurse.open(), &plan).unwrap();
    home.exchange();
    let ill = well(&[("weight", "80.5"), ("sick-or-fever", "yes"), ("chest-pain", "now")]);
    home.patient.check_in(ill).unwrap();
    let held = home.own().plans.into_iter().next().unwrap();
    assert_eq!((held.plan.state.as_str(), held.may_begin, held.check_first), ("held", false, false));
    let begun = in_use::begin(&home.patient.open(), &SickDayBegin::default());
    assert_eq!(begun.unwrap_err().said.key, "problem-plan-danger");
}
