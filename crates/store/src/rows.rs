//! Small readers of single columns: fixed numbers of bytes, chains, keys, numbers that can't be negative.

use crate::errors::{ReadError, read, row};
use hearth_record::{Audience, ChainId, DeviceId, EntryKey, Incarnation, PatientId};
use rusqlite::{Connection, Row, ToSql};

/// Exactly `N` bytes.
pub(crate) fn fixed<const N: usize>(
    found: &[u8],
    table: &'static str,
    column: &'static str,
) -> Result<[u8; N], ReadError> {
    found.try_into().map_err(|_| row(table, column))
}

/// Exactly `N` bytes of a column.
pub(crate) fn bytes<const N: usize>(
    found: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<[u8; N], ReadError> {
    let value: Vec<u8> = found.get(column).map_err(read(table))?;
    fixed(&value, table, column)
}

/// A number from 0 up.
pub(crate) fn number(found: &Row<'_>, table: &'static str, column: &'static str) -> Result<u64, ReadError> {
    let value: i64 = found.get(column).map_err(read(table))?;
    u64::try_from(value).map_err(|_| row(table, column))
}

/// The four columns of a chain's id.
pub(crate) fn chain(found: &Row<'_>, table: &'static str) -> Result<ChainId, ReadError> {
    let audience: String = found.get("audience").map_err(read(table))?;
    Ok(ChainId {
        patient: PatientId::from_bytes(bytes(found, table, "patient")?),
        audience: Audience::from_code(&audience).ok_or(row(table, "audience"))?,
        device: DeviceId::from_bytes(bytes(found, table, "device")?),
        incarnation: Incarnation::from_bytes(bytes(found, table, "incarnation")?),
    })
}

/// An entry's key in its text form.
pub(crate) fn key(found: &Row<'_>, table: &'static str, column: &'static str) -> Result<EntryKey, ReadError> {
    let text: String = found.get(column).map_err(read(table))?;
    EntryKey::parse(&text).map_err(|_| row(table, column))
}

/// A statement's own named parameters, beside those of the chain.
pub(crate) type More<'a> = &'a [(&'a str, &'a dyn ToSql)];

/// Runs a statement that has the four named parameters of a chain's id.
pub(crate) fn execute(
    db: &Connection,
    sql: &str,
    chain: &ChainId,
    more: More<'_>,
) -> rusqlite::Result<usize> {
    with_chain(chain, more, |parameters| db.prepare_cached(sql)?.execute(parameters))
}

/// Reads every row of a statement that has the four named parameters of a chain's id.
pub(crate) fn query<T>(
    db: &Connection,
    (what, sql): (&'static str, &str),
    chain: &ChainId,
    more: More<'_>,
    take: impl Fn(&Row<'_>) -> Result<T, ReadError>,
) -> Result<Vec<T>, ReadError> {
    with_chain(chain, more, |parameters| {
        let mut statement = db.prepare_cached(sql).map_err(read(what))?;
        let mut rows = statement.query(parameters).map_err(read(what))?;
        let mut all = Vec::new();
        while let Some(found) = rows.next().map_err(read(what))? {
            all.push(take(found)?);
        }
        Ok(all)
    })
}

fn with_chain<T>(chain: &ChainId, more: More<'_>, run: impl FnOnce(&[(&str, &dyn ToSql)]) -> T) -> T {
    let audience = chain.audience.code();
    let mut all: Vec<(&str, &dyn ToSql)> = vec![
        (":patient", chain.patient.bytes()),
        (":audience", &audience),
        (":device", chain.device.bytes()),
        (":incarnation", chain.incarnation.bytes()),
    ];
    all.extend_from_slice(more);
    run(&all)
}

/// A number as SQLite holds it; one that does not fit stops at the largest.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
