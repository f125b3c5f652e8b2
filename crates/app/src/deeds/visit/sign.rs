//! Signs a visit: what was answered up to now is what it says from then on, and what it found about the person's heart
//! failure becomes a fact of the record in the same moment. It changes no plan that somebody has set.

use super::{SELF_HARM, SELF_HARM_DONE, meant, show, subject, writable};
use crate::api::{Problem, VisitAsked, VisitView};
use crate::deeds::facts::{Chart, Facts};
use crate::deeds::writing::{Writing, save_all};
use crate::open::Open;
use hearth_chart::VisitNow;
use hearth_clinical::visit::Value;
use hearth_clinical::{
    Condition, EjectionFractionMethod, HeartFailureCause, HeartFailureType, ImplantedDevice,
    MeasuredEjectionFraction, PlanSubject, PlanValue, Private,
};
use hearth_record::{ChainId, Replaces, Subject};
use hearth_store::NewAct;
use hearth_wire::{Body, HeartFailureBody, SIGNED_CHAINS_MAX, SettingBody, VisitSignatureBody, kind_of};
use hearth_words::Arg;
use std::collections::{BTreeMap, BTreeSet};

/// Signs a visit: from then on it is what was answered up to now. What it found about the person's heart failure becomes
/// a fact of the record in the same moment.
///
/// # Errors
/// A problem when nothing was answered, two versions of an answer stand, some of the history is still on its way, it does
/// not say what was done about thoughts of self-harm, or it is signed already; `Store`.
pub fn sign(open: &Open, asked: &VisitAsked) -> Result<VisitView, Problem> {
    let patient = writable(open, &asked.patient)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let visit = meant(open, &chart, asked)?;
    if visit.is_signed() {
        return Err(open.bad_field("visit", "problem-visit-signed", &[]));
    }
    // A signature names ends of chains, so nothing of them may still be on its way.
    if chart.is_incomplete() {
        return Err(open.bad_field("visit", "problem-visit-loading", &[]));
    }
    let disputed: Vec<String> = visit.conflicts().map(|field| field.field.to_string()).collect();
    if !disputed.is_empty() {
        let what = disputed.join(", ");
        return Err(open.bad_field("visit", "problem-visit-two-versions", &[("what", Arg::Text(&what))]));
    }
    if visit.fields.is_empty() && visit.marks.is_empty() {
        return Err(open.bad_field("visit", "problem-visit-nothing", &[]));
    }
    // Nobody closes a visit in which somebody spoke of self-harm without a word about what was done.
    let self_harm = matches!(visit.answers.value(SELF_HARM), Some(Value::Number(points)) if *points > 0);
    if self_harm && visit.answers.answer(SELF_HARM_DONE).is_none() {
        let field = [("field", Arg::Text(SELF_HARM_DONE))];
        return Err(open.bad_field(SELF_HARM_DONE, "problem-visit-item9-done", &field));
    }
    let subject = subject(open, &visit.name)?;
    let signature = Body::VisitSignature(VisitSignatureBody { through: through(open, &chart, &subject)? });
    let mut bodies = vec![(subject, signature, Vec::new())];
    bodies.extend(found(&chart, &visit));
    bodies.extend(kind_in_plan(open, &chart, &visit));
    let acts: Vec<NewAct> = bodies
        .iter()
        .map(|(subject, body, replaces)| {
            let (subject, replaces) = (subject.clone(), replaces.clone());
            Writing { patient, subject, body, replaces, at: None, form: None }.act(open, kind_of(body))
        })
        .collect();
    save_all(open, &acts)?;
    show(open, &VisitAsked { patient: asked.patient.clone(), visit: visit.name })
}

/// Where each chain that holds something of the visit ends here.
fn through(open: &Open, chart: &Chart<'_>, subject: &Subject) -> Result<Vec<(ChainId, u64)>, Problem> {
    let mut ends: BTreeMap<ChainId, u64> = BTreeMap::new();
    for fact in chart.record.facts().filter(|fact| fact.act.header.subject == *subject) {
        let id = fact.act.key.id;
        let end = ends.entry(id.chain).or_default();
        *end = (*end).max(id.number);
    }
    if ends.len() > SIGNED_CHAINS_MAX {
        return Err(open.bad_field("visit", "problem-visit-too-many", &[]));
    }
    Ok(ends.into_iter().collect())
}

type NewBody = (Subject, Body, Vec<Replaces>);

/// What the visit found about the person's heart failure that the record does not say yet.
fn found(chart: &Chart<'_>, visit: &VisitNow<'_>) -> Option<NewBody> {
    let known = chart.record.heart_failure();
    let answers = &visit.answers;
    let mut body = HeartFailureBody::default();
    let mut parts: Vec<String> = Vec::new();
    if let Some(class) = answers.nyha()
        && !known.nyha.iter().any(|known| (known.day, known.value) == (visit.day, class))
    {
        body.nyha.insert(visit.day, Some(class));
        parts.push(format!("nyha/{}", visit.day.days()));
    }
    if let (Some(Value::EjectionFraction(value)), Some(Value::Day(day))) =
        (answers.value("history/lvef"), answers.value("history/lvef-day"))
        && !known.ejection_fractions.iter().any(|known| (known.day, known.value.value) == (*day, *value))
    {
        let method = EjectionFractionMethod::NotSaid;
        body.ejection_fractions.insert(*day, Some(MeasuredEjectionFraction { value: *value, method }));
        parts.push(format!("ejection-fraction/{}", day.days()));
    }
    if let Some(Value::Several(codes)) = answers.value("history/aetiology") {
        let causes: BTreeSet<HeartFailureCause> =
            codes.iter().filter_map(|code| HeartFailureCause::from_code(code)).collect();
        if !causes.is_empty() && !known.causes.iter().any(|known| known.value == causes) {
            body.causes = Some(causes);
            parts.push("causes".to_owned());
        }
    }
    if let Some(Value::One(code)) = answers.value("future/device")
        && let Some(device) = ImplantedDevice::from_code(code)
        && !known.device.iter().any(|known| known.value == device)
    {
        body.device = Some(device);
        parts.push("device".to_owned());
    }
    for condition in Condition::ALL {
        let has = match answers.value(&format!("history/{}", condition.code())) {
            Some(Value::One("yes")) => true,
            Some(Value::One("no")) => false,
            Some(_) | None => continue,
        };
        // What was written down since the visit holds.
        let stands = known.conditions.iter().filter(|(of, _)| *of == condition);
        let mut stands = stands.map(|(_, known)| (known.day, known.value));
        if !stands.any(|(day, held)| day > visit.day || held == has) {
            body.conditions.insert(condition, Some(has));
            parts.push(format!("condition/{}", condition.code()));
        }
    }
    if parts.is_empty() {
        return None;
    }
    let subject = Subject::heart_failure();
    let replaces = crate::deeds::check_in::amend::replacing(&chart.record, &subject, Some(&parts));
    Some((subject, Body::HeartFailure(body), replaces))
}

/// The type that the visit says, where nobody has set one in the plan. A type that was set is changed in the plan alone.
fn kind_in_plan(open: &Open, chart: &Chart<'_>, visit: &VisitNow<'_>) -> Option<NewBody> {
    let Some(Value::One(code)) = visit.answers.value("history/heart-failure-type") else { return None };
    let kind = HeartFailureType::from_code(code).filter(|kind| *kind != HeartFailureType::Unknown)?;
    let setting = PlanSubject::HeartFailureType;
    if !chart.record.setting_history(setting).is_empty() {
        return None;
    }
    let date = crate::views::say::day(open.words(), visit.day);
    let why = open.words().say("visit-why", &[("date", Arg::Text(&date))]);
    let value = PlanValue::HeartFailureType(kind);
    let body = Body::Setting(SettingBody { value, why: Private::new(why), review: None });
    Some((Subject::setting(setting), body, Vec::new()))
}
