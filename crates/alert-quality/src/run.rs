//! Runs every rule set over every cohort, on as many threads as the computer has; the result does not depend on them.
//! What is printed of it is `report`'s business.

use std::thread;

use crate::cohort::{Person, Variant, persons};
use crate::comparators;
use crate::hygiene::{Alert, Mark, alerts};
use crate::measure::{Quality, Tally, quality, tally};
use crate::ours::{self, Said};

/// A cohort with what our rules said about each of its persons.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Which cohort.
    pub variant: Variant,
    /// The persons.
    pub persons: Vec<Person>,
    /// What was said, in the same order.
    pub said: Vec<Said>,
}

/// How one rule set did on one cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The rule set.
    pub rules: &'static str,
    /// The cohort.
    pub variant: Variant,
    /// The numbers.
    pub quality: Quality,
}

/// What our own rules are called in tables.
pub const OURS: &str = "Hearth's rules";

impl Judged {
    /// Invents a cohort and lets our rules judge it.
    #[must_use]
    pub fn of(seed: u64, count: u64, variant: Variant) -> Judged {
        let persons = persons(seed, count, variant);
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let share = persons.len().div_ceil(threads).max(1);
        let said = thread::scope(|scope| {
            let parts: Vec<_> = persons
                .chunks(share)
                .map(|part| scope.spawn(move || part.iter().map(ours::judge).collect::<Vec<_>>()))
                .collect();
            parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
        });
        Judged { variant, persons, said }
    }

    /// Our rules, some of them left out.
    #[must_use]
    pub fn without(&self, rules: &[&str]) -> Vec<Tally> {
        self.tallies(|person, said| said.alerts(person, rules))
    }

    /// What rules in shadow would have called.
    #[must_use]
    pub fn shadow(&self) -> Vec<Tally> {
        self.tallies(|person, said| made(person, &said.shadow))
    }

    /// Entries of the review list, counted like alerts.
    #[must_use]
    pub fn reviews(&self) -> Vec<Tally> {
        self.tallies(|person, said| made(person, &said.reviews))
    }

    /// Every person's alerts.
    #[must_use]
    pub fn alerts(&self) -> Vec<(&Person, Vec<Alert>)> {
        self.persons.iter().zip(&self.said).map(|(person, said)| (person, said.alerts(person, &[]))).collect()
    }

    fn tallies(&self, alerts: impl Fn(&Person, &Said) -> Vec<Alert>) -> Vec<Tally> {
        let each = self.persons.iter().zip(&self.said);
        each.map(|(person, said)| tally(person, &alerts(person, said))).collect()
    }

    /// The three published rule sets and ours on this cohort.
    #[must_use]
    pub fn outcomes(&self) -> Vec<Outcome> {
        let outcome =
            |rules, tallies: Vec<Tally>| Outcome { rules, variant: self.variant, quality: quality(&tallies) };
        let published = comparators::ALL
            .iter()
            .map(|comparator| outcome(comparator.name, self.tallies(|person, _| comparator.alerts(person))));
        published.chain([outcome(OURS, self.without(&[]))]).collect()
    }
}

pub(crate) fn made(person: &Person, marks: &[Mark]) -> Vec<Alert> {
    alerts(marks.to_vec(), person.stays.iter().map(|stay| stay.day))
}
