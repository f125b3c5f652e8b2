//! The first pull of a new device: the team's directory at once, and a load of each patient that the user may see, whoever is
//! visited today first, then the most urgent. The log goes on from its present number; how loads are filled is said next door.

use super::Pull;
use super::scope::Scope;
use crate::store::{StoreError, Stored, TeamRow};
use hearth_chart::zone_from_code;
use hearth_record::{Access, Act, Current, Effects, LogNumber, PatientId};
use hearth_rules::Zone;
use hearth_wire::limits::OPENS_MAX;
use hearth_wire::{Body, LoadPlace, OpenLoad, visit_days};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How urgently a patient is wanted: whether they are visited today, what was last said about them, and when that was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Urgency {
    visited: bool,
    /// The most urgent zone is the greatest here.
    zone: Option<Reverse<Zone>>,
    latest: LogNumber,
}

impl Pull<'_> {
    /// The loads that a new device begins with: the directory in the order of the log, then the patients, those visited
    /// today first and then the most urgent. `None` if there are more than one answer may open: then the log comes in order.
    pub(super) async fn first_loads(
        &self,
        team: &TeamRow,
        scope: &Scope<'_>,
    ) -> Result<Option<Vec<OpenLoad>>, StoreError> {
        let patients = self.visible(team, scope).await?;
        if patients.len() >= OPENS_MAX {
            return Ok(None);
        }
        let mut urgency: BTreeMap<PatientId, Urgency> =
            patients.iter().map(|patient| (*patient, Urgency::default())).collect();
        for patient in self.visited_today(team, patients.clone()).await? {
            urgency.entry(patient).or_default().visited = true;
        }
        for row in self.store.last_judged(team.team, patients).await? {
            let Some(of) = urgency.get_mut(&row.entry.key.id.chain.patient) else { continue };
            of.zone = of.zone.max(zone_of(&row).map(Reverse));
            of.latest = of.latest.max(row.log);
        }
        let mut ordered: Vec<(PatientId, Urgency)> = urgency.into_iter().collect();
        ordered.sort_by_key(|(patient, urgency)| (Reverse(*urgency), *patient));
        let open = |patient, place| OpenLoad { patient, as_of: team.number, after: LogNumber(0), place };
        let loads = ordered.into_iter().map(|(patient, _)| open(patient, Some(LoadPlace::START)));
        Ok(Some(std::iter::once(open(PatientId::TEAM, None)).chain(loads).collect()))
    }

    /// Those of them who are visited today: a visit was begun, or the latest one set today for the next contact.
    async fn visited_today(
        &self,
        team: &TeamRow,
        patients: Vec<PatientId>,
    ) -> Result<BTreeSet<PatientId>, StoreError> {
        let mut acts: BTreeMap<PatientId, Vec<Act>> = BTreeMap::new();
        for row in self.store.visits(team.team, patients).await? {
            acts.entry(row.entry.key.id.chain.patient)
                .or_default()
                .extend(row.fact().map(|fact| fact.act.clone()));
        }
        // Between two midnights of London and UTC both days are today.
        let today = [self.now.day_at_offset(0), self.now.day_at_offset(60)];
        let visited = acts.into_iter().filter(|(_, acts)| {
            let days = visit_days(&Current::read(acts, &Effects::default()));
            today.iter().any(|day| days.contains(day))
        });
        Ok(visited.map(|(patient, _)| patient).collect())
    }

    /// Every patient of whom the user may see anything now.
    async fn visible(&self, team: &TeamRow, scope: &Scope<'_>) -> Result<Vec<PatientId>, StoreError> {
        let (_, heads) = self.store.heads(team.team, scope.patients()).await?;
        let patients: BTreeSet<PatientId> = heads.into_iter().map(|head| head.chain.patient).collect();
        let seen =
            |patient: &PatientId| *patient != PatientId::TEAM && scope.access(patient) > Access::Nothing;
        Ok(patients.into_iter().filter(seen).collect())
    }
}

/// What a check-in told the person, or what the server's own rules came to.
fn zone_of(row: &Stored) -> Option<Zone> {
    match &row.fact()?.body {
        Body::CheckIn(check_in) => Some(zone_from_code(&check_in.told.as_ref()?.zone)),
        Body::Assessment(assessment) => Some(zone_from_code(&assessment.zone)),
        _ => None,
    }
}
