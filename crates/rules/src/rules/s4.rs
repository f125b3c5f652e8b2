//! S4, one shock of an implanted defibrillator: the device clinic the same day, or 999 if anything else is not as usual.
//! Two shocks or more are a danger sign, and so S1's business: one finding, not two.

use hearth_clinical::{Answer, Symptom};

use crate::case::{Case, Found, Judged};
use crate::finding::{Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::answers;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::S4,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Symptoms], beside: &[], days_back: 0 },
    parameters: &[],
    source: "UK device clinics' advice: one shock and well, phone the clinic the same day; unwell, call 999 \
             (to be checked by a clinician)",
    judge,
};

pub(crate) fn is_sign(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::IcdShocks, Answer::One))
}

/// Anything else that is reported means 'unwell'; whether medicines were taken is no symptom.
fn is_unwell(symptom: &Symptom, answer: &Answer) -> bool {
    !matches!(symptom, Symptom::IcdShocks | Symptom::MedicinesTaken) && symptom.reports_something(answer)
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.symptoms) {
        if answers::is_read(&reading.value, is_sign) {
            judged.looked_at.insert((Quantity::Symptoms, reading.key));
        }
        if !reading.value.iter().any(|(symptom, answer)| is_sign(symptom, answer)) {
            continue;
        }
        let unwell = case.signs_beside(reading, is_unwell);
        let (level, words) = if unwell.is_empty() {
            (Level::Red, Words::plain("finding-device-shock"))
        } else {
            let symptoms = Param::Symptoms(unwell.symptoms());
            (Level::Emergency999, Words::with("finding-device-shock-unwell", [("symptoms", symptoms)]))
        };
        // The shock comes first: it is what to say on the phone to 999.
        let mut signs = vec![(Symptom::IcdShocks, Answer::One)];
        signs.extend(unwell.answers);
        let beside = unwell.keys.into_iter().filter(|key| *key != reading.key).collect();
        let judgement = (level, Cause::DeviceShock);
        let found = answers::found(reading, judgement, 1, signs, words, "clears-clinician");
        judged.findings.push(case.finding(reading, Found { beside, ..found }));
    }
    judged
}
