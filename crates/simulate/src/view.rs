//! What a device shows of a patient: computed from the entries that it holds, by the code that ships.

use crate::bugs::{Bug, view as planted};
use crate::memory::State;
use hearth_record::{Act, Audience, Current, Effects, PatientId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is shown of one patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The current values.
    pub current: Current,
    /// What is suspended.
    pub effects: Effects,
}

/// What a device shows of one patient, or of what is shared with the patient alone.
#[must_use]
pub fn shown(bug: Option<Bug>, state: &State, patient: &PatientId, only: Option<Audience>) -> Arc<Shown> {
    match (bug, only) {
        (None, None) => state.shown.of(patient, || read(None, state, patient, None)),
        _ => Arc::new(read(bug, state, patient, only)),
    }
}

fn read(bug: Option<Bug>, state: &State, patient: &PatientId, only: Option<Audience>) -> Shown {
    of_acts(bug, state, acts(state, patient, only).collect())
}

/// What would be shown of one patient if every clock had been another one.
#[must_use]
pub fn shown_under_other_clocks(bug: Option<Bug>, state: &State, patient: &PatientId) -> Shown {
    let acts = state.of_patient(patient).filter_map(|kept| kept.read.under_other_clocks());
    of_acts(bug, state, acts.collect())
}

fn of_acts(bug: Option<Bug>, state: &State, acts: Vec<&Act>) -> Shown {
    let team = state.team();
    let by_server = |act: &Act| team.servers.contains(&act.key.id.chain.device);
    let effects = Effects::read(acts.iter().copied(), by_server);
    let current = Current::read(acts.iter().copied(), &effects);
    match bug {
        None => Shown { current, effects },
        Some(bug) => planted::shown(bug, state, &acts, Shown { current, effects }),
    }
}

/// The acts that a device holds of a patient.
pub fn acts<'a>(
    state: &'a State,
    patient: &PatientId,
    only: Option<Audience>,
) -> impl Iterator<Item = &'a Act> {
    let acts = state.of_patient(patient).filter_map(|kept| kept.read.act.as_ref());
    acts.filter(move |act| only.is_none_or(|audience| act.header.audience() == audience))
}

/// The patients of whom a device holds anything.
#[must_use]
pub fn patients(state: &State) -> BTreeSet<PatientId> {
    let all = state.entries.keys().map(|key| key.id.chain.patient);
    all.filter(|patient| *patient != PatientId::TEAM).collect()
}
