//! What was typed or chosen for one field of a visit, read into the type that the field takes.
//! Whether it fits the other answers is for the whole visit to say.

use std::collections::{BTreeMap, BTreeSet};

use super::field::{DayBox, Kind, NumberBox};
use crate::blood_pressure::{BloodPressure, BloodPressureProblem, parse_blood_pressure};
use crate::day::{LocalDay, LocalDayProblem};
use crate::heart::EjectionFraction;
use crate::measure::MeasureProblem;
use crate::medicine::{Dose, DoseProblem, parse_dose};
use crate::oxygen::{OxygenSaturation, OxygenSaturationProblem, parse_oxygen_saturation};
use crate::private::Private;
use crate::pulse::{Pulse, PulseProblem, parse_pulse};
use crate::temperature::Temperature;
use crate::typed::{Typed, read_tenths};
use crate::weight::{Weight, WeightProblem, parse_weight_with_unit};

/// The longest free text, in characters: a page; the longest thing that one field of a visit holds (product value).
pub const TEXT_CHARACTERS_MAX: usize = 2_000;

/// One answer. What it may be follows from the field's [`Kind`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One of the field's codes.
    One(&'static str),
    /// One or more of the field's codes.
    Several(BTreeSet<&'static str>),
    /// A number in the steps of its box.
    Number(u16),
    /// A weight.
    Weight(Weight),
    /// A blood pressure.
    Pressure(BloodPressure),
    /// A pulse.
    Pulse(Pulse),
    /// An oxygen saturation.
    Oxygen(OxygenSaturation),
    /// A temperature.
    Temperature(Temperature),
    /// An ejection fraction.
    EjectionFraction(EjectionFraction),
    /// A dose.
    Dose(Dose),
    /// A day.
    Day(LocalDay),
    /// Free text, never empty.
    Text(Private<String>),
    /// The lines of a list, never none.
    Rows(Vec<Row>),
}

/// One line of a list: the answers by the codes of the list's own fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub(super) values: BTreeMap<&'static str, Value>,
}

impl Row {
    /// The answer to one of the line's fields.
    #[must_use]
    pub fn value(&self, code: &str) -> Option<&Value> {
        self.values.get(code)
    }

    /// The code chosen for one of the line's fields.
    #[must_use]
    pub fn chosen(&self, code: &str) -> Option<&'static str> {
        match self.value(code) {
            Some(Value::One(chosen)) => Some(chosen),
            _ => None,
        }
    }
}

/// What can be put right about something typed for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadProblem {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Not one of the codes.
    #[error("not one of the choices")]
    NotAChoice,
    /// 'None of them' beside one of them.
    #[error("none of them, and one of them")]
    NoneAndSome,
    /// Not a number, or too many decimals.
    #[error("not a number")]
    NotANumber,
    /// Outside what the box takes.
    #[error("outside what the box takes")]
    OutsideRange {
        /// The lowest and highest that are taken, with the unit.
        allowed: NumberBox,
    },
    /// Longer than [`TEXT_CHARACTERS_MAX`].
    #[error("too long")]
    TooLong,
    /// Not a day of the calendar.
    #[error("not a day")]
    Day(#[source] LocalDayProblem),
    /// After the visit, where only what lies behind is taken.
    #[error("after the visit")]
    AfterTheVisit,
    /// Before the visit, where only what lies ahead is taken.
    #[error("before the visit")]
    BeforeTheVisit,
    /// A weight that can't be read or stored.
    #[error("the weight can't be used")]
    Weight(#[source] WeightProblem),
    /// A pressure that can't be read or stored.
    #[error("the blood pressure can't be used")]
    Pressure(#[source] BloodPressureProblem),
    /// A pulse that can't be read or stored.
    #[error("the pulse can't be used")]
    Pulse(#[source] PulseProblem),
    /// An oxygen value that can't be read or stored.
    #[error("the oxygen value can't be used")]
    Oxygen(#[source] OxygenSaturationProblem),
    /// A temperature that can't be read or stored.
    #[error("the temperature can't be used")]
    Temperature(#[source] MeasureProblem<Temperature>),
    /// An ejection fraction that can't be read or stored.
    #[error("the ejection fraction can't be used")]
    EjectionFraction(#[source] MeasureProblem<EjectionFraction>),
    /// A dose that can't be read or stored.
    #[error("the dose can't be used")]
    Dose(#[source] DoseProblem),
    /// A list takes lines, not a value.
    #[error("a list takes lines")]
    TakesLines,
}

/// Reads what was typed or chosen; codes of a choice of several have blanks between them.
pub(super) fn read(kind: Kind, typed: &str, visit: LocalDay) -> Result<Value, ReadProblem> {
    use ReadProblem as P;
    let text = typed.trim();
    if text.is_empty() {
        return Err(P::Empty);
    }
    match kind {
        Kind::One(codes) => {
            let chosen = codes.iter().find(|code| **code == text);
            chosen.map(|code| Value::One(code)).ok_or(P::NotAChoice)
        }
        Kind::Several { none, others } => several(none, others, text),
        Kind::Number(number) => in_box(number, text),
        Kind::Weight => parse_weight_with_unit(text).map(Value::Weight).map_err(P::Weight),
        Kind::Pressure => parse_blood_pressure(text).map(Value::Pressure).map_err(P::Pressure),
        Kind::Pulse => parse_pulse(text).map(Value::Pulse).map_err(P::Pulse),
        Kind::Oxygen => parse_oxygen_saturation(text).map(Value::Oxygen).map_err(P::Oxygen),
        Kind::Temperature => Temperature::parse(text).map(Value::Temperature).map_err(P::Temperature),
        Kind::EjectionFraction => {
            EjectionFraction::parse(text).map(Value::EjectionFraction).map_err(P::EjectionFraction)
        }
        Kind::Dose => parse_dose(text).map(Value::Dose).map_err(P::Dose),
        Kind::Day(which) => day(which, text.parse().map_err(P::Day)?, visit),
        Kind::Text if text.chars().count() > TEXT_CHARACTERS_MAX => Err(P::TooLong),
        Kind::Text => Ok(Value::Text(Private::new(text.to_owned()))),
        Kind::Rows(_) => Err(P::TakesLines),
    }
}

fn several(none: &'static str, others: &'static [&'static str], text: &str) -> Result<Value, ReadProblem> {
    let mut chosen = BTreeSet::new();
    for code in text.split_whitespace() {
        let known = others.iter().copied().chain([none]).find(|known| *known == code);
        chosen.insert(known.ok_or(ReadProblem::NotAChoice)?);
    }
    if chosen.contains(none) && chosen.len() > 1 {
        Err(ReadProblem::NoneAndSome)
    } else {
        Ok(Value::Several(chosen))
    }
}

fn in_box(number: NumberBox, text: &str) -> Result<Value, ReadProblem> {
    let Typed::Tenths(tenths) = read_tenths(text, usize::from(number.decimals)) else {
        return Err(ReadProblem::NotANumber);
    };
    let steps = if number.decimals == 0 { tenths / 10 } else { tenths };
    match u16::try_from(steps) {
        Ok(steps) if (number.lowest..=number.highest).contains(&steps) => Ok(Value::Number(steps)),
        _ => Err(ReadProblem::OutsideRange { allowed: number }),
    }
}

fn day(which: DayBox, day: LocalDay, visit: LocalDay) -> Result<Value, ReadProblem> {
    match which {
        DayBox::NotAfterTheVisit if day > visit => Err(ReadProblem::AfterTheVisit),
        DayBox::NotBeforeTheVisit if day < visit => Err(ReadProblem::BeforeTheVisit),
        DayBox::Any | DayBox::NotAfterTheVisit | DayBox::NotBeforeTheVisit => Ok(Value::Day(day)),
    }
}
