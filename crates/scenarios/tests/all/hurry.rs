//! What is urgent, on a line that hardly carries anything.

use crate::line::Fate;
use crate::slow_line::SlowLine;
use crate::time::{Watch, moment};
use crate::town::{Computer, Town, weight};
use hearth_app::Patience;
use hearth_app::api::{CheckInFields, ZoneView};
use hearth_app::clock::SystemClock;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::import;
use hearth_record::{EntryKey, PatientId, Role};
use hearth_server::admin::CodeFor;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// How many days of a diary wait to be sent.
const DAYS: usize = 280;

/// A nurse's diary of a patient, typed from paper.
fn types_a_diary(nurse: &Computer, patient: PatientId) {
    let line = |day: usize| {
        let (month, date) = (1 + day / 28, 1 + day % 28);
        format!("2026-{month:02}-{date:02}T08:00:00Z,80.{},{}", day % 3, 64 + day % 5)
    };
    let lines: Vec<String> = (0..DAYS).map(line).collect();
    let file = format!("at,weight,pulse\n{}\n", lines.join("\n"));
    let imported = import::import(&nurse.open(), Some(patient), file.as_bytes()).unwrap();
    assert_eq!(imported.saved as usize, DAYS, "{imported:?}");
}

/// Somebody is on the phone who can't breathe.
fn writes_down_a_danger_sign(nurse: &Computer, patient: PatientId) -> EntryKey {
    let mut fields = CheckInFields { weight_unit: "kg".to_owned(), ..weight("82.4") };
    fields.symptoms.insert("chest-pain".to_owned(), "now".to_owned());
    let asked =
        CheckInRequest { patient: Some(patient), fields, confirmed: true, ..CheckInRequest::default() };
    let told = check_in::save(&nurse.open(), &asked).unwrap();
    assert!(matches!(told.advice.zone, ZoneView::Emergency | ZoneView::Red), "{:?}", told.advice);
    EntryKey::parse(&told.key).unwrap()
}

#[test]
fn on_a_thousand_bytes_a_second_a_danger_sign_overtakes_a_diary_that_is_being_sent() {
    let town = Town::new();
    let line = SlowLine::to(town.line.address());
    let user = town.user(Role::Nurse, "Ada Fenwick");
    let ada =
        town.computer_through(line.url(), CodeFor::User(user), Arc::new(SystemClock), Patience::default());
    let ben = town.nurse("Ben Fenwick");
    let (tom, mary) = (ada.registers("Tom Marlow"), ada.registers("Mary Sandford"));
    ada.sync().unwrap();
    types_a_diary(&ada, tom);
    let waiting = ada.state().waiting;
    line.carries(1_000);
    let sending = ada.again();
    let sent = thread::spawn(move || sending.sync());
    thread::sleep(Duration::from_secs(6));
    let (key, written) = (writes_down_a_danger_sign(&ada, mary), Instant::now());
    while !ben.keys(mary).contains(&key) {
        assert!(written.elapsed() < Duration::from_secs(10), "it waits behind the diary");
        thread::sleep(Duration::from_millis(100));
        ben.sync().unwrap();
    }
    assert!(ada.state().waiting > waiting / 4, "the diary was gone already: it was no test");
    // What was let go of in the middle is there in the end, and once.
    line.carries(0);
    let _ = sent.join().unwrap();
    assert_eq!(ada.syncs_in_the_end().waiting, 0);
    ben.syncs_in_the_end();
    assert_eq!(ben.keys(tom), ada.keys(tom));
    assert_eq!(ben.keys(mary), ada.keys(mary));
}

/// How long a danger sign takes that stands behind thirty days of the same person's own check-ins, two a day, on 1,000 bytes a
/// second: a chain is taken in its order, so what was written before it goes first. With the handshakes.
const BEHIND_THIRTY_DAYS: Duration = Duration::from_mins(3);

#[test]
fn behind_thirty_days_of_ones_own_a_danger_sign_takes_three_minutes_at_most_on_a_thousand_bytes_a_second() {
    let watch = Watch::at(moment("2026-10-23T07:30:00Z"));
    let town = Town::by(Arc::new(watch.clone()));
    let ada = town.member_by(Role::Nurse, "Ada Fenwick", Arc::new(watch.clone()));
    let tom = ada.registers("Tom Marlow");
    ada.sync().unwrap();
    let line = SlowLine::to(town.line.address());
    let whom = CodeFor::Patient(tom);
    let home = town.computer_through(line.url(), whom, Arc::new(watch.clone()), Patience::default());
    for half_day in 0..60_u32 {
        watch.0.pass(12 * 60 * 60 * 1000);
        let mut fields = weight(&format!("82.{}", half_day % 4));
        (fields.systolic, fields.diastolic) = (format!("{}", 118 + half_day % 9), "76".to_owned());
        fields.pulse = format!("{}", 66 + half_day % 7);
        fields.symptoms.insert("dizzy".to_owned(), "no".to_owned());
        let asked = CheckInRequest { fields, confirmed: true, ..CheckInRequest::default() };
        check_in::save(&home.open(), &asked).unwrap();
    }
    let key = writes_down_a_danger_sign(&home, tom);
    assert!(home.state().waiting >= 61, "{:?}", home.state());
    line.carries(1_000);
    let (began, sending) = (Instant::now(), home.again());
    let sent = thread::spawn(move || sending.sync());
    while !ada.keys(tom).contains(&key) {
        assert!(began.elapsed() < BEHIND_THIRTY_DAYS, "it took longer than is promised");
        thread::sleep(Duration::from_millis(500));
        ada.sync().unwrap();
    }
    eprintln!("it took {} ms", began.elapsed().as_millis());
    line.carries(0);
    let _ = sent.join().unwrap();
}

#[test]
fn what_was_written_on_todays_visits_goes_before_diaries_of_other_days() {
    let town = Town::new();
    let (ada, ben) = (town.nurse("Ada Fenwick"), town.nurse("Ben Fenwick"));
    let diaries = ["Tom Marlow", "Ann Fenwick", "Joe Sandford", "Eve Marlow"].map(|name| ada.registers(name));
    let mary = ada.registers("Mary Sandford");
    ada.sync().unwrap();
    for patient in diaries {
        types_a_diary(&ada, patient);
    }
    let seen = CheckInRequest { patient: Some(mary), fields: weight("82.4"), ..CheckInRequest::default() };
    let told = check_in::save(&ada.open(), &seen).unwrap();
    assert_eq!(told.advice.zone, ZoneView::NotJudged, "it is not urgent");
    let mut pages = 0;
    town.line.is(move |_| {
        pages += 1;
        if pages == 1 { Fate::Through } else { Fate::RequestLost }
    });
    ada.sync().unwrap_err();
    town.line.is_good();
    ben.sync().unwrap();
    assert!(ben.keys(mary).contains(&EntryKey::parse(&told.key).unwrap()));
    assert!(ada.syncs_in_the_end().waiting == 0);
}
