//! Healing: what a new life of the log lacks of what others wrote is offered with the signature of the device that wrote
//! it. Sending it, and judging it by its header, is for others.

use crate::entries;
use crate::errors::{ReadError, WriteError, read, write};
use crate::push::{followed, forget_acknowledgements, problem_from_code};
use crate::rows::{More, bytes, chain, execute, number, query, signed};
use crate::signature;
use crate::store::Store;
use crate::types::WaitingChain;
use crate::write::own_head;
use hearth_clinical::LocalDay;
use hearth_record::{ChainId, Entry, Epoch, Hash, Head, HeadSignature, SegmentSeed};
use hearth_wire::{PushedChain, link_bytes};
use rusqlite::{Connection, Row, Transaction, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// What is offered of a chain that this device does not go on with.
struct Relay {
    head: Head,
    acknowledged: u64,
}

/// How far healing is.
#[derive(Clone, Copy)]
struct Healing {
    taken: bool,
    relays: u64,
}

impl Store {
    /// What others wrote (or an earlier life of this device) and the service lacks, each chain once, the team's own
    /// first. They go behind everything that this device has to say itself.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn offered(&self) -> Result<Vec<WaitingChain>, ReadError> {
        let what = "what is offered";
        let mut all: Vec<WaitingChain> = Vec::new();
        {
            let db = self.writer();
            let mut statement =
                db.prepare_cached(include_str!("sql/select_relays.sql")).map_err(read(what))?;
            let mut rows = statement.query([]).map_err(read(what))?;
            while let Some(found) = rows.next().map_err(read(what))? {
                all.push(offered_from(found)?);
            }
        }
        if all.is_empty() {
            return Ok(all);
        }
        let own: BTreeSet<ChainId> = self.waiting()?.into_iter().map(|waiting| waiting.chain).collect();
        all.retain(|one| !own.contains(&one.chain));
        // A chain with two branches is offered one after the other.
        all.dedup_by_key(|one| one.chain);
        Ok(all)
    }

    /// A run of a chain that is offered for another device, from `from` up to a head which that device signed: as far as
    /// `bytes` reach, and at least to the first such head. `None` if this chain is not offered so.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn signed_run(
        &self,
        chain: &ChainId,
        from: u64,
        through: u64,
        bytes: u64,
    ) -> Result<Option<PushedChain>, ReadError> {
        let db = self.writer();
        let Some(relay) = relays(&db, chain)?.into_iter().find(|relay| relay.head.number >= through) else {
            return Ok(None);
        };
        if waits(&db, chain)? {
            // Our own branch of it goes first.
            return Ok(None);
        }
        // Where the last branch of this chain ended says nothing about the next one.
        let from = from.min(relay.acknowledged.saturating_add(1)).max(1);
        let Some(entries) = followed(&db, &relay.head, from)? else { return Ok(None) };
        let Some((head, signature)) = cut(&db, &entries, chain, bytes)? else { return Ok(None) };
        let run: Vec<Entry> =
            entries.into_iter().take_while(|entry| entry.key.id.number <= head.number).collect();
        let mut seeds: BTreeMap<u32, SegmentSeed> = BTreeMap::new();
        for whole in run.iter().filter_map(Entry::whole) {
            let month = whole.header.time.month();
            // Without its seed a segment's salts travel one by one.
            if let Some(seed) = entries::seed(&db, chain, month)? {
                seeds.insert(month, seed);
            }
        }
        Ok(run.first().map(|first| PushedChain {
            chain: *chain,
            before: first.before,
            links: run.iter().map(|entry| entry.link.clone()).collect(),
            seeds: seeds.into_iter().collect(),
            signature,
        }))
    }

    /// True if an entry with this number and hash is held.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn holds(&self, chain: &ChainId, number: u64, hash: &Hash) -> Result<bool, ReadError> {
        entries::holds(&self.writer(), chain, number, *hash)
    }

    /// True if in this life of the log everything that this store could offer was offered and acknowledged: a patient may
    /// leave it without anything being lost. A store that never met another log is healed once nothing of its own waits.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn is_healed(&self) -> Result<bool, ReadError> {
        let offered = is_healed(&self.writer())?;
        Ok(offered && self.waiting()?.is_empty())
    }
}

/// True if nothing that this store could offer to this life of the log is left to offer.
pub(crate) fn is_healed(db: &Connection) -> Result<bool, ReadError> {
    Ok(healing(db)?.is_none_or(|healing| healing.taken && healing.relays == 0))
}

/// True if our own branch of a chain waits.
fn waits(db: &Connection, chain: &ChainId) -> Result<bool, ReadError> {
    let statement = ("the head of a chain", include_str!("sql/select_own_chain.sql"));
    let waits = query(db, statement, chain, &[], |row| {
        Ok(number(row, "chain", "acknowledged")? < number(row, "chain", "number")?)
    })?;
    Ok(waits.contains(&true))
}

fn offered_from(found: &Row<'_>) -> Result<WaitingChain, ReadError> {
    let problem: Option<String> = found.get("problem").map_err(read("what is offered"))?;
    Ok(WaitingChain {
        chain: chain(found, "relay")?,
        from: number(found, "relay", "acknowledged")?.saturating_add(1),
        through: number(found, "relay", "number")?,
        hash: Hash(bytes(found, "relay", "hash")?),
        bytes: number(found, "relay", "bytes")?,
        urgent: None,
        day: LocalDay::FIRST,
        problem: problem.as_deref().and_then(problem_from_code),
    })
}

fn relays(db: &Connection, chain: &ChainId) -> Result<Vec<Relay>, ReadError> {
    let statement = ("what is offered of a chain", include_str!("sql/select_relay.sql"));
    query(db, statement, chain, &[], |row| {
        let hash = Hash(bytes(row, "relay", "hash")?);
        let head = Head { chain: *chain, number: number(row, "relay", "number")?, hash };
        Ok(Relay { head, acknowledged: number(row, "relay", "acknowledged")? })
    })
}

/// Up to which signed head a run goes.
fn cut(
    db: &Connection,
    entries: &[Entry],
    chain: &ChainId,
    bytes: u64,
) -> Result<Option<(Head, HeadSignature)>, ReadError> {
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else { return Ok(None) };
    let (from, through) = (first.key.id.number, last.key.id.number);
    let mut reach = 0_u64;
    let mut left = bytes;
    for entry in entries {
        let size = u64::try_from(link_bytes(&entry.link)).unwrap_or(u64::MAX);
        let Some(rest) = left.checked_sub(size) else { break };
        (left, reach) = (rest, entry.key.id.number);
    }
    let mut signed = signature::between(db, chain, from, through)?;
    signed.retain(|(head, _)| {
        entries.iter().any(|entry| (entry.key.id.number, entry.hash) == (head.number, head.hash))
    });
    let fits = signed.iter().find(|(head, _)| head.number <= reach);
    Ok(fits.or(signed.last()).copied())
}

fn healing(db: &Connection) -> Result<Option<Healing>, ReadError> {
    let what = "how far healing is";
    let mut statement = db.prepare_cached(include_str!("sql/select_healing.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let Some(found) = rows.next().map_err(read(what))? else { return Ok(None) };
    Ok(Some(Healing {
        taken: found.get("taken").map_err(read(what))?,
        relays: number(found, "healing", "relays")?,
    }))
}

/// The log is another one: what it acknowledged and how it numbered means nothing any more. Once it was taken whole,
/// everything that it lacks is offered.
pub(crate) fn new_log(tx: &Transaction<'_>, epoch: Option<Epoch>) -> Result<(), WriteError> {
    let doing = "begin with a new log";
    forget_acknowledgements(tx)?;
    let statements = [
        include_str!("sql/forget_log_numbers.sql"),
        include_str!("sql/delete_relays.sql"),
        include_str!("sql/delete_loads.sql"),
    ];
    for sql in statements {
        tx.prepare_cached(sql).and_then(|mut one| one.execute([])).map_err(write(doing))?;
    }
    let epoch = epoch.unwrap_or(Epoch::from_bytes([0; 8]));
    tx.prepare_cached(include_str!("sql/upsert_healing.sql"))
        .and_then(|mut one| one.execute(named_params! { ":epoch": epoch.bytes() }))
        .map_err(write(doing))?;
    Ok(())
}

/// A page of the log was stored; with `complete` it was the last one. True if there is something to offer now that there
/// was not before.
pub(crate) fn page_stored(tx: &Transaction<'_>, complete: bool) -> Result<bool, WriteError> {
    let doing = "see what is to be offered";
    let Some(healing) = healing(tx)? else { return Ok(false) };
    if healing.relays > 0 {
        tx.prepare_cached(include_str!("sql/delete_relays_taken.sql"))
            .and_then(|mut one| one.execute([]))
            .map_err(write(doing))?;
    }
    if healing.taken || !complete {
        return Ok(false);
    }
    let mut unproved = 0_u64;
    for (chain, from) in unnumbered(tx)? {
        let own = own_head(tx, &chain)?;
        for head in signature::heads(tx, &chain)?.into_iter().filter(|head| *head != own) {
            if head.number >= from && !offer(tx, &head, from)? {
                unproved = unproved.saturating_add(1);
            }
        }
    }
    tx.prepare_cached(include_str!("sql/update_healing.sql"))
        .and_then(|mut one| one.execute(named_params! { ":unproved": signed(unproved) }))
        .map_err(write(doing))?;
    Ok(self::healing(tx)?.is_some_and(|healing| healing.relays > 0))
}

fn unnumbered(db: &Connection) -> Result<Vec<(ChainId, u64)>, ReadError> {
    let what = "what the log lacks";
    let mut statement = db.prepare_cached(include_str!("sql/select_unnumbered.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut chains = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        chains.push((chain(found, "entry")?, number(found, "entry", "number")?));
    }
    Ok(chains)
}

/// Offers a branch from a number on, through the last head of it that its device signed. It ends before the first entry
/// of which only the stub is held: a stub would keep the whole entry away from those who come later. True if that is all
/// of it.
pub(crate) fn offer(tx: &Transaction<'_>, head: &Head, from: u64) -> Result<bool, WriteError> {
    let Some(mut entries) = followed(tx, head, from.max(1))? else { return Ok(false) };
    let whole = entries.iter().take_while(|entry| entry.whole().is_some()).count();
    entries.truncate(whole);
    let Some((signed_head, _)) = cut(tx, &entries, &head.chain, u64::MAX)? else { return Ok(false) };
    let more: More<'_> = &[
        (":number", &signed(signed_head.number)),
        (":hash", &signed_head.hash.0),
        (":acknowledged", &signed(from.max(1).saturating_sub(1))),
    ];
    execute(tx, include_str!("sql/insert_relay.sql"), &head.chain, more)
        .map_err(write("offer what another device wrote"))?;
    Ok(signed_head == *head)
}

/// The service holds a chain that is offered through here. True if that is so here too.
pub(crate) fn acknowledge(
    tx: &Transaction<'_>,
    chain: &ChainId,
    through: u64,
    hash: Hash,
) -> Result<bool, WriteError> {
    let doing = "write down what the service has of others";
    if !entries::holds(tx, chain, through, hash)? {
        return Ok(false);
    }
    for relay in relays(tx, chain)? {
        let on_branch = relay.head.number >= through
            && followed(tx, &relay.head, through)?
                .is_some_and(|run| run.first().is_some_and(|first| first.hash == hash));
        let place: [(&str, &dyn rusqlite::ToSql); 2] =
            [(":number", &signed(relay.head.number)), (":hash", &relay.head.hash.0)];
        if on_branch && through >= relay.head.number {
            execute(tx, include_str!("sql/delete_relay.sql"), chain, &place).map_err(write(doing))?;
        } else if on_branch && through > relay.acknowledged {
            set(tx, &relay.head, through)?;
        }
    }
    Ok(true)
}

/// The service holds less of a chain that is offered than was thought.
pub(crate) fn set_back(tx: &Transaction<'_>, chain: &ChainId, through: u64) -> Result<(), WriteError> {
    for relay in relays(tx, chain)?.iter().filter(|relay| relay.acknowledged > through) {
        set(tx, &relay.head, through)?;
    }
    Ok(())
}

fn set(tx: &Transaction<'_>, head: &Head, through: u64) -> Result<(), WriteError> {
    let more: More<'_> =
        &[(":number", &signed(head.number)), (":hash", &head.hash.0), (":through", &signed(through))];
    execute(tx, include_str!("sql/update_relay.sql"), &head.chain, more)
        .map_err(write("write down what the service has of others"))?;
    Ok(())
}

/// What the server said about a chain that is offered.
pub(crate) fn refused(tx: &Transaction<'_>, chain: &ChainId, code: Option<&str>) -> Result<(), WriteError> {
    execute(tx, include_str!("sql/update_relay_problem.sql"), chain, &[(":problem", &code)])
        .map_err(write("write down what the server said"))?;
    Ok(())
}
