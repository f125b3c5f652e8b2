//! The exercise diary and the first week, at a patient's computer and a nurse's.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::said::{home_and_nurse, look, of, tasks, timeline_texts};
use crate::team::Team;
use hearth_app::api::{
    ExerciseAsked, ExerciseLevelSet, ExerciseSave, ExerciseTakeBack, FirstWeekMark, Settle, ZoneView,
};
use hearth_app::deeds::alerts::alerts;
use hearth_app::deeds::facts::Facts;
use hearth_app::deeds::{caseload, conflicts, exercise, first_week, today};
use hearth_chart::CheckInNow;

pub fn exercised(kind: &str, signs: &[&str]) -> ExerciseSave {
    ExerciseSave {
        kind: kind.to_owned(),
        warm_up: "yes".to_owned(),
        minutes: "20 min".to_owned(),
        exertion: "13".to_owned(),
        signs: signs.iter().map(|sign| (*sign).to_owned()).collect(),
        ..ExerciseSave::default()
    }
}

#[test]
fn exercise_is_written_down_counted_by_week_and_taken_back() {
    let (wall, home, nurse, mut team) = home_and_nurse();
    let save = |asked: ExerciseSave| exercise::save(&home.open(), &asked);
    let saved = save(exercised("chair", &[])).unwrap();
    assert_eq!((saved.danger, saved.said.len()), (false, 1));
    let yesterday = ExerciseSave { day: "15/11/2026".to_owned(), ..exercised("walking", &[]) };
    let diary = save(yesterday).unwrap().diary;
    let weeks: Vec<(&str, &str)> =
        diary.weeks.iter().map(|week| (week.week.as_str(), week.minutes.text.as_str())).collect();
    assert_eq!(weeks, [("16 November 2026", "20 minutes"), ("9 November 2026", "20 minutes")]);
    assert_eq!(diary.times[0].exertion, "13 (a bit hard)");
    wall.days_later(1);
    let key = diary.times[0].key.clone();
    let left = exercise::take_back(&home.open(), &ExerciseTakeBack { patient: None, key }).unwrap();
    assert_eq!(left.times.len(), 1);
    team.exchange(&home);
    team.exchange(&nurse);
    let seen = exercise::diary(&nurse.open(), &ExerciseAsked { patient: of(&nurse) }).unwrap();
    assert_eq!((seen.times.len(), seen.times[0].what.as_str()), (1, "Walking"));
    assert!(timeline_texts(&nurse).contains(&"Taken back".to_owned()));
    let wrong = ExerciseSave { minutes: "a while".to_owned(), kind: String::new(), ..exercised("", &[]) };
    let fields: Vec<String> = save(wrong).unwrap_err().fields.into_iter().map(|field| field.field).collect();
    assert_eq!(fields, ["kind", "minutes"]);
    for day in ["18/11/2026", "1/1/2026", "soon"] {
        let asked = ExerciseSave { day: day.to_owned(), ..exercised("chair", &[]) };
        assert_eq!(save(asked).unwrap_err().fields[0].field, "day", "{day}");
    }
}

#[test]
fn pain_in_the_chest_is_answered_with_999_whatever_is_wrong_with_the_form_and_the_team_hears_of_it() {
    let (_, home, nurse, mut team) = home_and_nurse();
    let half = ExerciseSave { minutes: String::new(), ..exercised("chair", &["chest-pain"]) };
    let refused = exercise::save(&home.open(), &half).unwrap_err();
    assert!(refused.said.text.contains("999") && refused.fields[0].field == "minutes", "{refused:?}");
    let saved = exercise::save(&home.open(), &exercised("chair", &["chest-pain", "dizzy"])).unwrap();
    assert!(saved.danger && saved.said[0].text.contains("999"), "{saved:?}");
    assert_eq!(saved.said[1].key, "exercise-felt-kept");
    team.exchange(&home);
    team.exchange(&nurse);
    assert!(tasks(&nurse)[0].starts_with("Felt while exercising on 16 November 2026"), "{:?}", tasks(&nurse));
    let diary = exercise::diary(&nurse.open(), &ExerciseAsked { patient: of(&nurse) }).unwrap();
    look(&nurse, diary.times[0].reached.entries.clone());
    assert!(tasks(&nurse).is_empty());
    let hard = ExerciseSave {
        exertion: "17".to_owned(),
        warm_up: "no".to_owned(),
        ..exercised("chair", &["joint-pain"])
    };
    let said = exercise::save(&home.open(), &hard).unwrap().said;
    let keys: Vec<&str> = said.iter().map(|said| said.key.as_str()).collect();
    assert_eq!(keys, ["exercise-felt-rest", "exercise-hard", "exercise-no-warm-up", "exercise-saved"]);
}

#[test]
fn a_danger_sign_felt_while_exercising_is_an_alert_and_for_a_day_nothing_after_it_is_green() {
    let (wall, home, nurse, mut team) = home_and_nurse();
    exercise::save(&home.open(), &exercised("walking", &["chest-pain", "fainted"])).unwrap();
    wall.hours_later(1);
    let usual = home.check_in(well(&[("weight", "82.4"), ("chest-pain", "no"), ("fainted", "no")])).unwrap();
    assert_ne!(usual.advice.zone, ZoneView::Green, "{:?}", usual.advice);
    let here = today::today(&home.open()).unwrap();
    assert!(here.last.is_some_and(|last| last.advice.zone != ZoneView::Green));
    team.exchange(&home);
    team.exchange(&nurse);
    let rows = caseload::caseload(&nurse.open()).unwrap().rows;
    assert_eq!(rows[0].zone, ZoneView::Emergency, "{rows:?}");
    let found = alerts(&nurse.open(), Some(PATIENT)).unwrap();
    assert_eq!(found.alerts.len(), 1, "{found:?}");
}

#[test]
fn a_danger_sign_beside_a_box_of_the_diary_that_can_t_be_read_is_saved_once_and_taken_back_with_it() {
    let (_, home, ..) = home_and_nurse();
    let half = ExerciseSave {
        form: "ab12".to_owned(),
        minutes: "a while".to_owned(),
        day: "soon".to_owned(),
        ..exercised("walking", &["fainted"])
    };
    let check_ins = || {
        let open = home.open();
        let facts = Facts::read(&open, &open.view().unwrap(), PATIENT).unwrap();
        let standing = |one: &CheckInNow<'_>| (one.withdrawn, one.parts());
        facts.chart().check_ins.iter().map(standing).collect::<Vec<_>>()
    };
    assert!(exercise::save(&home.open(), &half).unwrap_err().said.text.contains("999"));
    let felt = vec![(false, vec!["symptom/fainted".to_owned()])];
    assert_eq!(check_ins(), felt);
    let whole = ExerciseSave { form: "ab12".to_owned(), ..exercised("walking", &["fainted"]) };
    let saved = exercise::save(&home.open(), &whole).unwrap();
    assert_eq!(check_ins(), felt, "one form is one check");
    let key = saved.diary.times[0].key.clone();
    exercise::take_back(&home.open(), &ExerciseTakeBack { patient: None, key }).unwrap();
    assert!(check_ins().iter().all(|(withdrawn, _)| *withdrawn));
    let sore = exercised("chair", &["joint-pain", "dizzy"]);
    exercise::save(&home.open(), &sore).unwrap();
    assert_eq!(check_ins().iter().filter(|(withdrawn, _)| !withdrawn).count(), 0);
}

#[test]
fn nobody_is_asked_to_exercise_at_a_level_that_the_team_has_not_set() {
    let (_, home, nurse, mut team) = home_and_nurse();
    let at_home = || exercise::diary(&home.open(), &ExerciseAsked::default()).unwrap();
    assert_eq!((at_home().has_level, at_home().level[0].key.as_str()), (false, "exercise-level-none"));
    let level = |kind: &str, most: &str| ExerciseLevelSet {
        patient: PATIENT.to_string(),
        kind: kind.to_owned(),
        words: "Chair exercises, level 2".to_owned(),
        minutes: "20".to_owned(),
        days: "3".to_owned(),
        most: most.to_owned(),
        ..ExerciseLevelSet::default()
    };
    assert_eq!(
        exercise::set_level(&nurse.open(), &level("chair", "21")).unwrap_err().fields[0].field,
        "most"
    );
    assert!(exercise::set_level(&home.open(), &level("chair", "13")).is_err(), "nobody sets their own");
    exercise::set_level(&nurse.open(), &level("chair", "14")).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    let said: Vec<String> = at_home().level.into_iter().map(|said| said.text).collect();
    assert_eq!(said[1], "Chair exercises, level 2");
    assert!(
        said[0].contains("20 minutes") && said[2].contains("14") && said[2].contains("a bit hard"),
        "{said:?}"
    );
    let end = ExerciseLevelSet { patient: PATIENT.to_string(), end: true, ..ExerciseLevelSet::default() };
    exercise::set_level(&nurse.open(), &end).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    assert!(!at_home().has_level);
}

#[test]
fn the_first_week_shows_itself_for_seven_days_can_be_skipped_and_comes_back() {
    let (wall, home, nurse, ..) = home_and_nurse();
    let week = || first_week::first_week(&home.open()).unwrap();
    let mark = |step: &str, state: &str| {
        let asked = FirstWeekMark { step: step.to_owned(), state: state.to_owned() };
        first_week::mark(&home.open(), &asked)
    };
    assert_eq!(
        (week().shows, week().day.text.as_str(), week().next.as_deref()),
        (true, "Day 1 of 7", Some("weigh"))
    );
    assert!(week().steps.iter().all(|step| !step.lines.is_empty() && !step.done));
    mark("weigh", "done").unwrap();
    home.reopen();
    assert_eq!(week().next.as_deref(), Some("pressure"), "what was done is remembered");
    assert!(mark("dance", "done").is_err());
    assert!(!mark("", "skipped").unwrap().shows);
    assert!(mark("", "again").unwrap().shows);
    wall.days_later(6);
    assert!(week().shows);
    wall.days_later(1);
    assert!(!week().shows, "the week is over");
    assert!(first_week::first_week(&nurse.open()).is_err());
}

#[test]
fn whoever_has_measured_for_longer_than_a_week_is_not_new() {
    let (wall, home, ..) = home_and_nurse();
    home.check_in(well(&[("weight", "82.4")])).unwrap();
    wall.days_later(8);
    assert!(!first_week::first_week(&home.open()).unwrap().shows);
}

#[test]
fn two_levels_that_nobody_has_settled_are_asked_of_nobody_and_settling_one_asks_for_it() {
    let wall = Wall::monday_at_eight();
    let (home, nurse, other) = (Desk::patient(&wall), Desk::nurse(&wall), Desk::second_nurse(&wall));
    let mut team = Team::of(&wall, &[&home, &nurse, &other]);
    for desk in [&home, &nurse, &other] {
        team.exchange(desk);
    }
    let level = |minutes: &str| ExerciseLevelSet {
        patient: PATIENT.to_string(),
        kind: "chair".to_owned(),
        minutes: minutes.to_owned(),
        days: "3".to_owned(),
        most: "13".to_owned(),
        ..ExerciseLevelSet::default()
    };
    exercise::set_level(&nurse.open(), &level("20")).unwrap();
    exercise::set_level(&other.open(), &level("30")).unwrap();
    for desk in [&nurse, &other, &home, &nurse] {
        team.exchange(desk);
    }
    let at_home = exercise::diary(&home.open(), &ExerciseAsked::default()).unwrap();
    assert_eq!((at_home.has_level, at_home.level[0].key.as_str()), (false, "exercise-level-two"));
    let found = conflicts::conflicts(&nurse.open()).unwrap().items.remove(0);
    assert_eq!(
        (found.name.as_str(), found.meanwhile.key.as_str()),
        ("Level of exercise", "conflict-meanwhile-none")
    );
    let settled = Settle {
        patient: found.patient,
        subject: found.subject,
        value: found.versions[1].value.clone(),
        why: String::new(),
        replaces: vec![],
    };
    conflicts::settle(&nurse.open(), &settled).unwrap();
    team.exchange(&nurse);
    team.exchange(&home);
    assert!(exercise::diary(&home.open(), &ExerciseAsked::default()).unwrap().has_level);
}
