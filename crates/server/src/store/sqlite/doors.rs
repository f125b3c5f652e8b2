//! Who knocks: computers with their nonces, codes with their tries, and the line that says who came.

use super::Doing;
use super::read::all;
use super::rows::{self, Reader};
use crate::store::{AuditLine, CodeRow, Door, Entering, StoreError};
use hearth_record::{DeviceId, TeamId};
use rusqlite::{Connection, ToSql, TransactionBehavior, named_params};

pub(super) fn door(db: &Connection, device: DeviceId) -> Result<Option<Door>, StoreError> {
    let named: [(&str, &dyn ToSql); 1] = [(":device", device.bytes())];
    let found = all(db, include_str!("sql/select_door.sql"), &named, "look who knocks", |row| {
        let row = Reader::new(row, "device_door");
        Ok(Door { team: TeamId::from_bytes(row.bytes("team")?), nonce: row.bytes("nonce")? })
    })?;
    Ok(found.into_iter().next())
}

pub(super) fn enter(db: &mut Connection, entering: &Entering) -> Result<bool, StoreError> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate).doing("begin to let in")?;
    let named = named_params! {
        ":device": entering.device.bytes(),
        ":nonce": entering.nonce,
        ":next": entering.next,
    };
    let taken = tx.prepare_cached(include_str!("sql/take_nonce.sql")).doing("take a nonce")?.execute(named);
    if taken.doing("take a nonce")? == 0 {
        return Ok(false);
    }
    note(&tx, &entering.line)?;
    tx.commit().doing("let in")?;
    Ok(true)
}

pub(super) fn note(db: &Connection, line: &AuditLine) -> Result<(), StoreError> {
    let named = named_params! {
        ":team": line.team.bytes(),
        ":at_ms": line.at.ms(),
        ":line": line.line,
        ":device": line.device.map(|device| *device.bytes()),
        ":route": line.route,
        ":bytes": rows::to_i64(line.bytes),
    };
    db.prepare_cached(include_str!("sql/insert_audit.sql"))
        .and_then(|mut statement| statement.execute(named))
        .doing("write down who came")?;
    Ok(())
}

pub(super) fn code(db: &Connection, handle: [u8; 8]) -> Result<Option<(TeamId, CodeRow)>, StoreError> {
    let named: [(&str, &dyn ToSql); 1] = [(":handle", &handle)];
    let teams = all(db, include_str!("sql/select_code_team.sql"), &named, "look for a code", |row| {
        Ok(TeamId::from_bytes(Reader::new(row, "code_door").bytes("team")?))
    })?;
    match teams.into_iter().next() {
        Some(team) => Ok(code_of_team(db, team, handle)?.map(|code| (team, code))),
        None => Ok(None),
    }
}

pub(super) fn code_of_team(
    db: &Connection,
    team: TeamId,
    handle: [u8; 8],
) -> Result<Option<CodeRow>, StoreError> {
    let named: [(&str, &dyn ToSql); 2] = [(":team", team.bytes()), (":handle", &handle)];
    let found = all(db, include_str!("sql/select_code.sql"), &named, "read a code", rows::code)?;
    Ok(found.into_iter().next())
}

pub(super) fn set_code_nonce(
    db: &Connection,
    team: TeamId,
    handle: [u8; 8],
    nonce: [u8; 32],
) -> Result<(), StoreError> {
    let named = named_params! { ":team": team.bytes(), ":handle": handle, ":nonce": nonce };
    db.execute(include_str!("sql/update_code_nonce.sql"), named).doing("remember a code's nonce")?;
    Ok(())
}

pub(super) fn count_wrong_try(db: &Connection, team: TeamId, handle: [u8; 8]) -> Result<(), StoreError> {
    let named = named_params! { ":team": team.bytes(), ":handle": handle };
    db.execute(include_str!("sql/update_code_tries.sql"), named).doing("count a wrong proof")?;
    Ok(())
}
