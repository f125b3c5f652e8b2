//! The record of one patient, read once: effects, current values, and the facts by key.

use crate::Fact;
use hearth_record::{Access, Current, DeviceId, Effects, EntryKey, Subject, UserId};
use std::collections::{BTreeMap, BTreeSet};

/// One patient's record, or the team's own, as it stands with the entries that are held.
#[derive(Debug)]
pub struct Record<'a> {
    facts: BTreeMap<EntryKey, &'a Fact>,
    effects: Effects,
    current: Current,
    doubtful: BTreeSet<EntryKey>,
    servers: BTreeSet<DeviceId>,
}

impl<'a> Record<'a> {
    /// Reads a set of facts. Their order makes no difference. Verdicts count only from the team's server.
    pub fn read(facts: impl IntoIterator<Item = &'a Fact>, is_server: impl Fn(&DeviceId) -> bool) -> Self {
        let facts: BTreeMap<EntryKey, &Fact> = facts.into_iter().map(|fact| (fact.act.key, fact)).collect();
        let effects =
            Effects::read(facts.values().map(|fact| &fact.act), |act| is_server(&act.key.id.chain.device));
        let current = Current::read(facts.values().map(|fact| &fact.act), &effects);
        let doubtful = crate::clock_doubt::doubtful(facts.values().copied());
        let mut servers: BTreeSet<DeviceId> = facts.keys().map(|key| key.id.chain.device).collect();
        servers.retain(|device| is_server(device));
        Record { facts, effects, current, doubtful, servers }
    }

    /// Every fact, by key.
    pub fn facts(&self) -> impl Iterator<Item = &'a Fact> + '_ {
        self.facts.values().copied()
    }

    /// One fact.
    #[must_use]
    pub fn fact(&self, key: &EntryKey) -> Option<&'a Fact> {
        self.facts.get(key).copied()
    }

    /// True for the team's server, where it has written something of what is held.
    #[must_use]
    pub fn is_server(&self, device: &DeviceId) -> bool {
        self.servers.contains(device)
    }

    /// What is suspended.
    #[must_use]
    pub fn effects(&self) -> &Effects {
        &self.effects
    }

    /// What is current.
    #[must_use]
    pub fn current(&self) -> &Current {
        &self.current
    }

    /// The facts that hold the current values of one subject and part.
    pub fn holding<'s>(
        &'s self,
        subject: &Subject,
        part: &str,
    ) -> impl Iterator<Item = &'a Fact> + use<'a, 's> {
        self.current.keys(subject, part).into_iter().filter_map(|key| self.fact(&key))
    }

    /// True if what is known of the device's clock contradicts the time of this entry.
    #[must_use]
    pub fn is_time_doubtful(&self, key: &EntryKey) -> bool {
        self.doubtful.contains(key)
    }

    /// What this record grants to a user; `None` if it says nothing.
    #[must_use]
    pub fn granted(&self, user: &UserId) -> Option<Access> {
        hearth_wire::granted(&self.current, user)
    }

    /// The clinician responsible; `None` if none is named or two custody entries stand side by side.
    #[must_use]
    pub fn owner(&self) -> Option<UserId> {
        hearth_wire::owner(&self.current)
    }

    /// True if `part` of this fact is current.
    #[must_use]
    pub fn stands(&self, fact: &Fact, part: &str) -> bool {
        self.current.keys(&fact.act.subject(), part).contains(&fact.act.key)
    }
}
