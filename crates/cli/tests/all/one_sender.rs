//! Two programs and one profile: a scheduled sync while a person has the window open, or two of them at once.

use crate::bad_server::relay;
use crate::world::{World, free_address};
use hearth_testkit::fake_server::{FakeServer, Says};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// Longer than a program waits for the profile of another one that is about to end.
const HELD: Duration = Duration::from_secs(4);

/// P29
#[test]
fn of_two_programs_on_one_profile_one_sends_and_the_other_says_that_it_is_open() {
    let (mut world, _) = World::with_nurse_and_patient();
    for kg in ["82.2kg", "82.4kg", "82.6kg"] {
        world.cli("patient", &["check-in", "--weight", kg]).result();
    }
    world.stop();
    let elsewhere = free_address();
    world.start_at(elsewhere);
    // The line holds each exchange for a while and counts how many of them there are at a time.
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
    let outcomes: Vec<(i32, String)> = thread::scope(|scope| {
        let programs = [(); 2].map(|()| scope.spawn(|| world.cli("patient", &["sync"])));
        // A check-in by a third program is not lost in silence: it says that nothing was saved.
        thread::sleep(Duration::from_millis(700));
        let third = scope.spawn(|| world.cli("patient", &["check-in", "--weight", "83.0kg"]));
        let mut came: Vec<_> = programs.into_iter().map(|program| program.join().unwrap()).collect();
        came.push(third.join().unwrap());
        came.into_iter().map(|came| (came.exit, came.problem().1.to_owned())).collect()
    });
    let open = (5, "problem-store-locked".to_owned());
    let mut programs = outcomes[..2].to_vec();
    programs.sort();
    assert_eq!(programs, [(0, String::new()), open.clone()]);
    assert_eq!(outcomes[2], open);
    assert_eq!(most.load(Ordering::SeqCst), 1, "two sent at a time");
    drop(line);
    world.stop();
    world.start();
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 0);
    world.cli("nurse", &["sync"]).result();
    assert_eq!(world.cli("nurse", &["caseload"]).result()["rows"][0]["lastWeight"], "82.6 kg");
}
