//! What the server asks of its database, whichever it is: SQLite today, PostgreSQL behind the same trait next.
//! A store reads facts, lets a pure function decide, and writes what was decided in the same transaction.

mod asks;
pub mod memory;
pub mod sqlite;
mod stored;

#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use asks::PASSING;
pub use asks::{LogAsk, MonthAsk, MonthPlace};
pub use stored::{Gap, Kept, Stored, Unsound};

use crate::directory::TeamDirectory;
use hearth_clinical::Instant;
use hearth_record::{
    ChainId, DeviceId, Entry, EntryKey, Epoch, Hash, Head, HeadSignature, LogNumber, PatientId, Role,
    Segment, SegmentSeed, TeamId, UserId,
};
use hearth_wire::ChainAnswer;
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Work on the store: finished when awaited.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// Decides, from the facts alone, what is written.
pub type Decide = Box<dyn FnOnce(&Facts) -> Plan + Send>;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said no.
    #[error("the store couldn't {doing}")]
    Database {
        /// What we were doing.
        doing: &'static str,
        /// Why.
        #[source]
        cause: rusqlite::Error,
    },
    /// A row holds what no version of this server wrote.
    #[error("a row of {table} is damaged")]
    Damaged {
        /// Which table.
        table: &'static str,
    },
    /// The schema could not be brought up to date; the file is as it was.
    #[error("couldn't bring the store's tables up to date")]
    Migration {
        /// Why.
        #[source]
        cause: rusqlite_migration::Error,
    },
    /// What was to be written is there already, or belongs to nothing that is.
    #[error("the store couldn't {doing}: what is there already forbids it")]
    Refused {
        /// What we were doing.
        doing: &'static str,
    },
    /// The file was written by a newer server.
    #[error("this store was written by a newer server; it is left alone")]
    Newer,
    /// There is no such team here.
    #[error("there is no such team on this server")]
    NoTeam,
    /// The thread that worked on the store stopped.
    #[error("the store's work was broken off")]
    Stopped,
}

/// One team and the present position of its log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamRow {
    /// The team.
    pub team: TeamId,
    /// Its name.
    pub name: String,
    /// X25519 public key to which devices seal unsent entries.
    pub escrow_public: [u8; 32],
    /// True when the team and its patients are invented.
    pub invented: bool,
    /// The present life of its log.
    pub epoch: Epoch,
    /// The last number given.
    pub number: LogNumber,
    /// The log's running hash there.
    pub hash: Hash,
}

/// A team that is about to be.
#[derive(Clone, Debug)]
pub struct NewTeam {
    /// Its row, with an empty log.
    pub row: TeamRow,
    /// The private half of the escrow key, wrapped under the recovery code.
    pub escrow_wrapped: Vec<u8>,
    /// When it was made.
    pub created: Instant,
}

/// One life of a team's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EpochRow {
    /// Which.
    pub epoch: Epoch,
    /// How far it is common with the present log; `None` for the present one.
    pub last_number: Option<LogNumber>,
}

/// Which facts a decision needs.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Chains that are pushed, with the first and last number that came.
    pub chains: Vec<(ChainId, u64, u64)>,
    /// Patients whose record is judged, and how much of it is read.
    pub patients: BTreeMap<PatientId, Reading>,
    /// The server's own device, whose chains it goes on with.
    pub own: Option<DeviceId>,
    /// The code that is being used.
    pub code: Option<[u8; 8]>,
}

/// How much of a patient's record a decision reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// Grants, custody and verdicts.
    Access,
    /// All of it.
    Whole,
}

/// What a decision is made from, all of one moment.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The team and its log's position.
    pub team: TeamRow,
    /// Every life of the log.
    pub epochs: Vec<EpochRow>,
    /// Who was who, at every log number.
    pub directory: Arc<TeamDirectory>,
    /// For each pushed chain, what is held at the places that were asked for: number and hash.
    pub held: BTreeMap<ChainId, Vec<(u64, Hash)>>,
    /// The ends of each pushed chain and of the server's own chains about these patients and the team.
    pub heads: BTreeMap<ChainId, Vec<Head>>,
    /// Entries of the patients, in log order.
    pub patients: BTreeMap<PatientId, Vec<Stored>>,
    /// The server's own segment seeds about these patients and the team.
    pub seeds: BTreeMap<Segment, SegmentSeed>,
    /// The code, if one was asked for and is known.
    pub code: Option<CodeRow>,
    /// Entries of the pushed chains that are not what was signed, as far as anybody has noticed.
    pub unsound: BTreeSet<EntryKey>,
    /// Numbers of the log whose entries are gone, as far as anybody has noticed.
    pub gaps: Vec<Gap>,
}

/// What is written, all of it or nothing.
#[derive(Clone, Debug)]
pub struct Plan {
    /// When they came.
    pub received: Instant,
    /// Entries, in the order in which they get their numbers.
    pub entries: Vec<Entry>,
    /// Entries that are held already and take the place of what the store's own file has of them.
    pub repairs: Vec<Entry>,
    /// Entries that were lost, with the numbers and running hashes of the log that they had.
    pub put_back: Vec<(LogNumber, Hash, Entry)>,
    /// Seeds of new segments; one that is held already stays.
    pub seeds: Vec<(Segment, SegmentSeed)>,
    /// Signed heads.
    pub signatures: Vec<(Head, HeadSignature)>,
    /// A computer that may come in from now on, with its first nonce.
    pub doors: Vec<(DeviceId, [u8; 16])>,
    /// New codes.
    pub codes: Vec<CodeRow>,
    /// A code that is used up, and when.
    pub used: Option<([u8; 8], Instant)>,
    /// What each pushed chain is answered.
    pub answers: Vec<ChainAnswer>,
    /// Why nothing is written.
    pub refused: Option<&'static str>,
}

impl Plan {
    /// Nothing yet, at this moment.
    #[must_use]
    pub fn at(received: Instant) -> Self {
        Plan {
            received,
            entries: Vec::new(),
            repairs: Vec::new(),
            put_back: Vec::new(),
            seeds: Vec::new(),
            signatures: Vec::new(),
            doors: Vec::new(),
            codes: Vec::new(),
            used: None,
            answers: Vec::new(),
            refused: None,
        }
    }
}

/// What was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The plan that was carried out.
    pub plan: Plan,
    /// The team's row after it.
    pub team: TeamRow,
}

/// An enrolment code, without the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeRow {
    /// Finds the row.
    pub handle: [u8; 8],
    /// Proves both sides.
    pub key: [u8; 32],
    /// Whose computer it will be.
    pub user: UserId,
    /// What they do.
    pub role: Role,
    /// Whose record, for patients and carers.
    pub patient: Option<PatientId>,
    /// Until when it can be used.
    pub expires: Instant,
    /// Wrong proofs so far.
    pub wrong_tries: u32,
    /// The server's last nonce for it.
    pub server_nonce: Option<[u8; 32]>,
    /// When it was used.
    pub used: Option<Instant>,
}

/// A computer that knocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// Its team.
    pub team: TeamId,
    /// The nonce that its next request must be signed with.
    pub nonce: [u8; 16],
}

/// One line of who came, written before anything is done for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Which team's.
    pub team: TeamId,
    /// When.
    pub at: Instant,
    /// The request's id.
    pub line: [u8; 16],
    /// Which computer; `None` before it has an id.
    pub device: Option<DeviceId>,
    /// The route.
    pub route: &'static str,
    /// Bytes of its body.
    pub bytes: u64,
}

/// A computer that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entering {
    /// Which.
    pub device: DeviceId,
    /// The nonce that its request was signed with.
    pub nonce: [u8; 16],
    /// The nonce for its next one.
    pub next: [u8; 16],
    /// What is written down of it.
    pub line: AuditLine,
}

/// A new life of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewEpoch {
    /// The life that ends; if it has ended already, nothing happens.
    pub instead_of: Epoch,
    /// The new one.
    pub new: Epoch,
    /// A life that a valid receipt spoke of and that this store does not know.
    pub lost: Option<Epoch>,
    /// How far the log is sure to be common with what devices hold; `None` is all of it.
    pub common: Option<LogNumber>,
    /// When.
    pub at: Instant,
}

/// What the server asks of a database.
pub trait TeamStore: Send + Sync + 'static {
    /// Every team.
    fn teams(&self) -> Work<'_, Vec<TeamRow>>;
    /// One team.
    fn team(&self, team: TeamId) -> Work<'_, TeamRow>;
    /// Makes a team with an empty log.
    fn create_team(&self, new: NewTeam) -> Work<'_, ()>;
    /// Remembers one more computer that is this team's server.
    fn add_own_device(&self, team: TeamId, device: DeviceId) -> Work<'_, ()>;
    /// The wrapped private half of the escrow key.
    fn escrow_wrapped(&self, team: TeamId) -> Work<'_, Vec<u8>>;
    /// Reads the facts, decides and writes, in one transaction whose last step takes the team's counter.
    /// When it returns, what was written is on disk.
    fn append(&self, team: TeamId, wanted: Wanted, decide: Decide) -> Work<'_, Written>;
    /// Who is who now.
    fn directory(&self, team: TeamId) -> Work<'_, Arc<TeamDirectory>>;
    /// The log's running hash at a number; `None` if the log does not have it. 0 is the beginning.
    fn log_hash_at(&self, team: TeamId, number: LogNumber) -> Work<'_, Option<Hash>>;
    /// Entries in log order.
    fn log(&self, team: TeamId, ask: LogAsk) -> Work<'_, Vec<Stored>>;
    /// Grants, custody and verdicts of every patient whose record names this user in a grant, in log order.
    fn grants_of(&self, team: TeamId, user: UserId) -> Work<'_, Vec<Stored>>;
    /// Grants, custody and verdicts of one patient, in log order.
    fn access_of(&self, team: TeamId, patient: PatientId) -> Work<'_, Vec<Stored>>;
    /// When the server last wrote that this computer was in touch about this patient; `None` if it never did.
    fn last_contact(&self, team: TeamId, patient: PatientId, device: DeviceId) -> Work<'_, Option<Instant>>;
    /// The newest check-in and the newest assessment of each of these patients, in log order.
    fn last_judged(&self, team: TeamId, patients: Vec<PatientId>) -> Work<'_, Vec<Stored>>;
    /// The visits of these patients, and of their answers those that speak of the next contact, in log order.
    fn visits(&self, team: TeamId, patients: Vec<PatientId>) -> Work<'_, Vec<Stored>>;
    /// What may stand of one patient for years, up to a log number and in log order: no reading and nothing that was done
    /// about one; of contacts the last of each computer.
    fn lasting(&self, team: TeamId, patient: PatientId, through: LogNumber) -> Work<'_, Vec<Stored>>;
    /// A patient's record by the month of its entries' own time, the newest month first, each month in log order; what has
    /// no month comes last.
    fn by_month(&self, team: TeamId, ask: MonthAsk) -> Work<'_, Vec<Stored>>;
    /// One chain from a log number on.
    fn chain_after(&self, team: TeamId, chain: ChainId, after: LogNumber) -> Work<'_, Vec<Stored>>;
    /// One chain above a number of its own, every branch of it, by number: at most so many rows.
    fn chain_behind(
        &self,
        team: TeamId,
        chain: ChainId,
        number: u64,
        rows_max: usize,
    ) -> Work<'_, Vec<Stored>>;
    /// Seeds of segments.
    fn seeds(&self, team: TeamId, segments: Vec<Segment>) -> Work<'_, BTreeMap<Segment, SegmentSeed>>;
    /// The signed heads within stretches of chains, first and last number included.
    fn signatures(
        &self,
        team: TeamId,
        stretches: Vec<(ChainId, u64, u64)>,
    ) -> Work<'_, Vec<(Head, HeadSignature)>>;
    /// The ends of all chains (of these patients, or of all) and the log number at which they are so.
    fn heads(&self, team: TeamId, patients: Option<Vec<PatientId>>) -> Work<'_, (LogNumber, Vec<Head>)>;
    /// Entries that are not what was signed, as far as this process has noticed.
    fn unsound(&self, _team: TeamId) -> Work<'_, BTreeSet<Unsound>> {
        Box::pin(async { Ok(BTreeSet::new()) })
    }
    /// Remembers entries that are not what was signed, until they are repaired.
    fn note_unsound(&self, _team: TeamId, _noticed: Vec<Unsound>) -> Work<'_, ()> {
        Box::pin(async { Ok(()) })
    }
    /// Looks for entries that are gone from the store, and remembers their places as unsound until they are back.
    fn find_lost(&self, _team: TeamId) -> Work<'_, BTreeSet<Unsound>> {
        Box::pin(async { Ok(BTreeSet::new()) })
    }
    /// Every life of the log.
    fn epochs(&self, team: TeamId) -> Work<'_, Vec<EpochRow>>;
    /// Begins a new life of the log, unless the present one is no longer the one to end. The life that the log has
    /// afterwards.
    fn begin_epoch(&self, team: TeamId, begin: NewEpoch) -> Work<'_, Epoch>;
    /// Which team's computer this is; `None` for a stranger.
    fn door(&self, device: DeviceId) -> Work<'_, Option<Door>>;
    /// Takes the nonce, puts the next in its place and writes the audit line, all or nothing. False if another request
    /// took it first.
    fn enter(&self, entering: Entering) -> Work<'_, bool>;
    /// Writes an audit line for a door that has no device yet.
    fn note(&self, line: AuditLine) -> Work<'_, ()>;
    /// Finds a code.
    fn code(&self, handle: [u8; 8]) -> Work<'_, Option<(TeamId, CodeRow)>>;
    /// Remembers the server's nonce for a code.
    fn set_code_nonce(&self, team: TeamId, handle: [u8; 8], nonce: [u8; 32]) -> Work<'_, ()>;
    /// Counts a wrong proof.
    fn count_wrong_try(&self, team: TeamId, handle: [u8; 8]) -> Work<'_, ()>;
}
