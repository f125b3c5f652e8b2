//! W1, fast gain: today's weight is 2.0 kg or more above the lowest of the three days before.
//! A slow creep and a loss are other rules' business.

use hearth_clinical::{LocalDay, PlanSubject, Weight};

use crate::case::{Case, Found, Judged, is_congestion};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Quantity, RuleId};
use crate::rule::Rule;
use crate::statement::Statement;

/// How many days back the lowest weight is looked for (ESC 2021 table 12: 3 days).
pub(crate) const DAYS: i32 = 3;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W1,
    version: 1,
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
        if !is_daily(reading, weights) {
            judged.statements.insert((reading.key, Statement::SecondWeightOfTheDay));
            continue;
        }
        let Some(lowest) = lowest_before(reading.day, weights) else {
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
            cause: Cause::WeightGain,
            value: Measure::Weight(reading.value),
            baseline: Some(Measure::Weight(lowest.value)),
            from: reading.day.plus_days(-DAYS),
            limit: Limit::GainAtLeast(threshold.value),
            layer: threshold.layer,
            beside: core::iter::once(lowest.key).chain(signs.keys).collect(),
            signs: signs.answers,
            words: Words { key, params },
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// The first weight of its day; two values in conflict share an instant, and then each of them is.
fn is_daily(reading: &Reading<Weight>, all: &[Reading<Weight>]) -> bool {
    all.iter().all(|other| other.time_unsure || other.day != reading.day || other.at >= reading.at)
}

/// The lowest daily weight of the days before; of equal ones the latest.
fn lowest_before(day: LocalDay, all: &[Reading<Weight>]) -> Option<&Reading<Weight>> {
    all.iter()
        .filter(|reading| !reading.time_unsure && (1..=DAYS).contains(&day.days_since(reading.day)))
        .filter(|reading| is_daily(reading, all))
        .min_by_key(|reading| (reading.value, core::cmp::Reverse((reading.at, reading.key))))
}
