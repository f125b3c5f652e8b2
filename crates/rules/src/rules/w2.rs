//! W2, gain in a week: today's weight is 2.0 kg or more above the lowest of the seven days before, and the weight before
//! it was so too. A gain that is fast enough for W1 is said by W1 alone, at once.

use hearth_clinical::{PlanSubject, Weight, WeightGain};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::w1;
use crate::rules::weights::{OnceADay, borne_out, keys, lowest, lowest_of_each_day, watched_daily};
use crate::statement::Statement;

/// How many days back the lowest weight is looked for (ESC 2021 table 6: a week).
const DAYS: i32 = 7;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W2,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Weight], beside: &[], days_back: DAYS },
    parameters: &[PlanSubject::WeightGain7Days, PlanSubject::WeightGain3Days, PlanSubject::Tier],
    source: "ESC 2021 heart failure guideline, table 6 (more than 2 kg in a week); Oxleas NHS leaflet (still raised \
             the next day)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let threshold = &case.plan.weight_gain_7_days;
    let daily = &case.history.daily_weights;
    let mut week = OnceADay::new();
    for reading in watched_daily(case) {
        let week = week.on(reading.day, || lowest_of_each_day(reading.day, DAYS, daily));
        let Some(lowest_of_all) = lowest(week.iter().copied()) else { continue };
        judged.looked_at.insert((Quantity::Weight, reading.key));
        let gain = reading.value.gain_grams_since(lowest_of_all.value);
        if gain < i64::from(threshold.value.grams()) || w1::is_met_by(case, reading, week) {
            continue;
        }
        // From a lone low weight everything is a gain.
        let held = borne_out(week, week, |weights| lowest(weights.iter().copied()));
        let gain = held.map_or(gain, |held| reading.value.gain_grams_since(held.value));
        if gain < i64::from(threshold.value.grams()) {
            continue;
        }
        let Some(lowest) = held.filter(|held| is_still_up(week, held, threshold.value)) else {
            let statement = Statement::WeighAgain { grams: gain, days: DAYS };
            judged.statements.insert((reading.key, statement));
            continue;
        };
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
            beside: keys(week.iter().copied()).collect(),
            signs: Vec::new(),
            words: Words::with("finding-weight-gain-week", params),
            clears: Words::plain("clears-weight"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// True when the weight before today's was up already, or when there is no other than the one compared with.
fn is_still_up(week: &[&Reading<Weight>], lowest: &Reading<Weight>, limit: WeightGain) -> bool {
    week.len() <= 1
        || week.last().is_some_and(|before| {
            before.day > lowest.day && before.value.gain_grams_since(lowest.value) >= i64::from(limit.grams())
        })
}
