//! From check-ins and settings to what the rules read: a history whose readings can be traced back to their entries, and
//! the plan in force with every alternative that nobody has settled.

use crate::{CheckInNow, Record};
use hearth_clinical::{
    BloodPressure, BloodResult, HeartFailureType, Instant, LocalDay, OxygenSaturation, PlanSubject,
    PlanValue, PosturalPressure, Pulse, Rhythm, SymptomSet, Temperature, ThresholdLayer, Weight,
};
use hearth_record::EntryKey;
use hearth_rules::{History, PlanInForce, Reading, ReadingKey};
use hearth_wire::CheckInBody;
use std::collections::BTreeSet;

/// What was measured at one time, as far as rules look at it: steps are for the person alone.
#[derive(Clone, Debug, Default)]
pub struct Measurements {
    /// Weights: several only where two corrections stand side by side.
    pub weights: Vec<Weight>,
    /// Pressures, every go.
    pub pressures: Vec<BloodPressure>,
    /// Pulses.
    pub pulses: Vec<Pulse>,
    /// Oxygen.
    pub oxygens: Vec<OxygenSaturation>,
    /// Temperatures.
    pub temperatures: Vec<Temperature>,
    /// Rhythms.
    pub rhythms: Vec<Rhythm>,
    /// Lying and standing pressures.
    pub posturals: Vec<PosturalPressure>,
    /// Blood results.
    pub bloods: Vec<BloodResult>,
    /// Symptoms; empty when nothing was asked.
    pub symptoms: SymptomSet,
}

impl Measurements {
    /// What one entry says by itself.
    #[must_use]
    pub fn of(body: &CheckInBody) -> Self {
        Measurements {
            weights: body.weight.into_iter().collect(),
            pressures: body.pressures.clone(),
            pulses: body.pulse.into_iter().collect(),
            oxygens: body.oxygen.into_iter().collect(),
            temperatures: body.temperature.into_iter().collect(),
            rhythms: body.rhythm.into_iter().collect(),
            posturals: body.postural.into_iter().collect(),
            bloods: body.bloods.iter().collect(),
            symptoms: body.symptoms.clone(),
        }
    }
}

/// When it was measured.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// The moment, corrected.
    pub at: Instant,
    /// The day where it was measured.
    pub day: LocalDay,
    /// True when the time can't be right.
    pub doubtful: bool,
}

/// A history, and which check-in each of its readings came from.
#[derive(Clone, Debug)]
pub struct TracedHistory {
    /// What the rules read.
    pub history: History,
    owners: Vec<Option<EntryKey>>,
}

impl TracedHistory {
    /// Every check-in that was not taken back, as seen on `today`.
    #[must_use]
    pub fn of(check_ins: &[CheckInNow<'_>], today: LocalDay) -> Self {
        let mut traced = TracedHistory { history: History::new(today), owners: Vec::new() };
        for check_in in check_ins.iter().filter(|check_in| !check_in.withdrawn) {
            traced.add(Some(check_in.fact.act.key), when(check_in), &measurements(check_in));
        }
        traced
    }

    /// Adds what was measured at one time and says which readings it became.
    pub fn add(&mut self, owner: Option<EntryKey>, when: When, taken: &Measurements) -> BTreeSet<ReadingKey> {
        let mut keys = BTreeSet::new();
        let owners = &mut self.owners;
        let mut key = || {
            let key = ReadingKey(owners.len() as u64);
            owners.push(owner);
            keys.insert(key);
            key
        };
        let history = &mut self.history;
        history.weights.extend(taken.weights.iter().map(|value| reading(when, key(), *value)));
        history.pressures.extend(taken.pressures.iter().map(|value| reading(when, key(), *value)));
        history.pulses.extend(taken.pulses.iter().map(|value| reading(when, key(), *value)));
        history.oxygens.extend(taken.oxygens.iter().map(|value| reading(when, key(), *value)));
        history.temperatures.extend(taken.temperatures.iter().map(|value| reading(when, key(), *value)));
        history.rhythms.extend(taken.rhythms.iter().map(|value| reading(when, key(), *value)));
        history.posturals.extend(taken.posturals.iter().map(|value| reading(when, key(), *value)));
        history.bloods.extend(taken.bloods.iter().map(|value| reading(when, key(), *value)));
        if !taken.symptoms.is_empty() {
            history.symptoms.push(reading(when, key(), taken.symptoms.clone()));
        }
        keys
    }

    /// The next number of a reading, which came from this entry.
    pub(crate) fn number(&mut self, owner: Option<EntryKey>) -> ReadingKey {
        let key = ReadingKey(self.owners.len() as u64);
        self.owners.push(owner);
        key
    }

    /// The entry, a check-in or what was said of medicines, that a reading came from; `None` for one that is not saved yet.
    #[must_use]
    pub fn owner(&self, key: ReadingKey) -> Option<EntryKey> {
        usize::try_from(key.0).ok().and_then(|place| self.owners.get(place).copied()).flatten()
    }

    /// The readings of unsure time that claim a day before this one.
    #[must_use]
    pub fn doubtful_before(&self, day: LocalDay) -> BTreeSet<ReadingKey> {
        self.history.unsure_before(day)
    }

    /// The readings of these check-ins.
    #[must_use]
    pub fn readings_of_all(&self, owners: &BTreeSet<EntryKey>) -> BTreeSet<ReadingKey> {
        let numbered = (0u64..).zip(&self.owners);
        let theirs = numbered.filter(|(_, held)| held.is_some_and(|held| owners.contains(&held)));
        theirs.map(|(number, _)| ReadingKey(number)).collect()
    }

    /// The readings of one check-in.
    #[must_use]
    pub fn readings_of(&self, owner: &EntryKey) -> BTreeSet<ReadingKey> {
        (0u64..)
            .zip(&self.owners)
            .filter(|(_, held)| held.as_ref() == Some(owner))
            .map(|(number, _)| ReadingKey(number))
            .collect()
    }
}

fn reading<V>(when: When, key: ReadingKey, value: V) -> Reading<V> {
    Reading { at: when.at, key, day: when.day, time_unsure: when.doubtful, value }
}

/// When a check-in was measured.
#[must_use]
pub fn when(check_in: &CheckInNow<'_>) -> When {
    When { at: check_in.at, day: check_in.day, doubtful: check_in.time_doubtful }
}

/// What a check-in holds now, every alternative of a value in conflict included.
#[must_use]
pub fn measurements(check_in: &CheckInNow<'_>) -> Measurements {
    Measurements {
        weights: check_in.weight.iter().map(|version| version.value).collect(),
        pressures: check_in.pressures.iter().flat_map(|version| version.value.iter().copied()).collect(),
        pulses: check_in.pulse.iter().map(|version| version.value).collect(),
        oxygens: check_in.oxygen.iter().map(|version| version.value).collect(),
        temperatures: check_in.temperature.iter().map(|version| version.value).collect(),
        rhythms: check_in.rhythm.iter().map(|version| version.value).collect(),
        posturals: check_in.postural.iter().map(|version| version.value).collect(),
        bloods: check_in.bloods.iter().map(|version| version.value).collect(),
        symptoms: check_in.symptom_set(),
    }
}

/// The plan in force for a person: the product's defaults, what the service set, what the person's own team set.
/// `team` is the record of the pseudo-patient `team`.
#[must_use]
pub fn plan_in_force(team: &Record<'_>, person: &Record<'_>) -> PlanInForce {
    let mut plan = PlanInForce::product();
    // The contact that the team was made with holds until the service sets another.
    if let Some(now) = team.team().filter(|_| team.setting(PlanSubject::TeamContact).is_empty()) {
        plan.add(ThresholdLayer::Service, PlanValue::TeamContact(now.contact.clone()));
    }
    for subject in PlanSubject::ALL {
        for (layer, record) in [(ThresholdLayer::Service, team), (ThresholdLayer::Person, person)] {
            for setting in record.setting(subject) {
                plan.add(layer, setting.value.clone());
            }
        }
    }
    // The type that follows from the ejection fractions holds until the team sets another.
    let kind = person.heart_failure().type_by_ejection_fraction();
    if plan.heart_failure_type.first().layer == ThresholdLayer::Product && kind != HeartFailureType::Unknown {
        plan.add(ThresholdLayer::Person, PlanValue::HeartFailureType(kind));
    }
    plan
}
