//! What was measured before each line of a file, for 'is that unusual?', found without looking at all the other lines.
//! What is unusual is decided by `hearth-clinical`.

use crate::deeds::check_in::form::Reading as Form;
use hearth_chart::When;
use hearth_clinical::{
    Analyte, BloodPressure, BloodResult, LocalDay, OxygenSaturation, Pulse, Recent, Weight,
};
use hearth_rules::{History, Reading};
use std::collections::BTreeMap;

/// Of a kind that was measured more often than this in its days, only the last are looked at.
const MOST: usize = 64;
const PRESSURE_DAYS: i32 = 7;
const OXYGEN_DAYS: i32 = 14;

/// Everything that is known, each kind by time; what has no sure time is left out.
pub(super) struct Around {
    weights: Vec<Reading<Weight>>,
    pressures: Vec<Reading<BloodPressure>>,
    pulses: Vec<Reading<Pulse>>,
    oxygens: Vec<Reading<OxygenSaturation>>,
    bloods: BTreeMap<&'static str, Vec<Reading<BloodResult>>>,
}

impl Around {
    /// Puts a history in order.
    pub(super) fn of(history: &History) -> Around {
        let mut bloods: BTreeMap<&'static str, Vec<Reading<BloodResult>>> = BTreeMap::new();
        for reading in by_time(&history.bloods) {
            bloods.entry(reading.value.analyte().code()).or_default().push(reading);
        }
        Around {
            weights: by_time(&history.weights),
            pressures: by_time(&history.pressures),
            pulses: by_time(&history.pulses),
            oxygens: by_time(&history.oxygens),
            bloods,
        }
    }

    /// What was measured before this line, as far as the line has something to compare with it.
    pub(super) fn before(&self, when: When, line: &Form) -> Recent {
        let last_weight = before(&self.weights, when).last();
        let last_blood = |analyte: Analyte| {
            let all = self.bloods.get(analyte.code()).map(Vec::as_slice).unwrap_or_default();
            before(all, when).last().map(|reading| reading.value)
        };
        Recent {
            weight: last_weight.map(|reading| (reading.day, reading.value)),
            blood_pressures: values(&self.pressures, when, PRESSURE_DAYS),
            pulses: values(&self.pulses, when, PRESSURE_DAYS),
            oxygens: values(&self.oxygens, when, OXYGEN_DAYS),
            bloods: line.bloods.iter().filter_map(|result| last_blood(result.analyte())).collect(),
            ..Recent::default()
        }
    }
}

fn by_time<V: Clone>(readings: &[Reading<V>]) -> Vec<Reading<V>> {
    let mut sure: Vec<Reading<V>> = readings.iter().filter(|reading| !reading.time_unsure).cloned().collect();
    sure.sort_by_key(|reading| (reading.at, reading.key));
    sure
}

fn before<V>(readings: &[Reading<V>], when: When) -> &[Reading<V>] {
    let end = readings.partition_point(|reading| reading.at < when.at);
    readings.get(..end).unwrap_or_default()
}

fn values<V: Copy>(readings: &[Reading<V>], when: When, days: i32) -> Vec<V> {
    let within = |day: LocalDay| when.day.days_since(day) <= days;
    let last = before(readings, when).iter().rev().take(MOST);
    last.take_while(|reading| within(reading.day)).map(|reading| reading.value).collect()
}
