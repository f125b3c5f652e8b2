//! B1, low pressure: systolic below 90 with symptoms, or below 80 without; below 60 it is 999 (product value).
//! Between the two nobody who was not asked whether they are dizzy is told that all is well: the question is asked.
//! Without symptoms a repeat after five minutes is asked for, and then the second one counts. A pressure taken lying down
//! before standing up is judged as any other; how far it falls on standing is B2's business.

use hearth_clinical::{Answer, BloodPressure, PlanSubject, Symptom};

use crate::case::{Case, Found, Judged, is_symptom, was_repeated};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::WITHOUT_SYMPTOMS;
use crate::statement::Statement;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::B1,
    version: 4,
    mode: Mode::Live,
    asks: Asks::Readings {
        judges: &[Quantity::BloodPressure, Quantity::Postural],
        beside: &[Quantity::Symptoms],
        days_back: 0,
    },
    parameters: &[PlanSubject::SystolicLow],
    source: "BEAT-HF (Trials 15:124, table 1): systolic below 90 with symptoms, below 80 without; 999 below 60 is a product value",
    judge,
};

/// Below this nobody waits for a call back: 999, and measured again meanwhile (product value, to be checked by a clinician).
const EMERGENCY_BELOW: u16 = 60;

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.pressures) {
        let repeated = was_repeated(reading, &case.history.pressures);
        judge_one(case, reading, (Quantity::BloodPressure, reading.value), repeated, &mut judged);
    }
    for reading in case.focused(&case.history.posturals) {
        judge_one(case, reading, (Quantity::Postural, reading.value.lying()), false, &mut judged);
    }
    judged
}

fn judge_one<V>(
    case: &Case<'_>,
    reading: &Reading<V>,
    (quantity, pressure): (Quantity, BloodPressure),
    repeated: bool,
    judged: &mut Judged,
) {
    let threshold = &case.plan.systolic_low;
    let with_symptoms = threshold.value.mmhg();
    let without_symptoms = with_symptoms.saturating_sub(WITHOUT_SYMPTOMS);
    judged.looked_at.insert((quantity, reading.key));
    judged.looked_at.extend(case.read_beside(reading));
    let systolic = pressure.systolic().mmhg();
    let signs = case.signs_beside(reading, is_symptom);
    let mut params = vec![("pressure", Param::Pressure(pressure))];
    let is_emergency = systolic < EMERGENCY_BELOW && (!repeated || !signs.is_empty());
    let (limit, key) = if is_emergency {
        params.push(("limit", Param::Mmhg(EMERGENCY_BELOW)));
        judged.statements.insert((reading.key, Statement::AgainWhileWaiting));
        (EMERGENCY_BELOW, "finding-low-pressure")
    } else if systolic < with_symptoms && !signs.is_empty() {
        params.push(("limit", Param::Mmhg(with_symptoms)));
        params.push(("symptoms", Param::Symptoms(signs.symptoms())));
        (with_symptoms, "finding-low-pressure-with-symptoms")
    } else if systolic < without_symptoms && !repeated {
        params.push(("limit", Param::Mmhg(without_symptoms)));
        judged.statements.insert((reading.key, Statement::Repeat));
        (without_symptoms, "finding-low-pressure")
    } else {
        if systolic < with_symptoms && !repeated && !is_dizziness_known(case, reading) {
            judged.statements.insert((reading.key, Statement::AskDizzy { pressure }));
        }
        return;
    };
    let found = Found {
        level: if is_emergency { Level::Emergency999 } else { Level::Red },
        reach: Reach::Person,
        cause: Cause::LowPressure,
        value: Measure::BloodPressure(pressure),
        baseline: None,
        from: reading.day,
        limit: Limit::SystolicBelow(limit),
        layer: threshold.layer,
        beside: signs.keys,
        signs: signs.answers,
        words: Words { key, params },
        clears: Words::plain("clears-pressure"),
    };
    judged.findings.push(case.finding(reading, found));
}

/// Between the two limits the answer decides, so it has to be there.
fn is_dizziness_known<V>(case: &Case<'_>, reading: &Reading<V>) -> bool {
    let sets = case.history.symptoms.same_occasion(reading);
    sets.iter().any(|set| set.value.answer(&Symptom::Dizzy).is_some_and(|answer| *answer != Answer::NotAsked))
}
