//! A server on a free port, with a team, a nurse and a patient whose computers are enrolled.

use crate::device::Device;
use hearth_clinical::{BirthDate, LocalDay, PersonName, TeamContact, TeamHours, Weight};
use hearth_record::{Audience, PatientId, Role, Subject, TeamId, UserId};
use hearth_server::admin::{CodeFor, Office};
use hearth_server::clock;
use hearth_server::mint::OsMint;
use hearth_server::{Config, Running, Server};
use hearth_wire::{Body, CheckInBody, EnrolCode, PersonBody};
use tempfile::TempDir;

pub struct World {
    pub dir: TempDir,
    pub running: Option<Running>,
}

impl World {
    pub async fn new() -> World {
        let dir = tempfile::tempdir().unwrap();
        let mut world = World { dir, running: None };
        world.start().await;
        world
    }

    pub async fn start(&mut self) {
        let config = Config {
            data: self.dir.path().to_owned(),
            listen: "127.0.0.1:0".parse().unwrap(),
            certificate: None,
        };
        self.running = Some(Server::start(config).await.unwrap());
    }

    pub async fn stop(&mut self) {
        self.running.take().unwrap().stop().await.unwrap();
    }

    pub fn running(&self) -> &Running {
        self.running.as_ref().unwrap()
    }

    pub fn base(&self) -> String {
        format!("https://localhost:{}", self.running().addr.port())
    }

    pub fn certificate(&self) -> Vec<u8> {
        std::fs::read(self.dir.path().join("tls-certificate.pem")).unwrap()
    }

    pub fn office(&self) -> Office<'_> {
        let running = self.running();
        Office { store: &*running.store, identity: &running.identity, now: clock::now() }
    }

    pub async fn team(&self, name: &str) -> TeamId {
        let contact = TeamContact::new("01632 960001", TeamHours::closed(), "111").unwrap();
        self.office().create_team(name, contact, true, Box::new(OsMint)).await.unwrap().0
    }

    pub async fn member(&self, team: TeamId, role: Role) -> UserId {
        self.office().add_user(team, role, "An Invented Name", Box::new(OsMint)).await.unwrap()
    }

    pub async fn code(&self, team: TeamId, whom: CodeFor) -> EnrolCode {
        self.office().new_code(team, whom, 24, Box::new(OsMint)).await.unwrap().0
    }

    pub async fn enrolled(&self, team: TeamId, whom: CodeFor) -> Device {
        let code = self.code(team, whom).await;
        Device::enrol(self, &code).await.unwrap()
    }

    pub async fn clinician(&self, team: TeamId, role: Role) -> Device {
        let user = self.member(team, role).await;
        self.enrolled(team, CodeFor::User(user)).await
    }

    /// Closes the computer of somebody: its next request finds it turned off.
    pub async fn revoke(&self, device: &Device) {
        let running = self.running();
        self.office().revoke(&running.data, device.team, device.id, false, Box::new(OsMint)).await.unwrap();
    }
}

/// A team with a nurse and one patient, both enrolled, both in step with the server.
pub struct Scene {
    pub world: World,
    pub team: TeamId,
    pub nurse: Device,
    pub patient: PatientId,
    pub home: Device,
}

impl Scene {
    pub async fn new() -> Scene {
        let world = World::new().await;
        let team = world.team("Riverside").await;
        let mut nurse = world.clinician(team, Role::Nurse).await;
        nurse.sync().await;
        let patient = PatientId::from_bytes([0x11; 16]);
        nurse.write(patient, Audience::Shared, "person", &person("Invented Patient"));
        nurse.sync().await;
        let mut home = world.enrolled(team, CodeFor::Patient(patient)).await;
        home.sync().await;
        Scene { world, team, nurse, patient, home }
    }
}

pub fn person(name: &str) -> Body {
    let born: LocalDay = "1946-03-05".parse().unwrap();
    let body = PersonBody {
        name: PersonName::parse(name).unwrap(),
        born: BirthDate::from_stored(born).unwrap(),
        nhs_number: None,
    };
    Body::Person(body)
}

pub fn weighed(grams: u32) -> Body {
    Body::CheckIn(Box::new(CheckInBody {
        entered: Some(clock::now()),
        weight: Some(Weight::from_grams(grams).unwrap()),
        ..CheckInBody::default()
    }))
}

pub fn own_check_in() -> &'static str {
    Subject::CHECK_IN_SELF
}
