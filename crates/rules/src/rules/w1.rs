//! W1, fast gain: today's weight is 2.0 kg or more above the lowest of the three days before.
//! It also says what every weight rule leaves unsaid: a second weight of a day, too few weights, a weight not watched.

use hearth_clinical::{Answer, PlanSubject, Weight};

use crate::case::{Case, Found, Judged, is_congestion};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::weights::{OnceADay, is_daily, lowest, lowest_of_each_day};
use crate::statement::Statement;

/// How many days back the lowest weight is looked for (ESC 2021 table 12: 3 days).
pub(crate) const DAYS: i32 = 3;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W1,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Weight], beside: &[Quantity::Symptoms], days_back: DAYS },
    parameters: &[PlanSubject::WeightGain3Days, PlanSubject::Tier],
    source: "ESC 2021 heart failure guideline, table 12 (more than 2 kg in 3 days); UK leaflets (2 kg or more)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let daily = &case.history.daily_weights;
    let mut before = OnceADay::new();
    for reading in case.focused(&case.history.weights) {
        if reading.time_unsure {
            continue;
        }
        if !case.plan.tier.value.has_weight_alerts() {
            leave_unwatched(case, reading, &mut judged);
            continue;
        }
        if !is_daily(reading, daily) {
            judged.statements.insert((reading.key, Statement::SecondWeightOfTheDay));
            continue;
        }
        let before = before.on(reading.day, || lowest(lowest_of_each_day(reading.day, DAYS, daily)));
        let Some(lowest) = before else {
            judged.statements.insert((reading.key, Statement::NotEnoughWeights { days: DAYS }));
            continue;
        };
        judged.looked_at.insert((Quantity::Weight, reading.key));
        if is_met(case, reading, lowest) {
            judged.findings.push(case.finding(reading, found(case, reading, lowest)));
        }
    }
    judged
}

/// True when this weight is so far above the lowest of the three days before that this rule speaks. The other rules
/// about a gain then say nothing, so that the person reads it once.
pub(crate) fn is_met(case: &Case<'_>, reading: &Reading<Weight>, lowest: &Reading<Weight>) -> bool {
    reading.value.gain_grams_since(lowest.value) >= i64::from(case.plan.weight_gain.value.grams())
}

/// The same, of one weight of each day before.
pub(crate) fn is_met_by(case: &Case<'_>, reading: &Reading<Weight>, before: &[&Reading<Weight>]) -> bool {
    let first = reading.day.plus_days(-DAYS);
    lowest(before.iter().copied().filter(|other| other.day >= first))
        .is_some_and(|lowest| is_met(case, reading, lowest))
}

fn found(case: &Case<'_>, reading: &Reading<Weight>, lowest: &Reading<Weight>) -> Found {
    let threshold = &case.plan.weight_gain;
    let signs = case.signs_beside(reading, is_congestion);
    let mut params = vec![
        ("gain", Param::Grams(reading.value.gain_grams_since(lowest.value))),
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
    Found {
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
    }
}

/// At T0 a weight is compared with nothing and says so. It counts as looked at only where the person also said how they
/// feel: then the symptoms have answered for the day, and a number that nobody watches does not (product value).
fn leave_unwatched(case: &Case<'_>, reading: &Reading<Weight>, judged: &mut Judged) {
    judged.statements.insert((reading.key, Statement::WeightNotWatched));
    let mut answers = case.history.symptoms.same_occasion(reading).iter().flat_map(|set| set.value.iter());
    if answers.any(|(_, answer)| *answer != Answer::NotAsked) {
        judged.looked_at.insert((Quantity::Weight, reading.key));
    }
}
