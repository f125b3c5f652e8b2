//! A device signs the head of each chain it pushes; the signature of the head covers every entry before it.

use crate::Head;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

/// An Ed25519 signature over a head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeadSignature(pub [u8; 64]);

/// Why a head can't be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureProblem {
    /// The 32 bytes are not an Ed25519 public key.
    #[error("the device's public key is not a key")]
    NotAKey,
    /// The signature is not that device's over that head.
    #[error("the head of the chain is not signed by its device")]
    Wrong,
}

fn message(head: &Head) -> Vec<u8> {
    let mut message = b"hearth-head-1 ".to_vec();
    message.extend_from_slice(head.chain.to_string().as_bytes());
    message.extend_from_slice(&head.number.to_be_bytes());
    message.extend_from_slice(&head.hash.0);
    message
}

/// Signs a head with the device's key.
#[must_use]
pub fn sign_head(key: &SigningKey, head: &Head) -> HeadSignature {
    HeadSignature(key.sign(&message(head)).to_bytes())
}

/// Checks a head's signature against the device's 32-byte public key.
///
/// # Errors
/// [`SignatureProblem`] if the key is not one or the signature is not its own.
pub fn verify_head(
    public_key: &[u8; 32],
    head: &Head,
    signature: &HeadSignature,
) -> Result<(), SignatureProblem> {
    let key = VerifyingKey::from_bytes(public_key).map_err(|_| SignatureProblem::NotAKey)?;
    key.verify_strict(&message(head), &Signature::from_bytes(&signature.0))
        .map_err(|_| SignatureProblem::Wrong)
}
