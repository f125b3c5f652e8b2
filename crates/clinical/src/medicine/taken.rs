//! What a person says about taking a medicine on one day: taken, missed or stopped, and why.
//! What follows from it is for the rules; nothing here says what should be done about a missed dose.

/// What was said of one medicine and one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taken {
    /// Nothing any more: what was said before was a slip.
    Unsaid,
    /// All of it was taken.
    Taken,
    /// Some or all of it was missed.
    Missed,
    /// The person has stopped taking it.
    Stopped,
}

impl Taken {
    /// All of them, what weighs more for the team last.
    pub const ALL: [Taken; 4] = [Taken::Unsaid, Taken::Taken, Taken::Missed, Taken::Stopped];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Taken::Unsaid => "unsaid",
            Taken::Taken => "taken",
            Taken::Missed => "missed",
            Taken::Stopped => "stopped",
        }
    }

    /// The one whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Taken> {
        Taken::ALL.into_iter().find(|one| one.code() == code)
    }

    /// True where a reason belongs to it.
    #[must_use]
    pub const fn has_reason(self) -> bool {
        match self {
            Taken::Unsaid | Taken::Taken => false,
            Taken::Missed | Taken::Stopped => true,
        }
    }
}

/// Why a medicine was missed or stopped, as the person says it (the choices are product values).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotTakenWhy {
    /// Forgot it.
    Forgot,
    /// Felt too unwell to take it.
    Unwell,
    /// Had none left.
    RanOut,
    /// It had an effect that the person did not want.
    SideEffect,
    /// Somebody of a team told the person so.
    Told,
    /// Something else, in the person's own words.
    Other,
}

impl NotTakenWhy {
    /// All of them, in the order in which they are offered.
    pub const ALL: [NotTakenWhy; 6] = [
        NotTakenWhy::Forgot,
        NotTakenWhy::Unwell,
        NotTakenWhy::RanOut,
        NotTakenWhy::SideEffect,
        NotTakenWhy::Told,
        NotTakenWhy::Other,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NotTakenWhy::Forgot => "forgot",
            NotTakenWhy::Unwell => "unwell",
            NotTakenWhy::RanOut => "ran-out",
            NotTakenWhy::SideEffect => "side-effect",
            NotTakenWhy::Told => "told",
            NotTakenWhy::Other => "other",
        }
    }

    /// The reason whose code this is.
    #[must_use]
    pub fn from_code(code: &str) -> Option<NotTakenWhy> {
        NotTakenWhy::ALL.into_iter().find(|why| why.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::{NotTakenWhy, Taken};

    #[test]
    fn what_is_said_of_a_dose_reads_back_by_its_code() {
        for taken in Taken::ALL {
            assert_eq!(Taken::from_code(taken.code()), Some(taken));
        }
        for why in NotTakenWhy::ALL {
            assert_eq!(NotTakenWhy::from_code(why.code()), Some(why));
        }
        assert_eq!((Taken::from_code("perhaps"), NotTakenWhy::from_code("")), (None, None));
    }

    #[test]
    fn only_what_was_not_taken_has_a_reason() {
        let with: Vec<&str> =
            Taken::ALL.into_iter().filter(|one| one.has_reason()).map(Taken::code).collect();
        assert_eq!(with, ["missed", "stopped"]);
    }

    #[test]
    fn of_two_things_said_the_one_that_weighs_more_is_the_greater() {
        assert!(
            Taken::Stopped > Taken::Missed && Taken::Missed > Taken::Taken && Taken::Taken > Taken::Unsaid
        );
    }
}
