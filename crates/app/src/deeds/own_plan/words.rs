//! The entries of a person's own plan in words: for the timeline, for two versions, for what was changed.
//! How the plan itself is shown stands beside.

use super::view::{goal_in_words, next_in_words, next_title, section_title};
use crate::deeds::learn;
use crate::deeds::timeline;
use hearth_chart::{Fact, Record};
use hearth_clinical::{LearnAnswer, LearnTopic, NextDate, PlanSection};
use hearth_record::{EntryKey, Subject};
use hearth_wire::{Body, LearntBody};
use hearth_words::{Arg, Words};

/// What an entry is, and what it says; nothing for a kind that is not of a person's own plan.
#[must_use]
pub fn in_words(words: Words, record: &Record<'_>, fact: &Fact) -> Option<(String, String)> {
    let subject = &fact.act.header.subject;
    let what = || name(words, subject);
    match &fact.body {
        Body::PlanText(body) => Some((what()?, body.text.reveal().clone())),
        Body::Goal(body) => Some((what()?, goal_in_words(words, &body.goal))),
        Body::NextDate(body) => Some((what()?, next_in_words(words, body))),
        Body::Learnt(body) => {
            let topic = subject.as_str().strip_prefix(Subject::LEARNT).and_then(LearnTopic::from_code);
            let title = topic.map(|topic| learn::title(words, topic)).unwrap_or_default();
            Some((words.say("timeline-learnt", &[("topic", Arg::Text(&title))]), learnt(words, body)))
        }
        Body::ReadReceipt(_) => Some((words.plain("timeline-read"), what_was_read(words, record, subject))),
        _ => None,
    }
}

/// What a subject of a person's own plan is called; nothing for any other.
#[must_use]
pub fn name(words: Words, subject: &Subject) -> Option<String> {
    let subject = subject.as_str();
    if subject.starts_with(Subject::GOAL) {
        return Some(words.plain("timeline-goal"));
    }
    if let Some(code) = subject.strip_prefix(Subject::PLAN_TEXT) {
        let section = PlanSection::from_code(code);
        return Some(section.map_or_else(|| code.to_owned(), |section| section_title(words, section)));
    }
    let code = subject.strip_prefix(Subject::NEXT_DATE)?;
    Some(NextDate::from_code(code).map_or_else(|| code.to_owned(), |date| next_title(words, date)))
}

fn learnt(words: Words, body: &LearntBody) -> String {
    let right = body.answers.iter().filter(|(_, answer)| *answer == LearnAnswer::Right).count();
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let answered = (!body.answers.is_empty()).then(|| {
        words.say("timeline-learnt-answers", &[("right", number(right)), ("all", number(body.answers.len()))])
    });
    let told =
        body.told.as_ref().map(|told| words.say("timeline-told", &[("text", Arg::Text(told.reveal()))]));
    answered.into_iter().chain(told).collect::<Vec<_>>().join("; ")
}

/// Which change was read, by its name; empty when it is not here.
fn what_was_read(words: Words, record: &Record<'_>, subject: &Subject) -> String {
    let key = subject.as_str().strip_prefix(Subject::READ_RECEIPT);
    let fact = key.and_then(|text| EntryKey::parse(text).ok()).and_then(|key| record.fact(&key));
    let read = fact.filter(|fact| !matches!(fact.body, Body::ReadReceipt(_)));
    read.map(|fact| timeline::in_words(words, record, fact).0).unwrap_or_default()
}
