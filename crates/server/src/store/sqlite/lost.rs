//! Finds what is gone from the store's file: numbers of the log without an entry, and places of chains that something else
//! speaks of. How it is fetched again, and from whom, is for `admit` and `pull`.

use super::Doing;
use super::read::{self, all};
use super::rows::{self, ChainColumns, Reader, to_i64};
use crate::store::{Gap, StoreError, Unsound};
use hearth_record::{ChainId, EntryId, EntryKey, Hash, Head, LogNumber, TeamId};
use rusqlite::{Connection, OptionalExtension, ToSql, named_params};
use std::collections::BTreeSet;

/// What is gone, as far as this process has noticed.
#[derive(Clone, Debug, Default)]
pub(super) struct Lost {
    /// Numbers of the log.
    pub(super) gaps: Vec<Gap>,
    /// Where each chain breaks off.
    pub(super) places: BTreeSet<Unsound>,
}

impl Lost {
    /// True if one of these chains breaks off.
    pub(super) fn speaks_of<'a>(&self, mut chains: impl Iterator<Item = &'a ChainId>) -> bool {
        chains.any(|chain| self.places.iter().any(|place| place.key.id.chain == *chain))
    }
}

/// Looks through the log and through every chain. It reads indexes only, but all of them.
pub(super) fn find(db: &Connection, team: TeamId) -> Result<Lost, StoreError> {
    Ok(Lost { gaps: gaps(db, team)?, places: places(db, team)? })
}

fn gaps(db: &Connection, team: TeamId) -> Result<Vec<Gap>, StoreError> {
    let row = read::team(db, team)?;
    let named: [(&str, &dyn ToSql); 1] = [(":team", team.bytes())];
    let doing = "look for numbers that are missing";
    let mut gaps = Vec::new();
    let found = all(db, include_str!("sql/select_behind_gaps.sql"), &named, doing, |row| {
        let head = rows::head(row)?;
        let row = Reader::new(row, "entry");
        let (log, last): (i64, Option<i64>) = (row.get("log")?, row.get("last")?);
        let key = EntryKey { id: EntryId { chain: head.chain, number: head.number }, mark: head.hash.mark() };
        Ok((log, last.unwrap_or(0), key, Hash(row.bytes("log_hash")?)))
    })?;
    for (log, last, key, hash) in found {
        gaps.extend(gap(db, team, (last, log), Some(key), hash)?);
    }
    let named = named_params! { ":team": team.bytes() };
    let sql = "SELECT max(log) FROM entry WHERE team = :team";
    let last: Option<i64> = db.query_row(sql, named, |row| row.get(0)).optional().doing(doing)?.flatten();
    let end = to_i64(row.number.0.saturating_add(1));
    gaps.extend(gap(db, team, (last.unwrap_or(0), end), None, row.hash)?);
    Ok(gaps)
}

/// The numbers between two that are there.
fn gap(
    db: &Connection,
    team: TeamId,
    (last, next): (i64, i64),
    behind: Option<EntryKey>,
    hash: Hash,
) -> Result<Option<Gap>, StoreError> {
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    let count = number(next).saturating_sub(number(last)).saturating_sub(1);
    let Some(before) = read::log_hash_at(db, team, LogNumber(number(last)))? else { return Ok(None) };
    let first = LogNumber(number(last).saturating_add(1));
    Ok((count > 0).then_some(Gap { first, count, before, behind, hash }))
}

/// Where each chain breaks off: the place behind the last entry that is there.
fn places(db: &Connection, team: TeamId) -> Result<BTreeSet<Unsound>, StoreError> {
    let named: [(&str, &dyn ToSql); 1] = [(":team", team.bytes())];
    let sql = include_str!("sql/select_lost_places.sql");
    let lost = all(db, sql, &named, "look for places that are empty", rows::head)?;
    lost.into_iter().map(|head| break_before(db, team, &head)).collect()
}

fn break_before(db: &Connection, team: TeamId, lost: &Head) -> Result<Unsound, StoreError> {
    let columns = ChainColumns::new(team, &lost.chain);
    let number = to_i64(lost.number);
    let named = columns.with(&[(":number", &number)]);
    let sql = include_str!("sql/select_last_below.sql");
    let below = all(db, sql, &named, "look where a chain breaks off", rows::head)?.into_iter().next();
    let (held, before) = below.map_or((0, Hash::GENESIS), |head| (head.number, head.hash));
    let first = held.saturating_add(1);
    // Of several that are gone one behind the other, only the hash of the last is known.
    let mark = if first == lost.number { lost.hash.mark() } else { [0; 8] };
    Ok(Unsound { key: EntryKey { id: EntryId { chain: lost.chain, number: first }, mark }, before })
}
