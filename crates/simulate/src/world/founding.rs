//! How every world begins: a team, two nurses, a lead, three patients with their computers, everybody up to date.
//! It is the same for every seed, so it is made once and copied.

use super::{App, Book, Cast, Options, World};
use crate::acts::Deed;
use crate::device::{Device, Owner, WallClock};
use crate::dice::Dice;
use crate::disk::{Disk, Image, Medium};
use crate::file::FileHolding;
use crate::memory::MemoryHolding;
use crate::server::{Founded, Server};
use ed25519_dalek::SigningKey;
use hearth_clinical::{
    BirthDate, LocalDay, PersonName, PlanSubject, PlanValue, Private, TeamContact, Weight,
};
use hearth_record::{Audience, Incarnation, Kind, PatientId, Role, Subject, UserId};
use hearth_server::admin::CodeFor;
use hearth_server::mint::Mint;
use hearth_store::{Identity, NewAct, ServerTrust};
use hearth_sync::Event;
use hearth_wire::{Body, EnrolAnswer, PersonBody, SettingBody, body_bytes, kind_of};
use std::sync::Arc;

/// A world's beginning.
pub struct Founding {
    server: Founded,
    devices: Vec<(Owner, Image)>,
    patients: Vec<(PatientId, &'static str)>,
    people: Vec<(UserId, String)>,
    in_file: bool,
    cast: Cast,
    true_ms: i64,
}

const TEAM: [(&str, Role); 3] = [("Nia", Role::Nurse), ("Owen", Role::Nurse), ("Mair", Role::Lead)];
const PATIENTS: [&str; 3] = ["Alma", "Bryn", "Cerys"];

/// Eight in the morning of 2 November 2026, UTC.
fn beginning() -> i64 {
    i64::from(LocalDay::from_ymd(2026, 11, 2).unwrap().days()) * 86_400_000 + 8 * 3_600_000
}

impl Founding {
    /// Founds the team of the first seeds, in memory or in files.
    #[must_use]
    pub fn new(in_file: bool) -> Self {
        Founding::of(in_file, Cast::Six)
    }

    /// Founds a team, in memory or in files.
    #[must_use]
    pub fn of(in_file: bool, cast: Cast) -> Self {
        let server = Server::empty(in_file);
        let mut world = World::bare(server, Options { in_file, cast, ..Options::default() }, 0);
        world.healthy = true;
        let now = world.server_now();
        let contact: TeamContact = "01632 960001; mon-fri 09:00-17:00; 111".parse().unwrap();
        let (team, recovery) = world.server.desk(async |counter, _, mint| {
            let office = counter.office(now);
            office.create_team("Riverside (invented)", contact, true, mint.another()).await.unwrap()
        });
        (world.server.team, world.server.recovery) = (team, Some(recovery));
        for (name, role) in TEAM {
            let user = world.server.desk(async |counter, _, mint| {
                let office = counter.office(now);
                office.add_user(team, role.clone(), name, mint.another()).await.unwrap()
            });
            world.people.push((user, name.to_owned()));
            world.admit(CodeFor::User(user), &format!("{name}'s laptop"));
        }
        for (place, name) in PATIENTS.into_iter().enumerate() {
            let patient = PatientId::from_bytes([u8::try_from(0xa0 + place).unwrap(); 16]);
            world.patients.push((patient, name));
            world.register(patient, name);
        }
        world.quiet(500);
        for (place, name) in PATIENTS.into_iter().enumerate() {
            let patient = world.patients.get(place).unwrap().0;
            world.admit(CodeFor::Patient(patient), &format!("{name}'s computer"));
        }
        if cast == Cast::Whole {
            world.admit(
                CodeFor::Carer(world.patients.first().unwrap().0),
                "the tablet of Dewi, who cares for Alma",
            );
        }
        assert!(world.quiet(500), "a founded team is up to date");
        let devices =
            world.devices.iter().map(|device| (device.owner.clone(), device.disk.image().unwrap())).collect();
        Founding {
            server: world.server.founded(),
            devices,
            patients: world.patients,
            people: world.people,
            in_file,
            cast,
            true_ms: world.true_ms,
        }
    }

    /// A world that begins here.
    #[must_use]
    pub fn world(&self, seed: u64, options: Options) -> World {
        let options = Options { in_file: self.in_file, cast: self.cast, ..options };
        let server = Server::of(&self.server, &format!("seed {seed}"), options.bug);
        let mut world = World::bare(server, options, seed);
        (world.patients, world.people) = (self.patients.clone(), self.people.clone());
        world.true_ms = self.true_ms;
        for (owner, image) in &self.devices {
            let medium = match image {
                Image::Memory(state) => Medium::Memory(MemoryHolding::of(Arc::clone(state))),
                Image::File(folder) => Medium::File(Box::new(FileHolding::of(folder.path()))),
            };
            let mut disk = Disk::new(medium, options.bug);
            disk.plain = options.plain;
            world.devices.push(Device::new(owner.clone(), disk));
        }
        world.throw_versions();
        world.book.committed.extend(world.server.log.rows().iter().map(|row| row.key));
        for device in 0..world.devices.len() {
            world.check_device_now(device);
            world.feed(device, Event::Woke);
        }
        world
    }
}

impl World {
    fn bare(server: Server, options: Options, seed: u64) -> Self {
        World {
            seed,
            options,
            turn: 0,
            story: Vec::new(),
            devices: Vec::new(),
            server,
            server_app: App::Present,
            server_clock: WallClock { ahead_ms: 0, drift_ms: 0 },
            packets: Vec::new(),
            backups: Vec::new(),
            book: Book::default(),
            true_ms: beginning(),
            began_ms: beginning(),
            patients: Vec::new(),
            people: Vec::new(),
            dice: Dice::of_turn(seed, 1, 0),
            clock_dice: Dice::of_turn(seed, 2, 0),
            healthy: false,
            at_end: false,
            failure: None,
        }
    }

    fn admit(&mut self, whom: CodeFor, name: &str) {
        let place = u8::try_from(self.devices.len() + 1).unwrap();
        let key = SigningKey::from_bytes(&[place; 32]);
        let public = key.verifying_key().to_bytes();
        let (team, now) = (self.server.team, self.server_now());
        let answer = self.server.desk(async |counter, ledger, mint| {
            counter.office(now).admit(Some(ledger), team, whom, (public, name), mint).await.unwrap()
        });
        self.server.read_along();
        let identity = identity(&answer, place, &key);
        let medium = if self.options.in_file {
            let mut dice = Dice::of_turn(u64::from(place), 3, 0);
            Medium::File(Box::new(FileHolding::new(&identity, &mut |bytes: &mut [u8]| {
                bytes.iter_mut().for_each(|byte| *byte = dice.bytes::<1>()[0]);
            })))
        } else {
            let store = MemoryHolding::default();
            store.enrol(&identity).unwrap();
            Medium::Memory(store)
        };
        let owner = Owner {
            name: name.to_owned(),
            user: answer.user,
            role: answer.role,
            patient: answer.patient,
            device: answer.device,
        };
        self.devices.push(Device::new(owner, Disk::new(medium, None)));
        self.feed(usize::from(place) - 1, Event::Woke);
    }

    /// Nia writes down who a patient is, who is responsible, and what they should weigh.
    fn register(&mut self, patient: PatientId, name: &str) {
        let person = Body::Person(PersonBody {
            name: PersonName::parse(&format!("{name} Testerby")).unwrap(),
            born: BirthDate::from_stored(LocalDay::from_ymd(1950, 1, 1).unwrap()).unwrap(),
            nhs_number: None,
        });
        let value = PlanValue::TargetWeight(Weight::from_grams(80_000).unwrap());
        let why = Private::new("agreed".to_owned());
        let setting = Body::Setting(SettingBody { value, why, review: None });
        let nia = self.device(0).owner.user;
        let owner = format!("{{\"owner\":\"{nia}\"}}").into_bytes();
        let subject = Subject::setting(PlanSubject::TargetWeight);
        let acts = [
            (Audience::Shared, Subject::person(), kind_of(&person), body_bytes(&person), "who it is"),
            (Audience::Shared, subject, kind_of(&setting), body_bytes(&setting), "the target weight"),
            (Audience::Team, Subject::custody(), Kind::new("custody", 1), owner, "who is responsible"),
        ];
        for (audience, subject, kind, body, words) in acts {
            let time = self.device(0).entry_time(self.wall(0));
            let (replaces, form) = (Vec::new(), None);
            let act = NewAct { patient, audience, author: nia, time, subject, kind, body, replaces, form };
            self.save(0, Deed { act, words: format!("writes {words}"), untold: false });
        }
    }
}

fn identity(answer: &EnrolAnswer, place: u8, key: &SigningKey) -> Identity {
    Identity {
        team: answer.team,
        team_name: answer.team_name.clone(),
        invented: answer.invented,
        device: answer.device,
        incarnation: Incarnation::from_bytes([place; 8]),
        user: answer.user,
        role: answer.role.clone(),
        patient: answer.patient,
        signing_seed: key.to_bytes().into(),
        escrow_key: answer.escrow_key,
        server_url: "https://team.example".to_owned(),
        trust: ServerTrust::Pinned([9; 32]),
    }
}
