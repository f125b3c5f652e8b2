//! What about a new reading makes one ask 'is that right?' once.
//! It never blocks, never stores and never delays advice: danger signs are answered before any of these questions.

mod setting;
mod swapped;

pub use setting::{is_beyond_last_weight, is_far_from_last_weight};

use crate::blood::{Analyte, BloodChange, BloodResult, Creatinine, Haemoglobin};
use crate::blood_pressure::{BloodPressure, Diastolic, Systolic};
use crate::day::LocalDay;
use crate::heart::EjectionFraction;
use crate::oxygen::OxygenSaturation;
use crate::pulse::Pulse;
use crate::steps::StepsPerDay;
use crate::temperature::Temperature;
use crate::unit::Unit;
use crate::weight::Weight;

/// The numbers of one check-in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// Weight, if it was taken.
    pub weight: Option<Weight>,
    /// Blood pressure, if it was taken.
    pub blood_pressure: Option<BloodPressure>,
    /// Pulse, if it was taken.
    pub pulse: Option<Pulse>,
    /// Oxygen, if it was taken.
    pub oxygen: Option<OxygenSaturation>,
    /// Temperature, if it was taken.
    pub temperature: Option<Temperature>,
    /// Steps of the day, if the person noted them.
    pub steps: Option<StepsPerDay>,
    /// Left ventricular ejection fraction, if a scan gave one.
    pub ejection_fraction: Option<EjectionFraction>,
    /// Blood results, at most one of each analyte.
    pub bloods: Vec<BloodResult>,
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
    /// The last ejection fraction before this one.
    pub ejection_fraction: Option<EjectionFraction>,
    /// The last blood result of each analyte before this one.
    pub bloods: Vec<BloodResult>,
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
    /// Temperature below 35.0 °C.
    TemperatureLow {
        /// The limit.
        below: Temperature,
    },
    /// Temperature above 39.5 °C.
    TemperatureHigh {
        /// The limit.
        above: Temperature,
    },
    /// More than 40,000 steps in a day.
    StepsHigh {
        /// The limit.
        above: StepsPerDay,
    },
    /// Ejection fraction below 10 %.
    EjectionFractionLow {
        /// The limit.
        below: EjectionFraction,
    },
    /// Ejection fraction above 80 %.
    EjectionFractionHigh {
        /// The limit.
        above: EjectionFraction,
    },
    /// More than 10 points away from the last one.
    EjectionFractionJump {
        /// The one compared with.
        before: EjectionFraction,
    },
    /// A blood result below its limit.
    BloodLow {
        /// The limit, of the same analyte.
        below: BloodResult,
    },
    /// A blood result above its limit.
    BloodHigh {
        /// The limit, of the same analyte.
        above: BloodResult,
    },
    /// Far from the last result of the same analyte.
    BloodJump {
        /// The result compared with.
        before: BloodResult,
    },
    /// A haemoglobin below 26 g/L or a creatinine below 30 µmol/L: was it typed in g/dL or mg/dL?
    BloodInOtherUnit {
        /// The unit it looks like.
        unit: Unit,
        /// The result that it would then be.
        then: BloodResult,
    },
}

impl Haemoglobin {
    /// Below this one is asked whether g/dL was meant (product limit).
    pub const G_PER_DL_BELOW: u16 = 26;
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
    if let Some(temperature) = measured.temperature {
        check_temperature(temperature, &mut found);
    }
    if measured.steps.is_some_and(|steps| steps > StepsPerDay::CHECK_ABOVE) {
        found.push(Unusual::StepsHigh { above: StepsPerDay::CHECK_ABOVE });
    }
    if let Some(ejection_fraction) = measured.ejection_fraction {
        check_ejection_fraction(ejection_fraction, recent.ejection_fraction, &mut found);
    }
    for result in &measured.bloods {
        check_blood(*result, &recent.bloods, &mut found);
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
    }
    let median_percent = median(recent.iter().map(|oxygen| oxygen.percent()));
    if pulse.is_some_and(|pulse| swapped::look_swapped(oxygen, pulse, median_percent)) {
        found.push(Unusual::PulseAndOxygenSwapped);
    }
    if let Some(median_percent) = median_percent
        && median_percent.saturating_sub(oxygen.percent()) > OxygenSaturation::JUMP
    {
        found.push(Unusual::OxygenDrop { median_percent });
    }
}

fn check_temperature(temperature: Temperature, found: &mut Vec<Unusual>) {
    if temperature < Temperature::CHECK_BELOW {
        found.push(Unusual::TemperatureLow { below: Temperature::CHECK_BELOW });
    }
    if temperature > Temperature::CHECK_ABOVE {
        found.push(Unusual::TemperatureHigh { above: Temperature::CHECK_ABOVE });
    }
}

fn check_ejection_fraction(
    value: EjectionFraction,
    last: Option<EjectionFraction>,
    found: &mut Vec<Unusual>,
) {
    if value < EjectionFraction::CHECK_BELOW {
        found.push(Unusual::EjectionFractionLow { below: EjectionFraction::CHECK_BELOW });
    }
    if value > EjectionFraction::CHECK_ABOVE {
        found.push(Unusual::EjectionFractionHigh { above: EjectionFraction::CHECK_ABOVE });
    }
    if let Some(before) = last
        && value.percent().abs_diff(before.percent()) > EjectionFraction::JUMP
    {
        found.push(Unusual::EjectionFractionJump { before });
    }
}

fn check_blood(result: BloodResult, recent: &[BloodResult], found: &mut Vec<Unusual>) {
    let analyte = result.analyte();
    match in_other_unit(result) {
        // The other unit explains a low value, so the plain question is not put as well.
        Some(question) => found.push(question),
        None if result < analyte.check_below() => {
            found.push(Unusual::BloodLow { below: analyte.check_below() });
        }
        None => {}
    }
    if result > analyte.check_above() {
        found.push(Unusual::BloodHigh { above: analyte.check_above() });
    }
    let last = recent.iter().copied().find(|before| before.analyte() == analyte);
    if let Some(before) = last
        && result.change_since(before) == Some(BloodChange::Ask)
    {
        found.push(Unusual::BloodJump { before });
    }
}

/// The question about the unit, for the two results that are often copied from a paper in another one.
fn in_other_unit(result: BloodResult) -> Option<Unusual> {
    let (analyte, unit, looks_like) = match result {
        BloodResult::Haemoglobin(value) => {
            (Analyte::Haemoglobin, Unit::GPerDl, value.g_per_l() < Haemoglobin::G_PER_DL_BELOW)
        }
        BloodResult::Creatinine(value) => {
            (Analyte::Creatinine, Unit::MgPerDl, value < Creatinine::CHECK_BELOW)
        }
        BloodResult::Potassium(_)
        | BloodResult::Sodium(_)
        | BloodResult::Egfr(_)
        | BloodResult::Urea(_)
        | BloodResult::Ferritin(_)
        | BloodResult::TransferrinSaturation(_)
        | BloodResult::NtProBnp(_)
        | BloodResult::Bnp(_) => return None,
    };
    let typed = format!("{} {unit}", result.number_text());
    let then = BloodResult::parse(analyte, &typed).ok()?;
    looks_like.then_some(Unusual::BloodInOtherUnit { unit, then })
}

/// The middle value, or the lower of the two middle ones.
fn median(values: impl Iterator<Item = u16>) -> Option<u16> {
    let mut sorted: Vec<u16> = values.collect();
    sorted.sort_unstable();
    sorted.get(sorted.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests;
