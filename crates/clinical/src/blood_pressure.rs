//! Blood pressure: the upper and the lower number, which only make sense together.
//! Which pressure is too low or too high is for the rules to say.

use crate::typed::whole_quantity;

whole_quantity! {
    /// The upper number, in whole mmHg (UCUM `mm[Hg]`).
    Systolic, SystolicProblem, parse_systolic,
    unit: mmhg, from: from_mmhg, lowest: 50, highest: 270,
    check_below: 80, check_above: 200, jump: 40, units: ["mmHg", "mm Hg", "mm"]
}

whole_quantity! {
    /// The lower number, in whole mmHg (UCUM `mm[Hg]`).
    Diastolic, DiastolicProblem, parse_diastolic,
    unit: mmhg, from: from_mmhg, lowest: 25, highest: 160,
    check_below: 40, check_above: 120, jump: 25, units: ["mmHg", "mm Hg", "mm"]
}

/// One measurement by the cuff; the lower number is always below the upper one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BloodPressure {
    systolic: Systolic,
    diastolic: Diastolic,
}

impl BloodPressure {
    /// A pulse pressure (upper less lower) below this is asked about once (product limit, mmHg).
    pub const PULSE_PRESSURE_CHECK_BELOW: u16 = 15;

    /// Puts the two numbers together.
    ///
    /// # Errors
    /// `DiastolicNotBelow` when the lower number is not below the upper one, as when the boxes were swapped.
    pub const fn new(
        systolic: Systolic,
        diastolic: Diastolic,
    ) -> Result<BloodPressure, BloodPressureProblem> {
        if diastolic.mmhg() >= systolic.mmhg() {
            return Err(BloodPressureProblem::DiastolicNotBelow { systolic, diastolic });
        }
        Ok(BloodPressure { systolic, diastolic })
    }

    /// Takes both numbers in mmHg, as a store or a message holds them.
    ///
    /// # Errors
    /// The same as reading them from two boxes.
    pub fn from_mmhg(systolic: u16, diastolic: u16) -> Result<BloodPressure, BloodPressureProblem> {
        BloodPressure::new(Systolic::from_mmhg(systolic)?, Diastolic::from_mmhg(diastolic)?)
    }

    /// The upper number.
    #[must_use]
    pub const fn systolic(self) -> Systolic {
        self.systolic
    }

    /// The lower number.
    #[must_use]
    pub const fn diastolic(self) -> Diastolic {
        self.diastolic
    }

    /// Upper less lower, in mmHg.
    #[must_use]
    pub const fn pulse_pressure(self) -> u16 {
        self.systolic.mmhg().saturating_sub(self.diastolic.mmhg())
    }
}

/// What the person can put right about the pressure they typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BloodPressureProblem {
    /// Something about the upper number.
    #[error("the upper number can't be used")]
    Systolic(#[from] SystolicProblem),
    /// Something about the lower number.
    #[error("the lower number can't be used")]
    Diastolic(#[from] DiastolicProblem),
    /// The two numbers make sense the other way round only: they are swapped, and the person is asked, never guessed
    /// for.
    #[error("the two numbers are swapped")]
    Swapped {
        /// The pressure that was most likely meant.
        then: BloodPressure,
    },
    /// The lower number is not below the upper one, nor would it be the other way round.
    #[error("the lower number is not below the upper one")]
    DiastolicNotBelow {
        /// The upper number as typed.
        systolic: Systolic,
        /// The lower number as typed.
        diastolic: Diastolic,
    },
    /// One text was given and it is not two numbers with a slash between, such as `124/76`.
    #[error("not two numbers with a slash between them")]
    NotAPair,
}

/// Reads the two boxes of the form.
///
/// # Errors
/// One arm for each thing the person can put right; the upper number is looked at first. Numbers that only make sense
/// the other way round are `Swapped`, whatever else is wrong with them as they stand.
pub fn parse_blood_pressure_boxes(
    systolic: &str,
    diastolic: &str,
) -> Result<BloodPressure, BloodPressureProblem> {
    let read = |upper, lower| BloodPressure::new(parse_systolic(upper)?, parse_diastolic(lower)?);
    read(systolic, diastolic).map_err(|problem| match read(diastolic, systolic) {
        Ok(then) => BloodPressureProblem::Swapped { then },
        Err(_) => problem,
    })
}

/// The two numbers of a pressure as people write it: `124/76`, `124-76`, `124 over 76`, `124 76`.
#[must_use]
pub fn two_numbers(typed: &str) -> Option<(&str, &str)> {
    let typed = typed.trim();
    let parts = typed.split_once(['/', '\\', '-', '–']).or_else(|| typed.split_once(" over "));
    let (upper, lower) = parts.or_else(|| typed.split_once(' '))?;
    Some((upper.trim(), lower.trim()))
}

/// Reads `124/76`, or however else [`two_numbers`] knows it.
///
/// # Errors
/// `NotAPair` when there are no two numbers, otherwise as for the two boxes.
pub fn parse_blood_pressure(typed: &str) -> Result<BloodPressure, BloodPressureProblem> {
    let (systolic, diastolic) = two_numbers(typed).ok_or(BloodPressureProblem::NotAPair)?;
    parse_blood_pressure_boxes(systolic, diastolic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pressure_is_read_as_people_write_it() {
        for typed in
            ["75/40", "75-40", "75 40", "75 over 40", "75/40mmHg", "75 mmHg / 40 mmHg", " 75 – 40 mmhg "]
        {
            check(typed, Ok((75, 40)));
        }
        check("mmHg", Err(BloodPressureProblem::NotAPair));
    }

    #[track_caller]
    fn check(typed: &str, expected: Result<(u16, u16), BloodPressureProblem>) {
        let read = parse_blood_pressure(typed).map(|bp| (bp.systolic().mmhg(), bp.diastolic().mmhg()));
        assert_eq!(read, expected, "typed {typed:?}");
    }

    #[test]
    fn a_pressure_is_two_whole_numbers_the_lower_below_the_upper() {
        check("124/76", Ok((124, 76)));
        check(" 124 / 76 ", Ok((124, 76)));
        check("70/40", Ok((70, 40)));
        check("50/25", Ok((50, 25)));
        check("270/160", Ok((270, 160)));
        check("124", Err(BloodPressureProblem::NotAPair));
        check("49/30", Err(SystolicProblem::TooLow { lowest: Systolic::LOWEST }.into()));
        check("271/90", Err(SystolicProblem::TooHigh { highest: Systolic::HIGHEST }.into()));
        check("90/24", Err(DiastolicProblem::TooLow { lowest: Diastolic::LOWEST }.into()));
        check("200/161", Err(DiastolicProblem::TooHigh { highest: Diastolic::HIGHEST }.into()));
        check("124/", Err(DiastolicProblem::Empty.into()));
        check("124/7x", Err(DiastolicProblem::NotANumber.into()));
        check("124/76/2", Err(DiastolicProblem::NotANumber.into()));
    }

    #[test]
    fn two_numbers_in_the_wrong_boxes_are_told_apart_from_a_bad_number() {
        let swapped = |systolic, diastolic| {
            let then = BloodPressure::from_mmhg(systolic, diastolic).unwrap();
            Err(BloodPressureProblem::Swapped { then })
        };
        check("76/124", swapped(124, 76));
        // Here either number by itself is out of its own limits too.
        check("45/110", swapped(110, 45));
        check("80/180", swapped(180, 80));
        check("45/180", swapped(180, 45));
        let both = Systolic::from_mmhg(80).unwrap();
        let lower = Diastolic::from_mmhg(80).unwrap();
        check("80/80", Err(BloodPressureProblem::DiastolicNotBelow { systolic: both, diastolic: lower }));
        check("45/271", Err(SystolicProblem::TooLow { lowest: Systolic::LOWEST }.into()));
    }
}
