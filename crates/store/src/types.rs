//! The values that go in and out of the store. What they mean is the record's and the wire's business.

use hearth_clinical::{
    BirthDate, BloodPressure, Instant, NhsNumber, OxygenSaturation, PersonName, Pulse, Weight,
};
use hearth_record::{
    Audience, ChainId, CurrentValue, DeviceId, Entry, EntryKey, EntryTime, Epoch, Incarnation, Kind,
    LogNumber, PartName, PatientId, Replaces, Role, Subject, TeamId, UserId,
};
use zeroize::Zeroizing;

pub use crate::travel::*;

/// Who this device is, as enrolment said. One a store.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// The team.
    pub team: TeamId,
    /// The team's name as it was at enrolment.
    pub team_name: String,
    /// True when the team and its patients are invented.
    pub invented: bool,
    /// This device.
    pub device: DeviceId,
    /// Which life of its store: random, renewed by [`crate::Store::renew_incarnation`].
    pub incarnation: Incarnation,
    /// Whose it is.
    pub user: UserId,
    /// What they do.
    pub role: Role,
    /// Set for patients and carers: whose record it is.
    pub patient: Option<PatientId>,
    /// The 32 secret bytes of the device's Ed25519 key.
    pub signing_seed: Zeroizing<[u8; 32]>,
    /// X25519 public key of the team to which unsent entries are sealed.
    pub escrow_key: [u8; 32],
    /// The server's address, `https://host[:port]`.
    pub server_url: String,
    /// How its certificate is checked.
    pub trust: ServerTrust,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity")
            .field("team", &self.team)
            .field("device", &self.device)
            .finish_non_exhaustive()
    }
}

/// How the server's certificate is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerTrust {
    /// SHA-256 of the public key (SPKI) that enrolment proved.
    Pinned([u8; 32]),
    /// By an authority that is installed on this computer.
    Authority,
}

/// One act to be saved as the next entry of its chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAct {
    /// Whose record; [`PatientId::TEAM`] only on the server.
    pub patient: PatientId,
    /// Who may read it; must be the kind's own (`hearth_record::KINDS`).
    pub audience: Audience,
    /// Who; the identity's user.
    pub author: UserId,
    /// When. Its day decides the segment (month).
    pub time: EntryTime,
    /// What about.
    pub subject: Subject,
    /// What kind of payload.
    pub kind: Kind,
    /// The payload's exact bytes (`hearth_wire::body_bytes`).
    pub body: Vec<u8>,
    /// In place of what.
    pub replaces: Vec<Replaces>,
    /// The form's own key: the same form saved twice is one entry. The form's draft is deleted with the save.
    pub form: Option<String>,
}

/// What was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The entry's key.
    pub key: EntryKey,
    /// True if this form had been saved before: nothing was written, `key` is the first entry.
    pub already: bool,
}

/// Where an entry has got to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Travelled {
    /// Only on this computer.
    Here,
    /// Written here, and the service has acknowledged it.
    Sent,
    /// Written elsewhere.
    FromTeam,
}

/// An entry as it is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The entry with its proved place.
    pub entry: Entry,
    /// Its number in the team's log, once it is known.
    pub log_number: Option<LogNumber>,
    /// Where it has got to.
    pub travelled: Travelled,
    /// True while a verdict of the server suspends it.
    pub suspended: bool,
}

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadingKind {
    /// Body weight.
    Weight,
    /// Blood pressure.
    Pressure,
    /// Pulse.
    Pulse,
    /// Oxygen saturation.
    Oxygen,
}

impl ReadingKind {
    /// All of them.
    pub const ALL: [ReadingKind; 4] =
        [ReadingKind::Weight, ReadingKind::Pressure, ReadingKind::Pulse, ReadingKind::Oxygen];

    /// The stable code, which is also the name of the check-in's part.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ReadingKind::Weight => "weight",
            ReadingKind::Pressure => "pressure",
            ReadingKind::Pulse => "pulse",
            ReadingKind::Oxygen => "oxygen",
        }
    }

    /// Reads the code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A measured value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingValue {
    /// Body weight.
    Weight(Weight),
    /// One go of a blood pressure.
    Pressure(BloodPressure),
    /// Pulse.
    Pulse(Pulse),
    /// Oxygen saturation.
    Oxygen(OxygenSaturation),
}

/// One current measured value: in effect, and replaced by nothing in effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The check-in, also when the value stands in an amendment: the key that amendments and withdrawals name.
    pub check_in: EntryKey,
    /// The entry that the value stands in.
    pub entry: EntryKey,
    /// Which go of several, from 0; always 0 but for blood pressure.
    pub go: u8,
    /// When the check-in was measured (the check-in's own time, also for an amended value).
    pub time: EntryTime,
    /// The value.
    pub value: ReadingValue,
    /// True if two different values of this check-in and part are current: a conflict.
    pub disputed: bool,
}

/// Who a patient is, as the record says now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The patient.
    pub patient: PatientId,
    /// Full name.
    pub name: PersonName,
    /// Date of birth.
    pub born: BirthDate,
    /// NHS number, if known.
    pub nhs_number: Option<NhsNumber>,
    /// True if name, birth date or NHS number has two different current values; these are those of the smallest key.
    pub disputed: bool,
}

/// A patient of this store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatientRow {
    /// The patient.
    pub patient: PatientId,
    /// Who it is; `None` while no readable `person` entry is held.
    pub person: Option<Person>,
    /// True while a load is open, a run is set aside or a chain does not begin at 1: absence reads 'not loaded yet'.
    pub incomplete: bool,
    /// How many subjects and parts have two or more different values.
    pub conflicts: u64,
}

/// A subject and part with two or more different current values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The patient.
    pub patient: PatientId,
    /// The subject.
    pub subject: Subject,
    /// The part.
    pub part: PartName,
    /// The values with the entries that they stand in.
    pub values: Vec<CurrentValue>,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Own entries that the service has not acknowledged.
    pub waiting: u64,
    /// Own entries that it has.
    pub acknowledged: u64,
    /// Entries held in all, stubs included.
    pub held: u64,
    /// Subjects and parts with two or more different values, over all patients.
    pub conflicts: u64,
    /// Runs set aside.
    pub aside: u64,
    /// Own chains that the server would not take.
    pub refused: u64,
}

/// The receipt for a patient who left this device. It names nobody: nothing here may show who it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// When they left, by this device's clock as it was put right.
    pub at: Instant,
    /// How many entries of this device were held about them. The service had acknowledged each.
    pub entries: u64,
    /// How many of those would have ended what a colleague sees of the patient, and have no effect.
    pub without_effect: u64,
}

/// A form that was begun and not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The form's own key.
    pub form: String,
    /// Whose record it is about.
    pub patient: PatientId,
    /// Which kind of form, for example `check-in`.
    pub what: String,
    /// What was typed, as the screen wrote it.
    pub fields: String,
    /// The page of the form.
    pub page: u32,
}

/// What [`crate::Store::verify`] found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Chains looked at.
    pub chains: u64,
    /// Entries hashed again.
    pub entries: u64,
    /// What is wrong; empty when all is well.
    pub problems: Vec<VerifyProblem>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VerifyProblem {
    /// The bytes do not give the hash that was stored: an entry was changed.
    #[error("entry {key} was changed")]
    Changed {
        /// The entry.
        key: EntryKey,
    },
    /// The entry before is not held: one was removed, or has not come yet.
    #[error("the entry before {key} is not here")]
    Missing {
        /// The entry after the hole.
        key: EntryKey,
    },
    /// The chain's recorded head is not an entry that is held.
    #[error("chain {chain} does not end where it should")]
    Head {
        /// The chain.
        chain: ChainId,
    },
    /// Derived rows are not what the entries give.
    #[error("the derived table {table} is not what the entries give")]
    Derived {
        /// The table.
        table: &'static str,
    },
    /// SQLite's own check of the file failed.
    #[error("the file itself is damaged")]
    File,
}

/// The position that new entries say they have seen when there was no exchange yet.
pub(crate) const NOTHING_SEEN: hearth_record::Seen =
    hearth_record::Seen { epoch: Epoch::from_bytes([0; 8]), number: LogNumber(0) };
