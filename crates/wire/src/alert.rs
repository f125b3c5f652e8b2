//! What clinicians write about alerts, as values: which findings they saw, what they did, until when they put one off.
//! Rules and levels are codes here: which of them an app knows is for its rules to say.

use hearth_clinical::{LocalDay, Private};
use hearth_record::EntryKey;

/// The most findings that one entry names; more are named by a second entry.
pub const ALERT_NAMED_MAX: usize = 32;

/// The most rules that a putting off says to have stood, and the most numbers of each and of a finding that is named.
pub const ALERT_STOOD_MAX: usize = 64;

/// A finding that somebody had before their eyes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AlertNamed {
    /// What it is about.
    pub about: AlertAbout,
    /// The rule's id, `W1`.
    pub rule: String,
    /// The level that it had, `amber`.
    pub level: String,
    /// How far it went, as in [`AlertStood`]: what goes further has not been seen. `None` in an entry of an app that did not
    /// write it down, which names the finding however far it goes.
    pub far: Option<Vec<(String, i64)>>,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AlertAbout {
    /// A check-in.
    Entry(EntryKey),
    /// How things stood.
    State {
        /// Since when.
        since: LocalDay,
        /// The limit that was reached; 0 for a rule that has one only.
        step: u32,
    },
}

/// What was done when an alert was closed. The codes never change once they have been shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlertAction {
    /// Nothing had to be done.
    NoAction,
    /// The person was spoken with.
    Spoken,
    /// The person was visited or seen.
    Seen,
    /// A medicine was changed.
    MedicineChanged,
    /// Bloods or another test were asked for.
    TestAsked,
    /// Somebody else took over: hospital, GP, 999.
    Referred,
    /// The reading was wrong.
    WrongReading,
    /// Something else, in words.
    Other,
}

impl AlertAction {
    /// All of them, in the order of the form.
    pub const ALL: [AlertAction; 8] = [
        AlertAction::NoAction,
        AlertAction::Spoken,
        AlertAction::Seen,
        AlertAction::MedicineChanged,
        AlertAction::TestAsked,
        AlertAction::Referred,
        AlertAction::WrongReading,
        AlertAction::Other,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            AlertAction::NoAction => "no-action",
            AlertAction::Spoken => "spoken",
            AlertAction::Seen => "seen",
            AlertAction::MedicineChanged => "medicine-changed",
            AlertAction::TestAsked => "test-asked",
            AlertAction::Referred => "referred",
            AlertAction::WrongReading => "wrong-reading",
            AlertAction::Other => "other",
        }
    }

    /// The action with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<AlertAction> {
        AlertAction::ALL.into_iter().find(|action| action.code() == code)
    }
}

/// An alert was closed: what was seen, and what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertClosingBody {
    /// The findings that were seen.
    pub named: Vec<AlertNamed>,
    /// What was done; `Other` for an action of a newer app.
    pub action: AlertAction,
    /// In words.
    pub why: Private<String>,
}

/// An alert was opened by somebody of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertSeenBody {
    /// The findings that were seen.
    pub named: Vec<AlertNamed>,
}

/// An alert was put off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertSnoozeBody {
    /// The last day.
    pub until: LocalDay,
    /// Why.
    pub why: Private<String>,
    /// The earlier ones that this one takes the place of.
    pub instead_of: Vec<EntryKey>,
    /// What its author had before their eyes, by rule: what goes beyond it ends the putting off. An app that did not know
    /// that it may end wrote nothing.
    pub stood: Vec<AlertStood>,
}

/// What one rule had found when an alert was put off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AlertStood {
    /// The rule's id, `W1`.
    pub rule: String,
    /// The most urgent level that it had, `amber`.
    pub level: String,
    /// How far it went: a number for each thing by a code, greater being worse.
    pub far: Vec<(String, i64)>,
}
