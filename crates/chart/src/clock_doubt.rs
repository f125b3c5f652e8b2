//! Which readings have a time that can't be right. A device that has been offline since it was switched on can't know
//! how wrong its clock is; that alone is no reason to leave its readings out of a trend, or a patient without a network
//! would get no weight rule at all. It is one when two entries of the same chain contradict each other.

use crate::{CheckInNow, Fact};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{ChainId, EntryKey, LogNumber};
use hearth_wire::Body;
use std::collections::{BTreeMap, BTreeSet};

/// Clocks are set by a few minutes in ordinary use; less than this is no contradiction.
const SLACK_MS: i64 = 10 * 60 * 1000;

/// True when what was entered last has a time that can't be right, or one that has not come yet. Which one is last the
/// team's log says, and no clock; what waits to be sent is the last of all.
#[must_use]
pub fn is_clock_suspect(check_ins: &[CheckInNow<'_>], today: LocalDay) -> bool {
    let place =
        |one: &&CheckInNow<'_>| (one.fact.log.map_or(u64::MAX, |LogNumber(number)| number), one.fact.act.key);
    let last = check_ins.iter().filter(|one| !one.withdrawn).max_by_key(place);
    last.is_some_and(|one| one.time_doubtful || one.day > today)
}

/// When an entry was typed, in the order of its chain.
#[derive(Clone, Copy)]
struct Typed {
    key: EntryKey,
    at: Instant,
    /// True when the device knew its clock's error.
    sure: bool,
}

/// The check-ins whose time of typing contradicts their place in the chain. A time that is sure is never doubted; of the
/// others the fewest are, so that one day with a wrong clock puts no other day in doubt.
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

fn doubtful_in(chain: &[Typed]) -> BTreeSet<EntryKey> {
    let mut doubtful = against_sure(chain);
    let unsure: Vec<Typed> =
        chain.iter().filter(|typed| !typed.sure && !doubtful.contains(&typed.key)).copied().collect();
    doubtful.extend(against_each_other(&unsure));
    doubtful
}

/// True if `later`, which comes after in the chain, can have been typed after `earlier`.
fn fit(earlier: Instant, later: Instant) -> bool {
    earlier.ms_since(later) <= SLACK_MS
}

/// The unsure ones that stand behind a later sure time, or before an earlier one.
fn against_sure(chain: &[Typed]) -> BTreeSet<EntryKey> {
    let mut found = BTreeSet::new();
    let mut latest: Option<Instant> = None;
    for typed in chain {
        if typed.sure {
            latest = latest.max(Some(typed.at));
        } else if latest.is_some_and(|latest| !fit(latest, typed.at)) {
            found.insert(typed.key);
        }
    }
    let mut earliest: Option<Instant> = None;
    for typed in chain.iter().rev() {
        if typed.sure {
            earliest = Some(earliest.map_or(typed.at, |earliest| earliest.min(typed.at)));
        } else if earliest.is_some_and(|earliest| !fit(typed.at, earliest)) {
            found.insert(typed.key);
        }
    }
    found
}

/// The fewest whose leaving out lets the others agree. Where several such choices are equally small, each one that any
/// of them leaves out: of two that contradict each other nobody can say which is right.
fn against_each_other(typed: &[Typed]) -> BTreeSet<EntryKey> {
    let in_order = typed.windows(2).all(|pair| matches!(pair, [one, next] if one.at <= next.at));
    if in_order {
        return BTreeSet::new();
    }
    let before = longest_run_to_each(typed, |earlier, later| fit(earlier.at, later.at));
    let reversed: Vec<Typed> = typed.iter().rev().copied().collect();
    let mut after = longest_run_to_each(&reversed, |later, earlier| fit(earlier.at, later.at));
    after.reverse();
    let longest = before.iter().max().copied().unwrap_or(0);
    // An entry is kept by every longest run if it lies on one and no other entry could take its place in it.
    let mut places: BTreeMap<usize, Vec<EntryKey>> = BTreeMap::new();
    for (typed, (before, after)) in typed.iter().zip(before.iter().zip(&after)) {
        if before.saturating_add(*after) == longest.saturating_add(1) {
            places.entry(*before).or_default().push(typed.key);
        }
    }
    let kept: BTreeSet<EntryKey> = places.into_values().filter(|keys| keys.len() == 1).flatten().collect();
    typed.iter().map(|typed| typed.key).filter(|key| !kept.contains(key)).collect()
}

/// For each entry the length of the longest run that ends with it and whose neighbours fit.
fn longest_run_to_each(typed: &[Typed], fits: impl Fn(&Typed, &Typed) -> bool) -> Vec<usize> {
    let mut lengths: Vec<usize> = Vec::with_capacity(typed.len());
    for own in typed {
        let before = typed.iter().zip(&lengths).filter(|(earlier, _)| fits(earlier, own));
        let longest = before.map(|(_, length)| *length).max().unwrap_or(0);
        lengths.push(longest.saturating_add(1));
    }
    lengths
}
