//! What a blood rule calls red and what holds a medicine must not disagree: no alert says 'stop' of what may be doubled in
//! silence. Which value is red is read from the tables of the rules; the holds' own limits have tables of their own.

use hearth_clinical::medicine::Class;
use std::collections::BTreeMap;

use super::hold::Strength;
use super::hold_against::{Act, holds_against};
use super::story::read;
use super::table_tests::rows;

const ON_RAS_AND_MRA: [Class; 4] = [Class::AceInhibitor, Class::Arb, Class::Arni, Class::Mra];

/// The medicines that the alert of a red line names to the team (`reason-…` in the words). Of a low potassium it names none;
/// digoxin is what turns poisonous by it.
fn named(expected: &str) -> &'static [Class] {
    let low_potassium = expected.contains("mmol/L") && expected.contains("below");
    if low_potassium { &[Class::Glycoside] } else { &ON_RAS_AND_MRA }
}

/// The values of a line of the rules' tables as the medicines' own tables write them, the last one as today's.
fn as_facts(row: &BTreeMap<String, String>) -> String {
    let kind = if row["plan"].contains("hfpef") { "hfpef" } else { "hfref" };
    let values: Vec<(&str, &str)> = row["readings"]
        .split(';')
        .filter_map(|event| event.split_once("blood "))
        .map(|(_, result)| result.trim().split_once(' ').unwrap())
        .map(|(analyte, value)| (analyte, value.split(' ').next().unwrap()))
        .collect();
    let (analyte, last) = values[values.len() - 1];
    let before = match values.as_slice() {
        [(_, before), _] if analyte == "creatinine" => format!("; creatinine before {before}"),
        _ => String::new(),
    };
    // What brings the creatinine up may have left everything else as it was.
    format!("type {kind}; all well{before}; {analyte} {last}")
}

#[test]
fn whatever_a_blood_rule_calls_red_holds_every_medicine_it_names() {
    let tables = [
        include_str!("../../../../docs/clinical/tables/L1.csv"),
        include_str!("../../../../docs/clinical/tables/L2.csv"),
        include_str!("../../../../docs/clinical/tables/L3.csv"),
    ];
    let mut silent = Vec::new();
    for table in tables {
        let red: Vec<_> = rows(table).into_iter().filter(|row| row["expected"].starts_with("red")).collect();
        assert!(red.len() >= 4, "the table has lines that are red");
        for row in red {
            let facts = read(&as_facts(&row));
            for class in named(&row["expected"]) {
                for act in [Act::Start, Act::Increase] {
                    let holds = holds_against(*class, act, &facts);
                    let well = holds_against(*class, act, &read("type hfref; all well"));
                    let held =
                        holds.iter().any(|hold| hold.strength == Strength::Hard && !well.contains(hold));
                    if !held {
                        silent.push(format!("{}: {act:?} of {}", row["case"], class.code()));
                    }
                }
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}
