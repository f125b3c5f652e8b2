//! What is kept beside the receipts for patients who left: own ends of a colleague's access that came to nothing. And what
//! the server says that it had to take again. How it is said is for others.

use crate::errors::{ReadError, WriteError, read, write};
use crate::identity;
use crate::rows::bytes;
use crate::team::Team;
use crate::types::Leaving;
use crate::view::View;
use hearth_clinical::Instant;
use hearth_record::{Act, DeviceId, Effects, Entry};
use hearth_wire::act;
use rusqlite::{Connection, Transaction, named_params};

/// Under which name it is kept how many own ends of access had no effect, by receipt.
const WITHOUT_EFFECT: &str = "left-without-effect";

/// How many of the own entries would have ended what a colleague sees, and are suspended.
pub(crate) fn without_effect(tx: &Transaction<'_>, held: &[Entry], own: &[&Entry]) -> Result<u64, ReadError> {
    let of_access = |entry: &Entry| {
        entry.whole().is_some_and(|whole| whole.header.subject.as_str().starts_with("grant/"))
    };
    if !own.iter().any(|entry| of_access(entry)) {
        return Ok(0);
    }
    let team = Team::read(tx, |_| false)?;
    let acts: Vec<Act> = held.iter().filter_map(act).collect();
    let effects = Effects::read(&acts, |act| team.is_server(act));
    let without = own.iter().filter(|entry| of_access(entry) && !effects.in_effect(&entry.key)).count();
    Ok(u64::try_from(without).unwrap_or(u64::MAX))
}

/// Keeps it: the moment that finds the receipt, and how many, one after the other. No patient is in it.
pub(crate) fn note(tx: &Transaction<'_>, leaving: &Leaving) -> Result<(), WriteError> {
    let known = noted(tx)?;
    let text = format!("{known}{}:{} ", leaving.at.ms(), leaving.without_effect);
    tx.prepare_cached(include_str!("sql/upsert_kept.sql"))
        .and_then(|mut one| one.execute(named_params! { ":name": WITHOUT_EFFECT, ":value": text }))
        .map_err(write("keep a receipt"))?;
    Ok(())
}

/// What is kept.
pub(crate) fn noted(db: &Connection) -> Result<String, ReadError> {
    Ok(identity::kept(db, WITHOUT_EFFECT)?.unwrap_or_default())
}

/// How many belong to the receipt of this moment.
pub(crate) fn at(noted: &str, at: Instant) -> u64 {
    let of = |one: &str| {
        let (when, count) = one.split_once(':')?;
        (when.parse() == Ok(at.ms())).then(|| count.parse::<u64>().ok())?
    };
    noted.split_whitespace().filter_map(of).fold(0, u64::saturating_add)
}

/// How the name begins under which it is kept when a patient left; what follows says who to nobody.
const LEFT: &str = "left-at/";

/// Keeps when somebody left, so that the receipt is found if they come back.
pub(crate) fn keep_who(tx: &Transaction<'_>, who: &str, at: Instant) -> Result<(), WriteError> {
    let (name, value) = (format!("{LEFT}{who}"), at.ms().to_string());
    tx.prepare_cached(include_str!("sql/upsert_kept.sql"))
        .and_then(|mut one| one.execute(named_params! { ":name": name, ":value": value }))
        .map_err(write("keep a receipt"))?;
    Ok(())
}

/// Takes the receipt of somebody who is back out.
pub(crate) fn take_back(tx: &Transaction<'_>, who: &str) -> Result<(), WriteError> {
    let name = format!("{LEFT}{who}");
    let Some(at) = identity::kept(tx, &name)?.and_then(|text| text.parse::<i64>().ok()) else {
        return Ok(());
    };
    let doing = "take a receipt back";
    tx.prepare_cached(include_str!("sql/delete_leaving.sql"))
        .and_then(|mut one| one.execute(named_params! { ":at_ms": at }))
        .map_err(write(doing))?;
    tx.prepare_cached(include_str!("sql/delete_kept.sql"))
        .and_then(|mut one| one.execute(named_params! { ":name": name }))
        .map_err(write(doing))?;
    Ok(())
}

impl View<'_> {
    /// Notes of the server that it took an entry again which had been changed in its own file: who wrote each note, and when.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn repaired(&self) -> Result<Vec<(DeviceId, Instant)>, ReadError> {
        let what = "what the server took again";
        let mut statement =
            self.db()?.prepare_cached(include_str!("sql/select_repaired.sql")).map_err(read(what))?;
        let mut rows = statement.query([]).map_err(read(what))?;
        let mut repaired = Vec::new();
        while let Some(found) = rows.next().map_err(read(what))? {
            let at: i64 = found.get("at_ms").map_err(read(what))?;
            repaired.push((DeviceId::from_bytes(bytes(found, "entry", "device")?), Instant::from_ms(at)));
        }
        Ok(repaired)
    }
}
