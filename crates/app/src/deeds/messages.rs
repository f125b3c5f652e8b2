//! Messages between a person and their team: not for emergencies, saved on this computer first, and never lost for their
//! length. What a message says is not read by any rule: whoever feels worse is led to a check instead.

use super::facts::{Chart, Facts};
use super::reached;
use super::results::team_name;
use super::writing::{Writing, save_all};
use crate::api::{
    MessageDraft, MessageSend, MessageView, Messages, MessagesAsked, MessagesRead, Nothing, Problem,
    ProblemKind, ProfileKind, Said, Waiting,
};
use crate::deeds::people::{author_name, may_observe, patient_id, whose};
use crate::open::Open;
use crate::views::{contact as contacts, say};
use hearth_chart::MessageNow;
use hearth_clinical::{Private, own_words};
use hearth_record::{EntryKey, PatientId, Role, Subject, UserId};
use hearth_store::{Draft, NewAct};
use hearth_wire::{Body, MESSAGE_CHARS_MAX, MessageBody, ReadReceiptBody, kind_of};
use hearth_words::Arg;
use std::collections::BTreeSet;

/// The kind of form that a message is.
const MESSAGE: &str = "message";
/// The thread that messages of a person and their team lie in. Others may follow; this version writes one.
const THREAD: &str = "team";

/// All messages of one person, and what is to be known before one is written.
///
/// # Errors
/// `Store`; or a problem when there is no such patient here.
pub fn messages(open: &Open, asked: &MessagesAsked) -> Result<Messages, Problem> {
    let patient = asked_patient(open, asked.patient.as_deref())?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let draft = draft(open, patient)?;
    let form = match &draft {
        Some(draft) => draft.form.clone(),
        None => data_encoding::HEXLOWER.encode(&open.fresh::<16>()?),
    };
    let items: Vec<MessageView> =
        chart.record.messages().iter().map(|message| view(open, &chart, message)).collect();
    let unread = items.iter().filter(|message| message.unread).count();
    let contact = contacts::view(open.words(), &team_name(open, &chart), chart.contact(), open.now());
    Ok(Messages {
        about: about(open, &contact.phone, &contact.hours),
        contact,
        items,
        unread: u32::try_from(unread).unwrap_or(u32::MAX),
        chars_max: u32::try_from(MESSAGE_CHARS_MAX).unwrap_or(u32::MAX),
        form,
        draft: draft.map(|draft| draft.fields).unwrap_or_default(),
    })
}

/// What waits for the person, for the menu.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's.
pub fn waiting(open: &Open) -> Result<Waiting, Problem> {
    let patient = whose(open, None)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let due = super::questions::due_here(open, &chart);
    Ok(Waiting {
        messages: u32::try_from(unread(open, &chart)).unwrap_or(u32::MAX),
        questions: u32::try_from(due).unwrap_or(u32::MAX),
        has_questions: !super::questions::due::due(open, &chart).is_empty()
            || !chart.record.sheets().is_empty(),
    })
}

/// Whoever is asked about: the profile's own patient where none is named.
pub(super) fn asked_patient(open: &Open, asked: Option<&str>) -> Result<PatientId, Problem> {
    let asked = asked.map(|text| patient_id(open, text)).transpose()?;
    whose(open, asked)
}

/// What stands above the messages, the most important first.
fn about(open: &Open, phone: &str, hours: &Said) -> Vec<Said> {
    if open.kind() != ProfileKind::Patient {
        return vec![open.said("message-for-team", &[])];
    }
    let instead = if phone.is_empty() {
        open.said("message-instead", &[])
    } else {
        open.said("message-instead-phone", &[("phone", Arg::Text(phone))])
    };
    vec![
        open.said("message-not-emergency", &[]),
        instead,
        open.said("message-read-when", &[("hours", Arg::Text(&hours.text))]),
    ]
}

fn view(open: &Open, chart: &Chart<'_>, message: &MessageNow<'_>) -> MessageView {
    let key = message.fact.act.key;
    let author = message.fact.act.header.author;
    let from_team = is_team(open, chart, &author);
    let reached = if from_team {
        reached::of_team_message(open, chart, &key, message.read)
    } else {
        reached::of_entry(open, chart, &key)
    };
    MessageView {
        key: key.to_string(),
        at: say::moment(open.words(), message.at),
        who: author_name(open, chart, &author),
        from_team,
        text: message.text.reveal().clone(),
        reached,
        unread: is_unread(open, chart, message),
    }
}

/// True for somebody of the team. On a patient's own computer whoever is not known yet is one of them: nobody else writes.
pub(super) fn is_team(open: &Open, chart: &Chart<'_>, user: &UserId) -> bool {
    let is_patients = open.kind() == ProfileKind::Patient;
    match chart.directory().users.get(user).map(|row| &row.role) {
        Some(Role::Patient | Role::Carer) => false,
        Some(_) => true,
        None if *user == open.identity().user => !is_patients,
        None => is_patients,
    }
}

/// True while a message waits: one of the team for the person, one of the person for the team. Whoever of the team looks first
/// has read it for all.
fn is_unread(open: &Open, chart: &Chart<'_>, message: &MessageNow<'_>) -> bool {
    let key = message.fact.act.key;
    let from_team = is_team(open, chart, &message.fact.act.header.author);
    match open.kind() {
        ProfileKind::Patient => from_team && message.read.is_none(),
        ProfileKind::Nurse => !from_team && chart.looks().first(&key).is_none(),
    }
}

/// How many messages wait for the reader.
pub(super) fn unread(open: &Open, chart: &Chart<'_>) -> usize {
    unread_keys(open, chart).len()
}

/// The messages that wait for the reader.
pub(super) fn unread_keys(open: &Open, chart: &Chart<'_>) -> Vec<EntryKey> {
    let all = chart.record.messages();
    let unread = all.iter().filter(|message| is_unread(open, chart, message));
    unread.map(|message| message.fact.act.key).collect()
}

fn draft(open: &Open, patient: PatientId) -> Result<Option<Draft>, Problem> {
    let drafts = open.view()?.drafts(&patient).map_err(|cause| open.read_problem(&cause))?;
    Ok(drafts.into_iter().find(|draft| draft.what == MESSAGE))
}

/// Keeps what is typed, exactly as typed, however long it is.
///
/// # Errors
/// `Store`; or a problem when there is no such patient here.
pub fn keep(open: &Open, asked: &MessageDraft) -> Result<Nothing, Problem> {
    let patient = asked_patient(open, asked.patient.as_deref())?;
    let store = open.store();
    let kept = if asked.text.trim().is_empty() {
        store.drop_draft(&asked.form)
    } else {
        store.save_draft(&Draft {
            form: asked.form.clone(),
            patient,
            what: MESSAGE.to_owned(),
            fields: asked.text.clone(),
            page: 0,
        })
    };
    kept.map_err(|cause| open.write_problem(&cause))?;
    Ok(Nothing {})
}

/// Sends a message: it is saved here at once, and travels as soon as there is a way.
///
/// # Errors
/// `Store`; `AskAgain` while a person has not said that it is not about feeling worse today; or what is wrong with the words.
/// What was typed is kept as a draft then.
pub fn send(open: &Open, asked: &MessageSend) -> Result<Messages, Problem> {
    let patient = asked_patient(open, asked.patient.as_deref())?;
    may_observe(open)?;
    let draft =
        MessageDraft { patient: asked.patient.clone(), form: asked.form.clone(), text: asked.text.clone() };
    let words = match own_words(&asked.text, MESSAGE_CHARS_MAX) {
        Ok(words) if words.reveal().is_empty() => {
            return Err(open.bad_field("text", "problem-message-empty", &[]));
        }
        Ok(words) => words,
        Err(_) => {
            keep(open, &draft)?;
            return Err(too_long(open, &asked.text));
        }
    };
    if open.kind() == ProfileKind::Patient && !asked.not_worse {
        keep(open, &draft)?;
        return Err(open.problem(ProblemKind::AskAgain, "problem-message-worse", &[]));
    }
    let subject = Subject::named(Subject::MESSAGE, THREAD)
        .map_err(|cause| crate::problem::unexpected(open.words(), &cause))?;
    let body = Body::Message(MessageBody { text: words });
    let form = (!asked.form.is_empty()).then(|| asked.form.clone());
    let writing = Writing { patient, subject, body: &body, replaces: Vec::new(), at: None, form };
    writing.save(open)?;
    messages(open, &MessagesAsked { patient: asked.patient.clone() })
}

fn too_long(open: &Open, text: &str) -> Problem {
    let count = text.trim().chars().count();
    let over = i64::try_from(count.saturating_sub(MESSAGE_CHARS_MAX)).unwrap_or(i64::MAX);
    let most = i64::try_from(MESSAGE_CHARS_MAX).unwrap_or(i64::MAX);
    open.bad_field(
        "text",
        "problem-message-too-long",
        &[("over", Arg::Number(over)), ("most", Arg::Number(most))],
    )
}

/// Says that the person has had these messages of the team before their eyes. What was read before is said once.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's, or a message is not here.
pub fn read(open: &Open, asked: &MessagesRead) -> Result<Nothing, Problem> {
    if open.kind() != ProfileKind::Patient {
        return Err(open.not_allowed());
    }
    let patient = whose(open, None)?;
    let keys: Option<BTreeSet<EntryKey>> = asked.keys.iter().map(|text| EntryKey::parse(text).ok()).collect();
    let keys = keys.ok_or_else(|| open.bad_input("problem-reading-unknown", &[]))?;
    let body = Body::ReadReceipt(ReadReceiptBody { shown: Private::new(String::new()) });
    let acts: Vec<NewAct> = {
        let facts = Facts::read(open, &open.view()?, patient)?;
        let chart = facts.chart();
        let waiting = chart.record.messages().into_iter().filter(|message| is_unread(open, &chart, message));
        let waiting = waiting.map(|message| message.fact.act.key).filter(|key| keys.contains(key));
        waiting
            .map(|key| {
                let subject = Subject::read_receipt(&key);
                Writing { patient, subject, body: &body, replaces: Vec::new(), at: None, form: None }
                    .act(open, kind_of(&body))
            })
            .collect()
    };
    save_all(open, &acts)?;
    Ok(Nothing {})
}
