//! The Welsh of what is about safety: the English stands above it until the service has recorded that it was reviewed.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::team::Team;
use hearth_app::deeds::check_in;
use hearth_app::deeds::paper::card;
use hearth_app::deeds::today;
use hearth_paper::Block;

fn told(desk: &Desk, fields: &hearth_app::api::CheckInFields) -> Vec<String> {
    let told = check_in::look(&desk.open(), fields).unwrap().danger.unwrap();
    let findings = told.findings.into_iter().map(|finding| finding.said);
    [told.headline].into_iter().chain(findings).chain(told.what_to_do).map(|said| said.text).collect()
}

#[test]
fn every_line_of_danger_advice_stands_in_english_above_the_welsh_until_the_welsh_is_reviewed() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let mut team = Team::of(&wall, &[&desk]);
    let danger = || form(&[("chest-pain", "now")]);
    let english = told(&desk, &danger());
    desk.speaks("cy");
    let both = told(&desk, &danger());
    assert_eq!(english.len(), both.len());
    for (english, both) in english.iter().zip(&both) {
        let lines: Vec<&str> = both.lines().collect();
        assert_eq!((lines.len(), lines[0]), (2, english.as_str()), "{both}");
    }
    team.reviews_welsh("Dr Siân Invented, heart failure nurse, 16 November 2026");
    team.exchange(&desk);
    desk.reopen();
    for line in told(&desk, &danger()) {
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(!english.contains(&line), "{line} is English");
    }
}

#[test]
fn the_danger_questions_stand_in_both_and_the_daily_ones_in_welsh() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    desk.speaks("cy");
    let form = today::form(&desk.open()).unwrap();
    assert!(form.questions.iter().any(|question| question.danger));
    for question in form.questions {
        assert_eq!(question.text.lines().count(), if question.danger { 2 } else { 1 }, "{}", question.text);
    }
}

#[test]
fn what_was_told_in_two_lines_is_kept_as_it_was_told() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    desk.speaks("cy");
    let saved = desk.check_in(well(&[("weight", "80.0"), ("chest-pain", "now")])).unwrap();
    assert!(saved.advice.headline.text.starts_with("Call 999 now\n"), "{}", saved.advice.headline.text);
    let again = today::last_result(&desk.open()).unwrap().result.unwrap();
    assert_eq!(again.advice.headline, saved.advice.headline);
    assert_eq!(again.advice.what_to_do, saved.advice.what_to_do);
}

#[test]
fn the_printed_card_has_the_english_line_above_each_welsh_one() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let _team = Team::of(&wall, &[&desk]);
    desk.speaks("cy");
    let sheet = card::card(&desk.open(), PATIENT).unwrap();
    let mut lines = 0;
    for block in &sheet.blocks {
        if let Block::Card { title, lines: said, .. } = block {
            assert_eq!(title.lines().count(), 2, "{title}");
            for line in said {
                assert_eq!(line.lines().count(), 2, "{line}");
                lines += 1;
            }
        }
    }
    assert!(lines > 10, "{lines}");
    assert!(hearth_paper::print(&sheet, (2026, 11, 16)).is_ok());
}
