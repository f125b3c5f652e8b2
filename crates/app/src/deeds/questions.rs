//! Questionnaires on the patient's screen and on the team's: one question at a time, word for word as published, and never an
//! answer that somebody would rather not give. An answer that can't wait is saved, and answered with help, before the sheet is.

pub(super) mod due;
mod of_team;
mod sheets;

use super::facts::{Chart, Facts};
use super::writing::Writing;
use crate::api::{
    AskedChoice, AskedQuestion, Problem, QuestionnaireAnswers, QuestionnaireAsked, QuestionnaireDone,
    QuestionnaireForm, QuestionnaireStep, Questions, Said,
};
use crate::deeds::people::{may_observe, whose};
use crate::open::Open;
use crate::questionnaires;
use crate::views::say;
use due::{Due, Why, due};
use hearth_questionnaires::{Asked, Language, Licence, Offered, Outcome, Question, Sheet, Shelf};
use hearth_record::{EntryKey, PatientId, Replaces, Subject};
use hearth_store::Draft;
use hearth_wire::{ANSWERS, Body, QuestionnaireAskBody, QuestionnaireBody, SELF_HARM_THOUGHTS, SheetAnswer};
use hearth_words::{Arg, Words};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

pub use of_team::{ask, of_patient};

/// What a person gives instead of a choice.
pub(super) const PREFER_NOT: &str = "prefer-not-to-say";
/// What the kind of form begins with that a sheet is; its questionnaire's code follows.
const SHEET: &str = "questionnaire/";

/// The answers of a sheet that was not finished, as they are kept.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    answers: BTreeMap<String, String>,
}

/// What there is to answer, and what was answered.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's.
pub fn questions(open: &Open) -> Result<Questions, Problem> {
    let patient = whose(open, None)?;
    let view = open.view()?;
    let facts = Facts::read(open, &view, patient)?;
    let chart = facts.chart();
    let drafts = view.drafts(&patient).map_err(|cause| open.read_problem(&cause))?;
    let begun = |code: &str| drafts.iter().any(|draft| draft.what == format!("{SHEET}{code}"));
    let shelf = Shelf::built_in();
    let mut all = Questions { due: Vec::new(), not_offered: Vec::new(), sheets: Vec::new() };
    for one in due(open, &chart) {
        match shelf.offer(&one.code, language(open.words())) {
            Ok(offered) => all.due.push(one.view(open, offered, begun(&one.code))),
            Err(why) => all.not_offered.push(not_offered(open, &shelf, &one.code, why)),
        }
    }
    all.sheets = sheets::views(open, &chart, &shelf);
    Ok(all)
}

fn language(words: Words) -> Language {
    match words.language() {
        hearth_words::Language::English => Language::English,
        hearth_words::Language::Welsh => Language::Welsh,
    }
}

fn not_offered(open: &Open, shelf: &Shelf, code: &str, why: hearth_questionnaires::NotOffered) -> Said {
    let title = shelf.find(code, Language::English).map_or(code, |known| known.title());
    let why = open.words().plain(questionnaires::why_not(why));
    open.said("questions-not-offered", &[("title", Arg::Text(title)), ("why", Arg::Text(&why))])
}

fn offered<'s>(open: &Open, shelf: &'s Shelf, code: &str) -> Result<Offered<'s>, Problem> {
    shelf
        .offer(code, language(open.words()))
        .map_err(|why| open.bad_field("code", questionnaires::why_not(why), &[]))
}

/// A questionnaire as it is asked: with what was answered before it was left, or what a shorter one asked today already.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's, or this one can't be asked in its language.
pub fn form(open: &Open, asked: &QuestionnaireAsked) -> Result<QuestionnaireForm, Problem> {
    let patient = whose(open, None)?;
    let shelf = Shelf::built_in();
    let offered = offered(open, &shelf, &asked.code)?;
    let view = open.view()?;
    let drafts = view.drafts(&patient).map_err(|cause| open.read_problem(&cause))?;
    let draft = drafts.into_iter().find(|draft| draft.what == format!("{SHEET}{}", asked.code));
    let facts = Facts::read(open, &view, patient)?;
    let chart = facts.chart();
    let (form, answers, page) = if let Some(draft) = draft {
        let kept: Kept = serde_json::from_str(&draft.fields).unwrap_or_default();
        (draft.form, kept.answers, u16::try_from(draft.page).unwrap_or(0))
    } else {
        let form = data_encoding::HEXLOWER.encode(&open.fresh::<16>()?);
        (form, sheets::carried(open, &chart, &shelf, offered), 0)
    };
    let sheet = filled(open, offered.sheet(), &answers)?;
    let licence = match offered.licence() {
        Licence::Free { terms } => terms.clone(),
        Licence::Licensed { holder, key } => format!("{holder}, {key}"),
    };
    Ok(QuestionnaireForm {
        code: asked.code.clone(),
        title: offered.instrument().title().to_owned(),
        intro: offered.intro().unwrap_or_default().to_owned(),
        licence,
        questions: offered.questions().map(question).collect(),
        step: step(open, &chart, &form, &sheet),
        form,
        answers,
        page,
    })
}

fn question(question: Question<'_>) -> AskedQuestion {
    let choice = |(choice, text): (&hearth_questionnaires::Choice, &str)| AskedChoice {
        code: choice.code().to_string(),
        text: text.to_owned(),
    };
    AskedQuestion {
        code: question.code().to_string(),
        text: question.text.to_owned(),
        choices: question.choices().map(choice).collect(),
    }
}

/// A sheet with these answers. An answer to a question that is not asked any more is let go: it was given before another one
/// was changed.
fn filled<'s>(
    open: &Open,
    mut sheet: Sheet<'s>,
    answers: &BTreeMap<String, String>,
) -> Result<Sheet<'s>, Problem> {
    let codes: Vec<String> = sheet.instrument().items().iter().map(|item| item.code().to_string()).collect();
    if let Some(strange) = answers.keys().find(|code| !codes.contains(code)) {
        return Err(open.bad_field(
            strange,
            "questionnaire-problem-answer",
            &[("place", Arg::Text(strange))],
        ));
    }
    for (code, place) in codes.iter().zip(1_i64..) {
        let given = match answers.get(code).map(String::as_str) {
            None | Some("") => continue,
            Some(PREFER_NOT) => sheet.prefer_not_to_say(code),
            // What it sets off is in the sheet.
            Some(choice) => sheet.choose(code, choice).map(|_| ()),
        };
        match given {
            Ok(()) | Err(hearth_questionnaires::AnswerProblem::NotAsked) => {}
            Err(_) => {
                let place = [("place", Arg::Number(place))];
                return Err(open.bad_field(code, "questionnaire-problem-answer", &place));
            }
        }
    }
    Ok(sheet)
}

fn step(open: &Open, chart: &Chart<'_>, form: &str, sheet: &Sheet<'_>) -> QuestionnaireStep {
    let raised = !sheet.immediate().is_empty() || saved_at_once(chart, form).is_some_and(|one| one.1);
    let not_asked = sheet
        .instrument()
        .items()
        .iter()
        .filter(|item| sheet.asked(item) != Asked::Yes)
        .map(|item| item.code().to_string());
    QuestionnaireStep { help: help(open, raised), not_asked: not_asked.collect() }
}

fn help(open: &Open, raised: bool) -> Vec<Said> {
    let keys = hearth_questionnaires::Immediate::SELF_HARM_WORDS.iter().filter(|_| raised);
    keys.map(|key| open.said(key, &[])).collect()
}

fn subject(open: &Open, form: &str) -> Result<Subject, Problem> {
    Subject::named(Subject::QUESTIONNAIRE, form)
        .map_err(|_| open.bad_field("form", "questionnaire-problem-unknown", &[]))
}

/// What of this sheet was saved before it was finished, and whether it told of thoughts of self-harm.
fn saved_at_once(chart: &Chart<'_>, form: &str) -> Option<(EntryKey, bool)> {
    let subject = Subject::named(Subject::QUESTIONNAIRE, form).ok()?;
    let sheets = chart.record.sheets();
    let held = sheets.iter().rev().find(|sheet| sheet.fact.act.header.subject == subject)?;
    Some((held.fact.act.key, held.body.raised.contains(SELF_HARM_THOUGHTS)))
}

/// Keeps the answers so far. One that tells of thoughts of self-harm is saved as an entry at once, and answered with help: it
/// waits neither for the end of the sheet nor for any network, nor for a disk that is full.
///
/// # Errors
/// `Store`, when there is no help to show first; or what is wrong with the answers.
pub fn answer(open: &Open, asked: &QuestionnaireAnswers) -> Result<QuestionnaireStep, Problem> {
    let patient = whose(open, None)?;
    let shelf = Shelf::built_in();
    let offered = offered(open, &shelf, &asked.code)?;
    let sheet = filled(open, offered.sheet(), &asked.answers)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let mut step = step(open, &chart, &asked.form, &sheet);
    let kept = keep(open, patient, asked).and_then(|()| {
        let held = saved_at_once(&chart, &asked.form);
        if sheet.immediate().is_empty() || held.is_some_and(|(_, told)| told) {
            return Ok(());
        }
        write(open, patient, &asked.form, &sheet, Writes { finished: false, asked: None, held })
    });
    match kept {
        Err(_) if !step.help.is_empty() => step.help.push(open.said("questions-not-saved", &[])),
        other => other?,
    }
    Ok(step)
}

fn keep(open: &Open, patient: PatientId, asked: &QuestionnaireAnswers) -> Result<(), Problem> {
    let fields = serde_json::to_string(&Kept { answers: asked.answers.clone() })
        .map_err(|cause| crate::problem::unexpected(open.words(), &cause))?;
    let draft = Draft {
        form: asked.form.clone(),
        patient,
        what: format!("{SHEET}{}", asked.code),
        fields,
        page: u32::from(asked.page),
    };
    open.store().save_draft(&draft).map_err(|cause| open.write_problem(&cause))
}

/// How a sheet is written down.
#[derive(Clone, Copy)]
struct Writes {
    finished: bool,
    asked: Option<EntryKey>,
    held: Option<(EntryKey, bool)>,
}

fn write(open: &Open, patient: PatientId, form: &str, sheet: &Sheet<'_>, how: Writes) -> Result<(), Problem> {
    let mut raised = sheets::raised(sheet, how.finished);
    if how.held.is_some_and(|(_, told)| told) {
        // Whatever was changed afterwards: somebody asks.
        raised.insert(SELF_HARM_THOUGHTS.to_owned());
    }
    let instrument = sheet.instrument();
    let body = Body::Questionnaire(Box::new(QuestionnaireBody {
        instrument: instrument.code().to_string(),
        version: instrument.version(),
        language: instrument.language().to_string(),
        answers: sheets::answers(sheet),
        finished: how.finished,
        raised,
        asked: how.asked,
    }));
    let parts = vec![ANSWERS.to_owned()];
    let replaces = how.held.map(|(key, _)| Replaces { key, parts }).into_iter().collect();
    let subject = subject(open, form)?;
    // Only the end of the sheet is the end of its form.
    let form = how.finished.then(|| form.to_owned());
    Writing { patient, subject, body: &body, replaces, at: None, form }.save(open)?;
    Ok(())
}

/// Saves a sheet that came to its end, whatever was passed over, and says in plain words what it means.
///
/// # Errors
/// `Store`; or what is wrong with the answers. Nothing was saved then but what was saved before.
pub fn finish(open: &Open, asked: &QuestionnaireAnswers) -> Result<QuestionnaireDone, Problem> {
    let patient = whose(open, None)?;
    let shelf = Shelf::built_in();
    let offered = offered(open, &shelf, &asked.code)?;
    let sheet = filled(open, offered.sheet(), &asked.answers)?;
    save_sheet(open, patient, &asked.form, &sheet)
}

fn save_sheet(
    open: &Open,
    patient: PatientId,
    form: &str,
    sheet: &Sheet<'_>,
) -> Result<QuestionnaireDone, Problem> {
    let code = sheet.instrument().code().as_str();
    let raised = {
        let facts = Facts::read(open, &open.view()?, patient)?;
        let chart = facts.chart();
        let held = saved_at_once(&chart, form);
        let asked = chart.record.asks().into_iter().find(|ask| ask.instrument == code && !ask.answered);
        let asked = asked.and_then(|ask| ask.keys.first().copied());
        write(open, patient, form, sheet, Writes { finished: true, asked, held })?;
        held.is_some_and(|(_, told)| told) || !sheet.immediate().is_empty()
    };
    let outcome = Outcome::of(sheet);
    let shelf = Shelf::built_in();
    let next = outcome.leads_to.and_then(|next| {
        let offered = shelf.offer(next.as_str(), language(open.words())).ok()?;
        let due = Due { code: next.to_string(), asked: None, why: Why::LedTo };
        Some(due.view(open, offered, false))
    });
    let talk = if sheets::needs_action(&outcome) { "questions-talk" } else { "questions-seen" };
    let said = ["questions-thanks", talk, "questions-worse"].map(|key| open.said(key, &[]));
    Ok(QuestionnaireDone { help: help(open, raised), said: said.into(), next })
}

/// Writes down a sheet that was answered on paper or by word of mouth: a row of answers as for scoring it.
///
/// # Errors
/// `Store`; or what is wrong with the row. Help for an answer that can't wait is in [`questionnaires::score`].
pub fn write_down(
    open: &Open,
    patient: Option<PatientId>,
    code: &str,
    row: &[&str],
) -> Result<QuestionnaireDone, Problem> {
    may_observe(open)?;
    let patient = whose(open, patient)?;
    let shelf = Shelf::built_in();
    let Some(instrument) = questionnaires::in_some_language(&shelf, code, open.words()) else {
        return Err(open.bad_input("questionnaire-problem-unknown", &[]));
    };
    let mut sheet = Sheet::of(instrument);
    if let Err((place, problem)) = sheet.read_row(row.iter().copied()) {
        return Err(questionnaires::wrong(open.words(), place, problem));
    }
    let form = data_encoding::HEXLOWER.encode(&open.fresh::<16>()?);
    save_sheet(open, patient, &form, &sheet)
}

/// What the team asked for, in one line: from which day on, or that it was taken back.
pub(super) fn ask_in_words(words: Words, body: &QuestionnaireAskBody) -> String {
    body.due.map_or_else(|| words.plain("timeline-asked-back"), |due| say::day(words, due))
}

/// What waits for the team in one patient's sheets, in words: those that nobody has looked at.
pub(super) fn tasks(open: &Open, chart: &Chart<'_>) -> Vec<Said> {
    sheets::tasks(open, chart, &Shelf::built_in())
}

/// How much is due that can be asked in the profile's language.
pub(super) fn due_here(open: &Open, chart: &Chart<'_>) -> usize {
    let shelf = Shelf::built_in();
    due(open, chart).iter().filter(|one| shelf.offer(&one.code, language(open.words())).is_ok()).count()
}

/// The answers of a sheet by code.
type Answers = BTreeMap<String, SheetAnswer>;
/// What answers set off, by code.
type Raised = BTreeSet<String>;
