//! The clinicians' tables and their register hold each other: no table without a line, no line without a table, and
//! every rule has a table of its own. What stands in a table is asked by the room that it is about.
#![expect(clippy::unwrap_used, reason = "a test that can't read the tables should stop loudly")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use hearth_rules::RULES;

/// Fewer lines than this are no table that shows both sides of an edge.
const LINES_MIN: usize = 12;

fn clinical() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/clinical")
}

/// Every table by its name, with its number of lines.
fn tables() -> BTreeMap<String, usize> {
    let folder = fs::read_dir(clinical().join("tables")).unwrap().map(|entry| entry.unwrap().path());
    let tables = folder.filter(|path| path.extension().is_some_and(|ending| ending == "csv"));
    tables
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            // Every line has as many fields as the heading, or this stops.
            let lines = csv::Reader::from_path(&path).unwrap().records().map(Result::unwrap).count();
            (name, lines)
        })
        .collect()
}

/// The lines of the register, in its own order.
fn register() -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_path(clinical().join("register.csv")).unwrap();
    let heading = ["table", "version", "rows", "signed by", "role", "date", "status"];
    assert_eq!(reader.headers().unwrap(), heading.as_slice());
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn every_table_is_in_the_register_with_all_its_lines_and_nothing_else_is() {
    let registered: BTreeMap<String, usize> =
        register().iter().map(|line| (line[0].to_owned(), line[2].parse().unwrap())).collect();
    assert_eq!(registered.len(), register().len(), "no table stands in the register twice");
    assert_eq!(registered, tables());
    assert!(registered.len() > RULES.len(), "the folder was read");
}

#[test]
fn every_table_has_at_least_twelve_lines() {
    for (table, lines) in tables() {
        assert!(lines >= LINES_MIN, "{table} has {lines} lines");
    }
}

#[test]
fn every_rule_has_a_table_of_its_own_in_its_own_version() {
    let (tables, register) = (tables(), register());
    for rule in RULES {
        let id = rule.id.code();
        assert!(tables.contains_key(id), "{id} has no table");
        let line = register.iter().find(|line| &line[0] == id).unwrap();
        assert_eq!(line[1].parse(), Ok(rule.version), "{id}: the register has another version");
    }
}

#[test]
fn a_table_is_signed_by_somebody_on_a_day_or_it_is_unsigned() {
    for line in register() {
        let who_and_when = [&line[3], &line[4], &line[5]];
        match &line[6] {
            "unsigned" => assert!(who_and_when.iter().all(|field| field.is_empty()), "{}", &line[0]),
            "signed" => assert!(who_and_when.iter().all(|field| !field.is_empty()), "{}", &line[0]),
            other => panic!("{} is {other}: neither signed nor unsigned", &line[0]),
        }
    }
}
