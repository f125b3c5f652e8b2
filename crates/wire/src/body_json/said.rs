//! `message`, `questionnaire`, `questionnaire-ask`, `exercise` and `exercise-level` as bytes.
//! A code of a newer app inside an answer or a sign is kept; a kind of exercise that is not known makes the body a newer one.

use super::BodyProblem;
use super::fields::Fields;
use super::medicine::{day, read_day};
use crate::json::Json;
use crate::parts::{ANSWERS, ASK, EXERCISE, LEVEL};
use crate::said::{
    ANSWERS_MAX, ExerciseBody, ExerciseDone, ExerciseLevel, ExerciseLevelBody, MessageBody,
    QuestionnaireAskBody, QuestionnaireBody, SheetAnswer,
};
use hearth_clinical::Private;
use hearth_clinical::exercise::{ExerciseKind, Exertion, Minutes};
use hearth_record::EntryKey;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

type Written = Vec<(String, Json)>;

fn text(key: &str, text: &Private<String>) -> Option<(String, Json)> {
    (!text.reveal().is_empty()).then(|| (key.to_owned(), Json::text(text.reveal())))
}

fn read_text(fields: &Fields, key: &'static str) -> Result<Private<String>, BodyProblem> {
    Ok(Private::new(fields.maybe::<String>(key)?.unwrap_or_default()))
}

/// What was taken back has a part that says so: without one nothing would stand in place of it.
fn taken_back() -> Written {
    vec![("taken-back".to_owned(), Json::Flag(true))]
}

/// The part's own fields, or none for what was taken back.
fn part(fields: &Fields, key: &'static str) -> Result<Option<Fields>, BodyProblem> {
    let part = Fields::inside(fields.must::<Value>(key)?, key)?;
    let is_back = part.maybe::<bool>("taken-back")?.unwrap_or(false);
    Ok((!is_back).then_some(part))
}

pub(super) fn write_message(body: &MessageBody) -> Written {
    vec![("text".to_owned(), Json::text(body.text.reveal()))]
}

pub(super) fn read_message(fields: &Fields) -> Result<MessageBody, BodyProblem> {
    Ok(MessageBody { text: Private::new(fields.must("text")?) })
}

pub(super) fn write_questionnaire(body: &QuestionnaireBody) -> Written {
    let answer = |(item, answer): (&String, &SheetAnswer)| {
        let said = match answer {
            SheetAnswer::Choice(code) => Json::text(code),
            SheetAnswer::PreferNotToSay => Json::Flag(false),
        };
        (item.clone(), said)
    };
    let mut fields = vec![
        ("instrument".to_owned(), Json::text(&body.instrument)),
        ("version".to_owned(), i64::from(body.version).into()),
        ("language".to_owned(), Json::text(&body.language)),
        (ANSWERS.to_owned(), Json::Object(body.answers.iter().map(answer).collect())),
        ("finished".to_owned(), Json::Flag(body.finished)),
    ];
    if !body.raised.is_empty() {
        fields.push(("raised".to_owned(), Json::List(body.raised.iter().map(Json::text).collect())));
    }
    fields.extend(body.asked.map(|key| ("asked".to_owned(), Json::text(key.to_string()))));
    fields
}

pub(super) fn read_questionnaire(fields: &Fields) -> Result<QuestionnaireBody, BodyProblem> {
    let said: BTreeMap<String, Value> = fields.must(ANSWERS)?;
    if said.len() > ANSWERS_MAX {
        return Err(BodyProblem::Value { key: ANSWERS });
    }
    let answer = |(item, said): (String, Value)| match said {
        Value::String(code) => Ok((item, SheetAnswer::Choice(code))),
        Value::Bool(false) => Ok((item, SheetAnswer::PreferNotToSay)),
        _ => Err(BodyProblem::Value { key: ANSWERS }),
    };
    Ok(QuestionnaireBody {
        instrument: fields.must("instrument")?,
        version: fields.must("version")?,
        language: fields.must("language")?,
        answers: said.into_iter().map(answer).collect::<Result<_, _>>()?,
        finished: fields.must("finished")?,
        raised: fields.maybe::<BTreeSet<String>>("raised")?.unwrap_or_default(),
        asked: fields.maybe_as("asked", |text: String| EntryKey::parse(&text).ok())?,
    })
}

pub(super) fn write_ask(body: &QuestionnaireAskBody) -> Written {
    let ask = body.due.map_or_else(taken_back, |due| vec![("due".to_owned(), day(due))]);
    let mut fields = vec![(ASK.to_owned(), Json::Object(ask))];
    fields.extend(text("why", &body.why));
    fields
}

pub(super) fn read_ask(fields: &Fields) -> Result<QuestionnaireAskBody, BodyProblem> {
    let due = match part(fields, ASK)? {
        Some(ask) => Some(read_day(&ask, "due")?.ok_or(BodyProblem::Missing { key: "due" })?),
        None => None,
    };
    Ok(QuestionnaireAskBody { due, why: read_text(fields, "why")? })
}

pub(super) fn write_exercise(body: &ExerciseBody) -> Written {
    let done = body.done.as_ref().map_or_else(taken_back, |done| {
        let mut fields = vec![
            ("kind".to_owned(), Json::text(done.kind.code())),
            ("warm-up".to_owned(), Json::Flag(done.warm_up)),
            ("minutes".to_owned(), i64::from(done.minutes.get()).into()),
        ];
        fields.extend(done.exertion.map(|felt| ("exertion".to_owned(), i64::from(felt.borg()).into())));
        fields.push(("signs".to_owned(), Json::List(done.signs.iter().map(Json::text).collect())));
        fields.extend(text("note", &done.note));
        fields
    });
    vec![(EXERCISE.to_owned(), Json::Object(done))]
}

/// `None` for a kind of exercise that this version does not know.
pub(super) fn read_exercise(fields: &Fields) -> Result<Option<ExerciseBody>, BodyProblem> {
    let Some(done) = part(fields, EXERCISE)? else { return Ok(Some(ExerciseBody { done: None })) };
    let Some(kind) = ExerciseKind::from_code(&done.must::<String>("kind")?) else { return Ok(None) };
    let done = ExerciseDone {
        kind,
        warm_up: done.must("warm-up")?,
        minutes: done.must_as("minutes", Minutes::new)?,
        exertion: done.maybe_as("exertion", Exertion::new)?,
        signs: done.must("signs")?,
        note: read_text(&done, "note")?,
    };
    Ok(Some(ExerciseBody { done: Some(done) }))
}

pub(super) fn write_level(body: &ExerciseLevelBody) -> Written {
    let level = body.level.as_ref().map_or_else(taken_back, |level| {
        vec![
            ("kind".to_owned(), Json::text(level.kind.code())),
            ("words".to_owned(), Json::text(level.words.reveal())),
            ("minutes".to_owned(), i64::from(level.minutes.get()).into()),
            ("days-a-week".to_owned(), i64::from(level.days_a_week).into()),
            ("most".to_owned(), i64::from(level.most.borg()).into()),
        ]
    });
    let mut fields = vec![(LEVEL.to_owned(), Json::Object(level))];
    fields.extend(text("why", &body.why));
    fields
}

/// `None` for a kind of exercise that this version does not know.
pub(super) fn read_level(fields: &Fields) -> Result<Option<ExerciseLevelBody>, BodyProblem> {
    let why = read_text(fields, "why")?;
    let Some(level) = part(fields, LEVEL)? else { return Ok(Some(ExerciseLevelBody { level: None, why })) };
    let Some(kind) = ExerciseKind::from_code(&level.must::<String>("kind")?) else { return Ok(None) };
    let level = ExerciseLevel {
        kind,
        words: Private::new(level.must("words")?),
        minutes: level.must_as("minutes", Minutes::new)?,
        days_a_week: level.must_as("days-a-week", |days: u8| (1..=7).contains(&days).then_some(days))?,
        most: level.must_as("most", Exertion::new)?,
    };
    Ok(Some(ExerciseLevelBody { level: Some(level), why }))
}
