//! The questionnaires of one patient as the team sees them, and what the team asks a person to answer. How a sheet is asked and
//! saved is next door.

use super::due::{self, due};
use super::sheets;
use crate::api::{AskedChoice, AskedOfPerson, PatientAsked, PatientQuestions, Problem, QuestionnaireAsk};
use crate::deeds::facts::Facts;
use crate::deeds::people::{patient_id, whose};
use crate::deeds::writing::Writing;
use crate::open::Open;
use crate::questionnaires;
use hearth_clinical::{Private, own_words};
use hearth_questionnaires::{Language, Shelf};
use hearth_record::{Replaces, Subject};
use hearth_wire::{ASK, Body, QuestionnaireAskBody};

/// Characters of why somebody asks (product value: two lines).
const WHY_CHARS_MAX: usize = 200;

/// The questionnaires of one patient, as the team sees them.
///
/// # Errors
/// `Store`; or a problem when there is no such patient here.
pub fn of_patient(open: &Open, asked: &PatientAsked) -> Result<PatientQuestions, Problem> {
    let patient = whose(open, Some(patient_id(open, &asked.id)?))?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let shelf = Shelf::built_in();
    let title =
        |code: &str| shelf.find(code, Language::English).map_or(code, |known| known.title()).to_owned();
    let open_asks = due::asked(&chart).map(|ask| (ask.instrument.clone(), ask.due));
    let mut waiting: Vec<AskedOfPerson> = open_asks
        .map(|(code, day)| AskedOfPerson {
            said: due::asked_since(open, &title(&code), day),
            code,
            by_team: true,
        })
        .collect();
    for one in due(open, &chart).into_iter().filter(|one| one.asked.is_none()) {
        let said = one.said_to_team(open, &title(&one.code));
        waiting.push(AskedOfPerson { code: one.code, said, by_team: false });
    }
    let choices = shelf.offered(Language::English).map(|offered| {
        let instrument = offered.instrument();
        AskedChoice { code: instrument.code().to_string(), text: instrument.title().to_owned() }
    });
    Ok(PatientQuestions {
        sheets: sheets::views(open, &chart, &shelf),
        asked: waiting,
        offered: choices.collect(),
    })
}

/// Asks a person to answer a questionnaire, in place of what was asked before, or takes that back.
///
/// # Errors
/// `Store`; or what is wrong with what was asked.
pub fn ask(open: &Open, asked: &QuestionnaireAsk) -> Result<PatientQuestions, Problem> {
    if !open.identity().role.shares_caseload() {
        return Err(open.not_allowed());
    }
    let patient = whose(open, Some(patient_id(open, &asked.patient)?))?;
    let shelf = Shelf::built_in();
    let offered = shelf
        .offer(asked.code.trim(), Language::English)
        .map_err(|why| open.bad_field("code", questionnaires::why_not(why), &[]))?;
    let day = match asked.due.trim() {
        "" => Some(open.today()),
        typed => crate::zone::typed_day(typed),
    };
    let day = day.ok_or_else(|| open.bad_field("due", "problem-date-not-a-date", &[]))?;
    let why = own_words(&asked.why, WHY_CHARS_MAX)
        .map_err(|_| open.bad_field("why", "problem-alert-why-long", &[]))?;
    let code = offered.instrument().code().to_string();
    let subject = Subject::named(Subject::QUESTIONNAIRE_ASK, &code)
        .map_err(|_| open.bad_field("code", "questionnaire-problem-unknown", &[]))?;
    let (replaces, stands) = {
        let facts = Facts::read(open, &open.view()?, patient)?;
        let chart = facts.chart();
        let stands = due::asked(&chart).any(|ask| ask.instrument == code);
        let keys = chart.record.current().keys(&subject, ASK);
        let one = |key| Replaces { key, parts: vec![ASK.to_owned()] };
        (keys.into_iter().map(one).collect::<Vec<Replaces>>(), stands)
    };
    let due = (!asked.take_back).then_some(day);
    if due.is_none() && !stands {
        return Err(open.bad_field("code", "problem-questions-not-asked", &[]));
    }
    let why = if why.reveal().is_empty() { Private::new(String::new()) } else { why };
    let body = Body::QuestionnaireAsk(QuestionnaireAskBody { due, why });
    Writing { patient, subject, body: &body, replaces, at: None, form: None }.save(open)?;
    of_patient(open, &PatientAsked { id: asked.patient.clone() })
}
