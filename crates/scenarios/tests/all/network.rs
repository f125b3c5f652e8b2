//! What the computer says of its network wakes an app that keeps in touch by itself, and so does unlocking: what waits goes
//! up within seconds, and not after the waits that failures have led to. Nothing is believed because of it.

use crate::line::{Fate, Line};
use crate::town::{Computer, PASSPHRASE, Town};
use hearth_app::api::{Network, ProblemKind};
use hearth_app::clock::SystemClock;
use hearth_app::mint::SystemMint;
use hearth_app::{App, Manner, Patience};
use hearth_store::{Cost, NoKeyRing};
use hearth_words::Language;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Far less than the waits that have grown by then, and more than a busy build server takes for an exchange.
const SECONDS: Duration = Duration::from_secs(6);

/// Failures in a row after which the next try is at least eight seconds away.
const FAILURES: usize = 4;

/// A patient's app that keeps in touch by itself, on a line that is dead; a weight waits in it.
fn cut_off(town: &Town) -> App {
    let (_ada, _ben, home, _) = town.with_two_nurses_and_a_patient();
    let app = keeps_in_touch(town, &home);
    town.waits(app.sync_now()).unwrap();
    town.line.is(|_| Fate::RequestLost);
    town.line.exchanges();
    weighs(town, &app);
    fails(&town.line, FAILURES);
    app
}

/// The app of this computer as it ships: by itself, and patient.
fn keeps_in_touch(town: &Town, home: &Computer) -> App {
    town.waits(home.app.lock()).unwrap();
    let second = Duration::from_secs(5);
    let patience = Patience { connect: second, silence: second, whole: second };
    let manner = Manner {
        background: true,
        patience,
        cost: Cost::for_tests(),
        ring: Arc::new(NoKeyRing),
        autostart: None,
    };
    let (clock, mint) = (Arc::new(SystemClock), Arc::new(SystemMint));
    let app = App::with_manner(home.folder.clone(), clock, mint, Language::English, manner);
    unlocks(town, &app, home);
    app
}

fn unlocks(town: &Town, app: &App, home: &Computer) {
    town.waits(app.open_profile_at(&home.folder, PASSPHRASE)).unwrap();
}

fn weighs(town: &Town, app: &App) {
    let fields = crate::town::weight("82.4");
    let form = "one weight".to_owned();
    town.waits(app.check_in(hearth_app::api::CheckIn { form, fields, confirmed: true, goes_on: false }))
        .unwrap();
}

/// Waits until so many exchanges have failed.
fn fails(line: &Line, times: usize) {
    let (begun, mut failed) = (Instant::now(), 0);
    while failed < times {
        assert!(begun.elapsed() < Duration::from_mins(1), "it tried {failed} times");
        std::thread::sleep(Duration::from_millis(20));
        failed += line.exchanges().len();
    }
}

fn waiting(town: &Town, app: &App) -> u32 {
    town.waits(app.sync_state()).unwrap().waiting
}

#[track_caller]
fn all_is_sent_within_seconds(town: &Town, app: &App) {
    let begun = Instant::now();
    while waiting(town, app) > 0 {
        assert!(begun.elapsed() < SECONDS, "{:?}", town.waits(app.sync_state()));
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_network_that_comes_back_is_used_within_seconds() {
    let town = Town::new();
    let app = cut_off(&town);
    town.line.is_good();
    town.waits(app.network(Network { online: true })).unwrap();
    all_is_sent_within_seconds(&town, &app);
}

#[test]
fn that_the_computer_calls_itself_online_is_no_proof_and_that_it_calls_itself_offline_stops_nothing() {
    let town = Town::new();
    let app = cut_off(&town);
    town.waits(app.network(Network { online: true })).unwrap();
    fails(&town.line, 1);
    let state = town.waits(app.sync_state()).unwrap();
    assert_eq!(state.waiting, 1, "nothing is called sent because of it");
    town.waits(app.network(Network { online: false })).unwrap();
    let begun = Instant::now();
    while town.waits(app.sync_state()).unwrap().now.key != "sync-now-offline" {
        assert!(begun.elapsed() < SECONDS, "{:?}", town.waits(app.sync_state()));
        std::thread::sleep(Duration::from_millis(20));
    }
    // It was wrong: there is a way, and whoever asks for it gets it.
    town.line.is_good();
    assert_eq!(town.waits(app.sync_now()).unwrap().waiting, 0);
}

#[test]
fn unlocking_sends_at_once_whatever_was_waited_for() {
    let town = Town::new();
    let (_ada, _ben, home, _) = town.with_two_nurses_and_a_patient();
    let app = keeps_in_touch(&town, &home);
    town.line.is(|_| Fate::RequestLost);
    town.line.exchanges();
    weighs(&town, &app);
    fails(&town.line, FAILURES);
    town.waits(app.lock()).unwrap();
    let refused = town.waits(app.network(Network { online: true })).unwrap_err();
    assert_eq!(refused.kind, ProblemKind::Locked);
    town.line.is_good();
    unlocks(&town, &app, &home);
    all_is_sent_within_seconds(&town, &app);
}
