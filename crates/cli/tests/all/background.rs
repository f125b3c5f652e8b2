//! The app itself, as a window holds it: what is saved goes up by itself, what comes makes screens stale, and locking
//! lets go of everything.

use crate::world::World;
use hearth_app::api::{CheckIn, CheckInFields, Enrol, Preferences, ProblemKind, ProfileKind, SetPin, Unlock};
use hearth_app::{App, KeyRing, KeyRingProblem, Manner};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A key ring that forgets everything when the test ends.
#[derive(Default)]
struct Ring(Mutex<BTreeMap<String, Vec<u8>>>);

impl KeyRing for Ring {
    fn secret(&self, name: &str) -> Result<Vec<u8>, KeyRingProblem> {
        self.0.lock().unwrap().get(name).cloned().ok_or(KeyRingProblem::Lost)
    }

    fn keep(&self, name: &str, secret: &[u8]) -> Result<(), KeyRingProblem> {
        self.0.lock().unwrap().insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), KeyRingProblem> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

fn app(world: &World) -> App {
    App::with_manner(
        world.path("data"),
        Arc::new(hearth_app::clock::SystemClock),
        Arc::new(hearth_app::mint::SystemMint),
        hearth_words::Language::English,
        Manner { ring: Arc::new(Ring::default()), ..Manner::default() },
    )
}

fn weight(kg: &str) -> CheckIn {
    let fields = CheckInFields { weight_unit: "kg".into(), weight_kg: kg.into(), ..CheckInFields::default() };
    CheckIn { form: format!("form {kg}"), fields, confirmed: false, goes_on: false }
}

async fn until_nothing_waits(app: &App) {
    for _ in 0..100 {
        let state = app.sync_state().await.unwrap();
        if state.waiting == 0 && state.acknowledged > 0 && !state.running {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{:?}", app.sync_state().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_saved_goes_up_by_itself_and_the_screens_are_told() {
    let (world, _) = World::with_nurse_and_patient();
    let app = app(&world);
    let mut notices = app.subscribe();
    let open = app.open_profile_at(&world.path("patient"), "three plain words").await.unwrap();
    assert_eq!((open.team.as_str(), open.invented), ("Fenwick heart failure team", false));
    app.check_in(weight("82.4")).await.unwrap();
    until_nothing_waits(&app).await;
    let mut told = Vec::new();
    while let Ok(Some(topics)) = tokio::time::timeout(Duration::from_millis(200), notices.next()).await {
        told.extend(topics);
    }
    assert!(["session", "today", "sync"].iter().all(|topic| told.iter().any(|one| one == topic)), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_presses_of_save_are_one_check_in() {
    let (world, _) = World::with_nurse_and_patient();
    let app = app(&world);
    app.open_profile_at(&world.path("patient"), "three plain words").await.unwrap();
    let (first, second) = tokio::join!(app.check_in(weight("82.4")), app.check_in(weight("82.4")));
    assert_eq!(first.unwrap().key, second.unwrap().key);
}

#[tokio::test(flavor = "multi_thread")]
async fn locking_lets_go_of_the_profile_and_unlocking_takes_it_up_again() {
    let (world, _) = World::with_nurse_and_patient();
    let app = app(&world);
    let dir = world.path("patient");
    app.open_profile_at(&dir, "three plain words").await.unwrap();
    assert_eq!(world.cli("patient", &["status"]).problem(), (5, "problem-store-locked"));
    app.lock().await.unwrap();
    assert_eq!(app.today().await.unwrap_err().kind, ProblemKind::Locked);
    let wrong = app.open_profile_at(&dir, "some other words").await.unwrap_err();
    assert_eq!((wrong.kind, wrong.said.key.as_str()), (ProblemKind::Locked, "problem-passphrase-wrong"));
    app.open_profile_at(&dir, "three plain words").await.unwrap();
    app.lock().await.unwrap();
}

fn joining(world: &World, code: String) -> Enrol {
    Enrol {
        server: format!("https://{}", world.address),
        code,
        name: "Ada".to_owned(),
        passphrase: "three plain words".to_owned(),
        passphrase_again: "three plain words".to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_computer_joins_in_the_window_and_opens_by_passphrase_or_pin() {
    let world = World::new();
    let app = app(&world);
    let joined = app.enrol(joining(&world, world.code_for_nurse("Ada Fenwick"))).await.unwrap();
    assert_eq!((joined.name.as_str(), joined.kind), ("Ada", ProfileKind::Nurse));
    let again = app.enrol(joining(&world, world.code_for_nurse("Ada Fenwick"))).await.unwrap_err();
    assert_eq!(again.said.key, "problem-name-taken");
    let easy = app.set_pin(SetPin { pin: "123456".to_owned() }).await.unwrap_err();
    assert_eq!(easy.said.key, "problem-pin-easy");
    app.set_pin(SetPin { pin: "193746".to_owned() }).await.unwrap();
    let liked = Preferences { language: "cy".to_owned(), text_percent: 150, high_contrast: true };
    app.set_preferences(liked.clone()).await.unwrap();
    let unheard_of = Preferences { text_percent: 117, ..liked.clone() };
    assert_eq!(app.set_preferences(unheard_of).await.unwrap_err().kind, ProblemKind::BadInput);
    app.lock().await.unwrap();
    let state = app.app_state().await.unwrap();
    assert!(state.open.is_none() && state.profiles[0].has_pin);
    let unlock = |secret: &str, is_pin| Unlock { id: joined.id.clone(), secret: secret.to_owned(), is_pin };
    let wrong = app.unlock(unlock("193747", true)).await.unwrap_err();
    assert_eq!(wrong.fields[0].said.key, "problem-pin-wrong");
    let open = app.unlock(unlock("193746", true)).await.unwrap();
    assert_eq!(open.preferences, liked);
    assert_eq!(app.words().language().code(), "cy");
    app.unlock(unlock("three plain words", false)).await.unwrap();
    let nobody = Unlock { id: "../Ada".to_owned(), ..unlock("three plain words", false) };
    assert_eq!(app.unlock(nobody).await.unwrap_err().said.key, "problem-profile-unknown");
}
