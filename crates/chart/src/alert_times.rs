//! Since when the team could know of a finding, and whether somebody has looked at all that it rests on.
//! When an entry came is worked out in `arrivals`, who looked in `looks`; what follows is the rules' business.

use crate::arrivals::Arrivals;
use crate::{CheckInNow, Looks, Record, TracedHistory, Version, zone_from_code};
use hearth_clinical::{Instant, LocalDay};
use hearth_record::{EntryKey, LogNumber};
use hearth_rules::{Finding, Level, Quantity, RuleId, Zone};
use hearth_wire::{Body, ToldRule};
use std::collections::{BTreeMap, BTreeSet};

/// A rule that somebody was told of, or that the server wrote down, about a check-in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WrittenDown {
    pub(crate) rule: RuleId,
    pub(crate) level: Level,
    /// Since when the team could know of it.
    pub(crate) at: Instant,
    /// Where the server's entry stands in the log, where it was the server that wrote it.
    by_server: Option<LogNumber>,
}

/// What is written down about the check-ins of one patient, and when their entries came.
pub(crate) struct Times<'c> {
    record: &'c Record<'c>,
    arrivals: Arrivals,
    check_ins: BTreeMap<EntryKey, &'c CheckInNow<'c>>,
    assessed: BTreeSet<EntryKey>,
    written: BTreeMap<EntryKey, Vec<WrittenDown>>,
}

impl<'c> Times<'c> {
    pub(crate) fn of(record: &'c Record<'c>, check_ins: &'c [CheckInNow<'c>]) -> Times<'c> {
        let arrivals = Arrivals::of(record);
        let mut written: BTreeMap<EntryKey, Vec<WrittenDown>> = BTreeMap::new();
        for check_in in check_ins {
            for (key, told) in &check_in.told {
                let at = record.fact(key).map_or(check_in.at, |fact| arrivals.at(fact));
                let rules = told.rules.iter().filter_map(|told| written_down(told, at, None));
                written.entry(check_in.fact.act.key).or_default().extend(rules);
            }
        }
        let mut assessed = BTreeSet::new();
        for fact in record.facts().filter(|fact| record.effects().in_effect(&fact.act.key)) {
            let Body::Assessment(body) = &fact.body else { continue };
            let Some(key) = record.fact(&body.about).and_then(check_in_of) else { continue };
            let (at, log) = (fact.act.header.time.corrected(), fact.log.unwrap_or(LogNumber(u64::MAX)));
            let rules = body.rules.iter().filter_map(|told| written_down(told, at, Some(log)));
            written.entry(key).or_default().extend(rules);
            assessed.insert(key);
        }
        let check_ins = check_ins.iter().map(|one| (one.fact.act.key, one)).collect();
        Times { record, arrivals, check_ins, assessed, written }
    }

    /// What is written down about a check-in.
    pub(crate) fn written(&self, check_in: &EntryKey) -> &[WrittenDown] {
        self.written.get(check_in).map(Vec::as_slice).unwrap_or_default()
    }

    /// True when the server has written about it.
    pub(crate) fn is_assessed(&self, check_in: &EntryKey) -> bool {
        self.assessed.contains(check_in)
    }

    /// Since when the team could know of what the rules find now: since it was written down, or since the last of what it
    /// rests on came.
    pub(crate) fn found(&self, history: &TracedHistory, finding: &Finding, owner: EntryKey) -> Instant {
        let as_urgent = |one: &&WrittenDown| one.rule == finding.rule && one.level <= finding.level;
        let written = self.written(&owner).iter().filter(as_urgent).map(|one| one.at).min();
        written.unwrap_or_else(|| self.came(history, finding, owner))
    }

    /// Since when the team could know that it goes as far as it does: since the last of what it rests on came.
    pub(crate) fn came(&self, history: &TracedHistory, finding: &Finding, owner: EntryKey) -> Instant {
        let beside = finding.beside.iter().filter_map(|key| history.owner(*key));
        let beside = beside.filter(|key| *key != owner).filter_map(|key| self.check_in_at(&key));
        self.value_at(finding, &owner).into_iter().chain(beside).max().unwrap_or(finding.at)
    }

    /// When the sheet came that said this of self-harm: the so-manieth of its day, counted from 1.
    pub(crate) fn self_harm(&self, day: LocalDay, place: u32) -> Option<Instant> {
        let all = self.record.self_harm_told();
        let of_day = all.iter().filter(|(said, _)| said.on == day);
        let place = usize::try_from(place).ok()?.checked_sub(1)?;
        of_day.map(|(_, fact)| self.arrivals.at(fact)).nth(place)
    }

    /// When the sheet came whose result was severe: the so-manieth of its day, counted from 1.
    pub(crate) fn severe_answers(&self, day: LocalDay, place: u32) -> Option<Instant> {
        let all = self.record.severe_answers_told();
        let of_day = all.iter().filter(|(on, _)| *on == day);
        let place = usize::try_from(place).ok()?.checked_sub(1)?;
        of_day.map(|(_, fact)| self.arrivals.at(fact)).nth(place)
    }

    fn check_in_at(&self, key: &EntryKey) -> Option<Instant> {
        self.record.fact(key).map(|fact| self.arrivals.at(fact))
    }

    /// When the value that was judged came: with the check-in, or with the correction that holds it now.
    fn value_at(&self, finding: &Finding, owner: &EntryKey) -> Option<Instant> {
        let first = |keys: Vec<EntryKey>| keys.iter().filter_map(|key| self.check_in_at(key)).min();
        let held = self.check_ins.get(owner).and_then(|check_in| match finding.value.quantity()? {
            Quantity::Weight => first(keys(&check_in.weight)),
            Quantity::BloodPressure => first(keys(&check_in.pressures)),
            Quantity::Pulse => first(keys(&check_in.pulse)),
            Quantity::Oxygen => first(keys(&check_in.oxygen)),
            Quantity::Temperature => first(keys(&check_in.temperature)),
            Quantity::Rhythm => first(keys(&check_in.rhythm)),
            Quantity::Postural => first(keys(&check_in.postural)),
            Quantity::Blood => first(keys(&check_in.bloods)),
            // No value of a check-in.
            Quantity::Medicines => None,
            Quantity::Symptoms => {
                let of = |(sign, _): &(hearth_clinical::Symptom, hearth_clinical::Answer)| {
                    let given = check_in.symptoms.iter().filter(|(symptom, _)| symptom == sign);
                    first(given.map(|(_, version)| version.key).collect())
                };
                finding.signs.iter().filter_map(of).max()
            }
        });
        held.or_else(|| self.check_in_at(owner))
    }

    /// True when somebody of the team has looked at every check-in that a finding rests on, as it stands, and at nothing older
    /// than what the server wrote about it.
    pub(crate) fn is_looked_at(
        &self,
        looks: &Looks,
        owner: &EntryKey,
        beside: impl IntoIterator<Item = EntryKey>,
        (rule, level): (RuleId, Level),
    ) -> bool {
        let as_urgent = |one: &&WrittenDown| one.rule == rule && one.level <= level;
        let written = || self.written(owner).iter().filter(as_urgent);
        let by_server = written().filter_map(|one| one.by_server).min();
        let only_by_server = written().all(|one| one.by_server.is_some());
        looks.at_whole(owner).is_some()
            && by_server.filter(|_| only_by_server).is_none_or(|log| looks.at_whole_since(owner, log))
            && beside.into_iter().all(|key| looks.at_whole(&key).is_some())
    }
}

fn keys<T>(versions: &[Version<T>]) -> Vec<EntryKey> {
    versions.iter().map(|version| version.key).collect()
}

/// The check-in that an entry is, or corrects.
fn check_in_of(fact: &crate::Fact) -> Option<EntryKey> {
    EntryKey::parse(fact.act.subject().as_str().strip_prefix("check-in/")?).ok()
}

/// A rule of a newer app is left out: what it found is in the entry, and this app can't say about what it is.
fn written_down(told: &ToldRule, at: Instant, by_server: Option<LogNumber>) -> Option<WrittenDown> {
    let level = match zone_from_code(&told.zone) {
        Zone::Emergency999 => Level::Emergency999,
        Zone::Red => Level::Red,
        Zone::Amber => Level::Amber,
        Zone::NotJudged | Zone::Green => return None,
    };
    Some(WrittenDown { rule: RuleId::from_code(&told.rule)?, level, at, by_server })
}
