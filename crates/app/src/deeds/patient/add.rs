//! Registers a patient, offline too: who they are, and that the one who registers them is responsible for them.

use crate::api::{PatientAdd, PatientAdded, Problem};
use crate::deeds::writing::{Writing, save_all};
use crate::open::Open;
use crate::problem::{ask_again, bad_fields, field};
use crate::views::say;
use crate::zone;
use hearth_clinical::{
    BirthDate, BirthDateProblem, NhsNumber, NhsNumberProblem, PersonName, PersonNameProblem, Private,
};
use hearth_record::{PatientId, Subject};
use hearth_rules::alert::SNOOZE_REASON_CHARS_MAX;
use hearth_store::PatientRow;
use hearth_wire::{Body, CustodyBody, NoteBody, PersonBody, kind_of};
use hearth_words::Arg;

/// Registers a patient. The same form sent twice is one patient.
///
/// # Errors
/// A sentence for each field that can't be read; `Store`.
pub fn add(open: &Open, asked: &PatientAdd) -> Result<PatientAdded, Problem> {
    if !open.identity().role.shares_caseload() {
        return Err(open.not_allowed());
    }
    let person = person(open, asked)?;
    let view = open.view()?;
    if let Some(key) = view.saved_form(&asked.form).map_err(|cause| open.read_problem(&cause))? {
        let id = key.id.chain.patient.to_string();
        return Ok(PatientAdded { id, likely_duplicates: Vec::new() });
    }
    let others = view.patients().map_err(|cause| open.read_problem(&cause))?;
    drop(view);
    let same_number = same_number(&others, &person);
    let despite = asked.despite.trim();
    if let Some(other) = same_number.as_ref().filter(|_| despite.is_empty()) {
        return Err(ask_about(open, other));
    }
    if despite.chars().count() > SNOOZE_REASON_CHARS_MAX {
        let most = Arg::Number(i64::try_from(SNOOZE_REASON_CHARS_MAX).unwrap_or(i64::MAX));
        return Err(open.bad_field("despite", "problem-text-too-long", &[("count", most)]));
    }
    let likely_duplicates = likely_duplicates(&others, &person);
    let patient = PatientId::from_bytes(open.fresh()?);
    let user = open.identity().user;
    let form = (!asked.form.is_empty()).then(|| asked.form.clone());
    let person = Body::Person(person);
    let custody = Body::Custody(CustodyBody { owner: user, written: Vec::new() });
    let act = |subject: Subject, body: &Body, form: Option<String>| {
        let writing = Writing { patient, subject, body, replaces: Vec::new(), at: None, form };
        writing.act(open, kind_of(body))
    };
    let mut acts = vec![act(Subject::person(), &person, form), act(Subject::custody(), &custody, None)];
    if let Some(other) = same_number {
        // For whoever finds the two side by side: it stands with the team's notes on the new one.
        let args = [("id", Arg::Text(&other.id)), ("why", Arg::Text(despite))];
        let text = Private::new(open.words().say("patient-same-number-note", &args));
        let note = data_encoding::HEXLOWER.encode(&open.fresh::<16>()?);
        let subject = Subject::new(format!("team-note/{note}"))
            .map_err(|_| open.bad_field("despite", "problem-unexpected", &[]))?;
        acts.push(act(subject, &Body::TeamNote(NoteBody { text }), None));
    }
    save_all(open, &acts)?;
    Ok(PatientAdded { id: patient.to_string(), likely_duplicates })
}

fn person(open: &Open, asked: &PatientAdd) -> Result<PersonBody, Problem> {
    let words = open.words();
    let mut problems = Vec::new();
    let name = PersonName::parse(&asked.name)
        .map_err(|problem| {
            let longest = i64::try_from(PersonName::LONGEST).unwrap_or(i64::MAX);
            let (key, args) = match problem {
                PersonNameProblem::Empty => ("problem-patient-name-empty", vec![]),
                PersonNameProblem::TooLong { .. } => {
                    ("problem-patient-name-too-long", vec![("count", Arg::Number(longest))])
                }
                PersonNameProblem::Unprintable => ("problem-patient-name-characters", vec![]),
            };
            problems.push(field(words, "name", key, &args));
        })
        .ok();
    let born = BirthDate::parse(&iso_date(&asked.born), open.today())
        .map_err(|problem| {
            let key = match problem {
                BirthDateProblem::Empty => "problem-patient-born-empty",
                BirthDateProblem::InTheFuture => "problem-patient-born-future",
                BirthDateProblem::TooEarly { .. } => "problem-patient-born-too-old",
                BirthDateProblem::NotADay(_) => "problem-patient-born-not-a-date",
            };
            problems.push(field(words, "born", key, &[]));
        })
        .ok();
    let nhs_number = (!asked.nhs_number.trim().is_empty())
        .then(|| NhsNumber::parse(&asked.nhs_number))
        .transpose()
        .map_err(|problem| {
            let key = match problem {
                NhsNumberProblem::CheckDigit => "problem-nhs-number-wrong",
                NhsNumberProblem::Empty | NhsNumberProblem::WrongLength { .. } => "problem-nhs-number-length",
                NhsNumberProblem::NotDigits => "problem-nhs-number-not-digits",
            };
            problems.push(field(words, "nhsNumber", key, &[]));
        })
        .unwrap_or_default();
    match (name, born) {
        (Some(name), Some(born)) if problems.is_empty() => Ok(PersonBody { name, born, nhs_number }),
        _ => Err(bad_fields(words, problems)),
    }
}

/// `3/5/1948` as `1948-05-03`; anything else as it is.
fn iso_date(typed: &str) -> String {
    zone::typed_day(typed).map_or_else(|| typed.trim().to_owned(), |day| day.to_string())
}

/// Somebody who is here with the NHS number that was typed.
struct SameNumber {
    id: String,
    name: String,
    born: BirthDate,
}

fn same_number(others: &[PatientRow], person: &PersonBody) -> Option<SameNumber> {
    let number = person.nhs_number.as_ref()?;
    let held = others.iter().filter_map(|row| row.person.as_ref());
    let same = held.into_iter().find(|other| other.nhs_number.as_ref() == Some(number))?;
    let name = same.name.reveal().to_owned();
    Some(SameNumber { id: same.patient.to_string(), name, born: same.born })
}

/// One number is one person: who is meant, or what else is the matter, is for whoever adds them to say.
fn ask_about(open: &Open, other: &SameNumber) -> Problem {
    let words = open.words();
    let born = say::day(words, other.born.reveal());
    let args = [("name", Arg::Text(&other.name)), ("born", Arg::Text(&born)), ("id", Arg::Text(&other.id))];
    ask_again(words, vec![field(words, "nhsNumber", "problem-nhs-number-held", &args)])
}

/// People here with the same NHS number, or the same name and birth date. Never merged by itself.
fn likely_duplicates(others: &[PatientRow], person: &PersonBody) -> Vec<String> {
    let same_name = |name: &PersonName| name.reveal().eq_ignore_ascii_case(person.name.reveal());
    others
        .iter()
        .filter_map(|row| row.person.as_ref())
        .filter(|other| {
            let number = person.nhs_number.is_some() && other.nhs_number == person.nhs_number;
            number || (same_name(&other.name) && other.born == person.born)
        })
        .map(|other| other.patient.to_string())
        .collect()
}
