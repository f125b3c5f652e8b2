//! Receipts and digests: how a server recognises what it said, and how two sides see that they hold the same.
//! The key is the team's receipt key; it lies outside the database and its backups.

use crate::messages::ScopeDigest;
use hearth_record::{
    Audience, ChainId, Epoch, Hash, Head, LogNumber, PatientId, TeamId, hmac_sha256, sha256,
};
use std::collections::BTreeMap;
use subtle::ConstantTimeEq;

/// Proof that the team's log had `hash` at `number` in this epoch.
#[must_use]
pub fn cursor_receipt(
    key: &[u8; 32],
    team: &TeamId,
    epoch: &Epoch,
    number: LogNumber,
    hash: &Hash,
) -> [u8; 16] {
    let pieces: [&[u8]; 4] = [team.bytes(), epoch.bytes(), &number.0.to_be_bytes(), &hash.0];
    half(hmac_sha256(key, "hearth-cursor-receipt-1", &pieces))
}

/// Proof that the server held `chain` through `through` with `hash` there in this epoch.
#[must_use]
pub fn chain_receipt(
    key: &[u8; 32],
    team: &TeamId,
    epoch: &Epoch,
    chain: &ChainId,
    through: u64,
    hash: &Hash,
) -> [u8; 16] {
    let chain = chain.to_string();
    let pieces: [&[u8]; 5] = [team.bytes(), epoch.bytes(), chain.as_bytes(), &through.to_be_bytes(), &hash.0];
    half(hmac_sha256(key, "hearth-chain-receipt-1", &pieces))
}

fn half(tag: [u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    half.iter_mut().zip(tag).for_each(|(place, byte)| *place = byte);
    half
}

/// True if two secrets are equal; takes the same time wherever they differ.
#[must_use]
pub fn same_secret(one: &[u8], other: &[u8]) -> bool {
    one.ct_eq(other).into()
}

/// One hash over the heads of every chain that a reader is due, in whatever order they come. A chain without entries
/// counts for nothing.
pub fn root_digest(heads: impl IntoIterator<Item = Head>) -> Hash {
    let mut heads: Vec<Head> = heads.into_iter().filter(|head| head.number > 0).collect();
    heads.sort_by_key(|head| (head.chain, head.number, head.hash));
    let mut pieces: Vec<Vec<u8>> = Vec::with_capacity(heads.len() * 3);
    for head in heads {
        pieces.push(head.chain.to_string().into_bytes());
        pieces.push(head.number.to_be_bytes().to_vec());
        pieces.push(head.hash.0.to_vec());
    }
    let pieces: Vec<&[u8]> = pieces.iter().map(Vec::as_slice).collect();
    sha256("hearth-root-1", &pieces)
}

/// The same for each patient and audience by itself, in order: what is compared when the root digests differ.
#[must_use]
pub fn scope_digests(heads: impl IntoIterator<Item = Head>) -> Vec<ScopeDigest> {
    let mut scopes: BTreeMap<(PatientId, Audience), Vec<Head>> = BTreeMap::new();
    for head in heads.into_iter().filter(|head| head.number > 0) {
        scopes.entry((head.chain.patient, head.chain.audience)).or_default().push(head);
    }
    let digests = scopes.into_iter();
    digests
        .map(|((patient, audience), heads)| ScopeDigest { patient, audience, digest: root_digest(heads) })
        .collect()
}
