//! Lines of a file that can't be taken whole and are too urgent to wait: what could be read of one is saved, and the mended
//! line of a later import corrects that check-in. What is urgent is said by the rules.

use super::Row;
use super::judged;
use crate::api::Problem;
use crate::deeds::check_in;
use crate::deeds::check_in::amend::{self, Correction};
use crate::deeds::check_in::checks;
use crate::deeds::check_in::form::Reading;
use crate::deeds::check_in::urgent;
use crate::deeds::facts::{Chart, Facts};
use crate::open::Open;
use hearth_clinical::Instant;
use hearth_record::{EntryKey, PartName, PatientId};
use hearth_store::View;

/// True for what is saved of a line at once, whatever else is wrong with it.
pub(super) fn waits_for_nothing(open: &Open, chart: &Chart<'_>, row: &Row) -> bool {
    let today = open.today();
    judged::is_recent(row.when.day, today)
        && !row.reading.is_empty()
        && urgent::waits_for_nothing(&check_in::assessment(chart, &row.reading, row.when, today))
}

/// Under which name it is kept which lines of a moment were saved in part.
fn name(patient: PatientId, written: Instant) -> String {
    format!("import-first {patient} {}", written.ms())
}

fn forms(open: &Open, view: &View<'_>, name: &str) -> Result<Vec<String>, Problem> {
    let kept = view.kept(name).map_err(|cause| open.read_problem(&cause))?.unwrap_or_default();
    Ok(kept.lines().map(str::to_owned).collect())
}

/// Remembers that this line is saved in part; said before it is, since a name of nothing does no harm.
///
/// # Errors
/// A problem of kind `Store`.
pub(super) fn remember(open: &Open, patient: PatientId, row: &Row) -> Result<(), Problem> {
    let name = name(patient, row.written);
    let mut forms = forms(open, &open.view()?, &name)?;
    if !forms.contains(&row.form) {
        forms.push(row.form.clone());
        open.store().keep(&name, &forms.join("\n")).map_err(|cause| open.write_problem(&cause))?;
    }
    Ok(())
}

/// The check-ins that were made of lines of this moment before all of them was right.
///
/// # Errors
/// A problem of kind `Store`.
pub(super) fn firsts(
    open: &Open,
    view: &View<'_>,
    patient: PatientId,
    written: Instant,
) -> Result<Vec<EntryKey>, Problem> {
    let mut found = Vec::new();
    for form in forms(open, view, &name(patient, written))? {
        found.extend(view.saved_form(&form).map_err(|cause| open.read_problem(&cause))?);
    }
    Ok(found)
}

/// The one of them of which this line says everything again.
pub(super) fn mended(chart: &Chart<'_>, firsts: &[EntryKey], reading: &Reading) -> Option<EntryKey> {
    let says_all = |key: &&EntryKey| {
        let stands = chart.record.check_in(key);
        stands.is_some_and(|stands| !stands.withdrawn && urgent::says_all_of(reading, &stands))
    };
    firsts.iter().find(says_all).copied()
}

/// Corrects a check-in that was saved in part by what its line says now. False when it says nothing new.
///
/// # Errors
/// A problem of kind `Store`.
pub(super) fn correct(
    open: &Open,
    patient: PatientId,
    (first, row): &(EntryKey, Row),
) -> Result<bool, Problem> {
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let Some(stands) = chart.record.check_in(first) else { return Ok(false) };
    let parts: Vec<PartName> = urgent::differing(&stands, &row.reading);
    if parts.is_empty() {
        return Ok(false);
    }
    let recent = check_in::recent(&chart, stands.day, Some(first));
    let asked = checks::questions(&row.reading, stands.day, &recent, &row.fields.weight_unit, open.words());
    // As of every line of a file: what is unusual is marked, not asked about.
    let confirmed = checks::parts(&asked).into_iter().filter(|part| parts.contains(part)).collect();
    let reading = urgent::only(&row.reading, &parts);
    let correction = Correction { reading, gone: Vec::new(), confirmed, form: Some(row.form.clone()) };
    amend::write(open, &chart, first, correction)?;
    Ok(true)
}
