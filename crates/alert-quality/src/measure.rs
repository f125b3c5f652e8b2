//! What alerts are worth against events: found or not, how long before, how many calls it costs, how many were explained.
//! Intervals: Wilson for shares of independent events, otherwise a bootstrap that draws whole persons.

use crate::calibration::control_days;
use crate::cohort::Person;
use crate::dice::Dice;
use crate::hygiene::{Alert, Urgency};

/// An alert counts for an event from so many days before it, to the day before it.
pub const WINDOW_DAYS: i32 = 14;
/// Days in a month, for rates.
pub const DAYS_IN_MONTH: f64 = 30.4375;
/// Days in a year, for rates.
pub const DAYS_IN_YEAR: f64 = 365.25;
/// How often persons are drawn anew for an interval.
const RESAMPLES: usize = 1_000;

/// What one person adds to the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Days at home.
    pub days: i32,
    /// Events.
    pub events: u32,
    /// Calls at red or above.
    pub red: u32,
    /// Calls at amber.
    pub amber: u32,
    /// Calls that were followed by an event within the window.
    pub followed: u32,
    /// Days that lead to no event, one in four weeks.
    pub controls: u32,
    /// Those of them that an alert came before within the window: what chance and noise would 'find'.
    pub controls_alerted: u32,
    /// For each found event the days from its first alert in the window to the event.
    pub warnings: Vec<i32>,
    /// For each found event the rule that opened that first alert.
    pub first_rules: Vec<&'static str>,
}

/// Counts one person's alerts against the person's events.
#[must_use]
pub fn tally(person: &Person, alerts: &[Alert]) -> Tally {
    let mut tally = Tally { days: person.days_at_home(), ..Tally::default() };
    let leads_up = |alert: &Alert, event: i32| (1..=WINDOW_DAYS).contains(&(event - alert.day));
    for stay in &person.stays {
        tally.events += 1;
        if let Some(first) = alerts.iter().filter(|alert| leads_up(alert, stay.day)).min() {
            tally.warnings.push(stay.day - first.day);
            tally.first_rules.push(first.rule);
        }
    }
    for control in control_days(person) {
        tally.controls += 1;
        tally.controls_alerted += u32::from(alerts.iter().any(|alert| leads_up(alert, control)));
    }
    for alert in alerts {
        match alert.urgency {
            Urgency::Red => tally.red += 1,
            Urgency::Amber => tally.amber += 1,
        }
        tally.followed += u32::from(person.stays.iter().any(|stay| leads_up(alert, stay.day)));
    }
    tally
}

/// A number with the interval that holds it in 95 of 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// What one rule set does on one cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct Quality {
    /// Events in the cohort.
    pub events: u32,
    /// Share of events with an alert in the window. Bootstrap by person: one person's events are alike.
    pub sensitivity: Estimate,
    /// Share of days without an event that an alert came before within the window. Bootstrap by person.
    pub without_event: Estimate,
    /// Calls at red or above, a patient-month. Bootstrap by person.
    pub red_a_month: Estimate,
    /// Calls at amber, a patient-month. Bootstrap by person.
    pub amber_a_month: Estimate,
    /// Both. Bootstrap by person.
    pub all_a_month: Estimate,
    /// Calls not followed by an event within the window, a patient-year. Bootstrap by person.
    pub unexplained_a_year: Estimate,
    /// Share of calls followed by an event within the window. Bootstrap by person.
    pub followed: Estimate,
    /// Days from the first alert in the window to the event, of found events: median, with a bootstrap by person.
    pub warning_median: Estimate,
    /// The same: lower and upper quartile.
    pub warning_quartiles: (f64, f64),
}

/// Sums up a cohort.
#[must_use]
pub fn quality(tallies: &[Tally]) -> Quality {
    let whole: Vec<&Tally> = tallies.iter().collect();
    let mut dice = Dice::for_topic(7, tallies.len() as u64, 0);
    let resamples: Vec<Vec<&Tally>> = (0..RESAMPLES)
        .map(|_| tallies.iter().map(|_| &tallies[dice.whole(0, tallies.len() as i32 - 1) as usize]).collect())
        .collect();
    let estimate = |of: fn(&[&Tally]) -> f64| {
        let mut values: Vec<f64> = resamples.iter().map(|sample| of(sample)).collect();
        values.sort_by(f64::total_cmp);
        Estimate { value: of(&whole), low: quantile(&values, 0.025), high: quantile(&values, 0.975) }
    };
    let warnings = warnings(&whole);
    Quality {
        events: tallies.iter().map(|tally| tally.events).sum(),
        sensitivity: estimate(sensitivity),
        without_event: estimate(|t| sum(t, |t| t.controls_alerted) / sum(t, |t| t.controls).max(1.0)),
        red_a_month: estimate(|t| sum(t, |t| t.red) / days(t) * DAYS_IN_MONTH),
        amber_a_month: estimate(|t| sum(t, |t| t.amber) / days(t) * DAYS_IN_MONTH),
        all_a_month: estimate(|t| calls(t) / days(t) * DAYS_IN_MONTH),
        unexplained_a_year: estimate(|t| (calls(t) - sum(t, |t| t.followed)) / days(t) * DAYS_IN_YEAR),
        followed: estimate(|t| sum(t, |t| t.followed) / calls(t).max(1.0)),
        warning_median: estimate(|t| quantile(&self::warnings(t), 0.5)),
        warning_quartiles: (quantile(&warnings, 0.25), quantile(&warnings, 0.75)),
    }
}

fn sum(tallies: &[&Tally], of: fn(&Tally) -> u32) -> f64 {
    f64::from(tallies.iter().map(|tally| of(tally)).sum::<u32>())
}

fn days(tallies: &[&Tally]) -> f64 {
    f64::from(tallies.iter().map(|tally| tally.days).sum::<i32>()).max(1.0)
}

fn calls(tallies: &[&Tally]) -> f64 {
    sum(tallies, |tally| tally.red + tally.amber)
}

fn sensitivity(tallies: &[&Tally]) -> f64 {
    let found: usize = tallies.iter().map(|tally| tally.warnings.len()).sum();
    found as f64 / sum(tallies, |tally| tally.events).max(1.0)
}

fn warnings(tallies: &[&Tally]) -> Vec<f64> {
    let mut days: Vec<f64> =
        tallies.iter().flat_map(|tally| tally.warnings.iter().map(|days| f64::from(*days))).collect();
    days.sort_by(f64::total_cmp);
    days
}

/// The value below which so large a share of the sorted values lies; 0 of none.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    sorted[(share * last as f64).round() as usize]
}

/// Wilson's interval for a share, 95 %.
#[must_use]
pub fn wilson(found: u32, of: u32) -> Estimate {
    const Z: f64 = 1.96;
    let (found, of) = (f64::from(found), f64::from(of.max(1)));
    let share = found / of;
    let middle = share + Z * Z / (2.0 * of);
    let half = Z * (share * (1.0 - share) / of + Z * Z / (4.0 * of * of)).sqrt();
    let below = 1.0 + Z * Z / of;
    Estimate { value: share, low: (middle - half) / below, high: (middle + half) / below }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::Stay;

    fn person(stays: &[i32]) -> Person {
        let stays = stays.iter().map(|day| Stay { day: *day, home: day + 10 }).collect();
        Person { number: 0, stays, check_ins: Vec::new(), targets: Vec::new(), scale: None }
    }

    fn alert(day: i32) -> Alert {
        Alert { day, urgency: Urgency::Amber, cause: "weight", rule: "W1", clause: "W1" }
    }

    #[track_caller]
    fn check(alerts: &[i32], warnings: &[i32], followed: u32) {
        let alerts: Vec<Alert> = alerts.iter().map(|day| alert(*day)).collect();
        let tally = tally(&person(&[100]), &alerts);
        assert_eq!((tally.warnings.as_slice(), tally.followed), (warnings, followed), "{alerts:?}");
        assert_eq!((tally.days, tally.amber as usize), (720, alerts.len()));
    }

    #[test]
    fn only_an_alert_fourteen_to_one_days_before_finds_an_event() {
        check(&[86], &[14], 1);
        check(&[99], &[1], 1);
        check(&[85], &[], 0);
        check(&[100], &[], 0);
        check(&[60, 90, 95], &[10], 2);
    }

    #[test]
    fn a_share_has_the_interval_that_wilson_gave_it() {
        let half = wilson(50, 100);
        assert!((half.low - 0.4038).abs() < 0.001 && (half.high - 0.5962).abs() < 0.001, "{half:?}");
        let none = wilson(0, 10);
        assert!(none.low.abs() < 1e-9 && (none.high - 0.2775).abs() < 0.001, "{none:?}");
    }

    #[test]
    fn an_interval_holds_its_value_and_a_larger_cohort_narrows_it() {
        let cohort = |size: usize| -> Vec<Tally> {
            (0..size)
                .map(|number| Tally {
                    days: 730,
                    events: 1,
                    amber: (number % 3) as u32,
                    warnings: if number % 2 == 0 { vec![(number % 13) as i32 + 1] } else { Vec::new() },
                    ..Tally::default()
                })
                .collect()
        };
        let (small, large) = (quality(&cohort(50)), quality(&cohort(800)));
        for quality in [&small, &large] {
            for estimate in [quality.sensitivity, quality.all_a_month, quality.warning_median] {
                assert!(estimate.low <= estimate.value && estimate.value <= estimate.high, "{estimate:?}");
            }
        }
        let width = |quality: &Quality| quality.sensitivity.high - quality.sensitivity.low;
        assert!(width(&large) < width(&small) / 2.0);
        assert!((large.sensitivity.value - 0.5).abs() < 1e-9);
    }
}
