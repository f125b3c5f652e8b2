//! B3, high pressure: systolic above 160 with symptoms or above 170 without; 999 from 180 or 120 with danger symptoms.
//! It is the only rule that reads the lower number of a resting pressure, so it says when that is left unjudged. A
//! pressure taken lying down before standing up is judged as any other.

use hearth_clinical::{Answer, BloodPressure, Diastolic, PlanSubject, Symptom, ThresholdLayer};

use crate::case::{Case, Found, Judged, Signs, is_symptom};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
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
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings {
        judges: &[Quantity::BloodPressure, Quantity::Postural],
        beside: &[Quantity::Symptoms],
        days_back: 0,
    },
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
    for reading in case.focused(&case.history.pressures) {
        judge_one(case, reading, (Quantity::BloodPressure, reading.value), &mut judged);
    }
    for reading in case.focused(&case.history.posturals) {
        judge_one(case, reading, (Quantity::Postural, reading.value.lying()), &mut judged);
    }
    judged
}

/// What was met, and what is said of it.
struct Met {
    level: Level,
    layer: ThresholdLayer,
    limit: Limit,
    signs: Signs,
    key: &'static str,
    params: Vec<(&'static str, Param)>,
}

fn judge_one<V>(
    case: &Case<'_>,
    reading: &Reading<V>,
    (quantity, pressure): (Quantity, BloodPressure),
    judged: &mut Judged,
) {
    judged.looked_at.insert((quantity, reading.key));
    judged.looked_at.extend(case.read_beside(reading));
    let Some(met) = met(case, reading, pressure) else {
        let diastolic = pressure.diastolic();
        if diastolic < Diastolic::CHECK_BELOW || diastolic >= Diastolic::CHECK_ABOVE {
            judged.statements.insert((reading.key, Statement::DiastolicNotJudged { pressure }));
        }
        return;
    };
    let found = Found {
        level: met.level,
        reach: Reach::Person,
        cause: Cause::HighPressure,
        value: Measure::BloodPressure(pressure),
        baseline: None,
        from: reading.day,
        limit: met.limit,
        layer: met.layer,
        beside: met.signs.keys,
        signs: met.signs.answers,
        words: Words { key: met.key, params: met.params },
        clears: Words::plain("clears-pressure"),
    };
    judged.findings.push(case.finding(reading, found));
}

fn met<V>(case: &Case<'_>, reading: &Reading<V>, pressure: BloodPressure) -> Option<Met> {
    let threshold = &case.plan.systolic_high;
    let with_symptoms = threshold.value.mmhg();
    let without_symptoms = with_symptoms.saturating_add(WITHOUT_SYMPTOMS);
    let (systolic, diastolic) = (pressure.systolic().mmhg(), pressure.diastolic());
    let danger = case.signs_beside(reading, is_emergency_sign);
    let very_high = systolic >= EMERGENCY_SYSTOLIC || diastolic.mmhg() >= EMERGENCY_DIASTOLIC;
    let symptoms = case.signs_beside(reading, is_symptom);
    let mut params = vec![("pressure", Param::Pressure(pressure))];
    if very_high && !danger.is_empty() {
        params.push(("symptoms", Param::Symptoms(danger.symptoms())));
        let limit = Limit::PressureAtLeast { systolic: EMERGENCY_SYSTOLIC, diastolic: EMERGENCY_DIASTOLIC };
        let (level, layer) = (Level::Emergency999, ThresholdLayer::Product);
        return Some(Met { level, layer, limit, signs: danger, key: "finding-very-high-pressure", params });
    }
    let (limit, key) = if systolic > with_symptoms && !symptoms.is_empty() {
        params.push(("limit", Param::Mmhg(with_symptoms)));
        params.push(("symptoms", Param::Symptoms(symptoms.symptoms())));
        (with_symptoms, "finding-high-pressure-with-symptoms")
    } else if systolic > without_symptoms {
        params.push(("limit", Param::Mmhg(without_symptoms)));
        (without_symptoms, "finding-high-pressure")
    } else {
        return None;
    };
    let limit = Limit::SystolicAbove(limit);
    Some(Met { level: Level::Amber, layer: threshold.layer, limit, signs: symptoms, key, params })
}
