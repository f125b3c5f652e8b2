//! What an exchange needs of a device's store, so that the encrypted file and a store in memory answer to the same code.

use hearth_clinical::{Instant, LocalDay};
use hearth_record::{ChainId, Hash, Head, Incarnation, PatientId};
use hearth_store::{
    Applied, ApplyError, Arrived, Found, Identity, Leaving, OwnRun, ReadError, Store, WaitingChain,
    WriteError,
};
use hearth_wire::{ChainAsk, Cursor, OpenLoad, PushProblem, PushedChain, ScopeHeads};
use std::collections::BTreeSet;

/// A device's store, as an exchange uses it. Each method is one transaction: all of it is kept, or nothing.
pub trait Holding {
    /// Why the store could not do it.
    type Trouble: std::error::Error + Send + Sync + 'static;

    /// Who this device is; `None` before it was enrolled.
    ///
    /// # Errors
    /// What the store says.
    fn identity(&self) -> Result<Option<Identity>, Self::Trouble>;

    /// A new life of this device's chains, from the next write on.
    ///
    /// # Errors
    /// What the store says.
    fn renew_incarnation(&self, incarnation: Incarnation) -> Result<(), Self::Trouble>;

    /// How far it has the team's log.
    ///
    /// # Errors
    /// What the store says.
    fn cursor(&self) -> Result<Option<Cursor>, Self::Trouble>;

    /// Patients whose earlier entries it is still fetching.
    ///
    /// # Errors
    /// What the store says.
    fn loads(&self) -> Result<Vec<OpenLoad>, Self::Trouble>;

    /// The own chains with entries that the service has not acknowledged, those with something urgent first.
    ///
    /// # Errors
    /// What the store says.
    fn waiting(&self) -> Result<Vec<WaitingChain>, Self::Trouble>;

    /// The days on which a patient is visited, as far as it is written down ([`hearth_wire::visit_days`]).
    ///
    /// # Errors
    /// What the store says.
    fn visit_days(&self, patient: &PatientId) -> Result<BTreeSet<LocalDay>, Self::Trouble>;

    /// Entries `from` through `through` of an own chain, on our branch. Stops early at its head.
    ///
    /// # Errors
    /// What the store says.
    fn run(&self, chain: &ChainId, from: u64, through: u64) -> Result<OwnRun, Self::Trouble>;

    /// Stores everything in an answer but the acknowledgements, the cursor included.
    ///
    /// # Errors
    /// What the store says.
    fn apply(&self, arrived: &Arrived) -> Result<Applied, Self::Trouble>;

    /// The service holds this chain through here. True if that is our branch, or what is offered for another device: only
    /// then is anything acknowledged.
    ///
    /// # Errors
    /// What the store says.
    fn acknowledge(
        &self,
        chain: &ChainId,
        through: u64,
        hash: &Hash,
        receipt: &[u8; 16],
    ) -> Result<bool, Self::Trouble>;

    /// The server would not take (the rest of) this chain, or (`None`) it does again.
    ///
    /// # Errors
    /// What the store says.
    fn refused(&self, chain: &ChainId, problem: Option<PushProblem>) -> Result<(), Self::Trouble>;

    /// The service holds this chain only through here: what comes after is pushed again.
    ///
    /// # Errors
    /// What the store says.
    fn push_again_from(&self, chain: &ChainId, through: u64, hash: &Hash) -> Result<bool, Self::Trouble>;

    /// A new log has acknowledged nothing: every own chain is offered again from its start.
    ///
    /// # Errors
    /// What the store says.
    fn forget_acknowledgements(&self) -> Result<(), Self::Trouble>;

    /// The heads of all chains that are held, for the digest, and how many own entries wait, both of one moment.
    ///
    /// # Errors
    /// What the store says.
    fn heads(&self) -> Result<(Vec<Head>, u64), Self::Trouble>;

    /// What others wrote and the service lacks, after its log was put back: each chain once. A store that keeps no
    /// signatures has none.
    ///
    /// # Errors
    /// What the store says.
    fn offered(&self) -> Result<Vec<WaitingChain>, Self::Trouble> {
        Ok(Vec::new())
    }

    /// A run of such a chain, from `from` up to a head that its device signed: as far as `bytes` reach, and at least to the
    /// first such head. `None` if the chain is not offered so.
    ///
    /// # Errors
    /// What the store says.
    fn signed_run(
        &self,
        chain: &ChainId,
        from: u64,
        through: u64,
        bytes: u64,
    ) -> Result<Option<PushedChain>, Self::Trouble> {
        let _ = (chain, from, through, bytes);
        Ok(None)
    }

    /// True if an entry with this number and hash is held. By itself this looks at own chains only.
    ///
    /// # Errors
    /// What the store says.
    fn holds(&self, chain: &ChainId, number: u64, hash: &Hash) -> Result<bool, Self::Trouble> {
        if number == 0 {
            return Ok(*hash == Hash::GENESIS);
        }
        let run = self.run(chain, number, number)?;
        Ok(run.links.len() == 1 && (run.head.number, run.head.hash) == (number, *hash))
    }

    /// Goes through the heads that the service holds where the two differ: what it lacks waits again or is offered, what
    /// this store lacks is to be asked for. A store without it reports a difference and leaves it.
    ///
    /// # Errors
    /// What the store says.
    fn settle(&self, differs: &[ScopeHeads]) -> Result<Found, Self::Trouble> {
        let _ = differs;
        Ok(Found::default())
    }

    /// Looks at every entry again: chains that have one that is not what was signed, or lack one. A store that can't be
    /// damaged has none.
    ///
    /// # Errors
    /// What the store says.
    fn damaged(&self) -> Result<Vec<ChainAsk>, Self::Trouble> {
        Ok(Vec::new())
    }

    /// Chains of others of whose head no signature is held.
    ///
    /// # Errors
    /// What the store says.
    fn unsigned(&self) -> Result<Vec<ChainAsk>, Self::Trouble> {
        Ok(Vec::new())
    }

    /// True if in this life of the log everything that this store could offer was offered and acknowledged. Until then no
    /// patient may leave it.
    ///
    /// # Errors
    /// What the store says.
    fn is_healed(&self) -> Result<bool, Self::Trouble> {
        Ok(self.offered()?.is_empty() && self.waiting()?.is_empty())
    }

    /// Where the own chains end about those whom [`Holding::let_go`] would let go now. A store that keeps everybody has none.
    ///
    /// # Errors
    /// What the store says.
    fn leaving_heads(&self) -> Result<Vec<Head>, Self::Trouble> {
        Ok(Vec::new())
    }

    /// Lets those patients go whose record says that this user sees nothing of it any more: a receipt for each. Never one
    /// of whom something waits, is loading or is to be healed, and never one whom a server merely does not name. A store
    /// without it keeps everybody.
    ///
    /// # Errors
    /// What the store says; everything is as it was then.
    fn let_go(&self, at: Instant, today: LocalDay) -> Result<Vec<Leaving>, Self::Trouble> {
        let _ = (at, today);
        Ok(Vec::new())
    }
}

/// Why the encrypted store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreTrouble {
    /// It could not be read.
    #[error("couldn't read what is to be sent")]
    Read(#[from] ReadError),
    /// It could not be written.
    #[error("couldn't store what came")]
    Write(#[from] WriteError),
}

/// Storing what came is a write.
const _: fn(ApplyError) -> WriteError = |problem| problem;

impl Holding for Store {
    type Trouble = StoreTrouble;

    fn identity(&self) -> Result<Option<Identity>, StoreTrouble> {
        Ok(Store::identity(self)?)
    }

    fn renew_incarnation(&self, incarnation: Incarnation) -> Result<(), StoreTrouble> {
        Ok(Store::renew_incarnation(self, incarnation)?)
    }

    fn cursor(&self) -> Result<Option<Cursor>, StoreTrouble> {
        Ok(Store::cursor(self)?)
    }

    fn loads(&self) -> Result<Vec<OpenLoad>, StoreTrouble> {
        Ok(Store::loads(self)?)
    }

    fn waiting(&self) -> Result<Vec<WaitingChain>, StoreTrouble> {
        Ok(Store::waiting(self)?)
    }

    fn visit_days(&self, patient: &PatientId) -> Result<BTreeSet<LocalDay>, StoreTrouble> {
        Ok(Store::visit_days(self, patient)?)
    }

    fn run(&self, chain: &ChainId, from: u64, through: u64) -> Result<OwnRun, StoreTrouble> {
        Ok(Store::run(self, chain, from, through)?)
    }

    fn apply(&self, arrived: &Arrived) -> Result<Applied, StoreTrouble> {
        Ok(Store::apply(self, arrived)?)
    }

    fn acknowledge(
        &self,
        chain: &ChainId,
        through: u64,
        hash: &Hash,
        receipt: &[u8; 16],
    ) -> Result<bool, StoreTrouble> {
        Ok(Store::acknowledge(self, chain, through, hash, receipt)?)
    }

    fn refused(&self, chain: &ChainId, problem: Option<PushProblem>) -> Result<(), StoreTrouble> {
        Ok(Store::refused(self, chain, problem)?)
    }

    fn push_again_from(&self, chain: &ChainId, through: u64, hash: &Hash) -> Result<bool, StoreTrouble> {
        Ok(Store::push_again_from(self, chain, through, hash)?)
    }

    fn forget_acknowledgements(&self) -> Result<(), StoreTrouble> {
        Ok(Store::forget_acknowledgements(self)?)
    }

    fn heads(&self) -> Result<(Vec<Head>, u64), StoreTrouble> {
        let view = self.view()?;
        Ok((view.heads()?, view.counts()?.waiting))
    }

    fn offered(&self) -> Result<Vec<WaitingChain>, StoreTrouble> {
        Ok(Store::offered(self)?)
    }

    fn signed_run(
        &self,
        chain: &ChainId,
        from: u64,
        through: u64,
        bytes: u64,
    ) -> Result<Option<PushedChain>, StoreTrouble> {
        Ok(Store::signed_run(self, chain, from, through, bytes)?)
    }

    fn holds(&self, chain: &ChainId, number: u64, hash: &Hash) -> Result<bool, StoreTrouble> {
        Ok(Store::holds(self, chain, number, hash)?)
    }

    fn settle(&self, differs: &[ScopeHeads]) -> Result<Found, StoreTrouble> {
        Ok(Store::settle(self, differs)?)
    }

    fn damaged(&self) -> Result<Vec<ChainAsk>, StoreTrouble> {
        Ok(Store::damaged(self)?)
    }

    fn unsigned(&self) -> Result<Vec<ChainAsk>, StoreTrouble> {
        Ok(Store::unsigned(self)?)
    }

    fn is_healed(&self) -> Result<bool, StoreTrouble> {
        Ok(Store::is_healed(self)?)
    }

    fn leaving_heads(&self) -> Result<Vec<Head>, StoreTrouble> {
        Ok(Store::leaving_heads(self)?)
    }

    fn let_go(&self, at: Instant, today: LocalDay) -> Result<Vec<Leaving>, StoreTrouble> {
        Ok(Store::let_go(self, at, today)?)
    }
}
