//! SHA-256 and the running hash of a team's log.

use crate::EntryKey;
use sha2::{Digest, Sha256};
use std::fmt;

/// A SHA-256 hash.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// What the first entry of a chain, and the first number of a log, is hashed over.
    pub const GENESIS: Hash = Hash([0; 32]);

    /// The first 8 bytes, as they stand in an entry's key.
    #[must_use]
    pub fn mark(&self) -> [u8; 8] {
        let [a, b, c, d, e, f, g, h, ..] = self.0;
        [a, b, c, d, e, f, g, h]
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.mark().iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str("…")
    }
}

/// SHA-256 over the pieces, each with its length before it, so that no two different lists of pieces look alike.
#[must_use]
pub fn sha256(domain: &str, pieces: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    for piece in std::iter::once(&domain.as_bytes()).chain(pieces) {
        hasher.update((piece.len() as u64).to_be_bytes());
        hasher.update(piece);
    }
    Hash(hasher.finalize().into())
}

/// The log's running hash after `key` was accepted behind `before`.
#[must_use]
pub fn log_hash(before: Hash, key: &EntryKey) -> Hash {
    sha256("hearth-log-1", &[&before.0, key.to_string().as_bytes()])
}
