//! Whose server it is: an address that is safe to use, and the key or authority that the profile trusts since enrolment.
//! The check of a certificate itself is in `pinned.rs`, and there alone.

mod address;
mod pinned;

pub use address::{AddressProblem, ServerAddress};
pub use pinned::{Doubt, Verifier};

use std::fmt;

/// SHA-256 over the `SubjectPublicKeyInfo` of a server's certificate, in DER.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct KeyHash(pub [u8; 32]);

impl fmt::Debug for KeyHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "key {}", data_encoding::HEXLOWER.encode(&self.0))
    }
}

/// What a profile trusts, from its enrolment on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// One key, proved by the enrolment code.
    Key(KeyHash),
    /// Any certificate for the server's name by an authority that is installed on this computer.
    Authority,
}

impl Trust {
    /// One word for the store.
    #[must_use]
    pub fn to_text(self) -> String {
        match self {
            Trust::Key(hash) => data_encoding::HEXLOWER.encode(&hash.0),
            Trust::Authority => "authority".to_owned(),
        }
    }

    /// Reads that word; anything else is nothing to trust.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Trust> {
        if text == "authority" {
            return Some(Trust::Authority);
        }
        let bytes = data_encoding::HEXLOWER.decode(text.as_bytes()).ok()?;
        Some(Trust::Key(KeyHash(bytes.try_into().ok()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_trusted_comes_back_from_its_word() {
        for trust in [Trust::Authority, Trust::Key(KeyHash([7; 32]))] {
            assert_eq!(Trust::from_text(&trust.to_text()), Some(trust));
        }
        assert_eq!(Trust::from_text(""), None);
        assert_eq!(Trust::from_text("anything"), None);
    }
}
