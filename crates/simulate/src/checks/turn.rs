//! What is checked at every turn, of whatever the turn touched.

use super::{
    ACKNOWLEDGED, BOUNDED, DANGER, LEAST, ONCE, OPAQUE, OWN, RESUMABLE, SAVED, SKIPPED, fits, views,
};
use crate::acts::Deed;
use crate::device::Owner;
use crate::memory::State;
use crate::view;
use crate::world::{Reply, World};
use hearth_record::{Access, Audience, EntryKey, Link, LogNumber, PatientId, Subject};
use hearth_store::Written;
use hearth_wire::limits::PAGE_BYTES_MAX;
use hearth_wire::{Body, PulledRun, SyncAnswer, link_bytes};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The server makes no page smaller than this, whatever is asked for.
const PAGE_BYTES_LEAST: usize = 512;

/// A device, after something happened to it.
pub fn device(world: &mut World, device: usize, state: &Arc<State>) {
    let name = world.device(device).owner.name.clone();
    let before = world.book.last.get(&device).cloned();
    if let Some(before) = before.as_ref().filter(|before| !Arc::ptr_eq(before, state)) {
        let gone =
            before.entries.keys().find(|key| !state.entries.contains_key(key) && !may_go(world, device, key));
        if let Some(key) = gone {
            world.fails(SAVED, format!("{name} had entry {key} and has it no more"));
        }
        views::device(world, device, state, before);
        fits::device(world, device, state, before);
    }
    acknowledged(world, device, &name, state);
    audience(world, device, state, before.as_deref());
    cursor(world, device, state);
}

/// True if an entry may leave a device: its patient has left, and the server has committed it.
fn may_go(world: &World, device: usize, key: &EntryKey) -> bool {
    left_device(world, device, &key.id.chain.patient) && world.book.committed.contains(key)
}

/// True if a patient has left a device. What they took along may come back, and need not come back whole.
pub(super) fn left_device(world: &World, device: usize, patient: &PatientId) -> bool {
    world.book.left.contains(&(device, *patient))
}

/// Whatever counts as acknowledged was committed by the server at some time.
fn acknowledged(world: &mut World, device: usize, name: &str, state: &State) {
    for (chain, own) in &state.own {
        let Some(branch) = state.branch(chain, own.acknowledged) else {
            // Whoever has left the device took the chain along, all but its end.
            if left_device(world, device, &chain.patient) {
                continue;
            }
            world.fails(SAVED, format!("{name} lacks an entry of its own chain {chain}"));
            continue;
        };
        let at = branch.first().filter(|kept| kept.read.entry.key.id.number == own.acknowledged);
        if let Some(key) = at.map(|kept| kept.read.entry.key)
            && !world.book.committed.contains(&key)
        {
            world
                .fails(ACKNOWLEDGED, format!("{name} takes {key} for acknowledged; the server never had it"));
        }
    }
}

/// What the team notes for itself never lies on a patient's computer.
fn audience(world: &mut World, device: usize, state: &State, before: Option<&State>) {
    let owner = &world.device(device).owner;
    if !owner.at_home() {
        return;
    }
    let name = owner.name.clone();
    let new = |key: &&EntryKey| before.is_none_or(|before| !before.entries.contains_key(key));
    let secret = |key: &&EntryKey| key.id.chain.audience == Audience::Team;
    if let Some(key) = state.entries.keys().filter(secret).find(new) {
        world.fails(LEAST, format!("{name} has {key}, which is the team's own"));
    }
}

fn cursor(world: &mut World, device: usize, state: &State) {
    let of = world.device(device);
    let (name, reached) = (of.owner.name.clone(), of.reached);
    let now = state.cursor.map(|cursor| (cursor.epoch, cursor.number));
    if let (Some((epoch, number)), Some((epoch_now, number_now))) = (reached, now)
        && epoch == epoch_now
        && number_now < number
    {
        world.fails(RESUMABLE, format!("the cursor of {name} went from {} to {}", number.0, number_now.0));
    }
}

/// What was just saved is seen in the next read.
pub fn written(world: &mut World, device: usize, deed: &Deed, written: &Written) {
    let name = world.device(device).owner.name.clone();
    if let Some(form) = deed.act.form.clone() {
        let place = (device, world.device(device).run, form);
        let first = *world.book.forms.entry(place).or_insert(written.key);
        if first != written.key {
            world.fails(ONCE, format!("{name} saved one form twice"));
        }
    }
    if world.options.in_file && !world.turn.is_multiple_of(8) {
        return;
    }
    let state = world.look(device);
    let Some(kept) = state.entries.get(&written.key) else {
        world.fails(OWN, format!("{name} saved {} and does not have it", written.key));
        return;
    };
    let Some(act) = &kept.read.act else { return };
    if written.already || !hearth_record::subject_fits(&act.header.kind.name, &act.header.subject) {
        return;
    }
    let shown = view::shown(world.device(device).bug(), &state, &deed.act.patient, None);
    let (subject, key) = (act.subject(), written.key);
    let seen = act.parts.keys().all(|part| shown.current.keys(&subject, part).contains(&key));
    if !seen {
        world.fails(OWN, format!("{name} wrote {subject} and does not see it"));
    }
}

/// The log, after the server did something.
pub fn server(world: &mut World, new: usize) {
    if let Some(wrong) = world.server.log.wrong.clone() {
        world.fails(ONCE, format!("the log: {wrong}"));
    }
    let rows = world.server.log.rows();
    let begin = rows.len().saturating_sub(new);
    let fresh: Vec<_> = rows.iter().skip(begin).collect();
    let assessed: BTreeSet<EntryKey> = fresh
        .iter()
        .filter_map(|row| match &row.fact.as_ref()?.body {
            Body::Assessment(body) => Some(body.about),
            _ => None,
        })
        .collect();
    let muted: Vec<EntryKey> = fresh
        .iter()
        .map(|row| row.key)
        .filter(|key| world.book.untold.contains(key) && !assessed.contains(key))
        .collect();
    let keys: Vec<EntryKey> = fresh.iter().map(|row| row.key).collect();
    let unwritten = keys.iter().find(|key| {
        !world.server.log.is_server(&key.id.chain.device)
            && !world.book.committed.contains(key)
            && !world.book.saved.contains_key(key)
    });
    if let Some(key) = unwritten.copied() {
        world.fails(ONCE, format!("nobody wrote {key}, and the log has it"));
    }
    world.book.committed.extend(keys);
    // It stands in the log already if the server was put back and gets its own words again later.
    for key in muted {
        let known = world.server.log.rows().iter().any(|row| {
            matches!(row.fact.as_ref().map(|fact| &fact.body), Some(Body::Assessment(body)) if body.about == key)
        });
        if !known {
            world.fails(DANGER, format!("{key} arrived and was not assessed"));
        }
    }
}

/// An answer, before it leaves the server.
pub fn answer(world: &mut World, device: usize, asked: u32, answer: &SyncAnswer) {
    let owner = world.device(device).owner.clone();
    let off = world.server.log.is_off(&owner.device);
    let of_loads = answer.loads.iter().flat_map(|page| &page.runs);
    let mut bytes = 0;
    let mut largest = 0;
    for run in answer.runs.iter().chain(of_loads) {
        // A word about the reader comes besides the page, with what stands before it in its chain as stubs.
        let last_word = run.links.iter().any(|(_, link)| match link {
            Link::Stub { .. } => true,
            Link::Whole(whole) => is_about(&whole.header.subject, &owner),
        });
        for (_, link) in &run.links {
            bytes += if last_word { 0 } else { link_bytes(link) };
            largest = largest.max(link_bytes(link));
            opaque(world, run, link);
            if !may(world, &owner, off, run, link) {
                let found = format!("{} gets {} of {}", owner.name, link.number(), run.chain);
                world.fails(LEAST, found);
            }
        }
    }
    let asked = usize::try_from(asked).unwrap_or(usize::MAX).clamp(PAGE_BYTES_LEAST, PAGE_BYTES_MAX);
    // One entry of the log comes whatever was asked for, and one of each load.
    if bytes > asked + (1 + answer.loads.len()) * largest {
        world.fails(BOUNDED, format!("{} gets a page of {bytes} bytes and asked for {asked}", owner.name));
    }
}

/// True if it says what somebody may see, or that something they wrote has no effect.
fn is_about(subject: &Subject, owner: &Owner) -> bool {
    let own = *subject == Subject::grant(&owner.user)
        || *subject == Subject::device(&owner.device)
        || *subject == Subject::user(&owner.user);
    let about = subject.as_str().strip_prefix("verdict/").and_then(|key| EntryKey::parse(key).ok());
    own || about.is_some_and(|key| key.id.chain.device == owner.device)
}

fn may(world: &World, owner: &Owner, off: bool, run: &PulledRun, link: &Link) -> bool {
    let chain = run.chain;
    if owner.at_home() && chain.audience == Audience::Team {
        return false;
    }
    let Link::Whole(whole) = link else { return true };
    // Whoever ended somebody's access behind the end of their own hears that it has no effect.
    if is_about(&whole.header.subject, owner) {
        return true;
    }
    let access =
        if off { Access::Nothing } else { world.server.log.access(&owner.user, &owner.role, &chain.patient) };
    access.may_read(chain.audience)
}

/// What travels of a future kind is what was written.
fn opaque(world: &mut World, run: &PulledRun, link: &Link) {
    if let Link::Whole(whole) = link
        && whole.header.kind.name == "mood-diary"
        && !whole.body.starts_with(b"{\"z\": ")
    {
        world.fails(
            OPAQUE,
            format!("entry {} of {} was changed on its way", whole.header.id.number, run.chain),
        );
    }
}

/// Everything in the log up to a number that a device is due.
#[must_use]
pub fn due(world: &World, device: usize, number: LogNumber) -> Vec<EntryKey> {
    let owner = &world.device(device).owner;
    let log = &world.server.log;
    if log.is_off(&owner.device) {
        return Vec::new();
    }
    // What becomes visible behind this number comes as a load then, and is not due yet.
    let mut sees: BTreeMap<PatientId, Access> = BTreeMap::new();
    let rows = log.rows().iter().take_while(|row| row.number <= number).filter(|row| {
        let chain = row.key.id.chain;
        let sees = *sees
            .entry(chain.patient)
            .or_insert_with(|| log.least_access_since(&owner.user, &owner.role, &chain.patient, number));
        sees.may_read(chain.audience)
    });
    rows.map(|row| row.key).collect()
}

/// Who was let in and out, by log number.
pub(super) fn rights_in_words(world: &World, patient: &PatientId) -> String {
    let rows = world.server.log.of_patient(*patient).filter_map(|row| {
        let header = &row.fact.as_ref()?.act.header;
        let told = ["grant", "staff-grant", "verdict"].contains(&header.kind.name.as_str());
        let body = row.entry.whole().map(|whole| String::from_utf8_lossy(&whole.body).into_owned())?;
        let replaced: Vec<u64> = header
            .replaces
            .iter()
            .filter_map(|replaces| world.server.log.place(&replaces.key))
            .map(|at| at.0)
            .collect();
        told.then(|| format!("{} {} {body} in place of {replaced:?}", row.number.0, header.subject))
    });
    rows.collect::<Vec<_>>().join("; ")
}

/// A device that stored an answer holds all that it is due up to the answer's cursor.
pub fn promise(world: &mut World, device: usize, reply: &Reply) {
    let Reply::Answer { due, life, number, .. } = reply else { return };
    let state = world.look(device);
    let at = state.cursor.map(|cursor| cursor.number);
    if *life != world.server.lives || at != Some(*number) {
        return;
    }
    let missing = due.iter().find(|key| {
        let patient = key.id.chain.patient;
        // Who left by a word that this log has lost is due again until it has it; the digests tell.
        !state.entries.contains_key(key)
            && !state.loads.contains_key(&patient)
            && !left_device(world, device, &patient)
    });
    if let Some(key) = missing {
        let name = world.device(device).owner.name.clone();
        let rights = rights_in_words(world, &key.id.chain.patient);
        let at = world.server.log.place(key).map_or(0, |at| at.0);
        let found =
            format!("{name} has come to number {} and lacks {key} of number {at}; {rights}", number.0);
        world.fails(SKIPPED, found);
    }
}
