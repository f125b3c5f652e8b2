//! What one user may see now: of every patient by their role, of some by what the patient's record grants.
//! Team-only chains never go to a patient or a carer, whatever a grant says; `record::access` sees to that.

use crate::directory::TeamDirectory;
use crate::store::Stored;
use hearth_chart::{Fact, Record};
use hearth_record::{
    Access, Audience, ChainId, DeviceId, Head, LogNumber, PatientId, Role, Subject, UserId, access,
};
use std::collections::{BTreeMap, BTreeSet};

/// What one user may see.
pub(super) struct Scope<'a> {
    role: &'a Role,
    user: UserId,
    directory: &'a TeamDirectory,
    named: BTreeMap<PatientId, Vec<&'a Fact>>,
    granted: BTreeMap<PatientId, Access>,
}

impl<'a> Scope<'a> {
    /// From the grants, custody and verdicts of every patient whose record names the user in a grant.
    pub(super) fn new(
        role: &'a Role,
        user: UserId,
        directory: &'a TeamDirectory,
        grants: &'a [Stored],
    ) -> Self {
        let mut named: BTreeMap<PatientId, Vec<&Fact>> = BTreeMap::new();
        for stored in grants {
            let of = named.entry(stored.entry.key.id.chain.patient).or_default();
            of.extend(stored.fact());
        }
        let mut scope = Scope { role, user, directory, named, granted: BTreeMap::new() };
        let granted = scope.named.keys().map(|patient| (*patient, scope.access_before(patient, None)));
        scope.granted = granted.collect();
        scope
    }

    /// What may be seen of a patient now.
    pub(super) fn access(&self, patient: &PatientId) -> Access {
        let granted = self.granted.get(patient).copied();
        granted.unwrap_or_else(|| access(self.role, patient, None))
    }

    /// What could be seen of a patient before an entry of the log; `None` is now.
    pub(super) fn access_before(&self, patient: &PatientId, log: Option<LogNumber>) -> Access {
        let facts = self.named.get(patient).into_iter().flatten().copied();
        let then = facts.filter(|fact| log.is_none_or(|log| fact.log.is_some_and(|at| at < log)));
        let granted = Record::read(then, |device| self.directory.is_server(device)).granted(&self.user);
        access(self.role, patient, granted)
    }

    /// True if the user may read this chain now.
    pub(super) fn reads(&self, chain: &ChainId) -> bool {
        self.access(&chain.patient).may_read(chain.audience)
    }

    /// True if the user may read what the patient's chains for this audience hold now.
    pub(super) fn sees(&self, patient: &PatientId, audience: Audience) -> bool {
        self.access(patient).may_read(audience)
    }

    /// True for the heads of chains that the user is due.
    pub(super) fn due(&self, head: &Head) -> bool {
        self.reads(&head.chain)
    }

    /// The patients whose entries have to be looked at; `None` is all of them.
    pub(super) fn patients(&self) -> Option<Vec<PatientId>> {
        // Whoever shares the caseload sees patients that no grant names; everybody else only those that one does.
        let anybody = PatientId::from_bytes([0xff; 16]);
        if access(self.role, &anybody, None) > Access::Nothing {
            return None;
        }
        let named: BTreeSet<PatientId> = self.named.keys().copied().chain([PatientId::TEAM]).collect();
        Some(named.into_iter().collect())
    }

    /// True for the server's word on what this device wrote about who sees a patient, where its user no longer does: its
    /// author hears that it has no effect, with the last that they get of the patient.
    pub(super) fn is_verdict_on(&self, device: &DeviceId, stored: &Stored) -> bool {
        let chain = &stored.entry.key.id.chain;
        let Some(whole) = stored.entry.whole().filter(|whole| whole.header.kind.name == "verdict") else {
            return false;
        };
        if !self.role.shares_caseload() || self.reads(chain) || !self.directory.is_server(&chain.device) {
            return false;
        }
        let about = stored.fact().and_then(|fact| fact.act.verdict.as_ref()).map(|verdict| verdict.about);
        let mut named = self.named.get(&chain.patient).into_iter().flatten();
        whole.header.subject.as_str().starts_with("verdict/")
            && about.is_some_and(|about| about.id.chain.device == *device)
            && named
                .any(|fact| Some(fact.act.key) == about && matches!(fact.body, hearth_wire::Body::Grant(_)))
    }

    /// True if this entry says what the user may see of its patient: it reaches them even when it ends that.
    pub(super) fn is_about_user(&self, stored: &Stored) -> bool {
        let subject = Subject::grant(&self.user);
        stored.entry.whole().is_some_and(|whole| whole.header.subject == subject)
    }
}
