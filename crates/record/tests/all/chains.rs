//! Changing, removing or inserting an accepted entry is found, and where.

use crate::world::{SEED, chain_of, header};
use ed25519_dalek::SigningKey;
use hearth_record::{
    Chain, ChainProblem, Entry, EntryKey, Hash, Head, IdProblem, Link, SaltField, SegmentSeed,
    SignatureProblem, Subject, follow, log_hash, salt, sign_head, verify_head,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn written(count: u64) -> (Vec<Entry>, Head) {
    let mut chain = Chain::empty(chain_of(1));
    let bodies = (0..count).map(|place| format!("{{\"weight\":{place}}}").into_bytes());
    let entries = bodies
        .map(|body| chain.append(header(1, "check-in", Subject::check_in_self(), vec![]), body, &SEED))
        .collect();
    (entries, chain.head())
}

fn links(entries: &[Entry]) -> Vec<Link> {
    entries.iter().map(|entry| entry.link.clone()).collect()
}

fn empty() -> Head {
    Chain::empty(chain_of(1)).head()
}

/// Follows a run and checks the head that it makes against the signature.
fn arrives(run: Vec<Link>, signed: Head) -> Result<Result<(), SignatureProblem>, ChainProblem> {
    let key = SigningKey::from_bytes(&[7; 32]);
    let signature = sign_head(&key, &signed);
    let entries = follow(empty(), run)?;
    let last = entries.last().unwrap();
    let head = Head { chain: chain_of(1), number: last.key.id.number, hash: last.hash };
    Ok(verify_head(&key.verifying_key().to_bytes(), &head, &signature))
}

#[test]
fn a_run_arrives_as_it_was_written() {
    let (entries, head) = written(5);
    assert_eq!(follow(empty(), links(&entries)).unwrap(), entries);
    assert_eq!(arrives(links(&entries), head), Ok(Ok(())));
    let (first, rest) = entries.split_at(2);
    let known = Head { chain: chain_of(1), number: 2, hash: first[1].hash };
    assert_eq!(follow(known, links(rest)).unwrap(), rest);
}

#[test]
fn a_changed_entry_does_not_fit_the_signed_head() {
    let (entries, head) = written(5);
    let changes: [fn(&mut hearth_record::Whole); 5] = [
        |whole| whole.body = b"{\"weight\":9}".to_vec(),
        |whole| whole.header.author = hearth_record::UserId::from_bytes([8; 16]),
        |whole| whole.header.time.offset_ms = Some(0),
        |whole| whole.header_salt.0[0] ^= 1,
        |whole| whole.body_salt.0[0] ^= 1,
    ];
    for place in 0..5 {
        for change in changes {
            let mut run = links(&entries);
            let Link::Whole(whole) = &mut run[place] else { unreachable!() };
            change(whole);
            assert_eq!(arrives(run, head), Ok(Err(SignatureProblem::Wrong)), "entry {place}");
        }
    }
}

#[test]
fn a_removed_entry_is_a_gap_and_a_cut_end_does_not_fit_the_signed_head() {
    let (entries, head) = written(5);
    for place in 0..4 {
        let mut run = links(&entries);
        run.remove(place);
        let (expected, found) = (place as u64 + 1, place as u64 + 2);
        assert_eq!(arrives(run, head), Err(ChainProblem::Gap { expected, found }));
    }
    assert_eq!(arrives(links(&entries[..4]), head), Ok(Err(SignatureProblem::Wrong)));
}

#[test]
fn an_inserted_or_swapped_entry_is_found() {
    let (entries, head) = written(5);
    let mut run = links(&entries);
    run.insert(2, run[1].clone());
    assert_eq!(arrives(run, head), Err(ChainProblem::Gap { expected: 3, found: 2 }));
    let mut run = links(&entries);
    run.swap(1, 2);
    assert_eq!(arrives(run, head), Err(ChainProblem::Gap { expected: 2, found: 3 }));
    let mut run = links(&entries);
    let Link::Whole(whole) = &mut run[1] else { unreachable!() };
    whole.header.id.chain = chain_of(2);
    assert_eq!(arrives(run, head), Err(ChainProblem::OtherChain { number: 2 }));
}

#[test]
fn a_chain_with_stubs_in_it_checks_all_the_same() {
    let (entries, head) = written(5);
    let mut run = links(&entries);
    for place in [0, 3] {
        let Link::Whole(whole) = &run[place] else { unreachable!() };
        let (header_hash, body_hash) = (whole.header_hash(), whole.body_hash());
        run[place] = Link::Stub { number: place as u64 + 1, header_hash, body_hash };
    }
    assert_eq!(arrives(run, head), Ok(Ok(())));
}

#[test]
fn a_head_is_signed_by_one_device_for_one_chain_one_number_and_one_hash() {
    let (_, head) = written(3);
    let key = SigningKey::from_bytes(&[7; 32]);
    let (public, signature) = (key.verifying_key().to_bytes(), sign_head(&key, &head));
    assert_eq!(verify_head(&public, &head, &signature), Ok(()));
    let stranger = SigningKey::from_bytes(&[8; 32]).verifying_key().to_bytes();
    assert_eq!(verify_head(&stranger, &head, &signature), Err(SignatureProblem::Wrong));
    for other in [
        Head { number: 2, ..head },
        Head { hash: Hash([1; 32]), ..head },
        Head { chain: chain_of(2), ..head },
    ] {
        assert_eq!(verify_head(&public, &other, &signature), Err(SignatureProblem::Wrong));
    }
}

#[test]
fn the_same_body_in_two_places_has_two_commitments() {
    let mut chain = Chain::empty(chain_of(1));
    let mut write =
        || chain.append(header(1, "check-in", Subject::check_in_self(), vec![]), b"{}".to_vec(), &SEED);
    let (one, other) = (write(), write());
    assert_ne!(one.whole().unwrap().body_hash(), other.whole().unwrap().body_hash());
}

#[test]
fn every_salt_of_a_segment_is_another() {
    let seeds = [SegmentSeed([1; 32]), SegmentSeed([2; 32])];
    let salts: BTreeSet<[u8; 16]> = seeds
        .iter()
        .flat_map(|seed| {
            (0..100).flat_map(|n| [SaltField::Header, SaltField::Body].map(|field| salt(seed, n, field).0))
        })
        .collect();
    assert_eq!(salts.len(), 400);
    assert_eq!(format!("{:?}", seeds[0]), "(seed)");
}

#[test]
fn the_logs_hash_hangs_on_everything_before() {
    let (entries, _) = written(2);
    let [one, other] = [entries[0].key, entries[1].key];
    let in_order = log_hash(log_hash(Hash::GENESIS, &one), &other);
    assert_ne!(in_order, log_hash(log_hash(Hash::GENESIS, &other), &one));
}

/// These bytes are in signed chains: if this test goes red, every record in every home has become unreadable.
#[test]
fn the_hash_of_an_entry_never_changes() {
    let (entries, head) = written(3);
    assert_eq!(entries[2].hash, head.hash);
    assert_eq!(entries[2].key.mark_text(), "3932f6efd1f3c605");
}

proptest! {
    #[test]
    fn the_text_of_a_key_reads_back(number: u64, mark: [u8; 8], device: u8, team: bool) {
        let mut chain = chain_of(device);
        if team {
            chain.audience = hearth_record::Audience::Team;
        }
        let key = EntryKey { id: hearth_record::EntryId { chain, number }, mark };
        prop_assert_eq!(EntryKey::parse(&key.to_string()), Ok(key));
        prop_assert!(Subject::check_in(&key).as_str().len() < hearth_record::SUBJECT_BYTES_MAX);
    }

    #[test]
    fn no_other_text_is_a_key(text in ".{0,140}") {
        prop_assert!(EntryKey::parse(&text).is_err());
    }
}

#[test]
fn a_sign_is_no_digit() {
    assert!(hearth_record::Epoch::parse("+1+1+1+1+1+1+1+1").is_err());
    assert!(hearth_record::Epoch::parse("e0e0e0e0e0e0e0e0").is_ok());
}

#[test]
fn a_key_with_a_part_too_many_or_too_few_is_none() {
    let text = written(1).0[0].key.to_string();
    assert_eq!(EntryKey::parse(&format!("{text}.1")), Err(IdProblem::NotAKey));
    assert_eq!(EntryKey::parse(text.rsplit_once('.').unwrap().0), Err(IdProblem::NotAKey));
    assert!(EntryKey::parse(&text.replace(".1.", ".+1.")).is_err());
    assert!(EntryKey::parse(&text.replace(".1.", ".01.")).is_err());
    assert!(EntryKey::parse(&text.to_uppercase()).is_err());
}
