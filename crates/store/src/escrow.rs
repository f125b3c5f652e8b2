//! Every own entry that the service does not have yet is also sealed to the team's public key, so that a forgotten
//! passphrase loses nothing. The sealed bytes lie in the store, and again in `unsent.sealed` beside it, where they can be
//! reached without the store's key; only the team's private key opens them.
//!
//! What is sealed is an encoded push of one entry (`hearth_wire::encode_request`) whose signature is zero: whoever
//! opens it has everything that the chain needs.

use crate::errors::{ReadError, WriteError, read, write};
use crate::profile_file::private_file;
use crate::rows::{More, execute, signed};
use crate::types::Identity;
use crypto_box::PublicKey;
use crypto_box::aead::OsRng;
use hearth_record::{ChainId, Entry, HeadSignature, SegmentSeed};
use hearth_wire::{PushedChain, SyncRequest, encode_request};
use rusqlite::{Connection, Transaction, named_params};
use std::fs;
use std::io::Write;
use std::path::Path;

/// The file beside the store: a line an entry, each the sealed bytes in Base64.
pub(crate) const NAME: &str = "unsent.sealed";
const WHAT: &str = "the sealed entries";

/// Seals one own entry and keeps it until it is acknowledged.
pub(crate) fn seal(
    tx: &Transaction<'_>,
    identity: &Identity,
    entry: &Entry,
    month: u32,
    seed: SegmentSeed,
) -> Result<(), WriteError> {
    let sealed = sealed_bytes(identity, entry, Some((month, seed))).ok_or(WriteError::Seal)?;
    let doing = "keep a sealed entry";
    let more: More<'_> =
        &[(":number", &signed(entry.key.id.number)), (":mark", &entry.key.mark), (":sealed", &sealed)];
    execute(tx, include_str!("sql/insert_escrow.sql"), &entry.key.id.chain, more).map_err(write(doing))?;
    Ok(())
}

/// Without its seed an entry's salts are sealed with it, one by one.
pub(crate) fn sealed_bytes(
    identity: &Identity,
    entry: &Entry,
    seed: Option<(u32, SegmentSeed)>,
) -> Option<Vec<u8>> {
    let push = SyncRequest {
        device: identity.device,
        cursor: None,
        loads: Vec::new(),
        chains: vec![PushedChain {
            chain: entry.key.id.chain,
            before: entry.before,
            links: vec![entry.link.clone()],
            seeds: seed.into_iter().collect(),
            signature: HeadSignature([0; 64]),
        }],
        page_bytes: 0,
        compare: Vec::new(),
        wants: Vec::new(),
        parts: false,
    };
    let plain = encode_request(&push).ok()?;
    PublicKey::from_bytes(identity.escrow_key).seal(&mut OsRng, &plain).ok()
}

/// What the service has needs no seal any more.
pub(crate) fn forget(tx: &Transaction<'_>, chain: &ChainId, through: u64) -> Result<(), WriteError> {
    let doing = "forget sealed entries";
    execute(tx, include_str!("sql/delete_escrow.sql"), chain, &[(":through", &signed(through))])
        .map_err(write(doing))?;
    Ok(())
}

/// The last entry that was sealed; what [`append`] begins behind.
pub(crate) fn last(db: &Connection) -> Result<i64, ReadError> {
    let mut statement = db.prepare_cached(include_str!("sql/select_escrow_last.sql")).map_err(read(WHAT))?;
    statement.query_row([], |row| row.get("last")).map_err(read(WHAT))
}

/// Repeats in the file what was sealed after `last`. The disk is not synced for it: a kill loses nothing of it, and
/// after a power cut the next start makes it up with [`mirror`].
pub(crate) fn append(db: &Connection, dir: &Path, last: i64) -> Result<(), ReadError> {
    let new = lines(db, last)?;
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // The store has it all; a full disk is told where something is saved.
    let _ = options.open(dir.join(NAME)).and_then(|mut file| file.write_all(&new));
    Ok(())
}

/// Writes the file anew if it is not what the store holds: after an acknowledgement, and when a store is opened. The old
/// file or the new one is there whenever the program is killed; as above, a power cut is made up for at the next start.
pub(crate) fn mirror(db: &Connection, dir: &Path) -> Result<(), ReadError> {
    let lines = lines(db, 0)?;
    let path = dir.join(NAME);
    if fs::read(&path).unwrap_or_default() != lines {
        let new = dir.join(format!("{NAME}.new"));
        let written = private_file(&new).and_then(|mut file| file.write_all(&lines));
        let _ = written.and_then(|()| fs::rename(new, path));
    }
    Ok(())
}

fn lines(db: &Connection, after: i64) -> Result<Vec<u8>, ReadError> {
    let mut statement = db.prepare_cached(include_str!("sql/select_escrow.sql")).map_err(read(WHAT))?;
    let mut rows = statement.query(named_params! { ":after": after }).map_err(read(WHAT))?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next().map_err(read(WHAT))? {
        let sealed: Vec<u8> = row.get("sealed").map_err(read(WHAT))?;
        lines.extend_from_slice(data_encoding::BASE64.encode(&sealed).as_bytes());
        lines.push(b'\n');
    }
    Ok(lines)
}
