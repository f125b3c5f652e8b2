//! How a request proves which device it comes from: a signature over method, path, body and the server's latest nonce.
//! No clock takes part; the device's time travels beside it and refuses nothing.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hearth_record::sha256;

/// Header: the device's id in hexadecimal.
pub const HEADER_DEVICE: &str = "hearth-device";
/// Header, both ways: a nonce of 16 bytes in hexadecimal. In a request the one that is signed; in an answer the next.
pub const HEADER_NONCE: &str = "hearth-nonce";
/// Header: the signature of 64 bytes in hexadecimal.
pub const HEADER_SIGNATURE: &str = "hearth-signature";
/// Header: the device's wall clock in milliseconds since 1970, UTC, in decimal.
pub const HEADER_TIME: &str = "hearth-time";
/// Media type of every message of this version.
pub const MEDIA_TYPE: &str = "application/vnd.hearth.v1";

/// Why a request is not the device's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestProblem {
    /// The 32 bytes are not an Ed25519 public key.
    #[error("the device's public key is not a key")]
    NotAKey,
    /// The signature is not that device's over this request.
    #[error("the request is not signed by its device")]
    Wrong,
}

fn message(method: &str, path: &str, body: &[u8], nonce: &[u8; 16]) -> [u8; 32] {
    sha256("hearth-request-1", &[method.as_bytes(), path.as_bytes(), body, nonce]).0
}

/// Signs a request: `POST`, `/v1/sync`, the body's bytes as they travel, the nonce.
#[must_use]
pub fn sign_request(key: &SigningKey, method: &str, path: &str, body: &[u8], nonce: &[u8; 16]) -> [u8; 64] {
    key.sign(&message(method, path, body, nonce)).to_bytes()
}

/// Checks a request's signature against the device's 32-byte public key. Whether the nonce is still good is for the
/// server to say.
///
/// # Errors
/// [`RequestProblem`] if the key is not one or the signature is not its own.
pub fn verify_request(
    public_key: &[u8; 32],
    method: &str,
    path: &str,
    body: &[u8],
    nonce: &[u8; 16],
    signature: &[u8; 64],
) -> Result<(), RequestProblem> {
    let key = VerifyingKey::from_bytes(public_key).map_err(|_| RequestProblem::NotAKey)?;
    key.verify_strict(&message(method, path, body, nonce), &Signature::from_bytes(signature))
        .map_err(|_| RequestProblem::Wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_good_for_one_request_with_one_nonce_alone() {
        let key = SigningKey::from_bytes(&[3; 32]);
        let public = key.verifying_key().to_bytes();
        let signature = sign_request(&key, "POST", "/v1/sync", b"body", &[1; 16]);
        let check =
            |method, path, body: &[u8], nonce| verify_request(&public, method, path, body, nonce, &signature);
        assert_eq!(check("POST", "/v1/sync", b"body", &[1; 16]), Ok(()));
        assert_eq!(check("PUT", "/v1/sync", b"body", &[1; 16]), Err(RequestProblem::Wrong));
        assert_eq!(check("POST", "/v1/syn", b"cbody", &[1; 16]), Err(RequestProblem::Wrong));
        assert_eq!(check("POST", "/v1/sync", b"bodY", &[1; 16]), Err(RequestProblem::Wrong));
        assert_eq!(check("POST", "/v1/sync", b"body", &[2; 16]), Err(RequestProblem::Wrong));
        let other = SigningKey::from_bytes(&[4; 32]).verifying_key().to_bytes();
        let stranger = verify_request(&other, "POST", "/v1/sync", b"body", &[1; 16], &signature);
        assert_eq!(stranger, Err(RequestProblem::Wrong));
    }
}
