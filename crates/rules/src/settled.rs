//! A history put in order once, so that every rule finds the readings of some days without looking at all the others.
//! Each reading stands in it once; one dated after today has an unsure time, whatever it says itself.

use hearth_clinical::{
    BloodPressure, BloodResult, Instant, LocalDay, OxygenSaturation, PosturalPressure, Pulse, Rhythm,
    SymptomSet, Temperature, Weight,
};

use crate::history::{Circumstances, History, MedicinesTold, Reading};
use crate::level::Quantity;

/// The readings of one kind, by day, then moment, then key; those of unsure time apart.
#[derive(Clone, Debug)]
pub(crate) struct Series<V> {
    sure: Vec<Reading<V>>,
    unsure: Vec<Reading<V>>,
}

impl<V: Clone + Ord> Series<V> {
    fn of(readings: &[Reading<V>], today: LocalDay) -> Series<V> {
        let (mut sure, mut unsure) = (Vec::with_capacity(readings.len()), Vec::new());
        for reading in readings {
            let mut reading = reading.clone();
            reading.time_unsure |= reading.day > today;
            if reading.time_unsure { unsure.push(reading) } else { sure.push(reading) }
        }
        sure.sort_by(|one, other| (one.day, one).cmp(&(other.day, other)));
        unsure.sort();
        sure.dedup();
        unsure.dedup();
        Series { sure, unsure }
    }
}

impl<V> Series<V> {
    /// Those of sure time, oldest first.
    pub(crate) fn sure(&self) -> &[Reading<V>] {
        &self.sure
    }

    /// Those of unsure time, by moment.
    pub(crate) fn unsure(&self) -> &[Reading<V>] {
        &self.unsure
    }

    /// Every reading; those of unsure time come last.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Reading<V>> {
        self.sure.iter().chain(&self.unsure)
    }

    /// Those of sure time from the first day to the last, both included, oldest first. Costs what it gives.
    pub(crate) fn days(&self, first: LocalDay, last: LocalDay) -> &[Reading<V>] {
        let from = self.sure.partition_point(|reading| reading.day < first);
        let to = self.sure.partition_point(|reading| reading.day <= last);
        self.sure.get(from..to).unwrap_or_default()
    }

    /// Those of one day, oldest first.
    pub(crate) fn on(&self, day: LocalDay) -> &[Reading<V>] {
        self.days(day, day)
    }

    /// What was measured on the same occasion: the same day, or of unsure time only the very same check-in, since
    /// nothing else is known to belong to it.
    pub(crate) fn same_occasion<W>(&self, reading: &Reading<W>) -> &[Reading<V>] {
        if !reading.time_unsure {
            return self.on(reading.day);
        }
        self.unsure_at(reading.at)
    }

    /// Those of unsure time that claim this very moment.
    pub(crate) fn unsure_at(&self, at: Instant) -> &[Reading<V>] {
        let from = self.unsure.partition_point(|other| other.at < at);
        let to = self.unsure.partition_point(|other| other.at <= at);
        self.unsure.get(from..to).unwrap_or_default()
    }

    fn marks(&self) -> impl Iterator<Item = Reading<()>> {
        self.all().map(|reading| Reading {
            at: reading.at,
            key: reading.key,
            day: reading.day,
            time_unsure: reading.time_unsure,
            value: (),
        })
    }
}

/// A history in order.
#[derive(Clone, Debug)]
pub(crate) struct Settled {
    pub(crate) today: LocalDay,
    pub(crate) weights: Series<Weight>,
    /// The first weight of each day, oldest first; two values in conflict share a moment, and then both stand here.
    pub(crate) daily_weights: Series<Weight>,
    pub(crate) pressures: Series<BloodPressure>,
    pub(crate) pulses: Series<Pulse>,
    pub(crate) oxygens: Series<OxygenSaturation>,
    pub(crate) symptoms: Series<SymptomSet>,
    pub(crate) temperatures: Series<Temperature>,
    pub(crate) rhythms: Series<Rhythm>,
    pub(crate) posturals: Series<PosturalPressure>,
    pub(crate) bloods: Series<BloodResult>,
    pub(crate) medicines: Series<MedicinesTold>,
    pub(crate) circumstances: Circumstances,
}

impl Settled {
    pub(crate) fn of(history: &History) -> Settled {
        let today = history.today;
        let weights = Series::of(&history.weights, today);
        Settled {
            today,
            daily_weights: first_of_each_day(&weights),
            weights,
            pressures: Series::of(&history.pressures, today),
            pulses: Series::of(&history.pulses, today),
            oxygens: Series::of(&history.oxygens, today),
            symptoms: Series::of(&history.symptoms, today),
            temperatures: Series::of(&history.temperatures, today),
            rhythms: Series::of(&history.rhythms, today),
            posturals: Series::of(&history.posturals, today),
            bloods: Series::of(&history.bloods, today),
            medicines: Series::of(&history.medicines, today),
            circumstances: history.circumstances.clone(),
        }
    }

    /// Every reading without its value, with what kind it is.
    pub(crate) fn marks(&self) -> impl Iterator<Item = (Quantity, Reading<()>)> {
        let of = |kind: Quantity| move |mark: Reading<()>| (kind, mark);
        self.weights
            .marks()
            .map(of(Quantity::Weight))
            .chain(self.pressures.marks().map(of(Quantity::BloodPressure)))
            .chain(self.pulses.marks().map(of(Quantity::Pulse)))
            .chain(self.oxygens.marks().map(of(Quantity::Oxygen)))
            .chain(self.symptoms.marks().map(of(Quantity::Symptoms)))
            .chain(self.temperatures.marks().map(of(Quantity::Temperature)))
            .chain(self.rhythms.marks().map(of(Quantity::Rhythm)))
            .chain(self.posturals.marks().map(of(Quantity::Postural)))
            .chain(self.bloods.marks().map(of(Quantity::Blood)))
            .chain(self.medicines.marks().map(of(Quantity::Medicines)))
    }
}

fn first_of_each_day(weights: &Series<Weight>) -> Series<Weight> {
    let mut first: Vec<Reading<Weight>> = Vec::with_capacity(weights.sure.len());
    for reading in &weights.sure {
        match first.last() {
            Some(held) if held.day == reading.day && held.at != reading.at => {}
            _ => first.push(reading.clone()),
        }
    }
    Series { sure: first, unsure: Vec::new() }
}
