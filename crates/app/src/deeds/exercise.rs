//! The exercise diary: what was done at home, how hard it felt, and what was felt meanwhile. Nobody is told to exercise at a
//! level that their team has not set; what means 999 is said, and saved as a check, before anything else.

mod felt;
mod level;

pub use level::set_level;

use super::facts::{Chart, Facts};
use super::messages::{asked_patient, is_team};
use super::reached;
use super::writing::Writing;
use crate::api::{
    AskedChoice, ExerciseAsked, ExerciseDiary, ExerciseSave, ExerciseSaved, ExerciseTakeBack, ExerciseTime,
    ExerciseWeek, FieldProblem, Problem, ProfileKind, Said,
};
use crate::deeds::people::may_observe;
use crate::open::Open;
use crate::problem::field;
use crate::views::say;
use hearth_chart::ExerciseNow;
use hearth_clinical::exercise::{ExerciseKind, ExerciseSign, Exertion, Minutes};
use hearth_clinical::{Instant, LocalDay, own_words};
use hearth_record::{EntryKey, Replaces, Subject};
use hearth_wire::{Body, EXERCISE, EXERCISE_CHARS_MAX, ExerciseBody, ExerciseDone, ExerciseLevelBody};
use hearth_words::{Arg, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Weeks that the table has (product value: a rehabilitation programme of twelve weeks).
const WEEKS: i32 = 12;
/// A Monday, as days since 1970.
const MONDAY: i32 = 4;
/// How far back a time can be written down (product value).
const DAYS_BACK: i32 = 92;
/// At what hour an earlier day's exercise is said to have been: nobody asks for the time.
const NOON: u32 = 12;

/// The diary of one person.
///
/// # Errors
/// `Store`; or a problem when there is no such patient here.
pub fn diary(open: &Open, asked: &ExerciseAsked) -> Result<ExerciseDiary, Problem> {
    let patient = asked_patient(open, asked.patient.as_deref())?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let words = open.words();
    let (level, has_level) = level(open, &chart);
    let times = chart.record.exercises();
    let choice = |family: &str, code: &str| AskedChoice {
        code: code.to_owned(),
        text: words.plain(&format!("{family}-{code}")),
    };
    let borgs = (Exertion::LEAST..=Exertion::MOST).filter(|borg| Words::knows(&format!("exertion-{borg}")));
    Ok(ExerciseDiary {
        level,
        has_level,
        stop: ["exercise-stop-999", "exercise-stop-rest", "exercise-stop-team"]
            .map(|key| open.said(key, &[]))
            .into(),
        weeks: weeks(open, &times),
        times: times.iter().rev().map(|one| time(open, &chart, one)).collect(),
        kinds: ExerciseKind::ALL.iter().map(|kind| choice("exercise-kind", kind.code())).collect(),
        exertions: borgs.map(|borg| choice("exertion", &borg.to_string())).collect(),
        signs: ExerciseSign::ALL.iter().map(|sign| choice("exercise-sign", sign.code())).collect(),
        may_set_level: may_set(open),
        form: data_encoding::HEXLOWER.encode(&open.fresh::<16>()?),
    })
}

fn may_set(open: &Open) -> bool {
    open.identity().role.shares_caseload()
}

/// What the team asks for, in words.
fn level(open: &Open, chart: &Chart<'_>) -> (Vec<Said>, bool) {
    let now = chart.record.exercise_level();
    let Some(level) = now.level else {
        let key = if now.conflict { "exercise-level-two" } else { "exercise-level-none" };
        return (vec![open.said(key, &[])], false);
    };
    let kind = open.words().plain(&format!("exercise-kind-{}", level.kind.code()));
    let most = open.words().plain(&format!("exertion-{}", at_or_below(level.most)));
    let args = [
        ("kind", Arg::Text(kind.as_str())),
        ("minutes", Arg::from(u32::from(level.minutes.get()))),
        ("days", Arg::from(u32::from(level.days_a_week))),
    ];
    let mut said = vec![open.said("exercise-level", &args)];
    if !level.words.reveal().is_empty() {
        said.push(Said { key: "exercise-level-words".to_owned(), text: level.words.reveal().clone() });
    }
    said.push(open.said(
        "exercise-level-most",
        &[("most", Arg::from(u32::from(level.most.borg()))), ("words", Arg::Text(&most))],
    ));
    (said, true)
}

/// The scale has words at every other number: the nearest one below.
fn at_or_below(exertion: Exertion) -> u8 {
    let named = |borg: &u8| Words::knows(&format!("exertion-{borg}"));
    (Exertion::LEAST..=exertion.borg()).rev().find(named).unwrap_or(Exertion::LEAST)
}

fn weeks(open: &Open, times: &[ExerciseNow<'_>]) -> Vec<ExerciseWeek> {
    let monday = |day: LocalDay| day.plus_days(-(day.days().saturating_sub(MONDAY).rem_euclid(7)));
    let first = monday(open.today()).plus_days(-7 * (WEEKS - 1));
    let mut weeks: BTreeMap<LocalDay, (BTreeSet<LocalDay>, i64)> = BTreeMap::new();
    for one in times.iter().filter(|one| one.day >= first) {
        let week = weeks.entry(monday(one.day)).or_default();
        week.0.insert(one.day);
        week.1 = week.1.saturating_add(i64::from(one.done.minutes.get()));
    }
    let line = |(monday, (days, minutes)): (LocalDay, (BTreeSet<LocalDay>, i64))| {
        let days = i64::try_from(days.len()).unwrap_or(i64::MAX);
        ExerciseWeek {
            week: say::day(open.words(), monday),
            days: open.said("exercise-days", &[("count", Arg::Number(days))]),
            minutes: open.said("exercise-minutes", &[("count", Arg::Number(minutes))]),
        }
    };
    weeks.into_iter().rev().map(line).collect()
}

fn time(open: &Open, chart: &Chart<'_>, one: &ExerciseNow<'_>) -> ExerciseTime {
    let words = open.words();
    let done = one.done;
    ExerciseTime {
        key: one.fact.act.key.to_string(),
        day: say::day(words, one.day),
        what: words.plain(&format!("exercise-kind-{}", done.kind.code())),
        minutes: words.say("exercise-minutes", &[("count", Arg::from(u32::from(done.minutes.get())))]),
        exertion: done.exertion.map(|felt| exertion(words, felt)).unwrap_or_default(),
        warm_up: words.plain(if done.warm_up { "answer-yes" } else { "answer-no" }),
        signs: signs(words, done),
        note: done.note.reveal().clone(),
        reached: reached::of_entry(open, chart, &one.fact.act.key),
    }
}

fn exertion(words: Words, felt: Exertion) -> String {
    let text = words.plain(&format!("exertion-{}", at_or_below(felt)));
    words.say("exertion-said", &[("borg", Arg::from(u32::from(felt.borg()))), ("words", Arg::Text(&text))])
}

/// What was felt, in words. A sign of a newer app is said to be something else.
fn signs(words: Words, done: &ExerciseDone) -> String {
    let text = |code: &String| {
        let key = format!("exercise-sign-{code}");
        words.plain(if Words::knows(&key) { &key } else { "exercise-sign-other" })
    };
    done.signs.iter().map(text).collect::<Vec<_>>().join(", ")
}

/// One time in one line, for the timeline.
pub(super) fn in_words(words: Words, body: &ExerciseBody) -> String {
    let Some(done) = &body.done else { return words.plain("exercise-taken-back") };
    let mut texts = vec![
        words.plain(&format!("exercise-kind-{}", done.kind.code())),
        words.say("exercise-minutes", &[("count", Arg::from(u32::from(done.minutes.get())))]),
    ];
    texts.extend(done.exertion.map(|felt| exertion(words, felt)));
    let felt = signs(words, done);
    texts.extend((!felt.is_empty()).then_some(felt));
    texts.join(", ")
}

/// The level in one line, for the timeline.
pub(super) fn level_in_words(words: Words, body: &ExerciseLevelBody) -> String {
    let Some(level) = &body.level else { return words.plain("exercise-level-ended") };
    let kind = words.plain(&format!("exercise-kind-{}", level.kind.code()));
    let args = [
        ("kind", Arg::Text(kind.as_str())),
        ("minutes", Arg::from(u32::from(level.minutes.get()))),
        ("days", Arg::from(u32::from(level.days_a_week))),
    ];
    words.say("exercise-level", &args)
}

/// What was done and for how long, in the diary as in a level; what can't be read is told to `wrong` by box and sentence.
fn kind_and_minutes(
    kind: &str,
    minutes: &str,
    wrong: &mut impl FnMut(&str, &str),
) -> (Option<ExerciseKind>, Option<Minutes>) {
    let kind = ExerciseKind::from_code(kind.trim());
    if kind.is_none() {
        wrong("kind", "problem-exercise-kind");
    }
    let minutes = Minutes::parse(minutes);
    if minutes.is_none() {
        wrong("minutes", "problem-exercise-minutes");
    }
    (kind, minutes)
}

/// What was typed, as values, or a sentence beside each box that can't be read.
fn read(open: &Open, asked: &ExerciseSave) -> Result<(ExerciseDone, Option<Instant>), Problem> {
    let words = open.words();
    let mut problems: Vec<FieldProblem> = Vec::new();
    let mut wrong = |name: &str, key: &str| problems.push(field(words, name, key, &[]));
    let (kind, minutes) = kind_and_minutes(&asked.kind, &asked.minutes, &mut wrong);
    let warm_up = match asked.warm_up.trim() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    if warm_up.is_none() {
        wrong("warmUp", "problem-exercise-warm-up");
    }
    let typed = asked.exertion.trim();
    let felt = typed.parse().ok().and_then(Exertion::new);
    if felt.is_none() && !typed.is_empty() {
        wrong("exertion", "problem-exercise-exertion");
    }
    if asked.signs.iter().any(|code| ExerciseSign::from_code(code).is_none()) {
        wrong("signs", "problem-exercise-sign");
    }
    let note = own_words(&asked.note, EXERCISE_CHARS_MAX).ok();
    if note.is_none() {
        wrong("note", "problem-exercise-note");
    }
    let at = when(open, &asked.day);
    if at.is_none() {
        wrong("day", "problem-exercise-day");
    }
    let (Some(kind), Some(minutes), Some(warm_up), Some(note), Some(at)) = (kind, minutes, warm_up, note, at)
    else {
        return Err(open.bad_fields(problems));
    };
    if !problems.is_empty() {
        return Err(open.bad_fields(problems));
    }
    let signs = asked.signs.iter().cloned().collect();
    Ok((ExerciseDone { kind, warm_up, minutes, exertion: felt, signs, note }, at.at()))
}

/// When it was.
#[derive(Clone, Copy)]
enum When {
    Now,
    /// At noon of an earlier day.
    Earlier(Instant),
}

impl When {
    /// The time of an earlier day.
    fn at(self) -> Option<Instant> {
        match self {
            When::Now => None,
            When::Earlier(at) => Some(at),
        }
    }
}

/// Reads the day that was typed. `None` for one that makes no sense.
fn when(open: &Open, typed: &str) -> Option<When> {
    if typed.trim().is_empty() {
        return Some(When::Now);
    }
    let day = crate::zone::typed_day(typed)?;
    match open.today().days_since(day) {
        0 => Some(When::Now),
        1..=DAYS_BACK => crate::zone::moment(day, NOON, 0).map(When::Earlier),
        _ => None,
    }
}

/// Writes down a time of exercise, and says what to do about what was felt. A danger sign is saved as a check of that moment,
/// whatever is wrong with the rest.
///
/// # Errors
/// `Store`; or what is wrong with what was typed. Where what was felt means 999, that is the sentence of the problem.
pub fn save(open: &Open, asked: &ExerciseSave) -> Result<ExerciseSaved, Problem> {
    may_observe(open)?;
    let patient = asked_patient(open, asked.patient.as_deref())?;
    let urgent = |mut problem: Problem| {
        if felt::is_danger(asked) {
            problem.said = open.said("exercise-felt-999", &[]);
        }
        problem
    };
    let name = if asked.form.is_empty() {
        data_encoding::HEXLOWER.encode(&open.fresh::<16>()?)
    } else {
        asked.form.clone()
    };
    // A day that can't be read holds no danger sign back.
    let felt_at = when(open, &asked.day).and_then(When::at);
    felt::save(open, patient, asked, (&name, felt_at)).map_err(urgent)?;
    let (done, at) = read(open, asked).map_err(urgent)?;
    let said = advice(open, &done);
    let subject = Subject::named(Subject::EXERCISE, &name)
        .map_err(|_| open.bad_field("form", "problem-reading-unknown", &[]))?;
    let body = Body::Exercise(ExerciseBody { done: Some(done) });
    let writing = Writing { patient, subject, body: &body, replaces: Vec::new(), at, form: Some(name) };
    writing.save(open).map_err(urgent)?;
    Ok(ExerciseSaved {
        danger: felt::is_danger(asked),
        said,
        diary: diary(open, &ExerciseAsked { patient: asked.patient.clone() })?,
    })
}

/// What the person is told, the most urgent first.
fn advice(open: &Open, done: &ExerciseDone) -> Vec<Said> {
    let felt: Vec<ExerciseSign> =
        done.signs.iter().filter_map(|code| ExerciseSign::from_code(code)).collect();
    let mut keys = Vec::new();
    if felt.iter().any(|sign| sign.is_danger()) {
        keys.extend(["exercise-felt-999", "exercise-felt-kept", "exercise-felt-check"]);
    } else if felt.iter().any(|sign| sign.is_for_team()) {
        keys.extend(["exercise-felt-team", "exercise-felt-check"]);
    } else if !felt.is_empty() {
        keys.push("exercise-felt-rest");
    }
    if done.exertion.is_some_and(Exertion::is_hard) {
        keys.push("exercise-hard");
    }
    if !done.warm_up {
        keys.push("exercise-no-warm-up");
    }
    keys.push("exercise-saved");
    keys.into_iter().map(|key| open.said(key, &[])).collect()
}

/// Takes a time back that was written down by mistake, and with it the check that its danger signs made here. Both stay readable.
///
/// # Errors
/// `Store`; or a problem when it is not here.
pub fn take_back(open: &Open, asked: &ExerciseTakeBack) -> Result<ExerciseDiary, Problem> {
    may_observe(open)?;
    let patient = asked_patient(open, asked.patient.as_deref())?;
    let unknown = || open.bad_field("key", "problem-reading-unknown", &[]);
    let (key, subject, signs) = {
        let facts = Facts::read(open, &open.view()?, patient)?;
        let chart = facts.chart();
        let named = |key: &EntryKey| {
            let text = key.to_string();
            !asked.key.trim().is_empty() && text.starts_with(asked.key.trim())
        };
        let times = chart.record.exercises();
        let mut found = times.iter().filter(|one| named(&one.fact.act.key));
        match (found.next(), found.next()) {
            (Some(one), None) => {
                (one.fact.act.key, one.fact.act.header.subject.clone(), one.done.signs.clone())
            }
            _ => return Err(unknown()),
        }
    };
    let name = subject.as_str().strip_prefix(Subject::EXERCISE).unwrap_or_default();
    felt::take_back(open, name, &signs)?;
    let replaces = vec![Replaces { key, parts: vec![EXERCISE.to_owned()] }];
    let body = Body::Exercise(ExerciseBody { done: None });
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    diary(open, &ExerciseAsked { patient: asked.patient.clone() })
}

/// What waits for the team in one patient's diary, in words: times with something felt that nobody has looked at.
pub(super) fn tasks(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    if open.kind() == ProfileKind::Patient {
        return Vec::new();
    }
    let for_team = |one: &&ExerciseNow<'_>| {
        let felt = one.done.signs.iter().filter_map(|code| ExerciseSign::from_code(code));
        let is_felt = felt.into_iter().any(|sign| sign.is_danger() || sign.is_for_team());
        is_felt
            && chart.looks().first(&one.fact.act.key).is_none()
            && !is_team(open, chart, &one.fact.act.header.author)
    };
    let times = chart.record.exercises();
    let said = |one: &ExerciseNow<'_>| {
        let (day, felt) = (say::day(open.words(), one.day), signs(open.words(), one.done));
        open.said("exercise-task", &[("day", Arg::Text(&day)), ("signs", Arg::Text(&felt))])
    };
    times.iter().filter(for_team).map(said).collect()
}
