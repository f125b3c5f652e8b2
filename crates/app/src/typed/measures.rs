//! Temperature, rhythm, standing pressure, steps and bloods as they are typed on a command line, where every number with a
//! unit has to say it. Whether the values make sense is said by whoever reads the form.

use super::TypedValues;
use crate::api::{CheckInFields, FieldProblem};
use crate::deeds::check_in::form_measures::{blood_box, measure_problem, unknown_blood};
use crate::problem::field;
use crate::views::measured;
use hearth_clinical::blood_pressure::two_numbers;
use hearth_clinical::{Analyte, BloodResult, MeasureProblem, Temperature};
use hearth_words::{Arg, Words};

/// Puts the values into their boxes, with a sentence for each that has no place in them.
pub(super) fn put(
    values: &TypedValues,
    fields: &mut CheckInFields,
    problems: &mut Vec<FieldProblem>,
    words: Words,
) {
    if let Some(typed) = &values.temperature {
        fields.temperature.clone_from(typed);
        let problem = Temperature::parse_with_unit(typed).err();
        if let Some(problem @ (MeasureProblem::UnitMissing { .. } | MeasureProblem::Empty)) = problem {
            let name = words.plain("number-temperature");
            problems.push(measure_problem(words, "temperature", &name, 1, &problem));
        }
    }
    fields.rhythm = values.rhythm.clone().unwrap_or_default();
    fields.steps = values.steps.clone().unwrap_or_default();
    put_pressures(values, fields, problems, words);
    for pair in &values.bloods {
        problems.extend(put_blood(pair, fields, words));
    }
}

fn put_pressures(
    values: &TypedValues,
    fields: &mut CheckInFields,
    problems: &mut Vec<FieldProblem>,
    words: Words,
) {
    let pairs = [
        (&values.lying, "lyingBp", &mut fields.lying_systolic, &mut fields.lying_diastolic),
        (&values.standing_1, "standingBp", &mut fields.standing_1_systolic, &mut fields.standing_1_diastolic),
        (
            &values.standing_3,
            "standing3MinBp",
            &mut fields.standing_3_systolic,
            &mut fields.standing_3_diastolic,
        ),
    ];
    for (typed, option, upper_box, lower_box) in pairs {
        let Some(typed) = typed else { continue };
        match two_numbers(typed) {
            Some((upper, lower)) => {
                upper.trim().clone_into(upper_box);
                lower.trim().clone_into(lower_box);
            }
            None => problems.push(field(words, option, "problem-pressure-not-two-numbers", &[])),
        }
    }
}

fn put_blood(pair: &str, fields: &mut CheckInFields, words: Words) -> Option<FieldProblem> {
    let Some((name, value)) = pair.split_once('=') else {
        return Some(field(words, "blood", "problem-blood-not-a-pair", &[]));
    };
    let code = name.trim().to_ascii_lowercase();
    let Some(analyte) = Analyte::from_code(&code) else {
        return Some(unknown_blood(words, "blood", name.trim()));
    };
    if fields.bloods.insert(code, value.to_owned()).is_some() {
        let name = measured::analyte(words, analyte);
        return Some(field(words, "blood", "problem-blood-twice", &[("name", Arg::Text(&name))]));
    }
    match BloodResult::parse(analyte, value) {
        Err(problem @ (MeasureProblem::UnitMissing { .. } | MeasureProblem::Empty)) => {
            let name = measured::analyte(words, analyte);
            Some(measure_problem(words, &blood_box(analyte), &name, analyte.decimals(), &problem))
        }
        // What else is wrong is said by whoever reads the box.
        Ok(_) | Err(_) => None,
    }
}
