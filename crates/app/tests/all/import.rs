//! Readings that come from a file, and leave in one.

use crate::desk::{Desk, PATIENT, Wall, well};
use crate::team::{Team, register};
use hearth_app::api::WithdrawReading;
use hearth_app::deeds::{amend, export, import};
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
fn a_file_that_is_no_table_is_refused_whole() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let problem = import::import(&desk.open(), None, b"%PDF-1.7").unwrap_err();
    assert_eq!(problem.said.key, "problem-file-not-read");
    assert_eq!(desk.entries(), 0);
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
