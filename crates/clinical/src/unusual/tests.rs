//! One test for each kind of question; the clinicians' table `checks.csv` has the edges.

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
        ..Measured::default()
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
    let pressures = [(120, 70), (122, 72), (180, 75)].map(|(s, d)| BloodPressure::from_mmhg(s, d).unwrap());
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
