//! What is in somebody's home today is read for ever: samples of every body and message, and what must hold of any.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]
#![expect(clippy::indexing_slicing, reason = "a test knows what it put where")]

mod bodies;
mod examples;
mod exchange;
mod hostile;
mod later_bodies;
mod messages;
mod own_plan;
mod people;
mod said;
mod samples;
mod visits;
