//! What can be asked about a plan, and what changes it.

use clap::{Args, Subcommand};

/// Plans.
#[derive(Debug, Subcommand)]
pub enum Plan {
    /// Show a plan.
    Show {
        /// Whose; on a patient's own profile it is known.
        patient: Option<String>,
    },
    /// Change one setting.
    Set(PlanSet),
}

/// One setting.
#[derive(Args, Debug)]
pub struct PlanSet {
    /// Whose.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// The setting, as `plan show` prints it.
    pub subject: String,
    /// Its value.
    pub value: String,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
    /// When to look at it again.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub review: String,
    /// A value that was asked about was looked at once more and is right.
    #[arg(long)]
    pub confirmed: bool,
}
