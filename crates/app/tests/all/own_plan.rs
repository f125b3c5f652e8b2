//! A plan in the person's own words, changes of it that are read, goals that are looked at again, and pages to learn from.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::plan::{line, set};
use crate::team::Team;
use hearth_app::api::{
    CareView, GoalSet, LearntAnswer, LearntSet, NextDateSet, PatientAsked, PlanRead, PlanTextSet, Problem,
};
use hearth_app::deeds::own_plan::{self, changes, view};
use hearth_app::deeds::{conflicts, learn, timeline, today};

const GAIN: &str = "threshold/weight-gain-3-days";

fn care(desk: &Desk) -> CareView {
    view::show(&desk.open(), PATIENT).unwrap()
}

fn write(desk: &Desk, section: &str, text: &str) -> Result<CareView, Problem> {
    let based_on = care(desk).sections.into_iter().find(|one| one.section == section);
    let asked = PlanTextSet {
        patient: PATIENT.to_string(),
        section: section.to_owned(),
        text: text.to_owned(),
        based_on: based_on.map(|one| one.based_on).unwrap_or_default(),
    };
    own_plan::set_text(&desk.open(), &asked)
}

fn text(desk: &Desk, section: &str) -> String {
    care(desk).sections.into_iter().find(|one| one.section == section).unwrap().text
}

fn goal(words: &str, confidence: &str, again: &str) -> GoalSet {
    GoalSet {
        words: words.to_owned(),
        importance: "9".to_owned(),
        confidence: confidence.to_owned(),
        step: "to the gate".to_owned(),
        again: again.to_owned(),
        ..GoalSet::default()
    }
}

fn due(desk: &Desk) -> Vec<String> {
    today::today(&desk.open()).unwrap().due.into_iter().map(|said| said.key).collect()
}

fn fields(problem: Problem) -> Vec<String> {
    problem.fields.into_iter().map(|field| field.said.key).collect()
}

fn plan_changed(desk: &Desk) -> Option<String> {
    today::today(&desk.open()).unwrap().plan_changed.map(|said| said.key)
}

/// What the nurse reads at her own change of the limit.
fn read_at_the_line(nurse: &Desk) -> Option<String> {
    line(nurse, GAIN).read.map(|said| said.key)
}

#[test]
fn what_somebody_writes_of_themselves_travels_and_the_nurse_may_write_it_with_them() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    write(&patient, "matters", "my garden").unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(text(&nurse, "matters"), "my garden");
    write(&nurse, "matters", "my garden\nand my sister").unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    assert_eq!(text(&patient, "matters"), "my garden\nand my sister");
    let change = care(&patient).changes.remove(0);
    assert_eq!((change.was.as_str(), change.is.as_str()), ("my garden", "my garden\nand my sister"));
    assert!(change.said.text.contains("Nurse Exampleton"), "{change:?}");
}

#[test]
fn two_who_write_the_same_section_apart_are_both_kept_and_the_person_settles_it() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    write(&patient, "wishes", "at home").unwrap();
    write(&nurse, "wishes", "at home or in the hospice").unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    let section = care(&patient).sections.into_iter().find(|one| one.section == "wishes").unwrap();
    let texts: Vec<&str> = section.versions.iter().map(|one| one.text.as_str()).collect();
    assert!(texts.contains(&"at home") && texts.contains(&"at home or in the hospice"), "{texts:?}");
    let item = conflicts::conflicts(&patient.open()).unwrap().items.remove(0);
    assert_eq!(
        (item.name.as_str(), item.meanwhile.key.as_str()),
        (section.title.as_str(), "conflict-meanwhile-together")
    );
    write(&patient, "wishes", "at home, and in the hospice if I must").unwrap();
    assert!(conflicts::conflicts(&patient.open()).unwrap().items.is_empty());
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(text(&nurse, "wishes"), "at home, and in the hospice if I must");
}

#[test]
fn a_change_by_the_nurse_is_read_once_it_came_and_the_nurse_sees_each_step() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    set(&nurse, GAIN, "1.5", &[]).unwrap();
    assert_eq!(read_at_the_line(&nurse).as_deref(), Some("own-not-there"));
    team.exchange(&nurse);
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(
        read_at_the_line(&nurse).as_deref(),
        Some("own-not-there"),
        "nothing of theirs shows that it came"
    );
    wall.hours_later(1);
    patient.check_in(well(&[("weight", "80.0")])).unwrap();
    assert_eq!(plan_changed(&patient).as_deref(), Some("plan-changed"), "to check in is not to read");
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(read_at_the_line(&nurse).as_deref(), Some("own-not-read"));
    let change = care(&patient).changes.remove(0);
    assert!(change.was.contains("2.0 kg") && change.is.contains("1.5 kg"), "{change:?}");
    wall.hours_later(1);
    let read = changes::read(&patient.open(), &PlanRead { keys: vec![change.key.clone()] }).unwrap();
    assert!(read.changes.is_empty());
    let before = patient.entries();
    changes::read(&patient.open(), &PlanRead { keys: vec![change.key] }).unwrap();
    assert_eq!(patient.entries(), before, "reading twice is reading once");
    assert_eq!(plan_changed(&patient), None);
    team.exchange(&patient);
    team.exchange(&nurse);
    let said = line(&nurse, GAIN).read.unwrap();
    assert_eq!(said.key, "own-read-on");
    assert!(said.text.contains("the patient") && said.text.contains("10:00"), "{said:?}");
    let open = nurse.open();
    let facts = hearth_app::deeds::facts::Facts::read(&open, &open.view().unwrap(), PATIENT).unwrap();
    let items = timeline::timeline(&open, &facts.chart());
    let at_change = items.iter().find(|item| item.read.is_some()).unwrap();
    assert_eq!(at_change.read.as_ref().unwrap().key, "own-read-on");
}

#[test]
fn several_changes_are_said_in_one_line_and_only_what_was_on_the_screen_is_read() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    set(&nurse, GAIN, "1.5", &[]).unwrap();
    set(&nurse, "target-weight", "80.0", &[]).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    assert_eq!(plan_changed(&patient).as_deref(), Some("plan-changed-many"));
    let keys: Vec<String> = care(&patient).changes.into_iter().map(|change| change.key).collect();
    let left = changes::read(&patient.open(), &PlanRead { keys: keys[..1].to_vec() }).unwrap().changes;
    assert_eq!(left.iter().map(|change| change.key.clone()).collect::<Vec<_>>(), keys[1..]);
    assert!(changes::read(&nurse.open(), &PlanRead { keys }).is_err(), "nobody reads for somebody else");
}

#[test]
fn a_goal_asks_for_a_smaller_step_below_seven_and_is_due_on_its_day() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let saved = own_plan::set_goal(&patient.open(), &goal("walk to the shop", "6", "2026-11-23")).unwrap();
    let unsure = &saved.goals[0];
    assert_eq!(unsure.smaller_step.as_ref().unwrap().key, "own-goal-smaller");
    assert!(!unsure.due && !due(&patient).contains(&"due-goal".to_owned()));
    let surer = GoalSet {
        goal: unsure.goal.clone(),
        based_on: unsure.based_on.clone(),
        ..goal("walk to the gate", "7", "2026-11-23")
    };
    let surer = own_plan::set_goal(&patient.open(), &surer).unwrap().goals.remove(0);
    assert!(surer.smaller_step.is_none());
    wall.days_later(7);
    assert!(due(&patient).contains(&"due-goal".to_owned()));
    assert!(care(&patient).goals[0].due);
    team.exchange(&patient);
    team.exchange(&nurse);
    let done = GoalSet {
        patient: PATIENT.to_string(),
        goal: surer.goal,
        based_on: surer.based_on,
        state: "done".to_owned(),
        ..goal("walk to the gate", "7", "2026-11-23")
    };
    own_plan::set_goal(&nurse.open(), &done).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    assert_eq!(care(&patient).goals[0].state, "done");
    assert!(!due(&patient).contains(&"due-goal".to_owned()));
}

#[test]
fn a_goal_without_words_a_number_over_ten_and_a_day_that_is_over_are_each_said_beside_their_box() {
    let wall = Wall::monday_at_eight();
    let patient = Desk::patient(&wall);
    Team::of(&wall, &[&patient]);
    let wrong = GoalSet { importance: "11".to_owned(), ..goal(" ", "x", "2026-11-15") };
    let before = patient.entries();
    let problems = fields(own_plan::set_goal(&patient.open(), &wrong).unwrap_err());
    assert_eq!(problems, ["problem-goal-empty", "problem-rating", "problem-rating", "problem-day-past"]);
    let long = goal(&"long ".repeat(80), "7", "");
    assert_eq!(fields(own_plan::set_goal(&patient.open(), &long).unwrap_err()), ["problem-words-too-long"]);
    let unknown = GoalSet { goal: "nobody".to_owned(), ..goal("sing", "8", "") };
    assert_eq!(fields(own_plan::set_goal(&patient.open(), &unknown).unwrap_err()), ["problem-goal-unknown"]);
    assert_eq!(
        fields(write(&patient, "matters", &"x".repeat(1_501)).unwrap_err()),
        ["problem-words-too-long"]
    );
    assert_eq!(fields(write(&patient, "shoe-size", "9").unwrap_err()), ["problem-section-unknown"]);
    assert_eq!(patient.entries(), before, "nothing of it was saved");
}

#[test]
fn a_new_goal_saved_twice_by_one_form_is_one_goal() {
    let wall = Wall::monday_at_eight();
    let patient = Desk::patient(&wall);
    Team::of(&wall, &[&patient]);
    let asked = GoalSet { form: "form-1".to_owned(), ..goal("sing", "8", "") };
    own_plan::set_goal(&patient.open(), &asked).unwrap();
    assert_eq!(own_plan::set_goal(&patient.open(), &asked).unwrap().goals.len(), 1);
}

#[test]
fn the_team_agrees_a_day_and_the_person_does_not_change_it() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let asked = NextDateSet {
        patient: PATIENT.to_string(),
        date: "contact".to_owned(),
        on: "2026-12-01".to_owned(),
        how: "by phone".to_owned(),
        based_on: Vec::new(),
    };
    own_plan::set_next(&nurse.open(), &asked).unwrap();
    assert!(own_plan::set_next(&patient.open(), &asked).is_err());
    team.exchange(&nurse);
    team.exchange(&patient);
    let next = &care(&patient).next[0];
    assert_eq!((next.said.text.as_str(), next.editable), ("1 December 2026, by phone", false));
    assert_eq!(care(&patient).changes.len(), 1);
}

#[test]
fn what_was_learnt_is_remembered_with_the_answers_and_seen_by_the_nurse() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let learnt = |choices: [&str; 2], told: &str| {
        let answers = ["1", "2"].into_iter().zip(choices);
        let answers = answers.map(|(question, choice)| LearntAnswer {
            question: question.to_owned(),
            choice: choice.to_owned(),
        });
        let asked = LearntSet {
            topic: "watching".to_owned(),
            answers: answers.collect(),
            told: told.to_owned(),
            ..LearntSet::default()
        };
        learn::learnt(&patient.open(), &asked)
    };
    let state = |view: hearth_app::api::LearnView| {
        view.topics.into_iter().find(|one| one.topic == "watching").unwrap()
    };
    assert_eq!(state(learn::mine(&patient.open()).unwrap()).state, "not-yet");
    assert_eq!(state(learnt(["a", "c"], "phone them").unwrap()).state, "again");
    wall.days_later(1);
    assert_eq!(state(learnt(["b", "c"], "").unwrap()).state, "right");
    assert_eq!(fields(learnt(["d", "c"], "").unwrap_err()), ["problem-choice-unknown"]);
    team.exchange(&patient);
    team.exchange(&nurse);
    let seen = learn::of_patient(&nurse.open(), &PatientAsked { id: PATIENT.to_string() }).unwrap();
    let seen = state(seen);
    assert_eq!((seen.state.as_str(), seen.told.as_str()), ("right", "phone them"));
    assert!(seen.state_said.text.contains("17 November 2026"), "{seen:?}");
}

#[test]
fn the_card_on_the_screen_says_what_the_printed_one_says() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    set(&nurse, GAIN, "1.5", &[]).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    let card = care(&patient).card;
    assert_eq!(card.len(), 4);
    assert!(card[2].lines.iter().any(|line| line.contains("1.5 kg")), "{:?}", card[2]);
    assert!(card.iter().all(|part| !part.lines.is_empty() && !part.title.is_empty()));
}
