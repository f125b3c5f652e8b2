//! A check-in that is too urgent to wait until every box of it is right: what could be read is saved first, and the same
//! form saved again corrects it. What is urgent is said by the rules; which parts a correction changes is said here.

use super::amend::{self, Correction};
use super::checks;
use super::form::{FormRead, Reading, whole};
use super::form_measures::blood_box;
use super::{CheckInRequest, recent};
use crate::api::{Problem, ResultView};
use crate::deeds::facts::{Chart, Facts};
use crate::deeds::results;
use crate::open::Open;
use crate::problem;
use hearth_chart::{Alternatives, CheckInNow};
use hearth_clinical::{BloodResults, SymptomSet};
use hearth_record::{EntryKey, PartName, PatientId};
use hearth_rules::{Assessment, Zone};
use hearth_store::View;

/// The name under which the last form of a command line that was saved in part is kept.
const TYPED: &str = "typed-urgent";
/// How long the same values typed again are taken for that form, and no longer for a check of their own (product value).
const TYPED_AGAIN_MS: i64 = 60 * 60 * 1000;

/// True for what is saved at once, whatever else is wrong with the form.
pub(in crate::deeds) fn waits_for_nothing(assessed: &Assessment) -> bool {
    assessed.zone <= Zone::Red
}

/// The key under which the first save of a form is kept while the form itself is not done: its draft stays.
pub(in crate::deeds) fn first_form(form: &str) -> String {
    format!("{form} first")
}

/// The check-in that was made of a form before all of it was right.
pub(super) fn first_of(
    open: &Open,
    view: &View<'_>,
    form: Option<&str>,
) -> Result<Option<EntryKey>, Problem> {
    let Some(form) = form else { return Ok(None) };
    view.saved_form(&first_form(form)).map_err(|cause| open.read_problem(&cause))
}

/// A blood result that was typed without its unit and is saved all the same, in the unit of its box, is not said to be unsaved:
/// what stands in the entry, unit and all, is among what was saved.
pub(super) fn without_saved(read: &mut FormRead) {
    let saved: Vec<PartName> = read.reading.bloods.iter().map(|one| blood_box(one.analyte())).collect();
    read.problems
        .retain(|problem| problem.said.key != "problem-measure-unit" || !saved.contains(&problem.field));
}

/// Saves a form of which an urgent part is saved already: what has changed since corrects that check-in.
///
/// # Errors
/// As for a check-in.
pub(super) fn save_again(
    open: &Open,
    chart: &Chart<'_>,
    request: &CheckInRequest,
    mut read: FormRead,
    first: &EntryKey,
) -> Result<ResultView, Problem> {
    let words = open.words();
    let unknown = || open.bad_input("problem-reading-unknown", &[]);
    let stands = chart.record.check_in(first).ok_or_else(unknown)?;
    let history = amend::history_with(open, chart, first, &read.reading, &[]);
    let assessed = hearth_rules::assess(&history.history, &history.readings_of(first), &chart.plan);
    let is_urgent = waits_for_nothing(&assessed);
    if !is_urgent || read.reading.is_empty() {
        read = whole(read, words)?;
    }
    without_saved(&mut read);
    let recent = recent(chart, stands.day, Some(first));
    let unit = &request.fields.weight_unit;
    let mut asked = checks::questions(&read.reading, stands.day, &recent, unit, words);
    if !asked.is_empty() && !request.confirmed && !is_urgent {
        return Err(problem::ask_again(words, asked));
    }
    let confirmed = if request.confirmed { checks::parts(&std::mem::take(&mut asked)) } else { Vec::new() };
    let is_done = read.problems.is_empty() && asked.is_empty() && !request.goes_on;
    let typed = amend::parts_of(&read.reading);
    let mut parts = differing(&stands, &read.reading);
    parts.extend(confirmed.iter().filter(|part| typed.contains(part)).cloned());
    // A box that can't be read is not an empty one.
    let gone = if is_done { stands.parts() } else { Vec::new() };
    let gone: Vec<PartName> = gone.into_iter().filter(|part| !typed.contains(part)).collect();
    if !parts.is_empty() || !gone.is_empty() {
        let reading = only(&read.reading, &parts);
        let form = request.form.clone().filter(|_| is_done);
        amend::write(open, chart, first, Correction { reading, gone, confirmed, form })?;
    } else if let Some(form) = request.form.as_ref().filter(|_| is_done) {
        open.store().drop_draft(form).map_err(|cause| open.write_problem(&cause))?;
    }
    let facts = Facts::read(open, &open.view()?, first.id.chain.patient)?;
    let saved = results::of_check_in(open, &facts.chart(), first)?;
    Ok(ResultView { not_saved: read.problems, not_asked: asked, ..saved })
}

/// The form of a command line: the one that was saved in part within the hour when everything that it said is said again,
/// and else a fresh one.
///
/// # Errors
/// A problem of kind `Store`, or `Unexpected` without randomness.
pub(crate) fn typed_form(
    open: &Open,
    patient: Option<PatientId>,
    reading: &Reading,
) -> Result<String, Problem> {
    let fresh = data_encoding::HEXLOWER.encode(&open.fresh::<16>()?);
    let view = open.view()?;
    let kept = view.kept(TYPED).map_err(|cause| open.read_problem(&cause))?.unwrap_or_default();
    let Some(first) = first_of(open, &view, Some(&kept))? else { return Ok(fresh) };
    let whose = patient.or(open.identity().patient);
    if whose != Some(first.id.chain.patient) {
        return Ok(fresh);
    }
    let facts = Facts::read(open, &view, first.id.chain.patient)?;
    let chart = facts.chart();
    let again = chart.record.check_in(&first).is_some_and(|stands| {
        let age = open.now().ms_since(stands.at);
        !stands.withdrawn && (0..=TYPED_AGAIN_MS).contains(&age) && says_all_of(reading, &stands)
    });
    Ok(if again { kept } else { fresh })
}

/// Remembers a form of a command line of which only a part was saved; forgets it once it is whole.
///
/// # Errors
/// A problem of kind `Store`.
pub(crate) fn remember_typed(open: &Open, form: &str, saved: &ResultView) -> Result<(), Problem> {
    let form = if saved.not_saved.is_empty() { "" } else { form };
    open.store().keep(TYPED, form).map_err(|cause| open.write_problem(&cause))
}

/// True when everything that stands in a check-in is said again.
pub(in crate::deeds) fn says_all_of(reading: &Reading, stands: &CheckInNow<'_>) -> bool {
    let (typed, differs) = (amend::parts_of(reading), differing(stands, reading));
    stands.parts().iter().all(|part| typed.contains(part) && !differs.contains(part))
}

/// The names of the parts of a reading that stand otherwise, or not at all.
pub(in crate::deeds) fn differing(stands: &CheckInNow<'_>, reading: &Reading) -> Vec<PartName> {
    let held = Reading {
        weight: alone(&stands.weight),
        pressures: alone(&stands.pressures).unwrap_or_default(),
        pulse: alone(&stands.pulse),
        oxygen: alone(&stands.oxygen),
        temperature: alone(&stands.temperature),
        rhythm: alone(&stands.rhythm),
        postural: alone(&stands.postural),
        steps: alone(&stands.steps),
        bloods: stands.bloods.iter().map(|version| version.value).collect(),
        symptoms: stands.symptom_set(),
    };
    let same = |part: &PartName| {
        let part = std::slice::from_ref(part);
        only(reading, part) == only(&held, part)
    };
    amend::parts_of(reading).into_iter().filter(|part| !same(part)).collect()
}

/// The one value there is.
fn alone<T: Clone>(versions: &Alternatives<T>) -> Option<T> {
    match versions.as_slice() {
        [one] => Some(one.value.clone()),
        _ => None,
    }
}

/// These parts of a reading.
pub(in crate::deeds) fn only(reading: &Reading, parts: &[PartName]) -> Reading {
    let is = |name: &str| parts.iter().any(|part| part == name);
    let mut symptoms = SymptomSet::new();
    for (symptom, answer) in reading.symptoms.iter() {
        if is(&format!("symptom/{}", symptom.code())) {
            // It comes from a set, so a set takes it.
            let _ = symptoms.set(symptom.clone(), answer.clone());
        }
    }
    let bloods: BloodResults =
        reading.bloods.iter().filter(|one| is(&super::form_measures::blood_box(one.analyte()))).collect();
    Reading {
        weight: reading.weight.filter(|_| is("weight")),
        pressures: if is("pressure") { reading.pressures.clone() } else { Vec::new() },
        pulse: reading.pulse.filter(|_| is("pulse")),
        oxygen: reading.oxygen.filter(|_| is("oxygen")),
        temperature: reading.temperature.filter(|_| is("temperature")),
        rhythm: reading.rhythm.filter(|_| is("rhythm")),
        postural: reading.postural.filter(|_| is("postural")),
        steps: reading.steps.filter(|_| is("steps")),
        bloods,
        symptoms,
    }
}
