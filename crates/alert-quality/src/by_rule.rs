//! What each rule, and each clause of a rule, adds: calls, explained calls, events that it found first, and what would be
//! left without it. From this a clinician sees which rule costs what.

use std::collections::BTreeMap;

use crate::hygiene::Urgency;
use crate::measure::{DAYS_IN_MONTH, Tally, WINDOW_DAYS};
use crate::run::Judged;

/// What one rule or one clause does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Share {
    /// Calls at red or above, a patient-month.
    pub red_a_month: f64,
    /// Calls at amber, a patient-month.
    pub amber_a_month: f64,
    /// Share of its calls that an event followed within the window.
    pub followed: f64,
    /// Share of all events whose first alert it made.
    pub first: f64,
}

/// What is left when one rule is silent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Left {
    /// Share of events found.
    pub found: f64,
    /// Calls at red or above, a patient-month.
    pub red_a_month: f64,
    /// Calls at red or amber, a patient-month.
    pub all_a_month: f64,
}

/// Of each rule by its code, and of each clause by the rule's code and the key of its sentence.
pub type Shares = (BTreeMap<&'static str, Share>, BTreeMap<(&'static str, &'static str), Share>);

#[derive(Default)]
struct Count {
    red: u32,
    amber: u32,
    followed: u32,
    first: u32,
}

/// Counts what every rule and every clause did on a cohort.
#[must_use]
pub fn shares(judged: &Judged) -> Shares {
    let mut rules: BTreeMap<&'static str, Count> = BTreeMap::new();
    let mut clauses: BTreeMap<(&'static str, &'static str), Count> = BTreeMap::new();
    let (mut days, mut events) = (0, 0);
    for (person, alerts) in judged.alerts() {
        days += person.days_at_home();
        events += person.stays.len();
        let leads_up = |day: i32, event: i32| (1..=WINDOW_DAYS).contains(&(event - day));
        for alert in &alerts {
            let followed = person.stays.iter().any(|stay| leads_up(alert.day, stay.day));
            let clause = clauses.entry((alert.rule, alert.clause)).or_default();
            for count in [rules.entry(alert.rule).or_default(), clause] {
                match alert.urgency {
                    Urgency::Red => count.red += 1,
                    Urgency::Amber => count.amber += 1,
                }
                count.followed += u32::from(followed);
            }
        }
        for stay in &person.stays {
            if let Some(first) = alerts.iter().filter(|alert| leads_up(alert.day, stay.day)).min() {
                rules.entry(first.rule).or_default().first += 1;
                clauses.entry((first.rule, first.clause)).or_default().first += 1;
            }
        }
    }
    let months = f64::from(days) / DAYS_IN_MONTH;
    let share = |count: Count| Share {
        red_a_month: f64::from(count.red) / months,
        amber_a_month: f64::from(count.amber) / months,
        followed: f64::from(count.followed) / f64::from((count.red + count.amber).max(1)),
        first: f64::from(count.first) / (events as f64).max(1.0),
    };
    (
        rules.into_iter().map(|(rule, count)| (rule, share(count))).collect(),
        clauses.into_iter().map(|(clause, count)| (clause, share(count))).collect(),
    )
}

/// What our rules do with some of them silent.
#[must_use]
pub fn left(tallies: &[Tally]) -> Left {
    let sum = |of: fn(&Tally) -> u32| f64::from(tallies.iter().map(of).sum::<u32>());
    let months = (f64::from(tallies.iter().map(|tally| tally.days).sum::<i32>()) / DAYS_IN_MONTH).max(1.0);
    let found: usize = tallies.iter().map(|tally| tally.warnings.len()).sum();
    Left {
        found: found as f64 / sum(|tally| tally.events).max(1.0),
        red_a_month: sum(|tally| tally.red) / months,
        all_a_month: sum(|tally| tally.red + tally.amber) / months,
    }
}
