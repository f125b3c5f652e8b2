//! W3, creep: the middle of a week's weights is 2.0 kg or more above the target weight, on three days or more. After a gap,
//! when the other rules have no weight of the last week to compare with, one weight 2.0 kg above the target is enough, and
//! without a target one 2.0 kg above the last weight that is known. Of somebody who is weighed too seldom for the middle of a
//! week, two weights in a row are enough. A gain within a week is another rule's business.

use std::collections::BTreeSet;

use hearth_clinical::{LocalDay, PlanSubject, Weight};

use crate::baseline::{self, Baseline, WEEK_DAYS_BEFORE, WEEK_READINGS_NEEDED};
use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::weights::{keys, watched_daily, watched_days};

/// On how many days of a week the middle has to be too high, the day of the reading being one of them (product value).
const DAYS_NEEDED: usize = 3;
/// A gap is a week without a weight: W2 looks back as far.
const GAP_DAYS: i32 = 7;
/// The first of those days looks back a week itself.
const DAYS_BACK: i32 = 2 * WEEK_DAYS_BEFORE;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W3,
    version: 3,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Weight], beside: &[], days_back: DAYS_BACK },
    parameters: &[
        PlanSubject::WeightAboveTarget,
        PlanSubject::TargetWeight,
        PlanSubject::WeightGain7Days,
        PlanSubject::Tier,
    ],
    source: "Chaudhry 2007 (Circulation 116:1549: weight drifts for weeks before an admission); \
             Heart Foundation of New Zealand (2 kg from the target weight); one weight after a gap, and \
             two in a row of few, are product values",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    after_a_gap(case, &mut judged);
    let Some(target) = &case.plan.target_weight else { return judged };
    for reading in watched_days(case) {
        let Some(middle) = week_ending(case, reading.day) else { continue };
        let of_the_day = case.history.daily_weights.on(reading.day);
        judged.looked_at.extend(keys(of_the_day).map(|key| (Quantity::Weight, key)));
        if is_above(case, middle.middle, target.value) {
            let days = days_above(case, reading.day, target.value);
            if days.len() >= DAYS_NEEDED {
                let found = found(case, reading, &middle, target.value, days.len());
                judged.findings.push(case.finding(reading, found));
            }
        }
    }
    two_in_a_row(case, target.value, &mut judged);
    judged
}

/// The weights of weeks in which there are too few days with a middle for it to speak, as of somebody who is weighed twice a
/// week: two weighings in a row above the limit are said, so that a slow gain is not green for ever.
fn two_in_a_row(case: &Case<'_>, target: Weight, judged: &mut Judged) {
    let daily = &case.history.daily_weights;
    for reading in watched_daily(case) {
        if days_of_week(case, reading.day, |_| true).len() >= DAYS_NEEDED {
            continue;
        }
        let (from, yesterday) = (reading.day.plus_days(-GAP_DAYS), reading.day.plus_days(-1));
        let Some(before) = daily.days(from, yesterday).last() else { continue };
        if !daily.on(before.day).iter().any(|other| is_above(case, other.value, target)) {
            continue;
        }
        if let Some(found) = above_target(case, reading, target) {
            let beside = keys(daily.on(before.day)).collect();
            judged.looked_at.insert((Quantity::Weight, reading.key));
            judged.findings.push(case.finding(reading, Found { from: before.day, beside, ..found }));
        }
    }
}

/// The weights before which no day of a whole week has one: W1 and W2 have nothing to compare them with.
fn after_a_gap(case: &Case<'_>, judged: &mut Judged) {
    let daily = &case.history.daily_weights;
    for reading in watched_daily(case) {
        let yesterday = reading.day.plus_days(-1);
        if !daily.days(reading.day.plus_days(-GAP_DAYS), yesterday).is_empty() {
            continue;
        }
        let found = match (&case.plan.target_weight, daily.days(LocalDay::FIRST, yesterday).last()) {
            (Some(target), _) => above_target(case, reading, target.value),
            (None, Some(before)) => above_last(case, reading, before),
            (None, None) => None,
        };
        if let Some(found) = found {
            judged.looked_at.insert((Quantity::Weight, reading.key));
            judged.findings.push(case.finding(reading, found));
        }
    }
}

fn above_target(case: &Case<'_>, reading: &Reading<Weight>, target: Weight) -> Option<Found> {
    let threshold = &case.plan.weight_above_target;
    let above = reading.value.gain_grams_since(target);
    let params = [
        ("above", Param::Grams(above)),
        ("weight", Param::Weight(reading.value)),
        ("target", Param::Weight(target)),
    ];
    (above >= i64::from(threshold.value.grams())).then(|| Found {
        level: Level::Amber,
        reach: Reach::Person,
        cause: Cause::WeightGain,
        value: Measure::Weight(reading.value),
        baseline: Some(Measure::Weight(target)),
        from: reading.day,
        limit: Limit::AboveTargetAtLeast(threshold.value),
        layer: threshold.layer,
        beside: Vec::new(),
        signs: Vec::new(),
        words: Words::with("finding-weight-above-target", params),
        clears: Words::plain("clears-weight"),
    })
}

fn above_last(case: &Case<'_>, reading: &Reading<Weight>, before: &Reading<Weight>) -> Option<Found> {
    let threshold = &case.plan.weight_gain_7_days;
    let gain = reading.value.gain_grams_since(before.value);
    let params = [
        ("gain", Param::Grams(gain)),
        ("days", Param::Days(reading.day.days_since(before.day))),
        ("weight", Param::Weight(reading.value)),
        ("before", Param::Weight(before.value)),
    ];
    (gain >= i64::from(threshold.value.grams())).then(|| Found {
        level: Level::Amber,
        reach: Reach::Person,
        cause: Cause::WeightGain,
        value: Measure::Weight(reading.value),
        baseline: Some(Measure::Weight(before.value)),
        from: before.day,
        limit: Limit::GainAtLeast(threshold.value),
        layer: threshold.layer,
        beside: vec![before.key],
        signs: Vec::new(),
        words: Words::with("finding-weight-gain-since", params),
        clears: Words::plain("clears-weight"),
    })
}

fn week_ending(case: &Case<'_>, day: LocalDay) -> Option<Baseline<Weight>> {
    baseline::of_weights(&case.history.daily_weights, baseline::week(day), WEEK_READINGS_NEEDED).ok()
}

fn is_above(case: &Case<'_>, middle: Weight, target: Weight) -> bool {
    middle.gain_grams_since(target) >= i64::from(case.plan.weight_above_target.value.grams())
}

/// The days of the week that ends with this day on which somebody was weighed and the middle was too high.
fn days_above(case: &Case<'_>, day: LocalDay, target: Weight) -> BTreeSet<LocalDay> {
    days_of_week(case, day, |middle| is_above(case, middle, target))
}

/// The days of the week that ends with this day on which somebody was weighed, the middle is known, and it is such a one.
fn days_of_week(case: &Case<'_>, day: LocalDay, is_such: impl Fn(Weight) -> bool) -> BTreeSet<LocalDay> {
    let weighed = case.history.daily_weights.days(day.plus_days(-WEEK_DAYS_BEFORE), day);
    let mut days: BTreeSet<LocalDay> = weighed.iter().map(|reading| reading.day).collect();
    days.retain(|day| week_ending(case, *day).is_some_and(|middle| is_such(middle.middle)));
    days
}

fn found(
    case: &Case<'_>,
    reading: &Reading<Weight>,
    middle: &Baseline<Weight>,
    target: Weight,
    days: usize,
) -> Found {
    let threshold = &case.plan.weight_above_target;
    let from = reading.day.plus_days(-DAYS_BACK);
    let others = case.history.daily_weights.days(from, reading.day);
    let params = [
        ("above", Param::Grams(middle.middle.gain_grams_since(target))),
        ("days", Param::Days(i32::try_from(days).unwrap_or(i32::MAX))),
        ("middle", Param::Weight(middle.middle)),
        ("target", Param::Weight(target)),
    ];
    Found {
        level: Level::Amber,
        reach: Reach::Person,
        cause: Cause::WeightGain,
        value: middle.measure(Measure::Weight),
        baseline: Some(Measure::Weight(target)),
        from,
        limit: Limit::AboveTargetAtLeast(threshold.value),
        layer: threshold.layer,
        beside: keys(others).filter(|key| *key != reading.key).collect(),
        signs: Vec::new(),
        words: Words::with("finding-weight-creep", params),
        clears: Words::plain("clears-weight"),
    }
}
