//! Takes what a device pushes: checks each chain by itself, appends what fits, judges it, has readings assessed.
//! All of it is decided from facts that were read in the same transaction; nothing here reads a store or a clock.

mod assess;
mod decide;
mod ending;
mod prepare;
mod repair;
mod rights;
mod verdict;

#[cfg(test)]
mod tests;

pub(crate) use decide::{Admission, decide};
pub(crate) use prepare::{Arrived, prepare, wanted};

use crate::identity::Identity;
use crate::mint::Mint;
use crate::store::{Facts, Plan};
use crate::writer::Pen;
use hearth_clinical::Instant;
use hearth_record::{ChainId, Entry, Hash, Refusal, SegmentSeed, verify_head};
use hearth_wire::{ChainAnswer, PushProblem, chain_receipt};
use repair::Places;
use rights::Judge;

/// An entry that was taken, with what its author may.
pub(crate) struct Taken {
    /// The entry.
    pub(crate) entry: Entry,
    /// The refusal, if the author had no right to write it.
    pub(crate) refusal: Option<Refusal>,
    /// True if it has no effect.
    pub(crate) suspended: bool,
}

/// What is written for a push.
pub(crate) fn admit(
    facts: &Facts,
    identity: &Identity,
    mint: &mut dyn Mint,
    arrived: Vec<Arrived>,
    now: Instant,
) -> Plan {
    let mut plan = Plan::at(now);
    let mut judge = Judge::new(facts);
    let mut taken = Vec::new();
    let places = repair::places(facts, &arrived);
    let key = identity.receipt_key(&facts.team.team);
    let answer = |chain: ChainId, (through, hash): (u64, Hash), problem| ChainAnswer {
        chain,
        through,
        hash,
        receipt: chain_receipt(&key, &facts.team.team, &facts.team.epoch, &chain, through, &hash),
        problem,
    };
    for chain in arrived {
        let id = chain.chain;
        match take_chain(facts, (&mut judge, &places), &mut plan, &mut taken, chain) {
            Ok(end) => plan.answers.push(answer(id, end, None)),
            Err(problem) => {
                let end = held_end(facts, &plan, &id);
                plan.answers.push(answer(id, end, Some(problem)));
            }
        }
    }
    let mut pen = Pen::new(identity, facts, mint);
    for one in taken.iter().filter(|one| one.suspended) {
        verdict::suspend(&mut pen, &mut plan, one);
    }
    assess::assess_arrivals(facts, &mut pen, &mut plan, &taken);
    repair::note(facts, &mut pen, &mut plan);
    pen.sign(&mut plan);
    plan
}

/// Takes one chain as a whole or not at all. How far it is held then, on the branch that was pushed.
fn take_chain(
    facts: &Facts,
    (judge, places): (&mut Judge<'_>, &Places),
    plan: &mut Plan,
    taken: &mut Vec<Taken>,
    arrived: Arrived,
) -> Result<(u64, Hash), PushProblem> {
    if let Some(problem) = arrived.problem {
        return Err(problem);
    }
    let Some(last) = arrived.entries.last().map(|entry| (entry.key.id.number, entry.hash)) else {
        return Ok(held_end(facts, plan, &arrived.chain));
    };
    let device = facts.directory.now().devices.get(&arrived.chain.device).ok_or(PushProblem::NotSigned)?;
    let head = hearth_record::Head { chain: arrived.chain, number: last.0, hash: last.1 };
    verify_head(&device.public_key, &head, &arrived.signature).map_err(|_| PushProblem::NotSigned)?;
    if !fits(facts, plan, &arrived) {
        return Err(PushProblem::Gap);
    }
    let mut new = false;
    for entry in arrived.entries {
        if let Some((number, hash)) = places.get(&entry.key) {
            // It was judged when it was taken first, and that stands.
            plan.put_back.push((*number, *hash, entry));
            new = true;
            continue;
        }
        let here = held_at(facts, plan, &entry);
        let rights = judge.may(&entry).and_then(|()| ending::stands(facts, taken, &entry));
        let (append, suspended) = match decide(&here, &entry, rights) {
            Admission::AlreadyHeld => {
                plan.repairs.extend(repair::of(facts, &entry));
                (false, false)
            }
            Admission::Append => (true, false),
            Admission::AppendBranch { held } => {
                tracing::warn!(device = %entry.key.id.chain.device, held = ?held, "a chain has forked");
                (true, false)
            }
            Admission::Suspend(_) => (true, true),
        };
        if append {
            new = true;
            plan.entries.push(entry.clone());
            taken.push(Taken { entry, refusal: rights.err(), suspended });
        }
    }
    if new {
        plan.signatures.push((head, arrived.signature));
        plan.seeds.extend(segments(&arrived.chain, arrived.seeds));
    }
    Ok(last)
}

fn segments(
    chain: &ChainId,
    seeds: Vec<(u32, SegmentSeed)>,
) -> impl Iterator<Item = (hearth_record::Segment, SegmentSeed)> {
    let chain = *chain;
    seeds.into_iter().map(move |(month, seed)| (hearth_record::Segment { chain, month }, seed))
}

/// True if the run goes on from the beginning or from any entry of the chain that is held.
fn fits(facts: &Facts, plan: &Plan, arrived: &Arrived) -> bool {
    let Some(first) = arrived.entries.first() else { return true };
    let place = first.key.id.number.saturating_sub(1);
    if place == 0 {
        return first.before == Hash::GENESIS;
    }
    let held = facts.held.get(&arrived.chain).into_iter().flatten();
    held.copied().any(|at| at == (place, first.before))
        || brought(plan).any(|entry| {
            entry.key.id.chain == arrived.chain && (entry.key.id.number, entry.hash) == (place, first.before)
        })
}

/// What is held at the place of an entry, what this push brought before included.
fn held_at(facts: &Facts, plan: &Plan, entry: &Entry) -> Vec<Hash> {
    let id = entry.key.id;
    let held = facts.held.get(&id.chain).into_iter().flatten();
    let stored = held.filter(|(number, _)| *number == id.number).map(|(_, hash)| *hash);
    stored.chain(brought(plan).filter(|other| other.key.id == id).map(|other| other.hash)).collect()
}

/// What this push has brought so far.
fn brought(plan: &Plan) -> impl Iterator<Item = &Entry> {
    plan.entries.iter().chain(plan.put_back.iter().map(|(.., entry)| entry))
}

/// How far a chain is held: its longest branch.
fn held_end(facts: &Facts, plan: &Plan, chain: &ChainId) -> (u64, Hash) {
    let heads = facts.heads.get(chain).into_iter().flatten().map(|head| (head.number, head.hash));
    let brought = plan.entries.iter().filter(|entry| entry.key.id.chain == *chain);
    heads
        .chain(brought.map(|entry| (entry.key.id.number, entry.hash)))
        .max_by_key(|(number, _)| *number)
        .unwrap_or((0, Hash::GENESIS))
}
