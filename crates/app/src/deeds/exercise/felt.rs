//! What was felt while exercising, as the answers that it is: a danger sign is saved as a check of that moment, so that rules,
//! alerts and the next result go by it as by any other. What the person is told beside the diary is said there.

use crate::api::{CheckInFields, ExerciseSave, Problem, WithdrawReading};
use crate::deeds::check_in::{self, CheckInRequest, amend};
use crate::open::Open;
use hearth_clinical::exercise::ExerciseSign;
use hearth_clinical::{Answer, Instant, Symptom};
use hearth_record::PatientId;
use std::collections::BTreeSet;

/// The answer of a check that says the same; none where no question of a check asks for it.
fn answer(sign: ExerciseSign) -> Option<(Symptom, Answer)> {
    match sign {
        // Whether it has passed nobody can know here; either answer means 999.
        ExerciseSign::ChestPain => Some((Symptom::ChestPain, Answer::Today)),
        ExerciseSign::Fainted => Some((Symptom::Fainted, Answer::Yes)),
        ExerciseSign::Breathless => Some((Symptom::StrugglingToBreathe, Answer::Yes)),
        ExerciseSign::Dizzy => Some((Symptom::Dizzy, Answer::Yes)),
        ExerciseSign::Palpitations => Some((Symptom::Palpitations, Answer::Yes)),
        ExerciseSign::JointPain => None,
    }
}

/// What was felt, of the codes that this version knows.
fn known<'c>(codes: impl IntoIterator<Item = &'c String>) -> BTreeSet<ExerciseSign> {
    codes.into_iter().filter_map(|code| ExerciseSign::from_code(code)).collect()
}

/// What means 999 among what was felt, read whatever else is wrong with the form.
pub(super) fn is_danger(asked: &ExerciseSave) -> bool {
    known(&asked.signs).into_iter().any(ExerciseSign::is_danger)
}

/// The key of the check that an exercise form makes. With what was felt: a sign added to the form is a check of its own.
fn form(name: &str, signs: &BTreeSet<ExerciseSign>) -> String {
    let codes: Vec<&str> = signs.iter().map(|sign| sign.code()).collect();
    format!("{name} felt {}", codes.join(" "))
}

/// Saves a danger sign as a check of that moment, once a form.
///
/// # Errors
/// As for a check-in.
pub(super) fn save(
    open: &Open,
    patient: PatientId,
    asked: &ExerciseSave,
    (name, at): (&str, Option<Instant>),
) -> Result<(), Problem> {
    if !is_danger(asked) {
        return Ok(());
    }
    let signs = known(&asked.signs);
    let told = signs.iter().filter_map(|sign| answer(*sign));
    let symptoms = told.map(|(symptom, answer)| (symptom.code().to_owned(), answer.code().to_owned()));
    let fields = CheckInFields { symptoms: symptoms.collect(), ..CheckInFields::default() };
    let request = CheckInRequest {
        patient: Some(patient),
        fields,
        at,
        confirmed: true,
        form: Some(form(name, &signs)),
        ..CheckInRequest::default()
    };
    check_in::save(open, &request)?;
    Ok(())
}

/// Takes back the check that a time of exercise made, where this computer made it.
///
/// # Errors
/// `Store`.
pub(super) fn take_back(open: &Open, name: &str, codes: &BTreeSet<String>) -> Result<(), Problem> {
    let form = form(name, &known(codes));
    let made = open.view()?.saved_form(&form).map_err(|cause| open.read_problem(&cause))?;
    let Some(key) = made else { return Ok(()) };
    let asked = WithdrawReading { key: key.to_string(), reason: "typing-error".to_owned() };
    match amend::withdraw(open, &asked) {
        // It was taken back by itself before.
        Err(problem) if problem.said.key == "problem-reading-withdrawn" => Ok(()),
        other => other.map(|_| ()),
    }
}
