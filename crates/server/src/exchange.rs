//! The one exchange without a line: what is pushed is appended and on disk, then what is due is pulled, in one answer.
//! Time and randomness come in as arguments; who signed the request, and how it becomes bytes, is for `http`.

use crate::admin::Office;
use crate::admit::{admit, prepare, wanted};
use crate::contact;
use crate::identity::Identity;
use crate::limits::CHAINS_A_PUSH_MAX;
use crate::mint::Mint;
use crate::pull::{Caller, Pull, start_of};
use crate::store::{Facts, StoreError, TeamRow, TeamStore};
use hearth_clinical::Instant;
use hearth_record::{ChainId, DeviceId, EntryKey, Epoch, Hash, TeamId};
use hearth_wire::{ChainAnswer, PushProblem, PushedChain, SyncAnswer, SyncRequest, chain_receipt};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A team's server without a port: a store, the server's keys, and what is done for whoever comes.
#[derive(Clone)]
pub struct Counter {
    /// The store.
    pub store: Arc<dyn TeamStore>,
    /// The server's keys.
    pub identity: Arc<Identity>,
}

impl std::fmt::Debug for Counter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Counter")
    }
}

/// Why an exchange came to nothing. Nothing was taken.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// No team of this server has such a computer.
    #[error("this server has no such computer")]
    Stranger,
    /// The request speaks for another computer than the one that sent it.
    #[error("the body speaks for another device")]
    NotYours,
    /// It names more chains than one push may.
    #[error("the request names more chains than one push may")]
    TooManyChains,
    /// The store said no.
    #[error("the store couldn't do it")]
    Store(#[from] StoreError),
}

impl Counter {
    /// What can be done by the person who runs this server.
    #[must_use]
    pub fn office(&self, now: Instant) -> Office<'_> {
        Office { store: &*self.store, identity: &self.identity, now }
    }

    /// One exchange with a computer that is known to have sent this request.
    ///
    /// # Errors
    /// [`ExchangeError`]. What a request holds is never a reason: each chain is answered by itself.
    pub async fn exchange(
        &self,
        device: DeviceId,
        request: SyncRequest,
        now: Instant,
        mint: &mut dyn Mint,
    ) -> Result<SyncAnswer, ExchangeError> {
        let door = self.store.door(device).await?.ok_or(ExchangeError::Stranger)?;
        let directory = self.store.directory(door.team).await?;
        let row = directory.now().devices.get(&device).ok_or(ExchangeError::Stranger)?;
        self.exchange_with(&Caller::of(door.team, device, row, &directory), request, now, mint).await
    }

    /// One exchange with a caller who was let in.
    pub(crate) async fn exchange_with(
        &self,
        caller: &Caller,
        mut request: SyncRequest,
        now: Instant,
        mint: &mut dyn Mint,
    ) -> Result<SyncAnswer, ExchangeError> {
        if request.device != caller.device {
            return Err(ExchangeError::NotYours);
        }
        if request.chains.len() > CHAINS_A_PUSH_MAX {
            return Err(ExchangeError::TooManyChains);
        }
        let chains = std::mem::take(&mut request.chains);
        let (store, identity) = (&*self.store, &self.identity);
        // First of all: is this still the log that the device knows? Receipts for what it pushes hang on that.
        let new_epoch = Epoch::from_bytes(mint.eight());
        let start = start_of(store, identity, caller.team, request.cursor.as_ref(), new_epoch, now).await?;
        let (chains, foreign) = theirs(caller, chains);
        let (mut answers, mut pushed) = push(store, identity, caller.team, chains, now, mint).await?;
        // What a device relays it holds without a number in this log; that comes to it in the page, as it does to others.
        pushed.retain(|key| key.id.chain.device == caller.device);
        if !foreign.is_empty() {
            let team = store.team(caller.team).await?;
            let key = identity.receipt_key(&caller.team);
            answers.extend(foreign.iter().map(|chain| not_taken(&team, &key, chain)));
        }
        if let Err(problem) = contact::note(store, identity, caller, mint, now).await {
            // It is due again with the next exchange; what others wrote comes all the same.
            tracing::warn!(%problem, "that a computer was in touch could not be written down");
        }
        let pull = Pull { store, identity, caller, now };
        Ok(pull.answer(&request, &start, answers, &pushed).await?)
    }
}

/// What is taken of a push, and the chains of which nothing is. A device that was turned off may be in anybody's hands: it
/// delivers what it wrote itself, and nothing that it says others wrote.
fn theirs(caller: &Caller, chains: Vec<PushedChain>) -> (Vec<PushedChain>, Vec<ChainId>) {
    let (own, foreign): (Vec<PushedChain>, Vec<PushedChain>) =
        chains.into_iter().partition(|chain| !caller.turned_off || chain.chain.device == caller.device);
    (own, foreign.into_iter().map(|chain| chain.chain).collect())
}

/// It does not hear either how far such a chain is held.
fn not_taken(team: &TeamRow, key: &[u8; 32], chain: &ChainId) -> ChainAnswer {
    let (through, hash) = (0, Hash::GENESIS);
    ChainAnswer {
        chain: *chain,
        through,
        hash,
        receipt: chain_receipt(key, &team.team, &team.epoch, chain, through, &hash),
        problem: Some(PushProblem::NotSigned),
    }
}

/// Appends what was pushed, each chain by itself. What became of each, and every entry that came.
pub(crate) async fn push(
    store: &dyn TeamStore,
    identity: &Arc<Identity>,
    team: TeamId,
    chains: Vec<PushedChain>,
    now: Instant,
    mint: &mut dyn Mint,
) -> Result<(Vec<ChainAnswer>, BTreeSet<EntryKey>), StoreError> {
    if chains.is_empty() {
        return Ok((Vec::new(), BTreeSet::new()));
    }
    let arrived: Vec<_> = chains.into_iter().map(prepare).collect();
    let keys = arrived.iter().flat_map(|chain| chain.entries.iter().map(|entry| entry.key)).collect();
    let wanted = wanted(identity, &team, &arrived);
    let (identity, mut mint) = (Arc::clone(identity), mint.another());
    let decide = Box::new(move |facts: &Facts| admit(facts, &identity, &mut *mint, arrived, now));
    let written = store.append(team, wanted, decide).await?;
    Ok((written.plan.answers, keys))
}

#[cfg(test)]
mod tests;
