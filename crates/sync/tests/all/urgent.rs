//! What is urgent goes first, alone, and does not wait for what is under way; and the rest arrives all the same.

use crate::steps::{after, answered, asked_for, failed, outcome, read, runs, waiting};
use crate::world::chain;
use hearth_sync::{
    Action, ChainTrouble, Event, Failure, HURRY_MS, Lane, Link, PAGE_BYTES_MIN, Waiting, step,
};

#[test]
fn a_chain_with_a_waiting_finding_goes_first_up_to_that_entry_and_alone() {
    let urgent = Waiting { urgent: Some(4), ..waiting(9, 3, 7) };
    let (link, actions) = after([Event::Woke, read(vec![waiting(1, 1, 2), urgent])]);
    assert_eq!(runs(&actions), [(chain(9), 3, 4)]);
    assert!(asked_for(&actions) < PAGE_BYTES_MIN / 4, "its answer is short as well");
    let (link, actions) = step(link, answered(1, vec![outcome(9, 4, None)]));
    assert_eq!(actions.last(), Some(&Action::ReadOutbox));
    let (_, actions) = step(link, read(vec![waiting(1, 1, 2), waiting(9, 5, 7)]));
    assert_eq!(runs(&actions), [(chain(1), 1, 2), (chain(9), 5, 7)]);
    assert_eq!(asked_for(&actions), PAGE_BYTES_MIN);
}

#[test]
fn one_red_reading_does_not_wait_for_a_diary_with_a_finding_in_it() {
    let diary = Waiting { urgent: Some(200), ..waiting(1, 1, 220) };
    let red = Waiting { urgent: Some(3), ..waiting(9, 3, 3) };
    let (_, actions) = after([Event::Woke, read(vec![diary, red])]);
    assert_eq!(runs(&actions), [(chain(9), 3, 3), (chain(1), 1, 200)]);
}

#[test]
fn todays_visits_go_before_what_has_waited_longer() {
    let today = Waiting { lane: Lane::Today, ..waiting(5, 1, 2) };
    let visit = Waiting { lane: Lane::Visit, ..waiting(8, 1, 2) };
    let (_, actions) = after([Event::Woke, read(vec![waiting(1, 1, 2), today, waiting(7, 1, 1), visit])]);
    let order: Vec<_> = runs(&actions).into_iter().map(|(chain, ..)| chain).collect();
    assert_eq!(order, [chain(8), chain(5), chain(1), chain(7)]);
}

#[test]
fn a_finding_that_was_refused_holds_nothing_up() {
    let urgent = Waiting { urgent: Some(1), ..waiting(9, 1, 1) };
    let (link, _) = after([Event::Woke, read(vec![waiting(1, 1, 2), urgent])]);
    let (link, _) = step(link, answered(1, vec![outcome(9, 0, Some(ChainTrouble::Malformed))]));
    let (_, actions) = step(link, read(vec![waiting(1, 1, 2), urgent]));
    assert_eq!(runs(&actions), [(chain(1), 1, 2)]);
}

const URGENT: Event = Event::Written { urgent: true };

/// A link whose first page is under way, and what a red reading behind it leads to.
fn red_behind_a_page(link: Link) -> (Link, Vec<Action>) {
    let (link, _) = step(link, Event::Woke);
    let (link, _) = step(link, read(vec![waiting(1, 1, 200)]));
    step(link, URGENT)
}

#[test]
fn a_page_that_is_not_answered_soon_is_given_up_for_a_red_reading() {
    let (link, actions) = red_behind_a_page(Link::default());
    assert_eq!(actions, [Action::Sleep { ms: HURRY_MS }]);
    assert_eq!(step(link.clone(), URGENT).1, [], "one alarm is enough");
    let (link, actions) = step(link, Event::TimerOver);
    assert_eq!(actions, [Action::Abandon { exchange: 1 }, Action::ReadOutbox]);
    // What comes of it after all is not heard.
    assert_eq!(step(link.clone(), answered(1, vec![outcome(1, 200, None)])).1, []);
    let red = Waiting { urgent: Some(1), ..waiting(2, 1, 1) };
    let (_, actions) = step(link, read(vec![waiting(1, 1, 200), red]));
    assert_eq!(runs(&actions), [(chain(2), 1, 1)]);
}

#[test]
fn a_page_that_is_answered_soon_is_not_given_up() {
    let (link, _) = red_behind_a_page(Link::default());
    let (link, actions) = step(link, answered(1, vec![outcome(1, 16, None)]));
    assert_eq!(actions.last(), Some(&Action::ReadOutbox));
    assert_eq!(step(link, Event::TimerOver).1, []);
}

#[test]
fn on_a_line_that_is_known_to_be_slow_a_page_is_given_up_at_once() {
    let (link, _) = after([Event::Woke, read(vec![waiting(1, 1, 200)])]);
    let slow = Event::Answered {
        exchange: 1,
        chains: vec![outcome(1, 16, None)],
        more: false,
        afresh: false,
        revoked: false,
        took_ms: 8_000,
        bytes: 8_000,
        jitter: 0,
    };
    let (link, _) = step(link, slow);
    let (link, _) = step(link, read(vec![waiting(1, 17, 200)]));
    let (_, actions) = step(link, URGENT);
    assert_eq!(actions, [Action::Abandon { exchange: 2 }, Action::ReadOutbox]);
}

#[test]
fn no_page_is_given_up_twice_in_a_row_without_an_answer_in_between() {
    let (link, _) = red_behind_a_page(Link::default());
    let (link, _) = step(link, Event::TimerOver);
    // The red reading is gone meanwhile, however that may be.
    let (link, _) = step(link, read(vec![waiting(1, 1, 200)]));
    let (link, actions) = step(link, URGENT);
    assert_eq!(actions, []);
    assert_eq!(step(link, Event::TimerOver).1, []);
}

#[test]
fn whoever_writes_one_red_reading_after_another_still_gets_the_rest_sent() {
    let red = Waiting { urgent: Some(1), ..waiting(2, 1, 1) };
    let (mut link, mut exchange) = (Link::default(), 1);
    let mut given_up = 0;
    loop {
        link = red_behind_a_page(link).0;
        let (next, actions) = step(link, Event::TimerOver);
        if actions.is_empty() {
            break;
        }
        given_up += 1;
        assert!(given_up < 10, "the rest is never sent");
        let (next, _) = step(next, read(vec![waiting(1, 1, 200), red]));
        let (next, _) = step(next, answered(exchange + 1, vec![outcome(2, 1, None)]));
        let (next, _) = step(next, failed(exchange + 1, Failure::NoContact));
        (link, exchange) = (next, exchange + 2);
    }
    assert_eq!(given_up, 3);
}
