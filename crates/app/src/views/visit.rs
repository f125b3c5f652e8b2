//! Answers of a visit in words: quantities with their units, choices in the catalogue's words, lists line by line.
//! Where somebody has to type a choice, its code stands beside the words.

use super::visit_form::{name, reason};
use super::visit_typed::in_box;
use super::{say, visit_form};
use hearth_clinical::visit::{Field, FieldAnswer, Kind, PutProblem, ReadProblem, Row, Value, VisitProblem};
use hearth_clinical::visit::{FieldId, SectionId, WhyNotPossible};
use hearth_clinical::{EjectionFraction, MeasureProblem, Oedema};
use hearth_wire::VisitAnswerBody;
use hearth_words::{Arg, Words};

use crate::api::{FieldProblem, Said};
use crate::problem::{field, said};

/// What stands in a field; blank where nothing does.
#[must_use]
pub fn answer(words: Words, id: FieldId, answer: Option<&FieldAnswer>) -> String {
    match answer {
        None => words.plain("visit-blank"),
        Some(FieldAnswer::Value(value)) => self::value(words, id, id.field().kind(), value),
        Some(FieldAnswer::NotPossible(why)) => not_possible(words, why),
    }
}

/// Why something could not be asked.
#[must_use]
pub fn not_possible(words: Words, why: &WhyNotPossible) -> String {
    words.say("visit-not-possible", &[("reason", Arg::Text(&reason(words, why)))])
}

/// A value of a field, or of a part of a line of it.
pub(super) fn value(words: Words, id: FieldId, kind: Kind, value: &Value) -> String {
    match value {
        Value::One(code) => words.visit_choice(code),
        Value::Several(codes) => {
            codes.iter().map(|code| words.visit_choice(code)).collect::<Vec<_>>().join(", ")
        }
        Value::Number(steps) => match kind {
            Kind::Number(number) => format!("{} {}", in_box(number, *steps), visit_form::unit(words, kind)),
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
                    let name = name(words, &format!("{id}.{}", column.code()));
                    Some(format!("{name}: {}", self::value(words, id, column.kind(), part)))
                });
                parts.collect::<Vec<_>>().join(", ")
            };
            rows.iter().map(line).collect::<Vec<_>>().join("; ")
        }
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

/// The same for somebody who sees the form: by the names of the fields, and about which field it is.
#[must_use]
pub fn open_point(words: Words, problem: VisitProblem) -> FieldProblem {
    let about =
        |key: &str, place: String, what: String| field(words, &place, key, &[("what", Arg::Text(&what))]);
    let of_line = |id: FieldId, line: usize, part: &str| {
        let number = line.saturating_add(1);
        let (list, part_name) = (name(words, &id.to_string()), name(words, &format!("{id}.{part}")));
        let args = [
            ("list", Arg::Text(list.as_str())),
            ("line", Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))),
            ("part", Arg::Text(part_name.as_str())),
        ];
        (part_code(id, number, part), words.say("visit-line-part", &args))
    };
    match problem {
        VisitProblem::AskedFor { field } => {
            about("visit-point-asked-for", field.to_string(), name(words, &field.to_string()))
        }
        VisitProblem::DoesNotApply { field } => {
            about("visit-point-does-not-apply", field.to_string(), name(words, &field.to_string()))
        }
        VisitProblem::LineLacks { field, line, part } => {
            let (place, what) = of_line(field, line, part);
            about("visit-point-asked-for", place, what)
        }
        VisitProblem::LineHasTooMuch { field, line, part } => {
            let (place, what) = of_line(field, line, part);
            about("visit-point-does-not-apply", place, what)
        }
        VisitProblem::Swelling { line, .. } => {
            let number = line.saturating_add(1).to_string();
            field(words, "fluid/oedema", "visit-misfit-swelling", &[("what", Arg::Text(&number))])
        }
        VisitProblem::StandingWithoutLying => {
            field(words, "observations/pressure-lying", "visit-misfit-standing", &[])
        }
        VisitProblem::StandingNotMeasured => {
            field(words, "observations/pressure-standing-1", "visit-misfit-not-stood", &[])
        }
    }
}

/// How a part of a line is named, the line counted from 1: `plan/actions 1: due`.
#[must_use]
pub fn part_code(id: FieldId, line: usize, part: &str) -> String {
    format!("{id} {line}: {part}")
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
    let limit = |limit: EjectionFraction| Arg::Number(limit.percent().into());
    let args = [("lowest", limit(EjectionFraction::LOWEST)), ("highest", limit(EjectionFraction::HIGHEST))];
    field(words, code, "problem-ejection-fraction", &args)
}

/// The codes that a field takes, each with its words where these are others.
#[must_use]
pub fn choices(words: Words, kind: Kind) -> String {
    let codes: Vec<&str> = match kind {
        Kind::One(codes) => codes.to_vec(),
        Kind::Several { none, others } => std::iter::once(none).chain(others.iter().copied()).collect(),
        // Of a line each part has its own.
        Kind::Rows(columns) => {
            let part = |column: &Field| match choices(words, column.kind()) {
                none if none.is_empty() => None,
                some => Some(format!("{}: {some}", column.code())),
            };
            return columns.iter().filter_map(part).collect::<Vec<_>>().join("; ");
        }
        _ => Vec::new(),
    };
    codes.into_iter().map(|code| with_code(words, code)).collect::<Vec<_>>().join(", ")
}

/// A code as it is typed, with what it means.
fn with_code(words: Words, code: &str) -> String {
    let meant = words.visit_choice(code);
    if meant == code.replace('-', " ") { code.to_owned() } else { format!("{code} ({meant})") }
}
