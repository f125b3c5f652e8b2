//! Files that come and go on a command line, and the check of the store itself.
//! A file is written whole or not at all; what stands in it is the deeds' business.

use super::named;
use crate::App;
use crate::api::{PaperAsked, Problem, SavedFile};
use crate::deeds::check_in::whose;
use crate::deeds::export::{ReadingRow, readings, to_csv, to_ndjson};
use crate::deeds::import::Imported;
use crate::deeds::paper;
use crate::open::Open;
use crate::whole_file::write_whole;
use hearth_record::PatientId;
use hearth_words::Arg;
use serde::Serialize;
use std::fs;
use std::io;
use std::path::PathBuf;

/// Bytes of a file that is imported at most: a century of daily check-ins.
const IMPORT_BYTES_MAX: u64 = 8 * 1024 * 1024;

/// What was written to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// The file.
    pub file: String,
    /// How many rows it has.
    pub rows: u64,
}

/// What the check of the store found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// Chains looked at.
    pub chains: u64,
    /// Entries hashed again.
    pub entries: u64,
    /// What is wrong, in the words of a log; empty when all is well.
    pub problems: Vec<String>,
}

impl App {
    /// Reads check-ins from a CSV file.
    ///
    /// # Errors
    /// A [`Problem`] if the file can't be read as one of ours.
    pub async fn import_file(&self, file: PathBuf, patient: Option<String>) -> Result<Imported, Problem> {
        let (patient, bytes) = self
            .with_open(move |open| {
                let refused = |key: &str| open.bad_field("file", key, &[]);
                let unread = |cause: io::Error| match cause.kind() {
                    io::ErrorKind::NotFound => refused("problem-file-missing"),
                    _ => refused("problem-file-not-read"),
                };
                let held = fs::metadata(&file).map_err(unread)?;
                if held.is_file() && held.len() > IMPORT_BYTES_MAX {
                    return Err(refused("problem-file-too-big"));
                }
                Ok((named(open, patient.as_deref())?, fs::read(&file).map_err(unread)?))
            })
            .await?;
        self.import(patient, bytes).await
    }

    /// Writes the readings of one patient, or of all that this profile holds, to a file that is not there yet.
    ///
    /// # Errors
    /// A [`Problem`] if the file is there or can't be written.
    pub async fn export_file(
        &self,
        ndjson: bool,
        out: PathBuf,
        patient: Option<String>,
    ) -> Result<Exported, Problem> {
        self.with_open(move |open| {
            if out.exists() {
                return Err(open.bad_field("out", "problem-file-exists", &[]));
            }
            let mut rows: Vec<ReadingRow> = Vec::new();
            for patient in patients(open, patient.as_deref())? {
                rows.extend(readings(open, patient, None, None)?);
            }
            let bytes = if ndjson { to_ndjson(open, &rows)? } else { to_csv(open, &rows)? };
            write_whole(&out, &bytes).map_err(|_| open.bad_field("out", "problem-file-not-written", &[]))?;
            let rows = u64::try_from(rows.len()).unwrap_or(u64::MAX);
            Ok(Exported { file: out.display().to_string(), rows })
        })
        .await
    }

    /// Writes a sheet of paper as PDF to a file that is not there yet.
    ///
    /// # Errors
    /// A [`Problem`] if the file is there or can't be written.
    pub async fn write_paper(&self, asked: PaperAsked, out: PathBuf) -> Result<SavedFile, Problem> {
        self.with_open(move |open| {
            if out.exists() {
                return Err(open.bad_field("out", "problem-file-exists", &[]));
            }
            let pdf = paper::pdf(open, &asked)?;
            write_whole(&out, &pdf).map_err(|_| open.bad_field("out", "problem-file-not-written", &[]))?;
            let file = out.display().to_string();
            Ok(SavedFile { said: open.said("paper-saved", &[("file", Arg::Text(&file))]), file })
        })
        .await
    }

    /// Checks every chain and every derived row.
    ///
    /// # Errors
    /// A [`Problem`] of kind `Store` if the store can't be read at all.
    pub async fn verify(&self) -> Result<Verified, Problem> {
        self.with_open(|open| {
            let report = open.store().verify().map_err(|cause| open.write_problem(&cause))?;
            let problems = report.problems.iter().map(ToString::to_string).collect();
            Ok(Verified { chains: report.chains, entries: report.entries, problems })
        })
        .await
    }
}

fn patients(open: &Open, asked: Option<&str>) -> Result<Vec<PatientId>, Problem> {
    if asked.is_some() || open.identity().patient.is_some() {
        return Ok(vec![whose(open, named(open, asked)?)?]);
    }
    let rows = open.view()?.patients().map_err(|cause| open.read_problem(&cause))?;
    Ok(rows.into_iter().map(|row| row.patient).collect())
}
