//! Patients, days, clocks and links for tests. Nothing of it ships.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test that can't set itself up should stop loudly"
)]

pub mod clock;
pub mod days;
pub mod dice;
pub mod fake_server;
pub mod mint;
pub mod people;
