//! What of this computer's own entries the service would not take, or keeps without effect, with the reason.

use crate::api::{Problem, Said};
use crate::open::Open;
use hearth_record::{EntryKey, PatientId, Refusal};
use hearth_store::View;
use hearth_wire::{Body, PushProblem};
use hearth_words::{Arg, Words};
use std::collections::BTreeMap;

/// One sentence each; the same sentence once.
pub(super) fn read(open: &Open) -> Result<Vec<Said>, Problem> {
    let mut said = refused(open)?;
    said.extend(suspended(open)?);
    said.sort_by(|one, other| one.text.cmp(&other.text));
    said.dedup();
    Ok(said)
}

/// Chains that the server would not take.
fn refused(open: &Open) -> Result<Vec<Said>, Problem> {
    let waiting = open.store().waiting().map_err(|cause| open.read_problem(&cause))?;
    let key = |problem| match problem {
        PushProblem::Gap => "not-taken-other",
        PushProblem::Broken => "not-taken-broken",
        PushProblem::NotSigned => "not-taken-signature",
        PushProblem::Malformed => "not-taken-too-big",
    };
    Ok(waiting.iter().filter_map(|chain| chain.problem).map(|problem| open.said(key(problem), &[])).collect())
}

/// Own entries that a verdict of the server suspends.
fn suspended(open: &Open) -> Result<Vec<Said>, Problem> {
    let read = |cause| open.read_problem(&cause);
    let own = open.identity().device;
    let view = open.view()?;
    let mut said = Vec::new();
    for patient in view.judged().map_err(read)? {
        let effects = view.effects(&patient).map_err(read)?;
        let keys: Vec<EntryKey> =
            effects.suspended().filter(|key| key.id.chain.device == own).copied().collect();
        if !keys.is_empty() {
            said.extend(of_patient(open, &view, &patient, &keys)?);
        }
    }
    Ok(said)
}

fn of_patient(
    open: &Open,
    view: &View<'_>,
    patient: &PatientId,
    keys: &[EntryKey],
) -> Result<Vec<Said>, Problem> {
    let bodies = view.bodies(patient).map_err(|cause| open.read_problem(&cause))?;
    let reason = |key: &EntryKey| {
        bodies.values().find_map(|body| match body {
            Body::Verdict(verdict) if verdict.about == *key => verdict.suspended,
            _ => None,
        })
    };
    Ok(keys.iter().map(|key| sentence(open, &bodies, key, reason(key))).collect())
}

fn sentence(open: &Open, bodies: &BTreeMap<EntryKey, Body>, key: &EntryKey, reason: Option<Refusal>) -> Said {
    if reason == Some(Refusal::DeviceRevoked) {
        return open.said("not-taken-revoked", &[]);
    }
    let what = what(open.words(), bodies.get(key));
    open.said("not-taken-no-right", &[("what", Arg::Text(&what))])
}

/// What an entry is about, in words and without a person.
fn what(words: Words, body: Option<&Body>) -> String {
    match body {
        Some(Body::Setting(setting)) => words.setting(setting.value.subject().code()),
        Some(Body::Medicine(_)) => words.plain("timeline-medicine"),
        Some(Body::FlexiblePlan(_)) => words.plain("timeline-flexible-plan"),
        Some(Body::SickDayPlan(_)) => words.plain("timeline-sick-day-plan"),
        Some(Body::FlexibleUse(_)) => words.plain("timeline-flexible-use"),
        Some(Body::SickDay(_)) => words.plain("timeline-sick-day"),
        Some(Body::MedicineTaken(_)) => words.plain("timeline-medicine-taken"),
        Some(Body::MedicineBought(_)) => words.plain("timeline-medicine-bought"),
        Some(Body::PlanText(_) | Body::NextDate(_)) => words.plain("timeline-own-plan"),
        Some(Body::Goal(_)) => words.plain("timeline-goal"),
        Some(Body::ReadReceipt(_)) => words.plain("timeline-read"),
        Some(Body::Learnt(_)) => words.plain("timeline-learning"),
        Some(Body::Message(_)) => words.plain("timeline-message"),
        Some(Body::Questionnaire(_)) => words.plain("timeline-questionnaire"),
        Some(Body::QuestionnaireAsk(_)) => words.plain("timeline-questionnaire-ask"),
        Some(Body::Exercise(_)) => words.plain("timeline-exercise"),
        Some(Body::ExerciseLevel(_)) => words.plain("timeline-exercise-level"),
        Some(Body::Person(_)) => words.plain("timeline-demographics"),
        Some(Body::HeartFailure(_)) => words.plain("timeline-heart-failure"),
        Some(Body::Visit(_) | Body::VisitAnswer(_) | Body::VisitSignature(_) | Body::VisitAddendum(_)) => {
            words.plain("timeline-visit")
        }
        Some(Body::TeamNote(_)) => words.plain("timeline-note"),
        Some(Body::Grant(_) | Body::Custody(_)) => words.plain("timeline-access"),
        _ => words.plain("timeline-correction"),
    }
}
