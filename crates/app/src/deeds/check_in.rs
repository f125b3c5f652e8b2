//! A check-in: what was typed becomes one entry with what the person was told, and the person is told at once.
//! Danger signs are answered from whatever could be read, before any other question.

pub mod amend;
pub(super) mod at_once;
pub mod checks;
pub mod clock_wrong;
pub mod form;
pub mod form_measures;
pub mod put_away;
pub(crate) mod urgent;

use super::bounded_plans;
use super::facts::{Chart, Facts};
use super::results;
use super::writing::Writing;
use crate::api::{Advice, CheckInFields, CheckInLook, FieldProblem, Problem, ResultView, ZoneView};
use crate::deeds::alerts::team_looks;
use crate::deeds::people::{may_observe, whose};
use crate::open::Open;
use crate::problem;
use crate::views::advice;
use form::{Reading, read_form, whole};
use hearth_chart::{Measurements, TracedHistory, When};
use hearth_clinical::{Analyte, BloodResult, Instant, LocalDay, Private, Recent};
use hearth_record::{EntryKey, PatientId, Subject};
use hearth_rules::{Assessment, History, PlanInForce, assess};
use hearth_wire::{Body, CheckInBody};
use hearth_words::Words;

/// How far back a reading may be dated: a paper diary of a year.
pub const OLDEST_DAYS: i32 = 366;
/// A clock that runs a little fast is no reason to refuse a reading.
pub const FUTURE_MS_MAX: i64 = 5 * 60 * 1000;

/// A check-in as a window or a command line asks for it.
#[derive(Clone, Debug, Default)]
pub struct CheckInRequest {
    /// Whose; `None` is the profile's own patient.
    pub patient: Option<PatientId>,
    /// Who told it, when somebody else types it.
    pub told_by: Option<String>,
    /// What was typed.
    pub fields: CheckInFields,
    /// When it was measured; `None` is now.
    pub at: Option<Instant>,
    /// The person has said that unusual values are right.
    pub confirmed: bool,
    /// More of the form is still to come: it is not done with this.
    pub goes_on: bool,
    /// The form's own key: the same form saved twice is one check-in.
    pub form: Option<String>,
    /// What was typed and has no place in the boxes, a sentence each: of a command line.
    pub unread: Vec<FieldProblem>,
}

/// What can be said before saving: danger advice first, then what can't be read, then questions.
///
/// # Errors
/// A problem of kind `Store`.
pub fn look(open: &Open, fields: &CheckInFields) -> Result<CheckInLook, Problem> {
    look_for(open, None, fields)
}

/// The same about a patient whom a clinician names.
///
/// # Errors
/// A problem of kind `Store`, or when a clinician names none.
pub fn look_for(
    open: &Open,
    patient: Option<PatientId>,
    fields: &CheckInFields,
) -> Result<CheckInLook, Problem> {
    let patient = whose(open, patient)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let read = read_form(fields, open.words());
    let chart = facts.chart();
    let at = fields.measured_ms.map(Instant::from_ms);
    Ok(CheckInLook {
        danger: danger(open, &chart, &read.reading, at),
        checks: questions(open, &chart, &read.reading, fields, at),
        problems: read.problems,
    })
}

/// What is urgent about a reading that is not saved.
pub(super) fn danger(
    open: &Open,
    chart: &Chart<'_>,
    reading: &Reading,
    at: Option<Instant>,
) -> Option<Advice> {
    let assessed = assessment(chart, reading, when(open, at), open.today());
    danger_among(advice::advice(open.words(), &assessed, &chart.plan, open.now()))
}

/// Danger advice about what was typed when the person's own record can't be read: by the product's limits, with no
/// history and nobody to phone. Half an answer now is better than the whole one when the disk is mended.
#[must_use]
pub fn look_without_record(words: Words, fields: &CheckInFields, now: Instant) -> Option<Advice> {
    let day = crate::zone::local_day(now);
    let reading = read_form(fields, words).reading;
    let history = TracedHistory::of(&[], day);
    let assessed = judged(history, &PlanInForce::product(), &reading, When { at: now, day, doubtful: false });
    let told = advice::advice(words, &assessed, &PlanInForce::product(), now);
    danger_among(told)
}

/// What has to be on the screen before the form is done: that questions are still open is said once it is.
pub(super) fn danger_among(mut told: Advice) -> Option<Advice> {
    let is_open = |key: &str| key.starts_with("symptoms-partly-answered") || key == "symptoms-left-out";
    told.not_judged.retain(|said| !is_open(&said.key));
    matches!(told.zone, ZoneView::Emergency | ZoneView::Red).then_some(told)
}

/// Saves a check-in and says what the person is told.
///
/// What is red or more urgent waits for nothing: all of it that could be read is saved at once, and the result says which
/// boxes were not and which values nobody has confirmed. When the same form is saved again, what has changed in it corrects
/// that check-in. Of anything less urgent nothing is saved before all of it is right.
///
/// # Errors
/// `BadInput` with a sentence for each box, `AskAgain` for unusual values that nobody confirmed, `Store` when nothing
/// could be saved. Nothing that was typed is lost by any of them.
pub fn save(open: &Open, request: &CheckInRequest) -> Result<ResultView, Problem> {
    let words = open.words();
    let patient = whose(open, request.patient)?;
    may_observe(open)?;
    let view = open.view()?;
    let first = urgent::first_of(open, &view, request.form.as_deref())?;
    if let Some(form) = &request.form
        && let Some(key) = view.saved_form(form).map_err(|cause| open.read_problem(&cause))?
    {
        return results::of_check_in(
            open,
            &Facts::read(open, &view, patient)?.chart(),
            &first.unwrap_or(key),
        );
    }
    let facts = Facts::read(open, &view, patient)?;
    drop(view);
    let chart = facts.chart();
    let mut read = read_form(&request.fields, words);
    read.problems.extend(request.unread.iter().cloned());
    if let Some(first) = first {
        return urgent::save_again(open, &chart, request, read, &first);
    }
    let assessed = assessment(&chart, &read.reading, when(open, request.at), open.today());
    let is_urgent = urgent::waits_for_nothing(&assessed);
    if !is_urgent || read.reading.is_empty() {
        read = whole(read, words)?;
    }
    urgent::without_saved(&mut read);
    check_time(open, request.at)?;
    let mut asked = questions(open, &chart, &read.reading, &request.fields, request.at);
    if !asked.is_empty() && !request.confirmed && !is_urgent {
        return Err(problem::ask_again(words, asked));
    }
    let confirmed = if request.confirmed { checks::parts(&std::mem::take(&mut asked)) } else { Vec::new() };
    let assessed = team_looks::beside(open, &chart, assessed);
    let mut told = advice::advice(words, &assessed, &chart.plan, open.now());
    let taken = (&read.reading, when(open, request.at));
    told.what_to_do.extend(bounded_plans::beside_new_check(open, &chart, taken, told.zone));
    let body = CheckInBody {
        confirmed_unusual: confirmed,
        told_by: request.told_by.clone().map(Private::new),
        told: Some(advice::told(words, &assessed, &told, &chart.plan)),
        ..read.reading.body(open.entered(request.at))
    };
    let is_done = read.problems.is_empty() && asked.is_empty() && !request.goes_on;
    let form =
        request.form.as_ref().map(|form| if is_done { form.clone() } else { urgent::first_form(form) });
    let written = Writing {
        patient,
        subject: Subject::check_in_self(),
        body: &Body::CheckIn(Box::new(body)),
        replaces: Vec::new(),
        at: request.at,
        form,
    };
    let key = written.save(open)?;
    let saved = results::of_check_in(open, &Facts::read(open, &open.view()?, patient)?.chart(), &key)?;
    Ok(ResultView { not_saved: read.problems, not_asked: asked, ..saved })
}

/// A date in the future, or longer ago than any diary, is a slip.
pub(crate) fn check_time(open: &Open, at: Option<Instant>) -> Result<(), Problem> {
    let Some(at) = at else { return Ok(()) };
    if clock_wrong::is_wrong(open) {
        return clock_wrong::can_be(open, at);
    }
    if at.ms_since(open.now()) > FUTURE_MS_MAX {
        return Err(open.bad_field("at", "problem-date-future", &[]));
    }
    if open.today().days_since(crate::zone::local_day(at)) > OLDEST_DAYS {
        return Err(open.bad_field("at", "problem-date-too-old", &[]));
    }
    Ok(())
}

fn when(open: &Open, at: Option<Instant>) -> When {
    let time = open.entry_time(at);
    When { at: time.corrected(), day: time.day, doubtful: false }
}

/// What the rules make of the reading together with all that is known.
pub(crate) fn assessment(chart: &Chart<'_>, reading: &Reading, when: When, today: LocalDay) -> Assessment {
    judged(chart.history(today), &chart.plan, reading, when)
}

fn judged(mut history: TracedHistory, plan: &PlanInForce, reading: &Reading, when: When) -> Assessment {
    let taken = Measurements::of(&reading.body(when.at));
    let new = history.add(None, when, &taken);
    assess(&history.history, &new, plan)
}

fn questions(
    open: &Open,
    chart: &Chart<'_>,
    reading: &Reading,
    fields: &CheckInFields,
    at: Option<Instant>,
) -> Vec<FieldProblem> {
    let day = when(open, at).day;
    let recent = recent(chart, day, None);
    checks::questions(reading, day, &recent, &fields.weight_unit, open.words())
}

/// This person's latest readings on `day`, for 'is that right?', without those of the check-in that is being corrected.
pub(crate) fn recent(chart: &Chart<'_>, day: LocalDay, corrected: Option<&EntryKey>) -> Recent {
    let mut check_ins = chart.check_ins.clone();
    check_ins.retain(|check_in| Some(&check_in.fact.act.key) != corrected);
    let history = TracedHistory::of(&check_ins, day).history;
    let within = |then: LocalDay, days: i32| (0..=days).contains(&day.days_since(then));
    Recent {
        weight: history
            .weights
            .iter()
            .filter(|reading| !reading.time_unsure && reading.day <= day)
            .max_by_key(|reading| (reading.at, reading.key))
            .map(|reading| (reading.day, reading.value)),
        blood_pressures: history.pressures.iter().filter(|r| within(r.day, 7)).map(|r| r.value).collect(),
        pulses: history.pulses.iter().filter(|r| within(r.day, 7)).map(|r| r.value).collect(),
        oxygens: history.oxygens.iter().filter(|r| within(r.day, 14)).map(|r| r.value).collect(),
        bloods: Analyte::ALL.into_iter().filter_map(|analyte| last_blood(&history, analyte, day)).collect(),
        ..Recent::default()
    }
}

/// The last result of an analyte up to a day.
fn last_blood(history: &History, analyte: Analyte, day: LocalDay) -> Option<BloodResult> {
    let of_it = history.bloods.iter().filter(|reading| reading.value.analyte() == analyte);
    let known = of_it.filter(|reading| !reading.time_unsure && reading.day <= day);
    known.max_by_key(|reading| (reading.at, reading.key)).map(|reading| reading.value)
}
