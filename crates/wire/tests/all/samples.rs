//! `samples/v1` is what computers in people's homes hold. It is read for ever and never rewritten: with
//! `HEARTH_BLESS=1` this test writes what is missing, and nothing that is there.

use crate::examples::bodies;
use crate::later_bodies::later_bodies;
use crate::messages;
use hearth_record::Kind;
use hearth_wire::{
    Body, WireProblem, body_bytes, decode_answer, decode_enrol_answer, decode_enrol_hello,
    decode_enrol_proof, decode_enrol_request, decode_request, decode_trouble, encode_answer,
    encode_enrol_answer, encode_enrol_hello, encode_enrol_proof, encode_enrol_request, encode_request,
    encode_trouble, parts, read_body,
};
use std::fmt::Debug;
use std::path::PathBuf;

fn sample(name: &str, now: &[u8]) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples/v1").join(name);
    if !path.exists() {
        assert!(std::env::var_os("HEARTH_BLESS").is_some(), "{name} is missing: run with HEARTH_BLESS=1");
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, now).unwrap();
    }
    std::fs::read(&path).unwrap()
}

fn names(folder: &str) -> usize {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples/v1").join(folder);
    std::fs::read_dir(path).unwrap().count()
}

#[test]
fn every_body_ever_written_is_read_and_would_be_written_the_same() {
    let bodies: Vec<_> = bodies().into_iter().chain(later_bodies()).collect();
    for (name, kind, body) in &bodies {
        let stored = sample(&format!("bodies/{name}.json"), &body_bytes(body));
        assert_eq!(String::from_utf8(stored.clone()).unwrap(), String::from_utf8(body_bytes(body)).unwrap());
        assert_eq!(&read_body(kind, &stored).unwrap(), body, "{name}");
    }
    assert_eq!(bodies.len(), names("bodies"), "every sample is read");
}

#[test]
fn every_kind_that_is_written_has_a_sample() {
    let bodies: Vec<_> = bodies().into_iter().chain(later_bodies()).collect();
    for row in hearth_record::KINDS {
        assert!(bodies.iter().any(|(_, kind, _)| kind.name == row.name), "{}", row.name);
    }
}

#[track_caller]
fn check<T: PartialEq + Debug>(
    name: &str,
    value: &T,
    encode: impl Fn(&T) -> Result<Vec<u8>, WireProblem>,
    decode: impl Fn(&[u8]) -> Result<T, WireProblem>,
) {
    let now = encode(value).unwrap();
    let stored = sample(&format!("messages/{name}.bin"), &now);
    assert_eq!(&decode(&stored).unwrap(), value, "{name}");
    assert_eq!(&decode(&now).unwrap(), value, "{name}");
    // How well zstd packs may change; what is packed may not.
    assert_eq!(json(&now), json(&stored), "{name}");
}

fn json(bytes: &[u8]) -> String {
    let (version, packed) = bytes.split_first().unwrap();
    assert_eq!(*version, 1);
    String::from_utf8(zstd::decode_all(packed).unwrap()).unwrap()
}

#[test]
fn every_message_ever_sent_is_read_and_would_be_sent_the_same() {
    check("request", &messages::request(), encode_request, decode_request);
    check("request-first", &messages::first_request(), encode_request, decode_request);
    check("request-comparing", &messages::comparing_request(), encode_request, decode_request);
    check("answer-comparing", &messages::comparing_answer(), encode_answer, decode_answer);
    check("request-parted", &messages::parted_request(), encode_request, decode_request);
    check("answer-parted", &messages::parted_answer(), encode_answer, decode_answer);
    check("answer", &messages::answer(), encode_answer, decode_answer);
    check("answer-last", &messages::last_answer(), encode_answer, decode_answer);
    check("enrol-hello", &messages::hello(), encode_enrol_hello, decode_enrol_hello);
    check("enrol-proof", &messages::proof(), encode_enrol_proof, decode_enrol_proof);
    check("enrol-request", &messages::enrol(), encode_enrol_request, decode_enrol_request);
    check("enrol-answer-patient", &messages::enrolled(true), encode_enrol_answer, decode_enrol_answer);
    check("enrol-answer-staff", &messages::enrolled(false), encode_enrol_answer, decode_enrol_answer);
    check("trouble", &messages::trouble(), encode_trouble, decode_trouble);
    assert_eq!(names("messages"), 14, "every sample is read");
}

#[test]
fn what_a_newer_app_wrote_has_parts_and_keeps_its_bytes() {
    let kind = Kind::new("check-in", 1);
    let newer = br#"{"weight":82000,"grip-strength":{"right":31,"left":29},"entered":5}"#;
    let Body::CheckIn(read) = read_body(&kind, newer).unwrap() else { panic!("a check-in") };
    assert_eq!(read.weight.unwrap().grams(), 82_000);
    let parts_of = parts(&kind, newer);
    let names: Vec<&str> = parts_of.keys().map(String::as_str).collect();
    assert_eq!(names, ["grip-strength", "weight"]);
    assert_eq!(parts_of["grip-strength"].0, br#"{"left":29,"right":31}"#);
    let unknown = Kind::new("tremor", 1);
    assert_eq!(read_body(&unknown, b"\xFF").unwrap(), Body::Newer);
    assert_eq!(parts(&unknown, b"\xFF").keys().collect::<Vec<_>>(), ["whole"]);
    assert_eq!(read_body(&Kind::new("check-in", 2), b"{}").unwrap(), Body::Newer);
    let setting = br#"{"value":3,"setting":"threshold/steps"}"#;
    assert_eq!(read_body(&Kind::new("setting", 1), setting).unwrap(), Body::Newer);
}
