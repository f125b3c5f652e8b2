//! Where the work is: what waits, what the service has, what it would not take and why; and syncing now.
//! How an exchange goes is the driver's.

mod ends;
mod not_taken;
pub(crate) mod noted;
mod readings;

use crate::api::{Network, Nothing, Problem, ProblemKind, SyncState};
use crate::app::App;
use crate::clock::Anchor;
use crate::deeds::access::ended;
use crate::deeds::sync_line;
use crate::driver::{Now, Trouble};
use crate::link::During;
use crate::open::{Open, locked};
use crate::problem;
use crate::views::say;
use hearth_store::SenderLock;
use hearth_wire::hex;
use hearth_words::{Arg, Words};

impl App {
    /// Where the work is.
    ///
    /// # Errors
    /// A problem of kind `Store` or `Locked`.
    pub async fn sync_state(&self) -> Result<SyncState, Problem> {
        self.with_open(read).await
    }

    /// Pushes all that waits and pulls all that is due, and says where the work is then.
    ///
    /// # Errors
    /// `NotReached` or `Refused` with a sentence if it could not be done; what was saved is safe here. `Locked` if the team
    /// turned this computer off and its key has just been destroyed: nothing is here any more.
    pub async fn sync_now(&self) -> Result<SyncState, Problem> {
        let session = locked(&self.inner.session)
            .as_ref()
            .map(|session| (session.driver.clone(), session.open.clone()));
        let (driver, open) = session.ok_or_else(|| problem::locked(self.words()))?;
        let words = self.words();
        match driver.settle().await {
            Ok(()) => self.sync_state().await,
            Err(_) if open.store().is_closed() => Err(problem::closed(words)),
            Err(Trouble::Server(server)) => {
                let problem = server.to_problem(words, During::Exchange);
                Err(if self.inner.manner.background { problem } else { by_hand(words, problem) })
            }
            Err(other) => Err(problem::problem(words, other.kind(), other.key(), &[])),
        }
    }
}

impl App {
    /// From here on other programs can save in the open profile while this one waits for the network. This one becomes its
    /// one sender, as long as what is given back is kept.
    ///
    /// # Errors
    /// A problem of kind `Store` if another program sends for this profile already.
    pub async fn lend(&self) -> Result<SenderLock, Problem> {
        self.with_open(|open| {
            let sender = open.store().sender().map_err(|cause| problem::of_open(open.words(), &cause))?;
            let elsewhere = || open.problem(ProblemKind::Store, "problem-sync-elsewhere", &[]);
            let sender = sender.ok_or_else(elsewhere)?;
            let mark = hex(&open.fresh::<8>()?);
            open.store().lend(&mark).map_err(|cause| open.write_problem(&cause))?;
            Ok(sender)
        })
        .await
    }

    /// Hears what the computer says about its network, and looks for work at once when there is one again. An app that does
    /// not keep in touch by itself does nothing about it.
    ///
    /// # Errors
    /// A problem of kind `Locked` when no profile is open.
    #[expect(clippy::unused_async, reason = "it is a deed, and deeds are waited for")]
    pub async fn network(&self, asked: Network) -> Result<Nothing, Problem> {
        let driver = locked(&self.inner.session).as_ref().map(|session| session.driver.clone());
        let driver = driver.ok_or_else(|| problem::locked(self.words()))?;
        if self.inner.manner.background {
            driver.network(asked.online);
        }
        Ok(Nothing {})
    }
}

/// Nothing is tried again by itself where nothing runs in the background: who asked has to ask again.
fn by_hand(words: Words, mut problem: Problem) -> Problem {
    let again = [
        "problem-server-not-reached",
        "problem-server-timeout",
        "problem-server-fault",
        "problem-server-busy",
        "problem-server-cut-off",
        "problem-server-half",
    ];
    if again.contains(&problem.said.key.as_str()) {
        problem.said.text = words.plain(&format!("{}-by-hand", problem.said.key));
    }
    problem
}

fn read(open: &Open) -> Result<SyncState, Problem> {
    let words = open.words();
    let counts = open.view()?.counts().map_err(|cause| open.read_problem(&cause))?;
    let last = open.last_contact()?;
    let now = open.ticks();
    let offset = locked(&open.anchor).as_ref().and_then(|anchor: &Anchor| anchor.offset_ms(&now));
    let last_contact = match last {
        Some(at) => open.said("sync-last-contact", &[("when", Arg::Text(&say::moment(words, at)))]),
        None => open.said("sync-last-contact-never", &[]),
    };
    let (running, doing) = open.progress(|progress| (progress.running, progress.now.clone()));
    Ok(SyncState {
        waiting: count(counts.waiting),
        acknowledged: count(counts.acknowledged),
        held: count(counts.held),
        last_contact,
        last_contact_ms: last.map(hearth_clinical::Instant::ms),
        clock_offset_s: offset.map(|ms| ms.saturating_add(500).div_euclid(1000)),
        conflicts: count(counts.conflicts),
        now: match doing {
            // This run of the program has not tried: what is known is from the one before.
            Now::NotYet => sync_line::read(open)?.said,
            // No contact has said otherwise yet.
            Now::Waiting(Trouble::Server(_)) if open.is_turned_off()? => {
                open.said(Trouble::Revoked.key(), &[])
            }
            tried => tried.said(words),
        },
        running,
        not_taken: not_taken::read(open)?,
        noted: noted::read(open)?,
        readings: readings::read(open)?,
        server: open.identity().server_url,
        ended: ended::read(open)?,
    })
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
