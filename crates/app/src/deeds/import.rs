//! Check-ins from a CSV file, one a line, in any order of columns, with whatever columns are missing: `at`, the columns of
//! [`MORE`] and `weight,systolic,diastolic,pulse,oxygen`. A line that can't be taken is named with the reason; the
//! others are saved.

use super::check_in::{CheckInRequest, save, whose};
use crate::api::{CheckInFields, Problem};
use crate::open::Open;
use crate::zone;
use csv::StringRecord;
use hearth_clinical::{Analyte, Instant};
use hearth_record::PatientId;
use hearth_words::Arg;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Lines saved as check-ins now.
    pub saved: u32,
    /// Lines that were saved by an earlier import of the same content.
    pub already: u32,
    /// What was not taken, a sentence each with its line.
    pub refused: Vec<String>,
}

/// The columns beside those of every day, bloods aside: a blood result has the column of its analyte's code.
pub const MORE: &[&str] = &[
    "temperature",
    "rhythm",
    "systolic-lying",
    "diastolic-lying",
    "systolic-standing-1-min",
    "diastolic-standing-1-min",
    "systolic-standing-3-min",
    "diastolic-standing-3-min",
    "steps",
];

/// One line by column name; empty for a column that is missing.
struct Line(BTreeMap<String, String>);

impl Line {
    fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    /// A value of a unit that the column says already.
    fn bare(&self, column: &str, unit: &str) -> String {
        self.get(column).trim_end_matches(unit).trim().to_owned()
    }
}

/// Imports a file's bytes.
///
/// # Errors
/// A problem when the file is no CSV with an `at` column, or the store fails; the lines saved before stay saved.
pub fn import(open: &Open, patient: Option<PatientId>, bytes: &[u8]) -> Result<Imported, Problem> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let headers = reader.headers().map_err(|_| open.bad_input("problem-file-not-read", &[]))?.clone();
    if !headers.iter().any(|header| header == "at") {
        return Err(open.bad_input("problem-file-not-read", &[]));
    }
    let mut imported = Imported::default();
    for (place, line) in reader.records().enumerate() {
        // The header is line 1.
        let number = i64::try_from(place).unwrap_or(i64::MAX).saturating_add(2);
        let problem = match line {
            Ok(record) => match take(open, patient, &read_line(&headers, &record)) {
                Ok(true) => {
                    imported.saved = imported.saved.saturating_add(1);
                    continue;
                }
                Ok(false) => {
                    imported.already = imported.already.saturating_add(1);
                    continue;
                }
                Err(problem) if problem.kind == crate::api::ProblemKind::Store => return Err(problem),
                Err(problem) => {
                    problem.fields.first().map_or(problem.said.text, |field| field.said.text.clone())
                }
            },
            Err(_) => open.words().plain("problem-file-not-read"),
        };
        let args = [("line", Arg::Number(number)), ("problem", Arg::Text(problem.as_str()))];
        imported.refused.push(open.words().say("problem-import-line", &args));
    }
    Ok(imported)
}

fn read_line(headers: &StringRecord, record: &StringRecord) -> Line {
    Line(headers.iter().zip(record).map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

/// Saves one line; false if it had been saved before.
fn take(open: &Open, patient: Option<PatientId>, line: &Line) -> Result<bool, Problem> {
    let patient = whose(open, patient)?;
    let at = moment(line.get("at")).ok_or_else(|| open.bad_field("at", "problem-date-not-a-date", &[]))?;
    let daily =
        ["weight", "systolic", "diastolic", "pulse", "oxygen"].map(|column| line.get(column)).join(" ");
    let mut form = format!("import {patient} {} {daily}", at.ms());
    // Only what is there is added, so that a file of earlier days is still the same import.
    let bloods = Analyte::ALL.iter().map(|analyte| analyte.code());
    for (column, value) in MORE.iter().copied().chain(bloods).map(|column| (column, line.get(column))) {
        if !value.is_empty() {
            // Writing into a text can't fail.
            let _ = write!(form, " {column}={value}");
        }
    }
    let saved = open.view()?.saved_form(&form).map_err(|cause| open.read_problem(&cause))?;
    if saved.is_some() {
        return Ok(false);
    }
    let fields = fields(line);
    // A file is taken as it was measured; what is unusual in it is marked in the entry, not asked about line by line.
    let form = Some(form);
    let request = CheckInRequest {
        patient: Some(patient),
        fields,
        at: Some(at),
        confirmed: true,
        form,
        ..CheckInRequest::default()
    };
    save(open, &request).map(|_| true)
}

fn fields(line: &Line) -> CheckInFields {
    let own = |column: &str| line.get(column).to_owned();
    let blood = |analyte: Analyte| (analyte.code().to_owned(), own(analyte.code()));
    CheckInFields {
        weight_unit: "kg".to_owned(),
        weight_kg: line.bare("weight", "kg"),
        systolic: own("systolic"),
        diastolic: own("diastolic"),
        pulse: own("pulse"),
        oxygen: own("oxygen"),
        temperature: own("temperature"),
        rhythm: own("rhythm"),
        lying_systolic: own("systolic-lying"),
        lying_diastolic: own("diastolic-lying"),
        standing_1_systolic: own("systolic-standing-1-min"),
        standing_1_diastolic: own("diastolic-standing-1-min"),
        standing_3_systolic: own("systolic-standing-3-min"),
        standing_3_diastolic: own("diastolic-standing-3-min"),
        steps: own("steps"),
        bloods: Analyte::ALL.map(blood).into_iter().filter(|(_, typed)| !typed.is_empty()).collect(),
        ..CheckInFields::default()
    }
}

/// `2026-11-21T08:12:00Z`, `2026-11-21 08:12`, or `2026-11-21` (taken for nine in the morning).
fn moment(text: &str) -> Option<Instant> {
    if let Some(at) = zone::from_rfc3339(text) {
        return Some(at);
    }
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, "09:00"));
    let day = zone::typed_day(day)?;
    let (hour, minute) = time.split_once(':')?;
    zone::moment(day, hour.parse().ok()?, minute.get(..2)?.parse().ok()?)
}
