//! The tables of the rules about lowish pressure, dryness and device shocks.

use super::check;
use crate::level::RuleId;

#[test]
fn the_lowish_pressure_rule_answers_every_line_of_its_table() {
    check(RuleId::B2, include_str!("../../../../docs/clinical/tables/B2.csv"), 37);
}

#[test]
fn the_too_dry_rule_answers_every_line_of_its_table() {
    check(RuleId::S3, include_str!("../../../../docs/clinical/tables/S3.csv"), 24);
}

#[test]
fn the_device_shock_rule_answers_every_line_of_its_table() {
    check(RuleId::S4, include_str!("../../../../docs/clinical/tables/S4.csv"), 22);
}
