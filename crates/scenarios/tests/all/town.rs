//! A town with one team: its server, real and over TLS, and the computers of the people who belong to it.

use crate::line::Line;
use hearth_app::api::{
    AmendReading, CheckIn, CheckInFields, Conflict, Enrol, PatientAdd, PlanLine, PlanSet, Problem,
    ResultView, Settle, SyncState,
};
use hearth_app::clock::{Clock, SystemClock};
use hearth_app::deeds::plan::{self, Unit};
use hearth_app::deeds::{check_in::amend, conflicts, import, numbers, patient};
use hearth_app::{App, Manner, Patience, mint::SystemMint, open::Open};
use hearth_clinical::{TeamContact, TeamHours};
use hearth_record::{EntryKey, PatientId, Role, TeamId, UserId};
use hearth_server::admin::{CodeFor, Office};
use hearth_server::clock::Clock as ServerClock;
use hearth_server::{Config, Running, Server, escrow::RecoveryCode, mint::OsMint};
use hearth_store::{Cost, NoKeyRing};
use hearth_testkit::fake_server::Certificate;
use hearth_words::Language;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

pub const PASSPHRASE: &str = "three plain words";

/// The town. Its clockwork runs on threads of its own, so that tests read from top to bottom.
pub struct Town {
    pub line: Line,
    pub team: TeamId,
    pub recovery: RecoveryCode,
    running: Option<Running>,
    folder: TempDir,
    clock: Arc<dyn ServerClock>,
    computers: AtomicUsize,
    runtime: Arc<Runtime>,
}

impl Town {
    pub fn new() -> Town {
        Town::by(Arc::new(hearth_server::clock::SystemClock))
    }

    /// A town whose server looks at this clock.
    pub fn by(clock: Arc<dyn ServerClock>) -> Town {
        let runtime = Arc::new(Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let running = runtime.block_on(start(folder.path().join("server"), &clock));
        let contact = TeamContact::new("01632 960001", TeamHours::closed(), "111").unwrap();
        let office = office(&running, &*clock);
        let made = runtime.block_on(office.create_team("Riverside", contact, true, Box::new(OsMint)));
        let (team, recovery) = made.unwrap();
        let certificate = certificate(&folder.path().join("server"));
        let line = Line::to(running.addr, running.spki_sha256, &certificate);
        let computers = AtomicUsize::new(0);
        Town { line, team, recovery, running: Some(running), folder, clock, computers, runtime }
    }

    pub fn office(&self) -> Office<'_> {
        office(self.running(), &*self.clock)
    }

    pub fn running(&self) -> &Running {
        self.running.as_ref().unwrap()
    }

    /// A new computer of a new member of the team, in step with the server.
    pub fn member(&self, role: Role, name: &str) -> Computer {
        self.member_by(role, name, Arc::new(SystemClock))
    }

    /// The same, whose app looks at this clock.
    pub fn member_by(&self, role: Role, name: &str, clock: Arc<dyn Clock>) -> Computer {
        self.computer_by(CodeFor::User(self.user(role, name)), clock)
    }

    /// A new member of the team, without a computer yet.
    pub fn user(&self, role: Role, name: &str) -> UserId {
        self.runtime.block_on(self.office().add_user(self.team, role, name, Box::new(OsMint))).unwrap()
    }

    pub fn nurse(&self, name: &str) -> Computer {
        self.member(Role::Nurse, name)
    }

    /// A new computer of a patient, in step with the server.
    pub fn home_of(&self, patient: PatientId) -> Computer {
        self.computer(CodeFor::Patient(patient))
    }

    pub fn computer(&self, whom: CodeFor) -> Computer {
        self.computer_by(whom, Arc::new(SystemClock))
    }

    /// The same, whose app looks at this clock.
    pub fn computer_by(&self, whom: CodeFor, clock: Arc<dyn Clock>) -> Computer {
        let second = Duration::from_secs(5);
        let patience = Patience { connect: second, silence: second, whole: second };
        self.computer_through(self.line.url(), whom, clock, patience)
    }

    /// The same, which reaches the server by this way and waits for it so long.
    pub fn computer_through(
        &self,
        server: String,
        whom: CodeFor,
        clock: Arc<dyn Clock>,
        patience: Patience,
    ) -> Computer {
        let computer = self.joins(server, whom, clock, patience);
        computer.sync().unwrap();
        computer
    }

    /// The same, which has fetched nothing yet.
    pub fn joins(
        &self,
        server: String,
        whom: CodeFor,
        clock: Arc<dyn Clock>,
        patience: Patience,
    ) -> Computer {
        let office = self.office();
        let code = self.runtime.block_on(office.new_code(self.team, whom, 24, Box::new(OsMint)));
        let number = self.computers.fetch_add(1, Ordering::SeqCst);
        let asked = Enrol {
            server,
            code: code.unwrap().0.to_string(),
            name: format!("computer {number}"),
            passphrase: PASSPHRASE.to_owned(),
            passphrase_again: PASSPHRASE.to_owned(),
        };
        let data = self.folder.path().join(format!("computer-{number}"));
        let app = app(data.clone(), clock, patience);
        let profile = self.runtime.block_on(app.enrol(asked)).unwrap();
        let folder = data.join("profiles").join(&profile.id);
        Computer { app, folder, runtime: Arc::clone(&self.runtime) }
    }

    /// Two nurses, a patient whom the first has registered, and the patient's own computer, all in step.
    pub fn with_two_nurses_and_a_patient(&self) -> (Computer, Computer, Computer, PatientId) {
        let (ada, ben) = (self.nurse("Ada Fenwick"), self.nurse("Ben Fenwick"));
        let patient = ada.registers("Tom Marlow");
        ada.sync().unwrap();
        let home = self.home_of(patient);
        ada.sync().unwrap();
        ben.sync().unwrap();
        (ada, ben, home, patient)
    }

    /// Stops the server; requests find nobody.
    pub fn server_stops(&mut self) {
        let running = self.running.take().unwrap();
        self.runtime.block_on(running.stop()).unwrap();
    }

    pub fn server_starts(&mut self) {
        let running = self.runtime.block_on(start(self.server_folder(), &self.clock));
        self.line.leads_to(running.addr, running.spki_sha256);
        self.running = Some(running);
    }

    /// A copy of the server's database as it is now.
    pub fn server_is_backed_up(&mut self) -> PathBuf {
        self.server_stops();
        let (database, backup) = (self.server_folder().join("team.db"), self.folder.path().join("backup.db"));
        std::fs::copy(database, &backup).unwrap();
        self.server_starts();
        backup
    }

    /// The server goes on with an older database, and nobody says so.
    pub fn server_is_put_back(&mut self, backup: &std::path::Path) {
        self.server_stops();
        for beside in ["team.db-wal", "team.db-shm"] {
            let _ = std::fs::remove_file(self.server_folder().join(beside));
        }
        std::fs::copy(backup, self.server_folder().join("team.db")).unwrap();
        self.server_starts();
    }

    /// Waits for something on the town's own clockwork.
    pub fn waits<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    pub fn server_folder(&self) -> PathBuf {
        self.folder.path().join("server")
    }

    /// Entries that the team's log holds.
    pub fn log_length(&self) -> u64 {
        self.runtime.block_on(self.running().store.team(self.team)).unwrap().number.0
    }
}

async fn start(data: PathBuf, clock: &Arc<dyn ServerClock>) -> Running {
    let listen = "127.0.0.1:0".parse().unwrap();
    let config = Config { data, listen, certificate: None };
    Server::start_by(config, Arc::clone(clock)).await.unwrap()
}

fn office<'r>(running: &'r Running, clock: &dyn ServerClock) -> Office<'r> {
    Office { store: &*running.store, identity: &running.identity, now: clock.now() }
}

fn certificate(server: &std::path::Path) -> Certificate {
    let read = |name: &str| std::fs::read(server.join(name)).unwrap();
    Certificate { certificate: read("tls-certificate.pem"), key: read("tls-key.pem") }
}

fn app(data: PathBuf, clock: Arc<dyn Clock>, patience: Patience) -> App {
    let manner = Manner {
        background: false,
        patience,
        cost: Cost::for_tests(),
        ring: Arc::new(NoKeyRing),
        autostart: None,
    };
    App::with_manner(data, clock, Arc::new(SystemMint), Language::English, manner)
}

/// One person's computer with the app on it.
pub struct Computer {
    pub app: App,
    pub folder: PathBuf,
    runtime: Arc<Runtime>,
}

impl Computer {
    /// The same computer, for use on another thread.
    pub fn again(&self) -> Computer {
        Computer { app: self.app.clone(), folder: self.folder.clone(), runtime: Arc::clone(&self.runtime) }
    }

    pub fn open(&self) -> Arc<Open> {
        self.app.open_profile().unwrap()
    }

    /// Sends all that waits and fetches all that is due; what the person would read if it could not be done.
    pub fn sync(&self) -> Result<SyncState, Problem> {
        self.runtime.block_on(self.app.sync_now())
    }

    /// Tries until it has worked: what the background does, without its waits.
    pub fn syncs_in_the_end(&self) -> SyncState {
        for _ in 0..50 {
            if let Ok(state) = self.sync() {
                return state;
            }
        }
        panic!("it never got through: {:?}", self.sync());
    }

    pub fn state(&self) -> SyncState {
        self.runtime.block_on(self.app.sync_state()).unwrap()
    }

    /// The app is closed in the middle of whatever it does, and started again.
    pub fn restarts(&self) {
        self.runtime.block_on(self.app.lock()).unwrap();
        for _ in 0..100 {
            match self.runtime.block_on(self.app.open_profile_at(&self.folder, PASSPHRASE)) {
                Ok(_) => return,
                // A page that was being stored is stored to its end first.
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        panic!("the profile did not open again");
    }

    /// What is on its disk, as an image is.
    pub fn image(&self) -> TempDir {
        self.runtime.block_on(self.app.lock()).unwrap();
        let image = tempfile::tempdir().unwrap();
        copy(&self.folder, image.path());
        self.restarts();
        image
    }

    /// Its disk becomes what the image was.
    pub fn is_put_back(&self, image: &TempDir) {
        self.runtime.block_on(self.app.lock()).unwrap();
        std::fs::remove_dir_all(&self.folder).unwrap();
        copy(image.path(), &self.folder);
        self.restarts();
    }

    pub fn registers(&self, name: &str) -> PatientId {
        let asked = PatientAdd {
            despite: String::new(),
            form: name.to_owned(),
            name: name.to_owned(),
            born: "3/5/1948".to_owned(),
            nhs_number: String::new(),
        };
        let added = patient::add::add(&self.open(), &asked).unwrap();
        PatientId::parse(&added.id).unwrap()
    }

    /// The patient weighs themself.
    pub fn weighs(&self, kg: &str) -> ResultView {
        let fields = weight(kg);
        let form = format!("{kg} {}", self.entries_in_all());
        let asked = CheckIn { form, fields, confirmed: true, goes_on: false };
        self.runtime.block_on(self.app.check_in(asked)).unwrap()
    }

    /// Reads a diary of so many days in; the oldest first.
    pub fn imports(&self, days: u32) {
        let lines: Vec<String> = (0..days)
            .map(|day| format!("2026-{:02}-{:02}T08:00:00Z,82.{}", 1 + day / 28, 1 + day % 28, day % 4))
            .collect();
        let file = format!("at,weight\n{}\n", lines.join("\n"));
        let imported = import::import(&self.open(), None, file.as_bytes()).unwrap();
        assert_eq!(imported.saved, days, "{imported:?}");
    }

    /// Corrects a check-in.
    pub fn corrects(&self, key: &str, fields: CheckInFields) -> Result<ResultView, Problem> {
        amend::amend(&self.open(), &AmendReading { key: key.to_owned(), fields, confirmed: true })
    }

    /// Changes a setting, having looked at what stands there now.
    pub fn sets(&self, patient: PatientId, subject: &str, value: &str) {
        let based_on = self.line(patient, subject).based_on;
        let asked = PlanSet {
            patient: patient.to_string(),
            subject: subject.to_owned(),
            value: value.to_owned(),
            why: "agreed at home".to_owned(),
            review: String::new(),
            confirmed: true,
            based_on,
        };
        plan::set(&self.open(), &asked, Unit::BesideTheBox).unwrap();
    }

    pub fn line(&self, patient: PatientId, subject: &str) -> PlanLine {
        let view = plan::show(&self.open(), patient).unwrap();
        view.lines.into_iter().find(|line| line.subject == subject).unwrap()
    }

    pub fn conflicts(&self) -> Vec<Conflict> {
        conflicts::conflicts(&self.open()).unwrap().items
    }

    pub fn settles(&self, conflict: &Conflict, value: &str) -> Result<(), Problem> {
        let asked = Settle {
            patient: conflict.patient.clone(),
            subject: conflict.subject.clone(),
            value: value.to_owned(),
            why: "spoke to both".to_owned(),
            replaces: conflict.versions.iter().map(|version| version.key.clone()).collect(),
        };
        conflicts::settle(&self.open(), &asked).map(|_| ())
    }

    /// The weights of the numbers page, newest first.
    pub fn weights(&self, patient: PatientId) -> Vec<String> {
        let shown = numbers::numbers(&self.open(), patient, 366).unwrap();
        let cells = shown.rows.into_iter().filter_map(|mut row| row.cells.remove("weight"));
        cells.map(|cell| in_kilos(&cell)).collect()
    }

    /// The entries held about a patient.
    pub fn keys(&self, patient: PatientId) -> BTreeSet<EntryKey> {
        let open = self.open();
        let view = open.view().unwrap();
        view.entries(&patient).unwrap().into_iter().map(|held| held.entry.key).collect()
    }

    pub fn entries_in_all(&self) -> u64 {
        self.open().view().unwrap().counts().unwrap().held
    }
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        if file.file_name() != "lock" {
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}

/// `82.4 kg (12 st 13.7 lb)` without what stands behind the kilos.
pub fn in_kilos(value: &str) -> String {
    value.split(" (").next().unwrap().to_owned()
}

/// A form with a weight in it.
pub fn weight(kg: &str) -> CheckInFields {
    CheckInFields { weight_unit: "kg".to_owned(), weight_kg: kg.to_owned(), ..CheckInFields::default() }
}
