//! What the server survives: being killed, copied, put back, started again.

use crate::device::Device;
use crate::world::{Scene, World, own_check_in, person, weighed};
use hearth_record::{Audience, DeviceStatus, PatientId, Role};
use hearth_server::admin::CodeFor;
use hearth_server::store::sqlite::SqliteStore;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

fn program(world: &World, arguments: &[&str]) -> serde_json::Value {
    let output = Command::new(env!("CARGO_BIN_EXE_hearth-server"))
        .args(["--json", "--data"])
        .arg(world.dir.path())
        .args(arguments)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A server of its own process; a test that fails leaves none behind.
struct Served(Child);

impl Served {
    fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn serve(world: &World, log: Stdio) -> (Served, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_hearth-server"))
        .args(["--json", "--data"])
        .arg(world.dir.path())
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("HEARTH_LOG", "debug")
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let said: serde_json::Value = serde_json::from_str(&line).unwrap();
    let address = said["result"]["listening"][0].as_str().unwrap().replace("127.0.0.1", "localhost");
    (Served(child), address)
}

/// Invariant 3.
#[tokio::test]
async fn everything_acknowledged_is_there_after_the_server_was_killed() {
    let mut scene = Scene::new().await;
    scene.world.stop().await;
    let mut acknowledged = 0;
    for round in 0..6_u64 {
        let (mut child, address) = serve(&scene.world, Stdio::null());
        scene.home.base = address;
        let killer = tokio::task::spawn_blocking(move || {
            std::thread::sleep(std::time::Duration::from_millis(120 + round * 70));
            child.kill();
        });
        while let Some(through) = try_to_push(&mut scene).await {
            assert!(through > acknowledged);
            acknowledged = through;
        }
        killer.await.unwrap();
    }
    assert!(acknowledged > 0, "something was acknowledged at all");
    assert_eq!(program(&scene.world, &["verify"])["ok"], true);
    scene.world.start().await;
    scene.nurse.base = scene.world.base();
    scene.nurse.sync().await;
    let held = scene.nurse.bodies(&scene.patient, "check-in").len() as u64;
    assert!(held >= acknowledged, "{held} of {acknowledged} acknowledged");
}

/// Writes one reading and pushes all that waits; how far it was acknowledged, unless the server is gone.
async fn try_to_push(scene: &mut Scene) -> Option<u64> {
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let request = scene.home.request(scene.home.waiting_chains());
    let body = hearth_wire::encode_request(&request).unwrap();
    for _ in 0..2 {
        let signature =
            hearth_wire::sign_request(&scene.home.key, "POST", "/v1/sync", &body, &scene.home.nonce);
        let sent = scene.home.http.post(format!("{}/v1/sync", scene.home.base));
        let sent = sent
            .header(hearth_wire::HEADER_DEVICE, scene.home.id.to_string())
            .header(hearth_wire::HEADER_NONCE, hearth_wire::hex(&scene.home.nonce))
            .header(hearth_wire::HEADER_SIGNATURE, hearth_wire::hex(&signature))
            .body(body.clone());
        let response = sent.send().await.ok()?;
        let next = response.headers().get(hearth_wire::HEADER_NONCE)?.to_str().ok()?.to_owned();
        let status = response.status().as_u16();
        let bytes = response.bytes().await.ok()?;
        scene.home.nonce = hearth_wire::from_hex(&next)?;
        if status == 200 {
            let answer = hearth_wire::decode_answer(&bytes).ok()?;
            return Some(answer.chains[0].through);
        }
    }
    None
}

#[tokio::test]
async fn a_restart_keeps_the_log_its_life_and_every_nonce() {
    let mut scene = Scene::new().await;
    let before = scene.world.running().store.team(scene.team).await.unwrap();
    let pinned = scene.world.running().spki_sha256;
    scene.world.stop().await;
    scene.world.start().await;
    assert_eq!(scene.world.running().spki_sha256, pinned, "devices pinned this key");
    assert_eq!(scene.world.running().store.team(scene.team).await.unwrap(), before);
    scene.nurse.base = scene.world.base();
    let body = hearth_wire::encode_request(&scene.nurse.request(vec![])).unwrap();
    assert_eq!(scene.nurse.send(body, &scene.nurse.nonce).await.0, 200);
    assert!(!scene.nurse.sync().await.afresh);
}

#[tokio::test]
async fn two_servers_do_not_share_a_folder() {
    let world = World::new().await;
    let config = hearth_server::Config {
        data: world.dir.path().to_owned(),
        listen: "127.0.0.1:0".parse().unwrap(),
        certificate: None,
    };
    assert!(hearth_server::Server::start(config).await.is_err());
    let said = program(&world, &["restore", "/nowhere"]);
    assert_eq!(said["ok"], false);
}

/// P80, unannounced: the file is put back behind the server's back.
#[tokio::test]
async fn an_older_database_put_back_unannounced_is_noticed_by_a_valid_receipt() {
    let mut scene = Scene::new().await;
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    scene.home.sync().await;
    let copy = scene.world.dir.path().join("copy.db");
    let database = scene.world.dir.path().join("team.db");
    SqliteStore::backup(&database, &copy).unwrap();
    let before = scene.world.running().store.team(scene.team).await.unwrap();
    let late = scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(81_000));
    let sent = scene.home.waiting.clone();
    scene.home.sync().await;
    scene.world.stop().await;
    for tail in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(scene.world.dir.path().join(format!("team.db{tail}")));
    }
    std::fs::copy(&copy, &database).unwrap();
    scene.world.start().await;
    scene.home.base = scene.world.base();
    let store = std::sync::Arc::clone(&scene.world.running().store);
    assert_eq!(store.team(scene.team).await.unwrap().epoch, before.epoch, "nobody has noticed yet");

    let answer = scene.home.push(vec![]).await;
    assert!(answer.afresh, "the device's receipt speaks of what is no longer here");
    let new = store.team(scene.team).await.unwrap().epoch;
    assert_ne!(new, before.epoch);
    // Another device, and the same one again, begin no second life.
    scene.nurse.base = scene.world.base();
    scene.nurse.sync().await;
    assert!(scene.home.push(vec![]).await.afresh);
    assert_eq!(store.team(scene.team).await.unwrap().epoch, new);
    // The device offers its chains again; what the server lost is there once more.
    let again = scene.home.pushed(&sent);
    let healed = scene.home.push(vec![again]).await;
    assert_eq!((healed.chains[0].through, healed.chains[0].hash), (2, late.hash));
    scene.nurse.sync().await;
    assert_eq!(scene.nurse.bodies(&scene.patient, "check-in").len(), 2);
}

/// P80, announced: `restore` begins a new life by itself.
#[tokio::test]
async fn a_copy_that_is_put_back_with_restore_begins_a_new_life_and_keeps_the_revocations() {
    let mut scene = Scene::new().await;
    let mut other = scene.world.clinician(scene.team, Role::Nurse).await;
    other.sync().await;
    let file = scene.world.dir.path().join("friday.db");
    let name = file.to_str().unwrap();
    assert_eq!(program(&scene.world, &["backup", name])["ok"], true);
    assert_eq!(program(&scene.world, &["backup", name])["ok"], false, "a copy is never overwritten");
    let before = scene.world.running().store.team(scene.team).await.unwrap();
    scene.world.revoke(&other).await;
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    scene.home.sync().await;
    scene.world.stop().await;
    let said = program(&scene.world, &["restore", name]);
    assert_eq!(said["ok"], true, "{said}");
    assert!(std::path::Path::new(said["result"]["kept"].as_str().unwrap()).exists());
    assert_eq!(program(&scene.world, &["verify"])["ok"], true);
    scene.world.start().await;
    let store = &scene.world.running().store;
    assert_ne!(store.team(scene.team).await.unwrap().epoch, before.epoch);
    let directory = store.directory(scene.team).await.unwrap();
    assert_eq!(
        directory.now().devices[&other.id].status,
        DeviceStatus::Revoked,
        "a copy brings no laptop back"
    );
    for device in [&mut scene.home, &mut scene.nurse] {
        device.base = scene.world.base();
        let request = device.request(vec![]);
        assert!(device.exchange(&request).await.unwrap().afresh);
    }
}

/// Invariant 3: what somebody pushed who came in after the copy was made is not lost, and their code stays used.
#[tokio::test]
async fn a_computer_that_came_after_the_copy_was_made_is_still_let_in_and_heals_the_server() {
    let mut scene = Scene::new().await;
    let file = scene.world.dir.path().join("friday.db");
    assert_eq!(program(&scene.world, &["backup", file.to_str().unwrap()])["ok"], true);
    let code = scene.world.code(scene.team, CodeFor::Carer(scene.patient)).await;
    let mut carer = Device::enrol(&scene.world, &code).await.unwrap();
    carer.sync().await;
    let written = carer.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let sent = carer.waiting.clone();
    carer.sync().await;
    scene.world.stop().await;
    assert_eq!(program(&scene.world, &["restore", file.to_str().unwrap()])["ok"], true);
    scene.world.start().await;
    carer.base = scene.world.base();
    let chain = carer.pushed(&sent);
    let answer = carer.push(vec![chain]).await;
    assert!(answer.afresh);
    assert_eq!((answer.chains[0].through, answer.chains[0].hash), (1, written.hash));
    carer.sync().await;
    assert_eq!(carer.bodies(&scene.patient, "verdict"), []);
    scene.nurse.base = scene.world.base();
    scene.nurse.sync().await;
    assert_eq!(scene.nurse.bodies(&scene.patient, "check-in").len(), 1);
    assert_eq!(scene.nurse.bodies(&scene.patient, "assessment"), [], "the source is confirmed");
    assert!(Device::enrol(&scene.world, &code).await.is_err(), "the code was used");
}

#[tokio::test]
async fn a_damaged_store_is_found_and_a_damaged_copy_is_not_put_back() {
    let mut scene = Scene::new().await;
    scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    scene.home.sync().await;
    let file = scene.world.dir.path().join("copy.db");
    SqliteStore::backup(&scene.world.dir.path().join("team.db"), &file).unwrap();
    scene.world.stop().await;
    {
        let db = rusqlite::Connection::open(&file).unwrap();
        let changed = db.execute("UPDATE entry SET body = x'7b7d' WHERE kind = 'check-in'", []).unwrap();
        assert_eq!(changed, 1);
    }
    let found = SqliteStore::check(&file).unwrap();
    assert!(found.problems.iter().any(|problem| problem.contains("not what was signed")), "{found:?}");
    let said = program(&scene.world, &["restore", file.to_str().unwrap()]);
    assert_eq!(said["ok"], false);
    assert_eq!(program(&scene.world, &["verify"])["ok"], true, "what was in use is as it was");
}

#[tokio::test]
async fn after_the_servers_key_is_lost_it_is_another_device_and_goes_on() {
    let mut scene = Scene::new().await;
    scene.world.stop().await;
    std::fs::remove_file(scene.world.dir.path().join("server.key")).unwrap();
    std::fs::remove_file(scene.world.dir.path().join("receipt.key")).unwrap();
    scene.world.start().await;
    scene.nurse.base = scene.world.base();
    let request = scene.nurse.request(vec![]);
    assert!(scene.nurse.exchange(&request).await.unwrap().afresh, "its receipts are no longer known");
    let mut third = scene.world.enrolled(scene.team, CodeFor::Patient(scene.patient)).await;
    let last = third.sync().await;
    assert_eq!(last.root, Some(third.root()));
    assert_eq!(program(&scene.world, &["verify"])["ok"], true);
}

/// Invariant 16.
#[tokio::test]
async fn no_name_and_no_reading_is_in_the_servers_log() {
    let world = World::new().await;
    let team = world.team("Riverside").await;
    let user = world.member(team, Role::Nurse).await;
    let code = world.code(team, CodeFor::User(user)).await;
    let mut nurse = Device::enrol(&world, &code).await.unwrap();
    let mut world = world;
    world.stop().await;
    let log = world.dir.path().join("log");
    let (mut child, address) = serve(&world, std::fs::File::create(&log).unwrap().into());
    nurse.base = address;
    let patient = PatientId::from_bytes([0x5e; 16]);
    nurse.write(patient, Audience::Shared, "person", &person("Gwendolyn Unlikely"));
    nurse.write(patient, Audience::Shared, own_check_in(), &weighed(83_217));
    nurse.sync().await;
    child.kill();
    let log = std::fs::read_to_string(&log).unwrap();
    assert!(log.contains("/v1/sync"), "there is a log at all");
    for private in ["Gwendolyn", "Unlikely", "83217", "1946", &patient.to_string(), "An Invented Name"] {
        assert!(!log.contains(private), "{private} is in the log");
    }
}

#[tokio::test]
async fn a_copy_of_another_team_is_refused_and_what_is_here_stays() {
    let (mut scene, other) = (Scene::new().await, Scene::new().await);
    let copy = other.world.dir.path().join("copy.db");
    SqliteStore::backup(&other.world.dir.path().join("team.db"), &copy).unwrap();
    let before = scene.world.running().store.team(scene.team).await.unwrap();
    scene.world.stop().await;
    let said = program(&scene.world, &["restore", copy.to_str().unwrap()]);
    assert_eq!(said["ok"], false, "{said}");
    assert!(said.to_string().contains("another team"), "{said}");
    scene.world.start().await;
    assert_eq!(scene.world.running().store.team(scene.team).await.unwrap(), before);
}
