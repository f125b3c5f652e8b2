//! The level at which a team asks a person to exercise. What was done at home is the diary's, above.

use super::super::facts::Facts;
use super::super::writing::Writing;
use super::{diary, kind_and_minutes, may_set};
use crate::api::{ExerciseAsked, ExerciseDiary, ExerciseLevelSet, FieldProblem, Problem};
use crate::deeds::people::{patient_id, whose};
use crate::open::Open;
use crate::problem::field;
use hearth_clinical::exercise::Exertion;
use hearth_clinical::own_words;
use hearth_record::{PatientId, Replaces, Subject};
use hearth_wire::{Body, EXERCISE_CHARS_MAX, ExerciseLevel, ExerciseLevelBody, LEVEL};

/// Sets the level at which the team asks a person to exercise, in place of what stands, or ends it.
///
/// # Errors
/// `Store`; or what is wrong with what was typed.
pub fn set_level(open: &Open, asked: &ExerciseLevelSet) -> Result<ExerciseDiary, Problem> {
    if !may_set(open) {
        return Err(open.not_allowed());
    }
    let patient: PatientId = whose(open, Some(patient_id(open, &asked.patient)?))?;
    let level = if asked.end { None } else { Some(read_level(open, asked)?) };
    let why = own_words(&asked.why, EXERCISE_CHARS_MAX)
        .map_err(|_| open.bad_field("why", "problem-alert-why-long", &[]))?;
    let keys = Facts::read(open, &open.view()?, patient)?.chart().record.exercise_level().keys;
    let replaces = keys.into_iter().map(|key| Replaces { key, parts: vec![LEVEL.to_owned()] }).collect();
    let body = Body::ExerciseLevel(ExerciseLevelBody { level, why });
    let subject = Subject::exercise_level();
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    diary(open, &ExerciseAsked { patient: Some(asked.patient.clone()) })
}

fn read_level(open: &Open, asked: &ExerciseLevelSet) -> Result<ExerciseLevel, Problem> {
    let words = open.words();
    let mut problems: Vec<FieldProblem> = Vec::new();
    let mut wrong = |name: &str, key: &str| problems.push(field(words, name, key, &[]));
    let (kind, minutes) = kind_and_minutes(&asked.kind, &asked.minutes, &mut wrong);
    let days = asked.days.trim().parse().ok().filter(|days: &u8| (1..=7).contains(days));
    if days.is_none() {
        wrong("days", "problem-exercise-days");
    }
    let most = asked.most.trim().parse().ok().and_then(Exertion::new);
    if most.is_none() {
        wrong("most", "problem-exercise-exertion");
    }
    let own = own_words(&asked.words, EXERCISE_CHARS_MAX).ok();
    if own.is_none() {
        wrong("words", "problem-exercise-note");
    }
    match (kind, minutes, days, most, own) {
        (Some(kind), Some(minutes), Some(days_a_week), Some(most), Some(words)) => {
            Ok(ExerciseLevel { kind, words, minutes, days_a_week, most })
        }
        _ => Err(open.bad_fields(problems)),
    }
}
