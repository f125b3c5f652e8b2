//! Sync proved by days that go wrong on purpose, each from a number: loss, repeats, stalls, refusals, locks, and a
//! chain that the server will not take. First safety at every turn; then the network heals and everything arrives.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failing seed names itself"
)]

mod days;
mod hints;
mod slow;
mod steps;
mod urgent;
mod world;
