//! The tables of the weight rules beside W1.

use super::check;
use crate::level::RuleId;

#[test]
fn the_week_gain_rule_answers_every_line_of_its_table() {
    check(RuleId::W2, include_str!("../../../../docs/clinical/tables/W2.csv"), 34);
}

#[test]
fn the_creep_rule_answers_every_line_of_its_table() {
    check(RuleId::W3, include_str!("../../../../docs/clinical/tables/W3.csv"), 46);
}

#[test]
fn the_one_day_jump_rule_answers_every_line_of_its_table() {
    check(RuleId::W4, include_str!("../../../../docs/clinical/tables/W4.csv"), 23);
}

#[test]
fn the_loss_rule_answers_every_line_of_its_table() {
    check(RuleId::W5, include_str!("../../../../docs/clinical/tables/W5.csv"), 62);
}

#[test]
fn the_wasting_rule_answers_every_line_of_its_table() {
    check(RuleId::W6, include_str!("../../../../docs/clinical/tables/W6.csv"), 23);
}

#[test]
fn the_weight_trend_rule_answers_every_line_of_its_table() {
    check(RuleId::W7, include_str!("../../../../docs/clinical/tables/W7.csv"), 24);
}
