//! The enrolment code: 80 random bits that a person types once, with which device and server prove themselves to each
//! other. Neither proof shows the code, and both hang on the TLS key that the device sees.

use hearth_record::{hmac_sha256, sha256};
use std::fmt;

/// Digits of Crockford's base 32: no I, L, O or U.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Digits of a code.
const LENGTH: usize = 16;

/// A single-use code for one computer. It opens a record, so it is not printed by accident.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct EnrolCode([u8; 10]);

/// What can be put right about a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnrolCodeProblem {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Not sixteen letters and digits.
    #[error("a code has {LENGTH} letters and digits; {found} were typed")]
    Length {
        /// How many were typed.
        found: usize,
    },
    /// A character that no code has.
    #[error("a code has no '{found}'")]
    Character {
        /// The character.
        found: char,
    },
}

impl EnrolCode {
    /// Takes 80 random bits.
    #[must_use]
    pub const fn from_random(bytes: [u8; 10]) -> EnrolCode {
        EnrolCode(bytes)
    }

    /// Reads what was typed: capitals or not, with spaces or dashes anywhere, O for 0, I or L for 1.
    ///
    /// # Errors
    /// One arm for each thing that the person can put right.
    pub fn parse(typed: &str) -> Result<EnrolCode, EnrolCodeProblem> {
        let mut bits: u128 = 0;
        let mut found = 0_usize;
        for c in typed.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)) {
            let value = digit_value(c).ok_or(EnrolCodeProblem::Character { found: c })?;
            found = found.saturating_add(1);
            bits = bits.wrapping_shl(5) | value;
        }
        if found == 0 {
            return Err(EnrolCodeProblem::Empty);
        }
        if found != LENGTH {
            return Err(EnrolCodeProblem::Length { found });
        }
        let mut code = [0; 10];
        code.iter_mut().rev().zip(bits.to_le_bytes()).for_each(|(place, byte)| *place = byte);
        Ok(EnrolCode(code))
    }

    /// The code as it is shown: `7K3D-9QXA-…`, four groups of four. A door out: whoever reads it can enrol.
    #[must_use]
    pub fn reveal(&self) -> String {
        let bits = self.0.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let mut shown = String::with_capacity(LENGTH + 3);
        for place in 0..LENGTH {
            if place > 0 && place % 4 == 0 {
                shown.push('-');
            }
            let shift = 5 * (LENGTH - 1 - place);
            let digit = usize::try_from(bits >> shift & 31).ok().and_then(|at| DIGITS.get(at));
            shown.extend(digit.map(|digit| char::from(*digit)));
        }
        shown
    }

    /// Names the code without showing it: which code it is can be looked up, what it is can't be worked out.
    #[must_use]
    pub fn handle(&self) -> [u8; 8] {
        sha256("hearth-enrol-handle-1", &[&self.0]).mark()
    }

    /// What a server stores of a code, and what both proofs are made with.
    #[must_use]
    pub fn key(&self) -> [u8; 32] {
        sha256("hearth-enrol-key-1", &[&self.0]).0
    }
}

impl fmt::Debug for EnrolCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(code)")
    }
}

impl fmt::Display for EnrolCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reveal())
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '.')
}

fn digit_value(c: char) -> Option<u128> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = DIGITS.iter().position(|digit| char::from(*digit) == c)?;
    u128::try_from(place).ok()
}

/// The server's proof that it knows the code and that the TLS key the device sees is its own.
/// `key` is [`EnrolCode::key`]; `spki_sha256` is SHA-256 of the server certificate's public key info (DER).
#[must_use]
pub fn server_proof(
    key: &[u8; 32],
    client_nonce: &[u8; 32],
    server_nonce: &[u8; 32],
    spki_sha256: &[u8; 32],
) -> [u8; 32] {
    hmac_sha256(key, "hearth-enrol-server-1", &[client_nonce, server_nonce, spki_sha256])
}

/// The device's proof that it knows the code, over its own public key and the TLS key that it sees.
#[must_use]
pub fn device_proof(
    key: &[u8; 32],
    client_nonce: &[u8; 32],
    server_nonce: &[u8; 32],
    spki_sha256: &[u8; 32],
    public_key: &[u8; 32],
) -> [u8; 32] {
    hmac_sha256(key, "hearth-enrol-device-1", &[client_nonce, server_nonce, spki_sha256, public_key])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_code_reads_back_as_it_was_shown(bytes: [u8; 10]) {
            let code = EnrolCode::from_random(bytes);
            prop_assert_eq!(EnrolCode::parse(&code.reveal()), Ok(code));
            prop_assert_eq!(EnrolCode::parse(&code.reveal().to_lowercase().replace('-', " ")), Ok(code));
        }
    }

    #[test]
    fn slips_of_the_eye_are_forgiven_and_slips_of_the_finger_are_told() {
        let shown = EnrolCode::parse("0123-4567-89AB-CDEF").unwrap();
        assert_eq!(EnrolCode::parse("o12345 6789ab\u{2013}cdef"), Ok(shown));
        assert_eq!(EnrolCode::parse("OI23456789abcdef"), Ok(shown));
        assert_eq!(EnrolCode::parse("0l23456789abcdef"), Ok(shown));
        assert_eq!(EnrolCode::parse("  "), Err(EnrolCodeProblem::Empty));
        assert_eq!(EnrolCode::parse("0123-4567-89AB-CDE"), Err(EnrolCodeProblem::Length { found: 15 }));
        assert_eq!(EnrolCode::parse(&"0".repeat(1000)), Err(EnrolCodeProblem::Length { found: 1000 }));
        assert_eq!(EnrolCode::parse("U123-4567"), Err(EnrolCodeProblem::Character { found: 'U' }));
        assert_eq!(EnrolCode::parse("é123-4567"), Err(EnrolCodeProblem::Character { found: 'é' }));
    }

    #[test]
    fn a_code_is_not_printed_by_accident() {
        assert_eq!(format!("{:?}", EnrolCode::from_random([1; 10])), "(code)");
    }

    #[test]
    fn a_proof_is_good_for_one_tls_key_one_device_and_one_pair_of_nonces() {
        let key = EnrolCode::from_random([9; 10]).key();
        let proof = device_proof(&key, &[1; 32], &[2; 32], &[3; 32], &[4; 32]);
        assert_ne!(proof, device_proof(&key, &[2; 32], &[1; 32], &[3; 32], &[4; 32]));
        assert_ne!(proof, device_proof(&key, &[1; 32], &[2; 32], &[5; 32], &[4; 32]));
        assert_ne!(proof, device_proof(&key, &[1; 32], &[2; 32], &[3; 32], &[5; 32]));
        assert_ne!(proof, server_proof(&key, &[1; 32], &[2; 32], &[3; 32]));
        assert_ne!(key, EnrolCode::from_random([8; 10]).key());
    }
}
