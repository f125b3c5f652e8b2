//! Messages between a person and their team.

use super::{Contact, Reached, Said};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessagesAsked {
    /// The patient's id; none is the profile's own.
    pub patient: Option<String>,
}

/// All messages of one person, and what is to be known before one is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Messages {
    /// Said first: that this is not for emergencies, when somebody reads it.
    pub about: Vec<Said>,
    /// Whom to phone, and whether they are open now.
    pub contact: Contact,
    /// Oldest first.
    pub items: Vec<MessageView>,
    /// How many of them wait for the reader.
    pub unread: u32,
    /// Characters that one message may have.
    pub chars_max: u32,
    /// The form's own key: two presses of Send with the same key are one message.
    pub form: String,
    /// What was typed and not sent, exactly as typed.
    pub draft: String,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageView {
    /// The entry's key.
    pub key: String,
    /// When it was written, in words.
    pub at: String,
    /// Who wrote it, as the reader calls them.
    pub who: String,
    /// True for one that somebody of the team wrote.
    pub from_team: bool,
    /// The words.
    pub text: String,
    /// How far it has got.
    pub reached: Reached,
    /// True while it waits for the reader.
    pub unread: bool,
}

/// Keeps what is typed through a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageDraft {
    /// The patient's id; none is the profile's own.
    pub patient: Option<String>,
    /// The form's own key.
    pub form: String,
    /// What is typed so far.
    pub text: String,
}

/// Sends a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageSend {
    /// The patient's id; none is the profile's own.
    pub patient: Option<String>,
    /// The form's own key.
    pub form: String,
    /// The words.
    pub text: String,
    /// The person has answered that it is not about feeling worse today. Nobody of the team is asked.
    pub not_worse: bool,
}

/// Says that the person has had these messages before their eyes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessagesRead {
    /// The messages' keys.
    pub keys: Vec<String>,
}

/// What waits for a person besides readings, for the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Waiting {
    /// Messages of the team that were not read.
    pub messages: u32,
    /// Questionnaires that are due.
    pub questions: u32,
    /// True once there is anything to see among the questionnaires: something due, or something answered.
    pub has_questions: bool,
}
