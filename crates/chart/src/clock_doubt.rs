//! Which readings have a time that can't be right. A device that has been offline since it was switched on can't know
//! how wrong its clock is; that alone is no reason to leave its readings out of a trend, or a patient without a network
//! would get no weight rule at all. It is one when two entries of the same chain contradict each other.

use crate::Fact;
use hearth_clinical::Instant;
use hearth_record::{ChainId, EntryKey};
use hearth_wire::Body;
use std::collections::{BTreeMap, BTreeSet};

/// Clocks are set by a few minutes in ordinary use; less than this is no contradiction.
const SLACK_MS: i64 = 10 * 60 * 1000;

struct Typed {
    key: EntryKey,
    at: Instant,
    sure: bool,
}

/// The check-ins whose time of typing contradicts their place in the chain. Where the device knew its clock's error for
/// one of the two, only the other is in doubt.
pub(crate) fn doubtful<'a>(facts: impl Iterator<Item = &'a Fact>) -> BTreeSet<EntryKey> {
    let mut chains: BTreeMap<ChainId, Vec<Typed>> = BTreeMap::new();
    for fact in facts {
        let (Body::CheckIn(body) | Body::Amendment(body)) = &fact.body else { continue };
        let time = &fact.act.header.time;
        let Some(entered) = body.entered else { continue };
        let at = entered.plus_ms(time.offset_ms.unwrap_or(0).saturating_neg());
        let chain = chains.entry(fact.act.key.id.chain).or_default();
        chain.push(Typed { key: fact.act.key, at, sure: time.offset_ms.is_some() });
    }
    chains.into_values().flat_map(|chain| doubtful_in(&chain)).collect()
}

/// First what a sure time contradicts; then, among what is left, what contradicts each other.
fn doubtful_in(chain: &[Typed]) -> BTreeSet<EntryKey> {
    let mut doubtful = contradicted(chain, |typed| typed.sure);
    let by_sure = doubtful.clone();
    doubtful.extend(contradicted(chain, |typed| !by_sure.contains(&typed.key)));
    doubtful
}

/// The unsure entries that stand behind a later time, or before an earlier one, among those that `counts` lets speak.
fn contradicted(chain: &[Typed], counts: impl Fn(&Typed) -> bool) -> BTreeSet<EntryKey> {
    let mut found = BTreeSet::new();
    let mut latest: Option<Instant> = None;
    for typed in chain {
        if !typed.sure && latest.is_some_and(|latest| latest.ms_since(typed.at) > SLACK_MS) {
            found.insert(typed.key);
        }
        if counts(typed) {
            latest = Some(latest.map_or(typed.at, |latest| latest.max(typed.at)));
        }
    }
    let mut earliest: Option<Instant> = None;
    for typed in chain.iter().rev() {
        if !typed.sure && earliest.is_some_and(|earliest| typed.at.ms_since(earliest) > SLACK_MS) {
            found.insert(typed.key);
        }
        if counts(typed) {
            earliest = Some(earliest.map_or(typed.at, |earliest| earliest.min(typed.at)));
        }
    }
    found
}
