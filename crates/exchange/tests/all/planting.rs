//! Damage below everything that guards a store: another connection to the same file, with the key that its passphrase
//! opens.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;

/// Runs statements on a profile's file. How many rows the last one changed.
pub fn below(profile: &Path, passphrase: &str, sql: &str) -> usize {
    let text = std::fs::read(profile.join("profile.json")).unwrap();
    let slot = serde_json::from_slice::<Value>(&text).unwrap()["passphrase"].clone();
    let number = |name: &str| u32::try_from(slot["cost"][name].as_u64().unwrap()).unwrap();
    let list = |name: &str| -> Vec<u8> {
        slot[name]
            .as_array()
            .unwrap()
            .iter()
            .map(|byte| u8::try_from(byte.as_u64().unwrap()).unwrap())
            .collect()
    };
    let (memory, passes, salt) = (number("memory_kib"), number("passes"), list("salt"));
    let params = Params::new(memory, passes, 1, Some(32)).unwrap();
    let mut stretched = [0; 32];
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon.hash_password_into(passphrase.as_bytes(), &salt, &mut stretched).unwrap();
    let aad = [b"hearth-slot-passphrase-1".as_slice(), &memory.to_be_bytes(), &passes.to_be_bytes(), &salt]
        .concat();
    let cipher = XChaCha20Poly1305::new(Key::from_slice(&stretched));
    let wrapped = list("wrapped");
    let payload = Payload { msg: wrapped.as_slice(), aad: aad.as_slice() };
    let key = cipher.decrypt(XNonce::from_slice(&list("nonce")), payload).unwrap();
    let db = Connection::open(profile.join("hearth.db")).unwrap();
    let hex = hearth_wire::hex(&key);
    db.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"; PRAGMA busy_timeout = 5000;")).unwrap();
    db.execute(sql, []).unwrap()
}
