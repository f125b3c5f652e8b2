//! A computer without a window: the store that ships and the engine, written on, synced, copied, put back and damaged.

use crate::planting;
use crate::world::{PASSPHRASE, PATIENT, World};
use hearth_clinical::Weight;
use hearth_exchange::{Inquiry, Verdict, apply, goes_on, outbox, outcomes, request};
use hearth_record::{Audience, DeviceId, EntryKey, EntryTime, Incarnation, PatientId, Replaces, Subject};
use hearth_server::mint::{Mint, OsMint};
use hearth_store::{Cost, Identity, NewAct, NewProfile, NoKeyRing, Profile, ProfileKind, Secret, Store};
use hearth_sync::{Action, Event, Failure, Link, Push, SyncNow, step};
use hearth_wire::{Body, CheckInBody, SyncAnswer, body_bytes, decode_answer, encode_request, kind_of};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

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
    pub fn new(identity: &Identity) -> Laptop {
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
                        let heard = self.exchange(world, &mut inquiry, exchange, &push, page_bytes);
                        if let Some(answer) = heard.1 {
                            receipts.extend(answer.chains.iter().map(|one| (one.chain, one.receipt)));
                            root = answer.root;
                        }
                        events.push_back(heard.0);
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
                    Action::Tell(SyncNow::Stopped(_)) => {
                        ended = Ended::Failed(Failure::Refused);
                        if inquiry.turned_off(&*store, root.take()).unwrap() {
                            events.push_back(Event::Woke);
                        }
                    }
                    Action::Tell(_) | Action::Sleep { .. } | Action::Stop => {}
                    Action::Abandon { .. } | Action::ResendSigned { .. } => panic!("not here"),
                }
            }
        }
        ended
    }

    /// One exchange: what the engine hears of it, and the answer if it was kept.
    fn exchange(
        &self,
        world: &World,
        inquiry: &mut Inquiry,
        exchange: u64,
        push: &[Push],
        page_bytes: u32,
    ) -> (Event, Option<SyncAnswer>) {
        let store = self.store();
        let failed = |kind| (Event::Failed { exchange, kind, jitter: 0 }, None);
        let mut asked = request(&*store, push, page_bytes).unwrap();
        inquiry.fill(&*store, &mut asked).unwrap();
        let answer = match world.answered(self.device(), &encode_request(&asked).unwrap()) {
            Ok(bytes) => decode_answer(&bytes).unwrap(),
            Err(kind) => return failed(kind),
        };
        let applied = match apply(&*store, &answer, Incarnation::from_bytes(OsMint.eight())) {
            Ok(applied) => applied,
            Err(hearth_exchange::PageProblem::OtherTeam) => return failed(Failure::Garbled),
            Err(problem) => panic!("{problem:?}"),
        };
        let chains = outcomes(&*store, &answer.chains).unwrap();
        let heard = inquiry.heard(&*store, &answer, &applied).unwrap();
        let event = Event::Answered {
            exchange,
            chains,
            more: goes_on(&answer, &applied) || heard,
            afresh: answer.afresh,
            revoked: answer.revoked,
            took_ms: 100,
            bytes: 1_000,
            jitter: 0,
        };
        (event, Some(answer))
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
