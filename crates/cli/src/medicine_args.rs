//! What may be typed about medicines. A dose says its unit; a bare number is never guessed at.

use clap::{Args, Subcommand};

/// Medicines.
#[derive(Debug, Subcommand)]
pub enum Medicine {
    /// Orders, percent of target, next steps with their holds, bloods due, warnings.
    List {
        /// Whose; on a patient's own profile it is known.
        patient: Option<String>,
    },
    /// Write down an order as a prescriber wrote it, or something of the warn list that the person takes.
    Set(Box<MedicineSet>),
    /// Stop a medicine.
    Stop(MedicineStop),
}

/// One order.
#[derive(Args, Debug)]
pub struct MedicineSet {
    /// Whose.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// The drug's generic name, or a name on the warn list (then without a dose).
    pub drug: String,
    /// The dose with its unit: 2.5mg, "49/51 mg", "62.5 micrograms".
    #[arg(default_value = "")]
    pub dose: String,
    /// od, bd, tds, alternate-days or when-needed.
    #[arg(default_value = "")]
    pub frequency: String,
    /// oral, intravenous or subcutaneous.
    #[arg(long, default_value = "oral")]
    pub route: String,
    /// A name of its own, for a second order of the same drug.
    #[arg(long, default_value = "")]
    pub name: String,
    /// The first day on this dose; by default today.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub from: String,
    /// The last day.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub until: String,
    /// The first day of a pause.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub hold_from: String,
    /// The last day of the pause.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub hold_until: String,
    /// Why it is paused: kidneys, potassium, low-blood-pressure, slow-pulse, sick-day, operation or other.
    #[arg(long, value_name = "REASON", default_value = "")]
    pub hold_reason: String,
    /// Why this is the most that is tolerated: low-blood-pressure, slow-pulse, potassium, kidneys, dizziness or
    /// persons-choice.
    #[arg(long, value_name = "REASON", default_value = "")]
    pub tolerated: String,
    /// Who prescribed it; needed unless a prescriber types.
    #[arg(long, value_name = "WHO", default_value = "")]
    pub prescriber: String,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
    /// The day by which blood is taken; needed when an ACE inhibitor, ARB, ARNI or MRA is changed.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub bloods_due: String,
    /// A warning 'never' was read and a specialist knows, or a daily dose above the highest is meant.
    #[arg(long)]
    pub confirmed: bool,
}

/// A stop.
#[derive(Args, Debug)]
pub struct MedicineStop {
    /// Whose.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// The medicine, as `medicine list` prints it.
    pub name: String,
    /// The last day; by default today.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub on: String,
    /// Who said so; needed unless a prescriber types.
    #[arg(long, value_name = "WHO", default_value = "")]
    pub prescriber: String,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
}
