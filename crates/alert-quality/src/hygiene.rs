//! What becomes of findings: at most one open alert a person and cause, the same rule for every rule set.
//! How alerts are counted against events is `measure`'s business.

use std::collections::BTreeMap;

/// An alert stays open until this many days after its last finding (product value); a finding after that opens another.
pub const OPEN_DAYS: i32 = 7;

/// How urgent something is, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Red, or 999.
    Red,
    /// Amber.
    Amber,
}

/// A finding of a rule set on a day, from whatever rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The day on which it became known.
    pub day: i32,
    /// How urgent it is.
    pub urgency: Urgency,
    /// What it is about: the code of a cause.
    pub cause: &'static str,
    /// The rule that made it.
    pub rule: &'static str,
    /// Which of the rule's clauses, by the key of its sentence; the rule's own name where it has only one.
    pub clause: &'static str,
}

/// A call for somebody's attention: an alert that opens, or an open amber one that turns red.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alert {
    /// The day.
    pub day: i32,
    /// How urgent.
    pub urgency: Urgency,
    /// What it is about.
    pub cause: &'static str,
    /// The rule that opened or raised it.
    pub rule: &'static str,
    /// Which of the rule's clauses.
    pub clause: &'static str,
}

struct Open {
    last: i32,
    urgency: Urgency,
}

/// Makes alerts of findings. A stay in hospital, given by its first day, closes everything that is open.
#[must_use]
pub fn alerts(mut marks: Vec<Mark>, stays: impl IntoIterator<Item = i32>) -> Vec<Alert> {
    marks.sort();
    let stays: Vec<i32> = stays.into_iter().collect();
    let mut open: BTreeMap<&str, Open> = BTreeMap::new();
    let mut alerts = Vec::new();
    for Mark { day, urgency, cause, rule, clause } in marks {
        let held = open.get_mut(cause).filter(|held| {
            let closed = stays.iter().any(|stay| (held.last + 1..=day).contains(stay));
            day - held.last <= OPEN_DAYS && !closed
        });
        if let Some(held) = held {
            held.last = day;
            if urgency < held.urgency {
                held.urgency = urgency;
                alerts.push(Alert { day, urgency, cause, rule, clause });
            }
        } else {
            open.insert(cause, Open { last: day, urgency });
            alerts.push(Alert { day, urgency, cause, rule, clause });
        }
    }
    alerts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(marks: &[(i32, Urgency, &'static str)], stays: &[i32], expected: &[(i32, Urgency, &str)]) {
        let marks = marks.iter().map(|(day, urgency, cause)| Mark {
            day: *day,
            urgency: *urgency,
            cause,
            rule: "any",
            clause: "any",
        });
        let alerts = alerts(marks.collect(), stays.iter().copied());
        let seen: Vec<_> = alerts.iter().map(|alert| (alert.day, alert.urgency, alert.cause)).collect();
        assert_eq!(seen, expected);
    }

    use Urgency::{Amber, Red};

    #[test]
    fn findings_of_one_cause_are_one_alert_until_a_week_after_the_last_of_them() {
        let marks =
            [(1, Amber, "weight"), (3, Amber, "weight"), (10, Amber, "weight"), (18, Amber, "weight")];
        check(&marks, &[], &[(1, Amber, "weight"), (18, Amber, "weight")]);
    }

    #[test]
    fn another_cause_is_another_alert_and_a_red_finding_calls_once_more() {
        let marks = [(1, Amber, "weight"), (2, Red, "weight"), (2, Amber, "pulse"), (3, Red, "weight")];
        check(&marks, &[], &[(1, Amber, "weight"), (2, Red, "weight"), (2, Amber, "pulse")]);
    }

    #[test]
    fn an_amber_finding_after_a_red_one_calls_nobody() {
        check(&[(1, Red, "weight"), (2, Amber, "weight")], &[], &[(1, Red, "weight")]);
        check(&[(1, Amber, "weight"), (1, Red, "weight")], &[], &[(1, Red, "weight")]);
    }

    #[test]
    fn a_stay_closes_what_is_open() {
        check(
            &[(1, Amber, "weight"), (6, Amber, "weight")],
            &[2],
            &[(1, Amber, "weight"), (6, Amber, "weight")],
        );
    }
}
