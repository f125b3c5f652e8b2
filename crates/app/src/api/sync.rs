//! Where the work is: on this computer, or with the team.

use super::{Contact, Reached, Said};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One line: 'Saved on this computer. 3 readings not sent yet' or 'Your team has everything up to 08:12'.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncLine {
    /// The sentence.
    pub said: Said,
    /// How many entries wait to be sent.
    pub waiting: u32,
}

/// The whole of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncState {
    /// How many entries wait to be sent.
    pub waiting: u32,
    /// How many of ours the service has acknowledged.
    pub acknowledged: u32,
    /// How many entries are held in all.
    pub held: u32,
    /// The last complete contact, in words; 'never' when none.
    pub last_contact: Said,
    /// The last complete contact, in milliseconds since 1970, UTC.
    #[ts(type = "number | null")]
    pub last_contact_ms: Option<i64>,
    /// This computer's clock minus the server's, in seconds, when it was measured.
    #[ts(type = "number | null")]
    pub clock_offset_s: Option<i64>,
    /// How many subjects have two versions.
    pub conflicts: u32,
    /// What is going on or went wrong, in one sentence.
    pub now: Said,
    /// True while an exchange is under way.
    pub running: bool,
    /// Entries that the server keeps without effect, or chains that it would not take, with the reason.
    pub not_taken: Vec<Said>,
    /// What there is to know about the records themselves: put right, not the same on both sides, kept apart, a computer
    /// that was copied.
    pub noted: Vec<Said>,
    /// On a patient's computer, how far the latest check-ins have got, newest first.
    pub readings: Vec<ReadingReached>,
    /// The server's address.
    pub server: String,
    /// Set when the person behind a patient's or carer's profile does not see the record any more.
    pub ended: Option<Ended>,
}

/// The end of somebody's access to the record that their profile was made for. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ended {
    /// What happened, and when.
    pub said: Said,
    /// Where what they wrote is: with the team, or still here.
    pub wrote: Said,
    /// What to do about it.
    pub ask: Said,
    /// Whom to ask.
    pub contact: Contact,
}

/// One check-in and how far it has got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadingReached {
    /// The check-in's key.
    pub key: String,
    /// When it was measured, in words.
    pub at: String,
    /// How far it has got.
    pub reached: Reached,
}

/// What the computer says about its network. It is a hint that wakes, never proof that the team can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Network {
    /// True if it has one again, false if it has none any more.
    pub online: bool,
}
