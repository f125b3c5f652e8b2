//! Two versions of one subject: shown side by side with who and when, and settled by one entry that replaces them all.
//! Nothing is ever chosen by a clock.

use super::amend::write;
use super::facts::Facts;
use super::plan::{self, Unit};
use super::timeline::measured;
use super::today::author_name;
use crate::api::{Conflict, ConflictVersion, Conflicts, Nothing, Problem, Settle};
use crate::open::Open;
use crate::views::say;
use hearth_chart::{Fact, Record};
use hearth_clinical::{PlanSubject, PlanValue, Private};
use hearth_record::{EntryKey, PatientId, Replaces, Subject};
use hearth_wire::{Body, SettingBody, VALUE};
use hearth_words::{Arg, Words};
use std::collections::BTreeSet;

/// Everything of which two versions stand side by side, on every patient here.
///
/// # Errors
/// `Store`.
pub fn conflicts(open: &Open) -> Result<Conflicts, Problem> {
    let view = open.view()?;
    let disagreements = view.conflicts().map_err(|cause| open.read_problem(&cause))?;
    let patients: BTreeSet<PatientId> = disagreements.iter().map(|found| found.patient).collect();
    let mut items = Vec::new();
    for patient in patients {
        let facts = Facts::read(open, &view, patient)?;
        let record = facts.record();
        for (subject, part, values) in record.current().conflicts() {
            let keys: Vec<EntryKey> = values.iter().map(|value| value.key).collect();
            items.push(conflict(open, &facts, &record, subject, part, &keys));
        }
    }
    Ok(Conflicts { items })
}

fn conflict(
    open: &Open,
    facts: &Facts,
    record: &Record<'_>,
    subject: &Subject,
    part: &str,
    keys: &[EntryKey],
) -> Conflict {
    let words = open.words();
    let mut held: Vec<&Fact> = keys.iter().filter_map(|key| record.fact(key)).collect();
    held.sort_by_key(|fact| (fact.act.header.time.corrected(), fact.act.key));
    let versions = held.iter().map(|fact| version(open, facts, fact, part)).collect();
    let setting = PlanSubject::from_code(subject.as_str());
    Conflict {
        patient: facts.patient.to_string(),
        patient_name: record.person().map(|person| person.name.reveal().to_owned()).unwrap_or_default(),
        subject: subject.to_string(),
        part: part.to_owned(),
        name: setting.map_or_else(|| name_of_part(words, part), |setting| words.setting(setting.code())),
        versions,
        last_agreed: last_agreed(words, record, &held, part),
        meanwhile: open.said(meanwhile(setting), &[]),
    }
}

/// What holds until it is settled: a weight to aim at and a two-sided oxygen scale have no cautious side.
fn meanwhile(setting: Option<PlanSubject>) -> &'static str {
    match setting {
        Some(PlanSubject::TargetWeight | PlanSubject::OxygenScale) => "conflict-meanwhile-none",
        _ => "conflict-meanwhile-both",
    }
}

fn name_of_part(words: Words, part: &str) -> String {
    match part.strip_prefix("symptom/") {
        Some(symptom) => words.symptom_name(symptom),
        None => match part {
            "weight" | "pressure" | "pulse" | "oxygen" => words.plain(&format!("number-{part}")),
            "name" | "born" | "nhs-number" => words.plain("timeline-demographics"),
            other => other.to_owned(),
        },
    }
}

fn version(open: &Open, facts: &Facts, fact: &Fact, part: &str) -> ConflictVersion {
    let words = open.words();
    let header = &fact.act.header;
    let (value, typed) = value_of(words, fact, part);
    let device = facts.directory().devices.get(&header.id.chain.device);
    ConflictVersion {
        key: fact.act.key.to_string(),
        value,
        typed,
        author: author_name(words, facts, open, &header.author),
        device: device.map(|device| device.name.clone()).unwrap_or_default(),
        at: say::moment(words, header.time.corrected()),
        why: match &fact.body {
            Body::Setting(body) => body.why.reveal().clone(),
            _ => String::new(),
        },
    }
}

/// A version's value in words, and as it would be typed.
fn value_of(words: Words, fact: &Fact, part: &str) -> (String, String) {
    let same = |text: String| (text.clone(), text);
    match &fact.body {
        Body::Setting(body) | Body::ServiceSetting(body) => {
            (say::plan_value(words, &body.value), typed_with_unit(&body.value))
        }
        Body::CheckIn(body) | Body::Amendment(body) => {
            let mut one = hearth_wire::CheckInBody::default();
            match part {
                "weight" => one.weight = body.weight,
                "pressure" => one.pressures.clone_from(&body.pressures),
                "pulse" => one.pulse = body.pulse,
                "oxygen" => one.oxygen = body.oxygen,
                _ => one.symptoms = body.symptoms.clone(),
            }
            let typed = match part {
                "weight" => body.weight.map(|weight| format!("{}kg", weight.kg_text())),
                "pulse" => body.pulse.map(|pulse| pulse.per_minute().to_string()),
                "oxygen" => body.oxygen.map(|oxygen| oxygen.percent().to_string()),
                "pressure" => body
                    .pressures
                    .first()
                    .map(|go| format!("{}/{}", go.systolic().mmhg(), go.diastolic().mmhg())),
                _ => None,
            };
            (measured(words, &one), typed.unwrap_or_default())
        }
        Body::Person(body) => same(match part {
            "born" => say::day(words, body.born.reveal()),
            "nhs-number" => body.nhs_number.map(|number| number.reveal_grouped()).unwrap_or_default(),
            _ => body.name.reveal().to_owned(),
        }),
        _ => same(String::new()),
    }
}

fn typed_with_unit(value: &PlanValue) -> String {
    value.to_string()
}

/// The value that the versions stand in place of, if it is one.
fn last_agreed(words: Words, record: &Record<'_>, versions: &[&Fact], part: &str) -> String {
    let mut before: Vec<String> = versions
        .iter()
        .flat_map(|fact| &fact.act.header.replaces)
        .filter_map(|replaced| record.fact(&replaced.key))
        .map(|fact| {
            let (value, _) = value_of(words, fact, part);
            let when = say::day(words, fact.act.header.time.day);
            words.say("conflict-last-agreed", &[("value", Arg::Text(&value)), ("when", Arg::Text(&when))])
        })
        .collect();
    before.sort();
    before.dedup();
    match before.as_slice() {
        [one] => one.clone(),
        _ => words.plain("conflict-never-agreed"),
    }
}

/// Settles a conflict: one new entry that stands in place of every version that was seen.
///
/// # Errors
/// A problem when there are not two versions, the value can't be taken, or the role may not; `Store`.
pub fn settle(open: &Open, asked: &Settle) -> Result<Nothing, Problem> {
    let patient = plan::patient_id(open, &asked.patient)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let record = facts.record();
    let in_conflict: Vec<(Subject, String)> = record
        .current()
        .conflicts()
        .filter(|(subject, ..)| subject.as_str() == asked.subject)
        .map(|(subject, part, _)| (subject.clone(), part.to_owned()))
        .collect();
    let Some((subject, part)) = in_conflict.into_iter().next() else {
        return Err(open.bad_input("problem-no-conflict", &[]));
    };
    let seen = seen(open, &record, &subject, &part, &asked.replaces)?;
    match PlanSubject::from_code(subject.as_str()) {
        Some(setting) => settle_setting(open, patient, setting, asked, seen),
        None => settle_reading(open, &record, patient, &subject, &part, asked, seen),
    }
}

/// The versions that the person was looking at; all that stand, when none is named.
fn seen(
    open: &Open,
    record: &Record<'_>,
    subject: &Subject,
    part: &str,
    named: &[String],
) -> Result<Vec<EntryKey>, Problem> {
    let standing = record.current().keys(subject, part);
    if named.is_empty() {
        return Ok(standing);
    }
    let read = named.iter().map(|text| EntryKey::parse(text)).collect::<Result<Vec<_>, _>>();
    let keys = read.map_err(|_| open.bad_input("problem-no-conflict", &[]))?;
    Ok(keys.into_iter().filter(|key| standing.contains(key)).collect())
}

fn settle_setting(
    open: &Open,
    patient: PatientId,
    subject: PlanSubject,
    asked: &Settle,
    seen: Vec<EntryKey>,
) -> Result<Nothing, Problem> {
    if !plan::may_set(&open.identity().role) {
        return Err(open.not_allowed());
    }
    let value = plan::value(open, subject, &asked.value, Unit::BesideTheBox)?;
    let body =
        Body::Setting(SettingBody { value, why: Private::new(asked.why.trim().to_owned()), review: None });
    let replaces = seen.into_iter().map(|key| Replaces { key, parts: vec![VALUE.to_owned()] }).collect();
    write(open, patient, Subject::setting(subject), &body, replaces)?;
    Ok(Nothing {})
}

/// Settles two corrections of one reading: the value chosen becomes one more correction in place of both.
fn settle_reading(
    open: &Open,
    record: &Record<'_>,
    patient: PatientId,
    subject: &Subject,
    part: &str,
    asked: &Settle,
    seen: Vec<EntryKey>,
) -> Result<Nothing, Problem> {
    let versions: Vec<&Fact> = seen.iter().filter_map(|key| record.fact(key)).collect();
    let said = |fact: &Fact| value_of(open.words(), fact, part);
    let chosen = versions.iter().find(|fact| said(fact).0 == asked.value || said(fact).1 == asked.value);
    let Some(chosen) = chosen else {
        let choices: Vec<String> = versions.iter().map(|fact| said(fact).0).collect();
        let choices = choices.join("; ");
        return Err(open.bad_field("value", "problem-value-choice", &[("choices", Arg::Text(&choices))]));
    };
    let body = match &chosen.body {
        Body::CheckIn(body) | Body::Amendment(body) => {
            let mut one = hearth_wire::CheckInBody { entered: Some(open.now()), ..Default::default() };
            match part {
                "weight" => one.weight = body.weight,
                "pressure" => one.pressures.clone_from(&body.pressures),
                "pulse" => one.pulse = body.pulse,
                "oxygen" => one.oxygen = body.oxygen,
                _ => one.symptoms = body.symptoms.clone(),
            }
            Body::Amendment(Box::new(one))
        }
        other => other.clone(),
    };
    let replaces = seen.into_iter().map(|key| Replaces { key, parts: vec![part.to_owned()] }).collect();
    write(open, patient, subject.clone(), &body, replaces)?;
    Ok(Nothing {})
}
