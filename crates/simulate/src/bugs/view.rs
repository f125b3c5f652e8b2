//! Wrong variants of what is shown.

use super::Bug;
use crate::memory::State;
use crate::view::Shown;
use hearth_record::{Act, Current, CurrentValue, EntryKey, PartName, Subject, TOLD};
use std::collections::BTreeMap;

/// What is shown, the wrong way.
#[must_use]
pub fn shown(bug: Bug, state: &State, acts: &[&Act], right: Shown) -> Shown {
    let by_key: BTreeMap<EntryKey, &Act> = acts.iter().map(|act| (act.key, *act)).collect();
    let wall = |value: &CurrentValue| by_key.get(&value.key).map(|act| act.header.time.wall);
    let values: Vec<(Subject, PartName, Vec<CurrentValue>)> = right
        .current
        .iter()
        .map(|(subject, part, values)| (subject.clone(), part.to_owned(), values.to_vec()))
        .collect();
    let kept = values.into_iter().flat_map(|(subject, part, mut values)| {
        match bug {
            Bug::OrderByClock if part != TOLD => {
                values = values.iter().max_by_key(|value| wall(value)).cloned().into_iter().collect();
            }
            Bug::LastWriterWins if part != TOLD => values = values.last().cloned().into_iter().collect(),
            Bug::VerdictSuspendsObservation => values.retain(|value| right.effects.in_effect(&value.key)),
            Bug::OwnShownOnceAcknowledged => values.retain(|value| !waits(state, &value.key)),
            Bug::AmendmentTakesAll => values.retain(|value| part == TOLD || !named(acts, &value.key)),
            _ => {}
        }
        values.into_iter().map(move |value| (subject.clone(), part.clone(), value))
    });
    let current: Current = kept.collect();
    Shown { current, effects: right.effects.clone() }
}

/// True for an own entry that the service has not acknowledged.
fn waits(state: &State, key: &EntryKey) -> bool {
    state.own.get(&key.id.chain).is_some_and(|own| key.id.number > own.acknowledged)
}

fn named(acts: &[&Act], key: &EntryKey) -> bool {
    acts.iter().any(|act| act.header.replaces.iter().any(|replaces| replaces.key == *key))
}
