//! A server without a port and computers without a window: the stores that ship, the engine, and what is between them.

use crate::laptop::Laptop;
use ed25519_dalek::SigningKey;
use hearth_clinical::{BirthDate, Instant, LocalDay, PersonName, TeamContact, TeamHours};
use hearth_record::{Audience, ChainId, DeviceId, EntryKey, Incarnation, PatientId, Role, TeamId};
use hearth_server::admin::CodeFor;
use hearth_server::exchange::Counter;
use hearth_server::identity::Identity as ServerIdentity;
use hearth_server::ledger::MemoryLedger;
use hearth_server::mint::{Mint, OsMint};
use hearth_server::store::TeamStore;
use hearth_server::store::sqlite::SqliteStore;
use hearth_store::{Identity, ServerTrust};
use hearth_sync::Failure;
use hearth_wire::{Body, PersonBody, SyncAnswer, SyncRequest, decode_request, encode_answer};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

pub const PASSPHRASE: &str = "three old lamps";
pub const PATIENT: PatientId = PatientId::from_bytes([0x11; 16]);

/// Changes a server's answer on its way.
pub type Lie = Box<dyn FnMut(&SyncRequest, &mut SyncAnswer)>;

/// Changes what a server understands of a request.
pub type Ears = Box<dyn FnMut(&mut SyncRequest)>;

pub struct World {
    dir: TempDir,
    runtime: Runtime,
    ledger: MemoryLedger,
    counter: Option<Counter>,
    pub team: TeamId,
    now: Cell<i64>,
    pub lie: RefCell<Option<Lie>>,
    pub ears: RefCell<Option<Ears>>,
    /// Requests that came, and how many entries were pushed with each.
    pub pushed: RefCell<Vec<usize>>,
}

impl World {
    pub fn new() -> World {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let mut world = World {
            dir: tempfile::tempdir().unwrap(),
            runtime,
            ledger: MemoryLedger::default(),
            counter: None,
            team: TeamId::from_bytes([0; 16]),
            now: Cell::new(1_795_000_000_000),
            lie: RefCell::new(None),
            ears: RefCell::new(None),
            pushed: RefCell::default(),
        };
        world.server_starts();
        let contact = TeamContact::new("01632 960001", TeamHours::closed(), "111").unwrap();
        let made =
            world.office(|office| Box::pin(office.create_team("Riverside", contact, true, Box::new(OsMint))));
        world.team = made.unwrap().0;
        world
    }

    fn counter(&self) -> &Counter {
        self.counter.as_ref().unwrap()
    }

    pub fn store(&self) -> Arc<dyn TeamStore> {
        Arc::clone(&self.counter().store)
    }

    /// Does something with the server's office.
    fn office<T>(
        &self,
        doing: impl for<'a> FnOnce(
            &'a hearth_server::admin::Office<'a>,
        ) -> std::pin::Pin<Box<dyn Future<Output = T> + 'a>>,
    ) -> T {
        let counter = self.counter().clone();
        let office = counter.office(self.now());
        self.runtime.block_on(doing(&office))
    }

    /// Time goes by for everybody.
    pub fn days_go_by(&self, days: i64) {
        self.now.set(self.now.get() + days * 24 * 60 * 60 * 1000);
    }

    /// The last number of the log.
    pub fn number(&self) -> u64 {
        self.runtime.block_on(self.store().team(self.team)).unwrap().number.0
    }

    pub fn now(&self) -> Instant {
        self.now.set(self.now.get() + 60_000);
        Instant::from_ms(self.now.get())
    }

    fn database(&self) -> PathBuf {
        self.dir.path().join("team.db")
    }

    pub fn server_starts(&mut self) {
        let store: Arc<dyn TeamStore> = Arc::new(SqliteStore::open(&self.database()).unwrap());
        let identity = Arc::new(ServerIdentity::new(&[1; 32], [2; 32]).in_life(OsMint.eight()));
        self.counter = Some(Counter { store, identity });
        let counter = self.counter().clone();
        let office = counter.office(self.now());
        self.runtime.block_on(office.open(&self.ledger, &mut OsMint)).unwrap();
    }

    /// A copy of the server's store, as last night's backup is.
    pub fn backup(&self) -> PathBuf {
        let to = self.dir.path().join(format!("backup-{}.db", self.now().ms()));
        SqliteStore::backup(&self.database(), &to).unwrap();
        to
    }

    /// The copy is put back behind the server's back.
    pub fn put_back(&mut self, copy: &Path) {
        self.counter = None;
        for tail in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(self.dir.path().join(format!("team.db{tail}")));
        }
        std::fs::copy(copy, self.database()).unwrap();
        self.server_starts();
    }

    /// The copy is put back as whoever runs the server does it.
    pub fn restore(&mut self, copy: &Path) {
        self.counter = None;
        SqliteStore::restore(copy, &self.database(), self.now(), &mut OsMint).unwrap();
        self.server_starts();
    }

    /// Damage below everything that guards the server's store.
    pub fn below(&self, sql: &str) -> usize {
        rusqlite::Connection::open(self.database()).unwrap().execute(sql, []).unwrap()
    }

    /// The server looks at every entry again. How many are not what was signed.
    pub fn looks(&self) -> usize {
        self.runtime.block_on(self.counter().look()).unwrap()
    }

    /// What a check of the server's file finds.
    pub fn problems(&self) -> Vec<String> {
        SqliteStore::check(&self.database()).unwrap().problems
    }

    pub fn member(&self, role: Role) -> Laptop {
        let team = self.team;
        let user =
            self.office(|office| Box::pin(office.add_user(team, role, "An Invented Name", Box::new(OsMint))));
        self.admitted(CodeFor::User(user.unwrap()))
    }

    pub fn nurse(&self) -> Laptop {
        self.member(Role::Nurse)
    }

    pub fn home(&self) -> Laptop {
        self.admitted(CodeFor::Patient(PATIENT))
    }

    /// A nurse's computer that was let in and has fetched nothing yet.
    pub fn new_nurse(&self) -> Laptop {
        let (team, role) = (self.team, Role::Nurse);
        let user =
            self.office(|office| Box::pin(office.add_user(team, role, "An Invented Name", Box::new(OsMint))));
        self.let_in(CodeFor::User(user.unwrap()))
    }

    fn admitted(&self, whom: CodeFor) -> Laptop {
        let laptop = self.let_in(whom);
        laptop.sync(self);
        laptop
    }

    fn let_in(&self, whom: CodeFor) -> Laptop {
        let seed = OsMint.thirty_two();
        let key = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
        let (team, ledger) = (self.team, &self.ledger);
        let counter = self.counter().clone();
        let office = counter.office(self.now());
        let mut mint = OsMint;
        let admitted = office.admit(Some(ledger), team, whom, (key, "Laptop"), &mut mint);
        let answer = self.runtime.block_on(admitted).unwrap();
        let identity = Identity {
            team,
            team_name: answer.team_name,
            invented: true,
            device: answer.device,
            incarnation: Incarnation::from_bytes(OsMint.eight()),
            user: answer.user,
            role: answer.role,
            patient: answer.patient,
            signing_seed: seed.into(),
            escrow_key: answer.escrow_key,
            server_url: "https://team.example".to_owned(),
            trust: ServerTrust::Pinned([9; 32]),
        };
        Laptop::new(&identity)
    }

    /// Two nurses, a patient whom the first has registered, and the patient's own computer, all in step.
    pub fn with_two_nurses_and_a_patient(&self) -> (Laptop, Laptop, Laptop) {
        let (ada, ben) = (self.nurse(), self.nurse());
        let born: LocalDay = "1946-03-05".parse().unwrap();
        let body = PersonBody {
            name: PersonName::parse("Invented Patient").unwrap(),
            born: BirthDate::from_stored(born).unwrap(),
            nhs_number: None,
        };
        ada.write(self, Audience::Shared, "person", &Body::Person(body));
        ada.sync(self);
        let home = self.home();
        ada.sync(self);
        ben.sync(self);
        (ada, ben, home)
    }

    pub fn answered(&self, device: DeviceId, body: &[u8]) -> Result<Vec<u8>, Failure> {
        let mut request = decode_request(body).unwrap();
        if let Some(ears) = &mut *self.ears.borrow_mut() {
            ears(&mut request);
        }
        self.pushed.borrow_mut().push(request.chains.iter().map(|chain| chain.links.len()).sum());
        let mut mint = OsMint;
        let done = self.counter().exchange(device, request.clone(), self.now(), &mut mint);
        let mut answer = self.runtime.block_on(done).map_err(|_| Failure::Refused)?;
        if let Some(lie) = &mut *self.lie.borrow_mut() {
            lie(&request, &mut answer);
        }
        Ok(encode_answer(&answer).unwrap())
    }

    /// Turns a computer off.
    pub fn turns_off(&self, laptop: &Laptop) {
        let counter = self.counter().clone();
        let office = counter.office(self.now());
        let off = office.revoke(&self.ledger, self.team, laptop.device(), false, Box::new(OsMint));
        self.runtime.block_on(off).unwrap();
    }

    /// The keys of everything that the log holds about somebody.
    pub fn keys(&self, patient: PatientId) -> BTreeSet<EntryKey> {
        let ask = hearth_server::store::LogAsk {
            after: hearth_record::LogNumber(0),
            through: hearth_record::LogNumber(u64::MAX >> 1),
            patients: Some(vec![patient]),
            rows_max: 100_000,
        };
        let rows = self.runtime.block_on(self.store().log(self.team, ask)).unwrap();
        rows.into_iter().map(|stored| stored.entry.key).collect()
    }

    pub fn epoch(&self) -> hearth_record::Epoch {
        self.runtime.block_on(self.store().team(self.team)).unwrap().epoch
    }

    /// Chains of which the log has more than one end.
    pub fn forked(&self) -> Vec<ChainId> {
        let (_, heads) = self.runtime.block_on(self.store().heads(self.team, None)).unwrap();
        let mut seen = BTreeSet::new();
        heads.into_iter().map(|head| head.chain).filter(|chain| !seen.insert(*chain)).collect()
    }
}
