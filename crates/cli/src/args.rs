//! The command line's shape: what may be typed, and its help. It is a promise to IT departments: verbs and options are
//! added, never changed. What a verb does is in `run.rs`.

mod again;
mod alerts;
mod care;
mod files;
mod own;
mod patient;
mod plan;
mod print;
mod questionnaire;
mod said;
mod suspended;
mod tier;
mod value;
mod visit;

pub use again::StartAgain;
pub use alerts::{Alert, AlertClose, AlertSeen, AlertSnooze};
pub use care::{Care, CareGoal, Learn};
pub use files::{Export, Format, Import};
pub use own::{PutAway, Reminders, RemindersSet};
pub use patient::{Patient, PatientAccess, PatientAdd};
pub use plan::{Plan, PlanSet};
pub use print::{Print, PrintOf};
pub use questionnaire::{Questionnaire, QuestionnaireScore};
pub use said::{
    Exercise, ExerciseAdd, ExerciseLevel, FirstWeek, Message, MessageSend, Questions, QuestionsAnswer,
    QuestionsAsk,
};
pub use suspended::Suspended;
pub use tier::{StepDown, Tier};
pub use visit::{Facts, FactsSet, Visit, VisitAnswer, VisitAsked};

pub use crate::medicine_args::{FlexiblePlan, Medicine, MedicineSet, MedicineStop, SickDay};
pub use crate::own_medicine::OwnMedicine;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use value::value;

/// Managing heart failure at home, without a window: for scheduled sync, support and tests.
#[derive(Debug, Parser)]
#[command(name = "hearth-cli", version, disable_help_subcommand = true)]
#[command(
    after_help = "Exit: 0 done, 1 unexpected, 2 bad input, 3 server not reached, 4 refused by the server, \
    5 store damaged or locked.\nThe passphrase comes from the file that HEARTH_PASSPHRASE_FILE names, or from a prompt."
)]
pub struct Cli {
    /// The profile's folder; by default the only profile in the data folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub profile: Option<PathBuf>,
    /// Print one JSON object instead of text.
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of the answers; by default the profile's.
    #[arg(long, global = true, value_name = "cy|en", value_parser = ["cy", "en"])]
    pub language: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Goes at the blood pressure in one check-in at most.
pub const GOES_MAX: usize = 2;

/// What can be done. Only `enrol`, `start-again` and `sync` touch the network; the others are done when it is saved here.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Join this computer to a team with a code, and fetch what is due.
    Enrol(Enrol),
    /// Begin a profile again whose file is damaged or gone: join anew, keep what was not sent, say what it is.
    StartAgain(StartAgain),
    /// Save a check-in, and print what the plan says about it.
    #[command(after_help = hearth_app::typed::symptoms_help())]
    CheckIn(CheckIn),
    /// List what was measured, oldest first.
    Readings(Readings),
    /// Correct some values of a check-in; the others stay.
    Amend(Amend),
    /// Take a check-in back. It stays readable as taken back.
    Withdraw(Withdraw),
    /// Say that something was measured and was somebody else, or a wrong device. No number of it is kept.
    PutAway(PutAway),
    /// Show or change when you are reminded.
    #[command(subcommand)]
    Reminders(Reminders),
    /// Add a patient, or show one.
    #[command(subcommand)]
    Patient(Patient),
    /// List the team's patients, worst first.
    Caseload,
    /// List alerts, the most urgent first: everybody's without closed ones, or one patient's with them.
    Alerts {
        /// Whose.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
    /// Say that you have looked at a check-in and its corrections. The person can read it.
    LookedAt {
        /// The check-in's id, as `readings` prints it.
        id: String,
    },
    /// Open, close or put off an alert.
    #[command(subcommand)]
    Alert(Alert),
    /// Show or change a plan.
    #[command(subcommand)]
    Plan(Plan),
    /// Show or write a person's own plan: sections in their words, goals, agreed days, what others changed.
    #[command(subcommand)]
    Care(Care),
    /// Pages to learn from, and what was learnt.
    #[command(subcommand)]
    Learn(Learn),
    /// How closely somebody is watched, and whether they may be watched less closely.
    #[command(subcommand)]
    Tier(Tier),
    /// List, set or stop medicines.
    #[command(subcommand)]
    Medicine(Medicine),
    /// Say what of your own medicines was taken, missed or stopped, and what was bought.
    #[command(subcommand)]
    OwnMedicine(OwnMedicine),
    /// Write down or end a plan for extra water tablets that a person carries out alone.
    #[command(subcommand)]
    FlexiblePlan(FlexiblePlan),
    /// Write down or end a plan for sick days, begin a pause under it, say what is taken again.
    #[command(subcommand)]
    SickDay(SickDay),
    /// Begin, answer, show, sign or add to a visit.
    #[command(subcommand)]
    Visit(Visit),
    /// What is known about a person's heart failure: type, ejection fraction, NYHA class, causes, device.
    #[command(subcommand)]
    Facts(Facts),
    /// List every subject that has two versions.
    Conflicts,
    /// Settle a subject that has two versions.
    Settle(Settle),
    /// List what the service keeps without effect, or take one of it over under your own name.
    #[command(subcommand)]
    Suspended(Suspended),
    /// Push all that waits and pull all that is due.
    Sync,
    /// Where the work is: waiting, acknowledged, last contact, clock offset, conflicts.
    Status,
    /// Read check-ins from a CSV file.
    Import(Import),
    /// Write what this profile holds to a file.
    Export(Export),
    /// Write a sheet of paper as a PDF file: the card for the wall, the numbers, the quick guide.
    #[command(subcommand)]
    Print(Print),
    /// Check every chain and every derived row of the store.
    Verify,
    /// Count what rules that are only tried out have found; no patient is ever shown it.
    Shadow,
    /// Send, list or read messages between a person and their team; never for emergencies.
    #[command(subcommand)]
    Message(Message),
    /// List, answer or ask for questionnaires.
    #[command(subcommand)]
    Questions(Questions),
    /// The exercise diary, and the level that the team set.
    #[command(subcommand)]
    Exercise(Exercise),
    /// The guided first week.
    #[command(subcommand)]
    FirstWeek(FirstWeek),
    /// List questionnaires, or score answers from a form; needs no profile and keeps nothing.
    #[command(subcommand)]
    Questionnaire(Questionnaire),
}

impl Command {
    /// The verb as it is typed, for the JSON object.
    #[must_use]
    pub fn verb(&self) -> &'static str {
        match self {
            Command::Enrol(_) => "enrol",
            Command::StartAgain(_) => "start-again",
            Command::CheckIn(_) => "check-in",
            Command::Readings(_) => "readings",
            Command::Amend(_) => "amend",
            Command::Withdraw(_) => "withdraw",
            Command::PutAway(_) => "put-away",
            Command::Reminders(Reminders::Show) => "reminders show",
            Command::Reminders(Reminders::Set(_)) => "reminders set",
            Command::Patient(Patient::Add(_)) => "patient add",
            Command::Patient(Patient::Show { .. }) => "patient show",
            Command::Patient(Patient::HandOver { .. }) => "patient hand-over",
            Command::Patient(Patient::Access(PatientAccess::List { .. })) => "patient access list",
            Command::Patient(Patient::Access(PatientAccess::End { .. })) => "patient access end",
            Command::Patient(Patient::Access(PatientAccess::Give { .. })) => "patient access give",
            Command::Caseload => "caseload",
            Command::Suspended(Suspended::List) => "suspended list",
            Command::Suspended(Suspended::Take { .. }) => "suspended take",
            Command::LookedAt { .. } => "looked-at",
            Command::Alerts { .. } => "alerts",
            Command::Alert(Alert::Seen(_)) => "alert seen",
            Command::Alert(Alert::Close(_)) => "alert close",
            Command::Alert(Alert::Snooze(_)) => "alert snooze",
            Command::Plan(Plan::Show { .. }) => "plan show",
            Command::Plan(Plan::Set(_)) => "plan set",
            Command::Care(asked) => asked.verb(),
            Command::Message(asked) => asked.verb(),
            Command::Questions(asked) => asked.verb(),
            Command::Exercise(asked) => asked.verb(),
            Command::FirstWeek(asked) => asked.verb(),
            Command::Learn(asked) => asked.verb(),
            Command::Tier(Tier::Show { .. }) => "tier show",
            Command::Tier(Tier::StepDown(_)) => "tier step-down",
            Command::Medicine(Medicine::List { .. }) => "medicine list",
            Command::Medicine(Medicine::Set(_)) => "medicine set",
            Command::Medicine(Medicine::Stop(_)) => "medicine stop",
            Command::OwnMedicine(asked) => asked.name(),
            Command::FlexiblePlan(FlexiblePlan::Set(_)) => "flexible-plan set",
            Command::FlexiblePlan(FlexiblePlan::Stop(_)) => "flexible-plan stop",
            Command::FlexiblePlan(FlexiblePlan::Begin { .. }) => "flexible-plan begin",
            Command::FlexiblePlan(FlexiblePlan::End { .. }) => "flexible-plan end",
            Command::SickDay(SickDay::Set(_)) => "sick-day set",
            Command::SickDay(SickDay::Stop(_)) => "sick-day stop",
            Command::SickDay(SickDay::Begin { .. }) => "sick-day begin",
            Command::SickDay(SickDay::End { .. }) => "sick-day end",
            Command::Visit(Visit::Begin { .. }) => "visit begin",
            Command::Visit(Visit::Answer(_)) => "visit answer",
            Command::Visit(Visit::Show(_)) => "visit show",
            Command::Visit(Visit::List { .. }) => "visit list",
            Command::Visit(Visit::Sign(_)) => "visit sign",
            Command::Visit(Visit::Addendum { .. }) => "visit addendum",
            Command::Facts(Facts::Show { .. }) => "facts show",
            Command::Facts(Facts::Set(_)) => "facts set",
            Command::Conflicts => "conflicts",
            Command::Settle(_) => "settle",
            Command::Sync => "sync",
            Command::Status => "status",
            Command::Import(_) => "import",
            Command::Export(_) => "export",
            Command::Print(Print::Card(_)) => "print card",
            Command::Print(Print::Numbers { .. }) => "print numbers",
            Command::Print(Print::Guide { .. }) => "print guide",
            Command::Verify => "verify",
            Command::Shadow => "shadow",
            Command::Questionnaire(Questionnaire::List) => "questionnaire list",
            Command::Questionnaire(Questionnaire::Score(_)) => "questionnaire score",
        }
    }
}

/// Joins a team.
#[derive(Args)]
pub struct Enrol {
    /// The server's address as the team wrote it down, host and port.
    #[arg(long, value_name = "URL")]
    pub server: String,
    /// The code from the team.
    #[arg(long)]
    pub code: String,
    /// What to call the profile on this computer.
    #[arg(long, default_value = "Hearth")]
    pub name: String,
}

impl std::fmt::Debug for Enrol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Enrol").field("server", &self.server).finish_non_exhaustive()
    }
}

/// What was measured and how the person feels.
#[derive(Args, Clone, Debug, Default)]
pub struct Values {
    /// Weight with its unit: 82.4kg, 12st13lb or 181lb.
    #[arg(long, value_name = "82.4kg|12st13lb|181lb", allow_hyphen_values = true, value_parser = value)]
    pub weight: Option<String>,
    /// Blood pressure; say it twice for two goes.
    #[arg(long, value_name = "124/76", allow_hyphen_values = true, value_parser = value, action = clap::ArgAction::Append)]
    pub bp: Vec<String>,
    /// Beats a minute.
    #[arg(long, value_name = "68", allow_hyphen_values = true, value_parser = value)]
    pub pulse: Option<String>,
    /// Oxygen in percent.
    #[arg(long, value_name = "96", allow_hyphen_values = true, value_parser = value)]
    pub spo2: Option<String>,
    /// Temperature with its unit.
    #[arg(long, value_name = "38.2C", allow_hyphen_values = true, value_parser = value)]
    pub temperature: Option<String>,
    /// How the pulse beat: regular or irregular.
    #[arg(long, value_name = "regular|irregular")]
    pub rhythm: Option<String>,
    /// Blood pressure lying down; without it --bp stands in when there is a standing one.
    #[arg(long, value_name = "130/80", allow_hyphen_values = true, value_parser = value)]
    pub lying_bp: Option<String>,
    /// Blood pressure after standing for a minute.
    #[arg(long, value_name = "110/70", allow_hyphen_values = true, value_parser = value)]
    pub standing_bp: Option<String>,
    /// Blood pressure after standing for three minutes.
    #[arg(long, value_name = "112/70", allow_hyphen_values = true, value_parser = value)]
    pub standing_3_min_bp: Option<String>,
    /// Steps of the day.
    #[arg(long, value_name = "3200", allow_hyphen_values = true, value_parser = value)]
    pub steps: Option<String>,
    /// A blood result with its unit; as many as there are. The names: potassium, sodium, creatinine, egfr, urea,
    /// haemoglobin, ferritin, transferrin-saturation, nt-pro-bnp, bnp.
    #[arg(long, value_name = "potassium=5.6mmol/L")]
    pub blood: Vec<String>,
    /// A symptom and its answer; as many as there are.
    #[arg(long, value_name = "NAME=ANSWER")]
    pub symptom: Vec<String>,
    /// Unusual values were looked at once more and are right.
    #[arg(long)]
    pub confirmed: bool,
}

/// A check-in.
#[derive(Args, Debug)]
pub struct CheckIn {
    /// Whose; on a patient's own profile it is known.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// Who told the values, when somebody else types them.
    #[arg(long, value_name = "WHO")]
    pub told_by: Option<String>,
    /// The values.
    #[command(flatten)]
    pub values: Values,
    /// When it was measured: 2026-11-21T08:12:00Z, 2026-11-21 08:12, yesterday 20:00; by default now.
    #[arg(long, value_name = "WHEN")]
    pub at: Option<String>,
}

/// Which readings.
#[derive(Args, Debug)]
pub struct Readings {
    /// Whose; on a patient's own profile it is known.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// Only this kind: weight, systolic, diastolic, pulse, oxygen, symptom, temperature, rhythm, steps, a pressure lying or
    /// standing, or a blood test; another one lists them all.
    #[arg(long, value_name = "K")]
    pub kind: Option<String>,
    /// Only from this day on.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub since: Option<String>,
}

/// A correction.
#[derive(Args, Debug)]
pub struct Amend {
    /// The check-in's id, as `readings` prints it.
    pub id: String,
    /// The values that change.
    #[command(flatten)]
    pub values: Values,
}

/// A withdrawal.
#[derive(Args, Debug)]
pub struct Withdraw {
    /// The check-in's id, as `readings` prints it.
    pub id: String,
    /// Why: not-me, wrong-device, typing-error or words of your own.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// Which conflict, and what holds from now on.
#[derive(Args, Debug)]
pub struct Settle {
    /// The setting, as `conflicts` prints it; of a visit, the subject with the field behind it.
    pub subject: String,
    /// The value that holds.
    #[arg(long, value_name = "VALUE")]
    pub to: String,
    /// Whose; needed when more than one patient has this conflict.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
}
