//! W2, gain in a week: today's weight is 2.0 kg or more above the lowest of the seven days before, a lone low one left out.
//! A gain that is fast enough for W1 is said by W1 alone.

use hearth_clinical::{PlanSubject, Weight};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::w1;
use crate::rules::weights::{
    NEIGHBOUR_DAYS, OnceADay, Stands, keys, lowest, lowest_of_each_day, watched_daily, without_lone,
};

/// How many days back the lowest weight is looked for (ESC 2021 table 6: a week).
const DAYS: i32 = 7;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W2,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Weight], beside: &[], days_back: DAYS + NEIGHBOUR_DAYS },
    parameters: &[PlanSubject::WeightGain7Days, PlanSubject::WeightGain3Days, PlanSubject::Tier],
    source: "ESC 2021 heart failure guideline, table 6 (more than 2 kg in a week)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let threshold = &case.plan.weight_gain_7_days;
    let daily = &case.history.daily_weights;
    let mut around = OnceADay::new();
    for reading in watched_daily(case) {
        let around = around.on(reading.day, || lowest_of_each_day(reading.day, DAYS + NEIGHBOUR_DAYS, daily));
        let compared = around.iter().filter(|other| reading.day.days_since(other.day) <= DAYS).count();
        let week: Vec<&Reading<Weight>> = around.iter().copied().skip(around.len() - compared).collect();
        if week.is_empty() {
            continue;
        }
        judged.looked_at.insert((Quantity::Weight, reading.key));
        let Some(lowest) = lowest(without_lone(around, compared, reading, Stands::Below)) else { continue };
        let gain = reading.value.gain_grams_since(lowest.value);
        if gain < i64::from(threshold.value.grams()) || w1::is_met_by(case, reading, &week) {
            continue;
        }
        let params = [
            ("gain", Param::Grams(gain)),
            ("days", Param::Days(DAYS)),
            ("weight", Param::Weight(reading.value)),
            ("lowest", Param::Weight(lowest.value)),
        ];
        let found = Found {
            level: Level::Amber,
            reach: Reach::Person,
            cause: Cause::WeightGain,
            value: Measure::Weight(reading.value),
            baseline: Some(Measure::Weight(lowest.value)),
            from: reading.day.plus_days(-DAYS),
            limit: Limit::GainAtLeast(threshold.value),
            layer: threshold.layer,
            beside: keys(around.iter().copied()).collect(),
            signs: Vec::new(),
            words: Words::with("finding-weight-gain-week", params),
            clears: Words::plain("clears-weight"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
