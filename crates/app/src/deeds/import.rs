//! Check-ins from a CSV file, one a line, in any order of columns, with whatever columns are missing: `at`, the numbers of
//! [`columns`] and a column for each question, in the words of a paper diary too. A line that can't be taken is named with the reason; the
//! others are saved. The rules look once, when every line is known, so that a file costs what its lines cost.

pub(super) mod around;
pub mod columns;
pub(super) mod dates;
pub mod diary;
pub(super) mod judged;
mod left;
mod lines;
mod outcome;
pub(super) mod partly;
mod saving;
pub(crate) mod sentences;
pub(super) mod table;

use super::check_in::check_time;
use super::facts::{Chart, Facts};
use crate::api::{CheckInFields, FieldProblem, Problem};
use crate::deeds::check_in::form::{Reading, read_form};
use crate::deeds::check_in::urgent;
use crate::deeds::people::{may_observe, whose};
use crate::open::Open;
use crate::problem::{bad_fields, bad_input, field};
use crate::zone;
use columns::{AT, DAILY};
use hearth_chart::{TracedHistory, When};
use hearth_clinical::{Answer, Instant};
use hearth_record::{EntryKey, PatientId};
use hearth_rules::ReadingKey;
use hearth_store::View;
use hearth_words::{Arg, Words};
use judged::Unsure;
use left::{Left, told_alone};
use lines::Record;
pub use outcome::{Imported, ImportedDanger};
use saving::{Unasked, measured, save_sheet, unusual};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use table::{Line, is_column, numbers, read_line, table};

/// What is said of a day before any diary.
const TOO_OLD: &str = "problem-date-too-old";

/// A line that can be saved.
pub(super) struct Row {
    pub(super) form: String,
    /// When the file says that it was measured.
    pub(super) written: Instant,
    at: Instant,
    pub(super) fields: CheckInFields,
    /// Nobody wrote at which time of that day it was.
    whole_day: bool,
    pub(super) when: When,
    pub(super) reading: Reading,
    /// Its readings among those of the whole history.
    pub(super) keys: BTreeSet<ReadingKey>,
}

/// What stands in a file, before anything is saved.
#[derive(Default)]
struct Sheet {
    rows: Vec<Row>,
    /// What could be read of lines that are not taken: a danger sign among it is answered all the same.
    partly: Vec<Partly>,
    /// Check-ins that an earlier import made of lines of this file.
    earlier: BTreeSet<EntryKey>,
    /// Lines that say more than the check-in that an earlier import made of a part of them.
    mended: Vec<(EntryKey, Row)>,
}

/// A line that is not taken as it stands, and why.
struct NotTaken {
    problem: Problem,
    /// Its day and its readings, as far as they are known; none of a day long ago.
    partly: Option<Box<Partly>>,
    /// What could be read of it, where every cell stands in its column.
    row: Option<Box<Row>>,
}

impl From<Problem> for NotTaken {
    fn from(problem: Problem) -> NotTaken {
        NotTaken { problem, partly: None, row: None }
    }
}

/// What could be read of a line that is not taken.
struct Partly {
    /// None when its day can't be read: it may be from today.
    when: Option<When>,
    whole_day: bool,
    reading: Reading,
}

/// Imports a file's bytes.
///
/// # Errors
/// A problem when there is nothing in the file, when it is no text, when it has no `at` column, when it is about nobody, or
/// when the store can't be read. When it can't be written, that is said in [`Imported::problem`].
pub fn import(open: &Open, patient: Option<PatientId>, bytes: &[u8]) -> Result<Imported, Problem> {
    let patient = whose(open, patient)?;
    may_observe(open)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let mut imported = Imported::default();
    let sheet = read_sheet(open, (patient, &chart), bytes, &mut imported)?;
    // A file is taken as it was measured; what is unusual in it is marked in the entry, not asked about line by line.
    save_sheet(open, (patient, &chart), sheet, Unasked::IsRight, &mut imported);
    Ok(imported)
}

fn read_sheet(
    open: &Open,
    (patient, chart): (PatientId, &Chart<'_>),
    bytes: &[u8],
    imported: &mut Imported,
) -> Result<Sheet, Problem> {
    let (records, headers) = table(open, bytes)?;
    for name in headers.iter().filter(|name| !is_column(name)) {
        let args = [("column", Arg::Text(name.as_str()))];
        imported.refused.push(open.words().say("problem-import-column", &args));
    }
    if let Some(twice) = table::named_twice(&headers) {
        let args = [("column", Arg::Text(twice))];
        imported.problem = Some(open.bad_field("file", "problem-import-column-twice", &args));
        return Ok(told_alone(open, patient, (&records, &headers)));
    }
    let view = open.view()?;
    let (mut sheet, mut forms) = (Sheet::default(), BTreeSet::new());
    let mut left = Left::under(&headers);
    for Record { number, cells, wrong } in records {
        let taken = take(open, patient, &read_line(&headers, &cells));
        let taken = match wrong {
            None => taken,
            Some(key) => Err(not_as_a_line(taken, open.bad_input(key, &[]))),
        };
        match taken {
            Ok(row) => {
                if !sheet.place(open, (patient, chart), &view, &mut forms, row)? {
                    imported.already = imported.already.saturating_add(1);
                }
            }
            Err(NotTaken { problem, partly, row }) => {
                sheet.partly.extend(partly.map(|partly| *partly));
                left.add(cells);
                let urgent = row.filter(|row| partly::waits_for_nothing(open, chart, row));
                let key = if urgent.is_some() { "problem-import-line-part" } else { "problem-import-line" };
                if let Some(row) = urgent {
                    partly::remember(open, patient, &row)?;
                    sheet.place(open, (patient, chart), &view, &mut forms, *row)?;
                }
                let all: Vec<&str> = problem.fields.iter().map(|field| field.said.text.as_str()).collect();
                let said = if all.is_empty() { problem.said.text.clone() } else { all.join(" ") };
                let args = [("line", Arg::Number(number)), ("problem", Arg::Text(said.as_str()))];
                imported.refused.push(open.words().say(key, &args));
            }
        }
    }
    imported.left = left.table();
    Ok(sheet)
}

impl Sheet {
    /// Puts a line where it belongs: a check-in of its own, or more of one that is here. False for one that is here already.
    fn place(
        &mut self,
        open: &Open,
        (patient, chart): (PatientId, &Chart<'_>),
        view: &View<'_>,
        forms: &mut BTreeSet<String>,
        row: Row,
    ) -> Result<bool, Problem> {
        let earlier = view.saved_form(&row.form).map_err(|cause| open.read_problem(&cause))?;
        let firsts = partly::firsts(open, view, patient, row.written)?;
        self.earlier.extend(earlier.iter().chain(&firsts));
        if earlier.is_some() || !forms.insert(row.form.clone()) {
            return Ok(false);
        }
        match partly::mended(chart, &firsts, &row.reading) {
            Some(first) if self.mended.iter().all(|(other, _)| *other != first) => {
                self.mended.push((first, row));
            }
            Some(_) | None => self.rows.push(row),
        }
        Ok(true)
    }
}

/// The answers of a line, and a sentence for each cell that is no plain answer. Of two columns about one question the more
/// worrying answer counts.
fn answers(line: &Line, words: Words) -> (BTreeMap<String, String>, Vec<FieldProblem>) {
    let (mut read, mut problems): (BTreeMap<String, Answer>, _) = (BTreeMap::new(), Vec::new());
    for (symptom, column, cell) in &line.answers {
        let code = symptom.code();
        let Some(answer) = sentences::answer(symptom, cell) else {
            let danger = if symptom.is_asked_first() {
                "problem-import-danger-answer"
            } else {
                "problem-import-answer"
            };
            let choices: Vec<String> =
                symptom.answers().iter().map(|answer| words.answer(code, answer.code())).collect();
            let choices = choices.join(", ");
            let args = [
                ("column", Arg::Text(column)),
                ("answer", Arg::Text(cell)),
                ("answers", Arg::Text(&choices)),
            ];
            problems.push(field(words, code, danger, &args));
            continue;
        };
        let worse = match read.remove(code) {
            Some(before) => symptom.more_worrying(before, answer),
            None => answer,
        };
        read.insert(code.to_owned(), worse);
    }
    (read.into_iter().map(|(code, answer)| (code, answer.code().to_owned())).collect(), problems)
}

/// Reads one line.
fn take(open: &Open, patient: PatientId, line: &Line) -> Result<Row, NotTaken> {
    let words = open.words();
    let (symptoms, mut problems) = answers(line, words);
    let fields = CheckInFields { symptoms, ..numbers(line) };
    let read = read_form(&fields, words);
    problems.extend(read.problems);
    let whole_day = line.is_of_a_whole_day();
    let (written, at) = match time(open, line.get(AT), whole_day) {
        Ok(times) => times,
        Err(problem) => {
            let is_long_ago = problem.said.key == TOO_OLD;
            let partly =
                (!is_long_ago).then_some(Box::new(Partly { when: None, whole_day, reading: read.reading }));
            return Err(NotTaken { problem, partly, row: None });
        }
    };
    let time = open.entry_time(Some(at));
    let when = When { at: time.corrected(), day: time.day, doubtful: false };
    let is_in_columns = line.cells.0 == line.cells.1;
    if !is_in_columns {
        let count = |cells: usize| Arg::Number(i64::try_from(cells).unwrap_or(i64::MAX));
        let args = [("cells", count(line.cells.0)), ("columns", count(line.cells.1))];
        problems.insert(0, field(words, AT, "problem-import-cells", &args));
    }
    // By what the file says, so that the same line is the same check-in whenever it is imported.
    let form = form(patient, written, line);
    let reading = read.reading;
    let row = Row { form, written, at, fields, whole_day, when, reading, keys: BTreeSet::new() };
    if !problems.is_empty() {
        let partly = Some(Box::new(Partly { when: Some(when), whole_day, reading: row.reading.clone() }));
        let row = Row { form: urgent::first_form(&row.form), ..row };
        let row = is_in_columns.then(|| Box::new(row));
        return Err(NotTaken { problem: bad_fields(words, problems), partly, row });
    }
    if row.reading.is_empty() {
        return Err(bad_input(words, "problem-form-empty", &[]).into());
    }
    Ok(row)
}

/// A line that is wrong as a line: what could be read of it is told and, where it can't wait, saved in part.
fn not_as_a_line(taken: Result<Row, NotTaken>, problem: Problem) -> NotTaken {
    match taken {
        Ok(row) => {
            let (when, whole_day, reading) = (Some(row.when), row.whole_day, row.reading.clone());
            let row = Row { form: urgent::first_form(&row.form), ..row };
            let partly = Some(Box::new(Partly { when, whole_day, reading }));
            NotTaken { problem, partly, row: Some(Box::new(row)) }
        }
        Err(not_taken) => NotTaken { problem, ..not_taken },
    }
}

/// When a line says that it was measured, and when that can have been.
fn time(open: &Open, typed: &str, whole_day: bool) -> Result<(Instant, Instant), Problem> {
    let written = dates::moment(open, typed)?;
    // Today without a time was measured before now, also by somebody who is up before nine.
    let is_today = whole_day && zone::local_day(written) == open.today();
    let at = if is_today { written.min(open.now()) } else { written };
    check_time(open, Some(at))?;
    Ok((written, at))
}

/// The same line of the same person is the same check-in, however often it is imported.
fn form(patient: PatientId, at: Instant, line: &Line) -> String {
    let daily = DAILY.map(|column| line.get(column)).join(" ");
    let mut form = format!("import {patient} {} {daily}", at.ms());
    // Only what is there is added, so that a file of earlier days is still the same import.
    for column in columns::remembered() {
        let number = line.get(&column);
        let value = if number.is_empty() { line.written(&column) } else { number.to_owned() };
        if !value.is_empty() {
            // Writing into a text can't fail.
            let _ = write!(form, " {column}={value}");
        }
    }
    form
}

/// What is urgent in the file, saved now, earlier or not at all.
fn danger(open: &Open, chart: &Chart<'_>, history: &TracedHistory, sheet: &Sheet) -> Option<ImportedDanger> {
    let today = open.today();
    let recent = |when: &When| judged::is_recent(when.day, today);
    let mut history = history.clone();
    let mut keys = history.readings_of_all(&sheet.earlier);
    let mut whole_days = BTreeSet::new();
    for row in sheet.rows.iter().filter(|row| recent(&row.when)) {
        keys.extend(&row.keys);
        whole_days.extend(row.keys.iter().filter(|_| row.whole_day));
    }
    let now = When { at: open.now(), day: today, doubtful: false };
    let mut undated = BTreeSet::new();
    for line in sheet.partly.iter().filter(|line| line.when.as_ref().is_none_or(recent)) {
        let its = history.add(None, line.when.unwrap_or(now), &measured(&line.reading));
        match line.when {
            None => undated.extend(its.iter()),
            Some(_) => whole_days.extend(its.iter().filter(|_| line.whole_day)),
        }
        keys.extend(its);
    }
    judged::danger(open, chart, &history, &keys, &Unsure { whole_days, undated })
}
