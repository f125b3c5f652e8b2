//! The deeds as sentences: what a patient and a nurse do, on real stores in folders of their own, without a network.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]

mod advice;
mod alerts;
mod amend;
mod caseload;
mod conflicts;
mod desk;
mod drafts;
mod hazards;
mod import;
mod loading;
mod measures;
mod medicine_plans;
mod medicines;
mod medicines_ended;
mod medicines_held;
mod medicines_together;
mod numbers;
mod paper;
mod plan;
mod plans_in_use;
mod shadow;
mod silence;
mod team;
mod ticks;
mod tier;
mod urgent;
mod visit_round;
mod visits;
mod visits_signed;
mod waiting;
