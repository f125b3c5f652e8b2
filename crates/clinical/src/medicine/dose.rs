//! Amounts of a drug with the unit in which a person wrote them, so that milligrams and micrograms never mix silently.
//! Whether an amount suits a drug is for the order to say; nothing here adds, halves or doubles a dose.

use core::fmt;

/// The unit in which an amount is written. British guidance writes 'micrograms' in full, because `mcg` and the Greek
/// letter have been read as milligrams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoseUnit {
    /// Millionths of a gram.
    Micrograms,
    /// Thousandths of a gram.
    Milligrams,
}

impl DoseUnit {
    /// As it is printed: `micrograms`, `mg`.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            DoseUnit::Micrograms => "micrograms",
            DoseUnit::Milligrams => "mg",
        }
    }

    const fn tenths_of_a_microgram(self) -> u32 {
        match self {
            DoseUnit::Micrograms => 10,
            DoseUnit::Milligrams => 10_000,
        }
    }

    /// Digits that may stand after the point.
    const fn decimals(self) -> usize {
        match self {
            DoseUnit::Micrograms => 1,
            DoseUnit::Milligrams => 4,
        }
    }
}

/// An amount of one drug: tenths of a microgram inside (62.5 micrograms is a real tablet), with its unit as written.
///
/// 0.0625 mg and 62.5 micrograms weigh the same and are still two different values: who wrote which is never lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    tenths: u32,
    unit: DoseUnit,
}

impl Amount {
    /// The largest amount that can be held: 10 g. No single dose of the formulary comes near it (product value).
    pub const HIGHEST_TENTHS_OF_A_MICROGRAM: u32 = 100_000_000;

    /// Takes tenths of a microgram and the unit to print them in, as a store or a table holds them.
    ///
    /// # Errors
    /// `Zero` for nothing at all, `TooHigh` above 10 g.
    pub const fn from_tenths_of_a_microgram(tenths: u32, unit: DoseUnit) -> Result<Amount, DoseProblem> {
        if tenths == 0 {
            return Err(DoseProblem::Zero);
        }
        if tenths > Amount::HIGHEST_TENTHS_OF_A_MICROGRAM {
            return Err(DoseProblem::TooHigh);
        }
        Ok(Amount { tenths, unit })
    }

    /// A constant of the formulary; a test reads every one back through the checked constructor.
    pub(super) const fn known(tenths: u32, unit: DoseUnit) -> Amount {
        Amount { tenths, unit }
    }

    /// Tenths of a microgram.
    #[must_use]
    pub const fn tenths_of_a_microgram(self) -> u32 {
        self.tenths
    }

    /// The unit as written.
    #[must_use]
    pub const fn unit(self) -> DoseUnit {
        self.unit
    }

    /// The number without its unit: `62.5`, `3.125`. Never leave the unit away where a person reads it.
    fn number(self) -> String {
        let whole = self.tenths / self.unit.tenths_of_a_microgram();
        let rest = self.tenths % self.unit.tenths_of_a_microgram();
        if rest == 0 {
            return whole.to_string();
        }
        let decimals = format!("{rest:0width$}", width = self.unit.decimals());
        format!("{whole}.{}", decimals.trim_end_matches('0'))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number(), self.unit.text())
    }
}

/// One dose: of one drug, or of the two drugs of a fixed combination in the order of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dose {
    first: Amount,
    second: Option<Amount>,
}

impl Dose {
    /// A dose of one drug.
    #[must_use]
    pub const fn single(amount: Amount) -> Dose {
        Dose { first: amount, second: None }
    }

    /// A dose of a combination, both parts in one unit.
    ///
    /// # Errors
    /// `MixedUnits` when the two parts are written in different units.
    pub fn combination(first: Amount, second: Amount) -> Result<Dose, DoseProblem> {
        if first.unit != second.unit {
            return Err(DoseProblem::MixedUnits);
        }
        Ok(Dose { first, second: Some(second) })
    }

    /// A constant of the formulary, both parts in one unit.
    pub(super) const fn known_pair(first: Amount, second: Amount) -> Dose {
        Dose { first, second: Some(second) }
    }

    /// The amount of the drug, or of the first drug of a combination.
    #[must_use]
    pub const fn first(self) -> Amount {
        self.first
    }

    /// The amount of the second drug of a combination.
    #[must_use]
    pub const fn second(self) -> Option<Amount> {
        self.second
    }

    /// The unit as written.
    #[must_use]
    pub const fn unit(self) -> DoseUnit {
        self.first.unit
    }

    /// Both parts together in tenths of a microgram: only good for comparing doses of the same drug.
    pub(crate) fn total_tenths(self) -> u64 {
        let second = self.second.map_or(0, Amount::tenths_of_a_microgram);
        u64::from(self.first.tenths).saturating_add(u64::from(second))
    }
}

/// Prints a dose so that [`parse_dose`] reads the same dose back: `49/51 mg`, `62.5 micrograms`.
impl fmt::Display for Dose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.second {
            None => write!(f, "{}", self.first),
            Some(second) => write!(f, "{}/{second}", self.first.number()),
        }
    }
}

/// What can be put right about a dose that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DoseProblem {
    /// The box is empty.
    #[error("nothing was typed")]
    Empty,
    /// A bare number: nobody may guess whether it is milligrams or micrograms.
    #[error("the unit is missing: 2.5 mg or 62.5 micrograms")]
    UnitMissing,
    /// A unit that doses are not written in here: g, tablets, ml.
    #[error("the unit is neither mg nor micrograms")]
    UnitUnknown,
    /// Not a number, or more digits after the point than a tablet has.
    #[error("not a number that a dose can be")]
    NotANumber,
    /// `1,000 mg`, which is a thousand to one reader and one to another.
    #[error("a thousand, or one and three decimals")]
    ThousandOrPart,
    /// Nothing at all: stopping or pausing is an act of its own.
    #[error("a dose of nothing; stop or pause the medicine instead")]
    Zero,
    /// More than ten grams.
    #[error("too much to be a dose")]
    TooHigh,
    /// The two parts of a combination in different units.
    #[error("the two parts are written in different units")]
    MixedUnits,
}

/// Reads a dose that says its own unit: `2.5 mg`, `49/51mg`, `62.5 micrograms`, `62,5 microgram`.
///
/// `mcg`, `ug` and the Greek letter are read, since people type them, and printed as `micrograms`.
///
/// # Errors
/// One arm for each thing that can be put right; a bare number is `UnitMissing`, never a guess.
pub fn parse_dose(typed: &str) -> Result<Dose, DoseProblem> {
    let text = typed.trim().to_lowercase();
    if text.is_empty() {
        return Err(DoseProblem::Empty);
    }
    if let Some((first, second)) = text.split_once('/')
        && first.contains(char::is_alphabetic)
    {
        // '49 mg/51 mg': each part with its own unit.
        let (first, second) = (parse_single(first)?, parse_single(second)?);
        return Dose::combination(first, second);
    }
    let (numbers, unit) = numbers_and_unit(&text)?;
    match numbers.split_once('/') {
        None => Ok(Dose::single(amount(numbers, unit)?)),
        Some((first, second)) => Dose::combination(amount(first.trim(), unit)?, amount(second.trim(), unit)?),
    }
}

fn parse_single(text: &str) -> Result<Amount, DoseProblem> {
    let (number, unit) = numbers_and_unit(text.trim())?;
    amount(number, unit)
}

fn numbers_and_unit(text: &str) -> Result<(&str, DoseUnit), DoseProblem> {
    let letters = text.find(|c: char| !c.is_ascii_digit() && !".,/ ".contains(c)).unwrap_or(text.len());
    let (numbers, unit) = text.split_at(letters);
    let numbers = numbers.trim();
    if !numbers.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(DoseProblem::NotANumber);
    }
    let unit = match unit.trim() {
        "" => return Err(DoseProblem::UnitMissing),
        "mg" | "milligram" | "milligrams" => DoseUnit::Milligrams,
        // The micro sign and the Greek letter look alike and are two characters.
        "microgram" | "micrograms" | "mcg" | "ug" | "\u{b5}g" | "\u{3bc}g" => DoseUnit::Micrograms,
        _ => return Err(DoseProblem::UnitUnknown),
    };
    Ok((numbers, unit))
}

fn amount(number: &str, unit: DoseUnit) -> Result<Amount, DoseProblem> {
    // 1,000 is a thousand in English and one in much of Europe, and 1.000 the other way round.
    let three = |rest: &str| rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_digit());
    let a_thousand = match (number.split_once(','), number.split_once('.')) {
        (Some((whole, rest)), _) => three(rest) && !matches!(whole, "" | "0"),
        (None, Some((_, rest))) => rest == "000",
        (None, None) => false,
    };
    if a_thousand {
        return Err(DoseProblem::ThousandOrPart);
    }
    let (whole, rest) = match number.split_once(['.', ',']) {
        None => (number, ""),
        // 'ten point' with nothing behind it is how 10 becomes 100: the digit may have been lost.
        Some((_, "")) => return Err(DoseProblem::NotANumber),
        Some((whole, rest)) => (whole, rest),
    };
    if rest.len() > unit.decimals() {
        return Err(DoseProblem::NotANumber);
    }
    let padded = format!("{rest:0<width$}", width = unit.decimals());
    let (Some(whole), Some(rest)) = (crate::typed::digits(whole), crate::typed::digits(&padded)) else {
        return Err(DoseProblem::NotANumber);
    };
    let tenths = whole.saturating_mul(unit.tenths_of_a_microgram()).saturating_add(rest);
    Amount::from_tenths_of_a_microgram(tenths, unit)
}
