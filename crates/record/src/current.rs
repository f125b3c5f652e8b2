//! Current values: for each subject and part, the values that are in effect and that nothing in effect replaces.
//! One value is the value; two or more different ones are a conflict. Nothing is ever chosen by a clock.

use crate::effect::takes_out;
use crate::{Act, Effects, EntryKey, PartName, PartValue, Replaces, Subject, is_observation, subject_fits};
use std::collections::BTreeMap;

/// One current value and the entry it stands in.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct CurrentValue {
    /// The entry.
    pub key: EntryKey,
    /// The value.
    pub value: PartValue,
}

/// What stands for one subject and part.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing<'a> {
    /// Nothing.
    Nothing,
    /// One value, held by one or more entries.
    One(&'a CurrentValue),
    /// Two or more different values.
    Conflict(&'a [CurrentValue]),
}

/// Every current value of a set of acts.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Current {
    values: BTreeMap<Subject, BTreeMap<PartName, Vec<CurrentValue>>>,
}

impl Current {
    /// Reads the current values of a set. The order of `acts` makes no difference.
    ///
    /// What a kind says about a subject that is not its own is no value. The values of a suspended observation stand all
    /// the same; it only takes nothing out of force.
    pub fn read<'a>(acts: impl IntoIterator<Item = &'a Act>, effects: &Effects) -> Self {
        let in_effect: BTreeMap<EntryKey, &Act> = acts
            .into_iter()
            .filter(|act| subject_fits(&act.header.kind.name, &act.header.subject))
            .filter(|act| effects.in_effect(&act.key) || is_observation(&act.header))
            .map(|act| (act.key, act))
            .collect();
        let replacing =
            replacing_by_target(in_effect.values().filter(|act| effects.in_effect(&act.key)).copied());
        let mut values: BTreeMap<Subject, BTreeMap<PartName, Vec<CurrentValue>>> = BTreeMap::new();
        for (key, act) in &in_effect {
            let subject = act.subject();
            let is_replaced = |part: &PartName| {
                replacing.get(key).is_some_and(|by| {
                    by.iter().any(|(other, replaces)| {
                        other.subject() == subject
                            && other.header.audience() == act.header.audience()
                            && takes_out(replaces, key, part)
                    })
                })
            };
            let kept: Vec<_> = act.parts.iter().filter(|(part, _)| !is_replaced(part)).collect();
            if kept.is_empty() {
                continue;
            }
            let place = values.entry(subject).or_default();
            for (part, value) in kept {
                let value = CurrentValue { key: *key, value: value.clone() };
                place.entry(part.clone()).or_default().push(value);
            }
        }
        Current { values }
    }

    fn of_part(&self, subject: &Subject, part: &str) -> &[CurrentValue] {
        let found = self.values.get(subject).and_then(|parts| parts.get(part));
        found.map(Vec::as_slice).unwrap_or_default()
    }

    /// What stands for one subject and part.
    #[must_use]
    pub fn standing(&self, subject: &Subject, part: &str) -> Standing<'_> {
        standing_of(self.of_part(subject, part))
    }

    /// The entries that an edit of this subject and part replaces: all that are current.
    #[must_use]
    pub fn keys(&self, subject: &Subject, part: &str) -> Vec<EntryKey> {
        self.of_part(subject, part).iter().map(|value| value.key).collect()
    }

    /// Every subject and part with what stands for it, in order of subject.
    pub fn iter(&self) -> impl Iterator<Item = (&Subject, &str, &[CurrentValue])> {
        self.values.iter().flat_map(|(subject, parts)| {
            parts.iter().map(move |(part, values)| (subject, part.as_str(), values.as_slice()))
        })
    }

    /// The parts of one subject.
    pub fn of_subject<'a>(
        &'a self,
        subject: &'a Subject,
    ) -> impl Iterator<Item = (&'a str, &'a [CurrentValue])> {
        self.values
            .get(subject)
            .into_iter()
            .flatten()
            .map(|(part, values)| (part.as_str(), values.as_slice()))
    }

    /// The subjects and parts that have two or more different values. What was told is a fact about the past and is
    /// never a conflict.
    pub fn conflicts(&self) -> impl Iterator<Item = (&Subject, &str, &[CurrentValue])> {
        self.iter().filter(|(_, part, values)| {
            *part != crate::TOLD && matches!(standing_of(values), Standing::Conflict(_))
        })
    }
}

impl FromIterator<(Subject, PartName, CurrentValue)> for Current {
    /// Takes back current values that a store has kept, in any order.
    fn from_iter<I: IntoIterator<Item = (Subject, PartName, CurrentValue)>>(kept: I) -> Self {
        let mut values: BTreeMap<Subject, BTreeMap<PartName, Vec<CurrentValue>>> = BTreeMap::new();
        for (subject, part, value) in kept {
            values.entry(subject).or_default().entry(part).or_default().push(value);
        }
        for values in values.values_mut().flat_map(BTreeMap::values_mut) {
            values.sort();
        }
        Current { values }
    }
}

fn standing_of(values: &[CurrentValue]) -> Standing<'_> {
    match values {
        [] => Standing::Nothing,
        [first, rest @ ..] if rest.iter().all(|other| other.value == first.value) => Standing::One(first),
        several => Standing::Conflict(several),
    }
}

fn replacing_by_target<'a>(
    acts: impl Iterator<Item = &'a Act>,
) -> BTreeMap<EntryKey, Vec<(&'a Act, &'a Replaces)>> {
    let mut by_target: BTreeMap<EntryKey, Vec<(&Act, &Replaces)>> = BTreeMap::new();
    for act in acts {
        for replaces in &act.header.replaces {
            by_target.entry(replaces.key).or_default().push((act, replaces));
        }
    }
    by_target
}
