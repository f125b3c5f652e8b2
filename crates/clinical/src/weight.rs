//! Body weight: the one quantity that Britain weighs in two ways and mistypes in five.
//! Whether a weight stands out is for the rules to say.

use crate::typed::{Typed, digits, read_tenths};

/// A body weight in whole grams, so that no two devices can round it differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight {
    grams: u32,
}

impl Weight {
    /// The lowest weight that can be stored: 25 kg (product limit).
    pub const LOWEST: Weight = Weight { grams: 25_000 };
    /// The highest weight that can be stored: 300 kg (product limit).
    pub const HIGHEST: Weight = Weight { grams: 300_000 };
    /// Below this the person is asked once whether it is right: 35 kg (product limit).
    pub const CHECK_BELOW: Weight = Weight { grams: 35_000 };
    /// Above this the person is asked once whether it is right: 200 kg (product limit).
    pub const CHECK_ABOVE: Weight = Weight { grams: 200_000 };
    /// A change from the last weight above which the person is asked 'is this you?': 3.0 kg (product limit).
    pub const JUMP_GRAMS: i64 = 3_000;
    /// The same as a share of the last weight, in percent (product limit).
    pub const JUMP_PERCENT: i64 = 5;
    /// A last weight older than this many days is not compared (product limit).
    pub const JUMP_DAYS: i32 = 7;

    /// Takes whole grams, as a store or a message holds them.
    ///
    /// # Errors
    /// `TooLow` below 25 kg, `TooHigh` above 300 kg.
    pub const fn from_grams(grams: u32) -> Result<Weight, WeightProblem> {
        if grams < Weight::LOWEST.grams {
            return Err(WeightProblem::TooLow { lowest: Weight::LOWEST });
        }
        if grams > Weight::HIGHEST.grams {
            return Err(WeightProblem::TooHigh { highest: Weight::HIGHEST });
        }
        Ok(Weight { grams })
    }

    /// A constant of the formulary, inside the limits.
    pub(crate) const fn known(grams: u32) -> Weight {
        Weight { grams }
    }

    /// Whole grams.
    #[must_use]
    pub const fn grams(self) -> u32 {
        self.grams
    }

    /// Grams gained since `earlier`; negative when `self` is the lighter of the two.
    #[must_use]
    pub fn gain_grams_since(self, earlier: Weight) -> i64 {
        i64::from(self.grams).saturating_sub(i64::from(earlier.grams))
    }

    /// Tenths of a kilogram, rounded half up, for showing: 82,449 g is 824.
    #[must_use]
    pub const fn kg_tenths(self) -> u32 {
        self.grams.saturating_add(50) / 100
    }

    /// Kilograms with one decimal and a point, without the unit: `82.4`.
    #[must_use]
    pub fn kg_text(self) -> String {
        format!("{}.{}", self.kg_tenths() / 10, self.kg_tenths() % 10)
    }

    /// Whole stones and whole pounds, rounded to the nearest pound, for showing.
    #[must_use]
    pub fn stone_and_pounds(self) -> (u32, u32) {
        let pounds = rounded_div(u64::from(self.grams).saturating_mul(100_000), GRAMS_PER_POUND_E5);
        let pounds = u32::try_from(pounds).unwrap_or(u32::MAX);
        (pounds / POUNDS_PER_STONE, pounds % POUNDS_PER_STONE)
    }
}

/// Grams in a pound, times 100,000: the international pound is exactly 453.59237 g.
const GRAMS_PER_POUND_E5: u64 = 45_359_237;
/// Pounds in a stone.
const POUNDS_PER_STONE: u32 = 14;
/// The highest whole number that fits the pounds box.
pub const HIGHEST_POUNDS: u32 = 13;

/// What the person can put right about the weight they typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeightProblem {
    /// The box is empty (the stone box, when there are two).
    #[error("nothing was typed")]
    Empty,
    /// Not a number, or more than one digit after the comma or point.
    #[error("not a number with one decimal at most")]
    NotANumber,
    /// Below what can be stored.
    #[error("too low to be stored")]
    TooLow {
        /// The lowest weight that can be stored.
        lowest: Weight,
    },
    /// Above what can be stored.
    #[error("too high to be stored")]
    TooHigh {
        /// The highest weight that can be stored.
        highest: Weight,
    },
    /// Too low for kilograms, but an everyday weight in stones: `11.7` may mean 11 stone 7 pounds.
    #[error("looks like stones and pounds")]
    LooksLikeStone {
        /// Whole stones as typed before the point.
        stone: u32,
        /// The digit after the point, read as pounds.
        pounds: u32,
    },
    /// A decimal in the stone box: `11.7` may mean 11 stone 7 pounds, so the person is asked, never guessed for.
    #[error("a decimal in the stone box")]
    DecimalInStone {
        /// Whole stones as typed before the point.
        stone: u32,
        /// The digits after the point, read as pounds, when they can be pounds.
        pounds: Option<u32>,
    },
    /// The stone box is filled and the pounds box is empty: a forgotten box is not a zero.
    #[error("the pounds box is empty")]
    PoundsEmpty,
    /// The pounds box holds something that is not a number.
    #[error("the pounds are not a number")]
    PoundsNotANumber,
    /// Fourteen pounds or more: that is another stone.
    #[error("too many pounds")]
    PoundsTooHigh {
        /// The highest whole number of pounds.
        highest: u32,
    },
    /// A bare number where the unit has to be said, as on a command line.
    #[error("the unit is missing: 82.4kg or 12st13lb")]
    UnitMissing,
}

/// Reads what was typed into the weight box: kilograms, one decimal at most, comma or point.
///
/// # Errors
/// `824` is too high and `8,24` not a number: a slipped digit is never rounded into a plausible weight. `11.7` looks
/// like stones.
pub fn parse_weight_kg(typed: &str) -> Result<Weight, WeightProblem> {
    let tenths = tenths(typed)?;
    Weight::from_grams(tenths.saturating_mul(100)).map_err(|problem| {
        let (stone, pounds) = (tenths / 10, tenths % 10);
        let meant = stone.saturating_mul(POUNDS_PER_STONE).saturating_add(pounds);
        match problem {
            WeightProblem::TooLow { .. } if from_pound_tenths(meant.saturating_mul(10)).is_ok() => {
                WeightProblem::LooksLikeStone { stone, pounds }
            }
            other => other,
        }
    })
}

/// Reads what was typed into a box of pounds alone, one decimal at most, comma or point.
///
/// # Errors
/// As for kilograms; nothing looks like stones here.
pub fn parse_weight_pounds(typed: &str) -> Result<Weight, WeightProblem> {
    from_pound_tenths(tenths(typed)?)
}

/// One decimal at most, as tenths.
fn tenths(typed: &str) -> Result<u32, WeightProblem> {
    match read_tenths(typed, 1) {
        Typed::Empty => Err(WeightProblem::Empty),
        Typed::NotANumber => Err(WeightProblem::NotANumber),
        Typed::Tenths(tenths) => Ok(tenths),
    }
}

/// Tenths of a pound in whole grams, rounded half up.
fn from_pound_tenths(tenths: u32) -> Result<Weight, WeightProblem> {
    let grams = rounded_div(u64::from(tenths).saturating_mul(GRAMS_PER_POUND_E5), 1_000_000);
    Weight::from_grams(u32::try_from(grams).unwrap_or(u32::MAX))
}

/// Reads the stone box (whole) and the pounds box (0 to 13, one decimal at most).
///
/// # Errors
/// A decimal in the stone box and an empty or overfull pounds box have arms of their own.
pub fn parse_weight_stone_pounds(stone: &str, pounds: &str) -> Result<Weight, WeightProblem> {
    let stone = read_stone(stone)?;
    let tenths = match read_tenths(pounds, 1) {
        Typed::Empty => return Err(WeightProblem::PoundsEmpty),
        Typed::NotANumber => return Err(WeightProblem::PoundsNotANumber),
        Typed::Tenths(tenths) => tenths,
    };
    if tenths >= POUNDS_PER_STONE.saturating_mul(10) {
        return Err(WeightProblem::PoundsTooHigh { highest: HIGHEST_POUNDS });
    }
    from_pound_tenths(stone.saturating_mul(POUNDS_PER_STONE * 10).saturating_add(tenths))
}

/// Reads a weight that says its own unit: `82.4kg`, `82.4 kg`, `12st13lb`, `12st 13lb`, `181lb`.
///
/// # Errors
/// `UnitMissing` for a bare number; otherwise as for the boxes.
pub fn parse_weight_with_unit(typed: &str) -> Result<Weight, WeightProblem> {
    let text = typed.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Err(WeightProblem::Empty);
    }
    if let Some(kg) = text.strip_suffix("kg") {
        // The unit was said, so nothing has to be guessed from the number.
        return Weight::from_grams(tenths(kg)?.saturating_mul(100));
    }
    if let Some((stone, rest)) = text.split_once("st") {
        let rest = rest.trim_end();
        return parse_weight_stone_pounds(stone, strip_pounds(rest).unwrap_or(rest));
    }
    if let Some(pounds) = strip_pounds(&text) {
        return parse_weight_pounds(pounds);
    }
    match read_tenths(&text, 1) {
        Typed::Tenths(_) => Err(WeightProblem::UnitMissing),
        Typed::Empty | Typed::NotANumber => Err(WeightProblem::NotANumber),
    }
}

/// What stands before `lb` or `lbs`.
fn strip_pounds(text: &str) -> Option<&str> {
    text.strip_suffix("lbs").or_else(|| text.strip_suffix("lb"))
}

/// Reads the stone box, asking rather than guessing when it holds a point or comma.
fn read_stone(typed: &str) -> Result<u32, WeightProblem> {
    let text = typed.trim();
    if text.is_empty() {
        return Err(WeightProblem::Empty);
    }
    let Some((whole, rest)) = text.split_once(['.', ',']) else {
        return digits(text).ok_or(WeightProblem::NotANumber);
    };
    match (digits(whole), digits(rest)) {
        (Some(stone), Some(pounds)) => {
            let pounds = Some(pounds).filter(|pounds| *pounds <= HIGHEST_POUNDS && rest.len() <= 2);
            Err(WeightProblem::DecimalInStone { stone, pounds })
        }
        _ => Err(WeightProblem::NotANumber),
    }
}

/// Division that rounds half up; `by` is one of the constants above and never zero.
const fn rounded_div(what: u64, by: u64) -> u64 {
    what.saturating_add(by / 2) / by
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOO_HIGH: WeightProblem = WeightProblem::TooHigh { highest: Weight::HIGHEST };
    const TOO_LOW: WeightProblem = WeightProblem::TooLow { lowest: Weight::LOWEST };

    #[track_caller]
    fn check(typed: &str, expected: Result<u32, WeightProblem>) {
        assert_eq!(parse_weight_kg(typed).map(Weight::grams), expected, "typed {typed:?}");
    }

    #[track_caller]
    fn check_stone(stone: &str, pounds: &str, expected: Result<u32, WeightProblem>) {
        let read = parse_weight_stone_pounds(stone, pounds).map(Weight::grams);
        assert_eq!(read, expected, "typed {stone:?} {pounds:?}");
    }

    #[track_caller]
    fn check_unit(typed: &str, expected: Result<u32, WeightProblem>) {
        assert_eq!(parse_weight_with_unit(typed).map(Weight::grams), expected, "typed {typed:?}");
    }

    #[test]
    fn a_slipped_digit_is_refused_rather_than_rounded() {
        check("824", Err(TOO_HIGH));
        check("8,24", Err(WeightProblem::NotANumber));
        check("82.45", Err(WeightProblem::NotANumber));
        check("3.9", Err(TOO_LOW));
        check("0", Err(TOO_LOW));
        check("", Err(WeightProblem::Empty));
        check("   ", Err(WeightProblem::Empty));
    }

    #[test]
    fn kilograms_are_read_with_comma_or_point() {
        check("82.4", Ok(82_400));
        check("82,4", Ok(82_400));
        check(" 82 ", Ok(82_000));
        check("25", Ok(25_000));
        check("24.9", Err(WeightProblem::LooksLikeStone { stone: 24, pounds: 9 }));
        check("300.0", Ok(300_000));
        check("300.1", Err(TOO_HIGH));
        check("82.", Err(WeightProblem::NotANumber));
        check(".5", Err(WeightProblem::NotANumber));
        check("-82", Err(WeightProblem::NotANumber));
        check("8e1", Err(WeightProblem::NotANumber));
        check("82.4kg", Err(WeightProblem::NotANumber));
        check("99999999999999999999", Err(TOO_HIGH));
    }

    #[test]
    fn a_number_too_low_for_kilograms_that_would_do_for_stones_is_asked_about() {
        check("11.7", Err(WeightProblem::LooksLikeStone { stone: 11, pounds: 7 }));
        check("12", Err(WeightProblem::LooksLikeStone { stone: 12, pounds: 0 }));
        check("4.0", Err(WeightProblem::LooksLikeStone { stone: 4, pounds: 0 }));
        check("3.13", Err(WeightProblem::NotANumber));
    }

    #[test]
    fn a_point_in_the_stone_box_is_asked_about() {
        check_stone("11.7", "", Err(WeightProblem::DecimalInStone { stone: 11, pounds: Some(7) }));
        check_stone("11,13", "0", Err(WeightProblem::DecimalInStone { stone: 11, pounds: Some(13) }));
        check_stone("11.75", "0", Err(WeightProblem::DecimalInStone { stone: 11, pounds: None }));
        check_stone("11.x", "0", Err(WeightProblem::NotANumber));
    }

    #[test]
    fn stones_and_pounds_become_grams_by_the_exact_pound() {
        check_stone("11", "7", Ok(73_028));
        check_stone("12", "13", Ok(82_100));
        check_stone("12", "13.5", Ok(82_327));
        check_stone("12", "14", Err(WeightProblem::PoundsTooHigh { highest: 13 }));
        check_stone("12", "", Err(WeightProblem::PoundsEmpty));
        check_stone("12", "x", Err(WeightProblem::PoundsNotANumber));
        check_stone("", "7", Err(WeightProblem::Empty));
        check_stone("3", "0", Err(TOO_LOW));
        check_stone("82", "4", Err(TOO_HIGH));
    }

    #[test]
    fn a_weight_on_one_line_has_to_say_its_unit() {
        check_unit("82.4kg", Ok(82_400));
        check_unit("82,4 KG", Ok(82_400));
        check_unit("12st13lb", Ok(82_100));
        check_unit("12 st 13 lb", Ok(82_100));
        check_unit("12st 13lbs", Ok(82_100));
        check_unit("12st13", Ok(82_100));
        check_unit("181lb", Ok(82_100));
        check_unit("181,5 lbs", Ok(82_327));
        check_unit("lb", Err(WeightProblem::Empty));
        check_unit("55lb", Err(TOO_LOW));
        check_unit("661.5lb", Err(TOO_HIGH));
        check_unit("11.7kg", Err(TOO_LOW));
        check_unit("12st", Err(WeightProblem::PoundsEmpty));
        check_unit("82.4", Err(WeightProblem::UnitMissing));
        check_unit("11.7st0lb", Err(WeightProblem::DecimalInStone { stone: 11, pounds: Some(7) }));
        check_unit("heavy", Err(WeightProblem::NotANumber));
    }

    #[test]
    fn a_weight_is_shown_in_both_units() {
        let weight = Weight::from_grams(82_449).unwrap();
        assert_eq!(weight.kg_text(), "82.4");
        assert_eq!(weight.stone_and_pounds(), (13, 0), "12 st 13.8 lb is nearest to 13 st 0 lb");
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_makes_a_weight_outside_the_limits(typed in ".{0,12}", other in ".{0,6}") {
            for weight in [
                parse_weight_kg(&typed),
                parse_weight_stone_pounds(&typed, &other),
                parse_weight_with_unit(&typed),
            ].into_iter().flatten() {
                prop_assert!(weight >= Weight::LOWEST && weight <= Weight::HIGHEST);
            }
        }

        #[test]
        fn what_is_shown_in_kilograms_reads_back_as_the_same_weight(tenths in 250_u32..=3000) {
            let weight = Weight::from_grams(tenths * 100).unwrap();
            prop_assert_eq!(parse_weight_kg(&weight.kg_text()), Ok(weight));
        }
    }
}
