//! The tables of the rules about blood results, overdue tests and unanswered alerts.

use super::check;
use crate::level::RuleId;

#[test]
fn the_potassium_rule_answers_every_line_of_its_table() {
    check(RuleId::L1, include_str!("../../../../docs/clinical/tables/L1.csv"), 26);
}

#[test]
fn the_creatinine_rule_answers_every_line_of_its_table() {
    check(RuleId::L2, include_str!("../../../../docs/clinical/tables/L2.csv"), 53);
}

#[test]
fn the_kidney_filter_rule_answers_every_line_of_its_table() {
    check(RuleId::L3, include_str!("../../../../docs/clinical/tables/L3.csv"), 15);
}

#[test]
fn the_sodium_rule_answers_every_line_of_its_table() {
    check(RuleId::L4, include_str!("../../../../docs/clinical/tables/L4.csv"), 22);
}

#[test]
fn the_peptide_rule_answers_every_line_of_its_table() {
    check(RuleId::L5, include_str!("../../../../docs/clinical/tables/L5.csv"), 15);
}

#[test]
fn the_iron_rule_answers_every_line_of_its_table() {
    check(RuleId::L6, include_str!("../../../../docs/clinical/tables/L6.csv"), 29);
}

#[test]
fn the_overdue_bloods_rule_answers_every_line_of_its_table() {
    check(RuleId::L7, include_str!("../../../../docs/clinical/tables/L7.csv"), 22);
}

#[test]
fn the_unanswered_rule_answers_every_line_of_its_table() {
    check(RuleId::U1, include_str!("../../../../docs/clinical/tables/U1.csv"), 26);
}
