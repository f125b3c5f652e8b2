//! The server over a real port with real TLS, asked by devices that write raw messages.
//! One binary, so that the program beside it is built and everything links once.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]
#![expect(clippy::indexing_slicing, reason = "a test that finds less than it expects should stop loudly")]

mod access;
mod bad_input;
mod computers;
mod device;
mod doors;
mod enrolment;
mod judging;
mod loads;
mod pulling;
mod pushing;
mod rush;
mod sameness;
mod survival;
mod world;
