//! Whom a deed is about, who may do it, and who did it: what every deed asks before it does anything.
//! What a person may see at all is the store's business, and who may write what is the record's.

use super::facts::Chart;
use crate::api::Problem;
use crate::open::Open;
use hearth_record::{PatientId, Role, UserId};

/// Reads a patient's id.
///
/// # Errors
/// A problem when it is none.
pub fn patient_id(open: &Open, text: &str) -> Result<PatientId, Problem> {
    PatientId::parse(text.trim())
        .ok()
        .filter(|patient| *patient != PatientId::TEAM)
        .ok_or_else(|| open.bad_input("problem-patient-unknown", &[]))
}

/// Whose record a deed is about: the one asked for, or the profile's own.
///
/// # Errors
/// A problem when a clinician names none or somebody who is not here; `Store`.
pub fn whose(open: &Open, asked: Option<PatientId>) -> Result<PatientId, Problem> {
    match (open.identity().patient, asked) {
        (Some(own), None) => Ok(own),
        (Some(own), Some(asked)) if own == asked => Ok(own),
        (None, Some(asked)) if is_here(open, &asked)? => Ok(asked),
        (_, Some(_)) => Err(open.bad_input("problem-patient-unknown", &[])),
        (None, None) => Err(open.bad_input("problem-patient-needed", &[])),
    }
}

/// Somebody is here once it is known who they are, or while that is on its way.
fn is_here(open: &Open, patient: &PatientId) -> Result<bool, Problem> {
    let view = open.view()?;
    let read = |cause| open.read_problem(&cause);
    Ok(view.person(patient).map_err(read)?.is_some() || view.incomplete(patient).map_err(read)?)
}

/// Patients, carers and the clinicians who share the caseload write readings; nobody else of the team does.
pub(crate) fn may_observe(open: &Open) -> Result<(), Problem> {
    let role = open.identity().role;
    let may = matches!(role, Role::Patient | Role::Carer) || role.shares_caseload();
    if may { Ok(()) } else { Err(open.not_allowed()) }
}

/// Who may change the settings that decide what a person is told.
pub(crate) fn may_set(role: &Role) -> bool {
    matches!(role, Role::Nurse | Role::Prescriber | Role::Lead)
}

/// The name under which the team knows this profile's user.
pub(crate) fn own_name(open: &Open) -> Result<String, Problem> {
    let view = open.view()?;
    let directory = view.directory().map_err(|cause| open.read_problem(&cause))?;
    let own = directory.users.get(&open.identity().user).map(|row| row.name.clone());
    Ok(own.filter(|name| !name.is_empty()).unwrap_or_else(|| open.words().plain("author-team")))
}

/// Who wrote something, as the reader calls them.
pub(crate) fn author_name(open: &Open, chart: &Chart<'_>, user: &UserId) -> String {
    let words = open.words();
    if *user == open.identity().user {
        return words.plain("author-you");
    }
    match chart.directory().users.get(user) {
        Some(row) if row.role == Role::Patient => words.plain("author-patient"),
        Some(row) if row.role == Role::Carer => words.plain("author-carer"),
        Some(row) if row.role == Role::Server => words.plain("author-server"),
        Some(row) if !row.name.is_empty() => row.name.clone(),
        _ => words.plain("author-team"),
    }
}
