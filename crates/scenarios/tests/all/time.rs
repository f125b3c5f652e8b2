//! Time: clocks that are wrong, are set, drift or jump. A reading keeps its own day, and no clock decides an order, a right
//! or a value.

use crate::town::{Computer, Town, weight};
use hearth_app::api::{NumbersRow, ZoneView};
use hearth_app::clock::{Clock, Ticks};
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::{alerts, caseload, numbers};
use hearth_app::zone::from_rfc3339;
use hearth_clinical::{Instant, Weight};
use hearth_record::{Audience, EntryTime, PatientId, Role, Subject};
use hearth_server::admin::CodeFor;
use hearth_store::NewAct;
use hearth_testkit::clock::ManualClock;
use hearth_wire::{Body, CheckInBody, body_bytes, kind_of};
use std::sync::Arc;

const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 60 * MINUTE_MS;
const DAY_MS: u64 = 24 * HOUR_MS;

/// A clock on somebody's wall, which a test may set, and the steady one in the same computer, which it may not.
#[derive(Clone)]
pub struct Watch(pub Arc<ManualClock>);

impl Watch {
    pub fn at(now: Instant) -> Watch {
        Watch(Arc::new(ManualClock::at(now)))
    }

    fn is_set(&self, text: &str) {
        self.0.set_wall(moment(text));
    }

    fn is_set_by(&self, ms: i64) {
        self.0.set_wall(self.0.wall().plus_ms(ms));
    }
}

impl Clock for Watch {
    fn read(&self) -> Ticks {
        Ticks { wall: self.0.wall(), steady_ms: self.0.steady_ms(), boot: self.0.boot().to_string() }
    }
}

impl hearth_server::clock::Clock for Watch {
    fn now(&self) -> Instant {
        self.0.wall()
    }
}

pub fn moment(text: &str) -> Instant {
    from_rfc3339(text).unwrap()
}

/// A team with a nurse and a patient, each with a clock of their own; all begin right.
struct Clocks {
    town: Town,
    truth: Watch,
    server: Watch,
    nurses: Watch,
    patients: Watch,
    ada: Computer,
    home: Computer,
    patient: PatientId,
}

impl Clocks {
    fn at(text: &str) -> Clocks {
        let now = moment(text);
        let [truth, server, nurses, patients] = [(); 4].map(|()| Watch::at(now));
        let town = Town::by(Arc::new(server.clone()));
        let ada = town.member_by(Role::Nurse, "Ada Fenwick", Arc::new(nurses.clone()));
        let patient = ada.registers("Tom Marlow");
        ada.sync().unwrap();
        let home = town.computer_by(CodeFor::Patient(patient), Arc::new(patients.clone()));
        ada.sync().unwrap();
        Clocks { town, truth, server, nurses, patients, ada, home, patient }
    }

    /// Time passes everywhere.
    fn pass(&self, ms: u64) {
        for watch in [&self.truth, &self.server, &self.nurses, &self.patients] {
            watch.0.pass(ms);
        }
    }

    /// Time passes until it is this time in truth.
    fn until(&self, text: &str) {
        let ms = moment(text).ms_since(self.truth.0.wall());
        self.pass(u64::try_from(ms).unwrap());
    }

    fn in_step(&self) {
        self.home.sync().unwrap();
        self.ada.sync().unwrap();
        self.home.sync().unwrap();
    }

    /// The times of the patient's check-ins in the order in which they were written, as this computer has them.
    fn times(&self, computer: &Computer) -> Vec<EntryTime> {
        let open = computer.open();
        let view = open.view().unwrap();
        let mut written: Vec<_> = view
            .entries(&self.patient)
            .unwrap()
            .into_iter()
            .filter_map(|held| Some((held.entry.key, held.entry.whole()?.header.clone())))
            .filter(|(_, header)| header.kind.name == "check-in")
            .map(|(key, header)| (key.id.number, header.time))
            .collect();
        written.sort_by_key(|(number, _)| *number);
        written.into_iter().map(|(_, time)| time).collect()
    }

    fn days(&self, computer: &Computer) -> Vec<String> {
        self.times(computer).into_iter().map(|time| time.day.to_string()).collect()
    }

    /// The lines of the numbers page, the oldest first.
    fn rows(&self, computer: &Computer) -> Vec<NumbersRow> {
        let mut rows = numbers::numbers(&computer.open(), self.patient, 366).unwrap().rows;
        rows.reverse();
        rows
    }

    fn marks(&self, computer: &Computer) -> Vec<String> {
        self.rows(computer).into_iter().map(|row| row.mark).collect()
    }

    fn zone(&self) -> ZoneView {
        let rows = caseload::caseload(&self.ada.open()).unwrap().rows;
        rows.iter().find(|row| row.id == self.patient.to_string()).unwrap().zone
    }
}

/// Weighs at each of these moments; the day that each is to keep stands beside it.
#[track_caller]
fn each_keeps_its_day(nights: &[(&str, &str)]) {
    let scene = Clocks::at("2026-03-01T08:00:00Z");
    for (at, _) in nights {
        scene.until(at);
        scene.home.weighs("82.4");
    }
    scene.in_step();
    let days: Vec<&str> = nights.iter().map(|(_, day)| *day).collect();
    for computer in [&scene.home, &scene.ada] {
        assert_eq!(scene.days(computer), days);
        let at: Vec<_> = scene.times(computer).iter().map(EntryTime::corrected).collect();
        assert!(at.is_sorted(), "{at:?}");
    }
}

/// P67
#[test]
fn in_the_night_when_the_clocks_go_forward_every_reading_keeps_its_own_day() {
    each_keeps_its_day(&[
        ("2026-03-28T23:59:00Z", "2026-03-28"),
        ("2026-03-29T00:01:00Z", "2026-03-29"),
        ("2026-03-29T00:59:00Z", "2026-03-29"),
        ("2026-03-29T01:01:00Z", "2026-03-29"),
        ("2026-03-29T22:59:00Z", "2026-03-29"),
        ("2026-03-29T23:01:00Z", "2026-03-30"),
    ]);
}

/// P67
#[test]
fn in_the_night_when_the_clocks_go_back_every_reading_keeps_its_own_day() {
    each_keeps_its_day(&[
        ("2026-10-24T22:59:00Z", "2026-10-24"),
        ("2026-10-24T23:01:00Z", "2026-10-25"),
        // Half past one comes twice.
        ("2026-10-25T00:30:00Z", "2026-10-25"),
        ("2026-10-25T01:30:00Z", "2026-10-25"),
        ("2026-10-25T23:59:00Z", "2026-10-25"),
        ("2026-10-26T00:01:00Z", "2026-10-26"),
    ]);
}

/// P67
#[test]
fn on_both_sides_of_midnight_and_of_the_year_a_reading_keeps_its_own_day() {
    let scene = Clocks::at("2026-12-31T08:00:00Z");
    for at in ["2026-12-31T23:59:59Z", "2027-01-01T00:00:01Z", "2027-02-28T23:59:59Z", "2027-03-01T00:00:00Z"]
    {
        scene.until(at);
        scene.home.weighs("82.4");
    }
    scene.in_step();
    for computer in [&scene.home, &scene.ada] {
        assert_eq!(scene.days(computer), ["2026-12-31", "2027-01-01", "2027-02-28", "2027-03-01"]);
    }
}

/// P67
#[test]
fn a_reading_from_beyond_the_date_line_keeps_the_day_and_the_zone_that_it_was_written_with() {
    let scene = Clocks::at("2026-11-16T20:00:00Z");
    // Nine in the morning of the 17th in Auckland, by a version of the app that follows its computer's zone.
    let body = CheckInBody { weight: Some(Weight::from_grams(82_400).unwrap()), ..CheckInBody::default() };
    let body = Body::CheckIn(Box::new(body));
    let open = scene.home.open();
    let time = EntryTime {
        day: "2026-11-17".parse().unwrap(),
        zone: "Pacific/Auckland".to_owned(),
        ..open.entry_time(None)
    };
    let act = NewAct {
        patient: scene.patient,
        audience: Audience::Shared,
        author: open.identity().user,
        time,
        subject: Subject::check_in_self(),
        kind: kind_of(&body),
        body: body_bytes(&body),
        replaces: Vec::new(),
        form: None,
    };
    open.store().write(&act, open.fresh().unwrap()).unwrap();
    scene.in_step();
    assert_eq!(scene.marks(&scene.ada), ["time-unsure"], "it is of a day that has not come here");
    scene.pass(12 * HOUR_MS);
    for computer in [&scene.home, &scene.ada] {
        let [time] = scene.times(computer).try_into().unwrap();
        assert_eq!((time.day.to_string(), time.zone.as_str()), ("2026-11-17".to_owned(), "Pacific/Auckland"));
        assert_eq!(
            (scene.marks(computer), computer.weights(scene.patient)),
            (vec![String::new()], vec!["82.4 kg".to_owned()])
        );
    }
}

/// P67
#[test]
fn a_slip_in_the_month_or_the_year_of_a_typed_day_is_refused_or_stays_what_was_typed() {
    let scene = Clocks::at("2026-11-16T08:00:00Z");
    let typed = |at: &str| CheckInRequest {
        fields: weight("82.4"),
        at: Some(moment(at)),
        confirmed: true,
        ..CheckInRequest::default()
    };
    for (at, key) in [
        ("2027-11-16T08:00:00Z", "problem-date-future"),
        ("2026-12-16T08:00:00Z", "problem-date-future"),
        ("2025-11-14T08:00:00Z", "problem-date-too-old"),
    ] {
        let problem = check_in::save(&scene.home.open(), &typed(at)).unwrap_err();
        assert_eq!(problem.fields[0].said.key, key, "{at}");
    }
    // A month too early can't be told from a diary. It is of that day and of no other.
    check_in::save(&scene.home.open(), &typed("2026-10-16T07:00:00Z")).unwrap();
    scene.in_step();
    assert_eq!(scene.days(&scene.ada), ["2026-10-16"]);
}

/// Somebody sets the patient's clock wrong; then comes a gain of weight.
#[track_caller]
fn a_gain_is_found_by(wrong: impl Fn(&Watch)) {
    let scene = Clocks::at("2026-11-14T08:00:00Z");
    scene.home.weighs("80.0");
    scene.in_step();
    scene.until("2026-11-15T23:55:00Z");
    wrong(&scene.patients);
    scene.home.weighs("80.1");
    scene.pass(10 * MINUTE_MS);
    let told = scene.home.weighs("83.0");
    assert!(matches!(told.advice.zone, ZoneView::Amber | ZoneView::Red), "{:?}", told.advice);
    scene.in_step();
    for computer in [&scene.home, &scene.ada] {
        assert_eq!(scene.days(computer), ["2026-11-14", "2026-11-15", "2026-11-16"]);
        assert_eq!(scene.marks(computer), ["", "", ""]);
        assert_eq!(computer.weights(scene.patient)[0], "83.0 kg", "the latest is the latest");
    }
    assert_eq!(scene.zone(), told.advice.zone);
}

/// P68, P67
#[test]
fn a_laptop_whose_clock_is_wrong_writes_the_right_day_as_long_as_it_knows_by_how_much() {
    let (minutes, day) = (10 * 60_000, 86_400_000);
    for ms in [minutes, -minutes, day, -day] {
        a_gain_is_found_by(|watch| watch.is_set_by(ms));
    }
    a_gain_is_found_by(|watch| watch.is_set("2094-05-05T05:05:00Z"));
    a_gain_is_found_by(|watch| watch.is_set("1970-01-01T00:00:10Z"));
}

/// P68
#[test]
fn a_laptop_that_was_started_in_2094_hides_nothing_and_its_reading_is_flagged() {
    let scene = Clocks::at("2026-11-14T08:00:00Z");
    scene.home.weighs("80.0");
    scene.in_step();
    scene.pass(DAY_MS);
    // Its battery ran empty, and there is no network.
    scene.patients.0.restart();
    scene.patients.is_set("2094-05-05T05:05:00Z");
    scene.home.weighs("80.2");
    // The network is back, and with it the time.
    scene.in_step();
    for computer in [&scene.home, &scene.ada] {
        assert_eq!(scene.days(computer), ["2026-11-14", "2094-05-05"], "what was written stays");
        assert_eq!(scene.marks(computer), ["", "time-unsure"]);
        let rows = caseload::caseload(&scene.ada.open()).unwrap().rows;
        assert_eq!(rows[0].last_weight, "80.0 kg", "it never counts as the latest");
    }
    scene.pass(DAY_MS);
    let told = scene.home.weighs("83.0");
    assert!(matches!(told.advice.zone, ZoneView::Amber | ZoneView::Red), "the gain is seen");
    scene.in_step();
    assert_eq!(scene.zone(), told.advice.zone);
    assert_eq!(scene.days(&scene.ada)[2], "2026-11-16");
}

/// P68
#[test]
fn a_server_whose_clock_jumps_back_moves_no_reading_and_skips_none() {
    let scene = Clocks::at("2026-11-14T08:00:00Z");
    scene.home.weighs("80.0");
    scene.in_step();
    scene.pass(DAY_MS);
    scene.server.is_set_by(-i64::try_from(3 * DAY_MS).unwrap());
    scene.home.weighs("80.1");
    scene.in_step();
    assert_eq!(scene.home.state().clock_offset_s, None, "which of its times was right nobody can say");
    scene.home.weighs("80.2");
    scene.in_step();
    scene.pass(DAY_MS);
    scene.server.is_set("2026-11-16T08:00:00Z");
    scene.in_step();
    scene.home.weighs("80.3");
    scene.in_step();
    for computer in [&scene.home, &scene.ada] {
        assert_eq!(scene.days(computer), ["2026-11-14", "2026-11-15", "2026-11-15", "2026-11-16"]);
        assert_eq!(scene.marks(computer), ["", "", "", ""]);
        assert_eq!(computer.weights(scene.patient), ["80.3 kg", "80.2 kg", "80.1 kg", "80.0 kg"]);
    }
    let position = |computer: &Computer| computer.open().store().cursor().unwrap().unwrap().number.0;
    assert_eq!(
        (position(&scene.home), position(&scene.ada)),
        (scene.town.log_length(), scene.town.log_length())
    );
    // It has gone evenly since, and is believed again.
    scene.pass(2 * HOUR_MS);
    scene.in_step();
    assert_eq!(scene.home.state().clock_offset_s, Some(0));
}

/// P69
#[test]
fn a_clock_that_is_set_back_while_offline_changes_no_order_and_no_value() {
    let scene = Clocks::at("2026-11-14T08:00:00Z");
    // As long as the computer runs, its steady clock knows better.
    scene.home.weighs("80.0");
    scene.patients.is_set_by(-i64::try_from(3 * DAY_MS).unwrap());
    scene.pass(HOUR_MS);
    scene.home.weighs("80.1");
    // It is started again, offline: now there is only the order in which it wrote.
    scene.patients.0.restart();
    scene.pass(HOUR_MS);
    scene.home.weighs("80.2");
    scene.nurses.0.restart();
    scene.ada.sets(scene.patient, "target-weight", "80.0");
    scene.nurses.is_set_by(-i64::try_from(3 * DAY_MS).unwrap());
    scene.ada.sets(scene.patient, "target-weight", "81.0");
    scene.in_step();
    scene.in_step();
    for computer in [&scene.home, &scene.ada] {
        assert_eq!(scene.days(computer), ["2026-11-14", "2026-11-14", "2026-11-11"]);
        // By its own clock the last one comes first: that can't be, and is said.
        assert_eq!(scene.marks(computer), ["time-unsure", "", ""]);
        assert_eq!(computer.weights(scene.patient), ["80.1 kg", "80.0 kg", "80.2 kg"]);
        assert!(computer.conflicts().is_empty());
        assert!(computer.line(scene.patient, "target-weight").value.contains("81.0"), "a clock chose");
    }
}

/// P70
#[test]
fn a_late_batch_is_judged_by_the_days_of_its_readings_and_what_is_past_is_said_to_be_past() {
    let scene = Clocks::at("2026-11-10T08:00:00Z");
    for kg in ["80.0", "80.1", "83.0", "80.4", "80.1", "80.0"] {
        scene.home.weighs(kg);
        scene.pass(DAY_MS);
    }
    scene.in_step();
    let list = alerts::alerts(&scene.ada.open(), Some(scene.patient)).unwrap().alerts;
    let gain: Vec<_> = list.iter().flat_map(|alert| &alert.open).filter(|found| found.rule == "W1").collect();
    assert_eq!(gain.len(), 1, "{list:#?}");
    assert!(gain[0].day.contains("12 November"), "it is of the day of the reading: {}", gain[0].day);
    let alert = list.iter().find(|alert| alert.open.iter().any(|found| found.rule == "W1")).unwrap();
    assert!(alert.since.text.starts_with("yesterday"), "nobody could know before it came: {:?}", alert.since);
    assert_eq!(alert.state, "open", "past is no reason not to look");
    let rows = caseload::caseload(&scene.ada.open()).unwrap().rows;
    assert!(rows[0].reason.text.starts_with("4 days ago: "), "{:?}", rows[0].reason);
    assert_eq!(rows[0].last_weight, "80.0 kg");
}
