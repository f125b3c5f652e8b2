//! What a deed reads of one patient: the facts of the record and of the team, from one snapshot.

use crate::api::Problem;
use crate::open::Open;
use hearth_chart::{Fact, Record, TracedHistory, plan_in_force};
use hearth_clinical::{LocalDay, TeamContact};
use hearth_record::{Directory, EntryKey, PatientId};
use hearth_rules::PlanInForce;
use hearth_store::{Held, Travelled, View};
use std::collections::BTreeMap;

/// The facts of one patient and of the team.
pub struct Facts {
    /// The patient.
    pub patient: PatientId,
    team: Vec<Fact>,
    own: Vec<Fact>,
    travelled: BTreeMap<EntryKey, Travelled>,
    directory: Directory,
}

/// Reads facts from what is held; stubs have none.
fn facts_of(held: &[Held]) -> Vec<Fact> {
    held.iter().filter_map(|held| Fact::from_entry(&held.entry, held.log_number)).collect()
}

impl Facts {
    /// Reads a patient from a snapshot.
    ///
    /// # Errors
    /// A problem of kind `Store`.
    pub fn read(open: &Open, view: &View<'_>, patient: PatientId) -> Result<Facts, Problem> {
        let read = |patient| view.entries(&patient).map_err(|cause| open.read_problem(&cause));
        let team = facts_of(&read(PatientId::TEAM)?);
        let held = read(patient)?;
        let directory = view.directory().map_err(|cause| open.read_problem(&cause))?.clone();
        let travelled = held.iter().map(|held| (held.entry.key, held.travelled)).collect();
        Ok(Facts { patient, team, own: facts_of(&held), travelled, directory })
    }

    /// Where one of the patient's entries has got to.
    #[must_use]
    pub fn travelled(&self, key: &EntryKey) -> Travelled {
        self.travelled.get(key).copied().unwrap_or(Travelled::Here)
    }

    /// Who is who in the team.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// The patient's record.
    #[must_use]
    pub fn record(&self) -> Record<'_> {
        Record::read(&self.own, |device| self.directory.is_server(device))
    }

    /// The team's record.
    #[must_use]
    pub fn team(&self) -> Record<'_> {
        Record::read(&self.team, |device| self.directory.is_server(device))
    }

    /// The plan in force.
    #[must_use]
    pub fn plan(&self) -> PlanInForce {
        plan_in_force(&self.team(), &self.record())
    }

    /// The history that rules read on `today`.
    #[must_use]
    pub fn history(&self, today: LocalDay) -> TracedHistory {
        TracedHistory::of(&self.record().check_ins(), today)
    }
}

/// Whom to phone, as the plan says.
#[must_use]
pub fn contact(plan: &PlanInForce) -> Option<&TeamContact> {
    plan.contact.as_ref().map(|contact| &contact.first().value)
}
