//! For how long an alert has waited, what a look at its check-ins does, what heads it, and what is not said while a record
//! is still on its way.

use crate::desk::{Desk, PATIENT, Wall, form, moment, well};
use crate::team::Team;
use hearth_app::api::{AlertAsked, AlertClose, AlertView, CheckInFields, LookedAt, ZoneView};
use hearth_app::deeds::alerts::looked_at::looked_at;
use hearth_app::deeds::alerts::{alerts, close, seen};
use hearth_app::deeds::caseload::caseload;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_clinical::Instant;
use hearth_record::LogNumber;
use hearth_store::Arrived;
use hearth_wire::OpenLoad;

fn about(desk: &Desk, cause: &str) -> Option<AlertView> {
    let list = alerts(&desk.open(), Some(PATIENT)).unwrap().alerts;
    list.into_iter().find(|alert| alert.cause == cause)
}

fn escalated(desk: &Desk, cause: &str) -> String {
    about(desk, cause).unwrap().escalated
}

fn asked(cause: &str) -> AlertAsked {
    AlertAsked { patient: PATIENT.to_string(), cause: cause.to_owned(), ..AlertAsked::default() }
}

/// A nurse types what was measured then.
fn types_for(nurse: &Desk, at: Instant, fields: CheckInFields) {
    let request = CheckInRequest {
        patient: Some(PATIENT),
        told_by: Some("by phone".to_owned()),
        fields,
        at: Some(at),
        confirmed: true,
        ..CheckInRequest::default()
    };
    check_in::save(&nurse.open(), &request).unwrap();
}

fn potassium(typed: &str) -> CheckInFields {
    CheckInFields { bloods: [("potassium".to_owned(), typed.to_owned())].into(), ..form(&[]) }
}

fn swollen() -> CheckInFields {
    well(&[("swelling", "little-more")])
}

fn a_team() -> (Wall, Desk, Desk, Team) {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let team = Team::of(&wall, &[&patient, &nurse]);
    (wall, patient, nurse, team)
}

/// A patient who was swollen on Monday at eight, with it on a nurse's computer.
fn swollen_on_monday() -> (Wall, Desk, Desk, Team) {
    let (wall, patient, nurse, mut team) = a_team();
    patient.check_in(swollen()).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    (wall, patient, nurse, team)
}

/// The nurse's own look at every check-in that an alert rests on.
fn looks(nurse: &Desk, cause: &str) {
    let entries = about(nurse, cause).unwrap().open.into_iter().flat_map(|one| one.entries).collect();
    looked_at(&nurse.open(), &LookedAt { patient: PATIENT.to_string(), entries }).unwrap();
}

#[test]
fn a_week_s_diary_typed_today_waits_since_today() {
    let (wall, _, nurse, _) = a_team();
    types_for(&nurse, moment("2026-11-09T08:00:00Z"), swollen());
    assert_eq!(escalated(&nurse, "congestion"), "", "nobody could know of it before");
    wall.days_later(2);
    assert_ne!(escalated(&nurse, "congestion"), "");
}

#[test]
fn what_waited_on_a_computer_without_a_network_waits_since_the_service_had_it() {
    let (wall, patient, nurse, mut team) = a_team();
    patient.check_in(swollen()).unwrap();
    wall.days_later(4);
    patient.check_in(swollen()).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    assert_eq!(about(&nurse, "congestion").unwrap().open.len(), 2);
    assert_eq!(escalated(&nurse, "congestion"), "", "both came a moment ago");
    wall.days_later(4);
    assert_ne!(escalated(&nurse, "congestion"), "");
}

#[test]
fn a_look_at_the_check_in_stops_the_first_step_and_is_no_opening() {
    let (wall, _, nurse, _) = swollen_on_monday();
    wall.hours_later(34);
    assert_eq!(escalated(&nurse, "congestion"), "deputy", "the end of Tuesday's work");
    looks(&nurse, "congestion");
    let looked = about(&nurse, "congestion").unwrap();
    assert_eq!((looked.escalated.as_str(), looked.opened, looked.looked_at), ("", false, true));
    assert_eq!((looked.state.as_str(), looked.seen_by.len()), ("open", 0));
    assert!(looked.looked_by[0].starts_with("you, "), "{:?}", looked.looked_by);
    wall.days_later(1);
    assert_eq!(escalated(&nurse, "congestion"), "lead", "nobody has spoken with the person");
    let opened = seen(&nurse.open(), &asked("congestion")).unwrap();
    assert_eq!((opened.escalated.as_str(), opened.opened, opened.looked_at), ("", true, true));
}

#[test]
fn a_look_at_one_of_two_check_ins_leaves_the_other_waiting() {
    let (wall, patient, nurse, mut team) = swollen_on_monday();
    looks(&nurse, "congestion");
    patient.check_in(swollen()).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    assert!(!about(&nurse, "congestion").unwrap().looked_at);
    wall.hours_later(34);
    assert_eq!(escalated(&nurse, "congestion"), "deputy");
}

#[test]
fn the_worst_heads_an_alert_and_of_several_as_bad_the_latest_and_both_ways_are_said() {
    let (_, _, nurse, _) = a_team();
    types_for(&nurse, moment("2026-11-14T09:00:00Z"), potassium("6.0 mmol/L"));
    let high = about(&nurse, "potassium").unwrap();
    assert!(high.reason.text.contains("6.0") && high.lead == high.open[0].name, "{high:?}");
    types_for(&nurse, moment("2026-11-15T09:00:00Z"), potassium("6.2 mmol/L"));
    let higher = about(&nurse, "potassium").unwrap();
    assert!(higher.reason.text.contains("6.2") && !higher.reason.text.contains("6.0"), "{:?}", higher.reason);
    types_for(&nurse, moment("2026-11-16T07:00:00Z"), potassium("2.8 mmol/L"));
    let low = about(&nurse, "potassium").unwrap();
    let text = &low.reason.text;
    assert!(text.starts_with("Low") && text.contains("2.8") && text.contains("6.2"), "{text}");
    let lead = low.open.iter().find(|one| one.name == low.lead).unwrap();
    assert!(lead.said.text.contains("2.8"), "{lead:?}");
}

#[test]
fn an_alert_stays_until_it_is_closed_and_then_says_by_whom_and_what_was_done() {
    let (_, _, nurse, _) = swollen_on_monday();
    let open = about(&nurse, "congestion").unwrap();
    assert_eq!(
        (open.state_said.text.as_str(), open.closed_by.len()),
        ("Open until a clinician closes it", 0)
    );
    let done = AlertClose {
        alert: asked("congestion"),
        action: "spoken".to_owned(),
        why: "as usual for her".to_owned(),
    };
    let closed = close(&nurse.open(), &done).unwrap();
    let said = &closed.closed_by[0];
    assert!(said.starts_with("Closed by you, ") && said.contains("Spoke with the person"), "{said}");
    assert!(said.ends_with("‘as usual for her’"), "{said}");
}

#[test]
fn while_a_record_is_on_its_way_nothing_is_said_to_be_missing_and_what_is_here_is_said() {
    let (wall, _, nurse, _) = swollen_on_monday();
    wall.days_later(9);
    assert!(about(&nurse, "missing").is_some());
    assert_eq!(escalated(&nurse, "congestion"), "lead");
    let load = OpenLoad { patient: PATIENT, as_of: LogNumber(1), after: LogNumber(0), place: None };
    nurse.open().store().apply(&Arrived { opens: vec![load], ..Arrived::default() }).unwrap();
    assert!(about(&nurse, "missing").is_none(), "the readings may only not have come yet");
    let part = about(&nurse, "congestion").unwrap();
    assert_eq!((part.escalated.as_str(), part.state.as_str()), ("", "open"), "{part:?}");
    let rows = caseload(&nurse.open()).unwrap().rows;
    let row = rows.iter().find(|row| row.id == PATIENT.to_string()).unwrap();
    assert_eq!((row.zone, row.not_seen, row.states.len()), (ZoneView::Amber, false, 0), "{row:?}");
    assert!(!row.reason.text.contains("opened"), "{:?}", row.reason);
}
