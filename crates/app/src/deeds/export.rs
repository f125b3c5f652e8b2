//! Readings as rows, for a table on a command line and for files that leave: CSV and newline-delimited JSON.
//! The file itself is written by whoever asked, whole or not at all.

use super::facts::{Chart, Facts};
use super::numbers::mark_of;
use super::reached;
use crate::api::{Problem, Reached};
use crate::deeds::import::columns;
use crate::open::Open;
use crate::zone::to_rfc3339;
use hearth_chart::{CheckInNow, possible_duplicates};
use hearth_clinical::LocalDay;
use hearth_record::{EntryKey, PatientId};
use serde::Serialize;
use std::collections::BTreeSet;

/// One reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadingRow {
    /// The patient's id.
    pub patient: String,
    /// The check-in's key; its last part is enough to name it.
    pub id: String,
    /// When it was measured, RFC 3339 in UTC.
    pub at: String,
    /// The day where it was measured, `YYYY-MM-DD`.
    pub day: String,
    /// One of [`columns::kinds`], or `check-in` for one that was taken back.
    pub kind: String,
    /// The value as a number, or the symptom's answer.
    pub value: String,
    /// UCUM unit; the symptom's code for a symptom.
    pub unit: String,
    /// The zone that the person was told.
    pub zone: String,
    /// `withdrawn`, `time-unsure`, `corrected`, `possible-duplicate` or empty.
    pub mark: String,
    /// How far its check-in has got. It is in no file: there it would soon be wrong.
    #[serde(skip)]
    pub reached: Reached,
}

/// The readings of one patient, oldest first.
///
/// # Errors
/// `Store`.
pub fn readings(
    open: &Open,
    patient: PatientId,
    kind: Option<&str>,
    since: Option<LocalDay>,
) -> Result<Vec<ReadingRow>, Problem> {
    if let Some(kind) = kind
        && !columns::kinds().any(|known| known == kind)
    {
        let kinds = columns::kinds().collect::<Vec<_>>().join(", ");
        let args = [("choices", hearth_words::Arg::Text(kinds.as_str()))];
        return Err(open.bad_field("kind", "problem-value-choice", &args));
    }
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let twice = possible_duplicates(&chart.check_ins);
    let wanted = |check_in: &&CheckInNow<'_>| since.is_none_or(|since| check_in.day >= since);
    let rows = chart
        .check_ins
        .iter()
        .filter(wanted)
        .flat_map(|check_in| rows(open, &chart, check_in, &twice))
        .collect();
    Ok(only(rows, kind))
}

fn only(mut rows: Vec<ReadingRow>, kind: Option<&str>) -> Vec<ReadingRow> {
    rows.retain(|row| kind.is_none_or(|kind| row.kind == kind));
    rows
}

fn rows(
    open: &Open,
    chart: &Chart<'_>,
    check_in: &CheckInNow<'_>,
    twice: &BTreeSet<EntryKey>,
) -> Vec<ReadingRow> {
    let mark = mark_of(check_in, twice, open.today());
    let reached = reached::of_check_in(open, chart, &check_in.fact.act.key);
    let row = |kind: &str, value: String, unit: &str| ReadingRow {
        patient: chart.patient().to_string(),
        id: check_in.fact.act.key.to_string(),
        at: to_rfc3339(check_in.at),
        day: check_in.day.to_string(),
        kind: kind.to_owned(),
        value,
        unit: unit.to_owned(),
        zone: check_in.told.last().map(|(_, told)| told.zone.clone()).unwrap_or_default(),
        mark: mark.to_owned(),
        reached: reached.clone(),
    };
    let mut rows = Vec::new();
    rows.extend(check_in.weight.iter().map(|v| row("weight", v.value.kg_text(), "kg")));
    for go in check_in.pressures.iter().flat_map(|version| &version.value) {
        rows.push(row("systolic", go.systolic().mmhg().to_string(), "mm[Hg]"));
        rows.push(row("diastolic", go.diastolic().mmhg().to_string(), "mm[Hg]"));
    }
    rows.extend(check_in.pulse.iter().map(|v| row("pulse", v.value.per_minute().to_string(), "/min")));
    rows.extend(check_in.oxygen.iter().map(|v| row("oxygen", v.value.percent().to_string(), "%")));
    rows.extend(check_in.temperature.iter().map(|v| row("temperature", v.value.number_text(), "Cel")));
    rows.extend(check_in.rhythm.iter().map(|v| row("rhythm", v.value.code().to_owned(), "")));
    for postural in check_in.postural.iter().map(|version| version.value) {
        let taken = [
            (("systolic-lying", "diastolic-lying"), Some(postural.lying())),
            (("systolic-standing-1-min", "diastolic-standing-1-min"), postural.after_1_min()),
            (("systolic-standing-3-min", "diastolic-standing-3-min"), postural.after_3_min()),
        ];
        for ((upper, lower), pressure) in taken.into_iter().filter_map(|(kinds, taken)| Some((kinds, taken?)))
        {
            rows.push(row(upper, pressure.systolic().mmhg().to_string(), "mm[Hg]"));
            rows.push(row(lower, pressure.diastolic().mmhg().to_string(), "mm[Hg]"));
        }
    }
    rows.extend(check_in.steps.iter().map(|v| row("steps", v.value.number_text(), "{steps}/d")));
    rows.extend(check_in.bloods.iter().map(|v| {
        let analyte = v.value.analyte();
        row(analyte.code(), v.value.number_text(), analyte.unit().ucum())
    }));
    rows.extend(check_in.symptoms.iter().map(|(s, v)| row("symptom", v.value.code().to_owned(), s.code())));
    if rows.is_empty() {
        // A check-in that was taken back keeps its place in a file.
        rows.push(row("check-in", String::new(), ""));
    }
    rows
}

/// Rows as CSV with a header line. Texts that a spreadsheet would run as a formula are quoted by a leading apostrophe.
///
/// # Errors
/// A problem of kind `Unexpected` if they can't be written down.
pub fn to_csv(open: &Open, rows: &[ReadingRow]) -> Result<Vec<u8>, Problem> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        let row = ReadingRow { value: no_formula(&row.value), ..row.clone() };
        writer.serialize(row).map_err(|cause| crate::problem::unexpected(open.words(), &cause))?;
    }
    writer.into_inner().map_err(|cause| crate::problem::unexpected(open.words(), cause.error()))
}

fn no_formula(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// Rows as one JSON object a line.
///
/// # Errors
/// A problem of kind `Unexpected` if they can't be written down.
pub fn to_ndjson(open: &Open, rows: &[ReadingRow]) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    for row in rows {
        serde_json::to_writer(&mut bytes, row)
            .map_err(|cause| crate::problem::unexpected(open.words(), &cause))?;
        bytes.push(b'\n');
    }
    Ok(bytes)
}
