//! Many days, and the same days with a bug planted in the machine.

use crate::world::{Step, World};
use hearth_sync::{Action, Event, Link, step};

fn play(seed: u64, step: Step) -> Result<(), String> {
    let mut world = World::new(seed, step);
    world.feed(Event::Woke);
    for _ in 0..60 {
        world.turn();
        world.check()?;
        if world.exchanges > 20_000 {
            return Err("it never rests".to_owned());
        }
    }
    world.heal()?;
    if !world.outbox_but_refused().is_empty() {
        return Err("something saved never arrived".to_owned());
    }
    for (chain, own) in &world.own {
        let held = *world.held.get(chain).unwrap_or(&0);
        let most = world.refused.filter(|(of, _)| of == chain).map_or(u64::MAX, |(_, most)| most);
        if held != own.written.min(most) {
            return Err(format!("{held} of {} arrived", own.written));
        }
    }
    if world.fetched == world.others { Ok(()) } else { Err("something was not fetched".to_owned()) }
}

#[test]
fn nothing_saved_is_lost_nothing_is_taken_twice_and_it_always_finishes() {
    for seed in 0..1_000 {
        if let Err(problem) = play(seed, step) {
            panic!("seed {seed}: {problem}");
        }
    }
}

#[track_caller]
fn is_caught(wrong: Step) {
    // Without the bug's consequences in some day, the simulation would prove nothing.
    let caught = (0..300)
        .any(|seed| std::panic::catch_unwind(|| play(seed, wrong)).map_or(true, |played| played.is_err()));
    assert!(caught, "300 days and nobody noticed");
}

#[test]
fn a_machine_that_acknowledges_all_that_it_pushed_is_caught() {
    fn wrong(link: Link, event: Event) -> (Link, Vec<Action>) {
        let (link, mut actions) = step(link, event);
        for action in &mut actions {
            if let Action::Acknowledge { chain, through, hash } = action {
                *through += 1;
                *hash = crate::world::hash(chain, *through);
            }
        }
        (link, actions)
    }
    is_caught(wrong);
}

#[test]
fn a_machine_that_forgets_what_was_written_meanwhile_is_caught() {
    fn wrong(link: Link, event: Event) -> (Link, Vec<Action>) {
        let (link, mut actions) =
            if matches!(event, Event::Written { .. }) { (link, vec![]) } else { step(link, event) };
        // Without an alarm while up to date, only the written event could bring it out.
        if actions.iter().any(|action| matches!(action, Action::Tell(hearth_sync::SyncNow::UpToDate { .. })))
        {
            actions.retain(|action| !matches!(action, Action::Sleep { .. }));
            actions.push(Action::Stop);
        }
        (link, actions)
    }
    is_caught(wrong);
}

#[test]
fn a_machine_that_gives_up_after_a_failure_is_caught() {
    fn wrong(link: Link, event: Event) -> (Link, Vec<Action>) {
        let failed = matches!(event, Event::Failed { .. });
        let (link, mut actions) = step(link, event);
        if failed {
            actions.retain(|action| !matches!(action, Action::Sleep { .. }));
        }
        (link, actions)
    }
    is_caught(wrong);
}

#[test]
fn a_machine_that_reads_the_next_page_only_once_is_caught() {
    fn wrong(link: Link, event: Event) -> (Link, Vec<Action>) {
        match event {
            Event::Answered { exchange, chains, afresh, revoked, took_ms, bytes, jitter, .. } => step(
                link,
                Event::Answered { exchange, chains, more: false, afresh, revoked, took_ms, bytes, jitter },
            ),
            other => step(link, other),
        }
    }
    is_caught(wrong);
}

#[test]
fn a_machine_that_lets_a_bad_chain_hold_the_others_is_caught() {
    fn wrong(link: Link, event: Event) -> (Link, Vec<Action>) {
        match event {
            Event::OutboxRead { mut chains } => {
                chains.sort_by_key(|waiting| waiting.chain != crate::world::chain(3));
                chains.truncate(1);
                step(link, Event::OutboxRead { chains })
            }
            other => step(link, other),
        }
    }
    is_caught(wrong);
}

#[test]
fn a_machine_that_trusts_what_an_earlier_log_acknowledged_is_caught() {
    fn wrong(link: Link, event: Event) -> (Link, Vec<Action>) {
        let (link, mut actions) = step(link, event);
        actions.retain(|action| *action != Action::OfferAll);
        (link, actions)
    }
    is_caught(wrong);
}

#[test]
fn a_machine_that_lets_a_page_go_and_forgets_to_go_on_is_caught() {
    fn wrong(link: Link, event: Event) -> (Link, Vec<Action>) {
        let (link, mut actions) = step(link, event);
        if matches!(actions[..], [Action::Abandon { .. }, ..]) {
            actions.truncate(1);
        }
        (link, actions)
    }
    is_caught(wrong);
}
