//! What lies sealed here about patients who have left, once the server's log is another one than before: this device can
//! neither look whether that log has it, nor send it. It says so until that is known, so that somebody brings the file.

use crate::entries;
use crate::errors::{ReadError, WriteError, read, write};
use crate::escrow;
use crate::identity;
use crate::leave::handle;
use crate::rows::{bytes, chain, number};
use crate::store::Store;
use hearth_record::EntryKey;
use hearth_wire::hex;
use rusqlite::{Connection, Transaction, named_params};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Under which name it is kept: a line for each sealed entry, with nothing in it that says whose it is.
const NAME: &str = "left-doubted";

/// The log is another one: nothing that was sealed before is known to be in it.
pub(crate) fn doubt_all(tx: &Transaction<'_>) -> Result<(), WriteError> {
    let sealed = sealed(tx)?;
    if sealed.is_empty() && listed(tx)?.is_empty() {
        return Ok(());
    }
    keep(tx, &sealed)
}

/// The service has this entry, which is about to be sealed (again).
pub(crate) fn known(tx: &Transaction<'_>, of: &[u8; 32], key: &EntryKey) -> Result<(), WriteError> {
    let mut listed = listed(tx)?;
    if listed.remove(&line(of, key.id.number, key.mark)) {
        keep(tx, &listed)?;
    }
    Ok(())
}

impl Store {
    /// Entries that this device wrote about patients who have left it, which lie sealed in [`Store::left_file`], and which the
    /// server's log may have lost when it was put back. What came back with its patient is in the log.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn left_doubted(&self) -> Result<u64, ReadError> {
        let db = self.writer();
        let mut listed = listed(&db)?;
        if listed.is_empty() {
            return Ok(0);
        }
        let here = sealed(&db)?;
        listed.retain(|one| here.contains(one));
        for one in came_back(&db)? {
            listed.remove(&one);
        }
        Ok(u64::try_from(listed.len()).unwrap_or(u64::MAX))
    }

    /// The file with what was written here about patients who have left. Only the team's key opens it.
    #[must_use]
    pub fn left_file(&self) -> PathBuf {
        self.dir().join(escrow::LEFT)
    }
}

/// Own entries that are held openly: their patient is here again, and the log has them or is sent them.
fn came_back(db: &Connection) -> Result<Vec<String>, ReadError> {
    let what = "own chains";
    let Some(identity) = identity::select(db)? else { return Ok(Vec::new()) };
    let mut statement = db.prepare_cached(include_str!("sql/select_own_chains.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut lines = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        let chain = chain(found, "chain")?;
        let of = handle(&identity, &chain);
        for (number, mark) in entries::places(db, &chain)? {
            lines.push(line(&of, number, mark));
        }
    }
    Ok(lines)
}

fn sealed(db: &Connection) -> Result<BTreeSet<String>, ReadError> {
    let what = "what was sealed";
    let mut statement = db.prepare_cached(include_str!("sql/select_left_places.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut lines = BTreeSet::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        let of = bytes(found, "left_entry", "handle")?;
        let mark = bytes(found, "left_entry", "mark")?;
        lines.insert(line(&of, number(found, "left_entry", "number")?, mark));
    }
    Ok(lines)
}

fn line(of: &[u8; 32], number: u64, mark: [u8; 8]) -> String {
    format!("{}.{number}.{}", hex(of), hex(&mark))
}

fn listed(db: &Connection) -> Result<BTreeSet<String>, ReadError> {
    let kept = identity::kept(db, NAME)?.unwrap_or_default();
    Ok(kept.lines().map(str::to_owned).collect())
}

fn keep(tx: &Transaction<'_>, lines: &BTreeSet<String>) -> Result<(), WriteError> {
    let text = lines.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
    tx.prepare_cached(include_str!("sql/upsert_kept.sql"))
        .and_then(|mut one| one.execute(named_params! { ":name": NAME, ":value": text }))
        .map_err(write("keep what is not known to have arrived"))?;
    Ok(())
}
