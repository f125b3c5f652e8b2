//! Tests of the store on real files. This file is the only one that knows how a profile, an act or a page is made.

mod any_order;
mod closing;
mod derived;
mod escrow;
mod healing;
mod kill;
mod leaving;
mod left;
mod opening;
mod pin;
mod power_cut;
mod pulling;
mod pushing;
mod schema;
mod verifying;
mod viewing;
mod writing;

use crate::{
    Arrived, Cost, Identity, NewAct, NewProfile, NoKeyRing, OpenError, Profile, ProfileKind, Secret,
    ServerTrust, Store, Written,
};
use ed25519_dalek::SigningKey;
use hearth_clinical::{Instant, LocalDay, PlanSubject, Private, Weight};
use hearth_record::{
    Audience, ChainId, DeviceId, EntryKey, EntryTime, Epoch, Hash, Incarnation, Kind, LogNumber, PatientId,
    Replaces, Role, Subject, TeamId, UserId, sign_head,
};
use hearth_wire::{Body, CheckInBody, Cursor, PulledRun, SettingBody, Told, body_bytes, kind_of};
use std::path::{Path, PathBuf};

pub(crate) const PASSPHRASE: &str = "three old lamps";
pub(crate) const PATIENT: PatientId = PatientId::from_bytes([7; 16]);

/// A folder that goes away, with one profile in it.
pub(crate) struct Home {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) store: Store,
}

pub(crate) fn random() -> impl FnMut(&mut [u8]) {
    |bytes: &mut [u8]| getrandom::fill(bytes).unwrap()
}

pub(crate) fn new_profile() -> NewProfile {
    NewProfile { name: "Margaret".to_owned(), kind: ProfileKind::Patient, cost: Cost::for_tests() }
}

pub(crate) fn identity(device: u8) -> Identity {
    Identity {
        team: TeamId::from_bytes([1; 16]),
        team_name: "Heart failure team".to_owned(),
        invented: true,
        device: DeviceId::from_bytes([device; 16]),
        incarnation: Incarnation::from_bytes([device; 8]),
        user: UserId::from_bytes([device; 16]),
        role: Role::Nurse,
        patient: None,
        signing_seed: [device; 32].into(),
        escrow_key: team_secret().public_key().to_bytes(),
        server_url: "https://team.example".to_owned(),
        trust: ServerTrust::Pinned([9; 32]),
    }
}

pub(crate) fn team_secret() -> crypto_box::SecretKey {
    crypto_box::SecretKey::from_bytes([42; 32])
}

impl Home {
    pub(crate) fn new(device: u8) -> Home {
        let folder = tempfile::tempdir().unwrap();
        let store =
            Profile::create(&folder.path().join("p"), &new_profile(), PASSPHRASE, &mut random()).unwrap();
        store.enrol(&identity(device)).unwrap();
        Home { folder, store }
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.path().join("p")
    }

    /// Closes the store and opens it again.
    pub(crate) fn reopened(self) -> Home {
        let Home { folder, store } = self;
        drop(store);
        let store = open(&folder.path().join("p")).unwrap();
        Home { folder, store }
    }

    pub(crate) fn write(&self, act: &NewAct) -> EntryKey {
        self.written(act).key
    }

    pub(crate) fn written(&self, act: &NewAct) -> Written {
        let mut seed = [0; 32];
        random()(&mut seed);
        self.store.write(act, seed).unwrap()
    }

    pub(crate) fn weight(&self, grams: u32, day: i32) -> EntryKey {
        self.write(&check_in(grams, day))
    }
}

pub(crate) fn open(dir: &Path) -> Result<Store, OpenError> {
    Profile::open(dir, Secret::Passphrase(PASSPHRASE), &NoKeyRing)
}

pub(crate) fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

pub(crate) fn at(number: i32) -> EntryTime {
    let wall = Instant::from_ms(i64::from(day(number).days()) * 86_400_000 + 8 * 3_600_000);
    EntryTime { wall, day: day(number), zone: "Europe/London".to_owned(), offset_ms: Some(0) }
}

pub(crate) fn act(subject: Subject, number: i32, body: &Body) -> NewAct {
    NewAct {
        patient: PATIENT,
        audience: Audience::Shared,
        author: UserId::from_bytes([1; 16]),
        time: at(number),
        subject,
        kind: kind_of(body),
        body: body_bytes(body),
        replaces: Vec::new(),
        form: None,
    }
}

pub(crate) fn check_in_body(grams: u32, zone: &str) -> CheckInBody {
    CheckInBody {
        weight: Some(Weight::from_grams(grams).unwrap()),
        told: Some(Told { zone: zone.to_owned(), language: "en".to_owned(), ..Told::default() }),
        ..CheckInBody::default()
    }
}

pub(crate) fn check_in(grams: u32, day: i32) -> NewAct {
    act(Subject::check_in_self(), day, &Body::CheckIn(Box::new(check_in_body(grams, "green"))))
}

/// Another weight for a check-in, in place of all that is current in `replaces`.
pub(crate) fn amendment(check_in: &EntryKey, grams: u32, replaces: &[EntryKey]) -> NewAct {
    let body = CheckInBody { weight: Some(Weight::from_grams(grams).unwrap()), ..CheckInBody::default() };
    let parts = || vec!["weight".to_owned()];
    NewAct {
        replaces: replaces.iter().map(|key| Replaces { key: *key, parts: parts() }).collect(),
        ..act(Subject::check_in(check_in), 5, &Body::Amendment(Box::new(body)))
    }
}

pub(crate) fn withdrawal(check_in: &EntryKey, replaces: &[EntryKey]) -> NewAct {
    let body =
        Body::Withdrawal(hearth_wire::WithdrawalBody { reason: Private::new("typing-error".to_owned()) });
    NewAct {
        replaces: replaces.iter().map(|key| Replaces { key: *key, parts: Vec::new() }).collect(),
        ..act(Subject::check_in(check_in), 6, &body)
    }
}

pub(crate) fn target_weight(kilos: &str, replaces: &[EntryKey]) -> NewAct {
    let value = PlanSubject::TargetWeight.parse_value(&format!("{kilos}kg")).unwrap();
    let body = Body::Setting(SettingBody { value, why: Private::new("reviewed".to_owned()), review: None });
    let subject = Subject::new(PlanSubject::TargetWeight.code()).unwrap();
    NewAct {
        replaces: replaces.iter().map(|key| Replaces { key: *key, parts: Vec::new() }).collect(),
        ..act(subject, 0, &body)
    }
}

pub(crate) fn team_note(text: &str) -> NewAct {
    let body = Body::TeamNote(hearth_wire::NoteBody { text: Private::new(text.to_owned()) });
    NewAct { audience: Audience::Team, ..act(Subject::new("team-note/1").unwrap(), 0, &body) }
}

pub(crate) fn unknown_kind(patient: PatientId, name: &str) -> NewAct {
    NewAct {
        patient,
        kind: Kind::new(name, 7),
        body: br#"{"new":1}"#.to_vec(),
        ..act(Subject::new("new/1").unwrap(), 0, &Body::Newer)
    }
}

/// Everything that a store has in one own chain, as a server would send it on from a log number on.
pub(crate) fn pulled(store: &Store, chain: &ChainId, from: u64, log: u64) -> PulledRun {
    let run = store.run(chain, from, u64::MAX).unwrap();
    let seed = store.identity().unwrap().unwrap().signing_seed;
    let signature = sign_head(&SigningKey::from_bytes(&seed), &run.head);
    PulledRun {
        chain: *chain,
        before: run.before,
        signature: Some((run.head.number, signature)),
        links: run.links.into_iter().zip(log..).map(|(link, log)| (LogNumber(log), link)).collect(),
        seeds: run.seeds,
    }
}

/// All own chains of a store, each from its start.
pub(crate) fn everything(store: &Store, log: u64) -> Vec<PulledRun> {
    let device = store.identity().unwrap().unwrap().device;
    let heads = store.view().unwrap().heads().unwrap();
    let ours = heads.into_iter().filter(|head| head.chain.device == device);
    ours.zip(0..).map(|(head, place)| pulled(store, &head.chain, 1, log + place * 1_000)).collect()
}

pub(crate) fn page(runs: Vec<PulledRun>) -> Arrived {
    Arrived { runs, ..Arrived::default() }
}

pub(crate) fn cursor(number: u64) -> Cursor {
    Cursor {
        team: TeamId::from_bytes([1; 16]),
        epoch: Epoch::from_bytes([3; 8]),
        number: LogNumber(number),
        hash: Hash([4; 32]),
        receipt: [5; 16],
    }
}

/// The server writes with device 99: its first entries name it as the server.
pub(crate) fn server() -> Home {
    let home = Home::new(99);
    let user = UserId::from_bytes([99; 16]);
    let row = hearth_wire::UserBody { role: Role::Server, name: String::new(), disabled: false };
    let device = hearth_wire::DeviceBody {
        device: DeviceId::from_bytes([99; 16]),
        user,
        public_key: SigningKey::from_bytes(&[99; 32]).verifying_key().to_bytes(),
        name: "server".to_owned(),
        status: hearth_record::DeviceStatus::Active,
    };
    let of_team = |subject: String, body: &Body| NewAct {
        patient: PatientId::TEAM,
        ..act(Subject::new(subject).unwrap(), 0, body)
    };
    home.write(&of_team(format!("user/{user}"), &Body::User(row)));
    home.write(&of_team(format!("device/{}", device.device), &Body::Device(device)));
    home
}

pub(crate) fn verdict(about: &EntryKey, suspended: bool, replaces: &[EntryKey]) -> NewAct {
    let body = Body::Verdict(hearth_wire::VerdictBody {
        about: *about,
        suspended: suspended.then_some(hearth_record::Refusal::RoleMayNot),
    });
    NewAct {
        replaces: replaces.iter().map(|key| Replaces { key: *key, parts: Vec::new() }).collect(),
        ..act(Subject::verdict(about), 0, &body)
    }
}
