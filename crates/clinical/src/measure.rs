//! What the quantities of this crate that carry a unit have in common: limits, units that convert, and what can be wrong.
//! Each quantity's numbers are its own file's business; whether a value stands out, the rules'.

use crate::unit::Unit;

/// What can be put right about a value that was typed; `Q` is the quantity, or all bloods together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeasureProblem<Q> {
    /// The box is empty.
    #[error("nothing was typed")]
    Empty,
    /// Not a number, or more decimals than this quantity has.
    #[error("not a number with as many decimals as this value has")]
    NotANumber,
    /// A bare number where the unit has to be said, as on a command line.
    #[error("the unit is missing")]
    UnitMissing {
        /// The unit that is expected.
        wanted: Unit,
    },
    /// A unit that this value does not have.
    #[error("not a unit of this value")]
    WrongUnit {
        /// The unit that was typed, when it is one of ours.
        typed: Option<Unit>,
        /// The unit that is expected.
        wanted: Unit,
    },
    /// Not storable as typed, but an everyday value in another unit: the person is asked, never guessed for.
    #[error("looks like a number in another unit")]
    LooksLike {
        /// The unit it looks like.
        unit: Unit,
        /// The value that it would then be.
        then: Q,
    },
    /// Below what can be stored.
    #[error("too low to be stored")]
    TooLow {
        /// The lowest value that can be stored.
        lowest: Q,
    },
    /// Above what can be stored.
    #[error("too high to be stored")]
    TooHigh {
        /// The highest value that can be stored.
        highest: Q,
    },
}

impl<Q> MeasureProblem<Q> {
    /// The same problem about the values that `wrap` makes of ours.
    #[must_use]
    pub fn map<R>(self, wrap: impl Fn(Q) -> R) -> MeasureProblem<R> {
        match self {
            MeasureProblem::Empty => MeasureProblem::Empty,
            MeasureProblem::NotANumber => MeasureProblem::NotANumber,
            MeasureProblem::UnitMissing { wanted } => MeasureProblem::UnitMissing { wanted },
            MeasureProblem::WrongUnit { typed, wanted } => MeasureProblem::WrongUnit { typed, wanted },
            MeasureProblem::LooksLike { unit, then } => MeasureProblem::LooksLike { unit, then: wrap(then) },
            MeasureProblem::TooLow { lowest } => MeasureProblem::TooLow { lowest: wrap(lowest) },
            MeasureProblem::TooHigh { highest } => MeasureProblem::TooHigh { highest: wrap(highest) },
        }
    }
}

/// What one unit is worth for one quantity: `steps = typed × numerator ÷ denominator`, rounded half up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Worth {
    pub unit: Unit,
    /// Decimals that people write in this unit.
    pub decimals: usize,
    pub numerator: u64,
    pub denominator: u64,
}

/// A quantity counted in steps of its own unit.
pub(crate) trait Counted: Copy {
    /// Its own unit first, then the units that convert.
    const WORTHS: &'static [Worth];
    /// A unit that is often forgotten to be said, looked for when the number can't be stored.
    const TRAP: Option<Unit>;

    fn from_steps(steps: u32) -> Result<Self, MeasureProblem<Self>>;

    fn to_steps(self) -> u32;

    fn wanted() -> Unit;
}

/// A number as it was typed: digits without the point, and how many of them came after it.
struct Decimal {
    digits: u64,
    decimals: usize,
}

/// Reads `38,2` or `38.2 °C`; a bare number is in the quantity's own unit, which is shown beside the box.
pub(crate) fn parse<Q: Counted>(typed: &str) -> Result<Q, MeasureProblem<Q>> {
    let (number, unit) = split(typed.trim());
    if number.is_empty() && unit.is_empty() {
        return Err(MeasureProblem::Empty);
    }
    let decimal = read_decimal(number).ok_or(MeasureProblem::NotANumber)?;
    if unit.is_empty() {
        return in_unit(&decimal, Q::wanted());
    }
    let wrong = |typed| MeasureProblem::WrongUnit { typed, wanted: Q::wanted() };
    match Unit::read(unit) {
        Some(unit) if worth::<Q>(unit).is_some() => in_unit(&decimal, unit),
        other => Err(wrong(other)),
    }
}

/// As `parse`, for a place that shows no unit: the number has to say it.
pub(crate) fn parse_with_unit<Q: Counted>(typed: &str) -> Result<Q, MeasureProblem<Q>> {
    let (number, unit) = split(typed.trim());
    if unit.is_empty() && read_decimal(number).is_some() {
        return Err(MeasureProblem::UnitMissing { wanted: Q::wanted() });
    }
    parse(typed)
}

fn worth<Q: Counted>(unit: Unit) -> Option<Worth> {
    Q::WORTHS.iter().find(|worth| worth.unit == unit).copied()
}

fn in_unit<Q: Counted>(decimal: &Decimal, unit: Unit) -> Result<Q, MeasureProblem<Q>> {
    let read = match worth::<Q>(unit).and_then(|worth| steps(decimal, worth)) {
        Some(steps) => Q::from_steps(steps),
        None => Err(MeasureProblem::NotANumber),
    };
    let Err(problem) = read else { return read };
    // Only a number in the quantity's own unit can have been meant in another one.
    if unit != Q::wanted() {
        return Err(problem);
    }
    let meant = Q::TRAP.and_then(|unit| {
        let steps = steps(decimal, worth::<Q>(unit)?)?;
        Q::from_steps(steps).ok().map(|then| MeasureProblem::LooksLike { unit, then })
    });
    Err(meant.unwrap_or(problem))
}

/// The number in whole steps, rounded half up; nothing when it has more decimals than the unit is written with.
fn steps(decimal: &Decimal, worth: Worth) -> Option<u32> {
    if decimal.decimals > worth.decimals {
        return None;
    }
    let tens = 10_u64.checked_pow(u32::try_from(decimal.decimals).ok()?)?;
    let below = worth.denominator.checked_mul(tens)?;
    let above = decimal.digits.saturating_mul(worth.numerator);
    Some(u32::try_from(above.saturating_add(below / 2).checked_div(below)?).unwrap_or(u32::MAX))
}

/// Parts what was typed into the number and whatever follows it.
fn split(typed: &str) -> (&str, &str) {
    let end = typed.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(typed.len());
    match typed.split_at_checked(end) {
        Some((number, unit)) => (number, unit.trim()),
        None => (typed, ""),
    }
}

fn read_decimal(text: &str) -> Option<Decimal> {
    let (whole, rest) = match text.split_once(['.', ',']) {
        Some((whole, rest)) if !rest.is_empty() => (whole, rest),
        Some(_) => return None,
        None => (text, ""),
    };
    if whole.is_empty() {
        return None;
    }
    let digits = whole.chars().chain(rest.chars()).try_fold(0_u64, |sum, c| {
        c.to_digit(10).map(|digit| sum.saturating_mul(10).saturating_add(u64::from(digit)))
    })?;
    Some(Decimal { digits, decimals: rest.len() })
}

/// Defines a quantity with a unit: the type, its limits, its constructor, getter, parsers and how it is shown.
macro_rules! measure {
    (
        $(#[$doc:meta])* $name:ident, $number:ident, $unit:expr,
        $get:ident, $from:ident, decimals: $decimals:literal,
        lowest: $lowest:literal, highest: $highest:literal,
        check_below: $below:literal, check_above: $above:literal,
        also: [$(($other:expr, $other_decimals:literal, $numerator:literal, $denominator:literal)),*],
        trap: $trap:expr
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name {
            $get: $number,
        }

        impl $name {
            /// The unit it is stored, sent and shown in.
            pub const UNIT: $crate::unit::Unit = $unit;
            /// The lowest value that can be stored; below it the person is asked again (product limit).
            pub const LOWEST: $name = $name { $get: $lowest };
            /// The highest value that can be stored; above it the person is asked again (product limit).
            pub const HIGHEST: $name = $name { $get: $highest };
            /// Below this the person is asked once whether it is right; the lowest value when nothing is (product limit).
            pub const CHECK_BELOW: $name = $name { $get: $below };
            /// Above this the person is asked once whether it is right; the highest value when nothing is (product limit).
            pub const CHECK_ABOVE: $name = $name { $get: $above };

            /// Takes a value in the unit that the constructor names.
            ///
            /// # Errors
            /// `TooLow` or `TooHigh`, with the limit, when no living adult has such a value.
            pub const fn $from($get: $number) -> Result<$name, $crate::measure::MeasureProblem<$name>> {
                // As wide numbers, because a lowest value of 0 has nothing below it.
                if ($get as i64) < ($name::LOWEST.$get as i64) {
                    return Err($crate::measure::MeasureProblem::TooLow { lowest: $name::LOWEST });
                }
                if $get > $name::HIGHEST.$get {
                    return Err($crate::measure::MeasureProblem::TooHigh { highest: $name::HIGHEST });
                }
                Ok($name { $get })
            }

            /// The value in the unit of its constructor.
            #[must_use]
            pub const fn $get(self) -> $number {
                self.$get
            }

            /// Reads what was typed into a box with the unit beside it: comma or point, blanks around, a unit if one is typed.
            ///
            /// # Errors
            /// One arm for each thing the person can put right.
            pub fn parse(typed: &str) -> Result<$name, $crate::measure::MeasureProblem<$name>> {
                $crate::measure::parse(typed)
            }

            /// Reads a value that says its own unit, as on a command line.
            ///
            /// # Errors
            /// `UnitMissing` for a bare number; otherwise as for the box.
            pub fn parse_with_unit(typed: &str) -> Result<$name, $crate::measure::MeasureProblem<$name>> {
                $crate::measure::parse_with_unit(typed)
            }

            /// The number with a point and without the unit.
            #[must_use]
            pub fn number_text(self) -> String {
                match $decimals {
                    0 => self.$get.to_string(),
                    _ => format!("{}.{}", self.$get / 10, self.$get % 10),
                }
            }
        }

        impl $crate::measure::Counted for $name {
            const WORTHS: &'static [$crate::measure::Worth] = &[
                $crate::measure::Worth {
                    unit: $unit,
                    decimals: $decimals,
                    numerator: if $decimals == 0 { 1 } else { 10 },
                    denominator: 1,
                },
                $($crate::measure::Worth {
                    unit: $other,
                    decimals: $other_decimals,
                    numerator: $numerator,
                    denominator: $denominator,
                }),*
            ];
            const TRAP: Option<$crate::unit::Unit> = $trap;

            fn from_steps(steps: u32) -> Result<$name, $crate::measure::MeasureProblem<$name>> {
                $name::$from($number::try_from(steps).unwrap_or($number::MAX))
            }

            fn to_steps(self) -> u32 {
                u32::from(self.$get)
            }

            fn wanted() -> $crate::unit::Unit {
                $unit
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, "{} {}", self.number_text(), $unit)
            }
        }
    };
}
pub(crate) use measure;

#[cfg(test)]
mod tests {
    use crate::{Analyte, BloodProblem, BloodResult, MeasureProblem, Potassium, Temperature, Unit};
    use proptest::prelude::*;

    #[test]
    fn a_value_that_has_to_say_its_unit_says_which_one_is_missing() {
        let missing = |wanted| Err(MeasureProblem::UnitMissing { wanted });
        assert_eq!(Temperature::parse_with_unit("38.2"), missing(Unit::Celsius));
        assert_eq!(Temperature::parse_with_unit("38.2C").map(Temperature::tenths), Ok(382));
        assert_eq!(Temperature::parse_with_unit(""), Err(MeasureProblem::Empty));
        assert_eq!(Temperature::parse("38."), Err(MeasureProblem::NotANumber), "a digit may have got lost");
        assert_eq!(Potassium::parse_with_unit("5,6 mmol"), Potassium::from_tenths(56));
        assert_eq!(Potassium::parse_with_unit("mmol/L"), Err(MeasureProblem::NotANumber));
        let missing: Result<BloodResult, BloodProblem> =
            Err(BloodProblem::UnitMissing { wanted: Unit::GPerL });
        assert_eq!(BloodResult::parse(Analyte::Haemoglobin, "13.4"), missing);
    }

    #[test]
    fn every_analyte_comes_back_from_its_code_and_its_steps() {
        for analyte in Analyte::ALL {
            assert_eq!(Analyte::from_code(analyte.code()), Some(analyte));
            assert_eq!(analyte.to_string(), analyte.code());
            let shown = analyte.check_above().number_text();
            let decimals = shown.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            assert_eq!(analyte.decimals(), decimals, "{analyte} is shown as {shown}");
            for result in [analyte.lowest(), analyte.check_below(), analyte.check_above(), analyte.highest()]
            {
                assert_eq!(result.analyte(), analyte);
                assert_eq!(BloodResult::from_steps(analyte, result.steps()), Ok(result));
            }
            let too_high = BloodResult::from_steps(analyte, u32::MAX);
            assert_eq!(too_high, Err(BloodProblem::TooHigh { highest: analyte.highest() }));
        }
        assert_eq!(Analyte::from_code("kryptonite"), None);
    }

    #[test]
    fn a_problem_keeps_its_cause_when_it_is_said_of_all_bloods() {
        let problems: [MeasureProblem<u8>; 7] = [
            MeasureProblem::Empty,
            MeasureProblem::NotANumber,
            MeasureProblem::UnitMissing { wanted: Unit::GPerL },
            MeasureProblem::WrongUnit { typed: Some(Unit::GPerL), wanted: Unit::GPerDl },
            MeasureProblem::LooksLike { unit: Unit::GPerDl, then: 1 },
            MeasureProblem::TooLow { lowest: 2 },
            MeasureProblem::TooHigh { highest: 3 },
        ];
        for problem in problems {
            assert_eq!(problem.map(u16::from).map(|value| u8::try_from(value).unwrap()), problem);
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_makes_a_result_outside_the_limits(
            typed in ".{0,14}",
            number in "[0-9]{0,7}[.,]?[0-9]{0,3}",
            unit in "( ?(mmol/L|g/dL|mg/dL|pmol/L|ng/mL|%|g))?",
        ) {
            for analyte in Analyte::ALL {
                for text in [typed.clone(), format!("{number}{unit}")] {
                    for result in
                        [BloodResult::parse(analyte, &text), BloodResult::parse_beside_unit(analyte, &text)]
                        .into_iter()
                        .flatten()
                    {
                        prop_assert!(result >= analyte.lowest() && result <= analyte.highest());
                    }
                }
            }
        }

        #[test]
        fn what_is_shown_reads_back_as_the_same_result(place in 0_usize..10, steps in 0_u32..300_000) {
            let analyte = Analyte::ALL[place];
            if let Ok(result) = BloodResult::from_steps(analyte, steps) {
                prop_assert_eq!(BloodResult::parse(analyte, &result.to_string()), Ok(result));
            }
        }
    }
}
