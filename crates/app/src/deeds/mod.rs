//! What a person can do, one file a deed. Each takes the open profile and what was typed, and gives what is shown or
//! a problem with the sentence that says what to do next.

pub mod access;
mod access_carers;
pub(crate) mod access_ends;
mod alert_acts;
pub mod alerts;
pub mod amend;
pub mod caseload;
pub mod check_in;
pub mod checks;
pub mod conflicts;
pub mod ended;
pub mod export;
pub mod facts;
pub mod form;
pub mod form_measures;
pub mod import;
mod import_around;
mod import_judged;
pub mod looked_at;
mod medicine_ask;
mod medicine_typed;
pub mod medicines;
mod methods;
pub mod numbers;
pub mod patient;
pub mod patient_add;
pub mod plan;
pub(crate) mod reached;
pub mod results;
pub(crate) mod road;
pub mod shadow;
pub mod sync_line;
pub mod timeline;
pub mod today;
mod writing;
