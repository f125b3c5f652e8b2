//! Bytes for ids, seeds and nonces out of a seed, so that a test can say which come out. Never for anything that ships.

use crate::dice::Dice;
use std::sync::Mutex;

/// A minter for one seed.
#[derive(Debug)]
pub struct SeededMint(Mutex<Dice>);

impl SeededMint {
    /// A minter that gives the same bytes in the same order for the same seed.
    #[must_use]
    pub const fn new(seed: u64) -> SeededMint {
        SeededMint(Mutex::new(Dice::new(seed)))
    }

    /// Fills `bytes`.
    pub fn fill(&self, bytes: &mut [u8]) {
        let mut dice = self.0.lock().unwrap();
        for place in bytes {
            *place = dice.any().to_le_bytes()[0];
        }
    }

    /// So many bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_mints_the_same_ids_and_no_id_twice() {
        let (one, other) = (SeededMint::new(3), SeededMint::new(3));
        let ids: Vec<[u8; 16]> = (0..1_000).map(|_| one.bytes()).collect();
        assert!(ids.iter().all(|id| *id == other.bytes()));
        let different: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(different.len(), 1_000);
    }
}
