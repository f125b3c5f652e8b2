//! Proof of sameness: one digest compared at the end of each complete sync, drilled down only where it differs, and
//! repaired for that chain only. It is kept from page to page by whoever drives; what it forgets it finds again.

use crate::{Holding, Kept, PageProblem};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{ChainId, Hash};
use hearth_store::{Applied, Leaving};
use hearth_wire::{ChainAsk, SyncAnswer, SyncRequest, limits, root_digest, scope_digests};
use std::collections::BTreeSet;

/// How often the engine rests with one difference before it is looked into again: somebody may have put the server right.
const RESTS_MAX: u32 = 16;

/// Where the comparison stands.
#[derive(Debug, Default)]
pub struct Inquiry {
    stage: Stage,
    /// The two digests that were drilled down last, and how often the engine has rested with them since: the same
    /// difference is looked into once, and then only now and then.
    drilled: Option<(Hash, Hash, u32)>,
    /// What was offered for others when the engine rested last.
    still: Vec<(ChainId, u64)>,
    /// Whether every entry is to be looked at again, and whether what that found was asked for.
    look: Look,
    /// Whether signatures that are missing here were asked for.
    asked_unsigned: bool,
    /// Chains put right since the last verdict.
    put_right: u64,
    /// Own heads about patients who are leaving, of which the service was asked once more, and whether one was just now.
    leaving: BTreeSet<Place>,
    asked_leaving: bool,
}

/// A place in a chain.
type Place = (ChainId, u64, [u8; 32]);

#[derive(Debug, Default)]
enum Stage {
    /// Nothing is open.
    #[default]
    Rest,
    /// The next request says what is held of each patient. `damaged` is to be asked for besides.
    Compare { damaged: Vec<ChainAsk> },
    /// These chains are asked for.
    Fetch { wants: Vec<ChainAsk> },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    NotNow,
    Due,
    Asked,
}

/// What a comparison came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can't be said: the server did not give a digest, or something is still on its way.
    NotSaid,
    /// They are not, or something here is damaged: give the engine a reason to go on, and ask again when it rests.
    GoOn,
    /// Both sides hold the same.
    Same {
        /// Chains that had to be put right for it.
        put_right: u64,
    },
    /// They do not, and what could be done about it has been done.
    NotSame,
}

impl Inquiry {
    /// A comparison that also looks at every entry of the store again, once: it reads all of it.
    #[must_use]
    pub fn thorough() -> Self {
        Inquiry { look: Look::Due, ..Inquiry::default() }
    }

    /// Puts into a request what is to be compared or asked for.
    ///
    /// # Errors
    /// What the store says.
    pub fn fill<H: Holding>(&self, store: &H, request: &mut SyncRequest) -> Kept<(), H> {
        match &self.stage {
            Stage::Rest => {}
            Stage::Compare { .. } => {
                request.compare = scope_digests(store.heads()?.0);
                request.compare.truncate(limits::SCOPES_MAX);
            }
            Stage::Fetch { wants } => {
                request.wants = wants.iter().copied().take(limits::WANTS_MAX).collect();
            }
        }
        Ok(())
    }

    /// Takes the answer to such a request, once it was stored. True if the engine is to go on.
    ///
    /// # Errors
    /// What the store says.
    pub fn heard<H: Holding>(&mut self, store: &H, answer: &SyncAnswer, applied: &Applied) -> Kept<bool, H> {
        self.put_right = self.put_right.saturating_add(applied.put_right);
        match std::mem::take(&mut self.stage) {
            Stage::Rest => Ok(false),
            Stage::Compare { damaged } => {
                let found = store.settle(&answer.differs)?;
                tracing::warn!(
                    scopes = answer.differs.len(),
                    offered = found.offered,
                    wanted = found.wants.len(),
                    damaged = damaged.len(),
                    "this store and the team's log differ: what is missing goes both ways"
                );
                self.put_right = self.put_right.saturating_add(found.offered);
                let mut wants = found.wants;
                for ask in damaged {
                    match wants.iter_mut().find(|want| want.chain == ask.chain) {
                        Some(want) => want.after = want.after.min(ask.after),
                        None => wants.push(ask),
                    }
                }
                self.fetch(wants);
                Ok(true)
            }
            Stage::Fetch { wants } => {
                self.fetch(left_of(wants, answer));
                Ok(matches!(self.stage, Stage::Fetch { .. }))
            }
        }
    }

    fn fetch(&mut self, wants: Vec<ChainAsk>) {
        if !wants.is_empty() {
            self.stage = Stage::Fetch { wants };
        }
    }

    /// Lets the patients go who have left this device, before the two sides are compared: what the service says that this
    /// device is due no longer has them. Nobody leaves before a sync is complete (`root` is there then), nor while
    /// something is being compared or fetched, nor before the service was asked once more whether it holds the last thing
    /// that was written here about them: no digest covers them any more, and its log may have been put back since it
    /// acknowledged that.
    ///
    /// # Errors
    /// What the store says.
    pub fn let_go<H: Holding>(
        &mut self,
        store: &H,
        root: Option<Hash>,
        at: Instant,
        today: LocalDay,
    ) -> Kept<Vec<Leaving>, H> {
        if !matches!(self.stage, Stage::Rest) || root.is_none() {
            return Ok(Vec::new());
        }
        for head in store.leaving_heads()? {
            if self.leaving.insert((head.chain, head.number, head.hash.0)) {
                let last = store.run(&head.chain, head.number, head.number)?;
                store.push_again_from(&head.chain, head.number.saturating_sub(1), &last.before)?;
                self.asked_leaving = true;
            }
        }
        if self.asked_leaving {
            return Ok(Vec::new());
        }
        let gone = store.let_go(at, today)?;
        if !gone.is_empty() {
            self.leaving.clear();
        }
        Ok(gone)
    }

    /// The service has turned this device off and sends it nothing any more but `root`, the digest of what it holds of the
    /// device's own chains. Where that is not what is held here, its log was put back behind what it had acknowledged:
    /// everything own is offered once more. True if the engine is to go on.
    ///
    /// # Errors
    /// What the store says.
    pub fn turned_off<H: Holding>(&mut self, store: &H, root: Option<Hash>) -> Kept<bool, H> {
        let Some(root) = root else { return Ok(false) };
        let Some(identity) = store.identity()? else { return Ok(false) };
        let (heads, _) = store.heads()?;
        let own = root_digest(heads.into_iter().filter(|head| head.chain.device == identity.device));
        if own == root || self.drilled.is_some_and(|(theirs, ours, _)| (theirs, ours) == (root, own)) {
            return Ok(false);
        }
        self.drilled = Some((root, own, 0));
        store.forget_acknowledgements()?;
        Ok(true)
    }

    /// The engine rests: both sides have what the other had to say. `root` is the digest of the last answer.
    ///
    /// # Errors
    /// What the store says.
    pub fn at_rest<H: Holding>(&mut self, store: &H, root: Option<Hash>) -> Kept<Verdict, H> {
        if std::mem::take(&mut self.asked_leaving) {
            return Ok(Verdict::GoOn);
        }
        let Some(root) = root else { return Ok(Verdict::NotSaid) };
        let (heads, waiting) = store.heads()?;
        let offered: Vec<(ChainId, u64)> =
            store.offered()?.iter().map(|chain| (chain.chain, chain.from)).collect();
        let is_new = !offered.is_empty() && offered != self.still;
        self.still = offered;
        if is_new {
            // It stood behind something of our own, or behind another branch of its chain.
            return Ok(Verdict::GoOn);
        }
        if waiting > 0 || !self.still.is_empty() {
            return Ok(Verdict::NotSaid);
        }
        let own = root_digest(heads);
        if own != root {
            return self.differs(store, (root, own));
        }
        self.drilled = None;
        if self.look != Look::NotNow {
            let damaged = store.damaged()?;
            if !damaged.is_empty() {
                return Ok(self.damaged(damaged));
            }
            self.look = Look::NotNow;
        }
        if !std::mem::replace(&mut self.asked_unsigned, true) {
            let unsigned = store.unsigned()?;
            if !unsigned.is_empty() {
                tracing::info!(chains = unsigned.len(), "asking for signatures that are not held yet");
                self.fetch(unsigned);
                return Ok(Verdict::GoOn);
            }
        }
        Ok(Verdict::Same { put_right: std::mem::take(&mut self.put_right) })
    }

    fn differs<H: Holding>(
        &mut self,
        store: &H,
        digests: (Hash, Hash),
    ) -> Result<Verdict, PageProblem<H::Trouble>> {
        if let Some((theirs, ours, rests)) = &mut self.drilled
            && (*theirs, *ours) == digests
            && *rests < RESTS_MAX
        {
            *rests = rests.saturating_add(1);
            return Ok(Verdict::NotSame);
        }
        self.drilled = Some((digests.0, digests.1, 0));
        self.stage = Stage::Compare { damaged: store.damaged()? };
        Ok(Verdict::GoOn)
    }

    /// The digests agree and yet an entry here is not what was signed: the chain is fetched anew, once.
    fn damaged(&mut self, damaged: Vec<ChainAsk>) -> Verdict {
        if self.look == Look::Asked {
            return Verdict::NotSame;
        }
        self.look = Look::Asked;
        for ask in &damaged {
            let device = ask.chain.device;
            tracing::error!(%device, after = ask.after, "a chain is damaged here: it is fetched anew");
        }
        self.fetch(damaged);
        Verdict::GoOn
    }
}

/// What is still to be asked for. A server goes on to the next chain only when it has nothing more of one.
fn left_of(wants: Vec<ChainAsk>, answer: &SyncAnswer) -> Vec<ChainAsk> {
    let reached = |ask: &ChainAsk| {
        let runs = answer.repairs.iter().filter(|run| run.chain == ask.chain);
        runs.filter_map(|run| run.links.last().map(|(_, link)| link.number())).max()
    };
    let Some(last) = wants.iter().rposition(|ask| reached(ask).is_some()) else { return Vec::new() };
    wants
        .into_iter()
        .skip(last)
        .map(|ask| ChainAsk { after: reached(&ask).map_or(ask.after, |number| number.max(ask.after)), ..ask })
        .collect()
}
