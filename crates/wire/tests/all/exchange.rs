//! What must hold of any exchange: entries arrive with the hashes they were written with, whatever they are.

use crate::examples::chain;
use crate::messages::{SEED, entries, header, request};
use hearth_record::{
    Audience, Chain, ChainId, Hash, Head, Header, Kind, Link, LogNumber, PatientId, SegmentSeed, follow,
};
use hearth_wire::limits::{ENTRY_BODY_BYTES_MAX, PAGE_BYTES_MAX, REPLACES_MAX};
use hearth_wire::{
    Cursor, PulledRun, PushedChain, SyncAnswer, SyncRequest, check_entry, decode_answer, decode_request,
    encode_answer, encode_request, link_bytes,
};
use proptest::prelude::*;

#[test]
fn entries_keep_their_hashes_on_the_way() {
    let sent = entries();
    let request = decode_request(&encode_request(&request()).unwrap()).unwrap();
    let [pushed] = <[PushedChain; 1]>::try_from(request.chains).unwrap();
    let head = Head { chain: pushed.chain, number: 0, hash: pushed.before };
    assert_eq!(follow(head, pushed.links).unwrap(), sent);
}

fn push(links: Vec<Link>) -> SyncRequest {
    let mut request = request();
    request.chains[0].links = links;
    request
}

#[test]
fn the_largest_page_fits_a_message() {
    let mut written = Chain::empty(chain());
    let mut links = Vec::new();
    let mut bytes = 0;
    // Text that packs badly and needs many escapes: the worst that a page can be.
    let mut dice = 1_u32;
    let mut noise = || {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(u8::try_from(dice >> 25).unwrap())
    };
    while bytes < PAGE_BYTES_MAX {
        let body: String = (0..1_000).map(|_| noise()).collect();
        let link = written.append(header(chain()), body.into_bytes(), &SEED).link;
        bytes += link_bytes(&link);
        links.push(link);
    }
    let sent = push(links);
    assert_eq!(decode_request(&encode_request(&sent).unwrap()).unwrap(), sent);
}

#[test]
fn a_full_page_of_stubs_fits_a_message() {
    let stubs = (0..PAGE_BYTES_MAX / 80).map(|number| {
        let hash = hearth_record::sha256("stub", &[&number.to_be_bytes()]);
        let number = u64::try_from(number).unwrap() + 1;
        (LogNumber(number), Link::Stub { number, header_hash: hash, body_hash: hash })
    });
    let run = PulledRun {
        chain: chain(),
        before: Hash::GENESIS,
        links: stubs.collect(),
        seeds: vec![],
        signature: None,
    };
    let answer = SyncAnswer { runs: vec![run], loads: vec![], ..crate::messages::answer() };
    assert_eq!(decode_answer(&encode_answer(&answer).unwrap()).unwrap(), answer);
}

/// An entry that goes over one limit.
fn over_a_limit() -> Vec<Link> {
    let replaced = hearth_record::Replaces { key: crate::examples::key(), parts: vec![] };
    let part_names = hearth_record::Replaces { parts: vec!["x".repeat(101)], ..replaced.clone() };
    let many_parts = hearth_record::Replaces { parts: vec![String::new(); 129], ..replaced.clone() };
    let good = header(chain());
    let headers = [
        Header { replaces: vec![replaced; REPLACES_MAX + 1], ..good.clone() },
        Header { replaces: vec![part_names], ..good.clone() },
        Header { replaces: vec![many_parts], ..good.clone() },
        Header { kind: Kind::new("x".repeat(101), 1), ..good.clone() },
    ];
    let long = vec![b'x'; ENTRY_BODY_BYTES_MAX + 1];
    let write = |header, body| Chain::empty(chain()).append(header, body, &SEED).link;
    let mut links: Vec<Link> = headers.into_iter().map(|header| write(header, vec![])).collect();
    links.push(write(good, long));
    links
}

#[test]
fn an_entry_over_a_limit_is_found_before_it_is_written() {
    for link in over_a_limit() {
        let Link::Whole(whole) = &link else { panic!("whole") };
        assert!(check_entry(&whole.header, &whole.body).is_err(), "{:?}", whole.header.kind);
    }
    for entry in entries() {
        let whole = entry.whole().unwrap();
        check_entry(&whole.header, &whole.body).unwrap();
    }
}

#[test]
fn an_entry_that_can_not_be_read_holds_up_its_own_chain_alone() {
    for link in over_a_limit() {
        let mut sent = request();
        let good = sent.chains[0].clone();
        sent.chains.push(PushedChain { links: vec![link.clone()], ..good.clone() });
        sent.chains.push(good.clone());
        let read = decode_request(&encode_request(&sent).unwrap()).unwrap();
        assert_eq!((&read.chains[0], &read.chains[2]), (&good, &good));
        assert_eq!(read.chains[1].links, []);
        let run = PulledRun {
            chain: chain(),
            before: Hash::GENESIS,
            links: vec![(LogNumber(1), link)],
            seeds: good.seeds,
            signature: None,
        };
        let answer = SyncAnswer { runs: vec![run], ..crate::messages::answer() };
        assert!(decode_answer(&encode_answer(&answer).unwrap()).is_err());
    }
}

#[test]
fn a_cursor_says_all_that_its_receipt_covers() {
    let key = [1; 32];
    let Cursor { team, epoch, number, hash, .. } = crate::messages::answer().cursor;
    let receipt = hearth_wire::cursor_receipt(&key, &team, &epoch, number, &hash);
    let next = LogNumber(number.0 + 1);
    assert_ne!(receipt, hearth_wire::cursor_receipt(&key, &team, &epoch, next, &hash));
    assert_ne!(receipt, hearth_wire::cursor_receipt(&[2; 32], &team, &epoch, number, &hash));
    assert!(hearth_wire::same_secret(&receipt, &receipt) && !hearth_wire::same_secret(&receipt, &[0; 16]));
}

#[test]
fn the_root_digest_hangs_on_the_heads_and_not_on_their_order() {
    let head = |number| Head { chain: chain(), number, hash: Hash([7; 32]) };
    let both = hearth_wire::root_digest([head(1), head(2)]);
    assert_eq!(both, hearth_wire::root_digest([head(2), head(1), head(0)]));
    assert_ne!(both, hearth_wire::root_digest([head(1)]));
}

#[test]
fn each_patient_and_audience_has_a_digest_of_its_own_heads() {
    let of = |byte, audience, number| Head {
        chain: ChainId { patient: PatientId::from_bytes([byte; 16]), audience, ..chain() },
        number,
        hash: Hash([7; 32]),
    };
    let heads = [of(2, Audience::Shared, 4), of(1, Audience::Team, 2), of(1, Audience::Shared, 1)];
    let digests = hearth_wire::scope_digests(heads);
    let scopes: Vec<_> = digests.iter().map(|one| (one.patient.bytes()[0], one.audience)).collect();
    assert_eq!(scopes, [(1, Audience::Shared), (1, Audience::Team), (2, Audience::Shared)]);
    assert_eq!(digests[2].digest, hearth_wire::root_digest([of(2, Audience::Shared, 4)]));
    let later = hearth_wire::scope_digests([of(2, Audience::Shared, 5), of(1, Audience::Team, 2)]);
    assert_eq!(later[0], digests[1], "another patient's chain changes nothing here");
    assert_ne!(later[1], digests[2]);
}

#[test]
fn a_comparison_over_its_limits_is_refused_whole() {
    let scope = crate::messages::comparing_request().compare[0];
    let compare = vec![scope; hearth_wire::limits::SCOPES_MAX + 1];
    assert!(encode_request(&SyncRequest { compare, ..crate::messages::first_request() }).is_err());
    let most = vec![scope; hearth_wire::limits::SCOPES_MAX];
    let request = SyncRequest { compare: most, ..crate::messages::first_request() };
    assert_eq!(decode_request(&encode_request(&request).unwrap()).unwrap(), request);
    let want = hearth_wire::ChainAsk { chain: chain(), after: 0 };
    let wants = vec![want; hearth_wire::limits::WANTS_MAX + 1];
    assert!(encode_request(&SyncRequest { wants, ..crate::messages::first_request() }).is_err());
}

proptest! {
    #[test]
    fn any_entry_arrives_as_it_was_written(
        body in proptest::collection::vec(any::<u8>(), 0..300),
        kind in "[a-z-]{1,20}",
        version in 0_u16..,
        wall in any::<i64>(),
        offset_ms in any::<Option<i64>>(),
        seed in any::<[u8; 32]>(),
        seed_sent: bool,
    ) {
        let mut head = header(chain());
        head.kind = Kind::new(kind, version);
        head.time.wall = hearth_clinical::Instant::from_ms(wall);
        head.time.offset_ms = offset_ms;
        let link = Chain::empty(chain()).append(head, body, &SegmentSeed(seed)).link;
        let mut sent = push(vec![link]);
        if seed_sent {
            sent.chains[0].seeds = vec![(header(chain()).time.month(), SegmentSeed(seed))];
        }
        prop_assert_eq!(decode_request(&encode_request(&sent).unwrap()).unwrap(), sent);
    }
}
