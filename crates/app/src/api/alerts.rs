//! Alerts, as the team sees them: one for each patient and cause.

use super::{FindingView, PlanChoice, Said, ZoneView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Alerts, the most urgent first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertList {
    /// The alerts.
    pub alerts: Vec<AlertView>,
    /// What no rule found and a person of the team has to decide, the most urgent first.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<AlertTask>>")]
    pub tasks: Vec<AlertTask>,
    /// What can be done about one when it is closed, in the order of the form.
    pub actions: Vec<PlanChoice>,
    /// That there may be more, until the whole history of each of these patients has come.
    pub not_loaded: Option<Said>,
}

/// Something about a patient that a person of the team has to decide: of two versions neither is the cautious one, or an entry
/// has no effect. It is gone once that is done, and by nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertTask {
    /// The patient's id.
    pub patient: String,
    /// Family name first.
    pub name: String,
    /// How urgent it is.
    pub level: ZoneView,
    /// What is to be done.
    pub said: Said,
}

/// One alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertView {
    /// The patient's id.
    pub patient: String,
    /// Family name first.
    pub name: String,
    /// The cause's code.
    pub cause: String,
    /// What it is about, in words.
    pub about: Said,
    /// How urgent it is.
    pub level: ZoneView,
    /// `open`, `snoozed`, `expected` or `closed`.
    pub state: String,
    /// The same in words.
    pub state_said: Said,
    /// What stands out, in words: the worst of its findings, and of several as bad the latest. Where another one points the
    /// other way, high beside low, it says both.
    pub reason: Said,
    /// The name of the open finding that it is headed by; empty when that is not open.
    pub lead: String,
    /// Since when, in words.
    pub since: Said,
    /// True once somebody of the team has opened it since its last finding came.
    pub opened: bool,
    /// True once somebody has looked at all the check-ins that it rests on, or has opened it. A look is no contact with the
    /// person: it stops the first step of an alert that nobody opens, and not the second.
    pub looked_at: bool,
    /// `deputy` or `lead` once nobody has opened it for too long; else empty.
    pub escalated: String,
    /// The same in words; empty when it is not.
    pub escalated_said: Said,
    /// What is open, most urgent first.
    pub open: Vec<AlertFinding>,
    /// True when it may be put off: nothing red or more urgent is open.
    pub may_be_put_off: bool,
    /// Who of the team has looked at what is open, and when, in words, the latest first.
    pub seen_by: Vec<String>,
    /// Who has looked at the check-ins without opening the alert, and when, in words, the latest first.
    pub looked_by: Vec<String>,
    /// Who closed something of it, when, and what was done, in words, the latest first.
    pub closed_by: Vec<String>,
    /// Who put it off and why, in words; empty when it is not put off and would not be without what came since.
    pub put_off: Vec<String>,
    /// That a putting off ended before its day, and by what, in words; none when it did not.
    pub put_off_ended: Option<Said>,
    /// How many findings were expected and therefore open nothing.
    pub expected: u32,
    /// How many findings were closed.
    pub closed: u32,
}

/// One open finding of an alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertFinding {
    /// Its name: a closing says by it what its author had before their eyes.
    pub name: String,
    /// How urgent it is.
    pub level: ZoneView,
    /// The rule.
    pub rule: String,
    /// What it says, in words.
    pub said: Said,
    /// The day it is of, in words.
    pub day: String,
    /// True once somebody of the team has opened it.
    pub opened: bool,
    /// True when it is new since the alert was put off, and ended that.
    pub new_since: bool,
    /// What it rests on; none when what is known now does not say so any more.
    pub found: Option<FindingView>,
    /// The entries of the check-in that it is about; empty when it is about how things stand.
    pub entries: Vec<String>,
}

/// Which alert.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertAsked {
    /// The patient's id.
    pub patient: String,
    /// The cause's code.
    pub cause: String,
    /// The names of the findings that were on the screen; empty for all that are open.
    pub based_on: Vec<String>,
    /// The entries of the check-ins that were on the screen with them; empty for all that there are.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub entries: Vec<String>,
}

/// Closes an alert.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertClose {
    /// Which, and what its author saw.
    pub alert: AlertAsked,
    /// What was done: the code of an action.
    pub action: String,
    /// In words; may be empty but for 'other'.
    pub why: String,
}

/// Puts an alert off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AlertSnooze {
    /// The patient's id.
    pub patient: String,
    /// The cause's code.
    pub cause: String,
    /// The last day, `YYYY-MM-DD` or `D/M/YYYY`.
    pub until: String,
    /// Why.
    pub why: String,
    /// The names of the findings that were on the screen; empty for all that are open. What came meanwhile ends it at once.
    pub based_on: Vec<String>,
    /// The entries of the check-ins that were on the screen with them; empty for all that there are.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub entries: Vec<String>,
}
