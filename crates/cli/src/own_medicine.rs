//! What a person says of their own medicines on a command line: taken, missed, stopped, a side effect, something bought.
//! The answer is what their own screen says.

use crate::answer::Answer;
use crate::text::Lines;
use clap::{Args, Subcommand};
use hearth_app::App;
use hearth_app::api::{self, OwnMedicines, Problem};

/// A person's own medicines.
#[derive(Debug, Subcommand)]
pub enum OwnMedicine {
    /// What for, the dose as prescribed, what was said of the last 14 days, what was bought.
    Show {
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
    },
    /// Say that a medicine was taken on a day, or all of which nothing is said yet.
    Taken(Told),
    /// Say that a medicine was missed, and why.
    Missed(ToldWhy),
    /// Say that a medicine is not taken any more, and why.
    Stopped(ToldWhy),
    /// Take back what was said of a medicine on a day.
    Unsaid(Told),
    /// Tell of a side effect.
    SideEffect {
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
        /// The medicine, as `own-medicine show` prints it.
        medicine: String,
        /// What was noticed.
        words: String,
    },
    /// Say that something was bought without a prescription, and hear what to do about it.
    Bought {
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
        /// The name on the pack.
        #[arg(default_value = "")]
        named: String,
        /// nsaid, decongestant, effervescent or potassium-salt.
        #[arg(long, value_name = "KIND", default_value = "")]
        kind: String,
        /// Some of it was taken.
        #[arg(long)]
        taken: bool,
    },
    /// Say that something bought is not taken any more.
    BoughtEnd {
        /// Whose; on a patient's own profile it is known.
        #[arg(long, value_name = "ID")]
        patient: Option<String>,
        /// Its name, as `own-medicine show` prints it.
        name: String,
    },
}

/// A medicine and a day.
#[derive(Args, Debug)]
pub struct Told {
    /// Whose; on a patient's own profile it is known.
    #[arg(long, value_name = "ID")]
    pub patient: Option<String>,
    /// The medicine, as `own-medicine show` prints it; `taken` without one is every medicine of which nothing is said.
    #[arg(default_value = "")]
    pub medicine: String,
    /// The day; by default today.
    #[arg(long, value_name = "YYYY-MM-DD", default_value = "")]
    pub on: String,
}

/// A medicine, a day and a reason.
#[derive(Args, Debug)]
pub struct ToldWhy {
    /// Which, and when.
    #[command(flatten)]
    pub told: Told,
    /// forgot, unwell, ran-out, side-effect, told or other.
    #[arg(long, value_name = "WHY")]
    pub why: String,
    /// More about it.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub words: String,
}

impl OwnMedicine {
    /// The verb in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            OwnMedicine::Show { .. } => "own-medicine show",
            OwnMedicine::Taken(_) => "own-medicine taken",
            OwnMedicine::Missed(_) => "own-medicine missed",
            OwnMedicine::Stopped(_) => "own-medicine stopped",
            OwnMedicine::Unsaid(_) => "own-medicine unsaid",
            OwnMedicine::SideEffect { .. } => "own-medicine side-effect",
            OwnMedicine::Bought { .. } => "own-medicine bought",
            OwnMedicine::BoughtEnd { .. } => "own-medicine bought-end",
        }
    }
}

fn told(asked: Told, what: &str, why: String, words: String) -> api::MedicineTaken {
    api::MedicineTaken {
        patient: asked.patient.unwrap_or_default(),
        day: asked.on,
        medicine: asked.medicine,
        what: what.to_owned(),
        why,
        words,
    }
}

/// Does what was asked.
pub async fn own_medicine(app: &App, asked: OwnMedicine) -> Result<Answer, Problem> {
    let plain = |asked, what| told(asked, what, String::new(), String::new());
    let own = match asked {
        OwnMedicine::Show { patient } => app.own_medicines_of(patient).await?,
        OwnMedicine::Taken(asked) => app.medicine_taken(plain(asked, "taken")).await?,
        OwnMedicine::Missed(ToldWhy { told: asked, why, words }) => {
            app.medicine_taken(told(asked, "missed", why, words)).await?
        }
        OwnMedicine::Stopped(ToldWhy { told: asked, why, words }) => {
            app.medicine_taken(told(asked, "stopped", why, words)).await?
        }
        OwnMedicine::Unsaid(asked) => app.medicine_taken(plain(asked, "unsaid")).await?,
        OwnMedicine::SideEffect { patient, medicine, words } => {
            let patient = patient.unwrap_or_default();
            app.medicine_effect(api::MedicineEffect { patient, medicine, words }).await?
        }
        OwnMedicine::Bought { patient, named, kind: chosen, taken } => {
            let patient = patient.unwrap_or_default();
            app.medicine_bought(api::MedicineBought { patient, chosen, named, taken }).await?
        }
        OwnMedicine::BoughtEnd { patient, name } => {
            let patient = patient.unwrap_or_default();
            app.medicine_bought_end(api::MedicineBoughtEnd { patient, name }).await?
        }
    };
    Ok(Answer::done(&own, text(&own)))
}

/// What was just said first, then each medicine, then the days and what was bought.
fn text(own: &OwnMedicines) -> String {
    let mut lines = Lines::default();
    lines.all(own.answer.iter().map(|said| &said.text));
    lines.all(own.unsettled.iter().map(|said| &said.text));
    if own.answer_phone || own.unsettled.is_some() {
        lines.line(format!("{} {}", own.contact.phone, own.contact.hours.text));
        lines.line(&own.contact.out_of_hours.text);
    }
    for one in &own.medicines {
        lines.line(format!("{}: {} {}", one.name, one.title, one.orders.join(" / ")));
        let more = [&one.what_for, &one.changed, &one.standing_text, &one.told_text];
        lines.all(more.into_iter().filter(|text| !text.is_empty()).map(|text| format!("  {text}")));
        let marks = one.not_now.iter().chain(&one.unsettled);
        lines.all(marks.map(|said| format!("  {}", said.text)));
    }
    for plan in &own.plans {
        let said = plan.plan.now.iter().chain(&plan.plan.lines).chain(&plan.last_day).chain(&plan.restart);
        lines.all(said.map(|said| &said.text));
    }
    for day in &own.days {
        lines.line(&day.date);
        lines.all(day.lines.iter().map(|line| format!("  {} ({})", line.text, line.by)));
    }
    lines.all(own.bought.iter().map(|one| format!("{}: {}", one.name, one.text)));
    lines.line(&own.ask_first.text);
    lines.done()
}
