//! P5, a new irregular pulse: the first time that it was irregular within a year.
//! What an ECG then shows, and a pulse that is known to be irregular, are for a clinician.

use hearth_clinical::{Instant, LocalDay, Rhythm, ThresholdLayer};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};

/// An irregular pulse within this many days before makes the next one known (product value: a year).
const DAYS: i32 = 365;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::P5,
    version: 1,
    mode: Mode::Live,
    // It looks back a year, but an older reading that arrives late can only make a newer one known, never new.
    asks: Asks::Readings { judges: &[Quantity::Rhythm], beside: &[], days_back: 0 },
    parameters: &[],
    source: "A new irregular pulse needs an ECG (to be checked by a clinician)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let known = irregular_moments(case);
    for reading in case.focused(&case.history.rhythms) {
        judged.looked_at.insert((Quantity::Rhythm, reading.key));
        if reading.value == Rhythm::Regular || is_known(case, reading, &known) {
            continue;
        }
        let found = Found {
            level: Level::Amber,
            reach: Reach::Person,
            cause: Cause::IrregularPulse,
            value: Measure::Rhythm(reading.value),
            baseline: None,
            from: reading.day.plus_days(-DAYS),
            limit: Limit::FirstTime,
            layer: ThresholdLayer::Product,
            beside: Vec::new(),
            signs: Vec::new(),
            words: Words::plain("finding-irregular-pulse"),
            clears: Words::plain("clears-clinician"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// When the pulse was irregular, oldest first, from a year before the readings asked about until today.
fn irregular_moments(case: &Case<'_>) -> Vec<(LocalDay, Instant)> {
    let today = case.today();
    let first = case.focus.days.first().map_or(today, |day| today.min(*day)).plus_days(-DAYS);
    case.history
        .rhythms
        .days(first, today)
        .iter()
        .filter(|reading| reading.value == Rhythm::Irregular)
        .map(|reading| (reading.day, reading.at))
        .collect()
}

/// True when the pulse was irregular in the year before. One of unsure time is compared with all that is known up to
/// today.
fn is_known(case: &Case<'_>, reading: &Reading<Rhythm>, known: &[(LocalDay, Instant)]) -> bool {
    let (last, before) = if reading.time_unsure {
        (case.today(), known.len())
    } else {
        (reading.day, known.partition_point(|moment| *moment < (reading.day, reading.at)))
    };
    let latest = before.checked_sub(1).and_then(|latest| known.get(latest));
    latest.is_some_and(|(day, _)| *day >= last.plus_days(-DAYS))
}
