//! Runs that could not be followed when they came: kept as they are beside the record, and tried again with every page.

use crate::entries;
use crate::errors::{ReadError, WriteError, read, write};
use crate::rows::{More, execute, signed};
use crate::types::AsideReason;
use hearth_clinical::Instant;
use hearth_record::{Epoch, Hash, Link, LogNumber, TeamId};
use hearth_wire::{Cursor, PulledRun, SyncAnswer, decode_answer, encode_answer};
use rusqlite::{Connection, Transaction, named_params};
use std::collections::BTreeSet;

/// Sets a run aside; the same run is kept once.
pub(crate) fn add(
    tx: &Transaction<'_>,
    run: &PulledRun,
    from: u64,
    why: AsideReason,
) -> Result<(), WriteError> {
    let doing = "set a run aside";
    let bytes = encode_answer(&envelope(run.clone())).map_err(|_| WriteError::Database {
        doing,
        cause: rusqlite::Error::ToSqlConversionFailure("the run can't be written down".into()),
    })?;
    let more: More<'_> = &[(":number", &signed(from)), (":reason", &why.code()), (":run", &bytes)];
    execute(tx, include_str!("sql/insert_aside.sql"), &run.chain, more).map_err(write(doing))?;
    Ok(())
}

/// A run travels inside an answer, so it is kept inside one.
fn envelope(run: PulledRun) -> SyncAnswer {
    SyncAnswer {
        server_time: Instant::from_ms(0),
        chains: Vec::new(),
        runs: vec![run],
        loads: Vec::new(),
        opens: Vec::new(),
        cursor: Cursor {
            team: TeamId::from_bytes([0; 16]),
            epoch: Epoch::from_bytes([0; 8]),
            number: LogNumber(0),
            hash: Hash::GENESIS,
            receipt: [0; 16],
        },
        more: false,
        root: None,
        afresh: false,
        revoked: false,
        differs: Vec::new(),
        repairs: Vec::new(),
    }
}

/// What was set aside, in the order in which it came.
pub(crate) fn all(db: &Connection) -> Result<Vec<(i64, PulledRun)>, ReadError> {
    let what = "what was set aside";
    let mut statement = db.prepare_cached(include_str!("sql/select_aside.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut all = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        let id: i64 = found.get("id").map_err(read(what))?;
        let bytes: Vec<u8> = found.get("run").map_err(read(what))?;
        // What can't be read any more stays where it is: it was never part of the record.
        if let Ok(answer) = decode_answer(&bytes) {
            all.extend(answer.runs.into_iter().map(|run| (id, run)));
        }
    }
    Ok(all)
}

/// True if everything that the run should have brought came in another way: at each of its numbers an entry is held that
/// fits, or, while it may still find its place, the very same entry. Nobody is told of it any longer then.
pub(crate) fn is_made_up_for(db: &Connection, run: &PulledRun, why: AsideReason) -> Result<bool, ReadError> {
    // No chain has a number nought: what calls itself so is no entry.
    let links = || run.links.iter().map(|(_, link)| link).filter(|link| link.number() > 0);
    let numbers: BTreeSet<u64> = links().map(Link::number).collect();
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return Ok(true) };
    let held = entries::of_chain(db, &run.chain, *first, *last)?;
    if why.is_for_good() {
        let held: BTreeSet<u64> = held.iter().map(|entry| entry.key.id.number).collect();
        return Ok(numbers.is_subset(&held));
    }
    // Another branch may still come; what says the same is here already.
    let mut links = links();
    Ok(links.all(|link| held.iter().any(|entry| is_same(&entry.link, link))))
}

/// The same content under the same number, whatever either goes on from.
fn is_same(one: &Link, other: &Link) -> bool {
    one.number() == other.number() && one.hash_behind(Hash::GENESIS) == other.hash_behind(Hash::GENESIS)
}

/// A run that was stored after all, or need not be.
pub(crate) fn remove(tx: &Transaction<'_>, id: i64) -> Result<(), WriteError> {
    tx.prepare_cached(include_str!("sql/delete_aside.sql"))
        .and_then(|mut statement| statement.execute(named_params! { ":id": id }))
        .map_err(write("take a run back"))?;
    Ok(())
}
