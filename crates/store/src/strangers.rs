//! What has no business on a computer, whoever sent it: on that of a patient or carer, what the team notes for itself and
//! anybody else's record. A server that went wrong once would otherwise have put it there for good.

use crate::entries;
use crate::errors::ReadError;
use crate::types::{Arrived, Identity};
use hearth_record::{Audience, Link, PatientId, Role, Subject};
use hearth_wire::PulledRun;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Whom a store may hold.
pub(crate) struct Strangers {
    /// For patients and carers: whose record it is, and which others this answer lets them into.
    known: Option<BTreeSet<PatientId>>,
    grant: Subject,
}

impl Strangers {
    pub(crate) fn to(identity: &Identity, arrived: &Arrived) -> Strangers {
        let grant = Subject::grant(&identity.user);
        let at_home = matches!(identity.role, Role::Patient | Role::Carer);
        let known = at_home.then(|| {
            let loaded = arrived.loads.iter().flat_map(|page| &page.runs);
            let granted = arrived.runs.iter().chain(loaded).filter(|run| grants(run, &grant));
            granted
                .map(|run| run.chain.patient)
                .chain(identity.patient)
                .chain([PatientId::TEAM])
                .collect::<BTreeSet<_>>()
        });
        Strangers { known, grant }
    }

    /// True if the run is not for this computer.
    pub(crate) fn is_one(&self, db: &Connection, run: &PulledRun) -> Result<bool, ReadError> {
        let Some(known) = &self.known else { return Ok(false) };
        if run.chain.audience == Audience::Team {
            return Ok(true);
        }
        let patient = &run.chain.patient;
        // An entry that ended what the user may see is held too: what is told about them then is for the server to say.
        Ok(!known.contains(patient) && entries::about(db, patient, self.grant.as_str())?.is_empty())
    }
}

fn grants(run: &PulledRun, grant: &Subject) -> bool {
    run.links.iter().any(|(_, link)| match link {
        Link::Whole(whole) => whole.header.subject == *grant,
        Link::Stub { .. } => false,
    })
}
