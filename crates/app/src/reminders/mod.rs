//! When somebody is reminded: at their own times, quietly at night, and never with anything of their record in the text.
//! Deciding is [`decide`], keeping it beside the locked profile is [`file`]; showing it is for whoever has a screen.

pub mod autostart;
pub mod decide;
pub(crate) mod file;

pub use decide::{Minute, Nudge, Quiet, Settings, State, Times, due, next};
