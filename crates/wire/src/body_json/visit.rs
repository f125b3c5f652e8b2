//! `visit`, `visit-answer`, `visit-signature`, `visit-addendum`: a visit that began, its answers, who signed, what came after.
//! Quantities are whole numbers in the unit of their type. An answer that a newer form wrote is left alone and stays a part.

use super::BodyProblem;
use super::fields::Fields;
use crate::json::Json;
use crate::visit::{SIGNED_CHAINS_MAX, VisitAddendumBody, VisitAnswerBody, VisitBody, VisitSignatureBody};
use hearth_clinical::medicine::{Amount, Dose, DoseUnit};
use hearth_clinical::visit::{Field, FieldAnswer, FieldId, Kind, Row, SectionId, Value, WhyNotPossible};
use hearth_clinical::{
    BloodPressure, EjectionFraction, LocalDay, OxygenSaturation, Private, Pulse, Temperature, Weight,
};
use hearth_record::{ChainId, EntryKey};
use serde_json::Value as Raw;
use std::collections::BTreeMap;

type Written = Vec<(String, Json)>;

pub(super) fn write_visit(body: VisitBody) -> Written {
    vec![("day".to_owned(), i64::from(body.day.days()).into())]
}

pub(super) fn read_visit(fields: &Fields) -> Result<VisitBody, BodyProblem> {
    Ok(VisitBody { day: fields.must_as("day", |days| LocalDay::from_days(days).ok())? })
}

pub(super) fn write_answer(body: &VisitAnswerBody) -> Written {
    let mut written: Written = Vec::new();
    for (section, why) in &body.sections {
        let value = why.as_ref().map_or(Json::Null, |why| Json::Object(write_why(why)));
        written.push((section.code().to_owned(), value));
    }
    for (field, answer) in &body.fields {
        let value = match answer {
            None => Json::Null,
            Some(FieldAnswer::NotPossible(why)) => Json::Object(write_why(why)),
            Some(FieldAnswer::Value(value)) => Json::Object(vec![("value".to_owned(), write_value(value))]),
        };
        written.push((field.to_string(), value));
    }
    written.extend(body.check_in.map(|key| (CHECK_IN.to_owned(), Json::text(key.to_string()))));
    written
}

/// Which check-in holds the same as a reading; no part.
pub(super) const CHECK_IN: &str = "check-in";

pub(super) fn read_answer(fields: &Fields) -> Result<VisitAnswerBody, BodyProblem> {
    let mut body = VisitAnswerBody {
        check_in: fields.maybe_as(CHECK_IN, |text: String| EntryKey::parse(&text).ok())?,
        ..VisitAnswerBody::default()
    };
    for (key, raw) in fields.iter() {
        if let Some(field) = FieldId::find(key) {
            if raw.is_null() {
                body.fields.insert(field, None);
            } else if let Some(answer) = read_field(field.field(), raw) {
                body.fields.insert(field, Some(answer));
            }
        } else if let Some(section) = SectionId::from_code(key) {
            if raw.is_null() {
                body.sections.insert(section, None);
            } else if let Some(why) = read_why(raw) {
                body.sections.insert(section, Some(why));
            }
        }
    }
    Ok(body)
}

fn write_why(why: &WhyNotPossible) -> Written {
    let mut written = vec![("not-possible".to_owned(), Json::text(why.code()))];
    if !why.words().is_empty() {
        written.push(("why".to_owned(), Json::text(why.words())));
    }
    written
}

fn read_why(raw: &Raw) -> Option<WhyNotPossible> {
    let words = raw.get("why").and_then(Raw::as_str).unwrap_or_default();
    WhyNotPossible::read(raw.get("not-possible")?.as_str()?, words)
}

fn write_value(value: &Value) -> Json {
    let pair =
        |one: BloodPressure| Json::List(vec![one.systolic().mmhg().into(), one.diastolic().mmhg().into()]);
    match value {
        Value::One(code) => Json::text(*code),
        Value::Several(codes) => Json::List(codes.iter().map(|code| Json::text(*code)).collect()),
        Value::Number(steps) => (*steps).into(),
        Value::Weight(weight) => weight.grams().into(),
        Value::Pressure(pressure) => pair(*pressure),
        Value::Pulse(pulse) => pulse.per_minute().into(),
        Value::Oxygen(oxygen) => i64::from(oxygen.percent()).into(),
        Value::Temperature(temperature) => i64::from(temperature.tenths()).into(),
        Value::EjectionFraction(fraction) => fraction.percent().into(),
        Value::Dose(dose) => write_dose(dose),
        Value::Day(day) => i64::from(day.days()).into(),
        Value::Text(text) => Json::text(text.reveal()),
        Value::Rows(rows) => Json::List(rows.iter().map(write_row).collect()),
    }
}

fn write_row(row: &Row) -> Json {
    Json::Object(row.parts().map(|(code, value)| (code.to_owned(), write_value(value))).collect())
}

fn write_dose(dose: &Dose) -> Json {
    let amounts = [Some(dose.first()), dose.second()];
    let dose_of = amounts.into_iter().flatten().map(|one| i64::from(one.tenths_of_a_microgram()).into());
    Json::Object(vec![
        ("dose".to_owned(), Json::List(dose_of.collect())),
        ("unit".to_owned(), Json::text(dose.unit().text())),
    ])
}

/// `None` for what this version's form has no place for.
fn read_field(field: &Field, raw: &Raw) -> Option<FieldAnswer> {
    match raw.get("value") {
        Some(value) => {
            let value = read_value(field.kind(), value)?;
            field.kind().takes(&value).then_some(FieldAnswer::Value(value))
        }
        None => read_why(raw).map(FieldAnswer::NotPossible),
    }
}

fn read_value(kind: Kind, raw: &Raw) -> Option<Value> {
    let small = || u16::try_from(raw.as_u64()?).ok();
    let known = |codes: &'static [&'static str], raw: &Raw| {
        let text = raw.as_str()?;
        codes.iter().copied().find(|code| *code == text)
    };
    Some(match kind {
        Kind::One(codes) => Value::One(known(codes, raw)?),
        Kind::Several { none, others } => {
            let of = |raw: &Raw| {
                if raw.as_str() == Some(none) { Some(none) } else { known(others, raw) }
            };
            Value::Several(raw.as_array()?.iter().map(of).collect::<Option<_>>()?)
        }
        Kind::Number(_) => Value::Number(small()?),
        Kind::Weight => Value::Weight(Weight::from_grams(u32::try_from(raw.as_u64()?).ok()?).ok()?),
        Kind::Pressure => {
            let [upper, lower] = raw.as_array()?.as_slice() else { return None };
            let number = |raw: &Raw| u16::try_from(raw.as_u64()?).ok();
            Value::Pressure(BloodPressure::from_mmhg(number(upper)?, number(lower)?).ok()?)
        }
        Kind::Pulse => Value::Pulse(Pulse::from_per_minute(small()?).ok()?),
        Kind::Oxygen => Value::Oxygen(OxygenSaturation::from_percent(raw.as_u64()?.try_into().ok()?).ok()?),
        Kind::Temperature => Value::Temperature(Temperature::from_tenths(small()?).ok()?),
        Kind::EjectionFraction => Value::EjectionFraction(EjectionFraction::from_percent(small()?).ok()?),
        Kind::Dose => Value::Dose(read_dose(raw)?),
        Kind::Day(_) => Value::Day(LocalDay::from_days(i32::try_from(raw.as_i64()?).ok()?).ok()?),
        Kind::Text => Value::Text(Private::new(raw.as_str()?.to_owned())),
        Kind::Rows(columns) => {
            let rows = raw.as_array()?.iter().map(|row| read_row(columns, row));
            Value::Rows(rows.collect::<Option<Vec<Row>>>()?)
        }
    })
}

/// A line with a part that is not known here is not read at all: what it leaves out could matter.
fn read_row(columns: &'static [Field], raw: &Raw) -> Option<Row> {
    let mut parts: BTreeMap<&'static str, Value> = BTreeMap::new();
    for (code, value) in raw.as_object()? {
        let column = columns.iter().find(|column| column.code() == code)?;
        parts.insert(column.code(), read_value(column.kind(), value)?);
    }
    Row::of(columns, parts)
}

fn read_dose(raw: &Raw) -> Option<Dose> {
    let text = raw.get("unit")?.as_str()?;
    let unit = [DoseUnit::Milligrams, DoseUnit::Micrograms].into_iter().find(|unit| unit.text() == text)?;
    let amount = |raw: &Raw| {
        let tenths = u32::try_from(raw.as_u64()?).ok()?;
        Amount::from_tenths_of_a_microgram(tenths, unit).ok()
    };
    match raw.get("dose")?.as_array()?.as_slice() {
        [one] => Some(Dose::single(amount(one)?)),
        [first, second] => Dose::combination(amount(first)?, amount(second)?).ok(),
        _ => None,
    }
}

pub(super) fn write_signature(body: &VisitSignatureBody) -> Written {
    let ends = body.through.iter().take(SIGNED_CHAINS_MAX).map(|(chain, number)| {
        let number = i64::try_from(*number).unwrap_or(i64::MAX);
        Json::List(vec![Json::text(chain.to_string()), number.into()])
    });
    vec![("through".to_owned(), Json::List(ends.collect()))]
}

pub(super) fn read_signature(fields: &Fields) -> Result<VisitSignatureBody, BodyProblem> {
    let raw: Vec<Raw> = fields.must("through")?;
    let end = |raw: Raw| {
        let (chain, number): (String, u64) = serde_json::from_value(raw).ok()?;
        Some((ChainId::parse(&chain).ok()?, number))
    };
    let through: Option<Vec<(ChainId, u64)>> = raw.into_iter().map(end).collect();
    let through = through.filter(|through| through.len() <= SIGNED_CHAINS_MAX);
    Ok(VisitSignatureBody { through: through.ok_or(BodyProblem::Value { key: "through" })? })
}

pub(super) fn write_addendum(body: &VisitAddendumBody) -> Written {
    vec![("text".to_owned(), Json::text(body.text.reveal()))]
}

pub(super) fn read_addendum(fields: &Fields) -> Result<VisitAddendumBody, BodyProblem> {
    Ok(VisitAddendumBody { text: Private::new(fields.must("text")?) })
}
