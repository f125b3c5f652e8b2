//! Saving acts: entry, derived rows, chain, seal and form in one transaction and one sync of the disk. After a save has
//! returned, pulling the plug loses nothing of it.

use crate::derive;
use crate::entries::{self, Came};
use crate::errors::{ReadError, WriteError, read, write};
use crate::escrow;
use crate::identity;
use crate::leave;
use crate::rows::{self, More, bytes, execute, number, query, signed};
use crate::store::Store;
use crate::types::{Identity, NewAct, Written};
use hearth_record::{
    Audience, Chain, ChainId, Entry, EntryId, EntryKey, Hash, Head, Header, PatientId, Scope, Seen,
    SegmentSeed, kind_row,
};
use hearth_wire::{Body, SELF_HARM_THOUGHTS, read_body};
use rusqlite::{Connection, Transaction, named_params};

impl Store {
    /// Saves one act. `seed` are fresh random bytes, used if the act begins a new month of its chain.
    ///
    /// # Errors
    /// [`WriteError`]; nothing was saved then.
    pub fn write(&self, act: &NewAct, seed: [u8; 32]) -> Result<Written, WriteError> {
        let written = self.write_all(std::slice::from_ref(act), &mut || seed)?;
        written.into_iter().next().ok_or(WriteError::NotEnrolled)
    }

    /// Saves acts that belong together: all of them or none. Acts of one batch may have a form each; a form that was
    /// saved before this batch gives its first entry again. `seeds` gives fresh random bytes each time.
    ///
    /// # Errors
    /// [`WriteError`]; nothing was saved then.
    pub fn write_all(
        &self,
        acts: &[NewAct],
        seeds: &mut dyn FnMut() -> [u8; 32],
    ) -> Result<Vec<Written>, WriteError> {
        let (written, sealed_before) = self.in_transaction(|tx| {
            let sealed_before = escrow::last(tx)?;
            identity::needed(tx)?;
            let seen = identity::seen(tx)?;
            // Looked up before anything is written, so that two acts of one batch may share a form.
            let before: Vec<Option<EntryKey>> =
                acts.iter().map(|act| saved_form(tx, act)).collect::<Result<_, _>>()?;
            let mut written = Vec::with_capacity(acts.len());
            let mut entries = Vec::with_capacity(acts.len());
            for (act, before) in acts.iter().zip(before) {
                if let Some(key) = before {
                    written.push(Written { key, already: true });
                    continue;
                }
                let entry = save(tx, seen, act, seeds)?;
                written.push(Written { key: entry.key, already: false });
                entries.push(entry);
            }
            derive::after(tx, &entries)?;
            Ok((written, sealed_before))
        })?;
        // A copy for the day that the passphrase is forgotten. The save itself is done; what fails here is made up for
        // by the next start.
        let _ = escrow::append(&self.writer(), self.dir(), sealed_before);
        Ok(written)
    }
}

fn saved_form(tx: &Transaction<'_>, act: &NewAct) -> Result<Option<EntryKey>, ReadError> {
    let Some(form) = &act.form else { return Ok(None) };
    let what = "the saved forms";
    let mut statement = tx.prepare_cached(include_str!("sql/select_saved_form.sql")).map_err(read(what))?;
    let mut found = statement.query(named_params! { ":form": form }).map_err(read(what))?;
    found.next().map_err(read(what))?.map(|row| rows::key(row, "saved_form", "key")).transpose()
}

/// One act as the next entry of its chain.
fn save(
    tx: &Transaction<'_>,
    reached: Seen,
    act: &NewAct,
    mint: &mut dyn FnMut() -> [u8; 32],
) -> Result<Entry, WriteError> {
    check_place(act)?;
    let identity = &leave::ready_to_write(tx, act.patient, act.audience)?;
    let id = own_chain(identity, act.patient, act.audience);
    let month = act.time.month();
    let kept = entries::seed(tx, &id, month)?;
    let seed = kept.unwrap_or_else(|| SegmentSeed(mint()));
    entries::add_seed(tx, &id, month, &seed)?;
    let mut chain = Chain::from_head(own_head(tx, &id)?);
    let header = Header {
        id: chain.next_id(),
        author: act.author,
        seen: reached,
        time: act.time.clone(),
        subject: act.subject.clone(),
        kind: act.kind.clone(),
        replaces: act.replaces.clone(),
    };
    hearth_wire::check_entry(&header, &act.body).map_err(WriteError::TooLong)?;
    let entry = chain.append(header, act.body.clone(), &seed);
    let came = Came { ours: true, urgent: is_urgent(act), log_number: None };
    entries::add(tx, &entry, came)?;
    set_own_head(tx, &chain.head())?;
    escrow::seal(tx, identity, &entry, month, seed)?;
    finish_form(tx, act, &entry.key)?;
    Ok(entry)
}

/// The chain that this device writes on about a patient.
pub(crate) fn own_chain(identity: &Identity, patient: PatientId, audience: Audience) -> ChainId {
    ChainId { patient, audience, device: identity.device, incarnation: identity.incarnation }
}

/// The kind says where it belongs; a kind that this version does not know is nobody's mistake.
fn check_place(act: &NewAct) -> Result<(), WriteError> {
    let wrong = || WriteError::WrongChain { kind: act.kind.name.clone() };
    if let Some(row) = kind_row(&act.kind.name) {
        let of_team = act.patient == PatientId::TEAM;
        if (row.scope == Scope::Team) != of_team
            || row.audience.is_some_and(|audience| audience != act.audience)
        {
            return Err(wrong());
        }
    }
    let elsewhere = |id: &EntryId| id.chain.patient != act.patient || id.chain.audience != act.audience;
    match act.replaces.iter().find(|replaced| elsewhere(&replaced.key.id)) {
        Some(replaced) => Err(WriteError::WrongReplaces { key: replaced.key }),
        None => Ok(()),
    }
}

/// True if the act told the person more than green, tells of thoughts of self-harm, or settles two values of a setting or a
/// medicine: such a chain is sent first.
fn is_urgent(act: &NewAct) -> bool {
    match read_body(&act.kind, &act.body) {
        Ok(Body::CheckIn(body) | Body::Amendment(body)) => {
            body.told.is_some_and(|told| !matches!(told.zone.as_str(), "green" | "not-judged"))
        }
        Ok(Body::Questionnaire(body)) => body.raised.contains(SELF_HARM_THOUGHTS),
        Ok(Body::Setting(_) | Body::Medicine(_)) => act.replaces.len() > 1,
        Ok(_) | Err(_) => false,
    }
}

fn finish_form(tx: &Transaction<'_>, act: &NewAct, key: &EntryKey) -> Result<(), WriteError> {
    let Some(form) = &act.form else { return Ok(()) };
    let key = key.to_string();
    tx.prepare_cached(include_str!("sql/insert_saved_form.sql"))
        .and_then(|mut statement| statement.execute(named_params! { ":form": form, ":key": key }))
        .map_err(write("mark the form as saved"))?;
    tx.prepare_cached(include_str!("sql/delete_draft.sql"))
        .and_then(|mut statement| statement.execute(named_params! { ":form": form }))
        .map_err(write("delete the draft"))?;
    Ok(())
}

/// How far an own chain goes on our branch.
pub(crate) fn own_head(db: &Connection, id: &ChainId) -> Result<Head, ReadError> {
    let statement = ("the head of a chain", include_str!("sql/select_own_chain.sql"));
    let heads = query(db, statement, id, &[], |row| {
        let hash = Hash(bytes(row, "chain", "hash")?);
        Ok(Head { chain: *id, number: number(row, "chain", "number")?, hash })
    })?;
    Ok(heads.into_iter().next().unwrap_or(Chain::empty(*id).head()))
}

fn set_own_head(tx: &Transaction<'_>, head: &Head) -> Result<(), WriteError> {
    let more: More<'_> = &[(":number", &signed(head.number)), (":hash", &head.hash.0)];
    execute(tx, include_str!("sql/upsert_own_chain.sql"), &head.chain, more)
        .map_err(write("move the head of a chain"))?;
    Ok(())
}
