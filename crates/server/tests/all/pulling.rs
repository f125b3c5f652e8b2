//! What devices get: all they are due and nothing else, in pages, with a digest at the end.

use crate::device::Device;
use crate::world::{Scene, own_check_in, weighed};
use hearth_clinical::Private;
use hearth_record::{Access, Audience, Entry, PatientId, Role, Subject};
use hearth_server::admin::CodeFor;
use hearth_wire::{Body, GrantBody, NoteBody};

fn note(text: &str) -> Body {
    Body::TeamNote(NoteBody { text: Private::new(text.to_owned()) })
}

/// P53
#[tokio::test]
async fn a_patient_never_receives_a_team_only_entry() {
    let mut scene = Scene::new().await;
    scene.nurse.write(scene.patient, Audience::Team, "team-note/1", &note("safeguarding"));
    scene.nurse.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    scene.nurse.sync().await;
    let last = scene.home.sync().await;
    assert!(scene.home.entries().all(|entry| entry.key.id.chain.audience == Audience::Shared));
    assert_eq!(scene.home.bodies(&scene.patient, "check-in").len(), 1);
    assert_eq!(last.root, Some(scene.home.root()), "the digest is over what the patient is due");
    let mut carer = scene.world.enrolled(scene.team, CodeFor::Carer(scene.patient)).await;
    carer.sync().await;
    assert!(carer.entries().all(|entry| entry.key.id.chain.audience == Audience::Shared));
    let mut colleague = scene.world.clinician(scene.team, Role::Prescriber).await;
    colleague.sync().await;
    assert_eq!(colleague.bodies(&scene.patient, "team-note").len(), 1);
}

#[tokio::test]
async fn a_patient_sees_nobody_else_and_an_admin_sees_no_patient() {
    let mut scene = Scene::new().await;
    let other = PatientId::from_bytes([0x44; 16]);
    scene.nurse.write(other, Audience::Shared, own_check_in(), &weighed(60_000));
    scene.nurse.sync().await;
    scene.home.sync().await;
    assert_eq!(scene.home.acts(&other), []);
    for role in [Role::Admin, Role::LinkWorker, Role::Rehab] {
        let mut device = scene.world.clinician(scene.team, role.clone()).await;
        let last = device.sync().await;
        let of_patients = device.entries().filter(|entry| entry.key.id.chain.patient != PatientId::TEAM);
        assert_eq!(of_patients.count(), 0, "{role:?}");
        assert_eq!(last.root, Some(device.root()));
    }
}

/// P02, P05
#[tokio::test]
async fn small_pages_bring_every_entry_once_and_the_same_end() {
    let mut scene = Scene::new().await;
    for day in 0..120 {
        scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000 + day));
    }
    scene.home.sync().await;
    let mut small = scene.world.clinician(scene.team, Role::Nurse).await;
    let mut large = scene.world.clinician(scene.team, Role::Nurse).await;
    let last = small.sync_in_pages(700).await;
    assert_eq!(large.sync().await.root, last.root);
    assert_eq!(last.root, Some(small.root()));
    let numbers: Vec<u64> = small.came.iter().map(|(log, _)| log.0).collect();
    assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "each once, in the order of the log");
    assert_eq!(small.bodies(&scene.patient, "check-in").len(), 120);
}

/// P01
#[tokio::test]
async fn nothing_new_is_an_empty_page_with_the_same_cursor() {
    let mut scene = Scene::new().await;
    let first = scene.nurse.sync().await;
    let second = scene.nurse.sync().await;
    assert_eq!(second.cursor, first.cursor);
    assert!(second.runs.is_empty() && !second.more && !second.afresh);
    assert_eq!(second.root, first.root);
}

#[tokio::test]
async fn what_was_pushed_does_not_come_back_with_the_answer() {
    let mut scene = Scene::new().await;
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let answer = scene.home.sync().await;
    let back = answer.runs.iter().filter(|run| run.chain.device == scene.home.id);
    assert_eq!(back.count(), 0);
    assert_eq!(answer.root, Some(scene.home.root()));
}

/// P48, P52: a grant that widens opens a load of what went by before.
#[tokio::test]
async fn a_grant_brings_what_went_by_before_and_its_end_is_the_last_thing_that_comes() {
    let mut scene = Scene::new().await;
    let mut link_worker = scene.world.clinician(scene.team, Role::LinkWorker).await;
    for grams in [80_000, 80_500] {
        scene.nurse.write(scene.patient, Audience::Shared, own_check_in(), &weighed(grams));
    }
    scene.nurse.write(scene.patient, Audience::Team, "team-note/1", &note("not for sharing"));
    scene.nurse.sync().await;
    link_worker.sync().await;
    assert_eq!(link_worker.acts(&scene.patient).len(), 0);

    let granted = give(&mut scene.nurse, scene.patient, &link_worker, Access::Shared, vec![]).await;
    let last = link_worker.sync_in_pages(600).await;
    assert_eq!(link_worker.bodies(&scene.patient, "check-in").len(), 2);
    assert_eq!(link_worker.bodies(&scene.patient, "team-note").len(), 0);
    assert_eq!(last.root, Some(link_worker.root()), "nothing of what is due is missing");

    give(&mut scene.nurse, scene.patient, &link_worker, Access::Nothing, vec![granted]).await;
    scene.nurse.write(scene.patient, Audience::Shared, own_check_in(), &weighed(99_000));
    scene.nurse.sync().await;
    link_worker.sync().await;
    let grants = link_worker.bodies(&scene.patient, "grant");
    let ended = GrantBody { user: link_worker.user, access: Access::Nothing };
    assert!(grants.contains(&Body::Grant(ended)), "the end of it reaches them");
    assert_eq!(link_worker.bodies(&scene.patient, "check-in").len(), 2, "and nothing after it");
}

async fn give(
    nurse: &mut Device,
    patient: PatientId,
    whom: &Device,
    access: Access,
    old: Vec<Entry>,
) -> Entry {
    let body = Body::Grant(GrantBody { user: whom.user, access });
    let subject = Subject::grant(&whom.user);
    let replaces =
        old.iter().map(|entry| hearth_record::Replaces { key: entry.key, parts: vec![] }).collect();
    let now = hearth_server::clock::now();
    let entry = nurse.write_at(now, patient, Audience::Shared, subject.as_str(), replaces, &body);
    nurse.sync().await;
    entry
}

/// P64: a device that was turned off delivers and gets its revocation, nothing else.
#[tokio::test]
async fn a_revoked_device_gets_only_its_revocation_and_may_still_deliver() {
    let mut scene = Scene::new().await;
    let mut other = scene.world.clinician(scene.team, Role::Nurse).await;
    other.sync().await;
    scene.world.revoke(&other).await;
    scene.nurse.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    scene.nurse.sync().await;
    other.write(scene.patient, Audience::Shared, own_check_in(), &weighed(81_000));
    let request = other.request(other.waiting_chains());
    let answer = other.exchange(&request).await.unwrap();
    assert!(answer.revoked && !answer.more);
    assert!(
        answer.root.is_some(),
        "over its own chains alone: what an older store lost of them it sends again"
    );
    assert_eq!((answer.chains[0].through, answer.chains[0].problem), (1, None), "what it delivers is kept");
    other.keep(&answer);
    let whole: Vec<&str> = answer
        .runs
        .iter()
        .flat_map(|run| &run.links)
        .filter_map(|(_, link)| match link {
            hearth_record::Link::Whole(whole) => Some(whole.header.subject.as_str()),
            hearth_record::Link::Stub { .. } => None,
        })
        .collect();
    assert_eq!(whole, [format!("device/{}", other.id)]);
    scene.nurse.sync().await;
    assert_eq!(scene.nurse.bodies(&scene.patient, "check-in").len(), 2, "an observation is never held back");
}

/// P54
#[tokio::test]
async fn a_user_who_was_turned_off_delivers_and_gets_nothing_from_any_computer() {
    let mut scene = Scene::new().await;
    let user = scene.world.member(scene.team, Role::Nurse).await;
    let mut devices = Vec::new();
    for _ in 0..2 {
        let mut device = scene.world.enrolled(scene.team, CodeFor::User(user)).await;
        device.sync().await;
        devices.push(device);
    }
    let running = scene.world.running();
    let mint = &mut hearth_server::mint::OsMint;
    let off = scene.world.office().disable_user(&running.data, scene.team, user, mint).await.unwrap();
    assert_eq!(off, 2);
    for mut device in devices {
        device.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
        let chains = device.waiting_chains();
        let answer = device.push(chains).await;
        assert!(answer.revoked);
        assert_eq!((answer.chains[0].through, answer.chains[0].problem), (1, None));
    }
    scene.nurse.sync().await;
    assert_eq!(scene.nurse.bodies(&scene.patient, "check-in").len(), 2);
}

/// P08
#[tokio::test]
async fn a_cursor_that_this_server_never_gave_begins_again_and_takes_nothing_away() {
    let mut scene = Scene::new().await;
    scene.nurse.sync().await;
    let before = scene.world.running().store.team(scene.team).await.unwrap();
    let mut forged = scene.nurse.cursor.unwrap();
    forged.receipt[0] ^= 1;
    scene.nurse.cursor = Some(forged);
    let request = scene.nurse.request(vec![]);
    let answer = scene.nurse.exchange(&request).await.unwrap();
    assert!(answer.afresh);
    scene.nurse.keep(&answer);
    assert!(!scene.nurse.sync().await.afresh, "said once");
    assert_eq!(scene.world.running().store.team(scene.team).await.unwrap().epoch, before.epoch);
}
