//! What arrives from a broken link or a stranger: it is refused, quickly, and nothing else happens.

use crate::messages::{answer, request};
use hearth_wire::{
    decode_answer, decode_enrol_answer, decode_enrol_hello, decode_enrol_request, decode_request,
    decode_trouble, encode_answer, encode_request,
};
use proptest::prelude::*;

fn read_as_everything(bytes: &[u8]) -> usize {
    let read = [
        decode_request(bytes).is_ok(),
        decode_answer(bytes).is_ok(),
        decode_enrol_hello(bytes).is_ok(),
        decode_enrol_request(bytes).is_ok(),
        decode_enrol_answer(bytes).is_ok(),
        decode_trouble(bytes).is_ok(),
    ];
    read.into_iter().filter(|good| *good).count()
}

fn packed(json: &[u8]) -> Vec<u8> {
    [&[1], zstd::encode_all(json, 3).unwrap().as_slice()].concat()
}

#[test]
fn a_message_that_is_cut_anywhere_is_refused() {
    for whole in [encode_request(&request()).unwrap(), encode_answer(&answer()).unwrap()] {
        for length in 0..whole.len() {
            assert_eq!(read_as_everything(&whole[..length]), 0, "cut after {length}");
        }
    }
}

#[test]
fn web_pages_and_other_versions_are_refused() {
    for bytes in [b"<!doctype html>".as_slice(), b"{}", b"", &[2, 3], &[1], &packed(b"{}"), &packed(b"null")]
    {
        assert_eq!(read_as_everything(bytes), 0, "{bytes:?}");
    }
}

#[test]
fn a_link_that_is_neither_whole_nor_stub_ends_its_run_in_a_push_and_spoils_an_answer() {
    let text = |bytes: Vec<u8>| String::from_utf8(zstd::decode_all(&bytes[1..]).unwrap()).unwrap();
    let (pushed, pulled) =
        (text(encode_request(&request()).unwrap()), text(encode_answer(&answer()).unwrap()));
    let changes = [
        ("\"header\":", "\"handler\":"),
        ("\"body\":", "\"bodies\":"),
        ("\"seeds\":[[24313", "\"seeds\":[[24312"),
        ("Europe/London", &"E".repeat(101)),
    ];
    for (from, to) in changes {
        assert!(pushed.contains(from) && pulled.contains(from), "{from}");
        let read = decode_request(&packed(pushed.replace(from, to).as_bytes())).unwrap();
        assert_eq!(read.chains[0].links, [], "{from}");
        assert!(decode_answer(&packed(pulled.replace(from, to).as_bytes())).is_err(), "{from}");
    }
    for (from, to) in [("\"audience\":\"s\"", "\"audience\":\"x\""), ("\"chains\":", "\"chain\":")] {
        assert_eq!(read_as_everything(&packed(pushed.replace(from, to).as_bytes())), 0, "{from}");
    }
}

#[test]
fn a_field_that_a_newer_app_adds_is_read_over() {
    let whole = zstd::decode_all(&encode_request(&request()).unwrap()[1..]).unwrap();
    let text =
        String::from_utf8(whole).unwrap().replacen("{\"device\"", "{\"battery\":[1,{\"a\":2}],\"device\"", 1);
    assert_eq!(decode_request(&packed(text.as_bytes())).unwrap(), request());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_as_everything(&bytes);
        read_as_everything(&packed(&bytes));
    }

    #[test]
    fn a_message_with_one_bit_turned_is_read_or_refused(place in any::<usize>(), bit in 0_u8..8) {
        for mut bytes in [encode_request(&request()).unwrap(), encode_answer(&answer()).unwrap()] {
            let place = place % bytes.len();
            bytes[place] ^= 1 << bit;
            // A request that reads as another one is caught by its signature, an answer by TLS; here nothing may break.
            read_as_everything(&bytes);
        }
    }
}
