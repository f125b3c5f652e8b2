//! Key slots: the store's key, wrapped once under the passphrase and, for convenience, once under PIN and key ring.
//! Nothing here touches a file; the slots are values that `profile.json` holds.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

/// Bytes of the store's key: 256 bits.
pub(crate) const KEY_BYTES: usize = 32;

/// How often a wrong PIN may be tried before only the passphrase opens the profile.
pub(crate) const PIN_TRIES: u8 = 5;

/// What stretching a passphrase or PIN costs (Argon2id).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory in KiB.
    memory_kib: u32,
    /// Passes over it.
    passes: u32,
}

impl Cost {
    /// 96 MiB in three passes: about half a second on a ten-year-old laptop, above the 64 MiB that RFC 9106's second
    /// recommended option asks for.
    pub const SHIPPED: Cost = Cost { memory_kib: 96 * 1024, passes: 3 };

    /// The least that a profile for a person may have: 64 MiB, three passes (RFC 9106, second recommended option).
    pub const LEAST: Cost = Cost { memory_kib: 64 * 1024, passes: 3 };

    /// As cheap as it gets: for tests that make hundreds of profiles, never for a person's.
    #[must_use]
    pub const fn for_tests() -> Cost {
        Cost { memory_kib: 8, passes: 1 }
    }
}

const _: () =
    assert!(Cost::LEAST.memory_kib >= 64 * 1024 && Cost::LEAST.passes >= 3, "what the standard asks for");
const _: () = assert!(
    Cost::SHIPPED.memory_kib >= Cost::LEAST.memory_kib && Cost::SHIPPED.passes >= Cost::LEAST.passes,
    "what ships costs at least that"
);

/// Whatever fills bytes with randomness: the operating system in the app, a seed in tests.
pub(crate) type Random<'a> = &'a mut dyn FnMut(&mut [u8]);

/// The store's key in memory; wiped when dropped.
#[derive(Clone)]
pub(crate) struct StoreKey(Zeroizing<[u8; KEY_BYTES]>);

impl StoreKey {
    pub(crate) fn new(random: Random<'_>) -> Self {
        let mut bytes = Zeroizing::new([0; KEY_BYTES]);
        random(bytes.as_mut_slice());
        StoreKey(bytes)
    }

    /// The first statement of every connection.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(96));
        text.push_str("PRAGMA key = \"x'");
        for byte in self.0.iter() {
            text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
            text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
        }
        text.push_str("'\"");
        text
    }
}

/// One wrapped copy of the store's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Slot {
    /// What stretching costs.
    pub(crate) cost: Cost,
    /// Argon2's salt.
    pub(crate) salt: [u8; 16],
    /// The cipher's nonce.
    pub(crate) nonce: [u8; 24],
    /// The key, wrapped.
    pub(crate) wrapped: Vec<u8>,
}

/// Why a slot does not open.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum SlotProblem {
    /// The secret is not this slot's (or the slot was changed: nobody can tell).
    Wrong,
    /// Not enough memory to stretch, or parameters that make no sense.
    Stretch,
}

impl Slot {
    /// Wraps the key under a secret, with fresh salt and nonce.
    pub(crate) fn wrap(
        key: &StoreKey,
        secret: &[u8],
        cost: Cost,
        domain: &str,
        random: Random<'_>,
    ) -> Result<Slot, SlotProblem> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        random(&mut salt);
        random(&mut nonce);
        let cipher = stretch(secret, &salt, cost)?;
        let aad = extra(domain, cost, &salt);
        let payload = Payload { msg: key.0.as_slice(), aad: &aad };
        let wrapped =
            cipher.encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| SlotProblem::Stretch)?;
        Ok(Slot { cost, salt, nonce, wrapped })
    }

    /// Unwraps the key.
    pub(crate) fn open(&self, secret: &[u8], domain: &str) -> Result<StoreKey, SlotProblem> {
        let cipher = stretch(secret, &self.salt, self.cost)?;
        let aad = extra(domain, self.cost, &self.salt);
        let payload = Payload { msg: &self.wrapped, aad: &aad };
        let mut opened =
            cipher.decrypt(XNonce::from_slice(&self.nonce), payload).map_err(|_| SlotProblem::Wrong)?;
        let bytes: Result<[u8; KEY_BYTES], _> = opened.as_slice().try_into();
        opened.zeroize();
        bytes.map(|bytes| StoreKey(Zeroizing::new(bytes))).map_err(|_| SlotProblem::Wrong)
    }
}

/// What the wrapping is bound to besides the key: which slot it is, and how it was stretched.
fn extra(domain: &str, cost: Cost, salt: &[u8]) -> Vec<u8> {
    let mut bytes = domain.as_bytes().to_vec();
    bytes.extend_from_slice(&cost.memory_kib.to_be_bytes());
    bytes.extend_from_slice(&cost.passes.to_be_bytes());
    bytes.extend_from_slice(salt);
    bytes
}

fn stretch(secret: &[u8], salt: &[u8], cost: Cost) -> Result<XChaCha20Poly1305, SlotProblem> {
    // A slot is read from a file that anybody may have edited: a gibibyte is the most it may ask for.
    if cost.memory_kib > 1024 * 1024 || cost.passes > 16 {
        return Err(SlotProblem::Stretch);
    }
    let params =
        Params::new(cost.memory_kib, cost.passes, 1, Some(KEY_BYTES)).map_err(|_| SlotProblem::Stretch)?;
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, key.as_mut_slice())
        .map_err(|_| SlotProblem::Stretch)?;
    Ok(XChaCha20Poly1305::new(Key::from_slice(key.as_slice())))
}

/// The PIN's slot and how often it may still be tried wrongly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PinSlot {
    /// The wrapped key.
    pub(crate) slot: Slot,
    /// Tries left; 0 is locked. Counted down on disk before each try.
    pub(crate) tries_left: u8,
    /// The name under which the key ring holds its half.
    pub(crate) ring_name: String,
}

/// What the two slots' wrappings are bound to.
pub(crate) const PASSPHRASE_DOMAIN: &str = "hearth-slot-passphrase-1";
/// See [`PASSPHRASE_DOMAIN`].
pub(crate) const PIN_DOMAIN: &str = "hearth-slot-pin-1";

/// A PIN with the key ring's half before it; the half has a fixed length, so no two pairs look alike.
pub(crate) fn pin_secret(pin: &str, ring_half: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut secret = Zeroizing::new(ring_half.to_vec());
    secret.extend_from_slice(pin.as_bytes());
    secret
}

/// True for 6 to 12 ASCII digits.
pub(crate) fn is_pin(pin: &str) -> bool {
    (6..=12).contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counting() -> impl FnMut(&mut [u8]) {
        let mut next = 0_u8;
        move |bytes| {
            for byte in bytes {
                next = next.wrapping_add(1);
                *byte = next;
            }
        }
    }

    #[test]
    fn only_the_right_secret_opens_a_slot() {
        let mut random = counting();
        let key = StoreKey::new(&mut random);
        let slot =
            Slot::wrap(&key, b"correct horse", Cost::for_tests(), PASSPHRASE_DOMAIN, &mut random).unwrap();
        assert_eq!(*slot.open(b"correct horse", PASSPHRASE_DOMAIN).unwrap().0, *key.0);
        assert_eq!(slot.open(b"correct horsf", PASSPHRASE_DOMAIN).err(), Some(SlotProblem::Wrong));
        assert_eq!(slot.open(b"correct horse", PIN_DOMAIN).err(), Some(SlotProblem::Wrong));
    }

    #[test]
    fn a_slot_whose_cost_was_edited_does_not_open() {
        let mut random = counting();
        let key = StoreKey::new(&mut random);
        let mut slot =
            Slot::wrap(&key, b"secret", Cost::for_tests(), PASSPHRASE_DOMAIN, &mut random).unwrap();
        slot.cost.passes = 2;
        assert_eq!(slot.open(b"secret", PASSPHRASE_DOMAIN).err(), Some(SlotProblem::Wrong));
        slot.cost.memory_kib = u32::MAX;
        assert_eq!(slot.open(b"secret", PASSPHRASE_DOMAIN).err(), Some(SlotProblem::Stretch));
    }

    #[test]
    fn a_pin_has_six_to_twelve_digits() {
        assert!(is_pin("123456") && is_pin("123456789012"));
        for not in ["", "12345", "1234567890123", "12345a", "１２３４５６"] {
            assert!(!is_pin(not), "{not}");
        }
    }
}
