//! What goes up in one page and what is kept of the answer: the store's side of an exchange.
//! Each function may wait for a disk; none waits for a network.

use crate::Holding;
use ed25519_dalek::SigningKey;
use hearth_clinical::LocalDay;
use hearth_record::{ChainId, Hash, Head, Incarnation, PatientId, sign_head};
use hearth_store::{Applied, Arrived, Identity, OwnRun, WaitingChain};
use hearth_sync::{ChainOutcome, ChainTrouble, Lane, Push, Waiting};
use hearth_wire::{
    ChainAnswer, OpenLoad, PushProblem, PushedChain, SyncAnswer, SyncRequest, limits, link_bytes, root_digest,
};
use std::collections::BTreeSet;

/// Why this computer's own half of an exchange failed.
#[derive(Debug, thiserror::Error)]
pub enum PageProblem<T: std::error::Error + 'static> {
    /// The store could not be read or written.
    #[error("the store couldn't do its half of the exchange")]
    Store(#[from] T),
    /// The store does not say whose it is.
    #[error("this store belongs to no team yet")]
    NotEnrolled,
    /// The answer speaks of another team's log. Nothing of it was stored.
    #[error("the answer is about another team's log")]
    OtherTeam,
}

/// What came of a page in the store.
pub type Kept<T, H> = Result<T, PageProblem<<H as Holding>::Trouble>>;

/// The chains that wait, as the engine takes them, those that the server has refused before among them; and behind them
/// what is offered for others.
///
/// # Errors
/// What the store says.
pub fn outbox<H: Holding>(store: &H) -> Kept<Vec<Waiting>, H> {
    let waiting = store.waiting()?;
    // No clock says what today is: it is the latest day that anything waiting is of.
    let today = waiting.iter().map(|chain| chain.day).max();
    let visited = match today {
        Some(today) => visited(store, &waiting, today)?,
        None => BTreeSet::new(),
    };
    let own = waiting.iter().map(|chain| {
        let lane = if visited.contains(&chain.chain.patient) {
            Lane::Visit
        } else if Some(chain.day) == today {
            Lane::Today
        } else {
            Lane::Rest
        };
        waits(chain, lane)
    });
    let offered = store.offered()?;
    Ok(own.chain(offered.iter().map(|chain| waits(chain, Lane::Rest))).collect())
}

/// Who of those about whom something waits is visited on a day. Of one alone nobody asks: there is nobody to come first of.
fn visited<H: Holding>(
    store: &H,
    waiting: &[WaitingChain],
    today: LocalDay,
) -> Result<BTreeSet<PatientId>, H::Trouble> {
    let patients: BTreeSet<PatientId> = waiting.iter().map(|chain| chain.chain.patient).collect();
    let mut visited = BTreeSet::new();
    if patients.len() > 1 {
        for patient in patients {
            if store.visit_days(&patient)?.contains(&today) {
                visited.insert(patient);
            }
        }
    }
    Ok(visited)
}

fn waits(chain: &WaitingChain, lane: Lane) -> Waiting {
    Waiting {
        chain: chain.chain,
        from: chain.from,
        through: chain.through,
        bytes: chain.bytes,
        urgent: chain.urgent,
        lane,
    }
}

/// A request that pushes these runs and asks for a page.
///
/// # Errors
/// [`PageProblem`].
pub fn request<H: Holding>(store: &H, pushes: &[Push], page_bytes: u32) -> Kept<SyncRequest, H> {
    let identity = enrolled(store)?;
    let key = SigningKey::from_bytes(&identity.signing_seed);
    let mut chains = Vec::with_capacity(pushes.len());
    let mut entries_left = limits::PAGE_ENTRIES_MAX;
    for push in pushes.iter().take(limits::PAGE_CHAINS_MAX) {
        if let Some(pushed) = store.signed_run(&push.chain, push.from, push.through, push.bytes)? {
            // It can't be cut anywhere but at a signed head: the first one of a page goes whatever it holds.
            if chains.is_empty() || pushed.links.len() <= entries_left {
                entries_left = entries_left.saturating_sub(pushed.links.len());
                chains.push(pushed);
            }
            continue;
        }
        let most = u64::try_from(entries_left).unwrap_or(u64::MAX);
        let through = push.through.min(push.from.saturating_add(most).saturating_sub(1));
        let run = fitting(store.run(&push.chain, push.from, through)?, push.bytes);
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
    let (cursor, mut loads) = (store.cursor()?, store.loads()?);
    // Everybody's first part before anybody's second: whoever is most urgent first, as they were opened.
    loads.sort_by_key(OpenLoad::stretch);
    loads.truncate(limits::LOADS_ASKED_MAX);
    let (device, compare, wants) = (identity.device, Vec::new(), Vec::new());
    Ok(SyncRequest { device, cursor, loads, chains, page_bytes, compare, wants, parts: true })
}

fn enrolled<H: Holding>(store: &H) -> Kept<Identity, H> {
    store.identity()?.ok_or(PageProblem::NotEnrolled)
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

/// Stores everything in an answer but the acknowledgements. `incarnation` is a fresh one, for the case that the store
/// turns out to have been copied or restored.
///
/// # Errors
/// [`PageProblem::OtherTeam`], or what the store says; nothing of the answer was stored then.
pub fn apply<H: Holding>(store: &H, answer: &SyncAnswer, incarnation: Incarnation) -> Kept<Applied, H> {
    if answer.cursor.team != enrolled(store)?.team {
        return Err(PageProblem::OtherTeam);
    }
    let arrived = Arrived {
        runs: answer.runs.clone(),
        loads: answer.loads.clone(),
        opens: answer.opens.clone(),
        // A device that was turned off fetches no further; but that the log is another one, it hears only once.
        cursor: (!answer.revoked || answer.afresh).then_some(answer.cursor),
        afresh: answer.afresh,
        complete: !answer.more && answer.opens.is_empty() && !answer.revoked,
        repairs: answer.repairs.clone(),
        renewal: Some(incarnation),
    };
    let applied = store.apply(&arrived)?;
    if !applied.forks.is_empty() {
        tracing::warn!(
            chains = applied.forks.len(),
            "this store was copied or restored: a new incarnation begins"
        );
        store.renew_incarnation(incarnation)?;
    }
    for aside in &applied.set_aside {
        // The chain's name holds the patient's number, which belongs in no log.
        let (device, why) = (aside.chain.device, aside.why.code());
        tracing::warn!(%device, from = aside.from, why, "a run was set aside");
    }
    Ok(applied)
}

/// Whether both sides hold the same, when the answer says what that is and nothing waits here. `None` if it can't be
/// said. What is done about a difference is [`crate::Inquiry`]'s.
///
/// # Errors
/// What the store says.
pub fn compare<H: Holding>(store: &H, root: Option<Hash>) -> Kept<Option<bool>, H> {
    let Some(root) = root else { return Ok(None) };
    let (heads, waiting) = store.heads()?;
    Ok((waiting == 0).then(|| root_digest(heads) == root))
}

/// True if there is more to fetch or to offer: the engine is to go on. A request names a few of the open loads only, so
/// that a server which has given all it was asked for does not know of the rest.
#[must_use]
pub fn goes_on(answer: &SyncAnswer, applied: &Applied) -> bool {
    let loads_on = applied.loading && !answer.loads.is_empty();
    answer.more || loads_on || !answer.opens.is_empty() || applied.offers
}

/// What became of each pushed chain, and writes down what was refused.
///
/// # Errors
/// What the store says.
pub fn outcomes<H: Holding>(store: &H, answers: &[ChainAnswer]) -> Kept<Vec<ChainOutcome>, H> {
    let offered: BTreeSet<ChainId> = store.offered()?.into_iter().map(|chain| chain.chain).collect();
    answers
        .iter()
        .map(|answer| {
            if offered.contains(&answer.chain) {
                return of_offered(store, answer);
            }
            let ours = is_ours(store, answer)?;
            let fork = !ours && answer.through > 0;
            let trouble = answer.problem.map(trouble).or(fork.then_some(ChainTrouble::Forked));
            if answer.problem == Some(PushProblem::Gap) && ours {
                // The server lost something: what it does not hold counts as not sent.
                store.push_again_from(&answer.chain, answer.through, &answer.hash)?;
            } else {
                store.refused(&answer.chain, answer.problem)?;
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

/// What became of a chain that is offered for another device. What the server holds of it may be another branch: then
/// the whole of ours is offered, of which it skips what it has.
fn of_offered<H: Holding>(store: &H, answer: &ChainAnswer) -> Kept<ChainOutcome, H> {
    let held = store.holds(&answer.chain, answer.through, &answer.hash)?;
    let (through, hash) = if held { (answer.through, answer.hash) } else { (0, Hash::GENESIS) };
    if answer.problem == Some(PushProblem::Gap) {
        store.push_again_from(&answer.chain, through, &hash)?;
    } else {
        store.refused(&answer.chain, answer.problem)?;
    }
    let trouble = answer.problem.map(trouble);
    Ok(ChainOutcome { chain: answer.chain, through, hash, ours: true, trouble })
}

/// True if this device's own entry there has that hash.
fn is_ours<H: Holding>(store: &H, answer: &ChainAnswer) -> Kept<bool, H> {
    if answer.through == 0 {
        return Ok(answer.hash == Hash::GENESIS);
    }
    let run = store.run(&answer.chain, answer.through, answer.through)?;
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
