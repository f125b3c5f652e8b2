//! What clinicians wrote about alerts, from entries to the rules' values and back.
//! Which alerts there are, and what the acts make of them, is worked out elsewhere.

use crate::Record;
use hearth_clinical::LocalDay;
use hearth_record::{EntryKey, Subject};
use hearth_rules::alert::{
    About, Acts, Expected, Extent, FindingId, Named, Naming, Snooze, Stood, StoodOfRule,
};
use hearth_rules::{Cause, Level, RuleId};
use hearth_wire::{AlertAbout, AlertNamed, AlertStood, Body};
use std::collections::{BTreeMap, BTreeSet};

/// A loss of weight is expected on this many days before the last one on which it is (product value).
const EXPECTED_DAYS: i32 = 14;

/// What clinicians did, as far as it is in effect, and which entries put off each alert.
pub(crate) fn acts(
    record: &Record<'_>,
    loss_expected_until: Option<LocalDay>,
) -> (Acts<EntryKey>, BTreeMap<Cause, Vec<EntryKey>>) {
    let mut acts = Acts::default();
    let mut snoozes: BTreeMap<EntryKey, (Cause, Snooze)> = BTreeMap::new();
    let mut replaced = BTreeSet::new();
    for fact in record.facts().filter(|fact| record.effects().in_effect(&fact.act.key)) {
        let Some(cause) = cause_of(&fact.act.header.subject) else { continue };
        match &fact.body {
            Body::AlertClosing(body) => acts.closings.push(self::named(cause, &body.named)),
            Body::AlertSeen(body) => acts.seen.push(self::named(cause, &body.named)),
            Body::AlertSnooze(body) => {
                let made = fact.act.header.time.day;
                // One that makes no sense holds nothing back, and still takes the place of others.
                if let Ok(snooze) =
                    Snooze::new(cause, made, body.until, body.why.reveal(), stood(&body.stood))
                {
                    snoozes.insert(fact.act.key, (cause, snooze));
                }
                replaced.extend(body.instead_of.iter().map(|key| (cause, *key)));
            }
            _ => {}
        }
    }
    snoozes.retain(|key, (cause, _)| !replaced.contains(&(*cause, *key)));
    let mut keys: BTreeMap<Cause, Vec<EntryKey>> = BTreeMap::new();
    for (key, (cause, snooze)) in snoozes {
        keys.entry(cause).or_default().push(key);
        acts.snoozes.push(snooze);
    }
    acts.expected
        .extend(loss_expected_until.map(|until| Expected { from: until.plus_days(-EXPECTED_DAYS), until }));
    (acts, keys)
}

fn cause_of(subject: &Subject) -> Option<Cause> {
    Cause::from_code(subject.as_str().strip_prefix(Subject::ALERT)?)
}

/// What was named, as far as this app knows the rules and levels.
#[must_use]
pub fn named(cause: Cause, named: &[AlertNamed]) -> Naming<EntryKey> {
    let one = |named: &AlertNamed| {
        let about = match named.about {
            AlertAbout::Entry(key) => About::Entry(key),
            AlertAbout::State { since, step } => About::State { since, step },
        };
        let rule = RuleId::from_code(&named.rule)?;
        let far = named.far.as_ref().map(|far| far.iter().cloned().collect());
        Some(Named { id: FindingId { about, rule }, level: Level::from_code(&named.level)?, far })
    };
    Naming { cause, named: named.iter().filter_map(one).collect() }
}

/// The findings of a naming as an entry writes them.
#[must_use]
pub fn named_findings(naming: &Naming<EntryKey>) -> Vec<AlertNamed> {
    let one = |Named { id, level, far }: &Named<EntryKey>| AlertNamed {
        about: match id.about {
            About::Entry(key) => AlertAbout::Entry(key),
            About::State { since, step } => AlertAbout::State { since, step },
        },
        rule: id.rule.code().to_owned(),
        level: level.code().to_owned(),
        far: far.as_ref().map(written),
    };
    naming.named.iter().map(one).collect()
}

/// What stood when an alert was put off, as far as this app knows the rules and levels.
fn stood(written: &[AlertStood]) -> Stood {
    let one = |stood: &AlertStood| {
        let rule = RuleId::from_code(&stood.rule)?;
        let extent = stood.far.iter().cloned().collect();
        Some((rule, StoodOfRule { level: Level::from_code(&stood.level)?, extent }))
    };
    written.iter().filter_map(one).collect()
}

/// The same as an entry writes it.
#[must_use]
pub fn stood_rules(stood: &Stood) -> Vec<AlertStood> {
    let one = |(rule, stood): (&RuleId, &StoodOfRule)| AlertStood {
        rule: rule.code().to_owned(),
        level: stood.level.code().to_owned(),
        far: written(&stood.extent),
    };
    stood.iter().map(one).collect()
}

fn written(extent: &Extent) -> Vec<(String, i64)> {
    extent.marks().map(|(name, number)| (name.to_owned(), number)).collect()
}
