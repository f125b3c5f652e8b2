//! Half past eight: everybody opens their laptop at once.

use crate::device::{Device, client, enrol_request};
use crate::world::{Scene, World, own_check_in, weighed};
use ed25519_dalek::SigningKey;
use hearth_clinical::Private;
use hearth_record::{Audience, PatientId, Role, TeamId};
use hearth_server::admin::CodeFor;
use hearth_server::enrol::Reception;
use hearth_server::mint::{Mint, OsMint};
use hearth_wire::{Body, EnrolHello, NoteBody};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Barrier;

/// Laptops, unless `HEARTH_LAPTOPS` says another number: a test run without optimisation stays short. `make bench` takes 500.
const LAPTOPS: usize = 40;
/// Patients who measured overnight.
const PATIENTS: u8 = 20;

/// Lets a laptop in at the counter: the room has one address, and the port slows down who enrols from it.
async fn laptop(world: &World, team: TeamId, http: reqwest::Client) -> Device {
    let user = world.member(team, Role::Nurse).await;
    let code = world.code(team, CodeFor::User(user)).await;
    let running = world.running();
    let reception = Reception {
        store: &*running.store,
        identity: &running.identity,
        ledger: Some(&running.data),
        spki_sha256: running.spki_sha256,
        now: hearth_server::clock::now(),
    };
    let key = SigningKey::from_bytes(&OsMint.thirty_two());
    let hello = EnrolHello { handle: code.handle(), client_nonce: [1; 32] };
    let proof = reception.hello(&hello, &mut OsMint).await.unwrap();
    let request = enrol_request(world, &code, &proof, &key);
    let answer = reception.finish(&request, Box::new(OsMint)).await.unwrap();
    Device::of(world, http, key, &answer)
}

/// P76
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_everybody_opens_their_laptop_at_half_past_eight_everybody_is_served_and_nothing_is_lost() {
    let number = std::env::var("HEARTH_LAPTOPS").ok().and_then(|text| text.parse().ok()).unwrap_or(LAPTOPS);
    let mut scene = Scene::new().await;
    let mut laptops = Vec::new();
    for _ in 0..number {
        laptops.push(laptop(&scene.world, scene.team, client(&scene.world)).await);
    }
    // In the evening everybody was in step.
    scene.nurse.sync().await;
    for laptop in &mut laptops {
        (laptop.cursor, laptop.held) = (scene.nurse.cursor, scene.nurse.held.clone());
    }
    // Overnight and at breakfast patients measured; in the evening each nurse had written one more note.
    let patients: Vec<PatientId> =
        (1..=PATIENTS).map(|patient| PatientId::from_bytes([patient; 16])).collect();
    for patient in &patients {
        for grams in [80_000, 80_500] {
            scene.nurse.write(*patient, Audience::Shared, own_check_in(), &weighed(grams));
        }
    }
    scene.nurse.sync().await;
    for (at, laptop) in laptops.iter_mut().enumerate() {
        let note = Body::TeamNote(NoteBody { text: Private::new(format!("note {at}")) });
        laptop.write(patients[at % patients.len()], Audience::Team, &format!("team-note/{at}"), &note);
    }
    let before = scene.world.running().store.team(scene.team).await.unwrap().number.0;

    let door = Arc::new(Barrier::new(number));
    let began = Instant::now();
    let tasks: Vec<_> = laptops
        .into_iter()
        .map(|mut laptop| {
            let door = Arc::clone(&door);
            tokio::spawn(async move {
                door.wait().await;
                let request = laptop.request(laptop.waiting_chains());
                let opened = Instant::now();
                let answer = laptop.exchange(&request).await.unwrap();
                (opened.elapsed(), laptop, answer)
            })
        })
        .collect();
    let (mut waits, mut served) = (Vec::new(), Vec::new());
    for task in tasks {
        let (waited, laptop, answer) = task.await.unwrap();
        waits.push(waited);
        served.push((laptop, answer));
    }
    let took = began.elapsed();
    waits.sort();
    let p95 = waits[(number * 95 / 100).min(number - 1)];
    let half = waits[number / 2];
    println!("P76: {number} laptops at once: all after {took:?}, half within {half:?}, 95 % within {p95:?}");

    // Nothing is lost: each note is in the log once, every laptop has the night's readings, and in the end all hold the same.
    let after = scene.world.running().store.team(scene.team).await.unwrap().number.0;
    assert_eq!(after - before, number as u64);
    for (_, answer) in &served {
        assert_eq!((answer.chains[0].through, answer.chains[0].problem), (1, None));
        let came = answer.runs.iter().flat_map(|run| &run.links).filter(|(_, link)| match link {
            hearth_record::Link::Whole(whole) => whole.header.kind.name == "check-in",
            hearth_record::Link::Stub { .. } => false,
        });
        assert_eq!(came.count(), patients.len() * 2, "every laptop has the night's readings");
    }
    scene.nurse.sync().await;
    let notes: usize = patients.iter().map(|patient| scene.nurse.bodies(patient, "team-note").len()).sum();
    assert_eq!(notes, number);
    let (mut last, answer) = served.pop().unwrap();
    last.keep_own();
    last.keep(&answer);
    assert_eq!(last.sync().await.root, Some(last.root()));
    assert_eq!(last.root(), scene.nurse.root());
    assert!(p95 < Duration::from_secs(20), "{p95:?}");
}
