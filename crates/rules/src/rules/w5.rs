//! W5, loss: today's weight is 2.0 kg or more below the highest of the three days before, or below the target weight.
//! With a sign of too little fluid it is red at once; without one a lone high weight is no baseline, and the weight before
//! has to lie below the target too. An expected loss is said with such a sign, or when it is too fast, and is
//! never green; wasting is W6's business.

use hearth_clinical::{Answer, BloodPressure, PlanSubject, Symptom, Weight};

use crate::case::{Case, Found, Judged, Signs, was_repeated};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{Reading, ReadingKey};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::weights::{
    NEIGHBOUR_DAYS, OnceADay, Stands, highest_of_each_day, is_daily, keys, without_lone,
};
use crate::statement::Statement;

/// How many days back the highest weight is looked for (Berkshire Healthcare NHS leaflet: 2 kg within 3 days).
const DAYS: i32 = 3;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::W5,
    version: 3,
    mode: Mode::Live,
    asks: Asks::Readings {
        judges: &[Quantity::Weight],
        beside: &[Quantity::Symptoms, Quantity::BloodPressure],
        days_back: DAYS + NEIGHBOUR_DAYS,
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

/// A loss is expected up to this much a day on average (SESLHD, flexible diuretic guideline: aim at 0.5 to 1 kg a day). A
/// faster one is said although a loss is expected. To be checked by a clinician.
const EXPECTED_GRAMS_A_DAY: i64 = 1000;

/// A loss, and what it is measured from.
struct Loss {
    grams: i64,
    from: Weight,
    limit: Limit,
    days_back: i32,
    beside: Vec<ReadingKey>,
    kind: Kind,
}

impl Loss {
    /// Faster than a loss after a diuretic was started or raised has to be.
    fn is_too_fast(&self) -> bool {
        match self.kind {
            Kind::InDays { over } => self.grams > EXPECTED_GRAMS_A_DAY.saturating_mul(i64::from(over)),
            Kind::BelowTarget => false,
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    InDays {
        /// How many days lie between the two weights.
        over: i32,
    },
    BelowTarget,
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    if !case.plan.tier.value.has_weight_alerts() {
        return judged;
    }
    let daily = &case.history.daily_weights;
    let (mut around, mut low) = (OnceADay::new(), OnceADay::new());
    for reading in case.focused(&case.history.weights) {
        if !reading.time_unsure && !is_daily(reading, daily) {
            continue;
        }
        let around: &[&Reading<Weight>] = if reading.time_unsure {
            &[]
        } else {
            around.on(reading.day, || highest_of_each_day(reading.day, DAYS + NEIGHBOUR_DAYS, daily))
        };
        let compared = around.iter().filter(|other| reading.day.days_since(other.day) <= DAYS).count();
        let before = around.get(around.len() - compared..).unwrap_or_default();
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
        if !signs.is_empty() || low.is_some() {
            judged.findings.push(case.finding(reading, found(case, reading, loss, signs, low)));
        } else {
            match without_signs(case, reading, around, compared) {
                Slow::Loss(loss) if is_expected(case, reading) && !loss.is_too_fast() => {
                    judged.statements.insert((reading.key, Statement::LossExpected));
                }
                Slow::Loss(loss) => {
                    judged.findings.push(case.finding(reading, found(case, reading, loss, signs, low)));
                }
                Slow::WeighAgain { grams } => {
                    judged.statements.insert((reading.key, Statement::WeighAgain { grams }));
                }
                Slow::None => {}
            }
        }
    }
    judged
}

/// What becomes of a loss without any sign of too little fluid.
enum Slow {
    /// It is one.
    Loss(Loss),
    /// It lies below the target for the first time: the next weight says.
    WeighAgain { grams: i64 },
    /// It was measured from a lone high weight, and is none.
    None,
}

fn without_signs(
    case: &Case<'_>,
    reading: &Reading<Weight>,
    around: &[&Reading<Weight>],
    compared: usize,
) -> Slow {
    // Any weight around can be the one that arrives last and decides.
    let rests_on = |loss: Loss| Loss { beside: keys(around.iter().copied()).collect(), ..loss };
    if let Some(loss) = in_days(case, reading, &without_lone(around, compared, reading, Stands::Above)) {
        return Slow::Loss(rests_on(loss));
    }
    let Some(loss) = below_target(case, reading) else { return Slow::None };
    let limit = i64::from(case.plan.weight_loss.value.grams());
    let is_low_too = |last: &&Reading<Weight>| loss.from.gain_grams_since(last.value) >= limit;
    if around.last().is_none_or(is_low_too) {
        Slow::Loss(rests_on(loss))
    } else {
        Slow::WeighAgain { grams: loss.grams }
    }
}

fn in_days(case: &Case<'_>, reading: &Reading<Weight>, before: &[&Reading<Weight>]) -> Option<Loss> {
    let limit = case.plan.weight_loss.value;
    let highest = before.iter().max_by_key(|other| (other.value, other.day))?;
    let (from, over) = (highest.value, reading.day.days_since(highest.day));
    let grams = from.gain_grams_since(reading.value);
    (grams >= i64::from(limit.grams())).then_some(Loss {
        grams,
        from,
        limit: Limit::LossAtLeast(limit),
        days_back: DAYS,
        beside: keys(before.iter().copied()).collect(),
        kind: Kind::InDays { over },
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
        Kind::InDays { .. } => {
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
