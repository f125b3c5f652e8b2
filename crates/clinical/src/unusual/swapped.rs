//! Whether a pulse and an oxygen value were typed in each other's box. What is asked then is said by `unusual`.

use crate::oxygen::OxygenSaturation;
use crate::pulse::Pulse;

/// An oxygen of this or less may be a pulse: few people who can type have one so low.
const SWAP_OXYGEN_MOST: u16 = 90;
/// A pulse of this up to 100 may be an oxygen value.
const SWAP_PULSE_LEAST: u16 = 91;
/// An oxygen as near as this to the person's middle value of 14 days is their own.
const SWAP_USUAL_POINTS: u16 = 3;

/// Oxygen of 72 beside a pulse of 96, or of 88 beside 97: the two boxes were most likely swapped. A person whose oxygen is
/// always that low is not asked every day (product limits).
pub(super) fn look_swapped(oxygen: OxygenSaturation, pulse: Pulse, median_percent: Option<u16>) -> bool {
    let (oxygen_typed, pulse_typed) = (oxygen.percent(), pulse.per_minute());
    if oxygen < OxygenSaturation::CHECK_BELOW {
        return (85..=100).contains(&pulse_typed);
    }
    let usual_for_them =
        median_percent.is_some_and(|median| median.abs_diff(oxygen_typed) <= SWAP_USUAL_POINTS);
    oxygen_typed <= SWAP_OXYGEN_MOST && (SWAP_PULSE_LEAST..=100).contains(&pulse_typed) && !usual_for_them
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_the_lowest_oxygen_that_needs_no_check_only_a_pulse_over_90_may_be_it() {
        let swapped = |oxygen, pulse| {
            look_swapped(
                OxygenSaturation::from_percent(oxygen).unwrap(),
                Pulse::from_per_minute(pulse).unwrap(),
                None,
            )
        };
        let lowest = OxygenSaturation::CHECK_BELOW.percent();
        assert_eq!([88, 90, 91].map(|pulse| swapped(lowest, pulse)), [false, false, true]);
        assert_eq!([84, 85, 88].map(|pulse| swapped(lowest - 1, pulse)), [false, true, true]);
    }
}
