//! Every line of the clinicians' table about the repeat of blood results out of range.
//! The table lies in docs/clinical/tables; how its days are written is described beside it.

use hearth_clinical::{Analyte, BloodResult, Instant};
use std::collections::BTreeMap;

use super::repeat::{Measured, repeat_test};
use super::story::{day, today};
use super::table_tests::{check_version, describe_test};

/// `potassium 5.6 mmol/L, 3 days ago`; `at 14:00` and `written today` behind it where they matter.
fn measured(text: &str) -> Measured {
    let mut parts = text.trim().split(", ");
    let (analyte, value) = parts.next().unwrap().split_once(' ').unwrap();
    let value = BloodResult::parse(Analyte::from_code(analyte).unwrap(), value).unwrap();
    let taken = day(parts.next().unwrap());
    let (mut hour, mut written) = (8, taken);
    for part in parts {
        match part.split_once(' ').unwrap() {
            ("at", time) => hour = time.strip_suffix(":00").unwrap().parse().unwrap(),
            ("written", at) => written = day(at),
            _ => panic!("{part} is no part of a result"),
        }
    }
    let at = Instant::from_ms((i64::from(taken.days()) * 24 + hour) * 3_600_000);
    Measured { at, day: taken, written, value }
}

fn answer(row: &BTreeMap<String, String>) -> String {
    let results: Vec<Measured> = row["results"].split(';').map(measured).collect();
    repeat_test(&results, today()).map_or("none".to_owned(), |test| describe_test(&test))
}

#[test]
fn every_result_out_of_range_is_repeated_by_the_day_of_the_table() {
    let table = include_str!("../../../../docs/clinical/tables/blood-repeat.csv");
    check_version("blood-repeat", 2, table, 87, answer);
}

#[test]
fn the_order_in_which_results_came_makes_no_difference() {
    let texts = [
        "potassium 5.6 mmol/L, 9 days ago",
        "potassium 5.7 mmol/L, 2 days ago",
        "egfr 25 mL/min, 2 days ago",
    ];
    let mut results: Vec<Measured> = texts.into_iter().map(measured).collect();
    let in_order = repeat_test(&results, today());
    results.reverse();
    assert_eq!(repeat_test(&results, today()), in_order);
    assert!(in_order.is_some());
}
