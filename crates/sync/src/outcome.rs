//! What the server said about the chains of one page: what to acknowledge, where to go on, what to set aside.

use crate::plan::Known;
use crate::{Action, ChainOutcome, ChainTrouble, Push};

/// Takes the outcomes of one page. Answers what to acknowledge and whether every chain of the page went through whole.
pub(crate) fn take(pushed: &[Push], outcomes: &[ChainOutcome], known: &mut Known) -> (Vec<Action>, bool) {
    let mut acknowledge = Vec::new();
    let mut whole = true;
    for push in pushed {
        // Only what was pushed in this exchange and is named in its answer counts.
        let Some(outcome) = outcomes.iter().find(|outcome| outcome.chain == push.chain) else {
            known.sets_aside(push.chain, ChainTrouble::NoProgress);
            continue;
        };
        if outcome.through > 0 && outcome.ours {
            let (chain, through, hash) = (outcome.chain, outcome.through, outcome.hash);
            acknowledge.push(Action::Acknowledge { chain, through, hash });
        }
        whole &= place(push, outcome, known);
    }
    (acknowledge, whole)
}

/// Where the chain stands now. True if nothing of it is left to push.
fn place(push: &Push, outcome: &ChainOutcome, known: &mut Known) -> bool {
    let trouble = outcome.trouble.unwrap_or(ChainTrouble::NoProgress);
    if !outcome.ours {
        known.sets_aside(push.chain, ChainTrouble::Forked);
        return true;
    }
    if outcome.through >= push.from {
        known.goes_on(push.chain, outcome.through);
        return outcome.through >= push.through;
    }
    // Nothing was taken. If the server holds less than was thought, it gets what it lacks; otherwise the first entry
    // itself is the trouble.
    let lacks_earlier = outcome.through.saturating_add(1) < push.from;
    if lacks_earlier {
        known.goes_back(push.chain, outcome.through, trouble);
    } else {
        known.sets_aside(push.chain, trouble);
    }
    !lacks_earlier || known.is_aside(&push.chain)
}
