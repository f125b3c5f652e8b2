//! W4, jump: today's weight is 1.4 kg or more above yesterday's, and a sign of fluid was reported.
//! A gain that is large enough for W1 is said by W1 alone; the sign by itself is S2's business.

use hearth_clinical::PlanSubject;

use crate::case::{Case, Found, Judged, is_congestion};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::w1;
use crate::rules::weights::{OnceADay, keys, lowest_of_each_day, watched_daily};

/// Yesterday and no other day (BEAT-HF: a daily gain).
const DAYS: i32 = 1;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W4,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Weight], beside: &[Quantity::Symptoms], days_back: w1::DAYS },
    parameters: &[PlanSubject::WeightGain1Day, PlanSubject::WeightGain3Days, PlanSubject::Tier],
    source: "BEAT-HF (Trials 15:124, table 1): a daily gain of more than 3 lb (1.4 kg) with symptoms",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let threshold = &case.plan.weight_gain_1_day;
    let daily = &case.history.daily_weights;
    let mut before = OnceADay::new();
    for reading in watched_daily(case) {
        let before = before.on(reading.day, || lowest_of_each_day(reading.day, w1::DAYS, daily));
        let day_before = reading.day.plus_days(-DAYS);
        let Some(yesterday) = before.last().filter(|last| last.day == day_before) else { continue };
        judged.looked_at.insert((Quantity::Weight, reading.key));
        let gain = reading.value.gain_grams_since(yesterday.value);
        let signs = case.signs_beside(reading, is_congestion);
        let is_met = gain >= i64::from(threshold.value.grams()) && !signs.is_empty();
        if !is_met || w1::is_met_by(case, reading, before) {
            continue;
        }
        let params = [
            ("gain", Param::Grams(gain)),
            ("weight", Param::Weight(reading.value)),
            ("yesterday", Param::Weight(yesterday.value)),
            ("symptoms", Param::Symptoms(signs.symptoms())),
        ];
        let found = Found {
            level: Level::Amber,
            reach: Reach::Person,
            cause: Cause::WeightGain,
            value: Measure::Weight(reading.value),
            baseline: Some(Measure::Weight(yesterday.value)),
            from: reading.day.plus_days(-DAYS),
            limit: Limit::GainAtLeast(threshold.value),
            layer: threshold.layer,
            beside: keys(before.iter().copied()).chain(signs.keys).collect(),
            signs: signs.answers,
            words: Words::with("finding-weight-jump", params),
            clears: Words::plain("clears-weight"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
