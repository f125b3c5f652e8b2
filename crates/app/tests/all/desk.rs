//! One person at one computer: a profile in a folder of its own, a clock that goes when the test says so.

use hearth_app::api::{CheckInFields, OpenProfile, Preferences, Problem, RemindersSet, ResultView};
use hearth_app::clock::{Clock, Ticks};
use hearth_app::deeds::check_in::{self, CheckInRequest};
use hearth_app::mint::{Mint, MintProblem};
use hearth_app::open::Open;
use hearth_app::typed::TypedCheckIn;
use hearth_app::zone::from_rfc3339;
use hearth_app::{App, Manner};
use hearth_clinical::Instant;
use hearth_record::{DeviceId, Incarnation, PatientId, Role, TeamId, UserId};
use hearth_store::{Cost, Identity, NewProfile, NoKeyRing, Profile, ProfileKind, ServerTrust};
use hearth_testkit::clock::ManualClock;
use hearth_testkit::mint::SeededMint;
use hearth_words::Language;
use std::sync::Arc;
use tempfile::TempDir;

pub(crate) const PATIENT: PatientId = PatientId::from_bytes([1; 16]);
/// The X25519 base point: a key that things can be sealed to.
pub(crate) const ESCROW_KEY: [u8; 32] = {
    let mut key = [0; 32];
    key[0] = 9;
    key
};
const PASSPHRASE: &str = "three plain words";
/// Where the computer looks for profiles, whether one is open or not.
const PROFILES: &str = "profiles";
const HOUR_MS: u64 = 60 * 60 * 1000;

/// The clock that everybody in a test looks at.
#[derive(Clone)]
pub(crate) struct Wall(Arc<ManualClock>);

impl Wall {
    /// Monday, 16 November 2026, eight in the morning in London.
    pub(crate) fn monday_at_eight() -> Self {
        Wall(Arc::new(ManualClock::at(moment("2026-11-16T08:00:00Z"))))
    }

    pub(crate) fn hours_later(&self, hours: u64) {
        self.0.pass(hours * HOUR_MS);
    }

    pub(crate) fn days_later(&self, days: u64) {
        self.hours_later(days * 24);
    }

    pub(crate) fn set(&self, text: &str) {
        self.0.set_wall(moment(text));
    }

    pub(crate) fn now(&self) -> Instant {
        self.0.wall()
    }
}

impl Clock for Wall {
    fn read(&self) -> Ticks {
        Ticks { wall: self.0.wall(), steady_ms: self.0.steady_ms(), boot: self.0.boot().to_string() }
    }
}

struct Seeded(SeededMint);

impl Mint for Seeded {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), MintProblem> {
        self.0.fill(bytes);
        Ok(())
    }
}

pub(crate) fn moment(text: &str) -> Instant {
    from_rfc3339(text).unwrap()
}

/// Who sits at a computer.
pub(crate) struct Desk {
    app: App,
    folder: TempDir,
    pub(crate) user: UserId,
    pub(crate) device: DeviceId,
    pub(crate) role: Role,
    pub(crate) name: &'static str,
}

impl Desk {
    pub(crate) fn patient(wall: &Wall) -> Desk {
        Desk::of(wall, 2, Role::Patient, "")
    }

    /// Somebody who enters for the patient.
    pub(crate) fn carer(wall: &Wall) -> Desk {
        Desk::of(wall, 6, Role::Carer, "")
    }

    pub(crate) fn nurse(wall: &Wall) -> Desk {
        Desk::of(wall, 3, Role::Nurse, "Nurse Exampleton")
    }

    pub(crate) fn second_nurse(wall: &Wall) -> Desk {
        Desk::of(wall, 4, Role::Nurse, "Nurse Testerby")
    }

    fn of(wall: &Wall, number: u8, role: Role, name: &'static str) -> Desk {
        let folder = TempDir::new().unwrap();
        let of_patient = matches!(role, Role::Patient | Role::Carer);
        let kind = if of_patient { ProfileKind::Patient } else { ProfileKind::Nurse };
        let new = NewProfile { name: name.to_owned(), kind, cost: Cost::for_tests() };
        let mint = SeededMint::new(u64::from(number));
        std::fs::create_dir_all(folder.path().join(PROFILES)).unwrap();
        let place = folder.path().join(PROFILES).join("p");
        let store = Profile::create(&place, &new, PASSPHRASE, &mut |bytes| mint.fill(bytes));
        let (user, device) = (UserId::from_bytes([number; 16]), DeviceId::from_bytes([number; 16]));
        store
            .unwrap()
            .enrol(&Identity {
                team: TeamId::from_bytes([5; 16]),
                team_name: "Invented team".to_owned(),
                invented: true,
                device,
                incarnation: Incarnation::from_bytes([number; 8]),
                user,
                role: role.clone(),
                patient: of_patient.then_some(PATIENT),
                signing_seed: [number; 32].into(),
                escrow_key: ESCROW_KEY,
                server_url: "https://hearth.invalid".to_owned(),
                trust: ServerTrust::Authority,
            })
            .unwrap();
        let manner = Manner {
            background: false,
            cost: Cost::for_tests(),
            ring: Arc::new(NoKeyRing),
            ..Manner::default()
        };
        let mint = Arc::new(Seeded(SeededMint::new(u64::from(number) + 100)));
        let data = folder.path().to_path_buf();
        let app = App::with_manner(data, Arc::new(wall.clone()), mint, Language::default(), manner);
        let desk = Desk { app, folder, user, device, role, name };
        desk.unlock();
        desk
    }

    pub(crate) fn unlock(&self) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let folder = self.folder.path().join(PROFILES).join("p");
        runtime.block_on(self.app.open_profile_at(&folder, PASSPHRASE)).unwrap();
    }

    /// Closes the app and opens it again.
    pub(crate) fn reopen(&self) {
        self.lock();
        self.unlock();
    }

    pub(crate) fn lock(&self) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(self.app.lock()).unwrap();
    }

    /// The open profile, as its window is told of it.
    pub(crate) fn profile(&self) -> OpenProfile {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(self.app.app_state()).unwrap().open.unwrap()
    }

    /// Changes the language of everything that is said here.
    pub(crate) fn speaks(&self, language: &str) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let chosen = Preferences { language: language.to_owned(), text_percent: 100, high_contrast: false };
        runtime.block_on(self.app.set_preferences(chosen)).unwrap();
    }

    /// The open profile, as deeds get it. Let go of before [`Desk::reopen`].
    pub(crate) fn open(&self) -> Arc<Open> {
        self.app.open_profile().unwrap()
    }

    /// Saves a check-in of the profile's own patient.
    pub(crate) fn check_in(&self, fields: CheckInFields) -> Result<ResultView, Problem> {
        check_in::save(&self.open(), &CheckInRequest { fields, ..CheckInRequest::default() })
    }

    /// Saves what a command line types.
    pub(crate) fn typed(&self, asked: TypedCheckIn) -> Result<ResultView, Problem> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(self.app.check_in_typed(asked)).map_err(|not| not.problem)
    }

    /// Chooses when to be reminded.
    pub(crate) fn is_reminded(&self, chosen: RemindersSet) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(self.app.set_reminders(chosen)).unwrap();
    }

    /// What the desktop shows now: the program has heard of the last change of the record, as its window makes it hear.
    pub(crate) fn shown(&self) -> Vec<String> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(self.app.note_for_reminders());
        runtime.block_on(self.app.reminders_due()).into_iter().map(|shown| shown.body).collect()
    }

    /// How many entries there are about the patient.
    pub(crate) fn entries(&self) -> usize {
        self.open().view().unwrap().entries(&PATIENT).unwrap().len()
    }
}

/// A form with these boxes filled in; `name=answer` for a symptom.
pub(crate) fn form(boxes: &[(&str, &str)]) -> CheckInFields {
    let mut fields = CheckInFields { weight_unit: "kg".to_owned(), ..CheckInFields::default() };
    for (name, typed) in boxes {
        let typed = (*typed).to_owned();
        match *name {
            "unit" => fields.weight_unit = typed,
            "weight" => fields.weight_kg = typed,
            "stone" => fields.weight_stone = typed,
            "pounds" => fields.weight_pounds = typed,
            "systolic" => fields.systolic = typed,
            "diastolic" => fields.diastolic = typed,
            "pulse" => fields.pulse = typed,
            "oxygen" => fields.oxygen = typed,
            "temperature" => fields.temperature = typed,
            symptom => {
                fields.symptoms.insert(symptom.to_owned(), typed);
            }
        }
    }
    fields
}

/// The same, with every daily question answered 'as usual', as one key press does.
pub(crate) fn well(boxes: &[(&str, &str)]) -> CheckInFields {
    let mut fields = form(boxes);
    for symptom in hearth_clinical::Symptom::ALL {
        let usual = symptom.answers().iter().find(|answer| !symptom.reports_something(answer)).unwrap();
        fields.symptoms.entry(symptom.code().to_owned()).or_insert_with(|| usual.code().to_owned());
    }
    fields
}
