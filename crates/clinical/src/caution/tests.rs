//! Every line of the clinicians' table of caution, asked of the code.
//! The table lies in docs/clinical/tables; the register beside it says who signed which version.

use std::collections::BTreeSet;

use super::{CautiousSide, SafetySubject, caution, cautious};
use crate::plan::{PlanSubject, PlanValue};

const TABLE: &str = include_str!("../../../../docs/clinical/tables/cautions.csv");
const LINES: usize = 28;

#[test]
fn every_subject_has_the_cautious_side_that_the_clinicians_table_says() {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let mut seen = BTreeSet::new();
    let mut lines = 0;
    for row in reader.records() {
        let row = row.unwrap();
        let subject = SafetySubject::from_code(&row[1]).unwrap();
        assert_eq!(caution(subject).code(), &row[4], "{}", &row[0]);
        if let SafetySubject::Setting(setting) = subject {
            let values = [&row[2], &row[3]].map(|typed| setting.parse_value(typed).unwrap());
            assert_ne!(values[0], values[1], "{}: equal values are no conflict", &row[0]);
            let chosen = cautious(&values).map(ToString::to_string).unwrap_or_default();
            assert_eq!(chosen, row[5], "{}", &row[0]);
        } else {
            assert!(row[2].is_empty() && row[5].is_empty(), "{}: only settings have values here", &row[0]);
        }
        assert!(!row[6].is_empty() && !row[7].is_empty(), "{} has a reason and a source", &row[0]);
        seen.insert(subject);
        lines += 1;
    }
    assert_eq!(seen, SafetySubject::all().collect(), "every subject has a line");
    assert_eq!(lines, LINES, "the table was read to its end");
    crate::register_tests::check("cautions", 1, lines);
}

#[test]
fn a_setting_for_which_both_sides_can_harm_has_no_cautious_value() {
    for subject in PlanSubject::ALL {
        let values: Vec<PlanValue> = subject.product_value().into_iter().collect();
        let named = cautious(&values).is_some();
        let sided = !matches!(caution(subject), CautiousSide::None | CautiousSide::ShownTogether);
        assert_eq!(named, sided && !values.is_empty(), "{subject:?}");
    }
    assert_eq!(cautious(&[]), None);
}

#[test]
fn values_of_two_different_settings_are_never_compared() {
    let low = PlanSubject::SystolicLow.parse_value("90").unwrap();
    let high = PlanSubject::SystolicHigh.parse_value("160").unwrap();
    assert_eq!(cautious(&[low, high]), None);
}

#[test]
fn every_safety_subject_is_found_by_its_own_code() {
    for subject in SafetySubject::all() {
        assert_eq!(SafetySubject::from_code(subject.code()), Some(subject));
    }
    assert_eq!(SafetySubject::from_code("shoe-size"), None);
}
