//! One device's disk: a store in memory or the encrypted file, and the moment at which the power fails.
//! Every call of an exchange goes through here, so that a crash can be put before or after any of them.

use crate::bugs::{Bug, device as planted};
use crate::file::FileHolding;
use crate::memory::{MemoryHolding, MemoryTrouble, State};
use hearth_clinical::{Instant, LocalDay};
use hearth_exchange::{Holding, StoreTrouble};
use hearth_record::{ChainId, Hash, Head, Incarnation, PatientId};
use hearth_store::{Applied, Arrived, Found, Identity, Leaving, NewAct, OwnRun, WaitingChain, Written};
use hearth_wire::{ChainAsk, Cursor, OpenLoad, PushProblem, PushedChain, ScopeHeads};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why a call came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum DiskTrouble {
    /// The power failed.
    #[error("the power failed")]
    Crashed,
    /// The store in memory said no.
    #[error("the store in memory said no")]
    Memory(#[from] MemoryTrouble),
    /// The encrypted file said no.
    #[error("the encrypted file said no")]
    File(#[from] StoreTrouble),
}

/// Where a device keeps its entries.
#[derive(Debug)]
pub enum Medium {
    /// In memory.
    Memory(MemoryHolding),
    /// In an encrypted file.
    File(Box<FileHolding>),
}

/// When the power fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fuse {
    /// So many calls go through before.
    pub calls: u64,
    /// True if the last call is done and only its answer is not heard.
    pub after: bool,
}

/// A picture of a disk, to be put back later.
#[derive(Clone, Debug)]
pub enum Image {
    /// Of a store in memory.
    Memory(Arc<State>),
    /// Of a file: a folder.
    File(Arc<tempfile::TempDir>),
}

/// The disk.
#[derive(Debug)]
pub struct Disk {
    pub(crate) medium: Medium,
    fuse: Cell<Option<Fuse>>,
    blown: Cell<bool>,
    pub(crate) bug: Option<Bug>,
    /// True to use no more of a store than one in memory has, so that the two can be compared.
    pub(crate) plain: bool,
}

macro_rules! both {
    ($self:ident, $method:ident ( $($given:expr),* )) => {
        match &$self.medium {
            Medium::Memory(store) => store.$method($($given),*).map_err(DiskTrouble::from),
            Medium::File(store) => store.$method($($given),*).map_err(DiskTrouble::from),
        }
    };
}

impl Disk {
    /// A disk that works.
    #[must_use]
    pub fn new(medium: Medium, bug: Option<Bug>) -> Self {
        Disk { medium, fuse: Cell::new(None), blown: Cell::new(false), bug, plain: false }
    }

    /// The power will fail.
    pub fn arm(&self, fuse: Fuse) {
        self.fuse.set(Some(fuse));
    }

    /// True if the power has failed since the last start.
    #[must_use]
    pub fn is_down(&self) -> bool {
        self.blown.get()
    }

    /// The device starts again with what was committed.
    ///
    /// # Errors
    /// What the store says when it is opened.
    pub fn restart(&mut self) -> Result<(), DiskTrouble> {
        self.fuse.set(None);
        self.blown.set(false);
        match &mut self.medium {
            Medium::Memory(_) => Ok(()),
            Medium::File(file) => Ok(file.reopen()?),
        }
    }

    /// What is committed now.
    ///
    /// # Errors
    /// What the store says.
    pub fn look(&self) -> Result<Arc<State>, DiskTrouble> {
        match &self.medium {
            Medium::Memory(store) => Ok(store.image()),
            Medium::File(file) => Ok(file.look()?),
        }
    }

    /// A picture of the disk.
    ///
    /// # Errors
    /// What the files say.
    pub fn image(&self) -> Result<Image, DiskTrouble> {
        match &self.medium {
            Medium::Memory(store) => Ok(Image::Memory(store.image())),
            Medium::File(file) => Ok(Image::File(file.image()?)),
        }
    }

    /// Puts a picture back in place of all that is there.
    ///
    /// # Errors
    /// What the files say.
    pub fn put_back(&mut self, image: &Image) -> Result<(), DiskTrouble> {
        self.fuse.set(None);
        self.blown.set(false);
        match (&mut self.medium, image) {
            (Medium::Memory(store), Image::Memory(image)) => *store = MemoryHolding::of(Arc::clone(image)),
            (Medium::File(file), Image::File(image)) => file.put_back(image.path())?,
            (Medium::Memory(_), Image::File(_)) | (Medium::File(_), Image::Memory(_)) => {}
        }
        Ok(())
    }

    /// The patients whose record, as it is held here, says that this device's user sees nothing of it.
    pub(crate) fn ended(&self) -> BTreeSet<PatientId> {
        match &self.medium {
            Medium::Memory(store) => crate::memory::ended(&store.image()),
            Medium::File(file) => {
                file.store().ended().expect("a store that can be read").into_iter().collect()
            }
        }
    }

    /// Saves one act.
    ///
    /// # Errors
    /// What the store says, or the power failed; then it may be saved or not.
    pub fn write(&self, act: &NewAct, seed: [u8; 32]) -> Result<Written, DiskTrouble> {
        self.powered(|| both!(self, write(act, seed)))
    }

    /// Does one call, unless the power fails before it; it may also fail right after.
    pub(crate) fn powered<T>(&self, call: impl FnOnce() -> Result<T, DiskTrouble>) -> Result<T, DiskTrouble> {
        if self.blown.get() {
            return Err(DiskTrouble::Crashed);
        }
        let Some(fuse) = self.fuse.get() else { return call() };
        if let Some(calls) = fuse.calls.checked_sub(1) {
            self.fuse.set(Some(Fuse { calls, ..fuse }));
            return call();
        }
        self.blown.set(true);
        if fuse.after {
            call()?;
        }
        Err(DiskTrouble::Crashed)
    }

    /// What only a wrong variant does to a store in memory.
    pub(crate) fn tamper(&self, change: impl FnOnce(&mut State)) {
        if let Medium::Memory(store) = &self.medium {
            store.tamper(change);
        }
    }

    /// The call without fuse or bug.
    pub(crate) fn plain_apply(&self, arrived: &Arrived) -> Result<Applied, DiskTrouble> {
        both!(self, apply(arrived))
    }
}

impl Holding for Disk {
    type Trouble = DiskTrouble;

    fn identity(&self) -> Result<Option<Identity>, DiskTrouble> {
        self.powered(|| both!(self, identity()))
    }

    fn renew_incarnation(&self, incarnation: Incarnation) -> Result<(), DiskTrouble> {
        self.powered(|| both!(self, renew_incarnation(incarnation)))
    }

    fn cursor(&self) -> Result<Option<Cursor>, DiskTrouble> {
        self.powered(|| both!(self, cursor()))
    }

    fn loads(&self) -> Result<Vec<OpenLoad>, DiskTrouble> {
        self.powered(|| both!(self, loads()))
    }

    fn waiting(&self) -> Result<Vec<WaitingChain>, DiskTrouble> {
        self.powered(|| both!(self, waiting()))
    }

    fn visit_days(&self, patient: &PatientId) -> Result<BTreeSet<LocalDay>, DiskTrouble> {
        self.powered(|| both!(self, visit_days(patient)))
    }

    fn run(&self, chain: &ChainId, from: u64, through: u64) -> Result<OwnRun, DiskTrouble> {
        self.powered(|| both!(self, run(chain, from, through)))
    }

    fn apply(&self, arrived: &Arrived) -> Result<Applied, DiskTrouble> {
        match self.bug {
            Some(bug) => planted::apply(self, bug, arrived),
            None => self.powered(|| self.plain_apply(arrived)),
        }
    }

    fn acknowledge(
        &self,
        chain: &ChainId,
        through: u64,
        hash: &Hash,
        receipt: &[u8; 16],
    ) -> Result<bool, DiskTrouble> {
        let (through, hash) = match self.bug {
            Some(_) => {
                let state = self.look()?;
                planted::acknowledged(self.bug, &state, chain, through, hash)
            }
            None => (through, *hash),
        };
        self.powered(|| both!(self, acknowledge(chain, through, &hash, receipt)))
    }

    fn refused(&self, chain: &ChainId, problem: Option<PushProblem>) -> Result<(), DiskTrouble> {
        self.powered(|| both!(self, refused(chain, problem)))
    }

    fn push_again_from(&self, chain: &ChainId, through: u64, hash: &Hash) -> Result<bool, DiskTrouble> {
        self.powered(|| both!(self, push_again_from(chain, through, hash)))
    }

    fn forget_acknowledgements(&self) -> Result<(), DiskTrouble> {
        self.powered(|| both!(self, forget_acknowledgements()))
    }

    fn heads(&self) -> Result<(Vec<Head>, u64), DiskTrouble> {
        self.powered(|| both!(self, heads()))
    }

    fn offered(&self) -> Result<Vec<WaitingChain>, DiskTrouble> {
        if self.plain {
            return Ok(Vec::new());
        }
        self.powered(|| both!(self, offered()))
    }

    fn signed_run(
        &self,
        chain: &ChainId,
        from: u64,
        through: u64,
        bytes: u64,
    ) -> Result<Option<PushedChain>, DiskTrouble> {
        if self.plain {
            return Ok(None);
        }
        self.powered(|| both!(self, signed_run(chain, from, through, bytes)))
    }

    fn holds(&self, chain: &ChainId, number: u64, hash: &Hash) -> Result<bool, DiskTrouble> {
        self.powered(|| both!(self, holds(chain, number, hash)))
    }

    fn settle(&self, differs: &[ScopeHeads]) -> Result<Found, DiskTrouble> {
        if self.plain {
            return Ok(Found::default());
        }
        self.powered(|| both!(self, settle(differs)))
    }

    fn damaged(&self) -> Result<Vec<ChainAsk>, DiskTrouble> {
        if self.plain {
            return Ok(Vec::new());
        }
        self.powered(|| both!(self, damaged()))
    }

    fn unsigned(&self) -> Result<Vec<ChainAsk>, DiskTrouble> {
        if self.plain {
            return Ok(Vec::new());
        }
        self.powered(|| both!(self, unsigned()))
    }

    fn is_healed(&self) -> Result<bool, DiskTrouble> {
        self.powered(|| both!(self, is_healed()))
    }

    fn leaving_heads(&self) -> Result<Vec<Head>, DiskTrouble> {
        if self.plain {
            return Ok(Vec::new());
        }
        self.powered(|| both!(self, leaving_heads()))
    }

    fn let_go(&self, at: Instant, today: LocalDay) -> Result<Vec<Leaving>, DiskTrouble> {
        if self.plain {
            return Ok(Vec::new());
        }
        self.powered(|| both!(self, let_go(at, today)))
    }
}
