//! Somebody who is watched closely falls silent: one alert, which waits since the first of its days and is told on, further and
//! further, until somebody has opened it.

use crate::alerts::{close, now};
use crate::pen::{HOME, NURSE, Pen, answered, weighed};
use hearth_clinical::{Instant, PlanValue, TeamHours, Tier};
use hearth_rules::alert::{AlertState, Escalation, LocalMinute, unanswered};
use hearth_rules::{Cause, Level, UnansweredAlert};
use hearth_wire::CheckInBody;

const DAY: i64 = 24 * 60;

fn silent_at_t3() -> Pen {
    let mut pen = Pen::default();
    pen.set(NURSE, &PlanValue::Tier(Tier::T3), &[]);
    let symptoms = answered(&["swelling=no-more-than-usual"]).symptoms;
    pen.check_in(HOME, CheckInBody { symptoms, ..weighed(80) });
    pen
}

fn told_to(pen: &Pen) -> Option<Escalation> {
    let local = |at: Instant| {
        let day = at.day_at_offset(0);
        let minute = at.ms().rem_euclid(DAY * 60_000) / 60_000;
        LocalMinute { day, minute: u16::try_from(minute).unwrap() }
    };
    let waiting = unanswered(&now(pen).alerts, &TeamHours::closed(), local(pen.now()), local);
    let missing = waiting.iter().filter(|one| one.cause == Cause::Missing);
    missing.filter_map(UnansweredAlert::step).max()
}

#[test]
fn a_silence_that_goes_on_is_never_told_to_fewer_and_one_alert() {
    let mut pen = silent_at_t3();
    let mut before = None;
    for days in 3..40 {
        pen.at_minute(days * DAY + 10 * 60);
        let alerts = now(&pen);
        let alert = alerts.alert(Cause::Missing).unwrap();
        assert_eq!((alert.state, alert.level, alert.open.len()), (AlertState::Open, Level::Amber, 1));
        let step = told_to(&pen);
        assert!(step >= before, "day {days}: {step:?} after {before:?}");
        before = step;
    }
    assert_eq!(before, Some(Escalation::Lead));
    pen.at_minute(7 * DAY + 10 * 60);
    assert_eq!(told_to(&pen), Some(Escalation::Lead), "it has been amber since the third day");
}

#[test]
fn a_silence_that_was_closed_and_reaches_its_next_step_is_open_again_and_waits_since_then() {
    let mut pen = silent_at_t3();
    pen.at_minute(3 * DAY);
    close(&mut pen, Cause::Missing);
    for days in 3..7 {
        pen.at_minute(days * DAY);
        assert_eq!(now(&pen).alert(Cause::Missing).unwrap().state, AlertState::Closed, "day {days}");
    }
    pen.at_minute(7 * DAY);
    let alerts = now(&pen);
    let alert = alerts.alert(Cause::Missing).unwrap();
    assert_eq!(
        (alert.state, alert.since),
        (AlertState::Open, Instant::from_ms(pen.now().ms() - 8 * 3_600_000))
    );
    assert_eq!(told_to(&pen), None);
    close(&mut pen, Cause::Missing);
    pen.at_minute(30 * DAY);
    assert_eq!(now(&pen).alert(Cause::Missing).unwrap().state, AlertState::Closed);
}
