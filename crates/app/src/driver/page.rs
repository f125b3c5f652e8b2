//! The driver's use of an exchange's two halves: bytes out, bytes in, and what of it is written to the log.
//! What goes up and what is kept of an answer is the exchange room's.

use crate::mint::{MintProblem, fresh};
use crate::open::{Open, TURNED_OFF, YES};
use crate::problem::log_chain;
use hearth_exchange::StoreTrouble;
use hearth_record::{Hash, Incarnation};
use hearth_store::{Applied, ReadError, WriteError};
use hearth_sync::{ChainOutcome, Push, Waiting};
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

/// The bytes of a request that pushes these runs and asks for a page.
pub(crate) fn request(open: &Open, pushes: &[Push], page_bytes: u32) -> Result<Vec<u8>, PageProblem> {
    Ok(encode_request(&hearth_exchange::request(open.store(), pushes, page_bytes)?)?)
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

/// Looks whether both sides hold the same.
/// A difference goes to the log: it is a fault of one side, and no reason to keep anybody from their readings.
pub(crate) fn compare(open: &Open, root: Option<Hash>) -> Result<(), PageProblem> {
    if hearth_exchange::compare(open.store(), root)? == Some(false) {
        tracing::error!("this store and the team's log do not hold the same");
    }
    Ok(())
}

impl PageProblem {
    /// Writes it to the log; the engine only learns that it failed.
    pub(crate) fn log(&self) {
        log_chain(self);
    }
}
