//! The pushing half of sync: what waits, a run of it, and what the service has acknowledged, by number and hash. Signing
//! and sending is for others.

use crate::doubted;
use crate::entries;
use crate::errors::{ReadError, WriteError, read, row, write};
use crate::escrow;
use crate::identity;
use crate::relay;
use crate::rows::{More, bytes, chain, execute, key, number, signed};
use crate::signature;
use crate::store::Store;
use crate::types::{OwnRun, WaitingChain};
use crate::view_lists;
use crate::write::own_head;
use hearth_clinical::{LocalDay, PlanSubject};
use hearth_record::{ChainId, Entry, Hash, Head, PatientId, SegmentSeed, Subject};
use hearth_wire::{PushProblem, visit_days};
use rusqlite::{Connection, Row, Transaction, named_params};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// The own chains with entries that the service has not acknowledged, those with something urgent first.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn waiting(&self) -> Result<Vec<WaitingChain>, ReadError> {
        let what = "what waits";
        let db = self.writer();
        let mut statement = db.prepare_cached(include_str!("sql/select_waiting.sql")).map_err(read(what))?;
        let mut rows = statement.query([]).map_err(read(what))?;
        let mut waiting = Vec::new();
        while let Some(found) = rows.next().map_err(read(what))? {
            let mut chain = waiting_from(found)?;
            chain.urgent = chain.urgent.max(last_disputed(&db, &chain)?);
            waiting.push(chain);
        }
        waiting.sort_by_key(|chain| chain.urgent.is_none());
        Ok(waiting)
    }

    /// The days on which a patient is visited, as far as it is written down ([`hearth_wire::visit_days`]).
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn visit_days(&self, patient: &PatientId) -> Result<BTreeSet<LocalDay>, ReadError> {
        Ok(visit_days(&view_lists::current(&self.writer(), patient)?))
    }

    /// Entries `from` through `through` of an own chain, on our branch. Stops early at its head. Without links if an entry
    /// of it is missing here: it holds up no other chain, and [`Store::damaged`] finds it.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn run(&self, chain: &ChainId, from: u64, through: u64) -> Result<OwnRun, ReadError> {
        let db = self.writer();
        let head = own_head(&db, chain)?;
        let from = from.max(1);
        let branch = followed(&db, &head, from)?.unwrap_or_default();
        let taken: Vec<Entry> = branch.into_iter().filter(|entry| entry.key.id.number <= through).collect();
        let before = match taken.first() {
            Some(first) => first.before,
            None => head.hash,
        };
        let last = taken.last();
        let head = Head {
            chain: *chain,
            number: last.map_or(head.number, |entry| entry.key.id.number),
            hash: last.map_or(head.hash, |entry| entry.hash),
        };
        let mut seeds: BTreeMap<u32, SegmentSeed> = BTreeMap::new();
        for whole in taken.iter().filter_map(Entry::whole) {
            let month = whole.header.time.month();
            if let Some(seed) = entries::seed(&db, chain, month)? {
                seeds.insert(month, seed);
            }
        }
        let links = taken.into_iter().map(|entry| entry.link).collect();
        Ok(OwnRun { chain: *chain, before, links, seeds: seeds.into_iter().collect(), head })
    }

    /// The service holds this chain through here. True if that is our branch, or what is offered for another device: only
    /// then is anything acknowledged.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn acknowledge(
        &self,
        chain: &ChainId,
        through: u64,
        hash: &Hash,
        receipt: &[u8; 16],
    ) -> Result<bool, WriteError> {
        let ours = self.in_transaction(|tx| {
            if through == 0 {
                return Ok(false);
            }
            let offered = relay::acknowledge(tx, chain, through, *hash)?;
            if !on_our_branch(tx, chain, through, *hash)? {
                return Ok(offered);
            }
            let more: More<'_> = &[(":through", &signed(through)), (":receipt", receipt)];
            execute(tx, include_str!("sql/update_acknowledged.sql"), chain, more)
                .map_err(write("write down an acknowledgement"))?;
            escrow::forget(tx, chain, through)?;
            Ok(true)
        })?;
        // A sealed copy too many harms nobody until the next one is written.
        let _ = escrow::mirror(&self.writer(), self.dir());
        Ok(ours)
    }

    /// The server would not take (the rest of) this chain, or (`None`) it does again.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn refused(&self, chain: &ChainId, problem: Option<PushProblem>) -> Result<(), WriteError> {
        let doing = "write down what the server said";
        self.in_transaction(|tx| {
            let code = problem.map(problem_code);
            execute(tx, include_str!("sql/update_problem.sql"), chain, &[(":problem", &code)])
                .map_err(write(doing))?;
            relay::refused(tx, chain, code)
        })
    }

    /// The service holds this chain only through here (it was rolled back, or never got the rest): what comes after is
    /// pushed again. False if that is not our branch; then the whole chain is.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn push_again_from(&self, chain: &ChainId, through: u64, hash: &Hash) -> Result<bool, WriteError> {
        let ours = self.in_transaction(|tx| {
            let held = entries::holds(tx, chain, through, *hash)?;
            relay::set_back(tx, chain, if held { through } else { 0 })?;
            let ours = on_our_branch(tx, chain, through, *hash)?;
            set_back(tx, chain, if ours { through } else { 0 })?;
            Ok(ours)
        })?;
        let _ = escrow::mirror(&self.writer(), self.dir());
        Ok(ours)
    }

    /// A new log has acknowledged nothing: every own chain is offered again from its start.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn forget_acknowledgements(&self) -> Result<(), WriteError> {
        self.in_transaction(forget_acknowledgements)?;
        let _ = escrow::mirror(&self.writer(), self.dir());
        Ok(())
    }
}

fn waiting_from(found: &Row<'_>) -> Result<WaitingChain, ReadError> {
    let urgent: Option<i64> = found.get("last_urgent").map_err(read("what waits"))?;
    let problem: Option<String> = found.get("problem").map_err(read("what waits"))?;
    let day: i32 = found.get("last_day").map_err(read("what waits"))?;
    Ok(WaitingChain {
        chain: chain(found, "chain")?,
        from: number(found, "chain", "acknowledged")?.saturating_add(1),
        through: number(found, "chain", "number")?,
        hash: Hash(bytes(found, "chain", "hash")?),
        bytes: number(found, "chain", "bytes")?,
        urgent: urgent.and_then(|number| u64::try_from(number).ok()),
        day: LocalDay::from_days(day).map_err(|_| row("entry", "day"))?,
        problem: problem.as_deref().and_then(problem_from_code),
    })
}

/// The last waiting entry of a chain that is one of two values that can harm somebody while nobody has settled them.
fn last_disputed(db: &Connection, waiting: &WaitingChain) -> Result<Option<u64>, ReadError> {
    let what = "what is disputed";
    let mut statement = db.prepare_cached(include_str!("sql/select_disputed.sql")).map_err(read(what))?;
    let parameters = named_params! { ":patient": waiting.chain.patient.bytes() };
    let mut rows = statement.query(parameters).map_err(read(what))?;
    let mut last = None;
    while let Some(found) = rows.next().map_err(read(what))? {
        let subject: String = found.get("subject").map_err(read(what))?;
        let id = key(found, "current", "key")?.id;
        let waits = id.chain == waiting.chain && (waiting.from..=waiting.through).contains(&id.number);
        if waits && is_of_safety(&subject) {
            last = last.max(Some(id.number));
        }
    }
    Ok(last)
}

/// True for what the clinicians' table of cautious sides speaks of: settings, medicines and readings.
fn is_of_safety(subject: &str) -> bool {
    PlanSubject::from_code(subject).is_some()
        || subject.starts_with(Subject::MEDICINE)
        || subject.starts_with("check-in/")
}

/// Our branch from a number through its head, followed backwards by hash.
fn branch(db: &Connection, head: &Head, from: u64) -> Result<Vec<Entry>, ReadError> {
    let mut rows = entries::of_chain(db, &head.chain, from, head.number)?;
    let mut wanted = head.hash;
    let mut branch = Vec::with_capacity(rows.len());
    while let Some(entry) = rows.pop() {
        if entry.hash == wanted {
            wanted = entry.before;
            branch.push(entry);
        }
    }
    branch.reverse();
    let whole = u64::try_from(branch.len()).unwrap_or(u64::MAX)
        == (head.number.saturating_add(1)).saturating_sub(from);
    if whole || head.number < from { Ok(branch) } else { Err(row("entry", "before")) }
}

/// The branch that ends there, from a number on; `None` if something of it is missing here.
pub(crate) fn followed(db: &Connection, head: &Head, from: u64) -> Result<Option<Vec<Entry>>, ReadError> {
    match branch(db, head, from) {
        Ok(entries) => Ok(Some(entries)),
        Err(ReadError::Row { .. }) => Ok(None),
        Err(problem) => Err(problem),
    }
}

pub(crate) fn on_our_branch(
    db: &Connection,
    chain: &ChainId,
    through: u64,
    hash: Hash,
) -> Result<bool, ReadError> {
    let head = own_head(db, chain)?;
    if through == 0 || through > head.number {
        return Ok(through == 0 && hash == Hash::GENESIS);
    }
    let branch = followed(db, &head, through)?.unwrap_or_default();
    Ok(branch.first().is_some_and(|entry| entry.key.id.number == through && entry.hash == hash))
}

pub(crate) fn set_back(tx: &Transaction<'_>, chain: &ChainId, through: u64) -> Result<(), WriteError> {
    let doing = "set a chain back";
    if is_short(tx, chain)? {
        // What its patient took along can't be offered from here; it waits for nobody.
        return Ok(());
    }
    for sql in [include_str!("sql/update_set_back.sql"), include_str!("sql/update_set_back_numbers.sql")] {
        execute(tx, sql, chain, &[(":through", &signed(through))]).map_err(write(doing))?;
    }
    seal_again(tx, chain, through)
}

/// True for a chain whose patient had left and is back without its end: the log that they came back from lacks it.
pub(crate) fn is_short(db: &Connection, chain: &ChainId) -> Result<bool, ReadError> {
    let head = own_head(db, chain)?;
    // Of an end that was lost here by damage the head is still known.
    Ok(!entries::holds(db, chain, head.number, head.hash)? && !signature::heads(db, chain)?.contains(&head))
}

/// What counts as unsent again is sealed again.
fn seal_again(tx: &Transaction<'_>, chain: &ChainId, through: u64) -> Result<(), WriteError> {
    let identity = identity::needed(tx)?;
    // What is missing here can't be sealed either; the service may still have it.
    for entry in followed(tx, &own_head(tx, chain)?, through.saturating_add(1))?.unwrap_or_default() {
        let Some(month) = entry.whole().map(|whole| whole.header.time.month()) else { continue };
        if let Some(seed) = entries::seed(tx, chain, month)? {
            escrow::seal(tx, &identity, &entry, month, seed)?;
        }
    }
    Ok(())
}

/// See [`Store::forget_acknowledgements`].
pub(crate) fn forget_acknowledgements(tx: &Transaction<'_>) -> Result<(), WriteError> {
    let what = "own chains";
    doubted::doubt_all(tx)?;
    let mut chains = Vec::new();
    {
        let mut statement =
            tx.prepare_cached(include_str!("sql/select_own_chains.sql")).map_err(read(what))?;
        let mut rows = statement.query([]).map_err(read(what))?;
        while let Some(found) = rows.next().map_err(read(what))? {
            chains.push(chain(found, "chain")?);
        }
    }
    chains.iter().try_for_each(|chain| set_back(tx, chain, 0))
}

fn problem_code(problem: PushProblem) -> &'static str {
    match problem {
        PushProblem::Gap => "gap",
        PushProblem::Broken => "broken",
        PushProblem::NotSigned => "not-signed",
        PushProblem::Malformed => "malformed",
    }
}

pub(crate) fn problem_from_code(code: &str) -> Option<PushProblem> {
    [PushProblem::Gap, PushProblem::Broken, PushProblem::NotSigned, PushProblem::Malformed]
        .into_iter()
        .find(|problem| problem_code(*problem) == code)
}
