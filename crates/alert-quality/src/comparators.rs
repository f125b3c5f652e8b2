//! The three published ways of alerting on weight alone, each in its own file, each from readings to findings.
//! They share the daily weight and the hygiene with every other rule set.

pub mod macd;
pub mod pounds;
pub mod two_kilos;

use crate::cohort::Person;
use crate::hygiene::{Alert, Mark, Urgency, alerts};

/// A published way of alerting.
#[derive(Clone, Copy, Debug)]
pub struct Comparator {
    /// What it is called.
    pub name: &'static str,
    /// Where it was published.
    pub source: &'static str,
    /// The days on which it finds something, in the weights of each day, oldest first.
    pub days: fn(&[(i32, u32)]) -> Vec<i32>,
}

/// All three.
pub const ALL: [Comparator; 3] = [two_kilos::COMPARATOR, pounds::COMPARATOR, macd::COMPARATOR];

impl Comparator {
    /// The alerts for one person.
    #[must_use]
    pub fn alerts(&self, person: &Person) -> Vec<Alert> {
        let weights: Vec<(i32, u32)> =
            person.check_ins.iter().filter_map(|check_in| Some((check_in.day, check_in.grams?))).collect();
        let marks = (self.days)(&weights).into_iter().map(|day| Mark {
            day,
            urgency: Urgency::Amber,
            cause: "weight",
            rule: self.name,
            clause: self.name,
        });
        alerts(marks.collect(), person.stays.iter().map(|stay| stay.day))
    }
}

/// The days whose weight is at least `grams` above the lowest of so many days before.
fn gained(weights: &[(i32, u32)], within_days: i32, grams: u32) -> Vec<i32> {
    let lowest_before = |place: usize, day: i32| {
        let before = weights[..place].iter().rev().take_while(|(other, _)| day - other <= within_days);
        before.map(|(_, grams)| *grams).min()
    };
    weights
        .iter()
        .enumerate()
        .filter(|(place, (day, now))| lowest_before(*place, *day).is_some_and(|low| *now >= low + grams))
        .map(|(_, (day, _))| *day)
        .collect()
}
