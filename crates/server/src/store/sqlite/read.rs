//! What is read without writing, a statement a function.

use super::Doing;
use super::rows::{self, ChainColumns, Reader, patient_list, to_i64};
use crate::store::{EpochRow, LogAsk, MonthAsk, MonthPlace, StoreError, Stored, TeamRow};
use hearth_clinical::Instant;
use hearth_record::{
    ChainId, DeviceId, Hash, Head, HeadSignature, LogNumber, PatientId, Segment, SegmentSeed, Subject,
    TeamId, UserId,
};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};
use std::collections::{BTreeMap, BTreeSet};

/// Runs a query and reads each of its rows.
pub(super) fn all<T>(
    db: &Connection,
    sql: &str,
    named: &[(&str, &dyn ToSql)],
    doing: &'static str,
    read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut query = db.prepare_cached(sql).doing(doing)?;
    let mut found = query.query(named).doing(doing)?;
    let mut values = Vec::new();
    while let Some(row) = found.next().doing(doing)? {
        values.push(read(row)?);
    }
    Ok(values)
}

pub(super) fn teams(db: &Connection) -> Result<Vec<TeamRow>, StoreError> {
    all(db, include_str!("sql/select_teams.sql"), &[], "read its teams", rows::team)
}

pub(super) fn team(db: &Connection, team: TeamId) -> Result<TeamRow, StoreError> {
    let named: [(&str, &dyn ToSql); 1] = [(":team", team.bytes())];
    let found = all(db, include_str!("sql/select_team.sql"), &named, "read a team", rows::team)?;
    found.into_iter().next().ok_or(StoreError::NoTeam)
}

pub(super) fn escrow_wrapped(db: &Connection, team: TeamId) -> Result<Vec<u8>, StoreError> {
    db.query_row(include_str!("sql/select_escrow.sql"), named_params! { ":team": team.bytes() }, |row| {
        row.get("escrow_wrapped")
    })
    .optional()
    .doing("read the escrow key")?
    .ok_or(StoreError::NoTeam)
}

pub(super) fn epochs(db: &Connection, team: TeamId) -> Result<Vec<EpochRow>, StoreError> {
    let named: [(&str, &dyn ToSql); 1] = [(":team", team.bytes())];
    all(db, include_str!("sql/select_epochs.sql"), &named, "read the lives of the log", rows::epoch)
}

pub(super) fn log_hash_at(
    db: &Connection,
    team: TeamId,
    number: LogNumber,
) -> Result<Option<Hash>, StoreError> {
    if number.0 == 0 {
        return Ok(Some(Hash::GENESIS));
    }
    let named = named_params! { ":team": team.bytes(), ":log": to_i64(number.0) };
    let found = db
        .query_row(include_str!("sql/select_log_hash.sql"), named, |row| row.get("log_hash"))
        .optional()
        .doing("read the log's hash")?;
    Ok(found.map(Hash))
}

/// As many rows as are asked for, in the numbers of the database.
fn limit(rows_max: usize) -> i64 {
    i64::try_from(rows_max).unwrap_or(i64::MAX)
}

pub(super) fn log(db: &Connection, team: TeamId, ask: &LogAsk) -> Result<Vec<Stored>, StoreError> {
    let (after, through, rows_max) = (to_i64(ask.after.0), to_i64(ask.through.0), limit(ask.rows_max));
    let named: [(&str, &dyn ToSql); 4] =
        [(":team", team.bytes()), (":after", &after), (":through", &through), (":rows", &rows_max)];
    let Some(patients) = &ask.patients else {
        return all(db, include_str!("sql/select_log.sql"), &named, "read the log", rows::stored);
    };
    // Each patient by an index: one question for all of them would walk the log of the whole team.
    let mut found = Vec::new();
    for patient in patients.iter().collect::<BTreeSet<_>>() {
        let mut named = named.to_vec();
        named.push((":patient", patient.bytes()));
        let sql = include_str!("sql/select_log_of_patient.sql");
        found.extend(all(db, sql, &named, "read the log of a patient", rows::stored)?);
    }
    found.sort_by_key(|stored| stored.log);
    found.truncate(ask.rows_max);
    Ok(found)
}

pub(super) fn lasting(
    db: &Connection,
    team: TeamId,
    patient: PatientId,
    through: LogNumber,
) -> Result<Vec<Stored>, StoreError> {
    let through = to_i64(through.0);
    let named: [(&str, &dyn ToSql); 3] =
        [(":team", team.bytes()), (":patient", patient.bytes()), (":through", &through)];
    let doing = "read what stands of a patient";
    let mut found = all(db, include_str!("sql/select_lasting.sql"), &named, doing, rows::stored)?;
    found.extend(all(db, include_str!("sql/select_last_contacts.sql"), &named, doing, rows::stored)?);
    found.sort_by_key(|stored| stored.log);
    Ok(found)
}

pub(super) fn by_month(db: &Connection, team: TeamId, ask: &MonthAsk) -> Result<Vec<Stored>, StoreError> {
    let through = to_i64(ask.through.0);
    let part = |sql: &str, month: Option<i64>, after: LogNumber, had: usize| {
        let (after, rows_max) = (to_i64(after.0), limit(ask.rows_max.saturating_sub(had)));
        let mut named: Vec<(&str, &dyn ToSql)> = vec![
            (":team", team.bytes()),
            (":patient", ask.patient.bytes()),
            (":through", &through),
            (":month", &month),
            (":rows", &rows_max),
        ];
        if sql.contains(":after") {
            named.push((":after", &after));
        }
        all(db, sql, &named, "read a patient's record by month", rows::stored)
    };
    let (of_month, before) =
        (include_str!("sql/select_month.sql"), include_str!("sql/select_months_before.sql"));
    let (start, none) = (LogNumber(0), LogNumber(0));
    let (mut found, older, stubs_after) = match ask.behind {
        MonthPlace::Beginning => (Vec::new(), Some(i64::MAX), start),
        MonthPlace::Month(month, after) => {
            let month = i64::from(month);
            (part(of_month, Some(month), after, 0)?, Some(month), start)
        }
        MonthPlace::NoMonth(after) => (Vec::new(), None, after),
    };
    if let Some(month) = older.filter(|_| found.len() < ask.rows_max) {
        found.extend(part(before, Some(month), none, found.len())?);
    }
    if found.len() < ask.rows_max {
        found.extend(part(of_month, None, stubs_after, found.len())?);
    }
    Ok(found)
}

pub(super) fn chain_behind(
    db: &Connection,
    team: TeamId,
    chain: ChainId,
    number: u64,
    rows_max: usize,
) -> Result<Vec<Stored>, StoreError> {
    let columns = ChainColumns::new(team, &chain);
    let (number, rows_max) = (to_i64(number), limit(rows_max));
    let named = columns.with(&[(":number", &number), (":rows", &rows_max)]);
    all(db, include_str!("sql/select_chain_behind.sql"), &named, "read a chain by number", rows::stored)
}

pub(super) fn access_of(
    db: &Connection,
    team: TeamId,
    patient: PatientId,
) -> Result<Vec<Stored>, StoreError> {
    let named: [(&str, &dyn ToSql); 2] = [(":team", team.bytes()), (":patient", patient.bytes())];
    all(
        db,
        include_str!("sql/select_access_of_patient.sql"),
        &named,
        "read who may see a patient",
        rows::stored,
    )
}

pub(super) fn last_contact(
    db: &Connection,
    team: TeamId,
    patient: PatientId,
    device: DeviceId,
) -> Result<Option<Instant>, StoreError> {
    let subject = Subject::contact(&device);
    let text = subject.as_str();
    let named: [(&str, &dyn ToSql); 3] =
        [(":team", team.bytes()), (":patient", patient.bytes()), (":subject", &text)];
    let sql = include_str!("sql/select_last_contact.sql");
    let received = all(db, sql, &named, "read when a computer was last in touch", |row| {
        Ok(Instant::from_ms(Reader::new(row, "entry").get("received_ms")?))
    })?;
    Ok(received.into_iter().next())
}

pub(super) fn last_judged(
    db: &Connection,
    team: TeamId,
    patients: &[PatientId],
) -> Result<Vec<Stored>, StoreError> {
    let sql = include_str!("sql/select_last_judged.sql");
    about(db, team, patients, sql, "read what was last said about patients")
}

pub(super) fn visits(
    db: &Connection,
    team: TeamId,
    patients: &[PatientId],
) -> Result<Vec<Stored>, StoreError> {
    about(db, team, patients, include_str!("sql/select_visits.sql"), "read when patients are visited")
}

/// The entries that a question about some patients finds.
fn about(
    db: &Connection,
    team: TeamId,
    patients: &[PatientId],
    sql: &str,
    doing: &'static str,
) -> Result<Vec<Stored>, StoreError> {
    let list = patient_list(patients);
    let named: [(&str, &dyn ToSql); 2] = [(":team", team.bytes()), (":patients", &list)];
    all(db, sql, &named, doing, rows::stored)
}

pub(super) fn grants_of(db: &Connection, team: TeamId, user: UserId) -> Result<Vec<Stored>, StoreError> {
    let subject = Subject::grant(&user);
    let text = subject.as_str();
    let named: [(&str, &dyn ToSql); 2] = [(":team", team.bytes()), (":subject", &text)];
    all(db, include_str!("sql/select_grants_of_user.sql"), &named, "read a user's grants", rows::stored)
}

pub(super) fn chain_after(
    db: &Connection,
    team: TeamId,
    chain: ChainId,
    after: LogNumber,
) -> Result<Vec<Stored>, StoreError> {
    let columns = ChainColumns::new(team, &chain);
    let after = to_i64(after.0);
    let named = columns.with(&[(":after", &after)]);
    all(db, include_str!("sql/select_chain_after.sql"), &named, "read a chain", rows::stored)
}

pub(super) fn seeds(
    db: &Connection,
    team: TeamId,
    segments: &[Segment],
) -> Result<BTreeMap<Segment, SegmentSeed>, StoreError> {
    let mut seeds = BTreeMap::new();
    for segment in segments {
        let columns = ChainColumns::new(team, &segment.chain);
        let named = columns.with(&[(":month", &segment.month)]);
        let read = |row: &Row<'_>| Ok(SegmentSeed(Reader::new(row, "segment").bytes("seed")?));
        let found = all(db, include_str!("sql/select_segment.sql"), &named, "read a segment's seed", read)?;
        seeds.extend(found.into_iter().map(|seed| (*segment, seed)));
    }
    Ok(seeds)
}

pub(super) fn signatures(
    db: &Connection,
    team: TeamId,
    stretches: &[(ChainId, u64, u64)],
) -> Result<Vec<(Head, HeadSignature)>, StoreError> {
    let mut signatures = Vec::new();
    for (chain, first, last) in stretches {
        let columns = ChainColumns::new(team, chain);
        let (first, last) = (to_i64(*first), to_i64(*last));
        let named = columns.with(&[(":first", &first), (":last", &last)]);
        let read = |row: &Row<'_>| {
            let head = rows::head(row)?;
            Ok((head, HeadSignature(Reader::new(row, "signature").bytes("signature")?)))
        };
        signatures.extend(all(
            db,
            include_str!("sql/select_signatures.sql"),
            &named,
            "read signatures",
            read,
        )?);
    }
    Ok(signatures)
}

pub(super) fn heads(
    db: &Connection,
    team: TeamId,
    patients: Option<&[PatientId]>,
) -> Result<(LogNumber, Vec<Head>), StoreError> {
    // One moment for both, or the digest would speak of another log than the cursor.
    let moment = db.unchecked_transaction().doing("begin to read")?;
    let row = self::team(&moment, team)?;
    let heads = match patients {
        None => {
            let named: [(&str, &dyn ToSql); 1] = [(":team", team.bytes())];
            all(&moment, include_str!("sql/select_heads.sql"), &named, "read the ends of chains", rows::head)?
        }
        Some(patients) => {
            let list = patient_list(patients);
            let named: [(&str, &dyn ToSql); 2] = [(":team", team.bytes()), (":patients", &list)];
            all(
                &moment,
                include_str!("sql/select_heads_of_patients.sql"),
                &named,
                "read the ends of chains",
                rows::head,
            )?
        }
    };
    Ok((row.number, heads))
}
