//! How closely a person is watched: four tiers, what each expects to be measured, and how often the team is in touch.
//! Whether a tier may be stepped down is judged by `hearth_rules::tier`; who may change it is the record's business.

/// How closely a person is watched. Not how they are today: that is the zone of a result.
///
/// Ordered from the lightest to the closest. The tiers and their numbers are product values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Comfort: the last months of life, or the person's choice. Nothing is expected, weight alerts are off.
    T0,
    /// Light: stable, looking after themselves.
    T1,
    /// Standard: medicines being optimised, or a recent change.
    T2,
    /// Intensive: the first two to six weeks after discharge or decompensation, active titration, or a flexible
    /// diuretic in use.
    T3,
}

impl Tier {
    /// All four, lightest first.
    pub const ALL: [Tier; 4] = [Tier::T0, Tier::T1, Tier::T2, Tier::T3];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Tier::T0 => "t0",
            Tier::T1 => "t1",
            Tier::T2 => "t2",
            Tier::T3 => "t3",
        }
    }

    /// The tier with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Tier> {
        Tier::ALL.into_iter().find(|tier| tier.code() == code)
    }

    /// The tier one step lighter that a stable person may move to. T1 has none: a person at T1 may stop being watched
    /// and keeps the plan and the app, and T0 is a choice, never a step.
    #[must_use]
    pub const fn one_lighter(self) -> Option<Tier> {
        match self {
            Tier::T3 => Some(Tier::T2),
            Tier::T2 => Some(Tier::T1),
            Tier::T1 | Tier::T0 => None,
        }
    }

    /// How often this is expected at this tier, or `None` where nothing is: then a missing reading is not missing.
    ///
    /// `chosen` is what the person chose and counts at T1 only, where fewer than [`Cadence::LIGHTEST`] a week counts
    /// as that many and no choice made does too. Product values; BEAT-HF and TIM-HF2 asked for a weight every day.
    #[must_use]
    pub fn expects(self, watched: Watched, chosen: Option<Cadence>) -> Option<Cadence> {
        match (self, watched) {
            (Tier::T3, Watched::WeightAndSymptoms | Watched::PressureAndPulse)
            | (Tier::T2, Watched::WeightAndSymptoms) => Some(Cadence::DAILY),
            (Tier::T2, Watched::PressureAndPulse) => Some(Cadence::TWICE_A_WEEK),
            (Tier::T1, Watched::WeightAndSymptoms) => {
                Some(chosen.map_or(Cadence::LIGHTEST, |chosen| chosen.max(Cadence::LIGHTEST)))
            }
            (Tier::T1, Watched::PressureAndPulse)
            | (Tier::T0, Watched::WeightAndSymptoms | Watched::PressureAndPulse) => None,
        }
    }

    /// Whether a change of weight may raise an alert: everywhere but at T0.
    #[must_use]
    pub const fn has_weight_alerts(self) -> bool {
        match self {
            Tier::T0 => false,
            Tier::T1 | Tier::T2 | Tier::T3 => true,
        }
    }

    /// When the team looks at the readings by itself, whether or not a rule has found anything.
    #[must_use]
    pub const fn team_looks(self) -> TeamLooks {
        match self {
            Tier::T3 => TeamLooks::EveryWorkingDay,
            Tier::T2 | Tier::T1 => TeamLooks::WhenARuleFindsSomething,
            Tier::T0 => TeamLooks::AsAgreed,
        }
    }

    /// How long may pass between two talks with the person, or `None` where it is as agreed with them (T0).
    #[must_use]
    pub const fn team_talks(self) -> Option<TalkEvery> {
        match self {
            Tier::T3 => Some(TalkEvery { soonest_days: 1, latest_days: 7 }),
            Tier::T2 => Some(TalkEvery { soonest_days: 14, latest_days: 28 }),
            Tier::T1 => Some(TalkEvery { soonest_days: 91, latest_days: 182 }),
            Tier::T0 => None,
        }
    }
}

/// What a tier expects a person to measure; what is measured in one go is expected together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Watched {
    /// The weight, and the questions about symptoms that are always asked with it.
    WeightAndSymptoms,
    /// The blood pressure, and the pulse that the monitor gives with it.
    PressureAndPulse,
}

impl Watched {
    /// Both.
    pub const ALL: [Watched; 2] = [Watched::WeightAndSymptoms, Watched::PressureAndPulse];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Watched::WeightAndSymptoms => "weight-and-symptoms",
            Watched::PressureAndPulse => "pressure-and-pulse",
        }
    }
}

/// How often something is expected: on 1 to 7 days of a week. More is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cadence {
    a_week: u8,
}

impl Cadence {
    /// Every day.
    pub const DAILY: Cadence = Cadence { a_week: 7 };
    /// Two days a week: the fewest of the 'two to three a week' of blood pressure and pulse at T2.
    pub const TWICE_A_WEEK: Cadence = Cadence { a_week: 2 };
    /// The fewest weights a week that still show a trend at T1: two.
    pub const LIGHTEST: Cadence = Cadence { a_week: 2 };

    /// Takes the number of days in a week on which something is expected.
    ///
    /// # Errors
    /// `OutsideAWeek` for 0 and for more than 7.
    pub const fn from_days_a_week(a_week: u8) -> Result<Cadence, CadenceProblem> {
        match a_week {
            1..=7 => Ok(Cadence { a_week }),
            _ => Err(CadenceProblem::OutsideAWeek),
        }
    }

    /// On how many days of a week, 1 to 7.
    #[must_use]
    pub const fn a_week(self) -> u8 {
        self.a_week
    }

    /// The longest time between two expected readings if they are spread evenly, in whole days: 1 for daily, 3 for
    /// three a week, 4 for two a week.
    #[must_use]
    pub const fn days_between(self) -> u8 {
        7_u8.div_ceil(self.a_week)
    }
}

/// What can be put right about a cadence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CadenceProblem {
    /// A week has one to seven days to measure on.
    #[error("a week has one to seven days to measure on")]
    OutsideAWeek,
}

/// When the team looks at somebody's readings by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TeamLooks {
    /// As agreed with the person.
    AsAgreed,
    /// When a rule found something, or at the next talk.
    WhenARuleFindsSomething,
    /// On every working day, findings or none.
    EveryWorkingDay,
}

impl TeamLooks {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            TeamLooks::AsAgreed => "as-agreed",
            TeamLooks::WhenARuleFindsSomething => "when-a-rule-finds-something",
            TeamLooks::EveryWorkingDay => "every-working-day",
        }
    }
}

/// How often the team talks with the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TalkEvery {
    /// The soonest it is due, in days after the last talk.
    pub soonest_days: u16,
    /// The latest it may be, in days after the last talk. At T1 half a year: ESC 2021 asks for follow-up at intervals
    /// no longer than 6 months.
    pub latest_days: u16,
}

#[cfg(test)]
mod tests;
