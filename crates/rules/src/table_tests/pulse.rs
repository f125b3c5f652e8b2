//! The tables of the pulse rules beside P1 and P3.

use super::check;
use crate::level::RuleId;

#[test]
fn the_slow_twice_rule_answers_every_line_of_its_table() {
    check(RuleId::P2, include_str!("../../../../docs/clinical/tables/P2.csv"), 24);
}

#[test]
fn the_fast_for_this_person_rule_answers_every_line_of_its_table() {
    check(RuleId::P4, include_str!("../../../../docs/clinical/tables/P4.csv"), 38);
}

#[test]
fn the_new_irregular_pulse_rule_answers_every_line_of_its_table() {
    check(RuleId::P5, include_str!("../../../../docs/clinical/tables/P5.csv"), 17);
}
