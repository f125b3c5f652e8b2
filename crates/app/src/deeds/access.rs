//! Handing a patient over to a colleague, and who of the team sees the patient. Nobody is left without a clinician who
//! sees them, and nobody loses sight of a patient whom they look after.

pub(super) mod carers;
pub mod ended;
pub(crate) mod ends;

use super::facts::{Chart, Facts};
use super::road::road;
use super::writing::Writing;
use crate::api::{AccessRow, AccessSet, AccessView, HandOver, Problem, Said};
use crate::deeds::people::{patient_id, whose};
use crate::open::Open;
use carers::{carer, carer_rows, set_carer};
use ends::without_effect;
use hearth_record::{Access, Audience, Kind, PatientId, Replaces, Subject, UserId, UserRow, access};
use hearth_store::View;
use hearth_wire::{Body, CUSTODY_WRITTEN_MAX, CustodyBody, GrantBody, kind_of};
use hearth_words::Arg;

/// Who looks after a patient and who sees them.
///
/// # Errors
/// `Store`; or a problem when the patient is not here or the profile is no clinician's.
pub fn show(open: &Open, patient: &str) -> Result<AccessView, Problem> {
    let patient = patient_here(open, patient)?;
    view(open, patient, None)
}

/// Makes a colleague the one who looks after a patient. What this computer has written about the patient is named with
/// it, so that the colleague can tell when all of it has come.
///
/// # Errors
/// A sentence when the colleague is not known or does not see the patient; `Store`.
pub fn hand_over(open: &Open, asked: &HandOver) -> Result<AccessView, Problem> {
    let patient = patient_here(open, &asked.patient)?;
    let snapshot = open.view()?;
    let facts = Facts::read(open, &snapshot, patient)?;
    let chart = facts.chart();
    let (owner, row) = colleague(open, &chart, "to", &asked.to)?;
    let name = Arg::Text(&row.name);
    if !sees(&chart, &owner, row) {
        return Err(open.bad_field("to", "problem-hand-over-sees-not", &[("name", name)]));
    }
    let done = open.said("access-handed-over", &[("name", name)]);
    let before = chart.record.owner();
    if before == Some(owner) {
        return view(open, patient, Some(done));
    }
    let own = open.identity();
    // For an absent colleague nobody can say how far they had written.
    let written = if before.is_none_or(|before| before == own.user) {
        ends(open, &snapshot, patient)?
    } else {
        Vec::new()
    };
    let body = Body::Custody(CustodyBody { owner, written });
    let replaces = replacing(&chart, &Subject::custody(), "owner", Audience::Team);
    save(open, patient, Subject::custody(), &body, kind_of(&body), replaces)?;
    drop(snapshot);
    view(open, patient, Some(done))
}

/// Ends what a colleague sees of a patient, or gives it back. Their computers deliver what they have not sent, and then
/// the patient leaves them.
///
/// # Errors
/// A sentence when the colleague is not known, looks after the patient, or is the last clinician who sees them; `Store`.
pub fn set(open: &Open, asked: &AccessSet) -> Result<AccessView, Problem> {
    let patient = patient_here(open, &asked.patient)?;
    let snapshot = open.view()?;
    let facts = Facts::read(open, &snapshot, patient)?;
    let chart = facts.chart();
    if let Some(carer) = carer(open, &chart, &asked.user)? {
        let done = set_carer(open, &chart, carer, asked.sees)?;
        drop(snapshot);
        return view(open, patient, Some(done));
    }
    let (user, row) = colleague(open, &chart, "user", &asked.user)?;
    let name = Arg::Text(&row.name);
    let key = if asked.sees { "access-given" } else { "access-ended" };
    let done = open.said(key, &[("name", name)]);
    if sees(&chart, &user, row) == asked.sees {
        return view(open, patient, Some(done));
    }
    if !asked.sees {
        may_end(open, &chart, &user, row)?;
    }
    let access = if asked.sees { Access::Whole } else { Access::Nothing };
    let body = Body::Grant(GrantBody { user, access });
    let subject = Subject::grant(&user);
    let replaces = replacing(&chart, &subject, "access", Audience::Team);
    save(open, patient, subject, &body, Kind::new("staff-grant", kind_of(&body).version), replaces)?;
    drop(snapshot);
    view(open, patient, Some(done))
}

fn patient_here(open: &Open, text: &str) -> Result<PatientId, Problem> {
    if !open.identity().role.shares_caseload() {
        return Err(open.not_allowed());
    }
    whose(open, Some(patient_id(open, text)?))
}

/// Why a colleague's access can't be ended.
fn may_end(open: &Open, chart: &Chart<'_>, user: &UserId, row: &UserRow) -> Result<(), Problem> {
    let name = [("name", Arg::Text(row.name.as_str()))];
    let others = clinicians(chart).any(|(other, row)| other != *user && sees(chart, &other, row));
    if !others {
        return Err(open.bad_field("user", "problem-access-last", &name));
    }
    if chart.record.owner() == Some(*user) {
        return Err(open.bad_field("user", "problem-access-owner", &name));
    }
    Ok(())
}

/// Everybody who can look after patients and is in use.
fn clinicians<'a>(chart: &'a Chart<'_>) -> impl Iterator<Item = (UserId, &'a UserRow)> {
    let users = chart.directory().users.iter();
    users.filter(|(_, row)| row.role.shares_caseload() && !row.disabled).map(|(user, row)| (*user, row))
}

fn sees(chart: &Chart<'_>, user: &UserId, row: &UserRow) -> bool {
    access(&row.role, &chart.patient(), chart.record.granted(user)) == Access::Whole
}

/// The colleague that was named, by id or by the whole name.
fn colleague<'a>(
    open: &Open,
    chart: &'a Chart<'_>,
    field: &str,
    typed: &str,
) -> Result<(UserId, &'a UserRow), Problem> {
    let typed = typed.trim();
    let is_meant = |user: &UserId, row: &UserRow| {
        user.to_string() == typed || row.name.trim().to_lowercase() == typed.to_lowercase()
    };
    let meant: Vec<(UserId, &UserRow)> =
        clinicians(chart).filter(|(user, row)| is_meant(user, row)).collect();
    match meant.as_slice() {
        [one] => Ok(*one),
        [] => {
            let mut names: Vec<&str> = clinicians(chart).map(|(_, row)| row.name.as_str()).collect();
            names.sort_unstable();
            Err(open.bad_field(field, "problem-access-who", &[("names", Arg::Text(&names.join(", ")))]))
        }
        _ => Err(open.bad_field(field, "problem-access-two", &[])),
    }
}

/// Where this computer's own chains about the patient end.
fn ends(
    open: &Open,
    view: &View<'_>,
    patient: PatientId,
) -> Result<Vec<(hearth_record::ChainId, u64)>, Problem> {
    let device = open.identity().device;
    let heads = view.heads().map_err(|cause| open.read_problem(&cause))?;
    let own = heads.into_iter().filter(|head| head.chain.device == device && head.chain.patient == patient);
    Ok(own.map(|head| (head.chain, head.number)).take(CUSTODY_WRITTEN_MAX).collect())
}

/// All that stands there now for this audience: an entry replaces nothing of another one.
pub(super) fn replacing(
    chart: &Chart<'_>,
    subject: &Subject,
    part: &str,
    audience: Audience,
) -> Vec<Replaces> {
    let keys = chart.record.current().keys(subject, part).into_iter();
    keys.filter(|key| key.id.chain.audience == audience)
        .map(|key| Replaces { key, parts: Vec::new() })
        .collect()
}

pub(super) fn save(
    open: &Open,
    patient: PatientId,
    subject: Subject,
    body: &Body,
    kind: Kind,
    replaces: Vec<Replaces>,
) -> Result<(), Problem> {
    Writing { patient, subject, body, replaces, at: None, form: None }.save_as(open, kind).map(|_| ())
}

fn view(open: &Open, patient: PatientId, done: Option<Said>) -> Result<AccessView, Problem> {
    let snapshot = open.view()?;
    let facts = Facts::read(open, &snapshot, patient)?;
    let chart = facts.chart();
    let own = open.identity().user;
    let owner = chart.record.owner();
    let mut people: Vec<AccessRow> = clinicians(&chart)
        .map(|(user, row)| {
            let (looks_after, sees) = (owner == Some(user), sees(&chart, &user, row));
            let key = match (looks_after, sees) {
                (true, true) => "access-row-owner",
                (true, false) => "access-row-owner-sees-not",
                (false, true) => "access-row-sees",
                (false, false) => "access-row-sees-not",
            };
            AccessRow {
                user: user.to_string(),
                name: row.name.clone(),
                owner: looks_after,
                sees,
                you: user == own,
                carer: false,
                said: open.said(key, &[("name", Arg::Text(&row.name))]),
            }
        })
        .collect();
    people.sort_by(|one, other| (&one.name, &one.user).cmp(&(&other.name, &other.user)));
    people.extend(carer_rows(open, &chart));
    let without_effect = without_effect(open, &snapshot, patient)?
        .iter()
        .map(|one| one.said(open, chart.directory()))
        .collect();
    Ok(AccessView { done, owner: owner_said(open, &chart), road: road(open, &chart), without_effect, people })
}

/// Who looks after the patient, in words.
pub(crate) fn owner_said(open: &Open, chart: &Chart<'_>) -> Said {
    let row = chart.record.owner().and_then(|owner| chart.directory().users.get(&owner));
    match row {
        Some(row) if !row.disabled => open.said("access-owner", &[("name", Arg::Text(&row.name))]),
        _ => open.said("access-owner-nobody", &[]),
    }
}
