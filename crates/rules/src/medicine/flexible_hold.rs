//! What keeps a person from using a flexible diuretic plan on a day, whatever the prescriber wrote as its start: somebody of
//! the team has to look first. How it is said is the words' business.

use crate::finding::Finding;
use crate::level::{Cause, Level};

use super::facts::Facts;

/// Why a flexible diuretic plan is not used today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlexibleHold {
    /// 999 comes first.
    Emergency,
    /// Something red that is not fluid, or a last potassium, sodium, creatinine or eGFR that is red.
    Red,
    /// Little urine.
    LittleUrine,
}

impl FlexibleHold {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FlexibleHold::Emergency => "emergency",
            FlexibleHold::Red => "red",
            FlexibleHold::LittleUrine => "little-urine",
        }
    }

    /// The worst of what was found. Of today's findings all count but those about fluid, which the plan is for, and those
    /// about no reading; of earlier days a blood value counts until there is a later one. All of it a product value, to be
    /// checked by a clinician.
    #[must_use]
    pub fn of(findings: &[Finding], facts: &Facts, little_urine: bool) -> Option<FlexibleHold> {
        let of_findings = findings.iter().filter_map(|finding| of_finding(finding, facts));
        of_findings.chain(little_urine.then_some(FlexibleHold::LittleUrine)).min()
    }
}

fn of_finding(finding: &Finding, facts: &Facts) -> Option<FlexibleHold> {
    let today = finding.day == facts.today && finding.reading.is_some();
    match finding.level {
        Level::Emergency999 if today => Some(FlexibleHold::Emergency),
        Level::Red if is_fluid(finding.cause) => None,
        Level::Red if today || is_last_blood(finding, facts) => Some(FlexibleHold::Red),
        Level::Emergency999 | Level::Red | Level::Amber | Level::Review => None,
    }
}

fn is_fluid(cause: Cause) -> bool {
    matches!(cause, Cause::WeightGain | Cause::Congestion)
}

/// True for a finding about the last value of its kind; creatinine and eGFR are of one kind.
fn is_last_blood(finding: &Finding, facts: &Facts) -> bool {
    let last = if finding.cause == Cause::Potassium {
        facts.potassium.map(|last| last.day)
    } else if finding.cause == Cause::Sodium {
        facts.sodium.map(|last| last.day)
    } else if finding.cause == Cause::KidneyFunction {
        facts.creatinine.map(|last| last.day).max(facts.egfr.map(|last| last.day))
    } else {
        None
    };
    last == Some(finding.day)
}
