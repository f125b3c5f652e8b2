//! What was closed names how far it went: what a correction or another computer's entry adds beyond that is open again, for
//! everybody, and waits since it came.

use crate::alerts::{at, close, now, state};
use crate::pen::{HOME, NURSE, Pen, answered, kg, part, weighed};
use hearth_clinical::{BloodPressure, BloodResult, Diastolic, Potassium, Systolic};
use hearth_rules::alert::AlertState;
use hearth_rules::{Cause, Level};
use hearth_wire::CheckInBody;

fn potassium(tenths: u16) -> CheckInBody {
    let result = Potassium::from_tenths(tenths).unwrap();
    CheckInBody { bloods: std::iter::once(BloodResult::from(result)).collect(), ..CheckInBody::default() }
}

fn pressure(systolic: u16) -> CheckInBody {
    let (systolic, diastolic) = (Systolic::from_mmhg(systolic).unwrap(), Diastolic::from_mmhg(50).unwrap());
    let pressure = BloodPressure::new(systolic, diastolic).unwrap();
    CheckInBody { pressures: vec![pressure], ..CheckInBody::default() }
}

#[test]
fn a_danger_sign_that_a_correction_adds_opens_what_was_closed_and_waits_since_it_came() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, answered(&["chest-pain=now"]));
    close(&mut pen, Cause::DangerSign);
    assert_eq!(state(&pen, Cause::DangerSign).unwrap().0, AlertState::Closed);
    let came = pen.at_minute(300).now();
    pen.amend(NURSE, key, answered(&["fainted=yes"]), &[]);
    let alerts = now(&pen);
    let alert = alerts.alert(Cause::DangerSign).unwrap();
    assert_eq!((alert.state, alert.level, alert.since), (AlertState::Open, Level::Emergency999, came));
    assert!(!alert.is_opened() && !alert.is_looked_at());
    close(&mut pen, Cause::DangerSign);
    assert_eq!(state(&pen, Cause::DangerSign).unwrap().0, AlertState::Closed);
}

#[test]
fn a_worse_value_that_a_correction_brings_opens_what_was_closed_and_a_better_one_does_not() {
    for (cause, name, before, better, worse) in [
        (Cause::LowPressure, "pressure", pressure(79), pressure(81), pressure(61)),
        (Cause::Potassium, "blood/potassium", potassium(60), potassium(58), potassium(64)),
        (Cause::WeightGain, "weight", weighed(84), weighed(83), weighed(88)),
    ] {
        for (corrected, is_open) in [(better, false), (worse, true)] {
            let mut pen = Pen::default();
            pen.at_minute(-1440).check_in(HOME, weighed(80));
            let key = pen.at_minute(0).check_in(HOME, before.clone());
            let was = state(&pen, cause).unwrap();
            assert_eq!((was.0, was.2), (AlertState::Open, 1), "{cause:?}");
            close(&mut pen, cause);
            pen.at_minute(60).amend(NURSE, key, corrected, &[part(key, name)]);
            let alerts = now(&pen);
            let open = alerts.alert(cause).filter(|alert| alert.state == AlertState::Open);
            assert_eq!(open.is_some(), is_open, "{cause:?}");
            assert!(open.is_none_or(|alert| !alert.is_opened() && !alert.is_looked_at()), "{cause:?}");
        }
    }
}

#[test]
fn whoever_closed_it_elsewhere_without_the_correction_has_closed_nothing_of_it_in_any_order() {
    let mut pen = Pen::default();
    pen.at_minute(-1440).check_in(HOME, weighed(80));
    let key = pen.at_minute(0).check_in(HOME, weighed(84));
    close(&mut pen, Cause::WeightGain);
    let closing = pen.facts.pop().unwrap();
    let heavier = CheckInBody { weight: Some(kg(88)), ..CheckInBody::default() };
    pen.at_minute(30).amend(HOME, key, heavier, &[part(key, "weight")]);
    for place in 0..=pen.facts.len() {
        let mut facts = pen.facts.clone();
        facts.insert(place, closing.clone());
        let alerts = at(&facts, pen.now());
        assert_eq!(alerts.alert(Cause::WeightGain).unwrap().state, AlertState::Open, "{place}");
    }
}
