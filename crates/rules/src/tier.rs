//! Whether somebody may be watched less closely: each criterion met, not met or not known, with what it rests on.
//! It never changes a tier: a clinician and the person agree that, and what a tier expects stands in `hearth_clinical`.

mod criteria;

use hearth_clinical::{LocalDay, NyhaClass, Tier, Weight};

use crate::history::Reading;

/// The days that the criteria about weights and red findings look back on, today included (product value: two weeks).
pub const STABLE_DAYS: i32 = 14;
/// How far from the target weight still counts as stable, in grams (product value: 1 kg).
pub const STABLE_GRAMS: i64 = 1_000;
/// On how many of those days there has to be a weight before 'stable' can be said (product value).
pub const WEIGHTS_NEEDED: usize = 10;
/// How long the NYHA class has to have been the same: the shorter end of 'six to twelve weeks' (product value).
pub const NYHA_STABLE_DAYS: i32 = 42;
/// A NYHA class older than this says nothing about today (product value: six weeks).
pub const NYHA_OLD_DAYS: i32 = 42;

/// What is known about a person that the criteria look at. What is not known is left empty, never guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDownFacts {
    /// The person's calendar day now.
    pub today: LocalDay,
    /// The target weight; two while two settings of it stand and nobody has settled which holds, none if none is set.
    pub targets: Vec<Weight>,
    /// Weights in any order; the first of each day counts, one of unsure time does not.
    pub weights: Vec<Reading<Weight>>,
    /// The days of every red or 999 finding; `None` when the rules have not looked.
    pub reds: Option<Vec<LocalDay>>,
    /// How many amber findings nobody has answered yet; `None` when that is not known.
    pub ambers_unanswered: Option<u32>,
    /// How the blood tests stand; `None` when there is none.
    pub bloods: Option<Bloods>,
    /// One for each pillar that is offered for this person's type of heart failure; empty when the type is not known.
    pub pillars: Vec<PillarDose>,
    /// Each assessment of the NYHA class with its day, in any order.
    pub nyha: Vec<(LocalDay, NyhaClass)>,
}

impl StepDownFacts {
    /// Nothing known yet.
    #[must_use]
    pub const fn new(today: LocalDay) -> StepDownFacts {
        StepDownFacts {
            today,
            targets: Vec::new(),
            weights: Vec::new(),
            reds: None,
            ambers_unanswered: None,
            bloods: None,
            pillars: Vec::new(),
            nyha: Vec::new(),
        }
    }
}

/// How the blood tests stand, as the rules about bloods and the list of due dates have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bloods {
    /// The latest results raised no finding, and none is overdue.
    Stable,
    /// A rule about bloods stands out on the latest results.
    StandOut,
    /// A test is overdue, so the latest results may not be today's.
    Overdue,
}

/// How far one pillar of treatment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PillarDose {
    /// At the target dose.
    AtTarget,
    /// At the highest dose that this person tolerates, with the reason written down.
    AtTolerated,
    /// Not given, with the reason written down: not tolerated, not advised, or the person's choice.
    NotGivenWithReason,
    /// Being stepped up.
    Rising,
    /// Not started, and no reason is written down.
    NotStarted,
}

/// What has to hold before somebody is watched less closely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// Two weeks of weights within 1 kg of the target weight.
    WeightNearTarget,
    /// No red or 999 finding for two weeks.
    NoRed,
    /// No amber finding that nobody has answered.
    NoAmberUnanswered,
    /// Bloods stable.
    BloodsStable,
    /// Every tolerated pillar at its tolerated dose.
    PillarsAtToleratedDose,
    /// The NYHA class the same for six weeks.
    NyhaStable,
}

impl Criterion {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Criterion::WeightNearTarget => "weight-near-target",
            Criterion::NoRed => "no-red",
            Criterion::NoAmberUnanswered => "no-amber-unanswered",
            Criterion::BloodsStable => "bloods-stable",
            Criterion::PillarsAtToleratedDose => "pillars-at-tolerated-dose",
            Criterion::NyhaStable => "nyha-stable",
        }
    }

    /// What has to hold before this tier may be left for the one below it; nothing where there is none below.
    ///
    /// Product values. That no finding may stand open on the way from T2 to T1 either is ours: the list for that step
    /// names medicines and NYHA class only.
    #[must_use]
    pub const fn of(tier: Tier) -> &'static [Criterion] {
        match tier {
            Tier::T3 => &[
                Criterion::WeightNearTarget,
                Criterion::NoRed,
                Criterion::NoAmberUnanswered,
                Criterion::BloodsStable,
            ],
            Tier::T2 => &[
                Criterion::NoRed,
                Criterion::NoAmberUnanswered,
                Criterion::PillarsAtToleratedDose,
                Criterion::NyhaStable,
            ],
            Tier::T1 | Tier::T0 => &[],
        }
    }
}

/// Whether a criterion holds. 'Not known' is never counted as met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stands {
    /// It holds.
    Met,
    /// It does not hold.
    NotMet,
    /// What is known is too little to say.
    NotKnown,
}

impl Stands {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Stands::Met => "met",
            Stands::NotMet => "not met",
            Stands::NotKnown => "not known",
        }
    }
}

/// What a criterion's answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Because {
    /// Every weight lay near the target, on this many days.
    WeightsNearTarget {
        /// Days with a weight.
        days: usize,
    },
    /// The weight that lay farthest from the target, or from one of two unsettled targets.
    WeightAway {
        /// Its day.
        day: LocalDay,
        /// Grams above the target; negative below it.
        grams: i64,
    },
    /// Weights on too few days.
    TooFewWeights {
        /// Days with a weight.
        days: usize,
    },
    /// No target weight is set.
    NoTarget,
    /// The rules looked and found nothing red.
    NoRed,
    /// The latest red or 999 finding.
    LastRed {
        /// Its day.
        day: LocalDay,
    },
    /// Every amber finding is answered.
    NoneUnanswered,
    /// Amber findings that nobody has answered.
    Unanswered {
        /// How many.
        count: u32,
    },
    /// The rules have not looked.
    FindingsNotKnown,
    /// See [`Bloods`].
    Bloods(Bloods),
    /// No blood test is known.
    NoBloods,
    /// Every pillar has come as far as it goes for this person.
    PillarsAsFarAsTolerated,
    /// Pillars that are rising or not started.
    StepsLeft {
        /// How many.
        count: usize,
    },
    /// Which pillars are offered is not known.
    PillarsNotKnown,
    /// The same class in every assessment of these days.
    SameClass {
        /// Days between the first and the last of them.
        days: i32,
    },
    /// The class was another one.
    OtherClass {
        /// The latest day on which it was.
        day: LocalDay,
    },
    /// The class was the same whenever it was looked at, but not for long enough yet.
    ClassTooShort {
        /// Days between the first and the last of them.
        days: i32,
    },
    /// The class was last looked at too long ago.
    ClassOld {
        /// When.
        day: LocalDay,
    },
    /// Nobody has assessed the class.
    NoClass,
}

impl Because {
    /// Whether the criterion holds, for this reason.
    #[must_use]
    pub const fn stands(self) -> Stands {
        match self {
            Because::WeightsNearTarget { .. }
            | Because::NoRed
            | Because::NoneUnanswered
            | Because::Bloods(Bloods::Stable)
            | Because::PillarsAsFarAsTolerated
            | Because::SameClass { .. } => Stands::Met,
            Because::WeightAway { .. }
            | Because::LastRed { .. }
            | Because::Unanswered { .. }
            | Because::Bloods(Bloods::StandOut)
            | Because::StepsLeft { .. }
            | Because::OtherClass { .. } => Stands::NotMet,
            Because::TooFewWeights { .. }
            | Because::NoTarget
            | Because::FindingsNotKnown
            | Because::Bloods(Bloods::Overdue)
            | Because::NoBloods
            | Because::PillarsNotKnown
            | Because::ClassTooShort { .. }
            | Because::ClassOld { .. }
            | Because::NoClass => Stands::NotKnown,
        }
    }
}

/// What the criteria say about leaving a tier. Only ever a proposal to a clinician and the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDown {
    /// The tier that the person is in.
    pub from: Tier,
    /// The tier below it; none below T1, where a person may stop being watched, and none below T0.
    pub to: Option<Tier>,
    /// Each criterion with what its answer rests on, in the order in which they are read out.
    pub criteria: Vec<(Criterion, Because)>,
}

impl StepDown {
    /// True only if there is a tier below and every one of its criteria is met.
    #[must_use]
    pub fn may_step_down(&self) -> bool {
        self.to.is_some() && self.criteria.iter().all(|(_, because)| because.stands() == Stands::Met)
    }
}

/// Looks at each criterion for leaving this tier.
#[must_use]
pub fn step_down(from: Tier, facts: &StepDownFacts) -> StepDown {
    let criteria = Criterion::of(from)
        .iter()
        .map(|criterion| (*criterion, criteria::judge(*criterion, facts)))
        .collect();
    StepDown { from, to: from.one_lighter(), criteria }
}

#[cfg(test)]
mod tests;
