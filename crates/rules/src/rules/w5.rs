//! W5, loss: today's weight is 2.0 kg or more below the highest of the three days before, or below the target weight.
//! An expected loss is not said, unless a sign of too little fluid comes with it; wasting is W6's business.

use hearth_clinical::{Answer, BloodPressure, PlanSubject, Symptom, Weight};

use crate::case::{Case, Found, Judged, Signs, was_repeated};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::weights::{before, is_daily, keys};

/// How many days back the highest weight is looked for (Berkshire Healthcare NHS leaflet: 2 kg within 3 days).
const DAYS: i32 = 3;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W5,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings {
        judges: &[Quantity::Weight],
        beside: &[Quantity::Symptoms, Quantity::BloodPressure],
        days_back: DAYS,
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
    for reading in case.focused(&case.history.weights) {
        if !reading.time_unsure && !is_daily(reading, &case.history.daily_weights) {
            continue;
        }
        let highest = highest_before(case, reading);
        // A weight of unsure time is compared with the target alone, and has not thereby been looked at.
        if !reading.time_unsure && (highest.is_some() || case.plan.target_weight.is_some()) {
            judged.looked_at.insert((Quantity::Weight, reading.key));
        }
        let Some(loss) = in_days(case, reading, highest).or_else(|| below_target(case, reading)) else {
            continue;
        };
        let signs = case.signs_beside(reading, is_too_dry);
        let low: Vec<&Reading<BloodPressure>> = low_pressures(case, reading).collect();
        let is_red = !signs.is_empty() || !low.is_empty();
        if is_red || !is_expected(case, reading) {
            judged.findings.push(case.finding(reading, found(case, reading, &loss, signs, &low)));
        }
    }
    judged
}

/// The highest daily weight of the days before; of equal ones the latest.
fn highest_before<'a>(case: &'a Case<'_>, reading: &Reading<Weight>) -> Option<&'a Reading<Weight>> {
    if reading.time_unsure {
        return None;
    }
    before(reading.day, DAYS, &case.history.daily_weights)
        .iter()
        .max_by_key(|other| (other.value, other.at, other.key))
}

fn in_days(case: &Case<'_>, reading: &Reading<Weight>, highest: Option<&Reading<Weight>>) -> Option<Loss> {
    let limit = case.plan.weight_loss.value;
    let from = highest?.value;
    let grams = from.gain_grams_since(reading.value);
    (grams >= i64::from(limit.grams())).then_some(Loss {
        grams,
        from,
        limit: Limit::LossAtLeast(limit),
        days_back: DAYS,
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
        kind: Kind::BelowTarget,
    })
}

/// Dizzy or fainted on the same day: then a loss may mean too little fluid.
fn is_too_dry(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::Dizzy | Symptom::Fainted, Answer::Yes))
}

/// Pressures of the same occasion below this person's limit for a low one; of one that was measured again the second
/// counts, as in rule B1.
fn low_pressures<'a>(
    case: &'a Case<'_>,
    reading: &Reading<Weight>,
) -> impl Iterator<Item = &'a Reading<BloodPressure>> {
    let limit = case.plan.systolic_low.value;
    let pressures = &case.history.pressures;
    pressures
        .same_occasion(reading)
        .iter()
        .filter(move |pressure| pressure.value.systolic() < limit && !was_repeated(pressure, pressures))
}

/// True while a loss is expected, since a diuretic was started or raised. A weight of unsure time counts as today's.
fn is_expected(case: &Case<'_>, reading: &Reading<Weight>) -> bool {
    let day = if reading.time_unsure { case.today() } else { reading.day };
    case.history.circumstances.loss_expected_until.is_some_and(|until| until >= day)
}

fn found(
    case: &Case<'_>,
    reading: &Reading<Weight>,
    loss: &Loss,
    signs: Signs,
    low: &[&Reading<BloodPressure>],
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
            ("finding-below-target", "finding-below-target-with-symptoms", "finding-below-target-low-pressure")
        }
    };
    let (level, key) = match (signs.is_empty(), low.first()) {
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
    let from = reading.day.plus_days(-loss.days_back);
    let weights = if loss.days_back == 0 {
        Vec::new()
    } else {
        keys(before(reading.day, DAYS, &case.history.daily_weights)).collect()
    };
    Found {
        level,
        reach: Reach::Person,
        cause: Cause::WeightLoss,
        value: Measure::Weight(reading.value),
        baseline: Some(Measure::Weight(loss.from)),
        from,
        limit: loss.limit,
        layer: case.plan.weight_loss.layer,
        beside: weights.into_iter().chain(signs.keys).chain(low.iter().map(|pressure| pressure.key)).collect(),
        signs: signs.answers,
        words: Words { key, params },
        clears: Words::plain("clears-weight"),
    }
}
