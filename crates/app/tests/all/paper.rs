//! Sheets of paper: what stands on them, whose they are, and where they go.

use crate::desk::{Desk, Wall, form, well};
use crate::plan::set;
use crate::team::Team;
use hearth_app::api::{PaperAsked, PaperKind};
use hearth_app::deeds::paper;
use hearth_paper::{Block, Colour, Letters, Sheet, print};
use hearth_words::Language;

fn asked(kind: PaperKind, patient: Option<String>) -> PaperAsked {
    PaperAsked { kind, patient, days: 31 }
}

fn sheet(desk: &Desk, kind: PaperKind) -> Sheet {
    paper::sheet(&desk.open(), &asked(kind, None)).unwrap()
}

/// The lines of the cards of one colour, from top to bottom.
fn cards(sheet: &Sheet, of: Colour) -> Vec<Vec<String>> {
    let lines = sheet.blocks.iter().filter_map(|block| match block {
        Block::Card { colour, lines, .. } if *colour == of => Some(lines.clone()),
        _ => None,
    });
    lines.collect()
}

#[test]
fn the_card_names_999_first_then_what_is_red_amber_and_green() {
    let wall = Wall::monday_at_eight();
    let card = sheet(&Desk::patient(&wall), PaperKind::Card);
    let red = cards(&card, Colour::Red);
    assert!(red[0].iter().any(|line| line.contains("struggle to breathe")), "{red:?}");
    assert!(red[1].iter().any(|line| line.contains("blood pressure is 79 mmHg or less")), "{red:?}");
    let amber = cards(&card, Colour::Amber).concat();
    assert!(amber.contains(&"Your weight goes up by 2.0 kg or more in 3 days".to_owned()), "{amber:?}");
    assert!(cards(&card, Colour::Green).concat().iter().any(|line| line.contains("medicines")));
    assert!(card.about.iter().any(|line| line.contains("16 November 2026")), "{:?}", card.about);
    assert!(card.foot.contains("not a certified medical device"));
}

#[test]
fn a_card_that_is_longer_than_a_page_goes_on_on_the_next_and_a_shorter_one_stays_whole() {
    let card = |count: usize| Block::Card {
        colour: Colour::Red,
        title: "Call 999 now\nFfoniwch 999 nawr".to_owned(),
        lead: "If any of these is true:".to_owned(),
        lines: (0..count).map(|line| format!("You struggle to breathe {line}")).collect(),
    };
    let pages = |blocks: Vec<Block>| {
        let sheet = Sheet {
            language: Language::Welsh,
            title: "My card".to_owned(),
            about: Vec::new(),
            blocks,
            foot: String::new(),
            page: "Page".to_owned(),
            letters: Letters::Large,
        };
        print(&sheet, (2026, 11, 22)).unwrap().pages
    };
    assert!(pages(vec![card(200)]) > 4, "lines were lost below the edge of a page");
    assert_eq!(pages(vec![card(4)]), 1);
}

#[test]
fn a_limit_that_was_set_for_the_person_stands_on_their_card() {
    let wall = Wall::monday_at_eight();
    let (alma, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&alma, &nurse]);
    set(&nurse, "threshold/weight-gain-3-days", "1.5", &[]).unwrap();
    for desk in [&nurse, &alma] {
        team.exchange(desk);
    }
    let card = sheet(&alma, PaperKind::Card);
    let amber = cards(&card, Colour::Amber).concat();
    assert!(amber.contains(&"Your weight goes up by 1.5 kg or more in 3 days".to_owned()), "{amber:?}");
}

#[test]
fn the_numbers_are_a_chart_of_each_kind_and_a_table_of_all() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    for day in 0..9 {
        desk.check_in(well(&[("weight", &format!("80.{day}")), ("pulse", "68")])).unwrap();
        wall.days_later(1);
    }
    let numbers = sheet(&desk, PaperKind::Numbers);
    let charts = numbers.blocks.iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    let drawn: Vec<usize> = charts.map(|chart| chart.series[0].points.len()).collect();
    assert_eq!(drawn, [9, 9]);
    let Some(Block::Table { rows, .. }) = numbers.blocks.last() else { panic!("the table comes last") };
    assert_eq!(rows.len(), 9);
    assert!(rows[0].iter().any(|cell| cell.starts_with("80.8 kg")), "{:?}", rows[0]);
}

#[test]
fn every_sheet_is_saved_as_a_pdf_beside_what_is_there_already_for_its_owner_alone() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(form(&[("weight", "80.0")])).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let save = |kind| paper::save(&desk.open(), &asked(kind, None), Some(folder.path().to_path_buf()));
    for (kind, name) in [
        (PaperKind::Card, "hearth-card-2026-11-16.pdf"),
        (PaperKind::Card, "hearth-card-2026-11-16-2.pdf"),
        (PaperKind::Numbers, "hearth-numbers-2026-11-16.pdf"),
        (PaperKind::Guide, "hearth-quick-guide-2026-11-16.pdf"),
    ] {
        let saved = save(kind).unwrap();
        assert!(saved.file.ends_with(name), "{}", saved.file);
        assert!(saved.said.text.contains(name), "{}", saved.said.text);
        assert!(std::fs::read(&saved.file).unwrap().starts_with(b"%PDF-"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&saved.file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}

#[test]
fn nobody_prints_the_card_of_somebody_they_do_not_know() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let strangers = asked(PaperKind::Card, Some("0".repeat(32)));
    assert!(paper::pdf(&desk.open(), &strangers).is_err());
}
