//! Who gets in, who does not, and what a body may be.

use crate::device::client;
use crate::world::{Scene, World, own_check_in, weighed};
use hearth_record::{Audience, DeviceId};
use hearth_server::http::{Needs, ROUTES};
use hearth_wire::{HEADER_DEVICE, HEADER_NONCE, HEADER_SIGNATURE, decode_trouble, encode_request, hex};
use std::io::{Read, Write};

#[tokio::test]
async fn a_stranger_is_turned_away_from_every_route_but_the_open_ones() {
    let world = World::new().await;
    let http = client(&world);
    let mut open = Vec::new();
    for route in ROUTES {
        let method = reqwest::Method::from_bytes(route.method.as_str().as_bytes()).unwrap();
        let response = http.request(method, format!("{}{}", world.base(), route.path)).send().await.unwrap();
        match route.needs {
            Needs::Nothing { because } => {
                assert!(!because.is_empty(), "an open route says why");
                open.push((route.path, response.status().as_u16()));
            }
            Needs::DeviceSignature => {
                assert_eq!(response.status().as_u16(), 401, "{} {}", route.method, route.path);
                decode_trouble(&response.bytes().await.unwrap()).unwrap();
            }
        }
    }
    let expected = [("/healthz", 200), ("/v1/enrol/hello", 400), ("/v1/enrol/finish", 400)];
    assert_eq!(open, expected, "an open route without a message gives nothing away");
}

#[tokio::test]
async fn what_is_not_in_the_table_is_not_served() {
    let world = World::new().await;
    let http = client(&world);
    for (method, path, expected) in [
        ("GET", "/", 404),
        ("GET", "/v1/sync", 405),
        ("POST", "/v1/anything", 404),
        ("DELETE", "/healthz", 405),
    ] {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let response = http.request(method, format!("{}{path}", world.base())).send().await.unwrap();
        assert_eq!(response.status().as_u16(), expected, "{path}");
        decode_trouble(&response.bytes().await.unwrap()).unwrap();
    }
}

#[tokio::test]
async fn an_unknown_used_or_missing_nonce_is_answered_with_a_fresh_one_that_works() {
    let mut scene = Scene::new().await;
    let body = encode_request(&scene.nurse.request(vec![])).unwrap();
    let (status, bytes, fresh) = scene.nurse.send(body.clone(), &[9; 16]).await;
    assert_eq!((status, decode_trouble(&bytes).unwrap().code.as_str()), (401, "unknown-nonce"));
    let fresh = fresh.unwrap();
    let (status, _, next) = scene.nurse.send(body.clone(), &fresh).await;
    assert_eq!(status, 200, "the same body, signed again, is taken");
    let (status, _, again) = scene.nurse.send(body.clone(), &fresh).await;
    assert_eq!(status, 401, "a nonce is good for one request");
    assert_eq!(again, next, "the answer carries the nonce that is good now");
    let bare = scene.nurse.http.post(format!("{}/v1/sync", scene.nurse.base));
    let bare = bare.header(HEADER_DEVICE, scene.nurse.id.to_string()).body(body).send().await.unwrap();
    assert_eq!(bare.status().as_u16(), 401);
    assert_eq!(bare.headers().get(HEADER_NONCE).unwrap(), hex(&next.unwrap()).as_str());
    scene.nurse.sync().await;
}

#[tokio::test]
async fn a_wrong_signature_gets_nothing_and_costs_the_device_nothing() {
    let mut scene = Scene::new().await;
    let body = encode_request(&scene.nurse.request(vec![])).unwrap();
    let post = |device: DeviceId, nonce: [u8; 16], signature: [u8; 64]| {
        let sent = scene.nurse.http.post(format!("{}/v1/sync", scene.nurse.base)).body(body.clone());
        sent.header(HEADER_DEVICE, device.to_string())
            .header(HEADER_NONCE, hex(&nonce))
            .header(HEADER_SIGNATURE, hex(&signature))
            .send()
    };
    let wrong = post(scene.nurse.id, scene.nurse.nonce, [7; 64]).await.unwrap();
    assert_eq!(wrong.status().as_u16(), 401);
    let stranger = post(DeviceId::from_bytes([9; 16]), [1; 16], [7; 64]).await.unwrap();
    assert_eq!(stranger.status().as_u16(), 401);
    assert!(stranger.headers().contains_key(HEADER_NONCE), "a stranger can't tell that it is not known");
    let (status, ..) = scene.nurse.send(body, &scene.nurse.nonce).await;
    assert_eq!(status, 200, "the device's own nonce was not used up by somebody else");
    scene.nurse.nonce = [0; 16];
    scene.nurse.sync().await;
}

#[tokio::test]
async fn a_device_speaks_only_for_itself() {
    let mut scene = Scene::new().await;
    let request = hearth_wire::SyncRequest { device: scene.home.id, ..scene.nurse.request(vec![]) };
    assert_eq!(scene.nurse.exchange(&request).await.unwrap_err(), (403, "not-yours".into()));
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_as_such() {
    let scene = Scene::new().await;
    let (status, bytes, _) = scene.nurse.send(vec![0; 1024 * 1024 + 1], &scene.nurse.nonce).await;
    assert_eq!((status, decode_trouble(&bytes).unwrap().code.as_str()), (413, "too-large"));
}

#[tokio::test]
async fn garbage_and_a_zip_bomb_are_refused_and_the_server_goes_on() {
    let mut scene = Scene::new().await;
    let good = encode_request(&scene.nurse.request(vec![])).unwrap();
    let mut bomb = vec![good[0]];
    bomb.extend(zstd::encode_all(&vec![b' '; 512 * 1024 * 1024][..], 3).unwrap());
    assert!(bomb.len() < 1024 * 1024, "the bomb is small: {} bytes", bomb.len());
    let mut cut = good.clone();
    cut.truncate(good.len() / 2);
    for body in [b"<html>hello</html>".to_vec(), vec![], vec![1], vec![0xff; 1000], bomb, cut] {
        let (status, bytes, next) = scene.nurse.send(body, &scene.nurse.nonce).await;
        assert_eq!((status, decode_trouble(&bytes).unwrap().code.as_str()), (400, "malformed"));
        scene.nurse.nonce = next.unwrap();
    }
    scene.nurse.sync().await;
}

/// P26
#[tokio::test]
async fn whoever_tries_codes_by_the_dozen_is_told_to_wait() {
    let world = World::new().await;
    let http = client(&world);
    let mut last = None;
    for n in 0..40 {
        let hello = hearth_wire::EnrolHello { handle: [n; 8], client_nonce: [0; 32] };
        let sent = http.post(format!("{}/v1/enrol/hello", world.base()));
        last = Some(sent.body(hearth_wire::encode_enrol_hello(&hello).unwrap()).send().await.unwrap());
    }
    let last = last.unwrap();
    assert_eq!(last.status().as_u16(), 429);
    let wait: u64 = last.headers().get("retry-after").unwrap().to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
    assert_eq!(decode_trouble(&last.bytes().await.unwrap()).unwrap().code, "slow-down");
}

#[tokio::test]
async fn plain_http_gets_no_answer() {
    let world = World::new().await;
    let addr = world.running().addr;
    let answer = tokio::task::spawn_blocking(move || {
        let mut plain = std::net::TcpStream::connect(addr).unwrap();
        plain.write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        // The server may close or reset; either is a refusal.
        let _ = plain.read_to_end(&mut answer);
        answer
    });
    let answer = answer.await.unwrap();
    assert!(!answer.windows(4).any(|bytes| bytes == b"HTTP"), "{answer:?}");
}

#[tokio::test]
async fn a_request_under_way_is_finished_when_the_server_stops() {
    let mut scene = Scene::new().await;
    for _ in 0..200 {
        scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    }
    let running = scene.world.running.take().unwrap();
    let (answer, stopped) = tokio::join!(scene.home.sync(), async {
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
        running.stop().await
    });
    stopped.unwrap();
    assert_eq!(answer.chains[0].through, 200);
}
