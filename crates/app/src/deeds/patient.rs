//! One patient as the nurse sees them: banner, what stands out, the latest check-in, everything that happened.

pub mod add;

use super::access::owner_said;
use super::alerts::AlertsHere;
use super::caseload::{banner, findings, said_tasks};
use super::facts::Facts;
use super::{medicines, results, road, timeline};
use crate::api::{PatientView, Problem};
use crate::open::Open;
use hearth_record::PatientId;

/// One patient.
///
/// # Errors
/// `Store`; or a problem when there is no such patient here.
pub fn patient(open: &Open, patient: PatientId) -> Result<PatientView, Problem> {
    let words = open.words();
    let view = open.view()?;
    let facts = Facts::read(open, &view, patient)?;
    let rows = view.patients().map_err(|cause| open.read_problem(&cause))?;
    let row = rows
        .iter()
        .find(|row| row.patient == patient)
        .ok_or_else(|| open.bad_input("problem-patient-unknown", &[]))?;
    let chart = facts.chart();
    let standing = AlertsHere::of(open, &chart).standing(&chart);
    Ok(PatientView {
        banner: banner(open, &chart, &standing),
        findings: findings(words, &standing),
        latest: results::latest(open, &chart)?,
        medicines_told: medicines::own::told(open, &chart),
        tasks: said_tasks(open, &chart),
        timeline: timeline::timeline(open, &chart),
        conflicts: u32::try_from(row.conflicts).unwrap_or(u32::MAX),
        incomplete: row.incomplete,
        owner: owner_said(open, &chart),
        road: road::road(open, &chart),
    })
}
