//! Reads the boxes for temperature, rhythm, lying and standing pressure, steps and bloods.
//! The boxes of every day are next door; what is unusual is asked by `checks.rs`.

use super::form::{FormRead, pressure_problem};
use crate::api::{CheckInFields, FieldProblem};
use crate::problem::field;
use crate::views::measured;
use hearth_clinical::{
    Analyte, BloodPressure, BloodResult, MeasureProblem, PosturalPressure, Rhythm, StepsPerDay, Temperature,
    Unit, parse_blood_pressure_boxes,
};
use hearth_words::{Arg, Words};
use std::fmt::Display;

/// The box of a blood result, named like its part of the entry.
#[must_use]
pub fn blood_box(analyte: Analyte) -> String {
    format!("blood/{}", analyte.code())
}

/// Reads what is in these boxes; empty ones are 'not measured'.
pub fn read(fields: &CheckInFields, words: Words, read: &mut FormRead) {
    if !fields.temperature.trim().is_empty() {
        match Temperature::parse(&fields.temperature) {
            Ok(temperature) => read.reading.temperature = Some(temperature),
            Err(problem) => {
                let name = words.plain("number-temperature");
                read.problems.push(measure_problem(words, "temperature", &name, 1, &problem));
            }
        }
    }
    if !fields.steps.trim().is_empty() {
        match StepsPerDay::parse(&fields.steps) {
            Ok(steps) => read.reading.steps = Some(steps),
            Err(problem) => {
                let name = words.plain("number-steps");
                read.problems.push(measure_problem(words, "steps", &name, 0, &problem));
            }
        }
    }
    read_rhythm(fields, words, read);
    read_bloods(fields, words, read);
    read_postural(fields, words, read);
}

fn read_rhythm(fields: &CheckInFields, words: Words, read: &mut FormRead) {
    let typed = fields.rhythm.trim();
    if typed.is_empty() {
        return;
    }
    read.reading.rhythm = Rhythm::from_code(typed);
    if read.reading.rhythm.is_none() {
        let choices = Rhythm::ALL.map(Rhythm::code).join(", ");
        let args = [("choices", Arg::Text(choices.as_str()))];
        read.problems.push(field(words, "rhythm", "problem-value-choice", &args));
    }
}

fn read_bloods(fields: &CheckInFields, words: Words, read: &mut FormRead) {
    for (code, typed) in fields.bloods.iter().filter(|(_, typed)| !typed.trim().is_empty()) {
        let Some(analyte) = Analyte::from_code(code) else {
            read.problems.push(unknown_blood(words, &format!("blood/{code}"), code));
            continue;
        };
        match BloodResult::parse_beside_unit(analyte, typed) {
            Ok(result) => {
                read.reading.bloods.insert(result);
            }
            Err(problem) => {
                let name = measured::analyte(words, analyte);
                let decimals = analyte.decimals();
                read.problems.push(out_of_reach(words, analyte, &name, &problem).unwrap_or_else(|| {
                    measure_problem(words, &blood_box(analyte), &name, decimals, &problem)
                }));
            }
        }
    }
}

/// A potassium or sodium beyond what can be saved is a slip or a danger to life, and nobody can tell which from here.
fn out_of_reach(
    words: Words,
    analyte: Analyte,
    name: &str,
    problem: &MeasureProblem<BloodResult>,
) -> Option<FieldProblem> {
    let (Analyte::Potassium | Analyte::Sodium) = analyte else { return None };
    let (key, limit, value) = match problem {
        MeasureProblem::TooLow { lowest } => ("problem-blood-far-too-low", "lowest", lowest),
        MeasureProblem::TooHigh { highest } => ("problem-blood-far-too-high", "highest", highest),
        MeasureProblem::Empty
        | MeasureProblem::NotANumber
        | MeasureProblem::UnitMissing { .. }
        | MeasureProblem::WrongUnit { .. }
        | MeasureProblem::LooksLike { .. } => return None,
    };
    let args = [("name", Arg::Text(name)), (limit, Arg::Text(&value.to_string()))];
    Some(field(words, &blood_box(analyte), key, &args))
}

/// A blood test that there is no box for.
#[must_use]
pub fn unknown_blood(words: Words, box_name: &str, typed: &str) -> FieldProblem {
    let choices = Analyte::ALL.map(Analyte::code).join(", ");
    let args = [("name", Arg::Text(typed)), ("choices", Arg::Text(choices.as_str()))];
    field(words, box_name, "problem-blood-unknown", &args)
}

/// Lying and standing pressure. A sitting pressure that was typed stands in for the lying one when that box is empty:
/// on a form with one pressure and a standing one it is what was measured before getting up. A lying pressure without a
/// standing one is a pressure like every other: somebody may be too ill to stand.
fn read_postural(fields: &CheckInFields, words: Words, read: &mut FormRead) {
    let empty = |upper: &str, lower: &str| upper.trim().is_empty() && lower.trim().is_empty();
    let mut pair = |upper: &str, lower: &str, upper_box: &str, lower_box: &str| {
        if empty(upper, lower) {
            return Typed::Empty;
        }
        match parse_blood_pressure_boxes(upper, lower) {
            Ok(pressure) => Typed::Read(pressure),
            Err(problem) => {
                read.problems.push(pressure_problem(problem, upper_box, lower_box, words));
                Typed::Wrong
            }
        }
    };
    let one = pair(
        &fields.standing_1_systolic,
        &fields.standing_1_diastolic,
        "standing1Systolic",
        "standing1Diastolic",
    );
    let three = pair(
        &fields.standing_3_systolic,
        &fields.standing_3_diastolic,
        "standing3Systolic",
        "standing3Diastolic",
    );
    let lying = pair(&fields.lying_systolic, &fields.lying_diastolic, "lyingSystolic", "lyingDiastolic");
    let stood = !matches!((&one, &three), (Typed::Empty, Typed::Empty));
    let before = read.reading.pressures.first().copied();
    // A pressure that was typed and can't be read has its own sentence; it is not missing as well.
    let pressure_typed = !empty(&fields.systolic, &fields.diastolic);
    match (lying, before) {
        (Typed::Read(lying), _) => {
            read.reading.postural = PosturalPressure::new(lying, one.read(), three.read()).ok();
            if read.reading.postural.is_none() {
                read.reading.pressures.push(lying);
            }
        }
        (Typed::Empty, Some(lying)) if stood => {
            read.reading.postural = PosturalPressure::new(lying, one.read(), three.read()).ok();
        }
        (Typed::Empty, None) if stood && !pressure_typed => {
            read.problems.push(field(words, "lyingSystolic", "problem-lying-missing", &[]));
        }
        (Typed::Empty | Typed::Wrong, Some(_) | None) => {}
    }
}

/// Two boxes of a pressure.
enum Typed {
    Empty,
    Wrong,
    Read(BloodPressure),
}

impl Typed {
    fn read(self) -> Option<BloodPressure> {
        match self {
            Typed::Read(pressure) => Some(pressure),
            Typed::Empty | Typed::Wrong => None,
        }
    }
}

/// The sentence for a value that can't be taken, which names the box.
#[must_use]
pub fn measure_problem<Q: Display>(
    words: Words,
    box_name: &str,
    name: &str,
    decimals: usize,
    problem: &MeasureProblem<Q>,
) -> FieldProblem {
    let say = |key: &str, args: &[(&'static str, &str)]| {
        let args: Vec<(&str, Arg<'_>)> = std::iter::once(&("name", name))
            .chain(args)
            .map(|(key, value)| (*key, Arg::Text(value)))
            .collect();
        field(words, box_name, key, &args)
    };
    match problem {
        MeasureProblem::Empty => say("problem-measure-empty", &[]),
        MeasureProblem::NotANumber if decimals == 0 => say("problem-measure-whole", &[]),
        MeasureProblem::NotANumber => say("problem-measure-not-a-number", &[]),
        MeasureProblem::UnitMissing { wanted } => say("problem-measure-unit", &[("unit", wanted.text())]),
        MeasureProblem::WrongUnit { wanted, .. } => {
            say("problem-measure-wrong-unit", &[("unit", wanted.text())])
        }
        MeasureProblem::LooksLike { unit, then } => {
            let meant = then.to_string();
            say("problem-measure-looks-like", &[("meant", &meant), ("unit", Unit::text(*unit))])
        }
        MeasureProblem::TooLow { lowest } => {
            say("problem-measure-too-low", &[("lowest", &lowest.to_string())])
        }
        MeasureProblem::TooHigh { highest } => {
            say("problem-measure-too-high", &[("highest", &highest.to_string())])
        }
    }
}
