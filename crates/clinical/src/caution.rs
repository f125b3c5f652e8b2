//! Of two values of one thing that nobody has settled: which side is the cautious one, or that there is none.
//! It settles nothing and chooses nothing for good; who settles it, and what people are told meanwhile, is elsewhere.

use crate::plan::{PlanSubject, PlanValue};

/// What can have two versions and matters for somebody's safety.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SafetySubject {
    /// A part of the plan that rules depend on.
    Setting(PlanSubject),
    /// A medicine: what, how much, how often.
    Medicine,
    /// What the person must not be given.
    Allergies,
    /// The plan that lets a person take more of a water tablet for some days.
    FlexibleDiureticPlan,
    /// The plan that lets a person pause medicines on a sick day.
    SickDayPlan,
    /// A measurement or an answer that two people corrected.
    Reading,
}

/// Which of two values is the cautious one while nobody has settled which holds.
///
/// Product values, to be checked by a clinician: a limit is cautious on the side where a rule speaks up sooner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CautiousSide {
    /// The lower one.
    Lower,
    /// The higher one.
    Higher,
    /// One of the two, by what it means and not by its number.
    Either(Named),
    /// Neither: each of them can harm. The app chooses nothing, and the person is told whom to phone.
    None,
    /// Neither, and neither harms: both are shown, or each is judged.
    ShownTogether,
}

/// A side that has a name and no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// The tier in which the person is watched more closely.
    CloserTier,
}

impl SafetySubject {
    /// The subjects that are no settings.
    pub const OTHERS: [SafetySubject; 5] = [
        SafetySubject::Medicine,
        SafetySubject::Allergies,
        SafetySubject::FlexibleDiureticPlan,
        SafetySubject::SickDayPlan,
        SafetySubject::Reading,
    ];

    /// Every subject.
    pub fn all() -> impl Iterator<Item = SafetySubject> {
        PlanSubject::ALL.into_iter().map(SafetySubject::Setting).chain(SafetySubject::OTHERS)
    }

    /// The stable code: a setting's own, or the name of what it is.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            SafetySubject::Setting(subject) => subject.code(),
            SafetySubject::Medicine => "medicine",
            SafetySubject::Allergies => "allergies",
            SafetySubject::FlexibleDiureticPlan => "flexible-diuretic-plan",
            SafetySubject::SickDayPlan => "sick-day-plan",
            SafetySubject::Reading => "reading",
        }
    }

    /// The subject with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<SafetySubject> {
        SafetySubject::all().find(|subject| subject.code() == code)
    }
}

impl From<PlanSubject> for SafetySubject {
    fn from(subject: PlanSubject) -> SafetySubject {
        SafetySubject::Setting(subject)
    }
}

impl CautiousSide {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            CautiousSide::Lower => "lower",
            CautiousSide::Higher => "higher",
            CautiousSide::Either(Named::CloserTier) => "closer tier",
            CautiousSide::None => "none",
            CautiousSide::ShownTogether => "shown together",
        }
    }
}

/// Which of two values of this is the cautious one.
#[must_use]
pub fn caution(subject: impl Into<SafetySubject>) -> CautiousSide {
    match subject.into() {
        SafetySubject::Setting(subject) => of_setting(subject),
        SafetySubject::Medicine | SafetySubject::FlexibleDiureticPlan | SafetySubject::SickDayPlan => {
            CautiousSide::None
        }
        SafetySubject::Allergies | SafetySubject::Reading => CautiousSide::ShownTogether,
    }
}

const fn of_setting(subject: PlanSubject) -> CautiousSide {
    match subject {
        // A limit that a rule speaks up at or above, or a time after which it does: the lower one speaks up sooner.
        PlanSubject::WeightGain3Days
        | PlanSubject::WeightGain7Days
        | PlanSubject::WeightGain1Day
        | PlanSubject::WeightAboveTarget
        | PlanSubject::WeightLoss
        | PlanSubject::SystolicHigh
        | PlanSubject::PulseHigh
        | PlanSubject::PulseFast
        | PlanSubject::PulseRise
        | PlanSubject::MissingDays => CautiousSide::Lower,
        // A limit that a rule speaks up below, or the weight from which wasting is counted: the higher one does.
        PlanSubject::SystolicLow
        | PlanSubject::SystolicLowish
        | PlanSubject::PulseLow
        | PlanSubject::OedemaFreeWeight => CautiousSide::Higher,
        PlanSubject::Tier => CautiousSide::Either(Named::CloserTier),
        // Too much on one side harms as too much on the other does, or other medicines follow from it.
        PlanSubject::TargetWeight | PlanSubject::OxygenScale | PlanSubject::HeartFailureType => {
            CautiousSide::None
        }
        PlanSubject::TeamContact => CautiousSide::ShownTogether,
    }
}

/// The cautious one of several values of one setting; nothing where there is no such side, where there is no value, or
/// where they are of different settings.
#[must_use]
pub fn cautious(values: &[PlanValue]) -> Option<&PlanValue> {
    let subject = values.first()?.subject();
    if values.iter().any(|value| value.subject() != subject) {
        return None;
    }
    match caution(subject) {
        CautiousSide::Lower => values.iter().min(),
        // Tiers are ordered from the lightest to the closest.
        CautiousSide::Higher | CautiousSide::Either(Named::CloserTier) => values.iter().max(),
        CautiousSide::None | CautiousSide::ShownTogether => None,
    }
}

#[cfg(test)]
mod tests;
