//! What a person can do, one file a deed, whether a window, a command line or a simulator asks.
//! It takes time and ids from its clock and minter, and leaves windows, sockets of the server and SQL to others.

pub mod api;
pub mod app;
pub mod clock;
mod computer;
pub mod deeds;
mod driver;
mod enrol;
mod link;
pub mod mint;
pub mod notice;
pub mod open;
pub mod problem;
pub mod profiles;
pub mod questionnaires;
pub mod reminders;
mod session;
mod signed;
mod sync_state;
pub mod trust;
mod turned_off;
pub mod typed;
pub mod views;
mod whole_file;
pub mod zone;

pub use app::{App, Manner};
pub use hearth_store::{KeyRing, KeyRingProblem};
pub use link::Patience;
