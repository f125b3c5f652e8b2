//! An entry that ends what a colleague sees of a patient stands by the order of the log: its author has to see the patient
//! where it gets its number, and somebody has to see the patient behind it. Two who end each other's access while they are
//! offline so never leave a patient whom nobody sees, and every machine holds the same one of the two.

use super::Taken;
use super::rights::access_facts;
use crate::store::Facts;
use hearth_chart::{Fact, Record};
use hearth_record::{Access, Entry, Refusal, UserId, UserRow, access};
use hearth_wire::Body;

/// Whether it stands. Everything but the end of a clinician's access does.
pub(super) fn stands(facts: &Facts, taken: &[Taken], entry: &Entry) -> Result<(), Refusal> {
    let chain = entry.key.id.chain;
    if facts.directory.is_server(&chain.device) {
        return Ok(());
    }
    let Some(fact) = Fact::from_entry(entry, None) else { return Ok(()) };
    let Body::Grant(grant) = &fact.body else { return Ok(()) };
    if grant.access == Access::Whole {
        return Ok(());
    }
    let before = facts.patients.get(&chain.patient).map(Vec::as_slice).unwrap_or_default();
    let brought: Vec<Fact> = taken
        .iter()
        .filter(|one| !one.suspended && one.entry.key.id.chain.patient == chain.patient)
        .filter_map(|one| Fact::from_entry(&one.entry, None))
        .collect();
    let mut known: Vec<&Fact> = access_facts(before);
    known.extend(&brought);
    let author = fact.act.header.author;
    let here = Sees::read(facts, &known, entry);
    if !here.clinician(&grant.user) {
        // It takes nothing from anybody.
        return Ok(());
    }
    if author != grant.user && !here.clinician(&author) {
        return Err(Refusal::NoAccess);
    }
    known.push(&fact);
    let behind = Sees::read(facts, &known, entry);
    if behind.anybody() { Ok(()) } else { Err(Refusal::NoAccess) }
}

/// Who sees a patient at one place of the log.
struct Sees<'a> {
    facts: &'a Facts,
    record: Record<'a>,
    patient: hearth_record::PatientId,
}

impl<'a> Sees<'a> {
    fn read(facts: &'a Facts, known: &[&'a Fact], entry: &Entry) -> Sees<'a> {
        let record = Record::read(known.iter().copied(), |device| facts.directory.is_server(device));
        Sees { facts, record, patient: entry.key.id.chain.patient }
    }

    fn clinician(&self, user: &UserId) -> bool {
        self.facts.directory.now().users.get(user).is_some_and(|row| self.sees(user, row))
    }

    fn anybody(&self) -> bool {
        self.facts.directory.now().users.iter().any(|(user, row)| self.sees(user, row))
    }

    fn sees(&self, user: &UserId, row: &UserRow) -> bool {
        row.role.shares_caseload()
            && !row.disabled
            && access(&row.role, &self.patient, self.record.granted(user)) == Access::Whole
    }
}
