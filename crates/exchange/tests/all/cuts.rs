//! A line that is cut after any byte, in either direction: nothing is half taken, and no more than that page comes again.

use crate::laptop::{Ended, Laptop};
use crate::world::{PATIENT, World};
use hearth_exchange::{apply, goes_on, outbox, outcomes, request};
use hearth_record::{EntryKey, Incarnation, Link};
use hearth_server::mint::{Mint, OsMint};
use hearth_sync::Push;
use hearth_wire::{SyncAnswer, SyncRequest, decode_answer, decode_request, encode_request};
use std::collections::BTreeSet;

/// The least that a page may be asked to hold.
const PAGE_BYTES: u32 = 512;
/// The engine halves a page that was cut, down to that: what it asks for again is never more.
const PUSH_BYTES: u64 = 512;

/// What a page brings, by chain and number, each as often as it comes.
fn brought(answer: &SyncAnswer) -> Vec<String> {
    let runs = answer.runs.iter().chain(answer.loads.iter().flat_map(|page| &page.runs));
    let places =
        runs.flat_map(|run| run.links.iter().map(|(_, link)| format!("{}.{}", run.chain, link.number())));
    places.collect()
}

/// What a computer would send now, with everything that waits as far as a page holds it.
fn asks(laptop: &Laptop, page_bytes: u32) -> SyncRequest {
    let store = laptop.store();
    let push = |waiting: hearth_sync::Waiting| Push {
        chain: waiting.chain,
        from: waiting.from,
        through: waiting.through,
        bytes: PUSH_BYTES,
    };
    let pushes: Vec<Push> = outbox(&*store).unwrap().into_iter().map(push).collect();
    request(&*store, &pushes, page_bytes).unwrap()
}

/// Takes an answer that came whole, as the driver does. True if there is more.
fn takes(laptop: &Laptop, answer: &SyncAnswer) -> bool {
    let store = laptop.store();
    let applied = apply(&*store, answer, Incarnation::from_bytes(OsMint.eight())).unwrap();
    for (outcome, chain) in outcomes(&*store, &answer.chains).unwrap().into_iter().zip(&answer.chains) {
        assert!(outcome.ours && outcome.trouble.is_none(), "{outcome:?}");
        store.acknowledge(&chain.chain, chain.through, &chain.hash, &chain.receipt).unwrap();
    }
    goes_on(answer, &applied)
}

/// Fetches page by page; of each page the answer is cut after every byte before it comes whole. Everything that came whole.
fn fetches_cut(world: &World, laptop: &Laptop) -> Vec<String> {
    let mut came = Vec::new();
    for page in 0.. {
        assert!(page < 400, "it comes to an end");
        let asked = asks(laptop, PAGE_BYTES);
        let body = encode_request(&asked).unwrap();
        let before =
            (laptop.store().cursor().unwrap(), laptop.store().loads().unwrap(), laptop.keys(PATIENT));
        let bytes = world.answered(laptop.device(), &body).unwrap();
        let whole = decode_answer(&bytes).unwrap();
        for cut in 0..bytes.len() {
            assert!(decode_answer(&bytes[..cut]).is_err(), "page {page}: {cut} of {} bytes", bytes.len());
        }
        // Nothing was kept of it, so that what is asked for next is that page.
        let after = (laptop.store().cursor().unwrap(), laptop.store().loads().unwrap(), laptop.keys(PATIENT));
        assert_eq!(before, after);
        assert_eq!(asks(laptop, PAGE_BYTES), asked);
        let again = decode_answer(&world.answered(laptop.device(), &body).unwrap()).unwrap();
        assert_eq!(brought(&again), brought(&whole), "the page again, and not a byte of another");
        came.extend(brought(&again));
        let cursor = before.0.map(|cursor| cursor.number);
        if !takes(laptop, &again) {
            return came;
        }
        assert!(laptop.store().cursor().unwrap().map(|cursor| cursor.number) >= cursor, "never back");
    }
    came
}

#[test]
fn an_answer_that_is_cut_after_any_byte_costs_that_page_again_and_no_more() {
    let world = World::new();
    let (_ada, ben, home) = world.with_two_nurses_and_a_patient();
    for grams in 0..24 {
        home.weighs(&world, 82_000 + grams);
    }
    home.sync(&world);
    let came = fetches_cut(&world, &ben);
    let once: BTreeSet<&String> = came.iter().collect();
    assert_eq!(once.len(), came.len(), "no page brings what another brought");
    assert!(came.len() >= 24, "{}", came.len());
    assert_eq!(ben.keys(PATIENT), world.keys(PATIENT));
    assert!(matches!(ben.sync(&world), Ended::Same(0)));
    ben.is_sound();
}

/// The first pull of a new computer is made of loads: they too go on behind the last page that came whole.
#[test]
fn a_load_that_is_cut_after_any_byte_costs_that_page_again_and_no_more() {
    let world = World::new();
    let (ada, _ben, home) = world.with_two_nurses_and_a_patient();
    for grams in 0..30 {
        world.days_go_by(4);
        home.weighs(&world, 82_000 + grams);
    }
    home.sync(&world);
    ada.sync(&world);
    let new = world.new_nurse();
    let came = fetches_cut(&world, &new);
    let once: BTreeSet<&String> = came.iter().collect();
    assert_eq!(once.len(), came.len(), "no page brings what another brought");
    assert_eq!(new.keys(PATIENT), world.keys(PATIENT));
    assert!(matches!(new.sync(&world), Ended::Same(0)));
    new.is_sound();
}

#[test]
fn a_request_that_is_cut_after_any_byte_leaves_nothing_behind_and_costs_that_page_again() {
    let world = World::new();
    let (_ada, _ben, home) = world.with_two_nurses_and_a_patient();
    let mut written: BTreeSet<EntryKey> = BTreeSet::new();
    for grams in 0..16 {
        written.insert(home.weighs(&world, 82_000 + grams));
    }
    let number = world.number();
    let mut sent = 0;
    for page in 0.. {
        assert!(page < 40, "it comes to an end");
        let asked = asks(&home, PAGE_BYTES);
        let Some(chain) = asked.chains.first() else { break };
        let (links, first): (usize, Option<u64>) = (chain.links.len(), chain.links.first().map(Link::number));
        let body = encode_request(&asked).unwrap();
        let before = world.number();
        for cut in 0..body.len() {
            // What does not arrive whole is no request: the server has nothing to take a part of.
            assert!(decode_request(&body[..cut]).is_err(), "page {page}: {cut} of {} bytes", body.len());
        }
        assert_eq!(world.number(), before);
        // It arrives, and the answer is lost: the same page goes again, and nothing is taken twice.
        world.answered(home.device(), &body).unwrap();
        let taken = world.number();
        let again = asks(&home, PAGE_BYTES);
        assert_eq!(again.chains.first().and_then(|chain| chain.links.first().map(Link::number)), first);
        assert_eq!(again.chains.iter().map(|chain| chain.links.len()).sum::<usize>(), links);
        let answer = world.answered(home.device(), &encode_request(&again).unwrap()).unwrap();
        assert_eq!(world.number(), taken, "what is held already is skipped");
        takes(&home, &decode_answer(&answer).unwrap());
        sent += links;
    }
    assert_eq!(sent, written.len(), "each went up in one page, and no other");
    assert_eq!(world.number() - number, written.len() as u64);
    assert!(written.is_subset(&world.keys(PATIENT)));
    assert!(matches!(home.sync(&world), Ended::Same(0)));
    home.is_sound();
}
