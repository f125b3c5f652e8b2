//! What of a plan others than the person changed, what it was before, and whether they have read it.
//! How a value reads is for the rooms above; nothing here goes by a clock.

use crate::{Fact, Record};
use hearth_clinical::Instant;
use hearth_record::{EntryKey, Subject, UserId};
use hearth_wire::Body;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody at home has read one change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Who.
    pub by: UserId,
    /// When, corrected for their computer's clock.
    pub at: Instant,
}

/// One change of the plan that stands today, made by somebody else than its readers.
#[derive(Clone, Copy, Debug)]
pub struct PlanChange<'a> {
    /// The entry that stands.
    pub now: &'a Fact,
    /// What stood before, as its reader last knew it; none where there was nothing.
    pub before: Option<&'a Fact>,
}

/// Every receipt of a record, by the entry that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipts(BTreeMap<EntryKey, Vec<Receipt>>);

impl Receipts {
    /// Reads them. A receipt counts as long as it is in effect and its author is somebody at home.
    #[must_use]
    pub fn of(record: &Record<'_>, at_home: impl Fn(&UserId) -> bool) -> Receipts {
        let mut found: BTreeMap<EntryKey, Vec<Receipt>> = BTreeMap::new();
        for fact in record.facts().filter(|fact| matches!(fact.body, Body::ReadReceipt(_))) {
            let header = &fact.act.header;
            let read = header.subject.as_str().strip_prefix(Subject::READ_RECEIPT);
            let Some(key) = read.and_then(|text| EntryKey::parse(text).ok()) else { continue };
            if record.effects().in_effect(&fact.act.key) && at_home(&header.author) {
                let receipt = Receipt { by: header.author, at: header.time.corrected() };
                found.entry(key).or_default().push(receipt);
            }
        }
        for receipts in found.values_mut() {
            receipts.sort_by_key(|receipt| (receipt.at, receipt.by));
        }
        Receipts(found)
    }

    /// The first receipt of an entry.
    #[must_use]
    pub fn first(&self, key: &EntryKey) -> Option<Receipt> {
        self.0.get(key)?.first().copied()
    }

    /// True once this person has read the entry.
    #[must_use]
    pub fn has_read(&self, key: &EntryKey, user: &UserId) -> bool {
        self.0.get(key).is_some_and(|receipts| receipts.iter().any(|receipt| receipt.by == *user))
    }
}

/// True for what changes a plan and is read by whose plan it is.
#[must_use]
pub fn is_plan_entry(fact: &Fact) -> bool {
    matches!(
        fact.body,
        Body::Setting(_)
            | Body::Medicine(_)
            | Body::FlexiblePlan(_)
            | Body::SickDayPlan(_)
            | Body::PlanText(_)
            | Body::Goal(_)
            | Body::NextDate(_)
    )
}

impl<'a> Record<'a> {
    /// What others changed in the plan, stands today, and `reader` has not read, oldest first. Writing on top of a change is
    /// having seen it: what `reader` replaced is not among them.
    #[must_use]
    pub fn unread_changes(
        &self,
        receipts: &Receipts,
        reader: &UserId,
        at_home: impl Fn(&UserId) -> bool,
    ) -> Vec<PlanChange<'a>> {
        let standing: BTreeSet<EntryKey> =
            self.current().iter().flat_map(|(_, _, values)| values.iter().map(|value| value.key)).collect();
        let mut changes: Vec<PlanChange<'a>> = self
            .facts()
            .filter(|fact| is_plan_entry(fact) && standing.contains(&fact.act.key))
            .filter(|fact| !at_home(&fact.act.header.author))
            .filter(|fact| !receipts.has_read(&fact.act.key, reader))
            .map(|now| PlanChange { now, before: self.known_before(now, receipts, reader) })
            // What was written again as it was is no change.
            .filter(|change| change.before.is_none_or(|before| before.act.parts != change.now.act.parts))
            .collect();
        changes.sort_by_key(|change| (change.now.act.header.time.corrected(), change.now.act.key));
        changes
    }

    /// What an entry stands in place of, as `reader` last knew it: the nearest one before it that they wrote or read.
    fn known_before(&self, now: &'a Fact, receipts: &Receipts, reader: &UserId) -> Option<&'a Fact> {
        let mut seen = BTreeSet::from([now.act.key]);
        let mut at = now;
        loop {
            let replaced = at.act.header.replaces.iter().filter_map(|replaces| self.fact(&replaces.key));
            let same = replaced.filter(|fact| fact.act.header.subject == now.act.header.subject);
            let before = same.max_by_key(|fact| (fact.act.header.time.corrected(), fact.act.key))?;
            if !seen.insert(before.act.key) {
                return None;
            }
            let known = before.act.header.author == *reader || receipts.has_read(&before.act.key, reader);
            if known {
                return Some(before);
            }
            at = before;
        }
    }

    /// True if something that somebody at home wrote shows that their computer had this entry.
    #[must_use]
    pub fn has_come_home(&self, fact: &Fact, at_home: impl Fn(&UserId) -> bool) -> bool {
        let Some(log) = fact.log else { return false };
        self.facts().any(|other| at_home(&other.act.header.author) && other.act.header.seen.number >= log)
    }
}
