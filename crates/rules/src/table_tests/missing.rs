//! The tables of the rules about missing readings, lost contact and missed medicines.

use super::check;
use crate::level::RuleId;

#[test]
fn the_missing_readings_rule_answers_every_line_of_its_table() {
    check(RuleId::M1, include_str!("../../../../docs/clinical/tables/M1.csv"), 40);
}

#[test]
fn the_falling_use_rule_answers_every_line_of_its_table() {
    check(RuleId::M2, include_str!("../../../../docs/clinical/tables/M2.csv"), 21);
}

#[test]
fn the_out_of_touch_rule_answers_every_line_of_its_table() {
    check(RuleId::M3, include_str!("../../../../docs/clinical/tables/M3.csv"), 13);
}

#[test]
fn the_missed_medicines_rule_answers_every_line_of_its_table() {
    check(RuleId::M4, include_str!("../../../../docs/clinical/tables/M4.csv"), 19);
}
