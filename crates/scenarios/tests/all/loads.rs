//! A computer that is new to a caseload: what it can show first, what it says while the rest is on its way, and what that
//! costs on a slow line.

use crate::line::Fate;
use crate::town::{Computer, Town};
use ed25519_dalek::SigningKey;
use hearth_app::Patience;
use hearth_app::api::ZoneView;
use hearth_app::clock::SystemClock;
use hearth_app::deeds::{alerts, caseload, numbers, patient};
use hearth_clinical::{
    BirthDate, Instant, LocalDay, PersonName, PlanValue, Private, Pulse, Weight, WeightGain,
};
use hearth_record::{
    Audience, Chain, ChainId, EntryTime, Header, Link, PatientId, Role, Seen, SegmentSeed, Subject, sign_head,
};
use hearth_server::admin::CodeFor;
use hearth_server::exchange::Counter;
use hearth_server::mint::OsMint;
use hearth_wire::{
    Body, CheckInBody, PersonBody, PushedChain, SettingBody, SyncRequest, Told, body_bytes, kind_of,
};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What a slow line carries in a second: 64 kbit/s.
const BYTES_A_SECOND: usize = 8_000;
/// What an exchange costs beside its bytes on such a line.
const ROUND_TRIP_MS: usize = 600;

/// What a nurse has written about one patient, as one run of a chain.
struct Pages<'a> {
    author: &'a Computer,
    chain: Chain,
    links: Vec<Link>,
    months: BTreeSet<u32>,
    seed: SegmentSeed,
}

impl<'a> Pages<'a> {
    fn about(author: &'a Computer, patient: PatientId) -> Self {
        let identity = author.open().store().identity().unwrap().unwrap();
        let chain = ChainId {
            patient,
            audience: Audience::Shared,
            device: identity.device,
            incarnation: identity.incarnation,
        };
        let seed = SegmentSeed(hearth_record::sha256("a test's seed", &[patient.bytes()]).0);
        Pages { author, chain: Chain::empty(chain), links: Vec::new(), months: BTreeSet::new(), seed }
    }

    fn write(&mut self, days_ago: i64, subject: &str, body: &Body) {
        let open = self.author.open();
        let (identity, cursor) =
            (open.store().identity().unwrap().unwrap(), open.store().cursor().unwrap().unwrap());
        let wall: Instant = hearth_server::clock::now().plus_ms(-days_ago * DAY_MS);
        let header = Header {
            id: self.chain.next_id(),
            author: identity.user,
            seen: Seen { epoch: cursor.epoch, number: cursor.number },
            time: EntryTime {
                wall,
                day: wall.day_at_offset(0),
                zone: "Europe/London".to_owned(),
                offset_ms: Some(0),
            },
            subject: Subject::new(subject).unwrap(),
            kind: kind_of(body),
            replaces: Vec::new(),
        };
        self.months.insert(header.time.month());
        // A test's chain has one seed for all of its months.
        self.links.push(self.chain.append(header, body_bytes(body), &self.seed).link);
    }

    fn pushed(self) -> PushedChain {
        let identity = self.author.open().store().identity().unwrap().unwrap();
        let key = SigningKey::from_bytes(&identity.signing_seed);
        let seeds = self.months.iter().map(|month| (*month, self.seed)).collect();
        PushedChain {
            chain: self.chain.head().chain,
            before: hearth_record::Hash::GENESIS,
            links: self.links,
            seeds,
            signature: sign_head(&key, &self.chain.head()),
        }
    }
}

fn id(number: u16) -> PatientId {
    let [high, low] = number.to_be_bytes();
    let mut bytes = hearth_record::sha256("a patient", &[&[high, low]]).0;
    bytes[0] = 0x20;
    PatientId::from_bytes(bytes[..16].try_into().unwrap())
}

fn person(number: u16) -> Body {
    let born: LocalDay = "1946-03-05".parse().unwrap();
    Body::Person(PersonBody {
        name: PersonName::parse(&format!("Invented Number{number}")).unwrap(),
        born: BirthDate::from_stored(born).unwrap(),
        nhs_number: None,
    })
}

fn setting(value: PlanValue) -> Body {
    Body::Setting(SettingBody { value, why: Private::new("agreed".to_owned()), review: None })
}

fn check_in(grams: u32, zone: &str) -> Body {
    Body::CheckIn(Box::new(CheckInBody {
        weight: Some(Weight::from_grams(grams).unwrap()),
        pulse: Some(Pulse::from_per_minute(68).unwrap()),
        told: Some(Told { zone: zone.to_owned(), language: "en".to_owned(), ..Told::default() }),
        ..CheckInBody::default()
    }))
}

/// A caseload whose plans are a year old and whose check-ins are of the last so many days. The last patient is red.
fn caseload_of(town: &Town, author: &Computer, patients: u16, days: i64) {
    let running = town.running();
    let counter = Counter { store: Arc::clone(&running.store), identity: Arc::clone(&running.identity) };
    let device = author.open().store().identity().unwrap().unwrap().device;
    let mut chains = Vec::new();
    for number in 0..patients {
        let mut pages = Pages::about(author, id(number));
        pages.write(365, "person", &person(number));
        let target = PlanValue::TargetWeight(Weight::from_grams(81_000).unwrap());
        pages.write(365, "target-weight", &setting(target));
        let gain = PlanValue::WeightGain3Days(WeightGain::from_grams(1_500).unwrap());
        pages.write(365, "threshold/weight-gain-3-days", &setting(gain));
        for day in (0..days).rev() {
            let zone = if number + 1 == patients && day == 0 { "red" } else { "green" };
            pages.write(day, "check-in/self", &check_in(80_000 + u32::from(number), zone));
        }
        chains.push(pages.pushed());
    }
    while !chains.is_empty() {
        let page = chains.drain(..chains.len().min(50)).collect();
        let request = SyncRequest {
            device,
            cursor: author.open().store().cursor().unwrap(),
            loads: Vec::new(),
            chains: page,
            page_bytes: 8_192,
            compare: Vec::new(),
            wants: Vec::new(),
            parts: true,
        };
        let now = hearth_server::clock::now();
        let answer = town.waits(counter.exchange(device, request, now, &mut OsMint)).unwrap();
        assert!(answer.chains.iter().all(|chain| chain.problem.is_none()), "{:?}", answer.chains);
    }
}

/// A nurse's new computer that has fetched nothing yet.
fn new_laptop(town: &Town, name: &str) -> Computer {
    let (user, minute) = (town.user(Role::Nurse, name), Duration::from_mins(1));
    let patience = Patience { connect: minute, silence: minute, whole: minute };
    town.joins(town.line.url(), CodeFor::User(user), Arc::new(SystemClock), patience)
}

/// Everybody of whom something is still missing, as the caseload says it.
fn incomplete(computer: &Computer) -> usize {
    caseload::caseload(&computer.open()).unwrap().rows.iter().filter(|row| row.incomplete).count()
}

/// Nothing is called none, and nobody green, before all of it is here.
#[test]
fn a_new_laptop_shows_names_and_plans_first_and_calls_nothing_none_before_it_has_come() {
    let town = Town::new();
    let ada = town.nurse("Ada Fenwick");
    caseload_of(&town, &ada, 12, 90);
    let ben = new_laptop(&town, "Ben Fenwick");
    // The line breaks before any reading has come: the first parts are there.
    let mut exchanges = 0;
    town.line.is(move |_| {
        exchanges += 1;
        if exchanges <= 2 { Fate::Through } else { Fate::RequestLost }
    });
    ben.sync().unwrap_err();
    ben.restarts();
    let open = ben.open();
    let first = caseload::caseload(&open).unwrap();
    assert_eq!(first.rows.len(), 12, "everybody is on the list");
    assert!(first.rows.iter().any(|row| row.name.contains("Invented")), "{first:?}");
    for row in &first.rows {
        assert!(row.incomplete && !row.not_seen, "{row:?}");
        assert!(row.zone != ZoneView::Green, "{row:?}");
        let none = row.last_weight.is_empty() || row.age.text.contains("nothing") || row.name.is_empty();
        assert!(!none, "something is called none: {row:?}");
    }
    let red = id(11);
    let page = patient::patient(&open, red).unwrap();
    assert!(page.incomplete && page.banner.zone != ZoneView::Green);
    assert_eq!(page.banner.target_weight, "81.0 kg", "the plan of a year ago is here, whatever else is not");
    let shown = numbers::numbers(&open, red, 366).unwrap();
    assert!(shown.not_loaded.is_some_and(|said| said.text.contains("Not loaded yet")));
    let list = alerts::alerts(&open, None).unwrap();
    assert!(list.not_loaded.is_some_and(|said| said.text.contains("12 people")));
    drop(open);

    town.line.is_good();
    ben.syncs_in_the_end();
    ada.sync().unwrap();
    assert_eq!(incomplete(&ben), 0);
    let open = ben.open();
    assert_eq!(numbers::numbers(&open, red, 366).unwrap().rows.len(), 90);
    assert!(numbers::numbers(&open, red, 366).unwrap().not_loaded.is_none());
    assert!(alerts::alerts(&open, None).unwrap().not_loaded.is_none());
    assert_eq!(ben.keys(red).len(), 93);
    assert_eq!(open.store().view().unwrap().counts().unwrap().aside, 0);
    assert_eq!(open.store().verify().unwrap().problems, []);
}

/// An open load and the cursor survive a restart after any page.
#[test]
fn a_laptop_that_is_closed_after_every_page_has_everything_in_the_end() {
    let town = Town::new();
    let ada = town.nurse("Ada Fenwick");
    caseload_of(&town, &ada, 5, 60);
    let ben = new_laptop(&town, "Ben Fenwick");
    let mut closed = 0;
    loop {
        let mut exchanges = 0;
        town.line.is(move |_| {
            exchanges += 1;
            if exchanges == 1 { Fate::Through } else { Fate::RequestLost }
        });
        let done = ben.sync().is_ok();
        ben.restarts();
        closed += 1;
        if done && incomplete(&ben) == 0 {
            break;
        }
        assert!(closed < 60, "it never ends");
    }
    assert!(closed > 4, "it was no test of pages: {closed}");
    town.line.is_good();
    ben.syncs_in_the_end();
    for number in 0..5 {
        assert_eq!(ben.keys(id(number)).len(), 63);
    }
}

/// P77
#[test]
fn on_a_line_of_64_kilobits_that_cuts_every_tenth_answer_350_patients_come_the_most_urgent_first() {
    const PATIENTS: u16 = 350;
    let town = Town::new();
    let ada = town.nurse("Ada Fenwick");
    caseload_of(&town, &ada, PATIENTS, 4);
    let ben = new_laptop(&town, "Ben Fenwick");
    town.line.carried();
    // At the beginning of each exchange: how many were there with name and plan, and was the one who is red among them?
    let seen: Arc<Mutex<Vec<(usize, bool)>>> = Arc::default();
    let (other, watched) = (ben.again(), Arc::clone(&seen));
    let mut exchanges = 0;
    town.line.is(move |_| {
        let open = other.open();
        let rows = open.store().view().unwrap().patients().unwrap();
        let here: Vec<PatientId> =
            rows.iter().filter(|row| row.person.is_some()).map(|row| row.patient).collect();
        watched.lock().unwrap().push((here.len(), here.contains(&id(PATIENTS - 1))));
        exchanges += 1;
        if exchanges % 10 == 0 { Fate::AnswerCut(1_500) } else { Fate::Through }
    });
    ben.syncs_in_the_end();
    town.line.is_good();
    let (carried, seen) = (town.line.carried(), seen.lock().unwrap().clone());
    assert_eq!(incomplete(&ben), 0);
    let held = ben.open().store().view().unwrap().patients().unwrap();
    assert_eq!(held.len(), usize::from(PATIENTS));

    let until = |exchange: usize| carried.iter().take(exchange).sum::<usize>();
    let first = seen.iter().position(|(here, _)| *here > 0).unwrap();
    assert!(seen[first].1, "the first who is usable is the most urgent");
    let names = seen.iter().position(|(here, _)| *here == usize::from(PATIENTS)).unwrap();
    let all = carried.len();
    let seconds =
        |exchange: usize| (until(exchange) * 1_000 / BYTES_A_SECOND + exchange * ROUND_TRIP_MS) / 1_000;
    println!(
        "P77: {PATIENTS} patients; first usable after {} bytes, {first} exchanges, {} s; every name and plan after {} \
         bytes, {names} exchanges, {} s; all after {} bytes, {all} exchanges, {} s; {} answers cut",
        until(first),
        seconds(first),
        until(names),
        seconds(names),
        until(all),
        seconds(all),
        all / 10,
    );
    assert!(until(first) < 40_000, "{} bytes until the first patient", until(first));
    assert!(names * 10 < all * 9, "readings came before names");
    assert!(until(all) < 1_200_000, "{} bytes in all", until(all));
}
