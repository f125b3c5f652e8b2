//! A table as a spreadsheet saves it: its bytes as text, its first line as columns, a line as cells by column.
//! What the cells mean for a person is said by whoever reads the line.

use super::columns::{self, AT};
use super::lines::{self, Record};
use super::sentences;
use crate::api::{CheckInFields, Problem};
use crate::open::Open;
use csv::StringRecord;
use hearth_clinical::{Analyte, Symptom};
use std::collections::{BTreeMap, BTreeSet};

/// One line by column name; empty for a column that is missing. A question is called by its code, whatever the file calls it.
pub(super) struct Line {
    /// How many cells it has, and how many columns there are.
    pub(super) cells: (usize, usize),
    numbers: BTreeMap<String, String>,
    /// What stands beside each question, with the column's own name; two columns may be about one question.
    pub(super) answers: Vec<(Symptom, String, String)>,
}

impl Line {
    pub(super) fn get(&self, column: &str) -> &str {
        self.numbers.get(column).map_or("", String::as_str)
    }

    /// What was written about a question, all columns about it together.
    pub(super) fn written(&self, code: &str) -> String {
        let of_it = self.answers.iter().filter(|(symptom, ..)| symptom.code() == code);
        of_it.map(|(_, _, cell)| cell.as_str()).collect::<Vec<_>>().join(" / ")
    }

    /// The time of day is not in it.
    pub(super) fn is_of_a_whole_day(&self) -> bool {
        !self.get(AT).contains([' ', 'T'])
    }

    /// A value of a unit that the column says already.
    pub(super) fn bare(&self, column: &str, unit: &str) -> String {
        self.get(column).trim_end_matches(unit).trim().to_owned()
    }
}

/// The lines of a table with a column `at`, and the names of its columns. A line that is no text, or in which a quotation mark
/// never ends, is one line of it with something wrong: it takes no other line with it.
pub(super) fn table(open: &Open, bytes: &[u8]) -> Result<(Vec<Record>, Vec<String>), Problem> {
    let refused = |key: &str| Err(open.bad_field("file", key, &[]));
    // What spreadsheets write before the first column.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let lines = lines::lines(bytes);
    let Some((first, rest)) = lines.split_first() else { return refused("problem-file-empty") };
    let Some(headers) = lines::plain(first.1) else { return refused("problem-file-not-text") };
    let headers: Vec<String> = headers.iter().map(str::to_lowercase).collect();
    if headers.iter().any(|header| header == AT) {
        Ok((lines::records(rest, headers.len()), headers))
    } else {
        refused("problem-file-no-at")
    }
}

/// True for a column that means something here.
pub(super) fn is_column(name: &str) -> bool {
    columns::is_number(name) || sentences::column(name).is_some()
}

/// The first name that two columns share; a column without a name means nothing.
pub(super) fn named_twice(headers: &[String]) -> Option<&str> {
    let mut before = BTreeSet::new();
    headers.iter().map(String::as_str).find(|name| !name.is_empty() && !before.insert(*name))
}

/// The cells of a line, each by its column.
pub(super) fn read_line(headers: &[String], record: &StringRecord) -> Line {
    let cells = (record.len(), headers.len());
    let mut line = Line { cells, numbers: BTreeMap::new(), answers: Vec::new() };
    for (name, value) in headers.iter().zip(record) {
        match sentences::column(name).filter(|_| !columns::is_number(name)) {
            Some(symptom) => line.answers.push((symptom, name.clone(), value.to_owned())),
            None => {
                line.numbers.insert(name.clone(), value.to_owned());
            }
        }
    }
    line.answers.retain(|(_, _, cell)| !cell.trim().is_empty());
    line
}

/// The numbers of a line, as they stand in the boxes of the form.
pub(super) fn numbers(line: &Line) -> CheckInFields {
    let own = |column: &str| line.get(column).to_owned();
    let blood = |analyte: Analyte| (analyte.code().to_owned(), own(analyte.code()));
    CheckInFields {
        weight_unit: "kg".to_owned(),
        weight_kg: line.bare("weight", "kg"),
        systolic: own("systolic"),
        diastolic: own("diastolic"),
        pulse: own("pulse"),
        oxygen: own("oxygen"),
        temperature: own("temperature"),
        rhythm: own("rhythm"),
        lying_systolic: own("systolic-lying"),
        lying_diastolic: own("diastolic-lying"),
        standing_1_systolic: own("systolic-standing-1-min"),
        standing_1_diastolic: own("diastolic-standing-1-min"),
        standing_3_systolic: own("systolic-standing-3-min"),
        standing_3_diastolic: own("diastolic-standing-3-min"),
        steps: own("steps"),
        bloods: Analyte::ALL.map(blood).into_iter().filter(|(_, typed)| !typed.is_empty()).collect(),
        ..CheckInFields::default()
    }
}
