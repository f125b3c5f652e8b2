//! Looks at everything again: every entry's hash, every chain from its first entry to its head, every derived row, and
//! SQLite's own check of the file.

use crate::codec;
use crate::database::is_sound;
use crate::derive;
use crate::errors::{ReadError, WriteError, read, write};
use crate::store::Store;
use crate::types::{Report, VerifyProblem};
use crate::write::own_head;
use hearth_record::{ChainId, Entry, Hash, Link};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeSet;

impl Store {
    /// Verifies the whole store. The writer waits meanwhile: a year of one patient takes less than a second.
    ///
    /// # Errors
    /// [`WriteError`] if the store can't be read at all; what is wrong with single entries stands in the report.
    pub fn verify(&self) -> Result<Report, WriteError> {
        let mut report = Report::default();
        let mut db = self.writer();
        if !is_sound(&db).map_err(read("the file"))? {
            report.problems.push(VerifyProblem::File);
        }
        chains(&db, &mut report)?;
        heads(&db, &mut report)?;
        // The derived tables are made anew inside a transaction that is never committed, and compared with what was there.
        let tx = db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(write("take the write lock"))?;
        let before = DERIVED.map(|(_, sql)| rows(&tx, sql));
        derive::rebuild(&tx)?;
        for ((table, sql), before) in DERIVED.into_iter().zip(before) {
            if before? != rows(&tx, sql)? {
                report.problems.push(VerifyProblem::Derived { table });
            }
        }
        tx.rollback().map_err(write("put the tables back"))?;
        Ok(report)
    }
}

const DERIVED: [(&str, &str); 5] = [
    ("current", include_str!("sql/verify_current.sql")),
    ("reading", include_str!("sql/verify_reading.sql")),
    ("person", include_str!("sql/verify_person.sql")),
    ("head", include_str!("sql/verify_head.sql")),
    ("hole", include_str!("sql/verify_hole.sql")),
];

/// The rows of a table as text, each value as SQL would write it.
pub(crate) fn rows(db: &Connection, sql: &str) -> Result<Vec<String>, ReadError> {
    let what = "a derived table";
    let mut statement = db.prepare(sql).map_err(read(what))?;
    let mut found = statement.query([]).map_err(read(what))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next().map_err(read(what))? {
        rows.push(row.get("row").map_err(read(what))?);
    }
    Ok(rows)
}

/// Hashes every entry again and asks whether the entry before it is held.
fn chains(db: &Connection, report: &mut Report) -> Result<(), ReadError> {
    let what = "entries";
    let mut statement = db.prepare(include_str!("sql/select_entries.sql")).map_err(read(what))?;
    let mut found = statement.query([]).map_err(read(what))?;
    let mut chain: Option<ChainId> = None;
    // The hashes at the number before and at the number that is being read: a chain that forked has more than one.
    let (mut before, mut here): (BTreeSet<Hash>, BTreeSet<Hash>) = (BTreeSet::new(), BTreeSet::new());
    let mut number = 0;
    while let Some(row) = found.next().map_err(read(what))? {
        let entry = codec::entry(row)?;
        let id = entry.key.id;
        if chain != Some(id.chain) {
            chain = Some(id.chain);
            report.chains = report.chains.saturating_add(1);
            (before, here, number) = (BTreeSet::new(), BTreeSet::from([Hash::GENESIS]), 0);
        }
        if id.number != number {
            let follows = id.number == number.saturating_add(1);
            before = if follows { std::mem::take(&mut here) } else { BTreeSet::new() };
            here.clear();
            number = id.number;
        }
        here.insert(entry.hash);
        report.entries = report.entries.saturating_add(1);
        report.problems.extend(problem(&entry, &before));
    }
    Ok(())
}

fn problem(entry: &Entry, before: &BTreeSet<Hash>) -> Option<VerifyProblem> {
    let key = entry.key;
    // A header that was moved to another place of its chain would hash the same: its own words must agree.
    let in_place = match &entry.link {
        Link::Whole(whole) => whole.header.id == key.id,
        Link::Stub { .. } => true,
    };
    if !in_place || entry.link.hash_behind(entry.before) != entry.hash || entry.hash.mark() != key.mark {
        Some(VerifyProblem::Changed { key })
    } else if !before.contains(&entry.before) {
        Some(VerifyProblem::Missing { key })
    } else {
        None
    }
}

/// The recorded head of each own chain must be an entry that is held.
fn heads(db: &Connection, report: &mut Report) -> Result<(), ReadError> {
    let what = "own chains";
    let mut statement = db.prepare(include_str!("sql/select_own_chains.sql")).map_err(read(what))?;
    let mut found = statement.query([]).map_err(read(what))?;
    while let Some(row) = found.next().map_err(read(what))? {
        let chain = crate::rows::chain(row, "chain")?;
        let head = own_head(db, &chain)?;
        if !crate::entries::holds(db, &chain, head.number, head.hash)? {
            report.problems.push(VerifyProblem::Head { chain });
        }
    }
    Ok(())
}
