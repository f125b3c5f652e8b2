//! `plan-text`, `goal`, `next-date`, `learnt` and `read-receipt`: what belongs to the person's own plan.
//! Words that are longer than they may be make no sense; a state of a goal that is not known is a newer app's.

use super::BodyProblem;
use super::fields::Fields;
use super::medicine::{day, read_day};
use crate::json::Json;
use crate::own_plan::{
    GoalBody, LEARNT_ANSWERS_MAX, LearntBody, NextDateBody, PlanTextBody, ReadReceiptBody,
};
use crate::parts::{GOAL, NEXT, READ, TEXT};
use hearth_clinical::own_plan::{GOAL_CHARS_MAX, SECTION_CHARS_MAX};
use hearth_clinical::{Goal, GoalState, LearnAnswer, Private, Rating, own_words};
use serde_json::Value;

type Written = Vec<(String, Json)>;

fn text(key: &str, words: &Private<String>) -> Option<(String, Json)> {
    (!words.reveal().is_empty()).then(|| (key.to_owned(), Json::text(words.reveal())))
}

/// Words that may be missing.
fn words(fields: &Fields, key: &'static str, max: usize) -> Result<Private<String>, BodyProblem> {
    let typed = fields.maybe_as(key, |typed: String| own_words(&typed, max).ok())?;
    Ok(typed.unwrap_or_else(|| Private::new(String::new())))
}

pub(super) fn write_text(body: &PlanTextBody) -> Written {
    vec![(TEXT.to_owned(), Json::text(body.text.reveal()))]
}

pub(super) fn read_text(fields: &Fields) -> Result<PlanTextBody, BodyProblem> {
    let text = fields.must_as(TEXT, |typed: String| own_words(&typed, SECTION_CHARS_MAX).ok())?;
    Ok(PlanTextBody { text })
}

pub(super) fn write_goal(body: &GoalBody) -> Written {
    let goal = &body.goal;
    let rating = |key: &str, rating: Option<Rating>| {
        rating.map(|rating| (key.to_owned(), Json::from(i64::from(rating.number()))))
    };
    let mut written = vec![("words".to_owned(), Json::text(goal.words.reveal()))];
    written.extend(rating("importance", goal.importance));
    written.extend(rating("confidence", goal.confidence));
    written.extend(text("step", &goal.step));
    written.extend(text("when", &goal.when));
    written.extend(text("barriers", &goal.barriers));
    written.extend(text("helper", &goal.helper));
    written.extend(goal.again.map(|again| ("again".to_owned(), day(again))));
    written.push(("state".to_owned(), Json::text(goal.state.code())));
    vec![(GOAL.to_owned(), Json::Object(written))]
}

/// `None` for a state that this version does not know.
pub(super) fn read_goal(fields: &Fields) -> Result<Option<GoalBody>, BodyProblem> {
    let goal = Fields::inside(fields.must::<Value>(GOAL)?, GOAL)?;
    let Some(state) = GoalState::from_code(&goal.must::<String>("state")?) else { return Ok(None) };
    let line = |key| words(&goal, key, GOAL_CHARS_MAX);
    let read = Goal {
        words: goal.must_as("words", |typed: String| {
            own_words(&typed, GOAL_CHARS_MAX).ok().filter(|words| !words.reveal().is_empty())
        })?,
        importance: goal.maybe_as("importance", Rating::from_number)?,
        confidence: goal.maybe_as("confidence", Rating::from_number)?,
        step: line("step")?,
        when: line("when")?,
        barriers: line("barriers")?,
        helper: line("helper")?,
        again: read_day(&goal, "again")?,
        state,
    };
    Ok(Some(GoalBody { goal: read }))
}

/// A day that was taken back has a part that says so: without one nothing would stand in place of the day.
pub(super) fn write_next(body: &NextDateBody) -> Written {
    let mut next = Vec::new();
    next.extend(body.on.map(|on| ("on".to_owned(), day(on))));
    next.extend(text("how", &body.how));
    vec![(NEXT.to_owned(), Json::Object(next))]
}

pub(super) fn read_next(fields: &Fields) -> Result<NextDateBody, BodyProblem> {
    let next = Fields::inside(fields.must::<Value>(NEXT)?, NEXT)?;
    Ok(NextDateBody { on: read_day(&next, "on")?, how: words(&next, "how", GOAL_CHARS_MAX)? })
}

/// The one part of what was learnt and of a receipt. It is the same in all of them, so that two are no conflict and both stand.
fn read_part() -> (String, Json) {
    (READ.to_owned(), Json::Flag(true))
}

pub(super) fn write_learnt(body: &LearntBody) -> Written {
    let answers = body.answers.iter().take(LEARNT_ANSWERS_MAX);
    let answers =
        answers.map(|(question, answer)| Json::List(vec![Json::text(question), Json::text(answer.code())]));
    let mut written = vec![read_part(), ("answers".to_owned(), Json::List(answers.collect()))];
    written.extend(body.told.as_ref().and_then(|told| text("told", told)));
    written
}

/// An answer that this version does not know is left alone.
pub(super) fn read_learnt(fields: &Fields) -> Result<LearntBody, BodyProblem> {
    let answers: Vec<(String, String)> = fields.must("answers")?;
    if answers.len() > LEARNT_ANSWERS_MAX {
        return Err(BodyProblem::Value { key: "answers" });
    }
    let known = |(question, answer): (String, String)| Some((question, LearnAnswer::from_code(&answer)?));
    let told = words(fields, "told", SECTION_CHARS_MAX)?;
    Ok(LearntBody {
        answers: answers.into_iter().filter_map(known).collect(),
        told: (!told.reveal().is_empty()).then_some(told),
    })
}

pub(super) fn write_receipt(body: &ReadReceiptBody) -> Written {
    vec![read_part(), ("shown".to_owned(), Json::text(body.shown.reveal()))]
}

pub(super) fn read_receipt(fields: &Fields) -> Result<ReadReceiptBody, BodyProblem> {
    Ok(ReadReceiptBody { shown: Private::new(fields.must("shown")?) })
}
