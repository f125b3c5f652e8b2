//! L4, low sodium: below 130 mmol/L the team looks, below 125 the same day.
//! High sodium is judged by no rule.

use hearth_clinical::{Analyte, BloodResult};

use crate::case::{Case, Judged};
use crate::finding::{Limit, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::Rule;
use crate::rules::bloods::{self, EACH_RESULT, sodium};

/// Below this advice is sought before an ACE inhibitor or ARB is started or raised (SPS monitoring page for ACE inhibitors).
const LOW: BloodResult = sodium(130);
/// Below this sodium is severely low (to be checked by a clinician).
const VERY_LOW: BloodResult = sodium(125);
/// Above this no rule judges a sodium, so it is never green (upper end of the usual range; product value).
const JUDGED_TO: BloodResult = sodium(145);

pub(crate) const RULE: Rule = Rule {
    id: RuleId::L4,
    version: 1,
    mode: Mode::Live,
    asks: EACH_RESULT,
    parameters: &[],
    source: "SPS monitoring page for ACE inhibitors (130); 125 to be checked by a clinician",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let results = case.focused(&case.history.bloods);
    for reading in results.filter(|reading| reading.value.analyte() == Analyte::Sodium) {
        if reading.value <= JUDGED_TO {
            judged.looked_at.insert((Quantity::Blood, reading.key));
        }
        let (judgement, limit) = if reading.value < VERY_LOW {
            ((Level::Red, Reach::Person), VERY_LOW)
        } else if reading.value < LOW {
            ((Level::Amber, Reach::Team), LOW)
        } else {
            continue;
        };
        let words = Words::with("finding-sodium-low", [("result", Param::Blood(reading.value))]);
        let found = bloods::found(Cause::Sodium, reading, judgement, Limit::BloodBelow(limit), words);
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
