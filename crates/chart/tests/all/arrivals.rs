//! Since when the team could know of a finding: from what was written around its entry, and never from when it was measured.

use crate::pen::{HOME, NURSE, Pen, SERVER, answered, kg, part, read};
use hearth_chart::{AlertsNow, Looks, TracedHistory, is_clock_suspect, plan_in_force};
use hearth_clinical::Instant;
use hearth_record::{DeviceId, Directory, EntryKey, LogNumber, Role, Subject, UserId, UserRow};
use hearth_rules::Cause;
use hearth_wire::{Body, CheckInBody, ContactBody, LookedAtBody, Told, ToldRule};

const DAY: i64 = 24 * 60;

/// Gives an entry its place in the log, and says how much of the log its computer had when it was written.
fn logged(pen: &mut Pen, key: EntryKey, place: u64, had: u64) {
    let fact = pen.facts.iter_mut().find(|fact| fact.act.key == key).unwrap();
    fact.log = Some(LogNumber(place));
    fact.act.header.seen.number = LogNumber(had);
}

fn directory() -> Directory {
    let user = |number: u8, role: Role| {
        (UserId::from_bytes([number; 16]), UserRow { role, name: "Invented".to_owned(), disabled: false })
    };
    Directory { users: [user(HOME, Role::Patient), user(NURSE, Role::Nurse)].into(), ..Directory::default() }
}

fn alerts(pen: &Pen) -> AlertsNow {
    let record = read(&pen.facts);
    let check_ins = record.check_ins();
    let history = TracedHistory::of(&check_ins, pen.now().day_at_offset(0));
    let plan = plan_in_force(&read(&[]), &record);
    AlertsNow::of(&record, &check_ins, &history, &plan, &Looks::of(&record, &directory()), pen.now())
}

fn since(pen: &Pen) -> Instant {
    alerts(pen).alert(Cause::Congestion).unwrap().since
}

fn swollen(pen: &mut Pen, place: u64, had: u64) -> EntryKey {
    let key = pen.check_in(HOME, answered(&["swelling=little-more"]));
    logged(pen, key, place, had);
    key
}

fn server_writes(pen: &mut Pen, place: u64) -> Instant {
    let device = DeviceId::from_bytes([HOME; 16]);
    let body = Body::Contact(ContactBody { device, at: pen.now() });
    let key = pen.write(SERVER, Subject::contact(&device), &body, &[]);
    logged(pen, key, place, place - 1);
    pen.now()
}

#[test]
fn what_was_measured_long_ago_and_typed_today_was_known_today() {
    let mut pen = Pen::default();
    let key = swollen(&mut pen, 5, 0);
    let typed = Instant::from_ms(pen.now().ms() + 6 * 86_400_000);
    let fact = pen.facts.iter_mut().find(|fact| fact.act.key == key).unwrap();
    let Body::CheckIn(body) = &mut fact.body else { unreachable!("a check-in was written") };
    body.entered = Some(typed);
    pen.at_minute(7 * DAY);
    assert_eq!(since(&pen), typed);
}

#[test]
fn what_waited_without_a_network_was_known_no_sooner_than_the_last_that_was_typed_beside_it() {
    let mut pen = Pen::default();
    swollen(&mut pen, 5, 0);
    pen.at_minute(4 * DAY);
    let last = pen.now();
    swollen(&mut pen, 6, 0);
    pen.at_minute(5 * DAY);
    assert_eq!(since(&pen), last, "its computer had nothing of the log: both were sent together");
    let mut pen = Pen::default();
    let first = pen.now();
    swollen(&mut pen, 5, 0);
    pen.at_minute(4 * DAY);
    swollen(&mut pen, 6, 5);
    assert_eq!(since(&pen), first, "its computer knew that the first was in the log");
}

#[test]
fn what_the_service_wrote_before_and_after_an_entry_bounds_a_clock_that_is_wrong() {
    let mut pen = Pen::default();
    pen.at_minute(2 * DAY);
    let before = server_writes(&mut pen, 4);
    pen.at_minute(0);
    swollen(&mut pen, 5, 4);
    pen.at_minute(3 * DAY);
    assert_eq!(since(&pen), before, "a clock that is behind");
    let mut pen = Pen::default();
    pen.at_minute(DAY);
    let after = server_writes(&mut pen, 6);
    pen.at_minute(2 * DAY);
    swollen(&mut pen, 5, 4);
    pen.at_minute(3 * DAY);
    assert_eq!(since(&pen), after, "a clock that is ahead");
}

#[test]
fn a_correction_that_makes_it_a_finding_is_known_since_the_correction_came() {
    let mut pen = Pen::default();
    let key = pen
        .check_in(HOME, CheckInBody { weight: Some(kg(82)), ..answered(&["swelling=no-more-than-usual"]) });
    logged(&mut pen, key, 5, 0);
    pen.at_minute(2 * DAY);
    let corrected = pen.now();
    let amended = pen.amend(HOME, key, answered(&["swelling=little-more"]), &[part(key, "symptom/swelling")]);
    logged(&mut pen, amended, 9, 5);
    assert_eq!(since(&pen), corrected);
}

#[test]
fn every_check_in_that_a_finding_rests_on_has_to_have_been_looked_at() {
    let mut pen = Pen::default();
    let look = |pen: &mut Pen, key: EntryKey, place: u64, had: u64| {
        let body = Body::LookedAt(LookedAtBody { role: Role::Nurse });
        let look = pen.write(NURSE, Subject::looked_at(&key), &body, &[]);
        logged(pen, look, place, had);
    };
    let weight = |kilos: u32| CheckInBody { weight: Some(kg(kilos)), ..CheckInBody::default() };
    let low = pen.check_in(HOME, weight(80));
    logged(&mut pen, low, 1, 0);
    pen.at_minute(DAY);
    let high = pen.check_in(HOME, weight(83));
    logged(&mut pen, high, 2, 1);
    look(&mut pen, high, 3, 2);
    let is_looked_at = |pen: &Pen| alerts(pen).alert(Cause::WeightGain).unwrap().is_looked_at();
    assert!(!is_looked_at(&pen), "it rests on the lower weight too");
    look(&mut pen, low, 4, 3);
    assert!(is_looked_at(&pen));
    assert!(!alerts(&pen).alert(Cause::WeightGain).unwrap().is_opened());
}

#[test]
fn a_look_from_before_the_server_found_more_is_no_look_at_that() {
    let mut pen = Pen::default();
    let key = swollen(&mut pen, 1, 0);
    let look =
        pen.write(NURSE, Subject::looked_at(&key), &Body::LookedAt(LookedAtBody { role: Role::Nurse }), &[]);
    logged(&mut pen, look, 5, 1);
    let is_looked_at = |pen: &Pen| alerts(pen).alert(Cause::Congestion).unwrap().is_looked_at();
    assert!(is_looked_at(&pen));
    let red = hearth_wire::AssessmentBody {
        about: key,
        zone: "red".to_owned(),
        rules: vec![ToldRule { rule: "S2".to_owned(), version: 1, zone: "red".to_owned() }],
        more_urgent: true,
        source_not_confirmed: false,
    };
    let found = pen.write(SERVER, Subject::assessment(&key), &Body::Assessment(red), &[]);
    logged(&mut pen, found, 3, 2);
    assert!(!is_looked_at(&pen), "her computer did not have it when she looked");
    let again =
        pen.write(NURSE, Subject::looked_at(&key), &Body::LookedAt(LookedAtBody { role: Role::Nurse }), &[]);
    logged(&mut pen, again, 6, 5);
    assert!(is_looked_at(&pen));
}

#[test]
fn the_clock_is_suspect_while_what_came_last_in_the_log_has_a_day_that_has_not_come() {
    let mut pen = Pen::default();
    let told = || Told { language: "en".to_owned(), ..Told::default() };
    let weight = || CheckInBody { weight: Some(kg(80)), told: Some(told()), ..CheckInBody::default() };
    pen.at_minute(30 * DAY);
    let ahead = pen.check_in(HOME, weight());
    logged(&mut pen, ahead, 1, 0);
    let today = Pen::default().now().day_at_offset(0);
    let suspect = |pen: &Pen| is_clock_suspect(&read(&pen.facts).check_ins(), today);
    assert!(suspect(&pen));
    pen.at_minute(0);
    let right = pen.offset_minutes(Some(0)).check_in(HOME, weight());
    logged(&mut pen, right, 2, 1);
    assert!(!suspect(&pen), "a later one has a day that can be");
    assert!(!is_clock_suspect(&[], today));
}
