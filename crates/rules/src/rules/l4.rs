//! L4, low sodium: below 130 mmol/L the team looks, below 125 the same day.
//! High sodium is judged by no rule.

use hearth_clinical::{Analyte, BloodResult};

use crate::case::{Case, Judged};
use crate::level::{Cause, Mode, RuleId};
use crate::rule::Rule;
use crate::rules::bloods::{Below, EACH_RESULT, falls_below, sodium};

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
    let below = Below {
        analyte: Analyte::Sodium,
        cause: Cause::Sodium,
        low: LOW,
        very_low: VERY_LOW,
        judged_to: Some(JUDGED_TO),
        key: "finding-sodium-low",
        very_low_key: "finding-sodium-low",
    };
    falls_below(case, &below)
}
