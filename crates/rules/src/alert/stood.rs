//! What of an alert stood when it was put off: of each rule how urgent it was and how far it went. Whatever goes beyond
//! that is new. When a putting off ends because of it is for the view of alerts.

use std::collections::BTreeMap;

use hearth_clinical::{Analyte, Answer, PosturalPressure, Symptom};

use crate::finding::{Finding, Limit, Measure};
use crate::level::{Level, RuleId};

/// What stood of one cause, by rule.
pub type Stood = BTreeMap<RuleId, StoodOfRule>;

/// What one rule had found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StoodOfRule {
    /// The most urgent level that it had.
    pub level: Level,
    /// How far it went.
    pub extent: Extent,
}

/// How far findings of one rule go: a number for each thing that was measured or answered, by a code that says what and in
/// which direction (`up/weight`, `down/oxygen`, `sign/swelling`). Greater is always worse. Numbers are in the smallest step
/// of what was measured: grams, mmHg, beats a minute, percent, tenths of a degree, steps of a blood test, days.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extent(BTreeMap<String, i64>);

/// How much further a number has to go to be worse and not only another measurement of the same (product values, to be
/// checked by a clinician).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// By this much.
    By(i64),
    /// By this share of what stood, in percent.
    Percent(i64),
}

/// 1.0 kg.
const WEIGHT: Step = Step::By(1000);
/// 10 mmHg.
const PRESSURE: Step = Step::By(10);
/// 10 beats a minute.
const PULSE: Step = Step::By(10);
/// 2 points of percent: one is within what a finger clip does by itself.
const OXYGEN: Step = Step::By(2);
/// 0.5 degrees.
const TEMPERATURE: Step = Step::By(5);
/// One more day, or the next answer to a question.
const ONE: Step = Step::By(1);

impl Extent {
    /// How far a finding goes.
    #[must_use]
    pub fn of(finding: &Finding) -> Extent {
        let mut extent = Extent::default();
        for (symptom, answer) in &finding.signs {
            extent.put(format!("sign/{}", symptom.code()), worry(symptom, answer));
        }
        match direction(finding.limit) {
            Direction::None => {}
            Direction::Steps(steps) => extent.put("up/days".to_owned(), steps),
            Direction::Up => {
                extent.extend(amounts(&finding.value).map(|(name, n)| (format!("up/{name}"), n)));
            }
            Direction::Down => {
                let negative = |(name, n): (&str, i64)| (format!("down/{name}"), n.saturating_neg());
                extent.extend(amounts(&finding.value).map(negative));
            }
        }
        extent
    }

    /// As far as one or the other goes.
    pub fn join(&mut self, other: &Extent) {
        self.extend(other.0.iter().map(|(name, number)| (name.clone(), *number)));
    }

    /// True when something was not there at all, or is worse by its step.
    #[must_use]
    pub fn is_beyond(&self, stood: &Extent) -> bool {
        self.0.iter().any(|(name, number)| {
            stood.0.get(name).is_none_or(|before| *number >= before.saturating_add(least(name, *before)))
        })
    }

    /// True when something was not there at all, or is worse by however little: of one and the same reading every other value
    /// is one that nobody has seen.
    #[must_use]
    pub fn goes_further_than(&self, seen: &Extent) -> bool {
        self.0.iter().any(|(name, number)| seen.0.get(name).is_none_or(|before| number > before))
    }

    /// True when one goes up and the other down, of the same thing.
    #[must_use]
    pub fn is_opposite(&self, other: &Extent) -> bool {
        let turned = |name: &str| {
            let up = name.strip_prefix("up/").map(|what| format!("down/{what}"));
            up.or_else(|| name.strip_prefix("down/").map(|what| format!("up/{what}")))
        };
        self.0.keys().filter_map(|name| turned(name)).any(|name| other.0.contains_key(&name))
    }

    /// Each number by its code, in the order of the codes.
    pub fn marks(&self) -> impl Iterator<Item = (&str, i64)> {
        self.0.iter().map(|(name, number)| (name.as_str(), *number))
    }

    fn put(&mut self, name: String, number: i64) {
        let held = self.0.entry(name).or_insert(number);
        *held = number.max(*held);
    }
}

impl Extend<(String, i64)> for Extent {
    fn extend<I: IntoIterator<Item = (String, i64)>>(&mut self, marks: I) {
        marks.into_iter().for_each(|(name, number)| self.put(name, number));
    }
}

impl FromIterator<(String, i64)> for Extent {
    fn from_iter<I: IntoIterator<Item = (String, i64)>>(marks: I) -> Extent {
        let mut extent = Extent::default();
        extent.extend(marks);
        extent
    }
}

/// The least difference that makes a number worse.
fn least(name: &str, before: i64) -> i64 {
    let what = name.rsplit_once('/').map_or(name, |(_, what)| what);
    let step = match what {
        "weight" => WEIGHT,
        "systolic" | "standing" => PRESSURE,
        "pulse" => PULSE,
        "oxygen" => OXYGEN,
        "temperature" => TEMPERATURE,
        other => Analyte::from_code(other).map_or(ONE, of_blood),
    };
    match step {
        Step::By(steps) => steps,
        Step::Percent(percent) => (before.saturating_abs().saturating_mul(percent) / 100).max(1),
    }
}

const fn of_blood(analyte: Analyte) -> Step {
    match analyte {
        // 0.3 and 3 mmol/L.
        Analyte::Potassium | Analyte::Sodium => Step::By(3),
        // 5 mL/min/1.73 m².
        Analyte::Egfr => Step::By(5),
        // 10 g/L.
        Analyte::Haemoglobin => Step::By(10),
        Analyte::Creatinine | Analyte::Urea | Analyte::Ferritin | Analyte::TransferrinSaturation => {
            Step::Percent(20)
        }
        Analyte::NtProBnp | Analyte::Bnp => Step::Percent(30),
    }
}

enum Direction {
    Up,
    Down,
    /// A state that goes by steps of so many days.
    Steps(i64),
    /// Nothing that could be further or less far, or the answers alone.
    None,
}

fn direction(limit: Limit) -> Direction {
    match limit {
        Limit::GainAtLeast(_)
        | Limit::AboveTargetAtLeast(_)
        | Limit::SystolicAbove(_)
        | Limit::PressureAtLeast { .. }
        | Limit::PulseAbove(_)
        | Limit::PulseRiseAtLeast(_)
        | Limit::TemperatureAtLeast(_)
        | Limit::BloodAtLeast(_)
        | Limit::BloodAbove(_)
        | Limit::RiseAtLeastPercent(_)
        | Limit::RiseAbovePercent(_) => Direction::Up,
        Limit::LossAtLeast(_)
        | Limit::BelowTargetAtLeast(_)
        | Limit::PercentBelowAtLeast(_)
        | Limit::SystolicBelow(_)
        | Limit::StandingFallAtLeast { .. }
        | Limit::StandingSystolicBelow(_)
        | Limit::PulseBelow(_)
        | Limit::OxygenAtMost(_)
        | Limit::OxygenDropAtLeast(_)
        | Limit::BloodBelow(_) => Direction::Down,
        Limit::DaysAtLeast(days) => Direction::Steps(days.into()),
        Limit::HoursAtLeast(hours) => Direction::Steps(i64::from(hours) / 24),
        Limit::SignsAtLeast(_)
        | Limit::NoiseTenthsAbove(_)
        | Limit::FirstTime
        | Limit::ShareAtMost(_)
        | Limit::ServiceMinutesAtLeast(_)
        | Limit::WorkingDaysEndedAtLeast(_) => Direction::None,
    }
}

/// What was measured, as a number.
fn amounts(value: &Measure) -> impl Iterator<Item = (&'static str, i64)> {
    let one = match value {
        Measure::Weight(weight) => Some(("weight", i64::from(weight.grams()))),
        Measure::BloodPressure(pressure) => Some(("systolic", i64::from(pressure.systolic().mmhg()))),
        Measure::Pulse(pulse) => Some(("pulse", i64::from(pulse.per_minute()))),
        Measure::Oxygen(oxygen) => Some(("oxygen", i64::from(oxygen.percent()))),
        Measure::Temperature(temperature) => Some(("temperature", i64::from(temperature.tenths()))),
        Measure::Postural(taken) => standing(*taken).map(|mmhg| ("standing", mmhg)),
        Measure::Blood(result) => Some((result.analyte().code(), i64::from(result.steps()))),
        Measure::Usual { middle, .. } => amounts_of_middle(middle),
        Measure::Answers(_)
        | Measure::Rhythm(_)
        | Measure::Days(_)
        | Measure::Hours(_)
        | Measure::Count { .. }
        | Measure::NoiseTenths(_) => None,
    };
    one.into_iter()
}

/// The middle of weights or pulses; no rule compares another one.
fn amounts_of_middle(middle: &Measure) -> Option<(&'static str, i64)> {
    if let Measure::Weight(weight) = middle {
        Some(("weight", i64::from(weight.grams())))
    } else if let Measure::Pulse(pulse) = middle {
        Some(("pulse", i64::from(pulse.per_minute())))
    } else {
        None
    }
}

fn standing(taken: PosturalPressure) -> Option<i64> {
    let both = [taken.after_1_min(), taken.after_3_min()];
    both.into_iter().flatten().map(|pressure| i64::from(pressure.systolic().mmhg())).min()
}

/// The place of an answer among those to its question, the least worrying first.
fn worry(symptom: &Symptom, answer: &Answer) -> i64 {
    let place = symptom.answers().iter().position(|known| known == answer);
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or(0)
}
