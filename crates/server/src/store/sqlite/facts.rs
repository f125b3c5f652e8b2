//! What a decision is made from, read inside the transaction that will carry it out.

use super::read::{self, all};
use super::rows::{self, ChainColumns, Reader, to_i64};
use super::{Directories, Doing, doors, locked};
use crate::directory::TeamDirectory;
use crate::limits::ROWS_A_PAGE_MAX;
use crate::store::{Facts, LogAsk, Reading, StoreError, Stored, Unsound, Wanted};
use hearth_record::{ChainId, DeviceId, Hash, Head, LogNumber, PatientId, Segment, SegmentSeed, TeamId};
use rusqlite::{Connection, Row, ToSql, named_params};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(super) fn read_facts(
    db: &Connection,
    directories: &Directories,
    team: TeamId,
    wanted: &Wanted,
    unsound: &BTreeSet<Unsound>,
) -> Result<Facts, StoreError> {
    let row = read::team(db, team)?;
    let mut held = BTreeMap::new();
    let mut heads = BTreeMap::new();
    for (chain, first, last) in &wanted.chains {
        held.insert(*chain, held_between(db, team, chain, *first, *last)?);
        heads.insert(*chain, heads_of_chain(db, team, chain)?);
    }
    let mut seeds = BTreeMap::new();
    if let Some(own) = wanted.own {
        let patients = wanted.patients.keys().copied().chain([PatientId::TEAM]).collect::<BTreeSet<_>>();
        for patient in patients {
            for head in heads_of_device(db, team, patient, own)? {
                let ends: &mut Vec<Head> = heads.entry(head.chain).or_default();
                if !ends.contains(&head) {
                    ends.push(head);
                }
            }
            seeds.extend(segments_of_device(db, team, patient, own)?);
        }
    }
    let mut patients = BTreeMap::new();
    for (patient, how_much) in &wanted.patients {
        patients.insert(*patient, patient_entries(db, team, *patient, *how_much, row.number)?);
    }
    let code = match wanted.code {
        Some(handle) => doors::code_of_team(db, team, handle)?,
        None => None,
    };
    Ok(Facts {
        directory: directory(db, directories, team)?,
        epochs: read::epochs(db, team)?,
        team: row,
        held,
        heads,
        patients,
        seeds,
        code,
        unsound: unsound
            .iter()
            .map(|one| one.key)
            .filter(|key| wanted.chains.iter().any(|(chain, ..)| *chain == key.id.chain))
            .collect(),
        gaps: Vec::new(),
    })
}

/// The team's directory, read afresh only when the team's own chains have grown, in this process or in another.
pub(super) fn directory(
    db: &Connection,
    directories: &Directories,
    team: TeamId,
) -> Result<Arc<TeamDirectory>, StoreError> {
    let named = named_params! { ":team": team.bytes(), ":patient": PatientId::TEAM.bytes() };
    let latest: i64 = db
        .query_row(include_str!("sql/select_latest_of_patient.sql"), named, |row| row.get("log"))
        .doing("look how far the directory goes")?;
    let latest = LogNumber(u64::try_from(latest).unwrap_or(0));
    if let Some(known) = locked(directories).get(&team)
        && known.latest() == latest
    {
        return Ok(Arc::clone(known));
    }
    let named: [(&str, &dyn ToSql); 1] = [(":team", team.bytes())];
    let read_device =
        |row: &Row<'_>| Ok(DeviceId::from_bytes(Reader::new(row, "own_device").bytes("device")?));
    let own =
        all(db, include_str!("sql/select_own_devices.sql"), &named, "read its own devices", read_device)?;
    let entries = patient_entries(db, team, PatientId::TEAM, Reading::Whole, latest)?;
    let read = Arc::new(TeamDirectory::read(&entries, own.into_iter().collect()));
    // A reader that was slower than a writer must not put an older directory back.
    let mut known = locked(directories);
    if known.get(&team).is_none_or(|other| other.latest() <= read.latest()) {
        known.insert(team, Arc::clone(&read));
    }
    Ok(read)
}

fn held_between(
    db: &Connection,
    team: TeamId,
    chain: &ChainId,
    first: u64,
    last: u64,
) -> Result<Vec<(u64, Hash)>, StoreError> {
    let columns = ChainColumns::new(team, chain);
    // The place before the first is asked for too: that is where the run must fit.
    let (first, last) = (to_i64(first.saturating_sub(1)), to_i64(last));
    let named = columns.with(&[(":first", &first), (":last", &last)]);
    all(db, include_str!("sql/select_held.sql"), &named, "read what is held of a chain", |row| {
        let row = Reader::new(row, "entry");
        let number: i64 = row.get("number")?;
        Ok((u64::try_from(number).unwrap_or(0), Hash(row.bytes("hash")?)))
    })
}

fn heads_of_chain(db: &Connection, team: TeamId, chain: &ChainId) -> Result<Vec<Head>, StoreError> {
    let columns = ChainColumns::new(team, chain);
    let sql = include_str!("sql/select_heads_of_chain.sql");
    all(db, sql, &columns.with(&[]), "read the ends of a chain", rows::head)
}

fn heads_of_device(
    db: &Connection,
    team: TeamId,
    patient: PatientId,
    device: DeviceId,
) -> Result<Vec<Head>, StoreError> {
    let named: [(&str, &dyn ToSql); 3] =
        [(":team", team.bytes()), (":patient", patient.bytes()), (":device", device.bytes())];
    all(
        db,
        include_str!("sql/select_heads_of_device.sql"),
        &named,
        "read the ends of its own chains",
        rows::head,
    )
}

fn segments_of_device(
    db: &Connection,
    team: TeamId,
    patient: PatientId,
    device: DeviceId,
) -> Result<Vec<(Segment, SegmentSeed)>, StoreError> {
    let named: [(&str, &dyn ToSql); 3] =
        [(":team", team.bytes()), (":patient", patient.bytes()), (":device", device.bytes())];
    all(db, include_str!("sql/select_segments_of_device.sql"), &named, "read its own seeds", rows::segment)
}

fn patient_entries(
    db: &Connection,
    team: TeamId,
    patient: PatientId,
    how_much: Reading,
    through: LogNumber,
) -> Result<Vec<Stored>, StoreError> {
    match how_much {
        Reading::Access => read::access_of(db, team, patient),
        Reading::Whole => whole_patient(db, team, patient, through),
    }
}

fn whole_patient(
    db: &Connection,
    team: TeamId,
    patient: PatientId,
    through: LogNumber,
) -> Result<Vec<Stored>, StoreError> {
    let mut entries: Vec<Stored> = Vec::new();
    loop {
        let after = entries.last().map_or(LogNumber(0), |last| last.log);
        let ask = LogAsk { after, through, patients: Some(vec![patient]), rows_max: ROWS_A_PAGE_MAX };
        let page = read::log(db, team, &ask)?;
        let full = page.len() == ROWS_A_PAGE_MAX;
        entries.extend(page);
        if !full {
            return Ok(entries);
        }
    }
}
