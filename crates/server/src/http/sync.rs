//! The one exchange: what is pushed is appended and on disk, then what is due is pulled, all in one answer.
//! The deciding is in `crate::admit` and `crate::pull`; this puts them one behind the other.

use super::Desk;
use super::enter::{Entered, inside};
use super::routes::Asked;
use super::trouble::{Refused, answered};
use crate::admit::{admit, prepare, wanted};
use crate::contact;
use crate::limits::CHAINS_A_PUSH_MAX;
use crate::pull::{Pull, start_of};
use crate::store::{Facts, StoreError};
use axum::body::Body;
use axum::http::{Response, StatusCode};
use hearth_record::{EntryKey, Epoch};
use hearth_wire::{ChainAnswer, PushedChain, SyncRequest, decode_request, encode_answer};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(crate) async fn sync(asked: Asked) -> Result<Response<Body>, Refused> {
    let Some(entered) = &asked.entered else { return Err(Refused::inside()) };
    let mut request = decode_request(&asked.body).map_err(|problem| Refused::malformed(&problem))?;
    if request.device != entered.caller.device {
        return Err(Refused::new(StatusCode::FORBIDDEN, "not-yours", "the body speaks for another device"));
    }
    if request.chains.len() > CHAINS_A_PUSH_MAX {
        return Err(Refused::too_large());
    }
    let chains = std::mem::take(&mut request.chains);
    let bytes = exchange(&asked, entered, &request, chains).await.map_err(|problem| inside(&problem))?;
    bytes.map(answered).ok_or_else(Refused::inside)
}

async fn exchange(
    asked: &Asked,
    entered: &Entered,
    request: &SyncRequest,
    chains: Vec<PushedChain>,
) -> Result<Option<Vec<u8>>, StoreError> {
    let (desk, caller) = (&asked.desk, &entered.caller);
    let now = Desk::now();
    let new_epoch = Epoch::from_bytes(Desk::mint().eight());
    // First of all: is this still the log that the device knows? Receipts for what it pushes hang on that.
    let cursor = request.cursor.as_ref();
    let start = start_of(&*desk.store, &desk.identity, caller.team, cursor, new_epoch, now).await?;
    let (answers, pushed) = push(asked, entered, chains).await?;
    contact::note(&*desk.store, &desk.identity, caller, Desk::mint(), now).await?;
    let pull = Pull { store: &*desk.store, identity: &desk.identity, caller, now };
    let answer = pull.answer(request, &start, answers, &pushed).await?;
    match encode_answer(&answer) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(problem) => {
            tracing::error!(%problem, "an answer could not be written");
            Ok(None)
        }
    }
}

async fn push(
    asked: &Asked,
    entered: &Entered,
    chains: Vec<PushedChain>,
) -> Result<(Vec<ChainAnswer>, BTreeSet<EntryKey>), StoreError> {
    if chains.is_empty() {
        return Ok((Vec::new(), BTreeSet::new()));
    }
    let (desk, team) = (&asked.desk, entered.caller.team);
    let arrived: Vec<_> = chains.into_iter().map(prepare).collect();
    let keys = arrived.iter().flat_map(|chain| chain.entries.iter().map(|entry| entry.key)).collect();
    let wanted = wanted(&desk.identity, &team, &arrived);
    let (identity, mut mint, now) = (Arc::clone(&desk.identity), Desk::mint(), Desk::now());
    let decide = Box::new(move |facts: &Facts| admit(facts, &identity, &mut *mint, arrived, now));
    let written = desk.store.append(team, wanted, decide).await?;
    Ok((written.plan.answers, keys))
}
