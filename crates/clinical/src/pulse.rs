//! The pulse, in beats a minute.
//! Which pulse is too slow or too fast is for the rules to say.

use crate::typed::whole_quantity;

whole_quantity! {
    /// A pulse in whole beats a minute (UCUM `/min`).
    Pulse, PulseProblem, parse_pulse,
    unit: per_minute, from: from_per_minute, lowest: 20, highest: 250,
    check_below: 40, check_above: 150, jump: 40, units: ["bpm", "/min", "beats", "beats/min", "beats a minute", "per minute"]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pulse_may_say_its_unit() {
        for typed in ["30bpm", "30 BPM", "30/min", "30 beats a minute"] {
            check(typed, Ok(30));
        }
        check("bpm", Err(PulseProblem::Empty));
    }

    #[track_caller]
    fn check(typed: &str, expected: Result<u16, PulseProblem>) {
        assert_eq!(parse_pulse(typed).map(Pulse::per_minute), expected, "typed {typed:?}");
    }

    #[test]
    fn a_pulse_is_a_whole_number_between_its_limits() {
        check(" 68 ", Ok(68));
        check("20", Ok(20));
        check("250", Ok(250));
        check("19", Err(PulseProblem::TooLow { lowest: Pulse::LOWEST }));
        check("251", Err(PulseProblem::TooHigh { highest: Pulse::HIGHEST }));
        check("99999999999", Err(PulseProblem::TooHigh { highest: Pulse::HIGHEST }));
        check("68.5", Err(PulseProblem::NotANumber));
        check("sixty", Err(PulseProblem::NotANumber));
        check("-68", Err(PulseProblem::NotANumber));
        check("", Err(PulseProblem::Empty));
    }
}
