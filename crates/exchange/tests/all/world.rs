//! A server without a port and computers without a window: the stores that ship, the engine, and what is between them.

use crate::planting;
use ed25519_dalek::SigningKey;
use hearth_clinical::{BirthDate, Instant, LocalDay, PersonName, TeamContact, TeamHours, Weight};
use hearth_exchange::{Inquiry, Verdict, apply, goes_on, outbox, outcomes, request};
use hearth_record::{
    Audience, ChainId, DeviceId, EntryKey, EntryTime, Incarnation, PatientId, Replaces, Role, Subject, TeamId,
};
use hearth_server::admin::CodeFor;
use hearth_server::exchange::Counter;
use hearth_server::identity::Identity as ServerIdentity;
use hearth_server::ledger::MemoryLedger;
use hearth_server::mint::{Mint, OsMint};
use hearth_server::store::TeamStore;
use hearth_server::store::sqlite::SqliteStore;
use hearth_store::{
    Cost, Identity, NewAct, NewProfile, NoKeyRing, Profile, ProfileKind, Secret, ServerTrust, Store,
};
use hearth_sync::{Action, Event, Failure, Link, SyncNow, step};
use hearth_wire::{
    Body, CheckInBody, PersonBody, SyncAnswer, SyncRequest, body_bytes, decode_answer, decode_request,
    encode_answer, encode_request, kind_of,
};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

pub const PASSPHRASE: &str = "three old lamps";
pub const PATIENT: PatientId = PatientId::from_bytes([0x11; 16]);

/// Changes a server's answer on its way.
pub type Lie = Box<dyn FnMut(&SyncRequest, &mut SyncAnswer)>;

pub struct World {
    dir: TempDir,
    runtime: Runtime,
    ledger: MemoryLedger,
    counter: Option<Counter>,
    pub team: TeamId,
    now: Cell<i64>,
    pub lie: RefCell<Option<Lie>>,
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

    fn admitted(&self, whom: CodeFor) -> Laptop {
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
        let laptop = Laptop::new(&identity);
        laptop.sync(self);
        laptop
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

    fn answered(&self, device: DeviceId, body: &[u8]) -> Result<Vec<u8>, Failure> {
        let request = decode_request(body).unwrap();
        self.pushed.borrow_mut().push(request.chains.iter().map(|chain| chain.links.len()).sum());
        let mut mint = OsMint;
        let done = self.counter().exchange(device, request.clone(), self.now(), &mut mint);
        let mut answer = self.runtime.block_on(done).map_err(|_| Failure::Refused)?;
        if let Some(lie) = &mut *self.lie.borrow_mut() {
            lie(&request, &mut answer);
        }
        Ok(encode_answer(&answer).unwrap())
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

/// What came of a sync.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Both sides said what they had, and hold the same; so many chains were put right for it.
    Same(u64),
    /// They do not, and nothing more can be done.
    NotSame,
    /// It can't be said.
    NotSaid,
    /// It did not work.
    Failed(Failure),
}

pub struct Laptop {
    folder: TempDir,
    store: RefCell<Option<Arc<Store>>>,
    inquiry: RefCell<Inquiry>,
    /// Patients that have left it.
    pub left: Cell<usize>,
}

impl Laptop {
    fn new(identity: &Identity) -> Laptop {
        let folder = tempfile::tempdir().unwrap();
        let new = NewProfile { name: "P".to_owned(), kind: ProfileKind::Nurse, cost: Cost::for_tests() };
        let mut random = |bytes: &mut [u8]| OsMint.fill(bytes);
        let store = Profile::create(&folder.path().join("p"), &new, PASSPHRASE, &mut random).unwrap();
        store.enrol(identity).unwrap();
        Laptop {
            folder,
            store: RefCell::new(Some(Arc::new(store))),
            inquiry: RefCell::default(),
            left: Cell::default(),
        }
    }

    fn dir(&self) -> PathBuf {
        self.folder.path().join("p")
    }

    pub fn store(&self) -> Arc<Store> {
        Arc::clone(self.store.borrow().as_ref().unwrap())
    }

    pub fn identity(&self) -> Identity {
        self.store().identity().unwrap().unwrap()
    }

    pub fn device(&self) -> DeviceId {
        self.identity().device
    }

    fn closed(&self) {
        drop(self.store.take());
    }

    fn opened(&self) {
        let store = Profile::open(&self.dir(), Secret::Passphrase(PASSPHRASE), &NoKeyRing).unwrap();
        *self.store.borrow_mut() = Some(Arc::new(store));
        *self.inquiry.borrow_mut() = Inquiry::default();
    }

    /// The app is closed and started again.
    pub fn starts_again(&self) {
        self.closed();
        self.opened();
    }

    /// A copy of its disk, as an image is.
    pub fn image(&self) -> TempDir {
        self.closed();
        let image = tempfile::tempdir().unwrap();
        copy_all(&self.dir(), &image.path().join("p"));
        self.opened();
        image
    }

    /// Its disk becomes what the image was.
    pub fn put_back(&self, image: &TempDir) {
        self.closed();
        std::fs::remove_dir_all(self.dir()).unwrap();
        copy_all(&image.path().join("p"), &self.dir());
        self.opened();
    }

    /// Another computer from the same image.
    pub fn cloned(image: &TempDir) -> Laptop {
        let folder = tempfile::tempdir().unwrap();
        copy_all(&image.path().join("p"), &folder.path().join("p"));
        let clone =
            Laptop { folder, store: RefCell::new(None), inquiry: RefCell::default(), left: Cell::default() };
        clone.opened();
        clone
    }

    /// Damage below everything that guards its store.
    pub fn below(&self, sql: &str) -> usize {
        self.closed();
        let changed = planting::below(&self.dir(), PASSPHRASE, sql);
        self.opened();
        changed
    }

    /// The next complete sync looks at every entry again.
    pub fn looks_at_everything(&self) {
        *self.inquiry.borrow_mut() = Inquiry::thorough();
    }

    pub fn write(&self, world: &World, audience: Audience, subject: &str, body: &Body) -> EntryKey {
        self.write_about(world, (PATIENT, audience), subject, body, &[])
    }

    pub fn write_about(
        &self,
        world: &World,
        (patient, audience): (PatientId, Audience),
        subject: &str,
        body: &Body,
        replaces: &[EntryKey],
    ) -> EntryKey {
        let at = world.now();
        let act = NewAct {
            patient,
            audience,
            author: self.identity().user,
            time: EntryTime {
                wall: at,
                day: at.day_at_offset(0),
                zone: "Europe/London".to_owned(),
                offset_ms: Some(0),
            },
            subject: Subject::new(subject).unwrap(),
            kind: kind_of(body),
            body: body_bytes(body),
            replaces: replaces.iter().map(|key| Replaces { key: *key, parts: Vec::new() }).collect(),
            form: None,
        };
        self.store().write(&act, OsMint.thirty_two()).unwrap().key
    }

    /// From here on, this member of the team sees nothing of the patient.
    pub fn ends_access(&self, world: &World, of: &Laptop) -> EntryKey {
        let user = of.identity().user;
        let body = Body::Grant(hearth_wire::GrantBody { user, access: hearth_record::Access::Nothing });
        let kind = hearth_record::Kind::new("staff-grant", 1);
        let at = world.now();
        let act = NewAct {
            patient: PATIENT,
            audience: Audience::Team,
            author: self.identity().user,
            time: EntryTime {
                wall: at,
                day: at.day_at_offset(0),
                zone: "Europe/London".to_owned(),
                offset_ms: Some(0),
            },
            subject: Subject::grant(&user),
            kind,
            body: body_bytes(&body),
            replaces: Vec::new(),
            form: None,
        };
        self.store().write(&act, OsMint.thirty_two()).unwrap().key
    }

    pub fn weighs(&self, world: &World, grams: u32) -> EntryKey {
        let body = CheckInBody { weight: Some(Weight::from_grams(grams).unwrap()), ..CheckInBody::default() };
        self.write(world, Audience::Shared, Subject::CHECK_IN_SELF, &Body::CheckIn(Box::new(body)))
    }

    pub fn notes(&self, world: &World, text: &str) -> EntryKey {
        let body =
            Body::TeamNote(hearth_wire::NoteBody { text: hearth_clinical::Private::new(text.to_owned()) });
        self.write(world, Audience::Team, "team-note/1", &body)
    }

    pub fn keys(&self, patient: PatientId) -> BTreeSet<EntryKey> {
        let store = self.store();
        let view = store.view().unwrap();
        view.entries(&patient).unwrap().into_iter().map(|held| held.entry.key).collect()
    }

    /// Everything that is to be said, both ways, until the engine rests.
    pub fn sync(&self, world: &World) -> Ended {
        let store = self.store();
        let device = self.device();
        let mut inquiry = self.inquiry.borrow_mut();
        let (mut machine, mut root, mut ended) = (Link::default(), None, Ended::NotSaid);
        let mut receipts = std::collections::BTreeMap::new();
        let mut events = VecDeque::from([Event::Woke]);
        let mut steps = 0;
        while let Some(event) = events.pop_front() {
            steps += 1;
            assert!(steps < 2_000, "a sync comes to an end");
            let (next, actions) = step(std::mem::take(&mut machine), event);
            machine = next;
            for action in actions {
                match action {
                    Action::ReadOutbox => {
                        events.push_back(Event::OutboxRead { chains: outbox(&*store).unwrap() });
                    }
                    Action::OfferAll => store.forget_acknowledgements().unwrap(),
                    Action::Exchange { exchange, push, page_bytes } => {
                        let mut asked = request(&*store, &push, page_bytes).unwrap();
                        inquiry.fill(&*store, &mut asked).unwrap();
                        let answered = world.answered(device, &encode_request(&asked).unwrap());
                        let answer = match answered {
                            Ok(bytes) => decode_answer(&bytes).unwrap(),
                            Err(kind) => {
                                events.push_back(Event::Failed { exchange, kind, jitter: 0 });
                                continue;
                            }
                        };
                        let applied = match apply(&*store, &answer, Incarnation::from_bytes(OsMint.eight())) {
                            Ok(applied) => applied,
                            Err(hearth_exchange::PageProblem::OtherTeam) => {
                                events.push_back(Event::Failed {
                                    exchange,
                                    kind: Failure::Garbled,
                                    jitter: 0,
                                });
                                continue;
                            }
                            Err(problem) => panic!("{problem:?}"),
                        };
                        let chains = outcomes(&*store, &answer.chains).unwrap();
                        let heard = inquiry.heard(&*store, &answer, &applied).unwrap();
                        receipts.extend(answer.chains.iter().map(|one| (one.chain, one.receipt)));
                        root = answer.root;
                        events.push_back(Event::Answered {
                            exchange,
                            chains,
                            more: goes_on(&answer, &applied) || heard,
                            afresh: answer.afresh,
                            revoked: answer.revoked,
                            took_ms: 100,
                            bytes: 1_000,
                            jitter: 0,
                        });
                    }
                    Action::Acknowledge { chain, through, hash } => {
                        store.acknowledge(&chain, through, &hash, &receipts[&chain]).unwrap();
                    }
                    Action::Tell(SyncNow::UpToDate { .. }) => {
                        let at = world.now();
                        let gone = inquiry.let_go(&*store, root, at, at.day_at_offset(0)).unwrap();
                        self.left.set(self.left.get() + gone.len());
                        ended = match inquiry.at_rest(&*store, root.take()).unwrap() {
                            Verdict::NotSaid => Ended::NotSaid,
                            Verdict::Same { put_right } => Ended::Same(put_right),
                            Verdict::NotSame => Ended::NotSame,
                            Verdict::GoOn => {
                                events.push_back(Event::Woke);
                                continue;
                            }
                        };
                    }
                    Action::Tell(SyncNow::Waiting { why, .. }) => ended = Ended::Failed(why),
                    Action::Tell(SyncNow::Stopped(_)) => ended = Ended::Failed(Failure::Refused),
                    Action::Tell(_) | Action::Sleep { .. } | Action::Stop => {}
                    Action::Abandon { .. } | Action::ResendSigned { .. } => panic!("not here"),
                }
            }
        }
        ended
    }

    /// Nothing here is damaged, and what is derived is what a rebuild gives.
    #[track_caller]
    pub fn is_sound(&self) {
        assert_eq!(self.store().verify().unwrap().problems, []);
    }
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() && file.file_name() != "lock" {
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}
