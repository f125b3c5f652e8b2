//! The readings of one person as the rules see them: values with their day, their instant and the caller's own key.
//! Which entries are current, and what their corrected time is, was settled before they came here.

use hearth_clinical::{BloodPressure, Instant, LocalDay, OxygenSaturation, Pulse, SymptomSet, Weight};

use crate::level::Quantity;

/// The caller's own number for a reading, opaque here, so that a finding can name what it is about.
///
/// Each reading has its own: the weight and the pulse of one check-in are two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReadingKey(pub u64);

/// One value with its times. Two values in conflict are two readings of the same instant with keys of their own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading<V> {
    /// When it was taken, as far as that is known.
    pub at: Instant,
    /// The caller's own number.
    pub key: ReadingKey,
    /// The person's own calendar day at that moment.
    pub day: LocalDay,
    /// True when the clock could not be trusted: the reading is judged alone, by absolute rules only.
    pub time_unsure: bool,
    /// What was measured or answered.
    pub value: V,
}

/// Everything the rules may look at, in any order, duplicates allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The person's calendar day now. A reading dated later has an unsure time, whatever it says itself.
    pub today: LocalDay,
    /// Weights.
    pub weights: Vec<Reading<Weight>>,
    /// Blood pressures.
    pub pressures: Vec<Reading<BloodPressure>>,
    /// Pulses.
    pub pulses: Vec<Reading<Pulse>>,
    /// Oxygen values.
    pub oxygens: Vec<Reading<OxygenSaturation>>,
    /// The answers of each check-in.
    pub symptoms: Vec<Reading<SymptomSet>>,
}

impl History {
    /// A history with nothing in it yet.
    #[must_use]
    pub const fn new(today: LocalDay) -> History {
        History {
            today,
            weights: Vec::new(),
            pressures: Vec::new(),
            pulses: Vec::new(),
            oxygens: Vec::new(),
            symptoms: Vec::new(),
        }
    }

    /// The same readings oldest first, each once, those from the future marked as unsure.
    #[must_use]
    pub(crate) fn settled(&self) -> History {
        History {
            today: self.today,
            weights: settled(&self.weights, self.today),
            pressures: settled(&self.pressures, self.today),
            pulses: settled(&self.pulses, self.today),
            oxygens: settled(&self.oxygens, self.today),
            symptoms: settled(&self.symptoms, self.today),
        }
    }

    /// Every reading without its value, with what kind it is.
    pub(crate) fn marks(&self) -> impl Iterator<Item = (Quantity, Reading<()>)> {
        let weights = self.weights.iter().map(|reading| (Quantity::Weight, mark(reading)));
        let pressures = self.pressures.iter().map(|reading| (Quantity::BloodPressure, mark(reading)));
        let pulses = self.pulses.iter().map(|reading| (Quantity::Pulse, mark(reading)));
        let oxygens = self.oxygens.iter().map(|reading| (Quantity::Oxygen, mark(reading)));
        let symptoms = self.symptoms.iter().map(|reading| (Quantity::Symptoms, mark(reading)));
        weights.chain(pressures).chain(pulses).chain(oxygens).chain(symptoms)
    }
}

fn mark<V>(reading: &Reading<V>) -> Reading<()> {
    Reading {
        at: reading.at,
        key: reading.key,
        day: reading.day,
        time_unsure: reading.time_unsure,
        value: (),
    }
}

fn settled<V: Clone + Ord>(readings: &[Reading<V>], today: LocalDay) -> Vec<Reading<V>> {
    let mut sorted = readings.to_vec();
    for reading in &mut sorted {
        reading.time_unsure |= reading.day > today;
    }
    sorted.sort();
    sorted.dedup();
    sorted
}
