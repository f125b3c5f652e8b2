//! The driver's use of an exchange's two halves: bytes out, bytes in, and what of it is written to the log.
//! What goes up and what is kept of an answer is the exchange room's.

use super::progress::Trouble;
use super::sameness::Sameness;
use crate::clock::Anchor;
use crate::link::ServerProblem;
use crate::mint::{MintProblem, fresh};
use crate::notice::Topic;
use crate::open::{LAST_CONTACT, Open, TURNED_OFF, YES, locked};
use crate::problem::log_chain;
use crate::session::ANCHOR;
use crate::turned_off;
use hearth_exchange::StoreTrouble;
use hearth_record::{Hash, Incarnation};
use hearth_store::{Applied, ReadError, WriteError};
use hearth_sync::{ChainOutcome, Failure, Push, Waiting};
use hearth_wire::{ChainAnswer, SyncAnswer, WireProblem, encode_request};

/// Why this computer's own half of an exchange failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PageProblem {
    /// The store could not be read.
    #[error("couldn't read what is to be sent")]
    Read(#[from] ReadError),
    /// What came could not be stored.
    #[error("couldn't store what came")]
    Write(#[from] WriteError),
    /// The store could not do its half.
    #[error("couldn't do this computer's half of the exchange")]
    Exchange(#[from] hearth_exchange::PageProblem<StoreTrouble>),
    /// The request could not be written.
    #[error("couldn't write the request")]
    Encode(#[from] WireProblem),
    /// Another program had the profile when this one's turn came.
    #[error("couldn't have a turn at the profile")]
    Turn(#[from] hearth_store::OpenError),
    /// No random bytes for a new incarnation.
    #[error("couldn't begin a new incarnation")]
    Mint(#[from] MintProblem),
    /// The thread that did it came to grief.
    #[error("the thread at work came to grief")]
    Broken,
}

/// The chains that wait, as the engine takes them.
pub(crate) fn outbox(open: &Open) -> Result<Vec<Waiting>, PageProblem> {
    Ok(hearth_exchange::outbox(open.store())?)
}

/// The bytes of a request that pushes these runs and asks for a page, and for whatever is to be compared.
pub(super) fn request(
    open: &Open,
    sameness: &Sameness,
    pushes: &[Push],
    page_bytes: u32,
) -> Result<Vec<u8>, PageProblem> {
    let mut request = hearth_exchange::request(open.store(), pushes, page_bytes)?;
    sameness.fill(open, &mut request)?;
    Ok(encode_request(&request)?)
}

/// Stores everything in an answer but the acknowledgements.
pub(crate) fn apply(open: &Open, answer: &SyncAnswer) -> Result<Applied, PageProblem> {
    let incarnation = Incarnation::from_bytes(fresh(open.mint.as_ref())?);
    Ok(hearth_exchange::apply(open.store(), answer, incarnation)?)
}

/// What became of each pushed chain, and writes down what was refused.
pub(crate) fn outcomes(open: &Open, answers: &[ChainAnswer]) -> Result<Vec<ChainOutcome>, PageProblem> {
    Ok(hearth_exchange::outcomes(open.store(), answers)?)
}

/// Writes down whether the server has turned this device off: another run of the program is to know it too.
pub(crate) fn keep_turned_off(open: &Open, revoked: bool) -> Result<(), PageProblem> {
    let kept = open.store().view()?.kept(TURNED_OFF)?.as_deref() == Some(YES);
    if kept != revoked {
        open.store().keep(TURNED_OFF, if revoked { YES } else { "" })?;
    }
    Ok(())
}

/// Destroys the key of a computer that the team turned off and that has delivered everything.
pub(super) fn close_for_good(open: &Open, never_sent: Option<u64>) {
    if let Err(problem) = turned_off::close(open, open.ring.as_ref(), never_sent) {
        log_chain(&problem);
    }
}

/// The same at once for one that was reported lost, once what this very answer acknowledges is written down: of that nobody
/// is to read that it was not sent. `before` is what was not sent before the answer came. True if it is closed.
pub(super) fn close_if_lost(open: &Open, answer: &SyncAnswer, before: u64) -> Result<bool, PageProblem> {
    if open.store().is_reported_lost()? {
        let mut now = 0_u64;
        for (outcome, said) in outcomes(open, &answer.chains)?.iter().zip(&answer.chains) {
            if outcome.ours && outcome.through > 0 {
                let (through, hash) = (outcome.through, &outcome.hash);
                let unsent = open.store().unsent()?;
                open.store().acknowledge(&outcome.chain, through, hash, &said.receipt)?;
                now = now.saturating_add(unsent.saturating_sub(open.store().unsent()?));
            }
        }
        let never_sent = answer.afresh.then(|| before.saturating_sub(now));
        close_for_good(open, never_sent);
    }
    Ok(open.store().is_closed())
}

/// Writes down when this was and what the clocks said. True if the two sides do not hold the same yet.
pub(super) fn up_to_date(open: &Open, sameness: &Sameness, root: Option<Hash>) -> Result<bool, PageProblem> {
    let gone = sameness.let_go(open, root)?;
    if gone > 0 {
        tracing::info!(patients = gone, "patients left this computer");
        open.notices.tell(Topic::RECORD);
    }
    let goes_on = sameness.at_rest(open, root)?;
    let anchor = locked(&open.anchor).as_ref().map(Anchor::to_text);
    if let Some(anchor) = anchor {
        open.store().keep(ANCHOR, &anchor)?;
    }
    open.store().keep(LAST_CONTACT, &open.now().ms().to_string())?;
    open.store().tidy()?;
    Ok(goes_on)
}

impl PageProblem {
    /// What the engine is told, and the person. An answer of another team's server is not this computer's fault.
    pub(super) fn failed(&self) -> (Trouble, Failure) {
        match self {
            PageProblem::Exchange(hearth_exchange::PageProblem::OtherTeam) => {
                (Trouble::Server(ServerProblem::NotOurs { status: 200 }), Failure::Garbled)
            }
            PageProblem::Turn(_) => (Trouble::InUse, Failure::NotKept),
            PageProblem::Read(_)
            | PageProblem::Write(_)
            | PageProblem::Exchange(_)
            | PageProblem::Encode(_)
            | PageProblem::Mint(_)
            | PageProblem::Broken => (Trouble::NotKept, Failure::NotKept),
        }
    }

    /// Writes it to the log; the engine only learns that it failed.
    pub(crate) fn log(&self) {
        log_chain(self);
    }
}
