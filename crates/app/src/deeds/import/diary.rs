//! A paper diary that is typed in the window: several days at once, each row saved by itself, judged with its own day as a
//! line of a file is. A row that can't be taken holds up no other; its draft lies on this computer until it is saved.

use super::around::Around;
use super::{Imported, NotTaken, Partly, Row, Sheet, Unasked, partly, save_sheet, time, unusual};
use crate::api::{
    CheckInFields, Diary, DiaryDanger, DiaryDraft, DiaryLook, DiaryRow, DiaryRowSaved, DiarySave,
    FieldProblem, Nothing, Problem, Said,
};
use crate::deeds::check_in::form::{STONES, read_form};
use crate::deeds::check_in::urgent;
use crate::deeds::facts::{Chart, Facts};
use crate::deeds::people::may_observe;
use crate::deeds::{timeline, today};
use crate::open::Open;
use crate::problem::{self, bad_fields, bad_input};
use crate::views::say;
use hearth_chart::When;
use hearth_clinical::{Answer, LocalDay, Symptom};
use hearth_record::PatientId;
use hearth_store::Draft;
use hearth_words::Arg;
use std::collections::{BTreeMap, BTreeSet};

/// The kind of form that a paper diary is.
const DIARY: &str = "diary-on-paper";
/// How many of the last days have a row of their own when nothing was typed yet (product value).
const DAYS: i32 = 7;
/// Rows for more days that a window may add (product value: a month besides).
const SPARE: usize = 31;
/// The code of 'as on other days'.
const USUAL: &str = "usual";
/// The code of 'something was different'.
const DIFFERENT: &str = "different";

/// What the screen starts from.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's.
pub fn diary(open: &Open) -> Result<Diary, Problem> {
    let patient = today::own_patient(open)?;
    let view = open.view()?;
    let facts = Facts::read(open, &view, patient)?;
    let chart = facts.chart();
    let weight_unit = today::weight_unit(open, &view)?;
    let row = |day: Option<LocalDay>| -> Result<DiaryRow, Problem> {
        let form = data_encoding::HEXLOWER.encode(&open.fresh::<16>()?);
        let day = day.map(typed).unwrap_or_default();
        Ok(DiaryRow {
            form,
            day,
            weight_unit: weight_unit.clone(),
            feeling: "open".to_owned(),
            ..DiaryRow::default()
        })
    };
    let mut rows = kept(open, patient)?;
    if rows.is_empty() {
        rows =
            missed(&chart, open.today()).into_iter().map(|day| row(Some(day))).collect::<Result<_, _>>()?;
    }
    if rows.is_empty() {
        rows.push(row(None)?);
    }
    let spare = (0..SPARE).map(|_| row(None)).collect::<Result<_, _>>()?;
    Ok(Diary { rows, spare, weight_unit, questions: today::questions(open.words()) })
}

/// The last days without a check-in, the oldest first; today's is no matter of paper.
fn missed(chart: &Chart<'_>, today: LocalDay) -> Vec<LocalDay> {
    let has = |day: &LocalDay| chart.check_ins.iter().any(|one| !one.withdrawn && one.day == *day);
    (1..=DAYS).rev().map(|days| today.plus_days(-days)).filter(|day| !has(day)).collect()
}

fn typed(day: LocalDay) -> String {
    let (year, month, date) = day.ymd();
    format!("{date:02}/{month:02}/{year}")
}

/// What was typed before the app was closed.
fn kept(open: &Open, patient: PatientId) -> Result<Vec<DiaryRow>, Problem> {
    let drafts = open.view()?.drafts(&patient).map_err(|cause| open.read_problem(&cause))?;
    let found = drafts.into_iter().find(|draft| draft.what == DIARY);
    // One that an older or newer app wrote and this one can't read is left alone; the diary starts empty.
    Ok(found.and_then(|draft| serde_json::from_str(&draft.fields).ok()).unwrap_or_default())
}

/// Keeps half-done rows, exactly as typed.
///
/// # Errors
/// `Store`.
pub fn save_draft(open: &Open, asked: &DiaryDraft) -> Result<Nothing, Problem> {
    let patient = today::own_patient(open)?;
    let write = |cause| open.write_problem(&cause);
    let form = format!("{DIARY} {patient}");
    if asked.rows.iter().all(is_empty) {
        open.store().drop_draft(&form).map_err(write)?;
        return Ok(Nothing {});
    }
    let fields =
        serde_json::to_string(&asked.rows).map_err(|cause| problem::unexpected(open.words(), &cause))?;
    let draft = Draft { form, patient, what: DIARY.to_owned(), fields, page: 0 };
    open.store().save_draft(&draft).map_err(write)?;
    if let Some(row) = asked.rows.first() {
        today::keep_weight_unit(open, &row.weight_unit)?;
    }
    Ok(Nothing {})
}

fn is_empty(row: &DiaryRow) -> bool {
    let boxes = [&row.weight, &row.stone, &row.pounds, &row.pressure, &row.pressure_again, &row.pulse];
    boxes.iter().all(|text| text.trim().is_empty()) && row.feeling == "open" && row.symptoms.is_empty()
}

/// What is urgent about a row that is not saved.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's.
pub fn look(open: &Open, row: &DiaryRow) -> Result<DiaryLook, Problem> {
    let patient = today::own_patient(open)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let found = match take(open, row) {
        Ok(row) => Some(Partly { when: Some(row.when), whole_day: true, reading: row.reading }),
        Err(NotTaken { partly, .. }) => partly.map(|partly| *partly),
    };
    let sheet = Sheet { partly: found.into_iter().collect(), ..Sheet::default() };
    let danger = super::danger(open, &chart, &chart.history(open.today()), &sheet);
    Ok(DiaryLook { danger: danger.map(|danger| of_row(open, row, danger.advice)) })
}

/// Saves one row. What is red or more urgent waits for nothing: all of it that could be read is saved at once.
///
/// # Errors
/// `Store` when nothing could be saved; or a problem when the profile is no patient's. What is wrong with the row itself is
/// said in the answer.
pub fn save_row(open: &Open, asked: &DiarySave) -> Result<DiaryRowSaved, Problem> {
    let patient = today::own_patient(open)?;
    may_observe(open)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let mut sheet = Sheet::default();
    let mut problems = Vec::new();
    let mut text = String::new();
    let view = open.view()?;
    let mut forms = BTreeSet::new();
    match take(open, &asked.row) {
        Ok(row) => {
            let checks = if asked.confirmed || partly::waits_for_nothing(open, &chart, &row) {
                Vec::new()
            } else {
                unusual(open, &Around::of(&chart.history(open.today()).history), &row)
            };
            if !checks.is_empty() {
                return Ok(asks(open, &asked.row, checks));
            }
            text = timeline::measured(open.words(), &row.reading.body(open.now()));
            sheet.place(open, (patient, &chart), &view, &mut forms, row)?;
        }
        Err(NotTaken { problem, partly, row }) => {
            problems = boxed(&asked.row, problem);
            sheet.partly.extend(partly.map(|partly| *partly));
            if let Some(row) = row.filter(|row| partly::waits_for_nothing(open, &chart, row)) {
                text = timeline::measured(open.words(), &row.reading.body(open.now()));
                partly::remember(open, patient, &row)?;
                sheet.place(open, (patient, &chart), &view, &mut forms, *row)?;
            }
        }
    }
    drop(view);
    let mut imported = Imported::default();
    let unasked = if asked.confirmed { Unasked::IsRight } else { Unasked::IsOpen };
    save_sheet(open, (patient, &chart), sheet, unasked, &mut imported);
    if let Some(problem) = imported.problem {
        return Err(problem);
    }
    let day = asked.row.day.trim();
    let args = [("day", Arg::Text(day)), ("what", Arg::Text(&text))];
    let key = match (problems.is_empty(), text.is_empty()) {
        (true, false) => "diary-saved",
        (true, true) => "diary-saved-usual",
        (false, false) => "diary-saved-part",
        (false, true) => "diary-not-saved",
    };
    let danger = imported.danger.map(|danger| of_row(open, &asked.row, danger.advice));
    let said = open.said(key, &args);
    Ok(DiaryRowSaved { saved: problems.is_empty(), said, danger, problems, checks: Vec::new() })
}

fn asks(open: &Open, row: &DiaryRow, checks: Vec<FieldProblem>) -> DiaryRowSaved {
    let checks = checks.into_iter().map(|check| in_box(row, check)).collect();
    let said = open.said("diary-check", &[]);
    DiaryRowSaved { saved: false, said, danger: None, problems: Vec::new(), checks }
}

/// Of which day it is, when that can be read.
fn of_row(open: &Open, row: &DiaryRow, advice: crate::api::Advice) -> DiaryDanger {
    let day = time(open, row.day.trim(), true)
        .ok()
        .map(|(_, at)| say::day(open.words(), crate::zone::local_day(at)));
    let said: Said = match day {
        Some(day) => open.said("diary-danger", &[("day", Arg::Text(&day))]),
        None => open.said("diary-danger-undated", &[]),
    };
    DiaryDanger { said, advice }
}

/// Reads one row.
fn take(open: &Open, typed: &DiaryRow) -> Result<Row, NotTaken> {
    let words = open.words();
    let fields = fields(typed);
    let read = read_form(&fields, words);
    let (written, at) = match time(open, typed.day.trim(), true) {
        Ok(times) => times,
        Err(problem) => {
            let is_long_ago = problem.fields.iter().any(|one| one.said.key == super::TOO_OLD);
            let partly = Partly { when: None, whole_day: true, reading: read.reading };
            let mut all = problem.fields;
            all.extend(read.problems);
            let partly = (!is_long_ago).then(|| Box::new(partly));
            return Err(NotTaken { problem: bad_fields(words, all), partly, row: None });
        }
    };
    let day = open.entry_time(Some(at));
    let when = When { at: day.corrected(), day: day.day, doubtful: false };
    let reading = read.reading;
    let form = typed.form.clone();
    let row = Row { form, written, at, fields, whole_day: true, when, reading, keys: BTreeSet::new() };
    if !read.problems.is_empty() {
        let partly = Partly { when: Some(when), whole_day: true, reading: row.reading.clone() };
        let row = Row { form: urgent::first_form(&row.form), ..row };
        let (partly, row) = (Some(Box::new(partly)), Some(Box::new(row)));
        return Err(NotTaken { problem: bad_fields(words, read.problems), partly, row });
    }
    if row.reading.is_empty() {
        return Err(bad_input(words, "problem-form-empty", &[]).into());
    }
    Ok(row)
}

/// The row as the boxes of the check-in form have it.
fn fields(row: &DiaryRow) -> CheckInFields {
    let (systolic, diastolic) = both(&row.pressure);
    let (systolic_again, diastolic_again) = both(&row.pressure_again);
    CheckInFields {
        weight_unit: row.weight_unit.clone(),
        weight_kg: bare(&row.weight, &["kg"]),
        weight_stone: bare(&row.stone, &["st"]),
        weight_pounds: bare(&row.pounds, &["lbs", "lb"]),
        systolic,
        diastolic,
        systolic_again,
        diastolic_again,
        pulse: bare(&row.pulse, &["bpm", "/min"]),
        symptoms: symptoms(row),
        ..CheckInFields::default()
    }
}

fn symptoms(row: &DiaryRow) -> BTreeMap<String, String> {
    match row.feeling.as_str() {
        USUAL => Symptom::ALL
            .iter()
            .filter_map(|symptom| Some((symptom.code().to_owned(), usual(symptom)?)))
            .collect(),
        DIFFERENT => row.symptoms.clone(),
        _ => BTreeMap::new(),
    }
}

fn usual(symptom: &Symptom) -> Option<String> {
    let mut answers = symptom.answers().iter().filter(|answer| **answer != Answer::NotAsked);
    answers.find(|answer| !symptom.reports_something(answer)).map(|answer| answer.code().to_owned())
}

/// The two numbers of a pressure as people write them: 124/76, 124 76, 124-76. One alone is the upper one.
fn both(text: &str) -> (String, String) {
    let text = bare(text, &["mmhg"]);
    let (upper, lower) = text.split_once(['/', '-', ',', ' ', '\\']).unwrap_or((&text, ""));
    let lower = lower.trim_matches(|c: char| c == '/' || c == '-' || c.is_whitespace());
    (upper.trim().to_owned(), lower.to_owned())
}

/// Without a unit that the box says already.
fn bare(text: &str, units: &[&str]) -> String {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let unit = units.iter().find(|unit| lower.ends_with(**unit));
    let end = unit.map_or(text.len(), |unit| text.len().saturating_sub(unit.len()));
    text.get(..end).unwrap_or(text).trim().to_owned()
}

/// What is wrong with a row, each beside its box; what is about the whole row stands beside how the day was.
fn boxed(row: &DiaryRow, problem: Problem) -> Vec<FieldProblem> {
    if problem.fields.is_empty() {
        return vec![FieldProblem { field: "feeling".to_owned(), said: problem.said }];
    }
    problem.fields.into_iter().map(|one| in_box(row, one)).collect()
}

fn in_box(row: &DiaryRow, one: FieldProblem) -> FieldProblem {
    let field = match one.field.as_str() {
        super::AT => "day",
        "weight" | "weightKg" | "weightStone" if row.weight_unit == STONES => "stone",
        "weightPounds" => "pounds",
        "weight" | "weightKg" => "weight",
        "systolic" | "diastolic" => "pressure",
        "systolicAgain" | "diastolicAgain" => "pressureAgain",
        other => other,
    };
    FieldProblem { field: field.to_owned(), said: one.said }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pressure_is_read_as_people_write_it() {
        for text in ["124/76", " 124 / 76 ", "124-76", "124 76", "124/76 mmHg", "124,76"] {
            assert_eq!(both(text), ("124".to_owned(), "76".to_owned()), "{text}");
        }
        assert_eq!(both("124"), ("124".to_owned(), String::new()));
        assert_eq!(both(""), (String::new(), String::new()));
    }

    #[test]
    fn a_unit_that_the_box_says_is_taken_off() {
        for (text, left) in
            [("82.4 kg", "82.4"), ("82,4KG", "82,4"), ("82.4", "82.4"), ("💙kg", "💙"), ("", "")]
        {
            assert_eq!(bare(text, &["kg"]), left, "{text}");
        }
    }

    #[test]
    fn a_usual_day_answers_every_question_with_no_change() {
        let row = DiaryRow { feeling: USUAL.to_owned(), ..DiaryRow::default() };
        let answers = symptoms(&row);
        assert_eq!(answers.len(), Symptom::ALL.len());
        assert_eq!(answers.get("chest-pain").map(String::as_str), Some("no"));
    }
}
