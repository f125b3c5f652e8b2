//! What there is to learn about heart failure, and what a person has learnt: read on a day, told in their own words, asked
//! again. The pages are words of the catalogue; which answer is right is `clinical`'s.

use super::facts::{Chart, Facts};
use super::own_plan::{may_write, of, too_long};
use super::writing::Writing;
use crate::api::{
    LearnChoice, LearnQuestionView, LearnTopicView, LearnView, LearntSet, PatientAsked, Problem, Said,
};
use crate::deeds::people::{author_name, patient_id, whose};
use crate::open::Open;
use crate::views::say;
use hearth_chart::Learnt;
use hearth_clinical::own_plan::SECTION_CHARS_MAX;
use hearth_clinical::{LearnAnswer, LearnQuestion, LearnTopic, own_words};
use hearth_record::{PatientId, Subject};
use hearth_wire::{Body, LearntBody};
use hearth_words::{Arg, Words};
use std::collections::BTreeMap;

/// The profile's own pages.
///
/// # Errors
/// `Store`; a problem when the profile is no patient's.
pub fn mine(open: &Open) -> Result<LearnView, Problem> {
    show(open, whose(open, None)?)
}

/// What a patient has learnt.
///
/// # Errors
/// `BadInput` for an id that is none; `Store`.
pub fn of_patient(open: &Open, asked: &PatientAsked) -> Result<LearnView, Problem> {
    show(open, whose(open, Some(patient_id(open, &asked.id)?))?)
}

/// Every page with what was learnt of it.
///
/// # Errors
/// `Store`.
pub fn show(open: &Open, patient: PatientId) -> Result<LearnView, Problem> {
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let learnt = chart.record.learnt();
    let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let (read, all) = (count(learnt.len()), count(LearnTopic::ALL.len()));
    let topics = LearnTopic::ALL.map(|topic| one(open, &chart, topic, &learnt));
    Ok(LearnView {
        patient: patient.to_string(),
        said: open.said("learn-read-of", &[("read", read), ("all", all)]),
        topics: topics.to_vec(),
    })
}

/// The title of a page.
#[must_use]
pub fn title(words: Words, topic: LearnTopic) -> String {
    words.plain(&key(topic, "title"))
}

fn key(topic: LearnTopic, what: &str) -> String {
    Words::key(&Words::key("learn", topic.code()), what)
}

fn one(
    open: &Open,
    chart: &Chart<'_>,
    topic: LearnTopic,
    learnt: &BTreeMap<LearnTopic, Vec<Learnt<'_>>>,
) -> LearnTopicView {
    let words = open.words();
    let learnt = learnt.get(&topic).map(Vec::as_slice).unwrap_or_default();
    let told = learnt.iter().rev().find_map(|one| one.body.told.as_ref());
    let (state, state_said) = state(open, chart, topic, learnt);
    LearnTopicView {
        topic: topic.code().to_owned(),
        title: title(words, topic),
        text: (1..=LearnTopic::PARAGRAPHS)
            .map(|n| words.say_safely(&key(topic, &n.to_string()), &[]))
            .collect(),
        tell: words.plain(&key(topic, "tell")),
        questions: topic.questions().iter().map(|asked| question(words, topic, asked)).collect(),
        state: state.to_owned(),
        state_said,
        told: told.map(|told| told.reveal().clone()).unwrap_or_default(),
    }
}

fn question(words: Words, topic: LearnTopic, asked: &LearnQuestion) -> LearnQuestionView {
    let stem = key(topic, &format!("q{}", asked.code));
    let choice = |code: &'static str| {
        let right = asked.answer(code) == Some(LearnAnswer::Right);
        LearnChoice {
            choice: code.to_owned(),
            text: words.say_safely(&Words::key(&stem, code), &[]),
            right,
            because: words.say_safely(&Words::key(&stem, if right { "right" } else { "again" }), &[]),
        }
    };
    LearnQuestionView {
        question: asked.code.to_owned(),
        text: words.say_safely(&stem, &[]),
        choices: LearnQuestion::CHOICES.map(choice).to_vec(),
    }
}

/// How far somebody has got with a page: by the last answer to each of its questions.
fn state(open: &Open, chart: &Chart<'_>, topic: LearnTopic, learnt: &[Learnt<'_>]) -> (&'static str, Said) {
    let Some(last) = learnt.last() else { return ("not-yet", open.said("learn-state-not-yet", &[])) };
    let answers = |code: &str| {
        learnt.iter().rev().find_map(|one| {
            one.body.answers.iter().rev().find(|(question, _)| question == code).map(|(_, answer)| *answer)
        })
    };
    let last_answers: Vec<Option<LearnAnswer>> =
        topic.questions().iter().map(|question| answers(question.code)).collect();
    let state = if last_answers.contains(&Some(LearnAnswer::Again)) {
        "again"
    } else if last_answers.iter().all(|answer| *answer == Some(LearnAnswer::Right)) {
        "right"
    } else {
        "read"
    };
    let when = say::day(open.words(), last.fact.act.header.time.day);
    let who = author_name(open, chart, &last.fact.act.header.author);
    let args = [("when", Arg::Text(when.as_str())), ("who", Arg::Text(&who))];
    (state, open.said(&Words::key("learn-state", state), &args))
}

/// Writes down that a page was read, and what was answered.
///
/// # Errors
/// `BadInput` for a topic, question or choice that is none, or too many words; `Store`.
pub fn learnt(open: &Open, asked: &LearntSet) -> Result<LearnView, Problem> {
    let patient = of(open, &asked.patient)?;
    may_write(open)?;
    let Some(topic) = LearnTopic::from_code(asked.topic.trim()) else {
        let codes = LearnTopic::ALL.map(LearnTopic::code).join(", ");
        return Err(open.bad_field("topic", "problem-topic-unknown", &[("topics", Arg::Text(&codes))]));
    };
    let mut answers = Vec::new();
    for given in &asked.answers {
        let question = topic.question(given.question.trim());
        let answer = question.and_then(|question| question.answer(given.choice.trim()));
        let (Some(question), Some(answer)) = (question, answer) else {
            return Err(open.bad_field("answers", "problem-choice-unknown", &[]));
        };
        answers.push((question.code.to_owned(), answer));
    }
    let told = own_words(&asked.told, SECTION_CHARS_MAX)
        .map_err(|problem| open.bad_fields(vec![too_long(open, "told", problem)]))?;
    let told = (!told.reveal().is_empty()).then_some(told);
    let body = Body::Learnt(LearntBody { answers, told });
    let form = (!asked.form.is_empty()).then(|| asked.form.clone());
    let subject = Subject::learnt(topic);
    Writing { patient, subject, body: &body, replaces: Vec::new(), at: None, form }.save(open)?;
    show(open, patient)
}
