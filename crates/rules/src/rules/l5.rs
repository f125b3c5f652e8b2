//! L5, NT-proBNP: more than 30 % above the value that the team holds to be this person's stable one.
//! Without such a value nothing is said; whether a rise has a harmless reason is for the team to judge.

use hearth_clinical::BloodResult;

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::Rule;
use crate::rules::bloods::{self, EACH_RESULT};

/// More than this much above the stable value, in percent, is looked at (to be checked by a clinician).
const RISE_PERCENT: u16 = 30;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::L5,
    version: 1,
    mode: Mode::Live,
    asks: EACH_RESULT,
    parameters: &[],
    source: "rise of more than 30 % over the stable value: to be checked by a clinician",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let Some(stable) = case.history.circumstances.stable_nt_pro_bnp.map(BloodResult::NtProBnp) else {
        return judged;
    };
    for reading in case.focused(&case.history.bloods) {
        if reading.value.analyte() != stable.analyte() {
            continue;
        }
        judged.looked_at.insert((Quantity::Blood, reading.key));
        if !bloods::is_more_than_percent_above(reading.value, stable, RISE_PERCENT.into()) {
            continue;
        }
        let words = Words::with(
            "finding-nt-pro-bnp-rise",
            [
                ("result", Param::Blood(reading.value)),
                ("usual", Param::Blood(stable)),
                ("percent", Param::Percent(bloods::percent_above(reading.value, stable))),
            ],
        );
        let limit = Limit::RiseAbovePercent(RISE_PERCENT);
        let judgement = (Level::Amber, Reach::Team);
        let found = Found {
            baseline: Some(Measure::Blood(stable)),
            ..bloods::found(Cause::NatriureticPeptide, reading, judgement, limit, words)
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
