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
    /// It was taken already before it was written down here: since `--from`, or nobody knows since when. It is no start.
    #[arg(long)]
    pub already_taken: bool,
    /// What was asked was read and it is meant all the same. Where something stands against it, `--why` is needed too.
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
    /// Why; needed for a medicine that was ordered.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
    /// Of an ACE inhibitor, an ARB or sacubitril/valsartan: it was not tolerated. angioedema, cough, low-blood-pressure,
    /// kidneys, potassium, dizziness or other; none if that is not why it ends. `--why angioedema` and `--why cough` say it too.
    #[arg(long, value_name = "REASON", default_value = "")]
    pub not_tolerated: String,
    /// What was asked was read and it is meant all the same.
    #[arg(long)]
    pub confirmed: bool,
}

/// A plan for extra water tablets that a person carries out alone.
#[derive(Debug, Subcommand)]
pub enum FlexiblePlan {
    /// Write down what a prescriber agreed.
    Set(Box<FlexiblePlanSet>),
    /// End the plan; extra tablets that are taken under it have to end first.
    Stop(PlanStop),
    /// Say that the extra tablets begin, on a day on which the plan offers them.
    Begin {
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
        /// The first day; by default today.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
        from: String,
    },
    /// Say that the extra tablets have ended.
    End {
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
        /// The day on which they ended; by default today.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
        on: String,
    },
}

/// What a prescriber agreed about extra doses.
#[derive(Args, Debug)]
pub struct FlexiblePlanSet {
    /// Whose.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// A loop diuretic's generic name.
    pub drug: String,
    /// The extra dose with its unit.
    pub dose: String,
    /// od, bd or tds.
    pub frequency: String,
    /// The prescriber's words to the person.
    #[arg(long, value_name = "TEXT")]
    pub words: String,
    /// The weight to come back to, in kg.
    #[arg(long, value_name = "KG")]
    pub target: String,
    /// The gain in three days that starts it, in kg.
    #[arg(long, value_name = "KG")]
    pub gain: String,
    /// Swelling or breathlessness start it too.
    #[arg(long)]
    pub signs: bool,
    /// The most days of extra doses.
    #[arg(long, value_name = "DAYS")]
    pub max_days: u8,
    /// The day on which to phone the team.
    #[arg(long, value_name = "DAY", default_value_t = 3)]
    pub phone_day: u8,
    /// The upper pressure below which it stops, in mmHg.
    #[arg(long, value_name = "MMHG", default_value_t = 100)]
    pub stop_below: u16,
    /// Blood is taken this many days after the start.
    #[arg(long, value_name = "DAYS", default_value_t = 7)]
    pub bloods_after_days: u8,
    /// Who authorised it; needed unless a prescriber types.
    #[arg(long, value_name = "WHO", default_value = "")]
    pub prescriber: String,
    /// When; by default today.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub on: String,
    /// The last day on which it may be used.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub expires: String,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
}

/// An end of a plan.
#[derive(Args, Debug)]
pub struct PlanStop {
    /// Whose.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
}

/// A plan for days of vomiting, diarrhoea or fever.
#[derive(Debug, Subcommand)]
pub enum SickDay {
    /// Write down what a prescriber agreed.
    Set(Box<SickDayPlanSet>),
    /// End the plan; what is paused under it has to be taken again first.
    Stop(PlanStop),
    /// Say that the pause begins.
    Begin {
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
        /// Its first day; by default today.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
        from: String,
    },
    /// Say how far it has come: eating and drinking again, and what is taken again.
    End {
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
        /// The first day of eating and drinking as usual.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
        eating_since: String,
        /// A medicine that is taken again; may be said several times.
        #[arg(long, value_name = "MEDICINE")]
        restarted: Vec<String>,
    },
}

/// What a prescriber agreed about sick days.
#[derive(Args, Debug)]
pub struct SickDayPlanSet {
    /// Whose.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// What is paused: generic names, metformin, nsaid.
    #[arg(required = true)]
    pub pause: Vec<String>,
    /// The prescriber's words to the person.
    #[arg(long, value_name = "TEXT")]
    pub words: String,
    /// Hours of eating and drinking as usual before each is taken again.
    #[arg(long, value_name = "HOURS", default_value_t = 24)]
    pub restart_after_hours: u8,
    /// The most days of pause.
    #[arg(long, value_name = "DAYS")]
    pub max_days: u8,
    /// Who authorised it; needed unless a prescriber types.
    #[arg(long, value_name = "WHO", default_value = "")]
    pub prescriber: String,
    /// When; by default today.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub on: String,
    /// The last day on which it may be used.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub expires: String,
    /// Why; needed for a medicine that is not on the person's list.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
    /// What was asked is meant.
    #[arg(long)]
    pub confirmed: bool,
}
