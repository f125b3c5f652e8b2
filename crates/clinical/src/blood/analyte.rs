//! One blood result of any kind: what was measured, and the value in its own type.
//! What the result means is for the rules to say.

use core::fmt;

use super::{
    Bnp, Creatinine, Egfr, Ferritin, Haemoglobin, NtProBnp, Potassium, Sodium, TransferrinSaturation, Urea,
};
use crate::measure::{self, Counted, MeasureProblem};
use crate::unit::Unit;

/// What a laboratory measured. The code never changes once it has been shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Analyte {
    /// Potassium.
    Potassium,
    /// Sodium.
    Sodium,
    /// Creatinine.
    Creatinine,
    /// Estimated glomerular filtration rate.
    Egfr,
    /// Urea.
    Urea,
    /// Haemoglobin.
    Haemoglobin,
    /// Ferritin.
    Ferritin,
    /// Transferrin saturation.
    TransferrinSaturation,
    /// NT-proBNP.
    NtProBnp,
    /// BNP.
    Bnp,
}

/// One blood result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BloodResult {
    /// Potassium.
    Potassium(Potassium),
    /// Sodium.
    Sodium(Sodium),
    /// Creatinine.
    Creatinine(Creatinine),
    /// Estimated glomerular filtration rate.
    Egfr(Egfr),
    /// Urea.
    Urea(Urea),
    /// Haemoglobin.
    Haemoglobin(Haemoglobin),
    /// Ferritin.
    Ferritin(Ferritin),
    /// Transferrin saturation.
    TransferrinSaturation(TransferrinSaturation),
    /// NT-proBNP.
    NtProBnp(NtProBnp),
    /// BNP.
    Bnp(Bnp),
}

/// What can be put right about a blood result that was typed.
pub type BloodProblem = MeasureProblem<BloodResult>;

/// Does the same with the quantity of every analyte, which has a type of its own.
macro_rules! of_analyte {
    ($analyte:expr, $quantity:ident => $do:expr) => {
        match $analyte {
            Analyte::Potassium => of_analyte!(@ Potassium, $quantity => $do),
            Analyte::Sodium => of_analyte!(@ Sodium, $quantity => $do),
            Analyte::Creatinine => of_analyte!(@ Creatinine, $quantity => $do),
            Analyte::Egfr => of_analyte!(@ Egfr, $quantity => $do),
            Analyte::Urea => of_analyte!(@ Urea, $quantity => $do),
            Analyte::Haemoglobin => of_analyte!(@ Haemoglobin, $quantity => $do),
            Analyte::Ferritin => of_analyte!(@ Ferritin, $quantity => $do),
            Analyte::TransferrinSaturation => of_analyte!(@ TransferrinSaturation, $quantity => $do),
            Analyte::NtProBnp => of_analyte!(@ NtProBnp, $quantity => $do),
            Analyte::Bnp => of_analyte!(@ Bnp, $quantity => $do),
        }
    };
    (@ $type:ident, $quantity:ident => $do:expr) => {{
        type $quantity = $type;
        $do
    }};
}

/// Does the same with the value in every arm.
macro_rules! of_result {
    ($result:expr, $value:ident => $do:expr) => {
        match $result {
            BloodResult::Potassium($value) => $do,
            BloodResult::Sodium($value) => $do,
            BloodResult::Creatinine($value) => $do,
            BloodResult::Egfr($value) => $do,
            BloodResult::Urea($value) => $do,
            BloodResult::Haemoglobin($value) => $do,
            BloodResult::Ferritin($value) => $do,
            BloodResult::TransferrinSaturation($value) => $do,
            BloodResult::NtProBnp($value) => $do,
            BloodResult::Bnp($value) => $do,
        }
    };
}

macro_rules! into_result {
    ($($type:ident),+) => {
        $(impl From<$type> for BloodResult {
            fn from(value: $type) -> BloodResult {
                BloodResult::$type(value)
            }
        })+
    };
}
into_result!(
    Potassium,
    Sodium,
    Creatinine,
    Egfr,
    Urea,
    Haemoglobin,
    Ferritin,
    TransferrinSaturation,
    NtProBnp,
    Bnp
);

impl Analyte {
    /// Every analyte, in the order of the form.
    pub const ALL: [Analyte; 10] = [
        Analyte::Potassium,
        Analyte::Sodium,
        Analyte::Creatinine,
        Analyte::Egfr,
        Analyte::Urea,
        Analyte::Haemoglobin,
        Analyte::Ferritin,
        Analyte::TransferrinSaturation,
        Analyte::NtProBnp,
        Analyte::Bnp,
    ];

    /// The stable code, as in `blood/potassium`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Analyte::Potassium => "potassium",
            Analyte::Sodium => "sodium",
            Analyte::Creatinine => "creatinine",
            Analyte::Egfr => "egfr",
            Analyte::Urea => "urea",
            Analyte::Haemoglobin => "haemoglobin",
            Analyte::Ferritin => "ferritin",
            Analyte::TransferrinSaturation => "transferrin-saturation",
            Analyte::NtProBnp => "nt-pro-bnp",
            Analyte::Bnp => "bnp",
        }
    }

    /// The analyte with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Analyte> {
        Analyte::ALL.into_iter().find(|analyte| analyte.code() == code)
    }

    /// The unit its results are stored, sent and shown in.
    #[must_use]
    pub const fn unit(self) -> Unit {
        of_analyte!(self, Q => Q::UNIT)
    }

    /// Decimals of its results in that unit: 0 or 1.
    #[must_use]
    pub fn decimals(self) -> usize {
        of_analyte!(self, Q => <Q as Counted>::WORTHS.first().map_or(0, |worth| worth.decimals))
    }

    /// The lowest result that can be stored.
    #[must_use]
    pub fn lowest(self) -> BloodResult {
        of_analyte!(self, Q => Q::LOWEST.into())
    }

    /// The highest result that can be stored.
    #[must_use]
    pub fn highest(self) -> BloodResult {
        of_analyte!(self, Q => Q::HIGHEST.into())
    }

    /// Below this the person is asked once whether it is right; the lowest result when nothing is.
    #[must_use]
    pub fn check_below(self) -> BloodResult {
        of_analyte!(self, Q => Q::CHECK_BELOW.into())
    }

    /// Above this the person is asked once whether it is right; the highest result when nothing is.
    #[must_use]
    pub fn check_above(self) -> BloodResult {
        of_analyte!(self, Q => Q::CHECK_ABOVE.into())
    }
}

impl fmt::Display for Analyte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// One milliequivalent of potassium or sodium is one millimole (their ions carry one charge); of nothing else here.
fn in_our_unit(analyte: Analyte, typed: &str) -> String {
    let milliequivalents = typed.trim_end().to_ascii_lowercase();
    match (analyte, milliequivalents.strip_suffix("meq/l")) {
        (Analyte::Potassium | Analyte::Sodium, Some(number)) => format!("{number}mmol/L"),
        _ => typed.to_owned(),
    }
}

impl BloodResult {
    /// What was measured.
    #[must_use]
    pub const fn analyte(self) -> Analyte {
        match self {
            BloodResult::Potassium(_) => Analyte::Potassium,
            BloodResult::Sodium(_) => Analyte::Sodium,
            BloodResult::Creatinine(_) => Analyte::Creatinine,
            BloodResult::Egfr(_) => Analyte::Egfr,
            BloodResult::Urea(_) => Analyte::Urea,
            BloodResult::Haemoglobin(_) => Analyte::Haemoglobin,
            BloodResult::Ferritin(_) => Analyte::Ferritin,
            BloodResult::TransferrinSaturation(_) => Analyte::TransferrinSaturation,
            BloodResult::NtProBnp(_) => Analyte::NtProBnp,
            BloodResult::Bnp(_) => Analyte::Bnp,
        }
    }

    /// Reads a result that says its own unit: `5.6 mmol/L`, `1.1 mg/dL`.
    ///
    /// # Errors
    /// One arm for each thing the person can put right; `UnitMissing` for a bare number.
    pub fn parse(analyte: Analyte, typed: &str) -> Result<BloodResult, BloodProblem> {
        let typed = &in_our_unit(analyte, typed);
        of_analyte!(analyte, Q => {
            measure::parse_with_unit::<Q>(typed).map(Into::into).map_err(|problem| problem.map(Into::into))
        })
    }

    /// Reads what was typed into a box with the analyte's unit beside it; a unit may be typed too.
    ///
    /// # Errors
    /// One arm for each thing the person can put right.
    pub fn parse_beside_unit(analyte: Analyte, typed: &str) -> Result<BloodResult, BloodProblem> {
        let typed = &in_our_unit(analyte, typed);
        of_analyte!(analyte, Q => {
            measure::parse::<Q>(typed).map(Into::into).map_err(|problem| problem.map(Into::into))
        })
    }

    /// Takes the smallest steps of the analyte (tenths for potassium and urea, else its whole unit), as a store or
    /// a message holds them.
    ///
    /// # Errors
    /// `TooLow` or `TooHigh`, with the limit.
    pub fn from_steps(analyte: Analyte, steps: u32) -> Result<BloodResult, BloodProblem> {
        of_analyte!(analyte, Q => {
            <Q as Counted>::from_steps(steps).map(Into::into).map_err(|problem| problem.map(Into::into))
        })
    }

    /// The value in the smallest steps of its analyte.
    #[must_use]
    pub fn steps(self) -> u32 {
        of_result!(self, value => value.to_steps())
    }

    /// The number with a point and without the unit.
    #[must_use]
    pub fn number_text(self) -> String {
        of_result!(self, value => value.number_text())
    }
}

impl fmt::Display for BloodResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        of_result!(self, value => value.fmt(f))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_milliequivalent_of_potassium_or_sodium_is_a_millimole_and_of_nothing_else() {
        for (analyte, typed, ours) in [
            (Analyte::Potassium, "6.6mEq/L", "6.6 mmol/L"),
            (Analyte::Potassium, "6,6 meq/l ", "6.6 mmol/L"),
            (Analyte::Sodium, "128 mEq/L", "128 mmol/L"),
        ] {
            assert_eq!(BloodResult::parse(analyte, typed), BloodResult::parse(analyte, ours), "{typed}");
            assert!(BloodResult::parse(analyte, typed).is_ok(), "{typed}");
        }
        assert!(BloodResult::parse(Analyte::Urea, "6.6 mEq/L").is_err());
        assert!(BloodResult::parse(Analyte::Potassium, "mEq/L").is_err());
    }
}
