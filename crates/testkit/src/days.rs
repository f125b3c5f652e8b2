//! Weeks of somebody's mornings, out of a seed: steady, slowly filling with fluid, or going wrong in the last days.
//! What the rules make of them is the rules' business; the tests here only say that the three courses differ.

use crate::dice::Dice;
use hearth_clinical::{
    Answer, BloodPressure, Instant, LocalDay, OxygenSaturation, Pulse, Symptom, SymptomSet, Weight,
};
use hearth_rules::{History, Reading, ReadingKey};
use hearth_wire::CheckInBody;

/// How somebody is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Up and down by a little, as everybody's weight is.
    Stable,
    /// A quarter of a kilogram more each day: no day stands out, the fortnight does.
    DriftingUp,
    /// Stable until the last four days, then nearly a kilogram a day, with swelling and breathlessness.
    Deteriorating,
}

/// What is measured and answered on one morning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Morning {
    /// The calendar day.
    pub day: LocalDay,
    /// Between 7:00 and 8:30 UTC.
    pub at: Instant,
    /// On the scale.
    pub weight: Weight,
    /// By the cuff.
    pub pressure: BloodPressure,
    /// From the cuff.
    pub pulse: Pulse,
    /// By finger.
    pub oxygen: OxygenSaturation,
    /// Every question, answered.
    pub symptoms: SymptomSet,
}

/// How many days before the end a deteriorating person begins to.
pub const LAST_DAYS: u32 = 4;

/// So many days of one person from `first` on. A steady person leaves out a day now and then; the last is always there.
#[must_use]
pub fn mornings(course: Course, seed: u64, first: LocalDay, count: u32) -> Vec<Morning> {
    let mut dice = Dice::new(seed);
    let base = dice.between(60_000, 110_000);
    let mut found = Vec::new();
    for place in 0..count {
        let to_end = count - 1 - place;
        let worse = course == Course::Deteriorating && to_end < LAST_DAYS;
        let gained = match course {
            Course::DriftingUp => 250 * i64::from(place),
            Course::Deteriorating if worse => 900 * i64::from(LAST_DAYS - to_end),
            Course::Stable | Course::Deteriorating => 0,
        };
        let morning =
            morning(&mut dice, first.plus_days(i32::try_from(place).unwrap()), base + gained, worse);
        let left_out = course == Course::Stable && to_end > 0 && dice.one_in(9);
        if !left_out {
            found.push(morning);
        }
    }
    found
}

fn morning(dice: &mut Dice, day: LocalDay, grams: i64, worse: bool) -> Morning {
    let minutes = dice.between(7 * 60, 8 * 60 + 30);
    let faster = if worse { 18 } else { 0 };
    let (upper, lower) = (dice.between(112, 132), dice.between(66, 80));
    let small = |value: i64| u16::try_from(value).unwrap();
    let pulse = dice.between(62, 76) + faster;
    let oxygen = dice.between(96, 98) - if worse { 2 } else { 0 };
    Morning {
        day,
        at: Instant::from_ms((i64::from(day.days()) * 1440 + minutes) * 60_000),
        weight: Weight::from_grams(u32::try_from(grams + dice.between(-300, 300)).unwrap()).unwrap(),
        pressure: BloodPressure::from_mmhg(small(upper), small(lower)).unwrap(),
        pulse: Pulse::from_per_minute(small(pulse)).unwrap(),
        oxygen: OxygenSaturation::from_percent(small(oxygen)).unwrap(),
        symptoms: symptoms(worse),
    }
}

/// Every question answered in the least worrying way, or, when it goes wrong, with what fluid does.
fn symptoms(worse: bool) -> SymptomSet {
    let mut set = SymptomSet::new();
    for symptom in Symptom::ALL {
        let answer = match symptom {
            Symptom::Swelling if worse => Answer::MuchMore,
            Symptom::BreathlessChange if worse => Answer::LittleMore,
            Symptom::Pillows if worse => Answer::More,
            _ => symptom.answers()[0].clone(),
        };
        set.set(symptom, answer).unwrap();
    }
    set
}

impl Morning {
    /// The morning as a check-in that nothing was told about yet.
    #[must_use]
    pub fn check_in(&self) -> CheckInBody {
        CheckInBody {
            entered: Some(self.at.plus_ms(60_000)),
            weight: Some(self.weight),
            pressures: vec![self.pressure],
            pulse: Some(self.pulse),
            oxygen: Some(self.oxygen),
            symptoms: self.symptoms.clone(),
            ..CheckInBody::default()
        }
    }
}

/// The mornings as the rules look at them, on the day of the last one.
///
/// # Panics
/// If there is no morning at all.
#[must_use]
pub fn history(mornings: &[Morning]) -> History {
    let mut history = History::new(mornings.last().unwrap().day);
    let mut key = 0;
    for morning in mornings {
        history.weights.push(reading(morning, &mut key, morning.weight));
        history.pressures.push(reading(morning, &mut key, morning.pressure));
        history.pulses.push(reading(morning, &mut key, morning.pulse));
        history.oxygens.push(reading(morning, &mut key, morning.oxygen));
        history.symptoms.push(reading(morning, &mut key, morning.symptoms.clone()));
    }
    history
}

fn reading<V>(morning: &Morning, key: &mut u64, value: V) -> Reading<V> {
    *key += 1;
    Reading { at: morning.at, key: ReadingKey(*key), day: morning.day, time_unsure: false, value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_rules::{PlanInForce, RuleId, Zone, assess_day};

    fn zone_and_w1(course: Course, seed: u64) -> (Zone, bool) {
        let first = LocalDay::from_ymd(2026, 2, 1).unwrap();
        let mornings = mornings(course, seed, first, 30);
        let history = history(&mornings);
        let judged = assess_day(&history, history.today, &PlanInForce::from_settings([]));
        (judged.zone, judged.findings.iter().any(|finding| finding.rule == RuleId::W1))
    }

    #[test]
    fn the_weight_of_a_steady_person_never_stands_out() {
        for seed in 0..200 {
            let (zone, gained) = zone_and_w1(Course::Stable, seed);
            assert!(!gained && zone == Zone::Green, "seed {seed}: {zone:?}");
        }
    }

    #[test]
    fn somebody_who_deteriorates_is_found_by_their_weight() {
        for seed in 0..200 {
            let (zone, gained) = zone_and_w1(Course::Deteriorating, seed);
            assert!(gained && zone != Zone::Green, "seed {seed}: {zone:?}");
        }
    }

    #[test]
    fn somebody_who_drifts_gains_kilograms_in_a_fortnight_and_never_two_in_three_days() {
        let first = LocalDay::from_ymd(2026, 2, 1).unwrap();
        for seed in 0..200 {
            let mornings = mornings(Course::DriftingUp, seed, first, 15);
            let gain = mornings[14].weight.gain_grams_since(mornings[0].weight);
            assert!(gain > 2_500, "seed {seed}: {gain}");
            assert!(!zone_and_w1(Course::DriftingUp, seed).1, "seed {seed}");
        }
    }

    #[test]
    fn the_same_seed_is_the_same_person() {
        let first = LocalDay::from_ymd(2026, 2, 1).unwrap();
        let again = || mornings(Course::Stable, 5, first, 40);
        assert_eq!(again(), again());
        assert_ne!(again(), mornings(Course::Stable, 6, first, 40));
    }
}
