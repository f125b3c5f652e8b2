//! A person's own plan: shown whole, and written by them or by the team with them. An edit names what its author was looking
//! at, so one that arrived meanwhile stands beside it instead of under it.

pub mod changes;
pub mod view;
pub mod words;

use super::facts::Facts;
use super::writing::Writing;
use crate::api::{CareView, FieldProblem, GoalSet, NextDateSet, PlanTextSet, Problem};
use crate::deeds::people::{patient_id, whose};
use crate::open::Open;
use crate::problem::field;
use hearth_clinical::own_plan::{GOAL_CHARS_MAX, SECTION_CHARS_MAX};
use hearth_clinical::{
    Goal, GoalState, LocalDay, NextDate, OwnWordsProblem, PlanSection, Private, Rating, own_words,
};
use hearth_record::{EntryKey, PatientId, Replaces, Subject};
use hearth_wire::{Body, GOAL, GoalBody, NEXT, NextDateBody, PlanTextBody, TEXT};
use hearth_words::Arg;

/// Whose plan is written: the one that is named, or on a patient's own profile their own.
pub(super) fn of(open: &Open, patient: &str) -> Result<PatientId, Problem> {
    let named = if patient.trim().is_empty() { None } else { Some(patient_id(open, patient)?) };
    whose(open, named)
}

/// Whoever cares for somebody may write with them; anybody else may not.
pub(super) fn may_write(open: &Open) -> Result<(), Problem> {
    let identity = open.identity();
    let may = identity.patient.is_some() || identity.role.shares_caseload();
    if may { Ok(()) } else { Err(open.not_allowed()) }
}

/// Writes one section, whole.
///
/// # Errors
/// `BadInput` for an unknown section or too many words; `Store`.
pub fn set_text(open: &Open, asked: &PlanTextSet) -> Result<CareView, Problem> {
    let patient = of(open, &asked.patient)?;
    may_write(open)?;
    let Some(section) = PlanSection::from_code(asked.section.trim()) else {
        let codes = PlanSection::ALL.map(PlanSection::code).join(", ");
        return Err(open.bad_field("section", "problem-section-unknown", &[("sections", Arg::Text(&codes))]));
    };
    let text = own_words(&asked.text, SECTION_CHARS_MAX)
        .map_err(|problem| open.bad_fields(vec![too_long(open, "text", problem)]))?;
    let subject = Subject::plan_text(section);
    let replaces = replacing(open, patient, &subject, &asked.based_on, TEXT)?;
    let body = Body::PlanText(PlanTextBody { text });
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    view::show(open, patient)
}

/// Writes one goal, whole.
///
/// # Errors
/// `BadInput` with a sentence for each line that can't be taken; `Store`.
pub fn set_goal(open: &Open, asked: &GoalSet) -> Result<CareView, Problem> {
    let patient = of(open, &asked.patient)?;
    may_write(open)?;
    let goal = read_goal(open, asked)?;
    let name = match asked.goal.trim() {
        "" => data_encoding::HEXLOWER.encode(&open.fresh::<8>()?),
        known => known.to_owned(),
    };
    let subject = Subject::goal(&name).map_err(|_| open.bad_field("goal", "problem-goal-unknown", &[]))?;
    let is_new = asked.goal.trim().is_empty();
    let form = (is_new && !asked.form.is_empty()).then(|| asked.form.clone());
    let replaces = replacing(open, patient, &subject, &asked.based_on, GOAL)?;
    if !is_new && replaces.is_empty() {
        return Err(open.bad_field("goal", "problem-goal-unknown", &[]));
    }
    let body = Body::Goal(Box::new(GoalBody { goal }));
    Writing { patient, subject, body: &body, replaces, at: None, form }.save(open)?;
    view::show(open, patient)
}

/// Agrees a day with the person, or takes it back.
///
/// # Errors
/// `BadInput` for a day that is none or past; a problem where the role may not; `Store`.
pub fn set_next(open: &Open, asked: &NextDateSet) -> Result<CareView, Problem> {
    let patient = of(open, &asked.patient)?;
    if !open.identity().role.shares_caseload() {
        return Err(open.not_allowed());
    }
    let Some(date) = NextDate::from_code(asked.date.trim()) else {
        return Err(open.bad_field("date", "problem-next-date-unknown", &[]));
    };
    let on = later_day(open, "on", &asked.on).map_err(|problem| open.bad_fields(vec![problem]))?;
    let how = own_words(&asked.how, GOAL_CHARS_MAX)
        .map_err(|problem| open.bad_fields(vec![too_long(open, "how", problem)]))?;
    let subject = Subject::next_date(date);
    let replaces = replacing(open, patient, &subject, &asked.based_on, NEXT)?;
    let body = Body::NextDate(NextDateBody { on, how });
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    view::show(open, patient)
}

/// The goal that was typed, or a sentence for each line that can't be taken.
fn read_goal(open: &Open, asked: &GoalSet) -> Result<Goal, Problem> {
    let mut problems: Vec<FieldProblem> = Vec::new();
    let mut line = |name: &str, typed: &str| match own_words(typed, GOAL_CHARS_MAX) {
        Ok(words) => words,
        Err(problem) => {
            problems.push(too_long(open, name, problem));
            Private::new(String::new())
        }
    };
    let words = line("words", &asked.words);
    let [step, when, barriers, helper] = [
        line("step", &asked.step),
        line("when", &asked.when),
        line("barriers", &asked.barriers),
        line("helper", &asked.helper),
    ];
    if asked.words.trim().is_empty() {
        problems.push(field(open.words(), "words", "problem-goal-empty", &[]));
    }
    let mut rating = |name: &str, typed: &str| {
        rating(open, name, typed).unwrap_or_else(|problem| {
            problems.push(problem);
            None
        })
    };
    let (importance, confidence) =
        (rating("importance", &asked.importance), rating("confidence", &asked.confidence));
    let state = match asked.state.trim() {
        "" => Some(GoalState::Open),
        code => GoalState::from_code(code),
    };
    if state.is_none() {
        let codes = GoalState::ALL.map(GoalState::code).join(", ");
        problems.push(field(
            open.words(),
            "state",
            "problem-visit-choice",
            &[("choices", Arg::Text(&codes))],
        ));
    }
    let state = state.unwrap_or(GoalState::Open);
    // A goal that has ended keeps the day that it had.
    let again = if state == GoalState::Open {
        later_day(open, "again", &asked.again)
    } else {
        Ok(crate::zone::typed_day(&asked.again))
    };
    let again = again.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    if problems.is_empty() {
        Ok(Goal { words, importance, confidence, step, when, barriers, helper, again, state })
    } else {
        Err(open.bad_fields(problems))
    }
}

fn rating(open: &Open, name: &str, typed: &str) -> Result<Option<Rating>, FieldProblem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let read = typed.parse::<u8>().ok().and_then(Rating::from_number);
    read.map(Some).ok_or_else(|| field(open.words(), name, "problem-rating", &[]))
}

/// A day from today on; none where nothing was typed.
fn later_day(open: &Open, name: &str, typed: &str) -> Result<Option<LocalDay>, FieldProblem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    match crate::zone::typed_day(typed) {
        None => Err(field(open.words(), name, "problem-date-not-a-date", &[])),
        Some(day) if day < open.today() => Err(field(open.words(), name, "problem-day-past", &[])),
        day => Ok(day),
    }
}

pub(super) fn too_long(open: &Open, name: &str, problem: OwnWordsProblem) -> FieldProblem {
    let OwnWordsProblem::TooLong { max } = problem;
    let most = i64::try_from(max).unwrap_or(i64::MAX);
    field(open.words(), name, "problem-words-too-long", &[("most", Arg::Number(most))])
}

/// The entries that the author was looking at, as far as they speak of this subject.
fn replacing(
    open: &Open,
    patient: PatientId,
    subject: &Subject,
    based_on: &[String],
    part: &str,
) -> Result<Vec<Replaces>, Problem> {
    let facts = Facts::read(open, &open.view()?, patient)?;
    let record = facts.chart().record;
    let mut replaces = Vec::new();
    for text in based_on {
        let key = EntryKey::parse(text).map_err(|_| open.bad_input("problem-reading-unknown", &[]))?;
        if record.fact(&key).is_some_and(|fact| fact.act.header.subject == *subject) {
            replaces.push(Replaces { key, parts: vec![part.to_owned()] });
        }
    }
    Ok(replaces)
}
