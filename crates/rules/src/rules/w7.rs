//! W7, trend, in shadow: a fast fading mean far above a slow one, or weights that add up above the person's own usual.
//! Its constants are proposals to be tuned on a service's own readings before it may ever be shown.

use hearth_clinical::{LocalDay, PlanSubject, ThresholdLayer, Weight};

use crate::baseline::{self, Baseline, FROM_DAYS_BEFORE, READINGS_NEEDED, TO_DAYS_BEFORE};
use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::weights::{keys, watched_days};

/// How many tenths of the personal noise the fast mean may lie above the slow one (`k`, to be tuned). The difference of
/// the two means of steady weights scatters by 0.31 of the noise of one weight, so 1.0 is a little over three of that.
const MEANS_APART_TENTHS: i64 = 10;
/// What every day leaves of a mean over 5 days, and of one over 21: `(n - 1) / (n + 1)` (the usual meaning of 'over n
/// days' for a fading mean).
const FAST: Fading = Fading { of: 3, stays: 2 };
/// See [`FAST`].
const SLOW: Fading = Fading { of: 11, stays: 10 };
/// A weight has to lie this far above the usual before it adds to the sum, in thousandths of the noise (slack 0.5).
const SLACK: i64 = 500;
/// The sum above which the rule speaks, in thousandths of the noise (limit 5).
const SUM_LIMIT: i64 = 5_000;
/// The most that one weight can count, in thousandths of the noise: two wild weights alone never speak (product value).
const ONE_WEIGHT_AT_MOST: i64 = 3_000;
/// The smallest noise that is believed, in milligrams: 0.2 kg, two steps of a scale (product value). Someone who weighs
/// the same every day would otherwise be found at every step.
const LEAST_NOISE: i64 = 200_000;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W7,
    version: 1,
    mode: Mode::Shadow,
    asks: Asks::Readings { judges: &[Quantity::Weight], beside: &[], days_back: FROM_DAYS_BEFORE },
    parameters: &[PlanSubject::Tier],
    source: "Zhang 2009 (EJHF 11:420) and Gyllensten 2016: moving averages of weight; constants are product values",
    judge,
};

/// How much of a mean a day leaves: `stays / of`.
#[derive(Clone, Copy)]
struct Fading {
    of: i64,
    stays: i64,
}

/// What was too far from what, in thousandths of the noise.
#[derive(Clone, Copy)]
struct Trend {
    value: i64,
    limit: i64,
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let daily = &case.history.daily_weights;
    for reading in watched_days(case) {
        let Ok(usual) = baseline::of_weights(daily, baseline::before(reading.day), READINGS_NEEDED) else {
            continue;
        };
        judged.looked_at.extend(keys(daily.on(reading.day)).map(|key| (Quantity::Weight, key)));
        let window = daily.days(usual.window.from, reading.day);
        let noise = usual.noise_thousandths.max(LEAST_NOISE);
        if let Some(trend) =
            means_apart(window, noise).or_else(|| adds_up(window, reading.day, &usual, noise))
        {
            judged.findings.push(case.finding(reading, found(reading, window, &usual, trend)));
        }
    }
    judged
}

/// The fast mean above the slow one by more than the limit.
fn means_apart(window: &[Reading<Weight>], noise: i64) -> Option<Trend> {
    let apart = fading_mean(window, FAST)?.saturating_sub(fading_mean(window, SLOW)?);
    let value = apart.saturating_mul(1_000_000) / noise;
    let limit = MEANS_APART_TENTHS * 100;
    (value > limit).then_some(Trend { value, limit })
}

/// A mean in grams in which days fade, whether they had a weight or not: a gap makes what came before it count less.
fn fading_mean(weights: &[Reading<Weight>], fading: Fading) -> Option<i64> {
    // Fixed point, so that every computer comes to the same gram.
    const ONE: i64 = 1 << 20;
    let mut day = weights.first()?.day;
    let (mut sum, mut share) = (0_i64, 0_i64);
    for reading in weights {
        for _ in 0..reading.day.days_since(day) {
            sum = sum.saturating_mul(fading.stays) / fading.of;
            share = share * fading.stays / fading.of;
        }
        day = reading.day;
        sum = sum.saturating_add(i64::from(reading.value.grams()) * ONE);
        share = share.saturating_add(ONE);
    }
    Some(sum / share)
}

/// The sum of what the weights of the last week, after the days of the baseline, lie above the usual.
fn adds_up(window: &[Reading<Weight>], day: LocalDay, usual: &Baseline<Weight>, noise: i64) -> Option<Trend> {
    let after = day.plus_days(1 - TO_DAYS_BEFORE);
    let sum = window.iter().filter(|reading| reading.day >= after).fold(0_i64, |sum, reading| {
        let above = reading.value.gain_grams_since(usual.middle).saturating_mul(1_000_000) / noise;
        (sum + above.min(ONE_WEIGHT_AT_MOST) - SLACK).max(0)
    });
    (sum > SUM_LIMIT).then_some(Trend { value: sum, limit: SUM_LIMIT })
}

fn found(
    reading: &Reading<Weight>,
    window: &[Reading<Weight>],
    usual: &Baseline<Weight>,
    trend: Trend,
) -> Found {
    let params = [("weight", Param::Weight(reading.value)), ("usual", Param::Weight(usual.middle))];
    Found {
        level: Level::Amber,
        reach: Reach::Team,
        cause: Cause::WeightGain,
        value: Measure::NoiseTenths(trend.value / 100),
        baseline: Some(usual.measure(Measure::Weight)),
        from: usual.window.from,
        limit: Limit::NoiseTenthsAbove(trend.limit / 100),
        layer: ThresholdLayer::Product,
        beside: keys(window).filter(|key| *key != reading.key).collect(),
        signs: Vec::new(),
        words: Words::with("finding-weight-trend", params),
        clears: Words::plain("clears-weight"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn two_means_are_apart_only_beyond_the_limit() {
        let history = story::read("0..9 weight 80.0; 10 weight 82.0; 11 weight 82.0; 12 weight 82.0").history;
        let weights = &history.weights;
        let apart = fading_mean(weights, FAST).unwrap() - fading_mean(weights, SLOW).unwrap();
        assert!(apart > 0);
        // As many grams of noise as make the difference just as large as the limit.
        let noise = apart * 1_000_000 / (MEANS_APART_TENTHS * 100);
        assert!(means_apart(weights, noise).is_none());
        assert!(means_apart(weights, noise - noise / 500).is_some());
    }
}
