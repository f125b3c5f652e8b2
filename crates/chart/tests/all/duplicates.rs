//! What may be one measurement typed twice.

use crate::pen::{HOME, NURSE, Pen, weighed, whole};
use hearth_chart::possible_duplicates;
use hearth_record::EntryKey;

fn pointed_out(pen: &Pen) -> Vec<EntryKey> {
    possible_duplicates(&pen.record().check_ins()).into_iter().collect()
}

#[test]
fn the_same_weight_on_two_computers_within_ten_minutes_is_pointed_out_once() {
    let mut pen = Pen::default();
    pen.check_in(HOME, weighed(82));
    let later = pen.at_minute(10).check_in(NURSE, weighed(82));
    assert_eq!(pointed_out(&pen), [later]);
}

/// P73
#[test]
fn the_same_weight_twice_in_a_minute_on_one_computer_is_pointed_out() {
    let mut pen = Pen::default();
    pen.check_in(HOME, weighed(82));
    let later = pen.at_minute(1).check_in(HOME, weighed(82));
    assert_eq!(pointed_out(&pen), [later]);
}

#[test]
fn another_value_another_time_or_a_second_measurement_is_no_duplicate() {
    let mut pen = Pen::default();
    pen.check_in(HOME, weighed(82));
    pen.at_minute(2).check_in(HOME, weighed(82));
    pen.at_minute(3).check_in(NURSE, weighed(83));
    pen.at_minute(13).check_in(NURSE, weighed(82));
    assert_eq!(pointed_out(&pen), []);
}

#[test]
fn what_was_taken_back_is_nobodys_duplicate() {
    let mut pen = Pen::default();
    let first = pen.check_in(HOME, weighed(82));
    pen.withdraw(HOME, first, &whole(&[first]));
    pen.at_minute(1).check_in(NURSE, weighed(82));
    assert_eq!(pointed_out(&pen), []);
}
