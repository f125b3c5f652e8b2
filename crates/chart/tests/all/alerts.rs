//! Alerts from entries: what was found, told and assessed, and what clinicians wrote about it, in any order.

use crate::pen::{HOME, NURSE, Pen, SERVER, answered, kg, part, read, told, weighed, whole};
use hearth_chart::{AlertsNow, Fact, Looks, TracedHistory, named_findings, plan_in_force, stood_rules};
use hearth_clinical::{
    Analyte, BloodPressure, BloodResult, Diastolic, Instant, PlanSubject, PlanValue, PosturalPressure,
    Private, Systolic,
};
use hearth_record::{EntryKey, Subject};
use hearth_rules::alert::{About, AlertState};
use hearth_rules::{Attention, Cause, Level, standing_with_alerts};
use hearth_wire::{
    AlertAction, AlertClosingBody, AlertSeenBody, AlertSnoozeBody, AssessmentBody, Body, CheckInBody, Told,
    ToldRule,
};

const DAY: i64 = 24 * 60;

pub(crate) fn at(facts: &[Fact], now: Instant) -> AlertsNow {
    let record = read(facts);
    let check_ins = record.check_ins();
    let mut history = TracedHistory::of(&check_ins, now.day_at_offset(0));
    history.history.circumstances.oedema_free_set = record.setting_last_set(PlanSubject::OedemaFreeWeight);
    let plan = plan_in_force(&read(&[]), &record);
    AlertsNow::of(&record, &check_ins, &history, &plan, &Looks::default(), now)
}

pub(crate) fn now(pen: &Pen) -> AlertsNow {
    at(&pen.facts, pen.now())
}

fn subject(cause: Cause) -> Subject {
    Subject::alert(cause.code()).unwrap()
}

pub(crate) fn close(pen: &mut Pen, cause: Cause) -> EntryKey {
    let alerts = now(pen);
    let named = named_findings(&alerts.alert(cause).unwrap().naming(&alerts.extents));
    let body = AlertClosingBody { named, action: AlertAction::Spoken, why: Private::new(String::new()) };
    pen.write(NURSE, subject(cause), &Body::AlertClosing(body), &[])
}

fn snooze(pen: &mut Pen, cause: Cause, days: i32, instead_of: Vec<EntryKey>) -> EntryKey {
    let until = pen.now().day_at_offset(0).plus_days(days);
    let why = Private::new("invented: comes on Friday".to_owned());
    let alerts = now(pen);
    let stood = stood_rules(&alerts.stood(&alerts.alert(cause).unwrap().naming(&alerts.extents)));
    let body = AlertSnoozeBody { until, why, instead_of, stood };
    pen.write(NURSE, subject(cause), &Body::AlertSnooze(body), &[])
}

pub(crate) fn state(pen: &Pen, cause: Cause) -> Option<(AlertState, Level, usize)> {
    now(pen).alert(cause).map(|alert| (alert.state, alert.level, alert.open.len()))
}

fn swollen() -> CheckInBody {
    answered(&["swelling=little-more"])
}

#[test]
fn what_no_rule_judges_waits_for_the_team_until_somebody_closes_it() {
    for (answer, cause) in [
        ("overall=worse", Cause::Told),
        ("tiredness=much-more", Cause::Told),
        ("medicines-taken=no", Cause::MedicinesMissed),
    ] {
        let mut pen = Pen::default();
        pen.check_in(HOME, answered(&[answer]));
        assert_eq!(state(&pen, cause), Some((AlertState::Open, Level::Review, 1)), "{answer}");
        pen.at_minute(200 * DAY).check_in(HOME, answered(&["swelling=no-more-than-usual"]));
        assert_eq!(state(&pen, cause), Some((AlertState::Open, Level::Review, 1)), "{answer}, long after");
        close(&mut pen, cause);
        assert_eq!(state(&pen, cause), Some((AlertState::Closed, Level::Review, 0)), "{answer}");
    }
}

#[test]
fn a_finding_stays_open_while_later_readings_are_as_usual_until_somebody_closes_it() {
    let mut pen = Pen::default();
    pen.check_in(HOME, swollen());
    pen.at_minute(20 * DAY).check_in(HOME, answered(&["swelling=no-more-than-usual"]));
    assert_eq!(state(&pen, Cause::Congestion), Some((AlertState::Open, Level::Amber, 1)));
    close(&mut pen, Cause::Congestion);
    assert_eq!(state(&pen, Cause::Congestion), Some((AlertState::Closed, Level::Amber, 0)));
    pen.at_minute(21 * DAY).check_in(HOME, swollen());
    assert_eq!(state(&pen, Cause::Congestion), Some((AlertState::Open, Level::Amber, 1)));
}

#[test]
fn a_reading_that_arrives_after_the_closing_opens_the_alert_again() {
    let mut pen = Pen::default();
    pen.at_minute(DAY).check_in(HOME, swollen());
    close(&mut pen, Cause::Congestion);
    pen.at_minute(0).check_in(HOME, swollen());
    pen.at_minute(DAY);
    assert_eq!(state(&pen, Cause::Congestion), Some((AlertState::Open, Level::Amber, 1)));
}

#[test]
fn a_suspended_closing_closes_nothing() {
    let mut pen = Pen::default();
    pen.check_in(HOME, swollen());
    let closing = close(&mut pen, Cause::Congestion);
    pen.suspend(closing);
    assert_eq!(state(&pen, Cause::Congestion), Some((AlertState::Open, Level::Amber, 1)));
}

#[test]
fn what_the_person_was_told_stays_open_after_the_reading_was_corrected() {
    let mut pen = Pen::default();
    let rules = vec![ToldRule { rule: "W1".to_owned(), version: 1, zone: "amber".to_owned() }];
    let key = pen.check_in(HOME, CheckInBody { told: Some(Told { rules, ..told("amber") }), ..weighed(92) });
    pen.amend(HOME, key, weighed(82), &[part(key, "weight")]);
    assert_eq!(state(&pen, Cause::WeightGain), Some((AlertState::Open, Level::Amber, 1)));
    assert!(now(&pen).findings.is_empty(), "the rules find nothing in it any more");
    close(&mut pen, Cause::WeightGain);
    assert_eq!(state(&pen, Cause::WeightGain), Some((AlertState::Closed, Level::Amber, 0)));
}

#[test]
fn what_the_server_found_raises_the_alert_and_says_since_when_the_team_could_know() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, swollen());
    let body = AssessmentBody {
        about: key,
        zone: "red".to_owned(),
        rules: vec![ToldRule { rule: "S2".to_owned(), version: 1, zone: "red".to_owned() }],
        more_urgent: true,
        source_not_confirmed: false,
    };
    pen.at_minute(90);
    let arrived = pen.now();
    pen.write(SERVER, Subject::new(format!("assessment/{key}")).unwrap(), &Body::Assessment(body), &[]);
    let alerts = now(&pen);
    let alert = alerts.alert(Cause::Congestion).unwrap();
    assert_eq!((alert.state, alert.level, alert.since), (AlertState::Open, Level::Red, arrived));
}

#[test]
fn an_alert_that_was_opened_waits_for_nobody_until_something_new_comes() {
    let mut pen = Pen::default();
    pen.check_in(HOME, swollen());
    let alerts = now(&pen);
    let named = named_findings(&alerts.alert(Cause::Congestion).unwrap().naming(&alerts.extents));
    pen.write(NURSE, subject(Cause::Congestion), &Body::AlertSeen(AlertSeenBody { named }), &[]);
    assert!(now(&pen).alert(Cause::Congestion).unwrap().is_opened());
    pen.at_minute(DAY).check_in(HOME, swollen());
    assert!(!now(&pen).alert(Cause::Congestion).unwrap().is_opened());
}

#[test]
fn an_alert_is_put_off_and_for_longer_only_by_an_entry_that_names_the_earlier_one() {
    let mut pen = Pen::default();
    pen.check_in(HOME, swollen());
    let first = snooze(&mut pen, Cause::Congestion, 2, vec![]);
    let day = |days| Pen::default().now().day_at_offset(0).plus_days(days);
    assert_eq!(state(&pen, Cause::Congestion).unwrap().0, AlertState::Snoozed { until: day(2) });
    snooze(&mut pen, Cause::Congestion, 9, vec![]);
    assert_eq!(state(&pen, Cause::Congestion).unwrap().0, AlertState::Snoozed { until: day(2) });
    let standing = now(&pen).snoozes[&Cause::Congestion].clone();
    assert!(standing.contains(&first) && standing.len() == 2);
    snooze(&mut pen, Cause::Congestion, 9, standing);
    assert_eq!(state(&pen, Cause::Congestion).unwrap().0, AlertState::Snoozed { until: day(9) });
    // Longer than alerts may be put off: it holds nothing back.
    let standing = now(&pen).snoozes[&Cause::Congestion].clone();
    snooze(&mut pen, Cause::Congestion, 15, standing);
    assert_eq!(state(&pen, Cause::Congestion).unwrap().0, AlertState::Open);
}

#[test]
fn a_new_sign_ends_a_putting_off_and_the_same_one_again_does_not() {
    let mut pen = Pen::default();
    pen.check_in(HOME, swollen());
    snooze(&mut pen, Cause::Congestion, 9, vec![]);
    let until = Pen::default().now().day_at_offset(0).plus_days(9);
    pen.at_minute(DAY).check_in(HOME, swollen());
    assert_eq!(state(&pen, Cause::Congestion), Some((AlertState::Snoozed { until }, Level::Amber, 2)));
    assert_ne!(attention(&pen), Attention::Amber);
    let new = pen.at_minute(2 * DAY).check_in(HOME, answered(&["pillows=more"]));
    assert_eq!(state(&pen, Cause::Congestion), Some((AlertState::Open, Level::Amber, 3)));
    assert_eq!(attention(&pen), Attention::Amber, "the person is in the list again");
    let ended = now(&pen).alert(Cause::Congestion).unwrap().put_off_ended.clone().unwrap();
    let about: Vec<About<EntryKey>> = ended.new.iter().map(|id| id.about).collect();
    assert_eq!((ended.until, about), (until, vec![About::Entry(new)]));
}

#[test]
fn a_weight_a_kilogram_higher_ends_a_putting_off_and_half_of_one_does_not() {
    let mut pen = Pen::default();
    pen.check_in(HOME, weighed(80));
    pen.at_minute(DAY).check_in(HOME, weighed(83));
    snooze(&mut pen, Cause::WeightGain, 9, vec![]);
    let snoozed = |pen: &Pen| matches!(state(pen, Cause::WeightGain), Some((AlertState::Snoozed { .. }, ..)));
    pen.at_minute(2 * DAY).check_in(HOME, weighed(83));
    assert!(snoozed(&pen));
    pen.at_minute(3 * DAY).check_in(HOME, weighed(84));
    assert_eq!(state(&pen, Cause::WeightGain).unwrap().0, AlertState::Open);
}

#[test]
fn a_putting_off_that_does_not_say_what_stood_holds_nothing_back() {
    let mut pen = Pen::default();
    pen.check_in(HOME, swollen());
    let until = pen.now().day_at_offset(0).plus_days(9);
    let why = Private::new("invented: written by an older app".to_owned());
    let body = AlertSnoozeBody { until, why, instead_of: vec![], stood: vec![] };
    pen.write(NURSE, subject(Cause::Congestion), &Body::AlertSnooze(body), &[]);
    assert_eq!(state(&pen, Cause::Congestion).unwrap().0, AlertState::Open);
}

#[test]
fn a_check_in_that_was_taken_back_and_told_nothing_raises_nothing() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, swollen());
    pen.withdraw(HOME, key, &whole(&[key]));
    assert_eq!(state(&pen, Cause::Congestion), None);
}

#[test]
fn a_clock_decades_ahead_hides_no_danger_sign() {
    let mut pen = Pen::default();
    pen.check_in(NURSE, weighed(82));
    pen.at_minute(9_000 * DAY).offset_minutes(None).check_in(HOME, answered(&["fainted=yes"]));
    let mut today = Pen::default();
    let now = today.at_minute(60).now();
    let alerts = at(&pen.facts, now);
    let alert = alerts.alert(Cause::DangerSign).unwrap();
    assert_eq!((alert.state, alert.level), (AlertState::Open, Level::Emergency999));
    assert_eq!(alert.since, now, "it has not waited since a day to come");
}

fn attention(pen: &Pen) -> Attention {
    let record = read(&pen.facts);
    let history = TracedHistory::of(&record.check_ins(), pen.now().day_at_offset(0));
    let plan = plan_in_force(&read(&[]), &record);
    standing_with_alerts(&history.history, &plan, &now(pen).kept()).attention
}

#[test]
fn a_fainting_that_nobody_closed_stands_after_200_days_and_goes_once_it_is_closed() {
    let rules = vec![ToldRule { rule: "S1".to_owned(), version: 1, zone: "emergency".to_owned() }];
    let told = Some(Told { rules, ..told("emergency") });
    for told in [None, told] {
        let mut pen = Pen::default();
        pen.check_in(HOME, CheckInBody { told, ..answered(&["fainted=yes"]) });
        pen.at_minute(200 * DAY).check_in(HOME, answered(&["fainted=no", "swelling=no-more-than-usual"]));
        let stands = Some((AlertState::Open, Level::Emergency999, 1));
        assert_eq!(state(&pen, Cause::DangerSign), stands);
        assert_eq!(attention(&pen), Attention::Emergency999);
        close(&mut pen, Cause::DangerSign);
        assert_eq!(state(&pen, Cause::DangerSign), Some((AlertState::Closed, Level::Emergency999, 0)));
        assert_ne!(attention(&pen), Attention::Emergency999);
    }
}

/// A potassium of 5.6 mmol/L, which is for the team alone, beside a swelling that the person was told of.
fn high_potassium() -> CheckInBody {
    let rules = vec![ToldRule { rule: "S2".to_owned(), version: 1, zone: "amber".to_owned() }];
    let potassium = BloodResult::parse(Analyte::Potassium, "5.6 mmol/L").unwrap();
    let told = Some(Told { rules, ..told("amber") });
    CheckInBody { told, bloods: std::iter::once(potassium).collect(), ..swollen() }
}

#[test]
fn what_was_found_for_the_team_alone_stands_after_200_days_and_goes_once_it_is_closed() {
    let mut pen = Pen::default();
    pen.check_in(NURSE, high_potassium());
    let stands = Some((AlertState::Open, Level::Amber, 1));
    assert_eq!(state(&pen, Cause::Potassium), stands);
    pen.at_minute(200 * DAY).check_in(HOME, answered(&["swelling=no-more-than-usual"]));
    assert_eq!(state(&pen, Cause::Potassium), stands);
    assert_eq!(state(&pen, Cause::Congestion), stands);
    close(&mut pen, Cause::Congestion);
    assert_eq!(attention(&pen), Attention::Amber, "the potassium keeps the person in the list");
    close(&mut pen, Cause::Potassium);
    assert_eq!(state(&pen, Cause::Potassium), Some((AlertState::Closed, Level::Amber, 0)));
    assert_ne!(attention(&pen), Attention::Amber);
}

#[test]
fn an_old_weight_is_wasting_only_beside_a_setting_that_was_there_then() {
    let wasted = |set_on: i64| {
        let mut pen = Pen::default();
        pen.at_minute(5 * DAY).check_in(HOME, CheckInBody { told: Some(told("green")), ..weighed(70) });
        pen.at_minute(set_on * DAY).set(NURSE, &PlanValue::OedemaFreeWeight(kg(80)), &[]);
        pen.at_minute(200 * DAY);
        state(&pen, Cause::Wasting)
    };
    assert_eq!(wasted(0), Some((AlertState::Open, Level::Review, 1)));
    assert_eq!(wasted(150), None);
}

#[test]
fn an_old_fall_of_pressure_on_standing_is_still_about_what_it_was_about_when_it_was_closed() {
    let mut pen = Pen::default();
    let rules = vec![ToldRule { rule: "B2".to_owned(), version: 1, zone: "amber".to_owned() }];
    let pressure = |upper, lower| {
        BloodPressure::new(Systolic::from_mmhg(upper).unwrap(), Diastolic::from_mmhg(lower).unwrap()).unwrap()
    };
    let postural = PosturalPressure::new(pressure(140, 80), Some(pressure(110, 70)), None).ok();
    pen.check_in(
        NURSE,
        CheckInBody { postural, told: Some(Told { rules, ..told("amber") }), ..CheckInBody::default() },
    );
    close(&mut pen, Cause::PosturalFall);
    pen.at_minute(200 * DAY);
    assert_eq!(state(&pen, Cause::PosturalFall).unwrap().0, AlertState::Closed);
    assert_eq!(state(&pen, Cause::LowPressure), None);
}

#[test]
fn what_was_months_old_when_it_was_entered_makes_no_alert() {
    let mut pen = Pen::default();
    let body = CheckInBody {
        entered: Some(pen.now().plus_ms(91 * DAY * 60_000)),
        ..answered(&["swelling=little-more"])
    };
    pen.write(HOME, Subject::check_in_self(), &Body::CheckIn(Box::new(body)), &[]);
    pen.at_minute(91 * DAY);
    assert_eq!(state(&pen, Cause::Congestion), None);
}

#[test]
fn a_loss_that_is_too_fast_is_open_although_a_loss_is_expected() {
    let mut pen = Pen::default();
    pen.check_in(HOME, weighed(88));
    pen.at_minute(DAY).check_in(HOME, weighed(85));
    let record = read(&pen.facts);
    let today = pen.now().day_at_offset(0);
    let mut history = TracedHistory::of(&record.check_ins(), today);
    history.history.circumstances.loss_expected_until = Some(today.plus_days(5));
    let plan = plan_in_force(&read(&[]), &record);
    let alerts = AlertsNow::of(&record, &record.check_ins(), &history, &plan, &Looks::default(), pen.now());
    let alert = alerts.alert(Cause::WeightLoss).unwrap();
    assert_eq!((alert.state, alert.level), (AlertState::Open, Level::Amber));
}

#[test]
fn equal_sets_give_equal_alerts_in_any_order() {
    let mut pen = Pen::default();
    pen.check_in(HOME, swollen());
    pen.at_minute(DAY).check_in(HOME, answered(&["fainted=yes"]));
    close(&mut pen, Cause::Congestion);
    snooze(&mut pen, Cause::DangerSign, 3, vec![]);
    pen.at_minute(2 * DAY).check_in(HOME, swollen());
    let mut turned = pen.facts.clone();
    turned.reverse();
    assert_eq!(at(&turned, pen.now()).alerts, now(&pen).alerts);
    assert_eq!(state(&pen, Cause::DangerSign).unwrap().0, AlertState::Open, "a red flag is never put off");
}
