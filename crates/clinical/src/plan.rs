//! The words of the plan that rules depend on: subjects, layers, values and the range each value may have.
//! Who may change them, and which entry is in force, is the record's and the server's business.

use core::fmt;

use crate::blood_pressure::Systolic;
use crate::pulse::Pulse;
use crate::team_contact::{TeamContact, TeamContactProblem};
use crate::typed::{Typed, digits, read_tenths};
use crate::weight::{Weight, WeightProblem, parse_weight_with_unit};

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

/// A gain of weight in whole grams: the difference between two weights, never a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeightGain {
    grams: u32,
}

impl WeightGain {
    /// The smallest gain a threshold may have: 1.0 kg (product range for rule W1).
    pub const LOWEST: WeightGain = WeightGain { grams: 1_000 };
    /// The largest gain a threshold may have: 3.0 kg (product range for rule W1).
    pub const HIGHEST: WeightGain = WeightGain { grams: 3_000 };
    /// The product's default: 2.0 kg in 3 days (ESC 2021 table 12 writes 'more than 2 kg'; UK leaflets '2 kg or more').
    pub const PRODUCT: WeightGain = WeightGain { grams: 2_000 };

    /// Takes whole grams.
    ///
    /// # Errors
    /// `OutsideRange` below 1.0 kg or above 3.0 kg.
    pub const fn from_grams(grams: u32) -> Result<WeightGain, PlanValueProblem> {
        if grams < WeightGain::LOWEST.grams || grams > WeightGain::HIGHEST.grams {
            return Err(PlanValueProblem::OutsideRange {
                allowed: AllowedRange::Grams { lowest: 1_000, highest: 3_000 },
            });
        }
        Ok(WeightGain { grams })
    }

    /// Whole grams.
    #[must_use]
    pub const fn grams(self) -> u32 {
        self.grams
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
    /// A phone, hours and an out-of-hours phone.
    Contact,
}

impl PlanSubject {
    /// Every subject.
    pub const ALL: [PlanSubject; 8] = [
        PlanSubject::TargetWeight,
        PlanSubject::WeightGain3Days,
        PlanSubject::SystolicLow,
        PlanSubject::SystolicHigh,
        PlanSubject::PulseLow,
        PlanSubject::PulseHigh,
        PlanSubject::OxygenScale,
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
            PlanSubject::TargetWeight => AllowedRange::Grams { lowest: 25_000, highest: 300_000 },
            PlanSubject::WeightGain3Days => AllowedRange::Grams { lowest: 1_000, highest: 3_000 },
            PlanSubject::SystolicLow => AllowedRange::Whole { lowest: 70, highest: 110 },
            PlanSubject::SystolicHigh => AllowedRange::Whole { lowest: 130, highest: 180 },
            PlanSubject::PulseLow => AllowedRange::Whole { lowest: 40, highest: 60 },
            PlanSubject::PulseHigh => AllowedRange::Whole { lowest: 90, highest: 150 },
            PlanSubject::OxygenScale => AllowedRange::Scales,
            PlanSubject::TeamContact => AllowedRange::Contact,
        }
    }

    /// The product's default, or none where only a clinician can say (target weight, contact).
    #[must_use]
    pub fn product_value(self) -> Option<PlanValue> {
        match self {
            PlanSubject::TargetWeight | PlanSubject::TeamContact => None,
            PlanSubject::WeightGain3Days => Some(PlanValue::WeightGain3Days(WeightGain::PRODUCT)),
            PlanSubject::SystolicLow => Systolic::from_mmhg(90).ok().map(PlanValue::SystolicLow),
            PlanSubject::SystolicHigh => Systolic::from_mmhg(160).ok().map(PlanValue::SystolicHigh),
            PlanSubject::PulseLow => Pulse::from_per_minute(50).ok().map(PlanValue::PulseLow),
            PlanSubject::PulseHigh => Pulse::from_per_minute(120).ok().map(PlanValue::PulseHigh),
            PlanSubject::OxygenScale => Some(PlanValue::OxygenScale(OxygenScale::From94To98)),
        }
    }

    /// Reads a value as it is written on a command line or in an entry: `2.0kg`, `82.4kg`, `90`, `88-92`.
    ///
    /// # Errors
    /// One arm for each thing that can be put right; `OutsideRange` names the range.
    pub fn parse_value(self, typed: &str) -> Result<PlanValue, PlanValueProblem> {
        let text = typed.trim();
        if text.is_empty() {
            return Err(PlanValueProblem::Empty);
        }
        match self {
            PlanSubject::TargetWeight => Ok(PlanValue::TargetWeight(parse_weight_with_unit(text)?)),
            PlanSubject::WeightGain3Days => {
                Ok(PlanValue::WeightGain3Days(WeightGain::from_grams(gain_grams(text)?)?))
            }
            PlanSubject::SystolicLow => self.mmhg(text).map(PlanValue::SystolicLow),
            PlanSubject::SystolicHigh => self.mmhg(text).map(PlanValue::SystolicHigh),
            PlanSubject::PulseLow => self.per_minute(text).map(PlanValue::PulseLow),
            PlanSubject::PulseHigh => self.per_minute(text).map(PlanValue::PulseHigh),
            PlanSubject::OxygenScale => {
                OxygenScale::from_code(text).map(PlanValue::OxygenScale).ok_or(PlanValueProblem::NotAScale)
            }
            PlanSubject::TeamContact => Ok(PlanValue::TeamContact(text.parse()?)),
        }
    }

    fn mmhg(self, text: &str) -> Result<Systolic, PlanValueProblem> {
        Systolic::from_mmhg(self.whole(text)?).map_err(|_| self.outside())
    }

    fn per_minute(self, text: &str) -> Result<Pulse, PlanValueProblem> {
        Pulse::from_per_minute(self.whole(text)?).map_err(|_| self.outside())
    }

    fn whole(self, text: &str) -> Result<u16, PlanValueProblem> {
        let number = digits(text).ok_or(PlanValueProblem::NotANumber)?;
        match self.allowed() {
            AllowedRange::Whole { lowest, highest } => u16::try_from(number)
                .ok()
                .filter(|number| (lowest..=highest).contains(number))
                .ok_or_else(|| self.outside()),
            AllowedRange::Grams { .. } | AllowedRange::Scales | AllowedRange::Contact => Err(self.outside()),
        }
    }

    const fn outside(self) -> PlanValueProblem {
        PlanValueProblem::OutsideRange { allowed: self.allowed() }
    }
}

/// A value of one subject; the arm says the subject, so a systolic can't end up as a pulse.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanValue {
    /// See [`PlanSubject::TargetWeight`].
    TargetWeight(Weight),
    /// See [`PlanSubject::WeightGain3Days`].
    WeightGain3Days(WeightGain),
    /// See [`PlanSubject::SystolicLow`].
    SystolicLow(Systolic),
    /// See [`PlanSubject::SystolicHigh`].
    SystolicHigh(Systolic),
    /// See [`PlanSubject::PulseLow`].
    PulseLow(Pulse),
    /// See [`PlanSubject::PulseHigh`].
    PulseHigh(Pulse),
    /// See [`PlanSubject::OxygenScale`].
    OxygenScale(OxygenScale),
    /// See [`PlanSubject::TeamContact`].
    TeamContact(TeamContact),
}

impl PlanValue {
    /// The subject this is a value of.
    #[must_use]
    pub const fn subject(&self) -> PlanSubject {
        match self {
            PlanValue::TargetWeight(_) => PlanSubject::TargetWeight,
            PlanValue::WeightGain3Days(_) => PlanSubject::WeightGain3Days,
            PlanValue::SystolicLow(_) => PlanSubject::SystolicLow,
            PlanValue::SystolicHigh(_) => PlanSubject::SystolicHigh,
            PlanValue::PulseLow(_) => PlanSubject::PulseLow,
            PlanValue::PulseHigh(_) => PlanSubject::PulseHigh,
            PlanValue::OxygenScale(_) => PlanSubject::OxygenScale,
            PlanValue::TeamContact(_) => PlanSubject::TeamContact,
        }
    }
}

/// Prints a value so that [`PlanSubject::parse_value`] reads the same value back. A weight shows tenths of a kilogram,
/// so one entered in stones prints rounded: a record keeps [`Weight::grams`], never this text.
impl fmt::Display for PlanValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlanValue::TargetWeight(weight) => write!(f, "{}kg", weight.kg_text()),
            PlanValue::WeightGain3Days(gain) => {
                write!(f, "{}.{}kg", gain.grams / 1000, gain.grams % 1000 / 100)
            }
            PlanValue::SystolicLow(systolic) | PlanValue::SystolicHigh(systolic) => {
                write!(f, "{}", systolic.mmhg())
            }
            PlanValue::PulseLow(pulse) | PlanValue::PulseHigh(pulse) => write!(f, "{}", pulse.per_minute()),
            PlanValue::OxygenScale(scale) => f.write_str(scale.code()),
            PlanValue::TeamContact(contact) => contact.fmt(f),
        }
    }
}

/// What can be put right about a plan value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanValueProblem {
    /// The box is empty.
    #[error("nothing was typed")]
    Empty,
    /// Not a number of the kind this subject takes.
    #[error("not a number")]
    NotANumber,
    /// A gain without `kg` behind it.
    #[error("the unit is missing: 2.0kg")]
    UnitMissing,
    /// Outside what this subject may have.
    #[error("outside the allowed range")]
    OutsideRange {
        /// The range.
        allowed: AllowedRange,
    },
    /// A weight that can't be read or stored.
    #[error("the weight can't be used")]
    Weight(#[from] WeightProblem),
    /// Neither `94-98` nor `88-92`.
    #[error("not one of the two oxygen scales")]
    NotAScale,
    /// A contact that can't be read.
    #[error("the contact can't be used")]
    Contact(#[from] TeamContactProblem),
}

/// Grams of a gain written as `2.0kg`.
fn gain_grams(text: &str) -> Result<u32, PlanValueProblem> {
    let bare = text.strip_suffix("kg").or_else(|| text.strip_suffix("KG"));
    match (bare, read_tenths(bare.unwrap_or(text), 1)) {
        (Some(_), Typed::Tenths(tenths)) => Ok(tenths.saturating_mul(100)),
        (None, Typed::Tenths(_)) => Err(PlanValueProblem::UnitMissing),
        (_, Typed::Empty | Typed::NotANumber) => Err(PlanValueProblem::NotANumber),
    }
}

#[cfg(test)]
mod tests;
