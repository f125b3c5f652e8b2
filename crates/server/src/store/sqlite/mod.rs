//! The team's store in one SQLite file: one connection writes, a few read beside it.
//! A commit is on disk before anybody hears of it (`synchronous=FULL`); the file itself is not encrypted, which is for
//! the machine's disk to do, as with any server's database.

pub mod care;
mod doors;
mod facts;
mod lost;
mod read;
mod rows;
mod write;

#[cfg(test)]
mod tests;

use crate::directory::TeamDirectory;
use crate::limits::{CACHE_KIB, READERS, STORE_WAIT_MAX};
use crate::store::{Decide, NewTeam, StoreError, TeamRow, TeamStore, Unsound, Wanted, Work, Written};
use hearth_clinical::Instant;
use hearth_record::{DeviceId, TeamId};
use include_dir::{Dir, include_dir};
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::Migrations;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

static MIGRATIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../migrations/team/sqlite");

/// Directories that were read, by team; each says up to which log number it is good.
type Directories = Mutex<BTreeMap<TeamId, Arc<TeamDirectory>>>;

/// The team's store in one SQLite file.
#[derive(Clone)]
pub struct SqliteStore {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    directories: Directories,
    unsound: Noticed,
    lost: Mutex<BTreeMap<TeamId, lost::Lost>>,
}

/// Entries that are not what was signed, by team, as far as this process has noticed. Another one notices them for itself.
type Noticed = Mutex<BTreeMap<TeamId, BTreeSet<Unsound>>>;

impl std::fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SqliteStore({})", self.inner.path.display())
    }
}

/// Says what we were doing when the database refused.
pub(super) trait Doing<T> {
    /// Names the step.
    fn doing(self, doing: &'static str) -> Result<T, StoreError>;
}

impl<T> Doing<T> for rusqlite::Result<T> {
    fn doing(self, doing: &'static str) -> Result<T, StoreError> {
        self.map_err(|cause| StoreError::Database { doing, cause })
    }
}

/// A lock that somebody's panic left behind still guards a sound connection: SQLite rolled the work back.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).doing("open its file")?;
    db.busy_timeout(STORE_WAIT_MAX).doing("set how long it waits")?;
    let pragmas = format!(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
         PRAGMA cache_size = -{CACHE_KIB};"
    );
    db.execute_batch(&pragmas).doing("set how it writes")?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(db)
}

/// The steps that lead to today's tables.
pub(super) fn migrations() -> Result<Migrations<'static>, StoreError> {
    Migrations::from_directory(&MIGRATIONS).map_err(|cause| StoreError::Migration { cause })
}

fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    let steps = migrations()?;
    match steps.to_latest(db) {
        Ok(()) => Ok(()),
        Err(rusqlite_migration::Error::MigrationDefinition(
            rusqlite_migration::MigrationDefinitionError::DatabaseTooFarAhead,
        )) => Err(StoreError::Newer),
        Err(cause) => Err(StoreError::Migration { cause }),
    }
}

impl SqliteStore {
    /// Opens the file, makes it if it is not there, and brings its tables up to date.
    ///
    /// # Errors
    /// [`StoreError`] if it can't be opened, was written by a newer server, or can't be brought up to date.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let mut writer = connect(path)?;
        migrate(&mut writer)?;
        let readers = (0..READERS).map(|_| connect(path)).collect::<Result<Vec<_>, _>>()?;
        Ok(SqliteStore {
            inner: Arc::new(Inner {
                path: path.to_owned(),
                writer: Mutex::new(writer),
                readers: Mutex::new(readers),
                directories: Mutex::new(BTreeMap::new()),
                unsound: Mutex::default(),
                lost: Mutex::default(),
            }),
        })
    }

    /// Does work on the one connection that writes, on a thread that may wait.
    fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection, &Directories) -> Result<T, StoreError> + Send + 'static,
    ) -> Work<'_, T> {
        let inner = Arc::clone(&self.inner);
        Box::pin(async move {
            tokio::task::spawn_blocking(move || work(&mut locked(&inner.writer), &inner.directories))
                .await
                .map_err(|_| StoreError::Stopped)?
        })
    }

    /// Does work on a connection that reads, on a thread that may wait.
    fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection, &Directories) -> Result<T, StoreError> + Send + 'static,
    ) -> Work<'_, T> {
        let inner = Arc::clone(&self.inner);
        Box::pin(async move {
            tokio::task::spawn_blocking(move || {
                // More readers than connections: the one more opens its own and leaves it for the next.
                let taken = locked(&inner.readers).pop();
                let db = match taken {
                    Some(db) => db,
                    None => connect(&inner.path)?,
                };
                let result = work(&db, &inner.directories);
                let mut readers = locked(&inner.readers);
                if readers.len() < READERS {
                    readers.push(db);
                }
                result
            })
            .await
            .map_err(|_| StoreError::Stopped)?
        })
    }
}

impl Inner {
    /// What is not what was signed, and what is gone.
    fn unsound_of(&self, team: TeamId) -> BTreeSet<Unsound> {
        let mut known = locked(&self.unsound).get(&team).cloned().unwrap_or_default();
        known.extend(locked(&self.lost).get(&team).into_iter().flat_map(|lost| lost.places.iter().copied()));
        known
    }
}

impl TeamStore for SqliteStore {
    fn teams(&self) -> Work<'_, Vec<TeamRow>> {
        self.read(|db, _| read::teams(db))
    }

    fn team(&self, team: TeamId) -> Work<'_, TeamRow> {
        self.read(move |db, _| read::team(db, team))
    }

    fn create_team(&self, new: NewTeam) -> Work<'_, ()> {
        self.write(move |db, _| write::create_team(db, &new))
    }

    fn add_own_device(&self, team: TeamId, device: DeviceId) -> Work<'_, ()> {
        self.write(move |db, directories| {
            write::add_own_device(db, team, device)?;
            locked(directories).remove(&team);
            Ok(())
        })
    }

    fn escrow_wrapped(&self, team: TeamId) -> Work<'_, Vec<u8>> {
        self.read(move |db, _| read::escrow_wrapped(db, team))
    }

    fn append(&self, team: TeamId, wanted: Wanted, decide: Decide) -> Work<'_, Written> {
        let inner = Arc::clone(&self.inner);
        self.write(move |db, directories| {
            let unsound = inner.unsound_of(team);
            let lost = locked(&inner.lost).get(&team).cloned().unwrap_or_default();
            let written = write::append(db, directories, team, &wanted, (&unsound, &lost.gaps), decide)?;
            let plan = &written.plan;
            if !plan.repairs.is_empty() {
                let repaired = |one: &Unsound| plan.repairs.iter().any(|entry| entry.key == one.key);
                locked(&inner.unsound).entry(team).or_default().retain(|one| !repaired(one));
            }
            let chains = plan.entries.iter().map(|entry| &entry.key.id.chain);
            if !plan.put_back.is_empty() || lost.speaks_of(chains) {
                // Within the writer's turn: nobody else sees what is back as lost, nor the other way round.
                let left = lost::find(db, team)?;
                locked(&inner.lost).insert(team, left);
            }
            Ok(written)
        })
    }

    fn find_lost(&self, team: TeamId) -> Work<'_, BTreeSet<Unsound>> {
        let inner = Arc::clone(&self.inner);
        self.write(move |db, _| {
            let lost = lost::find(db, team)?;
            let places = lost.places.clone();
            locked(&inner.lost).insert(team, lost);
            Ok(places)
        })
    }

    fn unsound(&self, team: TeamId) -> Work<'_, BTreeSet<Unsound>> {
        let known = self.inner.unsound_of(team);
        Box::pin(async move { Ok(known) })
    }

    fn note_unsound(&self, team: TeamId, noticed: Vec<Unsound>) -> Work<'_, ()> {
        locked(&self.inner.unsound).entry(team).or_default().extend(noticed);
        Box::pin(async { Ok(()) })
    }

    fn directory(&self, team: TeamId) -> Work<'_, Arc<TeamDirectory>> {
        self.read(move |db, directories| facts::directory(db, directories, team))
    }

    fn log_hash_at(
        &self,
        team: TeamId,
        number: hearth_record::LogNumber,
    ) -> Work<'_, Option<hearth_record::Hash>> {
        self.read(move |db, _| read::log_hash_at(db, team, number))
    }

    fn log(&self, team: TeamId, ask: super::LogAsk) -> Work<'_, Vec<super::Stored>> {
        self.read(move |db, _| read::log(db, team, &ask))
    }

    fn grants_of(&self, team: TeamId, user: hearth_record::UserId) -> Work<'_, Vec<super::Stored>> {
        self.read(move |db, _| read::grants_of(db, team, user))
    }

    fn access_of(&self, team: TeamId, patient: hearth_record::PatientId) -> Work<'_, Vec<super::Stored>> {
        self.read(move |db, _| read::access_of(db, team, patient))
    }

    fn last_contact(
        &self,
        team: TeamId,
        patient: hearth_record::PatientId,
        device: DeviceId,
    ) -> Work<'_, Option<Instant>> {
        self.read(move |db, _| read::last_contact(db, team, patient, device))
    }

    fn visits(
        &self,
        team: TeamId,
        patients: Vec<hearth_record::PatientId>,
    ) -> Work<'_, Vec<crate::store::Stored>> {
        self.read(move |db, _| read::visits(db, team, &patients))
    }

    fn last_judged(
        &self,
        team: TeamId,
        patients: Vec<hearth_record::PatientId>,
    ) -> Work<'_, Vec<super::Stored>> {
        self.read(move |db, _| read::last_judged(db, team, &patients))
    }

    fn lasting(
        &self,
        team: TeamId,
        patient: hearth_record::PatientId,
        through: hearth_record::LogNumber,
    ) -> Work<'_, Vec<super::Stored>> {
        self.read(move |db, _| read::lasting(db, team, patient, through))
    }

    fn by_month(&self, team: TeamId, ask: super::MonthAsk) -> Work<'_, Vec<super::Stored>> {
        self.read(move |db, _| read::by_month(db, team, &ask))
    }

    fn chain_behind(
        &self,
        team: TeamId,
        chain: hearth_record::ChainId,
        number: u64,
        rows_max: usize,
    ) -> Work<'_, Vec<super::Stored>> {
        self.read(move |db, _| read::chain_behind(db, team, chain, number, rows_max))
    }

    fn chain_after(
        &self,
        team: TeamId,
        chain: hearth_record::ChainId,
        after: hearth_record::LogNumber,
    ) -> Work<'_, Vec<super::Stored>> {
        self.read(move |db, _| read::chain_after(db, team, chain, after))
    }

    fn seeds(
        &self,
        team: TeamId,
        segments: Vec<hearth_record::Segment>,
    ) -> Work<'_, BTreeMap<hearth_record::Segment, hearth_record::SegmentSeed>> {
        self.read(move |db, _| read::seeds(db, team, &segments))
    }

    fn signatures(
        &self,
        team: TeamId,
        stretches: Vec<(hearth_record::ChainId, u64, u64)>,
    ) -> Work<'_, Vec<(hearth_record::Head, hearth_record::HeadSignature)>> {
        self.read(move |db, _| read::signatures(db, team, &stretches))
    }

    fn heads(
        &self,
        team: TeamId,
        patients: Option<Vec<hearth_record::PatientId>>,
    ) -> Work<'_, (hearth_record::LogNumber, Vec<hearth_record::Head>)> {
        self.read(move |db, _| read::heads(db, team, patients.as_deref()))
    }

    fn epochs(&self, team: TeamId) -> Work<'_, Vec<super::EpochRow>> {
        self.read(move |db, _| read::epochs(db, team))
    }

    fn begin_epoch(&self, team: TeamId, begin: super::NewEpoch) -> Work<'_, hearth_record::Epoch> {
        self.write(move |db, _| write::begin_epoch(db, team, &begin))
    }

    fn door(&self, device: DeviceId) -> Work<'_, Option<super::Door>> {
        self.read(move |db, _| doors::door(db, device))
    }

    fn enter(&self, entering: super::Entering) -> Work<'_, bool> {
        self.write(move |db, _| doors::enter(db, &entering))
    }

    fn note(&self, line: super::AuditLine) -> Work<'_, ()> {
        self.write(move |db, _| doors::note(db, &line))
    }

    fn code(&self, handle: [u8; 8]) -> Work<'_, Option<(TeamId, super::CodeRow)>> {
        self.read(move |db, _| doors::code(db, handle))
    }

    fn set_code_nonce(&self, team: TeamId, handle: [u8; 8], nonce: [u8; 32]) -> Work<'_, ()> {
        self.write(move |db, _| doors::set_code_nonce(db, team, handle, nonce))
    }

    fn count_wrong_try(&self, team: TeamId, handle: [u8; 8]) -> Work<'_, ()> {
        self.write(move |db, _| doors::count_wrong_try(db, team, handle))
    }
}
