//! Answers of a visit as they would be typed or chosen again, so that a screen can put them back into its boxes.
//! How they read is `visit.rs`.

use super::visit::value;
use super::visit_form;
use crate::api::{VisitLine, VisitPart};
use hearth_clinical::LocalDay;
use hearth_clinical::visit::{FieldAnswer, FieldId, Kind, NumberBox, Row, Value};
use hearth_words::Words;

/// `answer`, `not-possible` or `blank`.
#[must_use]
pub const fn state(answer: Option<&FieldAnswer>) -> &'static str {
    match answer {
        None => "blank",
        Some(FieldAnswer::Value(_)) => "answer",
        Some(FieldAnswer::NotPossible(_)) => "not-possible",
    }
}

/// What would be typed or chosen for an answer; empty for the lines of a list, which are told one by one.
#[must_use]
pub fn typed(kind: Kind, answer: Option<&FieldAnswer>) -> String {
    match answer {
        None => String::new(),
        Some(FieldAnswer::Value(value)) => typed_value(kind, value),
        Some(FieldAnswer::NotPossible(why)) => {
            if why.words().is_empty() {
                why.code().to_owned()
            } else {
                why.words().to_owned()
            }
        }
    }
}

fn typed_value(kind: Kind, value: &Value) -> String {
    match value {
        Value::One(code) => (*code).to_owned(),
        Value::Several(codes) => codes.iter().copied().collect::<Vec<_>>().join(" "),
        Value::Number(steps) => match kind {
            Kind::Number(number) => in_box(number, *steps),
            _ => steps.to_string(),
        },
        Value::Weight(weight) => weight.kg_text(),
        Value::Pressure(one) => format!("{}/{}", one.systolic().mmhg(), one.diastolic().mmhg()),
        Value::Pulse(pulse) => pulse.per_minute().to_string(),
        Value::Oxygen(oxygen) => oxygen.percent().to_string(),
        Value::Temperature(temperature) => temperature.number_text(),
        Value::EjectionFraction(fraction) => fraction.percent().to_string(),
        Value::Dose(dose) => dose.to_string(),
        Value::Day(day) => typed_day(*day),
        Value::Text(text) => text.reveal().clone(),
        Value::Rows(_) => String::new(),
    }
}

/// A day as the box takes it: `21/11/2026`.
fn typed_day(day: LocalDay) -> String {
    let (year, month, day) = day.ymd();
    format!("{day}/{month}/{year}")
}

/// A number in the steps of its box.
pub(super) fn in_box(number: NumberBox, steps: u16) -> String {
    match number.decimals {
        0 => steps.to_string(),
        _ => format!("{}.{}", steps / 10, steps % 10),
    }
}

/// The lines of a list; none of anything else.
#[must_use]
pub fn lines(words: Words, id: FieldId, answer: Option<&FieldAnswer>) -> Vec<VisitLine> {
    let (Kind::Rows(columns), Some(FieldAnswer::Value(Value::Rows(rows)))) = (id.field().kind(), answer)
    else {
        return Vec::new();
    };
    let line = |row: &Row| {
        let parts = columns.iter().filter_map(|column| {
            let part = row.value(column.code())?;
            Some(VisitPart {
                part: column.code().to_owned(),
                name: visit_form::name(words, &format!("{id}.{}", column.code())),
                typed: typed_value(column.kind(), part),
                value: value(words, id, column.kind(), part),
            })
        });
        VisitLine { parts: parts.collect() }
    };
    rows.iter().map(line).collect()
}
