//! What about a new reading makes one ask 'is that right?' once.
//! It never blocks, never stores and never delays advice: danger signs are answered before any of these questions.

use crate::blood_pressure::{BloodPressure, Diastolic, Systolic};
use crate::day::LocalDay;
use crate::oxygen::OxygenSaturation;
use crate::pulse::Pulse;
use crate::weight::Weight;

/// The numbers of one check-in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// Weight, if it was taken.
    pub weight: Option<Weight>,
    /// Blood pressure, if it was taken.
    pub blood_pressure: Option<BloodPressure>,
    /// Pulse, if it was taken.
    pub pulse: Option<Pulse>,
    /// Oxygen, if it was taken.
    pub oxygen: Option<OxygenSaturation>,
}

/// What this person's readings were lately; the caller leaves out readings of unsure time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent {
    /// The last weight before this one, with its day.
    pub weight: Option<(LocalDay, Weight)>,
    /// Pressures of the last 7 days, in any order.
    pub blood_pressures: Vec<BloodPressure>,
    /// Pulses of the last 7 days, in any order.
    pub pulses: Vec<Pulse>,
    /// Oxygen values of the last 14 days, in any order.
    pub oxygens: Vec<OxygenSaturation>,
}

/// One reason to ask. All limits are the product's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unusual {
    /// Below 35 kg.
    WeightLow {
        /// The limit.
        below: Weight,
    },
    /// Above 200 kg.
    WeightHigh {
        /// The limit.
        above: Weight,
    },
    /// More than 3.0 kg or 5 % away from a weight at most 7 days old: a slip, or somebody else on the scales.
    WeightJump {
        /// The weight compared with.
        before: Weight,
        /// Its age in days.
        days: i32,
    },
    /// Systolic below 80.
    SystolicLow {
        /// The limit.
        below: Systolic,
    },
    /// Systolic above 200.
    SystolicHigh {
        /// The limit.
        above: Systolic,
    },
    /// More than 40 mmHg away from the 7-day median.
    SystolicJump {
        /// The median.
        median_mmhg: u16,
    },
    /// Diastolic below 40.
    DiastolicLow {
        /// The limit.
        below: Diastolic,
    },
    /// Diastolic above 120.
    DiastolicHigh {
        /// The limit.
        above: Diastolic,
    },
    /// More than 25 mmHg away from the 7-day median.
    DiastolicJump {
        /// The median.
        median_mmhg: u16,
    },
    /// The two pressures lie closer than 15 mmHg.
    PulsePressureNarrow {
        /// Upper less lower.
        mmhg: u16,
    },
    /// Pulse below 40.
    PulseLow {
        /// The limit.
        below: Pulse,
    },
    /// Pulse above 150.
    PulseHigh {
        /// The limit.
        above: Pulse,
    },
    /// More than 40 a minute away from the 7-day median.
    PulseJump {
        /// The median.
        median_per_minute: u16,
    },
    /// Oxygen below 85 %.
    OxygenLow {
        /// The limit.
        below: OxygenSaturation,
    },
    /// More than 6 points below the 14-day median.
    OxygenDrop {
        /// The median.
        median_percent: u16,
    },
    /// The oxygen value looks like a pulse and the pulse like an oxygen value.
    PulseAndOxygenSwapped,
}

/// Everything unusual about these numbers, in the order of the form; empty when nothing is.
#[must_use]
pub fn checks(measured: &Measured, day: LocalDay, recent: &Recent) -> Vec<Unusual> {
    let mut found = Vec::new();
    if let Some(weight) = measured.weight {
        check_weight(weight, day, recent.weight, &mut found);
    }
    if let Some(pressure) = measured.blood_pressure {
        check_pressure(pressure, &recent.blood_pressures, &mut found);
    }
    if let Some(pulse) = measured.pulse {
        check_pulse(pulse, &recent.pulses, &mut found);
    }
    if let Some(oxygen) = measured.oxygen {
        check_oxygen(oxygen, measured.pulse, &recent.oxygens, &mut found);
    }
    found
}

fn check_weight(weight: Weight, day: LocalDay, last: Option<(LocalDay, Weight)>, found: &mut Vec<Unusual>) {
    if weight < Weight::CHECK_BELOW {
        found.push(Unusual::WeightLow { below: Weight::CHECK_BELOW });
    }
    if weight > Weight::CHECK_ABOVE {
        found.push(Unusual::WeightHigh { above: Weight::CHECK_ABOVE });
    }
    let Some((before_day, before)) = last else { return };
    let days = day.days_since(before_day);
    let change = weight.gain_grams_since(before).abs();
    let share = i64::from(before.grams()) * Weight::JUMP_PERCENT;
    if (0..=Weight::JUMP_DAYS).contains(&days) && (change > Weight::JUMP_GRAMS || change * 100 > share) {
        found.push(Unusual::WeightJump { before, days });
    }
}

fn check_pressure(pressure: BloodPressure, recent: &[BloodPressure], found: &mut Vec<Unusual>) {
    let (systolic, diastolic) = (pressure.systolic(), pressure.diastolic());
    if systolic < Systolic::CHECK_BELOW {
        found.push(Unusual::SystolicLow { below: Systolic::CHECK_BELOW });
    }
    if systolic > Systolic::CHECK_ABOVE {
        found.push(Unusual::SystolicHigh { above: Systolic::CHECK_ABOVE });
    }
    if let Some(median_mmhg) = median(recent.iter().map(|bp| bp.systolic().mmhg()))
        && systolic.mmhg().abs_diff(median_mmhg) > Systolic::JUMP
    {
        found.push(Unusual::SystolicJump { median_mmhg });
    }
    if diastolic < Diastolic::CHECK_BELOW {
        found.push(Unusual::DiastolicLow { below: Diastolic::CHECK_BELOW });
    }
    if diastolic > Diastolic::CHECK_ABOVE {
        found.push(Unusual::DiastolicHigh { above: Diastolic::CHECK_ABOVE });
    }
    if let Some(median_mmhg) = median(recent.iter().map(|bp| bp.diastolic().mmhg()))
        && diastolic.mmhg().abs_diff(median_mmhg) > Diastolic::JUMP
    {
        found.push(Unusual::DiastolicJump { median_mmhg });
    }
    if pressure.pulse_pressure() < BloodPressure::PULSE_PRESSURE_CHECK_BELOW {
        found.push(Unusual::PulsePressureNarrow { mmhg: pressure.pulse_pressure() });
    }
}

fn check_pulse(pulse: Pulse, recent: &[Pulse], found: &mut Vec<Unusual>) {
    if pulse < Pulse::CHECK_BELOW {
        found.push(Unusual::PulseLow { below: Pulse::CHECK_BELOW });
    }
    if pulse > Pulse::CHECK_ABOVE {
        found.push(Unusual::PulseHigh { above: Pulse::CHECK_ABOVE });
    }
    if let Some(median_per_minute) = median(recent.iter().map(|pulse| pulse.per_minute()))
        && pulse.per_minute().abs_diff(median_per_minute) > Pulse::JUMP
    {
        found.push(Unusual::PulseJump { median_per_minute });
    }
}

fn check_oxygen(
    oxygen: OxygenSaturation,
    pulse: Option<Pulse>,
    recent: &[OxygenSaturation],
    found: &mut Vec<Unusual>,
) {
    if oxygen < OxygenSaturation::CHECK_BELOW {
        found.push(Unusual::OxygenLow { below: OxygenSaturation::CHECK_BELOW });
        // Oxygen of 72 beside a pulse of 96: the two boxes were most likely swapped.
        if pulse.is_some_and(|pulse| (85..=100).contains(&pulse.per_minute())) {
            found.push(Unusual::PulseAndOxygenSwapped);
        }
    }
    if let Some(median_percent) = median(recent.iter().map(|oxygen| oxygen.percent()))
        && median_percent.saturating_sub(oxygen.percent()) > OxygenSaturation::JUMP
    {
        found.push(Unusual::OxygenDrop { median_percent });
    }
}

/// The middle value, or the lower of the two middle ones.
fn median(values: impl Iterator<Item = u16>) -> Option<u16> {
    let mut sorted: Vec<u16> = values.collect();
    sorted.sort_unstable();
    sorted.get(sorted.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> LocalDay {
        text.parse().unwrap()
    }

    fn weight(grams: u32) -> Measured {
        Measured { weight: Weight::from_grams(grams).ok(), ..Measured::default() }
    }

    #[test]
    fn a_weight_far_from_last_weeks_is_asked_about() {
        let before = Weight::from_grams(82_400).unwrap();
        let recent = Recent { weight: Some((day("2026-11-14"), before)), ..Recent::default() };
        let today = day("2026-11-21");
        assert_eq!(checks(&weight(85_400), today, &recent), []);
        assert_eq!(checks(&weight(85_401), today, &recent), [Unusual::WeightJump { before, days: 7 }]);
        assert_eq!(checks(&weight(85_401), day("2026-11-22"), &recent), [], "too old to compare with");
        assert_eq!(checks(&weight(28_400), today, &recent).len(), 2);
    }

    #[test]
    fn five_percent_of_a_light_person_is_less_than_three_kilos() {
        let before = Weight::from_grams(40_000).unwrap();
        let recent = Recent { weight: Some((day("2026-11-20"), before)), ..Recent::default() };
        assert_eq!(checks(&weight(42_000), day("2026-11-21"), &recent), []);
        assert_eq!(
            checks(&weight(42_001), day("2026-11-21"), &recent),
            [Unusual::WeightJump { before, days: 1 }]
        );
    }

    #[test]
    fn oxygen_and_pulse_in_each_others_boxes_are_noticed() {
        let measured = Measured {
            pulse: Pulse::from_per_minute(96).ok(),
            oxygen: OxygenSaturation::from_percent(72).ok(),
            ..Measured::default()
        };
        let found = checks(&measured, day("2026-11-21"), &Recent::default());
        assert!(found.contains(&Unusual::PulseAndOxygenSwapped));
    }

    /// Numbers as they are written on a command line; an empty text is a number that was not taken.
    fn alone(weight_grams: u32, pressure: &str, pulse: &str, oxygen: &str) -> Vec<Unusual> {
        let measured = Measured {
            weight: Weight::from_grams(weight_grams).ok(),
            blood_pressure: crate::parse_blood_pressure(pressure).ok(),
            pulse: crate::parse_pulse(pulse).ok(),
            oxygen: crate::parse_oxygen_saturation(oxygen).ok(),
        };
        checks(&measured, day("2026-11-21"), &Recent::default())
    }

    #[test]
    fn numbers_at_their_limits_are_taken_and_one_step_beyond_them_asked_about() {
        assert_eq!(alone(35_000, "80/40", "40", "85"), []);
        assert_eq!(alone(200_000, "200/120", "150", "100"), []);
        assert_eq!(alone(34_999, "", "", ""), [Unusual::WeightLow { below: Weight::CHECK_BELOW }]);
        assert_eq!(alone(200_001, "", "", ""), [Unusual::WeightHigh { above: Weight::CHECK_ABOVE }]);
        assert_eq!(alone(0, "79/40", "", ""), [Unusual::SystolicLow { below: Systolic::CHECK_BELOW }]);
        assert_eq!(alone(0, "201/90", "", ""), [Unusual::SystolicHigh { above: Systolic::CHECK_ABOVE }]);
        assert_eq!(alone(0, "90/39", "", ""), [Unusual::DiastolicLow { below: Diastolic::CHECK_BELOW }]);
        assert_eq!(alone(0, "180/121", "", ""), [Unusual::DiastolicHigh { above: Diastolic::CHECK_ABOVE }]);
        assert_eq!(alone(0, "100/85", "", ""), []);
        assert_eq!(alone(0, "100/86", "", ""), [Unusual::PulsePressureNarrow { mmhg: 14 }]);
        assert_eq!(alone(0, "", "39", ""), [Unusual::PulseLow { below: Pulse::CHECK_BELOW }]);
        assert_eq!(alone(0, "", "151", ""), [Unusual::PulseHigh { above: Pulse::CHECK_ABOVE }]);
        assert_eq!(alone(0, "", "", "84"), [Unusual::OxygenLow { below: OxygenSaturation::CHECK_BELOW }]);
    }

    #[test]
    fn a_pulse_and_an_oxygen_value_are_compared_with_their_own_middle() {
        let pulses = ["70", "72", "74"].map(|typed| crate::parse_pulse(typed).unwrap()).to_vec();
        let oxygens = ["97", "96", "98"].map(|typed| crate::parse_oxygen_saturation(typed).unwrap()).to_vec();
        let recent = Recent { pulses, oxygens, ..Recent::default() };
        let found = |pulse, oxygen| {
            let pulse = crate::parse_pulse(pulse).ok();
            let oxygen = crate::parse_oxygen_saturation(oxygen).ok();
            checks(&Measured { pulse, oxygen, ..Measured::default() }, day("2026-11-21"), &recent)
        };
        assert_eq!(found("112", "91"), []);
        assert_eq!(
            found("113", "90"),
            [Unusual::PulseJump { median_per_minute: 72 }, Unusual::OxygenDrop { median_percent: 97 },]
        );
    }

    #[test]
    fn a_pressure_is_compared_with_the_middle_of_the_week() {
        let pressures =
            [(120, 70), (122, 72), (180, 75)].map(|(s, d)| BloodPressure::from_mmhg(s, d).unwrap());
        let recent = Recent { blood_pressures: pressures.to_vec(), ..Recent::default() };
        let found = |systolic, diastolic| {
            let blood_pressure = BloodPressure::from_mmhg(systolic, diastolic).ok();
            checks(&Measured { blood_pressure, ..Measured::default() }, day("2026-11-21"), &recent)
        };
        assert_eq!(found(162, 72), []);
        assert_eq!(found(163, 72), [Unusual::SystolicJump { median_mmhg: 122 }]);
        assert_eq!(found(122, 97), []);
        assert_eq!(found(122, 98), [Unusual::DiastolicJump { median_mmhg: 72 }]);
        assert_eq!(found(100, 90), [Unusual::PulsePressureNarrow { mmhg: 10 }]);
    }
}
