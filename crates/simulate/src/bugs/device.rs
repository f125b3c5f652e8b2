//! Wrong variants of a device: of how it stores, and of what it hears.

use super::Bug;
use crate::disk::{Disk, DiskTrouble};
use crate::memory::{Read, State};
use hearth_clinical::Instant;
use hearth_record::{ChainId, EntryKey, Hash, Link};
use hearth_store::{Applied, Arrived};
use hearth_wire::PulledRun;
use std::sync::Arc;

/// Everything behind this is the future: 1 January 2090.
const FUTURE: Instant = Instant::from_ms(3_786_912_000_000);

/// Stores an answer the wrong way.
///
/// # Errors
/// What the store says.
pub fn apply(disk: &Disk, bug: Bug, arrived: &Arrived) -> Result<Applied, DiskTrouble> {
    match bug {
        Bug::CursorBeforeEntries => {
            let first = Arrived { cursor: arrived.cursor, afresh: arrived.afresh, ..Arrived::default() };
            disk.powered(|| disk.plain_apply(&first))?;
            let then = Arrived { cursor: None, afresh: false, ..arrived.clone() };
            disk.powered(|| disk.plain_apply(&then))
        }
        Bug::CursorMovesBack => {
            let applied = disk.powered(|| disk.plain_apply(arrived))?;
            disk.tamper(|state| state.cursor = arrived.cursor.or(state.cursor));
            Ok(applied)
        }
        Bug::ForgetOnAfresh | Bug::EmptyServerEmptiesClient if arrived.afresh => {
            let all = bug == Bug::EmptyServerEmptiesClient;
            disk.tamper(|state| {
                forget(state, |key, ours| all || !ours && !key.id.chain.patient.bytes().eq(&[0; 16]));
            });
            disk.powered(|| disk.plain_apply(arrived))
        }
        Bug::AcknowledgeOtherBranch => {
            let applied = disk.powered(|| disk.plain_apply(arrived))?;
            disk.tamper(|state| acknowledge_by_number(state, arrived));
            Ok(applied)
        }
        Bug::OffersNothingAfresh => {
            disk.powered(|| disk.plain_apply(&Arrived { afresh: false, ..arrived.clone() }))
        }
        Bug::PurgeBeforeAcknowledged => {
            let applied = disk.powered(|| disk.plain_apply(arrived))?;
            disk.tamper(|state| purge(state, arrived));
            Ok(applied)
        }
        Bug::ForkOverwrites => {
            let applied = disk.powered(|| disk.plain_apply(arrived))?;
            disk.tamper(|state| applied.forks.iter().for_each(|chain| take_theirs(state, chain)));
            Ok(applied)
        }
        Bug::StoredTwice => {
            let applied = disk.powered(|| disk.plain_apply(arrived))?;
            if applied.held > 0 {
                disk.tamper(|state| store_again(state, arrived));
            }
            Ok(applied)
        }
        Bug::EndLeftBehind => {
            let applied = disk.powered(|| disk.plain_apply(arrived))?;
            disk.tamper(|state| leave_end_behind(state, arrived));
            Ok(applied)
        }
        Bug::RewriteUnknownKinds => {
            let applied = disk.powered(|| disk.plain_apply(arrived))?;
            disk.tamper(rewrite_unknown);
            Ok(applied)
        }
        Bug::DropUnknownKinds | Bug::DedupeByValue | Bug::FutureHidden => {
            let state = disk.look()?;
            let left = changed(arrived, |link| {
                if hidden(bug, &state, link) { Some(stub(link)) } else { Some(link.clone()) }
            });
            disk.powered(|| disk.plain_apply(&left))
        }
        Bug::StubDropped => {
            let whole = changed(arrived, |link| matches!(link, Link::Whole(_)).then(|| link.clone()));
            disk.powered(|| disk.plain_apply(&whole))
        }
        _ => disk.powered(|| disk.plain_apply(arrived)),
    }
}

/// The same answer with other links.
fn changed(arrived: &Arrived, link: impl Fn(&Link) -> Option<Link>) -> Arrived {
    let run = |run: &PulledRun| PulledRun {
        links: run.links.iter().filter_map(|(log, one)| Some((*log, link(one)?))).collect(),
        ..run.clone()
    };
    let mut changed = arrived.clone();
    changed.runs = arrived.runs.iter().map(run).collect();
    for page in &mut changed.loads {
        page.runs = page.runs.iter().map(run).collect();
    }
    changed
}

fn hidden(bug: Bug, state: &State, link: &Link) -> bool {
    let Link::Whole(whole) = link else { return false };
    match bug {
        Bug::DropUnknownKinds => hearth_record::kind_row(&whole.header.kind.name).is_none(),
        Bug::FutureHidden => whole.header.kind.name == "check-in" && whole.header.time.wall > FUTURE,
        Bug::DedupeByValue => {
            let weight = |body: &[u8]| hearth_wire::parts(&whole.header.kind, body).remove("weight");
            let same = |kept: &crate::memory::Kept| {
                kept.read.entry.whole().is_some_and(|other| {
                    other.header.kind.name == "check-in"
                        && other.header.id != whole.header.id
                        && weight(&other.body) == weight(&whole.body)
                })
            };
            whole.header.kind.name == "check-in" && state.of_patient(&whole.header.id.chain.patient).any(same)
        }
        _ => false,
    }
}

fn stub(link: &Link) -> Link {
    match link {
        Link::Whole(whole) => Link::Stub {
            number: whole.header.id.number,
            header_hash: whole.header_hash(),
            body_hash: whole.body_hash(),
        },
        Link::Stub { .. } => link.clone(),
    }
}

fn forget(state: &mut State, what: impl Fn(&EntryKey, bool) -> bool) {
    state.entries.retain(|key, kept| !what(key, kept.ours));
    let entries = &state.entries;
    state.own.retain(|chain, own| {
        own.number == 0 || entries.contains_key(&State::key(chain, own.number, &own.hash))
    });
    state.heads.retain(|(chain, number, hash)| entries.contains_key(&State::key(chain, *number, hash)));
}

/// A patient of whom a grant says 'nothing' leaves, whatever is unsent.
fn purge(state: &mut State, arrived: &Arrived) {
    let user = state.identity.as_ref().map(|identity| identity.user);
    let Some(subject) = user.map(|user| hearth_record::Subject::grant(&user)) else { return };
    let links = arrived.runs.iter().flat_map(|run| &run.links);
    let ended: Vec<_> = links
        .filter_map(|(_, link)| match link {
            Link::Whole(whole) => Some(whole),
            Link::Stub { .. } => None,
        })
        .filter(|whole| {
            whole.header.subject == subject && whole.body.windows(9).any(|text| text == b"\"nothing\"")
        })
        .map(|whole| whole.header.id.chain.patient)
        .collect();
    forget(state, |key, _| ended.contains(&key.id.chain.patient));
}

/// Our own branch is thrown away for the longest of the others.
fn take_theirs(state: &mut State, chain: &ChainId) {
    let Some(own) = state.own.get(chain).copied() else { return };
    let theirs = state
        .heads
        .iter()
        .filter(|(of, _, hash)| of == chain && *hash != own.hash)
        .max_by_key(|(_, number, _)| *number)
        .map(|(_, number, hash)| (*number, *hash));
    let Some((number, hash)) = theirs else { return };
    let ours: Vec<EntryKey> = state
        .branch(chain, own.acknowledged + 1)
        .unwrap_or_default()
        .iter()
        .map(|kept| kept.read.entry.key)
        .collect();
    forget(state, |key, _| ours.contains(key));
    state.own.insert(*chain, crate::memory::Own { number, hash, acknowledged: number, problem: None });
}

/// Whatever the log has under a number of ours counts as ours.
fn acknowledge_by_number(state: &mut State, arrived: &Arrived) {
    for run in &arrived.runs {
        let through = run.links.iter().map(|(_, link)| link.number()).max().unwrap_or(0);
        if let Some(own) = state.own.get_mut(&run.chain) {
            own.acknowledged = own.acknowledged.max(through.min(own.number));
        }
    }
}

/// What came again is there once more, under a number of its own.
fn store_again(state: &mut State, arrived: &Arrived) {
    let again = arrived.runs.iter().find_map(|run| {
        let (log, link) = run.links.first()?;
        Some((run.chain, run.before, *log, link.clone()))
    });
    let Some((chain, before, log, link)) = again else { return };
    let hash = Hash(hearth_record::sha256("twice", &[&before.0]).0);
    let key = State::key(&chain, link.number(), &hash);
    let entry = hearth_record::Entry { link, before, hash, key };
    let read = Arc::new(Read::new(entry));
    state.entries.insert(key, crate::memory::Kept { read, log: Some(log), ours: false, urgent: false });
}

/// Where a run begins stays one of the ends of its chain.
fn leave_end_behind(state: &mut State, arrived: &Arrived) {
    for run in arrived.runs.iter().filter(|run| run.links.len() > 1) {
        let first = run.links.first().map_or(0, |(_, link)| link.number());
        if first > 1 && state.holds(&run.chain, first - 1, &run.before) {
            state.heads.insert((run.chain, first - 1, run.before));
        }
    }
}

/// What was saved is said where anybody may read it.
pub fn saved(bug: Option<Bug>, words: &str) {
    if bug == Some(Bug::SavedIntoLog) {
        tracing::info!(what = words, "saved");
    }
}

/// The bytes of what is not understood are written anew, without what this app would not write.
fn rewrite_unknown(state: &mut State) {
    for kept in state.entries.values_mut().filter(|kept| !kept.ours) {
        let Some(whole) = kept.read.entry.whole() else { continue };
        if hearth_record::kind_row(&whole.header.kind.name).is_some() || !whole.body.contains(&b' ') {
            continue;
        }
        let mut entry = kept.read.entry.clone();
        if let Link::Whole(whole) = &mut entry.link {
            whole.body.retain(|byte| *byte != b' ');
        }
        kept.read = Arc::new(Read::new(entry));
    }
}

/// What is acknowledged when the machine says so.
#[must_use]
pub fn acknowledged(
    bug: Option<Bug>,
    state: &State,
    chain: &ChainId,
    through: u64,
    hash: &Hash,
) -> (u64, Hash) {
    let head = state.own_head(chain);
    match bug {
        Some(Bug::AcknowledgeAllPending) => (head.number, head.hash),
        _ => (through, *hash),
    }
}
