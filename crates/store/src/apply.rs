//! The pulling half of sync: an answer's runs, load pages and cursor go in together, in one transaction. What can't be
//! followed is set aside, and never holds up the rest.

use crate::aside;
use crate::derive;
use crate::entries::{self, Came};
use crate::errors::{ApplyError, ReadError, WriteError, read, write};
use crate::escrow;
use crate::identity::{self, select_cursor, upsert_cursor};
use crate::leave;
use crate::push::{followed, on_our_branch};
use crate::relay;
use crate::rows::signed;
use crate::signature;
use crate::store::Store;
use crate::strangers::Strangers;
use crate::team::Team;
use crate::types::{Applied, Arrived, AsideReason, Identity, SetAside};
use crate::write::own_head;
use hearth_record::{ChainId, DeviceId, Entry, Hash, Head, PatientId, follow, verify_head};
use hearth_wire::{Cursor, LoadPage, OpenLoad, PulledRun};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use std::collections::BTreeSet;

impl Store {
    /// Stores what an answer brought. Entries that are held already are skipped, runs that can't be followed are set
    /// aside, and the cursor moves in the same transaction. What has no business on this computer is not kept.
    ///
    /// # Errors
    /// [`ApplyError`]; nothing was stored then and the cursor is where it was.
    pub fn apply(&self, arrived: &Arrived) -> Result<Applied, ApplyError> {
        let applied = self.in_transaction(|tx| {
            let identity = identity::needed(tx)?;
            if arrived.afresh {
                relay::new_log(tx, arrived.cursor.map(|cursor| cursor.epoch))?;
            }
            let mut page = Page {
                tx,
                identity: &identity,
                strangers: Strangers::to(&identity, arrived),
                added: Vec::new(),
                righted: BTreeSet::new(),
                replaced: false,
                applied: Applied::default(),
                team: None,
            };
            page.take(arrived)?;
            let Page { added, righted, replaced, mut applied, .. } = page;
            if replaced {
                // What was derived from the damaged rows may stand under any subject.
                derive::rebuild(tx)?;
            } else {
                derive::after(tx, &added)?;
            }
            if let Some(cursor) = &arrived.cursor {
                move_cursor(tx, cursor, arrived.afresh)?;
            }
            applied.forks = forks(tx, &identity.device, &added)?;
            lost_ends(tx, &identity, arrived, &mut applied.forks)?;
            if let (Some(incarnation), false) = (arrived.renewal, applied.forks.is_empty()) {
                identity::renew(tx, incarnation)?;
            }
            applied.loading = any_load(tx)?;
            applied.put_right = u64::try_from(righted.len()).unwrap_or(u64::MAX);
            applied.offers = relay::page_stored(tx, arrived.complete && !applied.loading)?;
            applied.changed = changed(&added, arrived);
            Ok(applied)
        })?;
        if arrived.afresh {
            // A sealed copy that is missing is made up for by the next start.
            let _ = escrow::mirror(&self.writer(), self.dir());
        }
        Ok(applied)
    }

    /// The loads that are open, in the order in which they were opened.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn loads(&self) -> Result<Vec<OpenLoad>, ReadError> {
        crate::view_lists::loads(&self.writer())
    }
}

/// Own chains of which entries came that are not on our branch: somebody else wrote them with this device's key.
fn forks(tx: &Transaction<'_>, device: &DeviceId, added: &[Entry]) -> Result<Vec<ChainId>, ReadError> {
    let mut forks: Vec<ChainId> = Vec::new();
    for entry in added.iter().filter(|entry| entry.key.id.chain.device == *device) {
        let id = entry.key.id;
        // What is on our branch was lost here and has come back.
        if !forks.contains(&id.chain)
            && !on_our_branch(tx, &id.chain, id.number, entry.hash)?
            && !comes_back(tx, &id.chain, id.number)?
        {
            forks.push(id.chain);
        }
    }
    Ok(forks)
}

/// True while an own chain whose patient is back is still on its way: what lies between shows whose branch it is.
fn comes_back(tx: &Transaction<'_>, chain: &ChainId, number: u64) -> Result<bool, ReadError> {
    let head = own_head(tx, chain)?;
    let open = number < head.number && is_loading(tx, &chain.patient)?;
    Ok(open && followed(tx, &head, number)?.is_none())
}

/// A patient who came back is here whole, and the service no longer holds where an own chain about them ended: it was put
/// back meanwhile, and nobody could prove the rest. The device goes on in a new life rather than behind a hole.
fn lost_ends(
    tx: &Transaction<'_>,
    identity: &Identity,
    arrived: &Arrived,
    forks: &mut Vec<ChainId>,
) -> Result<(), ReadError> {
    for page in arrived.loads.iter().filter(|page| page.done) {
        for chain in leave::own_chains(tx, &page.patient)? {
            let head = own_head(tx, &chain)?;
            let goes_on = chain.incarnation == identity.incarnation && !forks.contains(&chain);
            if goes_on && !entries::holds(tx, &chain, head.number, head.hash)? {
                forks.push(chain);
            }
        }
    }
    Ok(())
}

fn changed(added: &[Entry], arrived: &Arrived) -> Vec<PatientId> {
    let mut patients: BTreeSet<PatientId> = added.iter().map(|entry| entry.key.id.chain.patient).collect();
    patients.extend(arrived.opens.iter().map(|load| load.patient));
    patients.extend(arrived.loads.iter().map(|page| page.patient));
    patients.into_iter().collect()
}

/// The cursor never moves back inside an epoch, unless the whole log is a new one.
fn move_cursor(tx: &Transaction<'_>, cursor: &Cursor, afresh: bool) -> Result<(), WriteError> {
    let now = select_cursor(tx)?;
    let back = now.is_some_and(|now| {
        now.team == cursor.team && now.epoch == cursor.epoch && now.number > cursor.number
    });
    if back && !afresh { Ok(()) } else { upsert_cursor(tx, cursor) }
}

/// By which part of an answer a run came.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Log,
    Load,
    Repair,
}

/// An answer on its way in.
struct Page<'a> {
    tx: &'a Transaction<'a>,
    identity: &'a Identity,
    strangers: Strangers,
    added: Vec<Entry>,
    // Chains that a repair has brought something of, and whether a row that was there was replaced.
    righted: BTreeSet<ChainId>,
    replaced: bool,
    applied: Applied,
    // Read when a signature asks for it, and again when the team's own chains have grown.
    team: Option<Team>,
}

impl Page<'_> {
    fn take(&mut self, arrived: &Arrived) -> Result<(), WriteError> {
        for (rank, load) in arrived.opens.iter().enumerate() {
            leave::comes(self.tx, self.identity, &load.patient)?;
            open_load(self.tx, load, rank)?;
        }
        // The team's own chains first: they say which key a device signs with.
        let (team, rest): (Vec<&PulledRun>, Vec<&PulledRun>) =
            arrived.runs.iter().partition(|run| run.chain.patient == PatientId::TEAM);
        for run in team {
            self.take_run(run, How::Log)?;
        }
        for run in rest {
            self.take_run(run, How::Log)?;
        }
        for page in &arrived.loads {
            self.take_load(page)?;
        }
        for run in &arrived.repairs {
            self.take_run(run, How::Repair)?;
        }
        self.try_again()
    }

    fn take_load(&mut self, page: &LoadPage) -> Result<(), WriteError> {
        for run in &page.runs {
            self.take_run(run, How::Load)?;
        }
        let doing = "move a load";
        let (patient, as_of) = (page.patient.bytes(), signed(page.as_of.0));
        if page.done {
            let mut statement =
                self.tx.prepare_cached(include_str!("sql/delete_load.sql")).map_err(write(doing))?;
            statement
                .execute(named_params! { ":patient": patient, ":as_of": as_of })
                .map_err(write(doing))?;
            return Ok(());
        }
        let (sql, band, after) = match page.place {
            Some(place) => (include_str!("sql/update_load_place.sql"), place.band, place.after),
            None => (include_str!("sql/update_load.sql"), 0, page.through),
        };
        let mut statement = self.tx.prepare_cached(sql).map_err(write(doing))?;
        let after = signed(after.0);
        let moved = if page.place.is_some() {
            statement.execute(
                named_params! { ":patient": patient, ":as_of": as_of, ":band": band, ":place": after },
            )
        } else {
            statement.execute(named_params! { ":patient": patient, ":as_of": as_of, ":after": after })
        };
        moved.map_err(write(doing))?;
        Ok(())
    }

    fn take_run(&mut self, run: &PulledRun, how: How) -> Result<(), WriteError> {
        let from = run.links.first().map_or(0, |(_, link)| link.number());
        if self.strangers.is_one(self.tx, run)? {
            let why = AsideReason::Stranger;
            self.applied.set_aside.push(SetAside { chain: run.chain, from, why });
        } else if let Some(why) = self.store(run, how)? {
            aside::add(self.tx, run, from, why)?;
            self.applied.set_aside.push(SetAside { chain: run.chain, from, why });
        }
        Ok(())
    }

    /// Stores a run, or says why it can't be followed.
    fn store(&mut self, run: &PulledRun, how: How) -> Result<Option<AsideReason>, WriteError> {
        let Some((_, first)) = run.links.first() else { return Ok(None) };
        let number = first.number().saturating_sub(1);
        let anchored = entries::holds(self.tx, &run.chain, number, run.before)?;
        // While a patient is being loaded, what is new comes before what is old: it is shown, marked incomplete.
        let loading = how == How::Load || is_loading(self.tx, &run.chain.patient)?;
        // Nothing but a first entry goes on from nothing: of any other run no place will ever be found.
        let senseless = (number == 0) != (run.before == Hash::GENESIS);
        if !anchored && (senseless || !loading) {
            return Ok(Some(if senseless { AsideReason::Broken } else { AsideReason::Gap }));
        }
        let from = Head { chain: run.chain, number, hash: run.before };
        let links = run.links.iter().map(|(_, link)| link.clone()).collect();
        let Ok(entries) = follow(from, links) else { return Ok(Some(AsideReason::Broken)) };
        if !self.is_signed(run, &entries)? {
            return Ok(Some(AsideReason::NotSigned));
        }
        for (month, seed) in &run.seeds {
            entries::add_seed(self.tx, &run.chain, *month, seed)?;
        }
        let signed = run.signature.and_then(|(number, signature)| {
            let entry = entries.iter().find(|entry| entry.key.id.number == number)?;
            Some((Head { chain: run.chain, number, hash: entry.hash }, signature))
        });
        let ours = run.chain.device == self.identity.device;
        if ours {
            leave::resume(self.tx, self.identity, &run.chain)?;
        }
        for (entry, (log_number, _)) in entries.into_iter().zip(&run.links) {
            let came = Came { ours, urgent: false, log_number: Some(*log_number) };
            let replaced = how == How::Repair && entries::repair(self.tx, &entry, came)?;
            if replaced || entries::add(self.tx, &entry, came)? {
                self.replaced |= replaced;
                if how == How::Repair {
                    self.righted.insert(run.chain);
                }
                self.keep(entry);
            } else {
                self.applied.held = self.applied.held.saturating_add(1);
            }
        }
        // The proof of what came, should this server ever lose it.
        if let Some((head, signature)) = signed {
            signature::keep(self.tx, &head, &signature)?;
        }
        Ok(None)
    }

    /// True unless the run carries a signature that its device did not make. A device that the directory does not know
    /// yet is taken on the server's word, which the connection has proved.
    fn is_signed(&mut self, run: &PulledRun, entries: &[Entry]) -> Result<bool, ReadError> {
        let Some((number, signature)) = &run.signature else { return Ok(true) };
        let Some(entry) = entries.iter().find(|entry| entry.key.id.number == *number) else {
            return Ok(true);
        };
        let team = match self.team.take() {
            Some(team) => team,
            None => Team::read(self.tx, |_| false)?,
        };
        let team = self.team.insert(team);
        let head = Head { chain: run.chain, number: *number, hash: entry.hash };
        let device = team.directory.devices.get(&run.chain.device);
        Ok(device.is_none_or(|row| verify_head(&row.public_key, &head, signature).is_ok()))
    }

    fn keep(&mut self, entry: Entry) {
        if entry.key.id.chain.patient == PatientId::TEAM {
            self.team = None;
        }
        self.applied.stored = self.applied.stored.saturating_add(1);
        self.added.push(entry);
    }

    /// Tries what was set aside again, as long as that brings anything.
    fn try_again(&mut self) -> Result<(), WriteError> {
        loop {
            let mut progress = false;
            for (id, run) in aside::all(self.tx)? {
                let why = self.store(&run, How::Log)?;
                if why.is_none() {
                    aside::remove(self.tx, id)?;
                    let from = run.links.first().map_or(0, |(_, link)| link.number());
                    self.applied.set_aside.retain(|one| (one.chain, one.from) != (run.chain, from));
                    progress = true;
                } else if let Some(why) = why
                    && aside::is_made_up_for(self.tx, &run, why)?
                {
                    aside::remove(self.tx, id)?;
                }
            }
            if !progress {
                return Ok(());
            }
        }
    }
}

fn is_loading(db: &Connection, patient: &PatientId) -> Result<bool, ReadError> {
    let mut statement = db.prepare_cached(include_str!("sql/select_load.sql")).map_err(read("a load"))?;
    let found =
        statement.query_row(named_params! { ":patient": patient.bytes() }, |row| row.get::<_, i64>("as_of"));
    Ok(found.optional().map_err(read("a load"))?.is_some())
}

/// True if something is still being loaded.
fn any_load(db: &Connection) -> Result<bool, ReadError> {
    let mut statement = db.prepare_cached(include_str!("sql/select_loads.sql")).map_err(read("the loads"))?;
    statement.exists([]).map_err(read("the loads"))
}

fn open_load(tx: &Transaction<'_>, load: &OpenLoad, rank: usize) -> Result<(), WriteError> {
    tx.prepare_cached(include_str!("sql/upsert_load.sql"))
        .and_then(|mut statement| {
            statement.execute(named_params! {
                ":patient": load.patient.bytes(),
                ":as_of": signed(load.as_of.0),
                ":after": signed(load.after.0),
                ":rank": i64::try_from(rank).unwrap_or(i64::MAX),
                ":band": load.place.map(|place| place.band),
                ":place": load.place.map(|place| signed(place.after.0)),
            })
        })
        .map_err(write("open a load"))?;
    Ok(())
}
