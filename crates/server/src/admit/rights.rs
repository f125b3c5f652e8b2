//! What the author of an entry may: judged from its header at the position in the log that its device had seen, and
//! from what has become of the device and its user since. No clock takes part.

use crate::store::{Facts, Stored};
use hearth_chart::{Fact, Record};
use hearth_record::{
    Access, DeviceStatus, Directory, Entry, Header, LogNumber, PatientId, Refusal, Seen, UserId, access,
    may_write,
};
use std::collections::BTreeMap;

/// Judges the entries of one push.
pub(super) struct Judge<'a> {
    facts: &'a Facts,
    directories: BTreeMap<LogNumber, Directory>,
    access: BTreeMap<PatientId, Vec<&'a Fact>>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(facts: &'a Facts) -> Self {
        Judge { facts, directories: BTreeMap::new(), access: BTreeMap::new() }
    }

    /// Whether the author had the right to write this entry, and still comes from a device that is in use.
    pub(super) fn may(&mut self, entry: &Entry) -> Result<(), Refusal> {
        let Some(whole) = entry.whole() else {
            // A stub says nothing that could have an effect.
            return Ok(());
        };
        let header = &whole.header;
        let device = header.id.chain.device;
        let directory = &self.facts.directory;
        if directory.is_server(&device) {
            // Only the holder of the server's key can have signed this chain: it is its own word, come back.
            return Ok(());
        }
        let now = directory.now();
        match now.devices.get(&device).map(|row| row.status) {
            Some(DeviceStatus::Active) => {}
            Some(DeviceStatus::Revoked | DeviceStatus::Lost) => return Err(Refusal::DeviceRevoked),
            None => return Err(Refusal::UnknownAuthor),
        }
        if now.role(&header.author).is_none() {
            return Err(Refusal::UnknownAuthor);
        }
        // A device knew at least that it had been let in, even if it wrote before it first heard of the log.
        let seen = self.position(header.seen).max(directory.enrolled_at(&device));
        let granted = self.granted(&header.id.chain.patient, &header.author, seen);
        let then = self.directories.entry(directory.changed_by(seen)).or_insert_with(|| directory.at(seen));
        let bound = then.devices.get(&device).is_some_and(|row| row.user == header.author);
        let Some(role) = then.role(&header.author).filter(|_| bound) else {
            return Err(Refusal::UnknownAuthor);
        };
        judge_at(role, granted, header)
    }

    /// A position in a life of the log that has ended counts as far as that life is common with the present one.
    fn position(&self, seen: Seen) -> LogNumber {
        let epoch = self.facts.epochs.iter().find(|row| row.epoch == seen.epoch);
        match epoch.map(|row| row.last_number) {
            Some(None) => seen.number,
            Some(Some(last)) => seen.number.min(last),
            None => LogNumber(0),
        }
    }

    fn granted(&mut self, patient: &PatientId, user: &UserId, seen: LogNumber) -> Option<Access> {
        let facts = self.facts;
        let known = self.access.entry(*patient).or_insert_with(|| {
            let entries = facts.patients.get(patient).map(Vec::as_slice).unwrap_or_default();
            access_facts(entries)
        });
        let then = known.iter().copied().filter(|fact| fact.log.is_some_and(|log| log <= seen));
        Record::read(then, |device| facts.directory.is_server(device)).granted(user)
    }
}

fn judge_at(role: &hearth_record::Role, granted: Option<Access>, header: &Header) -> Result<(), Refusal> {
    may_write(role, access(role, &header.id.chain.patient, granted), header)
}

/// The entries that say who may see a patient, and the verdicts on them.
pub(super) fn access_facts(entries: &[Stored]) -> Vec<&Fact> {
    entries
        .iter()
        .filter(|stored| {
            let kind = stored.entry.whole().map(|whole| whole.header.kind.name.as_str());
            kind.is_some_and(|kind| ["grant", "staff-grant", "custody", "verdict"].contains(&kind))
        })
        .filter_map(Stored::fact)
        .collect()
}
