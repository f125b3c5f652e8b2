//! M2, falling use: in the last seven days the person measured at most half as often as in the four weeks before.
//! That nothing comes at all any more is another rule's business.

use std::collections::BTreeSet;

use hearth_clinical::{LocalDay, PlanSubject, ThresholdLayer, Tier};

use crate::case::{Case, Found, Judged};
use crate::expected::is_answered;
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::settled::{Series, Settled};

/// The days that are looked at, today included.
const DAYS: i32 = 7;
/// How many weeks before them they are compared with.
const WEEKS_BEFORE: i32 = 4;
/// Fewer days with a reading in those weeks than this make no habit (product value: two a week).
const BEFORE_AT_LEAST: usize = 8;
/// At most this share of a week's usual, in percent.
const SHARE: u16 = 50;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::M2,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Today,
    parameters: &[PlanSubject::Tier],
    source: "BEAT-HF secondary analysis (538 people: a week of less weighing comes before admission or death); \
             'half' is a product value",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let (today, tier) = (case.today(), &case.plan.tier);
    let before_from = today.plus_days(1 - DAYS - WEEKS_BEFORE * DAYS);
    let now = measured_days(case.history, today.plus_days(1 - DAYS), today);
    let before = measured_days(case.history, before_from, today.plus_days(-DAYS));
    // `now` is at most half of a quarter of `before`.
    let fell = now * 8 <= before;
    if tier.value == Tier::T0 || before < BEFORE_AT_LEAST || !fell {
        return judged;
    }
    let count = |readings: usize, days: i32| Measure::Count {
        readings: u32::try_from(readings).unwrap_or(u32::MAX),
        days,
    };
    let param = |readings: usize| Param::Count(i64::try_from(readings).unwrap_or(i64::MAX));
    let found = Found {
        level: Level::Review,
        reach: Reach::Team,
        cause: Cause::Missing,
        value: count(now, DAYS),
        baseline: Some(count(before, WEEKS_BEFORE * DAYS)),
        from: before_from,
        limit: Limit::ShareAtMost(SHARE),
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs: Vec::new(),
        words: Words::with("finding-falling-use", [("now", param(now)), ("before", param(before))]),
        clears: Words::plain("clears-readings"),
    };
    judged.findings.push(case.finding_today(found));
    judged
}

/// The days from first to last on which the person weighed themselves, answered a question, or measured pressure or
/// pulse: a day counts once, however much was measured on it.
fn measured_days(history: &Settled, first: LocalDay, last: LocalDay) -> usize {
    fn of<V>(series: &Series<V>, first: LocalDay, last: LocalDay) -> impl Iterator<Item = LocalDay> {
        series.days(first, last).iter().map(|reading: &Reading<V>| reading.day)
    }
    let answered = history.symptoms.days(first, last).iter().filter(|set| is_answered(set));
    let days: BTreeSet<LocalDay> = of(&history.weights, first, last)
        .chain(of(&history.pressures, first, last))
        .chain(of(&history.pulses, first, last))
        .chain(answered.map(|set| set.day))
        .collect();
    days.len()
}
