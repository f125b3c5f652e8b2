//! What was found shortly before and that nothing since has answered: a reading that is fine in itself must not be
//! called green while something else of the same day still stands.

use std::collections::{BTreeSet, HashSet};

use hearth_clinical::{Answer, Instant, LocalDay, Symptom};

use crate::assess::{Today, judge};
use crate::finding::Finding;
use crate::history::{Reading, ReadingKey};
use crate::level::{Level, Quantity};
use crate::plan_in_force::PlanInForce;
use crate::settled::Settled;

/// How long a danger sign stands beside later readings that say nothing about it (product value, to be checked by a
/// clinician): the team's list keeps it until it is closed. An amber finding stands on its own day.
const STANDS_MS: i64 = 24 * 60 * 60 * 1000;

type Marks = Vec<(Quantity, Reading<()>)>;

/// The most urgent finding that still stands beside `new`, and that nobody of the team has looked at: a red one of the last
/// 24 hours, or any one with a colour about the same day. An amber one no longer stands once a later reading of its kind has
/// been looked at or a later answer about its signs has come; what was red or 999 is not taken back by being better minutes
/// later. None while `new` itself speaks about it.
pub(crate) fn still_stands(
    history: &Settled,
    new: &HashSet<ReadingKey>,
    plan: &PlanInForce,
) -> Option<Finding> {
    let marks: Marks = history.marks().filter(|(_, mark)| !mark.time_unsure).collect();
    let arrived = || marks.iter().map(|(_, mark)| mark).filter(|mark| new.contains(&mark.key));
    let now = arrived().map(|mark| mark.at).max()?;
    let days: BTreeSet<LocalDay> = arrived().map(|mark| mark.day).collect();
    // A check is whole by all that is known of its day, so all of that day has to be well.
    let is_near =
        |day: LocalDay, at: Instant| days.contains(&day) || (at <= now && now.ms_since(at) <= STANDS_MS);
    let asked: HashSet<ReadingKey> = marks
        .iter()
        .filter(|(_, mark)| !new.contains(&mark.key) && is_near(mark.day, mark.at))
        .map(|(_, mark)| mark.key)
        .collect();
    if asked.is_empty() {
        return None;
    }
    let earlier = judge(history, &asked, Today::NotAsked, plan).findings;
    earlier.into_iter().find(|finding| {
        let of_the_day = days.contains(&finding.day);
        let counts = match finding.level {
            Level::Emergency999 | Level::Red => is_near(finding.day, finding.at),
            Level::Amber => of_the_day,
            Level::Review => false,
        };
        // What rests on a new reading too has been said with that one.
        let is_said = finding.readings().any(|key| new.contains(&key));
        let until = |mark: &Reading<()>| mark.at <= now || (of_the_day && mark.day == finding.day);
        let is_open = !is_said && !history.circumstances.looked_after.covers(finding);
        counts && is_open && !answered_since(history, &marks, finding, plan, until)
    })
}

/// True if what the finding rests on came again later, and that is enough. Of answers each sign has to be answered again: the
/// later answer speaks for itself. A number has to come again and be looked at: a second weight of a day, which nothing
/// compares, takes nothing back. Nor does anything that the person says or measures take back what was red: pain that comes
/// and goes is a danger sign too. Of a blood test the laboratory's next result counts.
fn answered_since(
    history: &Settled,
    marks: &Marks,
    finding: &Finding,
    plan: &PlanInForce,
    until: impl Fn(&Reading<()>) -> bool,
) -> bool {
    let Some((quantity, judged)) = marks.iter().find(|(_, mark)| Some(mark.key) == finding.reading) else {
        return false;
    };
    if finding.level <= Level::Red && *quantity != Quantity::Blood {
        return false;
    }
    let mut later = marks
        .iter()
        .filter(|(kind, mark)| kind == quantity && judged.at < mark.at && until(mark))
        .map(|(_, mark)| mark.key);
    match quantity {
        Quantity::Symptoms => {
            let answered = answered_in(history, &later.collect());
            !finding.signs.is_empty() && finding.signs.iter().all(|(symptom, _)| answered.contains(symptom))
        }
        // Another medicine that was taken says nothing of the one that was stopped; a slip is put right in the entry itself.
        Quantity::Medicines => false,
        Quantity::Weight
        | Quantity::BloodPressure
        | Quantity::Pulse
        | Quantity::Oxygen
        | Quantity::Temperature
        | Quantity::Rhythm
        | Quantity::Postural
        | Quantity::Blood => later.any(|key| {
            let alone = HashSet::from([key]);
            same_analyte(history, judged.key, key)
                && judge(history, &alone, Today::NotAsked, plan).looked_at.contains(quantity)
        }),
    }
}

/// The questions that have an answer in these sets.
fn answered_in<'h>(history: &'h Settled, sets: &HashSet<ReadingKey>) -> BTreeSet<&'h Symptom> {
    history
        .symptoms
        .all()
        .filter(|set| sets.contains(&set.key))
        .flat_map(|set| set.value.iter().filter(|(_, answer)| **answer != Answer::NotAsked))
        .map(|(symptom, _)| symptom)
        .collect()
}

/// False for two blood results about two things: a sodium says nothing of a potassium.
fn same_analyte(history: &Settled, one: ReadingKey, other: ReadingKey) -> bool {
    let analyte = |key: ReadingKey| {
        history.bloods.all().find(|result| result.key == key).map(|result| result.value.analyte())
    };
    analyte(one) == analyte(other)
}
