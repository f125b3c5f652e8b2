//! 'You typed 28.4 kg. Your last weight was 82.4 kg. Is that right?': asked once, after any danger advice, and answered
//! with one word. What is unusual is decided by `hearth-clinical`; here it gets its sentence and its box.

use super::form::{Reading, STONES};
use super::form_measures::blood_box;
use crate::api::FieldProblem;
use crate::problem::field;
use crate::views::measured as spelled;
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
    let mut ask = |measured: &Measured, recent: &Recent, boxes: Boxes| {
        for unusual in hearth_clinical::checks(measured, day, recent) {
            let question = question(&unusual, measured, boxes, unit, words);
            if !asked.contains(&question) {
                asked.push(question);
            }
        }
    };
    // Each go at the pressure is looked at by itself; the rest of the form goes with the first.
    let mut goes = reading.pressures.iter().copied();
    let first = Measured {
        weight: reading.weight,
        blood_pressure: goes.next(),
        pulse: reading.pulse,
        oxygen: reading.oxygen,
        temperature: reading.temperature,
        steps: reading.steps,
        ejection_fraction: None,
        bloods: reading.bloods.iter().collect(),
    };
    ask(&first, recent, ("systolic", "diastolic"));
    let alone = |pressure| Measured { blood_pressure: Some(pressure), ..Measured::default() };
    for pressure in goes {
        ask(&alone(pressure), recent, ("systolicAgain", "diastolicAgain"));
    }
    if let Some(taken) = reading.postural {
        // They are meant to differ from the pressures of every day, so only their own limits are looked at. The lying
        // one that was typed as the first go has been asked about.
        let lying = Some(taken.lying()).filter(|lying| !reading.pressures.contains(lying));
        for (pressure, boxes) in [
            (lying, ("lyingSystolic", "lyingDiastolic")),
            (taken.after_1_min(), ("standing1Systolic", "standing1Diastolic")),
            (taken.after_3_min(), ("standing3Systolic", "standing3Diastolic")),
        ] {
            if let Some(pressure) = pressure {
                ask(&alone(pressure), &Recent::default(), boxes);
            }
        }
    }
    asked
}

/// The boxes of the upper and of the lower number.
type Boxes = (&'static str, &'static str);

/// The names of the parts that are unusual, as an entry keeps them once the person has said that they are right.
#[must_use]
pub fn parts(questions: &[FieldProblem]) -> Vec<String> {
    let mut parts: Vec<String> = questions
        .iter()
        .map(|question| match question.field.as_str() {
            "weightKg" | "weightStone" => "weight",
            same @ ("pulse" | "oxygen" | "temperature" | "steps") => same,
            same if same.starts_with("blood/") => same,
            same if same.starts_with("lying") || same.starts_with("standing") => "postural",
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

/// A value with its unit; nothing for one that was not taken.
fn text<V: ToString>(value: Option<V>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// What is asked about a value far from the usual one: of a pressure it says which of its two numbers is meant.
fn usual_key(name: &str, (upper, lower): Boxes) -> &'static str {
    if name == upper {
        "check-usual-jump-upper"
    } else if name == lower {
        "check-usual-jump-lower"
    } else {
        "check-usual-jump"
    }
}

fn question(
    unusual: &Unusual,
    measured: &Measured,
    (upper, lower): Boxes,
    unit: &str,
    words: Words,
) -> FieldProblem {
    let weight_box = if unit == STONES { "weightStone" } else { "weightKg" };
    let weight = measured.weight.map(|weight| weight_text(weight, unit, words)).unwrap_or_default();
    let pressure = measured
        .blood_pressure
        .map(|pressure| words.pressure(pressure.systolic().mmhg(), pressure.diastolic().mmhg()))
        .unwrap_or_default();
    let pulse = measured.pulse.map(|pulse| words.pulse(pulse.per_minute())).unwrap_or_default();
    let oxygen = measured.oxygen.map(|oxygen| format!("{}%", oxygen.percent())).unwrap_or_default();
    let is_it_right =
        |name: &str, value: &str| field(words, name, "check-unusual", &[("value", Arg::Text(value))]);
    let usual = |name: &str, value: &str, usual: &str| {
        let args = [("value", Arg::Text(value)), ("usual", Arg::Text(usual))];
        field(words, name, usual_key(name, (upper, lower)), &args)
    };
    match unusual {
        Unusual::WeightLow { .. } | Unusual::WeightHigh { .. } => is_it_right(weight_box, &weight),
        Unusual::WeightJump { before, days } => {
            let last = weight_text(*before, unit, words);
            let when = match days {
                0 => words.plain("age-days-today"),
                1 => words.plain("age-days-yesterday"),
                _ => words.say("age-days", &[("days", Arg::Number(i64::from(*days)))]),
            };
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
            of_visit(words, "temperature", &text(measured.temperature), None)
        }
        Unusual::StepsHigh { .. } => of_visit(words, "steps", &text(measured.steps), None),
        Unusual::EjectionFractionLow { .. } | Unusual::EjectionFractionHigh { .. } => {
            of_visit(words, "ejection-fraction", &text(measured.ejection_fraction), None)
        }
        Unusual::EjectionFractionJump { before } => {
            let last = before.to_string();
            of_visit(words, "ejection-fraction", &text(measured.ejection_fraction), Some(&last))
        }
        Unusual::BloodLow { below: limit } | Unusual::BloodHigh { above: limit } => {
            of_blood(words, measured, limit.analyte(), "check-measure", None)
        }
        Unusual::BloodJump { before } => {
            let last = before.to_string();
            of_blood(words, measured, before.analyte(), "check-blood-jump", Some(("last", &last)))
        }
        Unusual::BloodInOtherUnit { unit, then } => {
            let typed = measured.bloods.iter().find(|result| result.analyte() == then.analyte());
            let number = typed.map(|result| result.number_text()).unwrap_or_default();
            let meant = format!("{number} {unit} ({then})");
            of_blood(words, measured, then.analyte(), "check-blood-unit", Some(("meant", &meant)))
        }
    }
}

/// A question about what is measured less often, with the name of what it is about and the last value if it is far off.
fn of_visit(words: Words, box_name: &str, value: &str, last: Option<&str>) -> FieldProblem {
    let name = words.plain(&format!("number-{box_name}"));
    let mut args = vec![("name", Arg::Text(&name)), ("value", Arg::Text(value))];
    args.extend(last.map(|last| ("last", Arg::Text(last))));
    field(words, box_name, if last.is_some() { "check-blood-jump" } else { "check-measure" }, &args)
}

/// A question about a blood result.
fn of_blood(
    words: Words,
    measured: &Measured,
    analyte: Analyte,
    key: &str,
    more: Option<(&'static str, &str)>,
) -> FieldProblem {
    let name = spelled::analyte(words, analyte);
    let value = text(measured.bloods.iter().find(|result| result.analyte() == analyte));
    let mut args = vec![("name", Arg::Text(&name)), ("value", Arg::Text(&value))];
    args.extend(more.map(|(key, text)| (key, Arg::Text(text))));
    field(words, &blood_box(analyte), key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_clinical::parse_blood_pressure;
    use hearth_words::Language;

    #[test]
    fn of_a_pressure_far_from_usual_each_question_says_which_of_its_two_numbers_is_meant() {
        let pressure = |text: &str| parse_blood_pressure(text).unwrap();
        let recent = Recent { blood_pressures: vec![pressure("120/70"); 3], ..Recent::default() };
        let asked = |goes: &[&str], words: Words| {
            let reading =
                Reading { pressures: goes.iter().map(|go| pressure(go)).collect(), ..Reading::default() };
            questions(&reading, LocalDay::FIRST, &recent, "kg", words)
        };
        for (language, upper, lower) in [
            (Language::English, "upper number", "lower number"),
            (Language::Welsh, "rhif uchaf", "rhif isaf"),
        ] {
            for words in [Words::new(language), Words::new(language).about_patient()] {
                let both = asked(&["165/100"], words);
                let keys: Vec<(&str, &str)> =
                    both.iter().map(|one| (one.field.as_str(), one.said.key.as_str())).collect();
                assert_eq!(
                    keys,
                    [("systolic", "check-usual-jump-upper"), ("diastolic", "check-usual-jump-lower")]
                );
                let (first, second) = (&both[0].said.text, &both[1].said.text);
                assert!(first.contains(upper) && first.contains("120 mmHg"), "{first}");
                assert!(second.contains(lower) && second.contains("70 mmHg"), "{second}");
            }
        }
        let again = asked(&["122/72", "165/74"], Words::default());
        let fields: Vec<&str> = again.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["systolicAgain"], "the second go has boxes of its own");
    }
}
