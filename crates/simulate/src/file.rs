//! A device's store in its encrypted file, in a folder that goes away: the one that ships, opened, copied and put back.

use crate::memory::{Kept, Own, Read, State};
use hearth_clinical::{Instant, LocalDay};
use hearth_exchange::{Holding, StoreTrouble};
use hearth_record::{ChainId, EntryKey, Hash, Head, Incarnation, PatientId};
use hearth_store::{
    Applied, Arrived, Cost, Found, Held, Identity, Leaving, NewAct, NewProfile, NoKeyRing, OwnRun, Profile,
    ProfileKind, Report, Secret, Store, WaitingChain, Written,
};
use hearth_wire::{ChainAsk, Cursor, OpenLoad, PushProblem, PushedChain, ScopeHeads};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const PASSPHRASE: &str = "three old lamps";

/// The lock is one of processes and no part of what is stored.
const LOCK: &str = "lock";

/// The store, with what was last read of it.
pub struct FileHolding {
    folder: tempfile::TempDir,
    store: Option<Store>,
    seen: RefCell<Option<Arc<State>>>,
    read: RefCell<BTreeMap<EntryKey, Arc<Read>>>,
}

impl std::fmt::Debug for FileHolding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileHolding")
    }
}

impl FileHolding {
    /// A new profile with nothing in it. `random` fills bytes for its key.
    #[must_use]
    pub fn new(identity: &Identity, random: &mut dyn FnMut(&mut [u8])) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let new = NewProfile { name: "Sim".to_owned(), kind: ProfileKind::Patient, cost: Cost::for_tests() };
        let store = Profile::create(&folder.path().join("p"), &new, PASSPHRASE, random).unwrap();
        store.enrol(identity).unwrap();
        FileHolding { folder, store: Some(store), seen: RefCell::default(), read: RefCell::default() }
    }

    /// A store that goes on from a picture.
    #[must_use]
    pub fn of(image: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(image, &folder.path().join("p"));
        let mut file =
            FileHolding { folder, store: None, seen: RefCell::default(), read: RefCell::default() };
        file.reopen().unwrap();
        file
    }

    fn dir(&self) -> PathBuf {
        self.folder.path().join("p")
    }

    pub(crate) fn store(&self) -> &Store {
        self.store.as_ref().unwrap()
    }

    /// Closes the file and opens it again.
    pub(crate) fn reopen(&mut self) -> Result<(), StoreTrouble> {
        self.store = None;
        self.seen.take();
        let opened = Profile::open(&self.dir(), Secret::Passphrase(PASSPHRASE), &NoKeyRing);
        self.store = Some(opened.unwrap());
        Ok(())
    }

    pub(crate) fn image(&self) -> Result<Arc<tempfile::TempDir>, StoreTrouble> {
        let folder = tempfile::tempdir().unwrap();
        self.store().tidy()?;
        copy(&self.dir(), folder.path());
        Ok(Arc::new(folder))
    }

    pub(crate) fn put_back(&mut self, image: &Path) -> Result<(), StoreTrouble> {
        self.store = None;
        fs::remove_dir_all(self.dir()).unwrap();
        copy(image, &self.dir());
        self.reopen()
    }

    /// The file with what was written here about patients who have left, if the person is asked to bring it.
    pub(crate) fn asks_to_bring(&self) -> Option<Vec<u8>> {
        let store = self.store();
        (store.left_doubted().unwrap() > 0).then(|| fs::read(store.left_file()).unwrap())
    }

    /// What the store's own check finds.
    pub(crate) fn verify(&self) -> Result<Report, StoreTrouble> {
        Ok(self.store().verify()?)
    }

    /// All of the store, as a store in memory would hold it.
    pub(crate) fn look(&self) -> Result<Arc<State>, StoreTrouble> {
        if let Some(seen) = self.seen.borrow().as_ref() {
            return Ok(Arc::clone(seen));
        }
        let state = Arc::new(self.read_all()?);
        *self.seen.borrow_mut() = Some(Arc::clone(&state));
        Ok(state)
    }

    fn read_all(&self) -> Result<State, StoreTrouble> {
        let store = self.store();
        let view = store.view()?;
        let mut state = State { identity: store.identity()?, cursor: view.cursor()?, ..State::default() };
        let mut known = self.read.borrow_mut();
        let own = state.identity.as_ref().map(|identity| identity.device);
        view.each_entry(&mut |held: Held| {
            let key = held.entry.key;
            let read = known
                .entry(key)
                .and_modify(|read| {
                    // A stub that became whole, or the other way round after a patient had left.
                    if read.act.is_some() != held.entry.whole().is_some() {
                        *read = Arc::new(Read::new(held.entry.clone()));
                    }
                })
                .or_insert_with(|| Arc::new(Read::new(held.entry.clone())));
            let ours = Some(key.id.chain.device) == own;
            let kept = Kept { read: Arc::clone(read), log: held.log_number, ours, urgent: false };
            state.entries.insert(key, kept);
            true
        })?;
        state.loads = view.loads()?.into_iter().map(|load| (load.patient, load)).collect();
        state.heads = view.heads()?.into_iter().map(|head| (head.chain, head.number, head.hash)).collect();
        state.set_aside_elsewhere = view.counts()?.aside;
        drop(view);
        let waiting: BTreeMap<ChainId, u64> =
            store.waiting()?.into_iter().map(|chain| (chain.chain, chain.from)).collect();
        let chains: BTreeSet<ChainId> = state
            .entries
            .values()
            .filter(|kept| kept.ours)
            .map(|kept| kept.read.entry.key.id.chain)
            .collect();
        for chain in chains {
            let head = store.run(&chain, u64::MAX, u64::MAX)?.head;
            let acknowledged = waiting.get(&chain).map_or(head.number, |from| from.saturating_sub(1));
            let own = Own { number: head.number, hash: head.hash, acknowledged, problem: None };
            if head.number > 0 {
                state.own.insert(chain, own);
            }
        }
        Ok(state)
    }

    /// Something is about to change: what was read is read again.
    fn changing(&self) -> &Store {
        self.seen.take();
        self.store()
    }

    pub(crate) fn write(&self, act: &NewAct, seed: [u8; 32]) -> Result<Written, StoreTrouble> {
        Ok(self.changing().write(act, seed)?)
    }
}

/// Copies a folder's files.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() && file.file_name() != LOCK {
            fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}

impl Holding for FileHolding {
    type Trouble = StoreTrouble;

    fn identity(&self) -> Result<Option<Identity>, StoreTrouble> {
        Holding::identity(self.store())
    }

    fn renew_incarnation(&self, incarnation: Incarnation) -> Result<(), StoreTrouble> {
        Holding::renew_incarnation(self.changing(), incarnation)
    }

    fn cursor(&self) -> Result<Option<Cursor>, StoreTrouble> {
        Holding::cursor(self.store())
    }

    fn loads(&self) -> Result<Vec<OpenLoad>, StoreTrouble> {
        Holding::loads(self.store())
    }

    fn waiting(&self) -> Result<Vec<WaitingChain>, StoreTrouble> {
        Holding::waiting(self.store())
    }

    fn visit_days(&self, patient: &PatientId) -> Result<BTreeSet<LocalDay>, StoreTrouble> {
        Holding::visit_days(self.store(), patient)
    }

    fn run(&self, chain: &ChainId, from: u64, through: u64) -> Result<OwnRun, StoreTrouble> {
        Holding::run(self.store(), chain, from, through)
    }

    fn apply(&self, arrived: &Arrived) -> Result<Applied, StoreTrouble> {
        Holding::apply(self.changing(), arrived)
    }

    fn acknowledge(
        &self,
        chain: &ChainId,
        through: u64,
        hash: &Hash,
        receipt: &[u8; 16],
    ) -> Result<bool, StoreTrouble> {
        Holding::acknowledge(self.changing(), chain, through, hash, receipt)
    }

    fn refused(&self, chain: &ChainId, problem: Option<PushProblem>) -> Result<(), StoreTrouble> {
        Holding::refused(self.changing(), chain, problem)
    }

    fn push_again_from(&self, chain: &ChainId, through: u64, hash: &Hash) -> Result<bool, StoreTrouble> {
        Holding::push_again_from(self.changing(), chain, through, hash)
    }

    fn forget_acknowledgements(&self) -> Result<(), StoreTrouble> {
        Holding::forget_acknowledgements(self.changing())
    }

    fn heads(&self) -> Result<(Vec<Head>, u64), StoreTrouble> {
        Holding::heads(self.store())
    }

    fn offered(&self) -> Result<Vec<WaitingChain>, StoreTrouble> {
        Holding::offered(self.store())
    }

    fn signed_run(
        &self,
        chain: &ChainId,
        from: u64,
        through: u64,
        bytes: u64,
    ) -> Result<Option<PushedChain>, StoreTrouble> {
        Holding::signed_run(self.store(), chain, from, through, bytes)
    }

    fn holds(&self, chain: &ChainId, number: u64, hash: &Hash) -> Result<bool, StoreTrouble> {
        Holding::holds(self.store(), chain, number, hash)
    }

    fn settle(&self, differs: &[ScopeHeads]) -> Result<Found, StoreTrouble> {
        Holding::settle(self.changing(), differs)
    }

    fn damaged(&self) -> Result<Vec<ChainAsk>, StoreTrouble> {
        Holding::damaged(self.store())
    }

    fn unsigned(&self) -> Result<Vec<ChainAsk>, StoreTrouble> {
        Holding::unsigned(self.store())
    }

    fn is_healed(&self) -> Result<bool, StoreTrouble> {
        Holding::is_healed(self.store())
    }

    fn leaving_heads(&self) -> Result<Vec<Head>, StoreTrouble> {
        Holding::leaving_heads(self.store())
    }

    fn let_go(&self, at: Instant, today: LocalDay) -> Result<Vec<Leaving>, StoreTrouble> {
        Holding::let_go(self.changing(), at, today)
    }
}
