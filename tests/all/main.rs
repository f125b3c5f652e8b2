//! The journeys through the real program, and the house rules that can be tests.
//! One binary, so that journeys share helpers and link once.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't set itself up should stop loudly")]

mod house;
