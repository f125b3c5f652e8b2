//! What the register of the clinicians' tables says about one of them, for the tests of this room.
//! It judges no table: each test reads its own.

const REGISTER: &str = include_str!("../../../docs/clinical/register.csv");

/// Fails unless the register lists this table in this version with this many lines.
#[track_caller]
pub(crate) fn check(table: &str, version: u16, lines: usize) {
    let mut reader = csv::Reader::from_reader(REGISTER.as_bytes());
    let entries: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let entry = entries.iter().find(|entry| entry[0] == *table).unwrap();
    assert_eq!(
        (entry[1].parse(), entry[2].parse()),
        (Ok(version), Ok(lines)),
        "the register has this {table}"
    );
    assert!(
        entry[6] == *"unsigned" || entry.iter().all(|field| !field.is_empty()),
        "{table} is signed by somebody"
    );
    assert!(lines >= 12, "a table has at least twelve lines");
}
