//! What may be typed about how closely somebody is watched.

use clap::{Args, Subcommand};

/// How closely somebody is watched.
#[derive(Debug, Subcommand)]
pub enum Tier {
    /// Say which criteria for a lighter tier are met, not met or not known.
    Show {
        /// Whose.
        patient: String,
    },
    /// Step one tier down, agreed with the person. Refused while a criterion is not met or not known.
    StepDown(StepDown),
}

/// One step.
#[derive(Args, Debug)]
pub struct StepDown {
    /// Whose.
    pub patient: String,
    /// Why, and that it was agreed.
    #[arg(long, value_name = "TEXT")]
    pub why: String,
}
