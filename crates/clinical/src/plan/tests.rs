//! The plan's words as people write them: what is taken, what is refused, and why.
//! Whether a value is in force is tested where the record is read.

use super::*;
use crate::weight::{Weight, WeightProblem};

#[track_caller]
fn check(subject: &str, typed: &str, expected: Result<&str, PlanValueProblem>) {
    let subject = PlanSubject::from_code(subject).unwrap();
    let read = subject.parse_value(typed);
    if let Ok(value) = &read {
        assert_eq!(value.subject(), subject);
        assert_eq!(subject.parse_value(&value.to_string()).as_ref(), Ok(value), "{typed} does not read back");
    }
    assert_eq!(read.map(|value| value.to_string()).as_deref().map_err(|p| *p), expected, "typed {typed:?}");
}

#[track_caller]
fn check_outside(subject: &str, typed: &str) {
    let subject = PlanSubject::from_code(subject).unwrap();
    let outside = PlanValueProblem::OutsideRange { allowed: subject.allowed() };
    assert_eq!(subject.parse_value(typed), Err(outside), "typed {typed:?}");
}

#[test]
fn values_read_and_print_alike() {
    check("target-weight", "82.4kg", Ok("82.4kg"));
    check("threshold/weight-gain-3-days", "2kg", Ok("2.0kg"));
    check("threshold/weight-gain-3-days", "1,5 kg", Ok("1.5kg"));
    check("threshold/systolic-low", "90", Ok("90"));
    check("threshold/oxygen-scale", "88-92", Ok("88-92"));
    check("oedema-free-weight", "80.0kg", Ok("80.0kg"));
    check("threshold/weight-gain-1-day", "1.4kg", Ok("1.4kg"));
    check("threshold/pulse-rise", "15", Ok("15"));
    check("threshold/missing-days", "3", Ok("3"));
    check("tier", "T3", Ok("t3"));
    check("heart-failure-type", "HFrEF", Ok("hfref"));
    let contact = "01632 960001; mon-fri 09:00-17:00; 111";
    check("team-contact", contact, Ok(contact));
}

#[test]
fn a_value_outside_its_range_is_refused() {
    check_outside("threshold/weight-gain-3-days", "0.9kg");
    check_outside("threshold/weight-gain-3-days", "3.1kg");
    check_outside("threshold/systolic-low", "69");
    check_outside("threshold/systolic-low", "111");
    check_outside("threshold/pulse-high", "99999999999");
    check("threshold/weight-gain-3-days", "1.0kg", Ok("1.0kg"));
    check("threshold/weight-gain-3-days", "3.0kg", Ok("3.0kg"));
    check("threshold/systolic-low", "70", Ok("70"));
    check("threshold/systolic-low", "110", Ok("110"));
    for (subject, lowest, highest) in [
        ("threshold/systolic-lowish", 90, 120),
        ("threshold/pulse-fast-ill", 80, 130),
        ("threshold/pulse-rise", 10, 30),
        ("threshold/missing-days", 2, 7),
    ] {
        check_outside(subject, &(lowest - 1).to_string());
        check_outside(subject, &(highest + 1).to_string());
        check(subject, &lowest.to_string(), Ok(&lowest.to_string()));
        check(subject, &highest.to_string(), Ok(&highest.to_string()));
    }
}

#[test]
fn days_and_a_rise_of_the_pulse_are_refused_outside_their_range_however_they_come() {
    let (days, rise) = (PlanSubject::MissingDays, PlanSubject::PulseRise);
    let outside = |subject: PlanSubject| PlanValueProblem::OutsideRange { allowed: subject.allowed() };
    for (number, expected) in [(1, Err(outside(days))), (2, Ok(2)), (7, Ok(7)), (8, Err(outside(days)))] {
        assert_eq!(DayCount::from_days(number).map(DayCount::days), expected);
    }
    for (number, expected) in [(9, Err(outside(rise))), (10, Ok(10)), (30, Ok(30)), (31, Err(outside(rise)))]
    {
        assert_eq!(PulseRise::from_per_minute(number).map(PulseRise::per_minute), expected);
    }
}

#[test]
fn a_value_that_can_not_be_read_says_what_to_put_right() {
    check("threshold/weight-gain-3-days", "2.0", Err(PlanValueProblem::UnitMissing));
    check("threshold/weight-gain-3-days", "two kg", Err(PlanValueProblem::NotANumber));
    check("threshold/systolic-low", "9o", Err(PlanValueProblem::NotANumber));
    check("threshold/systolic-low", " ", Err(PlanValueProblem::Empty));
    check("tier", "t4", Err(PlanValueProblem::NotATier));
    check("heart-failure-type", "bad", Err(PlanValueProblem::NotAHeartFailureType));
    check("threshold/oxygen-scale", "90-95", Err(PlanValueProblem::NotAScale));
    check("target-weight", "82.4", Err(PlanValueProblem::Weight(WeightProblem::UnitMissing)));
    check(
        "target-weight",
        "824kg",
        Err(PlanValueProblem::Weight(WeightProblem::TooHigh { highest: Weight::HIGHEST })),
    );
}

#[test]
fn only_a_clinician_can_say_a_target_a_weight_without_oedema_and_whom_to_call() {
    let unsaid: Vec<PlanSubject> =
        PlanSubject::ALL.into_iter().filter(|subject| subject.product_value().is_none()).collect();
    assert_eq!(
        unsaid,
        [PlanSubject::TargetWeight, PlanSubject::OedemaFreeWeight, PlanSubject::TeamContact],
        "every other number of the plan has one from the first day"
    );
}

#[test]
fn every_product_value_lies_in_its_own_range() {
    for subject in PlanSubject::ALL {
        assert_eq!(PlanSubject::from_code(subject.code()), Some(subject));
        if let Some(value) = subject.product_value() {
            assert_eq!(subject.parse_value(&value.to_string()), Ok(value));
        }
    }
    for layer in ThresholdLayer::ALL {
        assert_eq!(ThresholdLayer::from_code(layer.code()), Some(layer));
    }
}
