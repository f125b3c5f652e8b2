//! What goes up in one page and what is kept of the answer: the store's side of an exchange, on a thread that may wait.
//! Which chains go up and what is acknowledged is decided by the engine.

use crate::open::{Open, TURNED_OFF, YES};
use crate::problem::log_chain;
use ed25519_dalek::SigningKey;
use hearth_record::{Hash, Head, Incarnation, sign_head};
use hearth_store::{Applied, Arrived, OwnRun, ReadError, WriteError};
use hearth_sync::{ChainOutcome, ChainTrouble, Push, Waiting};
use hearth_wire::{
    ChainAnswer, PushProblem, PushedChain, SyncAnswer, SyncRequest, WireProblem, encode_request, limits,
    link_bytes, root_digest,
};

/// Why this computer's own half of an exchange failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PageProblem {
    /// The store could not be read.
    #[error("couldn't read what is to be sent")]
    Read(#[from] ReadError),
    /// What came could not be stored.
    #[error("couldn't store what came")]
    Write(#[from] WriteError),
    /// The request could not be written.
    #[error("couldn't write the request")]
    Encode(#[from] WireProblem),
    /// No random bytes for a new incarnation.
    #[error("couldn't begin a new incarnation")]
    Mint(#[from] crate::mint::MintProblem),
    /// The thread that did it came to grief.
    #[error("the thread at work came to grief")]
    Broken,
}

/// The chains that wait, as the engine takes them; and those that the server has refused before.
pub(crate) fn outbox(open: &Open) -> Result<Vec<Waiting>, PageProblem> {
    let waiting = open.store().waiting()?;
    Ok(waiting
        .iter()
        .map(|chain| Waiting {
            chain: chain.chain,
            from: chain.from,
            through: chain.through,
            bytes: chain.bytes,
            urgent: chain.urgent,
        })
        .collect())
}

/// The bytes of a request that pushes these runs and asks for a page.
pub(crate) fn request(open: &Open, pushes: &[Push], page_bytes: u32) -> Result<Vec<u8>, PageProblem> {
    let identity = open.identity();
    let key = SigningKey::from_bytes(&identity.signing_seed);
    let mut chains = Vec::with_capacity(pushes.len());
    let mut entries_left = limits::PAGE_ENTRIES_MAX;
    for push in pushes.iter().take(limits::PAGE_CHAINS_MAX) {
        let most = u64::try_from(entries_left).unwrap_or(u64::MAX);
        let through = push.through.min(push.from.saturating_add(most).saturating_sub(1));
        let run = fitting(open.store().run(&push.chain, push.from, through)?, push.bytes);
        if run.links.is_empty() {
            continue;
        }
        entries_left = entries_left.saturating_sub(run.links.len());
        let signature = sign_head(&key, &run.head);
        chains.push(PushedChain {
            chain: run.chain,
            before: run.before,
            links: run.links,
            seeds: run.seeds,
            signature,
        });
        if entries_left == 0 {
            break;
        }
    }
    let (cursor, loads) = (open.store().cursor()?, open.store().loads()?);
    let loads = loads.into_iter().take(limits::LOADS_MAX).collect();
    let request = SyncRequest { device: identity.device, cursor, loads, chains, page_bytes };
    Ok(encode_request(&request)?)
}

/// As many of a run's entries as fit, and at least one.
fn fitting(mut run: OwnRun, bytes: u64) -> OwnRun {
    let mut left = usize::try_from(bytes).unwrap_or(usize::MAX);
    let mut taken = 0;
    for link in &run.links {
        let size = link_bytes(link);
        if taken > 0 && size > left {
            break;
        }
        left = left.saturating_sub(size);
        taken += 1;
    }
    run.links.truncate(taken);
    let mut head = Head { chain: run.chain, number: 0, hash: run.before };
    let mut months = Vec::new();
    for link in &run.links {
        head = Head { number: link.number(), hash: link.hash_behind(head.hash), ..head };
        if let hearth_record::Link::Whole(whole) = link {
            months.push(whole.header.time.month());
        }
    }
    run.seeds.retain(|(month, _)| months.contains(month));
    run.head = head;
    run
}

/// Stores everything in an answer but the acknowledgements.
pub(crate) fn apply(open: &Open, answer: &SyncAnswer) -> Result<Applied, PageProblem> {
    let arrived = Arrived {
        runs: answer.runs.clone(),
        loads: answer.loads.clone(),
        opens: answer.opens.clone(),
        cursor: (!answer.revoked).then_some(answer.cursor),
        afresh: answer.afresh,
    };
    let applied = open.store().apply(&arrived)?;
    if !applied.forks.is_empty() {
        tracing::warn!(
            chains = applied.forks.len(),
            "this store was copied or restored: a new incarnation begins"
        );
        let incarnation = Incarnation::from_bytes(crate::mint::fresh(open.mint.as_ref())?);
        open.store().renew_incarnation(incarnation)?;
    }
    for aside in &applied.set_aside {
        tracing::warn!(chain = %aside.chain, from = aside.from, why = aside.why.code(), "a run was set aside");
    }
    Ok(applied)
}

/// Writes down whether the server has turned this device off: another run of the program is to know it too.
pub(crate) fn keep_turned_off(open: &Open, revoked: bool) -> Result<(), PageProblem> {
    let kept = open.store().view()?.kept(TURNED_OFF)?.as_deref() == Some(YES);
    if kept != revoked {
        open.store().keep(TURNED_OFF, if revoked { YES } else { "" })?;
    }
    Ok(())
}

/// Looks whether both sides hold the same, when the answer says what that is and nothing waits here.
/// A difference goes to the log: it is a fault of one side, and no reason to keep anybody from their readings.
pub(crate) fn compare(open: &Open, root: Option<Hash>) -> Result<(), PageProblem> {
    let Some(root) = root else { return Ok(()) };
    let view = open.store().view()?;
    if view.counts()?.waiting == 0 && root_digest(view.heads()?) != root {
        tracing::error!("this store and the team's log do not hold the same");
    }
    Ok(())
}

/// What became of each pushed chain, and writes down what was refused.
pub(crate) fn outcomes(open: &Open, answers: &[ChainAnswer]) -> Result<Vec<ChainOutcome>, PageProblem> {
    answers
        .iter()
        .map(|answer| {
            let ours = is_ours(open, answer)?;
            let fork = !ours && answer.through > 0;
            let trouble = answer.problem.map(trouble).or(fork.then_some(ChainTrouble::Forked));
            if answer.problem == Some(PushProblem::Gap) && ours {
                // The server lost something: what it does not hold counts as not sent.
                open.store().push_again_from(&answer.chain, answer.through, &answer.hash)?;
            } else {
                open.store().refused(&answer.chain, answer.problem)?;
            }
            Ok(ChainOutcome {
                chain: answer.chain,
                through: answer.through,
                hash: answer.hash,
                ours,
                trouble,
            })
        })
        .collect()
}

/// True if this device's own entry there has that hash.
fn is_ours(open: &Open, answer: &ChainAnswer) -> Result<bool, ReadError> {
    if answer.through == 0 {
        return Ok(answer.hash == Hash::GENESIS);
    }
    let run = open.store().run(&answer.chain, answer.through, answer.through)?;
    Ok(run.links.len() == 1 && run.head.number == answer.through && run.head.hash == answer.hash)
}

fn trouble(problem: PushProblem) -> ChainTrouble {
    match problem {
        PushProblem::Gap => ChainTrouble::Gap,
        PushProblem::Broken => ChainTrouble::Broken,
        PushProblem::NotSigned => ChainTrouble::NotSigned,
        PushProblem::Malformed => ChainTrouble::Malformed,
    }
}

impl PageProblem {
    /// Writes it to the log; the engine only learns that it failed.
    pub(crate) fn log(&self) {
        log_chain(self);
    }
}
