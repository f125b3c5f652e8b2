//! The patient's first screen: what is due, the last result, where the readings are, whom to phone. And the half-done
//! check-in that survives a crash.

use super::check_in::clock_wrong;
use super::facts::{Chart, Facts};
use super::own_plan::changes;
use super::{results, sync_line};
use crate::api::{
    AnswerChoice, CheckInFields, CheckInForm, EarlierDraft, LastResult, Nothing, Problem, Question, Said,
    SaveDraft, Today,
};
use crate::open::Open;
use crate::views::{advice, contact as contacts, say};
use crate::zone::local_day;
use hearth_chart::Record;
use hearth_clinical::{Answer, Instant, LocalDay, PlanSubject, Symptom};
use hearth_record::PatientId;
use hearth_rules::still_to_come;
use hearth_store::{Draft, View};
use hearth_words::{Arg, Words};
use serde::{Deserialize, Serialize};

/// The name under which the unit of the weight is kept.
const WEIGHT_UNIT: &str = "weight-unit";
/// What is said when nothing more is due.
const DONE: &str = "due-done";
/// The kind of form that a check-in is.
const CHECK_IN: &str = "check-in";

/// The patient whose own profile this is, or whose carer's.
pub(crate) fn own_patient(open: &Open) -> Result<PatientId, Problem> {
    open.identity().patient.ok_or_else(|| open.not_allowed())
}

/// The patient's first screen.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's.
pub fn today(open: &Open) -> Result<Today, Problem> {
    let words = open.words();
    let view = open.view()?;
    let patient = own_patient(open)?;
    let facts = Facts::read(open, &view, patient)?;
    let chart = facts.chart();
    // One of another day is asked about before the check-in begins; it is nothing of today's.
    let half_done = draft(open, patient)?.is_some_and(|found| found.earlier.is_none());
    let due = due(open, &chart, half_done);
    Ok(Today {
        name: chart.record.person().map(|person| person.name.reveal().to_owned()).unwrap_or_default(),
        date: say::day(words, open.today()),
        done_for_today: due.iter().all(|said| said.key == DONE),
        due: due
            .into_iter()
            .chain(of_plans(open, &chart))
            .chain(besides(open, &chart))
            .chain(changes::goals_due(open, &chart, open.today()))
            .collect(),
        half_done,
        last: results::latest(open, &chart)?,
        sync: sync_line::read(open)?,
        contact: contacts::view(words, &results::team_name(open, &chart), chart.contact(), open.now()),
        plan_changed: changes::on_first_screen(open, &chart),
        clock: clock_wrong::said(open),
        settling: advice::settling(words, &chart.plan),
    })
}

fn due(open: &Open, chart: &Chart<'_>, half_done: bool) -> Vec<Said> {
    let today = open.today();
    let last = chart.check_ins.iter().filter(|c| !c.withdrawn).map(|check_in| check_in.day).max();
    let plain = |key: &str| open.said(key, &[]);
    if half_done {
        return vec![plain("due-half-done")];
    }
    match last.map(|day: LocalDay| today.days_since(day)) {
        Some(0) => {
            let history = chart.history(today).history;
            let rest = still_to_come(&history, today, &chart.plan);
            let rest: Vec<Said> =
                rest.iter().map(|said| say::by_rule(open.words(), &said.words(), None)).collect();
            if rest.is_empty() { vec![plain(DONE)] } else { rest }
        }
        Some(days @ 2..) => {
            // Yesterday's was missed if the last one is two days old.
            let missed = Arg::Number(i64::from(days).saturating_sub(1));
            vec![plain("due-check-in"), open.said("due-missed", &[("days", missed)])]
        }
        _ => vec![plain("due-check-in"), plain("due-check-in-weight"), plain("due-check-in-pressure")],
    }
}

/// What the plans that the person carries out alone say today.
fn of_plans(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    let known = hearth_chart::medicine_facts(&chart.record, &chart.check_ins, &chart.plan, open.today());
    super::bounded_plans::due(open, chart, &known)
}

/// Messages that wait, and questions that are due.
fn besides(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    let unread = i64::try_from(super::messages::unread(open, chart)).unwrap_or(i64::MAX);
    let messages = (unread > 0).then(|| open.said("due-messages", &[("count", Arg::Number(unread))]));
    let questions = (super::questions::due_here(open, chart) > 0).then(|| open.said("due-questions", &[]));
    messages.into_iter().chain(questions).collect()
}

/// What was typed into a form, as it is kept.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Kept {
    /// When it was typed; one that an older app kept does not say.
    typed_ms: Option<i64>,
    #[serde(flatten)]
    fields: CheckInFields,
}

/// A form that was begun and not saved.
struct HalfDone {
    draft: Draft,
    fields: CheckInFields,
    /// When it was measured, as the person said, or typed, if that was on another day.
    earlier: Option<Instant>,
}

fn draft(open: &Open, patient: PatientId) -> Result<Option<HalfDone>, Problem> {
    let drafts = open.view()?.drafts(&patient).map_err(|cause| open.read_problem(&cause))?;
    // A draft that an older or newer app wrote and this one can't read is left alone; the form starts empty.
    Ok(drafts.into_iter().filter(|draft| draft.what == CHECK_IN).find_map(|draft| {
        let Kept { typed_ms, fields } = serde_json::from_str(&draft.fields).ok()?;
        let at = fields.measured_ms.or(typed_ms).map(Instant::from_ms);
        let earlier = at.filter(|at| local_day(*at) != open.today());
        Some(HalfDone { draft, fields, earlier })
    }))
}

/// What the check-in screen starts from: the half-done form if there is one.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's.
pub fn form(open: &Open) -> Result<CheckInForm, Problem> {
    let patient = own_patient(open)?;
    let view = open.view()?;
    let facts = Facts::read(open, &view, patient)?;
    let weight_unit = weight_unit(open, &view)?;
    let ask_oxygen = asks_oxygen(&facts.chart());
    let found = draft(open, patient)?;
    let form = match &found {
        Some(found) => found.draft.form.clone(),
        None => data_encoding::HEXLOWER.encode(&open.fresh::<16>()?),
    };
    let earlier = found.as_ref().and_then(|found| found.earlier);
    Ok(CheckInForm {
        form,
        draft_page: found.as_ref().map_or(0, |found| u16::try_from(found.draft.page).unwrap_or(0)),
        draft_earlier: earlier.map(|at| EarlierDraft {
            said: open.said("draft-earlier", &[("day", Arg::Text(&say::day(open.words(), local_day(at))))]),
            at_ms: at.ms(),
        }),
        draft: found.map(|found| found.fields),
        clock: clock_wrong::said(open),
        questions: questions(open.words()),
        ask_oxygen,
        weight_unit,
    })
}

/// Oxygen is asked for only where the service or the person's own team has set a scale: home oximeters are used when a
/// clinician advised it (MHRA).
fn asks_oxygen(chart: &Chart<'_>) -> bool {
    let set = |record: &Record<'_>| !record.setting(PlanSubject::OxygenScale).is_empty();
    set(&chart.record) || set(&chart.team)
}

/// The danger signs, then the daily questions.
pub(crate) fn questions(words: Words) -> Vec<Question> {
    let mut questions: Vec<Question> = Symptom::ALL.iter().map(|symptom| question(words, symptom)).collect();
    questions.sort_by_key(|question| !question.danger);
    questions
}

fn question(words: Words, symptom: &Symptom) -> Question {
    let code = symptom.code();
    // Somebody's safety hangs on what is asked first.
    let said = |say: &dyn Fn(Words) -> String| {
        if symptom.is_asked_first() { words.stacked(say) } else { say(words) }
    };
    Question {
        symptom: code.to_owned(),
        text: said(&|words| words.question(code)),
        help: said(&|words| words.question_help(code)),
        danger: symptom.is_asked_first(),
        answers: symptom
            .answers()
            .iter()
            .filter(|answer| **answer != Answer::NotAsked)
            .map(|answer: &Answer| AnswerChoice {
                answer: answer.code().to_owned(),
                text: said(&|words| words.answer(code, answer.code())),
                usual: !symptom.reports_something(answer),
            })
            .collect(),
    }
}

/// Keeps a half-done form, exactly as typed.
///
/// # Errors
/// `Store`.
pub fn save_draft(open: &Open, asked: &SaveDraft) -> Result<Nothing, Problem> {
    let patient = own_patient(open)?;
    let kept = Kept { typed_ms: Some(open.now().ms()), fields: asked.fields.clone() };
    let fields =
        serde_json::to_string(&kept).map_err(|cause| crate::problem::unexpected(open.words(), &cause))?;
    let draft = Draft {
        form: asked.form.clone(),
        patient,
        what: CHECK_IN.to_owned(),
        fields,
        page: u32::from(asked.page),
    };
    open.store().save_draft(&draft).map_err(|cause| open.write_problem(&cause))?;
    keep_weight_unit(open, &asked.fields.weight_unit)?;
    Ok(Nothing {})
}

/// The unit used last.
pub(crate) fn weight_unit(open: &Open, view: &View<'_>) -> Result<String, Problem> {
    let unit = view.kept(WEIGHT_UNIT).map_err(|cause| open.read_problem(&cause))?;
    Ok(unit.unwrap_or_else(|| "kg".to_owned()))
}

/// Remembers the unit that is used now.
pub(crate) fn keep_weight_unit(open: &Open, unit: &str) -> Result<(), Problem> {
    if unit.is_empty() {
        return Ok(());
    }
    open.store().keep(WEIGHT_UNIT, unit).map_err(|cause| open.write_problem(&cause))
}

/// The latest result, if there is one.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's.
pub fn last_result(open: &Open) -> Result<LastResult, Problem> {
    let facts = Facts::read(open, &open.view()?, own_patient(open)?)?;
    Ok(LastResult { result: results::latest(open, &facts.chart())? })
}
