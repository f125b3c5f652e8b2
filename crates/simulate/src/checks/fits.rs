//! That what is held hangs together: each entry fits the one before it, which is held, and the ends of chains that a digest
//! is made of are the ends of what is held.

use super::{REBUILD, TAMPER};
use crate::disk::Medium;
use crate::memory::{Kept, State};
use crate::world::World;
use hearth_record::{ChainId, Entry, Hash, PatientId};
use hearth_wire::Cursor;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A device that holds something else than before: what is new or another is looked at, and every patient who was loaded.
pub fn device(world: &mut World, device: usize, state: &State, before: &State) {
    let loaded =
        |patient: &PatientId| before.loads.contains_key(patient) && !state.loads.contains_key(patient);
    let is_new = |kept: &&Kept| {
        let key = &kept.read.entry.key;
        loaded(&key.id.chain.patient)
            || before.entries.get(key).is_none_or(|known| !Arc::ptr_eq(&known.read, &kept.read))
    };
    let new: Vec<&Kept> = state.entries.values().filter(is_new).collect();
    new.iter().for_each(|kept| fits(world, device, state, kept));
    let chains: BTreeSet<ChainId> = new.iter().map(|kept| kept.read.entry.key.id.chain).collect();
    chains.iter().for_each(|chain| ends(world, device, state, chain));
}

/// One entry fits the one before it, and that one is held, unless it is still being loaded.
pub fn fits(world: &mut World, device: usize, state: &State, kept: &Kept) {
    let entry = &kept.read.entry;
    let id = entry.key.id;
    let name = || world.device(device).owner.name.clone();
    if entry.link.hash_behind(entry.before) != entry.hash {
        let found = format!("{}: {} is not what it was", name(), entry.key);
        world.fails(TAMPER, found);
        return;
    }
    let before = id.number - 1;
    let first = before == 0 && entry.before == Hash::GENESIS;
    if !first && !state.holds(&id.chain, before, &entry.before) && !may_lack(world, device, state, entry) {
        let found = format!("{} lacks the entry before {}", name(), entry.key);
        world.fails(TAMPER, found);
    }
}

/// True if the entry before this one need not be held: the patient is being loaded or has left, or a log that was put back
/// has lost it. Then nobody else has it in the end who could prove it, and the store says that something is missing.
fn may_lack(world: &World, device: usize, state: &State, entry: &Entry) -> bool {
    let chain = entry.key.id.chain;
    let patient = chain.patient;
    if state.loads.contains_key(&patient) || super::turn::left_device(world, device, &patient) {
        return true;
    }
    let missing = State::key(&chain, entry.key.id.number - 1, &entry.before);
    if world.heals_whole() {
        return false;
    }
    let log = &world.server.log;
    if let Some(place) = log.place(&missing) {
        // Half of a load was held when the log was put back; all of it comes again, in the order of the new log.
        let has_come_to = |cursor: &Cursor| Some(cursor.epoch) == log.epoch && cursor.number >= place;
        return !state.cursor.as_ref().is_some_and(has_come_to);
    }
    match &world.device(device).disk.medium {
        // It keeps no signatures of others: what they have does not come back.
        Medium::Memory(_) => true,
        Medium::File(_) if !world.at_end => true,
        Medium::File(file) => {
            let says_so = file.store().view().unwrap().incomplete(&patient).unwrap();
            let lost =
                (0..world.devices.len()).all(|other| !world.look(other).entries.contains_key(&missing));
            says_so && lost
        }
    }
}

/// The ends that are kept of a chain are those of its entries that no other one follows.
fn ends(world: &mut World, device: usize, state: &State, chain: &ChainId) {
    if super::turn::left_device(world, device, &chain.patient) {
        return;
    }
    let entries = || state.of_chain(chain, 1, u64::MAX).map(|kept| &kept.read.entry);
    let followed: BTreeSet<(u64, Hash)> =
        entries().map(|entry| (entry.key.id.number - 1, entry.before)).collect();
    let worked_out: BTreeSet<(u64, Hash)> = entries()
        .map(|entry| (entry.key.id.number, entry.hash))
        .filter(|place| !followed.contains(place))
        .collect();
    let from = (*chain, 0, Hash([0; 32]));
    let kept: BTreeSet<(u64, Hash)> = state
        .heads
        .range(from..)
        .take_while(|(of, ..)| of == chain)
        .map(|(_, number, hash)| (*number, *hash))
        .collect();
    if kept != worked_out {
        let name = world.device(device).owner.name.clone();
        world.fails(
            REBUILD,
            format!("{name} has {} ends of {chain}, which has {}", kept.len(), worked_out.len()),
        );
    }
}
