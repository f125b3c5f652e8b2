//! The pulling half of sync: an answer's runs, load pages and cursor go in together, in one transaction. What can't be
//! followed is set aside, and never holds up the rest.

use crate::aside;
use crate::derive;
use crate::entries::{self, Came};
use crate::errors::{ApplyError, ReadError, WriteError, read, write};
use crate::escrow;
use crate::identity::{self, select_cursor, upsert_cursor};
use crate::push::forget_acknowledgements;
use crate::rows::signed;
use crate::store::Store;
use crate::team::Team;
use crate::types::{Applied, Arrived, AsideReason, SetAside};
use hearth_record::{DeviceId, Entry, Head, PatientId, follow, verify_head};
use hearth_wire::{Cursor, LoadPage, OpenLoad, PulledRun};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use std::collections::BTreeSet;

impl Store {
    /// Stores what an answer brought. Entries that are held already are skipped, runs that can't be followed are set
    /// aside, and the cursor moves in the same transaction.
    ///
    /// # Errors
    /// [`ApplyError`]; nothing was stored then and the cursor is where it was.
    pub fn apply(&self, arrived: &Arrived) -> Result<Applied, ApplyError> {
        let applied = self.in_transaction(|tx| {
            let device = identity::needed(tx)?.device;
            if arrived.afresh {
                forget_acknowledgements(tx)?;
            }
            let mut page = Page { tx, device, added: Vec::new(), applied: Applied::default(), team: None };
            page.take(arrived)?;
            let Page { added, mut applied, .. } = page;
            derive::after(tx, &added)?;
            if let Some(cursor) = &arrived.cursor {
                move_cursor(tx, cursor, arrived.afresh)?;
            }
            applied.changed = changed(&added, arrived);
            Ok(applied)
        })?;
        if arrived.afresh {
            // A sealed copy that is missing is made up for by the next start.
            let _ = escrow::mirror(&self.writer(), self.dir());
        }
        Ok(applied)
    }

    /// The loads that are open, in order of patient.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn loads(&self) -> Result<Vec<OpenLoad>, ReadError> {
        crate::view_lists::loads(&self.writer())
    }
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

/// An answer on its way in.
struct Page<'a> {
    tx: &'a Transaction<'a>,
    device: DeviceId,
    added: Vec<Entry>,
    applied: Applied,
    // Read when a signature asks for it, and again when the team's own chains have grown.
    team: Option<Team>,
}

impl Page<'_> {
    fn take(&mut self, arrived: &Arrived) -> Result<(), WriteError> {
        for load in &arrived.opens {
            open_load(self.tx, load)?;
        }
        // The team's own chains first: they say which key a device signs with.
        let (team, rest): (Vec<&PulledRun>, Vec<&PulledRun>) =
            arrived.runs.iter().partition(|run| run.chain.patient == PatientId::TEAM);
        for run in team {
            self.take_run(run, false)?;
        }
        for run in rest {
            self.take_run(run, false)?;
        }
        for page in &arrived.loads {
            self.take_load(page)?;
        }
        self.try_again()
    }

    fn take_load(&mut self, page: &LoadPage) -> Result<(), WriteError> {
        for run in &page.runs {
            self.take_run(run, true)?;
        }
        let sql =
            if page.done { include_str!("sql/delete_load.sql") } else { include_str!("sql/update_load.sql") };
        let mut statement = self.tx.prepare_cached(sql).map_err(write("move a load"))?;
        let (patient, as_of) = (page.patient.bytes(), signed(page.as_of.0));
        let through = signed(page.through.0);
        if page.done {
            statement.execute(named_params! { ":patient": patient, ":as_of": as_of })
        } else {
            statement.execute(named_params! { ":patient": patient, ":as_of": as_of, ":after": through })
        }
        .map_err(write("move a load"))?;
        Ok(())
    }

    fn take_run(&mut self, run: &PulledRun, of_load: bool) -> Result<(), WriteError> {
        if let Some(why) = self.store(run, of_load)? {
            let from = run.links.first().map_or(0, |(_, link)| link.number());
            aside::add(self.tx, run, from, why)?;
            self.applied.set_aside.push(SetAside { chain: run.chain, from, why });
        }
        Ok(())
    }

    /// Stores a run, or says why it can't be followed.
    fn store(&mut self, run: &PulledRun, of_load: bool) -> Result<Option<AsideReason>, WriteError> {
        let Some((_, first)) = run.links.first() else { return Ok(None) };
        let number = first.number().saturating_sub(1);
        let anchored = entries::holds(self.tx, &run.chain, number, run.before)?;
        // While a patient is being loaded, what is new comes before what is old: it is shown, marked incomplete.
        if !anchored && (number == 0 || !(of_load || is_loading(self.tx, &run.chain.patient)?)) {
            return Ok(Some(if number == 0 { AsideReason::Broken } else { AsideReason::Gap }));
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
        let ours = run.chain.device == self.device;
        for (entry, (log_number, _)) in entries.into_iter().zip(&run.links) {
            let came = Came { ours, urgent: false, log_number: Some(*log_number) };
            if entries::add(self.tx, &entry, came)? {
                self.keep(entry, ours);
            } else {
                self.applied.held = self.applied.held.saturating_add(1);
            }
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

    fn keep(&mut self, entry: Entry, ours: bool) {
        let chain = entry.key.id.chain;
        if chain.patient == PatientId::TEAM {
            self.team = None;
        }
        // We never wrote it, and yet it is ours: this store was copied or rolled back.
        if ours && !self.applied.forks.contains(&chain) {
            self.applied.forks.push(chain);
        }
        self.applied.stored = self.applied.stored.saturating_add(1);
        self.added.push(entry);
    }

    /// Tries what was set aside again, as long as that brings anything.
    fn try_again(&mut self) -> Result<(), WriteError> {
        loop {
            let mut progress = false;
            for (id, run) in aside::all(self.tx)? {
                if self.store(&run, false)?.is_none() {
                    aside::remove(self.tx, id)?;
                    let from = run.links.first().map_or(0, |(_, link)| link.number());
                    self.applied.set_aside.retain(|one| (one.chain, one.from) != (run.chain, from));
                    progress = true;
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

fn open_load(tx: &Transaction<'_>, load: &OpenLoad) -> Result<(), WriteError> {
    tx.prepare_cached(include_str!("sql/upsert_load.sql"))
        .and_then(|mut statement| {
            statement.execute(named_params! {
                ":patient": load.patient.bytes(),
                ":as_of": signed(load.as_of.0),
                ":after": signed(load.after.0),
            })
        })
        .map_err(write("open a load"))?;
    Ok(())
}
