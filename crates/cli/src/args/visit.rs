//! What may be typed about visits and about what is known of a person's heart failure.

use clap::{Args, Subcommand};

/// Visits.
#[derive(Debug, Subcommand)]
pub enum Visit {
    /// Begin a visit, or go on with your own of that day that is not signed.
    Begin {
        /// Whose.
        patient: String,
        /// The day of the visit; by default today.
        #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
        on: String,
    },
    /// Save answers, each by itself: what is wrong with one stops no other. Readings are judged at once.
    #[command(after_help = FIELDS_HELP)]
    Answer(VisitAnswer),
    /// Show a visit with its answers, who wrote them, the last visit beside, and what is left open.
    Show(VisitAsked),
    /// List a patient's visits; without one, your own that were left open.
    List {
        /// Whose.
        patient: Option<String>,
    },
    /// Sign a visit. From then on it stays as it is.
    Sign(VisitAsked),
    /// Add words to a signed visit.
    Addendum {
        /// Which.
        #[command(flatten)]
        of: VisitAsked,
        /// The words.
        #[arg(long, value_name = "TEXT")]
        text: String,
    },
}

const FIELDS_HELP: &str = "\
A field is SECTION/FIELD. The sections: why-and-who, history, symptoms, fluid, observations, ecg, medicines, bloods, \
function, mood, life, future, rehab, plan. A choice that does not fit is answered with the choices.\n\
  visit answer ID symptoms/nyha=3 fluid/weight-today=82.4kg fluid/volume=wet-mild\n\
  visit answer ID observations/pressure-lying=130/80 observations/pressure-standing-1=112/70\n\
  visit answer ID --line 'fluid/oedema: site=ankle; side=both; grade=mild; pitting=yes'\n\
  visit answer ID --not-possible ecg=no-equipment --clear fluid/jvp\n\
Reasons: person-declined, too-unwell, cannot-stand, no-equipment, not-private, no-time, not-safe, no-interpreter, or words.";

/// Which visit.
#[derive(Args, Clone, Debug)]
pub struct VisitAsked {
    /// Whose.
    pub patient: String,
    /// The visit's name or how it begins; by default your own that is not signed, else the latest.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub visit: String,
}

/// Answers.
#[derive(Args, Debug)]
pub struct VisitAnswer {
    /// Which.
    #[command(flatten)]
    pub of: VisitAsked,
    /// Answers; of a choice of several, the codes with blanks between them.
    #[arg(value_name = "FIELD=VALUE")]
    pub answers: Vec<String>,
    /// A line for a list.
    #[arg(long, value_name = "FIELD: PART=VALUE; ...")]
    pub line: Vec<String>,
    /// A field or a whole section that could not be asked, and why.
    #[arg(long, value_name = "FIELD=REASON")]
    pub not_possible: Vec<String>,
    /// A field that is made blank again, or a section's mark.
    #[arg(long, value_name = "FIELD")]
    pub clear: Vec<String>,
    /// Unusual readings were looked at once more and are right.
    #[arg(long)]
    pub confirmed: bool,
}

/// What is known about a person's heart failure.
#[derive(Debug, Subcommand)]
pub enum Facts {
    /// Show it, each with its day and age.
    Show {
        /// Whose; on a patient's own profile it is known.
        patient: Option<String>,
    },
    /// Set some of it; the rest stays.
    Set(Box<FactsSet>),
}

/// Facts to be set.
#[derive(Args, Debug)]
pub struct FactsSet {
    /// Whose.
    pub patient: String,
    /// Ejection fraction in percent.
    #[arg(long, value_name = "35", default_value = "")]
    pub lvef: String,
    /// How it was measured: echo, mri, nuclear, ventriculogram or not-said.
    #[arg(long, value_name = "METHOD", default_value = "")]
    pub method: String,
    /// NYHA class, 1 to 4.
    #[arg(long, value_name = "1|2|3|4", default_value = "")]
    pub nyha: String,
    /// The day of the ejection fraction or class; by default today.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub on: String,
    /// A cause, as many as there are: ischaemic, hypertension, valve, dilated, familial, alcohol, cancer-therapy,
    /// fast-rhythm, amyloid, other; or none-known.
    #[arg(long, value_name = "CAUSE")]
    pub cause: Vec<String>,
    /// Implanted device: none, pacemaker, icd, crt-p, crt-d, monitor or other.
    #[arg(long, value_name = "DEVICE", default_value = "")]
    pub device: String,
    /// Type, set in the plan: hfref, hfmref or hfpef. Without one it follows from the ejection fractions.
    #[arg(long = "type", value_name = "TYPE", default_value = "")]
    pub kind: String,
    /// Chronic kidney disease of stage 3 or more.
    #[arg(long, value_name = "yes|no|not-known", default_value = "")]
    pub kidney_disease: String,
    /// A disease of the heart valves.
    #[arg(long, value_name = "yes|no|not-known", default_value = "")]
    pub valve_disease: String,
    /// Why ACE inhibitors are not tolerated: angioedema, cough, low-blood-pressure, kidneys, potassium, dizziness or
    /// other; or none.
    #[arg(long, value_name = "REASON", default_value = "")]
    pub ace_intolerance: String,
    /// Why angiotensin receptor blockers are not tolerated, likewise.
    #[arg(long, value_name = "REASON", default_value = "")]
    pub arb_intolerance: String,
    /// Why sacubitril/valsartan is not tolerated, likewise.
    #[arg(long, value_name = "REASON", default_value = "")]
    pub arni_intolerance: String,
    /// A day on which they left hospital after heart failure: the NT-proBNP of the week up to it is the one at discharge.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub discharged: String,
    /// Why; needed where angioedema is taken back.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
    /// Take back what stands for that day: lvef, nyha or discharge.
    #[arg(long, value_name = "lvef|nyha|discharge", default_value = "")]
    pub take_back: String,
    /// An unusual ejection fraction was looked at once more and is right.
    #[arg(long)]
    pub confirmed: bool,
}
