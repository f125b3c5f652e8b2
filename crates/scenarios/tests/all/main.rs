//! Scenarios that a sync of clinical records must survive, each with its id: real computers, a real server, and a line
//! between them that does what lines do.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't set itself up should stop loudly"
)]

mod access;
mod caseload;
mod conflict;
mod download;
mod ended;
mod explained;
mod healing;
mod hurry;
mod line;
mod loads;
mod network;
mod readings;
mod slow_line;
mod ticks;
mod time;
mod town;
mod upload;
