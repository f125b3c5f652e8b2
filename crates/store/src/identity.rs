//! Who this device is, and how far it has the team's log: rows in, domain values out.

use crate::errors::{ReadError, WriteError, read, row, write};
use crate::rows::{bytes, fixed};
use crate::store::Store;
use crate::types::{Identity, NOTHING_SEEN, ServerTrust};
use hearth_record::{DeviceId, Epoch, Hash, Incarnation, LogNumber, PatientId, Role, Seen, TeamId, UserId};
use hearth_wire::Cursor;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

impl Store {
    /// Writes down who this device is. A second enrolment replaces the first; entries stay.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn enrol(&self, identity: &Identity) -> Result<(), WriteError> {
        self.in_transaction(|tx| {
            let mut statement = tx
                .prepare_cached(include_str!("sql/upsert_identity.sql"))
                .map_err(write("write the identity"))?;
            statement
                .execute(named_params! {
                    ":team": identity.team.bytes(),
                    ":team_name": identity.team_name,
                    ":invented": identity.invented,
                    ":device": identity.device.bytes(),
                    ":incarnation": identity.incarnation.bytes(),
                    ":user": identity.user.bytes(),
                    ":role": identity.role.code(),
                    ":patient": identity.patient.as_ref().map(PatientId::bytes),
                    ":signing_seed": *identity.signing_seed,
                    ":escrow_key": identity.escrow_key,
                    ":server_url": identity.server_url,
                    ":server_pin": match identity.trust {
                        ServerTrust::Pinned(pin) => Some(pin),
                        ServerTrust::Authority => None,
                    },
                })
                .map_err(write("write the identity"))?;
            Ok(())
        })
    }

    /// Who this device is; `None` before enrolment.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn identity(&self) -> Result<Option<Identity>, ReadError> {
        select(&self.writer())
    }

    /// Goes on in a new life of this device: later entries go into new chains. Called when [`crate::Applied::forks`]
    /// says that the store was copied or rolled back.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn renew_incarnation(&self, incarnation: Incarnation) -> Result<(), WriteError> {
        self.in_transaction(|tx| renew(tx, incarnation))
    }

    /// How far this device has the team's log; `None` before the first exchange.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn cursor(&self) -> Result<Option<Cursor>, ReadError> {
        select_cursor(&self.writer())
    }

    /// Sets the cursor by itself, whatever it was.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn set_cursor(&self, cursor: &Cursor) -> Result<(), WriteError> {
        self.in_transaction(|tx| upsert_cursor(tx, cursor))
    }
}

/// See [`Store::renew_incarnation`].
pub(crate) fn renew(tx: &Transaction<'_>, incarnation: Incarnation) -> Result<(), WriteError> {
    tx.prepare_cached(include_str!("sql/update_incarnation.sql"))
        .and_then(|mut one| one.execute(named_params! { ":incarnation": incarnation.bytes() }))
        .map_err(write("renew the incarnation"))?;
    Ok(())
}

pub(crate) fn select(db: &Connection) -> Result<Option<Identity>, ReadError> {
    let what = "the identity";
    let mut statement = db.prepare_cached(include_str!("sql/select_identity.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    rows.next().map_err(read(what))?.map(from_row).transpose()
}

/// The identity, which must be there.
pub(crate) fn needed(db: &Connection) -> Result<Identity, WriteError> {
    select(db)?.ok_or(WriteError::NotEnrolled)
}

fn from_row(found: &Row<'_>) -> Result<Identity, ReadError> {
    const T: &str = "identity";
    let text = |column| found.get::<_, String>(column).map_err(read("the identity"));
    let patient = found.get::<_, Option<Vec<u8>>>("patient").map_err(read("the identity"))?;
    let pin = found.get::<_, Option<Vec<u8>>>("server_pin").map_err(read("the identity"))?;
    Ok(Identity {
        team: TeamId::from_bytes(bytes(found, T, "team")?),
        team_name: text("team_name")?,
        invented: found.get("invented").map_err(read("the identity"))?,
        device: DeviceId::from_bytes(bytes(found, T, "device")?),
        incarnation: Incarnation::from_bytes(bytes(found, T, "incarnation")?),
        user: UserId::from_bytes(bytes(found, T, "user")?),
        role: Role::from_code(&text("role")?),
        patient: patient.map(|found| fixed(&found, T, "patient").map(PatientId::from_bytes)).transpose()?,
        signing_seed: bytes(found, T, "signing_seed")?.into(),
        escrow_key: bytes(found, T, "escrow_key")?,
        server_url: text("server_url")?,
        trust: match pin {
            Some(pin) => ServerTrust::Pinned(fixed(&pin, T, "server_pin")?),
            None => ServerTrust::Authority,
        },
    })
}

pub(crate) fn select_cursor(db: &Connection) -> Result<Option<Cursor>, ReadError> {
    const T: &str = "cursor";
    let what = "the cursor";
    let mut statement = db.prepare_cached(include_str!("sql/select_cursor.sql")).map_err(read(what))?;
    let mut rows = statement.query([]).map_err(read(what))?;
    let Some(found) = rows.next().map_err(read(what))? else { return Ok(None) };
    let number: i64 = found.get("number").map_err(read(what))?;
    Ok(Some(Cursor {
        team: TeamId::from_bytes(bytes(found, T, "team")?),
        epoch: Epoch::from_bytes(bytes(found, T, "epoch")?),
        number: LogNumber(u64::try_from(number).map_err(|_| row(T, "number"))?),
        hash: Hash(bytes(found, T, "hash")?),
        receipt: bytes(found, T, "receipt")?,
    }))
}

pub(crate) fn upsert_cursor(db: &Connection, cursor: &Cursor) -> Result<(), WriteError> {
    let mut statement =
        db.prepare_cached(include_str!("sql/upsert_cursor.sql")).map_err(write("write the cursor"))?;
    statement
        .execute(named_params! {
            ":team": cursor.team.bytes(),
            ":epoch": cursor.epoch.bytes(),
            ":number": i64::try_from(cursor.number.0).unwrap_or(i64::MAX),
            ":hash": cursor.hash.0,
            ":receipt": cursor.receipt,
        })
        .map_err(write("write the cursor"))?;
    Ok(())
}

/// The position that an entry written now says it has seen.
pub(crate) fn seen(db: &Connection) -> Result<Seen, ReadError> {
    let cursor = select_cursor(db)?;
    Ok(cursor.map_or(NOTHING_SEEN, |cursor| Seen { epoch: cursor.epoch, number: cursor.number }))
}

/// The text kept under a name.
pub(crate) fn kept(db: &Connection, name: &str) -> Result<Option<String>, ReadError> {
    let mut statement =
        db.prepare_cached(include_str!("sql/select_kept.sql")).map_err(read("a kept text"))?;
    let found = statement.query_row(named_params! { ":name": name }, |row| row.get("value"));
    found.optional().map_err(read("a kept text"))
}
