//! L4, sodium: below 130 mmol/L the team looks, below 125 the same day; from 146 it is watched, from 150 the team looks, from
//! 155 the same day. Why it is so is for the team to find out.

use hearth_clinical::{Analyte, BloodResult};

use crate::case::{Case, Judged};
use crate::finding::{Limit, Param, Words};
use crate::level::{Cause, Level, Mode, Reach, RuleId};
use crate::rule::Rule;
use crate::rules::bloods::{self, Below, EACH_RESULT, falls_below, sodium};

/// Below this advice is sought before an ACE inhibitor or ARB is started or raised (SPS monitoring page for ACE inhibitors).
const LOW: BloodResult = sodium(130);
/// Below this sodium is severely low (to be checked by a clinician).
const VERY_LOW: BloodResult = sodium(125);
/// Above this a sodium is never green (upper end of the usual range; product value).
const JUDGED_TO: BloodResult = sodium(145);
/// From here on it is above the usual range (product value).
const WATCH: BloodResult = sodium(146);
/// From here on it is moderately high (British laboratories phone the first ones from 150 on; to be checked by a clinician).
const HIGH: BloodResult = sodium(150);
/// From here on it is dangerously high (British laboratories phone it at once from 150 to 160 on; product value between them,
/// to be checked by a clinician).
const VERY_HIGH: BloodResult = sodium(155);

pub(crate) const RULE: Rule = Rule {
    id: RuleId::L4,
    version: 2,
    mode: Mode::Live,
    asks: EACH_RESULT,
    parameters: &[],
    source: "SPS monitoring page for ACE inhibitors (130); 125, 150 and 155 to be checked by a clinician; 146 is a product value",
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
    let mut judged = falls_below(case, &below);
    let results = case.focused(&case.history.bloods);
    for reading in results.filter(|reading| reading.value.analyte() == Analyte::Sodium) {
        let (judgement, limit, key) = if reading.value >= VERY_HIGH {
            ((Level::Red, Reach::Person), VERY_HIGH, "finding-sodium-high")
        } else if reading.value >= HIGH {
            ((Level::Amber, Reach::Team), HIGH, "finding-sodium-high")
        } else if reading.value >= WATCH {
            ((Level::Review, Reach::Team), WATCH, "finding-sodium-watch")
        } else {
            continue;
        };
        let words = Words::with(key, [("result", Param::Blood(reading.value))]);
        let found = bloods::found(Cause::Sodium, reading, judgement, Limit::BloodAtLeast(limit), words);
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
