//! Reads the digits a person typed, so that every quantity refuses the same slips in the same way.
//! What a number means, and which numbers make sense, is each quantity's own business.

/// What was typed, before any quantity has looked at it.
pub(crate) enum Typed {
    /// Nothing but spaces.
    Empty,
    /// Letters, signs, two points, too many decimals.
    NotANumber,
    /// A number in tenths; too big a number stops at the largest one, which every quantity refuses as too high.
    Tenths(u32),
}

/// Reads a number with at most `decimals` (0 or 1) digits after a comma or point.
pub(crate) fn read_tenths(typed: &str, decimals: usize) -> Typed {
    let text = typed.trim();
    if text.is_empty() {
        return Typed::Empty;
    }
    let (whole, rest) = match text.split_once(['.', ',']) {
        Some((whole, rest)) => (whole, Some(rest)),
        None => (text, None),
    };
    let tenth = match rest {
        None => "0",
        Some(rest) if decimals > 0 && rest.len() == 1 => rest,
        Some(_) => return Typed::NotANumber,
    };
    match (digits(whole), digits(tenth)) {
        (Some(whole), Some(tenth)) => Typed::Tenths(whole.saturating_mul(10).saturating_add(tenth)),
        _ => Typed::NotANumber,
    }
}

/// A run of ASCII digits as a number that stops at the largest one instead of wrapping round.
pub(crate) fn digits(text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    text.chars()
        .try_fold(0_u32, |sum, c| c.to_digit(10).map(|digit| sum.saturating_mul(10).saturating_add(digit)))
}

/// What was typed without its unit, however that is capitalised; of a unit by itself nothing is left.
pub(crate) fn without_unit<'a>(typed: &'a str, units: &[&str]) -> &'a str {
    let typed = typed.trim();
    let number = |unit: &&str| {
        let (number, end) = typed.split_at_checked(typed.len().checked_sub(unit.len())?)?;
        end.eq_ignore_ascii_case(unit).then(|| number.trim_end())
    };
    units.iter().find_map(number).unwrap_or(typed)
}

/// Defines a quantity counted in whole units: the type, its problem and its parser.
macro_rules! whole_quantity {
    (
        $(#[$doc:meta])* $name:ident, $problem:ident, $parse:ident,
        unit: $unit:ident, from: $from:ident, lowest: $lowest:literal, highest: $highest:literal,
        check_below: $below:literal, check_above: $above:literal, jump: $jump:literal, units: $units:expr
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name {
            $unit: u16,
        }

        impl $name {
            /// The lowest value that can be stored; below it the person is asked again (product limit).
            pub const LOWEST: $name = $name { $unit: $lowest };
            /// The highest value that can be stored; above it the person is asked again (product limit).
            pub const HIGHEST: $name = $name { $unit: $highest };
            /// Below this the person is asked once whether it is right (product limit).
            pub const CHECK_BELOW: $name = $name { $unit: $below };
            /// Above this the person is asked once whether it is right (product limit).
            pub const CHECK_ABOVE: $name = $name { $unit: $above };
            /// A distance from the recent median above which the person is asked once (product limit).
            pub const JUMP: u16 = $jump;

            /// Takes a value in the unit that the constructor names.
            ///
            /// # Errors
            /// `TooLow` or `TooHigh`, with the limit, when no living adult has such a value.
            pub const fn $from($unit: u16) -> Result<$name, $problem> {
                if $unit < $name::LOWEST.$unit {
                    return Err($problem::TooLow { lowest: $name::LOWEST });
                }
                if $unit > $name::HIGHEST.$unit {
                    return Err($problem::TooHigh { highest: $name::HIGHEST });
                }
                Ok($name { $unit })
            }

            /// The value in the unit of its constructor.
            #[must_use]
            pub const fn $unit(self) -> u16 {
                self.$unit
            }
        }

        /// What the person can put right about the value they typed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
        pub enum $problem {
            /// The box is empty.
            #[error("nothing was typed")]
            Empty,
            /// Not a whole number.
            #[error("not a whole number")]
            NotANumber,
            /// Below what can be stored.
            #[error("too low to be stored")]
            TooLow {
                /// The lowest value that can be stored.
                lowest: $name,
            },
            /// Above what can be stored.
            #[error("too high to be stored")]
            TooHigh {
                /// The highest value that can be stored.
                highest: $name,
            },
        }

        /// Reads what was typed: a whole number, with its unit behind it or without.
        ///
        /// # Errors
        /// One arm for each thing the person can put right.
        pub fn $parse(typed: &str) -> Result<$name, $problem> {
            match $crate::typed::read_tenths($crate::typed::without_unit(typed, &$units), 0) {
                $crate::typed::Typed::Empty => Err($problem::Empty),
                $crate::typed::Typed::NotANumber => Err($problem::NotANumber),
                $crate::typed::Typed::Tenths(tenths) => {
                    $name::$from(u16::try_from(tenths / 10).unwrap_or(u16::MAX))
                }
            }
        }
    };
}
pub(crate) use whole_quantity;
