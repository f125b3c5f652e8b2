//! Whatever answers instead of the team's server: a clear sentence each, exit 3 or 4, and nothing that was saved is lost.

use crate::world::{World, free_address};
use hearth_app::trust::{ServerTrust, Verifier};
use hearth_testkit::fake_server::{Certificate, FakeServer, Says, is_whole};
use rustls::pki_types::ServerName;
use rustls::{ClientConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

#[track_caller]
fn check(world: &World, certificate: &Certificate, says: &Says, expected: (i32, &str)) -> usize {
    let server = FakeServer::start_at(world.address, certificate, says.clone());
    let came = world.cli("patient", &["sync"]);
    assert_eq!(came.problem(), expected, "{says:?}");
    assert!(!came.json["problem"]["said"]["text"].as_str().unwrap().starts_with("problem-"), "{says:?}");
    assert_eq!(world.cli("patient", &["status"]).result()["waiting"], 1, "{says:?}");
    server.heard()
}

#[test]
fn each_wrong_answer_has_its_sentence_and_the_reading_goes_up_when_the_team_is_back() {
    let (mut world, _) = World::with_nurse_and_patient();
    world.stop();
    let own = world.certificate();
    world.cli("patient", &["check-in", "--weight", "82.4kg"]).result();
    check(&world, &own, &Says::Html, (3, "problem-server-not-hearth"));
    check(&world, &own, &Says::Fault, (3, "problem-server-fault"));
    check(&world, &own, &Says::Half, (3, "problem-server-half"));
    check(&world, &own, &Says::Nothing, (3, "problem-server-cut-off"));
    let heard = check(&world, &Certificate::fresh(), &Says::Html, (3, "problem-server-other-certificate"));
    assert_eq!(heard, 0, "something was sent to another team's server");
    world.start();
    let state = world.cli("patient", &["sync"]);
    assert_eq!((&state.result()["waiting"], &state.result()["acknowledged"]), (&0.into(), &1.into()));
}

#[test]
fn a_code_works_once() {
    let (world, patient) = World::with_nurse_and_patient();
    let code = world.code(&["--patient", &patient]);
    world.enrol("tablet", &code).result();
    assert_eq!(world.enrol("laptop", &code).problem(), (4, "problem-code-used"));
    assert!(!world.path("laptop").exists(), "a profile was made all the same");
    let made_up = world.enrol("laptop", "0123-4567-89AB-CDEF");
    assert_eq!(made_up.problem(), (4, "problem-code-not-recognised"));
}

/// Hands a request on to the team's server, as somebody in the middle would, and gives back what it answers.
pub fn relay(to: SocketAddr, key: [u8; 32], request: &[u8]) -> Vec<u8> {
    let config = Verifier::knowing(ServerTrust::Pinned(key)).client_config().unwrap();
    let name = ServerName::try_from("127.0.0.1").unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut line = StreamOwned::new(connection, TcpStream::connect(to).unwrap());
    line.write_all(request).unwrap();
    let (mut answer, mut piece) = (Vec::new(), [0; 4096]);
    while !is_whole(&answer) {
        let read = line.read(&mut piece).unwrap();
        answer.extend_from_slice(&piece[..read]);
    }
    answer
}

#[test]
fn somebody_in_the_middle_who_hands_everything_on_is_found_out_by_the_code() {
    let world = World::new();
    let code = world.code_for_nurse("Ada Fenwick");
    let heard: Arc<Mutex<Vec<String>>> = Arc::default();
    let (ears, to, key) = (heard.clone(), world.address, world.key);
    let mouth = move |request: &[u8]| {
        let line = String::from_utf8_lossy(request).lines().next().unwrap_or_default().to_owned();
        ears.lock().unwrap().push(line);
        relay(to, key, request)
    };
    let middle = FakeServer::start(&Certificate::fresh(), Says::Whatever(Arc::new(mouth)));
    let came = world.cli("nurse", &["enrol", "--server", &middle.url(), "--code", &code]);
    assert_eq!(came.problem(), (3, "problem-server-other-certificate"));
    assert_eq!(*heard.lock().unwrap(), ["POST /v1/enrol/hello HTTP/1.1"]);
    assert!(!world.path("nurse").exists());
    world.enrol("nurse", &code).result();
}

#[test]
fn a_sign_in_page_at_enrolment_learns_the_codes_handle_and_no_more() {
    let world = World::new();
    let code = world.code_for_nurse("Ada Fenwick");
    let middle = FakeServer::start(&Certificate::fresh(), Says::Html);
    let came = world.cli("nurse", &["enrol", "--server", &middle.url(), "--code", &code]);
    assert_eq!(came.problem(), (3, "problem-server-not-hearth"));
    assert!(!world.path("nurse").exists());
    world.enrol("nurse", &code).result();
}

#[test]
fn nobody_else_can_use_an_open_profile_and_a_wrong_passphrase_is_no_damage() {
    let (world, _) = World::with_nurse_and_patient();
    std::fs::write(world.path("passphrase"), "some other words").unwrap();
    assert_eq!(world.cli("patient", &["status"]).problem(), (5, "problem-passphrase-wrong"));
    std::fs::remove_file(world.path("passphrase")).unwrap();
    assert_eq!(world.cli("patient", &["status"]).problem(), (2, "problem-file-not-read"));
    assert_eq!(world.cli("nobody", &["status"]).problem(), (5, "problem-store-missing"));
}

#[test]
fn a_line_that_cuts_every_other_answer_delivers_every_reading_once() {
    let (mut world, patient) = World::with_nurse_and_patient();
    world.stop();
    let lines: Vec<String> =
        (1..=28).map(|day| format!("2026-02-{day:02}T08:00:00Z,82.{}", day % 10)).collect();
    std::fs::write(world.path("in.csv"), format!("at,weight\n{}\n", lines.join("\n"))).unwrap();
    let file = world.path("in.csv").display().to_string();
    assert_eq!(world.cli("patient", &["import", &file]).result()["saved"], 28);
    let elsewhere = free_address();
    world.start_at(elsewhere);
    let (key, count) = (world.key, AtomicUsize::new(0));
    let mouth = move |request: &[u8]| {
        let mut answer = relay(elsewhere, key, request);
        if count.fetch_add(1, Ordering::SeqCst).is_multiple_of(2) {
            answer.truncate(answer.len() / 2);
        }
        answer
    };
    let own = world.certificate();
    let line = FakeServer::start_at(world.address, &own, Says::Whatever(Arc::new(mouth)));
    let arrived = |computer| (0..12).any(|_| world.cli(computer, &["sync"]).exit == 0);
    assert!(arrived("patient") && arrived("nurse"));
    drop(line);
    assert_eq!(world.cli("patient", &["status"]).result()["acknowledged"], 28);
    let rows = world.cli("nurse", &["readings", "--patient", &patient]);
    assert_eq!(rows.result()["readings"].as_array().unwrap().len(), 28);
}
