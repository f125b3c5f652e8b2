//! SHA-256, HMAC-SHA-256 and the running hash of a team's log.
//! What goes into a hash is said by whoever asks for one; here is only how pieces are put together.

use crate::EntryKey;
use hmac::{Hmac, KeyInit, Mac};
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
        let mut mark = [0; 8];
        mark.iter_mut().zip(self.0).for_each(|(place, byte)| *place = byte);
        mark
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

/// HMAC-SHA-256 over the pieces under a 32-byte key, each piece with its length before it.
#[must_use]
pub fn hmac_sha256(key: &[u8; 32], domain: &str, pieces: &[&[u8]]) -> [u8; 32] {
    // HMAC fills a short key up with zeros to SHA-256's block of 64 bytes; filled up here, it has the one length that
    // can't be refused.
    let mut block = [0_u8; 64];
    block.iter_mut().zip(key).for_each(|(place, byte)| *place = *byte);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for piece in std::iter::once(&domain.as_bytes()).chain(pieces) {
        mac.update(&(piece.len() as u64).to_be_bytes());
        mac.update(piece);
    }
    mac.finalize().into_bytes().into()
}

/// The log's running hash after `key` was accepted behind `before`.
#[must_use]
pub fn log_hash(before: Hash, key: &EntryKey) -> Hash {
    sha256("hearth-log-1", &[&before.0, key.to_string().as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyed_hash_is_the_one_of_rfc_2104() {
        let mut plain = Hmac::<Sha256>::new_from_slice(&[7; 32]).unwrap();
        plain.update(&1_u64.to_be_bytes());
        plain.update(b"d");
        plain.update(&2_u64.to_be_bytes());
        plain.update(b"ab");
        let expected: [u8; 32] = plain.finalize().into_bytes().into();
        assert_eq!(hmac_sha256(&[7; 32], "d", &[b"ab"]), expected);
    }

    #[test]
    fn pieces_that_read_the_same_in_a_row_have_different_hashes() {
        assert_ne!(sha256("d", &[b"ab", b"c"]), sha256("d", &[b"a", b"bc"]));
        assert_ne!(sha256("d", &[b"a"]), sha256("da", &[]));
        assert_ne!(hmac_sha256(&[1; 32], "d", &[b"ab", b"c"]), hmac_sha256(&[1; 32], "d", &[b"a", b"bc"]));
    }
}
