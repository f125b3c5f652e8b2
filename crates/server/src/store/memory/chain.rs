//! The rows of one chain in memory.

use crate::store::Stored;
use hearth_record::{Hash, HeadSignature, SegmentSeed};
use std::collections::{BTreeMap, BTreeSet};

/// A place in a chain: number and hash.
pub(super) type Place = (u64, [u8; 32]);

/// One chain's rows.
#[derive(Clone, Debug, Default)]
pub(super) struct ChainRows {
    pub(super) entries: Vec<Stored>,
    pub(super) places: BTreeSet<Place>,
    pub(super) ends: BTreeSet<Place>,
    pub(super) signatures: BTreeMap<Place, HeadSignature>,
    pub(super) seeds: BTreeMap<u32, SegmentSeed>,
}

impl ChainRows {
    /// True when another entry that is here stands on this one.
    pub(super) fn goes_on_from(&self, number: u64, hash: Hash) -> bool {
        let next = number.saturating_add(1);
        // Places are few to look through and mostly there is none.
        self.places.range((next, [0; 32])..).next().is_some_and(|place| place.0 == next)
            && self.entries.iter().any(|held| held.entry.key.id.number == next && held.entry.before == hash)
    }
}
