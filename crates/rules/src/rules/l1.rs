//! L1, potassium: too high from 5.1 mmol/L upwards, too low below 3.5, in the steps that decide about medicines.
//! What happens to a dose is the prescriber's decision; nothing here says so to the person.

use hearth_clinical::{Analyte, BloodResult};

use crate::case::{Case, Judged};
use crate::finding::{Limit, Param, Words};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::Rule;
use crate::rules::bloods::{self, EACH_RESULT, potassium};

/// From here on somebody has to go to hospital today (UK Kidney Association hyperkalaemia guideline: severe from 6.5).
const HOSPITAL: BloodResult = potassium(65);
/// From here on an MRA is stopped and an ACE inhibitor, ARB or ARNI withheld (SPS and ESC 2021: above or from 6.0; the
/// NHS tables have 6.0 itself, which is the stricter).
const STOP: BloodResult = potassium(60);
/// From here on an MRA is halved (SPS, ESC 2021: 5.5).
const REDUCE: BloodResult = potassium(55);
/// From here on none of these medicines is started or stepped up (ESC 2021, STRONG-HF: above 5.0).
const WATCH: BloodResult = potassium(51);
/// Below this potassium is low (the usual laboratory limit; to be checked by a clinician).
const LOW: BloodResult = potassium(35);
/// Below this it is dangerously low (to be checked by a clinician).
const VERY_LOW: BloodResult = potassium(30);
/// Below this somebody has to go to hospital today (NICE CKS hypokalaemia: severe below 2.5; to be checked by a clinician).
const HOSPITAL_LOW: BloodResult = potassium(25);

pub(crate) const RULE: Rule = Rule {
    id: RuleId::L1,
    version: 3,
    mode: Mode::Live,
    asks: EACH_RESULT,
    parameters: &[],
    source: "SPS monitoring page for spironolactone; ESC 2021 heart failure guideline; BSH and Renal Association 2019; \
             UK Kidney Association hyperkalaemia guideline (6.5); NICE CKS hypokalaemia (2.5); low values to be checked \
             by a clinician",
    judge,
};

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    let results = case.focused(&case.history.bloods);
    for reading in results.filter(|reading| reading.value.analyte() == Analyte::Potassium) {
        judged.looked_at.insert((Quantity::Blood, reading.key));
        let Some((judgement, limit, at, key)) = limit_met(reading.value) else { continue };
        let words = Words::with(key, [("result", Param::Blood(reading.value))]);
        let found = bloods::found(Cause::Potassium, reading, judgement, limit(at), words);
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// Level and reach, the kind of limit, the limit, and the sentence.
type Met = ((Level, Reach), fn(BloodResult) -> Limit, BloodResult, &'static str);

fn limit_met(value: BloodResult) -> Option<Met> {
    let (red, amber) = ((Level::Red, Reach::Person), (Level::Amber, Reach::Team));
    if value >= HOSPITAL {
        Some((red, Limit::BloodAtLeast, HOSPITAL, "finding-potassium-very-high"))
    } else if value >= STOP {
        Some((red, Limit::BloodAtLeast, STOP, "finding-potassium-danger"))
    } else if value >= REDUCE {
        Some((amber, Limit::BloodAtLeast, REDUCE, "finding-potassium-high"))
    } else if value >= WATCH {
        Some(((Level::Review, Reach::Team), Limit::BloodAtLeast, WATCH, "finding-potassium-watch"))
    } else if value < HOSPITAL_LOW {
        Some((red, Limit::BloodBelow, HOSPITAL_LOW, "finding-potassium-very-low"))
    } else if value < VERY_LOW {
        Some((red, Limit::BloodBelow, VERY_LOW, "finding-potassium-low"))
    } else if value < LOW {
        Some((amber, Limit::BloodBelow, LOW, "finding-potassium-low"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_limit_of_these_rules_fell_back_to_the_lowest_value() {
        let texts: Vec<String> =
            [HOSPITAL, STOP, REDUCE, WATCH, LOW, VERY_LOW, HOSPITAL_LOW].map(BloodResult::number_text).into();
        assert_eq!(texts, ["6.5", "6.0", "5.5", "5.1", "3.5", "3.0", "2.5"]);
        assert_eq!(bloods::creatinine(310).number_text(), "310");
        assert_eq!(bloods::creatinine(220).number_text(), "220");
        assert_eq!(bloods::creatinine(265).number_text(), "265");
        assert_eq!([bloods::egfr(30), bloods::egfr(20)].map(BloodResult::number_text), ["30", "20"]);
        assert_eq!(
            [130, 125, 146, 150, 155].map(|at| bloods::sodium(at).number_text()),
            ["130", "125", "146", "150", "155"]
        );
    }
}
