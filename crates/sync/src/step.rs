//! The machine itself: each phase, and what each event makes of it.
//! A run begins when there is a reason to talk to the server and ends when nothing is left to send or fetch.

use crate::plan::Known;
use crate::{Action, Event, Failure, Push, StopReason, SyncNow, Waiting, outcome, page, plan, wait};

/// How often one body may be signed again over a fresh nonce before the server is taken to say no.
const RESENDS_MAX: u8 = 3;

/// The state of one device's link to one team's server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    phase: Phase,
    run: Run,
    page_bytes: u32,
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
    },
    /// Waits for the alarm; if `hold`, because the server asked for it.
    Resting {
        hold: bool,
    },
    Stopped(StopReason),
    Locked,
}

/// What one run has to do and has met.
#[expect(clippy::struct_excessive_bools, reason = "four facts that have nothing to do with each other")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Run {
    /// There may be something to fetch.
    pull: bool,
    /// Something was written after the outbox was read.
    again: bool,
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
            page_bytes: page::PAGE_BYTES_MIN,
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
        Event::Written => link.written(),
        Event::Woke => link.woke(),
        Event::Online => Link { attempts: 0, ..link }.online(),
        Event::Offline => link.offline(),
        Event::TimerOver => link.timer_over(),
        Event::OutboxRead { chains } => link.outbox_read(&chains),
        Event::Answered { exchange, chains, more, afresh, revoked, took_ms, jitter } => {
            let answer = Answer { more, afresh, revoked };
            link.answered(exchange, &chains, answer, took_ms, jitter)
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
}

impl Link {
    fn begin(self, pull: bool) -> (Link, Vec<Action>) {
        let run = Run { pull, ..Run::default() };
        (Link { phase: Phase::Reading, run, ..self }, vec![Action::ReadOutbox])
    }

    fn written(mut self) -> (Link, Vec<Action>) {
        match self.phase {
            // A revoked device still delivers what it holds.
            Phase::Idle | Phase::Resting { hold: false } | Phase::Stopped(StopReason::Revoked) => {
                self.begin(false)
            }
            Phase::Reading | Phase::Exchanging { .. } => {
                self.run.again = true;
                (self, vec![])
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
            Phase::Exchanging { .. } | Phase::Resting { hold: true } | Phase::Locked => (self, vec![]),
        }
    }

    fn online(self) -> (Link, Vec<Action>) {
        match self.phase {
            Phase::Idle | Phase::Resting { hold: false } => self.begin(true),
            Phase::Reading
            | Phase::Exchanging { .. }
            | Phase::Resting { hold: true }
            | Phase::Stopped(_)
            | Phase::Locked => (self, vec![]),
        }
    }

    fn offline(self) -> (Link, Vec<Action>) {
        match self.phase {
            Phase::Idle | Phase::Resting { hold: false } => {
                let actions = vec![Action::Sleep { ms: wait::OFFLINE_MS }, Action::Tell(SyncNow::Offline)];
                (Link { phase: Phase::Resting { hold: false }, ..self }, actions)
            }
            // The exchange will fail by itself, if it does.
            Phase::Reading
            | Phase::Exchanging { .. }
            | Phase::Resting { hold: true }
            | Phase::Stopped(_)
            | Phase::Locked => (self, vec![]),
        }
    }

    fn timer_over(self) -> (Link, Vec<Action>) {
        match self.phase {
            Phase::Idle | Phase::Resting { .. } => self.begin(true),
            Phase::Reading | Phase::Exchanging { .. } | Phase::Stopped(_) | Phase::Locked => (self, vec![]),
        }
    }

    fn unlocked(self) -> (Link, Vec<Action>) {
        match self.phase {
            Phase::Locked => self.begin(true),
            Phase::Idle
            | Phase::Reading
            | Phase::Exchanging { .. }
            | Phase::Resting { .. }
            | Phase::Stopped(_) => (self, vec![]),
        }
    }

    fn outbox_read(self, chains: &[Waiting]) -> (Link, Vec<Action>) {
        if self.phase != Phase::Reading {
            return (self, vec![]);
        }
        let push = plan::page(chains, &self.run.known, self.page_bytes);
        if push.is_empty() && !self.run.pull {
            return self.finish();
        }
        let waiting = chains.iter().filter(|chain| !self.run.known.is_aside(&chain.chain)).count();
        let exchange = self.exchange.saturating_add(1);
        let tell = Action::Tell(SyncNow::Working { chains: waiting });
        let act = Action::Exchange { exchange, push: push.clone(), page_bytes: self.page_bytes };
        let all = push.len() == waiting && push.iter().all(|push| reaches_end(push, chains));
        // What is written from here on is not in this page.
        let run = Run { again: false, ..self.run };
        (
            Link { phase: Phase::Exchanging { pushed: push, all, resends: 0 }, run, exchange, ..self },
            vec![tell, act],
        )
    }

    fn answered(
        mut self,
        exchange: u64,
        chains: &[crate::ChainOutcome],
        answer: Answer,
        took_ms: u64,
        jitter: u16,
    ) -> (Link, Vec<Action>) {
        let Phase::Exchanging { pushed, all, .. } = self.phase.clone() else {
            return (self, vec![]);
        };
        if exchange != self.exchange {
            return (self, vec![]);
        }
        self.jitter = jitter;
        self.attempts = 0;
        self.page_bytes = page::after_success(self.page_bytes, took_ms);
        self.run.revoked |= answer.revoked;
        if answer.afresh {
            return self.offer_all();
        }
        let (mut actions, whole) = outcome::take(&pushed, chains, &mut self.run.known);
        if answer.more || self.run.again || !whole || !all {
            self.run.pull = answer.more;
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
        let could_shrink = self.page_bytes > page::PAGE_BYTES_MIN;
        match kind {
            Failure::TooLarge if could_shrink => {
                self.page_bytes = page::after_stall(self.page_bytes);
                self.phase = Phase::Reading;
                (self, vec![Action::ReadOutbox])
            }
            Failure::Timeout => {
                self.page_bytes = page::after_stall(self.page_bytes);
                self.rest(kind)
            }
            Failure::NoContact
            | Failure::TooLarge
            | Failure::SlowDown { .. }
            | Failure::Garbled
            | Failure::NotKept => self.rest(kind),
            Failure::Refused => self.stop(StopReason::Refused),
            Failure::NotOurs => self.stop(StopReason::NotOurs),
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

/// True if the push goes through the last entry that waits in its chain.
fn reaches_end(push: &Push, chains: &[Waiting]) -> bool {
    chains.iter().any(|chain| chain.chain == push.chain && push.through >= chain.through)
}
