//! Two versions of one subject: shown side by side with who and when, and settled by one entry that replaces them all.
//! Nothing is ever chosen by a clock.

use super::exercise;
use super::facts::{Chart, Facts, TeamFacts};
use super::heart_failure;
use super::own_plan;
use super::plan::{self, Unit};
use super::questions;
use super::timeline::measured;
use super::to_settle;
use super::writing::Writing;
use crate::api::{Conflict, ConflictVersion, Conflicts, Nothing, Problem, Settle};
use crate::deeds::people::{author_name, may_observe, may_set, patient_id};
use crate::open::Open;
use crate::views::{measured as spelled, medicine, say, taken, visit};
use hearth_chart::Fact;
use hearth_clinical::{Analyte, BloodPressure, CautiousSide, PlanSubject, Private, StepsPerDay, caution};
use hearth_record::{CurrentValue, EntryKey, PatientId, Replaces, Subject};
use hearth_wire::{Body, CheckInBody, CustodyBody, SettingBody, kind_of};
use hearth_words::{Arg, Words};
use std::collections::BTreeSet;

/// Everything of which two versions stand side by side, on every patient here.
///
/// # Errors
/// `Store`.
pub fn conflicts(open: &Open) -> Result<Conflicts, Problem> {
    let view = open.view()?;
    let disagreements = view.conflicts().map_err(|cause| open.read_problem(&cause))?;
    let patients: BTreeSet<PatientId> = disagreements
        .iter()
        .map(|found| found.patient)
        // What the server says twice about the team is for its own people.
        .filter(|patient| *patient != PatientId::TEAM)
        .collect();
    let team = TeamFacts::read(open, &view)?;
    let mut items = Vec::new();
    for patient in patients {
        let facts = Facts::beside(&team, open, &view, patient)?;
        let chart = facts.chart();
        for (subject, part, values) in chart.record.current().conflicts() {
            let keys: Vec<EntryKey> = values.iter().map(|value| value.key).collect();
            items.push(conflict(open, &chart, subject, part, &keys));
        }
    }
    Ok(Conflicts { items })
}

fn conflict(open: &Open, chart: &Chart<'_>, subject: &Subject, part: &str, keys: &[EntryKey]) -> Conflict {
    let words = open.words();
    let mut held: Vec<&Fact> = keys.iter().filter_map(|key| chart.record.fact(key)).collect();
    held.sort_by_key(|fact| (fact.act.header.time.corrected(), fact.act.key));
    let versions = held.iter().map(|fact| version(open, chart, fact, part)).collect();
    let setting = PlanSubject::from_code(subject.as_str());
    Conflict {
        patient: chart.patient().to_string(),
        patient_name: chart.record.person().map(|person| person.name.reveal().to_owned()).unwrap_or_default(),
        subject: subject.to_string(),
        part: part.to_owned(),
        name: match subject.as_str().strip_prefix(Subject::MEDICINE) {
            Some(medicine) => medicine.to_owned(),
            None if taken::is_own(subject) => taken::part_name(words, subject, part),
            None => own_plan::words::name(words, subject).unwrap_or_else(|| {
                setting.map_or_else(|| name_of_part(words, part), |setting| words.setting(setting.code()))
            }),
        },
        versions,
        last_agreed: last_agreed(open, chart, &held, part),
        meanwhile: open.said(meanwhile(subject), &[]),
    }
}

/// What holds until it is settled, by the table of which side is the cautious one.
fn meanwhile(subject: &Subject) -> &'static str {
    // What a person says of themselves is shown as both said it, and no rule goes by it.
    let own = [
        Subject::PLAN_TEXT,
        Subject::GOAL,
        Subject::NEXT_DATE,
        Subject::MEDICINE_TAKEN,
        Subject::MEDICINE_BOUGHT,
    ];
    if own.iter().any(|start| subject.as_str().starts_with(start)) {
        return "conflict-meanwhile-together";
    }
    if *subject == Subject::custody() {
        return "conflict-meanwhile-owner";
    }
    if *subject == Subject::exercise_level() {
        return "conflict-meanwhile-none";
    }
    match to_settle::about(subject).map(caution) {
        Some(CautiousSide::None) => "conflict-meanwhile-none",
        Some(CautiousSide::ShownTogether) => "conflict-meanwhile-together",
        Some(CautiousSide::Lower | CautiousSide::Higher | CautiousSide::Either(_)) | None => {
            "conflict-meanwhile-both"
        }
    }
}

fn name_of_part(words: Words, part: &str) -> String {
    let analyte = part.strip_prefix("blood/").and_then(Analyte::from_code);
    match part.strip_prefix("symptom/") {
        Some(symptom) => words.symptom_name(symptom),
        None => match part {
            "weight" | "pressure" | "pulse" | "oxygen" | "temperature" | "rhythm" | "postural" | "steps" => {
                words.plain(&format!("number-{part}"))
            }
            "name" | "born" | "nhs-number" => words.plain("timeline-demographics"),
            "owner" => words.plain("conflict-owner"),
            "level" => words.plain("timeline-exercise-level"),
            "ask" => words.plain("timeline-questionnaire-ask"),
            other => analyte.map_or_else(|| other.to_owned(), |analyte| spelled::analyte(words, analyte)),
        },
    }
}

fn version(open: &Open, chart: &Chart<'_>, fact: &Fact, part: &str) -> ConflictVersion {
    let words = open.words();
    let header = &fact.act.header;
    let (value, typed) = value_of(open, chart, fact, part);
    let device = chart.directory().devices.get(&header.id.chain.device);
    ConflictVersion {
        key: fact.act.key.to_string(),
        value,
        typed,
        author: author_name(open, chart, &header.author),
        device: device.map(|device| device.name.clone()).unwrap_or_default(),
        at: say::moment(words, header.time.corrected()),
        why: match &fact.body {
            Body::Setting(body) => body.why.reveal().clone(),
            Body::Medicine(body) => body.why.reveal().clone(),
            _ => String::new(),
        },
    }
}

/// A version's value in words, and as it would be typed.
fn value_of(open: &Open, chart: &Chart<'_>, fact: &Fact, part: &str) -> (String, String) {
    let words = open.words();
    let same = |text: String| (text.clone(), text);
    match &fact.body {
        Body::Setting(body) | Body::ServiceSetting(body) => {
            (say::plan_value(words, &body.value), body.value.to_string())
        }
        Body::CheckIn(body) | Body::Amendment(body) => {
            let one = only(body, part);
            let answer = one.symptoms.iter().next();
            match answer {
                Some((symptom, answer)) => {
                    (words.answer(symptom.code(), answer.code()), answer.code().to_owned())
                }
                None => (measured(words, &one), typed(&one)),
            }
        }
        Body::Person(body) => same(match part {
            "born" => say::day(words, body.born.reveal()),
            "nhs-number" => body.nhs_number.map(|number| number.reveal_grouped()).unwrap_or_default(),
            _ => body.name.reveal().to_owned(),
        }),
        Body::Custody(body) => same(author_name(open, chart, &body.owner)),
        Body::ExerciseLevel(body) => same(exercise::level_in_words(words, body)),
        Body::QuestionnaireAsk(body) => same(questions::ask_in_words(words, body)),
        Body::Medicine(body) => same(medicine::as_of(words, &body.what, fact.act.header.time.day)),
        Body::MedicineTaken(body) => same(taken::part(words, body, part)),
        Body::MedicineBought(body) => same(taken::bought(words, &body.bought)),
        Body::VisitAnswer(body) => same(visit::part(words, body, part)),
        Body::HeartFailure(body) => same(heart_failure::in_words(words, &heart_failure::only(body, part))),
        _ => same(
            own_plan::words::in_words(words, &chart.record, fact).map(|(_, text)| text).unwrap_or_default(),
        ),
    }
}

/// A measurement as it would be typed.
fn typed(one: &CheckInBody) -> String {
    let weight = one.weight.map(|weight| format!("{}kg", weight.kg_text()));
    let pressures =
        one.pressures.iter().map(|go| format!("{}/{}", go.systolic().mmhg(), go.diastolic().mmhg()));
    let pulse = one.pulse.map(|pulse| pulse.per_minute().to_string());
    let oxygen = one.oxygen.map(|oxygen| oxygen.percent().to_string());
    let pair = |go: BloodPressure| format!("{}/{}", go.systolic().mmhg(), go.diastolic().mmhg());
    let postural = one.postural.map(|taken| {
        let standing = |pressure: Option<BloodPressure>| pressure.map_or_else(|| "-".to_owned(), pair);
        format!("{} {} {}", pair(taken.lying()), standing(taken.after_1_min()), standing(taken.after_3_min()))
    });
    let daily = weight.into_iter().chain(pressures).chain(pulse).chain(oxygen);
    daily
        .chain(one.temperature.map(|temperature| format!("{}C", temperature.number_text())))
        .chain(one.rhythm.map(|rhythm| rhythm.code().to_owned()))
        .chain(postural)
        .chain(one.steps.map(StepsPerDay::number_text))
        .chain(one.bloods.iter().map(|result| result.to_string().replace(' ', "")))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The value that the versions stand in place of, if it is one.
fn last_agreed(open: &Open, chart: &Chart<'_>, versions: &[&Fact], part: &str) -> String {
    let words = open.words();
    let mut before: Vec<String> = versions
        .iter()
        .flat_map(|fact| &fact.act.header.replaces)
        .filter_map(|replaced| chart.record.fact(&replaced.key))
        .map(|fact| {
            let (value, _) = value_of(open, chart, fact, part);
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
    let patient = patient_id(open, &asked.patient)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let record = &chart.record;
    let conflicts: Vec<(&Subject, &str, Vec<EntryKey>)> = record
        .current()
        .conflicts()
        .filter(|(subject, ..)| subject.as_str() == asked.subject)
        .map(|(subject, part, values)| (subject, part, seen(values, &asked.replaces)))
        .filter(|(.., seen)| !seen.is_empty())
        .collect();
    let Some((subject, part, seen)) = conflicts.first() else {
        return Err(open.bad_input("problem-no-conflict", &[]));
    };
    if let Some(setting) = PlanSubject::from_code(subject.as_str()) {
        return settle_setting(open, patient, setting, asked, replacing(seen, part));
    }
    let chosen = conflicts.iter().find_map(|(_, part, seen)| {
        let versions = seen.iter().filter_map(|key| record.fact(key));
        let fact = versions.into_iter().find(|fact| is_value(open, &chart, fact, part, &asked.value))?;
        Some((fact, *part, seen))
    });
    let Some((chosen, part, seen)) = chosen else {
        let versions = seen.iter().filter_map(|key| record.fact(key));
        let choices: Vec<String> = versions.map(|fact| value_of(open, &chart, fact, part).0).collect();
        let choices = choices.join("; ");
        return Err(open.bad_field("value", "problem-value-choice", &[("choices", Arg::Text(&choices))]));
    };
    settle_by_choice(open, chosen, part, replacing(seen, part))
}

/// Of the versions that stand, those that the person was looking at; all, when none is named.
fn seen(standing: &[CurrentValue], named: &[String]) -> Vec<EntryKey> {
    let standing = standing.iter().map(|value| value.key);
    standing.filter(|key| named.is_empty() || named.contains(&key.to_string())).collect()
}

fn replacing(seen: &[EntryKey], part: &str) -> Vec<Replaces> {
    seen.iter().map(|key| Replaces { key: *key, parts: vec![part.to_owned()] }).collect()
}

fn is_value(open: &Open, chart: &Chart<'_>, fact: &Fact, part: &str, asked: &str) -> bool {
    let (shown, typed) = value_of(open, chart, fact, part);
    asked == shown || asked == typed
}

fn settle_setting(
    open: &Open,
    patient: PatientId,
    subject: PlanSubject,
    asked: &Settle,
    replaces: Vec<Replaces>,
) -> Result<Nothing, Problem> {
    if !may_set(&open.identity().role) {
        return Err(open.not_allowed());
    }
    let value = plan::value(open, subject, &asked.value, Unit::Said)?;
    let body =
        Body::Setting(SettingBody { value, why: Private::new(asked.why.trim().to_owned()), review: None });
    let subject = Subject::setting(subject);
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    Ok(Nothing {})
}

/// One of the versions is right: it is said once more, in place of all.
fn settle_by_choice(
    open: &Open,
    chosen: &Fact,
    part: &str,
    replaces: Vec<Replaces>,
) -> Result<Nothing, Problem> {
    let header = &chosen.act.header;
    let (body, kind) = match &chosen.body {
        Body::CheckIn(body) | Body::Amendment(body) => {
            may_observe(open)?;
            let one = CheckInBody { entered: Some(open.entered(None)), ..only(body, part) };
            let body = Body::Amendment(Box::new(one));
            let kind = kind_of(&body);
            (body, kind)
        }
        Body::Medicine(_) | Body::VisitAnswer(_) | Body::HeartFailure(_)
            if !may_set(&open.identity().role) =>
        {
            return Err(open.not_allowed());
        }
        Body::MedicineTaken(body) => {
            may_observe(open)?;
            (Body::MedicineTaken(taken::only(body, part)), header.kind.clone())
        }
        Body::MedicineBought(_) => {
            may_observe(open)?;
            (chosen.body.clone(), header.kind.clone())
        }
        Body::VisitAnswer(body) => (Body::VisitAnswer(visit::only(body, part)), header.kind.clone()),
        // How far somebody else had written is not this author's to say.
        Body::Custody(body) if open.identity().role.shares_caseload() => {
            (Body::Custody(CustodyBody { written: Vec::new(), ..body.clone() }), header.kind.clone())
        }
        Body::HeartFailure(body) => {
            (Body::HeartFailure(heart_failure::only(body, part)), header.kind.clone())
        }
        Body::PlanText(_) | Body::Goal(_) => {
            own_plan::may_write(open)?;
            (chosen.body.clone(), header.kind.clone())
        }
        _ if !open.identity().role.shares_caseload() => return Err(open.not_allowed()),
        other => (other.clone(), header.kind.clone()),
    };
    let (patient, subject) = (header.id.chain.patient, chosen.act.subject());
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save_as(open, kind)?;
    Ok(Nothing {})
}

/// One part of a check-in by itself.
fn only(body: &CheckInBody, part: &str) -> CheckInBody {
    let mut one = CheckInBody::default();
    match part {
        "weight" => one.weight = body.weight,
        "pressure" => one.pressures.clone_from(&body.pressures),
        "pulse" => one.pulse = body.pulse,
        "oxygen" => one.oxygen = body.oxygen,
        "temperature" => one.temperature = body.temperature,
        "rhythm" => one.rhythm = body.rhythm,
        "postural" => one.postural = body.postural,
        "steps" => one.steps = body.steps,
        _ => {
            let analyte = part.strip_prefix("blood/").and_then(Analyte::from_code);
            one.bloods = analyte.and_then(|analyte| body.bloods.get(analyte)).into_iter().collect();
            let of_part = |code: &str| part.strip_prefix("symptom/") == Some(code);
            for (symptom, answer) in body.symptoms.iter().filter(|(symptom, _)| of_part(symptom.code())) {
                // It was an answer of this symptom's, so the set takes it again.
                let _ = one.symptoms.set(symptom.clone(), answer.clone());
            }
        }
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(subject: &str, key: &str) {
        let subject = Subject::new(subject).unwrap();
        assert_eq!(meanwhile(&subject), key, "{subject}");
    }

    #[test]
    fn what_holds_meanwhile_follows_the_table_of_cautious_sides() {
        for setting in PlanSubject::ALL {
            let key = match caution(setting) {
                CautiousSide::None => "conflict-meanwhile-none",
                CautiousSide::ShownTogether => "conflict-meanwhile-together",
                CautiousSide::Lower | CautiousSide::Higher | CautiousSide::Either(_) => {
                    "conflict-meanwhile-both"
                }
            };
            check(setting.code(), key);
        }
        check("target-weight", "conflict-meanwhile-none");
        check("team-contact", "conflict-meanwhile-together");
        check("threshold/weight-gain-3-days", "conflict-meanwhile-both");
        check(&format!("{}bisoprolol", Subject::MEDICINE), "conflict-meanwhile-none");
        check("check-in/1", "conflict-meanwhile-both");
        check("custody", "conflict-meanwhile-owner");
    }
}
