//! What a person says of their own medicines, as it stands: taken, missed, stopped, side effects by day, and what they bought.
//! Of two things said side by side both are kept; what weighs more counts for the rules.

use crate::{Fact, Record, TracedHistory};
use hearth_clinical::LocalDay;
use hearth_clinical::medicine::{Taken, Warned};
use hearth_record::{EntryKey, PartName, Subject};
use hearth_rules::{MedicinesTold, Reading};
use hearth_wire::{BOUGHT, Body, Bought, DOSE, DoseTold, SIDE_EFFECT};
use std::collections::BTreeMap;

/// One thing said of one medicine on one day.
#[derive(Clone, Copy, Debug)]
pub struct DoseVersion<'a> {
    /// The entry, with author and time.
    pub fact: &'a Fact,
    /// What it says.
    pub told: &'a DoseTold,
}

/// What stands of one medicine on one day.
#[derive(Clone, Debug, Default)]
pub struct DoseDay<'a> {
    /// What was said, what weighs most first: one version, or several that stand side by side. What was a slip is not here.
    pub doses: Vec<DoseVersion<'a>>,
    /// What the person thinks that it did to them, each in its entry.
    pub side_effects: Vec<(&'a Fact, &'a str)>,
}

/// What a person thinks that a medicine did to them, as it stands.
#[derive(Clone, Debug)]
pub struct SideEffectNow<'a> {
    /// The entry, with author and time.
    pub fact: &'a Fact,
    /// The day that it speaks of.
    pub day: LocalDay,
    /// The medicine's name in the record.
    pub medicine: String,
    /// In the person's own words.
    pub words: &'a str,
}

/// Something that was bought, as it stands.
#[derive(Clone, Debug)]
pub struct BoughtNow<'a> {
    /// Its name: the subject without `medicine-bought/`.
    pub name: String,
    /// The current versions, the latest last.
    pub versions: Vec<(&'a Fact, &'a Bought)>,
}

impl BoughtNow<'_> {
    /// The lines of the warn list that are taken on a day, by any version of it.
    pub fn taken(&self, day: LocalDay) -> impl Iterator<Item = Warned> + '_ {
        let taken = move |bought: &Bought| {
            bought.taken && bought.since <= day && bought.until.is_none_or(|until| day <= until)
        };
        let versions = self.versions.iter().filter(move |(_, bought)| taken(bought));
        versions.flat_map(|(_, bought)| bought.what.iter().copied())
    }
}

/// The day that an entry speaks of; none for another subject.
fn day_of(subject: &Subject) -> Option<LocalDay> {
    subject.as_str().strip_prefix(Subject::MEDICINE_TAKEN)?.parse().ok()
}

impl<'a> Record<'a> {
    /// What stands of each medicine on each day, by day and by the medicine's name in the record.
    #[must_use]
    pub fn medicine_days(&self) -> BTreeMap<LocalDay, BTreeMap<String, DoseDay<'a>>> {
        let mut days: BTreeMap<LocalDay, BTreeMap<String, DoseDay<'a>>> = BTreeMap::new();
        for (subject, part, values) in self.current().iter() {
            let Some(day) = day_of(subject) else { continue };
            for fact in values.iter().filter_map(|value| self.fact(&value.key)) {
                let Body::MedicineTaken(body) = &fact.body else { continue };
                if let Some(name) = part.strip_prefix(DOSE)
                    && let Some(told) = body.doses.get(name).filter(|told| told.what != Taken::Unsaid)
                {
                    let of_day = days.entry(day).or_default().entry(name.to_owned()).or_default();
                    of_day.doses.push(DoseVersion { fact, told });
                }
                if let Some(name) = part.strip_prefix(SIDE_EFFECT)
                    && let Some(words) =
                        body.side_effects.get(name).filter(|words| !words.reveal().is_empty())
                {
                    let of_day = days.entry(day).or_default().entry(name.to_owned()).or_default();
                    of_day.side_effects.push((fact, words.reveal()));
                }
            }
        }
        for of_day in days.values_mut().flat_map(BTreeMap::values_mut) {
            of_day.doses.sort_by_key(|one| (std::cmp::Reverse(one.told.what), one.fact.act.key));
        }
        days
    }

    /// Every side effect that was told, by day and by the medicine's name.
    #[must_use]
    pub fn side_effects(&self) -> Vec<SideEffectNow<'a>> {
        let days = self.medicine_days().into_iter();
        let all = days.flat_map(|(day, medicines)| medicines.into_iter().map(move |one| (day, one)));
        all.flat_map(|(day, (medicine, of_day))| {
            let one = move |(fact, words)| SideEffectNow { fact, day, medicine: medicine.clone(), words };
            of_day.side_effects.into_iter().map(one)
        })
        .collect()
    }

    /// The entries that say something of one part of one day, which a correction stands in place of.
    #[must_use]
    pub fn medicine_day_keys(&self, day: LocalDay, part: &PartName) -> Vec<EntryKey> {
        self.current().keys(&Subject::medicine_taken(day), part)
    }

    /// The medicines that the person says they have stopped and has not said since to take again, with the day.
    #[must_use]
    pub fn told_stopped(&self) -> BTreeMap<String, LocalDay> {
        let mut stopped = BTreeMap::new();
        for (day, medicines) in self.medicine_days() {
            for (name, of_day) in medicines {
                match of_day.doses.first().map(|one| one.told.what) {
                    Some(Taken::Stopped) => {
                        stopped.entry(name).or_insert(day);
                    }
                    Some(Taken::Taken) => {
                        stopped.remove(&name);
                    }
                    Some(Taken::Missed | Taken::Unsaid) | None => {}
                }
            }
        }
        stopped
    }

    /// Everything that was bought, by name, what is over included.
    #[must_use]
    pub fn bought(&self) -> Vec<BoughtNow<'a>> {
        let mut all: BTreeMap<String, Vec<(&'a Fact, &'a Bought)>> = BTreeMap::new();
        for (subject, part, values) in self.current().iter() {
            let name = subject.as_str().strip_prefix(Subject::MEDICINE_BOUGHT).filter(|_| part == BOUGHT);
            let Some(name) = name else { continue };
            for fact in values.iter().filter_map(|value| self.fact(&value.key)) {
                if let Body::MedicineBought(body) = &fact.body {
                    all.entry(name.to_owned()).or_default().push((fact, &body.bought));
                }
            }
        }
        let now = |(name, mut versions): (String, Vec<(&'a Fact, &'a Bought)>)| {
            versions.sort_by_key(|(fact, _)| (fact.act.header.time.corrected(), fact.act.key));
            BoughtNow { name, versions }
        };
        all.into_iter().map(now).collect()
    }
}

impl TracedHistory {
    /// Adds what was said of medicines apart from checks: each entry once, with what weighs most of what still stands of it.
    pub(crate) fn add_medicines_told(&mut self, record: &Record<'_>) {
        let mut said: BTreeMap<EntryKey, (LocalDay, &Fact, Taken)> = BTreeMap::new();
        for (day, medicines) in &record.medicine_days() {
            for one in medicines.values().flat_map(|of_day| &of_day.doses) {
                let what = one.told.what;
                let held = said.entry(one.fact.act.key).or_insert((*day, one.fact, what));
                held.2 = held.2.max(what);
            }
        }
        for (key, (day, fact, what)) in said {
            let value = match what {
                Taken::Unsaid => continue,
                Taken::Taken => MedicinesTold::Taken,
                Taken::Missed => MedicinesTold::Missed,
                Taken::Stopped => MedicinesTold::Stopped,
            };
            let (at, time_unsure) = (fact.act.header.time.corrected(), record.is_time_doubtful(&key));
            let key = self.number(Some(key));
            self.history.medicines.push(Reading { at, key, day, time_unsure, value });
        }
    }
}
