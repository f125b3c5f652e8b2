//! The device's half of sync, as a machine: an event in, a new state and a list of actions out.
//! No clock, socket, database or randomness in here; whoever calls [`step`] carries the actions out, in order.

mod event;
mod outcome;
mod page;
mod plan;
mod step;
mod wait;

pub use event::{
    Action, Aside, ChainOutcome, ChainTrouble, Event, Failure, Lane, Push, StopReason, SyncNow, Waiting,
};
pub use page::{HURRY_MS, PAGE_BYTES_LEAST, PAGE_BYTES_MAX, PAGE_BYTES_MIN, QUICK_MS, SLOW_MS, URGENT_MS};
pub use step::{Link, step};
pub use wait::{IDLE_MS, OFFLINE_MS, WAIT_MS_MAX, WAIT_MS_MIN};
