//! What is known about a person's heart failure: set by a clinician, shown with its age; other diseases and what was not
//! tolerated are next door.
//! What follows for medicines is for the rules; the type itself stands in the plan.

pub(super) mod more;

use super::facts::{Chart, Facts};
use super::plan;
use super::writing::Writing;
use crate::api::{FactView, FactsSet, FactsView, FieldProblem, PlanSet, Problem};
use crate::deeds::check_in::amend::replacing;
use crate::deeds::people::{author_name, may_set, patient_id, whose};
use crate::open::Open;
use crate::problem::{ask_again, field};
use crate::views::{say, visit as in_words};
use hearth_chart::{Fact, Found, Known};
use hearth_clinical::{
    EjectionFraction, EjectionFractionMethod, HeartFailureCause, HeartFailureType, ImplantedDevice, LocalDay,
    MeasuredEjectionFraction, NyhaClass, PlanSubject, Private,
};
use hearth_record::{PatientId, Subject};
use hearth_wire::{Body, HeartFailureBody};
use hearth_words::Arg;
use std::collections::BTreeSet;

/// How far back a measurement may be dated, in days (product value: fifty years).
const OLDEST_DAYS: i32 = 50 * 366;
/// Typed where no cause is known.
const NONE_KNOWN: &str = "none-known";

/// What is known about a person's heart failure.
///
/// # Errors
/// `Store`.
pub fn show(open: &Open, patient: PatientId) -> Result<FactsView, Problem> {
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let now = chart.record.heart_failure();
    let mut all = vec![kind(open, &chart)];
    let latest_ef = now.ejection_fractions.last().map(|known| known.day);
    for known in &now.ejection_fractions {
        let value = format!("{}% ({})", known.value.value.percent(), known.value.method.code());
        let same_day = now.ejection_fractions.iter().filter(|other| other.day == known.day).count();
        all.push(fact(open, &chart, "lvef", value, known, same_day > 1 && latest_ef == Some(known.day)));
    }
    for known in &now.nyha {
        let same_day = now.nyha.iter().filter(|other| other.day == known.day).count();
        all.push(fact(open, &chart, "nyha", known.value.numeral().to_owned(), known, same_day > 1));
    }
    for known in &now.causes {
        let codes: Vec<&str> = known.value.iter().map(|cause| cause.code()).collect();
        let value = if codes.is_empty() { NONE_KNOWN.to_owned() } else { codes.join(", ") };
        all.push(fact(open, &chart, "causes", value, known, now.causes.len() > 1));
    }
    for known in &now.device {
        all.push(fact(open, &chart, "device", known.value.code().to_owned(), known, now.device.len() > 1));
    }
    all.extend(more::show(open, &chart, &now));
    if open.identity().role.shares_caseload() {
        all.extend(of_visits(open, &chart));
    }
    Ok(FactsView {
        patient: patient.to_string(),
        kind: settled_kind(&chart).code().to_owned(),
        facts: all,
        needs_newer: now.needs_newer.then(|| open.said("facts-needs-newer", &[])),
    })
}

fn settled_kind(chart: &Chart<'_>) -> HeartFailureType {
    let kind = &chart.plan.heart_failure_type;
    if kind.is_settled() { kind.first().value } else { HeartFailureType::Unknown }
}

/// The type: as the team set it, or as it follows from the ejection fractions.
fn kind(open: &Open, chart: &Chart<'_>) -> FactView {
    let settings = chart.record.setting(PlanSubject::HeartFailureType);
    let set = settings.last().map(|setting| setting.fact);
    let day = set.map(|fact| fact.act.header.time.day);
    FactView {
        fact: "type".to_owned(),
        value: settled_kind(chart).code().to_owned(),
        words: open.words().visit_choice(settled_kind(chart).code()),
        day: day.map(|day| day.to_string()).unwrap_or_default(),
        age: day.map(|day| age(open, day)).unwrap_or_default(),
        by: set.map(|fact| author_name(open, chart, &fact.act.header.author)).unwrap_or_default(),
        conflict: chart.record.setting_in_conflict(PlanSubject::HeartFailureType),
    }
}

/// What visits found last: swelling and the verdict on fluid.
fn of_visits(open: &Open, chart: &Chart<'_>) -> Vec<FactView> {
    let found = chart.record.visit_findings(open.today());
    let oedema = found.oedema.map(|found| {
        let value = in_words::swellings(open.words(), &found.value);
        of_visit(open, "oedema", value, &found)
    });
    let fluid = found.fluid.map(|found| {
        let value = format!("{}, {}", found.value.volume.code(), found.value.perfusion.code());
        of_visit(open, "fluid", value, &found)
    });
    oedema.into_iter().chain(fluid).collect()
}

fn of_visit<T>(open: &Open, name: &str, value: String, found: &Found<T>) -> FactView {
    FactView {
        fact: name.to_owned(),
        words: spoken(open.words(), &value),
        value,
        day: found.day.to_string(),
        age: age(open, found.day),
        by: String::new(),
        conflict: false,
    }
}

pub(super) fn fact<T>(
    open: &Open,
    chart: &Chart<'_>,
    name: &str,
    value: String,
    known: &Known<'_, T>,
    conflict: bool,
) -> FactView {
    let by: &Fact = known.fact;
    FactView {
        fact: name.to_owned(),
        words: spoken(open.words(), &value),
        value,
        day: known.day.to_string(),
        age: age(open, known.day),
        by: author_name(open, chart, &by.act.header.author),
        conflict,
    }
}

/// The codes of a value in the words of a visit's choices; what is no code stays as it is.
fn spoken(words: hearth_words::Words, value: &str) -> String {
    value.split(", ").map(|code| words.visit_choice(code)).collect::<Vec<_>>().join(", ")
}

fn age(open: &Open, day: LocalDay) -> String {
    let days = Arg::Number(i64::from(open.today().days_since(day)).max(0));
    open.words().say("visit-age", &[("days", days)])
}

/// Sets what was typed; the rest stays.
///
/// # Errors
/// A sentence for each value that can't be taken, and nothing is saved then; `AskAgain` for an unusual ejection fraction
/// that nobody confirmed; `Store`.
pub fn set(open: &Open, asked: &FactsSet) -> Result<FactsView, Problem> {
    let patient = whose(open, Some(patient_id(open, &asked.patient)?))?;
    if !may_set(&open.identity().role) {
        return Err(open.not_allowed());
    }
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let (body, parts) = read(open, asked)?;
    if !asked.confirmed {
        check(open, &chart, &body)?;
    }
    more::check(open, &chart, &body)?;
    let kind = asked.kind.trim();
    if parts.is_empty() && kind.is_empty() {
        return Err(open.bad_input("problem-form-empty", &[]));
    }
    if !kind.is_empty() {
        set_kind(open, &chart, asked)?;
    }
    if !parts.is_empty() {
        let subject = Subject::heart_failure();
        let replaces = replacing(&chart.record, &subject, Some(&parts));
        let body = Body::HeartFailure(body);
        Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    }
    show(open, patient)
}

/// The type is a setting of the plan, with why and by whom like every other.
fn set_kind(open: &Open, chart: &Chart<'_>, asked: &FactsSet) -> Result<(), Problem> {
    let subject = PlanSubject::HeartFailureType;
    let based_on = chart.record.setting(subject).iter().map(|one| one.fact.act.key.to_string()).collect();
    let asked = PlanSet {
        patient: asked.patient.clone(),
        subject: subject.code().to_owned(),
        value: asked.kind.clone(),
        why: asked.why.clone(),
        review: String::new(),
        based_on,
        confirmed: true,
    };
    plan::set(open, &asked, plan::Unit::Said).map(|_| ())
}

fn read(open: &Open, asked: &FactsSet) -> Result<(HeartFailureBody, Vec<String>), Problem> {
    let words = open.words();
    let mut problems: Vec<FieldProblem> = Vec::new();
    let (mut body, mut parts) = (HeartFailureBody::default(), Vec::new());
    let day = crate::deeds::medicines::typed::day(open, "on", &asked.on)?.unwrap_or_else(|| open.today());
    if day > open.today() {
        problems.push(field(words, "on", "problem-date-future", &[]));
    } else if open.today().days_since(day) > OLDEST_DAYS {
        problems.push(field(words, "on", "problem-date-too-old", &[]));
    }
    if !asked.ejection_fraction.trim().is_empty() {
        let typed = asked.method.trim();
        let method = if typed.is_empty() {
            Some(EjectionFractionMethod::NotSaid)
        } else {
            EjectionFractionMethod::from_code(typed)
        };
        match (EjectionFraction::parse(&asked.ejection_fraction), method) {
            (Ok(value), Some(method)) => {
                body.ejection_fractions.insert(day, Some(MeasuredEjectionFraction { value, method }));
                parts.push(format!("ejection-fraction/{}", day.days()));
            }
            (Err(problem), _) => problems.push(in_words::ejection_fraction(words, "lvef", problem)),
            (Ok(_), None) => {
                problems.push(choice(
                    open,
                    "method",
                    &EjectionFractionMethod::ALL.map(EjectionFractionMethod::code),
                ));
            }
        }
    }
    if !asked.nyha.trim().is_empty() {
        match NyhaClass::from_code(asked.nyha.trim()) {
            Some(class) => {
                body.nyha.insert(day, Some(class));
                parts.push(format!("nyha/{}", day.days()));
            }
            None => problems.push(choice(open, "nyha", &NyhaClass::ALL.map(NyhaClass::code))),
        }
    }
    problems.extend(causes_and_device(open, asked, &mut body, &mut parts));
    problems.extend(more::read(open, asked, day, &mut body, &mut parts)?);
    let why = asked.why.trim();
    body.why = (!why.is_empty()).then(|| Private::new(why.to_owned()));
    if problems.is_empty() { Ok((body, parts)) } else { Err(open.bad_fields(problems)) }
}

fn causes_and_device(
    open: &Open,
    asked: &FactsSet,
    body: &mut HeartFailureBody,
    parts: &mut Vec<String>,
) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if !asked.causes.is_empty() {
        if let Some(causes) = causes(&asked.causes) {
            body.causes = Some(causes);
            parts.push("causes".to_owned());
        } else {
            let mut codes = HeartFailureCause::ALL.map(HeartFailureCause::code).to_vec();
            codes.push(NONE_KNOWN);
            problems.push(choice(open, "cause", &codes));
        }
    }
    if !asked.device.trim().is_empty() {
        match ImplantedDevice::from_code(asked.device.trim()) {
            Some(device) => {
                body.device = Some(device);
                parts.push("device".to_owned());
            }
            None => problems.push(choice(open, "device", &ImplantedDevice::ALL.map(ImplantedDevice::code))),
        }
    }
    problems
}

/// The codes to choose from.
pub(super) fn choice(open: &Open, name: &str, codes: &[&str]) -> FieldProblem {
    let codes = codes.join(", ");
    field(open.words(), name, "problem-visit-choice", &[("choices", Arg::Text(&codes))])
}

fn causes(typed: &[String]) -> Option<BTreeSet<HeartFailureCause>> {
    match typed {
        [one] if one.trim() == NONE_KNOWN => Some(BTreeSet::new()),
        all => all.iter().map(|code| HeartFailureCause::from_code(code.trim())).collect(),
    }
}

/// An ejection fraction that is unusual, or far from the last one, is asked about once.
fn check(open: &Open, chart: &Chart<'_>, body: &HeartFailureBody) -> Result<(), Problem> {
    let last = chart.record.heart_failure().ejection_fraction().map(|known| known.value.value);
    let words = open.words();
    let unusual = body.ejection_fractions.values().flatten().map(|measured| measured.value).find(|value| {
        let far = last.is_some_and(|last| last.percent().abs_diff(value.percent()) > EjectionFraction::JUMP);
        *value < EjectionFraction::CHECK_BELOW || *value > EjectionFraction::CHECK_ABOVE || far
    });
    let Some(value) = unusual else { return Ok(()) };
    let typed = format!("{}%", value.percent());
    let before = last.map_or_else(|| words.plain("visit-blank"), |last| format!("{}%", last.percent()));
    let args = [("value", Arg::Text(&typed)), ("before", Arg::Text(&before))];
    let asked = field(words, "lvef", "facts-check-ejection-fraction", &args);
    Err(ask_again(words, vec![asked]))
}

/// One part of an entry by itself.
#[must_use]
pub fn only(body: &HeartFailureBody, part: &str) -> HeartFailureBody {
    let mut one = body.clone();
    one.ejection_fractions.retain(|day, _| format!("ejection-fraction/{}", day.days()) == part);
    one.nyha.retain(|day, _| format!("nyha/{}", day.days()) == part);
    one.causes = one.causes.filter(|_| part == "causes");
    one.device = one.device.filter(|_| part == "device");
    more::only(&mut one, part);
    one
}

/// What an entry says, on one line.
#[must_use]
pub fn in_words(words: hearth_words::Words, body: &HeartFailureBody) -> String {
    let mut texts: Vec<String> = Vec::new();
    for (day, measured) in &body.ejection_fractions {
        let value = measured.map(|one| format!("{}%", one.value.percent()));
        let value = value.unwrap_or_else(|| words.plain("visit-blank"));
        texts.push(format!("LVEF {value} ({})", say::day(words, *day)));
    }
    for (day, class) in &body.nyha {
        let value = class.map(|class| class.numeral().to_owned());
        let value = value.unwrap_or_else(|| words.plain("visit-blank"));
        texts.push(format!("NYHA {value} ({})", say::day(words, *day)));
    }
    texts.extend(body.causes.as_ref().map(|causes| {
        let codes: Vec<&str> = causes.iter().map(|cause| cause.code()).collect();
        if codes.is_empty() { NONE_KNOWN.to_owned() } else { codes.join(", ") }
    }));
    texts.extend(body.device.map(|device| device.code().to_owned()));
    texts.extend(more::in_words(words, body));
    texts.join(", ")
}
