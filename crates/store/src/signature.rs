//! Heads that their writing device signed: what proves to a server that lost them what somebody else wrote.
//! Not every one that came is kept, but one at least every few entries, so that a long chain can be proved in runs.

use crate::errors::{ReadError, WriteError, write};
use crate::rows::{More, bytes, execute, number, query, signed};
use hearth_record::{ChainId, Hash, Head, HeadSignature};
use rusqlite::{Connection, Transaction};

/// Entries between two signatures that are kept. So many of the largest fit a message, and of the usual ones a page.
const APART_MAX: u64 = 32;

/// Keeps a signed head. The one before goes if it ends no branch and its neighbours are near enough to each other.
pub(crate) fn keep(tx: &Transaction<'_>, head: &Head, signature: &HeadSignature) -> Result<(), WriteError> {
    let doing = "keep a signature";
    let more: More<'_> =
        &[(":number", &signed(head.number)), (":hash", &head.hash.0), (":signature", &signature.0)];
    execute(tx, include_str!("sql/upsert_signature.sql"), &head.chain, more).map_err(write(doing))?;
    let mut earlier =
        between(tx, &head.chain, 1, head.number.saturating_sub(1))?.into_iter().map(|(head, _)| head);
    let Some(last) = earlier.next() else { return Ok(()) };
    let before = earlier.next().map_or(0, |head| head.number);
    if head.number.saturating_sub(before) <= APART_MAX && !ends_a_branch(tx, &last)? {
        let more: More<'_> = &[(":number", &signed(last.number)), (":hash", &last.hash.0)];
        execute(tx, include_str!("sql/delete_signature.sql"), &head.chain, more).map_err(write(doing))?;
    }
    Ok(())
}

fn ends_a_branch(db: &Connection, head: &Head) -> Result<bool, ReadError> {
    Ok(heads(db, &head.chain)?.contains(head))
}

/// The ends of a chain.
pub(crate) fn heads(db: &Connection, chain: &ChainId) -> Result<Vec<Head>, ReadError> {
    let statement = ("the heads of a chain", include_str!("sql/select_heads_of_chain.sql"));
    query(db, statement, chain, &[], |row| {
        let hash = Hash(bytes(row, "head", "hash")?);
        Ok(Head { chain: *chain, number: number(row, "head", "number")?, hash })
    })
}

/// The signed heads of a chain between two numbers, the last first.
pub(crate) fn between(
    db: &Connection,
    chain: &ChainId,
    from: u64,
    through: u64,
) -> Result<Vec<(Head, HeadSignature)>, ReadError> {
    let statement = ("the signatures of a chain", include_str!("sql/select_signatures.sql"));
    let more: More<'_> = &[(":from", &signed(from)), (":through", &signed(through))];
    query(db, statement, chain, more, |row| {
        let hash = Hash(bytes(row, "signature", "hash")?);
        let head = Head { chain: *chain, number: number(row, "signature", "number")?, hash };
        Ok((head, HeadSignature(bytes(row, "signature", "signature")?)))
    })
}
