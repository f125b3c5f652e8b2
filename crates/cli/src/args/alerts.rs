//! What may be typed about alerts.

use clap::{Args, Subcommand};

/// Alerts.
#[derive(Debug, Subcommand)]
pub enum Alert {
    /// Say that you have opened an alert: nobody else is told any more that it waits.
    Seen(AlertSeen),
    /// Close an alert: all of it that is open now, or the findings that are named.
    Close(AlertClose),
    /// Put an alert off; a red or 999 one can't be.
    Snooze(AlertSnooze),
}

/// Which alert.
#[derive(Args, Debug)]
pub struct AlertSeen {
    /// What it is about, as `alerts --json` prints it: `weight-gain`.
    pub cause: String,
    /// Whose.
    #[arg(long, value_name = "ID")]
    pub patient: String,
    /// Only these findings, by the name that `alerts --json` prints.
    #[arg(long, value_name = "NAME")]
    pub finding: Vec<String>,
}

/// What was done.
#[derive(Args, Debug)]
pub struct AlertClose {
    /// Which alert, and what was seen of it.
    #[command(flatten)]
    pub alert: AlertSeen,
    /// What was done: no-action, spoken, seen, medicine-changed, test-asked, referred, wrong-reading or other.
    #[arg(long, value_name = "ACTION")]
    pub action: String,
    /// In words; needed with `other`, and with `no-action` when it is red or 999.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
}

/// Until when, and why.
#[derive(Args, Debug)]
pub struct AlertSnooze {
    /// What it is about.
    pub cause: String,
    /// Whose.
    #[arg(long, value_name = "ID")]
    pub patient: String,
    /// The last day, at most 14 days from now.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub until: String,
    /// Why.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub why: String,
    /// Only these findings were looked at, by the name that `alerts --json` prints; any other one ends it.
    #[arg(long, value_name = "NAME")]
    pub finding: Vec<String>,
}
