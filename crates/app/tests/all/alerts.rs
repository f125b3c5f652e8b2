//! Alerts on a nurse's computer: what waits, what is closed, what comes back, and who may say so.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use crate::team::Team;
use hearth_app::api::{
    AlertAsked, AlertClose, AlertSnooze, AlertView, AmendReading, WithdrawReading, ZoneView,
};
use hearth_app::deeds::alerts::{alerts, close, seen, snooze};
use hearth_app::deeds::caseload::caseload;
use hearth_app::deeds::check_in::amend;
use hearth_app::deeds::check_in::{self, CheckInRequest};

fn asked(cause: &str) -> AlertAsked {
    AlertAsked { patient: PATIENT.to_string(), cause: cause.to_owned(), ..AlertAsked::default() }
}

fn closing(cause: &str, based_on: &[String]) -> AlertClose {
    let alert = AlertAsked { based_on: based_on.to_vec(), ..asked(cause) };
    AlertClose { alert, action: "spoken".to_owned(), why: String::new() }
}

/// Until Wednesday.
fn putting_off(cause: &str) -> AlertSnooze {
    AlertSnooze {
        patient: PATIENT.to_string(),
        cause: cause.to_owned(),
        until: "2026-11-18".to_owned(),
        why: "comes on Wednesday".to_owned(),
        ..AlertSnooze::default()
    }
}

fn about(desk: &Desk, cause: &str) -> Option<AlertView> {
    let list = alerts(&desk.open(), Some(PATIENT)).unwrap().alerts;
    list.into_iter().find(|alert| alert.cause == cause)
}

fn zone(desk: &Desk) -> ZoneView {
    let rows = caseload(&desk.open()).unwrap().rows;
    rows.iter().find(|row| row.id == PATIENT.to_string()).unwrap().zone
}

/// A patient who was swollen on Monday at eight and is as usual an hour later.
fn swollen_on_monday() -> (Wall, Desk, Desk, Team) {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    patient.check_in(well(&[("swelling", "little-more")])).unwrap();
    wall.hours_later(1);
    patient.check_in(well(&[("pulse", "68")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    (wall, patient, nurse, team)
}

#[test]
fn an_alert_stays_until_it_is_closed_and_comes_back_with_a_new_reading() {
    let (wall, patient, nurse, mut team) = swollen_on_monday();
    let open = about(&nurse, "congestion").unwrap();
    assert_eq!((open.state.as_str(), open.level, open.opened), ("open", ZoneView::Amber, false), "{open:?}");
    assert_eq!(zone(&nurse), ZoneView::Amber);
    let closed = close(&nurse.open(), &closing("congestion", &[])).unwrap();
    assert_eq!((closed.state.as_str(), closed.open.len()), ("closed", 0));
    assert!(alerts(&nurse.open(), None).unwrap().alerts.iter().all(|alert| alert.cause != "congestion"));
    assert_ne!(zone(&nurse), ZoneView::Amber);
    wall.days_later(1);
    patient.check_in(well(&[("swelling", "little-more")])).unwrap();
    team.exchange(&nurse);
    team.exchange(&patient);
    team.exchange(&nurse);
    let again = about(&nurse, "congestion").unwrap();
    assert_eq!((again.state.as_str(), again.open.len()), ("open", 1), "{again:?}");
    assert_eq!(zone(&nurse), ZoneView::Amber);
}

#[test]
fn a_closing_names_what_was_on_the_screen_and_no_more() {
    let (wall, patient, nurse, mut team) = swollen_on_monday();
    let shown = about(&nurse, "congestion").unwrap();
    let names: Vec<String> = shown.open.iter().map(|finding| finding.name.clone()).collect();
    wall.days_later(1);
    patient.check_in(well(&[("swelling", "much-more")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let after = close(&nurse.open(), &closing("congestion", &names)).unwrap();
    assert_eq!(after.state, "open", "{after:?}");
    assert_eq!(after.open.len(), 1);
    assert!(!names.contains(&after.open[0].name));
}

#[test]
fn two_nurses_who_close_the_same_alert_are_no_conflict() {
    let (wall, patient, nurse, mut team) = swollen_on_monday();
    close(&nurse.open(), &closing("congestion", &[])).unwrap();
    let again = close(&nurse.open(), &closing("congestion", &[])).unwrap_err();
    assert_eq!(again.fields[0].said.key, "problem-alert-none", "there is nothing open any more");
    seen_is_refused_for_what_is_closed(&nurse);
    wall.hours_later(1);
    patient.check_in(well(&[("swelling", "little-more")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    seen(&nurse.open(), &asked("congestion")).unwrap();
    close(&nurse.open(), &closing("congestion", &[])).unwrap();
    let row = caseload(&nurse.open()).unwrap().rows.into_iter().find(|row| row.id == PATIENT.to_string());
    assert_eq!(row.unwrap().conflicts, 0);
}

fn seen_is_refused_for_what_is_closed(nurse: &Desk) {
    let problem = seen(&nurse.open(), &asked("congestion")).unwrap_err();
    assert_eq!(problem.fields.first().map(|field| field.said.key.as_str()), Some("problem-alert-none"));
}

#[test]
fn an_alert_that_nobody_opens_goes_to_the_deputy_and_opening_it_ends_that() {
    let (wall, _, nurse, _) = swollen_on_monday();
    assert_eq!(about(&nurse, "congestion").unwrap().escalated, "");
    wall.days_later(2);
    let waiting = about(&nurse, "congestion").unwrap();
    assert_ne!(waiting.escalated, "", "{waiting:?}");
    let opened = seen(&nurse.open(), &asked("congestion")).unwrap();
    assert_eq!((opened.escalated.as_str(), opened.opened, opened.state.as_str()), ("", true, "open"));
}

#[test]
fn an_amber_alert_can_be_put_off_with_a_reason_and_an_end_and_a_red_one_can_not() {
    let (_, patient, nurse, mut team) = swollen_on_monday();
    let off = |until: &str, why: &str| {
        let (until, why) = (until.to_owned(), why.to_owned());
        snooze(&nurse.open(), &AlertSnooze { until, why, ..putting_off("congestion") })
    };
    let key =
        |result: Result<AlertView, hearth_app::api::Problem>| result.unwrap_err().fields[0].said.key.clone();
    assert_eq!(key(off("2026-11-18", " ")), "problem-alert-why");
    assert_eq!(key(off("2026-11-15", "comes on Wednesday")), "problem-alert-until-past");
    assert_eq!(key(off("2026-12-01", "comes on Wednesday")), "problem-alert-until-long");
    assert_eq!(off("2026-11-18", "comes on Wednesday").unwrap().state, "snoozed");
    assert_ne!(zone(&nurse), ZoneView::Amber);
    let longer = off("2026-11-20", "comes on Friday").unwrap();
    assert!(longer.state_said.text.contains("20"), "the new end holds: {longer:?}");
    patient.check_in(well(&[("swelling", "much-more"), ("woke-breathless", "yes")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let red = about(&nurse, "congestion").unwrap();
    assert_eq!((red.state.as_str(), red.level), ("open", ZoneView::Red), "a red finding ends it");
    assert_eq!(off("2026-11-18", "later").unwrap_err().said.key, "problem-alert-too-urgent");
}

#[test]
fn an_alert_says_what_it_rests_on_who_looked_at_it_and_who_put_it_off() {
    let (_, _, nurse, _) = swollen_on_monday();
    let new = about(&nurse, "congestion").unwrap();
    let found = new.open[0].found.as_ref().unwrap();
    assert_eq!((found.rule.as_str(), found.zone), ("S2", ZoneView::Amber));
    assert!(!found.clears.is_empty() && !found.source.is_empty(), "{found:?}");
    assert_eq!((new.may_be_put_off, new.seen_by.len(), new.put_off.len()), (true, 0, 0));
    let looked = seen(&nurse.open(), &asked("congestion")).unwrap();
    assert!(looked.seen_by[0].starts_with("you, "), "{:?}", looked.seen_by);
    let off = snooze(&nurse.open(), &putting_off("congestion")).unwrap();
    assert!(off.put_off[0].contains("comes on Wednesday"), "{:?}", off.put_off);
    close(&nurse.open(), &closing("congestion", &[])).unwrap();
    let closed = about(&nurse, "congestion").unwrap();
    assert_eq!((closed.may_be_put_off, closed.seen_by.len(), closed.put_off.len()), (false, 0, 0));
    let list = alerts(&nurse.open(), Some(PATIENT)).unwrap();
    assert_eq!(list.actions.len(), 8);
    assert_eq!(
        (list.actions[1].typed.as_str(), list.actions[1].text.as_str()),
        ("spoken", "Spoke with the person")
    );
}

#[test]
fn an_alert_is_headed_by_how_things_stand_now_and_not_by_what_is_found_no_more() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let mistaken = patient.check_in(well(&[("swelling", "little-more")])).unwrap();
    let reason = "not-me".to_owned();
    amend::withdraw(&patient.open(), &WithdrawReading { key: mistaken.key, reason }).unwrap();
    wall.days_later(1);
    patient.check_in(well(&[("swelling", "little-more")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let alert = about(&nurse, "congestion").unwrap();
    let said: Vec<bool> = alert.open.iter().map(|one| one.said.key == "alert-told-earlier").collect();
    assert_eq!(said, [true, false], "{alert:?}");
    assert_eq!(alert.reason, alert.open[1].said);
    let today = alert.open[1].name.clone();
    let after = close(&nurse.open(), &closing("congestion", &[today])).unwrap();
    assert_eq!((after.open.len(), after.closed), (1, 1));
    assert_eq!(after.reason, alert.reason, "today's reading still shows it");
}

#[test]
fn a_patient_has_no_alerts_and_closes_none() {
    let (_, patient, nurse, _) = swollen_on_monday();
    let open = patient.open();
    assert_eq!(alerts(&open, None).unwrap_err().said.key, "problem-not-allowed");
    assert_eq!(close(&open, &closing("congestion", &[])).unwrap_err().said.key, "problem-not-allowed");
    let mut strange = closing("congestion", &[]);
    strange.action = "shrugged".to_owned();
    assert_eq!(close(&nurse.open(), &strange).unwrap_err().fields[0].said.key, "problem-alert-action");
}

#[test]
fn a_new_amber_sign_ends_a_putting_off_and_the_list_says_so() {
    let (wall, patient, nurse, mut team) = swollen_on_monday();
    let off = snooze(&nurse.open(), &putting_off("congestion")).unwrap();
    assert_eq!((off.state.as_str(), off.opened, off.put_off_ended), ("snoozed", true, None));
    wall.days_later(1);
    let mut again = |answers: &[(&str, &str)]| {
        patient.check_in(well(answers)).unwrap();
        team.exchange(&patient);
        team.exchange(&nurse);
        about(&nurse, "congestion").unwrap()
    };
    assert_eq!(again(&[("swelling", "little-more")]).state, "snoozed", "the same sign again is not new");
    let ended = again(&[("pillows", "more")]);
    assert_eq!((ended.state.as_str(), ended.level, ended.opened), ("open", ZoneView::Amber, false));
    let said = ended.put_off_ended.unwrap().text;
    assert!(said.starts_with("Put off until ") && said.ends_with("ended: new sign"), "{said}");
    assert!(ended.put_off[0].contains("comes on Wednesday"), "{:?}", ended.put_off);
    let new: Vec<bool> = ended.open.iter().map(|finding| finding.new_since).collect();
    assert_eq!(new, [false, false, true]);
    assert_eq!(ended.escalated, "", "what was put off was looked at, and what is new has not waited yet");
    assert_eq!(zone(&nurse), ZoneView::Amber);
    let off = snooze(&nurse.open(), &putting_off("congestion")).unwrap();
    assert_eq!((off.state.as_str(), off.put_off_ended, off.put_off.len()), ("snoozed", None, 1));
}

#[test]
fn what_came_while_somebody_typed_why_it_is_put_off_ends_that_at_once() {
    let (wall, patient, nurse, mut team) = swollen_on_monday();
    let shown: Vec<String> =
        about(&nurse, "congestion").unwrap().open.into_iter().map(|finding| finding.name).collect();
    wall.hours_later(1);
    patient.check_in(well(&[("pillows", "more")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let based_on = shown;
    let after = snooze(&nurse.open(), &AlertSnooze { based_on, ..putting_off("congestion") }).unwrap();
    assert_eq!((after.state.as_str(), after.opened), ("open", false), "{after:?}");
    assert!(after.put_off_ended.is_some());
}

#[test]
fn a_finding_that_is_not_open_is_told_and_nothing_is_written() {
    let (_, _, nurse, _) = swollen_on_monday();
    let before = nurse.entries();
    let strange = ["e1/S2/amber".to_owned()];
    let key =
        |result: Result<AlertView, hearth_app::api::Problem>| result.unwrap_err().fields[0].said.key.clone();
    assert_eq!(key(close(&nurse.open(), &closing("congestion", &strange))), "problem-alert-changed");
    let look = AlertAsked { based_on: strange.to_vec(), ..asked("congestion") };
    assert_eq!(key(seen(&nurse.open(), &look)), "problem-alert-changed");
    let off = AlertSnooze { based_on: strange.to_vec(), ..putting_off("congestion") };
    assert_eq!(key(snooze(&nurse.open(), &off)), "problem-alert-changed");
    assert_eq!(nurse.entries(), before);
}

#[test]
fn capitals_and_spaces_in_what_was_typed_are_forgiven() {
    let (_, _, nurse, _) = swollen_on_monday();
    let mut typed = closing(" Congestion", &[]);
    typed.action = "Medicine changed".to_owned();
    assert_eq!(close(&nurse.open(), &typed).unwrap().state, "closed");
}

#[test]
fn nothing_to_be_done_about_a_red_alert_needs_a_why() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    patient.check_in(well(&[("chest-pain", "now"), ("swelling", "little-more")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let nothing = |cause: &str, why: &str| {
        let asked = AlertClose { action: "no-action".to_owned(), why: why.to_owned(), ..closing(cause, &[]) };
        close(&nurse.open(), &asked)
    };
    let refused = nothing("danger-sign", " ").unwrap_err();
    assert_eq!(
        (refused.said.key.as_str(), refused.fields[0].field.as_str()),
        ("problem-alert-why-nothing", "why")
    );
    assert_eq!(about(&nurse, "danger-sign").unwrap().state, "open");
    assert_eq!(nothing("danger-sign", "an old muscle strain").unwrap().state, "closed");
    assert_eq!(nothing("congestion", "").unwrap().state, "closed", "an amber one needs none");
}

#[test]
fn the_list_says_high_beside_low_and_not_the_later_alone() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let blood = |potassium: &str| {
        let mut fields = well(&[]);
        fields.bloods.insert("potassium".to_owned(), potassium.to_owned());
        fields
    };
    patient.check_in(blood("5.6")).unwrap();
    wall.days_later(1);
    let request = CheckInRequest { fields: blood("3.2"), confirmed: true, ..CheckInRequest::default() };
    check_in::save(&patient.open(), &request).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let rows = caseload(&nurse.open()).unwrap().rows;
    let said = &rows.iter().find(|row| row.id == PATIENT.to_string()).unwrap().reason.text;
    assert!(said.contains("5.6") && said.contains("3.2"), "{said}");
}

#[test]
fn a_sign_that_was_not_on_the_screen_is_not_closed_with_what_was() {
    let wall = Wall::monday_at_eight();
    let (patient, nurse) = (Desk::patient(&wall), Desk::nurse(&wall));
    let mut team = Team::of(&wall, &[&patient, &nurse]);
    let pain = patient.check_in(well(&[("chest-pain", "now")])).unwrap();
    team.exchange(&patient);
    team.exchange(&nurse);
    let names = |desk: &Desk| -> Vec<String> {
        about(desk, "danger-sign").unwrap().open.into_iter().map(|finding| finding.name).collect()
    };
    let shown = names(&nurse);
    let fields = form(&[("fainted", "yes")]);
    amend::amend(&patient.open(), &AmendReading { key: pain.key, fields, confirmed: false }).unwrap();
    wall.hours_later(1);
    // Whoever closes it without having the correction closes what they have; with it, it is open for both of them.
    assert_eq!(close(&nurse.open(), &closing("danger-sign", &shown)).unwrap().state, "closed");
    team.exchange(&patient);
    team.exchange(&nurse);
    let again = about(&nurse, "danger-sign").unwrap();
    assert_eq!((again.state.as_str(), again.opened, again.looked_at), ("open", false, false), "{again:?}");
    // What was on the screen before is not what is open now.
    let problem = close(&nurse.open(), &closing("danger-sign", &shown)).unwrap_err();
    assert_eq!(problem.fields[0].said.key, "problem-alert-changed");
    let now = names(&nurse);
    assert_eq!(close(&nurse.open(), &closing("danger-sign", &now)).unwrap().state, "closed");
}
