//! An invented team whose server has no port: patients with a plan and a check-in a day, and a laptop that fetches them.
//! What is timed on it is said next door; nothing here reads a clock.

use ed25519_dalek::SigningKey;
use hearth_clinical::{
    BirthDate, Instant, LocalDay, PersonName, PlanValue, Private, Pulse, TeamContact, TeamHours, Weight,
    WeightGain,
};
use hearth_record::{
    Audience, Chain, ChainId, DeviceId, EntryTime, Epoch, Hash, Header, Incarnation, Link, LogNumber,
    PatientId, Role, Seen, SegmentSeed, Subject, TeamId, UserId, sha256, sign_head,
};
use hearth_server::admin::CodeFor;
use hearth_server::exchange::Counter;
use hearth_server::identity::Identity;
use hearth_server::ledger::MemoryLedger;
use hearth_server::mint::OsMint;
use hearth_server::store::sqlite::SqliteStore;
use hearth_wire::{
    Body, CheckInBody, PersonBody, PushedChain, SettingBody, SyncAnswer, SyncRequest, Told, body_bytes,
    kind_of,
};
use std::collections::BTreeSet;
use std::error::Error;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

/// What came of something that may fail for many reasons.
pub type Done<T> = Result<T, Box<dyn Error>>;

const NOW: Instant = Instant::from_ms(1_795_000_000_000);
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Chains in one push while the team is invented.
const CHAINS_AT_ONCE: usize = 25;

/// A team's server, and the computer of a nurse who has written all that is in it.
pub struct Ward {
    runtime: Runtime,
    counter: Counter,
    team: TeamId,
    author: Author,
    _dir: TempDir,
}

struct Author {
    device: DeviceId,
    user: UserId,
    key: SigningKey,
}

/// A patient by number.
pub fn patient(number: u16) -> PatientId {
    let [high, low] = number.to_be_bytes();
    let mut id = [0x20; 16];
    let mixed = sha256("an invented patient", &[&[high, low]]).0;
    for (byte, from) in id.iter_mut().skip(1).zip(mixed) {
        *byte = from;
    }
    PatientId::from_bytes(id)
}

impl Ward {
    /// A team with so many patients, each with a check-in on each of so many days.
    pub fn new(patients: u16, days: u32) -> Done<Ward> {
        let dir = tempfile::tempdir()?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let store = Arc::new(SqliteStore::open(&dir.path().join("team.db"))?);
        let identity = Arc::new(Identity::new(&[1; 32], [2; 32]));
        let counter = Counter { store, identity };
        let contact = TeamContact::new("01632 960001", TeamHours::closed(), "111")?;
        let office = counter.office(NOW);
        let made = office.create_team("Riverside", contact, true, Box::new(OsMint));
        let team = runtime.block_on(made)?.0;
        let author = admitted(&runtime, &counter, team, [7; 32])?;
        let ward = Ward { runtime, counter, team, author, _dir: dir };
        let mut waiting = Vec::new();
        for number in 0..patients {
            waiting.push(ward.written(number, days)?);
            if waiting.len() == CHAINS_AT_ONCE || number.saturating_add(1) == patients {
                ward.push(std::mem::take(&mut waiting))?;
            }
        }
        Ok(ward)
    }

    /// One more nurse's laptop, which holds nothing.
    pub fn laptop(&self) -> Done<DeviceId> {
        Ok(admitted(&self.runtime, &self.counter, self.team, [8; 32])?.device)
    }

    /// The last number of the log.
    pub fn number(&self) -> Done<LogNumber> {
        Ok(self.runtime.block_on(self.counter.store.team(self.team))?.number)
    }

    /// One exchange.
    pub fn answer(&self, request: SyncRequest) -> Done<SyncAnswer> {
        let device = request.device;
        Ok(self.runtime.block_on(self.counter.exchange(device, request, NOW, &mut OsMint))?)
    }

    fn push(&self, chains: Vec<PushedChain>) -> Done<()> {
        let answer = self.answer(SyncRequest { chains, ..asking(self.author.device) })?;
        match answer.chains.iter().find_map(|chain| chain.problem) {
            Some(problem) => Err(format!("an invented chain was not taken: {problem:?}").into()),
            None => Ok(()),
        }
    }

    fn written(&self, number: u16, days: u32) -> Done<PushedChain> {
        let person = Body::Person(PersonBody {
            name: PersonName::parse(&format!("Invented Number{number}"))?,
            born: BirthDate::from_stored("1946-03-05".parse::<LocalDay>()?)?,
            nhs_number: None,
        });
        let setting =
            |value| Body::Setting(SettingBody { value, why: Private::new(String::new()), review: None });
        let target = setting(PlanValue::TargetWeight(Weight::from_grams(81_000)?));
        let gain = setting(PlanValue::WeightGain3Days(WeightGain::from_grams(1_500)?));
        let check_in = Body::CheckIn(Box::new(CheckInBody {
            weight: Some(Weight::from_grams(80_000)?),
            pulse: Some(Pulse::from_per_minute(68)?),
            told: Some(Told { zone: "green".to_owned(), language: "en".to_owned(), ..Told::default() }),
            ..CheckInBody::default()
        }));
        let mut run = Run::about(&self.author, patient(number));
        for (subject, body) in
            [("person", &person), ("target-weight", &target), ("threshold/weight-gain-3-days", &gain)]
        {
            run.write(days, subject, body)?;
        }
        for day in (0..days).rev() {
            run.write(day, Subject::CHECK_IN_SELF, &check_in)?;
        }
        Ok(run.pushed())
    }
}

/// A request of a computer that has nothing and brings nothing.
pub fn asking(device: DeviceId) -> SyncRequest {
    SyncRequest {
        device,
        cursor: None,
        loads: Vec::new(),
        chains: Vec::new(),
        page_bytes: 8 * 1024,
        compare: Vec::new(),
        wants: Vec::new(),
        parts: true,
    }
}

fn admitted(runtime: &Runtime, counter: &Counter, team: TeamId, seed: [u8; 32]) -> Done<Author> {
    let office = counter.office(NOW);
    let user = runtime.block_on(office.add_user(team, Role::Nurse, "An Invented Name", Box::new(OsMint)))?;
    let key = SigningKey::from_bytes(&seed);
    let (ledger, mut mint) = (MemoryLedger::default(), OsMint);
    let public = key.verifying_key().to_bytes();
    let admitted = office.admit(Some(&ledger), team, CodeFor::User(user), (public, "Laptop"), &mut mint);
    let answer = runtime.block_on(admitted)?;
    Ok(Author { device: answer.device, user: answer.user, key })
}

/// One chain while it is written.
struct Run<'a> {
    author: &'a Author,
    chain: Chain,
    links: Vec<Link>,
    months: BTreeSet<u32>,
    seed: SegmentSeed,
}

impl<'a> Run<'a> {
    fn about(author: &'a Author, patient: PatientId) -> Self {
        let incarnation = Incarnation::from_bytes([1; 8]);
        let chain = ChainId { patient, audience: Audience::Shared, device: author.device, incarnation };
        let seed = SegmentSeed(sha256("an invented seed", &[patient.bytes()]).0);
        Run { author, chain: Chain::empty(chain), links: Vec::new(), months: BTreeSet::new(), seed }
    }

    fn write(&mut self, days_ago: u32, subject: &str, body: &Body) -> Done<()> {
        let wall = NOW.plus_ms(-i64::from(days_ago) * DAY_MS);
        let header = Header {
            id: self.chain.next_id(),
            author: self.author.user,
            seen: Seen { epoch: Epoch::from_bytes([0; 8]), number: LogNumber(0) },
            time: EntryTime {
                wall,
                day: wall.day_at_offset(0),
                zone: "Europe/London".to_owned(),
                offset_ms: Some(0),
            },
            subject: Subject::new(subject)?,
            kind: kind_of(body),
            replaces: Vec::new(),
        };
        self.months.insert(header.time.month());
        self.links.push(self.chain.append(header, body_bytes(body), &self.seed).link);
        Ok(())
    }

    fn pushed(self) -> PushedChain {
        let head = self.chain.head();
        PushedChain {
            chain: head.chain,
            before: Hash::GENESIS,
            links: self.links,
            seeds: self.months.iter().map(|month| (*month, self.seed)).collect(),
            signature: sign_head(&self.author.key, &head),
        }
    }
}
