//! The server's own rules on each reading that arrives, with all that the server knows of the patient.
//! It writes an assessment when that is more urgent than what the person was told, or when the source is not confirmed.

use super::Taken;
use super::prepare::is_observation;
use crate::store::{Facts, Plan, Stored};
use crate::writer::Pen;
use hearth_chart::{
    Fact, Measurements, Record, TracedHistory, When, plan_in_force, zone_code, zone_from_code,
};
use hearth_clinical::LocalDay;
use hearth_record::{Audience, EntryKey, PatientId, Subject};
use hearth_rules::{Assessment, Finding, PlanInForce, ReadingKey, Zone, assess};
use hearth_wire::{AssessmentBody, Body, CheckInBody, ToldRule};
use std::collections::{BTreeMap, BTreeSet};

/// What the rules came to about one check-in or correction.
struct Found {
    about: EntryKey,
    zone: Zone,
    rules: Vec<ToldRule>,
    source_not_confirmed: bool,
}

/// Assesses every observation among what was taken.
pub(super) fn assess_arrivals(facts: &Facts, pen: &mut Pen<'_>, plan: &mut Plan, taken: &[Taken]) {
    let mut by_patient: BTreeMap<PatientId, Vec<&Taken>> = BTreeMap::new();
    for one in taken.iter().filter(|one| is_observation(&one.entry)) {
        by_patient.entry(one.entry.key.id.chain.patient).or_default().push(one);
    }
    // Between two midnights of London and UTC the later day is today; a reading of tomorrow has an unsure time.
    let today = plan.received.day_at_offset(60);
    for (patient, arrivals) in by_patient {
        let new: Vec<Fact> = new_facts(plan, &patient);
        let known = known_of(facts, &new, &patient);
        for found in assess_patient(facts, &known, &arrivals, today) {
            write_assessment(pen, plan, &known, &found);
        }
    }
}

/// Everything about the patient: what is held and what this push brings, verdicts on it included.
fn known_of<'a>(facts: &'a Facts, new: &'a [Fact], patient: &PatientId) -> Vec<&'a Fact> {
    let held = facts.patients.get(patient).into_iter().flatten();
    held.filter_map(Stored::fact).chain(new).collect()
}

fn new_facts(plan: &Plan, patient: &PatientId) -> Vec<Fact> {
    let new = plan.entries.iter().filter(|entry| entry.key.id.chain.patient == *patient);
    new.filter_map(|entry| Fact::from_entry(entry, None)).collect()
}

fn assess_patient(facts: &Facts, known: &[&Fact], arrivals: &[&Taken], today: LocalDay) -> Vec<Found> {
    let is_server = |device: &_| facts.directory.is_server(device);
    let team = facts.directory.record();
    let targets: BTreeSet<EntryKey> =
        arrivals.iter().filter_map(|one| target(known, &one.entry.key)).collect();
    // Nobody takes a reading back before it was looked at.
    let kept = |fact: &&Fact| !takes_back(fact, &targets);
    let record = Record::read(known.iter().copied().filter(kept), is_server);
    let plan = plan_in_force(&team, &record);
    let check_ins = record.check_ins();
    let history = TracedHistory::of(&check_ins, today).with_medicines(&record, &check_ins, &plan);
    let mut all = Vec::new();
    let mut elsewhere: BTreeMap<EntryKey, Vec<Finding>> = BTreeMap::new();
    for arrival in arrivals {
        let key = arrival.entry.key;
        let about = target(known, &key);
        let Some(assessment) = assess_one(known, &history, &plan, &key, about) else {
            // What was taken of a medicine is no check: the alerts read it. That its source is not confirmed is said.
            if arrival.refusal.is_some() {
                let (zone, rules) = (Zone::NotJudged, Vec::new());
                all.push(Found { about: key, zone, rules, source_not_confirmed: true });
            }
            continue;
        };
        // What is missing or overdue today says nothing about what has just arrived.
        let about_readings =
            assessment.findings.iter().filter_map(|finding| Some((finding.reading?, finding)));
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for (reading, finding) in about_readings {
            match history.owner(reading) {
                Some(owner) if Some(owner) != about => others.push((owner, finding.clone())),
                _ => own.push(finding.clone()),
            }
        }
        for (owner, finding) in others {
            // It rests on what has just arrived, and speaks of a reading that was here before.
            if !targets.contains(&owner) {
                elsewhere.entry(owner).or_default().push(finding);
            }
        }
        let zone = match own.iter().find_map(|finding| finding.level.zone()) {
            Some(worst) => worst,
            None if assessment.findings.is_empty() => assessment.zone,
            None => Zone::NotJudged,
        };
        let source_not_confirmed = arrival.refusal.is_some();
        all.push(Found { about: key, zone, rules: rules_of(&own), source_not_confirmed });
    }
    all.extend(elsewhere.into_iter().filter_map(|(about, mut findings)| {
        findings.sort();
        let zone = findings.iter().find_map(|finding| finding.level.zone())?;
        Some(Found { about, zone, rules: rules_of(&findings), source_not_confirmed: false })
    }));
    all
}

fn rules_of(findings: &[Finding]) -> Vec<ToldRule> {
    let mut rules: Vec<ToldRule> = Vec::new();
    for finding in findings {
        let Some(zone) = finding.level.zone() else { continue };
        let rule = ToldRule {
            rule: finding.rule.code().to_owned(),
            version: finding.version,
            zone: zone_code(zone).to_owned(),
        };
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}

fn assess_one(
    known: &[&Fact],
    history: &TracedHistory,
    plan: &PlanInForce,
    key: &EntryKey,
    about: Option<EntryKey>,
) -> Option<Assessment> {
    if let Some(about) = about {
        let readings = history.readings_of(&about);
        return Some(assess(&history.history, &readings, plan));
    }
    // A correction whose check-in is not here yet: what it says is looked at by itself.
    let fact = known.iter().find(|fact| fact.act.key == *key)?;
    let body = observation(fact)?;
    let mut alone = history.clone();
    let time = &fact.act.header.time;
    let when = When { at: time.corrected(), day: time.day, doubtful: false };
    let readings: BTreeSet<ReadingKey> = alone.add(None, when, &Measurements::of(body));
    Some(assess(&alone.history, &readings, plan))
}

fn observation(fact: &Fact) -> Option<&CheckInBody> {
    match &fact.body {
        Body::CheckIn(body) | Body::Amendment(body) => Some(body),
        _ => None,
    }
}

/// The check-in that an observation is about, if it is held: itself, or the one that it corrects.
fn target(known: &[&Fact], key: &EntryKey) -> Option<EntryKey> {
    let fact = known.iter().find(|fact| fact.act.key == *key)?;
    let subject = fact.act.subject();
    let about = subject.as_str().strip_prefix("check-in/").and_then(|text| EntryKey::parse(text).ok())?;
    let held = known.iter().any(|fact| fact.act.key == about && matches!(fact.body, Body::CheckIn(_)));
    held.then_some(about)
}

fn takes_back(fact: &Fact, targets: &BTreeSet<EntryKey>) -> bool {
    matches!(fact.body, Body::Withdrawal(_))
        && targets.iter().any(|target| fact.act.header.subject == Subject::check_in(target))
}

/// The most urgent that was said about an entry: what the person was told with it, and for a check-in with its
/// corrections, and what the server wrote before. Nothing said is 'not judged'.
fn said_about(known: &[&Fact], key: &EntryKey) -> Zone {
    let own = known.iter().find(|fact| fact.act.key == *key);
    let about_it = known.iter().filter_map(|fact| match &fact.body {
        Body::Assessment(body) if body.about == *key => Some(zone_from_code(&body.zone)),
        Body::Amendment(body) if fact.act.header.subject == Subject::check_in(key) => Some(told_zone(body)),
        _ => None,
    });
    own.copied()
        .and_then(observation)
        .map(told_zone)
        .into_iter()
        .chain(about_it)
        .min()
        .unwrap_or(Zone::NotJudged)
}

fn told_zone(body: &CheckInBody) -> Zone {
    body.told.as_ref().map_or(Zone::NotJudged, |told| zone_from_code(&told.zone))
}

fn write_assessment(pen: &mut Pen<'_>, plan: &mut Plan, known: &[&Fact], found: &Found) {
    let about = found.about;
    let found_something = matches!(found.zone, Zone::Emergency999 | Zone::Red | Zone::Amber);
    let more_urgent = found_something && found.zone < said_about(known, &about);
    if !more_urgent && !found.source_not_confirmed {
        return;
    }
    let body = Body::Assessment(AssessmentBody {
        about,
        zone: zone_code(found.zone).to_owned(),
        rules: found.rules.clone(),
        more_urgent,
        source_not_confirmed: found.source_not_confirmed,
    });
    // The subject is made of an entry's key, which has neither spaces nor more than a subject's length.
    let Ok(subject) = Subject::new(format!("assessment/{about}")) else { return };
    pen.write(plan, about.id.chain.patient, Audience::Shared, subject, Vec::new(), &body);
}
