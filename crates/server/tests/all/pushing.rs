//! What devices push: kept once, whole, in one order, whatever happens to the line.

use crate::world::{Scene, World, own_check_in, person, weighed};
use hearth_record::{Audience, Chain, Hash, HeadSignature, Incarnation, PatientId, Role};
use hearth_wire::{PushProblem, chain_receipt};
use std::collections::BTreeSet;

/// P17
#[tokio::test]
async fn the_same_batch_twice_changes_nothing() {
    let mut scene = Scene::new().await;
    for grams in [80_000, 80_100, 80_200] {
        scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(grams));
    }
    let batch = scene.home.waiting_chains();
    let first = scene.home.push(batch.clone()).await;
    let number = scene.world.running().store.team(scene.team).await.unwrap().number;
    let second = scene.home.push(batch).await;
    assert_eq!(scene.world.running().store.team(scene.team).await.unwrap().number, number);
    assert_eq!(first.chains, second.chains);
    assert_eq!((first.chains[0].through, first.chains[0].problem), (3, None));
}

#[tokio::test]
async fn an_acknowledgement_carries_the_servers_receipt() {
    let mut scene = Scene::new().await;
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let answer = scene.home.push(scene.home.waiting_chains()).await;
    let (chain, running) = (answer.chains[0], scene.world.running());
    let epoch = running.store.team(scene.team).await.unwrap().epoch;
    let key = running.identity.receipt_key(&scene.team);
    let expected = chain_receipt(&key, &scene.team, &epoch, &chain.chain, chain.through, &chain.hash);
    assert_eq!(chain.receipt, expected);
}

/// P10
#[tokio::test]
async fn a_reply_lost_after_the_commit_leads_to_no_second_copy() {
    let mut scene = Scene::new().await;
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let request = scene.home.request(scene.home.waiting_chains());
    let body = hearth_wire::encode_request(&request).unwrap();
    // The answer, and the next nonce with it, is lost.
    let (status, ..) = scene.home.send(body, &scene.home.nonce).await;
    assert_eq!(status, 200);
    let number = scene.world.running().store.team(scene.team).await.unwrap().number;
    let answer = scene.home.sync().await;
    assert_eq!((answer.chains[0].through, answer.chains[0].problem), (1, None));
    assert_eq!(scene.world.running().store.team(scene.team).await.unwrap().number, number);
    scene.nurse.sync().await;
    assert_eq!(scene.nurse.bodies(&scene.patient, "check-in").len(), 1);
}

/// P15, P22
#[tokio::test]
async fn one_bad_chain_does_not_hold_the_others() {
    let mut scene = Scene::new().await;
    let patients: Vec<PatientId> = (1..=6).map(|n| PatientId::from_bytes([0x20 + n; 16])).collect();
    for patient in &patients {
        scene.nurse.write(*patient, Audience::Shared, "person", &person("Somebody Invented"));
        scene.nurse.write(*patient, Audience::Shared, own_check_in(), &weighed(70_000));
    }
    let mut chains = scene.nurse.waiting_chains();
    chains[0].signature = HeadSignature([3; 64]);
    chains[1].before = Hash([3; 32]);
    chains[2].links.remove(0);
    chains[3].links.remove(0);
    // A run that fits together in itself, on an entry that the server never had.
    chains[3].before = scene.nurse.waiting[6].hash;
    let later = scene.nurse.waiting[7].clone();
    chains[3] = scene.nurse.pushed(&[later]);
    let answer = scene.nurse.push(chains).await;
    let problems: Vec<_> = answer.chains.iter().map(|chain| (chain.problem, chain.through)).collect();
    let expected = [
        (Some(PushProblem::NotSigned), 0),
        (Some(PushProblem::Broken), 0),
        (Some(PushProblem::Broken), 0),
        (Some(PushProblem::Gap), 0),
        (None, 2),
        (None, 2),
    ];
    assert_eq!(problems, expected);
}

#[tokio::test]
async fn a_chain_goes_on_where_the_server_has_it() {
    let mut scene = Scene::new().await;
    let entries: Vec<_> = (0..6)
        .map(|n| scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000 + n)))
        .collect();
    let ends = [&entries[..2], &entries[1..4], &entries[5..], &entries[3..]];
    let mut through = Vec::new();
    for run in ends {
        let chain = scene.home.pushed(run);
        let answer = scene.home.push(vec![chain]).await;
        through.push((answer.chains[0].through, answer.chains[0].problem));
    }
    assert_eq!(through, [(2, None), (4, None), (4, Some(PushProblem::Gap)), (6, None)]);
}

/// P65
#[tokio::test]
async fn a_laptop_restored_from_an_image_loses_nothing_and_overwrites_nothing() {
    let mut scene = Scene::new().await;
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    scene.home.sync().await;
    let id = scene.home.chain_id(scene.patient, Audience::Shared);
    let image: Chain = scene.home.chains[&id];
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(81_000));
    scene.home.sync().await;
    // The image is put back: the same number is written once more, with something else in it.
    scene.home.chains.insert(id, image);
    let again = scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(82_000));
    let answer = scene.home.push(scene.home.waiting_chains()).await;
    assert_eq!(
        (answer.chains[0].through, answer.chains[0].hash),
        (2, again.hash),
        "answered for that branch"
    );
    scene.home.incarnation = Incarnation::from_bytes([5; 8]);
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(83_000));
    let last = scene.home.sync().await;
    scene.nurse.sync().await;
    assert_eq!(scene.nurse.bodies(&scene.patient, "check-in").len(), 4, "both branches are kept");
    assert_eq!(last.root, Some(scene.home.root()));
}

#[tokio::test]
async fn two_teams_have_numbers_of_their_own() {
    let world = World::new().await;
    let (one, other) = (world.team("Riverside").await, world.team("Hillside").await);
    let store = &world.running().store;
    let before = store.team(other).await.unwrap();
    let mut nurse = world.clinician(one, Role::Nurse).await;
    let mut elsewhere = world.clinician(other, Role::Nurse).await;
    elsewhere.sync().await;
    let patient = PatientId::from_bytes([0x33; 16]);
    nurse.write(patient, Audience::Shared, "person", &person("Somebody Invented"));
    nurse.sync().await;
    elsewhere.sync().await;
    assert_eq!(elsewhere.acts(&patient).len(), 0, "a team's patient is its own");
    assert_eq!(store.team(other).await.unwrap().number.0, before.number.0 + 2, "a user and a device");
    let logs: Vec<u64> = nurse.came.iter().map(|(log, _)| log.0).collect();
    assert_eq!(logs, (1..=logs.len() as u64).collect::<Vec<_>>());
}

/// P18, P04
#[tokio::test]
async fn many_devices_at_once_get_every_number_once_and_skip_none() {
    let mut scene = Scene::new().await;
    let mut devices = Vec::new();
    for _ in 0..6 {
        devices.push(scene.world.clinician(scene.team, Role::Nurse).await);
    }
    let patient = scene.patient;
    let pushing = devices.into_iter().map(|mut device| {
        tokio::spawn(async move {
            for turn in 0..8 {
                device.write(patient, Audience::Shared, own_check_in(), &weighed(80_000 + turn));
                device.sync_in_pages(4096).await;
            }
            device
        })
    });
    let mut pushed = Vec::new();
    for device in pushing {
        pushed.push(device.await.unwrap());
    }
    let last = scene.nurse.sync().await;
    let logs: BTreeSet<u64> = scene.nurse.came.iter().map(|(log, _)| log.0).collect();
    let own = scene.nurse.held.values().flat_map(|chain| chain.values());
    let own = own.filter(|entry| entry.key.id.chain.device == scene.nurse.id).count() as u64;
    assert_eq!(logs.len() as u64 + own, last.cursor.number.0, "no number is missing");
    for mut device in pushed {
        let root = device.sync().await.root;
        assert_eq!(root, last.root);
        assert_eq!(root, Some(device.root()));
    }
}
