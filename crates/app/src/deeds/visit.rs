//! A visit from its first word to its signature: begun, answered field by field, signed, added to.
//! Each answer is an entry of its own as soon as it is said; a signed visit is changed by nobody.

pub(super) mod reading;
pub mod sign;
pub(super) mod typed;
pub(super) mod view;
pub mod window;

use super::facts::{Chart, Facts};
use super::writing::{Writing, save_all};
use crate::api::{
    FieldProblem, Problem, ProblemKind, Said, VisitAddendum, VisitAnswer, VisitAnswered, VisitAsked,
    VisitBegin, VisitList, VisitView,
};
use crate::deeds::people::{may_set, patient_id, whose};
use crate::open::Open;
use crate::questionnaires::help_for_self_harm;
use hearth_chart::VisitNow;
use hearth_clinical::visit::{FieldAnswer, OBSERVED_FIELDS, TEXT_CHARACTERS_MAX};
use hearth_clinical::{LocalDay, Private};
use hearth_record::{EntryKey, PatientId, Replaces, Subject};
use hearth_store::NewAct;
use hearth_wire::{Body, VisitAddendumBody, VisitAnswerBody, VisitBody, kind_of};
use hearth_words::Arg;
use reading::{Judged, NotTaken};
use typed::Changes;

/// How far back a visit may be dated that is typed up later, in days (product value).
const OLDEST_DAYS: i32 = 366;
/// Days after which a visit that nobody has signed is shown to its author as open (product value).
pub const OPEN_AFTER_DAYS: i32 = 1;

/// The answer to the question of the PHQ-9 about self-harm.
pub(super) const SELF_HARM: &str = "mood/phq9-item9";
/// What was done about it.
pub(super) const SELF_HARM_DONE: &str = "mood/item9-done";

/// Whose visits, if this person may write about them.
pub(super) fn writable(open: &Open, patient: &str) -> Result<PatientId, Problem> {
    let patient = readable(open, patient)?;
    if may_set(&open.identity().role) { Ok(patient) } else { Err(open.not_allowed()) }
}

fn readable(open: &Open, patient: &str) -> Result<PatientId, Problem> {
    if !open.identity().role.shares_caseload() {
        return Err(open.not_allowed());
    }
    whose(open, Some(patient_id(open, patient)?))
}

/// The visit that is meant: the one that was named, else the reader's own that is not signed yet, else the latest.
pub(super) fn meant<'f>(open: &Open, chart: &Chart<'f>, asked: &VisitAsked) -> Result<VisitNow<'f>, Problem> {
    let named = asked.visit.trim();
    if !named.is_empty() {
        let found = chart.record.visit(named);
        return found.ok_or_else(|| open.bad_field("visit", "problem-visit-unknown", &[]));
    }
    let mut visits = chart.record.visits();
    let own = |visit: &VisitNow<'_>| !visit.is_signed() && visit.author() == Some(open.identity().user);
    let at = visits.iter().rposition(own).or(visits.len().checked_sub(1));
    at.map(|at| visits.swap_remove(at)).ok_or_else(|| open.bad_field("visit", "problem-visit-none", &[]))
}

/// Begins a visit. The same author's visit of the same day that is not signed yet is the same visit: it goes on.
///
/// # Errors
/// A problem for a day that is still to come or lies too far back, or when the role may not; `Store`.
pub fn begin(open: &Open, asked: &VisitBegin) -> Result<VisitView, Problem> {
    let patient = writable(open, &asked.patient)?;
    let day = crate::deeds::medicines::typed::day(open, "on", &asked.on)?.unwrap_or_else(|| open.today());
    if day > open.today() {
        return Err(open.bad_field("on", "problem-date-future", &[]));
    }
    if open.today().days_since(day) > OLDEST_DAYS {
        return Err(open.bad_field("on", "problem-date-too-old", &[]));
    }
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let me = Some(open.identity().user);
    let going_on = |visit: &&VisitNow<'_>| !visit.is_signed() && visit.author() == me && visit.day == day;
    if let Some(visit) = chart.record.visits().iter().find(going_on) {
        return window::with_draft(open, patient, view::visit(open, &chart, visit));
    }
    let name = hearth_wire::hex(&open.fresh::<16>()?);
    let body = Body::Visit(VisitBody { day });
    let subject = subject(open, &name)?;
    Writing { patient, subject, body: &body, replaces: Vec::new(), at: None, form: None }.save(open)?;
    show(open, &VisitAsked { patient: asked.patient.clone(), visit: name })
}

pub(super) fn subject(open: &Open, name: &str) -> Result<Subject, Problem> {
    Subject::visit(name).map_err(|_| open.bad_field("visit", "problem-visit-unknown", &[]))
}

/// One visit as it stands.
///
/// # Errors
/// A problem when there is none; `Store`.
pub fn show(open: &Open, asked: &VisitAsked) -> Result<VisitView, Problem> {
    let patient = readable(open, &asked.patient)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let visit = meant(open, &chart, asked)?;
    window::with_draft(open, patient, view::visit(open, &chart, &visit))
}

/// The visits of one patient, the latest first.
///
/// # Errors
/// `Store`.
pub fn list(open: &Open, patient: &str) -> Result<VisitList, Problem> {
    let patient = readable(open, patient)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let visits = chart.record.visits();
    Ok(VisitList { visits: visits.iter().rev().map(|visit| view::row(open, &chart, visit)).collect() })
}

/// The reader's own visits that were begun more than a day ago and that nobody has signed, the oldest first.
///
/// # Errors
/// `Store`.
pub fn left_open(open: &Open) -> Result<VisitList, Problem> {
    if !may_set(&open.identity().role) {
        return Err(open.not_allowed());
    }
    let view = open.view()?;
    let patients = view.patients().map_err(|cause| open.read_problem(&cause))?;
    let team = super::facts::TeamFacts::read(open, &view)?;
    let (me, today) = (Some(open.identity().user), open.today());
    let mut visits = Vec::new();
    for row in patients {
        let facts = Facts::beside(&team, open, &view, row.patient)?;
        let chart = facts.chart();
        let is_open = |visit: &&VisitNow<'_>| {
            let old = today.days_since(visit.day) >= OPEN_AFTER_DAYS;
            !visit.is_signed() && visit.author() == me && old
        };
        let open_here = chart.record.visits();
        visits.extend(open_here.iter().filter(is_open).map(|visit| view::row(open, &chart, visit)));
    }
    visits.sort_by(|one, other| one.day.cmp(&other.day));
    Ok(VisitList { visits })
}

/// Saves what was answered: each field that can be taken, whatever is wrong with the others. Readings among them are an
/// ordinary check-in, judged at once.
///
/// # Errors
/// A problem when the visit is signed or not here, or the role may not; `Store`.
pub fn answer(open: &Open, asked: &VisitAnswer) -> Result<VisitAnswered, Problem> {
    let patient = writable(open, &asked.of.patient)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let visit = meant(open, &chart, &asked.of)?;
    if visit.is_signed() {
        return Err(open.bad_field("visit", "problem-visit-signed", &[]));
    }
    let mut changes = Changes::read(open.words(), &visit.answers, asked);
    let (mut questions, mut danger) = (Vec::new(), None);
    let judged = match readings(open, &chart, &visit, &changes, asked.confirmed) {
        Ok(mut judged) => {
            // What was too urgent to wait for an answer is saved, and asked about all the same.
            let asked = judged.as_mut().map(|one| std::mem::take(&mut one.result.not_asked));
            questions = asked.unwrap_or_default();
            judged
        }
        Err(NotTaken { problem, .. }) if problem.kind == ProblemKind::Store => return Err(problem),
        Err(NotTaken { problem, danger: urgent }) => {
            // The readings wait for an answer, and what is urgent about them does not; everything else is saved.
            danger = urgent;
            changes.fields.retain(|field| !is_observed(&field.to_string()));
            let ask = problem.kind == ProblemKind::AskAgain;
            let told = if problem.fields.is_empty() {
                vec![FieldProblem { field: "reading".to_owned(), said: problem.said }]
            } else {
                problem.fields
            };
            if ask {
                questions = told;
            } else {
                changes.problems.extend(told);
            }
            None
        }
    };
    let check_in = judged.as_ref().map(|judged| judged.key).or_else(|| reading::held(&chart, &visit));
    let saved = write(open, &chart, &visit, &changes, (check_in, asked.based_on.as_deref()))?;
    let of = VisitAsked { patient: asked.of.patient.clone(), visit: visit.name.clone() };
    Ok(VisitAnswered {
        immediate: help(open, asked),
        danger,
        result: judged.map(|judged| Box::new(judged.result)),
        saved,
        problems: changes.problems,
        questions,
        visit: show(open, &of)?,
    })
}

/// Help for thoughts of self-harm, as soon as somebody types that there are any, whether the number can be saved or not.
fn help(open: &Open, asked: &VisitAnswer) -> Vec<Said> {
    let about = asked.answers.iter().filter(|(code, _)| code.trim() == SELF_HARM);
    let mut helps = about.map(|(_, typed)| help_for_self_harm(open.words(), typed));
    helps.find(|help| !help.is_empty()).unwrap_or_default()
}

fn is_observed(code: &str) -> bool {
    OBSERVED_FIELDS.contains(&code)
}

fn readings(
    open: &Open,
    chart: &Chart<'_>,
    visit: &VisitNow<'_>,
    changes: &Changes,
    confirmed: bool,
) -> Result<Option<Judged>, NotTaken> {
    if changes.fields.iter().any(|field| is_observed(&field.to_string())) {
        reading::save(open, chart, visit, &changes.answers.observed(), confirmed)
    } else {
        Ok(None)
    }
}

/// One entry for each field and each mark, all in one transaction; gives what was written.
fn write(
    open: &Open,
    chart: &Chart<'_>,
    visit: &VisitNow<'_>,
    changes: &Changes,
    (check_in, based_on): (Option<EntryKey>, Option<&[String]>),
) -> Result<Vec<String>, Problem> {
    let subject = subject(open, &visit.name)?;
    let mut acts: Vec<NewAct> = Vec::new();
    let mut saved = Vec::new();
    let mut add = |part: String, body: VisitAnswerBody| {
        // What the reader had not seen yet stays, and stands beside theirs until somebody settles it.
        let seen = |key: &EntryKey| based_on.is_none_or(|keys| keys.contains(&key.to_string()));
        let keys = chart.record.current().keys(&subject, &part);
        let replaces =
            keys.into_iter().filter(seen).map(|key| Replaces { key, parts: vec![part.clone()] }).collect();
        let body = Body::VisitAnswer(body);
        let subject = subject.clone();
        let writing =
            Writing { patient: chart.patient(), subject, body: &body, replaces, at: None, form: None };
        acts.push(writing.act(open, kind_of(&body)));
        saved.push(part);
    };
    for field in &changes.fields {
        let answer = changes.answer(*field).cloned();
        let is_reading = is_observed(&field.to_string()) && matches!(answer, Some(FieldAnswer::Value(_)));
        let check_in = check_in.filter(|_| is_reading);
        let body = VisitAnswerBody { fields: [(*field, answer)].into(), check_in, ..Default::default() };
        add(field.to_string(), body);
    }
    for (section, why) in &changes.sections {
        let body = VisitAnswerBody { sections: [(*section, why.clone())].into(), ..Default::default() };
        add(section.code().to_owned(), body);
    }
    save_all(open, &acts)?;
    Ok(saved)
}

/// Adds words to a signed visit.
///
/// # Errors
/// A problem when it is not signed, or nothing or too much was typed; `Store`.
pub fn addendum(open: &Open, asked: &VisitAddendum) -> Result<VisitView, Problem> {
    let patient = writable(open, &asked.of.patient)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let visit = meant_signed(open, &chart, &asked.of)?;
    let text = asked.text.trim();
    if text.is_empty() {
        return Err(open.bad_field("text", "problem-visit-empty-answer", &[]));
    }
    if text.chars().count() > TEXT_CHARACTERS_MAX {
        let most = Arg::Number(i64::try_from(TEXT_CHARACTERS_MAX).unwrap_or(i64::MAX));
        return Err(open.bad_field("text", "problem-text-too-long", &[("count", most)]));
    }
    let body = Body::VisitAddendum(VisitAddendumBody { text: Private::new(text.to_owned()) });
    let subject = subject(open, &visit.name)?;
    Writing { patient, subject, body: &body, replaces: Vec::new(), at: None, form: None }.save(open)?;
    show(open, &VisitAsked { patient: asked.of.patient.clone(), visit: visit.name })
}

/// The visit that was named, or the latest one that is signed.
fn meant_signed<'f>(open: &Open, chart: &Chart<'f>, asked: &VisitAsked) -> Result<VisitNow<'f>, Problem> {
    let not_signed = || open.bad_field("visit", "problem-visit-not-signed", &[]);
    if asked.visit.trim().is_empty() {
        let signed = chart.record.visits().into_iter().rev().find(VisitNow::is_signed);
        return signed.ok_or_else(not_signed);
    }
    let visit = meant(open, chart, asked)?;
    if visit.is_signed() { Ok(visit) } else { Err(not_signed()) }
}

/// The days between the visit and today.
pub(super) fn days_ago(open: &Open, day: LocalDay) -> i64 {
    i64::from(open.today().days_since(day))
}
