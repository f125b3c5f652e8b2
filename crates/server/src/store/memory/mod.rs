//! The team's store in plain memory, for tests and simulation: it answers as the one in SQLite does, at once and without a
//! file, and loses everything at its end.
//!
//! A clone is an image of the store at that moment: neither sees what is written to the other. What it shares with the
//! image is copied a chain at a time, when one of the two first writes to it.

mod chain;
mod team;

use crate::directory::TeamDirectory;
use crate::store::{
    AuditLine, CodeRow, Decide, Door, Entering, EpochRow, LogAsk, MonthAsk, NewEpoch, NewTeam, StoreError,
    Stored, TeamRow, TeamStore, Wanted, Work, Written,
};
use hearth_clinical::Instant;
use hearth_record::{
    ChainId, DeviceId, Epoch, Hash, Head, HeadSignature, LogNumber, PatientId, Segment, SegmentSeed, TeamId,
    UserId,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use team::Team;

/// The team's store in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    all: Mutex<All>,
}

/// Who came, by team, time and the request's id.
type Audit = BTreeMap<(TeamId, Instant, [u8; 16]), AuditLine>;

/// Everything that is kept.
#[derive(Clone, Debug, Default)]
struct All {
    teams: BTreeMap<TeamId, Arc<Team>>,
    /// Which team's computer each is, and its nonce.
    doors: BTreeMap<DeviceId, Door>,
    /// Which team each code is for.
    code_doors: BTreeMap<[u8; 8], TeamId>,
    audit: Arc<Audit>,
}

impl Clone for MemoryStore {
    fn clone(&self) -> Self {
        MemoryStore { all: Mutex::new(self.all().clone()) }
    }
}

/// What a row's own rules refuse.
fn refused<T>(doing: &'static str) -> Result<T, StoreError> {
    Err(StoreError::Refused { doing })
}

impl All {
    fn team(&self, team: TeamId) -> Result<&Team, StoreError> {
        self.teams.get(&team).map(Arc::as_ref).ok_or(StoreError::NoTeam)
    }

    fn team_mut(&mut self, team: TeamId) -> Result<&mut Team, StoreError> {
        self.teams.get_mut(&team).map(Arc::make_mut).ok_or(StoreError::NoTeam)
    }

    fn create_team(&mut self, new: NewTeam) -> Result<(), StoreError> {
        let team = new.row.team;
        if self.teams.contains_key(&team) {
            return refused("write a team");
        }
        self.teams.insert(team, Arc::new(Team::new(new)));
        Ok(())
    }

    fn append(&mut self, team: TeamId, wanted: &Wanted, decide: Decide) -> Result<Written, StoreError> {
        let facts = self.team(team)?.facts(wanted);
        let plan = decide(&facts);
        let before = facts.team;
        if plan.refused.is_some() {
            return Ok(Written { plan, team: before });
        }
        // Nothing is written before all of it is known to be good: that is all the transaction there is.
        self.team(team)?.check(&plan)?;
        let mut handles = BTreeSet::new();
        if plan
            .codes
            .iter()
            .any(|code| !handles.insert(code.handle) || self.code_doors.contains_key(&code.handle))
        {
            return refused("write a code's door");
        }
        let after = self.team_mut(team)?;
        after.carry_out(&plan);
        let row = after.row.clone();
        self.code_doors.extend(handles.into_iter().map(|handle| (handle, team)));
        for (device, nonce) in &plan.doors {
            self.doors.entry(*device).or_insert(Door { team, nonce: *nonce });
        }
        Ok(Written { plan, team: row })
    }

    fn enter(&mut self, entering: &Entering) -> Result<bool, StoreError> {
        let Some(door) = self.doors.get(&entering.device) else { return Ok(false) };
        if door.nonce != entering.nonce {
            return Ok(false);
        }
        let next = Door { nonce: entering.next, ..*door };
        self.note(entering.line.clone())?;
        self.doors.insert(entering.device, next);
        Ok(true)
    }

    fn note(&mut self, line: AuditLine) -> Result<(), StoreError> {
        let place = (line.team, line.at, line.line);
        if self.audit.contains_key(&place) {
            return refused("write down who came");
        }
        Arc::make_mut(&mut self.audit).insert(place, line);
        Ok(())
    }

    fn code(&self, handle: [u8; 8]) -> Option<(TeamId, CodeRow)> {
        let team = *self.code_doors.get(&handle)?;
        Some((team, self.teams.get(&team)?.codes.get(&handle)?.clone()))
    }

    /// Changes a code, if the team has it.
    fn with_code(&mut self, team: TeamId, handle: [u8; 8], change: impl FnOnce(&mut CodeRow)) {
        let Some(team) = self.teams.get_mut(&team) else { return };
        if team.codes.contains_key(&handle)
            && let Some(code) = Arc::make_mut(team).codes.get_mut(&handle)
        {
            change(code);
        }
    }
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Who came, in order of time.
    #[must_use]
    pub fn audit(&self) -> Vec<AuditLine> {
        self.all().audit.values().cloned().collect()
    }

    fn all(&self) -> MutexGuard<'_, All> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks or does something when it is awaited, and not before.
    fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut All) -> Result<T, StoreError> + Send + 'static,
    ) -> Work<'_, T> {
        Box::pin(async move { work(&mut self.all()) })
    }

    /// Asks a team something.
    fn of<T: Send + 'static>(
        &self,
        team: TeamId,
        ask: impl FnOnce(&Team) -> T + Send + 'static,
    ) -> Work<'_, T> {
        self.with(move |all| all.team(team).map(ask))
    }

    /// Asks a team something; of a team that is not here there is nothing.
    fn of_any<T: Default + Send + 'static>(
        &self,
        team: TeamId,
        ask: impl FnOnce(&Team) -> T + Send + 'static,
    ) -> Work<'_, T> {
        self.with(move |all| Ok(all.teams.get(&team).map(|team| ask(team)).unwrap_or_default()))
    }
}

impl TeamStore for MemoryStore {
    fn teams(&self) -> Work<'_, Vec<TeamRow>> {
        self.with(|all| {
            let mut teams: Vec<&Team> = all.teams.values().map(Arc::as_ref).collect();
            teams.sort_by_key(|team| (team.created, team.row.team));
            Ok(teams.into_iter().map(|team| team.row.clone()).collect())
        })
    }

    fn team(&self, team: TeamId) -> Work<'_, TeamRow> {
        self.of(team, |team| team.row.clone())
    }

    fn create_team(&self, new: NewTeam) -> Work<'_, ()> {
        self.with(move |all| all.create_team(new))
    }

    fn add_own_device(&self, team: TeamId, device: DeviceId) -> Work<'_, ()> {
        self.with(move |all| match all.teams.get_mut(&team) {
            Some(team) => {
                Arc::make_mut(team).add_own_device(device);
                Ok(())
            }
            None => refused("remember its own device"),
        })
    }

    fn escrow_wrapped(&self, team: TeamId) -> Work<'_, Vec<u8>> {
        self.of(team, |team| team.escrow_wrapped.clone())
    }

    fn append(&self, team: TeamId, wanted: Wanted, decide: Decide) -> Work<'_, Written> {
        self.with(move |all| all.append(team, &wanted, decide))
    }

    fn directory(&self, team: TeamId) -> Work<'_, Arc<TeamDirectory>> {
        self.with(move |all| {
            let known = all.teams.get(&team).map(|team| team.directory());
            Ok(known.unwrap_or_else(|| Arc::new(TeamDirectory::read(&[], [].into()))))
        })
    }

    fn log_hash_at(&self, team: TeamId, number: LogNumber) -> Work<'_, Option<Hash>> {
        if number.0 == 0 {
            return Box::pin(std::future::ready(Ok(Some(Hash::GENESIS))));
        }
        self.of_any(team, move |team| team.at(number).map(|stored| stored.log_hash))
    }

    fn log(&self, team: TeamId, ask: LogAsk) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.log(&ask))
    }

    fn grants_of(&self, team: TeamId, user: UserId) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.grants_of(user))
    }

    fn access_of(&self, team: TeamId, patient: PatientId) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.access_of(&patient))
    }

    fn last_contact(&self, team: TeamId, patient: PatientId, device: DeviceId) -> Work<'_, Option<Instant>> {
        self.of_any(team, move |team| team.last_contact(&patient, &device))
    }

    fn last_judged(&self, team: TeamId, patients: Vec<PatientId>) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.last_judged(&patients))
    }

    fn visits(&self, team: TeamId, patients: Vec<PatientId>) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.visits(&patients))
    }

    fn lasting(&self, team: TeamId, patient: PatientId, through: LogNumber) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.lasting(&patient, through))
    }

    fn by_month(&self, team: TeamId, ask: MonthAsk) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.by_month(&ask))
    }

    fn chain_behind(
        &self,
        team: TeamId,
        chain: ChainId,
        number: u64,
        rows_max: usize,
    ) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.chain_behind(&chain, number, rows_max))
    }

    fn chain_after(&self, team: TeamId, chain: ChainId, after: LogNumber) -> Work<'_, Vec<Stored>> {
        self.of_any(team, move |team| team.chain_after(&chain, after))
    }

    fn seeds(&self, team: TeamId, segments: Vec<Segment>) -> Work<'_, BTreeMap<Segment, SegmentSeed>> {
        self.of_any(team, move |team| team.seeds(&segments))
    }

    fn signatures(
        &self,
        team: TeamId,
        stretches: Vec<(ChainId, u64, u64)>,
    ) -> Work<'_, Vec<(Head, HeadSignature)>> {
        self.of_any(team, move |team| team.signatures(&stretches))
    }

    fn heads(&self, team: TeamId, patients: Option<Vec<PatientId>>) -> Work<'_, (LogNumber, Vec<Head>)> {
        self.of(team, move |team| (team.row.number, team.heads(patients.as_deref())))
    }

    fn epochs(&self, team: TeamId) -> Work<'_, Vec<EpochRow>> {
        self.of_any(team, Team::epochs)
    }

    fn begin_epoch(&self, team: TeamId, begin: NewEpoch) -> Work<'_, Epoch> {
        self.with(move |all| Ok(all.team_mut(team)?.begin_epoch(&begin)))
    }

    fn door(&self, device: DeviceId) -> Work<'_, Option<Door>> {
        self.with(move |all| Ok(all.doors.get(&device).copied()))
    }

    fn enter(&self, entering: Entering) -> Work<'_, bool> {
        self.with(move |all| all.enter(&entering))
    }

    fn note(&self, line: AuditLine) -> Work<'_, ()> {
        self.with(move |all| all.note(line))
    }

    fn code(&self, handle: [u8; 8]) -> Work<'_, Option<(TeamId, CodeRow)>> {
        self.with(move |all| Ok(all.code(handle)))
    }

    fn set_code_nonce(&self, team: TeamId, handle: [u8; 8], nonce: [u8; 32]) -> Work<'_, ()> {
        self.with(move |all| {
            all.with_code(team, handle, |code| code.server_nonce = Some(nonce));
            Ok(())
        })
    }

    fn count_wrong_try(&self, team: TeamId, handle: [u8; 8]) -> Work<'_, ()> {
        self.with(move |all| {
            all.with_code(team, handle, |code| code.wrong_tries = code.wrong_tries.saturating_add(1));
            Ok(())
        })
    }
}
