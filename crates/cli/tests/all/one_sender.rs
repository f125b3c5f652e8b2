//! Two programs and one profile: a scheduled sync on a bad line while a person saves, or two syncs at once.

use crate::bad_server::relay;
use crate::world::{World, free_address};
use hearth_testkit::fake_server::{FakeServer, Says};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How long the line holds each exchange: longer than a program waits for the profile of another one that is about to end.
const HELD: Duration = Duration::from_secs(4);

/// A line that holds each exchange for a while, and counts how many of them there are at a time.
fn slow_line(world: &mut World) -> (FakeServer, Arc<AtomicUsize>) {
    world.stop();
    let elsewhere = free_address();
    world.start_at(elsewhere);
    let (key, now, most) = (world.key, Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (senders, peak) = (Arc::clone(&now), Arc::clone(&most));
    let mouth = move |request: &[u8]| {
        peak.fetch_max(senders.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        thread::sleep(HELD);
        let answer = relay(elsewhere, key, request);
        senders.fetch_sub(1, Ordering::SeqCst);
        answer
    };
    let line = FakeServer::start_at(world.address, &world.certificate(), Says::Whatever(Arc::new(mouth)));
    (line, most)
}

/// P29: one sends, the other says so; whoever weighs themself meanwhile has it saved and is told what it means.
#[test]
fn while_one_program_waits_for_the_network_another_saves_and_nobody_else_sends() {
    let (mut world, _) = World::with_nurse_and_patient();
    for kg in ["82.2kg", "82.4kg", "82.6kg"] {
        world.cli("patient", &["check-in", "--weight", kg]).result();
    }
    let (line, most) = slow_line(&mut world);
    let mut outcomes: Vec<(i32, String)> = thread::scope(|scope| {
        let programs = [(); 2].map(|()| scope.spawn(|| world.cli("patient", &["sync"])));
        thread::sleep(Duration::from_secs(3));
        let began = Instant::now();
        for kg in ["82.7kg", "82.8kg"] {
            world.cli("patient", &["check-in", "--weight", kg]).result();
        }
        assert!(began.elapsed() < 2 * HELD, "saving waited for the line");
        assert!(programs.iter().any(|program| !program.is_finished()), "the sync was over: it was no test");
        let came = programs.map(|program| program.join().unwrap());
        came.iter().map(|came| (came.exit, came.problem().1.to_owned())).collect()
    });
    outcomes.sort();
    assert_eq!(outcomes, [(0, String::new()), (5, "problem-sync-elsewhere".to_owned())]);
    assert_eq!(most.load(Ordering::SeqCst), 1, "two sent at a time");
    drop(line);
    world.stop();
    world.start();
    assert_eq!(world.cli("patient", &["sync"]).result()["waiting"], 0);
    world.cli("nurse", &["sync"]).result();
    assert_eq!(world.cli("nurse", &["caseload"]).result()["rows"][0]["lastWeight"], "82.8 kg");
    assert_eq!(world.cli("patient", &["verify"]).result()["problems"], serde_json::json!([]));
}

/// P29: a program that stays open, as a window does, has the profile for itself: the sync ends and says so, and nothing is lost.
#[test]
fn a_sync_whose_profile_a_window_has_taken_meanwhile_ends_and_says_so() {
    let (mut world, _) = World::with_nurse_and_patient();
    world.cli("patient", &["check-in", "--weight", "82.4kg"]).result();
    let (line, _) = slow_line(&mut world);
    let came = thread::scope(|scope| {
        let sync = scope.spawn(|| world.cli("patient", &["sync"]));
        thread::sleep(Duration::from_millis(2_500));
        let window = world.store("patient");
        window.take_over().unwrap();
        thread::sleep(HELD);
        drop(window);
        sync.join().unwrap()
    });
    assert_eq!(came.problem(), (5, "problem-store-locked"));
    drop(line);
    world.stop();
    world.start();
    let state = world.cli("patient", &["sync"]);
    assert_eq!((&state.result()["waiting"], &state.result()["acknowledged"]), (&0.into(), &1.into()));
}
