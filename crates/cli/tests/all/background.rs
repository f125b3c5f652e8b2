//! The app itself, as a window holds it: what is saved goes up by itself, what comes makes screens stale, and locking
//! lets go of everything.

use crate::world::World;
use hearth_app::api::{CheckIn, CheckInFields, ProblemKind};
use hearth_app::{App, Manner};
use std::sync::Arc;
use std::time::Duration;

fn app(world: &World) -> App {
    App::with_manner(
        world.path("data"),
        Arc::new(hearth_app::clock::SystemClock),
        Arc::new(hearth_app::mint::SystemMint),
        hearth_words::Language::English,
        Manner::default(),
    )
}

fn weight(kg: &str) -> CheckIn {
    let fields = CheckInFields { weight_unit: "kg".into(), weight_kg: kg.into(), ..CheckInFields::default() };
    CheckIn { form: format!("form {kg}"), fields, confirmed: false }
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
