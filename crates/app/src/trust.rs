//! Whose server it is: an address that is safe to use, and the key or authority that the profile trusts since enrolment.
//! The check of a certificate itself is in `pinned.rs`, and there alone.

mod address;
mod pinned;

pub use address::{AddressProblem, ServerAddress};
pub use hearth_store::ServerTrust;
pub use pinned::{Doubt, Verifier};

/// SHA-256 over the `SubjectPublicKeyInfo` of a server's certificate, in DER.
pub type KeyHash = [u8; 32];
