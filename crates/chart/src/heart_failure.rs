//! What is known about a person's heart failure: ejection fractions and NYHA classes with their days, causes, device, what is
//! not tolerated, other diseases, discharges, and the type that follows. Of two values of one day nobody has settled, none is chosen.

use crate::{Fact, Record};
use hearth_clinical::medicine::Class;
use hearth_clinical::{
    Condition, EjectionFraction, HeartFailureCause, HeartFailureType, ImplantedDevice, LocalDay,
    MeasuredEjectionFraction, NotTolerated, NyhaClass,
};
use hearth_record::{CurrentValue, Subject};
use hearth_wire::{Body, HeartFailureBody};
use std::collections::BTreeSet;

/// One value that stands, and the entry that says it.
#[derive(Clone, Debug)]
pub struct Known<'a, T> {
    /// The entry, with author and time.
    pub fact: &'a Fact,
    /// The day that the value is of.
    pub day: LocalDay,
    /// The value.
    pub value: T,
}

/// What is known about a person's heart failure now.
#[derive(Clone, Debug, Default)]
pub struct HeartFailureNow<'a> {
    /// Ejection fractions, oldest first; two of one day differ.
    pub ejection_fractions: Vec<Known<'a, MeasuredEjectionFraction>>,
    /// NYHA classes, oldest first; two of one day differ.
    pub nyha: Vec<Known<'a, NyhaClass>>,
    /// Causes: one set, or several that stand side by side.
    pub causes: Vec<Known<'a, BTreeSet<HeartFailureCause>>>,
    /// The device: one, or several that stand side by side.
    pub device: Vec<Known<'a, ImplantedDevice>>,
    /// What is not tolerated, by class; of one class one reason, or several that stand side by side.
    pub not_tolerated: Vec<(Class, Known<'a, NotTolerated>)>,
    /// Other diseases, by disease; of one disease one answer, or two that stand side by side.
    pub conditions: Vec<(Condition, Known<'a, bool>)>,
    /// Days on which the person left hospital, oldest first.
    pub discharges: Vec<Known<'a, ()>>,
    /// Classes of which this version can't read why they are not tolerated.
    pub not_tolerated_unread: BTreeSet<Class>,
    /// True when something of it can't be read by this version.
    pub needs_newer: bool,
    ejection_fraction_unread: bool,
}

/// The only different value of the latest day; `None` where two stand or there is none.
fn latest<'k, 'a, T: PartialEq>(known: &'k [Known<'a, T>]) -> Option<&'k Known<'a, T>> {
    let last = known.last()?;
    known.iter().filter(|one| one.day == last.day).all(|one| one.value == last.value).then_some(last)
}

impl<'a> HeartFailureNow<'a> {
    /// The latest ejection fraction, if one value is the latest.
    #[must_use]
    pub fn ejection_fraction(&self) -> Option<&Known<'a, MeasuredEjectionFraction>> {
        latest(&self.ejection_fractions)
    }

    /// The latest NYHA class written down as a fact, if one value is the latest.
    #[must_use]
    pub fn nyha_class(&self) -> Option<&Known<'a, NyhaClass>> {
        latest(&self.nyha)
    }

    /// The type that follows from the ejection fractions; unknown while there is none, while the latest is unsettled in a
    /// way that matters, or while one of them can't be read here.
    #[must_use]
    pub fn type_by_ejection_fraction(&self) -> HeartFailureType {
        let Some(last) = self.ejection_fractions.last().filter(|_| !self.ejection_fraction_unread) else {
            return HeartFailureType::Unknown;
        };
        let value = |known: &Known<'_, MeasuredEjectionFraction>| known.value.value;
        let before: Option<EjectionFraction> =
            self.ejection_fractions.iter().filter(|known| known.day < last.day).map(value).min();
        let of_that_day = self.ejection_fractions.iter().filter(|known| known.day == last.day);
        let kinds: BTreeSet<HeartFailureType> =
            of_that_day.map(|known| HeartFailureType::by_ejection_fraction(value(known), before)).collect();
        match kinds.iter().collect::<Vec<_>>().as_slice() {
            [one] => **one,
            _ => HeartFailureType::Unknown,
        }
    }
}

impl<'a> Record<'a> {
    /// What is known about the person's heart failure.
    #[must_use]
    pub fn heart_failure(&self) -> HeartFailureNow<'a> {
        let mut now = HeartFailureNow::default();
        let subject = Subject::heart_failure();
        for (part, values) in self.current().of_subject(&subject) {
            for fact in distinct(values).filter_map(|value| self.fact(&value.key)) {
                let read = match &fact.body {
                    Body::HeartFailure(body) => now.take(part, body, fact),
                    _ => false,
                };
                now.needs_newer |= !read;
                now.ejection_fraction_unread |= !read && part.starts_with("ejection-fraction/");
            }
        }
        now.ejection_fractions.sort_by_key(|known| (known.day, known.value, known.fact.act.key));
        now.discharges.sort_by_key(|known| (known.day, known.fact.act.key));
        now.nyha.sort_by_key(|known| (known.day, known.value, known.fact.act.key));
        now
    }

    /// Every assessment of the NYHA class with its day, of facts and of visits, oldest first: what the criteria for a
    /// lighter tier look at.
    #[must_use]
    pub fn nyha_assessments(&self) -> Vec<(LocalDay, NyhaClass)> {
        let facts = self.heart_failure().nyha.into_iter().map(|known| (known.day, known.value));
        let visits = self.visits().into_iter().filter_map(|visit| Some((visit.day, visit.answers.nyha()?)));
        let all: BTreeSet<(LocalDay, NyhaClass)> = facts.chain(visits).collect();
        all.into_iter().collect()
    }
}

/// Of equal values one is enough.
fn distinct(values: &[CurrentValue]) -> impl Iterator<Item = &CurrentValue> {
    let first =
        |at: usize, value: &CurrentValue| !values.iter().take(at).any(|other| other.value == value.value);
    values.iter().enumerate().filter(move |(at, value)| first(*at, value)).map(|(_, value)| value)
}

impl<'a> HeartFailureNow<'a> {
    /// Takes one part of one entry; false where this version can't read it.
    fn take(&mut self, part: &str, body: &HeartFailureBody, fact: &'a Fact) -> bool {
        let of_day = |text: &str| text.parse().ok().and_then(|days| LocalDay::from_days(days).ok());
        if let Some(day) = part.strip_prefix("ejection-fraction/").and_then(of_day) {
            let Some(held) = body.ejection_fractions.get(&day) else { return false };
            self.ejection_fractions.extend(held.map(|value| Known { fact, day, value }));
            return true;
        }
        if let Some(day) = part.strip_prefix("nyha/").and_then(of_day) {
            let Some(held) = body.nyha.get(&day) else { return false };
            self.nyha.extend(held.map(|value| Known { fact, day, value }));
            return true;
        }
        if let Some(day) = part.strip_prefix("discharge/").and_then(of_day) {
            let Some(left) = body.discharges.get(&day) else { return false };
            self.discharges.extend(left.then_some(Known { fact, day, value: () }));
            return true;
        }
        let day = fact.act.header.time.day;
        if let Some(class) = part.strip_prefix("not-tolerated/").and_then(Class::from_code) {
            let Some(held) = body.not_tolerated.get(&class) else {
                self.not_tolerated_unread.insert(class);
                return false;
            };
            self.not_tolerated.extend(held.map(|value| (class, Known { fact, day, value })));
            return true;
        }
        if let Some(condition) = part.strip_prefix("condition/").and_then(Condition::from_code) {
            let Some(held) = body.conditions.get(&condition) else { return false };
            self.conditions.extend(held.map(|value| (condition, Known { fact, day, value })));
            return true;
        }
        match part {
            "causes" => self.causes.extend(body.causes.clone().map(|value| Known { fact, day, value })),
            "device" => self.device.extend(body.device.map(|value| Known { fact, day, value })),
            _ => return false,
        }
        (part != "causes" || body.causes.is_some()) && (part != "device" || body.device.is_some())
    }
}
