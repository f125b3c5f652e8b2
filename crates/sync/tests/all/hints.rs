//! What the computer says of its network is a hint: it moves things forward, and nothing is believed because of it.

use crate::steps::{after, answered, failed, outcome, read, runs, waiting};
use crate::world::chain;
use hearth_sync::{Action, Event, Failure, Link, OFFLINE_MS, StopReason, SyncNow, WAIT_MS_MIN, step};

/// A link that has failed often enough to wait for minutes.
fn long_without_an_answer() -> (Link, Vec<Action>) {
    (1..=9).fold((Link::default(), vec![]), |(link, _), exchange| {
        let (link, _) = step(link, Event::TimerOver);
        let (link, _) = step(link, read(vec![waiting(1, 1, 1)]));
        step(link, failed(exchange, Failure::NoContact))
    })
}

fn sleep_of(actions: &[Action]) -> u64 {
    let sleeps = actions.iter().find_map(|action| match action {
        Action::Sleep { ms } => Some(*ms),
        _ => None,
    });
    sleeps.expect("an alarm")
}

#[test]
fn a_network_that_comes_back_is_used_at_once_and_not_after_the_wait() {
    let (link, actions) = long_without_an_answer();
    assert!(sleep_of(&actions) > 60_000);
    let (link, actions) = step(link, Event::Online);
    assert_eq!(actions, [Action::ReadOutbox]);
    let (link, actions) = step(link, read(vec![waiting(1, 1, 1)]));
    assert_eq!(runs(&actions), [(chain(1), 1, 1)]);
    // It was no network after all, or not yet: the waits begin anew, and short.
    let (_, actions) = step(link, failed(10, Failure::NoContact));
    assert!(sleep_of(&actions) <= WAIT_MS_MIN);
}

#[test]
fn that_the_network_went_is_only_a_hint_and_what_is_written_is_tried_all_the_same() {
    let (link, actions) = step(Link::default(), Event::Offline);
    assert_eq!(actions, [Action::Sleep { ms: OFFLINE_MS }, Action::Tell(SyncNow::Offline)]);
    assert_eq!(step(link.clone(), Event::Written { urgent: false }).1, [Action::ReadOutbox]);
    assert_eq!(step(link.clone(), Event::Woke).1, [Action::ReadOutbox]);
    assert_eq!(step(link, Event::TimerOver).1, [Action::ReadOutbox]);
}

#[test]
fn a_page_that_hangs_since_the_network_went_is_let_go_when_it_is_back() {
    let (link, _) = after([Event::Woke, read(vec![waiting(1, 1, 2)])]);
    let (link, actions) = step(link, Event::Offline);
    assert_eq!(actions, [], "it may be answered yet");
    let (link, actions) = step(link, Event::Online);
    assert_eq!(actions, [Action::Abandon { exchange: 1 }, Action::ReadOutbox]);
    let (link, actions) = step(link, read(vec![waiting(1, 1, 2)]));
    assert_eq!(runs(&actions), [(chain(1), 1, 2)]);
    // A network that comes and goes lets nothing go a second time before there was an answer.
    let (link, _) = step(link, Event::Offline);
    let (link, actions) = step(link, Event::Online);
    assert_eq!(actions, []);
    let (link, actions) = step(link, answered(2, vec![outcome(1, 2, None)]));
    assert!(matches!(actions.last(), Some(Action::Sleep { .. })), "{actions:?}");
    assert_eq!(step(link, Event::Online).1, [Action::ReadOutbox]);
}

#[test]
fn a_page_that_is_answered_meanwhile_is_not_let_go() {
    let (link, _) = after([Event::Woke, read(vec![waiting(1, 1, 2)])]);
    assert_eq!(step(link.clone(), Event::Online).1, [], "the network had not gone");
    let (link, _) = step(link, Event::Offline);
    let (link, _) = step(link, answered(1, vec![outcome(1, 1, None)]));
    let (link, _) = step(link, read(vec![waiting(1, 2, 2)]));
    assert_eq!(step(link, Event::Online).1, [], "the page before it was the one that the network went under");
}

#[test]
fn a_network_changes_nothing_about_a_server_that_said_no() {
    for (kind, why) in [(Failure::Refused, StopReason::Refused), (Failure::NotOurs, StopReason::NotOurs)] {
        let (link, _) = after([Event::Woke, read(vec![])]);
        let (link, actions) = step(link, failed(1, kind));
        assert_eq!(actions.last(), Some(&Action::Tell(SyncNow::Stopped(why))));
        for hint in [Event::Offline, Event::Online] {
            assert_eq!(step(link.clone(), hint).1, []);
        }
    }
}

#[test]
fn unlocking_looks_for_work_at_once_whatever_it_waited_for() {
    let (link, _) = long_without_an_answer();
    let (link, actions) = step(link, Event::Locked);
    assert_eq!(actions, [Action::Stop, Action::Tell(SyncNow::Locked)]);
    for hint in [Event::Online, Event::Written { urgent: true }, Event::Woke, Event::TimerOver] {
        assert_eq!(step(link.clone(), hint).1, [], "nothing can be read while it is locked");
    }
    assert_eq!(step(link, Event::Unlocked).1, [Action::ReadOutbox]);
}
