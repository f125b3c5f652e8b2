//! Files that come and go on a command line, and the check of the store itself.
//! A file is written whole or not at all; what stands in it is the deeds' business.

use super::named;
use crate::App;
use crate::api::{PaperAsked, Problem, SavedFile};
use crate::deeds::export::{ReadingRow, readings, to_csv, to_ndjson};
use crate::deeds::import::Imported;
use crate::deeds::paper;
use crate::deeds::people::whose;
use crate::open::Open;
use crate::whole_file::write_whole;
use hearth_record::PatientId;
use hearth_words::Arg;
use serde::Serialize;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Bytes of a file that is imported at most: a century of daily check-ins.
const IMPORT_BYTES_MAX: u64 = 8 * 1024 * 1024;

/// Files with lines of one file that were not taken at most.
const LEFT_FILES_MAX: u32 = 99;

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
        let named_file = file.clone();
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
        let mut imported = self.import(patient, bytes).await?;
        if imported.left.is_empty() {
            return Ok(imported);
        }
        // Where nothing can be written beside it, the answer itself holds the lines.
        if let Some(file) = write_left(&named_file, imported.left.as_bytes()) {
            let file = file.display().to_string();
            let args = [("file", Arg::Text(file.as_str()))];
            imported.left_in = Some(crate::problem::said(self.words(), "import-left-in", &args));
        }
        Ok(imported)
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

/// Writes the lines that were not taken beside the file that they come from; none where that can't be.
fn write_left(from: &Path, table: &[u8]) -> Option<PathBuf> {
    let stem = from.file_stem()?.to_string_lossy().into_owned();
    (1..=LEFT_FILES_MAX).find_map(|number| {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        let out = from.with_file_name(format!("{stem}-to-put-right{more}.csv"));
        (!out.exists()).then_some(())?;
        write_whole(&out, table).is_ok().then_some(out)
    })
}

fn patients(open: &Open, asked: Option<&str>) -> Result<Vec<PatientId>, Problem> {
    if asked.is_some() || open.identity().patient.is_some() {
        return Ok(vec![whose(open, named(open, asked)?)?]);
    }
    let rows = open.view()?.patients().map_err(|cause| open.read_problem(&cause))?;
    Ok(rows.into_iter().map(|row| row.patient).collect())
}
