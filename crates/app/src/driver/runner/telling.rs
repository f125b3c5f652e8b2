//! What the task tells the person, and those who wait for it to settle.
//! Which sentence belongs to it is `progress.rs`'s.

use super::Runner;
use crate::driver::page::{self, PageProblem};
use crate::driver::progress::{Now, Trouble};
use crate::link::{LinkProblem, ServerProblem};
use crate::notice::Topic;
use crate::open::Open;
use hearth_sync::{Event, StopReason, SyncNow};

impl Runner {
    pub(super) async fn tell(&mut self, now: SyncNow) {
        let trouble = |runner: &Runner| runner.trouble.clone().unwrap_or(Trouble::NotKept);
        let (running, now, settled) = match now {
            SyncNow::Working { .. } => (true, Now::Working { entries: self.entries }, None),
            SyncNow::UpToDate { .. } => {
                self.trouble = None;
                if self.up_to_date().await {
                    // The two sides do not hold the same yet: there is a reason to talk.
                    self.happens(Event::Woke);
                    (true, Now::Working { entries: 0 }, None)
                } else {
                    (false, Now::Done, Some(Ok(())))
                }
            }
            SyncNow::Waiting { .. } => {
                let settled = (!std::mem::take(&mut self.got_somewhere)).then(|| Err(trouble(self)));
                (false, Now::Waiting(trouble(self)), settled)
            }
            SyncNow::Stopped(StopReason::Revoked) => {
                if self.lost_again().await {
                    self.happens(Event::Woke);
                    (true, Now::Working { entries: 0 }, None)
                } else {
                    self.close_for_good().await;
                    (false, Now::Stopped(Trouble::Revoked), Some(Err(Trouble::Revoked)))
                }
            }
            SyncNow::Stopped(StopReason::Refused | StopReason::NotOurs) => {
                (false, Now::Stopped(trouble(self)), Some(Err(trouble(self))))
            }
            // Nobody is told that it could not be stored because the computer says that it is offline.
            SyncNow::Offline => {
                let unreached = Trouble::Server(ServerProblem::Link(LinkProblem::NotReached));
                (false, Now::Offline, Some(Err(self.trouble.clone().unwrap_or(unreached))))
            }
            SyncNow::Locked => (false, Now::NotYet, Some(Err(trouble(self)))),
        };
        self.open.progress(|progress| {
            progress.running = running;
            progress.now = now;
        });
        self.open.notices.tell(Topic::SYNC);
        if let Some(settled) = settled {
            self.keep_nonce().await;
            self.settled(&settled);
        }
    }

    pub(super) fn settled(&mut self, how: &Result<(), Trouble>) {
        for reply in self.waiting.drain(..) {
            // Who asked may have gone away meanwhile.
            let _ = reply.send(how.clone());
        }
    }

    /// Writes down when this was and what the clocks said. True if the two sides do not hold the same yet.
    async fn up_to_date(&mut self) -> bool {
        let (root, sameness) = (self.root.take(), self.sameness.clone());
        let done = self.blocking(move |open| page::up_to_date(open, &sameness, root)).await;
        done.inspect_err(PageProblem::log).unwrap_or(false)
    }

    /// True if the service no longer holds what this computer, which it has turned off, had delivered.
    async fn lost_again(&mut self) -> bool {
        let (root, sameness) = (self.root.take(), self.sameness.clone());
        let done = self.blocking(move |open| sameness.turned_off(open, root)).await;
        done.inspect_err(PageProblem::log).unwrap_or(false)
    }

    /// All that can be delivered is delivered: the key goes, if the team's record says that this computer was turned off.
    async fn close_for_good(&mut self) {
        let close = |open: &Open| {
            page::close_for_good(open, None);
            Ok(())
        };
        let done = self.blocking(close).await;
        if let Err(problem) = done {
            problem.log();
        }
    }

    /// The key is destroyed. Every window is to ask again what there is.
    pub(super) fn is_over(&mut self) {
        self.open.progress(|progress| {
            progress.running = false;
            progress.now = Now::Stopped(Trouble::Revoked);
        });
        self.open.notices.tell(Topic::SESSION);
        self.open.notices.tell(Topic::SYNC);
        self.settled(&Err(Trouble::Revoked));
    }
}
