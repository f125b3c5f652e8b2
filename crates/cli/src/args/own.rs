//! What may be typed about numbers that were somebody else's, and about being reminded.

use clap::{Args, Subcommand};

/// Something was measured and is no reading of this person. No number is kept.
#[derive(Args, Debug)]
pub struct PutAway {
    /// Why: not-me or wrong-device.
    #[arg(long, value_name = "CODE")]
    pub why: String,
    /// What was measured: weight, pressure, pulse, oxygen.
    #[arg(long, value_name = "PART", required = true)]
    pub what: Vec<String>,
}

/// When the window's program reminds this person.
#[derive(Debug, Subcommand)]
pub enum Reminders {
    /// Show it.
    Show,
    /// Change it: what is not named stays.
    Set(RemindersSet),
}

/// The change.
#[derive(Args, Debug)]
pub struct RemindersSet {
    /// Reminded at all: yes or no.
    #[arg(long, value_name = "yes|no", value_parser = yes_no)]
    pub on: Option<bool>,
    /// A time of day like 08:30; name it once for each, in place of all there were.
    #[arg(long = "time", value_name = "HH:MM")]
    pub times: Vec<String>,
    /// A day of the week, 1 for Monday to 7 for Sunday; in place of all there were.
    #[arg(long = "day", value_name = "1-7", value_parser = clap::value_parser!(u8).range(1..=7))]
    pub days: Vec<u8>,
    /// Quiet from this time.
    #[arg(long, value_name = "HH:MM")]
    pub quiet_from: Option<String>,
    /// Quiet until this time.
    #[arg(long, value_name = "HH:MM")]
    pub quiet_to: Option<String>,
    /// The program goes on when its window is closed: yes or no.
    #[arg(long, value_name = "yes|no", value_parser = yes_no)]
    pub stays: Option<bool>,
    /// The program starts with the computer: yes or no.
    #[arg(long, value_name = "yes|no", value_parser = yes_no)]
    pub starts: Option<bool>,
}

fn yes_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("say yes or no".to_owned()),
    }
}
