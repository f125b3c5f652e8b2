//! The messages of the one exchange and of enrolment, as values. How they become bytes is next door.

use hearth_clinical::Instant;
use hearth_record::{
    Audience, ChainId, DeviceId, Epoch, Hash, Head, HeadSignature, Link, LogNumber, PatientId, Role,
    SegmentSeed, TeamId, UserId,
};

/// A position in a team's log, with the server's proof that it gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Which team's log.
    pub team: TeamId,
    /// Which life of it.
    pub epoch: Epoch,
    /// The last number that the device has.
    pub number: LogNumber,
    /// The log's running hash there.
    pub hash: Hash,
    /// HMAC-SHA-256, cut to 16 bytes, over the four above under the team's receipt key.
    pub receipt: [u8; 16],
}

/// Push, pull and acknowledgement in one round trip: what the device says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncRequest {
    /// The device; the signature of the request must be its own.
    pub device: DeviceId,
    /// How far it has the log; `None` before the first exchange.
    pub cursor: Option<Cursor>,
    /// Patients whose earlier entries it is still loading.
    pub loads: Vec<OpenLoad>,
    /// What it pushes, most urgent chain first.
    pub chains: Vec<PushedChain>,
    /// How many bytes of answer it would like; the server has its own limit too.
    pub page_bytes: u32,
    /// Only after the root digests differed: a digest of each patient and audience that the device holds.
    pub compare: Vec<ScopeDigest>,
    /// Chains of which the device found that it holds less than it is due, or something damaged.
    pub wants: Vec<ChainAsk>,
    /// True if the device takes loads in parts, and a first pull as loads. Old ones do not say it, and get the log in order.
    pub parts: bool,
}

/// What the heads of one patient's chains for one audience amount to (see [`crate::scope_digests`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeDigest {
    /// The patient.
    pub patient: PatientId,
    /// The audience.
    pub audience: Audience,
    /// Over the heads, as the root digest is.
    pub digest: Hash,
}

/// The heads of one patient's chains for one audience, as the server holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeHeads {
    /// The patient.
    pub patient: PatientId,
    /// The audience.
    pub audience: Audience,
    /// Their chains' heads; each is of this patient and audience.
    pub heads: Vec<Head>,
}

/// One chain that is asked for, every branch of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainAsk {
    /// The chain.
    pub chain: ChainId,
    /// Entries with a higher number than this.
    pub after: u64,
}

/// A patient whose entries up to `as_of` the device is fetching, because it may see more than when they went by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenLoad {
    /// The patient.
    pub patient: PatientId,
    /// The log number that widened what may be seen; entries above it come by the log.
    pub as_of: LogNumber,
    /// The last log number loaded, where the load goes in the order of the log.
    pub after: LogNumber,
    /// Where a load that comes in parts has come to; `None` for one in the order of the log.
    pub place: Option<LoadPlace>,
}

/// Where a load in parts has come to: first what the person's plan, team and person amount to today, then everything else
/// by month, the newest first. Places are sent in ascending order, so a load goes on behind the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LoadPlace {
    /// Bands below that of [`LoadPlace::SECOND`] are the first part; above it each is a month, the newest lowest.
    pub band: u32,
    /// The last log number of this band that was sent; 0 for none yet.
    pub after: LogNumber,
}

/// Which stretch of a load comes next: every patient's first one goes before anybody's second one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LoadStretch {
    /// Every current entry that is not a reading, whatever its age.
    Current,
    /// The newest month of everything else.
    NewestMonth,
    /// The months before.
    Older,
}

impl LoadPlace {
    /// Where a load begins.
    pub const START: LoadPlace = LoadPlace { band: 0, after: LogNumber(0) };
    /// Where its second part begins.
    pub const SECOND: LoadPlace = LoadPlace { band: 16, after: LogNumber(0) };

    /// What comes behind this place.
    #[must_use]
    pub fn stretch(&self) -> LoadStretch {
        match self.cmp(&LoadPlace::SECOND) {
            std::cmp::Ordering::Less => LoadStretch::Current,
            std::cmp::Ordering::Equal => LoadStretch::NewestMonth,
            std::cmp::Ordering::Greater => LoadStretch::Older,
        }
    }
}

impl OpenLoad {
    /// What of the patient comes next. A load in the order of the log has no stretches: it counts as the first.
    #[must_use]
    pub fn stretch(&self) -> LoadStretch {
        self.place.map_or(LoadStretch::Current, |place| place.stretch())
    }
}

/// A run of one chain on its way to the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushedChain {
    /// The chain.
    pub chain: ChainId,
    /// The hash of the entry before the first of these.
    pub before: Hash,
    /// The entries, in order, without gaps.
    pub links: Vec<Link>,
    /// Seeds of the segments that these entries lie in, by month.
    pub seeds: Vec<(u32, SegmentSeed)>,
    /// The device's signature over the head that the last of these makes.
    pub signature: HeadSignature,
}

/// What the server says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncAnswer {
    /// The server's clock when it answered.
    pub server_time: Instant,
    /// One for each pushed chain, in the order pushed.
    pub chains: Vec<ChainAnswer>,
    /// Runs of the log behind the request's cursor, already in an order that each chain can be followed in.
    pub runs: Vec<PulledRun>,
    /// Pages of open loads.
    pub loads: Vec<LoadPage>,
    /// Loads that this page of the log opens.
    pub opens: Vec<OpenLoad>,
    /// How far the device has the log once it has stored all this.
    pub cursor: Cursor,
    /// True if there is more of the log or of a load.
    pub more: bool,
    /// At the end only: the digest of all that this device is due (see [`crate::root_digest`]).
    pub root: Option<Hash>,
    /// True if the device's cursor was not from this log: everything comes again from the start, and the device offers
    /// all of its own chains again.
    pub afresh: bool,
    /// Set when this device was turned off: it may deliver, and gets nothing.
    pub revoked: bool,
    /// To a request that compares: every patient and audience that the device is due and whose digest is another one
    /// here, or was not named.
    pub differs: Vec<ScopeHeads>,
    /// To a request that wants chains: as much of them as fits. A chain of which nothing comes has nothing more.
    pub repairs: Vec<PulledRun>,
}

/// What became of one pushed chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainAnswer {
    /// The chain.
    pub chain: ChainId,
    /// The server holds this chain through here, on the branch that was pushed.
    pub through: u64,
    /// The hash there; only this makes an entry 'with the service'.
    pub hash: Hash,
    /// HMAC-SHA-256, cut to 16 bytes, over team, epoch, chain, through and hash.
    pub receipt: [u8; 16],
    /// Why the rest was not taken.
    pub problem: Option<PushProblem>,
}

/// Why (the rest of) a chain was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum PushProblem {
    /// The entry before the first is not held: push from `through` again.
    #[error("the server does not hold the entry before these")]
    Gap,
    /// Numbers or hashes do not fit together.
    #[error("the entries do not fit together")]
    Broken,
    /// The head is not signed by the device of the chain.
    #[error("the entries are not signed by their computer")]
    NotSigned,
    /// An entry is larger than the limit, or a header makes no sense.
    #[error("an entry is not of a form that the server takes")]
    Malformed,
}

/// A run of one chain on its way to a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulledRun {
    /// The chain.
    pub chain: ChainId,
    /// The hash of the entry before the first of these.
    pub before: Hash,
    /// The entries with their log numbers, in order, without gaps.
    pub links: Vec<(LogNumber, Link)>,
    /// Seeds of the segments that these entries lie in, by month.
    pub seeds: Vec<(u32, SegmentSeed)>,
    /// The writing device's signature over one head within this run, if the server holds one.
    pub signature: Option<(u64, HeadSignature)>,
}

/// A page of an open load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadPage {
    /// The patient.
    pub patient: PatientId,
    /// Where it began.
    pub as_of: LogNumber,
    /// The last log number loaded with this page, where the load goes in the order of the log.
    pub through: LogNumber,
    /// Where a load in parts has come to with this page; `None` if this page goes in the order of the log.
    pub place: Option<LoadPlace>,
    /// True when the load is complete.
    pub done: bool,
    /// The entries.
    pub runs: Vec<PulledRun>,
}

/// Enrolment, first step: the device names the code without showing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnrolHello {
    /// The code's handle (see [`crate::EnrolCode::handle`]).
    pub handle: [u8; 8],
    /// Fresh random bytes of the device.
    pub client_nonce: [u8; 32],
}

/// The server proves that it knows the code and that the TLS key the device sees is its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnrolProof {
    /// Fresh random bytes of the server.
    pub server_nonce: [u8; 32],
    /// See [`crate::EnrolCode::server_proof`].
    pub proof: [u8; 32],
}

/// Enrolment, second step: the device proves that it knows the code, and names its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolRequest {
    /// The code's handle.
    pub handle: [u8; 8],
    /// As in the hello.
    pub client_nonce: [u8; 32],
    /// As the server gave it.
    pub server_nonce: [u8; 32],
    /// The device's Ed25519 public key.
    pub public_key: [u8; 32],
    /// The device's first incarnation is its own business; its name is for the team's list. Empty for patients.
    pub device_name: String,
    /// See [`crate::EnrolCode::device_proof`].
    pub proof: [u8; 32],
}

/// What the enrolled device needs to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolAnswer {
    /// The team.
    pub team: TeamId,
    /// The id that the server gave this device.
    pub device: DeviceId,
    /// Whose device it is.
    pub user: UserId,
    /// What they do.
    pub role: Role,
    /// Set for patients and carers: whose record it is.
    pub patient: Option<PatientId>,
    /// The team's name.
    pub team_name: String,
    /// X25519 public key to which unsent entries are sealed.
    pub escrow_key: [u8; 32],
    /// True when the team and its patients are invented.
    pub invented: bool,
    /// The server's clock.
    pub server_time: Instant,
    /// The server's first nonce for this device.
    pub nonce: [u8; 16],
}

/// A typed refusal, for the body of any answer that is not 2xx.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Stable code, for example `unknown-nonce`, `code-used`, `code-unknown`, `too-large`, `slow-down`, `not-yours`.
    pub code: String,
    /// A sentence for a log, without a person in it.
    pub detail: String,
}
