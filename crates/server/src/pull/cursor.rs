//! Where a device's pull begins: at its cursor if this log gave it, else at the start.
//! A valid receipt for something that the log does not contain means that the log was put back: a new life begins.

use crate::identity::Identity;
use crate::store::{NewEpoch, StoreError, TeamRow, TeamStore};
use hearth_clinical::Instant;
use hearth_record::{Epoch, Hash, LogNumber, TeamId};
use hearth_wire::{Cursor, cursor_receipt, same_secret};

/// Where a pull begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Start {
    /// Behind this number.
    pub(crate) number: LogNumber,
    /// The log's hash there.
    pub(crate) hash: Hash,
    /// True if the device's cursor was not from this log.
    pub(crate) afresh: bool,
}

impl Start {
    const FIRST: Start = Start { number: LogNumber(0), hash: Hash::GENESIS, afresh: false };
    const AFRESH: Start = Start { afresh: true, ..Start::FIRST };
}

/// What a cursor turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// Not given by this server.
    Foreign,
    /// In the log.
    Here,
    /// From a life of the log that is known to have ended.
    Ended,
    /// Given by this server for something that the log does not have.
    Lost,
}

/// Where to begin for this cursor. `new` names the new life, should one have to begin.
pub(crate) async fn start_of(
    store: &dyn TeamStore,
    identity: &Identity,
    team: TeamId,
    cursor: Option<&Cursor>,
    new: Epoch,
    now: Instant,
) -> Result<Start, StoreError> {
    let Some(cursor) = cursor else { return Ok(Start::FIRST) };
    let row = store.team(team).await?;
    match find(store, identity, &row, cursor).await? {
        Found::Here => Ok(Start { number: cursor.number, hash: cursor.hash, afresh: false }),
        Found::Foreign => {
            tracing::warn!("a cursor came that this server did not give");
            Ok(Start::AFRESH)
        }
        Found::Ended => Ok(Start::AFRESH),
        Found::Lost => {
            let lost = (cursor.epoch != row.epoch).then_some(cursor.epoch);
            let common = if lost.is_some() { row.number } else { row.number.min(cursor.number) };
            let begin = NewEpoch { instead_of: row.epoch, new, lost, common: Some(common), at: now };
            let epoch = store.begin_epoch(team, begin).await?;
            tracing::error!(
                team = %team, %epoch, had = row.number.0, spoken_of = cursor.number.0,
                "the log was put back: a device holds a receipt for what is no longer here; a new life begins"
            );
            Ok(Start::AFRESH)
        }
    }
}

async fn find(
    store: &dyn TeamStore,
    identity: &Identity,
    row: &TeamRow,
    cursor: &Cursor,
) -> Result<Found, StoreError> {
    let key = identity.receipt_key(&row.team);
    let receipt = cursor_receipt(&key, &cursor.team, &cursor.epoch, cursor.number, &cursor.hash);
    if cursor.team != row.team || !same_secret(&receipt, &cursor.receipt) {
        return Ok(Found::Foreign);
    }
    if cursor.epoch == row.epoch {
        // The end of the log is known even if its last row was lost: a device there is not sent back to the start for ever.
        let at_end = (cursor.number, cursor.hash) == (row.number, row.hash);
        let here = at_end || store.log_hash_at(row.team, cursor.number).await? == Some(cursor.hash);
        return Ok(if here { Found::Here } else { Found::Lost });
    }
    let known = store.epochs(row.team).await?.iter().any(|epoch| epoch.epoch == cursor.epoch);
    Ok(if known { Found::Ended } else { Found::Lost })
}
