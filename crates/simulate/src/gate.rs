//! The way to the server's store: any call may be the one at which the server dies, before it was done or right after.

use crate::bugs::{Bug, server as planted};
use crate::disk::Fuse;
use hearth_clinical::Instant;
use hearth_record::{
    ChainId, DeviceId, Hash, Head, HeadSignature, LogNumber, PatientId, Segment, SegmentSeed, TeamId, UserId,
};
use hearth_server::store::{
    AuditLine, CodeRow, Decide, Door, Entering, EpochRow, LogAsk, MonthAsk, NewEpoch, NewTeam, StoreError,
    Stored, TeamRow, TeamStore, Wanted, Work, Written,
};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A store behind a fuse.
#[derive(Clone)]
pub struct Gate {
    inner: Arc<dyn TeamStore>,
    fuse: Arc<Mutex<Option<Fuse>>>,
    bug: Option<Bug>,
}

/// What the fuse says of one call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Power {
    On,
    FailsBefore,
    FailsAfter,
}

impl Gate {
    /// A store that works.
    #[must_use]
    pub fn new(inner: Arc<dyn TeamStore>, bug: Option<Bug>) -> Self {
        Gate { inner, fuse: Arc::default(), bug }
    }

    fn fuse(&self) -> MutexGuard<'_, Option<Fuse>> {
        self.fuse.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The power will fail; `None` is not any more.
    pub fn arm(&self, fuse: Option<Fuse>) {
        *self.fuse() = fuse;
    }

    fn power(&self) -> Power {
        let mut fuse = self.fuse();
        match fuse.as_mut() {
            None => Power::On,
            Some(Fuse { calls: 0, after }) => {
                let power = if *after { Power::FailsAfter } else { Power::FailsBefore };
                // Everything behind it fails as well, until the server is started again.
                *after = false;
                power
            }
            Some(fuse) => {
                fuse.calls -= 1;
                Power::On
            }
        }
    }

    fn gated<'a, T: Send + 'a>(&self, work: impl FnOnce() -> Work<'a, T>) -> Work<'a, T> {
        match self.power() {
            Power::On => work(),
            Power::FailsBefore => Box::pin(std::future::ready(Err(StoreError::Stopped))),
            Power::FailsAfter => {
                let work = work();
                Box::pin(async move {
                    work.await?;
                    Err(StoreError::Stopped)
                })
            }
        }
    }
}

impl TeamStore for Gate {
    fn teams(&self) -> Work<'_, Vec<TeamRow>> {
        self.gated(|| self.inner.teams())
    }

    fn team(&self, team: TeamId) -> Work<'_, TeamRow> {
        self.gated(|| self.inner.team(team))
    }

    fn create_team(&self, new: NewTeam) -> Work<'_, ()> {
        self.gated(|| self.inner.create_team(new))
    }

    fn add_own_device(&self, team: TeamId, device: DeviceId) -> Work<'_, ()> {
        self.gated(|| self.inner.add_own_device(team, device))
    }

    fn escrow_wrapped(&self, team: TeamId) -> Work<'_, Vec<u8>> {
        self.gated(|| self.inner.escrow_wrapped(team))
    }

    fn append(&self, team: TeamId, wanted: Wanted, decide: Decide) -> Work<'_, Written> {
        let decide = planted::decide(self.bug, decide);
        self.gated(|| self.inner.append(team, wanted, decide))
    }

    fn directory(&self, team: TeamId) -> Work<'_, Arc<hearth_server::TeamDirectory>> {
        self.gated(|| self.inner.directory(team))
    }

    fn log_hash_at(&self, team: TeamId, number: LogNumber) -> Work<'_, Option<Hash>> {
        self.gated(|| self.inner.log_hash_at(team, number))
    }

    fn log(&self, team: TeamId, ask: LogAsk) -> Work<'_, Vec<Stored>> {
        let ask = planted::ask(self.bug, ask);
        self.gated(|| planted::rows(self.bug, self.inner.log(team, ask)))
    }

    fn grants_of(&self, team: TeamId, user: UserId) -> Work<'_, Vec<Stored>> {
        self.gated(|| planted::grants(self.bug, self.inner.grants_of(team, user)))
    }

    fn access_of(&self, team: TeamId, patient: PatientId) -> Work<'_, Vec<Stored>> {
        self.gated(|| self.inner.access_of(team, patient))
    }

    fn last_contact(&self, team: TeamId, patient: PatientId, device: DeviceId) -> Work<'_, Option<Instant>> {
        self.gated(|| self.inner.last_contact(team, patient, device))
    }

    fn last_judged(&self, team: TeamId, patients: Vec<PatientId>) -> Work<'_, Vec<Stored>> {
        self.gated(|| self.inner.last_judged(team, patients))
    }

    fn visits(&self, team: TeamId, patients: Vec<PatientId>) -> Work<'_, Vec<Stored>> {
        self.gated(|| self.inner.visits(team, patients))
    }

    fn lasting(&self, team: TeamId, patient: PatientId, through: LogNumber) -> Work<'_, Vec<Stored>> {
        self.gated(|| self.inner.lasting(team, patient, through))
    }

    fn by_month(&self, team: TeamId, ask: MonthAsk) -> Work<'_, Vec<Stored>> {
        self.gated(|| self.inner.by_month(team, ask))
    }

    fn chain_behind(
        &self,
        team: TeamId,
        chain: ChainId,
        number: u64,
        rows_max: usize,
    ) -> Work<'_, Vec<Stored>> {
        self.gated(|| self.inner.chain_behind(team, chain, number, rows_max))
    }

    fn chain_after(&self, team: TeamId, chain: ChainId, after: LogNumber) -> Work<'_, Vec<Stored>> {
        self.gated(|| self.inner.chain_after(team, chain, after))
    }

    fn seeds(&self, team: TeamId, segments: Vec<Segment>) -> Work<'_, BTreeMap<Segment, SegmentSeed>> {
        self.gated(|| self.inner.seeds(team, segments))
    }

    fn signatures(
        &self,
        team: TeamId,
        stretches: Vec<(ChainId, u64, u64)>,
    ) -> Work<'_, Vec<(Head, HeadSignature)>> {
        self.gated(|| self.inner.signatures(team, stretches))
    }

    fn heads(&self, team: TeamId, patients: Option<Vec<PatientId>>) -> Work<'_, (LogNumber, Vec<Head>)> {
        self.gated(|| self.inner.heads(team, patients))
    }

    fn epochs(&self, team: TeamId) -> Work<'_, Vec<EpochRow>> {
        self.gated(|| self.inner.epochs(team))
    }

    fn begin_epoch(&self, team: TeamId, begin: NewEpoch) -> Work<'_, hearth_record::Epoch> {
        self.gated(|| self.inner.begin_epoch(team, begin))
    }

    fn door(&self, device: DeviceId) -> Work<'_, Option<Door>> {
        self.gated(|| self.inner.door(device))
    }

    fn enter(&self, entering: Entering) -> Work<'_, bool> {
        self.gated(|| self.inner.enter(entering))
    }

    fn note(&self, line: AuditLine) -> Work<'_, ()> {
        self.gated(|| self.inner.note(line))
    }

    fn code(&self, handle: [u8; 8]) -> Work<'_, Option<(TeamId, CodeRow)>> {
        self.gated(|| self.inner.code(handle))
    }

    fn set_code_nonce(&self, team: TeamId, handle: [u8; 8], nonce: [u8; 32]) -> Work<'_, ()> {
        self.gated(|| self.inner.set_code_nonce(team, handle, nonce))
    }

    fn count_wrong_try(&self, team: TeamId, handle: [u8; 8]) -> Work<'_, ()> {
        self.gated(|| self.inner.count_wrong_try(team, handle))
    }
}
