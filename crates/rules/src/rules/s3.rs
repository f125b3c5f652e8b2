//! S3, low output or too dry: dizzy, passing very little urine, sick, or a temperature of 38.0 or more.
//! What a person's own sick-day plan then says is the plan's business; a low pressure beside it is B1's.

use hearth_clinical::{Answer, Symptom, Temperature, ThresholdLayer};

use crate::case::{Case, Found, Judged, signs_in};
use crate::finding::{Limit, Measure, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::answers;

/// A fever begins here (the NHS calls 38 °C or more a high temperature).
pub(crate) const FEVER: Temperature = tenths(380);
/// A temperature below this is left to nobody's rule: it is said to be not judged, never green.
const NOT_JUDGED_BELOW: Temperature = Temperature::CHECK_BELOW;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::S3,
    version: 1,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Symptoms, Quantity::Temperature], beside: &[], days_back: 0 },
    parameters: &[],
    source: "Berkshire Healthcare NHS leaflet (dizziness, sickness: phone the team); \
             NHS: a temperature of 38 degrees or more is high",
    judge,
};

/// A temperature written in this file; a table row on each side of it holds that it does not fall back.
const fn tenths(tenths: u16) -> Temperature {
    match Temperature::from_tenths(tenths) {
        Ok(temperature) => temperature,
        Err(_) => Temperature::LOWEST,
    }
}

pub(crate) fn is_sign(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::Dizzy | Symptom::LittleUrine | Symptom::SickOrFever, Answer::Yes))
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    judge_answers(case, &mut judged);
    judge_temperatures(case, &mut judged);
    judged
}

fn judge_answers(case: &Case<'_>, judged: &mut Judged) {
    for reading in case.focused(&case.history.symptoms) {
        if answers::is_read(&reading.value, is_sign) {
            judged.looked_at.insert((Quantity::Symptoms, reading.key));
        }
        let signs = signs_in(&reading.value, is_sign);
        if signs.is_empty() {
            continue;
        }
        let words = answers::naming("finding-too-dry", &signs);
        let found = answers::found(reading, (Level::Amber, Cause::TooDry), 1, signs, words, "clears-answers");
        judged.findings.push(case.finding(reading, found));
    }
}

fn judge_temperatures(case: &Case<'_>, judged: &mut Judged) {
    for reading in case.focused(&case.history.temperatures) {
        if reading.value < NOT_JUDGED_BELOW {
            continue;
        }
        judged.looked_at.insert((Quantity::Temperature, reading.key));
        if reading.value < FEVER {
            continue;
        }
        let params =
            [("temperature", Param::Temperature(reading.value)), ("limit", Param::Temperature(FEVER))];
        let found = Found {
            level: Level::Amber,
            reach: Reach::Person,
            cause: Cause::TooDry,
            value: Measure::Temperature(reading.value),
            baseline: None,
            from: reading.day,
            limit: Limit::TemperatureAtLeast(FEVER),
            layer: ThresholdLayer::Product,
            beside: Vec::new(),
            signs: Vec::new(),
            words: Words::with("finding-fever", params),
            clears: Words::plain("clears-temperature"),
        };
        judged.findings.push(case.finding(reading, found));
    }
}
