//! The patient's record as a set of immutable entries, and how the set is read: chains, effect, current values,
//! conflicts. No I/O, no clock, no randomness: salts' seeds, times and ids come in as arguments.

mod audience;
mod canonical;
mod chain;
mod current;
mod directory;
mod effect;
mod hash;
mod header;
mod ids;
mod rights;
mod signature;

pub use audience::{Class, KINDS, KindRow, Scope, is_observation, kind_row, subject_fits};
pub use chain::{
    Chain, ChainProblem, Entry, Head, Link, SALT_BYTES, Salt, SaltField, Segment, SegmentSeed, Whole, follow,
    salt,
};
pub use current::{Current, CurrentValue, Standing};
pub use directory::{Access, DeviceRow, DeviceStatus, Directory, Role, UserRow, access};
pub use effect::{Act, Effects, PartValue, TOLD, Verdict, WHOLE};
pub use hash::{Hash, hmac_sha256, log_hash, sha256};
pub use header::{
    EntryTime, Header, Kind, PartName, Replaces, SUBJECT_BYTES_MAX, Seen, Subject, SubjectProblem,
};
pub use ids::{
    Audience, ChainId, DeviceId, EntryId, EntryKey, Epoch, IdProblem, Incarnation, LogNumber, PatientId,
    TeamId, UserId,
};
pub use rights::{Refusal, may_write};
pub use signature::{HeadSignature, SignatureProblem, sign_head, verify_head};
