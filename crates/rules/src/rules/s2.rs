//! S2, congestion: more breathless, woke breathless, more pillows, or more swelling; and feeling much worse, without a word of fluid.
//! Worsening breathlessness predicts better than weight, so this rule speaks whether or not a weight was taken. What else was
//! told and is nobody's to judge it hands to the team.

use hearth_clinical::{Answer, Symptom, SymptomSet};

use crate::case::{Case, Found, Judged, is_congestion, signs_in};
use crate::finding::{Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::rules::{answers, is_judged_sign};
use crate::statement::Statement;

/// From this many signs on the finding is red.
const RED_SIGNS: usize = 2;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::S2,
    version: 4,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Symptoms], beside: &[], days_back: 0 },
    parameters: &[],
    source: "BEAT-HF (Trials 15:124, table 1); Howie-Esquivel 2019 (worse breathlessness: hazard ratio 9.64)",
    judge,
};

/// 'Much worse' overall is red by itself, as BEAT-HF lists it among its second-level signs.
fn is_much_worse(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::Overall, Answer::MuchWorse))
}

pub(crate) fn is_sign(symptom: &Symptom, answer: &Answer) -> bool {
    is_congestion(symptom, answer) || is_much_worse(symptom, answer)
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.symptoms) {
        if answers::is_read(&reading.value, is_sign) {
            judged.looked_at.insert((Quantity::Symptoms, reading.key));
        }
        let unjudged = signs_in(&reading.value, |symptom, answer| {
            symptom.reports_something(answer) && !is_judged_sign(symptom, answer)
        });
        if !unjudged.is_empty() {
            let symptoms = unjudged.iter().map(|(symptom, _)| symptom.clone()).collect();
            judged.statements.insert((reading.key, Statement::SymptomsNotJudged { symptoms }));
        }
        let signs = signs_in(&reading.value, is_sign);
        let found = match (signs.is_empty(), unjudged.is_empty()) {
            (false, _) => found_in(reading, signs),
            (true, false) => told(reading, unjudged),
            (true, true) => continue,
        };
        judged.findings.push(case.finding(reading, found));
    }
    judged
}

/// What nobody's rule judges is not as usual all the same: the team reads it, though it has no colour (product value). It
/// counts as no sign, so that the person still hears that it was not judged.
fn told(reading: &Reading<SymptomSet>, unjudged: Vec<(Symptom, Answer)>) -> Found {
    let words = Words::with("finding-told", [("told", Param::Signs(unjudged.clone()))]);
    let found = answers::found(reading, (Level::Review, Cause::Told), 1, Vec::new(), words, "clears-answers");
    Found { reach: Reach::Team, value: Measure::Answers(unjudged), ..found }
}

/// Feeling much worse says nothing of fluid by itself: only beside a sign of it is the finding about fluid.
fn found_in(reading: &Reading<SymptomSet>, signs: Vec<(Symptom, Answer)>) -> Found {
    let fluid = signs_in(&reading.value, is_congestion);
    let much_worse = fluid.len() < signs.len();
    let (level, cause, limit, words) = if fluid.is_empty() {
        (Level::Red, Cause::FeelsWorse, 1, Words::plain("finding-much-worse"))
    } else if much_worse {
        (Level::Red, Cause::Congestion, 1, answers::naming("finding-congestion-much-worse", &fluid))
    } else if fluid.len() >= RED_SIGNS {
        (Level::Red, Cause::Congestion, 2, answers::naming("finding-congestion-severe", &fluid))
    } else {
        (Level::Amber, Cause::Congestion, 1, answers::naming("finding-congestion", &fluid))
    };
    answers::found(reading, (level, cause), limit, signs, words, "clears-answers")
}
