//! Rows in, values out. What a table's checks refuse on the way in, these refuse on the way out.

use crate::store::{CodeRow, EpochRow, StoreError, Stored, TeamRow};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{
    Audience, ChainId, DeviceId, Entry, EntryId, EntryKey, EntryTime, Epoch, Hash, Head, Header, Incarnation,
    Kind, Link, LogNumber, PatientId, Replaces, Role, Salt, Seen, Segment, SegmentSeed, Subject, TeamId,
    UserId, Whole,
};
use rusqlite::{Row, ToSql};
use std::collections::BTreeSet;

/// Numbers are kept in SQLite's signed 64 bits; ours are counted from 1 and never reach half of that.
pub(super) fn to_i64(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn to_u64(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn damaged(table: &'static str) -> StoreError {
    StoreError::Damaged { table }
}

/// Reads columns of one row by name.
pub(super) struct Reader<'r, 's> {
    row: &'r Row<'s>,
    table: &'static str,
}

impl<'r, 's> Reader<'r, 's> {
    pub(super) fn new(row: &'r Row<'s>, table: &'static str) -> Self {
        Reader { row, table }
    }

    pub(super) fn bytes<const N: usize>(&self, column: &str) -> Result<[u8; N], StoreError> {
        self.row.get(column).map_err(|_| damaged(self.table))
    }

    pub(super) fn get<T: rusqlite::types::FromSql>(&self, column: &str) -> Result<T, StoreError> {
        self.row.get(column).map_err(|_| damaged(self.table))
    }

    fn chain(&self) -> Result<ChainId, StoreError> {
        let audience: String = self.get("audience")?;
        Ok(ChainId {
            patient: PatientId::from_bytes(self.bytes("patient")?),
            audience: Audience::from_code(&audience).ok_or_else(|| damaged(self.table))?,
            device: DeviceId::from_bytes(self.bytes("device")?),
            incarnation: Incarnation::from_bytes(self.bytes("incarnation")?),
        })
    }
}

pub(super) fn team(row: &Row<'_>) -> Result<TeamRow, StoreError> {
    let row = Reader::new(row, "team");
    Ok(TeamRow {
        team: TeamId::from_bytes(row.bytes("team")?),
        name: row.get("name")?,
        escrow_public: row.bytes("escrow_public")?,
        invented: row.get("invented")?,
        epoch: Epoch::from_bytes(row.bytes("epoch")?),
        number: LogNumber(to_u64(row.get("number")?)),
        hash: Hash(row.bytes("hash")?),
    })
}

pub(super) fn epoch(row: &Row<'_>) -> Result<EpochRow, StoreError> {
    let row = Reader::new(row, "epoch");
    let last: Option<i64> = row.get("last_number")?;
    Ok(EpochRow {
        epoch: Epoch::from_bytes(row.bytes("epoch")?),
        last_number: last.map(|number| LogNumber(to_u64(number))),
    })
}

pub(super) fn head(row: &Row<'_>) -> Result<Head, StoreError> {
    let row = Reader::new(row, "head");
    Ok(Head { chain: row.chain()?, number: to_u64(row.get("number")?), hash: Hash(row.bytes("hash")?) })
}

pub(super) fn segment(row: &Row<'_>) -> Result<(Segment, SegmentSeed), StoreError> {
    let row = Reader::new(row, "segment");
    Ok((Segment { chain: row.chain()?, month: row.get("month")? }, SegmentSeed(row.bytes("seed")?)))
}

pub(super) fn code(row: &Row<'_>) -> Result<CodeRow, StoreError> {
    let row = Reader::new(row, "code");
    let role: String = row.get("role")?;
    let patient: Option<[u8; 16]> = row.get("patient")?;
    let used: Option<i64> = row.get("used_ms")?;
    Ok(CodeRow {
        handle: row.bytes("handle")?,
        key: row.bytes("key")?,
        user: UserId::from_bytes(row.bytes("user")?),
        role: Role::from_code(&role),
        patient: patient.map(PatientId::from_bytes),
        expires: Instant::from_ms(row.get("expires_ms")?),
        wrong_tries: row.get("wrong_tries")?,
        server_nonce: row.get("server_nonce")?,
        used: used.map(Instant::from_ms),
    })
}

pub(super) fn stored(row: &Row<'_>) -> Result<Stored, StoreError> {
    let row = Reader::new(row, "entry");
    let chain = row.chain()?;
    let id = EntryId { chain, number: to_u64(row.get("number")?) };
    let author: Option<[u8; 16]> = row.get("author")?;
    let link = match author {
        Some(author) => Link::Whole(Box::new(whole(&row, id, UserId::from_bytes(author))?)),
        None => Link::Stub {
            number: id.number,
            header_hash: Hash(row.bytes("header_hash")?),
            body_hash: Hash(row.bytes("body_hash")?),
        },
    };
    let hash = Hash(row.bytes("hash")?);
    let before = Hash(row.bytes("before")?);
    Ok(Stored::new(
        LogNumber(to_u64(row.get("log")?)),
        Hash(row.bytes("log_hash")?),
        Instant::from_ms(row.get("received_ms")?),
        Entry { link, before, hash, key: EntryKey { id, mark: hash.mark() } },
    ))
}

fn whole(row: &Reader<'_, '_>, id: EntryId, author: UserId) -> Result<Whole, StoreError> {
    let replaces: String = row.get("replaces")?;
    Ok(Whole {
        header: Header {
            id,
            author,
            seen: Seen {
                epoch: Epoch::from_bytes(row.bytes("seen_epoch")?),
                number: LogNumber(to_u64(row.get("seen_number")?)),
            },
            time: EntryTime {
                wall: Instant::from_ms(row.get("wall_ms")?),
                day: LocalDay::from_days(row.get("day")?).map_err(|_| damaged("entry"))?,
                zone: row.get("zone")?,
                offset_ms: row.get("offset_ms")?,
            },
            subject: Subject::new(row.get::<String>("subject")?).map_err(|_| damaged("entry"))?,
            kind: Kind::new(row.get::<String>("kind")?, row.get("version")?),
            replaces: read_replaces(&replaces).ok_or_else(|| damaged("entry"))?,
        },
        body: row.get("body")?,
        header_salt: Salt(row.bytes("header_salt")?),
        body_salt: Salt(row.bytes("body_salt")?),
    })
}

/// What an entry replaces, as one text: a list of key and parts.
pub(super) fn write_replaces(replaces: &[Replaces]) -> String {
    let list: Vec<(String, &[String])> =
        replaces.iter().map(|replaced| (replaced.key.to_string(), replaced.parts.as_slice())).collect();
    serde_json::to_string(&list).unwrap_or_default()
}

fn read_replaces(text: &str) -> Option<Vec<Replaces>> {
    let list: Vec<(String, Vec<String>)> = serde_json::from_str(text).ok()?;
    list.into_iter().map(|(key, parts)| Some(Replaces { key: EntryKey::parse(&key).ok()?, parts })).collect()
}

/// The five columns that name a chain within a team.
pub(super) struct ChainColumns {
    pub(super) team: [u8; 16],
    pub(super) patient: [u8; 16],
    pub(super) audience: &'static str,
    pub(super) device: [u8; 16],
    pub(super) incarnation: [u8; 8],
}

impl ChainColumns {
    pub(super) fn new(team: TeamId, chain: &ChainId) -> Self {
        ChainColumns {
            team: *team.bytes(),
            patient: *chain.patient.bytes(),
            audience: chain.audience.code(),
            device: *chain.device.bytes(),
            incarnation: *chain.incarnation.bytes(),
        }
    }

    /// The columns as named parameters, with more behind them.
    pub(super) fn with<'a>(&'a self, more: &[(&'a str, &'a dyn ToSql)]) -> Vec<(&'a str, &'a dyn ToSql)> {
        let mut named: Vec<(&str, &dyn ToSql)> = vec![
            (":team", &self.team),
            (":patient", &self.patient),
            (":audience", &self.audience),
            (":device", &self.device),
            (":incarnation", &self.incarnation),
        ];
        named.extend_from_slice(more);
        named
    }
}

/// Patients as the JSON list of hexadecimal ids that a query takes apart.
pub(super) fn patient_list(patients: &[PatientId]) -> String {
    // A patient who is named twice is still one: the query joins a row for each.
    let ids: BTreeSet<String> = patients.iter().map(PatientId::to_string).collect();
    serde_json::to_string(&ids).unwrap_or_default()
}
