//! What keeps a person from using a flexible diuretic plan on a day, whatever the prescriber wrote as its start: somebody of
//! the team has to look first. How it is said is the words' business.

use hearth_clinical::{Analyte, Answer, LocalDay, Symptom};

use crate::finding::Finding;
use crate::history::History;
use crate::level::{Cause, Level};
use crate::whole::is_danger_question;

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
    /// The questions that would hold it or make it stop have no answer today: it is not offered before.
    AnswersFirst,
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
            FlexibleHold::AnswersFirst => "answers-first",
        }
    }

    /// The worst of what was found up to today; at the least that what would stop it was not asked today. All counts but fluid, which the plan is for, and what rests on no reading;
    /// a blood value counts until there is a later one. All of it a product value, to be checked by a clinician.
    #[must_use]
    pub fn of(findings: &[Finding], history: &History, little_urine: bool) -> Option<FlexibleHold> {
        let of_findings = findings.iter().filter_map(|finding| of_finding(finding, history));
        let unasked = lacks_an_answer(history).then_some(FlexibleHold::AnswersFirst);
        of_findings.chain(little_urine.then_some(FlexibleHold::LittleUrine)).chain(unasked).min()
    }
}

/// True while a question whose answer keeps the plan from being used has none today: dizzy, sick or with a fever, little
/// urine, and each that has a danger sign among its answers.
fn lacks_an_answer(history: &History) -> bool {
    let stops = |symptom: &Symptom| {
        matches!(symptom, Symptom::Dizzy | Symptom::SickOrFever | Symptom::LittleUrine)
            || is_danger_question(symptom)
    };
    let of_today = || history.symptoms.iter().filter(|set| !set.time_unsure && set.day == history.today);
    let answered = |symptom: &Symptom| {
        of_today().any(|set| set.value.answer(symptom).is_some_and(|answer| *answer != Answer::NotAsked))
    };
    Symptom::ALL.iter().any(|symptom| stops(symptom) && !answered(symptom))
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
        | Cause::SelfHarm
        | Cause::SevereAnswers
        | Cause::Congestion
        | Cause::FeelsWorse
        | Cause::Told
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
