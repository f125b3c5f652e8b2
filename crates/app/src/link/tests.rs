//! A server of ours is told from everything else that may answer.

use super::*;
use hearth_testkit::fake_server::{Certificate, FakeServer, Says};

fn patience() -> Patience {
    let short = Duration::from_millis(700);
    Patience { connect: short, silence: short, whole: Duration::from_secs(3) }
}

async fn ask(server: &FakeServer, trust: ServerTrust) -> Result<Answered, ServerProblem> {
    let link = Link::known(server.url().parse().unwrap(), trust, patience()).unwrap();
    judge(link.post("/v1/sync", &[], vec![7; 100]).await?)
}

/// The key of the certificate, as enrolment would have proved it.
async fn key_of(certificate: &Certificate) -> ServerTrust {
    let server = FakeServer::start(certificate, Says::Html);
    let link = Link::first(server.url().parse().unwrap(), patience()).unwrap();
    link.post("/", &[], Vec::new()).await.unwrap();
    link.verifier().trust_from_now_on().unwrap()
}

#[track_caller]
fn check(says: &Says, expected: &ServerProblem, sentence: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let certificate = Certificate::fresh();
        let trust = key_of(&certificate).await;
        let server = FakeServer::start(&certificate, says.clone());
        let problem = ask(&server, trust).await.unwrap_err();
        assert_eq!((&problem, problem.key(During::Exchange)), (expected, sentence), "{says:?}");
    });
}

#[test]
fn each_way_an_answer_can_go_wrong_has_its_own_sentence() {
    check(&Says::Html, &ServerProblem::NotOurs { status: 200 }, "problem-server-not-hearth");
    check(&Says::Fault, &ServerProblem::Fault { status: 500 }, "problem-server-fault");
    check(&Says::Half, &ServerProblem::Link(LinkProblem::Half), "problem-server-half");
    check(&Says::Nothing, &ServerProblem::Link(LinkProblem::NoAnswer), "problem-server-cut-off");
    check(&Says::Hangs, &ServerProblem::Link(LinkProblem::TimedOut), "problem-server-timeout");
}

#[test]
fn a_sign_in_page_behind_a_redirect_is_not_followed() {
    let away = b"HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n".to_vec();
    check(&Says::Bytes(away), &ServerProblem::NotOurs { status: 302 }, "problem-server-not-hearth");
}

#[test]
fn a_busy_server_is_left_alone_for_as_long_as_it_asks_and_no_longer_than_ten_minutes() {
    let busy = |header: &str| {
        Says::Bytes(format!("HTTP/1.1 503 Busy\r\n{header}Content-Length: 0\r\n\r\n").into_bytes())
    };
    let asked = |seconds| ServerProblem::Busy { wait: Some(Duration::from_secs(seconds)) };
    check(&busy("Retry-After: 7\r\n"), &asked(7), "problem-server-busy");
    check(&busy("Retry-After: 999999\r\n"), &asked(600), "problem-server-busy");
    check(&busy("Retry-After: soon\r\n"), &ServerProblem::Busy { wait: None }, "problem-server-busy");
}

#[tokio::test]
async fn another_teams_certificate_is_refused_and_nothing_is_sent() {
    let trust = key_of(&Certificate::fresh()).await;
    let other = FakeServer::start(&Certificate::fresh(), Says::Html);
    let problem = ask(&other, trust).await.unwrap_err();
    assert_eq!(problem, ServerProblem::Link(LinkProblem::Doubt(Doubt::OtherKey)));
    assert_eq!((problem.key(During::Exchange), other.heard()), ("problem-server-other-certificate", 0));
}

#[tokio::test]
async fn a_profile_that_trusts_authorities_refuses_a_certificate_that_none_vouches_for() {
    let server = FakeServer::start(&Certificate::fresh(), Says::Html);
    let problem = ask(&server, ServerTrust::Authority).await.unwrap_err();
    assert_eq!(problem, ServerProblem::Link(LinkProblem::Doubt(Doubt::NotVouchedFor)));
    assert_eq!(server.heard(), 0);
}

#[tokio::test]
async fn a_first_meeting_takes_one_key_and_no_second() {
    let first = FakeServer::start(&Certificate::fresh(), Says::Html);
    let link = Link::first(first.url().parse().unwrap(), patience()).unwrap();
    link.post("/", &[], Vec::new()).await.unwrap();
    let address = first.address;
    drop(first);
    let second = FakeServer::start_at(address, &Certificate::fresh(), Says::Html);
    let mut problem = link.post("/", &[], b"the code's proof".to_vec()).await.unwrap_err();
    if problem == LinkProblem::NoAnswer {
        // The line to the first server was still thought to be open.
        problem = link.post("/", &[], b"the code's proof".to_vec()).await.unwrap_err();
    }
    assert_eq!((problem, second.heard()), (LinkProblem::Doubt(Doubt::OtherKey), 0));
}

#[tokio::test]
async fn nobody_listening_is_told_from_a_server_that_says_no() {
    let gone = FakeServer::start(&Certificate::fresh(), Says::Html).url();
    let link = Link::first(gone.parse().unwrap(), patience()).unwrap();
    assert_eq!(link.post("/", &[], Vec::new()).await.unwrap_err(), LinkProblem::NotReached);
}

#[tokio::test]
async fn a_server_without_encryption_is_not_spoken_to() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let plain = std::thread::spawn(move || {
        use std::io::{Read, Write};
        let (mut line, _) = listener.accept().unwrap();
        let _ = line.read(&mut [0; 4096]);
        line.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").unwrap();
        let _ = line.read(&mut [0; 4096]);
    });
    let link = Link::first(format!("https://{address}").parse().unwrap(), patience()).unwrap();
    assert_eq!(link.post("/", &[], Vec::new()).await.unwrap_err(), LinkProblem::NotSecure);
    plain.join().unwrap();
}
