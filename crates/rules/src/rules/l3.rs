//! L3, kidney function by eGFR: below 30 the team looks, below 20 the same day, mL/min/1.73 m².
//! How fast it fell is rule L2's business, by creatinine.

use hearth_clinical::{Analyte, BloodResult};

use crate::case::{Case, Judged};
use crate::finding::{Limit, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::Rule;
use crate::rules::bloods::{self, EACH_RESULT, egfr};

/// Below this an MRA is halved and a specialist asked before an ACE inhibitor, ARB or ARNI (SPS monitoring pages).
const LOW: BloodResult = egfr(30);
/// Below this an MRA is stopped (SPS monitoring page for spironolactone).
const VERY_LOW: BloodResult = egfr(20);

pub(crate) const RULE: Rule = Rule {
    id: RuleId::L3,
    version: 1,
    mode: Mode::Live,
    asks: EACH_RESULT,
    parameters: &[],
    source: "SPS monitoring pages for spironolactone and for ACE inhibitors (30 and 20 mL/min/1.73 m²)",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let results = case.focused(&case.history.bloods);
    for reading in results.filter(|reading| reading.value.analyte() == Analyte::Egfr) {
        judged.looked_at.insert((Quantity::Blood, reading.key));
        let (judgement, limit) = if reading.value < VERY_LOW {
            ((Level::Red, Reach::Person), VERY_LOW)
        } else if reading.value < LOW {
            ((Level::Amber, Reach::Team), LOW)
        } else {
            continue;
        };
        let words = Words::with("finding-egfr-low", [("result", Param::Blood(reading.value))]);
        let found = bloods::found(Cause::KidneyFunction, reading, judgement, Limit::BloodBelow(limit), words);
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
