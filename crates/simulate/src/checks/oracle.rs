//! The current values once more, worked out in the plainest way from the words of the record's own rules: an entry's part
//! stands unless an entry in effect, about the same subject and for the same audience, names it.

use hearth_record::{Act, DeviceId, EntryKey, PartValue, is_observation, subject_fits};
use std::collections::{BTreeMap, BTreeSet};

/// Values by subject and part, with the entries that they stand in.
pub type Values = BTreeMap<(String, String), BTreeMap<EntryKey, PartValue>>;

/// The current values of a set of acts, and what is suspended.
#[must_use]
pub fn values(acts: &[&Act], is_server: impl Fn(&DeviceId) -> bool) -> (Values, BTreeSet<EntryKey>) {
    let verdicts: Vec<&Act> = acts
        .iter()
        .copied()
        .filter(|act| act.verdict.is_some() && is_server(&act.key.id.chain.device))
        .collect();
    let mut suspended = BTreeSet::new();
    for verdict in &verdicts {
        let Some(said) = &verdict.verdict else { continue };
        let replaced = verdicts.iter().any(|other| {
            other.header.replaces.iter().any(|replaces| replaces.key == verdict.key)
                && other.verdict.as_ref().is_some_and(|by| by.about == said.about)
        });
        if said.suspended && !replaced {
            suspended.insert(said.about);
        }
    }
    let mut by_target: BTreeMap<EntryKey, Vec<&Act>> = BTreeMap::new();
    for act in acts {
        let fits = subject_fits(&act.header.kind.name, &act.header.subject);
        if fits && !suspended.contains(&act.key) {
            for replaces in &act.header.replaces {
                by_target.entry(replaces.key).or_default().push(act);
            }
        }
    }
    let mut values = Values::new();
    for act in acts {
        let stands = !suspended.contains(&act.key) || is_observation(&act.header);
        if !stands || !subject_fits(&act.header.kind.name, &act.header.subject) {
            continue;
        }
        for (part, value) in &act.parts {
            let replaced = by_target.get(&act.key).into_iter().flatten().any(|by| names(by, act, part));
            if !replaced {
                let place = (act.subject().as_str().to_owned(), part.clone());
                values.entry(place).or_default().insert(act.key, value.clone());
            }
        }
    }
    (values, suspended)
}

/// True if an act names a part of another one as replaced.
fn names(by: &Act, act: &Act, part: &str) -> bool {
    part != "told"
        && by.subject() == act.subject()
        && by.header.id.chain.audience == act.header.id.chain.audience
        && by.header.replaces.iter().any(|replaces| {
            replaces.key == act.key
                && (replaces.parts.is_empty() || replaces.parts.iter().any(|name| name == part))
        })
}
