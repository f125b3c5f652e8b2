//! Every own entry that the service does not have yet is also sealed to the team's public key, so that a forgotten
//! passphrase loses nothing. The sealed bytes lie in the store, and again in `unsent.sealed` beside it, where they can be
//! reached without the store's key; only the team's private key opens them. What this device wrote about patients who have
//! left it lies in `left.sealed` in the same way.
//!
//! What is sealed is an encoded push of one entry (`hearth_wire::encode_request`), signed by this device: whoever opens it
//! has everything that the chain needs, and can prove who wrote it.

use crate::errors::{ReadError, WriteError, read, write};
use crate::profile_file::{private_file, sync_dir};
use crate::rows::{More, execute, signed};
use crate::types::Identity;
use crypto_box::PublicKey;
use crypto_box::aead::OsRng;
use ed25519_dalek::SigningKey;
use hearth_record::{ChainId, Entry, Head, HeadSignature, SegmentSeed, sign_head};
use hearth_wire::{PushedChain, SyncRequest, encode_request};
use rusqlite::{Connection, Rows, Transaction, named_params};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The file beside the store: a line an entry, each the sealed bytes in Base64.
pub(crate) const NAME: &str = "unsent.sealed";
/// The file with what was written here about patients who have left, line by line as the other.
pub(crate) const LEFT: &str = "left.sealed";
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
            signature: proof(identity, entry),
        }],
        page_bytes: 0,
        compare: Vec::new(),
        wants: Vec::new(),
        parts: false,
    };
    let plain = encode_request(&push).ok()?;
    PublicKey::from_bytes(identity.escrow_key).seal(&mut OsRng, &plain).ok()
}

/// The entry as the head of its chain, signed. What this device wrote before it joined again under another id is not its own
/// to sign.
fn proof(identity: &Identity, entry: &Entry) -> HeadSignature {
    let (chain, number) = (entry.key.id.chain, entry.key.id.number);
    if chain.device != identity.device {
        return HeadSignature([0; 64]);
    }
    sign_head(&SigningKey::from_bytes(&identity.signing_seed), &Head { chain, number, hash: entry.hash })
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
    write_anew(dir, NAME, &lines(db, 0)?);
    Ok(())
}

/// Writes the file about patients who have left anew if it is not what the store holds.
pub(crate) fn mirror_left(db: &Connection, dir: &Path) -> Result<(), ReadError> {
    write_anew(dir, LEFT, &left_lines(db)?);
    Ok(())
}

/// Makes up for what a kill left undone, when a store is opened. A file with a line that the store does not have may be the
/// only copy of it, because an older store was put back beside it: that file is moved out of the way first. A kill between
/// an acknowledgement (or the end of the 90 days) and the file keeps one file too many: harmless, its entries are held
/// elsewhere.
pub(crate) fn catch_up(db: &Connection, dir: &Path) -> io::Result<()> {
    for (name, lines) in [(NAME, lines(db, 0)), (LEFT, left_lines(db))] {
        // What the store has can't be read now: whatever the file has stays.
        let Ok(lines) = lines else { continue };
        let file = match fs::read(dir.join(name)) {
            Ok(file) => file,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(cause) => return Err(cause),
        };
        if has_more(&file, &lines) {
            move_aside(dir, name)?;
        }
        write_anew(dir, name, &lines);
    }
    Ok(())
}

/// True if a whole line of the file is not among the lines. One that a kill tore has no end and can't be opened.
fn has_more(file: &[u8], lines: &[u8]) -> bool {
    let here: BTreeSet<&[u8]> = lines.split(|byte| *byte == b'\n').collect();
    file.split_inclusive(|byte| *byte == b'\n')
        .filter_map(|line| line.strip_suffix(b"\n"))
        .any(|line| !here.contains(line))
}

fn write_anew(dir: &Path, name: &str, lines: &[u8]) {
    let path = dir.join(name);
    if fs::read(&path).unwrap_or_default() != lines {
        let new = dir.join(format!("{name}.new"));
        let written = private_file(&new).and_then(|mut file| file.write_all(lines));
        let _ = written.and_then(|()| fs::rename(new, path));
    }
}

/// Moves a file with sealed entries out of the way, before a store that knows nothing of them is begun beside it: whoever
/// has the team's key can open it. Where it lies now and how many entries it has; `None` if there is nothing in it.
pub(crate) fn keep_aside(dir: &Path) -> io::Result<Option<(PathBuf, u64)>> {
    let path = dir.join(NAME);
    let entries = match fs::read(&path) {
        Ok(bytes) => bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count(),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => 0,
        Err(cause) => return Err(cause),
    };
    if entries == 0 {
        return Ok(None);
    }
    let place = move_aside(dir, NAME)?;
    Ok(Some((place, u64::try_from(entries).unwrap_or(u64::MAX))))
}

/// `unsent.sealed` becomes `unsent.kept-1.sealed`, or the next number that is free; `left.sealed` likewise.
fn move_aside(dir: &Path, name: &str) -> io::Result<PathBuf> {
    let stem = name.trim_end_matches(".sealed");
    let place = (1..=9_999_u32)
        .map(|number| dir.join(format!("{stem}.kept-{number}.sealed")))
        .find(|path| !path.exists())
        .ok_or_else(|| io::Error::other("no name is free"))?;
    fs::rename(dir.join(name), &place)?;
    sync_dir(dir)?;
    Ok(place)
}

/// The file with what was not sent that was moved out of the way last, if one is here, and how many entries it has.
pub(crate) fn kept(dir: &Path) -> Option<(PathBuf, u64)> {
    kept_of(dir, NAME).pop()
}

/// Every file that was moved out of the way, and how many entries each has.
pub(crate) fn kept_all(dir: &Path) -> Vec<(PathBuf, u64)> {
    [NAME, LEFT].into_iter().flat_map(|name| kept_of(dir, name)).collect()
}

/// In the order of their numbers. A person may have deleted any of them.
fn kept_of(dir: &Path, name: &str) -> Vec<(PathBuf, u64)> {
    let stem = name.trim_end_matches(".sealed");
    let number = |path: &Path| -> Option<u32> {
        let name = path.file_name()?.to_str()?;
        name.strip_prefix(stem)?.strip_prefix(".kept-")?.strip_suffix(".sealed")?.parse().ok()
    };
    let files = fs::read_dir(dir).into_iter().flatten().flatten().map(|file| file.path());
    let mut kept: Vec<(u32, PathBuf)> = files.filter_map(|path| Some((number(&path)?, path))).collect();
    kept.sort();
    let count = |path: &Path| {
        let bytes = fs::read(path).ok()?;
        let entries = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count();
        u64::try_from(entries).ok()
    };
    kept.into_iter().filter_map(|(_, path)| Some((path.clone(), count(&path)?))).collect()
}

fn lines(db: &Connection, after: i64) -> Result<Vec<u8>, ReadError> {
    let mut statement = db.prepare_cached(include_str!("sql/select_escrow.sql")).map_err(read(WHAT))?;
    in_base64(statement.query(named_params! { ":after": after }).map_err(read(WHAT))?)
}

fn left_lines(db: &Connection) -> Result<Vec<u8>, ReadError> {
    let mut statement = db.prepare_cached(include_str!("sql/select_left_entries.sql")).map_err(read(WHAT))?;
    in_base64(statement.query([]).map_err(read(WHAT))?)
}

fn in_base64(mut rows: Rows<'_>) -> Result<Vec<u8>, ReadError> {
    let mut lines = Vec::new();
    while let Some(row) = rows.next().map_err(read(WHAT))? {
        let sealed: Vec<u8> = row.get("sealed").map_err(read(WHAT))?;
        lines.extend_from_slice(data_encoding::BASE64.encode(&sealed).as_bytes());
        lines.push(b'\n');
    }
    Ok(lines)
}
