//! Readings that come from a file, and leave in one.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::team::{Team, register};
use hearth_app::api::{WithdrawReading, ZoneView};
use hearth_app::deeds::check_in::amend;
use hearth_app::deeds::{export, import};
use hearth_record::{LogNumber, PatientId};

/// Two lines that can be taken, and three that can't.
const DIARY: &str = "at,weight,systolic,diastolic,pulse\n\
    2026-11-10,80.0,124,76,68\n\
    2026-11-11 07:30,80.2kg,,,\n\
    2026-11-12,824,,,\n\
    2062-11-12,80.0,,,\n\
    tomorrow,80.0,,,\n";

#[test]
fn a_diary_is_imported_once_however_often_it_is_imported() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let open = desk.open();
    let first = import::import(&open, None, DIARY.as_bytes()).unwrap();
    assert_eq!((first.saved, first.already, first.refused.len()), (2, 0, 3), "{first:?}");
    assert!(first.refused[0].contains("Line 4"), "{first:?}");
    let again = import::import(&open, None, DIARY.as_bytes()).unwrap();
    assert_eq!((again.saved, again.already, again.refused.len()), (0, 2, 3));
    assert_eq!(desk.entries(), 2);
    assert_eq!(open.view().unwrap().cursor().unwrap().map(|cursor| cursor.number), None::<LogNumber>);
}

#[test]
fn a_line_that_stands_twice_in_a_file_is_one_check_in() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let twice = "\u{feff}At,Weight\n2026-11-10,80.0\n2026-11-10,80.0\n";
    let imported = import::import(&desk.open(), None, twice.as_bytes()).unwrap();
    assert_eq!((imported.saved, imported.already, imported.refused.len()), (1, 1, 0), "{imported:?}");
    assert_eq!(desk.entries(), 1);
}

#[test]
fn a_column_that_is_not_known_is_told() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let imported = import::import(&desk.open(), None, b"at,weight,spo2\n2026-11-10,80.0,91\n").unwrap();
    assert_eq!(imported.saved, 1);
    assert!(imported.refused[0].contains("spo2"), "{imported:?}");
}

#[test]
fn what_is_urgent_in_a_file_is_said_even_of_a_line_that_is_refused_or_was_saved_before() {
    let wall = Wall::monday_at_eight();
    let said = |file: &str, times: usize| {
        let desk = Desk::patient(&wall);
        let mut last = None;
        for _ in 0..times {
            last = import::import(&desk.open(), None, file.as_bytes()).unwrap().danger;
        }
        last.map(|danger| (danger.advice.zone, danger.said.text, danger.advice.what_to_do.len()))
    };
    let (zone, text, lines) = said("at,oxygen\n2026-11-15,88\n", 1).unwrap();
    assert_eq!(zone, ZoneView::Red);
    assert!(text.contains("15 November") && lines >= 2, "{text}");
    assert!(said("at,oxygen\n2026-11-15,88\n", 2).is_some(), "saved before");
    assert!(said("at,oxygen,weight\n2026-11-15,88,824\n", 1).is_some(), "the line is refused for its weight");
    assert!(said("at,oxygen\n2026-11-10,88\n", 1).is_some(), "six days ago");
    assert_eq!(said("at,oxygen\n2026-11-09,88\n", 1), None, "a week ago");
    assert_eq!(said("at,oxygen\n2026-11-15,97\n", 1), None);
}

#[test]
fn the_day_that_is_said_is_the_day_of_the_finding_that_is_shown() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let file = "at,oxygen\n2026-11-13,87\n2026-11-15,88\n";
    let told = import::import(&desk.open(), None, file.as_bytes()).unwrap().danger.unwrap();
    let shown: Vec<&str> = told.advice.findings.iter().map(|finding| finding.value.as_str()).collect();
    assert_eq!(shown, ["87%"]);
    assert!(told.said.text.contains("13 November") && !told.said.text.contains("15 "), "{}", told.said.text);
    // Two things of two days are both shown, and so are their days.
    let file = "at,oxygen,systolic,diastolic,dizzy\n2026-11-13,,78,50,yes\n2026-11-15,88,,,\n";
    let told = import::import(&desk.open(), None, file.as_bytes()).unwrap().danger.unwrap();
    assert!(told.said.text.contains("13 November") && told.said.text.contains("15 November"), "{told:?}");
}

#[test]
fn where_nothing_was_found_in_a_line_it_is_not_judged_and_never_green() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let open = desk.open();
    import::import(&open, None, b"at,weight\n2026-11-10,80.0\n2026-11-11,82.6\n2026-11-12,82.5\n").unwrap();
    let rows = export::readings(&open, PATIENT, Some("weight"), None).unwrap();
    let zones: Vec<&str> = rows.iter().map(|row| row.zone.as_str()).collect();
    assert_eq!(zones, ["not-judged", "amber", "amber"]);
}

#[test]
fn a_file_that_is_no_table_is_refused_whole_and_says_what_to_do() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    for (bytes, key) in [
        (&b""[..], "problem-file-empty"),
        (b" \n\n", "problem-file-empty"),
        ("\u{feff}".as_bytes(), "problem-file-empty"),
        (b"%PDF-1.7", "problem-file-no-at"),
        (b"at;weight\n2026-11-10;80.0\n", "problem-file-no-at"),
        (b"date,weight\n2026-11-10,80.0\n", "problem-file-no-at"),
        (b"PK\x03\x04\xff\xfe\x00at,weight", "problem-file-not-text"),
        (b"a\0t\0,\0", "problem-file-not-text"),
    ] {
        let problem = import::import(&desk.open(), None, bytes).unwrap_err();
        assert_eq!(problem.said.key, key, "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(desk.entries(), 0);
}

#[test]
fn what_is_urgent_in_a_line_is_saved_whatever_else_is_wrong_and_the_mended_line_does_not_double_it() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let open = desk.open();
    let file = |weight: &str, pulse: &str| {
        let file = format!("at,weight,pulse,chest-pain\n2026-11-16 07:30,{weight},{pulse},now\n");
        let imported = import::import(&open, None, file.as_bytes()).unwrap();
        assert_eq!(imported.danger.map(|danger| danger.advice.zone), Some(ZoneView::Emergency), "{file}");
        (imported.saved, imported.already, imported.refused)
    };
    let rows = || {
        let rows = export::readings(&open, PATIENT, None, None).unwrap();
        rows.into_iter().map(|row| (row.kind, row.value)).collect::<Vec<_>>()
    };
    let (saved, already, refused) = file("8O.1", "x");
    assert_eq!((saved, already, refused.len()), (1, 0, 1), "{refused:?}");
    assert!(refused[0].contains("line 2") && refused[0].contains("weight"), "{refused:?}");
    assert_eq!(rows(), [("symptom".to_owned(), "now".to_owned())]);
    let (saved, already, refused) = file("8O.1", "x");
    assert_eq!((saved, already, refused.len(), desk.entries()), (0, 0, 1, 1), "the same again is the same");
    let (saved, _, refused) = file("8O.1", "68");
    assert_eq!((saved, refused.len(), desk.entries()), (1, 1, 2), "one of two cells is mended");
    let (saved, already, refused) = file("80.1", "68");
    assert_eq!((saved, already, refused.len(), desk.entries()), (1, 0, 0, 3), "{refused:?}");
    let mut all = rows();
    all.sort();
    let expected = [("pulse", "68"), ("symptom", "now"), ("weight", "80.1")];
    assert_eq!(all, expected.map(|(kind, value)| (kind.to_owned(), value.to_owned())));
    assert_eq!(file("80.1", "68"), (0, 1, Vec::new()));
    assert_eq!(desk.entries(), 3);
}

#[test]
fn of_a_line_that_can_wait_or_is_old_nothing_is_saved_before_all_of_it_is_right() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    for line in [
        "2026-11-16 07:30,8O.1,no",
        "2026-11-09 07:30,8O.1,now",
        "2026-11-16 07:30,80,1,now",
        "16/11/26,80.1,now",
    ] {
        let file = format!("at,weight,chest-pain\n{line}\n");
        let imported = import::import(&desk.open(), None, file.as_bytes()).unwrap();
        assert_eq!((imported.saved, imported.refused.len()), (0, 1), "{line}: {:?}", imported.refused);
    }
    assert_eq!(desk.entries(), 0);
}

#[test]
fn two_urgent_lines_of_one_day_stay_two_check_ins() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let open = desk.open();
    let file = |first: &str, second: &str| {
        let file = format!("at,weight,pulse,chest-pain\n2026-11-16,{first},now\n2026-11-16,{second},now\n");
        let imported = import::import(&open, None, file.as_bytes()).unwrap();
        (imported.saved, imported.already, imported.refused.len())
    };
    assert_eq!(file("8O.1,68", "8O.3,72"), (2, 0, 2));
    assert_eq!(file("80.1,68", "80.3,72"), (2, 0, 0));
    let weights = export::readings(&open, PATIENT, Some("weight"), None).unwrap();
    assert_eq!(weights.len(), 2);
    assert_eq!((file("80.1,68", "80.3,72"), desk.entries()), ((0, 2, 0), 4));
}

#[test]
fn a_danger_sign_of_a_day_that_can_t_be_read_is_told_at_once_and_never_taken_for_an_old_one() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    for (at, key) in [
        ("16/11/26", "Write all four figures"),
        ("16.11.26 07:30", "Write all four figures"),
        ("yesterday", "Type the date like"),
        ("", "Type the date like"),
        ("16/11/2062", "still to come"),
    ] {
        let file = format!("at,chest-pain\n{at},now\n");
        let imported = import::import(&desk.open(), None, file.as_bytes()).unwrap();
        let danger = imported.danger.unwrap();
        assert_eq!(danger.advice.zone, ZoneView::Emergency, "{at}");
        assert_eq!(danger.said.key, "import-danger-undated", "{at}");
        assert!(
            imported.refused[0].contains("Line 2") && imported.refused[0].contains(key),
            "{:?}",
            imported.refused
        );
    }
    let long_ago = import::import(&desk.open(), None, b"at,chest-pain\n16/11/2016,now\n").unwrap();
    assert!(long_ago.danger.is_none() && long_ago.refused[0].contains("too long ago"), "{long_ago:?}");
    assert_eq!(desk.entries(), 0);
}

#[test]
fn a_line_with_a_comma_too_many_is_named_and_its_danger_sign_is_told() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let file = b"at,chest-pain,weight\n2026-11-16,now,82,4\n2026-11-15,no\n2026-11-15,no,82.4\n";
    let imported = import::import(&desk.open(), None, file).unwrap();
    assert_eq!(imported.danger.unwrap().advice.zone, ZoneView::Emergency);
    assert_eq!((imported.saved, imported.refused.len()), (1, 2), "{:?}", imported.refused);
    assert!(
        imported.refused[0].contains("4 cells") && imported.refused[0].contains('3'),
        "{:?}",
        imported.refused
    );
}

#[test]
fn an_export_has_every_reading_and_keeps_the_place_of_what_was_taken_back() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let open = desk.open();
    desk.check_in(well(&[("weight", "80.0"), ("systolic", "124"), ("diastolic", "76")])).unwrap();
    wall.days_later(1);
    let wrong = desk.check_in(well(&[("weight", "80.4")])).unwrap();
    amend::withdraw(&open, &WithdrawReading { key: wrong.key.clone(), reason: "not-me".to_owned() }).unwrap();
    let rows = export::readings(&open, PATIENT, None, None).unwrap();
    assert_eq!(rows.iter().filter(|row| row.kind == "weight").count(), 1);
    assert!(rows.iter().any(|row| row.id == wrong.key && row.mark == "withdrawn"));
    let csv = String::from_utf8(export::to_csv(&open, &rows).unwrap()).unwrap();
    assert!(csv.starts_with("patient,id,at,day,kind,value,unit,zone,mark\n"), "{csv}");
    assert_eq!(csv.lines().count(), rows.len() + 1);
    let weights = export::readings(&open, PATIENT, Some("weight"), None).unwrap();
    assert_eq!((weights.len(), weights[0].value.as_str(), weights[0].unit.as_str()), (1, "80.0", "kg"));
    let since = "2026-11-17".parse().ok();
    assert!(export::readings(&open, PATIENT, Some("weight"), since).unwrap().is_empty());
    assert!(export::readings(&open, PATIENT, Some("blood"), None).is_err());
}

#[test]
fn the_same_diary_of_two_people_is_two_diaries() {
    let wall = Wall::monday_at_eight();
    let nurse = Desk::nurse(&wall);
    Team::of(&wall, &[&nurse]);
    for name in ["Samplo Testerby", "Fictitia Testerby"] {
        let patient = PatientId::parse(&register(&nurse, name, name, "").id).unwrap();
        let imported = import::import(&nurse.open(), Some(patient), DIARY.as_bytes()).unwrap();
        assert_eq!((imported.saved, imported.already), (2, 0), "{name}");
    }
}

#[test]
fn a_danger_sign_in_a_file_is_answered_like_a_typed_one_and_an_older_one_is_for_the_team() {
    // It is Monday 16 November 2026, 08:00.
    let wall = Wall::monday_at_eight();
    let advice = |file: &str| {
        let desk = Desk::patient(&wall);
        let imported = import::import(&desk.open(), None, file.as_bytes()).unwrap();
        imported.danger.map(|danger| danger.advice)
    };
    let zone = |file: &str| advice(file).map(|advice| advice.zone);
    let now = advice("at,chest-pain\n2026-11-16 07:30,now\n").unwrap();
    assert_eq!(now.zone, ZoneView::Emergency);
    assert!(now.what_to_do[0].text.contains("999"), "{now:?}");
    for file in [
        "at,Chest pain,Weight\n2026-11-15 08:30,Yes,80.0\n",
        "at,chest tightness\n2026-11-15,a bit\n",
        "at,fainting,weight\n2026-11-16 07:00,y,824\n",
        "at,cough\n2026-11-16,pink froth\n",
    ] {
        assert_eq!(zone(file), Some(ZoneView::Emergency), "{file}");
    }
    assert_eq!(zone("at,chest-pain\n2026-11-15 07:30,now\n"), Some(ZoneView::Red), "24 hours and a half ago");
    assert_eq!(zone("at,chest-pain\n2026-11-14,now\n"), Some(ZoneView::Red), "two days ago");
    assert_eq!(zone("at,chest-pain\n2026-11-16,no\n"), None);
}

#[test]
fn the_answers_of_a_paper_diary_are_saved_and_raise_what_typed_ones_raise() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let open = desk.open();
    let diary = "at,weight,swollen ankles,Tablets,short of breath\n\
        2026-11-14,80.0,no,yes,same\n\
        2026-11-15,80.1,a lot,forgot,a bit\n";
    let imported = import::import(&open, None, diary.as_bytes()).unwrap();
    assert_eq!((imported.saved, imported.refused.len()), (2, 0), "{imported:?}");
    assert_eq!(imported.danger.unwrap().advice.zone, ZoneView::Red, "two signs of fluid");
    let rows = export::readings(&open, PATIENT, Some("symptom"), None).unwrap();
    let said: Vec<_> = rows.iter().map(|row| (row.unit.as_str(), row.value.as_str())).collect();
    for one in [("swelling", "no-more-than-usual"), ("swelling", "much-more"), ("medicines-taken", "some")] {
        assert!(said.contains(&one), "{said:?}");
    }
    let again = import::import(&open, None, diary.as_bytes()).unwrap();
    assert_eq!((again.saved, again.already), (0, 2));
}

#[test]
fn an_answer_that_can_mean_two_things_is_named_and_about_a_danger_sign_says_999() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let file = b"at,fainted,pillows\n2026-11-15,x,no\n2026-11-14,no,2\n";
    let imported = import::import(&desk.open(), None, file).unwrap();
    assert_eq!((imported.saved, imported.refused.len()), (0, 2), "{imported:?}");
    assert!(imported.refused[0].contains("fainted") && imported.refused[0].contains("999"), "{imported:?}");
    assert!(imported.refused[1].contains("pillows") && !imported.refused[1].contains("999"), "{imported:?}");
}

#[test]
fn a_garbled_line_and_stones_in_a_column_of_kilograms_are_named_by_their_lines_and_take_no_other_with_them() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let file = b"at,weight,pulse\n\
        2026-11-08,80.0,68\n\
        \xff\xfe garbage\n\
        2026-11-09,11st 7,70\n\
        \n\
        2026-11-10,\"80.1,70\n\
        2026-11-11,80.2,71\n\
        2026-11-12,80.3,72\n";
    let imported = import::import(&desk.open(), None, file).unwrap();
    assert_eq!((imported.saved, imported.refused.len()), (3, 3), "{imported:?}");
    for (said, line) in imported.refused.iter().zip(["Line 3 ", "Line 4 ", "Line 6 "]) {
        assert!(said.starts_with(line), "{line}: {said}");
    }
    assert!(imported.refused[1].contains("weight"), "{:?}", imported.refused);
    for typed in ["garbage", "11st 7", "80.1", "70"] {
        assert!(imported.left.contains(typed), "{typed} is lost: {}", imported.left);
    }
    let again = import::import(&desk.open(), None, imported.left.as_bytes()).unwrap();
    assert_eq!(
        (again.saved, again.refused.len()),
        (0, 3),
        "it stays a table that can be put right: {again:?}"
    );
}
