//! The form of a visit held against the clinicians' table of it, line by line.
//! The table lies in docs/clinical/tables; the register beside it says who signed which version.

use super::{Asked, DayBox, Field, FieldId, Kind, SectionId, SeenBy, TEXT_CHARACTERS_MAX};
use crate::blood::Analyte;
use crate::fluid::{FluidVolume, Perfusion};
use crate::heart::{NyhaClass, Rhythm};
use crate::heart_failure::HeartFailureType;
use crate::medicine::Pillar;
use crate::oedema::{OedemaGrade, Side};
use crate::plan::OxygenScale;
use crate::tier::Tier;

const TABLE: &str = include_str!("../../../../docs/clinical/tables/visit.csv");
const LINES: usize = 213;

fn takes(kind: Kind) -> (&'static str, String) {
    match kind {
        Kind::One(codes) => ("one of", codes.join(" ")),
        Kind::Several { none, others } => ("any of", format!("{none} (alone) {}", others.join(" "))),
        Kind::Number(number) => {
            let shown = |steps: u16| match number.decimals {
                0 => steps.to_string(),
                _ => format!("{}.{}", steps / 10, steps % 10),
            };
            ("number", format!("{} to {} {}", shown(number.lowest), shown(number.highest), number.unit))
        }
        Kind::Weight => ("weight", "kg or stones and pounds; as every weight".to_owned()),
        Kind::Pressure => ("blood pressure", "mmHg; as every blood pressure".to_owned()),
        Kind::Pulse => ("pulse", "a minute; as every pulse".to_owned()),
        Kind::Oxygen => ("oxygen", "%; as every oxygen value".to_owned()),
        Kind::Temperature => ("temperature", "°C; as every temperature".to_owned()),
        Kind::EjectionFraction => ("ejection fraction", "%; as every ejection fraction".to_owned()),
        Kind::Dose => ("dose", "with its unit; as every dose".to_owned()),
        Kind::Day(DayBox::Any) => ("day", String::new()),
        Kind::Day(DayBox::NotAfterTheVisit) => ("day", "not after the visit".to_owned()),
        Kind::Day(DayBox::NotBeforeTheVisit) => ("day", "not before the visit".to_owned()),
        Kind::Text => ("text", format!("up to {TEXT_CHARACTERS_MAX} characters")),
        Kind::Rows(_) => ("list", String::new()),
    }
}

fn asked(asked: Asked) -> String {
    match asked {
        Asked::Always => "always".to_owned(),
        Asked::Optional => "optional".to_owned(),
        Asked::When { field, is } => format!("when {field} is {}", is.join(" or ")),
        Asked::WhenAtLeast { field, least } => format!("when {field} is {least} or more"),
    }
}

/// Code, kind, options, asked and seen by, as the table has them.
fn line(code: String, field: &Field) -> [String; 5] {
    let (kind, options) = takes(field.kind());
    let seen_by = match field.seen_by() {
        SeenBy::Shared => "shared",
        SeenBy::TeamOnly => "team only",
    };
    [code, kind.to_owned(), options, asked(field.asked()), seen_by.to_owned()]
}

fn lines() -> Vec<[String; 5]> {
    let mut lines = Vec::new();
    for (number, section) in SectionId::ALL.into_iter().enumerate() {
        let nothing = String::new;
        let code = section.code().to_owned();
        lines.push([code, "section".to_owned(), (number + 1).to_string(), nothing(), nothing()]);
        for id in FieldId::of(section) {
            lines.push(line(id.to_string(), id.field()));
            if let Kind::Rows(columns) = id.field().kind() {
                lines.extend(columns.iter().map(|column| line(format!("{id}.{}", column.code()), column)));
            }
        }
    }
    lines
}

#[test]
fn the_form_of_a_visit_is_the_one_in_the_clinicians_table() {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    assert_eq!(
        reader.headers().unwrap(),
        vec!["code", "words", "kind", "options", "asked", "seen by", "source"]
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for (row, known) in rows.iter().zip(lines()) {
        assert_eq!([&row[0], &row[2], &row[3], &row[4], &row[5]], known.each_ref().map(String::as_str));
        assert!(!row[1].is_empty() && !row[6].is_empty(), "{} has words and a source", &row[0]);
    }
    assert_eq!((rows.len(), lines().len()), (LINES, LINES), "table and form were read to their ends");
    crate::register_tests::check("visit", 1, LINES);
}

#[test]
fn a_field_is_only_asked_for_by_answers_that_its_section_can_give() {
    let each = |fields: &'static [Field]| fields.iter().map(move |field| (field, fields));
    let rows = |fields: &'static [Field]| {
        fields.iter().filter_map(|field| match field.kind() {
            Kind::Rows(columns) => Some(columns),
            _ => None,
        })
    };
    let all = SectionId::ALL.into_iter().map(SectionId::fields);
    let mut checked = 0;
    for (field, around) in all.clone().flat_map(each).chain(all.flat_map(rows).flat_map(each)) {
        let other = |code: &str| around.iter().find(|other| other.code() == code).unwrap().kind();
        match field.asked() {
            Asked::Always | Asked::Optional => continue,
            Asked::When { field, is } => {
                let Kind::One(codes) = other(field) else { panic!("{field} is a choice of one") };
                assert!(!is.is_empty() && is.iter().all(|code| codes.contains(code)), "{field}: {is:?}");
            }
            Asked::WhenAtLeast { field, least } => {
                let Kind::Number(number) = other(field) else { panic!("{field} is a number") };
                assert!((number.lowest..=number.highest).contains(&least), "{field}: {least}");
            }
        }
        checked += 1;
    }
    assert!(checked > 30, "only {checked} fields are asked for by others");
}

#[test]
fn no_two_fields_and_no_two_choices_have_one_code() {
    let lines = lines();
    let codes: std::collections::BTreeSet<&String> = lines.iter().map(|line| &line[0]).collect();
    assert_eq!(codes.len(), lines.len());
    for line in lines.iter().filter(|line| line[1] == "one of" || line[1] == "any of") {
        let choices: Vec<&str> = line[2].split(' ').collect();
        let distinct: std::collections::BTreeSet<&&str> = choices.iter().collect();
        assert_eq!(choices.len(), distinct.len(), "{}", line[0]);
    }
}

#[test]
fn the_choices_of_a_visit_are_the_codes_that_rules_and_records_know() {
    #[track_caller]
    fn check<const N: usize>(field: &str, codes: [&str; N]) {
        let shown = lines().into_iter().find(|line| line[0] == field).unwrap();
        assert_eq!(shown[2].replace(" (alone)", ""), codes.join(" "), "{field}");
    }
    check("history/heart-failure-type", HeartFailureType::ALL.map(HeartFailureType::code));
    check("history/oxygen-scale", OxygenScale::ALL.map(OxygenScale::code));
    check("symptoms/nyha", NyhaClass::ALL.map(NyhaClass::code));
    check("fluid/oedema.side", Side::ALL.map(Side::code));
    check("fluid/oedema.grade", OedemaGrade::ALL.map(OedemaGrade::code));
    check("fluid/volume", FluidVolume::ALL.map(FluidVolume::code));
    check("fluid/perfusion", Perfusion::ALL.map(Perfusion::code));
    check("observations/rhythm", Rhythm::ALL.map(Rhythm::code));
    check("medicines/pillars.pillar", Pillar::ALL.map(Pillar::code));
    check("plan/tier", Tier::ALL.map(Tier::code));
    let mut bloods = vec!["none"];
    bloods.extend(Analyte::ALL.map(Analyte::code));
    assert_eq!(bloods.len(), 11);
    check::<11>("bloods/taken", bloods.try_into().unwrap());
}
