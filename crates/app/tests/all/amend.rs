//! Corrections and withdrawals.

use crate::desk::{Desk, PATIENT, Wall, form, well};
use hearth_app::api::{AmendReading, CheckInFields, Problem, ResultView, WithdrawReading, ZoneView};
use hearth_app::deeds::check_in::amend;
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::deeds::{numbers, today};

fn correct(desk: &Desk, key: &str, fields: CheckInFields) -> Result<ResultView, Problem> {
    amend::amend(&desk.open(), &AmendReading { key: key.to_owned(), fields, confirmed: false })
}

fn take_back(desk: &Desk, key: &str, reason: &str) -> Result<(), Problem> {
    let asked = WithdrawReading { key: key.to_owned(), reason: reason.to_owned() };
    amend::withdraw(&desk.open(), &asked).map(|_| ())
}

fn mark_of(desk: &Desk, key: &str) -> String {
    let shown = numbers::numbers(&desk.open(), PATIENT, 366).unwrap();
    shown.rows.into_iter().find(|row| row.key == key).unwrap().mark
}

#[test]
fn a_corrected_weight_keeps_the_symptoms() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let before = desk.check_in(form(&[("weight", "84.2"), ("dizzy", "yes"), ("pulse", "68")])).unwrap();
    let after = correct(&desk, &before.key, form(&[("weight", "82.4")])).unwrap();
    assert_eq!(after.key, before.key);
    let saved: Vec<&str> = after.saved.iter().map(|line| line.key.as_str()).collect();
    assert_eq!(saved, ["saved-weight", "saved-pulse", "saved-symptom"]);
    assert!(after.saved[0].text.contains("82.4 kg"));
    assert_eq!(mark_of(&desk, &before.key), "corrected");
}

#[test]
fn a_correction_gives_new_advice() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    let wrong = desk.check_in(well(&[("weight", "82.9")])).unwrap();
    assert_eq!(wrong.advice.zone, ZoneView::Amber);
    let right = correct(&desk, &wrong.key, form(&[("weight", "80.9")])).unwrap();
    assert_eq!(right.advice.zone, ZoneView::Green);
    let last = today::last_result(&desk.open()).unwrap().result.unwrap();
    assert_eq!(last.advice.zone, ZoneView::Green);
}

#[test]
fn the_beginning_of_a_mark_names_a_check_in() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let key = desk.check_in(form(&[("weight", "84.2")])).unwrap().key;
    let mark = key.rsplit('.').next().unwrap();
    let after = correct(&desk, &mark[..6], form(&[("weight", "82.4")])).unwrap();
    assert_eq!(after.key, key);
    let problem = correct(&desk, "no such thing", form(&[("weight", "82.4")])).unwrap_err();
    assert_eq!(problem.said.key, "problem-reading-unknown");
}

#[test]
fn what_was_taken_back_stays_readable_and_counts_no_more() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    let first = desk.check_in(well(&[("weight", "80.0")])).unwrap();
    wall.days_later(1);
    let second = desk.check_in(well(&[("weight", "82.5")])).unwrap();
    assert_eq!(take_back(&desk, &second.key, " ").unwrap_err().fields[0].said.key, "problem-reason-empty");
    take_back(&desk, &second.key, "not-me").unwrap();
    assert_eq!(mark_of(&desk, &second.key), "withdrawn");
    assert_eq!(today::last_result(&desk.open()).unwrap().result.unwrap().key, first.key);
    assert_eq!(take_back(&desk, &second.key, "not-me").unwrap_err().said.key, "problem-reading-withdrawn");
    let problem = correct(&desk, &second.key, form(&[("weight", "80.4")])).unwrap_err();
    assert_eq!(problem.said.key, "problem-reading-withdrawn");
    wall.days_later(1);
    let next = desk.check_in(well(&[("weight", "80.4")])).unwrap();
    assert_eq!(next.advice.zone, ZoneView::Green, "compared with 80.0 only: {next:?}");
}

#[test]
fn a_correction_is_checked_like_a_first_value() {
    let desk = Desk::patient(&Wall::monday_at_eight());
    let key = desk.check_in(form(&[("weight", "84.2")])).unwrap().key;
    assert_eq!(correct(&desk, &key, form(&[])).unwrap_err().said.key, "problem-form-empty");
    let problem = correct(&desk, &key, form(&[("weight", "824")])).unwrap_err();
    assert_eq!(problem.fields[0].said.key, "problem-weight-too-high");
    let problem = correct(&desk, &key, form(&[("weight", "28.4")])).unwrap_err();
    assert_eq!(problem.kind, hearth_app::api::ProblemKind::AskAgain);
    assert_eq!(desk.entries(), 1);
}

#[test]
fn correcting_a_slip_is_not_asked_about_for_the_slip_s_sake() {
    let wall = Wall::monday_at_eight();
    let desk = Desk::patient(&wall);
    desk.check_in(form(&[("weight", "82.0")])).unwrap();
    wall.days_later(1);
    let fields = form(&[("weight", "28.4")]);
    let request = CheckInRequest { fields, confirmed: true, ..CheckInRequest::default() };
    let slip = check_in::save(&desk.open(), &request).unwrap();
    wall.days_later(1);
    correct(&desk, &slip.key, form(&[("weight", "82.4")])).unwrap();
}
