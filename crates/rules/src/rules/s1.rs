//! S1, danger signs: any one of them means 999, before anything else and without a network.
//! What else the answers say is S2's business.

use hearth_clinical::{Answer, Symptom, ThresholdLayer};

use crate::case::{Case, Found, Judged, signs_in};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};

pub(crate) const RULE: Rule = Rule {
    id: RuleId::S1,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Symptoms], beside: &[], days_back: 0 },
    parameters: &[],
    source: "BHF and NHS leaflets (Swansea Bay, North Cumbria): call 999 for these at once",
    judge,
};

/// The danger signs. Pain that came today and went is 'new', so it counts; a wait of 15 minutes, as one leaflet has it,
/// is left out on purpose: BHF says to call at once.
pub(crate) fn is_danger_sign(symptom: &Symptom, answer: &Answer) -> bool {
    matches!(
        (symptom, answer),
        (Symptom::Breathless, Answer::Rest)
            | (Symptom::ChestPain, Answer::Today | Answer::Now)
            | (Symptom::Cough, Answer::PinkFroth)
            | (Symptom::IcdShocks, Answer::TwoOrMore)
            | (
                Symptom::StrugglingToBreathe
                    | Symptom::SuddenBreathless
                    | Symptom::Fainted
                    | Symptom::Confusion
                    | Symptom::GreyLips
                    | Symptom::StrokeSigns
                    | Symptom::VeryUnwell,
                Answer::Yes
            )
    )
}

/// True for the questions that this rule reads, when they were answered.
fn is_read(symptom: &Symptom, answer: &Answer) -> bool {
    let asked = !matches!(answer, Answer::NotAsked | Answer::Newer(_));
    asked && symptom.answers().iter().any(|possible| is_danger_sign(symptom, possible))
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.symptoms) {
        if reading.value.iter().any(|(symptom, answer)| is_read(symptom, answer)) {
            judged.looked_at.insert((Quantity::Symptoms, reading.key));
        }
        let signs = signs_in(&reading.value, is_danger_sign);
        if signs.is_empty() {
            continue;
        }
        let symptoms = signs.iter().map(|(symptom, _)| symptom.clone()).collect();
        let found = Found {
            level: Level::Emergency999,
            reach: Reach::Person,
            cause: Cause::DangerSign,
            value: Measure::Answers(signs.clone()),
            baseline: None,
            from: reading.day,
            limit: Limit::SignsAtLeast(1),
            layer: ThresholdLayer::Product,
            beside: Vec::new(),
            signs,
            words: Words::with("finding-danger-sign", [("symptoms", Param::Symptoms(symptoms))]),
            clears: Words::plain("clears-clinician"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
