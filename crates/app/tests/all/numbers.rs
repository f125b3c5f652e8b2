//! What a person sees of their numbers over time, and the file of them.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::medicines::{set, stop, typed};
use crate::team::Team;
use hearth_app::deeds::numbers;
use hearth_app::deeds::numbers::file as numbers_file;

#[test]
fn a_symptom_that_was_told_stands_there_with_every_answer_and_one_that_never_was_does_not() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    desk.check_in(form(&[("weight", "80.1"), ("dizzy", "yes")])).unwrap();
    let shown = numbers::numbers(&desk.open(), PATIENT, 7).unwrap();
    let dizzy = shown.symptoms.iter().find(|line| line.symptom == "dizzy").unwrap();
    let answers: Vec<(&str, bool)> =
        dizzy.answers.iter().map(|answer| (answer.day.as_str(), answer.told)).collect();
    assert_eq!(answers, [("16 November 2026", false), ("17 November 2026", true)]);
    assert_eq!(shown.symptoms.len(), 1, "nothing else was told");
}

#[test]
fn the_days_on_which_medicines_changed_are_marked_within_the_time_that_is_shown() {
    let wall = Wall::monday_at_eight();
    let (nurse, alma) = (Desk::nurse(&wall), Desk::patient(&wall));
    let mut team = Team::of(&wall, &[&alma, &nurse]);
    team.exchange(&nurse);
    set(&nurse, typed("bisoprolol", "2.5 mg", "od")).unwrap();
    wall.days_later(20);
    stop(&nurse, "bisoprolol").unwrap();
    team.exchange(&nurse);
    team.exchange(&alma);
    let marks = |days| -> Vec<String> {
        let shown = numbers::numbers(&alma.open(), PATIENT, days).unwrap();
        shown.medicines.into_iter().map(|mark| mark.said.text).collect()
    };
    let all = ["16 November 2026: bisoprolol started", "6 December 2026: bisoprolol stopped"];
    assert_eq!(marks(31), all.map(str::to_owned));
    assert_eq!(marks(7), all[1..]);
}

#[test]
fn the_readings_of_the_chosen_time_are_saved_beside_what_is_there_already() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(form(&[("weight", "80.0")])).unwrap();
    wall.days_later(20);
    desk.check_in(form(&[("weight", "80.4"), ("pulse", "68")])).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let save = |days| numbers_file::save(&desk.open(), days, Some(folder.path().to_path_buf()));
    let week = save(7).unwrap();
    let month = save(31).unwrap();
    assert_eq!((week.rows, month.rows), (2, 3));
    assert!(week.file.ends_with("hearth-readings-2026-12-06.csv"), "{}", week.file);
    assert!(month.file.ends_with("hearth-readings-2026-12-06-2.csv"), "{}", month.file);
    assert!(week.said.text.contains("hearth-readings-2026-12-06.csv"));
    let text = std::fs::read_to_string(&month.file).unwrap();
    assert_eq!(text.lines().count(), 4, "a line of names and three readings: {text}");
    assert!(text.contains(",weight,80.4,kg,"), "{text}");
    let nowhere = folder.path().join("not there");
    let refused = numbers_file::save(&desk.open(), 7, Some(nowhere)).unwrap_err();
    assert_eq!(refused.said.key, "problem-numbers-not-written");
}
