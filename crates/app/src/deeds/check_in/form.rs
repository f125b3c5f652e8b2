//! Reads what was typed into the check-in form: values, and one sentence beside each box that can't be read.
//! What can be read is read even when other boxes can't, so that a danger sign is answered whatever else is wrong.

use super::form_measures;
use crate::api::{CheckInFields, FieldProblem, Problem};
use crate::problem::{bad_fields, bad_input, field};
use hearth_clinical::blood_pressure::{DiastolicProblem, SystolicProblem};
use hearth_clinical::{
    Answer, BloodPressure, BloodPressureProblem, BloodResults, Instant, OxygenSaturation,
    OxygenSaturationProblem, PosturalPressure, Pulse, PulseProblem, Rhythm, StepsPerDay, Symptom, SymptomSet,
    Temperature, Weight, WeightProblem, parse_blood_pressure_boxes, parse_oxygen_saturation, parse_pulse,
    parse_weight_kg, parse_weight_stone_pounds,
};
use hearth_wire::CheckInBody;
use hearth_words::{Arg, Words};

/// The unit code of stones and pounds in [`CheckInFields::weight_unit`].
pub const STONES: &str = "stLb";

/// What the form says, as values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Weight.
    pub weight: Option<Weight>,
    /// One or two goes, in order, and after them a lying pressure that has no standing one beside it.
    pub pressures: Vec<BloodPressure>,
    /// Pulse.
    pub pulse: Option<Pulse>,
    /// Oxygen.
    pub oxygen: Option<OxygenSaturation>,
    /// Temperature.
    pub temperature: Option<Temperature>,
    /// How the pulse beat.
    pub rhythm: Option<Rhythm>,
    /// Lying and standing pressure.
    pub postural: Option<PosturalPressure>,
    /// Steps of the day.
    pub steps: Option<StepsPerDay>,
    /// Blood results.
    pub bloods: BloodResults,
    /// Symptoms.
    pub symptoms: SymptomSet,
}

impl Reading {
    /// True when nothing was measured or answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Reading::default()
    }

    /// What an entry says of it, without what was told.
    #[must_use]
    pub fn body(&self, entered: Instant) -> CheckInBody {
        CheckInBody {
            entered: Some(entered),
            weight: self.weight,
            pressures: self.pressures.clone(),
            pulse: self.pulse,
            oxygen: self.oxygen,
            temperature: self.temperature,
            rhythm: self.rhythm,
            postural: self.postural,
            steps: self.steps,
            bloods: self.bloods.clone(),
            symptoms: self.symptoms.clone(),
            ..CheckInBody::default()
        }
    }
}

/// A form as read.
#[derive(Clone, Debug, Default)]
pub struct FormRead {
    /// What could be read.
    pub reading: Reading,
    /// A sentence for each box that couldn't.
    pub problems: Vec<FieldProblem>,
}

/// A form as read, if all of it could be and there is something in it.
///
/// # Errors
/// A sentence beside each box that can't be read, or that nothing is filled in.
pub fn whole(read: FormRead, words: Words) -> Result<FormRead, Problem> {
    if !read.problems.is_empty() {
        Err(bad_fields(words, read.problems))
    } else if read.reading.is_empty() {
        Err(bad_input(words, "problem-form-empty", &[]))
    } else {
        Ok(read)
    }
}

/// Reads the form. Empty boxes are 'not measured'.
#[must_use]
pub fn read_form(fields: &CheckInFields, words: Words) -> FormRead {
    let mut read = FormRead::default();
    read_weight(fields, words, &mut read);
    read_pressures(fields, words, &mut read);
    if !fields.pulse.trim().is_empty() {
        match parse_pulse(&fields.pulse) {
            Ok(pulse) => read.reading.pulse = Some(pulse),
            Err(problem) => read.problems.push(pulse_problem(problem, words)),
        }
    }
    if !fields.oxygen.trim().is_empty() {
        match parse_oxygen_saturation(&fields.oxygen) {
            Ok(oxygen) => read.reading.oxygen = Some(oxygen),
            Err(problem) => read.problems.push(oxygen_problem(problem, words)),
        }
    }
    form_measures::read(fields, words, &mut read);
    read_symptoms(fields, words, &mut read);
    read
}

fn read_weight(fields: &CheckInFields, words: Words, read: &mut FormRead) {
    let stones = fields.weight_unit == STONES;
    let typed = if stones {
        if fields.weight_stone.trim().is_empty() && fields.weight_pounds.trim().is_empty() {
            return;
        }
        parse_weight_stone_pounds(&fields.weight_stone, &fields.weight_pounds)
    } else {
        if fields.weight_kg.trim().is_empty() {
            return;
        }
        parse_weight_kg(&fields.weight_kg)
    };
    match typed {
        Ok(weight) => read.reading.weight = Some(weight),
        Err(problem) => read.problems.push(weight_problem(problem, stones, words)),
    }
}

fn weight_problem(problem: WeightProblem, stones: bool, words: Words) -> FieldProblem {
    let limit = |weight: Weight| {
        if stones { words.weight_st_lb(weight.grams()) } else { words.weight_kg(weight.grams()) }
    };
    let box_name = if stones { "weightStone" } else { "weightKg" };
    match problem {
        WeightProblem::Empty if stones => field(words, box_name, "problem-stone-empty", &[]),
        WeightProblem::NotANumber if stones => field(words, box_name, "problem-stone-not-a-number", &[]),
        WeightProblem::Empty => field(words, box_name, "problem-weight-empty", &[]),
        WeightProblem::NotANumber => field(words, box_name, "problem-weight-not-a-number", &[]),
        WeightProblem::TooLow { lowest } => {
            field(words, box_name, "problem-weight-too-low", &[("lowest", Arg::Text(&limit(lowest)))])
        }
        WeightProblem::TooHigh { highest } => {
            field(words, box_name, "problem-weight-too-high", &[("highest", Arg::Text(&limit(highest)))])
        }
        WeightProblem::LooksLikeStone { stone, pounds } => field(
            words,
            box_name,
            "problem-weight-may-be-stone",
            &[("stone", Arg::from(stone)), ("pounds", Arg::from(pounds))],
        ),
        WeightProblem::DecimalInStone { stone, pounds: Some(pounds) } => field(
            words,
            box_name,
            "problem-stone-decimal",
            &[("stone", Arg::from(stone)), ("pounds", Arg::from(pounds))],
        ),
        WeightProblem::DecimalInStone { pounds: None, .. } => {
            field(words, box_name, "problem-stone-decimal-other", &[])
        }
        WeightProblem::PoundsEmpty => field(words, "weightPounds", "problem-pounds-empty", &[]),
        WeightProblem::PoundsNotANumber => field(words, "weightPounds", "problem-pounds-not-a-number", &[]),
        WeightProblem::PoundsTooHigh { highest } => {
            field(words, "weightPounds", "problem-pounds-too-high", &[("highest", Arg::from(highest))])
        }
        WeightProblem::UnitMissing => field(words, box_name, "problem-weight-unit", &[]),
    }
}

fn read_pressures(fields: &CheckInFields, words: Words, read: &mut FormRead) {
    let goes = [
        (&fields.systolic, &fields.diastolic, "systolic", "diastolic"),
        (&fields.systolic_again, &fields.diastolic_again, "systolicAgain", "diastolicAgain"),
    ];
    for (systolic, diastolic, upper, lower) in goes {
        if systolic.trim().is_empty() && diastolic.trim().is_empty() {
            continue;
        }
        match parse_blood_pressure_boxes(systolic, diastolic) {
            Ok(pressure) => read.reading.pressures.push(pressure),
            Err(problem) => read.problems.push(pressure_problem(problem, upper, lower, words)),
        }
    }
}

pub(super) fn pressure_problem(
    problem: BloodPressureProblem,
    upper: &str,
    lower: &str,
    words: Words,
) -> FieldProblem {
    let mmhg = |value: u16| format!("{value} mmHg");
    match problem {
        BloodPressureProblem::Systolic(SystolicProblem::Empty) => {
            field(words, upper, "problem-systolic-empty", &[])
        }
        BloodPressureProblem::Systolic(SystolicProblem::NotANumber) => {
            field(words, upper, "problem-systolic-not-a-number", &[])
        }
        BloodPressureProblem::Systolic(SystolicProblem::TooLow { lowest }) => {
            field(words, upper, "problem-systolic-too-low", &[("lowest", Arg::Text(&mmhg(lowest.mmhg())))])
        }
        BloodPressureProblem::Systolic(SystolicProblem::TooHigh { highest }) => {
            field(words, upper, "problem-systolic-too-high", &[("highest", Arg::Text(&mmhg(highest.mmhg())))])
        }
        BloodPressureProblem::Diastolic(DiastolicProblem::Empty) => {
            field(words, lower, "problem-diastolic-empty", &[])
        }
        BloodPressureProblem::Diastolic(DiastolicProblem::NotANumber) => {
            field(words, lower, "problem-diastolic-not-a-number", &[])
        }
        BloodPressureProblem::Diastolic(DiastolicProblem::TooLow { lowest }) => {
            field(words, lower, "problem-diastolic-too-low", &[("lowest", Arg::Text(&mmhg(lowest.mmhg())))])
        }
        BloodPressureProblem::Diastolic(DiastolicProblem::TooHigh { highest }) => field(
            words,
            lower,
            "problem-diastolic-too-high",
            &[("highest", Arg::Text(&mmhg(highest.mmhg())))],
        ),
        BloodPressureProblem::Swapped { then } => {
            let value = words.pressure(then.systolic().mmhg(), then.diastolic().mmhg());
            field(words, upper, "problem-pressure-swapped", &[("value", Arg::Text(&value))])
        }
        BloodPressureProblem::DiastolicNotBelow { .. } => {
            field(words, upper, "problem-pressure-diastolic-not-below", &[])
        }
        BloodPressureProblem::NotAPair => field(words, upper, "problem-pressure-not-two-numbers", &[]),
    }
}

fn pulse_problem(problem: PulseProblem, words: Words) -> FieldProblem {
    let beats = |pulse: Pulse| words.pulse(pulse.per_minute());
    match problem {
        PulseProblem::Empty => field(words, "pulse", "problem-pulse-empty", &[]),
        PulseProblem::NotANumber => field(words, "pulse", "problem-pulse-not-a-number", &[]),
        PulseProblem::TooLow { lowest } => {
            field(words, "pulse", "problem-pulse-too-low", &[("lowest", Arg::Text(&beats(lowest)))])
        }
        PulseProblem::TooHigh { highest } => {
            field(words, "pulse", "problem-pulse-too-high", &[("highest", Arg::Text(&beats(highest)))])
        }
    }
}

fn oxygen_problem(problem: OxygenSaturationProblem, words: Words) -> FieldProblem {
    let percent = |oxygen: OxygenSaturation| format!("{}%", oxygen.percent());
    match problem {
        OxygenSaturationProblem::Empty => field(words, "oxygen", "problem-oxygen-empty", &[]),
        OxygenSaturationProblem::NotANumber => field(words, "oxygen", "problem-oxygen-not-a-number", &[]),
        OxygenSaturationProblem::TooLow { lowest } => {
            field(words, "oxygen", "problem-oxygen-too-low", &[("lowest", Arg::Text(&percent(lowest)))])
        }
        OxygenSaturationProblem::TooHigh { highest } => {
            field(words, "oxygen", "problem-oxygen-too-high", &[("highest", Arg::Text(&percent(highest)))])
        }
    }
}

fn read_symptoms(fields: &CheckInFields, words: Words, read: &mut FormRead) {
    for (code, answer) in &fields.symptoms {
        if answer.is_empty() {
            continue;
        }
        let symptom = Symptom::from_code(code);
        if matches!(symptom, Symptom::Newer(_)) {
            let problem = field(words, code, "problem-symptom-unknown", &[("symptom", Arg::Text(code))]);
            read.problems.push(problem);
            continue;
        }
        let allowed = symptom.answers();
        match Answer::from_code(answer) {
            answer if allowed.contains(&answer) => {
                // The answer is one of the symptom's own, so the set takes it.
                let _ = read.reading.symptoms.set(symptom, answer);
            }
            _ => {
                let choices: Vec<&str> = allowed.iter().map(Answer::code).collect();
                let choices = choices.join(", ");
                let args = [("answer", Arg::Text(answer)), ("answers", Arg::Text(&choices))];
                read.problems.push(field(words, code, "problem-answer-unknown", &args));
            }
        }
    }
}
