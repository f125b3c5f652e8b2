//! Sheets of paper: which there are, and how one becomes a file. What stands on each is said in a file of its own, how it
//! looks in the room that typesets it.

pub mod card;
mod guide;
mod numbers;

use super::saved_file::{self, Named};
use crate::api::{PaperAsked, PaperKind, Problem, ProblemKind, SavedFile};
use crate::deeds::people::{patient_id, whose};
use crate::open::Open;
use hearth_clinical::LocalDay;
use hearth_paper::Sheet;
use hearth_record::PatientId;
use std::path::PathBuf;

/// Days that a sheet of numbers goes back at most: what the screen offers.
const DAYS_MAX: u16 = 366;

/// A sheet as PDF.
///
/// # Errors
/// `NotAllowed` where somebody else's is asked for without right; `Store`; `Unexpected` when it can't be typeset.
pub fn pdf(open: &Open, asked: &PaperAsked) -> Result<Vec<u8>, Problem> {
    let sheet = sheet(open, asked)?;
    hearth_paper::print(&sheet, made_on(open.today()))
        .map(|printed| printed.pdf)
        .map_err(|_| open.problem(ProblemKind::Unexpected, "problem-paper", &[]))
}

/// What stands on a sheet.
///
/// # Errors
/// As [`pdf`], but for typesetting.
pub fn sheet(open: &Open, asked: &PaperAsked) -> Result<Sheet, Problem> {
    let patient = || -> Result<PatientId, Problem> {
        let named = asked.patient.as_deref().map(|id| patient_id(open, id)).transpose()?;
        whose(open, named)
    };
    match asked.kind {
        PaperKind::Card => card::card(open, patient()?),
        PaperKind::Numbers => numbers::sheet(open, patient()?, asked.days.clamp(1, DAYS_MAX)),
        PaperKind::Guide => Ok(guide::guide(open.words())),
    }
}

/// Saves a sheet in the folder where a person looks for files, beside what is there already.
///
/// # Errors
/// As [`pdf`]; a problem when there is no such folder or nothing can be written in it.
pub fn save(open: &Open, asked: &PaperAsked, folder: Option<PathBuf>) -> Result<SavedFile, Problem> {
    let stem = match asked.kind {
        PaperKind::Card => "hearth-card",
        PaperKind::Numbers => "hearth-numbers",
        PaperKind::Guide => "hearth-quick-guide",
    };
    let named = Named { stem, ending: "pdf" };
    saved_file::save(open, folder, &named, &pdf(open, asked)?)
}

fn made_on(day: LocalDay) -> (i32, u8, u8) {
    let (year, month, day) = day.ymd();
    (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}
