//! What the computer and the person hint at: something urgent was written, the network went or came, the profile was
//! unlocked. A hint moves a page forward or lets one go; it is never taken as proof of anything.

use super::{Link, Phase};
use crate::page::{self, PageLoad, Pages};
use crate::{Action, SyncNow, wait};

/// How many pages may be given up for something urgent, or for a network that came back, before one is carried to its
/// end: whoever writes one red reading after another must not keep everything else here for ever.
const GIVEN_UP_MAX: u8 = 3;

impl Link {
    /// Something urgent was written while a page is under way. A page that is known to take long is given up at once,
    /// any other if it is not answered soon.
    pub(super) fn hurry(mut self) -> (Link, Vec<Action>) {
        let may = self.may_let_go();
        let slow = |load: &PageLoad, pages: Pages| pages.is_slow_for(load.bytes);
        match &mut self.phase {
            // What is urgent waits for nothing but what is urgent.
            Phase::Exchanging { load, .. } if may && !load.urgent && !load.hurry => {
                if slow(load, self.pages) {
                    return self.abandon();
                }
                load.hurry = true;
                (self, vec![Action::Sleep { ms: page::HURRY_MS }])
            }
            _ => (self, vec![]),
        }
    }

    /// Never twice without an answer in between.
    const fn may_let_go(&self) -> bool {
        self.heard && self.given_up < GIVEN_UP_MAX
    }

    pub(super) fn abandon(mut self) -> (Link, Vec<Action>) {
        self.given_up = self.given_up.saturating_add(1);
        self.heard = false;
        self.phase = Phase::Reading;
        let exchange = self.exchange;
        (self, vec![Action::Abandon { exchange }, Action::ReadOutbox])
    }

    /// The waits that failures without a network led to say nothing about the network that is there now. A page that was
    /// under way when the other one went hangs until its time is over, so it is let go.
    pub(super) fn online(mut self) -> (Link, Vec<Action>) {
        self.attempts = 0;
        match self.phase {
            Phase::Idle | Phase::Resting { hold: false } => self.begin(true),
            Phase::Exchanging { .. } if self.cut && self.may_let_go() => {
                self.run.pull = true;
                self.abandon()
            }
            Phase::Reading
            | Phase::Exchanging { .. }
            | Phase::Resting { hold: true }
            | Phase::Stopped(_)
            | Phase::Locked => (self, vec![]),
        }
    }

    pub(super) fn offline(mut self) -> (Link, Vec<Action>) {
        match self.phase {
            Phase::Idle | Phase::Resting { hold: false } => {
                let actions = vec![Action::Sleep { ms: wait::OFFLINE_MS }, Action::Tell(SyncNow::Offline)];
                (Link { phase: Phase::Resting { hold: false }, ..self }, actions)
            }
            // The exchange will fail by itself, if it does.
            Phase::Exchanging { .. } => {
                self.cut = true;
                (self, vec![])
            }
            Phase::Reading | Phase::Resting { hold: true } | Phase::Stopped(_) | Phase::Locked => {
                (self, vec![])
            }
        }
    }

    pub(super) fn unlocked(self) -> (Link, Vec<Action>) {
        match self.phase {
            Phase::Locked => self.begin(true),
            Phase::Idle
            | Phase::Reading
            | Phase::Exchanging { .. }
            | Phase::Resting { .. }
            | Phase::Stopped(_) => (self, vec![]),
        }
    }
}
