//! What makes no sense, from computers that are let in: each is answered by what is wrong with it, nothing is lost, and
//! nothing waits behind it.

use crate::device::{Device, seed_of};
use crate::world::{Scene, own_check_in, weighed};
use hearth_clinical::{PlanValue, Private, Weight};
use hearth_record::{
    Audience, Chain, DeviceId, Entry, Hash, LogNumber, PatientId, Refusal, Role, UserId, sign_head,
};
use hearth_wire::{Body, OpenLoad, PushProblem, SettingBody, SyncAnswer, decode_trouble, encode_request};
use std::io::Write;

const STRANGER: PatientId = PatientId::from_bytes([0x44; 16]);

fn target() -> Body {
    let value = PlanValue::TargetWeight(Weight::from_grams(80_000).unwrap());
    Body::Setting(SettingBody { value, why: Private::new(String::new()), review: None })
}

fn problems(answer: &SyncAnswer) -> Vec<(Option<PushProblem>, u64)> {
    answer.chains.iter().map(|chain| (chain.problem, chain.through)).collect()
}

/// Sends bytes that can't be a request. The trouble's code and detail.
async fn refused(device: &mut Device, body: Vec<u8>) -> (u16, String, String) {
    let (status, bytes, next) = device.send(body, &device.nonce.clone()).await;
    device.nonce = next.unwrap();
    let trouble = decode_trouble(&bytes).unwrap();
    (status, trouble.code, trouble.detail)
}

fn packed(parts: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut encoder = zstd::stream::Encoder::new(vec![hearth_wire::WIRE_VERSION], 1).unwrap();
    parts.for_each(|part| encoder.write_all(&part).unwrap());
    encoder.finish().unwrap()
}

/// A number that SQLite can't hold would come back as another one, and its chain could never be followed again.
#[tokio::test]
async fn a_position_in_the_log_that_nobody_can_have_seen_is_malformed_and_holds_up_no_other() {
    let mut scene = Scene::new().await;
    let other = scene.nurse.write(STRANGER, Audience::Shared, own_check_in(), &weighed(70_000));
    let id = scene.nurse.chain_id(scene.patient, Audience::Shared);
    let before: Chain = scene.nurse.chains[&id];
    let written = scene.nurse.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let mut bad = Vec::new();
    for number in [u64::MAX, i64::MAX.unsigned_abs() + 1] {
        let mut header = written.whole().unwrap().header.clone();
        header.seen.number = LogNumber(number);
        let (seed, body) = (seed_of(&id, header.time.month()), written.whole().unwrap().body.clone());
        bad.push(before.clone().append(header, body, &seed));
    }
    for entry in bad {
        let chains = vec![scene.nurse.pushed(&[entry]), scene.nurse.pushed(std::slice::from_ref(&other))];
        let answer = scene.nurse.push(chains).await;
        assert_eq!(problems(&answer), [(Some(PushProblem::Malformed), 1), (None, 1)]);
    }
    let last = scene.nurse.sync().await;
    assert_eq!(last.root, Some(scene.nurse.root()), "what was meant is taken afterwards");
    scene.home.sync().await;
    assert_eq!(scene.home.bodies(&scene.patient, "check-in").len(), 1);
}

#[tokio::test]
async fn a_run_of_no_entries_is_malformed_and_holds_up_no_other() {
    let mut scene = Scene::new().await;
    scene.nurse.write(STRANGER, Audience::Shared, own_check_in(), &weighed(70_000));
    scene.nurse.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let mut chains = scene.nurse.waiting_chains();
    chains[1].links.clear();
    let held = chains[0].links[0].number() - 1;
    let answer = scene.nurse.push(chains.clone()).await;
    let (empty, whole) = ((Some(PushProblem::Malformed), 0), (None, held + 1));
    assert_eq!(problems(&answer), [whole, empty]);
    let none = scene.nurse.push(Vec::new()).await;
    assert_eq!(problems(&none), [], "and a request that brings no chain is the usual one");
    scene.nurse.sync().await;
    assert_eq!(scene.nurse.bodies(&STRANGER, "check-in").len(), 1);
}

#[tokio::test]
async fn ten_million_entries_at_once_are_refused_by_the_limit_and_the_computer_goes_on() {
    let mut scene = Scene::new().await;
    scene.nurse.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let json = br#"{"device":"","cursor":null,"loads":[],"page_bytes":1,"chains":[{"links":["#.to_vec();
    let many = std::iter::repeat_with(|| br#"{"number":1},"#.repeat(10_000)).take(1_000);
    let body = packed(std::iter::once(json).chain(many));
    assert!(body.len() < 1024 * 1024, "it is small on its way: {} bytes", body.len());
    let (status, code, detail) = refused(&mut scene.nurse, body).await;
    assert_eq!((status, code.as_str()), (400, "malformed"));
    assert!(detail.contains("4194304 bytes once unpacked"), "{detail}");
    let last = scene.nurse.sync().await;
    assert_eq!(last.root, Some(scene.nurse.root()));
}

#[tokio::test]
async fn one_entry_or_one_chain_more_than_a_page_holds_is_refused_by_name() {
    let mut scene = Scene::new().await;
    let id = scene.nurse.chain_id(scene.patient, Audience::Shared);
    let hash = "A".repeat(43) + "=";
    let chain = |links: &str| {
        format!(
            r#"{{"chain":{{"patient":"{}","audience":"s","device":"{}","incarnation":"{}"}},"before":"{hash}","links":[{links}],"seeds":[],"signature":"{}=="}}"#,
            id.patient,
            id.device,
            id.incarnation,
            "A".repeat(86)
        )
    };
    let request = |chains: &str| {
        let json = format!(
            r#"{{"device":"{}","cursor":null,"loads":[],"page_bytes":1024,"chains":[{chains}]}}"#,
            id.device
        );
        packed(std::iter::once(json.into_bytes()))
    };
    let links: Vec<String> =
        (1..=4097).map(|n| format!(r#"{{"number":{n},"stub":["{hash}","{hash}"]}}"#)).collect();
    let entries = request(&chain(&links.join(",")));
    let chains = request(&vec![chain(""); 1025].join(","));
    for (body, expected) in
        [(entries, "4097 in 'links', more than 4096"), (chains, "1025 in 'chains', more than 1024")]
    {
        let (status, code, detail) = refused(&mut scene.nurse, body).await;
        assert_eq!((status, code.as_str()), (400, "malformed"));
        assert!(detail.contains(expected), "{detail}");
    }
    let good = encode_request(&scene.nurse.request(Vec::new())).unwrap();
    let (status, ..) = scene.nurse.send(good, &scene.nurse.nonce.clone()).await;
    assert_eq!(status, 200);
}

#[tokio::test]
async fn chains_in_somebody_elses_name_are_not_signed() {
    let mut scene = Scene::new().await;
    let elsewhere = scene.world.team("Hillside").await;
    let mut stranger = scene.world.clinician(elsewhere, Role::Nurse).await;
    let theirs = stranger.write(STRANGER, Audience::Shared, own_check_in(), &weighed(70_000));
    let mut chains = vec![stranger.pushed(&[theirs])];
    // Of a computer that nobody let in, and of a colleague's, signed with the nurse's own key.
    for device in [DeviceId::from_bytes([9; 16]), scene.home.id] {
        chains.push(in_the_name_of(&mut scene.nurse, device));
    }
    let answer = scene.nurse.push(chains).await;
    assert_eq!(problems(&answer), [(Some(PushProblem::NotSigned), 0); 3]);
    scene.nurse.sync().await;
    assert_eq!(scene.nurse.bodies(&STRANGER, "check-in").len(), 0);
}

fn in_the_name_of(nurse: &mut Device, device: DeviceId) -> hearth_wire::PushedChain {
    let written = nurse.write(STRANGER, Audience::Shared, own_check_in(), &weighed(70_000));
    nurse.waiting.clear();
    let id = hearth_record::ChainId { device, ..written.key.id.chain };
    let whole = written.whole().unwrap();
    let (seed, body) = (seed_of(&id, whole.header.time.month()), whole.body.clone());
    let mut chain = Chain::empty(id);
    let header = hearth_record::Header { id: chain.next_id(), ..whole.header.clone() };
    let entry: Entry = chain.append(header, body, &seed);
    let signature = sign_head(&nurse.key, &chain.head());
    hearth_wire::PushedChain { signature, ..nurse.pushed(&[entry]) }
}

/// An authentic entry is kept, and has no effect where its author had no right.
#[tokio::test]
async fn a_plan_for_a_stranger_and_one_in_another_users_name_are_kept_without_effect() {
    let mut scene = Scene::new().await;
    let stranger = scene.home.write(STRANGER, Audience::Shared, "target-weight", &target());
    let user = std::mem::replace(&mut scene.home.user, UserId::from_bytes([8; 16]));
    let forged = scene.home.write(scene.patient, Audience::Shared, "target-weight", &target());
    scene.home.user = user;
    let answer = scene.home.push(scene.home.waiting_chains()).await;
    assert!(answer.chains.iter().all(|chain| chain.problem.is_none()), "{:?}", problems(&answer));
    scene.nurse.sync().await;
    for (patient, about, expected) in
        [(STRANGER, stranger, Refusal::NoAccess), (scene.patient, forged, Refusal::UnknownAuthor)]
    {
        let verdicts = scene.nurse.bodies(&patient, "verdict");
        let verdict = hearth_wire::VerdictBody { about: about.key, suspended: Some(expected) };
        assert_eq!(verdicts, [Body::Verdict(verdict)]);
    }
}

#[tokio::test]
async fn a_load_of_a_stranger_or_of_what_is_not_there_yet_is_done_at_once_and_empty() {
    let mut scene = Scene::new().await;
    scene.nurse.write(STRANGER, Audience::Shared, own_check_in(), &weighed(70_000));
    scene.nurse.sync().await;
    scene.home.sync().await;
    let load = |patient, as_of, after| OpenLoad {
        patient,
        as_of: LogNumber(as_of),
        after: LogNumber(after),
        place: None,
    };
    let loads = vec![
        load(STRANGER, u64::MAX, 0),
        load(PatientId::from_bytes([0x55; 16]), 3, 0),
        load(scene.patient, u64::MAX, u64::MAX),
        load(scene.patient, 1, 5),
    ];
    let request = hearth_wire::SyncRequest { loads, ..scene.home.request(Vec::new()) };
    let answer = scene.home.exchange(&request).await.unwrap();
    assert_eq!(answer.loads.len(), 4);
    assert!(answer.loads.iter().all(|page| page.done && page.runs.is_empty()), "{:?}", answer.loads);
    assert!(!answer.more);
    assert_ne!(answer.root, Some(Hash::GENESIS));
}
