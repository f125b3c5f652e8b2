//! What a device shows of each patient of whom it holds more than before: what its set says, the same as everybody with the
//! same set, the same under any clocks, and nothing has left it in silence.

use super::{CLOCKS, CONVERGENCE, OVERWRITE, REBUILD, Values, values};
use crate::bugs::Bug;
use crate::disk::Medium;
use crate::memory::State;
use crate::view::{self, Shown};
use crate::world::World;
use hearth_record::{Audience, EntryKey, PatientId, is_observation};
use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::sync::Arc;

/// A device that holds something else than before.
pub fn device(world: &mut World, device: usize, state: &State, before: &State) {
    for patient in grown(before, state) {
        shown(world, device, state, before, &patient);
    }
}

/// Patients of whom more is held than before.
fn grown(before: &State, state: &State) -> BTreeSet<PatientId> {
    if before.entries.len() == state.entries.len() {
        return BTreeSet::new();
    }
    let new = state.entries.keys().filter(|key| !before.entries.contains_key(key));
    new.map(|key| key.id.chain.patient).filter(|patient| *patient != PatientId::TEAM).collect()
}

/// The current values and what is suspended, by the checks' own reading of the rules.
pub(super) fn stands(state: &State, patient: &PatientId) -> Arc<(Values, BTreeSet<EntryKey>)> {
    state.read.of(patient, || {
        let team = state.team();
        let acts: Vec<_> = view::acts(state, patient, None).collect();
        values(&acts, |device| team.servers.contains(device))
    })
}

/// Whoever held the same entries, in whatever order they came, showed the same of them.
fn converges(
    world: &mut World,
    name: &str,
    bug: Option<Bug>,
    state: &State,
    patient: &PatientId,
    shown: &Arc<Shown>,
) {
    same_set(world, name, state, patient, None, shown);
    let has_team = view::acts(state, patient, Some(Audience::Team)).next().is_some();
    if has_team {
        let shared = view::shown(bug, state, patient, Some(Audience::Shared));
        same_set(world, name, state, patient, Some(Audience::Shared), &shared);
    }
}

fn same_set(
    world: &mut World,
    name: &str,
    state: &State,
    patient: &PatientId,
    only: Option<Audience>,
    shown: &Arc<Shown>,
) {
    // Whose word counts comes from the team's own chains; a device without them reads nobody's.
    let team = state.team();
    if team.servers.is_empty() {
        return;
    }
    let mut set = DefaultHasher::new();
    (patient, &team.servers).hash(&mut set);
    view::acts(state, patient, only).for_each(|act| act.key.hash(&mut set));
    let (other, known) =
        world.book.views.entry(set.finish()).or_insert_with(|| (name.to_owned(), Arc::clone(shown)));
    if !Arc::ptr_eq(known, shown) && **known != **shown {
        let found = format!("{other} and {name} hold the same and show it differently");
        world.fails(CONVERGENCE, found);
    }
}

/// Were every clock another one, the same would be shown.
fn clock_free(
    world: &mut World,
    name: &str,
    bug: Option<Bug>,
    state: &State,
    patient: &PatientId,
    shown: &Shown,
) {
    if view::shown_under_other_clocks(bug, state, patient) != *shown {
        let found =
            format!("under other clocks {name} would show something else of {}", world.name_of(patient));
        world.fails(CLOCKS, found);
    }
}

/// What the file has worked out beforehand is what its entries say.
fn derived(world: &mut World, device: usize, state: &State, patient: &PatientId, now: &Values) {
    let of = world.device(device);
    let Medium::File(file) = &of.disk.medium else { return };
    let mut found = None;
    // A device that was put back or crashed may have been read before it was opened again.
    if !of.disk.is_down() && state.entries.keys().any(|key| key.id.chain.patient == *patient) {
        found = differs(now, &file.store().view().unwrap().current(patient).unwrap());
    }
    let name = of.owner.name.clone();
    if let Some(found) = found {
        world.fails(REBUILD, format!("the file of {name} has of {}: {found}", world.name_of(patient)));
    }
}

/// What is shown is what the set says, and nothing has left it but by an entry in effect that names it.
fn shown(world: &mut World, device: usize, state: &State, before: &State, patient: &PatientId) {
    let bug = world.device(device).bug();
    let name = world.device(device).owner.name.clone();
    let shown = view::shown(bug, state, patient, None);
    converges(world, &name, bug, state, patient, &shown);
    clock_free(world, &name, bug, state, patient, &shown);
    let stands = stands(state, patient);
    let (now, suspended) = &*stands;
    if let Some(found) = differs(now, &shown.current) {
        world.fails(OVERWRITE, format!("{name} shows of {}: {found}", world.name_of(patient)));
    }
    let conflicts: BTreeSet<(String, String)> = shown
        .current
        .conflicts()
        .map(|(subject, part, _)| (subject.as_str().to_owned(), part.to_owned()))
        .collect();
    let several: BTreeSet<(String, String)> = now
        .iter()
        .filter(|((_, part), held)| part != "told" && different(held.values()) > 1)
        .map(|(place, _)| place.clone())
        .collect();
    if conflicts != several {
        world.fails(
            OVERWRITE,
            format!("{name} shows {} conflicts where there are {}", conflicts.len(), several.len()),
        );
    }
    derived(world, device, state, patient, now);
    left(world, device, state, before, patient, now, suspended);
}

/// Every value that left since is named by an entry in effect, or suspended by a verdict.
fn left(
    world: &mut World,
    device: usize,
    state: &State,
    before: &State,
    patient: &PatientId,
    now: &Values,
    suspended: &BTreeSet<EntryKey>,
) {
    let then = stands(before, patient);
    for ((subject, part), held) in &then.0 {
        for key in held.keys() {
            let stands = now.get(&(subject.clone(), part.clone())).is_some_and(|held| held.contains_key(key));
            // What is not held at all any more is another check's business.
            let Some(kept) = state.entries.get(key) else { continue };
            // Of who has left, what stands before the last word comes again, and as no more than its hashes.
            let gone = kept.read.act.is_none() && super::turn::left_device(world, device, patient);
            if stands || gone {
                continue;
            }
            let named = view::acts(state, patient, None).any(|act| {
                !suspended.contains(&act.key)
                    && act.header.replaces.iter().any(|replaces| replaces.key == *key)
            });
            let observation = kept.read.act.as_ref().is_some_and(|act| is_observation(&act.header));
            if !named && (observation || !suspended.contains(key)) {
                let name = world.device(device).owner.name.clone();
                world.fails(
                    OVERWRITE,
                    format!("{name}: {part} of {subject} left without an entry that names it"),
                );
            }
        }
    }
}

fn different<'a, V: Ord + 'a>(values: impl Iterator<Item = &'a V>) -> usize {
    values.collect::<BTreeSet<_>>().len()
}

/// The first place where what is shown is not what stands.
pub(super) fn differs(now: &Values, shown: &hearth_record::Current) -> Option<String> {
    let missing = now.keys().find(|(subject, part)| {
        !shown.iter().any(|(other, name, _)| (other.as_str(), name) == (subject.as_str(), part.as_str()))
    });
    if let Some((subject, part)) = missing {
        return Some(format!("nothing of {part} of {subject}"));
    }
    for (subject, part, held) in shown.iter() {
        let place = (subject.as_str().to_owned(), part.to_owned());
        let Some(stands) = now.get(&place) else {
            return Some(format!("{part} of {subject}, which does not stand"));
        };
        let same = held.len() == stands.len()
            && held.iter().all(|value| stands.get(&value.key) == Some(&value.value));
        if !same {
            return Some(format!(
                "{} values of {part} of {subject}, where {} stand",
                held.len(),
                stands.len()
            ));
        }
    }
    None
}
