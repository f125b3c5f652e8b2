//! Oxygen in the blood, as a finger oximeter shows it.
//! Which value is too low depends on the person's target scale, which is the plan's and the rules' business.

use crate::typed::whole_quantity;

whole_quantity! {
    /// Oxygen saturation by pulse oximetry, in whole percent (UCUM `%`).
    OxygenSaturation, OxygenSaturationProblem, parse_oxygen_saturation,
    unit: percent, from: from_percent, lowest: 50, highest: 100,
    check_below: 85, check_above: 100, jump: 6, units: ["%", "percent", "per cent"]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_oxygen_may_say_its_unit() {
        for typed in ["80%", "80 %", "80percent", "80 per cent"] {
            check(typed, Ok(80));
        }
    }

    #[track_caller]
    fn check(typed: &str, expected: Result<u16, OxygenSaturationProblem>) {
        assert_eq!(
            parse_oxygen_saturation(typed).map(OxygenSaturation::percent),
            expected,
            "typed {typed:?}"
        );
    }

    #[test]
    fn an_oxygen_value_is_a_whole_percentage_that_a_living_person_can_have() {
        check("96", Ok(96));
        check("50", Ok(50));
        check("100", Ok(100));
        check("82%", Ok(82));
        check(" 82 % ", Ok(82));
        check("82%%", Err(OxygenSaturationProblem::NotANumber));
        check("%", Err(OxygenSaturationProblem::Empty));
        check("49", Err(OxygenSaturationProblem::TooLow { lowest: OxygenSaturation::LOWEST }));
        check("101", Err(OxygenSaturationProblem::TooHigh { highest: OxygenSaturation::HIGHEST }));
        check("96,5", Err(OxygenSaturationProblem::NotANumber));
        check("  ", Err(OxygenSaturationProblem::Empty));
    }
}
