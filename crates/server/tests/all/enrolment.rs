//! A computer comes in with a code.

use crate::device::{Device, client, enrol_request, finish, hello};
use crate::world::{Scene, World};
use ed25519_dalek::SigningKey;
use hearth_record::{PatientId, Role};
use hearth_server::admin::CodeFor;
use hearth_server::mint::OsMint;
use hearth_wire::EnrolCode;

#[tokio::test]
async fn a_code_used_twice_is_refused() {
    let world = World::new().await;
    let team = world.team("Riverside").await;
    let user = world.member(team, Role::Nurse).await;
    let code = world.code(team, CodeFor::User(user)).await;
    let device = Device::enrol(&world, &code).await.unwrap();
    assert_eq!((device.user, device.role), (user, Role::Nurse));
    assert_eq!(Device::enrol(&world, &code).await.err(), Some((410, "code-used".into())));
}

#[tokio::test]
async fn of_two_computers_that_use_one_code_at_the_same_time_one_gets_in() {
    let world = World::new().await;
    let team = world.team("Riverside").await;
    let user = world.member(team, Role::Nurse).await;
    let code = world.code(team, CodeFor::User(user)).await;
    let http = client(&world);
    let proof = hello(&world, &http, &code).await.unwrap();
    let (one, other) = (SigningKey::from_bytes(&[1; 32]), SigningKey::from_bytes(&[2; 32]));
    let (one, other) =
        (enrol_request(&world, &code, &proof, &one), enrol_request(&world, &code, &proof, &other));
    let (one, other) = tokio::join!(finish(&world, &http, &one), finish(&world, &http, &other));
    assert_eq!([one.is_ok(), other.is_ok()].iter().filter(|ok| **ok).count(), 1);
}

#[tokio::test]
async fn an_unknown_code_and_an_expired_one_are_refused() {
    let world = World::new().await;
    let team = world.team("Riverside").await;
    let user = world.member(team, Role::Nurse).await;
    let unknown = EnrolCode::from_random([3; 10]);
    assert_eq!(Device::enrol(&world, &unknown).await.err(), Some((404, "code-unknown".into())));
    let old = world.office().new_code(team, CodeFor::User(user), 0, Box::new(OsMint)).await.unwrap().0;
    assert_eq!(Device::enrol(&world, &old).await.err(), Some((410, "code-expired".into())));
}

#[tokio::test]
async fn ten_wrong_proofs_burn_a_code() {
    let world = World::new().await;
    let team = world.team("Riverside").await;
    let user = world.member(team, Role::Nurse).await;
    let code = world.code(team, CodeFor::User(user)).await;
    let http = client(&world);
    let proof = hello(&world, &http, &code).await.unwrap();
    let mut request = enrol_request(&world, &code, &proof, &SigningKey::from_bytes(&[1; 32]));
    // Somebody in the middle who puts their own key in place of the device's.
    request.public_key = SigningKey::from_bytes(&[2; 32]).verifying_key().to_bytes();
    for _ in 0..10 {
        assert_eq!(finish(&world, &http, &request).await.unwrap_err(), (403, "wrong-proof".into()));
    }
    assert_eq!(finish(&world, &http, &request).await.unwrap_err(), (410, "code-burnt".into()));
    assert_eq!(Device::enrol(&world, &code).await.err(), Some((410, "code-burnt".into())));
}

#[tokio::test]
async fn a_patients_second_computer_is_the_same_persons() {
    let scene = Scene::new().await;
    let second = scene.world.enrolled(scene.team, CodeFor::Patient(scene.patient)).await;
    assert_eq!(second.user, scene.home.user);
    let carer = scene.world.enrolled(scene.team, CodeFor::Carer(scene.patient)).await;
    assert_ne!(carer.user, scene.home.user);
    assert_eq!(carer.role, Role::Carer);
}

#[tokio::test]
async fn a_code_for_a_patient_nobody_registered_is_not_made() {
    let scene = Scene::new().await;
    for patient in [PatientId::from_bytes([0x77; 16]), PatientId::TEAM] {
        let office = scene.world.office();
        let made = office.new_code(scene.team, CodeFor::Patient(patient), 24, Box::new(OsMint)).await;
        assert!(made.is_err());
    }
}

#[tokio::test]
async fn the_code_itself_lies_nowhere_in_the_servers_folder() {
    let world = World::new().await;
    let team = world.team("Riverside").await;
    let user = world.member(team, Role::Nurse).await;
    let code = world.code(team, CodeFor::User(user)).await;
    let shown = code.reveal();
    let bare = shown.replace('-', "");
    for file in std::fs::read_dir(world.dir.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for needle in [shown.as_bytes(), bare.as_bytes()] {
            assert!(!bytes.windows(needle.len()).any(|window| window == needle));
        }
    }
}
