//! W5, loss: today's weight is 2.0 kg or more below the highest of the three days before, or below the target weight.
//! With a sign of too little fluid it is red at once; without one the next weight has to bear it out. An expected loss is
//! not said, unless such a sign comes with it; wasting is W6's business.

use hearth_clinical::{Answer, BloodPressure, PlanSubject, Symptom, Weight};

use crate::case::{Case, Found, Judged, Signs, was_repeated};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{Reading, ReadingKey};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::weights::{OnceADay, borne_out, highest_of_each_day, is_daily, keys};
use crate::statement::Statement;

/// How many days back the highest weight is looked for (Berkshire Healthcare NHS leaflet: 2 kg within 3 days).
const DAYS: i32 = 3;
/// How many days back another weight may bear one out (product value).
const BORNE_OUT_DAYS: i32 = 7;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W5,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings {
        judges: &[Quantity::Weight],
        beside: &[Quantity::Symptoms, Quantity::BloodPressure],
        days_back: BORNE_OUT_DAYS,
    },
    parameters: &[
        PlanSubject::WeightLoss,
        PlanSubject::TargetWeight,
        PlanSubject::SystolicLow,
        PlanSubject::Tier,
    ],
    source: "Berkshire Healthcare NHS, Living with heart failure (a gain or loss of 2 kg within 3 days)",
    judge,
};

/// A loss, and what it is measured from.
struct Loss {
    grams: i64,
    from: Weight,
    limit: Limit,
    days_back: i32,
    beside: Vec<ReadingKey>,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    InDays,
    BelowTarget,
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    if !case.plan.tier.value.has_weight_alerts() {
        return judged;
    }
    let daily = &case.history.daily_weights;
    let (mut before, mut low) = (OnceADay::new(), OnceADay::new());
    for reading in case.focused(&case.history.weights) {
        if !reading.time_unsure && !is_daily(reading, daily) {
            continue;
        }
        let before: &[&Reading<Weight>] = if reading.time_unsure {
            &[]
        } else {
            before.on(reading.day, || highest_of_each_day(reading.day, DAYS, daily))
        };
        // A weight of unsure time is compared with the target alone, and has not thereby been looked at.
        if !reading.time_unsure && (!before.is_empty() || case.plan.target_weight.is_some()) {
            judged.looked_at.insert((Quantity::Weight, reading.key));
        }
        let Some(loss) = in_days(case, reading, before).or_else(|| below_target(case, reading)) else {
            continue;
        };
        let signs = case.signs_beside(reading, is_too_dry);
        let low = if reading.time_unsure {
            low_pressure(case, reading)
        } else {
            *low.on(reading.day, || low_pressure(case, reading))
        };
        let is_red = !signs.is_empty() || low.is_some();
        if is_red {
            judged.findings.push(case.finding(reading, found(case, reading, loss, signs, low)));
        } else if !is_expected(case, reading) {
            match borne_out_loss(case, reading, before) {
                BorneOut::Yes(loss) => {
                    judged.findings.push(case.finding(reading, found(case, reading, loss, signs, low)));
                }
                BorneOut::NotYet(loss) => {
                    let days = if loss.days_back == 0 { BORNE_OUT_DAYS } else { loss.days_back };
                    let statement = Statement::WeighAgain { grams: -loss.grams, days };
                    judged.statements.insert((reading.key, statement));
                }
                BorneOut::No => {}
            }
        }
    }
    judged
}

/// What becomes of a loss without any sign of too little fluid.
enum BorneOut {
    /// It is a loss.
    Yes(Loss),
    /// It may be one: the next weight says.
    NotYet(Loss),
    /// It was measured from a lone high weight, and is none.
    No,
}

fn borne_out_loss(case: &Case<'_>, reading: &Reading<Weight>, before: &[&Reading<Weight>]) -> BorneOut {
    if reading.time_unsure {
        return below_target(case, reading).map_or(BorneOut::No, BorneOut::Yes);
    }
    let around = highest_of_each_day(reading.day, BORNE_OUT_DAYS, &case.history.daily_weights);
    let last = around.last().copied();
    let held = held_up(before, &around).map(|held| (held.value, held.day));
    let limit = i64::from(case.plan.weight_loss.value.grams());
    if let Some((from, day)) = held
        && let Some(loss) = loss_from(case, reading, from, before)
    {
        let is_low_too =
            |last: &Reading<Weight>| last.day > day && from.gain_grams_since(last.value) >= limit;
        let is_borne_out = around.len() <= 1 || last.is_some_and(is_low_too);
        return resting_on(&around, loss, is_borne_out);
    }
    let Some(loss) = below_target(case, reading) else { return BorneOut::No };
    let is_low_too = |last: &Reading<Weight>| loss.from.gain_grams_since(last.value) >= limit;
    let is_borne_out = last.is_none_or(is_low_too);
    resting_on(&around, loss, is_borne_out)
}

/// Any weight that could bear it out, or not, can be the one that arrives last and decides.
fn resting_on(around: &[&Reading<Weight>], mut loss: Loss, is_borne_out: bool) -> BorneOut {
    loss.beside = keys(around.iter().copied()).collect();
    if is_borne_out { BorneOut::Yes(loss) } else { BorneOut::NotYet(loss) }
}

/// The highest of the days before that another weight bears out.
fn held_up<'a>(before: &[&'a Reading<Weight>], around: &[&Reading<Weight>]) -> Option<&'a Reading<Weight>> {
    borne_out(before, around, |weights| weights.iter().copied().max_by_key(|other| (other.value, other.day)))
}

fn in_days(case: &Case<'_>, reading: &Reading<Weight>, before: &[&Reading<Weight>]) -> Option<Loss> {
    loss_from(case, reading, before.iter().map(|other| other.value).max()?, before)
}

fn loss_from(
    case: &Case<'_>,
    reading: &Reading<Weight>,
    from: Weight,
    before: &[&Reading<Weight>],
) -> Option<Loss> {
    let limit = case.plan.weight_loss.value;
    let grams = from.gain_grams_since(reading.value);
    (grams >= i64::from(limit.grams())).then_some(Loss {
        grams,
        from,
        limit: Limit::LossAtLeast(limit),
        days_back: DAYS,
        beside: keys(before.iter().copied()).collect(),
        kind: Kind::InDays,
    })
}

fn below_target(case: &Case<'_>, reading: &Reading<Weight>) -> Option<Loss> {
    let limit = case.plan.weight_loss.value;
    let from = case.plan.target_weight.as_ref()?.value;
    let grams = from.gain_grams_since(reading.value);
    (grams >= i64::from(limit.grams())).then_some(Loss {
        grams,
        from,
        limit: Limit::BelowTargetAtLeast(limit),
        days_back: 0,
        beside: Vec::new(),
        kind: Kind::BelowTarget,
    })
}

/// Dizzy or fainted on the same day: then a loss may mean too little fluid.
fn is_too_dry(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::Dizzy | Symptom::Fainted, Answer::Yes))
}

/// The first pressure of the same occasion below this person's limit for a low one; of one that was measured again the
/// second counts, as in rule B1.
fn low_pressure<'a>(case: &'a Case<'_>, reading: &Reading<Weight>) -> Option<&'a Reading<BloodPressure>> {
    let limit = case.plan.systolic_low.value;
    let pressures = &case.history.pressures;
    pressures
        .same_occasion(reading)
        .iter()
        .find(|pressure| pressure.value.systolic() < limit && !was_repeated(pressure, pressures))
}

/// True while a loss is expected, since a diuretic was started or raised. A weight of unsure time counts as today's.
fn is_expected(case: &Case<'_>, reading: &Reading<Weight>) -> bool {
    let day = if reading.time_unsure { case.today() } else { reading.day };
    case.history.circumstances.loss_expected_until.is_some_and(|until| until >= day)
}

fn found(
    case: &Case<'_>,
    reading: &Reading<Weight>,
    loss: Loss,
    signs: Signs,
    low: Option<&Reading<BloodPressure>>,
) -> Found {
    let mut params = vec![("loss", Param::Grams(loss.grams))];
    let (alone, with_symptoms, with_pressure) = match loss.kind {
        Kind::InDays => {
            params.push(("days", Param::Days(DAYS)));
            params.push(("weight", Param::Weight(reading.value)));
            params.push(("highest", Param::Weight(loss.from)));
            ("finding-weight-loss", "finding-weight-loss-with-symptoms", "finding-weight-loss-low-pressure")
        }
        Kind::BelowTarget => {
            params.push(("weight", Param::Weight(reading.value)));
            params.push(("target", Param::Weight(loss.from)));
            (
                "finding-below-target",
                "finding-below-target-with-symptoms",
                "finding-below-target-low-pressure",
            )
        }
    };
    let (level, key) = match (signs.is_empty(), low) {
        (false, _) => {
            params.push(("symptoms", Param::Symptoms(signs.symptoms())));
            (Level::Red, with_symptoms)
        }
        (true, Some(pressure)) => {
            params.push(("pressure", Param::Pressure(pressure.value)));
            (Level::Red, with_pressure)
        }
        (true, None) => (Level::Amber, alone),
    };
    Found {
        level,
        reach: Reach::Person,
        cause: Cause::WeightLoss,
        value: Measure::Weight(reading.value),
        baseline: Some(Measure::Weight(loss.from)),
        from: reading.day.plus_days(-loss.days_back),
        limit: loss.limit,
        layer: case.plan.weight_loss.layer,
        beside: loss.beside.into_iter().chain(signs.keys).chain(keys(low)).collect(),
        signs: signs.answers,
        words: Words { key, params },
        clears: Words::plain("clears-weight"),
    }
}
