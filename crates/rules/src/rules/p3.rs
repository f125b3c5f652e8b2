//! P3, fast pulse: above 120 a minute at rest; measured again after five minutes, the second one counts. From 180 on it is
//! 999 (product value).
//! A pulse that is faster than the person's own usual is another rule's business.

use hearth_clinical::PlanSubject;

use crate::case::{Case, Found, Judged, was_repeated};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::statement::Statement;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::P3,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Pulse], beside: &[], days_back: 0 },
    parameters: &[PlanSubject::PulseHigh],
    source: "Transitional cardiac care leaflets: resting pulse above 120 (to be checked by a clinician); 999 from 180 on is \
        a product value",
    judge,
};

/// Above this nobody waits for a call back: 999 from 180 on, and measured again meanwhile (product value, to be checked by a
/// clinician).
const EMERGENCY_ABOVE: u16 = 179;

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let threshold = &case.plan.pulse_high;
    let limit = threshold.value.per_minute();
    for reading in case.focused(&case.history.pulses) {
        judged.looked_at.insert((Quantity::Pulse, reading.key));
        let pulse = reading.value.per_minute();
        let is_emergency = pulse > EMERGENCY_ABOVE;
        let (level, limit, again) = if is_emergency {
            (Level::Emergency999, EMERGENCY_ABOVE, Statement::AgainWhileWaiting)
        } else {
            (Level::Red, limit, Statement::Repeat)
        };
        if pulse <= limit || was_repeated(reading, &case.history.pulses) {
            continue;
        }
        judged.statements.insert((reading.key, again));
        let params = [("pulse", Param::PerMinute(pulse)), ("limit", Param::PerMinute(limit))];
        let found = Found {
            level,
            reach: Reach::Person,
            cause: Cause::FastPulse,
            value: Measure::Pulse(reading.value),
            baseline: None,
            from: reading.day,
            limit: Limit::PulseAbove(limit),
            layer: threshold.layer,
            beside: Vec::new(),
            signs: Vec::new(),
            words: Words::with("finding-fast-pulse", params),
            clears: Words::plain("clears-pulse"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
