//! Who was who in one team at every number of its log, read from the team's own chains.
//! Only what the team's server wrote counts; whether somebody may do something is for `admit` to say.

use crate::store::Stored;
use hearth_chart::{Fact, Record};
use hearth_clinical::Instant;
use hearth_record::{DeviceId, Directory, LogNumber, Subject, UserId};
use std::collections::BTreeSet;

/// The team's directory with its history.
#[derive(Debug)]
pub struct TeamDirectory {
    facts: Vec<Fact>,
    own: BTreeSet<DeviceId>,
    latest: LogNumber,
    now: Directory,
}

impl TeamDirectory {
    /// Reads the entries of the pseudo-patient `team`. `own` are the computers that are, or once were, its server.
    #[must_use]
    pub fn read(entries: &[Stored], own: BTreeSet<DeviceId>) -> Self {
        let facts: Vec<Fact> = entries
            .iter()
            .filter(|stored| own.contains(&stored.entry.key.id.chain.device))
            .filter_map(|stored| stored.fact().cloned())
            .collect();
        let latest = entries.last().map_or(LogNumber(0), |last| last.log);
        let now = hearth_wire::directory(facts.iter().map(|fact| &fact.act));
        TeamDirectory { facts, own, latest, now }
    }

    /// How far in the log it goes.
    #[must_use]
    pub fn latest(&self) -> LogNumber {
        self.latest
    }

    /// Who is who now.
    #[must_use]
    pub fn now(&self) -> &Directory {
        &self.now
    }

    /// The last number up to this one at which the directory changed: between two such numbers it is the same.
    #[must_use]
    pub fn changed_by(&self, number: LogNumber) -> LogNumber {
        let before = self.facts.iter().filter_map(|fact| fact.log).take_while(|log| *log <= number);
        before.last().unwrap_or_default()
    }

    /// Who was who when the log had this number.
    #[must_use]
    pub fn at(&self, number: LogNumber) -> Directory {
        if number >= self.latest {
            return self.now.clone();
        }
        let then = self.facts.iter().filter(|fact| fact.log.is_some_and(|log| log <= number));
        hearth_wire::directory(then.map(|fact| &fact.act))
    }

    /// True if the device is, or once was, the team's server.
    #[must_use]
    pub fn is_server(&self, device: &DeviceId) -> bool {
        self.own.contains(device)
    }

    /// The log number at which the device was let in; 0 for one that never was.
    #[must_use]
    pub fn enrolled_at(&self, device: &DeviceId) -> LogNumber {
        let subject = format!("device/{device}");
        let first = self.facts.iter().find(|fact| fact.act.header.subject.as_str() == subject);
        first.and_then(|fact| fact.log).unwrap_or_default()
    }

    /// When the device was let in, by the server's clock; `None` for one that never was.
    #[must_use]
    pub fn let_in_at(&self, device: &DeviceId) -> Option<Instant> {
        let subject = Subject::device(device);
        let first = self.facts.iter().find(|fact| fact.act.header.subject == subject);
        first.map(|fact| fact.act.header.time.corrected())
    }

    /// The entry that last said something about this device, or about its user, in the order of the log.
    #[must_use]
    pub fn last_word_on(&self, device: &DeviceId, user: &UserId) -> Option<&Fact> {
        let subjects = [format!("device/{device}"), format!("user/{user}")];
        self.facts
            .iter()
            .rev()
            .find(|fact| subjects.iter().any(|subject| fact.act.header.subject.as_str() == subject))
    }

    /// What the team's own chains amount to: its name, its settings.
    #[must_use]
    pub fn record(&self) -> Record<'_> {
        Record::read(&self.facts, |device| self.is_server(device))
    }
}
