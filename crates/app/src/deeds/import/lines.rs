//! The lines of a file as records of cells, each with the number that a text editor shows. One that can't be read is a record with
//! something wrong with it, and the line behind it begins anew.

use csv::{ReaderBuilder, StringRecord, Trim};

/// A cell between quotation marks may hold this many line ends (product value); a mark that has not ended by then never will.
const LINES_IN_A_CELL: usize = 20;

/// One line, or several of which a cell between quotation marks holds the line ends.
pub(super) struct Record {
    /// The first line of it, counted from 1.
    pub(super) number: i64,
    /// Its cells, as far as they can be read.
    pub(super) cells: StringRecord,
    /// The key of what is wrong with it as a line.
    pub(super) wrong: Option<&'static str>,
}

/// The lines that hold something, each with its number.
pub(super) fn lines(bytes: &[u8]) -> Vec<(i64, &[u8])> {
    // Some spreadsheets end a line with a carriage return alone.
    let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    let holds_something = |(_, line): &(i64, &[u8])| !line.iter().all(u8::is_ascii_whitespace);
    (1_i64..).zip(bytes.split(|byte| *byte == end)).filter(holds_something).collect()
}

/// The cells of a line that is text.
pub(super) fn plain(line: &[u8]) -> Option<StringRecord> {
    let text = std::str::from_utf8(line).ok().filter(|text| !text.contains('\0'))?;
    let mut reader =
        ReaderBuilder::new().trim(Trim::All).flexible(true).has_headers(false).from_reader(text.as_bytes());
    reader.records().next()?.ok()
}

/// The records of these lines, each of this many cells if nothing is wrong with it.
pub(super) fn records(lines: &[(i64, &[u8])], cells: usize) -> Vec<Record> {
    let mut records = Vec::new();
    let mut left = lines;
    while let Some(((number, line), rest)) = left.split_first() {
        left = rest;
        let number = *number;
        if let Some((record, taken)) = whole(left, line, cells) {
            left = left.get(taken..).unwrap_or_default();
            records.push(Record { number, cells: record, wrong: None });
            continue;
        }
        let text = String::from_utf8_lossy(line);
        let is_text = std::str::from_utf8(line).is_ok() && !text.contains('\0');
        let wrong = if is_text { "problem-import-quote" } else { "problem-import-not-text" };
        let cells = text.split(',').map(str::trim).collect();
        records.push(Record { number, cells, wrong: Some(wrong) });
    }
    records
}

/// The record that begins with this line, and how many of the lines behind it belong to it.
fn whole(behind: &[(i64, &[u8])], line: &[u8], cells: usize) -> Option<(StringRecord, usize)> {
    if marks(line) != Marks::Open {
        return plain(line).map(|record| (record, 0));
    }
    let mut text = line.to_vec();
    for (taken, (_, next)) in behind.iter().enumerate().take(LINES_IN_A_CELL) {
        text.push(b'\n');
        text.extend_from_slice(next);
        match marks(&text) {
            Marks::Open => {}
            Marks::Paired => {
                return plain(&text).filter(|record| record.len() == cells).map(|record| (record, taken + 1));
            }
            Marks::Astray => return None,
        }
    }
    None
}

/// How the quotation marks of some text stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// Every mark that begins a cell has one that ends it.
    Paired,
    /// A mark that began a cell has not ended.
    Open,
    /// A mark that ends a cell stands in the middle of it: it was meant to begin another one.
    Astray,
}

/// Reads the marks. One in the middle of a cell that began without one is a sign like any other.
fn marks(text: &[u8]) -> Marks {
    let (mut inside, mut begins) = (false, true);
    let mut bytes = text.iter().peekable();
    while let Some(byte) = bytes.next() {
        if inside && *byte == b'"' {
            match bytes.peek() {
                // Two marks inside a cell are one that belongs to it.
                Some(b'"') => {
                    bytes.next();
                }
                Some(next) if **next != b',' && !next.is_ascii_whitespace() => return Marks::Astray,
                Some(_) | None => inside = false,
            }
        } else if !inside {
            inside = begins && *byte == b'"';
            begins = matches!(byte, b',' | b'\n' | b'\r');
        }
    }
    if inside { Marks::Open } else { Marks::Paired }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &[u8], cells: usize) -> Vec<(i64, usize, Option<&'static str>)> {
        let records = records(&lines(text), cells);
        records.iter().map(|one| (one.number, one.cells.len(), one.wrong)).collect()
    }

    #[test]
    fn a_cell_may_hold_line_ends_commas_and_marks() {
        assert_eq!(read(b"a,\"b\nc\"\n\nd,e\n", 2), [(1, 2, None), (4, 2, None)]);
        assert_eq!(read(b"a,\"b, \"\"c\"\"\"\nd,5\" tall\n", 2), [(1, 2, None), (2, 2, None)]);
        assert_eq!(read(b"a,b\rc,d", 2), [(1, 2, None), (2, 2, None)]);
    }

    #[test]
    fn a_line_that_cannot_be_read_takes_no_other_with_it() {
        let quote = Some("problem-import-quote");
        assert_eq!(read(b"\"a,b\nc,d\ne,f", 2), [(1, 2, quote), (2, 2, None), (3, 2, None)]);
        assert_eq!(read(b"\"a,b\nc,d\n\"e\",f", 2), [(1, 2, quote), (2, 2, None), (3, 2, None)]);
        let text = Some("problem-import-not-text");
        assert_eq!(read(b"\xff,b\nc,d\n\0", 2), [(1, 2, text), (2, 2, None), (3, 1, text)]);
    }

    proptest! {
        #[test]
        fn every_line_of_any_file_is_in_one_record(bytes in prop::collection::vec(
            prop_oneof![Just(b'"'), Just(b','), Just(b'\n'), Just(b'a'), Just(0xff_u8)], 0..80,
        )) {
            let all = lines(&bytes);
            let records = records(&all, 2);
            prop_assert!(records.windows(2).all(|pair| pair[0].number < pair[1].number));
            prop_assert_eq!(records.first().map(|one| one.number), all.first().map(|one| one.0));
            prop_assert!(records.len() <= all.len());
        }
    }
}
