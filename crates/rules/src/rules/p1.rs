//! P1, slow pulse: below 40 a minute, or below 50 with symptoms; below 30 it is 999 (product value).
//! A pulse that is slow twice without symptoms is another rule's business.

use hearth_clinical::PlanSubject;

use crate::case::{Case, Found, Judged, is_symptom};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::WITHOUT_SYMPTOMS;
use crate::statement::Statement;

/// Below this nobody waits for a call back: 999, and measured again meanwhile (product value, to be checked by a clinician).
const EMERGENCY_BELOW: u16 = 30;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::P1,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Pulse], beside: &[Quantity::Symptoms], days_back: 0 },
    parameters: &[PlanSubject::PulseLow],
    source: "BEAT-HF (Trials 15:124, table 1): heart rate below 50 with symptoms, below 40 without; 999 below 30 is a product \
        value",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let threshold = &case.plan.pulse_low;
    let with_symptoms = threshold.value.per_minute();
    let without_symptoms = with_symptoms.saturating_sub(WITHOUT_SYMPTOMS);
    for reading in case.focused(&case.history.pulses) {
        judged.looked_at.insert((Quantity::Pulse, reading.key));
        judged.looked_at.extend(case.read_beside(reading));
        let pulse = reading.value.per_minute();
        let signs = case.signs_beside(reading, is_symptom);
        let mut params = vec![("pulse", Param::PerMinute(pulse))];
        let is_emergency = pulse < EMERGENCY_BELOW;
        let (limit, key) = if is_emergency {
            params.push(("limit", Param::PerMinute(EMERGENCY_BELOW)));
            judged.statements.insert((reading.key, Statement::AgainWhileWaiting));
            (EMERGENCY_BELOW, "finding-slow-pulse")
        } else if pulse < with_symptoms && !signs.is_empty() {
            params.push(("limit", Param::PerMinute(with_symptoms)));
            params.push(("symptoms", Param::Symptoms(signs.symptoms())));
            (with_symptoms, "finding-slow-pulse-with-symptoms")
        } else if pulse < without_symptoms {
            params.push(("limit", Param::PerMinute(without_symptoms)));
            (without_symptoms, "finding-slow-pulse")
        } else {
            continue;
        };
        let found = Found {
            level: if is_emergency { Level::Emergency999 } else { Level::Red },
            reach: Reach::Person,
            cause: Cause::SlowPulse,
            value: Measure::Pulse(reading.value),
            baseline: None,
            from: reading.day,
            limit: Limit::PulseBelow(limit),
            layer: threshold.layer,
            beside: signs.keys,
            signs: signs.answers,
            words: Words { key, params },
            clears: Words::plain("clears-pulse"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
