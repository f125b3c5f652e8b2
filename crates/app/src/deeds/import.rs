//! Check-ins from a CSV file, one a line: `at,weight,systolic,diastolic,pulse,oxygen`, in any order of columns, with
//! whatever columns are missing. A line that can't be taken is named with the reason; the others are saved.

use super::check_in::{CheckInRequest, save, whose};
use crate::api::{CheckInFields, Problem};
use crate::open::Open;
use crate::zone;
use hearth_clinical::Instant;
use hearth_record::PatientId;
use hearth_words::Arg;
use serde::{Deserialize, Serialize};

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

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Line {
    at: String,
    weight: String,
    systolic: String,
    diastolic: String,
    pulse: String,
    oxygen: String,
}

/// Imports a file's bytes.
///
/// # Errors
/// A problem when the file is no CSV with an `at` column, or the store fails; the lines saved before stay saved.
pub fn import(open: &Open, patient: Option<PatientId>, bytes: &[u8]) -> Result<Imported, Problem> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let headers = reader.headers().map_err(|_| open.bad_input("problem-file-not-read", &[]))?;
    if !headers.iter().any(|header| header == "at") {
        return Err(open.bad_input("problem-file-not-read", &[]));
    }
    let mut imported = Imported::default();
    for (place, line) in reader.deserialize::<Line>().enumerate() {
        // The header is line 1.
        let number = i64::try_from(place).unwrap_or(i64::MAX).saturating_add(2);
        let problem = match line {
            Ok(line) => match take(open, patient, &line) {
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

/// Saves one line; false if it had been saved before.
fn take(open: &Open, patient: Option<PatientId>, line: &Line) -> Result<bool, Problem> {
    let patient = whose(open, patient)?;
    let at = moment(&line.at).ok_or_else(|| open.bad_field("at", "problem-date-not-a-date", &[]))?;
    let form = format!(
        "import {patient} {} {} {} {} {} {}",
        at.ms(),
        line.weight,
        line.systolic,
        line.diastolic,
        line.pulse,
        line.oxygen
    );
    let saved = open.view()?.saved_form(&form).map_err(|cause| open.read_problem(&cause))?;
    if saved.is_some() {
        return Ok(false);
    }
    let fields = CheckInFields {
        weight_unit: "kg".to_owned(),
        weight_kg: line.weight.trim_end_matches("kg").trim().to_owned(),
        systolic: line.systolic.clone(),
        diastolic: line.diastolic.clone(),
        pulse: line.pulse.clone(),
        oxygen: line.oxygen.clone(),
        ..CheckInFields::default()
    };
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
