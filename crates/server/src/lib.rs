//! The team server: lets the right people in, writes down that they came, puts entries in one order.
//! What an entry means is for `record` and `rules`, how it travels for `wire`; this crate holds the log and the doors.

pub mod admin;
mod admit;
pub mod clock;
pub mod commands;
mod contact;
pub mod demo;
mod directory;
pub mod enrol;
pub mod escrow;
pub mod exchange;
pub mod files;
pub mod http;
pub mod identity;
pub mod ledger;
pub mod limits;
mod look;
pub mod mint;
mod pull;
pub mod server;
pub mod store;
pub mod tls;
mod writer;

pub use directory::TeamDirectory;
pub use server::{Config, Running, Server, StartError};
