//! The words of the plan that rules depend on: subjects, layers, values and the range each value may have.
//! Who may change them, and which entry is in force, is the record's and the server's business.

mod amounts;
mod value;

pub use amounts::{DayCount, PulseRise, WeightGain};
pub use value::{PlanValue, PlanValueProblem};

use crate::blood_pressure::Systolic;
use crate::heart_failure::HeartFailureType;
use crate::pulse::Pulse;
use crate::tier::Tier;

/// Where a setting comes from; a later one overrides an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThresholdLayer {
    /// The product's default, with its published source.
    Product,
    /// The service's setting, approved by a named clinician.
    Service,
    /// Set for this person, with a reason and a review date.
    Person,
}

impl ThresholdLayer {
    /// All three, weakest first.
    pub const ALL: [ThresholdLayer; 3] =
        [ThresholdLayer::Product, ThresholdLayer::Service, ThresholdLayer::Person];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ThresholdLayer::Product => "product",
            ThresholdLayer::Service => "service",
            ThresholdLayer::Person => "person",
        }
    }

    /// The layer with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<ThresholdLayer> {
        ThresholdLayer::ALL.into_iter().find(|layer| layer.code() == code)
    }
}

/// The range in which a person's oxygen should lie, as NEWS2 has two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OxygenScale {
    /// 94 to 98 %: most people.
    From94To98,
    /// 88 to 92 %: set by a clinician, for example in COPD with type 2 respiratory failure.
    From88To92,
}

impl OxygenScale {
    /// Both scales.
    pub const ALL: [OxygenScale; 2] = [OxygenScale::From94To98, OxygenScale::From88To92];

    /// The stable code, which is also how people write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            OxygenScale::From94To98 => "94-98",
            OxygenScale::From88To92 => "88-92",
        }
    }

    /// The scale with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<OxygenScale> {
        OxygenScale::ALL.into_iter().find(|scale| scale.code() == code)
    }
}

/// A part of the plan that can be set, edited and conflict on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanSubject {
    /// The weight the person should be near.
    TargetWeight,
    /// Rule W1: the gain over the lowest of the three days before.
    WeightGain3Days,
    /// Rule B1: systolic below this with symptoms is red; without symptoms the limit lies 10 lower.
    SystolicLow,
    /// Rule B3: systolic above this with symptoms is amber; without symptoms the limit lies 10 higher.
    SystolicHigh,
    /// Rule P1: a pulse below this with symptoms is red; without symptoms the limit lies 10 lower.
    PulseLow,
    /// Rule P3: a resting pulse above this is red.
    PulseHigh,
    /// Rule W2: the gain over the lowest of the seven days before.
    WeightGain7Days,
    /// Rule W4: the gain since yesterday that counts beside a sign of fluid.
    WeightGain1Day,
    /// Rule W3: how far the week's weight may creep above the target weight.
    WeightAboveTarget,
    /// Rule W5: the loss since the highest of the three days before, or below the target weight.
    WeightLoss,
    /// Rule W6: the weight without fluid that wasting is measured from.
    OedemaFreeWeight,
    /// Rule B2: systolic below this on two of the last three readings, while medicines are being stepped up, is amber.
    SystolicLowish,
    /// Rule P4: a pulse above this with symptoms is amber; without symptoms the limit lies 10 higher.
    PulseFast,
    /// Rule P4: a week's pulse this far above the person's own baseline is amber.
    PulseRise,
    /// Rule M1: days without an expected reading after which the team is told.
    MissingDays,
    /// How closely the person is watched, and so what is expected of them.
    Tier,
    /// The type of heart failure, which decides what a rise of creatinine means and which medicines are offered.
    HeartFailureType,
    /// Rule O1: the range in which the person's oxygen should lie.
    OxygenScale,
    /// Whom to phone and when.
    TeamContact,
}

/// The values a subject may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllowedRange {
    /// From and to, in grams, both allowed.
    Grams {
        /// The lowest allowed.
        lowest: u32,
        /// The highest allowed.
        highest: u32,
    },
    /// From and to, in whole units (mmHg or beats a minute), both allowed.
    Whole {
        /// The lowest allowed.
        lowest: u16,
        /// The highest allowed.
        highest: u16,
    },
    /// One of the two oxygen scales.
    Scales,
    /// One of the four tiers.
    Tiers,
    /// One of the types of heart failure.
    HeartFailureTypes,
    /// A phone, hours and an out-of-hours phone.
    Contact,
}

impl PlanSubject {
    /// Every subject.
    pub const ALL: [PlanSubject; 19] = [
        PlanSubject::TargetWeight,
        PlanSubject::OedemaFreeWeight,
        PlanSubject::WeightGain3Days,
        PlanSubject::WeightGain7Days,
        PlanSubject::WeightGain1Day,
        PlanSubject::WeightAboveTarget,
        PlanSubject::WeightLoss,
        PlanSubject::SystolicLow,
        PlanSubject::SystolicLowish,
        PlanSubject::SystolicHigh,
        PlanSubject::PulseLow,
        PlanSubject::PulseHigh,
        PlanSubject::PulseFast,
        PlanSubject::PulseRise,
        PlanSubject::OxygenScale,
        PlanSubject::MissingDays,
        PlanSubject::Tier,
        PlanSubject::HeartFailureType,
        PlanSubject::TeamContact,
    ];

    /// The stable code, used as the subject of entries.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PlanSubject::TargetWeight => "target-weight",
            PlanSubject::WeightGain3Days => "threshold/weight-gain-3-days",
            PlanSubject::SystolicLow => "threshold/systolic-low",
            PlanSubject::SystolicHigh => "threshold/systolic-high",
            PlanSubject::PulseLow => "threshold/pulse-low",
            PlanSubject::PulseHigh => "threshold/pulse-high",
            PlanSubject::WeightGain7Days => "threshold/weight-gain-7-days",
            PlanSubject::WeightGain1Day => "threshold/weight-gain-1-day",
            PlanSubject::WeightAboveTarget => "threshold/weight-above-target",
            PlanSubject::WeightLoss => "threshold/weight-loss",
            PlanSubject::OedemaFreeWeight => "oedema-free-weight",
            PlanSubject::SystolicLowish => "threshold/systolic-lowish",
            PlanSubject::PulseFast => "threshold/pulse-fast-ill",
            PlanSubject::PulseRise => "threshold/pulse-rise",
            PlanSubject::MissingDays => "threshold/missing-days",
            PlanSubject::Tier => "tier",
            PlanSubject::HeartFailureType => "heart-failure-type",
            PlanSubject::OxygenScale => "threshold/oxygen-scale",
            PlanSubject::TeamContact => "team-contact",
        }
    }

    /// The subject with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<PlanSubject> {
        PlanSubject::ALL.into_iter().find(|subject| subject.code() == code)
    }

    /// The range its values may have; outside it the app refuses. W1 and B1 as agreed; the rest are product ranges.
    #[must_use]
    pub const fn allowed(self) -> AllowedRange {
        match self {
            PlanSubject::TargetWeight | PlanSubject::OedemaFreeWeight => {
                AllowedRange::Grams { lowest: 25_000, highest: 300_000 }
            }
            PlanSubject::WeightGain3Days
            | PlanSubject::WeightGain7Days
            | PlanSubject::WeightGain1Day
            | PlanSubject::WeightAboveTarget
            | PlanSubject::WeightLoss => AllowedRange::Grams { lowest: 1_000, highest: 3_000 },
            PlanSubject::SystolicLow => AllowedRange::Whole { lowest: 70, highest: 110 },
            PlanSubject::SystolicHigh => AllowedRange::Whole { lowest: 130, highest: 180 },
            PlanSubject::PulseLow => AllowedRange::Whole { lowest: 40, highest: 60 },
            PlanSubject::PulseHigh => AllowedRange::Whole { lowest: 90, highest: 150 },
            PlanSubject::SystolicLowish => AllowedRange::Whole { lowest: 90, highest: 120 },
            PlanSubject::PulseFast => AllowedRange::Whole { lowest: 80, highest: 130 },
            PlanSubject::PulseRise => AllowedRange::Whole { lowest: 10, highest: 30 },
            PlanSubject::MissingDays => AllowedRange::Whole { lowest: 2, highest: 7 },
            PlanSubject::Tier => AllowedRange::Tiers,
            PlanSubject::HeartFailureType => AllowedRange::HeartFailureTypes,
            PlanSubject::OxygenScale => AllowedRange::Scales,
            PlanSubject::TeamContact => AllowedRange::Contact,
        }
    }

    /// The product's default, or none where only a clinician can say (target weight, contact).
    #[must_use]
    pub fn product_value(self) -> Option<PlanValue> {
        match self {
            PlanSubject::TargetWeight | PlanSubject::OedemaFreeWeight | PlanSubject::TeamContact => None,
            PlanSubject::WeightGain3Days => Some(PlanValue::WeightGain3Days(WeightGain::PRODUCT)),
            PlanSubject::SystolicLow => Systolic::from_mmhg(90).ok().map(PlanValue::SystolicLow),
            PlanSubject::SystolicHigh => Systolic::from_mmhg(160).ok().map(PlanValue::SystolicHigh),
            PlanSubject::PulseLow => Pulse::from_per_minute(50).ok().map(PlanValue::PulseLow),
            PlanSubject::PulseHigh => Pulse::from_per_minute(120).ok().map(PlanValue::PulseHigh),
            PlanSubject::WeightGain7Days => Some(PlanValue::WeightGain7Days(WeightGain::PRODUCT)),
            PlanSubject::WeightGain1Day => Some(PlanValue::WeightGain1Day(WeightGain::PRODUCT_1_DAY)),
            PlanSubject::WeightAboveTarget => Some(PlanValue::WeightAboveTarget(WeightGain::PRODUCT)),
            PlanSubject::WeightLoss => Some(PlanValue::WeightLoss(WeightGain::PRODUCT)),
            PlanSubject::SystolicLowish => Systolic::from_mmhg(100).ok().map(PlanValue::SystolicLowish),
            PlanSubject::PulseFast => Pulse::from_per_minute(100).ok().map(PlanValue::PulseFast),
            PlanSubject::PulseRise => Some(PlanValue::PulseRise(PulseRise::PRODUCT)),
            PlanSubject::MissingDays => Some(PlanValue::MissingDays(DayCount::MISSING)),
            PlanSubject::Tier => Some(PlanValue::Tier(Tier::T2)),
            PlanSubject::HeartFailureType => Some(PlanValue::HeartFailureType(HeartFailureType::Unknown)),
            PlanSubject::OxygenScale => Some(PlanValue::OxygenScale(OxygenScale::From94To98)),
        }
    }

    pub(crate) const fn outside(self) -> PlanValueProblem {
        PlanValueProblem::OutsideRange { allowed: self.allowed() }
    }
}

#[cfg(test)]
mod tests;
