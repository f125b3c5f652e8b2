//! A chart is read out of entries that are written here as devices write them: chained, hashed, with real bodies.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]

mod alerts;
mod any_order;
mod around;
mod arrivals;
mod check_ins;
mod clocks;
mod duplicates;
mod facts_filled;
mod looked_after;
mod looks;
mod medicines;
mod own_plan;
mod pen;
mod settings;
mod silence;
mod taken;
mod visits;
mod went_further;
