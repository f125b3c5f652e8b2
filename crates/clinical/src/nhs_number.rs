//! The NHS number: ten digits, the last of which checks the other nine.
//! Whether the number belongs to this person is for a person to confirm.

use core::fmt;

/// A number whose check digit fits. It names a person, so it has no `Display`; wrap it in `Private` when it travels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NhsNumber {
    digits: [u8; 10],
}

/// What the person typing can put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NhsNumberProblem {
    /// The box is empty.
    #[error("nothing was typed")]
    Empty,
    /// Something other than digits, spaces and hyphens.
    #[error("something other than digits")]
    NotDigits,
    /// Not ten digits.
    #[error("not ten digits")]
    WrongLength {
        /// How many digits there are.
        found: usize,
    },
    /// Ten digits, but the last does not fit the others: most likely one is mistyped or two are swapped.
    #[error("the check digit does not fit")]
    CheckDigit,
}

impl NhsNumber {
    /// Reads ten digits, with spaces or hyphens anywhere.
    ///
    /// # Errors
    /// One arm for each thing that can be put right.
    pub fn parse(typed: &str) -> Result<NhsNumber, NhsNumberProblem> {
        let bare: Vec<char> = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if bare.is_empty() {
            return Err(NhsNumberProblem::Empty);
        }
        let found: Option<Vec<u8>> =
            bare.iter().map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok())).collect();
        let found = found.ok_or(NhsNumberProblem::NotDigits)?;
        let digits: [u8; 10] = found
            .try_into()
            .map_err(|other: Vec<u8>| NhsNumberProblem::WrongLength { found: other.len() })?;
        if check_digit_fits(digits) { Ok(NhsNumber { digits }) } else { Err(NhsNumberProblem::CheckDigit) }
    }

    /// Ten digits without spaces, for stores and messages. A door out: search for it beside `reveal`.
    #[must_use]
    pub fn reveal_digits(&self) -> String {
        self.digits.iter().map(|digit| char::from(b'0'.saturating_add(*digit))).collect()
    }

    /// Grouped 3 3 4 as it is printed on letters: `943 476 5919`.
    #[must_use]
    pub fn reveal_grouped(&self) -> String {
        let mut text = self.reveal_digits();
        text.insert(6, ' ');
        text.insert(3, ' ');
        text
    }
}

impl fmt::Debug for NhsNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

/// Modulus 11: weights 10 down to 1 make a multiple of eleven (NHS Data Dictionary). A check digit of 10 never fits.
fn check_digit_fits(digits: [u8; 10]) -> bool {
    let sum: u32 = digits.iter().zip((1..=10).rev()).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Result<&str, NhsNumberProblem>) {
        let read = NhsNumber::parse(typed).map(|number| number.reveal_grouped());
        assert_eq!(read.as_deref().map_err(|problem| *problem), expected, "typed {typed:?}");
    }

    #[test]
    fn a_number_is_taken_only_when_its_check_digit_fits() {
        check("9434765919", Ok("943 476 5919"));
        check("943 476 5919", Ok("943 476 5919"));
        check("943-476-5919", Ok("943 476 5919"));
        check("9434765918", Err(NhsNumberProblem::CheckDigit));
        check("9437465919", Err(NhsNumberProblem::CheckDigit));
        check("943476591", Err(NhsNumberProblem::WrongLength { found: 9 }));
        check("94347659190", Err(NhsNumberProblem::WrongLength { found: 11 }));
        check("943476591O", Err(NhsNumberProblem::NotDigits));
        check(" ", Err(NhsNumberProblem::Empty));
    }

    #[test]
    fn a_number_does_not_print() {
        assert_eq!(format!("{:?}", NhsNumber::parse("9434765919").unwrap()), "(private)");
    }
}
