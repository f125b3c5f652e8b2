//! The values that the subjects of a plan have: how they are read, printed and refused.
//! The subjects themselves, their codes and ranges stand in `plan`.

use core::fmt;

use super::{AllowedRange, DayCount, OxygenScale, PlanSubject, PulseRise, WeightGain};
use crate::blood_pressure::Systolic;
use crate::heart_failure::HeartFailureType;
use crate::pulse::Pulse;
use crate::team_contact::{TeamContact, TeamContactProblem};
use crate::tier::Tier;
use crate::typed::{Typed, digits, read_tenths};
use crate::weight::{Weight, WeightProblem, parse_weight_with_unit};

impl PlanSubject {
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
            PlanSubject::OedemaFreeWeight => Ok(PlanValue::OedemaFreeWeight(parse_weight_with_unit(text)?)),
            PlanSubject::WeightGain3Days => gain(text).map(PlanValue::WeightGain3Days),
            PlanSubject::WeightGain7Days => gain(text).map(PlanValue::WeightGain7Days),
            PlanSubject::WeightGain1Day => gain(text).map(PlanValue::WeightGain1Day),
            PlanSubject::WeightAboveTarget => gain(text).map(PlanValue::WeightAboveTarget),
            PlanSubject::WeightLoss => gain(text).map(PlanValue::WeightLoss),
            PlanSubject::SystolicLowish => self.mmhg(text).map(PlanValue::SystolicLowish),
            PlanSubject::PulseFast => self.per_minute(text).map(PlanValue::PulseFast),
            PlanSubject::PulseRise => {
                Ok(PlanValue::PulseRise(PulseRise::from_per_minute(self.whole(text)?)?))
            }
            PlanSubject::MissingDays => Ok(PlanValue::MissingDays(DayCount::from_days(self.whole(text)?)?)),
            PlanSubject::Tier => {
                Tier::from_code(&text.to_lowercase()).map(PlanValue::Tier).ok_or(PlanValueProblem::NotATier)
            }
            PlanSubject::HeartFailureType => HeartFailureType::from_code(&text.to_lowercase())
                .map(PlanValue::HeartFailureType)
                .ok_or(PlanValueProblem::NotAHeartFailureType),
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
            AllowedRange::Grams { .. }
            | AllowedRange::Scales
            | AllowedRange::Tiers
            | AllowedRange::HeartFailureTypes
            | AllowedRange::Contact => Err(self.outside()),
        }
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
    /// See [`PlanSubject::WeightGain7Days`].
    WeightGain7Days(WeightGain),
    /// See [`PlanSubject::WeightGain1Day`].
    WeightGain1Day(WeightGain),
    /// See [`PlanSubject::WeightAboveTarget`].
    WeightAboveTarget(WeightGain),
    /// See [`PlanSubject::WeightLoss`].
    WeightLoss(WeightGain),
    /// See [`PlanSubject::OedemaFreeWeight`].
    OedemaFreeWeight(Weight),
    /// See [`PlanSubject::SystolicLowish`].
    SystolicLowish(Systolic),
    /// See [`PlanSubject::PulseFast`].
    PulseFast(Pulse),
    /// See [`PlanSubject::PulseRise`].
    PulseRise(PulseRise),
    /// See [`PlanSubject::MissingDays`].
    MissingDays(DayCount),
    /// See [`PlanSubject::Tier`].
    Tier(Tier),
    /// See [`PlanSubject::HeartFailureType`].
    HeartFailureType(HeartFailureType),
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
            PlanValue::WeightGain7Days(_) => PlanSubject::WeightGain7Days,
            PlanValue::WeightGain1Day(_) => PlanSubject::WeightGain1Day,
            PlanValue::WeightAboveTarget(_) => PlanSubject::WeightAboveTarget,
            PlanValue::WeightLoss(_) => PlanSubject::WeightLoss,
            PlanValue::OedemaFreeWeight(_) => PlanSubject::OedemaFreeWeight,
            PlanValue::SystolicLowish(_) => PlanSubject::SystolicLowish,
            PlanValue::PulseFast(_) => PlanSubject::PulseFast,
            PlanValue::PulseRise(_) => PlanSubject::PulseRise,
            PlanValue::MissingDays(_) => PlanSubject::MissingDays,
            PlanValue::Tier(_) => PlanSubject::Tier,
            PlanValue::HeartFailureType(_) => PlanSubject::HeartFailureType,
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
            PlanValue::TargetWeight(weight) | PlanValue::OedemaFreeWeight(weight) => {
                write!(f, "{}kg", weight.kg_text())
            }
            PlanValue::WeightGain3Days(gain)
            | PlanValue::WeightGain7Days(gain)
            | PlanValue::WeightGain1Day(gain)
            | PlanValue::WeightAboveTarget(gain)
            | PlanValue::WeightLoss(gain) => {
                write!(f, "{}.{}kg", gain.grams() / 1000, gain.grams() % 1000 / 100)
            }
            PlanValue::SystolicLow(systolic)
            | PlanValue::SystolicLowish(systolic)
            | PlanValue::SystolicHigh(systolic) => write!(f, "{}", systolic.mmhg()),
            PlanValue::PulseLow(pulse) | PlanValue::PulseHigh(pulse) | PlanValue::PulseFast(pulse) => {
                write!(f, "{}", pulse.per_minute())
            }
            PlanValue::PulseRise(rise) => write!(f, "{}", rise.per_minute()),
            PlanValue::MissingDays(count) => write!(f, "{}", count.days()),
            PlanValue::Tier(tier) => f.write_str(tier.code()),
            PlanValue::HeartFailureType(kind) => f.write_str(kind.code()),
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
    /// None of the four tiers.
    #[error("not one of the four tiers")]
    NotATier,
    /// None of the types of heart failure.
    #[error("not a type of heart failure")]
    NotAHeartFailureType,
    /// A contact that can't be read.
    #[error("the contact can't be used")]
    Contact(#[from] TeamContactProblem),
}

fn gain(text: &str) -> Result<WeightGain, PlanValueProblem> {
    WeightGain::from_grams(gain_grams(text)?)
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
