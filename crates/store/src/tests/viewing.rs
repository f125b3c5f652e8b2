//! What is read: one moment of the record, with one's own writes in it, and rows that make no sense are named.

use super::*;
use crate::ReadError;
use hearth_clinical::{BirthDate, NhsNumber, PersonName};
use hearth_wire::{PersonBody, TeamBody};

fn person(name: &str, replaces: &[EntryKey]) -> NewAct {
    let body = Body::Person(PersonBody {
        name: PersonName::parse(name).unwrap(),
        born: BirthDate::from_stored(LocalDay::from_ymd(1948, 3, 2).unwrap()).unwrap(),
        nhs_number: Some(NhsNumber::parse("943 476 5919").unwrap()),
    });
    NewAct {
        replaces: replaces.iter().map(|key| Replaces { key: *key, parts: Vec::new() }).collect(),
        ..act(Subject::new("person").unwrap(), 0, &body)
    }
}

#[test]
fn a_view_does_not_change_while_it_is_read_and_the_next_one_has_what_was_written() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let view = home.store.view().unwrap();
    home.weight(82_500, 1);
    assert_eq!(view.counts().unwrap().held, 1);
    assert_eq!(view.acts(&PATIENT).unwrap().len(), 1);
    drop(view);
    assert_eq!(home.store.view().unwrap().counts().unwrap().held, 2);
}

#[test]
fn many_may_read_while_one_writes() {
    let home = Home::new(1);
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let view = home.store.view().unwrap();
                    let counts = view.counts().unwrap();
                    assert_eq!(view.acts(&PATIENT).unwrap().len(), usize::try_from(counts.held).unwrap());
                }
            });
        }
        for number in 0..30 {
            home.weight(80_000 + number, 0);
        }
    });
    assert_eq!(home.store.view().unwrap().counts().unwrap().held, 30);
}

#[test]
fn a_patient_is_known_by_the_name_that_is_current() {
    let home = Home::new(1);
    let first = home.write(&person("Margaret Jones", &[]));
    home.write(&person("Margaret Evans", &[first]));
    let home = home.reopened();
    let view = home.store.view().unwrap();
    let known = view.person(&PATIENT).unwrap().unwrap();
    assert_eq!((known.name.reveal(), known.disputed), ("Margaret Evans", false));
    let patients = view.patients().unwrap();
    assert_eq!(patients.len(), 1);
    assert_eq!(patients[0].person, Some(known));
    assert!(!patients[0].incomplete);
}

#[test]
fn a_name_that_two_people_changed_apart_is_marked() {
    let (one, other) = (Home::new(1), Home::new(2));
    one.write(&person("Margaret Jones", &[]));
    other.write(&person("Margaret Evans", &[]));
    one.store.apply(&page(everything(&other.store, 1))).unwrap();
    assert!(one.store.view().unwrap().person(&PATIENT).unwrap().unwrap().disputed);
}

#[test]
fn the_timeline_is_newest_first_and_says_how_far_each_entry_has_got() {
    let home = Home::new(1);
    let keys = [home.weight(82_400, 5), home.weight(82_500, 1), home.write(&team_note("for the team"))];
    let timeline = home.store.view().unwrap().timeline(&PATIENT).unwrap();
    let order: Vec<EntryKey> = timeline.iter().map(|held| held.entry.key).collect();
    assert_eq!(order, [keys[0], keys[1], keys[2]]);
    assert!(timeline.iter().all(|held| held.travelled == crate::Travelled::Here && !held.suspended));
}

#[test]
fn an_entry_is_found_by_the_first_digits_of_its_mark() {
    let home = Home::new(1);
    let key = home.weight(82_400, 0);
    home.weight(82_500, 0);
    let view = home.store.view().unwrap();
    assert_eq!(view.find_keys(&key.mark_text()).unwrap(), [key]);
    assert!(view.find_keys(&key.mark_text()[..3]).unwrap().contains(&key));
    assert_eq!(view.find_keys(&key.to_string()).unwrap(), [key]);
    for nothing in ["", "xyz", "00000000000000000", "0000000000000000"] {
        assert_eq!(view.find_keys(nothing).unwrap(), [], "{nothing}");
    }
}

#[test]
fn the_team_is_who_the_server_says_and_a_stranger_can_not_join_by_saying_so() {
    let home = Home::new(1);
    let server = server();
    let team = TeamBody {
        name: "Heart failure team".to_owned(),
        contact: hearth_clinical::TeamContact::new(
            "01632 960 123",
            hearth_clinical::TeamHours::closed(),
            "111",
        )
        .unwrap(),
        escrow_key: [1; 32],
        invented: true,
        welsh_review: None,
    };
    let of_team = |subject: &str, body: &Body| NewAct {
        patient: PatientId::TEAM,
        ..act(Subject::new(subject).unwrap(), 0, body)
    };
    server.write(&of_team("team", &Body::Team(team.clone())));
    let stranger = Home::new(66);
    let user = UserId::from_bytes([66; 16]);
    let body = hearth_wire::UserBody { role: Role::Lead, name: "Mallory".to_owned(), disabled: false };
    stranger.write(&of_team(&format!("user/{user}"), &Body::User(body)));
    let mut runs = everything(&server.store, 1);
    runs.extend(everything(&stranger.store, 500));
    home.store.apply(&page(runs)).unwrap();
    let view = home.store.view().unwrap();
    assert_eq!(view.team().unwrap(), Some(team));
    let directory = view.directory().unwrap();
    assert!(directory.is_server(&DeviceId::from_bytes([99; 16])));
    assert_eq!(directory.role(&user), None);
}

#[test]
fn a_service_setting_is_read_and_one_with_two_values_is_left_out() {
    let home = Home::new(1);
    let server = server();
    let setting = |kilos: &str| {
        let value = PlanSubject::WeightGain3Days.parse_value(&format!("{kilos}kg")).unwrap();
        let body =
            Body::ServiceSetting(SettingBody { value, why: Private::new(String::new()), review: None });
        let subject = Subject::new(PlanSubject::WeightGain3Days.code()).unwrap();
        NewAct { patient: PatientId::TEAM, ..act(subject, 0, &body) }
    };
    server.write(&setting("1.5"));
    home.store.apply(&page(everything(&server.store, 1))).unwrap();
    assert_eq!(home.store.view().unwrap().service_settings().unwrap().len(), 1);
    server.write(&setting("2.5"));
    home.store.apply(&page(everything(&server.store, 1))).unwrap();
    assert!(home.store.view().unwrap().service_settings().unwrap().is_empty());
}

#[test]
fn a_row_that_makes_no_sense_is_named_and_not_guessed() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.store.writer().execute_batch("UPDATE entry SET replaces = 'nonsense'").unwrap();
    let read = home.store.view().unwrap().acts(&PATIENT);
    assert!(matches!(read, Err(ReadError::Row { table: "entry", column: "replaces" })));
}

#[test]
fn a_year_of_one_patient_is_read_at_once() {
    let (one, home) = (Home::new(1), Home::new(2));
    {
        // A year in one page; one sync of the disk is not what is looked at here.
        let mut seeds = || [1; 32];
        let year: Vec<NewAct> = (0..365).map(|day| check_in(80_000, day)).collect();
        one.store.write_all(&year, &mut seeds).unwrap();
    }
    home.store.apply(&page(everything(&one.store, 1))).unwrap();
    let view = home.store.view().unwrap();
    let readings = || view.readings(&PATIENT, crate::ReadingKind::Weight, day(0)).unwrap();
    assert_eq!(readings().len(), 365);
    let start = std::time::Instant::now();
    for _ in 0..20 {
        readings();
    }
    let each_ms = start.elapsed().as_millis() / 20;
    // Far above what it takes (about 3 ms unoptimised): a plan that reads the whole table is what this would find.
    assert!(each_ms < 100, "{each_ms} ms");
    let plan: String = {
        let db = home.store.writer();
        let sql = format!("EXPLAIN QUERY PLAN {}", include_str!("../sql/select_readings.sql"));
        let parameters =
            rusqlite::named_params! { ":patient": PATIENT.bytes(), ":kind": "weight", ":since_day": 0 };
        db.query_row(&sql, parameters, |row| row.get("detail")).unwrap()
    };
    assert!(plan.contains("USING PRIMARY KEY (patient=? AND kind=? AND day>?)"), "{plan}");
}

#[test]
fn small_texts_are_kept_under_their_names() {
    let home = Home::new(1);
    home.store.keep("language", "cy").unwrap();
    home.store.keep("language", "en").unwrap();
    let home = home.reopened();
    let view = home.store.view().unwrap();
    assert_eq!(view.kept("language").unwrap().as_deref(), Some("en"));
    assert_eq!(view.kept("text").unwrap(), None);
}
