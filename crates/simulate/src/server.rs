//! The team's server as it stands in this world: the real counter over a real store, its ledger and keys, its backups,
//! and a copy of its log that is read along, so that checks can ask it anything.

use crate::bugs::Bug;
use crate::disk::Fuse;
use crate::gate::Gate;
use crate::log::Log;
use hearth_clinical::Instant;
use hearth_record::{DeviceId, LogNumber, TeamId};
use hearth_server::escrow::RecoveryCode;
use hearth_server::exchange::{Counter, ExchangeError};
use hearth_server::identity::Identity;
use hearth_server::ledger::{Ledger, MemoryLedger};
use hearth_server::mint::SeededMint;
use hearth_server::store::memory::MemoryStore;
use hearth_server::store::sqlite::SqliteStore;
use hearth_server::store::{LogAsk, TeamStore};
use hearth_wire::{SyncAnswer, SyncRequest};
use std::sync::Arc;

/// Where a server keeps its log.
enum Shelf {
    Memory(Arc<MemoryStore>),
    File(tempfile::TempDir),
}

/// A copy of a server's store.
#[derive(Clone)]
pub enum Backup {
    /// Of one in memory.
    Memory(Arc<MemoryStore>),
    /// Of a file: a folder.
    File(Arc<tempfile::TempDir>),
}

/// The server.
pub struct Server {
    shelf: Shelf,
    inner: Arc<dyn TeamStore>,
    gate: Gate,
    counter: Counter,
    ledger: Arc<MemoryLedger>,
    mint: SeededMint,
    runtime: tokio::runtime::Runtime,
    bug: Option<Bug>,
    /// The team.
    pub team: TeamId,
    /// What opens what is sealed to the team.
    pub recovery: Option<RecoveryCode>,
    /// What its log holds, read along.
    pub log: Log,
    /// How often it was put back.
    pub lives: u64,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Server")
    }
}

const DATABASE: &str = "team.db";
const EVERYTHING: usize = 1_000_000;

/// What a server is besides its store.
#[derive(Clone)]
pub struct Founded {
    /// Its store.
    pub backup: Backup,
    /// Its team.
    pub team: TeamId,
    /// What opens what is sealed to the team.
    pub recovery: Option<RecoveryCode>,
    /// Who came in and who was turned off.
    pub ledger: Arc<MemoryLedger>,
}

impl Server {
    /// A server with an empty store, in memory or in a file.
    #[must_use]
    pub fn empty(in_file: bool) -> Self {
        let shelf =
            if in_file { Shelf::File(tempfile::tempdir().unwrap()) } else { Shelf::Memory(Arc::default()) };
        Server::over(shelf, TeamId::from_bytes([0; 16]), Arc::default(), "founding", None)
    }

    /// A server that goes on from a founded team. `seed` is for its random bytes.
    #[must_use]
    pub fn of(founded: &Founded, seed: &str, bug: Option<Bug>) -> Self {
        let ledger = Arc::new(MemoryLedger::default());
        for enrolment in founded.ledger.enrolments().unwrap() {
            ledger.add_enrolment(&enrolment).unwrap();
        }
        let shelf = match &founded.backup {
            Backup::Memory(store) => Shelf::Memory(Arc::new(MemoryStore::clone(store))),
            Backup::File(image) => Shelf::File(copied(image)),
        };
        let mut server = Server::over(shelf, founded.team, ledger, seed, bug);
        server.recovery.clone_from(&founded.recovery);
        server.read_along();
        server
    }

    fn over(shelf: Shelf, team: TeamId, ledger: Arc<MemoryLedger>, seed: &str, bug: Option<Bug>) -> Self {
        let inner = open(&shelf);
        let gate = Gate::new(Arc::clone(&inner), bug);
        // The keys lie outside the store and its backups.
        let identity = Arc::new(Identity::new(&[1; 32], [2; 32]));
        let counter = Counter { store: Arc::new(gate.clone()), identity };
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mint = SeededMint::new(seed);
        Server {
            shelf,
            inner,
            gate,
            counter,
            ledger,
            mint,
            runtime,
            bug,
            team,
            recovery: None,
            log: Log::default(),
            lives: 0,
        }
    }

    /// What is done at once by whoever runs it.
    pub fn desk<T>(&mut self, deed: impl AsyncFnOnce(&Counter, &MemoryLedger, &mut SeededMint) -> T) -> T {
        let Server { runtime, counter, ledger, mint, .. } = self;
        runtime.block_on(deed(counter, ledger, mint))
    }

    /// The computer that it is.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.counter.identity.device(&self.team)
    }

    /// One exchange.
    ///
    /// # Errors
    /// [`ExchangeError`].
    pub fn exchange(
        &mut self,
        device: DeviceId,
        request: SyncRequest,
        now: Instant,
    ) -> Result<SyncAnswer, ExchangeError> {
        let Server { runtime, counter, mint, .. } = self;
        runtime.block_on(counter.exchange(device, request, now, mint))
    }

    /// Reads what was appended since. Answers how many rows there are that were not there before.
    pub fn read_along(&mut self) -> usize {
        let after = self.log.number();
        let ask = LogAsk { after, through: LogNumber(u64::MAX), patients: None, rows_max: EVERYTHING };
        // Past the gate: whoever reads along is no part of the world.
        let store = Arc::clone(&self.inner);
        let rows = self.runtime.block_on(store.log(self.team, ask)).unwrap();
        let count = rows.len();
        rows.into_iter().for_each(|row| self.log.add(row));
        self.log.epoch = Some(self.runtime.block_on(store.team(self.team)).unwrap().epoch);
        count
    }

    /// The power will fail at some call.
    pub fn arm(&self, fuse: Fuse) {
        self.gate.arm(Some(fuse));
    }

    /// It is started again.
    pub fn restart(&mut self, now: Instant) {
        self.gate.arm(None);
        self.start(now);
    }

    fn start(&mut self, now: Instant) {
        self.desk(async |counter, ledger, mint| counter.office(now).open(ledger, mint).await).unwrap();
    }

    /// A copy of its store.
    #[must_use]
    pub fn backup(&self) -> Backup {
        match &self.shelf {
            Shelf::Memory(store) => Backup::Memory(Arc::new(MemoryStore::clone(store))),
            Shelf::File(folder) => {
                let to = tempfile::tempdir().unwrap();
                SqliteStore::backup(&folder.path().join(DATABASE), &to.path().join(DATABASE)).unwrap();
                Backup::File(Arc::new(to))
            }
        }
    }

    /// What it would take to found it again.
    #[must_use]
    pub fn founded(&self) -> Founded {
        Founded {
            backup: self.backup(),
            team: self.team,
            recovery: self.recovery.clone(),
            ledger: Arc::clone(&self.ledger),
        }
    }

    /// A copy is put back. `announced` if whoever did it said so.
    pub fn put_back(&mut self, backup: &Backup, announced: bool, now: Instant) {
        self.shelf = match backup {
            Backup::Memory(store) => Shelf::Memory(Arc::new(MemoryStore::clone(store))),
            Backup::File(image) => Shelf::File(copied(image)),
        };
        self.inner = open(&self.shelf);
        self.gate = Gate::new(Arc::clone(&self.inner), self.bug);
        self.counter.store = Arc::new(self.gate.clone());
        if announced {
            self.desk(async |counter, _, mint| counter.office(now).restored(mint).await).unwrap();
        }
        self.start(now);
        self.lives += 1;
        self.log = Log::default();
        self.read_along();
    }
}

/// A folder of its own with the same file.
fn copied(image: &tempfile::TempDir) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(image.path().join(DATABASE), folder.path().join(DATABASE)).unwrap();
    folder
}

fn open(shelf: &Shelf) -> Arc<dyn TeamStore> {
    match shelf {
        Shelf::Memory(store) => Arc::<MemoryStore>::clone(store),
        Shelf::File(folder) => Arc::new(SqliteStore::open(&folder.path().join(DATABASE)).unwrap()),
    }
}
