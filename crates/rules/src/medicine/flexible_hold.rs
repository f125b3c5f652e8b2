//! What keeps a person from using a flexible diuretic plan on a day, whatever the prescriber wrote as its start: somebody of
//! the team has to look first. How it is said is the words' business.

use hearth_clinical::{Analyte, LocalDay};

use crate::finding::Finding;
use crate::history::History;
use crate::level::{Cause, Level};

/// Something red or 999 keeps the plan from being used on its own day and on this many days after it. Red is to be answered
/// the same day, but from a Friday evening to a Monday nobody of the team may have read it, and a better number the next
/// morning is not somebody's leave to go on alone (product value, to be checked by a clinician).
pub const RED_HOLDS_DAYS: i32 = 3;

/// Why a flexible diuretic plan is not used today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlexibleHold {
    /// 999 comes first.
    Emergency,
    /// Something red that is not fluid, today or in the days before, or a last potassium, sodium, creatinine or eGFR that is
    /// red.
    Red,
    /// Little urine.
    LittleUrine,
    /// The blood test for the last time is not done yet.
    BloodsFirst,
}

impl FlexibleHold {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FlexibleHold::Emergency => "emergency",
            FlexibleHold::Red => "red",
            FlexibleHold::LittleUrine => "little-urine",
            FlexibleHold::BloodsFirst => "bloods-first",
        }
    }

    /// The worst of what was found up to today. All counts but fluid, which the plan is for, and what rests on no reading;
    /// a blood value counts until there is a later one. All of it a product value, to be checked by a clinician.
    #[must_use]
    pub fn of(findings: &[Finding], history: &History, little_urine: bool) -> Option<FlexibleHold> {
        let of_findings = findings.iter().filter_map(|finding| of_finding(finding, history));
        of_findings.chain(little_urine.then_some(FlexibleHold::LittleUrine)).min()
    }
}

fn of_finding(finding: &Finding, history: &History) -> Option<FlexibleHold> {
    finding.reading?;
    let age = history.today.days_since(finding.day);
    let holds = || match analytes(finding.cause) {
        Some(analytes) => age == 0 || last_result(history, analytes) == Some(finding.day),
        None => (0..=RED_HOLDS_DAYS).contains(&age),
    };
    match finding.level {
        Level::Emergency999 if age == 0 => Some(FlexibleHold::Emergency),
        Level::Red if is_fluid(finding.cause) => None,
        Level::Emergency999 | Level::Red => holds().then_some(FlexibleHold::Red),
        Level::Amber | Level::Review => None,
    }
}

fn is_fluid(cause: Cause) -> bool {
    matches!(cause, Cause::WeightGain | Cause::Congestion)
}

/// What a finding about blood rests on; creatinine and eGFR are of one kind.
const fn analytes(cause: Cause) -> Option<&'static [Analyte]> {
    match cause {
        Cause::Potassium => Some(&[Analyte::Potassium]),
        Cause::Sodium => Some(&[Analyte::Sodium]),
        Cause::KidneyFunction => Some(&[Analyte::Creatinine, Analyte::Egfr]),
        Cause::WeightGain
        | Cause::DangerSign
        | Cause::Congestion
        | Cause::FeelsWorse
        | Cause::LowPressure
        | Cause::HighPressure
        | Cause::SlowPulse
        | Cause::FastPulse
        | Cause::LowOxygen
        | Cause::WeightLoss
        | Cause::Wasting
        | Cause::PosturalFall
        | Cause::IrregularPulse
        | Cause::TooDry
        | Cause::DeviceShock
        | Cause::Missing
        | Cause::OutOfTouch
        | Cause::MedicinesMissed
        | Cause::LeftOut
        | Cause::ExtraDoses
        | Cause::NatriureticPeptide
        | Cause::Iron
        | Cause::BloodsOverdue
        | Cause::Unanswered => None,
    }
}

fn last_result(history: &History, analytes: &[Analyte]) -> Option<LocalDay> {
    let of_kind = history.bloods.iter().filter(|one| analytes.contains(&one.value.analyte()));
    of_kind.filter(|one| !one.time_unsure && one.day <= history.today).map(|one| one.day).max()
}
