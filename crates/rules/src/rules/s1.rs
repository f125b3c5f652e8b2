//! S1, danger signs: any one of them means 999, before anything else and without a network.
//! What else the answers say is S2's business.

use hearth_clinical::{Answer, Symptom};

use crate::case::{Case, Judged, signs_in};
use crate::finding::{Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::answers;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::S1,
    version: 2,
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

/// The order in which the signs are said, so that the operator of 999 hears the worst one first (product value, to be
/// checked by a clinician): breathing, then colour, heart, collapse and brain.
const WORST_FIRST: [Symptom; 11] = [
    Symptom::StrugglingToBreathe,
    Symptom::SuddenBreathless,
    Symptom::Breathless,
    Symptom::Cough,
    Symptom::GreyLips,
    Symptom::ChestPain,
    Symptom::Fainted,
    Symptom::StrokeSigns,
    Symptom::Confusion,
    Symptom::IcdShocks,
    Symptom::VeryUnwell,
];

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.symptoms) {
        if answers::is_read(&reading.value, is_danger_sign) {
            judged.looked_at.insert((Quantity::Symptoms, reading.key));
        }
        let mut signs = signs_in(&reading.value, is_danger_sign);
        if signs.is_empty() {
            continue;
        }
        signs.sort_by_key(|(symptom, _)| WORST_FIRST.iter().position(|sign| sign == symptom));
        let count = i64::try_from(signs.len()).unwrap_or(i64::MAX);
        let params = [("count", Param::Count(count)), ("symptoms", Param::Signs(signs.clone()))];
        let words = Words::with("finding-danger-sign", params);
        let judgement = (Level::Emergency999, Cause::DangerSign);
        let found = answers::found(reading, judgement, 1, signs, words, "clears-clinician");
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
