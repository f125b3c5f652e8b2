//! That something was typed into a check-in and put away before it was saved, because it is no reading of this person.
//! The numbers themselves are kept nowhere: they may be somebody else's.

/// Why what was typed is no reading of this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutAwayWhy {
    /// Somebody else was measured.
    NotMe,
    /// It is another device than the usual one, or the device is wrong.
    WrongDevice,
}

impl PutAwayWhy {
    /// Every reason.
    pub const ALL: [PutAwayWhy; 2] = [PutAwayWhy::NotMe, PutAwayWhy::WrongDevice];

    /// The stable code, the same as a withdrawal's.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PutAwayWhy::NotMe => "not-me",
            PutAwayWhy::WrongDevice => "wrong-device",
        }
    }

    /// The one whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<PutAwayWhy> {
        PutAwayWhy::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// What was typed and put away. It has no parts: each of them is what happened once, and none stands in place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAwayBody {
    /// Why.
    pub why: PutAwayWhy,
    /// What was typed, by the names of a check-in's parts: `weight`, `pressure`.
    pub what: Vec<String>,
}
