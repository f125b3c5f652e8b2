//! Answers of a visit in words: quantities with their units, choices in the catalogue's words, lists line by line.
//! Where somebody has to type a choice, its code stands beside the words.

use super::say;
use hearth_clinical::visit::{
    FieldAnswer, Kind, NumberBox, PutProblem, ReadProblem, Row, Value, VisitProblem,
};
use hearth_clinical::visit::{FieldId, SectionId, WhyNotPossible};
use hearth_clinical::{MeasureProblem, Oedema};
use hearth_wire::VisitAnswerBody;
use hearth_words::{Arg, Words};

use crate::api::{FieldProblem, Said};
use crate::problem::{field, said};

/// What stands in a field; blank where nothing does.
#[must_use]
pub fn answer(words: Words, id: FieldId, answer: Option<&FieldAnswer>) -> String {
    match answer {
        None => words.plain("visit-blank"),
        Some(FieldAnswer::Value(value)) => self::value(words, id.field().kind(), value),
        Some(FieldAnswer::NotPossible(why)) => not_possible(words, why),
    }
}

/// Why something could not be asked.
#[must_use]
pub fn not_possible(words: Words, why: &WhyNotPossible) -> String {
    let reason = if why.words().is_empty() { why.code() } else { why.words() };
    words.say("visit-not-possible", &[("reason", Arg::Text(reason))])
}

fn value(words: Words, kind: Kind, value: &Value) -> String {
    match value {
        Value::One(code) => words.visit_choice(code),
        Value::Several(codes) => {
            codes.iter().map(|code| words.visit_choice(code)).collect::<Vec<_>>().join(", ")
        }
        Value::Number(steps) => match kind {
            Kind::Number(number) => format!("{} {}", in_box(number, *steps), number.unit),
            _ => steps.to_string(),
        },
        Value::Weight(weight) => words.weight_both(weight.grams()),
        Value::Pressure(one) => words.pressure(one.systolic().mmhg(), one.diastolic().mmhg()),
        Value::Pulse(pulse) => words.pulse(pulse.per_minute()),
        Value::Oxygen(oxygen) => format!("{}%", oxygen.percent()),
        Value::Temperature(temperature) => temperature.to_string(),
        Value::EjectionFraction(fraction) => format!("{}%", fraction.percent()),
        Value::Dose(dose) => dose.to_string(),
        Value::Day(day) => say::day(words, *day),
        Value::Text(text) => text.reveal().clone(),
        Value::Rows(rows) => {
            let columns = if let Kind::Rows(columns) = kind { columns } else { &[] };
            let line = |row: &Row| {
                let parts = columns.iter().filter_map(|column| {
                    let part = row.value(column.code())?;
                    Some(format!("{}={}", column.code(), self::value(words, column.kind(), part)))
                });
                parts.collect::<Vec<_>>().join(" ")
            };
            rows.iter().map(line).collect::<Vec<_>>().join("; ")
        }
    }
}

fn in_box(number: NumberBox, steps: u16) -> String {
    match number.decimals {
        0 => steps.to_string(),
        _ => format!("{}.{}", steps / 10, steps % 10),
    }
}

/// What one part of an entry says.
#[must_use]
pub fn part(words: Words, body: &VisitAnswerBody, part: &str) -> String {
    if let Some(field) = FieldId::find(part) {
        // Whoever settles it types it again.
        return match body.fields.get(&field) {
            Some(Some(FieldAnswer::Value(Value::One(code)))) => with_code(words, code),
            Some(Some(FieldAnswer::Value(Value::Several(codes)))) => {
                codes.iter().map(|code| with_code(words, code)).collect::<Vec<_>>().join(", ")
            }
            held => held.map(|held| answer(words, field, held.as_ref())).unwrap_or_default(),
        };
    }
    let why = SectionId::from_code(part).and_then(|section| body.sections.get(&section));
    why.map_or_else(String::new, |why| {
        why.as_ref().map_or_else(|| words.plain("visit-blank"), |why| not_possible(words, why))
    })
}

/// One part of an entry by itself.
#[must_use]
pub fn only(body: &VisitAnswerBody, part: &str) -> VisitAnswerBody {
    let mut one = body.clone();
    one.fields.retain(|field, _| field.to_string() == part);
    one.sections.retain(|section, _| section.code() == part);
    one
}

/// Every swelling on one line.
#[must_use]
pub fn swellings(words: Words, all: &[Oedema]) -> String {
    if all.is_empty() {
        return words.plain("visit-no-swelling");
    }
    let one = |oedema: &Oedema| {
        let side = oedema.site().side().map(|side| format!(" {}", side.code())).unwrap_or_default();
        format!("{}{side} {}", oedema.site().code(), oedema.grade().code())
    };
    all.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Answers that do not fit, in words.
#[must_use]
pub fn misfit(words: Words, problem: VisitProblem) -> Said {
    let about = |key: &str, what: String| said(words, key, &[("what", Arg::Text(&what))]);
    match problem {
        VisitProblem::AskedFor { field } => about("visit-misfit-asked-for", field.to_string()),
        VisitProblem::DoesNotApply { field } => about("visit-misfit-does-not-apply", field.to_string()),
        VisitProblem::LineLacks { field, line, part } => {
            about("visit-misfit-asked-for", format!("{field} {}: {part}", line.saturating_add(1)))
        }
        VisitProblem::LineHasTooMuch { field, line, part } => {
            about("visit-misfit-does-not-apply", format!("{field} {}: {part}", line.saturating_add(1)))
        }
        VisitProblem::Swelling { line, .. } => {
            about("visit-misfit-swelling", line.saturating_add(1).to_string())
        }
        VisitProblem::StandingWithoutLying => said(words, "visit-misfit-standing", &[]),
        VisitProblem::StandingNotMeasured => said(words, "visit-misfit-not-stood", &[]),
    }
}

/// What can be put right about an answer.
#[must_use]
pub fn put_problem(words: Words, code: &str, problem: PutProblem) -> FieldProblem {
    let plain = |key: &str| field(words, code, key, &[]);
    match problem {
        PutProblem::UnknownField => plain("problem-visit-field"),
        PutProblem::SectionNotPossible => plain("problem-visit-section-marked"),
        PutProblem::SectionHasAnswers => plain("problem-visit-section-answers"),
        PutProblem::TakesNoLines => plain("problem-visit-no-lines"),
        PutProblem::ListFull => plain("problem-visit-list-full"),
        PutProblem::Read(read) => read_problem(words, code, read),
    }
}

fn read_problem(words: Words, code: &str, problem: ReadProblem) -> FieldProblem {
    let plain = |key: &str| field(words, code, key, &[]);
    let like = |example: &str| field(words, code, "problem-visit-like", &[("example", Arg::Text(example))]);
    match problem {
        ReadProblem::Empty => plain("problem-visit-empty-answer"),
        ReadProblem::NotAChoice => {
            let choices = FieldId::find(code).map(|id| choices(words, id.field().kind())).unwrap_or_default();
            field(words, code, "problem-visit-choice", &[("choices", Arg::Text(&choices))])
        }
        ReadProblem::NoneAndSome => plain("problem-visit-none-and-some"),
        ReadProblem::NotANumber => like("3"),
        ReadProblem::OutsideRange { allowed } => {
            let (lowest, highest) = (in_box(allowed, allowed.lowest), in_box(allowed, allowed.highest));
            let args = [
                ("lowest", Arg::Text(lowest.as_str())),
                ("highest", Arg::Text(highest.as_str())),
                ("unit", Arg::Text(allowed.unit)),
            ];
            field(words, code, "problem-visit-range", &args)
        }
        ReadProblem::TooLong => {
            let most = i64::try_from(hearth_clinical::visit::TEXT_CHARACTERS_MAX).unwrap_or(i64::MAX);
            field(words, code, "problem-text-too-long", &[("count", Arg::Number(most))])
        }
        ReadProblem::Day(_) => plain("problem-date-not-a-date"),
        ReadProblem::AfterTheVisit => plain("problem-visit-day-after"),
        ReadProblem::BeforeTheVisit => plain("problem-visit-day-before"),
        ReadProblem::Weight(_) => like("82.4kg"),
        ReadProblem::Pressure(_) => like("124/76"),
        ReadProblem::Pulse(_) => like("68"),
        ReadProblem::Oxygen(_) => like("96"),
        ReadProblem::Temperature(_) => like("36.8"),
        ReadProblem::EjectionFraction(problem) => ejection_fraction(words, code, problem),
        ReadProblem::Dose(_) => like("2.5 mg"),
        ReadProblem::TakesLines => plain("problem-visit-takes-lines"),
    }
}

/// What can be put right about an ejection fraction.
#[must_use]
pub fn ejection_fraction<T>(words: Words, code: &str, _: MeasureProblem<T>) -> FieldProblem {
    field(words, code, "problem-visit-like", &[("example", Arg::Text("35"))])
}

/// The codes that a field takes, each with its words where these are others.
#[must_use]
pub fn choices(words: Words, kind: Kind) -> String {
    let codes: Vec<&str> = match kind {
        Kind::One(codes) => codes.to_vec(),
        Kind::Several { none, others } => std::iter::once(none).chain(others.iter().copied()).collect(),
        _ => Vec::new(),
    };
    codes.into_iter().map(|code| with_code(words, code)).collect::<Vec<_>>().join(", ")
}

/// A code as it is typed, with what it means.
fn with_code(words: Words, code: &str) -> String {
    let meant = words.visit_choice(code);
    if meant == code.replace('-', " ") { code.to_owned() } else { format!("{code} ({meant})") }
}
