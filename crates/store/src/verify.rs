//! Looks at everything again: every entry's hash, every chain from its first entry to its head, every derived row, and
//! SQLite's own check of the file.

use crate::codec;
use crate::database::is_sound;
use crate::derive;
use crate::entries;
use crate::errors::{ReadError, WriteError, read, write};
use crate::push::is_short;
use crate::rows::{self, number};
use crate::store::Store;
use crate::types::{Report, VerifyProblem};
use crate::view_lists;
use crate::write::own_head;
use hearth_record::{ChainId, Entry, Hash, Link, PatientId};
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
        let before = DERIVED.map(|(_, sql)| rows_of(&tx, sql));
        derive::rebuild(&tx)?;
        for ((table, sql), before) in DERIVED.into_iter().zip(before) {
            if before? != rows_of(&tx, sql)? {
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
pub(crate) fn rows_of(db: &Connection, sql: &str) -> Result<Vec<String>, ReadError> {
    let what = "a derived table";
    let mut statement = db.prepare(sql).map_err(read(what))?;
    let mut found = statement.query([]).map_err(read(what))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next().map_err(read(what))? {
        rows.push(row.get("row").map_err(read(what))?);
    }
    Ok(rows)
}

/// Hashes every entry again and asks whether the entry before it is held. Of a patient who is still being loaded it may be
/// on its way.
fn chains(db: &Connection, report: &mut Report) -> Result<(), ReadError> {
    let what = "entries";
    let loading: BTreeSet<PatientId> = view_lists::loads(db)?.into_iter().map(|load| load.patient).collect();
    let mut statement = db.prepare(include_str!("sql/select_entries.sql")).map_err(read(what))?;
    let mut found = statement.query([]).map_err(read(what))?;
    let mut chain: Option<ChainId> = None;
    // The hashes at the number before and at the number that is being read: a chain that forked has more than one.
    let (mut before, mut here): (BTreeSet<Hash>, BTreeSet<Hash>) = (BTreeSet::new(), BTreeSet::new());
    let mut at = 0;
    while let Some(row) = found.next().map_err(read(what))? {
        let entry = codec::entry(row)?;
        let id = entry.key.id;
        if chain != Some(id.chain) {
            chain = Some(id.chain);
            report.chains = report.chains.saturating_add(1);
            (before, here, at) = (BTreeSet::new(), BTreeSet::from([Hash::GENESIS]), 0);
        }
        if id.number != at {
            let follows = id.number == at.saturating_add(1);
            before = if follows { std::mem::take(&mut here) } else { BTreeSet::new() };
            here.clear();
            at = id.number;
        }
        here.insert(entry.hash);
        report.entries = report.entries.saturating_add(1);
        let on_its_way = loading.contains(&id.chain.patient);
        let problem = problem(&entry, &before);
        report.problems.extend(
            problem.filter(|problem| !(on_its_way && matches!(problem, VerifyProblem::Missing { .. }))),
        );
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

/// The recorded head of each own chain must be an entry that is held. Of a patient who had left, the end of the chain is
/// known and its entries went along: all of them were acknowledged before.
fn heads(db: &Connection, report: &mut Report) -> Result<(), ReadError> {
    let what = "own chains";
    let mut statement = db.prepare(include_str!("sql/select_own_chains.sql")).map_err(read(what))?;
    let mut found = statement.query([]).map_err(read(what))?;
    while let Some(row) = found.next().map_err(read(what))? {
        let chain = rows::chain(row, "chain")?;
        let head = own_head(db, &chain)?;
        let acknowledged = number(row, "chain", "acknowledged")?;
        let is_held = entries::holds(db, &chain, head.number, head.hash)?;
        let left = acknowledged >= head.number && is_short(db, &chain)?;
        if !is_held && !left {
            report.problems.push(VerifyProblem::Head { chain });
        }
    }
    Ok(())
}
