//! The same seed under clocks that are right and under clocks that are wild: who wrote what, what of it has effect and
//! what stands must be the same.

use super::values;
use crate::play::to_the_end;
use crate::world::{Clocks, Founding, Options, World};
use hearth_record::EntryKey;
use std::collections::BTreeSet;

/// What differs, or what failed on the way; `None` if clocks change nothing.
#[must_use]
pub fn changed(founding: &Founding, seed: u64) -> Option<String> {
    let with = |clocks| {
        let options = Options { clocks, wide_pages: true, ..Options::default() };
        let world = to_the_end(founding, seed, options);
        match &world.failure {
            Some(failure) => Err(format!("with {clocks:?} clocks: {failure:?}")),
            None => Ok(without_clocks(&world)),
        }
    };
    match (with(Clocks::Right), with(Clocks::Wild)) {
        (Err(failed), _) | (_, Err(failed)) => Some(failed),
        (Ok(right), Ok(wild)) => {
            let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
                one.difference(other).take(4).cloned().collect::<Vec<_>>().join("; ")
            };
            (right != wild).then(|| {
                format!(
                    "only under right clocks: {}; only under wild: {}",
                    only(&right, &wild),
                    only(&wild, &right)
                )
            })
        }
    }
}

/// What must be the same under any clocks.
fn without_clocks(world: &World) -> BTreeSet<String> {
    let log = &world.server.log;
    let mut same = BTreeSet::new();
    for (patient, _) in &world.patients {
        let facts: Vec<_> = log.of_patient(*patient).filter_map(|row| row.fact.as_ref()).collect();
        let acts: Vec<_> = facts.iter().map(|fact| &fact.act).collect();
        let (values, suspended) = values(&acts, |device| log.is_server(device));
        let place = |key: &EntryKey| format!("{}.{}", key.id.chain, key.id.number);
        let theirs = |key: &&EntryKey| !log.is_server(&key.id.chain.device);
        same.extend(acts.iter().map(|act| &act.key).filter(theirs).map(|key| format!("held {}", place(key))));
        same.extend(suspended.iter().map(|key| format!("suspended {}", place(key))));
        for ((_, part), held) in &values {
            same.extend(held.keys().filter(theirs).map(|key| format!("{part} stands in {}", place(key))));
        }
    }
    same
}
