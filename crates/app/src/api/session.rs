//! First start, unlocking and preferences.

use super::Said;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the first window needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppState {
    /// The program's version.
    pub version: String,
    /// The profiles on this computer, by name.
    pub profiles: Vec<ProfileSummary>,
    /// The profile that is open now.
    pub open: Option<OpenProfile>,
    /// True while anybody's signature is missing under a clinical table.
    pub clinical_tables_unsigned: bool,
    /// Every clinical table with who signed which version of it.
    pub clinical_tables: Vec<ClinicalTable>,
}

/// One table for clinicians to sign, as the register has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClinicalTable {
    /// Its name: a rule's id, or what it is about.
    pub table: String,
    /// Its version.
    pub version: u32,
    /// How many lines it has.
    pub rows: u32,
    /// True if a clinician has signed this version.
    pub signed: bool,
    /// Who; empty while nobody has.
    pub signed_by: String,
    /// In which role; empty while nobody has.
    pub role: String,
    /// On which day, as it stands in the register; empty while nobody has.
    pub date: String,
}

/// One profile on this computer, as much as may be known before it is unlocked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileSummary {
    /// The profile's folder name.
    pub id: String,
    /// What the person called it.
    pub name: String,
    /// Which windows it opens.
    pub kind: ProfileKind,
    /// True if a PIN can be used on this computer.
    pub has_pin: bool,
    /// Why nobody can open it any more; `None` for one that can be opened.
    pub closed: Option<ClosedProfile>,
}

/// A profile whose computer the team turned off: what was written on it was delivered, and its key is destroyed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosedProfile {
    /// When and why, what became of what was written, and whom to ask: a sentence each. Nobody is named.
    pub said: Vec<Said>,
    /// The team's phone, in groups; empty if it is not known.
    pub phone: String,
}

/// Begins a profile again whose file is damaged or gone. What was not sent is kept, sealed to the team.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartAgain {
    /// The profile's folder name.
    pub id: String,
    /// Its passphrase.
    pub passphrase: String,
    /// The server's address as the team wrote it down: `https://host[:port]`, or without the scheme.
    pub server: String,
    /// A new code from the team.
    pub code: String,
}

/// A profile that was begun again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartedAgain {
    /// The profile, open.
    pub profile: OpenProfile,
    /// What was kept, what was not sent, and what to do about it: a sentence each.
    pub said: Vec<Said>,
    /// The damaged file, where it lies now; empty if there was none.
    pub damaged_file: String,
    /// The file with what was not sent, sealed to the team; empty if all was sent.
    pub unsent_file: String,
    /// How many entries were not sent.
    pub unsent: u32,
}

/// Which windows a profile opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ProfileKind {
    /// A patient, or a carer who enters for one.
    Patient,
    /// A member of the team.
    Nurse,
}

/// An unlocked profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenProfile {
    /// The profile's folder name.
    pub id: String,
    /// What the person called it.
    pub name: String,
    /// Which windows it opens.
    pub kind: ProfileKind,
    /// The team's name; empty until the first contact.
    pub team: String,
    /// True when the team and its patients are invented.
    pub invented: bool,
    /// For whom a carer enters, by name; none for a profile of the person's own.
    pub enters_for: Option<String>,
    /// True once the service has recorded that a Welsh-speaking clinician reviewed the Welsh about safety; until then the English
    /// stands above it.
    pub welsh_reviewed: bool,
    /// How the person likes the screen.
    pub preferences: Preferences,
}

/// How the person likes the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preferences {
    /// `en` or `cy`.
    pub language: String,
    /// Text size in percent: 100, 125, 150 or 200.
    pub text_percent: u16,
    /// More contrast.
    pub high_contrast: bool,
}

/// Enrols this computer with a code from the team.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Enrol {
    /// The server's address as the team wrote it down: `https://host[:port]`, or without the scheme.
    pub server: String,
    /// The code, with or without spaces and dashes, upper or lower case.
    pub code: String,
    /// What to call the profile on this computer.
    pub name: String,
    /// The passphrase that will open it: at least 8 characters.
    pub passphrase: String,
    /// The same again.
    pub passphrase_again: String,
}

/// Opens a profile.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unlock {
    /// The profile's folder name.
    pub id: String,
    /// Passphrase or PIN.
    pub secret: String,
    /// True when `secret` is the PIN.
    pub is_pin: bool,
}

/// Sets a PIN: 6 to 12 digits, with this computer's key ring.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetPin {
    /// The digits.
    pub pin: String,
}

/// What opens a profile, or joins one, is never printed by accident.
macro_rules! unprintable {
    ($($name:ident),*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}

unprintable!(Enrol, Unlock, SetPin, StartAgain);
