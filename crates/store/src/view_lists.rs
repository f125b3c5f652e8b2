//! Lists over the whole store: patients, conflicts, counts, loads, keys. Each is one statement and its rows.

use crate::derive_person;
use crate::entries;
use crate::errors::{ReadError, read, row};
use crate::rows::{bytes, key, number};
use crate::types::{Counts, Disagreement, PatientRow, Person};
use hearth_record::{Current, CurrentValue, EntryKey, LogNumber, PartName, PartValue, PatientId, Subject};
use hearth_wire::{LoadPlace, OpenLoad};
use rusqlite::{Connection, Row, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// The current values of a patient.
pub(crate) fn current(db: &Connection, patient: &PatientId) -> Result<Current, ReadError> {
    let what = "the current values";
    let mut statement = db.prepare_cached(include_str!("sql/select_current.sql")).map_err(read(what))?;
    let mut rows = statement.query(named_params! { ":patient": patient.bytes() }).map_err(read(what))?;
    let mut values = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        values.push(value(found)?);
    }
    Ok(values.into_iter().collect())
}

fn value(found: &Row<'_>) -> Result<(Subject, PartName, CurrentValue), ReadError> {
    let subject: String = found.get("subject").map_err(read("current"))?;
    let value = CurrentValue {
        key: key(found, "current", "key")?,
        value: PartValue(found.get("value").map_err(read("current"))?),
    };
    let subject = Subject::new(subject).map_err(|_| row("current", "subject"))?;
    Ok((subject, found.get("part").map_err(read("current"))?, value))
}

/// Every subject and part with two or more different values, over all patients.
pub(crate) fn conflicts(db: &Connection) -> Result<Vec<Disagreement>, ReadError> {
    let what = "the conflicts";
    let mut statement = db.prepare_cached(include_str!("sql/select_conflicts.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut all: BTreeMap<(PatientId, Subject, PartName), Vec<CurrentValue>> = BTreeMap::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        let patient = PatientId::from_bytes(bytes(found, "current", "patient")?);
        let (subject, part, value) = value(found)?;
        all.entry((patient, subject, part)).or_default().push(value);
    }
    let list = all.into_iter().map(|((patient, subject, part), mut values)| {
        values.sort();
        Disagreement { patient, subject, part, values }
    });
    Ok(list.collect())
}

/// Every patient of whom anything is held or being loaded.
pub(crate) fn patients(db: &Connection) -> Result<Vec<PatientRow>, ReadError> {
    let what = "the patients";
    let mut persons: BTreeMap<PatientId, Person> =
        derive_person::all(db)?.into_iter().map(|person| (person.patient, person)).collect();
    let incomplete = incomplete(db)?;
    let mut conflicts: BTreeMap<PatientId, u64> = BTreeMap::new();
    for one in self::conflicts(db)? {
        let count = conflicts.entry(one.patient).or_default();
        *count = count.saturating_add(1);
    }
    let mut statement = db.prepare_cached(include_str!("sql/select_patients.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut patients = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        let patient = PatientId::from_bytes(bytes(found, "entry", "patient")?);
        if patient != PatientId::TEAM {
            patients.push(PatientRow {
                patient,
                person: persons.remove(&patient),
                incomplete: incomplete.contains(&patient),
                conflicts: conflicts.get(&patient).copied().unwrap_or(0),
            });
        }
    }
    Ok(patients)
}

/// The patients of whose history something is not here.
pub(crate) fn incomplete(db: &Connection) -> Result<BTreeSet<PatientId>, ReadError> {
    let what = "what is incomplete";
    let mut statement = db.prepare_cached(include_str!("sql/select_incomplete.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut patients = BTreeSet::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        patients.insert(PatientId::from_bytes(bytes(found, "load", "patient")?));
    }
    Ok(patients)
}

/// The patients in whose record a verdict is held.
pub(crate) fn judged(db: &Connection) -> Result<BTreeSet<PatientId>, ReadError> {
    let what = "the verdicts";
    let mut statement = db.prepare_cached(include_str!("sql/select_judged.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut patients = BTreeSet::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        patients.insert(PatientId::from_bytes(bytes(found, "entry", "patient")?));
    }
    patients.remove(&PatientId::TEAM);
    Ok(patients)
}

/// How much there is.
pub(crate) fn counts(db: &Connection) -> Result<Counts, ReadError> {
    let what = "the counts";
    let mut statement = db.prepare_cached(include_str!("sql/select_counts.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let Some(found) = rows.next().map_err(read(what))? else { return Ok(Counts::default()) };
    let counts = Counts {
        waiting: number(found, "chain", "waiting")?,
        acknowledged: number(found, "chain", "acknowledged")?,
        held: number(found, "entry", "held")?,
        aside: number(found, "aside", "aside")?,
        refused: number(found, "chain", "refused")?,
        conflicts: 0,
    };
    let conflicts = u64::try_from(conflicts(db)?.len()).unwrap_or(u64::MAX);
    Ok(Counts { conflicts, ..counts })
}

/// The loads that are open, in the order in which they were opened.
pub(crate) fn loads(db: &Connection) -> Result<Vec<OpenLoad>, ReadError> {
    let what = "the loads";
    let mut statement = db.prepare_cached(include_str!("sql/select_loads.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let mut loads = Vec::new();
    while let Some(found) = rows.next().map_err(read(what))? {
        loads.push(OpenLoad {
            patient: PatientId::from_bytes(bytes(found, "load", "patient")?),
            as_of: LogNumber(number(found, "load", "as_of")?),
            after: LogNumber(number(found, "load", "after")?),
            place: place(found)?,
        });
    }
    Ok(loads)
}

/// Where a load in parts has come to; `None` for one in the order of the log.
fn place(found: &Row<'_>) -> Result<Option<LoadPlace>, ReadError> {
    let band: Option<u32> = found.get("band").map_err(read("load"))?;
    let Some(band) = band else { return Ok(None) };
    Ok(Some(LoadPlace { band, after: LogNumber(number(found, "load", "place")?) }))
}

/// The entry that a form became, if it was saved.
pub(crate) fn saved_form(db: &Connection, form: &str) -> Result<Option<EntryKey>, ReadError> {
    let what = "the saved forms";
    let mut statement = db.prepare_cached(include_str!("sql/select_saved_form.sql")).map_err(read(what))?;
    let mut rows = statement.query(named_params! { ":form": form }).map_err(read(what))?;
    rows.next().map_err(read(what))?.map(|found| key(found, "saved_form", "key")).transpose()
}

/// The keys that a person's text means: a whole key, or the first hexadecimal digits of a mark.
pub(crate) fn find_keys(db: &Connection, text: &str) -> Result<Vec<EntryKey>, ReadError> {
    if let Ok(whole) = EntryKey::parse(text) {
        return Ok(entries::by_key(db, &whole)?.map(|held| held.entry.key).into_iter().collect());
    }
    let Some((low, high)) = mark_range(text) else { return Ok(Vec::new()) };
    let found = entries::list(
        db,
        include_str!("sql/select_entries_by_mark.sql"),
        named_params! { ":low": low, ":high": high },
    )?;
    Ok(found.into_iter().map(|held| held.entry.key).collect())
}

/// The lowest and the highest mark that begin with these digits; `None` if that is no beginning of a mark.
fn mark_range(text: &str) -> Option<([u8; 8], [u8; 8])> {
    if text.is_empty() || text.len() > 16 || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let filled = |with: char| {
        let digits: String = text.chars().chain(std::iter::repeat(with)).take(16).collect();
        u64::from_str_radix(&digits, 16).ok().map(u64::to_be_bytes)
    };
    Some((filled('0')?, filled('f')?))
}
