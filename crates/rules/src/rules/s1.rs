//! S1, danger signs: any one of them means 999, before anything else and without a network.
//! What else the answers say is S2's business.

use hearth_clinical::{Answer, Symptom};

use crate::case::{Case, Judged, signs_in};
use crate::level::{Cause, Level, Mode, Quantity, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::answers;

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

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.symptoms) {
        if answers::is_read(&reading.value, is_danger_sign) {
            judged.looked_at.insert((Quantity::Symptoms, reading.key));
        }
        let signs = signs_in(&reading.value, is_danger_sign);
        if signs.is_empty() {
            continue;
        }
        let words = answers::naming("finding-danger-sign", &signs);
        let judgement = (Level::Emergency999, Cause::DangerSign);
        let found = answers::found(reading, judgement, 1, signs, words, "clears-clinician");
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
