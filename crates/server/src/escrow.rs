//! The team's escrow key: devices seal unsent work to its public half, so that a forgotten passphrase loses nothing.
//! The private half is wrapped under a recovery code that is printed once; only the wrapped form is kept.

use crate::mint::Mint;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use crypto_box::SecretKey;
use hearth_record::TeamId;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Digits of Crockford's base 32.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Digits that 128 bits need.
const LENGTH: usize = 26;
const NONCE_BYTES: usize = 12;

/// 128 random bits that open the escrow key. Printed once, kept on paper by the lead.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(recovery code)")
    }
}

/// Why an escrow key can't be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EscrowProblem {
    /// Not 26 letters and digits.
    #[error("a recovery code has {LENGTH} letters and digits")]
    NotACode,
    /// Another code, or another team's key.
    #[error("this code does not open this team's key")]
    WrongCode,
}

impl RecoveryCode {
    /// Takes 128 random bits.
    #[must_use]
    pub fn from_random(bytes: [u8; 16]) -> Self {
        RecoveryCode(Zeroizing::new(bytes))
    }

    /// Reads what was typed: capitals or not, with spaces and dashes, O for 0, I or L for 1.
    ///
    /// # Errors
    /// [`EscrowProblem::NotACode`].
    pub fn parse(typed: &str) -> Result<Self, EscrowProblem> {
        let mut bits: u128 = 0;
        let mut found = 0_usize;
        for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let place =
                DIGITS.iter().position(|digit| char::from(*digit) == c).ok_or(EscrowProblem::NotACode)?;
            // The first digit of 26 carries three bits only.
            if found == 0 && place > 7 {
                return Err(EscrowProblem::NotACode);
            }
            bits = bits << 5 | u128::try_from(place).unwrap_or(0);
            found = found.saturating_add(1);
        }
        if found == LENGTH { Ok(Self::from_random(bits.to_be_bytes())) } else { Err(EscrowProblem::NotACode) }
    }

    /// The code as it is printed, in groups of four. A door out: whoever reads it can open unsent work.
    #[must_use]
    pub fn reveal(&self) -> String {
        let bits = u128::from_be_bytes(*self.0);
        let mut shown = String::new();
        for place in 0..LENGTH {
            if place > 0 && place % 4 == 0 {
                shown.push('-');
            }
            let digit = usize::try_from(bits >> (5 * (LENGTH - 1 - place)) & 31).unwrap_or(0);
            shown.extend(DIGITS.get(digit).map(|digit| char::from(*digit)));
        }
        shown
    }

    fn cipher(&self, team: &TeamId) -> ChaCha20Poly1305 {
        // 128 random bits need no slow stretching: nobody can try them all.
        let mut key = Zeroizing::new([0_u8; 32]);
        let stretched =
            Hkdf::<Sha256>::new(Some(team.bytes()), &*self.0).expand(b"hearth-escrow-wrap-1", &mut *key);
        debug_assert!(stretched.is_ok(), "32 bytes are within what HKDF gives");
        ChaCha20Poly1305::new(Key::from_slice(&*key))
    }
}

/// A new escrow key: its public half, and the private half wrapped under the code.
///
/// # Errors
/// [`EscrowProblem::WrongCode`] if the wrapped key does not open again, which is tried before anybody relies on it.
pub fn make(
    mint: &mut dyn Mint,
    team: &TeamId,
    code: &RecoveryCode,
) -> Result<([u8; 32], Vec<u8>), EscrowProblem> {
    let secret = SecretKey::from(mint.thirty_two());
    let public = *secret.public_key().as_bytes();
    let mut wrapped = vec![0; NONCE_BYTES];
    mint.fill(&mut wrapped);
    let bytes = Zeroizing::new(secret.to_bytes());
    let sealed = code
        .cipher(team)
        .encrypt(Nonce::from_slice(&wrapped), Payload { msg: &*bytes, aad: team.bytes() })
        .map_err(|_| EscrowProblem::WrongCode)?;
    wrapped.extend_from_slice(&sealed);
    let opened = open(team, code, &wrapped)?;
    if opened.public_key().as_bytes() == &public {
        Ok((public, wrapped))
    } else {
        Err(EscrowProblem::WrongCode)
    }
}

/// The private half again.
///
/// # Errors
/// [`EscrowProblem::WrongCode`] for another code or another team's key.
pub fn open(team: &TeamId, code: &RecoveryCode, wrapped: &[u8]) -> Result<SecretKey, EscrowProblem> {
    let (nonce, sealed) = wrapped.split_at_checked(NONCE_BYTES).ok_or(EscrowProblem::WrongCode)?;
    let opened = code
        .cipher(team)
        .decrypt(Nonce::from_slice(nonce), Payload { msg: sealed, aad: team.bytes() })
        .map_err(|_| EscrowProblem::WrongCode)?;
    let opened = Zeroizing::new(opened);
    SecretKey::from_slice(&opened).map_err(|_| EscrowProblem::WrongCode)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mint::SeededMint;

    #[test]
    fn the_printed_code_opens_the_key_and_no_other_code_or_team_does() {
        let (team, other) = (TeamId::from_bytes([1; 16]), TeamId::from_bytes([2; 16]));
        let code = RecoveryCode::from_random([0xa7; 16]);
        let (public, wrapped) = make(&mut SeededMint::new("escrow"), &team, &code).unwrap();
        let typed = RecoveryCode::parse(&code.reveal().to_lowercase().replace('-', " ")).unwrap();
        assert_eq!(open(&team, &typed, &wrapped).unwrap().public_key().as_bytes(), &public);
        let wrong = RecoveryCode::from_random([0xa8; 16]);
        assert_eq!(open(&team, &wrong, &wrapped).err(), Some(EscrowProblem::WrongCode));
        assert_eq!(open(&other, &code, &wrapped).err(), Some(EscrowProblem::WrongCode));
        assert_eq!(open(&team, &code, &wrapped[..5]).err(), Some(EscrowProblem::WrongCode));
    }

    #[test]
    fn the_private_half_is_nowhere_in_what_is_kept() {
        let team = TeamId::from_bytes([1; 16]);
        let code = RecoveryCode::from_random([0xa7; 16]);
        let (_, wrapped) = make(&mut SeededMint::new("escrow"), &team, &code).unwrap();
        let secret = open(&team, &code, &wrapped).unwrap().to_bytes();
        assert!(!wrapped.windows(8).any(|bytes| secret.windows(8).any(|other| other == bytes)));
    }

    #[test]
    fn a_slip_in_the_recovery_code_is_told() {
        for typed in ["", "1234", "Z0000000000000000000000000", "0U00000000000000000000000000"] {
            assert_eq!(RecoveryCode::parse(typed).err(), Some(EscrowProblem::NotACode), "{typed}");
        }
    }
}
