//! What to push in one page: urgent chains first, then the others in their order, as much as fits.
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

/// One page's worth of what waits.
pub(crate) fn page(waiting: &[Waiting], known: &Known, page_bytes: u32) -> Vec<Push> {
    let mut left = u64::from(page_bytes);
    let mut push: Vec<Push> = Vec::new();
    let (urgent, others): (Vec<&Waiting>, Vec<&Waiting>) = waiting
        .iter()
        .filter(|chain| !known.is_aside(&chain.chain))
        .partition(|chain| chain.urgent.is_some());
    for chain in urgent.into_iter().chain(others) {
        if left == 0 {
            break;
        }
        let from = known.from(chain);
        // What an urgent chain has behind its urgent entry comes with the next page.
        let through = chain.urgent.filter(|urgent| *urgent >= from).unwrap_or(chain.through);
        push.push(Push { chain: chain.chain, from, through, bytes: left });
        left = left.saturating_sub(chain.bytes.max(1));
    }
    push
}
