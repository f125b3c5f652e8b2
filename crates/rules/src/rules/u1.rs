//! U1, an alert that nobody has answered: a red one for two hours of opening time, an amber one for a working day.
//! What counts as opened or looked at, and how long an alert has waited, is worked out where alerts are made.

use hearth_clinical::ThresholdLayer;

use crate::alert::Escalation;
use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::UnansweredAlert;
use crate::level::{Cause, Level, Mode, Reach, RuleId};
use crate::rule::{Asks, Rule};

pub(crate) const RULE: Rule = Rule {
    id: RuleId::U1,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Today,
    parameters: &[],
    source: "product values: two hours of opening time (red), the end of the next working day (amber), to the deputy; \
             as long again, to the lead; a look at the check-ins stops the first step and not the second",
    judge,
};

const MINUTES_PER_HOUR: u32 = 60;

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let mut waiting = case.history.circumstances.unanswered.clone();
    waiting.sort();
    waiting.dedup();
    // Nobody is told that the telling went unanswered.
    waiting.retain(|alert| alert.cause != Cause::Unanswered);
    judged.findings =
        waiting.into_iter().filter_map(unanswered).map(|found| case.finding_today(found)).collect();
    judged
}

fn unanswered(alert: UnansweredAlert) -> Option<Found> {
    let step = alert.step()?;
    let hours = alert.service_minutes / MINUTES_PER_HOUR;
    let ends = alert.working_days_ended;
    let (level, value, waited) = match alert.level {
        // What a 999 finding asks of the team is the same day's work, like a red one's.
        Level::Emergency999 | Level::Red => (Level::Red, Measure::Hours(hours), Param::Hours(hours)),
        Level::Amber | Level::Review => {
            let days = i32::try_from(ends).unwrap_or(i32::MAX);
            (Level::Amber, Measure::Days(days), Param::Days(days))
        }
    };
    let (key, name) = match (level, step) {
        (Level::Emergency999 | Level::Red, Escalation::Deputy) => ("finding-unanswered-hours", "hours"),
        (Level::Emergency999 | Level::Red, Escalation::Lead) => ("finding-unanswered-hours-lead", "hours"),
        (Level::Amber | Level::Review, Escalation::Deputy) => ("finding-unanswered-days", "days"),
        (Level::Amber | Level::Review, Escalation::Lead) => ("finding-unanswered-days-lead", "days"),
    };
    Some(Found {
        level,
        reach: Reach::Team,
        cause: Cause::Unanswered,
        value,
        baseline: None,
        from: alert.raised,
        limit: match level {
            Level::Emergency999 | Level::Red => Limit::ServiceMinutesAtLeast(step.service_minutes()),
            Level::Amber | Level::Review => Limit::WorkingDaysEndedAtLeast(step.working_days_ended()),
        },
        layer: ThresholdLayer::Product,
        beside: Vec::new(),
        signs: Vec::new(),
        words: Words::with(key, [("cause", Param::Cause(alert.cause)), (name, waited)]),
        clears: Words::plain("clears-opened"),
    })
}
