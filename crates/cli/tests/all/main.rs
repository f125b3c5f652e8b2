//! The command line against a real server: the walk of one weight, what goes wrong on the way, and what is typed wrong.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't set itself up should stop loudly"
)]

mod background;
mod bad_server;
mod care;
mod closed;
mod ended;
mod every_rule;
mod hand_over;
mod json_rows;
mod late;
mod measures;
mod medicines;
mod one_sender;
mod own_medicines;
mod questionnaires;
mod said;
mod suspended;
mod told;
mod typed;
mod visits;
mod walk;
mod world;
