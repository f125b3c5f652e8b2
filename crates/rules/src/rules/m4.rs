//! M4, medicines missed: doses left out on two days of seven, or the medicines stopped.
//! One day of missed doses is no finding and is not green either; which medicine it was, and what to do, is for the team.

use std::collections::BTreeSet;

use hearth_clinical::{Answer, Symptom, SymptomSet, ThresholdLayer};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::Reading;
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::statement::Statement;

/// The days that are looked at, the one of the answer included.
const DAYS: i32 = 7;
/// From this many days with missed doses on (product value).
const MISSED_DAYS: i32 = 2;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::M4,
    version: 2,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Symptoms], beside: &[], days_back: DAYS },
    parameters: &[],
    source: "Product value: missed doses on 2 days of 7, or stopped",
    judge,
};

/// What the answers say about the medicines of that day.
enum Taken {
    All,
    NotAll,
    Stopped,
}

fn taken(set: &SymptomSet) -> Option<Taken> {
    match set.answer(&Symptom::MedicinesTaken)? {
        Answer::Yes => Some(Taken::All),
        Answer::Some | Answer::No => Some(Taken::NotAll),
        Answer::Stopped => Some(Taken::Stopped),
        // No answer to this question, or none that this version knows.
        Answer::NotAsked
        | Answer::Newer(_)
        | Answer::None
        | Answer::Stairs
        | Answer::Flat
        | Answer::Rest
        | Answer::NoMoreThanUsual
        | Answer::LittleMore
        | Answer::MuchMore
        | Answer::More
        | Answer::Today
        | Answer::Now
        | Answer::New
        | Answer::PinkFroth
        | Answer::One
        | Answer::TwoOrMore
        | Answer::Better
        | Answer::Same
        | Answer::Worse
        | Answer::MuchWorse => None,
    }
}

/// True for the answers that this rule judges; an answer of a newer app is not among them.
pub(crate) fn is_sign(symptom: &Symptom, answer: &Answer) -> bool {
    matches!((symptom, answer), (Symptom::MedicinesTaken, Answer::Some | Answer::No | Answer::Stopped))
}

fn judge(case: &Case<'_>) -> Judged {
    let mut judged = Judged::default();
    for reading in case.focused(&case.history.symptoms) {
        let Some(taken) = taken(&reading.value) else { continue };
        let (missed_on, words) = match taken {
            // Whether a day of unsure time is the second one can't be known.
            Taken::NotAll if reading.time_unsure => {
                let symptoms = vec![Symptom::MedicinesTaken];
                judged.statements.insert((reading.key, Statement::SymptomsNotJudged { symptoms }));
                continue;
            }
            Taken::All => {
                judged.looked_at.insert((Quantity::Symptoms, reading.key));
                continue;
            }
            Taken::NotAll => {
                judged.looked_at.insert((Quantity::Symptoms, reading.key));
                let sets = missed_within(case, reading);
                let days: BTreeSet<_> = sets.iter().map(|set| set.day).collect();
                let missed = i32::try_from(days.len()).unwrap_or(i32::MAX);
                if missed < MISSED_DAYS {
                    judged.statements.insert((reading.key, Statement::MedicinesMissedToday));
                    continue;
                }
                let params = [("missed", Param::Days(missed)), ("days", Param::Days(DAYS))];
                (Some((missed, sets)), Words::with("finding-medicines-missed", params))
            }
            Taken::Stopped => {
                judged.looked_at.insert((Quantity::Symptoms, reading.key));
                (None, Words::plain("finding-medicines-stopped"))
            }
        };
        judged.findings.push(case.finding(reading, found(reading, missed_on, words)));
    }
    judged
}

/// The answers of the last seven days, those of this check-in included, that tell of missed doses.
fn missed_within<'a>(case: &'a Case<'_>, reading: &Reading<SymptomSet>) -> Vec<&'a Reading<SymptomSet>> {
    let all = case.history.symptoms.days(reading.day.plus_days(1 - DAYS), reading.day);
    let missed = |set: &&Reading<SymptomSet>| match taken(&set.value) {
        Some(Taken::NotAll | Taken::Stopped) => true,
        Some(Taken::All) | None => false,
    };
    all.iter().filter(missed).collect()
}

fn found(
    reading: &Reading<SymptomSet>,
    missed_on: Option<(i32, Vec<&Reading<SymptomSet>>)>,
    words: Words,
) -> Found {
    let signs: Vec<(Symptom, Answer)> = reading
        .value
        .iter()
        .filter(|(symptom, _)| **symptom == Symptom::MedicinesTaken)
        .map(|(symptom, answer)| (symptom.clone(), answer.clone()))
        .collect();
    let (value, limit, from, beside) = match missed_on {
        Some((missed, sets)) => (
            Measure::Days(missed),
            Limit::DaysAtLeast(MISSED_DAYS),
            reading.day.plus_days(1 - DAYS),
            sets.iter().map(|set| set.key).filter(|key| *key != reading.key).collect(),
        ),
        None => (Measure::Answers(signs.clone()), Limit::SignsAtLeast(1), reading.day, Vec::new()),
    };
    Found {
        level: Level::Amber,
        reach: Reach::Person,
        cause: Cause::MedicinesMissed,
        value,
        baseline: None,
        from,
        limit,
        layer: ThresholdLayer::Product,
        beside,
        signs,
        words,
        clears: Words::plain("clears-medicines"),
    }
}
