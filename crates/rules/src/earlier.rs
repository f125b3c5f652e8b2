//! What was found shortly before and that nothing since has answered: a reading that is fine in itself must not be
//! called green while a danger sign of the same day still stands.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use hearth_clinical::{Answer, Instant, Symptom};

use crate::assess::{Today, judge};
use crate::finding::Finding;
use crate::history::{Reading, ReadingKey};
use crate::level::{Level, Quantity};
use crate::plan_in_force::PlanInForce;
use crate::settled::Settled;

/// How long a danger sign stands beside later readings that say nothing about it (product value, to be checked by a
/// clinician): the team's list keeps it until it is closed.
const STANDS_MS: i64 = 24 * 60 * 60 * 1000;

/// The most urgent red finding of the day before `new` that still stands: no later reading of its kind has come, or no
/// later answer about its signs. None while `new` itself speaks about it.
pub(crate) fn still_stands(
    history: &Settled,
    new: &HashSet<ReadingKey>,
    plan: &PlanInForce,
) -> Option<Finding> {
    let marks: Vec<(Quantity, Reading<()>)> = history.marks().filter(|(_, mark)| !mark.time_unsure).collect();
    let now = marks.iter().filter(|(_, mark)| new.contains(&mark.key)).map(|(_, mark)| mark.at).max()?;
    let asked = before(&marks, new, now);
    if asked.is_empty() {
        return None;
    }
    let earlier = judge(history, &asked, Today::NotAsked, plan).findings;
    earlier.into_iter().filter(|finding| finding.level <= Level::Red).find(|finding| {
        // What rests on a new reading too has been said with that one.
        !finding.readings().any(|key| new.contains(&key)) && !answered_since(history, finding, now)
    })
}

/// The latest reading of each kind within the time, unless a new one has taken its place; of answers all, since each
/// question is answered by itself.
fn before(marks: &[(Quantity, Reading<()>)], new: &HashSet<ReadingKey>, now: Instant) -> HashSet<ReadingKey> {
    let within = |mark: &Reading<()>| mark.at <= now && now.ms_since(mark.at) <= STANDS_MS;
    let mut latest: BTreeMap<Quantity, Instant> = BTreeMap::new();
    for (quantity, mark) in marks.iter().filter(|(_, mark)| within(mark)) {
        let at = latest.entry(*quantity).or_insert(mark.at);
        *at = (*at).max(mark.at);
    }
    let chosen = marks.iter().filter(|(quantity, mark)| {
        within(mark) && (*quantity == Quantity::Symptoms || latest.get(quantity) == Some(&mark.at))
    });
    chosen.map(|(_, mark)| mark.key).filter(|key| !new.contains(key)).collect()
}

/// True if every sign that the finding rests on was answered again later: the later answer speaks for itself.
fn answered_since(history: &Settled, finding: &Finding, now: Instant) -> bool {
    let Some(reading) = finding.reading else { return false };
    let Some(at) = history.marks().find(|(_, mark)| mark.key == reading).map(|(_, mark)| mark.at) else {
        return false;
    };
    let later: BTreeSet<&Symptom> = history
        .symptoms
        .all()
        .filter(|set| at < set.at && set.at <= now)
        .flat_map(|set| set.value.iter().filter(|(_, answer)| **answer != Answer::NotAsked))
        .map(|(symptom, _)| symptom)
        .collect();
    !finding.signs.is_empty() && finding.signs.iter().all(|(symptom, _)| later.contains(symptom))
}
