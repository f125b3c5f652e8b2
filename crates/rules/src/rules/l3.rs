//! L3, kidney function by eGFR: below 30 the team looks, below 20 the same day, mL/min/1.73 m².
//! How fast it fell is rule L2's business, by creatinine.

use hearth_clinical::{Analyte, BloodResult};

use crate::case::{Case, Judged};
use crate::level::{Cause, Mode, RuleId};
use crate::rule::Rule;
use crate::rules::bloods::{Below, EACH_RESULT, egfr, falls_below};

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
    source: "SPS monitoring page for spironolactone (below 30 halve an MRA, below 20 stop it), SPS monitoring page for ACE \
        inhibitors (below 30 seek advice), ESC 2021 practical guidance on ACE inhibitors, ARBs and ARNI (below 20 stop), NICE \
        NG106 (below 30 with a kidney specialist); the same day below 20 is a product value",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let below = Below {
        analyte: Analyte::Egfr,
        cause: Cause::KidneyFunction,
        low: LOW,
        very_low: VERY_LOW,
        judged_to: None,
        key: "finding-egfr-low",
        very_low_key: "finding-egfr-very-low",
    };
    falls_below(case, &below)
}
