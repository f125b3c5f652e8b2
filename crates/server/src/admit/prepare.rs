//! Looks at a pushed chain before any store is asked: do numbers and hashes fit together, and which facts are needed.
//! Whether it fits on what is held is decided with those facts.

use crate::identity::Identity;
use crate::store::{Reading, Wanted};
use hearth_record::{
    ChainId, Class, Entry, Hash, Head, HeadSignature, Link, SegmentSeed, TeamId, follow, kind_row,
};
use hearth_wire::{PushProblem, PushedChain};

/// A pushed chain with each entry's place proved.
pub(crate) struct Arrived {
    pub(crate) chain: ChainId,
    pub(crate) entries: Vec<Entry>,
    pub(crate) seeds: Vec<(u32, SegmentSeed)>,
    pub(crate) signature: HeadSignature,
    pub(crate) problem: Option<PushProblem>,
}

/// No log and no chain ever counts so far, and no store could keep a larger number as it was signed.
const NUMBER_MAX: u64 = i64::MAX.unsigned_abs();

/// Follows the run from the hash that it says it goes on from.
pub(crate) fn prepare(pushed: PushedChain) -> Arrived {
    let (chain, seeds, signature) = (pushed.chain, pushed.seeds, pushed.signature);
    let followed = if pushed.links.is_empty() || pushed.links.iter().any(is_senseless) {
        // Nothing in it could be read, or what could be read can't be kept.
        Err(PushProblem::Malformed)
    } else {
        run(chain, pushed.before, pushed.links).ok_or(PushProblem::Broken)
    };
    let problem = followed.as_ref().err().copied();
    Arrived { chain, entries: followed.unwrap_or_default(), seeds, signature, problem }
}

fn run(chain: ChainId, before: Hash, links: Vec<Link>) -> Option<Vec<Entry>> {
    let first = links.first()?.number();
    let begins = (first == 1) == (before == Hash::GENESIS);
    let from = Head { chain, number: first.checked_sub(1)?, hash: before };
    if begins { follow(from, links).ok() } else { None }
}

fn is_senseless(link: &Link) -> bool {
    let seen = match link {
        Link::Whole(whole) => whole.header.seen.number.0,
        Link::Stub { .. } => 0,
    };
    link.number().max(seen) > NUMBER_MAX
}

/// The facts that a push is judged by: its places, who may see its patients, and for readings the whole record.
pub(crate) fn wanted(identity: &Identity, team: &TeamId, arrived: &[Arrived]) -> Wanted {
    let mut wanted = Wanted { own: Some(identity.device(team)), ..Wanted::default() };
    for chain in arrived {
        let (Some(first), Some(last)) = (chain.entries.first(), chain.entries.last()) else {
            wanted.chains.push((chain.chain, 1, 0));
            continue;
        };
        widen(&mut wanted, chain.chain, first.key.id.number, last.key.id.number);
        let how_much =
            if chain.entries.iter().any(is_observation) { Reading::Whole } else { Reading::Access };
        let reading = wanted.patients.entry(chain.chain.patient).or_insert(how_much);
        *reading = (*reading).max(how_much);
    }
    wanted
}

/// One chain pushed in two runs is asked for once, over both.
fn widen(wanted: &mut Wanted, chain: ChainId, first: u64, last: u64) {
    match wanted.chains.iter_mut().find(|(known, ..)| *known == chain) {
        Some((_, from, to)) => {
            *from = (*from).min(first);
            *to = (*to).max(last);
        }
        None => wanted.chains.push((chain, first, last)),
    }
}

/// True for a measurement or symptom, new or corrected.
pub(crate) fn is_observation(entry: &Entry) -> bool {
    entry
        .whole()
        .and_then(|whole| kind_row(&whole.header.kind.name))
        .is_some_and(|row| row.class == Class::Observation)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use hearth_clinical::Instant;
    use hearth_record::{
        Audience, Chain, DeviceId, EntryTime, Epoch, Header, Incarnation, Kind, LogNumber, PatientId,
        Replaces, Seen, Subject, UserId,
    };

    pub(crate) fn chain() -> ChainId {
        ChainId {
            patient: PatientId::from_bytes([2; 16]),
            audience: Audience::Shared,
            device: DeviceId::from_bytes([3; 16]),
            incarnation: Incarnation::from_bytes([4; 8]),
        }
    }

    pub(crate) fn header(kind: &str, subject: &str, replaces: Vec<Replaces>) -> Header {
        let at = Instant::from_ms(1_790_000_000_000);
        Header {
            id: Chain::empty(chain()).next_id(),
            author: UserId::from_bytes([5; 16]),
            seen: Seen { epoch: Epoch::from_bytes([6; 8]), number: LogNumber(0) },
            time: EntryTime { wall: at, day: at.day_at_offset(0), zone: "UTC".into(), offset_ms: None },
            subject: Subject::new(subject).unwrap(),
            kind: Kind::new(kind, 1),
            replaces,
        }
    }

    pub(crate) fn entry(kind: &str, subject: &str, replaces: Vec<Replaces>) -> Entry {
        Chain::empty(chain()).append(header(kind, subject, replaces), b"{}".to_vec(), &SegmentSeed([1; 32]))
    }

    fn run(count: u64) -> Vec<Link> {
        let mut writer = Chain::empty(chain());
        let mut next = || {
            writer
                .append(
                    header("check-in", Subject::CHECK_IN_SELF, vec![]),
                    b"{}".to_vec(),
                    &SegmentSeed([1; 32]),
                )
                .link
        };
        (0..count).map(|_| next()).collect()
    }

    #[track_caller]
    fn check(before: Hash, links: Vec<Link>, expected: Option<PushProblem>) {
        let pushed =
            PushedChain { chain: chain(), before, links, seeds: vec![], signature: HeadSignature([0; 64]) };
        assert_eq!(prepare(pushed).problem, expected);
    }

    #[test]
    fn a_run_whose_numbers_do_not_fit_together_is_broken() {
        check(Hash::GENESIS, run(3), None);
        check(Hash::GENESIS, vec![], Some(PushProblem::Malformed));
        check(Hash([1; 32]), run(3), Some(PushProblem::Broken));
        check(Hash::GENESIS, run(3).split_off(1), Some(PushProblem::Broken));
        let mut gap = run(3);
        gap.remove(1);
        check(Hash::GENESIS, gap, Some(PushProblem::Broken));
    }

    #[test]
    fn a_number_that_no_store_could_keep_makes_a_run_malformed() {
        for (seen, expected) in [
            (0, None),
            (NUMBER_MAX, None),
            (NUMBER_MAX + 1, Some(PushProblem::Malformed)),
            (u64::MAX, Some(PushProblem::Malformed)),
        ] {
            let mut header = header("check-in", Subject::CHECK_IN_SELF, vec![]);
            header.seen.number = LogNumber(seen);
            let entry = Chain::empty(chain()).append(header, b"{}".to_vec(), &SegmentSeed([1; 32]));
            check(Hash::GENESIS, vec![entry.link], expected);
        }
        let stub = |number| Link::Stub { number, header_hash: Hash([1; 32]), body_hash: Hash([2; 32]) };
        check(Hash([1; 32]), vec![stub(u64::MAX)], Some(PushProblem::Malformed));
        check(Hash([1; 32]), vec![stub(0)], Some(PushProblem::Broken));
    }
}
