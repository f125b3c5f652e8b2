//! The table `entry` and the heads that follow from it. Rows are added, never changed; what they mean is not asked here.

use crate::codec::{entry, held, replaces_text};
use crate::errors::{ReadError, WriteError, read, write};
use crate::rows::{More, bytes, chain, execute, number, query, signed};
use crate::types::Held;
use hearth_record::{ChainId, Entry, EntryKey, Hash, Head, Link, LogNumber, PatientId, SegmentSeed, Whole};
use rusqlite::{Connection, Params, named_params};

/// How an entry came here.
#[derive(Clone, Copy)]
pub(crate) struct Came {
    /// True if this device wrote it.
    pub(crate) ours: bool,
    /// True if it goes first when it is pushed.
    pub(crate) urgent: bool,
    /// Its number in the team's log.
    pub(crate) log_number: Option<LogNumber>,
}

/// Adds an entry; false if it is held already (its log number is brought up to date then).
pub(crate) fn add(db: &Connection, entry: &Entry, came: Came) -> Result<bool, WriteError> {
    let log_number = came.log_number.map(|number| signed(number.0)).filter(|number| *number > 0);
    let added = match &entry.link {
        Link::Whole(whole) => {
            insert_whole(db, include_str!("sql/insert_entry.sql"), entry, whole, came, log_number)
        }
        Link::Stub { header_hash, body_hash, .. } => execute(
            db,
            include_str!("sql/insert_stub.sql"),
            &entry.key.id.chain,
            &[
                (":number", &signed(entry.key.id.number)),
                (":mark", &entry.key.mark),
                (":before", &entry.before.0),
                (":hash", &entry.hash.0),
                (":ours", &came.ours),
                (":log_number", &log_number),
                (":header_hash", &header_hash.0),
                (":body_hash", &body_hash.0),
            ],
        ),
    };
    if added.map_err(write("write an entry"))? == 0 {
        renumber(db, &entry.key, log_number)?;
        return Ok(false);
    }
    move_head(db, entry)?;
    Ok(true)
}

/// Puts a whole entry in the place of what is held under its key and is not what was signed. False if that is sound.
pub(crate) fn repair(db: &Connection, entry: &Entry, came: Came) -> Result<bool, WriteError> {
    let Link::Whole(whole) = &entry.link else { return Ok(false) };
    let sound = match by_key(db, &entry.key) {
        Ok(Some(held)) => held.entry.link == entry.link && held.entry.before == entry.before,
        Ok(None) => return Ok(false),
        Err(ReadError::Row { .. }) => false,
        Err(problem) => return Err(problem.into()),
    };
    if !sound {
        let log_number = came.log_number.map(|number| signed(number.0)).filter(|number| *number > 0);
        let sql = include_str!("sql/repair_entry.sql");
        insert_whole(db, sql, entry, whole, came, log_number).map_err(write("repair an entry"))?;
        move_head(db, entry)?;
    }
    Ok(!sound)
}

fn insert_whole(
    db: &Connection,
    sql: &str,
    entry: &Entry,
    whole: &Whole,
    came: Came,
    log_number: Option<i64>,
) -> rusqlite::Result<usize> {
    let header = &whole.header;
    execute(
        db,
        sql,
        &entry.key.id.chain,
        &[
            (":number", &signed(entry.key.id.number)),
            (":mark", &entry.key.mark),
            (":before", &entry.before.0),
            (":hash", &entry.hash.0),
            (":ours", &came.ours),
            (":log_number", &log_number),
            (":urgent", &came.urgent),
            (":header_salt", &whole.header_salt.0),
            (":body_salt", &whole.body_salt.0),
            (":author", header.author.bytes()),
            (":seen_epoch", header.seen.epoch.bytes()),
            (":seen_number", &signed(header.seen.number.0)),
            (":wall_ms", &header.time.wall.ms()),
            (":day", &header.time.day.days()),
            (":zone", &header.time.zone),
            (":offset_ms", &header.time.offset_ms),
            (":subject", &header.subject.as_str()),
            (":about", &header.subject.resolved(&entry.key).as_str()),
            (":kind", &header.kind.name),
            (":kind_version", &header.kind.version),
            (":replaces", &replaces_text(&header.replaces)),
            (":body", &whole.body),
        ],
    )
}

fn renumber(db: &Connection, key: &EntryKey, log_number: Option<i64>) -> Result<(), WriteError> {
    if log_number.is_some() {
        let more: More<'_> =
            &[(":number", &signed(key.id.number)), (":mark", &key.mark), (":log_number", &log_number)];
        execute(db, include_str!("sql/update_log_number.sql"), &key.id.chain, more)
            .map_err(write("number an entry"))?;
    }
    Ok(())
}

/// The entry before is a head no more; this one is, unless one that follows it came earlier. What is missing before it
/// is written down.
fn move_head(db: &Connection, entry: &Entry) -> Result<(), WriteError> {
    let doing = "move the head of a chain";
    let id = entry.key.id;
    let before: More<'_> = &[(":number", &signed(id.number.saturating_sub(1))), (":hash", &entry.before.0)];
    execute(db, include_str!("sql/delete_head.sql"), &id.chain, before).map_err(write(doing))?;
    let here: More<'_> = &[(":number", &signed(id.number)), (":hash", &entry.hash.0)];
    execute(db, include_str!("sql/insert_head.sql"), &id.chain, here).map_err(write(doing))?;
    execute(db, include_str!("sql/delete_hole.sql"), &id.chain, here).map_err(write(doing))?;
    let behind: More<'_> = &[(":number", &signed(id.number)), (":before", &entry.before.0)];
    execute(db, include_str!("sql/insert_hole.sql"), &id.chain, behind).map_err(write(doing))?;
    Ok(())
}

/// True if the chain holds an entry with this number and hash. Number 0 is the beginning, always held.
pub(crate) fn holds(db: &Connection, chain: &ChainId, number: u64, hash: Hash) -> Result<bool, ReadError> {
    if number == 0 {
        return Ok(hash == Hash::GENESIS);
    }
    let statement = ("an entry's place", include_str!("sql/select_holds.sql"));
    let more: More<'_> = &[(":number", &signed(number)), (":hash", &hash.0)];
    Ok(!query(db, statement, chain, more, |_| Ok(()))?.is_empty())
}

/// Number and mark of each entry of a chain.
pub(crate) fn places(db: &Connection, chain: &ChainId) -> Result<Vec<(u64, [u8; 8])>, ReadError> {
    let statement = ("a chain's places", include_str!("sql/select_places.sql"));
    query(db, statement, chain, &[], |found| {
        Ok((number(found, "entry", "number")?, bytes(found, "entry", "mark")?))
    })
}

/// One entry by its key.
pub(crate) fn by_key(db: &Connection, key: &EntryKey) -> Result<Option<Held>, ReadError> {
    let statement = ("an entry", include_str!("sql/select_entry.sql"));
    let more: More<'_> = &[(":number", &signed(key.id.number)), (":mark", &key.mark)];
    Ok(query(db, statement, &key.id.chain, more, held)?.into_iter().next())
}

/// Every entry of a patient, in order of key.
pub(crate) fn of_patient(db: &Connection, patient: &PatientId) -> Result<Vec<Held>, ReadError> {
    list(db, include_str!("sql/select_entries_of_patient.sql"), named_params! { ":patient": patient.bytes() })
}

/// The whole entries of a patient about one subject.
pub(crate) fn about(db: &Connection, patient: &PatientId, about: &str) -> Result<Vec<Held>, ReadError> {
    let parameters = named_params! { ":patient": patient.bytes(), ":about": about };
    list(db, include_str!("sql/select_entries_about.sql"), parameters)
}

/// The verdicts that a patient's chains hold.
pub(crate) fn verdicts(db: &Connection, patient: &PatientId) -> Result<Vec<Held>, ReadError> {
    list(db, include_str!("sql/select_verdicts.sql"), named_params! { ":patient": patient.bytes() })
}

/// Entries of one chain from one number through another, in order; more than one of a number where it forked.
pub(crate) fn of_chain(
    db: &Connection,
    chain: &ChainId,
    from: u64,
    through: u64,
) -> Result<Vec<Entry>, ReadError> {
    let statement = ("the entries of a chain", include_str!("sql/select_chain.sql"));
    query(db, statement, chain, &[(":from", &signed(from)), (":through", &signed(through))], entry)
}

/// Runs a statement that answers rows of `entry` with the chain's acknowledgement.
pub(crate) fn list(db: &Connection, sql: &str, parameters: impl Params) -> Result<Vec<Held>, ReadError> {
    let mut all = Vec::new();
    each(db, sql, parameters, &mut |held| {
        all.push(held);
        true
    })?;
    Ok(all)
}

/// The same one by one, until `take` says that it has enough.
pub(crate) fn each(
    db: &Connection,
    sql: &str,
    parameters: impl Params,
    take: &mut dyn FnMut(Held) -> bool,
) -> Result<(), ReadError> {
    let what = "entries";
    let mut statement = db.prepare_cached(sql).map_err(read(what))?;
    let mut rows = statement.query(parameters).map_err(read(what))?;
    while let Some(found) = rows.next().map_err(read(what))? {
        if !take(held(found)?) {
            break;
        }
    }
    Ok(())
}

/// Every head: the entries that no held entry follows, in order.
pub(crate) fn heads(db: &Connection) -> Result<Vec<Head>, ReadError> {
    let what = "the heads";
    let mut statement = db.prepare_cached(include_str!("sql/select_heads.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut heads = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        heads.push(Head {
            chain: chain(found, "head")?,
            number: number(found, "head", "number")?,
            hash: Hash(bytes(found, "head", "hash")?),
        });
    }
    Ok(heads)
}

/// The seed of a chain's month, if it is held.
pub(crate) fn seed(db: &Connection, chain: &ChainId, month: u32) -> Result<Option<SegmentSeed>, ReadError> {
    let statement = ("a seed", include_str!("sql/select_seed.sql"));
    let seeds = query(db, statement, chain, &[(":month", &month)], |row| bytes(row, "segment", "seed"))?;
    Ok(seeds.into_iter().next().map(SegmentSeed))
}

/// Keeps the seed of a chain's month; one that is held stays.
pub(crate) fn add_seed(
    db: &Connection,
    chain: &ChainId,
    month: u32,
    seed: &SegmentSeed,
) -> Result<(), WriteError> {
    execute(db, include_str!("sql/insert_seed.sql"), chain, &[(":month", &month), (":seed", &seed.0)])
        .map_err(write("write a seed"))?;
    Ok(())
}
