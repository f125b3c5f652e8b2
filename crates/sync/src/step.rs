//! The machine itself: each phase, and what each event makes of it.
//! A run begins when there is a reason to talk to the server and ends when nothing is left to send or fetch.

use crate::page::{PageLoad, Pages};
use crate::plan::{self, Known};
use crate::{Action, Event, Failure, Push, StopReason, SyncNow, Waiting, outcome, wait};

mod hints;

/// How often one body may be signed again over a fresh nonce before the server is taken to say no.
const RESENDS_MAX: u8 = 3;

/// The state of one device's link to one team's server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    phase: Phase,
    run: Run,
    pages: Pages,
    /// Ordinary pages given up since one was answered.
    given_up: u8,
    /// True if there was an answer since a page was last given up.
    heard: bool,
    /// The network was said to be gone while the page that is under way was.
    cut: bool,
    /// What was pushed got no answer of ours: before it is pushed again, something is only asked for.
    ask_first: bool,
    /// Failures in a row.
    attempts: u32,
    /// The number of the last exchange; an answer to an earlier one is not heard.
    exchange: u64,
    jitter: u16,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    /// Nothing to do until something happens.
    Idle,
    /// Waits for the outbox.
    Reading,
    /// Waits for the server.
    Exchanging {
        pushed: Vec<Push>,
        /// True if the page holds all that waits.
        all: bool,
        resends: u8,
        load: PageLoad,
    },
    /// Waits for the alarm; if `hold`, because the server asked for it.
    Resting {
        hold: bool,
    },
    Stopped(StopReason),
    Locked,
}

/// What one run has to do and has met.
#[expect(clippy::struct_excessive_bools, reason = "five facts that have nothing to do with each other")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Run {
    /// There may be something to fetch.
    pull: bool,
    /// Something was written after the outbox was read.
    again: bool,
    /// Somebody asked to look again while a page was under way: what it fetches may be older than the asking.
    look: bool,
    /// Everything was offered again, since the server's log is another one.
    offered_all: bool,
    /// The server has turned this device off.
    revoked: bool,
    known: Known,
}

impl Default for Link {
    /// An unlocked profile that has not talked to its server yet.
    fn default() -> Self {
        Link {
            phase: Phase::Idle,
            run: Run::default(),
            pages: Pages::UNKNOWN,
            given_up: 0,
            heard: true,
            cut: false,
            ask_first: false,
            attempts: 0,
            exchange: 0,
            jitter: 0,
        }
    }
}

/// One step: what happened, and what is to be done about it.
#[must_use]
pub fn step(link: Link, event: Event) -> (Link, Vec<Action>) {
    match event {
        Event::Written { urgent } => link.written(urgent),
        Event::Woke => link.woke(),
        Event::Online => link.online(),
        Event::Offline => link.offline(),
        Event::TimerOver => link.timer_over(),
        Event::OutboxRead { chains } => link.outbox_read(&chains),
        Event::Answered { exchange, chains, more, afresh, revoked, took_ms, bytes, jitter } => {
            let answer = Answer { more, afresh, revoked, took_ms, bytes, jitter };
            link.answered(exchange, &chains, answer)
        }
        Event::Unauthorised { exchange } => link.unauthorised(exchange),
        Event::Failed { exchange, kind, jitter } => link.failed(exchange, kind, jitter),
        Event::Locked => {
            (Link { phase: Phase::Locked, ..link }, vec![Action::Stop, Action::Tell(SyncNow::Locked)])
        }
        Event::Unlocked => link.unlocked(),
    }
}

#[derive(Clone, Copy)]
struct Answer {
    more: bool,
    afresh: bool,
    revoked: bool,
    took_ms: u64,
    bytes: u64,
    jitter: u16,
}

impl Link {
    fn begin(self, pull: bool) -> (Link, Vec<Action>) {
        let run = Run { pull, ..Run::default() };
        (Link { phase: Phase::Reading, run, ..self }, vec![Action::ReadOutbox])
    }

    fn written(mut self, urgent: bool) -> (Link, Vec<Action>) {
        match self.phase {
            // A revoked device still delivers what it holds.
            Phase::Idle | Phase::Resting { hold: false } | Phase::Stopped(StopReason::Revoked) => {
                self.begin(false)
            }
            Phase::Reading => {
                self.run.again = true;
                (self, vec![])
            }
            Phase::Exchanging { .. } => {
                self.run.again = true;
                if urgent { self.hurry() } else { (self, vec![]) }
            }
            Phase::Resting { hold: true }
            | Phase::Stopped(StopReason::Refused | StopReason::NotOurs)
            | Phase::Locked => (self, vec![]),
        }
    }

    fn woke(mut self) -> (Link, Vec<Action>) {
        match self.phase {
            Phase::Idle | Phase::Resting { hold: false } | Phase::Stopped(_) => self.begin(true),
            Phase::Reading => {
                self.run.pull = true;
                (self, vec![])
            }
            Phase::Exchanging { .. } => {
                self.run.look = true;
                (self, vec![])
            }
            Phase::Resting { hold: true } | Phase::Locked => (self, vec![]),
        }
    }

    fn timer_over(self) -> (Link, Vec<Action>) {
        match self.phase {
            Phase::Idle | Phase::Resting { .. } => self.begin(true),
            Phase::Exchanging { load: PageLoad { hurry: true, .. }, .. } => self.abandon(),
            Phase::Reading | Phase::Exchanging { .. } | Phase::Stopped(_) | Phase::Locked => (self, vec![]),
        }
    }

    fn outbox_read(self, chains: &[Waiting]) -> (Link, Vec<Action>) {
        if self.phase != Phase::Reading {
            return (self, vec![]);
        }
        let (ordinary, urgent) = (self.pages.ordinary(), self.pages.urgent());
        let mut page = plan::page(chains, &self.run.known, ordinary, urgent);
        if self.ask_first {
            // Who takes nothing may still give; and a sign-in page learns nothing.
            page = plan::Page { push: Vec::new(), urgent: page.urgent };
        }
        if page.push.is_empty() && !self.run.pull && !self.ask_first {
            return self.finish();
        }
        let waiting = chains.iter().filter(|chain| !self.run.known.is_aside(&chain.chain)).count();
        let exchange = self.exchange.saturating_add(1);
        let tell = Action::Tell(SyncNow::Working { chains: waiting });
        let page_bytes = if page.urgent { self.pages.beside_urgent() } else { ordinary };
        let act = Action::Exchange { exchange, push: page.push.clone(), page_bytes };
        let all = page.push.len() == waiting && plan::reach_ends(&page.push, chains);
        let up = plan::bytes_of_all(&page.push, chains);
        let load = PageLoad {
            urgent: page.urgent,
            hurry: false,
            room: if page.urgent { urgent } else { ordinary },
            bytes: up.saturating_add(page_bytes.into()),
            up,
        };
        // What is written from here on is not in this page.
        let run = Run { again: false, ..self.run };
        let phase = Phase::Exchanging { pushed: page.push, all, resends: 0, load };
        (Link { phase, run, exchange, cut: false, ..self }, vec![tell, act])
    }

    fn answered(
        mut self,
        exchange: u64,
        chains: &[crate::ChainOutcome],
        answer: Answer,
    ) -> (Link, Vec<Action>) {
        let Phase::Exchanging { pushed, all, load, .. } = self.phase.clone() else {
            return (self, vec![]);
        };
        if exchange != self.exchange {
            return (self, vec![]);
        }
        self.jitter = answer.jitter;
        self.attempts = 0;
        self.heard = true;
        self.ask_first = false;
        if !load.urgent {
            self.given_up = 0;
        }
        self.run.revoked |= answer.revoked;
        let (mut actions, whole) = if answer.afresh {
            (Vec::new(), true)
        } else {
            outcome::take(&pushed, chains, &mut self.run.known)
        };
        let full = !load.urgent && (answer.more || !all || !whole);
        self.pages =
            self.pages.after_success(answer.bytes, answer.took_ms, full).packed(load.up, answer.bytes);
        if answer.afresh {
            return self.offer_all();
        }
        let look = std::mem::take(&mut self.run.look);
        if answer.more || self.run.again || look || !whole || !all {
            self.run.pull = answer.more || look;
            self.phase = Phase::Reading;
            actions.push(Action::ReadOutbox);
            return (self, actions);
        }
        let (link, end) = self.finish();
        actions.extend(end);
        (link, actions)
    }

    /// The server's log is another one than ours: offer everything once, and fetch everything.
    fn offer_all(mut self) -> (Link, Vec<Action>) {
        if self.run.offered_all {
            // Twice in one run is a server that can't make up its mind.
            let (exchange, jitter) = (self.exchange, self.jitter);
            return self.failed(exchange, Failure::Garbled, jitter);
        }
        self.run = Run { pull: true, offered_all: true, revoked: self.run.revoked, ..Run::default() };
        self.phase = Phase::Reading;
        (self, vec![Action::OfferAll, Action::ReadOutbox])
    }

    fn finish(self) -> (Link, Vec<Action>) {
        if self.run.revoked {
            return self.stop(StopReason::Revoked);
        }
        let tell = Action::Tell(SyncNow::UpToDate { aside: self.run.known.aside() });
        let sleep = Action::Sleep { ms: wait::idle(self.jitter) };
        (Link { phase: Phase::Idle, ..self }, vec![tell, sleep])
    }

    fn stop(self, why: StopReason) -> (Link, Vec<Action>) {
        let actions = vec![Action::Stop, Action::Tell(SyncNow::Stopped(why))];
        (Link { phase: Phase::Stopped(why), ..self }, actions)
    }

    fn unauthorised(mut self, exchange: u64) -> (Link, Vec<Action>) {
        if exchange != self.exchange {
            return (self, vec![]);
        }
        let Phase::Exchanging { resends, .. } = &mut self.phase else {
            return (self, vec![]);
        };
        if *resends >= RESENDS_MAX {
            return self.stop(StopReason::Refused);
        }
        *resends = resends.saturating_add(1);
        (self, vec![Action::ResendSigned { exchange }])
    }

    fn failed(mut self, exchange: u64, kind: Failure, jitter: u16) -> (Link, Vec<Action>) {
        let listening = matches!(self.phase, Phase::Reading | Phase::Exchanging { .. });
        if exchange != self.exchange || !listening {
            return (self, vec![]);
        }
        self.jitter = jitter;
        let pushed = matches!(&self.phase, Phase::Exchanging { pushed, .. } if !pushed.is_empty());
        self.ask_first |= kind == Failure::Garbled && pushed;
        match kind {
            Failure::TooLarge => match self.smaller() {
                Some(pages) => {
                    self.pages = pages;
                    self.phase = Phase::Reading;
                    (self, vec![Action::ReadOutbox])
                }
                None => self.rest(kind),
            },
            Failure::Timeout => {
                self.pages = self.pages.after_stall();
                self.rest(kind)
            }
            Failure::NoContact | Failure::SlowDown { .. } | Failure::Garbled | Failure::NotKept => {
                self.rest(kind)
            }
            Failure::Refused => self.stop(StopReason::Refused),
            Failure::NotOurs => self.stop(StopReason::NotOurs),
        }
    }

    /// The pages that come after one that was refused for its size.
    fn smaller(&self) -> Option<Pages> {
        match &self.phase {
            Phase::Exchanging { load, .. } => self.pages.after_refusal(load.room),
            Phase::Idle | Phase::Reading | Phase::Resting { .. } | Phase::Stopped(_) | Phase::Locked => None,
        }
    }

    fn rest(self, why: Failure) -> (Link, Vec<Action>) {
        let attempts = self.attempts.saturating_add(1);
        let (hold, ms) = match why {
            Failure::SlowDown { retry_after_ms } => {
                (true, wait::asked_for(retry_after_ms, attempts, self.jitter))
            }
            _ => (false, wait::before_attempt(attempts, self.jitter)),
        };
        let actions = vec![Action::Sleep { ms }, Action::Tell(SyncNow::Waiting { why, ms })];
        (Link { phase: Phase::Resting { hold }, attempts, ..self }, actions)
    }
}
