//! 'You typed 28.4 kg. Your last weight was 82.4 kg. Is that right?': asked once, after any danger advice, and answered
//! with one word. What is unusual is decided by `hearth-clinical`; here it gets its sentence and its box.

use super::form::{Reading, STONES};
use crate::api::FieldProblem;
use crate::problem::field;
use hearth_clinical::{Analyte, LocalDay, Measured, Recent, Unusual, Weight};
use hearth_words::{Arg, Words};

/// What is unusual about a reading, a question beside each box.
#[must_use]
pub fn questions(
    reading: &Reading,
    day: LocalDay,
    recent: &Recent,
    unit: &str,
    words: Words,
) -> Vec<FieldProblem> {
    let mut asked: Vec<FieldProblem> = Vec::new();
    // Each go at the pressure is looked at by itself; the rest of the form goes with the first.
    let goes = reading.pressures.iter().copied().map(Some).collect::<Vec<_>>();
    let goes = if goes.is_empty() { vec![None] } else { goes };
    for (go, blood_pressure) in goes.into_iter().enumerate() {
        let first = go == 0;
        let measured = Measured {
            weight: reading.weight.filter(|_| first),
            blood_pressure,
            pulse: reading.pulse.filter(|_| first),
            oxygen: reading.oxygen.filter(|_| first),
            ..Measured::default()
        };
        for unusual in hearth_clinical::checks(&measured, day, recent) {
            let question = question(&unusual, &measured, first, unit, words);
            if !asked.contains(&question) {
                asked.push(question);
            }
        }
    }
    asked
}

/// The names of the parts that are unusual, as an entry keeps them once the person has said that they are right.
#[must_use]
pub fn parts(questions: &[FieldProblem]) -> Vec<String> {
    let mut parts: Vec<String> = questions
        .iter()
        .map(|question| match question.field.as_str() {
            "weightKg" | "weightStone" => "weight",
            "pulse" => "pulse",
            "oxygen" => "oxygen",
            _ => "pressure",
        })
        .map(str::to_owned)
        .collect();
    parts.sort();
    parts.dedup();
    parts
}

fn weight_text(weight: Weight, unit: &str, words: Words) -> String {
    if unit == STONES { words.weight_st_lb(weight.grams()) } else { words.weight_kg(weight.grams()) }
}

/// The box of a blood result, named like its part of the entry.
fn blood_box(analyte: Analyte) -> String {
    format!("blood/{}", analyte.code())
}

/// A value with its unit; nothing for one that was not taken.
fn text<V: ToString>(value: Option<V>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn question(unusual: &Unusual, measured: &Measured, first: bool, unit: &str, words: Words) -> FieldProblem {
    let weight_box = if unit == STONES { "weightStone" } else { "weightKg" };
    let upper = if first { "systolic" } else { "systolicAgain" };
    let lower = if first { "diastolic" } else { "diastolicAgain" };
    let weight = measured.weight.map(|weight| weight_text(weight, unit, words)).unwrap_or_default();
    let pressure = measured
        .blood_pressure
        .map(|pressure| words.pressure(pressure.systolic().mmhg(), pressure.diastolic().mmhg()))
        .unwrap_or_default();
    let pulse = measured.pulse.map(|pulse| words.pulse(pulse.per_minute())).unwrap_or_default();
    let oxygen = measured.oxygen.map(|oxygen| format!("{}%", oxygen.percent())).unwrap_or_default();
    let blood = |analyte: Analyte| text(measured.bloods.iter().find(|result| result.analyte() == analyte));
    let is_it_right =
        |name: &str, value: &str| field(words, name, "check-unusual", &[("value", Arg::Text(value))]);
    let usual = |name: &str, value: &str, usual: &str| {
        field(words, name, "check-usual-jump", &[("value", Arg::Text(value)), ("usual", Arg::Text(usual))])
    };
    match unusual {
        Unusual::WeightLow { .. } | Unusual::WeightHigh { .. } => is_it_right(weight_box, &weight),
        Unusual::WeightJump { before, days } => {
            let last = weight_text(*before, unit, words);
            let when = words.say("age-days", &[("days", Arg::Number(i64::from(*days)))]);
            let args =
                [("value", Arg::Text(&weight)), ("last", Arg::Text(&last)), ("when", Arg::Text(&when))];
            field(words, weight_box, "check-weight-jump", &args)
        }
        Unusual::SystolicLow { .. } | Unusual::SystolicHigh { .. } => is_it_right(upper, &pressure),
        Unusual::SystolicJump { median_mmhg } => usual(upper, &pressure, &format!("{median_mmhg} mmHg")),
        Unusual::DiastolicLow { .. } | Unusual::DiastolicHigh { .. } => is_it_right(lower, &pressure),
        Unusual::DiastolicJump { median_mmhg } => usual(lower, &pressure, &format!("{median_mmhg} mmHg")),
        Unusual::PulsePressureNarrow { .. } => {
            field(words, upper, "check-pulse-pressure", &[("value", Arg::Text(&pressure))])
        }
        Unusual::PulseLow { .. } | Unusual::PulseHigh { .. } => is_it_right("pulse", &pulse),
        Unusual::PulseJump { median_per_minute } => usual("pulse", &pulse, &words.pulse(*median_per_minute)),
        Unusual::OxygenLow { .. } => is_it_right("oxygen", &oxygen),
        Unusual::OxygenDrop { median_percent } => usual("oxygen", &oxygen, &format!("{median_percent}%")),
        Unusual::PulseAndOxygenSwapped => {
            let args = [("pulse", Arg::Text(&pulse)), ("oxygen", Arg::Text(&oxygen))];
            field(words, "pulse", "check-pulse-oxygen-swapped", &args)
        }
        Unusual::TemperatureLow { .. } | Unusual::TemperatureHigh { .. } => {
            is_it_right("temperature", &text(measured.temperature))
        }
        Unusual::StepsHigh { .. } => is_it_right("steps", &text(measured.steps)),
        Unusual::EjectionFractionLow { .. } | Unusual::EjectionFractionHigh { .. } => {
            is_it_right("ejectionFraction", &text(measured.ejection_fraction))
        }
        Unusual::EjectionFractionJump { before } => {
            let value = text(measured.ejection_fraction);
            let args = [("value", Arg::Text(value.as_str())), ("last", Arg::Text(&before.to_string()))];
            field(words, "ejectionFraction", "check-blood-jump", &args)
        }
        Unusual::BloodLow { below: limit } | Unusual::BloodHigh { above: limit } => {
            is_it_right(&blood_box(limit.analyte()), &blood(limit.analyte()))
        }
        Unusual::BloodJump { before } => {
            let (value, last) = (blood(before.analyte()), before.to_string());
            let args = [("value", Arg::Text(value.as_str())), ("last", Arg::Text(&last))];
            field(words, &blood_box(before.analyte()), "check-blood-jump", &args)
        }
        Unusual::BloodInOtherUnit { unit, then } => {
            let value = blood(then.analyte());
            let number = value.split(' ').next().unwrap_or_default();
            let meant = format!("{number} {unit} ({then})");
            let args = [("value", Arg::Text(value.as_str())), ("meant", Arg::Text(&meant))];
            field(words, &blood_box(then.analyte()), "check-blood-unit", &args)
        }
    }
}
