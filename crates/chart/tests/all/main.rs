//! A chart is read out of entries that are written here as devices write them: chained, hashed, with real bodies.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]

mod alerts;
mod any_order;
mod around;
mod arrivals;
mod check_ins;
mod clocks;
mod duplicates;
mod looks;
mod medicines;
mod pen;
mod settings;
mod visits;
