//! M4, medicines missed: doses left out on two days of seven, or the medicines stopped, as told in a check or of one medicine.
//! One day of missed doses is no finding and is not green either, and the team reads of one on which none was taken; which medicine
//! it was, and what to do, is for the team.

use std::collections::BTreeSet;

use hearth_clinical::{Answer, LocalDay, Symptom, SymptomSet, ThresholdLayer};

use crate::case::{Case, Found, Judged};
use crate::finding::{Limit, Measure, Param, Words};
use crate::history::{MedicinesTold, Reading, ReadingKey};
use crate::level::{Cause, Level, Mode, Quantity, Reach, RuleId};
use crate::rule::{Asks, Rule};
use crate::statement::Statement;

/// The days that are looked at, the one of the answer included.
const DAYS: i32 = 7;
/// From this many days with missed doses on (product value).
const MISSED_DAYS: i32 = 2;

pub(crate) const RULE: Rule = Rule {
    id: RuleId::M4,
    version: 4,
    mode: Mode::Live,
    asks: Asks::Readings { judges: &[Quantity::Symptoms, Quantity::Medicines], beside: &[], days_back: DAYS },
    parameters: &[],
    source: "Product value: missed doses on 2 days of 7, or stopped",
    judge,
};

/// What the answers of a check say about the medicines of that day.
fn told(set: &SymptomSet) -> Option<MedicinesTold> {
    match set.answer(&Symptom::MedicinesTaken)? {
        Answer::Yes => Some(MedicinesTold::Taken),
        Answer::Some | Answer::No => Some(MedicinesTold::Missed),
        Answer::Stopped => Some(MedicinesTold::Stopped),
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
        let Some(told) = told(&reading.value) else { continue };
        look(case, &mut judged, &said(reading, told), Quantity::Symptoms);
    }
    for reading in case.focused(&case.history.medicines) {
        look(case, &mut judged, reading, Quantity::Medicines);
    }
    judged
}

fn said(reading: &Reading<SymptomSet>, told: MedicinesTold) -> Reading<MedicinesTold> {
    let Reading { at, key, day, time_unsure, .. } = *reading;
    Reading { at, key, day, time_unsure, value: told }
}

fn look(case: &Case<'_>, judged: &mut Judged, reading: &Reading<MedicinesTold>, quantity: Quantity) {
    // Whether a day of unsure time is the second one can't be known.
    if reading.value == MedicinesTold::Missed && reading.time_unsure {
        let symptoms = vec![Symptom::MedicinesTaken];
        judged.statements.insert((reading.key, Statement::SymptomsNotJudged { symptoms }));
        return;
    }
    judged.looked_at.insert((quantity, reading.key));
    let (missed_on, words) = match reading.value {
        MedicinesTold::Taken => return,
        MedicinesTold::Missed => {
            let sets = missed_within(case, reading.day);
            let days: BTreeSet<_> = sets.iter().map(|(day, _)| *day).collect();
            let missed = i32::try_from(days.len()).unwrap_or(i32::MAX);
            if missed < MISSED_DAYS {
                judged.statements.insert((reading.key, Statement::MedicinesMissedToday));
                if signs(case, reading).iter().any(|(_, answer)| *answer == Answer::No) {
                    judged.findings.push(case.finding(reading, none_taken(case, reading)));
                }
                return;
            }
            let params = [("missed", Param::Days(missed)), ("days", Param::Days(DAYS))];
            (Some((missed, sets)), Words::with("finding-medicines-missed", params))
        }
        MedicinesTold::Stopped => (None, Words::plain("finding-medicines-stopped")),
    };
    judged.findings.push(case.finding(reading, found(case, reading, missed_on, words)));
}

/// What was told of missed doses in the seven days up to this one, itself included: its day, and which reading it is.
fn missed_within(case: &Case<'_>, day: LocalDay) -> Vec<(LocalDay, ReadingKey)> {
    let first = day.plus_days(1 - DAYS);
    let missed = |told: MedicinesTold| match told {
        MedicinesTold::Missed | MedicinesTold::Stopped => true,
        MedicinesTold::Taken => false,
    };
    let checks = case.history.symptoms.days(first, day).iter();
    let checks = checks.filter(|set| told(&set.value).is_some_and(missed)).map(|set| (set.day, set.key));
    let apart = case.history.medicines.days(first, day).iter();
    checks.chain(apart.filter(|one| missed(one.value)).map(|one| (one.day, one.key))).collect()
}

/// What was answered in a check, or what comes to the same.
fn signs(case: &Case<'_>, reading: &Reading<MedicinesTold>) -> Vec<(Symptom, Answer)> {
    let mut sets = case.history.symptoms.all().filter(|set| set.key == reading.key);
    let answered = sets.find_map(|set| set.value.answer(&Symptom::MedicinesTaken).cloned());
    let same = match reading.value {
        MedicinesTold::Taken => Answer::Yes,
        MedicinesTold::Missed => Answer::Some,
        MedicinesTold::Stopped => Answer::Stopped,
    };
    vec![(Symptom::MedicinesTaken, answered.unwrap_or(same))]
}

/// A day on which none of the medicines was taken: for the team to look at, before there is a second one (product value).
fn none_taken(case: &Case<'_>, reading: &Reading<MedicinesTold>) -> Found {
    let found = found(case, reading, None, Words::plain("finding-medicines-none-taken"));
    // As no sign of its own it leaves the person's result as it is.
    Found { level: Level::Review, reach: Reach::Team, signs: Vec::new(), ..found }
}

fn found(
    case: &Case<'_>,
    reading: &Reading<MedicinesTold>,
    missed_on: Option<(i32, Vec<(LocalDay, ReadingKey)>)>,
    words: Words,
) -> Found {
    let signs = signs(case, reading);
    let (value, limit, from, beside) = match missed_on {
        Some((missed, sets)) => (
            Measure::Days(missed),
            Limit::DaysAtLeast(MISSED_DAYS),
            reading.day.plus_days(1 - DAYS),
            sets.iter().map(|(_, key)| *key).filter(|key| *key != reading.key).collect(),
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
