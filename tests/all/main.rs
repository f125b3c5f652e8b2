//! The journeys through the real program, and the house rules that can be tests.
//! One binary, so that journeys share helpers and link once.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't set itself up should stop loudly"
)]

mod cut_short;
mod first_start;
mod home_visit;
mod hostile;
mod house;
mod killed;
mod looks_of_all;
mod mornings;
mod own_medicines;
mod own_plan;
mod paper_diary;
mod people;
mod reminded;
mod said;
mod screens;
mod ten_days;
mod tour;
mod two_people;
mod two_versions;
mod walk;
mod welsh;
#[allow(
    dead_code,
    reason = "what a person can do at a window is whole, whether or not a journey does it yet"
)]
mod window;
#[allow(dead_code, reason = "the world is whole, whether or not a journey needs all of it yet")]
mod world;
