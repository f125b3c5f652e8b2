//! P2, slow pulse twice: below 50 a minute on two occasions in a row, without symptoms on the second.
//! A pulse that is slow enough for P1, or slow with symptoms, is said by P1 alone.

use hearth_clinical::{Instant, LocalDay, PlanSubject, Pulse};

use crate::case::{Case, Found, Judged, REPEAT_AFTER_MINUTES, is_symptom};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{Reading, ReadingKey};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::WITHOUT_SYMPTOMS;

/// The occasion before may lie this many days back (product value).
const DAYS: i32 = 7;
/// On one day, readings this far apart are two occasions: what is a repeat for the other rules (product value).
const APART_MS: i64 = REPEAT_AFTER_MINUTES as i64 * 60_000;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::P2,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Pulse], beside: &[Quantity::Symptoms], days_back: DAYS },
    parameters: &[PlanSubject::PulseLow],
    source: "Practical guidance on beta-blockers in heart failure (Postgrad Med J, tables 2 and 3: below 50 a minute, \
             halve or stop; to be checked by a clinician); twice is a product value",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let threshold = &case.plan.pulse_low;
    let limit = threshold.value.per_minute();
    let moments = moments(case);
    for reading in case.focused(&case.history.pulses) {
        // Which reading came before one of unsure time is not known.
        if reading.time_unsure {
            continue;
        }
        judged.looked_at.insert((Quantity::Pulse, reading.key));
        judged.looked_at.extend(case.read_beside(reading));
        let pulse = reading.value.per_minute();
        let is_slow = pulse < limit && pulse >= limit.saturating_sub(WITHOUT_SYMPTOMS);
        if !is_slow || !case.signs_beside(reading, is_symptom).is_empty() {
            continue;
        }
        let Some(before) =
            occasion_before(reading, &moments).filter(|before| before.slowest < threshold.value)
        else {
            continue;
        };
        let params = [
            ("pulse", Param::PerMinute(pulse)),
            ("before", Param::PerMinute(before.slowest.per_minute())),
            ("limit", Param::PerMinute(limit)),
        ];
        let found = Found {
            level: Level::Amber,
            reach: Reach::Person,
            cause: Cause::SlowPulse,
            value: Measure::Pulse(reading.value),
            baseline: Some(Measure::Pulse(before.slowest)),
            from: before.day,
            limit: Limit::PulseBelow(limit),
            layer: threshold.layer,
            beside: vec![before.key],
            signs: Vec::new(),
            words: Words::with("finding-slow-pulse-twice", params),
            clears: Words::plain("clears-pulse"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// What was measured at one moment: of values in conflict the slowest counts.
struct Moment {
    day: LocalDay,
    at: Instant,
    slowest: Pulse,
    key: ReadingKey,
}

/// The moments of the days that the readings asked about are compared with, oldest first.
fn moments(case: &Case<'_>) -> Vec<Moment> {
    let mut moments: Vec<Moment> = Vec::new();
    let (Some(first), Some(last)) = (case.focus.days.first(), case.focus.days.last()) else {
        return moments;
    };
    for reading in case.history.pulses.days(first.plus_days(-DAYS), *last) {
        let (day, at, slowest, key) = (reading.day, reading.at, reading.value, reading.key);
        match moments.last_mut() {
            Some(held) if (held.day, held.at) == (day, at) => {
                if slowest < held.slowest {
                    (held.slowest, held.key) = (slowest, key);
                }
            }
            Some(_) | None => moments.push(Moment { day, at, slowest, key }),
        }
    }
    moments
}

/// The occasion before: of an earlier day, or of this day and five minutes earlier or more.
fn occasion_before<'a>(reading: &Reading<Pulse>, moments: &'a [Moment]) -> Option<&'a Moment> {
    let is_earlier = |moment: &Moment| {
        moment.day < reading.day || (moment.day == reading.day && reading.at.ms_since(moment.at) >= APART_MS)
    };
    let earlier = moments.partition_point(is_earlier);
    let last = moments.get(earlier.checked_sub(1)?)?;
    (last.day >= reading.day.plus_days(-DAYS)).then_some(last)
}
