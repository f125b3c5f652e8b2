//! The header of an entry: who, what about, when, on which device, having seen what, in place of what.

mod own_plan;
mod time;

pub use time::EntryTime;

use crate::canonical::Writer;
use crate::{Audience, DeviceId, EntryId, EntryKey, Epoch, LogNumber, UserId};
use hearth_clinical::{LocalDay, PlanSubject};
use std::fmt;

/// Longest subject, in bytes: `medicine/` and an id fit three times over.
pub const SUBJECT_BYTES_MAX: usize = 200;

/// Why a text is not a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SubjectProblem {
    /// Nothing there.
    #[error("a subject can't be empty")]
    Empty,
    /// Longer than [`SUBJECT_BYTES_MAX`].
    #[error("a subject has at most {SUBJECT_BYTES_MAX} bytes")]
    TooLong,
    /// A control character or a space.
    #[error("a subject has no spaces or control characters")]
    Character,
}

/// What an entry is about: the unit of conflict.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject(String);

impl Subject {
    /// A check-in speaks about itself; readers resolve this to the entry's key.
    pub const CHECK_IN_SELF: &'static str = "check-in/self";

    /// What the subject of every alert begins with; behind it stands the cause's code.
    pub const ALERT: &'static str = "alert/";

    /// The subject of the alert about one cause.
    ///
    /// # Errors
    /// [`SubjectProblem`] if the code is too long, or has spaces or control characters.
    pub fn alert(cause: &str) -> Result<Self, SubjectProblem> {
        Subject::new(format!("{}{cause}", Self::ALERT))
    }

    /// What the subject of every medicine begins with; behind it stands the order's own name.
    pub const MEDICINE: &'static str = "medicine/";

    /// The subject of the flexible diuretic plan.
    pub const FLEXIBLE_PLAN: &'static str = "flexible-plan";

    /// The subject of the sick-day plan.
    pub const SICK_DAY_PLAN: &'static str = "sick-day-plan";

    /// The subject of the pause under the sick-day plan.
    pub const SICK_DAY: &'static str = "sick-day";

    /// The subject of the days on which the extra dose of the flexible diuretic plan is taken.
    pub const FLEXIBLE_USE: &'static str = "flexible-use";

    /// The subject of everything that was typed and put away unsaved.
    pub const PUT_AWAY: &'static str = "put-away";

    /// What the subject of what a person says of their medicines on one day begins with; behind it stands the day.
    pub const MEDICINE_TAKEN: &'static str = "medicine-taken/";

    /// What the subject of something that a person bought begins with; behind it stands its own name.
    pub const MEDICINE_BOUGHT: &'static str = "medicine-bought/";

    /// What is known about the person's heart failure.
    pub const HEART_FAILURE: &'static str = "heart-failure";

    /// What the subject of everything about a visit begins with; behind it stands the visit's own name.
    pub const VISIT: &'static str = "visit/";

    /// What the subject of every message begins with; behind it stands the thread's own name.
    pub const MESSAGE: &'static str = "message/";

    /// What the subject of a questionnaire's answers begins with; behind it stands the sheet's own name.
    pub const QUESTIONNAIRE: &'static str = "questionnaire/";

    /// What the subject of every asking for a questionnaire begins with; behind it stands the asking's own name.
    pub const QUESTIONNAIRE_ASK: &'static str = "questionnaire-ask/";

    /// What the subject of every time of exercise begins with; behind it stands its own name.
    pub const EXERCISE: &'static str = "exercise/";

    /// The subject of the level at which the team asks the person to exercise.
    pub const EXERCISE_LEVEL: &'static str = "exercise-level";

    /// The subject that begins like this and ends with a name: [`Subject::MESSAGE`] and its like.
    ///
    /// # Errors
    /// [`SubjectProblem`] if the name is empty, too long, or has spaces or control characters.
    pub fn named(start: &str, name: &str) -> Result<Self, SubjectProblem> {
        if name.is_empty() { Err(SubjectProblem::Empty) } else { Subject::new(format!("{start}{name}")) }
    }

    /// The subject of the level at which the team asks the person to exercise.
    #[must_use]
    pub fn exercise_level() -> Self {
        Subject(Self::EXERCISE_LEVEL.to_owned())
    }

    /// The subject of what is known about the person's heart failure.
    #[must_use]
    pub fn heart_failure() -> Self {
        Subject(Self::HEART_FAILURE.to_owned())
    }

    /// The subject of one visit.
    ///
    /// # Errors
    /// [`SubjectProblem`] if the name is empty, too long, or has spaces or control characters.
    pub fn visit(name: &str) -> Result<Self, SubjectProblem> {
        if name.is_empty() {
            Err(SubjectProblem::Empty)
        } else {
            Subject::new(format!("{}{name}", Self::VISIT))
        }
    }

    /// Takes a subject's text.
    ///
    /// # Errors
    /// [`SubjectProblem`] if it is empty, too long, or has spaces or control characters.
    pub fn new(text: impl Into<String>) -> Result<Self, SubjectProblem> {
        let text = text.into();
        if text.is_empty() {
            Err(SubjectProblem::Empty)
        } else if text.len() > SUBJECT_BYTES_MAX {
            Err(SubjectProblem::TooLong)
        } else if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            Err(SubjectProblem::Character)
        } else {
            Ok(Subject(text))
        }
    }

    /// The subject of a new check-in.
    #[must_use]
    pub fn check_in_self() -> Self {
        Subject(Self::CHECK_IN_SELF.to_owned())
    }

    /// The subject of one medicine: the drug's code, and for a second order of the same drug a name of its own
    /// (`furosemide-noon`).
    ///
    /// # Errors
    /// [`SubjectProblem`] if the name is empty, too long, or has spaces or control characters.
    pub fn medicine(name: &str) -> Result<Self, SubjectProblem> {
        if name.is_empty() {
            Err(SubjectProblem::Empty)
        } else {
            Subject::new(format!("{}{name}", Self::MEDICINE))
        }
    }

    /// The subject of what a person says of their medicines on one day.
    #[must_use]
    pub fn medicine_taken(day: LocalDay) -> Self {
        Subject(format!("{}{day}", Self::MEDICINE_TAKEN))
    }

    /// The subject of the flexible diuretic plan.
    #[must_use]
    pub fn flexible_plan() -> Self {
        Subject(Self::FLEXIBLE_PLAN.to_owned())
    }

    /// The subject of the sick-day plan.
    #[must_use]
    pub fn sick_day_plan() -> Self {
        Subject(Self::SICK_DAY_PLAN.to_owned())
    }

    /// The subject of the pause under the sick-day plan.
    #[must_use]
    pub fn sick_day() -> Self {
        Subject(Self::SICK_DAY.to_owned())
    }

    /// The subject of the days on which the extra dose of the flexible diuretic plan is taken.
    #[must_use]
    pub fn flexible_use() -> Self {
        Subject(Self::FLEXIBLE_USE.to_owned())
    }

    /// The subject of everything that was typed and put away unsaved.
    #[must_use]
    pub fn put_away() -> Self {
        Subject(Self::PUT_AWAY.to_owned())
    }

    /// The subject of a check-in that exists already; amendments and withdrawals carry it.
    #[must_use]
    pub fn check_in(key: &EntryKey) -> Self {
        Subject(format!("check-in/{key}"))
    }

    /// The subject of a verdict about one entry.
    #[must_use]
    pub fn verdict(key: &EntryKey) -> Self {
        Subject(format!("verdict/{key}"))
    }

    /// What the subject of every look begins with; behind it stands the key of the entry that was looked at.
    pub const LOOKED_AT: &'static str = "looked-at/";

    /// The subject of somebody's having looked at one entry.
    #[must_use]
    pub fn looked_at(key: &EntryKey) -> Self {
        Subject(format!("{}{key}", Self::LOOKED_AT))
    }

    /// The subject of what a user may see of this patient.
    #[must_use]
    pub fn grant(user: &UserId) -> Self {
        Subject(format!("grant/{user}"))
    }

    /// The subject of what the server's rules found in one check-in or amendment.
    #[must_use]
    pub fn assessment(key: &EntryKey) -> Self {
        Subject(format!("assessment/{key}"))
    }

    /// What the subject of every contact begins with; behind it stands the computer's id.
    pub const CONTACT: &'static str = "contact/";

    /// The subject of a computer's being in touch with the server.
    #[must_use]
    pub fn contact(device: &DeviceId) -> Self {
        Subject(format!("{}{device}", Self::CONTACT))
    }

    /// The subject of one setting of the plan, the person's or the service's.
    #[must_use]
    pub fn setting(setting: PlanSubject) -> Self {
        Subject(setting.code().to_owned())
    }

    /// The subject of who the person is.
    #[must_use]
    pub fn person() -> Self {
        Subject("person".to_owned())
    }

    /// The subject of who is responsible.
    #[must_use]
    pub fn custody() -> Self {
        Subject("custody".to_owned())
    }

    /// The subject of the team's name, contact and keys.
    #[must_use]
    pub fn team() -> Self {
        Subject("team".to_owned())
    }

    /// The subject of one user in the team's chains.
    #[must_use]
    pub fn user(user: &UserId) -> Self {
        Subject(format!("user/{user}"))
    }

    /// The subject of one device in the team's chains.
    #[must_use]
    pub fn device(device: &DeviceId) -> Self {
        Subject(format!("device/{device}"))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What readers take it for: `check-in/self` becomes the entry's own key.
    #[must_use]
    pub fn resolved(&self, own: &EntryKey) -> Self {
        if self.0 == Self::CHECK_IN_SELF { Self::check_in(own) } else { self.clone() }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A named part of a body. Replacing, current value and conflict work on (subject, part).
pub type PartName = String;

/// Name and version of a payload.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind {
    /// `check-in`, `setting` …
    pub name: String,
    /// From 1.
    pub version: u16,
}

impl Kind {
    /// A kind by name and version.
    #[must_use]
    pub fn new(name: impl Into<String>, version: u16) -> Self {
        Kind { name: name.into(), version }
    }
}

/// The position in the home team's log that the device had reached when it wrote. Rights are judged there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seen {
    /// Which life of the log.
    pub epoch: Epoch,
    /// How far in it.
    pub number: LogNumber,
}

/// Entries, or parts of them, that this one stands in place of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Replaces {
    /// The entry.
    pub key: EntryKey,
    /// Its parts; empty means all of them.
    pub parts: Vec<PartName>,
}

/// Everything about an entry but its body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Header {
    /// Its place.
    pub id: EntryId,
    /// Who; role and rights come from the directory, never from here.
    pub author: UserId,
    /// How much of the log the device had when it wrote.
    pub seen: Seen,
    /// When.
    pub time: EntryTime,
    /// What about.
    pub subject: Subject,
    /// What kind of payload.
    pub kind: Kind,
    /// In place of what.
    pub replaces: Vec<Replaces>,
}

impl Header {
    /// Who may read it: that of its chain.
    #[must_use]
    pub fn audience(&self) -> Audience {
        self.id.chain.audience
    }

    /// The one byte sequence of this header, over which it is hashed. Independent of how it travels.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        let mut out = Writer::new("hearth-header-1");
        out.text(&self.id.chain.to_string());
        out.number(self.id.number);
        out.bytes(self.author.bytes());
        out.bytes(self.seen.epoch.bytes());
        out.number(self.seen.number.0);
        out.signed(self.time.wall.ms());
        out.signed(i64::from(self.time.day.days()));
        out.text(&self.time.zone);
        out.flag(self.time.offset_ms.is_some());
        out.signed(self.time.offset_ms.unwrap_or(0));
        out.text(self.subject.as_str());
        out.text(&self.kind.name);
        out.number(u64::from(self.kind.version));
        out.number(self.replaces.len() as u64);
        for replaced in &self.replaces {
            out.text(&replaced.key.to_string());
            out.number(replaced.parts.len() as u64);
            replaced.parts.iter().for_each(|part| out.text(part));
        }
        out.finish()
    }
}
