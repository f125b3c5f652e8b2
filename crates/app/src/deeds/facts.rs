//! What a deed reads of one patient: the facts of the record and of the team, from one snapshot, and the chart that
//! they amount to.

use crate::api::Problem;
use crate::open::Open;
use hearth_chart::{CheckInNow, Fact, Looks, Record, TracedHistory, is_clock_suspect, plan_in_force};
use hearth_clinical::{LocalDay, TeamContact};
use hearth_record::{ChainId, Directory, EntryKey, PatientId};
use hearth_rules::PlanInForce;
use hearth_store::{Held, Travelled, View};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The facts of the team, read once for however many patients.
#[derive(Clone)]
pub struct TeamFacts {
    facts: Arc<Vec<Fact>>,
    directory: Arc<Directory>,
    incomplete: Arc<BTreeSet<PatientId>>,
}

impl TeamFacts {
    /// Reads the team from a snapshot.
    ///
    /// # Errors
    /// A problem of kind `Store`.
    pub fn read(open: &Open, view: &View<'_>) -> Result<TeamFacts, Problem> {
        let held = view.entries(&PatientId::TEAM).map_err(|cause| open.read_problem(&cause))?;
        let directory = view.directory().map_err(|cause| open.read_problem(&cause))?.clone();
        let incomplete = view.incomplete_patients().map_err(|cause| open.read_problem(&cause))?;
        Ok(TeamFacts {
            facts: Arc::new(facts_of(&held)),
            directory: Arc::new(directory),
            incomplete: Arc::new(incomplete),
        })
    }
}

/// The facts of one patient and of the team.
pub struct Facts {
    patient: PatientId,
    team: TeamFacts,
    own: Vec<Fact>,
    travelled: BTreeMap<EntryKey, Travelled>,
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
        Facts::beside(&TeamFacts::read(open, view)?, open, view, patient)
    }

    /// Reads a patient of a team that has been read from the same snapshot.
    ///
    /// # Errors
    /// A problem of kind `Store`.
    pub fn beside(
        team: &TeamFacts,
        open: &Open,
        view: &View<'_>,
        patient: PatientId,
    ) -> Result<Facts, Problem> {
        let held = view.entries(&patient).map_err(|cause| open.read_problem(&cause))?;
        Ok(Facts::of(team, patient, &held))
    }

    /// The facts in what is held of a patient.
    #[must_use]
    pub fn of(team: &TeamFacts, patient: PatientId, held: &[Held]) -> Facts {
        let travelled = held.iter().map(|held| (held.entry.key, held.travelled)).collect();
        Facts { patient, team: team.clone(), own: facts_of(held), travelled }
    }

    /// What they amount to.
    #[must_use]
    pub fn chart(&self) -> Chart<'_> {
        let is_server = |device: &_| self.team.directory.is_server(device);
        let team = Record::read(self.team.facts.iter(), is_server);
        let record = Record::read(&self.own, is_server);
        let check_ins = record.check_ins();
        let plan = plan_in_force(&team, &record);
        Chart { facts: self, record, team, check_ins, plan, looks: OnceCell::new() }
    }
}

/// One patient as the facts of one snapshot have it, each question answered once.
pub struct Chart<'f> {
    facts: &'f Facts,
    /// The patient's record.
    pub record: Record<'f>,
    /// The team's record.
    pub team: Record<'f>,
    /// Every check-in, oldest first.
    pub check_ins: Vec<CheckInNow<'f>>,
    /// The plan in force.
    pub plan: PlanInForce,
    looks: OnceCell<Looks>,
}

impl Chart<'_> {
    /// Whose it is.
    #[must_use]
    pub fn patient(&self) -> PatientId {
        self.facts.patient
    }

    /// True while some of the history is not here: what is not found is not loaded yet then, and never 'none'.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        self.facts.team.incomplete.contains(&self.facts.patient)
    }

    /// Who is who in the team.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        &self.facts.team.directory
    }

    /// Where one of the patient's entries has got to.
    #[must_use]
    pub fn travelled(&self, key: &EntryKey) -> Travelled {
        self.facts.travelled.get(key).copied().unwrap_or(Travelled::Here)
    }

    /// How many entries of a chain are here up to a number, those among them that nobody here can read.
    #[must_use]
    pub fn held_of(&self, chain: &ChainId, through: u64) -> u64 {
        let ids = self.facts.travelled.keys().map(|key| key.id);
        let here: BTreeSet<u64> =
            ids.filter(|id| id.chain == *chain && id.number <= through).map(|id| id.number).collect();
        u64::try_from(here.len()).unwrap_or(u64::MAX)
    }

    /// True once the team's server has taken the entry, by the number that it gave it: what is on its way is not there, nor is
    /// what a server that was put back has lost.
    #[must_use]
    pub fn is_with_service(&self, key: &EntryKey) -> bool {
        match self.travelled(key) {
            Travelled::Here => false,
            Travelled::Sent => true,
            Travelled::FromTeam => self.record.fact(key).is_some_and(|fact| fact.log.is_some()),
        }
    }

    /// Who of the team has looked at which check-in.
    #[must_use]
    pub fn looks(&self) -> &Looks {
        self.looks.get_or_init(|| Looks::of(&self.record, self.directory()))
    }

    /// The history that rules read on `today`.
    #[must_use]
    pub fn history(&self, today: LocalDay) -> TracedHistory {
        let mut history = TracedHistory::of(&self.check_ins, today)
            .with_medicines(&self.record, &self.check_ins, &self.plan)
            .with_looks(&self.record, &self.check_ins, self.looks());
        let known = &mut history.history.circumstances;
        known.history_incomplete = self.is_incomplete();
        known.clock_suspect = is_clock_suspect(&self.check_ins, today);
        history
    }

    /// Whom to phone, as the plan says.
    #[must_use]
    pub fn contact(&self) -> Option<&TeamContact> {
        self.plan.contact.as_ref().map(|contact| &contact.first().value)
    }
}
