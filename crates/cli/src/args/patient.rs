//! What can be asked about one patient: who it is, who looks after them, who sees them.

use clap::{Args, Subcommand};

/// Patients.
#[derive(Debug, Subcommand)]
pub enum Patient {
    /// Add a patient.
    Add(PatientAdd),
    /// Show one patient.
    Show {
        /// The patient's id.
        id: String,
    },
    /// Hand a patient over to a colleague, who looks after them from then on.
    HandOver {
        /// The patient's id.
        id: String,
        /// The colleague: a name or an id.
        #[arg(long, value_name = "USER")]
        to: String,
    },
    /// List who sees a patient, end it for a colleague, or give it back.
    #[command(subcommand)]
    Access(PatientAccess),
}

/// Who sees a patient.
#[derive(Debug, Subcommand)]
pub enum PatientAccess {
    /// List who looks after a patient and who sees them.
    List {
        /// The patient's id.
        id: String,
    },
    /// End what a colleague sees; their computer first sends all that is left.
    End {
        /// The patient's id.
        id: String,
        /// The colleague: a name or an id.
        #[arg(long, value_name = "USER")]
        user: String,
    },
    /// Let a colleague see a patient again.
    Give {
        /// The patient's id.
        id: String,
        /// The colleague: a name or an id.
        #[arg(long, value_name = "USER")]
        user: String,
    },
}

/// A new patient.
#[derive(Args, Debug)]
pub struct PatientAdd {
    /// Full name.
    #[arg(long)]
    pub name: String,
    /// Date of birth: YYYY-MM-DD or D/M/YYYY.
    #[arg(long)]
    pub born: String,
    /// NHS number.
    #[arg(long, default_value = "")]
    pub nhs_number: String,
    /// Add them although somebody here has the same NHS number; `--why` says why.
    #[arg(long, requires = "why")]
    pub yes: bool,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
}
