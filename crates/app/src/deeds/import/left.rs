//! The lines of a file that were not taken, as a table of their own: nothing that somebody typed is lost with a slip in it.
//! Where that table is written is said by whoever read the file.

use super::lines::Record;
use super::table::read_line;
use super::{NotTaken, Partly, Sheet, take};
use crate::open::Open;
use csv::{StringRecord, WriterBuilder};
use hearth_record::PatientId;

/// Lines that were not taken, under the names of their columns.
pub(super) struct Left<'h> {
    headers: &'h [String],
    lines: Vec<StringRecord>,
}

impl<'h> Left<'h> {
    /// None yet.
    pub(super) fn under(headers: &'h [String]) -> Left<'h> {
        Left { headers, lines: Vec::new() }
    }

    /// One more, with as many cells as it has.
    pub(super) fn add(&mut self, line: StringRecord) {
        self.lines.push(line);
    }

    /// The table; empty without a line.
    pub(super) fn table(&self) -> String {
        if self.lines.is_empty() {
            return String::new();
        }
        let mut table = WriterBuilder::new().flexible(true).from_writer(Vec::new());
        // Writing into memory can't fail, and a line of any length may stand in it.
        let _ = table.write_record(self.headers);
        for line in &self.lines {
            let _ = table.write_record(line);
        }
        table.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// What could be read of the lines of a table that can't be taken at all: a danger sign among it is answered all the same.
pub(super) fn told_alone(
    open: &Open,
    patient: PatientId,
    (records, headers): (&[Record], &[String]),
) -> Sheet {
    let mut sheet = Sheet::default();
    for record in records {
        match take(open, patient, &read_line(headers, &record.cells)) {
            Ok(row) => sheet.partly.push(Partly {
                when: Some(row.when),
                whole_day: row.whole_day,
                reading: row.reading,
            }),
            Err(NotTaken { partly, .. }) => sheet.partly.extend(partly.map(|partly| *partly)),
        }
    }
    sheet
}
