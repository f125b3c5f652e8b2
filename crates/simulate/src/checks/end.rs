//! What is checked once the network is well and everybody has come to rest.

use super::views::{differs, stands};
use super::{ACKNOWLEDGED, CONVERGENCE, DANGER, LEAST, OPAQUE, OVERWRITE, REBUILD, SAVED, SKIPPED, values};
use crate::disk::Medium;
use crate::memory::State;
use crate::view;
use crate::world::World;
use hearth_chart::Record;
use hearth_record::{Access, Act, Audience, Class, EntryKey, PatientId, UserId, kind_row};
use hearth_wire::Body;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything that holds at the end.
pub fn all(world: &mut World) {
    world.at_end = true;
    let looks: Vec<Arc<State>> = (0..world.devices.len()).map(|device| world.look(device)).collect();
    for (device, state) in looks.iter().enumerate() {
        world.check_device_now(device);
        arrived(world, device, state);
        state.entries.values().for_each(|kept| super::fits::fits(world, device, state, kept));
        rebuilt(world, device, state);
        has_all(world, device, state);
    }
    saved(world, &looks);
    danger(world);
    rights(world);
    same(world, &looks);
    opaque(world, &looks);
}

/// What a device wrote has arrived, and what it takes for acknowledged is held.
fn arrived(world: &mut World, device: usize, state: &State) {
    let name = world.device(device).owner.name.clone();
    for (chain, own) in &state.own {
        for kept in state.branch(chain, 1).unwrap_or_default() {
            let key = kept.read.entry.key;
            if world.server.log.place(&key).is_some() {
                continue;
            }
            let check = if key.id.number <= own.acknowledged { ACKNOWLEDGED } else { SAVED };
            world.fails(check, format!("{key} of {name} never arrived"));
        }
        if own.acknowledged < own.number {
            let waits = own.number - own.acknowledged;
            world.fails(SAVED, format!("{waits} entries of {name} were never acknowledged"));
        }
    }
}

/// What the file derived is what a rebuild gives.
fn rebuilt(world: &mut World, device: usize, state: &State) {
    let Medium::File(file) = &world.device(device).disk.medium else { return };
    let report = file.verify().unwrap();
    let mut found: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    for patient in view::patients(state) {
        let current = file.store().view().unwrap().current(&patient).unwrap();
        found.extend(differs(&stands(state, &patient).0, &current));
    }
    let name = world.device(device).owner.name.clone();
    if let Some(problem) = found.first() {
        world.fails(REBUILD, format!("the file of {name}: {problem}"));
    }
}

/// A device in use has all that it is due, and the digests agree.
fn has_all(world: &mut World, device: usize, state: &State) {
    let of = world.device(device);
    let (name, owner, agreed) = (of.owner.name.clone(), of.owner.clone(), of.agreed);
    if world.server.log.is_off(&owner.device) {
        return;
    }
    if state.aside.len() as u64 + state.set_aside_elsewhere > 0 {
        let run = state.aside.first().and_then(|run| Some((run.chain, run.links.first()?)));
        let what = run.map_or_else(String::new, |(chain, (log, link))| {
            format!(": from {} of {chain}, number {} of the log", link.number(), log.0)
        });
        world.fails(SKIPPED, format!("{name} set a run aside, and what comes before it never came{what}"));
    }
    let due = super::turn::due(world, device, world.server.log.number());
    if let Some(key) = due.iter().find(|key| !state.entries.contains_key(key)) {
        world.fails(SKIPPED, format!("{name} lacks {key}"));
    }
    let log = &world.server.log;
    // What was seen once and is not due any more is no difference to be repaired.
    let due_all = state.entries.keys().all(|key| {
        let chain = key.id.chain;
        log.access(&owner.user, &owner.role, &chain.patient).may_read(chain.audience)
    });
    let lost = state.entries.keys().find(|key| log.place(key).is_none()).copied();
    if agreed == Some(false) && due_all && world.heals_whole() {
        world.fails(REBUILD, format!("the digest of {name} is not that of the server"));
    }
    if world.heals_whole()
        && let Some(key) = lost
    {
        world.fails(ACKNOWLEDGED, format!("{name} holds {key}, and the server does not"));
    }
}

/// Whatever was called saved is at the server, unless the only disk that had it is no more.
fn saved(world: &mut World, looks: &[Arc<State>]) {
    let lost: Vec<(EntryKey, String)> = world
        .book
        .saved
        .iter()
        .filter(|(key, _)| world.server.log.place(key).is_none() && !world.book.gone.contains(key))
        .map(|(key, words)| (*key, words.clone()))
        .collect();
    for (key, words) in lost {
        let held = looks.iter().filter(|state| state.entries.contains_key(&key)).count();
        world.fails(SAVED, format!("'{words}' ({key}) never arrived; {held} devices hold it"));
    }
}

/// Every dangerous word that nobody was told of was assessed, and no observation is out of effect.
fn danger(world: &mut World) {
    let assessed: BTreeSet<EntryKey> = world
        .server
        .log
        .rows()
        .iter()
        .filter_map(|row| match &row.fact.as_ref()?.body {
            Body::Assessment(body) => Some(body.about),
            _ => None,
        })
        .collect();
    let muted: Vec<EntryKey> = world
        .book
        .untold
        .iter()
        .filter(|key| world.server.log.place(key).is_some() && !assessed.contains(key))
        .copied()
        .collect();
    for key in muted {
        world.fails(DANGER, format!("{key} was never assessed"));
    }
    let patients = world.patients.clone();
    for (patient, name) in patients {
        let log = &world.server.log;
        let facts: Vec<_> = log.of_patient(patient).filter_map(|row| row.fact.as_ref()).collect();
        let acts: Vec<&Act> = facts.iter().map(|fact| &fact.act).collect();
        let (now, _) = values(&acts, |device| log.is_server(device));
        let record = Record::read(facts.iter().copied(), |device| log.is_server(device));
        if let Some(found) = differs(&now, record.current()) {
            world.fails(OVERWRITE, format!("the server reads of {name}: {found}"));
        }
    }
}

/// What was written without any right to it has no effect.
fn rights(world: &mut World) {
    let home: BTreeSet<UserId> = world
        .devices
        .iter()
        .filter(|device| device.owner.at_home())
        .map(|device| device.owner.user)
        .collect();
    let log = &world.server.log;
    let mut found = Vec::new();
    for (patient, _) in &world.patients {
        let facts: Vec<_> = log.of_patient(*patient).filter_map(|row| row.fact.as_ref()).collect();
        let record = Record::read(facts.iter().copied(), |device| log.is_server(device));
        for fact in facts {
            let class = kind_row(&fact.act.header.kind.name).map(|row| row.class);
            let of_team = matches!(class, Some(Class::SafetySetting | Class::Medicine | Class::Access));
            let by_home = home.contains(&fact.act.header.author);
            if of_team && by_home && record.effects().in_effect(&fact.act.key) {
                found.push(format!("{} of a patient has effect", fact.act.key));
            }
        }
    }
    found.into_iter().for_each(|found| world.fails(LEAST, found));
}

/// What a set shows is the same wherever it is held.
fn same(world: &mut World, looks: &[Arc<State>]) {
    for (patient, name) in world.patients.clone() {
        for audience in [Audience::Shared, Audience::Team] {
            let mut by_set: BTreeMap<Vec<EntryKey>, (String, Arc<view::Shown>)> = BTreeMap::new();
            let mut sets: BTreeMap<Vec<EntryKey>, String> = BTreeMap::new();
            for (device, state) in looks.iter().enumerate() {
                let of = world.device(device);
                let owner = of.owner.clone();
                let set: Vec<EntryKey> =
                    view::acts(state, &patient, Some(audience)).map(|act| act.key).collect();
                let team = state.team();
                let servers = &team.servers;
                let shown = view::shown(of.bug(), state, &patient, Some(audience));
                // Whose word counts comes from the team's own chains; a device without them reads nobody's.
                if !servers.is_empty() {
                    let (other, known) = by_set
                        .entry(set.clone())
                        .or_insert_with(|| (owner.name.clone(), shown.clone()))
                        .clone();
                    if known != shown {
                        world.fails(
                            CONVERGENCE,
                            format!("{other} and {} show {name} differently", owner.name),
                        );
                    }
                }
                let log = &world.server.log;
                let sees = !log.is_off(&owner.device)
                    && log.access(&owner.user, &owner.role, &patient).may_read(audience)
                    && log.access(&owner.user, &owner.role, &patient) > Access::Nothing;
                if sees {
                    sets.insert(set, owner.name.clone());
                }
            }
            if sets.len() > 1 && world.heals_whole() {
                let by: Vec<String> =
                    sets.iter().map(|(set, name)| format!("{name} {}", set.len())).collect();
                let rights = super::turn::rights_in_words(world, &patient);
                let found = format!("not everybody holds the same of {name}: {}; {rights}", by.join(", "));
                world.fails(CONVERGENCE, found);
            }
        }
    }
}

/// What nobody understands is everywhere what was written.
fn opaque(world: &mut World, looks: &[Arc<State>]) {
    let mut bodies: BTreeMap<EntryKey, (PatientId, Vec<u8>)> = BTreeMap::new();
    let newer = looks.iter().flat_map(|state| state.entries.values()).filter_map(|kept| {
        let whole = kept.read.entry.whole()?;
        (whole.header.kind.name == "mood-diary").then(|| (kept.read.entry.key, whole))
    });
    let mut found = None;
    for (key, whole) in newer {
        let (_, first) =
            bodies.entry(key).or_insert_with(|| (whole.header.id.chain.patient, whole.body.clone()));
        if *first != whole.body {
            found = Some(key);
        }
    }
    if let Some(key) = found {
        world.fails(OPAQUE, format!("{key} is not the same everywhere"));
    }
}
