//! Histories to measure the rules on: one invented person who measures everything every day, in order or shuffled.
//! The values come out of the day's number, so that every run judges the same; what the rules say is not looked at.

use std::collections::BTreeSet;

use hearth_clinical::{
    Instant, LocalDay, SymptomSet, Weight, parse_blood_pressure, parse_oxygen_saturation, parse_pulse,
};
use hearth_rules::{History, Reading, ReadingKey};

/// Readings of one day: weight, pressure, pulse, oxygen and symptoms.
pub const READINGS_A_DAY: usize = 5;
const DAY_MS: i64 = 86_400_000;

/// A history, and the readings of its last day.
#[derive(Clone, Debug)]
pub struct Invented {
    /// The readings.
    pub history: History,
    /// Those of the last day.
    pub newest: BTreeSet<ReadingKey>,
}

impl Invented {
    /// How many readings it has.
    #[must_use]
    pub fn readings(&self) -> usize {
        let history = &self.history;
        history.weights.len()
            + history.pressures.len()
            + history.pulses.len()
            + history.oxygens.len()
            + history.symptoms.len()
    }

    /// Every reading, as a batch that has just arrived.
    #[must_use]
    pub fn all(&self) -> BTreeSet<ReadingKey> {
        (0..self.readings() as u64).map(ReadingKey).collect()
    }
}

/// A number that looks like chance and is the same in every run.
fn mixed(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Somebody who has measured everything on each of this many days, oldest first. Every ninth week they gain weight,
/// so that the rules have something to find.
///
/// # Errors
/// Says which invented value can't be held; none is.
pub fn in_order(days: u32) -> Result<Invented, String> {
    let last = LocalDay::from_ymd(2026, 11, 21).map_err(|problem| problem.to_string())?;
    let mut history = History::new(last);
    let mut newest = BTreeSet::new();
    for number in 0..days {
        let ago = i32::try_from(days - 1 - number).map_err(|problem| problem.to_string())?;
        let day = last.plus_days(-ago);
        let chance = mixed(u64::from(number));
        let gain = if (number / 7).is_multiple_of(9) { number % 7 * 400 } else { 0 };
        let grams = 80_000 + gain + u32::try_from(chance % 600).map_err(|problem| problem.to_string())?;
        let weight = Weight::from_grams(grams).map_err(|problem| problem.to_string())?;
        let pressure = format!("{}/{}", 105 + chance % 40, 60 + chance / 40 % 25);
        let pressure = parse_blood_pressure(&pressure).map_err(|problem| problem.to_string())?;
        let pulse = parse_pulse(&(60 + chance % 30).to_string()).map_err(|problem| problem.to_string())?;
        let oxygen = (94 + chance % 5).to_string();
        let oxygen = parse_oxygen_saturation(&oxygen).map_err(|problem| problem.to_string())?;
        let swollen = if gain > 1_000 { "swelling=little-more" } else { "swelling=no-more-than-usual" };
        let symptoms = SymptomSet::parse([swollen]).map_err(|problem| problem.to_string())?;
        let at = |minute: i64| Instant::from_ms(i64::from(day.days()) * DAY_MS + (8 * 60 + minute) * 60_000);
        let first = u64::from(number) * READINGS_A_DAY as u64;
        history.weights.push(reading(at(0), first, day, weight));
        history.pressures.push(reading(at(2), first + 1, day, pressure));
        history.pulses.push(reading(at(3), first + 2, day, pulse));
        history.oxygens.push(reading(at(4), first + 3, day, oxygen));
        history.symptoms.push(reading(at(5), first + 4, day, symptoms));
        if number + 1 == days {
            newest.extend((first..first + READINGS_A_DAY as u64).map(ReadingKey));
        }
    }
    Ok(Invented { history, newest })
}

/// The same readings in an order that looks like chance, as they may lie in a store that other computers fill.
#[must_use]
pub fn shuffled(invented: &Invented) -> Invented {
    let mut shuffled = invented.clone();
    let history = &mut shuffled.history;
    history.weights.sort_by_key(|reading| mixed(reading.key.0));
    history.pressures.sort_by_key(|reading| mixed(reading.key.0));
    history.pulses.sort_by_key(|reading| mixed(reading.key.0));
    history.oxygens.sort_by_key(|reading| mixed(reading.key.0));
    history.symptoms.sort_by_key(|reading| mixed(reading.key.0));
    shuffled
}

fn reading<V>(at: Instant, key: u64, day: LocalDay, value: V) -> Reading<V> {
    Reading { at, key: ReadingKey(key), day, time_unsure: false, value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_rules::{PlanInForce, assess};

    #[test]
    fn an_invented_history_has_every_reading_once_and_the_last_day_is_the_newest() {
        for days in [1, 30, 365] {
            let invented = in_order(days).unwrap();
            assert_eq!(invented.readings(), days as usize * READINGS_A_DAY);
            assert_eq!(invented.newest.len(), READINGS_A_DAY);
            assert_eq!(invented.all().len(), invented.readings());
            assert!(invented.newest.is_subset(&invented.all()));
            let mut again = shuffled(&invented).history.weights;
            assert!(days == 1 || again != invented.history.weights, "it is shuffled");
            again.sort();
            assert_eq!(again, invented.history.weights);
        }
    }

    #[test]
    fn the_rules_find_something_in_it_and_the_order_makes_no_difference() {
        let invented = in_order(365).unwrap();
        let plan = PlanInForce::product();
        let said = assess(&invented.history, &invented.all(), &plan);
        assert!(said.findings.len() > 10, "the rules were asked to work: {}", said.findings.len());
        let other = shuffled(&invented);
        assert_eq!(assess(&other.history, &other.all(), &plan), said);
        assert_eq!(
            assess(&other.history, &other.newest, &plan),
            assess(&invented.history, &invented.newest, &plan)
        );
    }
}
