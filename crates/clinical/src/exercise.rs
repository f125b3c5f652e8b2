//! Exercise at home, as a person writes it down: what was done, for how long, how hard it felt, and what was felt meanwhile.
//! What anybody is asked to do is the team's to say; nothing here computes a load or a level.

/// Minutes of one time of exercise, 1 to [`Minutes::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u16);

impl Minutes {
    /// The most that can be written down (product value: four hours).
    pub const MOST: u16 = 240;

    /// So many minutes; none outside 1 to [`Minutes::MOST`].
    #[must_use]
    pub const fn new(minutes: u16) -> Option<Minutes> {
        if minutes >= 1 && minutes <= Minutes::MOST { Some(Minutes(minutes)) } else { None }
    }

    /// Reads what was typed: a whole number, with or without a unit behind it.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Minutes> {
        let typed = typed.trim().to_lowercase();
        let number = ["minutes", "minute", "mins", "min", "munud"]
            .into_iter()
            .find_map(|unit| typed.strip_suffix(unit))
            .unwrap_or(&typed);
        number.trim().parse().ok().and_then(Minutes::new)
    }

    /// The minutes.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

/// How hard it felt, on Borg's scale of perceived exertion: 6 is no effort at all, 20 the most there can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exertion(u8);

impl Exertion {
    /// No effort at all.
    pub const LEAST: u8 = 6;
    /// The most there can be.
    pub const MOST: u8 = 20;
    /// From here on the person is told to go more gently the next time: above what cardiac rehabilitation programmes in the
    /// United Kingdom ask for, 11 to 14 on Borg's scale (BACPR; to be checked by a clinician).
    pub const HARD: Exertion = Exertion(15);

    /// So much; none outside 6 to 20.
    #[must_use]
    pub const fn new(borg: u8) -> Option<Exertion> {
        if borg >= Exertion::LEAST && borg <= Exertion::MOST { Some(Exertion(borg)) } else { None }
    }

    /// The number on Borg's scale.
    #[must_use]
    pub const fn borg(self) -> u8 {
        self.0
    }

    /// True from [`Exertion::HARD`] on.
    #[must_use]
    pub const fn is_hard(self) -> bool {
        self.0 >= Exertion::HARD.0
    }
}

/// Makes an enum whose arms have stable codes.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$arm_doc:meta])* $arm:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$arm_doc])* $arm,)+
        }

        impl $name {
            /// Every one, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$arm,)+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$arm => $code,)+
                }
            }

            /// The one with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// What was done.
    ExerciseKind {
        /// Exercises sitting on a chair.
        Chair = "chair",
        /// Walking.
        Walking = "walking",
        /// Standing exercises of a programme at home.
        Standing = "standing",
        /// An exercise bicycle or pedals.
        Cycling = "cycling",
        /// A class.
        Class = "class",
        /// Something else.
        Other = "other",
    }
}

coded! {
    /// What was felt while exercising. The first two mean 999 when they do not pass at once; any means stop.
    ExerciseSign {
        /// Pain or tightness in the chest.
        ChestPain = "chest-pain",
        /// Fainted.
        Fainted = "fainted",
        /// So short of breath that talking was not possible.
        Breathless = "breathless",
        /// Dizzy or light-headed.
        Dizzy = "dizzy",
        /// The heart raced or missed beats.
        Palpitations = "palpitations",
        /// Pain in the joints or muscles.
        JointPain = "joint-pain",
    }
}

impl ExerciseSign {
    /// True for what means 999 (BHF: chest pain that does not go away, collapse; NHS 111: breathlessness that stops speech).
    #[must_use]
    pub const fn is_danger(self) -> bool {
        match self {
            ExerciseSign::ChestPain | ExerciseSign::Fainted | ExerciseSign::Breathless => true,
            ExerciseSign::Dizzy | ExerciseSign::Palpitations | ExerciseSign::JointPain => false,
        }
    }

    /// True for what the team hears of the same day, where it is no danger: dizzy, palpitations (product value).
    #[must_use]
    pub const fn is_for_team(self) -> bool {
        match self {
            ExerciseSign::Dizzy | ExerciseSign::Palpitations => true,
            ExerciseSign::ChestPain
            | ExerciseSign::Fainted
            | ExerciseSign::Breathless
            | ExerciseSign::JointPain => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_and_exertion_hold_nothing_that_makes_no_sense() {
        for (typed, minutes) in
            [("20", Some(20)), (" 20 min", Some(20)), ("240 minutes", Some(240)), ("0", None), ("241", None)]
        {
            assert_eq!(Minutes::parse(typed).map(Minutes::get), minutes, "{typed}");
        }
        assert_eq!(Minutes::parse("twenty"), None);
        for (borg, hard) in
            [(5, None), (6, Some(false)), (14, Some(false)), (15, Some(true)), (20, Some(true))]
        {
            assert_eq!(Exertion::new(borg).map(Exertion::is_hard), hard, "{borg}");
        }
        assert_eq!(Exertion::new(21), None);
        assert_eq!(Exertion::new(13).map(Exertion::borg), Some(13));
    }

    #[test]
    fn every_code_reads_back_and_what_is_a_danger_is_no_mere_word_for_the_team() {
        for kind in ExerciseKind::ALL {
            assert_eq!(ExerciseKind::from_code(kind.code()), Some(*kind));
        }
        for sign in ExerciseSign::ALL {
            assert_eq!(ExerciseSign::from_code(sign.code()), Some(*sign));
            assert!(!(sign.is_danger() && sign.is_for_team()), "{sign:?}");
        }
        let which = |is: fn(ExerciseSign) -> bool| -> Vec<ExerciseSign> {
            ExerciseSign::ALL.iter().copied().filter(|sign| is(*sign)).collect()
        };
        let (pain, fainted, breathless) =
            (ExerciseSign::ChestPain, ExerciseSign::Fainted, ExerciseSign::Breathless);
        let danger = which(ExerciseSign::is_danger);
        assert!(danger.len() == 3 && [pain, fainted, breathless].iter().all(|sign| danger.contains(sign)));
        assert_eq!(
            which(ExerciseSign::is_for_team),
            [ExerciseSign::Dizzy, ExerciseSign::Palpitations],
            "in the order of the list"
        );
    }
}
