//! Single steps, each a sentence about the product.

use crate::world::{chain, hash};
use hearth_sync::{
    Action, ChainOutcome, ChainTrouble, Event, Failure, Lane, Link, PAGE_BYTES_LEAST, PAGE_BYTES_MIN, Push,
    StopReason, SyncNow, WAIT_MS_MIN, Waiting, step,
};

/// Feeds events one after another; answers the state and what the last one led to.
pub(crate) fn after(events: impl IntoIterator<Item = Event>) -> (Link, Vec<Action>) {
    events.into_iter().fold((Link::default(), vec![]), |(link, _), event| step(link, event))
}

pub(crate) fn waiting(patient: u8, from: u64, through: u64) -> Waiting {
    Waiting {
        chain: chain(patient),
        from,
        through,
        bytes: (through + 1 - from) * 500,
        urgent: None,
        lane: Lane::Rest,
    }
}

pub(crate) fn outcome(patient: u8, through: u64, trouble: Option<ChainTrouble>) -> ChainOutcome {
    let chain = chain(patient);
    ChainOutcome { chain, through, hash: hash(&chain, through), ours: true, trouble }
}

pub(crate) fn answered(exchange: u64, chains: Vec<ChainOutcome>) -> Event {
    Event::Answered {
        exchange,
        chains,
        more: false,
        afresh: false,
        revoked: false,
        took_ms: 100,
        bytes: 900,
        jitter: 0,
    }
}

pub(crate) fn failed(exchange: u64, kind: Failure) -> Event {
    Event::Failed { exchange, kind, jitter: 0 }
}

pub(crate) fn read(chains: Vec<Waiting>) -> Event {
    Event::OutboxRead { chains }
}

pub(crate) fn push_of(actions: &[Action]) -> Vec<Push> {
    let mut pushes = actions.iter().filter_map(|action| match action {
        Action::Exchange { push, .. } => Some(push.clone()),
        _ => None,
    });
    pushes.next().expect("an exchange")
}

pub(crate) fn runs(actions: &[Action]) -> Vec<(hearth_record::ChainId, u64, u64)> {
    push_of(actions).iter().map(|push| (push.chain, push.from, push.through)).collect()
}

pub(crate) fn asked_for(actions: &[Action]) -> u32 {
    let mut asked = actions.iter().filter_map(|action| match action {
        Action::Exchange { page_bytes, .. } => Some(*page_bytes),
        _ => None,
    });
    asked.next().expect("an exchange")
}

pub(crate) fn sleep_of(actions: &[Action]) -> u64 {
    let mut sleeps = actions.iter().filter_map(|action| match action {
        Action::Sleep { ms } => Some(*ms),
        _ => None,
    });
    sleeps.next().expect("an alarm")
}

#[test]
fn nothing_new_is_one_exchange() {
    let (link, actions) = after([Event::Woke, read(vec![])]);
    assert_eq!(push_of(&actions), []);
    let (_, actions) = step(link, answered(1, vec![]));
    assert_eq!(actions[0], Action::Tell(SyncNow::UpToDate { aside: vec![] }));
    assert!(matches!(actions[1], Action::Sleep { .. }));
    assert_eq!(actions.len(), 2);
}

#[test]
fn one_check_in_is_one_exchange() {
    let events = [
        Event::Written { urgent: false },
        read(vec![waiting(1, 1, 1)]),
        answered(1, vec![outcome(1, 1, None)]),
    ];
    let (_, actions) = after(events);
    let acknowledge = Action::Acknowledge { chain: chain(1), through: 1, hash: hash(&chain(1), 1) };
    assert_eq!(actions[0], acknowledge);
    assert_eq!(actions[1], Action::Tell(SyncNow::UpToDate { aside: vec![] }));
}

#[test]
fn whoever_asks_while_a_page_is_on_its_way_is_looked_after_once_more() {
    let (link, _) = after([Event::Woke, read(vec![]), Event::Woke]);
    let (link, actions) = step(link, answered(1, vec![]));
    assert_eq!(actions, [Action::ReadOutbox]);
    let (link, actions) = step(link, read(vec![]));
    assert_eq!(push_of(&actions), []);
    let (_, actions) = step(link, answered(2, vec![]));
    assert_eq!(actions[0], Action::Tell(SyncNow::UpToDate { aside: vec![] }));
}

#[test]
fn an_edit_made_while_a_page_is_on_its_way_stays_pending_and_goes_next() {
    let events = [
        Event::Written { urgent: false },
        read(vec![waiting(1, 1, 1)]),
        Event::Written { urgent: false },
        answered(1, vec![outcome(1, 1, None)]),
    ];
    let (link, actions) = after(events);
    assert_eq!(actions.last(), Some(&Action::ReadOutbox));
    let (_, actions) = step(link, read(vec![waiting(1, 2, 2)]));
    assert_eq!(push_of(&actions)[0].from, 2);
}

#[test]
fn a_chain_that_was_not_pushed_is_not_acknowledged() {
    let events = [Event::Written { urgent: false }, read(vec![waiting(1, 1, 1)])];
    let (link, _) = after(events);
    let (_, actions) = step(link, answered(1, vec![outcome(1, 1, None), outcome(2, 9, None)]));
    assert!(
        !actions
            .iter()
            .any(|action| matches!(action, Action::Acknowledge { chain: of, .. } if *of == chain(2)))
    );
}

#[test]
fn another_hash_under_our_number_is_not_acknowledged_but_told() {
    let (link, _) = after([Event::Written { urgent: false }, read(vec![waiting(1, 1, 1)])]);
    let fork = ChainOutcome { ours: false, ..outcome(1, 1, None) };
    let (_, actions) = step(link, answered(1, vec![fork]));
    let Action::Tell(SyncNow::UpToDate { aside }) = &actions[0] else { panic!("{actions:?}") };
    assert_eq!((aside[0].chain, aside[0].trouble), (chain(1), ChainTrouble::Forked));
}

/// P15
#[test]
fn a_bad_chain_is_set_aside_and_the_others_go_on() {
    let both = vec![waiting(1, 1, 30), waiting(2, 1, 30)];
    let (link, _) = after([Event::Woke, read(both)]);
    let bad = outcome(1, 2, Some(ChainTrouble::Malformed));
    let (link, _) = step(link, answered(1, vec![bad]));
    // What the server took of it is behind it; it is tried once more from there.
    let (link, actions) = step(link, read(vec![waiting(1, 3, 30), waiting(2, 1, 30)]));
    assert_eq!(push_of(&actions)[0].from, 3);
    let (_, actions) = step(link, answered(2, vec![bad, outcome(2, 30, None)]));
    let Some(Action::Tell(SyncNow::UpToDate { aside })) = actions.get(2) else { panic!("{actions:?}") };
    assert_eq!(aside[0].trouble, ChainTrouble::Malformed);
}

#[test]
fn a_server_that_lost_entries_gets_them_again() {
    let (link, _) = after([Event::Written { urgent: false }, read(vec![waiting(1, 9, 9)])]);
    let (link, actions) = step(link, answered(1, vec![outcome(1, 5, Some(ChainTrouble::Gap))]));
    assert_eq!(actions.last(), Some(&Action::ReadOutbox));
    let (_, actions) = step(link, read(vec![waiting(1, 9, 9)]));
    assert_eq!(push_of(&actions)[0].from, 6);
}

#[test]
fn another_log_has_everything_offered_again_once() {
    let afresh = |exchange| match answered(exchange, vec![]) {
        Event::Answered { exchange, chains, more, revoked, took_ms, bytes, jitter, .. } => {
            Event::Answered { exchange, chains, more, afresh: true, revoked, took_ms, bytes, jitter }
        }
        other => other,
    };
    let (link, actions) = after([Event::Woke, read(vec![]), afresh(1)]);
    assert_eq!(actions, [Action::OfferAll, Action::ReadOutbox]);
    let (link, _) = step(link, read(vec![waiting(1, 1, 3)]));
    let (_, actions) = step(link, afresh(2));
    assert!(matches!(actions[..], [Action::Sleep { .. }, Action::Tell(SyncNow::Waiting { .. })]));
}

/// P11, P27
#[test]
fn a_page_grows_while_it_is_quick_and_halves_when_it_stalls_or_is_refused() {
    let all = || read(vec![waiting(1, 1, 900)]);
    let (link, actions) = after([Event::Woke, all()]);
    assert_eq!(asked_for(&actions), PAGE_BYTES_MIN);
    let (link, _) = step(link, answered(1, vec![outcome(1, 16, None)]));
    let (link, actions) = step(link, all());
    assert_eq!(asked_for(&actions), PAGE_BYTES_MIN * 2);
    let (mut link, actions) = step(link, failed(2, Failure::TooLarge));
    assert_eq!(actions, [Action::ReadOutbox], "a smaller one goes at once");
    let mut size = PAGE_BYTES_MIN * 2;
    for exchange in 3..=6 {
        let (next, actions) = step(link, all());
        size /= 2;
        assert_eq!((asked_for(&actions), push_of(&actions)[0].bytes), (size, size.into()));
        link = step(next, failed(exchange, Failure::TooLarge)).0;
    }
    let (link, actions) = step(link, all());
    assert_eq!(asked_for(&actions), PAGE_BYTES_LEAST);
    // It can't be made smaller: one reading is refused for its size.
    let (link, actions) = step(link, failed(7, Failure::TooLarge));
    assert!(matches!(actions[..], [Action::Sleep { .. }, Action::Tell(SyncNow::Waiting { .. })]));
    let (link, _) = step(link, Event::TimerOver);
    let (_, actions) = step(step(link, all()).0, failed(8, Failure::Timeout));
    assert!(matches!(actions[..], [Action::Sleep { .. }, Action::Tell(SyncNow::Waiting { .. })]));
}

/// P26
#[test]
fn a_busy_server_is_left_alone_for_as_long_as_it_asks_and_not_all_come_back_at_once() {
    let waits: std::collections::BTreeSet<u64> = (0..500_u64)
        .map(|computer| {
            let (link, _) = after([Event::Woke, read(vec![])]);
            let kind = Failure::SlowDown { retry_after_ms: 60_000 };
            let jitter = u16::try_from(computer * 131).unwrap();
            let (link, actions) = step(link, Event::Failed { exchange: 1, kind, jitter });
            for hint in [Event::Written { urgent: true }, Event::Woke, Event::Online, Event::Offline] {
                assert_eq!(step(link.clone(), hint).1, [], "it asked to be left alone");
            }
            sleep_of(&actions)
        })
        .collect();
    let (first, last) = (waits.first().unwrap(), waits.last().unwrap());
    assert!(waits.len() > 450 && *first >= 60_000 && (70_000..=75_000).contains(last), "{first} {last}");
}

#[test]
fn waits_grow_to_five_minutes_and_a_server_that_asks_for_more_gets_it() {
    let mut link = Link::default();
    let mut waits = Vec::new();
    for exchange in 1..=12 {
        link = step(step(link, Event::TimerOver).0, read(vec![])).0;
        let (next, actions) = step(link, failed(exchange, Failure::NoContact));
        waits.push(sleep_of(&actions));
        link = next;
    }
    assert_eq!((waits[0], waits[1]), (WAIT_MS_MIN / 2, WAIT_MS_MIN));
    assert_eq!(waits.last(), Some(&150_000));
    link = step(step(link, Event::TimerOver).0, read(vec![])).0;
    let (link, actions) = step(link, failed(13, Failure::SlowDown { retry_after_ms: 900_000 }));
    assert!(sleep_of(&actions) >= 900_000);
    assert_eq!(step(link.clone(), Event::Written { urgent: false }).1, []);
    assert_eq!(step(link, Event::Woke).1, []);
}

#[test]
fn a_fresh_nonce_has_the_same_body_signed_again_a_few_times() {
    let (mut link, _) = after([Event::Woke, read(vec![])]);
    for _ in 0..3 {
        let (next, actions) = step(link, Event::Unauthorised { exchange: 1 });
        assert_eq!(actions, [Action::ResendSigned { exchange: 1 }]);
        link = next;
    }
    let (_, actions) = step(link, Event::Unauthorised { exchange: 1 });
    assert_eq!(actions.last(), Some(&Action::Tell(SyncNow::Stopped(StopReason::Refused))));
}

#[test]
fn a_strangers_certificate_stops_sync_until_the_person_asks() {
    let (link, actions) = after([Event::Woke, read(vec![]), failed(1, Failure::NotOurs)]);
    assert_eq!(actions, [Action::Stop, Action::Tell(SyncNow::Stopped(StopReason::NotOurs))]);
    assert_eq!(step(link.clone(), Event::Written { urgent: false }).1, []);
    assert_eq!(step(link.clone(), Event::TimerOver).1, []);
    assert_eq!(step(link, Event::Woke).1, [Action::ReadOutbox]);
}

#[test]
fn a_device_that_was_turned_off_delivers_what_it_holds_and_then_stops() {
    let revoked = |exchange, chains| Event::Answered {
        exchange,
        chains,
        more: false,
        afresh: false,
        revoked: true,
        took_ms: 1,
        bytes: 900,
        jitter: 0,
    };
    let two = vec![waiting(1, 1, 2)];
    let (link, actions) = after([Event::Woke, read(two), revoked(1, vec![outcome(1, 1, None)])]);
    assert_eq!(actions.last(), Some(&Action::ReadOutbox));
    let (link, _) = step(link, read(vec![waiting(1, 2, 2)]));
    let (link, actions) = step(link, revoked(2, vec![outcome(1, 2, None)]));
    assert_eq!(actions.last(), Some(&Action::Tell(SyncNow::Stopped(StopReason::Revoked))));
    assert_eq!(step(link, Event::Written { urgent: false }).1, [Action::ReadOutbox]);
}

#[test]
fn an_answer_that_comes_after_a_lock_is_not_heard() {
    let (link, _) = after([Event::Woke, read(vec![waiting(1, 1, 1)]), Event::Locked]);
    assert_eq!(step(link.clone(), answered(1, vec![outcome(1, 1, None)])).1, []);
    let (link, actions) = step(link, Event::Unlocked);
    assert_eq!(actions, [Action::ReadOutbox]);
    let (link, _) = step(link, read(vec![waiting(1, 1, 1)]));
    assert_eq!(step(link, answered(1, vec![outcome(1, 1, None)])).1, []);
}

/// P14
#[test]
fn a_server_that_takes_nothing_is_asked_for_what_others_wrote_before_it_is_offered_anything_again() {
    let own = || read(vec![waiting(1, 1, 2)]);
    let (link, actions) = after([Event::Written { urgent: false }, own()]);
    assert_eq!(push_of(&actions).len(), 1);
    let (link, _) = step(link, failed(1, Failure::Garbled));
    let (link, actions) = step(step(link, Event::TimerOver).0, own());
    assert_eq!(push_of(&actions), []);
    let (link, actions) = step(link, answered(2, vec![]));
    assert_eq!(actions, [Action::ReadOutbox]);
    let (link, actions) = step(link, own());
    assert_eq!(push_of(&actions).len(), 1);
    // It is no answer either way, and is not asked for for ever.
    let (link, _) = step(link, failed(3, Failure::Garbled));
    let (link, _) = step(step(link, Event::TimerOver).0, own());
    let (_, actions) = step(link, failed(4, Failure::Garbled));
    assert!(matches!(actions[..], [Action::Sleep { .. }, Action::Tell(SyncNow::Waiting { .. })]));
}
