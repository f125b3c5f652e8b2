//! The derived tables: current values, readings, persons and heads. Each subject is read again from its entries when one
//! of them arrives; [`rebuild`] does the same for all, and a test compares the two.

use crate::entries;
use crate::errors::{ReadError, WriteError, read, write};
use crate::rows::bytes;
use crate::store::Store;
use crate::team::Team;
use crate::{derive_person, derive_readings};
use hearth_record::{Act, Current, Effects, Entry, EntryKey, PatientId};
use hearth_wire::act;
use rusqlite::{Connection, Transaction, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// A subject whose rows are derived: its acts with their entries, and what stands.
pub(crate) struct Derived<'a> {
    pub(crate) patient: PatientId,
    pub(crate) about: &'a str,
    pub(crate) entries: BTreeMap<EntryKey, Entry>,
    pub(crate) current: Current,
}

impl Store {
    /// Makes every derived table anew from the entries.
    ///
    /// # Errors
    /// [`WriteError`]; the tables are as they were then.
    pub fn rebuild(&self) -> Result<(), WriteError> {
        self.in_transaction(rebuild)
    }
}

/// Brings the derived rows up to date with entries that were just added.
pub(crate) fn after(tx: &Transaction<'_>, added: &[Entry]) -> Result<(), WriteError> {
    if servers_changed(tx, added)? {
        // Whose verdicts count has changed: any subject may be affected. It happens once in a device's life.
        return rebuild(tx);
    }
    let mut touched: BTreeSet<(PatientId, String)> = BTreeSet::new();
    for added in added.iter().filter_map(act) {
        let patient = added.header.id.chain.patient;
        touched.insert((patient, added.subject().as_str().to_owned()));
        touched.extend(judged(tx, &added)?.into_iter().map(|about| (patient, about)));
    }
    let mut effects = Vec::new();
    for (patient, about) in &touched {
        subject(tx, &mut effects, *patient, about)?;
    }
    Ok(())
}

/// The subjects whose entries a verdict suspends or releases, itself or through the verdicts that it replaces.
fn judged(db: &Connection, added: &Act) -> Result<Vec<String>, ReadError> {
    let Some(verdict) = &added.verdict else { return Ok(Vec::new()) };
    let mut targets = vec![verdict.about];
    for replaced in &added.header.replaces {
        let held = entries::by_key(db, &replaced.key)?;
        targets.extend(
            held.and_then(|held| act(&held.entry)).and_then(|act| act.verdict).map(|other| other.about),
        );
    }
    let mut subjects = Vec::new();
    for target in targets {
        let held = entries::by_key(db, &target)?;
        subjects.extend(held.and_then(|held| act(&held.entry)).map(|act| act.subject().as_str().to_owned()));
    }
    Ok(subjects)
}

fn servers_changed(db: &Connection, added: &[Entry]) -> Result<bool, ReadError> {
    let of_team: BTreeSet<EntryKey> =
        added.iter().map(|entry| entry.key).filter(|key| key.id.chain.patient == PatientId::TEAM).collect();
    if of_team.is_empty() {
        return Ok(false);
    }
    let before = Team::read(db, |held| of_team.contains(&held.entry.key))?;
    let after = Team::read(db, |_| false)?;
    Ok(before.servers != after.servers)
}

/// See [`Store::rebuild`].
pub(crate) fn rebuild(tx: &Transaction<'_>) -> Result<(), WriteError> {
    tx.execute_batch(include_str!("sql/delete_derived.sql")).map_err(write("empty the derived tables"))?;
    for sql in [include_str!("sql/insert_heads.sql"), include_str!("sql/insert_holes.sql")] {
        tx.prepare_cached(sql)
            .and_then(|mut statement| statement.execute([]))
            .map_err(write("find the heads and holes"))?;
    }
    let mut effects = Vec::new();
    for (patient, about) in subjects(tx)? {
        subject(tx, &mut effects, patient, &about)?;
    }
    Ok(())
}

fn subjects(db: &Connection) -> Result<Vec<(PatientId, String)>, ReadError> {
    let what = "the subjects";
    let mut statement = db.prepare_cached(include_str!("sql/select_subjects.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut subjects = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        let patient = PatientId::from_bytes(bytes(found, "entry", "patient")?);
        subjects.push((patient, found.get("about").map_err(read(what))?));
    }
    Ok(subjects)
}

/// What is suspended in a patient's record.
pub(crate) fn effects(db: &Connection, patient: &PatientId) -> Result<Effects, ReadError> {
    let verdicts: Vec<Act> =
        entries::verdicts(db, patient)?.iter().filter_map(|held| act(&held.entry)).collect();
    if verdicts.is_empty() {
        return Ok(Effects::default());
    }
    let team = Team::read(db, |_| false)?;
    Ok(Effects::read(&verdicts, |act| team.is_server(act)))
}

/// Reads one subject again and replaces its rows. `known` keeps the last patient's effects between calls.
fn subject(
    tx: &Transaction<'_>,
    known: &mut Vec<(PatientId, Effects)>,
    patient: PatientId,
    about: &str,
) -> Result<(), WriteError> {
    if known.last().is_none_or(|(of, _)| *of != patient) {
        known.clear();
        known.push((patient, effects(tx, &patient)?));
    }
    let nothing = Effects::default();
    let effects = known.last().map_or(&nothing, |(_, effects)| effects);
    let entries: BTreeMap<EntryKey, Entry> =
        entries::about(tx, &patient, about)?.into_iter().map(|held| (held.entry.key, held.entry)).collect();
    let acts: Vec<Act> = entries.values().filter_map(act).collect();
    let derived = Derived { patient, about, current: Current::read(&acts, effects), entries };
    replace_current(tx, &derived)?;
    derive_readings::replace(tx, &derived)?;
    derive_person::replace(tx, &derived)
}

fn replace_current(tx: &Transaction<'_>, derived: &Derived<'_>) -> Result<(), WriteError> {
    let doing = "write the current values";
    tx.prepare_cached(include_str!("sql/delete_current.sql"))
        .and_then(|mut statement| {
            statement
                .execute(named_params! { ":patient": derived.patient.bytes(), ":subject": derived.about })
        })
        .map_err(write(doing))?;
    let mut statement = tx.prepare_cached(include_str!("sql/insert_current.sql")).map_err(write(doing))?;
    for (_, part, values) in derived.current.iter() {
        for value in values {
            statement
                .execute(named_params! {
                    ":patient": derived.patient.bytes(),
                    ":subject": derived.about,
                    ":part": part,
                    ":key": value.key.to_string(),
                    ":value": value.value.0,
                })
                .map_err(write(doing))?;
        }
    }
    Ok(())
}
