//! W1, fast gain: today's weight is 2.0 kg or more above the lowest of the three days before.
//! A slow creep and a loss are other rules' business.

use hearth_clinical::{LocalDay, PlanSubject, Weight};

use crate::case::{Case, Found, Judged, is_congestion};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::settled::Series;
use crate::statement::Statement;

/// How many days back the lowest weight is looked for (ESC 2021 table 12: 3 days).
pub(crate) const DAYS: i32 = 3;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W1,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Weight], beside: &[Quantity::Symptoms], days_back: DAYS },
    parameters: &[PlanSubject::WeightGain3Days],
    source: "ESC 2021 heart failure guideline, table 12 (more than 2 kg in 3 days); UK leaflets (2 kg or more)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let weights = &case.history.weights;
    for reading in case.focused(weights) {
        if reading.time_unsure {
            continue;
        }
        if !is_daily(reading, &case.history.daily_weights) {
            judged.statements.insert((reading.key, Statement::SecondWeightOfTheDay));
            continue;
        }
        let Some(lowest) = lowest_before(reading.day, DAYS, &case.history.daily_weights) else {
            judged.statements.insert((reading.key, Statement::NotEnoughWeights { days: DAYS }));
            continue;
        };
        judged.looked_at.insert((Quantity::Weight, reading.key));
        let threshold = &case.plan.weight_gain;
        let gain = reading.value.gain_grams_since(lowest.value);
        if gain < i64::from(threshold.value.grams()) {
            continue;
        }
        let signs = case.signs_beside(reading, is_congestion);
        let mut params = vec![
            ("gain", Param::Grams(gain)),
            ("days", Param::Days(DAYS)),
            ("weight", Param::Weight(reading.value)),
            ("lowest", Param::Weight(lowest.value)),
        ];
        let (level, key) = if signs.is_empty() {
            (Level::Amber, "finding-weight-gain")
        } else {
            params.push(("symptoms", Param::Symptoms(signs.symptoms())));
            (Level::Red, "finding-weight-gain-with-symptoms")
        };
        let found = Found {
            level,
            reach: Reach::Person,
            cause: Cause::WeightGain,
            value: Measure::Weight(reading.value),
            baseline: Some(Measure::Weight(lowest.value)),
            from: reading.day.plus_days(-DAYS),
            limit: Limit::GainAtLeast(threshold.value),
            layer: threshold.layer,
            beside: core::iter::once(lowest.key).chain(signs.keys).collect(),
            signs: signs.answers,
            words: Words { key, params },
            clears: Words::plain("clears-weight"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// The first weight of its day; two values in conflict share a moment, and then each of them is.
pub(crate) fn is_daily(reading: &Reading<Weight>, daily: &Series<Weight>) -> bool {
    daily.on(reading.day).iter().any(|first| first.at == reading.at)
}

/// The lowest daily weight of the days before; of equal ones the latest.
pub(crate) fn lowest_before(day: LocalDay, days: i32, daily: &Series<Weight>) -> Option<&Reading<Weight>> {
    daily
        .days(day.plus_days(-days), day.plus_days(-1))
        .iter()
        .min_by_key(|reading| (reading.value, core::cmp::Reverse((reading.at, reading.key))))
}
