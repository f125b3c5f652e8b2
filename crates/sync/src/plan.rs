//! What to push in one page: what is urgent alone; else today's lane, then the rest, as much as fits.
//! A chain that the server would not take is left out until the next time.

use crate::{Aside, ChainTrouble, Push, Waiting};
use hearth_record::ChainId;
use std::collections::BTreeMap;

/// How often in one run a chain may be pushed again from an earlier entry than before: once because the server lost
/// something, and once more because it said so late.
const BACK_MAX: u8 = 2;

/// What is known about chains that did not simply go through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    again: BTreeMap<ChainId, Again>,
    aside: BTreeMap<ChainId, ChainTrouble>,
}

/// Where to go on with a chain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Again {
    from: u64,
    backs: u8,
}

impl Known {
    /// The chain goes on behind `through`.
    pub(crate) fn goes_on(&mut self, chain: ChainId, through: u64) {
        self.again.entry(chain).or_default().from = through.saturating_add(1);
    }

    /// The server holds less than was thought: go back, unless that was tried often enough.
    pub(crate) fn goes_back(&mut self, chain: ChainId, through: u64, trouble: ChainTrouble) {
        let again = self.again.entry(chain).or_default();
        if again.backs >= BACK_MAX {
            self.aside.insert(chain, trouble);
        } else {
            *again = Again { from: through.saturating_add(1), backs: again.backs.saturating_add(1) };
        }
    }

    /// The chain waits until the next time.
    pub(crate) fn sets_aside(&mut self, chain: ChainId, trouble: ChainTrouble) {
        self.aside.insert(chain, trouble);
    }

    pub(crate) fn is_aside(&self, chain: &ChainId) -> bool {
        self.aside.contains_key(chain)
    }

    pub(crate) fn aside(&self) -> Vec<Aside> {
        self.aside.iter().map(|(chain, trouble)| Aside { chain: *chain, trouble: *trouble }).collect()
    }

    fn from(&self, waiting: &Waiting) -> u64 {
        self.again.get(&waiting.chain).map_or(waiting.from, |again| again.from).min(waiting.through)
    }
}

/// Runs to push, and whether they are there because something is urgent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) push: Vec<Push>,
    pub(crate) urgent: bool,
}

/// One page's worth of what waits: what is urgent alone, as long as there is any; then the lanes one after another.
pub(crate) fn page(waiting: &[Waiting], known: &Known, ordinary: u32, urgent: u32) -> Page {
    let mut taken: Vec<&Waiting> = waiting.iter().filter(|chain| !known.is_aside(&chain.chain)).collect();
    let hurries = |chain: &Waiting| urgent_through(chain, known).is_some();
    if taken.iter().any(|chain| hurries(chain)) {
        taken.retain(|chain| hurries(chain));
        // One reading does not wait for a diary with a finding in it.
        taken.sort_by_key(|chain| {
            urgent_through(chain, known).map(|last| last.saturating_sub(known.from(chain)))
        });
        let through = |chain: &Waiting| urgent_through(chain, known).unwrap_or(chain.through);
        return Page { push: fill(&taken, known, urgent, through), urgent: true };
    }
    taken.sort_by_key(|chain| chain.lane);
    Page { push: fill(&taken, known, ordinary, |chain| chain.through), urgent: false }
}

/// The chain's last urgent entry, if it is still to be pushed.
fn urgent_through(chain: &Waiting, known: &Known) -> Option<u64> {
    chain.urgent.map(|urgent| urgent.min(chain.through)).filter(|urgent| *urgent >= known.from(chain))
}

fn fill(chains: &[&Waiting], known: &Known, bytes: u32, through: impl Fn(&Waiting) -> u64) -> Vec<Push> {
    let mut left = u64::from(bytes);
    let mut push: Vec<Push> = Vec::new();
    for chain in chains {
        if left == 0 {
            break;
        }
        let run = Push { chain: chain.chain, from: known.from(chain), through: through(chain), bytes: left };
        left = left.saturating_sub(bytes_of(&run, chain).max(1));
        push.push(run);
    }
    push
}

/// About how many bytes a run of a chain has: the chain's entries are taken to be all alike.
fn bytes_of(run: &Push, chain: &Waiting) -> u64 {
    let count = |from: u64, through: u64| through.saturating_add(1).saturating_sub(from).max(1);
    let all = u128::from(count(chain.from, chain.through));
    let share = u128::from(chain.bytes).saturating_mul(count(run.from, run.through).into()) / all;
    u64::try_from(share).unwrap_or(u64::MAX).min(run.bytes)
}

/// About how many bytes all these runs have.
pub(crate) fn bytes_of_all(pushed: &[Push], waiting: &[Waiting]) -> u64 {
    let of =
        |run: &Push| waiting.iter().find(|chain| chain.chain == run.chain).map(|chain| bytes_of(run, chain));
    pushed.iter().filter_map(of).fold(0, u64::saturating_add)
}

/// True if every run goes through the last entry that waits in its chain.
pub(crate) fn reach_ends(pushed: &[Push], waiting: &[Waiting]) -> bool {
    let reaches = |run: &Push, chain: &Waiting| chain.chain == run.chain && run.through >= chain.through;
    pushed.iter().all(|run| waiting.iter().any(|chain| reaches(run, chain)))
}
