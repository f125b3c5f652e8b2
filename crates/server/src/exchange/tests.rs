//! Whole exchanges without a port, over each store, with time and randomness from the test.

use super::*;
use crate::admin::CodeFor;
use crate::ledger::MemoryLedger;
use crate::mint::SeededMint;
use crate::store::memory::MemoryStore;
use crate::store::sqlite::SqliteStore;
use ed25519_dalek::SigningKey;
use hearth_clinical::{TeamContact, TeamHours, Weight};
use hearth_record::{
    Audience, Chain, ChainId, Entry, EntryTime, Head, Header, Incarnation, LogNumber, PatientId, Role, Seen,
    SegmentSeed, Subject, UserId, sign_head,
};
use hearth_wire::{Body, CheckInBody, Cursor, body_bytes, kind_of};

const NOW: Instant = Instant::from_ms(1_795_000_000_000);
const PATIENT: PatientId = PatientId::from_bytes([0x11; 16]);

/// A computer that writes one chain about the patient.
struct Home {
    device: DeviceId,
    user: UserId,
    key: SigningKey,
    chain: Chain,
    cursor: Option<Cursor>,
}

impl Home {
    fn weigh(&mut self, grams: u32) -> Entry {
        let body = CheckInBody { weight: Some(Weight::from_grams(grams).unwrap()), ..CheckInBody::default() };
        let body = Body::CheckIn(Box::new(body));
        let header = Header {
            id: self.chain.next_id(),
            author: self.user,
            seen: self.cursor.map_or(
                Seen { epoch: Epoch::from_bytes([0; 8]), number: LogNumber(0) },
                |cursor| Seen { epoch: cursor.epoch, number: cursor.number },
            ),
            time: EntryTime { wall: NOW, day: NOW.day_at_offset(0), zone: "UTC".into(), offset_ms: Some(0) },
            subject: Subject::check_in_self(),
            kind: kind_of(&body),
            replaces: Vec::new(),
        };
        self.chain.append(header, body_bytes(&body), &SegmentSeed([3; 32]))
    }

    fn pushed(&self, entry: Entry) -> PushedChain {
        let chain = entry.key.id.chain;
        let head = Head { chain, number: entry.key.id.number, hash: entry.hash };
        let seeds = entry.whole().map(|whole| (whole.header.time.month(), SegmentSeed([3; 32])));
        PushedChain {
            chain,
            before: entry.before,
            links: vec![entry.link],
            seeds: seeds.into_iter().collect(),
            signature: sign_head(&self.key, &head),
        }
    }

    fn request(&self, chains: Vec<PushedChain>) -> SyncRequest {
        SyncRequest {
            device: self.device,
            cursor: self.cursor,
            loads: Vec::new(),
            chains,
            page_bytes: 64 * 1024,
            compare: Vec::new(),
            wants: Vec::new(),
            parts: false,
        }
    }
}

/// A server in a room, and two nurses' computers that write about one patient.
struct Room {
    counter: Counter,
    ledger: MemoryLedger,
    mint: SeededMint,
    team: TeamId,
    homes: [Home; 2],
}

impl Room {
    async fn over(store: Arc<dyn TeamStore>) -> Room {
        let identity = Arc::new(Identity::new(&[1; 32], [2; 32]));
        let (counter, ledger) = (Counter { store, identity }, MemoryLedger::default());
        let mut mint = SeededMint::new("a room");
        let office = counter.office(NOW);
        let contact = TeamContact::new("111", TeamHours::closed(), "111").unwrap();
        let (team, _) = office.create_team("Riverside", contact, true, mint.another()).await.unwrap();
        let mut homes = Vec::new();
        for n in [1, 2] {
            let user = office.add_user(team, Role::Nurse, "Nobody", mint.another()).await.unwrap();
            let key = SigningKey::from_bytes(&[n; 32]);
            let computer = (key.verifying_key().to_bytes(), "Laptop");
            let admitted = office.admit(Some(&ledger), team, CodeFor::User(user), computer, &mut mint).await;
            let device = admitted.unwrap().device;
            let incarnation = Incarnation::from_bytes([n; 8]);
            let id = ChainId { patient: PATIENT, audience: Audience::Shared, device, incarnation };
            homes.push(Home { device, user, key, chain: Chain::empty(id), cursor: None });
        }
        let homes = homes.try_into().unwrap_or_else(|_| unreachable!("two"));
        Room { counter, ledger, mint, team, homes }
    }

    async fn exchange(&mut self, which: usize, chains: Vec<PushedChain>) -> SyncAnswer {
        let request = self.homes[which].request(chains);
        let device = request.device;
        let answer = self.counter.exchange(device, request, NOW, &mut self.mint).await.unwrap();
        self.homes[which].cursor = Some(answer.cursor);
        answer
    }

    async fn weigh(&mut self, which: usize, grams: u32) -> SyncAnswer {
        let entry = self.homes[which].weigh(grams);
        let pushed = self.homes[which].pushed(entry);
        self.exchange(which, vec![pushed]).await
    }
}

/// What two computers are answered while they weigh in turn.
async fn a_morning(store: Arc<dyn TeamStore>) -> Vec<SyncAnswer> {
    let mut room = Room::over(store).await;
    let mut answers = Vec::new();
    for turn in 0..6 {
        answers.push(room.weigh(turn % 2, 80_000 + u32::try_from(turn).unwrap()).await);
    }
    answers.push(room.exchange(0, Vec::new()).await);
    answers
}

#[tokio::test]
async fn the_same_seed_gives_the_same_answers_over_every_store() {
    let dir = tempfile::tempdir().unwrap();
    let sqlite = a_morning(Arc::new(SqliteStore::open(&dir.path().join("team.db")).unwrap())).await;
    let memory = a_morning(Arc::new(MemoryStore::new())).await;
    assert_eq!(memory, a_morning(Arc::new(MemoryStore::new())).await);
    assert_eq!(memory, sqlite);
    let brought = memory.iter().flat_map(|answer| &answer.runs).filter(|run| run.chain.patient == PATIENT);
    assert_eq!(brought.map(|run| run.links.len()).sum::<usize>(), 6, "each gets the three of the other");
    assert!(memory.iter().flat_map(|answer| &answer.chains).all(|chain| chain.problem.is_none()));
    assert!(memory.last().unwrap().root.is_some());
}

#[tokio::test]
async fn a_stranger_and_one_who_speaks_for_another_are_not_served() {
    let mut room = Room::over(Arc::new(MemoryStore::new())).await;
    let request = room.homes[0].request(Vec::new());
    let stranger = DeviceId::from_bytes([9; 16]);
    let unknown = room.counter.exchange(stranger, request.clone(), NOW, &mut room.mint).await;
    assert!(matches!(unknown, Err(ExchangeError::Stranger)));
    let other = room.homes[1].device;
    let not_theirs = room.counter.exchange(other, request.clone(), NOW, &mut room.mint).await;
    assert!(matches!(not_theirs, Err(ExchangeError::NotYours)));
    let entry = room.homes[0].weigh(80_000);
    let pushed = room.homes[0].pushed(entry);
    let many = SyncRequest { chains: vec![pushed; CHAINS_A_PUSH_MAX + 1], ..request };
    let too_many = room.counter.exchange(room.homes[0].device, many, NOW, &mut room.mint).await;
    assert!(matches!(too_many, Err(ExchangeError::TooManyChains)));
    assert_eq!(room.exchange(0, Vec::new()).await.runs.len(), 1, "the team's own chain and nothing else");
}

#[tokio::test]
async fn an_image_that_is_put_back_begins_a_new_life_and_keeps_a_lost_laptop_out() {
    let store = Arc::new(MemoryStore::new());
    let mut room = Room::over(Arc::clone(&store) as Arc<dyn TeamStore>).await;
    room.weigh(0, 80_000).await;
    room.weigh(1, 81_000).await;
    let image = MemoryStore::clone(&store);
    room.weigh(0, 82_000).await;
    let lost = room.homes[1].device;
    let mint = room.mint.another();
    room.counter.office(NOW).revoke(&room.ledger, room.team, lost, true, mint).await.unwrap();
    let before = room.exchange(0, Vec::new()).await;

    room.counter.store = Arc::new(image);
    let office = room.counter.office(NOW);
    office.restored(&mut room.mint).await.unwrap();
    assert_eq!(office.open(&room.ledger, &mut room.mint).await.unwrap(), (0, 1), "one is turned off again");
    let after = room.exchange(0, Vec::new()).await;
    assert!(after.afresh);
    assert_ne!(after.cursor.epoch, before.cursor.epoch);
    assert!(room.exchange(1, Vec::new()).await.revoked);
}

#[tokio::test]
async fn an_image_that_nobody_speaks_of_is_noticed_by_a_cursor() {
    let store = Arc::new(MemoryStore::new());
    let mut room = Room::over(Arc::clone(&store) as Arc<dyn TeamStore>).await;
    let image = MemoryStore::clone(&store);
    let before = room.weigh(0, 82_000).await;
    room.counter.store = Arc::new(image);
    let after = room.exchange(0, Vec::new()).await;
    assert!(after.afresh);
    assert_ne!(after.cursor.epoch, before.cursor.epoch);
}
