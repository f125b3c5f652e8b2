//! What is known around the readings: since when they are expected, when a computer was heard of, what is stable.

use crate::pen::{HOME, NURSE, Pen, SERVER, answered, weighed, whole};
use hearth_chart::{TracedHistory, plan_in_force};
use hearth_clinical::{Analyte, BloodResult, LocalDay, PlanSubject, PlanValue};
use hearth_record::{DeviceId, Subject};
use hearth_rules::Circumstances;
use hearth_wire::{Body, CheckInBody, ContactBody};

const DAY: i64 = 24 * 60;

fn around(pen: &Pen) -> Circumstances {
    let record = pen.record();
    let check_ins = record.check_ins();
    let plan = plan_in_force(&crate::pen::read(&[]), &record);
    let history = TracedHistory::of(&check_ins, pen.now().day_at_offset(0));
    history.with_medicines(&record, &check_ins, &plan).history.circumstances
}

fn day(number: i32) -> LocalDay {
    Pen::default().now().day_at_offset(0).plus_days(number)
}

fn tier(text: &str) -> PlanValue {
    PlanSubject::Tier.parse_value(text).unwrap()
}

#[test]
fn readings_are_expected_from_the_first_tier_or_the_first_check_in_whichever_came_first() {
    let mut pen = Pen::default();
    assert_eq!(around(&pen).monitored_since, None, "who was never asked is not missing");
    let first = pen.at_minute(5 * DAY).set(NURSE, &tier("t2"), &[]);
    assert_eq!(around(&pen).monitored_since, Some(day(5)));
    pen.at_minute(9 * DAY).set(NURSE, &tier("t3"), &[first]);
    assert_eq!(around(&pen).monitored_since, Some(day(5)), "a later tier begins nothing anew");
    pen.at_minute(3 * DAY).check_in(HOME, answered(&["swelling=no-more-than-usual"]));
    pen.at_minute(12 * DAY).check_in(HOME, weighed(80));
    assert_eq!(around(&pen).monitored_since, Some(day(3)));
}

#[test]
fn a_tier_without_effect_a_reading_taken_back_and_a_blood_result_expect_nothing() {
    let mut pen = Pen::default();
    let tier = pen.set(HOME, &tier("t2"), &[]);
    pen.suspend(tier);
    let mistaken = pen.at_minute(DAY).check_in(HOME, weighed(80));
    pen.withdraw(HOME, mistaken, &whole(&[mistaken]));
    pen.check_in(NURSE, peptide(900));
    assert_eq!(around(&pen).monitored_since, None);
}

#[test]
fn the_weight_without_oedema_has_the_day_on_which_the_one_that_holds_was_set() {
    let free = |kilos: &str| PlanSubject::OedemaFreeWeight.parse_value(kilos).unwrap();
    let mut pen = Pen::default();
    assert_eq!(around(&pen).oedema_free_set, None);
    let first = pen.at_minute(5 * DAY).set(NURSE, &free("80.0kg"), &[]);
    assert_eq!(around(&pen).oedema_free_set, Some(day(5)));
    let again = pen.at_minute(9 * DAY).set(NURSE, &free("80.0kg"), &[first]);
    assert_eq!(around(&pen).oedema_free_set, Some(day(9)), "the same weight, set once more");
    pen.at_minute(7 * DAY).set(NURSE, &free("78.0kg"), &[]);
    assert_eq!(around(&pen).oedema_free_set, Some(day(9)), "the latest of two that nobody has settled");
    pen.suspend(again);
    assert_eq!(around(&pen).oedema_free_set, Some(day(7)), "one without effect does not hold");
}

fn peptide(ng_per_l: u32) -> CheckInBody {
    let result = BloodResult::parse(Analyte::NtProBnp, &format!("{ng_per_l} ng/L")).unwrap();
    CheckInBody { bloods: std::iter::once(result).collect(), ..CheckInBody::default() }
}

fn stable(results: &[(i64, u32)]) -> Option<u32> {
    let mut pen = Pen::default();
    for (day, value) in results {
        pen.at_minute(day * DAY).check_in(NURSE, peptide(*value));
    }
    around(&pen).stable_nt_pro_bnp.map(hearth_clinical::NtProBnp::ng_per_l)
}

#[test]
fn the_stable_peptide_is_the_middle_of_the_half_year_before_the_latest() {
    assert_eq!(stable(&[]), None);
    assert_eq!(stable(&[(0, 1000)]), None, "one result has nothing to be compared with");
    assert_eq!(stable(&[(0, 1000), (6, 1500)]), None, "six days apart belong to one event");
    assert_eq!(stable(&[(0, 1000), (7, 1500)]), Some(1000));
    assert_eq!(stable(&[(0, 900), (30, 2000), (60, 1000), (90, 4000)]), Some(1000));
    assert_eq!(stable(&[(0, 900), (30, 1000), (90, 4000)]), Some(900), "the lower one of two");
    assert_eq!(stable(&[(0, 900), (183, 4000)]), Some(900));
    assert_eq!(
        stable(&[(0, 500), (10, 900), (200, 4000)]),
        Some(900),
        "the last one where half a year has none"
    );
    assert_eq!(stable(&[(0, 900), (366, 4000)]), None);
}

fn contact(pen: &mut Pen, writer: u8, device: u8) {
    let device = DeviceId::from_bytes([device; 16]);
    let body = Body::Contact(ContactBody { device, at: pen.now() });
    pen.write(writer, Subject::contact(&device), &body, &[]);
}

#[test]
fn a_computer_is_out_of_touch_since_the_server_last_wrote_that_it_was_there() {
    let mut pen = Pen::default();
    let is_server = |device: &_| *device == DeviceId::from_bytes([SERVER; 16]);
    let hours = |pen: &Pen| pen.record().out_of_touch_hours(is_server, pen.now());
    assert_eq!(hours(&pen), None, "nothing is known");
    contact(&mut pen, SERVER, HOME);
    assert_eq!(hours(pen.at_minute(71 * 60 + 59)), Some(71));
    assert_eq!(hours(pen.at_minute(72 * 60)), Some(72));
    contact(&mut pen, NURSE, HOME);
    assert_eq!(hours(&pen), Some(72), "only the server's word counts");
    contact(&mut pen, SERVER, 7);
    assert_eq!(hours(&pen), Some(0), "another computer of theirs was there");
    assert_eq!(hours(pen.at_minute(60)), Some(0), "a clock that is behind");
}
