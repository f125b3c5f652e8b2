//! B3, high pressure: systolic above 160 with symptoms or above 170 without; 999 from 180 or 120 with danger symptoms.
//! It is the only rule that reads the lower number, so it says when that number is left unjudged.

use hearth_clinical::{Answer, Diastolic, PlanSubject, Symptom, ThresholdLayer};

use crate::case::{Case, Found, Judged, is_symptom};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::WITHOUT_SYMPTOMS;
use crate::statement::Statement;

/// With a danger symptom, systolic from here on means 999 (NICE NG136, to be checked); no plan changes it.
const EMERGENCY_SYSTOLIC: u16 = 180;
/// With a danger symptom, diastolic from here on means 999 (NICE NG136, to be checked); no plan changes it.
const EMERGENCY_DIASTOLIC: u16 = 120;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::B3,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::BloodPressure], beside: &[Quantity::Symptoms], days_back: 0 },
    parameters: &[PlanSubject::SystolicHigh],
    source: "BEAT-HF (Trials 15:124, table 1): systolic above 160 with symptoms, above 170 without; \
             NICE NG136: 180/120 with headache, vision change, chest pain or confusion",
    judge,
};

fn is_emergency_sign(symptom: &Symptom, answer: &Answer) -> bool {
    matches!(
        (symptom, answer),
        (Symptom::Headache | Symptom::VisionChange | Symptom::Confusion, Answer::Yes)
            | (Symptom::ChestPain, Answer::Today | Answer::Now)
    )
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let threshold = &case.plan.systolic_high;
    let with_symptoms = threshold.value.mmhg();
    let without_symptoms = with_symptoms.saturating_add(WITHOUT_SYMPTOMS);
    for reading in case.focused(&case.history.pressures) {
        judged.looked_at.insert((Quantity::BloodPressure, reading.key));
        judged.looked_at.extend(case.read_beside(reading));
        let (systolic, diastolic) = (reading.value.systolic().mmhg(), reading.value.diastolic());
        let danger = case.signs_beside(reading, is_emergency_sign);
        let very_high = systolic >= EMERGENCY_SYSTOLIC || diastolic.mmhg() >= EMERGENCY_DIASTOLIC;
        let symptoms = case.signs_beside(reading, is_symptom);
        let mut params = vec![("pressure", Param::Pressure(reading.value))];
        let (level, layer, limit, signs, key) = if very_high && !danger.is_empty() {
            params.push(("symptoms", Param::Symptoms(danger.symptoms())));
            let limit =
                Limit::PressureAtLeast { systolic: EMERGENCY_SYSTOLIC, diastolic: EMERGENCY_DIASTOLIC };
            (Level::Emergency999, ThresholdLayer::Product, limit, danger, "finding-very-high-pressure")
        } else if systolic > with_symptoms && !symptoms.is_empty() {
            params.push(("limit", Param::Mmhg(with_symptoms)));
            params.push(("symptoms", Param::Symptoms(symptoms.symptoms())));
            let limit = Limit::SystolicAbove(with_symptoms);
            (Level::Amber, threshold.layer, limit, symptoms, "finding-high-pressure-with-symptoms")
        } else if systolic > without_symptoms {
            params.push(("limit", Param::Mmhg(without_symptoms)));
            let limit = Limit::SystolicAbove(without_symptoms);
            (Level::Amber, threshold.layer, limit, symptoms, "finding-high-pressure")
        } else {
            if diastolic < Diastolic::CHECK_BELOW || diastolic >= Diastolic::CHECK_ABOVE {
                let pressure = reading.value;
                judged.statements.insert((reading.key, Statement::DiastolicNotJudged { pressure }));
            }
            continue;
        };
        let found = Found {
            level,
            reach: Reach::Person,
            cause: Cause::HighPressure,
            value: Measure::BloodPressure(reading.value),
            baseline: None,
            from: reading.day,
            limit,
            layer,
            beside: signs.keys,
            signs: signs.answers,
            words: Words { key, params },
            clears: Words::plain("clears-pressure"),
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}
