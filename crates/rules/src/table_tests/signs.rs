//! The tables of the rules about lowish pressure, dryness and device shocks.

use super::check;
use crate::assess::assess_day;
use crate::finding::{Finding, Param, Window};
use crate::history::ReadingKey;
use crate::level::{Cause, RuleId};
use crate::plan_in_force::PlanInForce;
use crate::story;

#[test]
fn the_lowish_pressure_rule_answers_every_line_of_its_table() {
    check(RuleId::B2, include_str!("../../../../docs/clinical/tables/B2.csv"), 38);
}

#[test]
fn the_too_dry_rule_answers_every_line_of_its_table() {
    check(RuleId::S3, include_str!("../../../../docs/clinical/tables/S3.csv"), 24);
}

#[test]
fn the_device_shock_rule_answers_every_line_of_its_table() {
    check(RuleId::S4, include_str!("../../../../docs/clinical/tables/S4.csv"), 22);
}

#[track_caller]
fn only(id: RuleId, readings: &str) -> Finding {
    let story = story::read(readings);
    let all = assess_day(&story.history, story.asked, &PlanInForce::product()).findings;
    let mut found = all.into_iter().filter(|finding| finding.rule == id);
    let first = found.next().unwrap();
    assert_eq!(found.next(), None);
    first
}

#[test]
fn lowish_pressure_names_the_readings_it_rests_on() {
    let lowish = only(
        RuleId::B2,
        "knows titrating 0; 0 bp 95/60; 3 bp 97/60; 4 08:00 bp 99/60; 4 08:10 bp 98/60; 6 bp 110/60",
    );
    let beside: Vec<u64> = lowish.beside.iter().map(|key| key.0).collect();
    assert_eq!(
        (lowish.reading, beside),
        (Some(ReadingKey(5)), vec![4, 3, 2]),
        "the replaced one is named too"
    );
    assert_eq!(lowish.window, Window { from: story::day(3), to: story::day(6) });
    let counts: Vec<&Param> = lowish.words.params.iter().skip(2).map(|(_, param)| param).collect();
    assert_eq!(counts, [&Param::Count(2), &Param::Count(3)]);
    assert_eq!(lowish.cause, Cause::LowPressure);
}

#[test]
fn a_fall_on_standing_says_the_pressure_that_fell() {
    let said = |readings: &str| {
        let fall = only(RuleId::B2, readings);
        let Some((_, Param::Pressure(standing))) = fall.words.params.last() else { panic!("{fall:?}") };
        (fall.cause, standing.systolic().mmhg(), standing.diastolic().mmhg())
    };
    assert_eq!(said("0 lying-standing 130/80 105/78 125/70"), (Cause::PosturalFall, 105, 78));
    assert_eq!(said("0 lying-standing 130/80 119/78 125/70"), (Cause::PosturalFall, 125, 70));
}

#[test]
fn a_shock_is_said_first_and_rests_on_what_else_was_told_that_day() {
    let shock = only(RuleId::S4, "0 08:00 symptoms icd-shocks=one fainted=no; 0 20:00 symptoms dizzy=yes");
    let signs: Vec<&str> = shock.signs.iter().map(|(symptom, _)| symptom.code()).collect();
    assert_eq!((signs, shock.beside.as_slice()), (vec!["icd-shocks", "dizzy"], [ReadingKey(1)].as_slice()));
    let alone = only(RuleId::S4, "0 symptoms icd-shocks=one dizzy=yes");
    assert_eq!((alone.reading, alone.beside.len()), (Some(ReadingKey(0)), 0));
}
