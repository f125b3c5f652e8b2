//! The device's encrypted SQLite: domain values in, the same values out, or which row is damaged.
//! It leaves to others what a value means, what the network does and what time it is.
//!
//! # How it is used
//!
//! - [`Profile::list`] names the profiles of a data folder, [`Profile::create`] makes one, [`Profile::open`] gives its
//!   [`Store`]; [`Profile::set_pin`] and [`Profile::change_passphrase`] change its key slots.
//! - [`Store::enrol`] writes down who this device is ([`Identity`]); before that nothing can be written.
//! - [`Store::write`] and [`Store::write_all`] save acts: when they return, the entries are on disk.
//! - [`Store::view`] is a snapshot to read from: everything asked of one [`View`] belongs together.
//! - [`Store::waiting`], [`Store::run`], [`Store::acknowledge`] and [`Store::apply`] are sync's half.
//! - [`Store::offered`], [`Store::settle`] and [`Store::damaged`] are healing's.
//! - [`Store::let_go`] takes out a patient who has left this device; [`Store::close_for_good`] destroys the key of a device
//!   that the team turned off.
//! - [`Store::keep`] and [`View::kept`] hold small texts under a name: preferences, last contact, clock offset.
//!
//! One process has a profile open at a time; one that waits for a network may lend it meanwhile ([`Store::lend`],
//! [`Store::turn`]). `Store` is `Sync`: share it behind an `Arc`, call it from blocking threads.

mod apply;
mod aside;
mod backup;
mod closing;
mod codec;
mod database;
mod derive;
mod derive_person;
mod derive_readings;
mod doubted;
mod draft;
mod ends;
mod entries;
mod errors;
mod escrow;
mod identity;
mod keyring;
mod keyslots;
mod leave;
mod lock;
mod profile;
mod profile_file;
mod push;
mod relay;
mod rows;
mod sameness;
mod signature;
mod store;
mod strangers;
mod team;
#[cfg(test)]
mod tests;
mod travel;
mod turn;
mod types;
mod verify;
mod view;
mod view_lists;
mod write;

pub use closing::{Closed, Closing, Contact};
pub use errors::{ApplyError, OpenError, PinError, ProfileError, ReadError, WriteError};
pub use keyring::{KeyRing, KeyRingProblem, NoKeyRing, OsKeyRing};
pub use keyslots::Cost;
pub use lock::SenderLock;
pub use profile::{Begun, KeptUnsent, NewProfile, Profile, ProfileInfo, ProfileKind, Secret};
pub use store::Store;
pub use turn::Turn;
pub use types::*;
pub use view::View;
