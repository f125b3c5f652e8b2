//! Changes of our rules that are not made, and what each would do to the calls: for clinicians to decide.
//! A candidate looks at the findings and readings of one person and says what becomes of a finding; the product has none
//! of them, and which finding is made at all stays with the rules.
//!
//! They were chosen and ordered on the tuning seed alone.

mod evidence;
mod list;
#[cfg(test)]
mod tests;

use crate::by_rule::{Left, left};
use crate::cohort::{Person, Variant};
use crate::hygiene::{Alert, Mark};
use crate::measure::{Quality, Tally, WINDOW_DAYS, quality, tally};
use crate::ours::Said;
use crate::run::{Judged, made};

pub use evidence::Seen;
pub use list::ALL;

/// What becomes of a finding that calls somebody today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It calls as it does today.
    Calls,
    /// It goes on the list for review, without a colour.
    Review,
    /// It calls, and belongs to one alert with whatever else has this cause.
    Under(&'static str),
}

/// A change that a clinician may take or leave.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// A letter, to speak of it.
    pub letter: char,
    /// What would be done.
    pub change: &'static str,
    /// What it gains.
    pub gained: &'static str,
    /// What would be delayed or lost.
    pub lost: &'static str,
    /// What it rests on.
    pub rests_on: &'static str,
    /// What becomes of one of the person's findings.
    pub fate: fn(Seen<'_>, &Mark) -> Fate,
}

impl Candidate {
    /// What would have been said to, and about, one person in two years. The same marks always become the same.
    #[must_use]
    pub fn apply(&self, person: &Person, said: &Said) -> Said {
        let seen = Seen(person);
        let mut changed = Said { live: Vec::new(), ..said.clone() };
        for mark in &said.live {
            match (self.fate)(seen, mark) {
                Fate::Calls => changed.live.push(*mark),
                Fate::Review => changed.reviews.push(*mark),
                Fate::Under(cause) => changed.live.push(Mark { cause, ..*mark }),
            }
        }
        changed
    }
}

/// One person's findings after today's rules, and after each candidate on top of those before it.
#[must_use]
pub fn cumulative(person: &Person, said: &Said) -> Vec<Said> {
    let mut stages = vec![said.clone()];
    for candidate in &ALL {
        let last = stages.last().unwrap();
        stages.push(candidate.apply(person, last));
    }
    stages
}

/// A cohort with today's rules and so many of the candidates, in their order.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The candidate that came last; none for the rules as they are.
    pub candidate: Option<&'static Candidate>,
    /// What calls.
    pub calls: Vec<Tally>,
    /// What comes on the list for review, counted like calls.
    pub reviews: Vec<Tally>,
    /// Worsenings that were found without this candidate and are not found with it.
    pub lost: u32,
    /// Worsenings that are still found, on a later day than without it.
    pub later: u32,
}

impl Stage {
    /// Its numbers, with intervals.
    #[must_use]
    pub fn quality(&self) -> Quality {
        quality(&self.calls)
    }

    /// Its numbers, without.
    #[must_use]
    pub fn left(&self) -> Left {
        left(&self.calls)
    }
}

/// Today's rules on a cohort, and each candidate on top of those before it.
#[must_use]
pub fn stages(judged: &Judged) -> Vec<Stage> {
    let mut stages: Vec<Stage> = core::iter::once(None).chain(ALL.iter().map(Some)).map(empty).collect();
    for (person, said) in judged.persons.iter().zip(&judged.said) {
        let mut before: Option<Vec<Option<i32>>> = None;
        for (stage, said) in stages.iter_mut().zip(cumulative(person, said)) {
            let alerts = said.alerts(person, &[]);
            let found = first_days(person, &alerts);
            for (was, is) in before.iter().flatten().zip(&found) {
                stage.lost += u32::from(was.is_some() && is.is_none());
                stage.later += u32::from(was.zip(*is).is_some_and(|(was, is)| is > was));
            }
            before = Some(found);
            stage.calls.push(tally(person, &alerts));
            stage.reviews.push(tally(person, &made(person, &said.reviews)));
        }
    }
    stages
}

fn empty(candidate: Option<&'static Candidate>) -> Stage {
    Stage { candidate, calls: Vec::new(), reviews: Vec::new(), lost: 0, later: 0 }
}

/// For each event of a person the day of the first alert in its window.
fn first_days(person: &Person, alerts: &[Alert]) -> Vec<Option<i32>> {
    let first = |event: i32| {
        let in_window = alerts.iter().filter(|alert| (1..=WINDOW_DAYS).contains(&(event - alert.day)));
        in_window.map(|alert| alert.day).min()
    };
    person.stays.iter().map(|stay| first(stay.day)).collect()
}

/// The cohort on which today's rules find fewest.
#[must_use]
pub fn worst(cohorts: &[Judged]) -> Option<&Judged> {
    let worse = cohorts.iter().filter(|judged| judged.variant != Variant::Published);
    worse.min_by(|one, other| {
        let found = |judged: &Judged| left(&judged.without(&[])).found;
        found(one).total_cmp(&found(other))
    })
}
