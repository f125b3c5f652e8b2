//! P5, a new irregular pulse: the first time that it was irregular within a year.
//! What an ECG then shows, and a pulse that is known to be irregular, are for a clinician.

use hearth_clinical::{LocalDay, Rhythm};

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
    for reading in case.focused(&case.history.rhythms) {
        judged.looked_at.insert((Quantity::Rhythm, reading.key));
        if reading.value == Rhythm::Regular || is_known(case, reading) {
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
            layer: hearth_clinical::ThresholdLayer::Product,
            beside: Vec::new(),
            signs: Vec::new(),
            words: Words::plain("finding-irregular-pulse"),
            clears: Words::plain("clears-clinician"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// True when the pulse was irregular before. One of unsure time is compared with all that is known up to today.
fn is_known(case: &Case<'_>, reading: &Reading<Rhythm>) -> bool {
    let last: LocalDay = if reading.time_unsure { case.today() } else { reading.day };
    case.history
        .rhythms
        .days(last.plus_days(-DAYS), last)
        .iter()
        .any(|other| other.value == Rhythm::Irregular && (reading.time_unsure || (other.day, other.at) < (reading.day, reading.at)))
}
