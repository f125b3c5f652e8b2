//! Which readings are in no trend because their time can't be right.

use crate::pen::{HOME, NURSE, Pen, weighed};
use hearth_record::EntryKey;

const DAY: i64 = 24 * 60;
/// About the year 2099.
const FAR: i64 = 72 * 365 * DAY;

fn doubtful(pen: &Pen) -> Vec<EntryKey> {
    pen.record()
        .check_ins()
        .iter()
        .filter(|check_in| check_in.time_doubtful)
        .map(|check_in| check_in.fact.act.key)
        .collect()
}

#[test]
fn a_computer_that_was_never_in_touch_is_not_in_doubt_for_that() {
    let mut pen = Pen::default();
    for day in 0..10 {
        pen.at_minute(day * DAY).check_in(HOME, weighed(80));
    }
    assert_eq!(doubtful(&pen), []);
}

/// P68
#[test]
fn one_reading_under_a_clock_in_the_future_puts_no_other_in_doubt() {
    let mut pen = Pen::default();
    for day in 0..3 {
        pen.at_minute(day * DAY).check_in(HOME, weighed(80));
    }
    let future = pen.at_minute(FAR).check_in(HOME, weighed(80));
    for day in 3..9 {
        pen.at_minute(day * DAY).check_in(HOME, weighed(81));
    }
    assert_eq!(doubtful(&pen), [future]);
    let record = pen.record();
    assert!(record.check_in(&future).unwrap().time_doubtful);
}

#[test]
fn of_two_that_contradict_each_other_both_are_in_doubt() {
    let mut pen = Pen::default();
    let early = pen.at_minute(0).check_in(HOME, weighed(80));
    let first = pen.at_minute(3 * DAY).check_in(HOME, weighed(80));
    let second = pen.at_minute(DAY).check_in(HOME, weighed(81));
    let mut both = vec![first, second];
    both.sort_by_key(|key| std::cmp::Reverse(key.id.number));
    assert_eq!(doubtful(&pen), both);
    assert!(!pen.record().is_time_doubtful(&early));
}

#[test]
fn a_sure_time_is_believed_against_any_number_of_unsure_ones() {
    let mut pen = Pen::default();
    let wrong: Vec<EntryKey> =
        (0..4).map(|day| pen.at_minute(FAR + day * DAY).check_in(HOME, weighed(80))).collect();
    pen.at_minute(5 * DAY).offset_minutes(Some(0)).check_in(HOME, weighed(80));
    assert_eq!(doubtful(&pen), wrong);
}

#[test]
fn a_clock_that_is_set_by_minutes_is_no_contradiction() {
    let mut pen = Pen::default();
    pen.at_minute(20).check_in(HOME, weighed(80));
    pen.at_minute(12).check_in(HOME, weighed(80));
    assert_eq!(doubtful(&pen), []);
}

#[test]
fn two_computers_do_not_contradict_each_other() {
    let mut pen = Pen::default();
    pen.at_minute(FAR).check_in(HOME, weighed(80));
    pen.at_minute(0).check_in(NURSE, weighed(80));
    assert_eq!(doubtful(&pen), []);
}
