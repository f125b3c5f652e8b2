//! What a person can do, one file a deed. Each takes the open profile and what was typed, and gives what is shown or
//! a problem with the sentence that says what to do next.

pub mod access;
pub mod alerts;
pub mod bounded_plans;
pub mod caseload;
pub mod check_in;
pub mod conflicts;
pub mod exercise;
pub mod export;
pub mod facts;
pub mod first_week;
pub mod heart_failure;
pub mod import;
pub mod learn;
pub mod medicines;
pub mod messages;
mod methods;
pub mod numbers;
pub mod own_plan;
pub mod paper;
pub mod patient;
pub mod people;
pub mod plan;
pub mod questions;
pub(crate) mod reached;
pub mod reminders;
pub mod results;
pub(crate) mod road;
mod saved_file;
pub mod suspended;
pub mod sync_line;
pub mod tier;
pub mod timeline;
pub(crate) mod to_settle;
pub mod today;
pub mod visit;
mod writing;
