//! A visit as a window asks for it: the form in words, boxes with their unit beside them, what is typed and not saved yet.
//! What becomes of an answer is the same as on a command line.

use super::writable;
use crate::api::{
    FieldProblem, Nothing, Problem, VisitAnswer, VisitAnswered, VisitDraft, VisitForm, VisitSave, VisitTyped,
    VisitView,
};
use crate::open::Open;
use crate::views::visit_form;
use hearth_clinical::visit::{FieldId, Kind};
use hearth_record::PatientId;
use hearth_store::Draft;

/// The kind of form that a visit's unsaved words are.
const VISIT: &str = "visit";

/// The most bytes of unsaved words that are kept: every field of the form at its longest, and some.
const DRAFT_BYTES_MAX: usize = 2 * 1024 * 1024;

/// The form in the language of the profile.
///
/// # Errors
/// None; deeds give results.
pub fn form(open: &Open) -> Result<VisitForm, Problem> {
    Ok(visit_form::form(open.words()))
}

/// Saves what was typed at a window. What is wrong, and what is asked about, is told by the fields of the visit.
///
/// # Errors
/// As for [`super::answer`].
pub fn save(open: &Open, asked: &VisitSave) -> Result<VisitAnswered, Problem> {
    let typed = read(asked);
    let mut answered = super::answer(open, &typed)?;
    let sitting = |one: &VisitTyped| one.field == SITTING && !one.text.trim().is_empty();
    let sitting = asked.answers.iter().any(sitting) || stands(&answered.visit, SITTING);
    answered.problems = by_visit_fields(answered.problems, sitting);
    answered.questions = by_visit_fields(answered.questions, sitting);
    Ok(answered)
}

const SITTING: &str = "observations/pressure-sitting";
const LYING: &str = "observations/pressure-lying";

fn stands(visit: &VisitView, code: &str) -> bool {
    let mut fields = visit.sections.iter().flat_map(|section| &section.fields);
    fields.any(|field| field.field == code && !field.versions.is_empty())
}

/// What was typed, as a command line would type it.
fn read(asked: &VisitSave) -> VisitAnswer {
    let (blank, answered): (Vec<&VisitTyped>, Vec<&VisitTyped>) =
        asked.answers.iter().partition(|one| one.text.trim().is_empty());
    let mut clear = asked.clear.clone();
    clear.extend(blank.into_iter().map(|one| one.field.clone()));
    let mut rows = Vec::new();
    for list in &asked.lists {
        clear.push(list.field.clone());
        for line in &list.lines {
            let parts = line.iter().filter(|part| !part.text.trim().is_empty());
            let parts = parts.map(|part| (part.field.clone(), part_typed(&list.field, part)));
            rows.push((list.field.clone(), parts.collect()));
        }
    }
    let kind = |code: &str| FieldId::find(code.trim()).map(|id| id.field().kind());
    VisitAnswer {
        of: asked.of.clone(),
        answers: answered
            .into_iter()
            .map(|one| (one.field.clone(), with_unit(kind(&one.field), &one.text)))
            .collect(),
        rows,
        not_possible: asked.not_possible.iter().map(|one| (one.field.clone(), one.text.clone())).collect(),
        clear,
        confirmed: asked.confirmed,
        based_on: Some(asked.based_on.clone()),
    }
}

fn part_typed(list: &str, part: &VisitTyped) -> String {
    let columns = match FieldId::find(list.trim()).map(|id| id.field().kind()) {
        Some(Kind::Rows(columns)) => columns,
        _ => &[],
    };
    let kind =
        columns.iter().find(|column| column.code() == part.field).map(hearth_clinical::visit::Field::kind);
    with_unit(kind, &part.text)
}

/// The unit that stands beside the box, and a day as files have it. What can't be read stays as it was typed.
fn with_unit(kind: Option<Kind>, text: &str) -> String {
    match kind {
        Some(Kind::Weight) if !text.chars().any(char::is_alphabetic) => format!("{}kg", text.trim()),
        Some(Kind::Day(_)) => {
            crate::zone::typed_day(text).map_or_else(|| text.to_owned(), |day| day.to_string())
        }
        _ => text.to_owned(),
    }
}

/// By the fields of the visit instead of the boxes of a check-in; of two sentences about one field that are the same, one.
fn by_visit_fields(told: Vec<FieldProblem>, sitting: bool) -> Vec<FieldProblem> {
    let mut named: Vec<FieldProblem> = Vec::new();
    for one in told {
        let field = visit_field(&one.field, sitting).map_or(one.field, ToOwned::to_owned);
        let again = FieldProblem { field, said: one.said };
        if !named.contains(&again) {
            named.push(again);
        }
    }
    named
}

/// The field of a visit whose answer went into a box of a check-in.
fn visit_field(name: &str, sitting: bool) -> Option<&'static str> {
    Some(match name {
        "weight" | "weightKg" => "fluid/weight-today",
        "systolic" | "diastolic" | "pressure" if sitting => SITTING,
        "systolic" | "diastolic" | "pressure" | "lyingSystolic" | "lyingDiastolic" | "systolicAgain"
        | "diastolicAgain" => LYING,
        "standing1Systolic" | "standing1Diastolic" => "observations/pressure-standing-1",
        "standing3Systolic" | "standing3Diastolic" => "observations/pressure-standing-3",
        "pulse" => "observations/pulse-lying",
        "oxygen" => "observations/oxygen",
        "temperature" => "observations/temperature",
        "rhythm" => "observations/rhythm",
        _ => return None,
    })
}

fn draft_form(visit: &str) -> String {
    format!("visit-typed/{visit}")
}

/// The visit with what its reader has typed on this computer and not saved.
pub(super) fn with_draft(open: &Open, patient: PatientId, visit: VisitView) -> Result<VisitView, Problem> {
    let form = draft_form(&visit.row.visit);
    let drafts = open.view()?.drafts(&patient).map_err(|cause| open.read_problem(&cause))?;
    let draft = drafts.into_iter().find(|draft| draft.form == form).map(|draft| draft.fields);
    Ok(VisitView { draft: draft.unwrap_or_default(), ..visit })
}

/// Keeps what is typed, exactly as the screen wrote it, until it is an answer.
///
/// # Errors
/// A problem when the role may not write about this patient, or the screen sends more than a visit can hold; `Store`.
pub fn keep(open: &Open, asked: &VisitDraft) -> Result<Nothing, Problem> {
    let patient = writable(open, &asked.of.patient)?;
    let form = draft_form(asked.of.visit.trim());
    let store = open.store();
    if asked.typed.len() > DRAFT_BYTES_MAX {
        return Err(open.bad_field("text", "problem-visit-draft-too-long", &[]));
    }
    let kept = if asked.typed.is_empty() {
        store.drop_draft(&form)
    } else {
        store.save_draft(&Draft {
            form,
            patient,
            what: VISIT.to_owned(),
            fields: asked.typed.clone(),
            page: 0,
        })
    };
    kept.map_err(|cause| open.write_problem(&cause))?;
    Ok(Nothing {})
}
