//! Proof of sameness, this store's half: where the service holds something else it is offered or asked for, and whatever
//! here is not what was signed is found. What is compared first, and when, is for others.

use crate::codec;
use crate::entries;
use crate::errors::{ReadError, WriteError, read};
use crate::identity;
use crate::push::{followed, set_back};
use crate::relay;
use crate::rows::{self, More, number, query, signed};
use crate::store::Store;
use crate::types::{Found, WaitingChain};
use crate::write::own_head;
use hearth_record::{ChainId, Hash, Head, Link};
use hearth_wire::limits::WANTS_MAX;
use hearth_wire::{ChainAsk, ScopeHeads};
use rusqlite::{Connection, Row, Transaction};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// Goes through the heads that the service says it holds of patients where the two differ, all in one transaction.
    /// What it lacks of our own chains waits again, what it lacks of others' is offered through their signed heads, and
    /// what this store lacks is to be asked for. Nothing else is touched, and nothing here is removed.
    ///
    /// # Errors
    /// [`WriteError`]; nothing was changed then.
    pub fn settle(&self, differs: &[ScopeHeads]) -> Result<Found, WriteError> {
        self.in_transaction(|tx| {
            identity::needed(tx)?;
            let mut ours: BTreeMap<ChainId, Vec<Head>> = BTreeMap::new();
            for head in entries::heads(tx)? {
                ours.entry(head.chain).or_default().push(head);
            }
            let mut found = Found::default();
            for scope in differs {
                let mut theirs: BTreeMap<ChainId, Vec<Head>> = BTreeMap::new();
                for head in &scope.heads {
                    theirs.entry(head.chain).or_default().push(*head);
                }
                let of_scope =
                    |chain: &&ChainId| chain.patient == scope.patient && chain.audience == scope.audience;
                let chains: BTreeSet<ChainId> =
                    ours.keys().filter(of_scope).chain(theirs.keys()).copied().collect();
                for chain in chains {
                    let nothing = Vec::new();
                    let here = ours.get(&chain).unwrap_or(&nothing);
                    let there = theirs.get(&chain).unwrap_or(&nothing);
                    settle_chain(tx, &chain, here, there, &mut found)?;
                }
            }
            found.wants.truncate(WANTS_MAX);
            Ok(found)
        })
    }

    /// Looks at every entry again and says which chains have one that is not what was signed, or lack one: from where on
    /// each is to be asked for. It reads the whole store, beside whoever writes.
    ///
    /// # Errors
    /// [`ReadError`] if the store can't be read at all.
    pub fn damaged(&self) -> Result<Vec<ChainAsk>, ReadError> {
        let view = self.view()?;
        let db = view.db()?;
        let mut damaged = unsound(db)?;
        lost_heads(db, &mut damaged)?;
        // What nobody but this store ever had can't be asked for.
        let own: BTreeMap<ChainId, WaitingChain> =
            self.waiting()?.into_iter().map(|one| (one.chain, one)).collect();
        damaged.retain(|chain, after| {
            own.get(chain).is_none_or(|waiting| waiting.from > after.saturating_add(1))
        });
        let loading: BTreeSet<_> = view.loads()?.into_iter().map(|load| load.patient).collect();
        damaged.retain(|chain, _| !loading.contains(&chain.patient));
        Ok(asks(damaged))
    }

    /// Chains of others of whose head no signature is held: this store could not prove them to a server that lost them.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn unsigned(&self) -> Result<Vec<ChainAsk>, ReadError> {
        let what = "heads without a signature";
        let db = self.writer();
        let mut statement = db.prepare_cached(include_str!("sql/select_unsigned.sql")).map_err(read(what))?;
        let mut rows = statement.query([]).map_err(read(what))?;
        let mut unsigned = BTreeMap::new();
        while let Some(found) = rows.next().map_err(read(what))? {
            let number = number(found, "head", "number")?;
            unsigned.entry(rows::chain(found, "head")?).or_insert(number.saturating_sub(1));
        }
        Ok(asks(unsigned))
    }
}

fn asks(chains: BTreeMap<ChainId, u64>) -> Vec<ChainAsk> {
    chains.into_iter().take(WANTS_MAX).map(|(chain, after)| ChainAsk { chain, after }).collect()
}

/// One chain of which the two sides say something else, or the same.
fn settle_chain(
    tx: &Transaction<'_>,
    chain: &ChainId,
    here: &[Head],
    there: &[Head],
    found: &mut Found,
) -> Result<(), WriteError> {
    let mut unknown = Vec::new();
    for head in there {
        if !entries::holds(tx, chain, head.number, head.hash)? {
            unknown.push(*head);
        }
    }
    if let Some(lowest) = unknown.iter().map(|head| head.number).min() {
        // One branch that is longer there goes on where ours ends; anything else is asked for from its first entry.
        let goes_on = match here {
            [only] if only.number < lowest && unknown.len() == 1 => only.number,
            _ => 0,
        };
        found.wants.push(ChainAsk { chain: *chain, after: goes_on });
    }
    let own = own_head(tx, chain)?;
    for head in here.iter().filter(|head| !there.contains(head)) {
        if unknown.iter().any(|other| other.number > head.number) {
            // It may simply be behind. What comes will tell.
            continue;
        }
        let Some(branch) = followed(tx, head, 1)? else { continue };
        let common = |held: &&Head| {
            branch.iter().any(|entry| (entry.key.id.number, entry.hash) == (held.number, held.hash))
        };
        let through = there.iter().filter(common).map(|held| held.number).max().unwrap_or(0);
        if *head == own {
            set_back(tx, chain, through)?;
        } else if !relay::offer(tx, head, through.saturating_add(1))? {
            continue;
        }
        found.offered = found.offered.saturating_add(1);
    }
    Ok(())
}

/// The first place of each chain at which an entry is not what was signed, or the one before it is not here, as the last
/// number that is sound.
fn unsound(db: &Connection) -> Result<BTreeMap<ChainId, u64>, ReadError> {
    let what = "entries";
    let mut damaged: BTreeMap<ChainId, u64> = BTreeMap::new();
    let mut statement = db.prepare(include_str!("sql/select_entries.sql")).map_err(read(what))?;
    let mut found = statement.query([]).map_err(read(what))?;
    let mut place: Option<Place> = None;
    while let Some(row) = found.next().map_err(read(what))? {
        let chain = rows::chain(row, "entry")?;
        let here = number(row, "entry", "number")?;
        let mut at = place.take().filter(|place| place.chain == chain).unwrap_or_else(|| Place::first(chain));
        at.move_to(here);
        match sound(row, &at)? {
            Some(hash) => {
                at.here.insert(hash);
            }
            None => {
                damaged.entry(chain).or_insert(at.sound);
            }
        }
        place = Some(at);
    }
    Ok(damaged)
}

/// Where the walk through a chain is: the hashes at the number before and at this one, and the last sound number.
struct Place {
    chain: ChainId,
    number: u64,
    before: BTreeSet<Hash>,
    here: BTreeSet<Hash>,
    sound: u64,
}

impl Place {
    fn first(chain: ChainId) -> Place {
        Place { chain, number: 0, before: BTreeSet::new(), here: BTreeSet::from([Hash::GENESIS]), sound: 0 }
    }

    fn move_to(&mut self, number: u64) {
        if number == self.number {
            return;
        }
        let follows = number == self.number.saturating_add(1);
        if !self.here.is_empty() {
            self.sound = self.number;
        }
        self.before = if follows { std::mem::take(&mut self.here) } else { BTreeSet::new() };
        self.here.clear();
        self.number = number;
    }
}

/// The entry's hash if it is what was signed and goes on from one that is held.
fn sound(row: &Row<'_>, at: &Place) -> Result<Option<Hash>, ReadError> {
    let entry = match codec::entry(row) {
        Ok(entry) => entry,
        Err(ReadError::Row { .. }) => return Ok(None),
        Err(problem) => return Err(problem),
    };
    let in_place = match &entry.link {
        Link::Whole(whole) => whole.header.id == entry.key.id,
        Link::Stub { .. } => true,
    };
    let fits =
        in_place && entry.link.hash_behind(entry.before) == entry.hash && at.before.contains(&entry.before);
    Ok(fits.then_some(entry.hash))
}

/// Chains whose last entry is gone.
fn lost_heads(db: &Connection, damaged: &mut BTreeMap<ChainId, u64>) -> Result<(), ReadError> {
    let what = "heads that are not held";
    let mut statement = db.prepare(include_str!("sql/select_lost_heads.sql")).map_err(read(what))?;
    let mut found = statement.query([]).map_err(read(what))?;
    while let Some(row) = found.next().map_err(read(what))? {
        let chain = rows::chain(row, "head")?;
        let missing = number(row, "head", "number")?;
        let statement = ("the last entry before", include_str!("sql/select_last_before.sql"));
        let more: More<'_> = &[(":number", &signed(missing))];
        let before = query(db, statement, &chain, more, |row| number(row, "entry", "last"))?;
        let after = before.into_iter().next().unwrap_or(0);
        damaged.entry(chain).and_modify(|known| *known = after.min(*known)).or_insert(after);
    }
    Ok(())
}
