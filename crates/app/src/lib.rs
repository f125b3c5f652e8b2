//! What a person can do, one file a deed, whether a window, a command line or a simulator asks.
//! It takes time and ids from its clock and minter, and leaves windows, sockets of the server and SQL to others.

pub mod api;
pub mod clock;
mod link;
pub mod mint;
pub mod problem;
pub mod trust;
pub mod zone;
