//! Entries of the log as runs of chains: each can be followed from its hash before, with seeds and a signature.
//! Which entries a reader gets was decided before.

use crate::store::{StoreError, Stored, TeamStore};
use hearth_record::{ChainId, Head, Link, LogNumber, Segment, TeamId};
use hearth_wire::PulledRun;
use std::collections::{BTreeMap, BTreeSet};

/// A run before its seeds and its signature are known.
struct Run {
    chain: ChainId,
    entries: Vec<Stored>,
}

/// Makes runs of entries in log order. The runs come in the order of their first entries.
pub(super) async fn runs(
    store: &dyn TeamStore,
    team: TeamId,
    entries: Vec<Stored>,
) -> Result<Vec<PulledRun>, StoreError> {
    let runs = grouped(entries);
    let wanted: BTreeSet<Segment> = runs.iter().flat_map(segments).collect();
    let seeds = store.seeds(team, wanted.into_iter().collect()).await?;
    let stretches = runs.iter().filter_map(|run| {
        let (first, last) = (run.entries.first()?, run.entries.last()?);
        Some((run.chain, first.entry.key.id.number, last.entry.key.id.number))
    });
    let signed = store.signatures(team, stretches.collect()).await?;
    let by_head: BTreeMap<Place, _> =
        signed.iter().map(|(head, signature)| (place(head), *signature)).collect();
    let finished = runs.into_iter().filter_map(|run| {
        let of_run: BTreeSet<Segment> = segments(&run).collect();
        let signature = run.entries.iter().rev().find_map(|stored| {
            let head = Head { chain: run.chain, number: stored.entry.key.id.number, hash: stored.entry.hash };
            by_head.get(&place(&head)).map(|signature| (head.number, *signature))
        });
        Some(PulledRun {
            chain: run.chain,
            before: run.entries.first()?.entry.before,
            seeds: seeds
                .iter()
                .filter(|(segment, _)| of_run.contains(segment))
                .map(|(segment, seed)| (segment.month, *seed))
                .collect(),
            signature,
            links: run.entries.iter().map(|stored| (stored.log, stored.entry.link.clone())).collect(),
        })
    });
    Ok(finished.collect())
}

type Place = (ChainId, u64, [u8; 32]);

fn place(head: &Head) -> Place {
    (head.chain, head.number, head.hash.0)
}

fn segments(run: &Run) -> impl Iterator<Item = Segment> + '_ {
    let months =
        run.entries.iter().filter_map(|stored| stored.entry.whole()).map(|whole| whole.header.time.month());
    months.map(|month| Segment { chain: run.chain, month })
}

fn grouped(entries: Vec<Stored>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open: BTreeMap<ChainId, Vec<usize>> = BTreeMap::new();
    for stored in entries {
        let chain = stored.entry.key.id.chain;
        let places = open.entry(chain).or_default();
        // A forked chain has several ends; the entry goes on where its hash before is.
        let goes_on = places.iter().copied().find(|place| {
            let last = runs.get(*place).and_then(|run| run.entries.last());
            last.is_some_and(|last| last.entry.hash == stored.entry.before)
        });
        if let Some(run) = goes_on.and_then(|place| runs.get_mut(place)) {
            run.entries.push(stored);
        } else {
            places.push(runs.len());
            runs.push(Run { chain, entries: vec![stored] });
        }
    }
    runs
}

/// A run that shows one entry and, of what lies before it, only what the chain needs to be checked.
pub(super) fn stubbed(entries: Vec<Stored>, shown: LogNumber) -> Option<PulledRun> {
    let up_to: Vec<Stored> = entries.into_iter().take_while(|stored| stored.log <= shown).collect();
    // Of a forked chain only the branch that leads to what is shown.
    let mut wanted = up_to.last()?.entry.hash;
    let mut branch = Vec::with_capacity(up_to.len());
    for stored in up_to.into_iter().rev() {
        if stored.entry.hash == wanted {
            wanted = stored.entry.before;
            branch.push(stored);
        }
    }
    branch.reverse();
    let up_to = branch;
    let first = up_to.first()?;
    let (chain, before) = (first.entry.key.id.chain, first.entry.before);
    let links = up_to.into_iter().map(|stored| {
        let link = if stored.log == shown { stored.entry.link.clone() } else { stub(&stored.entry.link) };
        (stored.log, link)
    });
    // No seed: it would give away the salts of what is not shown.
    Some(PulledRun { chain, before, links: links.collect(), seeds: Vec::new(), signature: None })
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
