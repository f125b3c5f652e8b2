//! What an exchange needs of a device's store, so that the encrypted file and a store in memory answer to the same code.

use hearth_record::{ChainId, Hash, Head, Incarnation};
use hearth_store::{
    Applied, ApplyError, Arrived, Identity, OwnRun, ReadError, Store, WaitingChain, WriteError,
};
use hearth_wire::{Cursor, OpenLoad, PushProblem};

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

    /// The service holds this chain through here. True if that is our branch: only then is anything acknowledged.
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
}
