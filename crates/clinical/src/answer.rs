//! The answers a symptom question can have, each with a stable code.
//! Which answers fit which question is the symptom's business.

use core::fmt;

/// One answer. The code never changes once it has been shipped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// The question was not put, or not answered. Never counts as a 'no'.
    NotAsked,
    /// No.
    No,
    /// Yes.
    Yes,
    /// No breathlessness at all.
    None,
    /// Breathless on hills or stairs.
    Stairs,
    /// Breathless on the flat.
    Flat,
    /// Breathless at rest.
    Rest,
    /// No more than the person's usual.
    NoMoreThanUsual,
    /// A little more than usual.
    LittleMore,
    /// Much more than usual.
    MuchMore,
    /// More than usual, where the question has no degrees.
    More,
    /// Earlier today, gone now.
    Today,
    /// Now.
    Now,
    /// New since the last check-in.
    New,
    /// Pink or frothy sputum.
    PinkFroth,
    /// One (shock of an implanted device).
    One,
    /// Two or more (shocks of an implanted device).
    TwoOrMore,
    /// Some, not all (medicines).
    Some,
    /// Stopped taking them (medicines).
    Stopped,
    /// Better.
    Better,
    /// The same.
    Same,
    /// Worse.
    Worse,
    /// Much worse.
    MuchWorse,
    /// Not known to this version. Shown as 'other', sent onwards unchanged.
    Newer(String),
}

/// Every answer that this version knows, beside its code.
const CODES: &[(Answer, &str)] = &[
    (Answer::NotAsked, "not-asked"),
    (Answer::No, "no"),
    (Answer::Yes, "yes"),
    (Answer::None, "none"),
    (Answer::Stairs, "stairs"),
    (Answer::Flat, "flat"),
    (Answer::Rest, "rest"),
    (Answer::NoMoreThanUsual, "no-more-than-usual"),
    (Answer::LittleMore, "little-more"),
    (Answer::MuchMore, "much-more"),
    (Answer::More, "more"),
    (Answer::Today, "today"),
    (Answer::Now, "now"),
    (Answer::New, "new"),
    (Answer::PinkFroth, "pink-froth"),
    (Answer::One, "one"),
    (Answer::TwoOrMore, "two-or-more"),
    (Answer::Some, "some"),
    (Answer::Stopped, "stopped"),
    (Answer::Better, "better"),
    (Answer::Same, "same"),
    (Answer::Worse, "worse"),
    (Answer::MuchWorse, "much-worse"),
];

impl Answer {
    /// Every answer that this version knows.
    pub fn all() -> impl Iterator<Item = &'static Answer> {
        CODES.iter().map(|(answer, _)| answer)
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &str {
        if let Answer::Newer(code) = self {
            return code;
        }
        CODES.iter().find(|(answer, _)| answer == self).map_or("not-asked", |(_, code)| code)
    }

    /// The answer with this code; a stranger is kept byte for byte.
    #[must_use]
    pub fn from_code(code: &str) -> Answer {
        CODES
            .iter()
            .find(|(_, known)| *known == code)
            .map_or_else(|| Answer::Newer(code.to_owned()), |(answer, _)| answer.clone())
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_from_a_newer_app_leaves_as_it_came() {
        for code in ["yes", "much-more", "rather-more-2031", "", "Yes "] {
            assert_eq!(Answer::from_code(code).code(), code);
        }
    }

    #[test]
    fn no_two_answers_share_a_code() {
        for answer in Answer::all() {
            assert_eq!(&Answer::from_code(answer.code()), answer);
        }
        assert_eq!(Answer::all().count(), 23);
    }
}
