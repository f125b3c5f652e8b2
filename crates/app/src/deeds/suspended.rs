//! What the service keeps without effect: who wrote it and why it has none, and taking it over under one's own name.
//! The entry itself stays as it is; whoever takes it over answers for it, and their own rights are judged.

use super::facts::{Chart, Facts, TeamFacts};
use super::timeline::in_words;
use super::writing::Writing;
use crate::api::{Problem, Said};
use crate::deeds::people::{author_name, may_set};
use crate::open::Open;
use crate::views::say;
use hearth_chart::Fact;
use hearth_record::{EntryKey, PatientId, Refusal, Replaces, Role};
use hearth_wire::Body;
use hearth_words::Arg;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that has no effect and that nobody has decided about yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SuspendedList {
    /// The latest first.
    pub items: Vec<Suspended>,
    /// What was done just now, in words; `None` when nothing was.
    pub done: Option<Said>,
}

/// One entry without effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Suspended {
    /// The entry's id.
    pub id: String,
    /// Whose record.
    pub patient: String,
    /// Their name; empty if it is not known here.
    pub name: String,
    /// When it was written, in words.
    pub at: String,
    /// What it is.
    pub what: String,
    /// Its values, in words.
    pub text: String,
    /// Who wrote it.
    pub author: String,
    /// Why it has no effect.
    pub why: Said,
}

/// Lists them.
///
/// # Errors
/// `Store`; or a problem when the role may not change a plan.
pub fn list(open: &Open) -> Result<SuspendedList, Problem> {
    if !may_set(&open.identity().role) {
        return Err(open.not_allowed());
    }
    let read = |cause| open.read_problem(&cause);
    let view = open.view()?;
    let team = TeamFacts::read(open, &view)?;
    let mut found = Vec::new();
    for patient in view.judged().map_err(read)? {
        let facts = Facts::beside(&team, open, &view, patient)?;
        let chart = facts.chart();
        found.extend(
            undecided(&chart).map(|fact| (fact.act.header.time.corrected(), item(open, &chart, fact))),
        );
    }
    found.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.id.cmp(&b.id)));
    Ok(SuspendedList { items: found.into_iter().map(|(_, item)| item).collect(), done: None })
}

/// How many of this computer's own entries have no effect, and nobody has decided about them yet.
///
/// # Errors
/// `Store`.
pub(crate) fn own(open: &Open) -> Result<usize, Problem> {
    let device = open.identity().device;
    count(open, |fact| fact.act.key.id.chain.device == device)
}

/// How many entries wait for a lead's decision.
///
/// # Errors
/// `Store`.
pub(crate) fn waiting(open: &Open) -> Result<usize, Problem> {
    count(open, |_| true)
}

fn count(open: &Open, which: impl Fn(&Fact) -> bool) -> Result<usize, Problem> {
    let view = open.view()?;
    let judged = view.judged().map_err(|cause| open.read_problem(&cause))?;
    if judged.is_empty() {
        return Ok(0);
    }
    let team = TeamFacts::read(open, &view)?;
    let mut count = 0_usize;
    for patient in judged {
        let facts = Facts::beside(&team, open, &view, patient)?;
        count = count.saturating_add(undecided(&facts.chart()).filter(|fact| which(fact)).count());
    }
    Ok(count)
}

/// The task of a lead about one patient, if something waits for their decision.
pub(crate) fn task(open: &Open, chart: &Chart<'_>) -> Option<Said> {
    if open.identity().role != Role::Lead {
        return None;
    }
    let count = i64::try_from(undecided(chart).count()).unwrap_or(i64::MAX);
    (count > 0).then(|| open.said("task-decide", &[("count", Arg::Number(count))]))
}

/// Those that no entry in effect has taken the place of.
fn undecided<'c>(chart: &'c Chart<'_>) -> impl Iterator<Item = &'c Fact> {
    let effects = chart.record.effects();
    let replaced: BTreeSet<EntryKey> = chart
        .record
        .facts()
        .filter(|fact| effects.in_effect(&fact.act.key))
        .flat_map(|fact| fact.act.header.replaces.iter().map(|replaces| replaces.key))
        .collect();
    effects.suspended().filter(move |key| !replaced.contains(key)).filter_map(|key| chart.record.fact(key))
}

fn item(open: &Open, chart: &Chart<'_>, fact: &Fact) -> Suspended {
    let (what, text) = in_words(open.words(), &chart.record, fact);
    let why = chart.record.facts().find_map(|other| match &other.body {
        Body::Verdict(verdict) if verdict.about == fact.act.key => verdict.suspended,
        _ => None,
    });
    let why = if why == Some(Refusal::DeviceRevoked) { "suspended-turned-off" } else { "suspended-no-right" };
    Suspended {
        id: fact.act.key.to_string(),
        patient: chart.patient().to_string(),
        name: chart.record.person().map(|person| person.name.reveal().to_owned()).unwrap_or_default(),
        at: say::moment(open.words(), fact.act.header.time.corrected()),
        what,
        text,
        author: author_name(open, chart, &fact.act.header.author),
        why: open.said(why, &[]),
    }
}

/// Writes the same once more under one's own name, in place of what stands now and of the entry without effect.
///
/// # Errors
/// A problem when there is no such entry, when it is of a kind that has questions of its own to be answered first (a medicine, a plan
/// that a person carries out alone, access, a correction), or when the role may not; `Store`.
pub fn take(open: &Open, id: &str) -> Result<SuspendedList, Problem> {
    if !may_set(&open.identity().role) {
        return Err(open.not_allowed());
    }
    let none = || open.bad_field("id", "problem-suspended-none", &[]);
    let key = EntryKey::parse(id.trim()).map_err(|_| none())?;
    let patient = key.id.chain.patient;
    {
        let facts = Facts::read(open, &open.view()?, patient)?;
        let chart = facts.chart();
        let fact = undecided(&chart).find(|fact| fact.act.key == key).ok_or_else(none)?;
        match &fact.body {
            Body::Setting(_) | Body::HeartFailure(_) | Body::Person(_) | Body::TeamNote(_) => {}
            _ => return Err(open.bad_field("id", "problem-suspended-other", &[])),
        }
        write(open, patient, &chart, fact)?;
    }
    Ok(SuspendedList { done: Some(open.said("suspended-taken", &[])), ..list(open)? })
}

fn write(open: &Open, patient: PatientId, chart: &Chart<'_>, fact: &Fact) -> Result<EntryKey, Problem> {
    let subject = fact.act.header.subject.clone();
    let mut gone: BTreeMap<EntryKey, Vec<String>> = BTreeMap::new();
    for part in fact.act.parts.keys() {
        for standing in chart.record.current().keys(&subject, part) {
            gone.entry(standing).or_default().push(part.clone());
        }
    }
    // All of it: should it be released one day, it stands beside nothing.
    gone.insert(fact.act.key, Vec::new());
    let replaces = gone.into_iter().map(|(key, parts)| Replaces { key, parts }).collect();
    let writing = Writing { patient, subject, body: &fact.body, replaces, at: None, form: None };
    writing.save_as(open, fact.act.header.kind.clone())
}
