//! A paper diary that is typed in the window, and what was typed and put away.

use crate::desk::{Desk, PATIENT, Wall};
use crate::team::Team;
use hearth_app::api::{DiaryDraft, DiaryRow, DiaryRowSaved, DiarySave, ProblemKind, PutAway, ZoneView};
use hearth_app::deeds::check_in::put_away;
use hearth_app::deeds::facts::Facts;
use hearth_app::deeds::import::diary;
use hearth_app::deeds::{numbers, timeline};

/// A row of the diary that the screen starts from, filled in.
fn rows(desk: &Desk) -> Vec<DiaryRow> {
    diary::diary(&desk.open()).unwrap().rows
}

fn save(desk: &Desk, row: &DiaryRow, confirmed: bool) -> DiaryRowSaved {
    diary::save_row(&desk.open(), &DiarySave { row: row.clone(), confirmed }).unwrap()
}

fn days(desk: &Desk) -> Vec<(String, String)> {
    let numbers = numbers::numbers(&desk.open(), PATIENT, 31).unwrap();
    let weight =
        |cells: &std::collections::BTreeMap<String, String>| cells.get("weight").cloned().unwrap_or_default();
    numbers.rows.iter().map(|row| (row.at.clone(), weight(&row.cells))).collect()
}

#[test]
fn a_week_of_paper_is_saved_row_by_row_each_for_its_own_day() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let rows = rows(&desk);
    let typed: Vec<&str> = rows.iter().map(|row| row.day.as_str()).collect();
    assert_eq!(typed.first(), Some(&"09/11/2026"));
    assert_eq!((typed.len(), typed.last()), (7, Some(&"15/11/2026")));
    for (row, weight) in rows.iter().zip(["80.2", "80,3", "80.1 kg", "80.4", "80.2", "80.3", "80.1"]) {
        let row = DiaryRow {
            weight: weight.to_owned(),
            pressure: "124/76".to_owned(),
            pressure_again: "122-74 mmHg".to_owned(),
            pulse: "68".to_owned(),
            feeling: "usual".to_owned(),
            ..row.clone()
        };
        let saved = save(&desk, &row, false);
        assert!(saved.saved, "{saved:?}");
        assert_eq!((&saved.problems[..], &saved.danger), (&[][..], &None));
        // The same row saved twice is one check-in.
        assert!(save(&desk, &row, false).saved);
    }
    let saved = days(&desk);
    assert_eq!(saved.len(), 7, "{saved:?}");
    assert!(
        saved.iter().any(|(at, weight)| at.contains("11 November 2026") && weight.contains("80.1 kg")),
        "{saved:?}"
    );
    assert!(
        diary::diary(&desk.open()).unwrap().rows.iter().all(|row| row.day.is_empty()),
        "no day is missing any more"
    );
}

#[test]
fn a_bad_row_is_told_beside_its_box_and_holds_up_no_other() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let rows = rows(&desk);
    let with = |place: usize, change: &dyn Fn(&mut DiaryRow)| {
        let mut row = rows[place].clone();
        change(&mut row);
        row
    };
    let cases: [(DiaryRow, &str); 7] = [
        (with(0, &|row| row.weight = "824".to_owned()), "weight"),
        (with(1, &|row| row.pressure = "124".to_owned()), "pressure"),
        (with(1, &|row| row.pressure_again = "76/124".to_owned()), "pressureAgain"),
        (with(2, &|row| row.pulse = "6x".to_owned()), "pulse"),
        (with(3, &|row| (row.day, row.weight) = ("17/11/2026".to_owned(), "80".to_owned())), "day"),
        (with(4, &|row| (row.day, row.weight) = ("1/1/2020".to_owned(), "80".to_owned())), "day"),
        (with(5, &|_| {}), "feeling"),
    ];
    for (row, field) in &cases {
        let saved = save(&desk, row, false);
        assert!(!saved.saved && saved.danger.is_none(), "{saved:?}");
        let fields: Vec<&str> = saved.problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, [*field], "{:?}", saved.problems);
        assert!(saved.problems[0].said.text.len() > 10);
    }
    assert!(save(&desk, &with(6, &|row| row.weight = "80.2".to_owned()), false).saved);
    assert_eq!(days(&desk).len(), 1);
}

#[test]
fn a_danger_sign_of_yesterday_is_told_at_once_and_saved_whatever_else_is_wrong() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let mut row = rows(&desk).pop().unwrap();
    row.feeling = "different".to_owned();
    row.symptoms.insert("chest-pain".to_owned(), "now".to_owned());
    row.weight = "824".to_owned();
    let looked = diary::look(&desk.open(), &row).unwrap().danger.unwrap();
    assert_eq!(looked.advice.zone, ZoneView::Emergency);
    assert!(looked.said.text.contains("15 November 2026"), "{}", looked.said.text);
    assert_eq!(days(&desk).len(), 0, "a look saves nothing");
    let saved = save(&desk, &row, false);
    assert_eq!(saved.danger.unwrap().advice.zone, ZoneView::Emergency);
    assert_eq!((saved.saved, saved.problems.len()), (false, 1));
    assert_eq!(days(&desk).len(), 1, "what is urgent does not wait for the weight");
    row.weight = "82.4".to_owned();
    assert!(save(&desk, &row, true).saved);
    let rows = days(&desk);
    assert_eq!(rows.len(), 1, "it is the same check-in: {rows:?}");
    assert!(rows[0].1.contains("82.4 kg"));
}

#[test]
fn a_danger_sign_of_days_ago_is_for_the_team_today_and_no_999() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let mut row = rows(&desk).remove(2);
    row.feeling = "different".to_owned();
    row.symptoms.insert("chest-pain".to_owned(), "now".to_owned());
    assert_eq!(save(&desk, &row, false).danger.unwrap().advice.zone, ZoneView::Red);
}

#[test]
fn what_is_unusual_is_asked_about_before_the_row_is_saved() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let rows = rows(&desk);
    assert!(save(&desk, &DiaryRow { weight: "80.2".to_owned(), ..rows[0].clone() }, false).saved);
    let light = DiaryRow { weight: "60.2".to_owned(), ..rows[1].clone() };
    let asked = save(&desk, &light, false);
    assert_eq!((asked.saved, asked.checks.len()), (false, 1));
    assert_eq!(asked.checks[0].field, "weight");
    assert_eq!(days(&desk).len(), 1);
    assert!(save(&desk, &light, true).saved);
    assert_eq!(days(&desk).len(), 2);
}

#[test]
fn what_is_half_typed_is_there_again_after_the_app_was_closed() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let mut rows = rows(&desk);
    rows[0].weight = "eighty or so".to_owned();
    rows[0].weight_unit = "stLb".to_owned();
    diary::save_draft(&desk.open(), &DiaryDraft { rows: rows.clone() }).unwrap();
    desk.reopen();
    let again = diary::diary(&desk.open()).unwrap();
    assert_eq!((again.rows, again.weight_unit.as_str()), (rows, "stLb"));
    diary::save_draft(&desk.open(), &DiaryDraft { rows: Vec::new() }).unwrap();
    assert!(diary::diary(&desk.open()).unwrap().rows.iter().all(|row| row.weight.is_empty()));
}

#[test]
fn a_number_that_was_somebody_elses_leaves_a_trace_for_the_team_and_is_in_no_trend() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let asked = PutAway { why: "not-me".to_owned(), what: vec!["weight".to_owned()], measured_ms: None };
    put_away::put_away(&patient.open(), None, &asked).unwrap();
    assert_eq!(days(&patient).len(), 0);
    team.exchange(&patient);
    team.exchange(&nurse);
    let open = nurse.open();
    let facts = Facts::read(&open, &open.view().unwrap(), PATIENT).unwrap();
    let items = timeline::timeline(&open, &facts.chart());
    let item = items.iter().find(|item| item.what == "Typed and put away").unwrap();
    assert!(item.text.contains("It was not me") && item.text.contains("not kept"), "{}", item.text);
    assert!(item.mark.is_empty(), "it is in effect: {}", item.mark);
    assert_eq!(numbers::numbers(&open, PATIENT, 31).unwrap().rows.len(), 0);
    for (why, what) in [("somebody", "weight"), ("not-me", "height"), ("not-me", "")] {
        let what = if what.is_empty() { Vec::new() } else { vec![what.to_owned()] };
        let asked = PutAway { why: why.to_owned(), what, measured_ms: None };
        let refused = put_away::put_away(&patient.open(), None, &asked).unwrap_err();
        assert_eq!(refused.kind, ProblemKind::BadInput);
    }
}

#[test]
fn a_clock_of_1970_or_2099_is_said_and_the_persons_own_day_is_taken() {
    use hearth_app::api::CheckInDayTyped;
    use hearth_app::deeds::check_in::{self, CheckInRequest, clock_wrong};
    use hearth_app::deeds::today;
    use hearth_clinical::Instant;
    for wrong in ["1970-01-01T00:10:00Z", "2099-06-01T08:00:00Z"] {
        let wall = Wall::monday_at_eight();
        let desk = Desk::patient(&wall);
        assert_eq!(today::form(&desk.open()).unwrap().clock, None);
        wall.set(wrong);
        let said = today::form(&desk.open()).unwrap().clock.unwrap().text;
        assert!(said.contains("can’t be right"), "{said}");
        assert!(today::today(&desk.open()).unwrap().clock.is_some());
        let day = |typed: &str| clock_wrong::day(&desk.open(), &CheckInDayTyped { typed: typed.to_owned() });
        for typed in ["", "16/11", "16/11/1970", "16/11/2199"] {
            assert_eq!(day(typed).unwrap_err().fields[0].field, "day", "{typed}");
        }
        let at = day("16/11/2026").unwrap();
        let fields = crate::desk::well(&[("weight", "80.2")]);
        let request =
            CheckInRequest { at: Some(Instant::from_ms(at.at_ms)), fields, ..CheckInRequest::default() };
        let saved = check_in::save(&desk.open(), &request).unwrap();
        assert!(saved.at.contains("16 November 2026"), "{}", saved.at);
    }
}
