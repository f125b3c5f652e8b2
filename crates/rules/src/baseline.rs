//! What is usual for one person: the middle of their own readings over some days, and how far these lie around it.
//! Which distance from it counts is for the rules to say; a target weight is the plan's business, never computed here.

use hearth_clinical::{BloodPressure, LocalDay, Pulse, Systolic, Weight};

use crate::finding::{Measure, Window};
use crate::history::{History, Reading};
use crate::settled::{Series, Settled};

/// A baseline begins this many days before the day that is compared with it (product value: five weeks).
pub const FROM_DAYS_BEFORE: i32 = 35;
/// A baseline ends this many days before the day that is compared with it, so that the last week is not compared with
/// itself (product value).
pub const TO_DAYS_BEFORE: i32 = 8;
/// Fewer readings than this make no baseline (product value).
pub const READINGS_NEEDED: u32 = 7;
/// The days of a week that ends with a day: that day and this many before it.
pub const WEEK_DAYS_BEFORE: i32 = 6;
/// Fewer readings than this make no middle of a week (product value; ENGAGE-HF asks for three pressures too).
pub const WEEK_READINGS_NEEDED: u32 = 3;

/// What makes the median absolute deviation a standard deviation where readings scatter as a bell curve does, in
/// ten-thousandths: 1.4826 (the inverse of the bell curve's upper quartile).
const DEVIATION_SCALE: i64 = 14_826;

/// The usual of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline<Q> {
    /// The middle value; of two middle ones the lower.
    pub middle: Q,
    /// How far the readings lie around it: their median absolute deviation times 1.4826, in thousandths of the
    /// quantity's whole unit (of a gram, of one beat a minute). Zero where more than half of them are equal.
    pub noise_thousandths: i64,
    /// The number of readings behind both.
    pub readings: u32,
    /// The days looked at.
    pub window: Window,
}

/// Why nothing can be said about what is usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{found} readings, and {needed} are needed to say what is usual")]
pub struct TooFewReadings {
    /// Readings of sure time in the days looked at.
    pub found: u32,
    /// Readings that are needed.
    pub needed: u32,
    /// The days looked at.
    pub window: Window,
}

/// The usual weight before `day`: of the first weight of each day from 35 to 8 days before.
///
/// # Errors
/// `TooFewReadings` with fewer than seven.
pub fn usual_weight(history: &History, day: LocalDay) -> Result<Baseline<Weight>, TooFewReadings> {
    of_weights(&Settled::of(history).daily_weights, before(day), READINGS_NEEDED)
}

/// The usual pulse before `day`: of every pulse from 35 to 8 days before.
///
/// # Errors
/// `TooFewReadings` with fewer than seven.
pub fn usual_pulse(history: &History, day: LocalDay) -> Result<Baseline<Pulse>, TooFewReadings> {
    of_pulses(&Settled::of(history).pulses, before(day), READINGS_NEEDED)
}

/// The days that a day's baseline is made of.
pub(crate) fn before(day: LocalDay) -> Window {
    Window { from: day.plus_days(-FROM_DAYS_BEFORE), to: day.plus_days(-TO_DAYS_BEFORE) }
}

/// The week that ends with a day.
pub(crate) fn week(day: LocalDay) -> Window {
    Window { from: day.plus_days(-WEEK_DAYS_BEFORE), to: day }
}

pub(crate) fn of_weights(
    all: &Series<Weight>,
    window: Window,
    needed: u32,
) -> Result<Baseline<Weight>, TooFewReadings> {
    of(all.days(window.from, window.to), window, needed, |weight| i64::from(weight.grams()))
}

pub(crate) fn of_pulses(
    all: &Series<Pulse>,
    window: Window,
    needed: u32,
) -> Result<Baseline<Pulse>, TooFewReadings> {
    of(all.days(window.from, window.to), window, needed, |pulse| i64::from(pulse.per_minute()))
}

/// Of the upper numbers alone.
pub(crate) fn of_systolics(
    all: &Series<BloodPressure>,
    window: Window,
    needed: u32,
) -> Result<Baseline<Systolic>, TooFewReadings> {
    let upper = |reading: &Reading<BloodPressure>| Reading {
        at: reading.at,
        key: reading.key,
        day: reading.day,
        time_unsure: reading.time_unsure,
        value: reading.value.systolic(),
    };
    let uppers: Vec<Reading<Systolic>> = all.days(window.from, window.to).iter().map(upper).collect();
    of(&uppers, window, needed, |systolic| i64::from(systolic.mmhg()))
}

impl<Q: Copy> Baseline<Q> {
    /// The middle and the number behind it, for a finding.
    pub(crate) fn measure(&self, middle: impl Fn(Q) -> Measure) -> Measure {
        Measure::Usual { middle: Box::new(middle(self.middle)), readings: self.readings }
    }
}

fn of<Q: Copy + Ord>(
    readings: &[Reading<Q>],
    window: Window,
    needed: u32,
    whole: impl Fn(Q) -> i64,
) -> Result<Baseline<Q>, TooFewReadings> {
    let found = u32::try_from(readings.len()).unwrap_or(u32::MAX);
    let too_few = TooFewReadings { found, needed, window };
    if found < needed {
        return Err(too_few);
    }
    let middle = lower_middle(readings.iter().map(|reading| reading.value).collect()).ok_or(too_few)?;
    let distance = |reading: &Reading<Q>| whole(reading.value).saturating_sub(whole(middle)).saturating_abs();
    let deviation = lower_middle(readings.iter().map(distance).collect()).ok_or(too_few)?;
    let noise_thousandths = deviation.saturating_mul(DEVIATION_SCALE) / 10;
    Ok(Baseline { middle, noise_thousandths, readings: found, window })
}

/// The middle value, of two middle ones the lower; none of nothing.
fn lower_middle<T: Copy + Ord>(mut values: Vec<T>) -> Option<T> {
    let middle = values.len().checked_sub(1)? / 2;
    Some(*values.select_nth_unstable(middle).1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    fn weight(readings: &str, on: i32) -> Result<(u32, i64, u32), (u32, u32)> {
        usual_weight(&story::read(readings).history, story::day(on))
            .map(|usual| (usual.middle.grams(), usual.noise_thousandths, usual.readings))
            .map_err(|few| (few.found, few.needed))
    }

    fn pulse(readings: &str, on: i32) -> Result<(u16, i64, u32), u32> {
        usual_pulse(&story::read(readings).history, story::day(on))
            .map(|usual| (usual.middle.per_minute(), usual.noise_thousandths, usual.readings))
            .map_err(|few| few.found)
    }

    #[test]
    fn seven_readings_are_enough_and_six_are_too_few() {
        assert_eq!(weight("0..6 weight 80.0", 14), Ok((80_000, 0, 7)));
        assert_eq!(weight("0..5 weight 80.0", 14), Err((6, 7)));
        assert_eq!(weight("0..6 weight 80.0 unsure", 14), Err((0, 7)));
        let few = usual_weight(&story::read("0 weight 80.0").history, story::day(14)).unwrap_err();
        assert_eq!(few.to_string(), "1 readings, and 7 are needed to say what is usual");
    }

    #[test]
    fn the_last_week_and_what_is_older_than_five_weeks_are_not_in_it() {
        // On day 14 day 6 is the last that counts; on day 35 day 0 is the first.
        assert_eq!(weight("0..6 weight 80.0; 7..14 weight 90.0", 14), Ok((80_000, 0, 7)));
        assert_eq!(weight("0..6 weight 80.0", 13), Err((6, 7)));
        assert_eq!(weight("0..6 weight 80.0; today 40", 35), Ok((80_000, 0, 7)));
        assert_eq!(weight("0..6 weight 80.0; today 40", 36), Err((6, 7)));
    }

    #[test]
    fn the_middle_is_the_lower_of_two_and_the_noise_is_1_4826_times_the_middle_distance() {
        assert_eq!(pulse("0..2 pulse 66; 3..4 pulse 70; 5..6 pulse 80", 14), Ok((70, 5_930, 7)));
        assert_eq!(pulse("0..3 pulse 66; 4..7 pulse 70; today 20", 15), Ok((66, 0, 8)));
        assert_eq!(weight("0..2 weight 79.5; 3 weight 80.0; 4..6 weight 80.5", 14), Ok((80_000, 741_300, 7)));
    }

    #[test]
    fn only_the_first_weight_of_a_day_counts_but_every_pulse_does() {
        let twice = "0..6 08:00 weight 80.0; 0..6 20:00 weight 90.0";
        assert_eq!(weight(twice, 14), Ok((80_000, 0, 7)));
        let twice = "0..6 08:00 pulse 60; 0..5 20:00 pulse 90";
        assert_eq!(pulse(twice, 14), Ok((60, 0, 13)));
    }
}
