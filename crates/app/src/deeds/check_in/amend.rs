//! Corrects or takes back a check-in. Only the parts that change are replaced, so that a typing error in the weight
//! does not take back the chest pain; what the person was told stays.

use super::checks;
use super::form::{FormRead, Reading, read_form, whole};
use super::form_measures::blood_box;
use super::{danger_among, recent};
use crate::api::{
    Advice, AmendReading, CheckInFields, FieldProblem, Nothing, Problem, ResultView, WithdrawReading,
};
use crate::deeds::alerts::team_looks;
use crate::deeds::bounded_plans;
use crate::deeds::facts::{Chart, Facts};
use crate::deeds::people::may_observe;
use crate::deeds::results;
use crate::deeds::writing::Writing;
use crate::open::Open;
use crate::problem;
use crate::views::advice;
use hearth_chart::{CheckInNow, Record, TracedHistory, Version};
use hearth_clinical::Private;
use hearth_record::{EntryKey, PartName, PatientId, Replaces, Subject};
use hearth_rules::assess;
use hearth_wire::{Body, CheckInBody, WithdrawalBody};
use std::collections::BTreeMap;

/// Longest reason, in characters.
const REASON_CHARS_MAX: usize = 500;

/// Finds the check-in that a full key or the beginning of its mark names.
///
/// # Errors
/// A problem when there is none.
pub fn find(open: &Open, text: &str) -> Result<(PatientId, EntryKey), Problem> {
    let view = open.view()?;
    let mut found = Vec::new();
    for key in view.find_keys(text).map_err(|cause| open.read_problem(&cause))? {
        let held = view.entry(&key).map_err(|cause| open.read_problem(&cause))?;
        let kind = held.as_ref().and_then(|held| held.entry.whole()).map(|whole| &whole.header.kind.name);
        if kind.is_some_and(|kind| kind == "check-in") {
            found.push(key);
        }
    }
    match found.as_slice() {
        [key] => Ok((key.id.chain.patient, *key)),
        // None, or a beginning that several share: the person gives more of it.
        _ => Err(open.bad_input("problem-reading-unknown", &[])),
    }
}

/// Corrects the parts that are filled in. A danger sign among them waits for no other box, as in a check-in.
///
/// # Errors
/// As for a check-in; and a problem when the check-in is not here or was taken back.
pub fn amend(open: &Open, asked: &AmendReading) -> Result<ResultView, Problem> {
    amend_with(open, asked, Vec::new())
}

/// The same, with what a command line typed that has no place in the boxes.
///
/// # Errors
/// As [`amend`].
pub(crate) fn amend_with(
    open: &Open,
    asked: &AmendReading,
    unread: Vec<FieldProblem>,
) -> Result<ResultView, Problem> {
    let words = open.words();
    may_observe(open)?;
    let (patient, key) = find(open, &asked.key)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let before = chart.record.check_in(&key).ok_or_else(|| open.bad_input("problem-reading-unknown", &[]))?;
    if before.withdrawn {
        return Err(open.bad_input("problem-reading-withdrawn", &[]));
    }
    let mut read = read_form(&asked.fields, words);
    read.problems.extend(unread);
    let is_urgent = super::danger(open, &chart, &read.reading, None).is_some();
    if !is_urgent {
        read = whole(read, words)?;
    }
    let FormRead { reading, problems } = read;
    // Beside a sitting one it takes the place of both.
    let is_lying_alone = !asked.fields.lying_systolic.trim().is_empty()
        && asked.fields.systolic.trim().is_empty()
        && reading.postural.is_none();
    if is_lying_alone && !(before.pressures.is_empty() && before.postural.is_empty()) {
        // It would take the place of a pressure that it says nothing about.
        return Err(open.bad_field("standing1Systolic", "problem-standing-missing", &[]));
    }
    let recent = recent(&chart, before.day, Some(&key));
    let mut questions = checks::questions(&reading, before.day, &recent, &asked.fields.weight_unit, words);
    if !questions.is_empty() && !asked.confirmed && !is_urgent {
        return Err(problem::ask_again(words, questions));
    }
    let confirmed = if asked.confirmed { checks::parts(&std::mem::take(&mut questions)) } else { Vec::new() };
    write(open, &chart, &key, Correction { reading, gone: Vec::new(), confirmed, form: None })?;
    let stands = results::of_check_in(open, &Facts::read(open, &open.view()?, patient)?.chart(), &key)?;
    Ok(ResultView { not_saved: problems, not_asked: questions, ..stands })
}

/// What is to stand in a check-in from now on.
pub(in crate::deeds) struct Correction {
    /// The parts that change.
    pub(in crate::deeds) reading: Reading,
    /// The parts that hold nothing any more.
    pub(in crate::deeds) gone: Vec<PartName>,
    /// The unusual parts that the person said were right.
    pub(in crate::deeds) confirmed: Vec<PartName>,
    /// The form that is done with it.
    pub(in crate::deeds) form: Option<String>,
}

/// Writes a correction of a check-in that is here, with what the person is told about the whole of it.
///
/// # Errors
/// A problem of kind `Store`.
pub(in crate::deeds) fn write(
    open: &Open,
    chart: &Chart<'_>,
    key: &EntryKey,
    correction: Correction,
) -> Result<(), Problem> {
    let Correction { reading, gone, confirmed, form } = correction;
    let words = open.words();
    let history = history_with(open, chart, key, &reading, &gone);
    let assessed = assess(&history.history, &history.readings_of(key), &chart.plan);
    let assessed = team_looks::beside(open, chart, assessed);
    let mut told = advice::advice(words, &assessed, &chart.plan, open.now());
    if chart.record.check_in(key).is_some_and(|check_in| check_in.day == open.today()) {
        told.what_to_do.extend(bounded_plans::beside_check(open, chart, &history.history, told.zone));
    }
    let subject = Subject::check_in(key);
    let parts: Vec<PartName> = parts_of(&reading).into_iter().chain(gone).collect();
    let replaces = replacing(&chart.record, &subject, Some(&parts));
    let body = CheckInBody {
        confirmed_unusual: confirmed,
        told: Some(advice::told(words, &assessed, &told, &chart.plan)),
        ..reading.body(open.entered(None))
    };
    let body = Body::Amendment(Box::new(body));
    let patient = key.id.chain.patient;
    Writing { patient, subject, body: &body, replaces, at: None, form }.save(open).map(|_| ())
}

/// What is urgent about a correction that is not saved, with all that its check-in holds besides; none when nothing is,
/// or when the check-in is not here.
pub(in crate::deeds) fn danger(
    open: &Open,
    chart: &Chart<'_>,
    key: &EntryKey,
    fields: &CheckInFields,
) -> Option<Advice> {
    let reading = read_form(fields, open.words()).reading;
    let history = history_with(open, chart, key, &reading, &[]);
    let assessed = assess(&history.history, &history.readings_of(key), &chart.plan);
    danger_among(advice::advice(open.words(), &assessed, &chart.plan, open.now()))
}

/// The names of the parts that a reading fills.
pub(super) fn parts_of(reading: &Reading) -> Vec<PartName> {
    let mut parts: Vec<PartName> = Vec::new();
    let mut add = |there: bool, name: &str| {
        if there {
            parts.push(name.to_owned());
        }
    };
    add(reading.weight.is_some(), "weight");
    add(!reading.pressures.is_empty(), "pressure");
    add(reading.pulse.is_some(), "pulse");
    add(reading.oxygen.is_some(), "oxygen");
    add(reading.temperature.is_some(), "temperature");
    add(reading.rhythm.is_some(), "rhythm");
    add(reading.postural.is_some(), "postural");
    add(reading.steps.is_some(), "steps");
    for result in reading.bloods.iter() {
        add(true, &blood_box(result.analyte()));
    }
    for (symptom, _) in reading.symptoms.iter() {
        add(true, &format!("symptom/{}", symptom.code()));
    }
    parts
}

/// What an edit of these parts (all, if `None`) stands in place of: every entry that holds a current value of them.
pub(crate) fn replacing(record: &Record<'_>, subject: &Subject, parts: Option<&[PartName]>) -> Vec<Replaces> {
    let mut by_key: BTreeMap<EntryKey, Vec<PartName>> = BTreeMap::new();
    for (part, values) in record.current().of_subject(subject) {
        if part != hearth_record::TOLD && parts.is_none_or(|parts| parts.iter().any(|name| name == part)) {
            for value in values {
                by_key.entry(value.key).or_default().push(part.to_owned());
            }
        }
    }
    by_key.into_iter().map(|(key, parts)| Replaces { key, parts }).collect()
}

/// The history as it will be once the correction stands.
pub(super) fn history_with(
    open: &Open,
    chart: &Chart<'_>,
    key: &EntryKey,
    reading: &Reading,
    gone: &[PartName],
) -> TracedHistory {
    let mut check_ins = chart.check_ins.clone();
    if let Some(check_in) = check_ins.iter_mut().find(|check_in| check_in.fact.act.key == *key) {
        correct(check_in, key, reading);
        for part in gone {
            take_out(check_in, part);
        }
    }
    TracedHistory::of(&check_ins, open.today())
        .with_medicines(&chart.record, &check_ins, &chart.plan)
        .with_looks(&chart.record, &check_ins, chart.looks())
}

fn take_out(check_in: &mut CheckInNow<'_>, part: &str) {
    match part {
        "weight" => check_in.weight.clear(),
        "pressure" => check_in.pressures.clear(),
        "pulse" => check_in.pulse.clear(),
        "oxygen" => check_in.oxygen.clear(),
        "temperature" => check_in.temperature.clear(),
        "rhythm" => check_in.rhythm.clear(),
        "postural" => check_in.postural.clear(),
        "steps" => check_in.steps.clear(),
        other => {
            check_in.bloods.retain(|held| blood_box(held.value.analyte()) != other);
            check_in.symptoms.retain(|(symptom, _)| format!("symptom/{}", symptom.code()) != other);
        }
    }
}

fn correct(check_in: &mut CheckInNow<'_>, key: &EntryKey, reading: &Reading) {
    if let Some(value) = reading.weight {
        check_in.weight = vec![Version { key: *key, value }];
    }
    if !reading.pressures.is_empty() {
        check_in.pressures = vec![Version { key: *key, value: reading.pressures.clone() }];
    }
    if let Some(value) = reading.pulse {
        check_in.pulse = vec![Version { key: *key, value }];
    }
    if let Some(value) = reading.oxygen {
        check_in.oxygen = vec![Version { key: *key, value }];
    }
    if let Some(value) = reading.temperature {
        check_in.temperature = vec![Version { key: *key, value }];
    }
    if let Some(value) = reading.rhythm {
        check_in.rhythm = vec![Version { key: *key, value }];
    }
    if let Some(value) = reading.postural {
        check_in.postural = vec![Version { key: *key, value }];
    }
    if let Some(value) = reading.steps {
        check_in.steps = vec![Version { key: *key, value }];
    }
    for value in reading.bloods.iter() {
        check_in.bloods.retain(|held| held.value.analyte() != value.analyte());
        check_in.bloods.push(Version { key: *key, value });
    }
    for (symptom, answer) in reading.symptoms.iter() {
        check_in.symptoms.retain(|(held, _)| held != symptom);
        check_in.symptoms.push((symptom.clone(), Version { key: *key, value: answer.clone() }));
    }
}

/// Takes a check-in back. It stays readable as taken back, and so does what was told.
///
/// # Errors
/// A problem when the check-in is not here, was taken back already, or no reason is given.
pub fn withdraw(open: &Open, asked: &WithdrawReading) -> Result<Nothing, Problem> {
    may_observe(open)?;
    let (patient, key) = find(open, &asked.key)?;
    let reason = asked.reason.trim();
    if reason.is_empty() {
        return Err(open.bad_field("reason", "problem-reason-empty", &[]));
    }
    if reason.chars().count() > REASON_CHARS_MAX {
        let count = hearth_words::Arg::Number(i64::try_from(REASON_CHARS_MAX).unwrap_or(i64::MAX));
        return Err(open.bad_field("reason", "problem-text-too-long", &[("count", count)]));
    }
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let before = chart.record.check_in(&key).ok_or_else(|| open.bad_input("problem-reading-unknown", &[]))?;
    if before.withdrawn {
        return Err(open.bad_input("problem-reading-withdrawn", &[]));
    }
    let subject = Subject::check_in(&key);
    let body = Body::Withdrawal(WithdrawalBody { reason: Private::new(reason.to_owned()) });
    let replaces = replacing(&chart.record, &subject, None);
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    Ok(Nothing {})
}
