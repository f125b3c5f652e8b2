//! Differences and counts that a plan sets: a gain of weight, a rise of the pulse, a number of days.
//! Which subject of the plan takes which of them is said in `plan`.

use super::{AllowedRange, PlanSubject, PlanValueProblem};

/// A gain or a loss of weight in whole grams: the difference between two weights, never a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeightGain {
    grams: u32,
}

impl WeightGain {
    /// The smallest gain a threshold may have: 1.0 kg (product range for rules W1 to W5).
    pub const LOWEST: WeightGain = WeightGain { grams: 1_000 };
    /// The largest gain a threshold may have: 3.0 kg (product range for rules W1 to W5).
    pub const HIGHEST: WeightGain = WeightGain { grams: 3_000 };
    /// The product's default: 2.0 kg in 3 days (ESC 2021 table 12 writes 'more than 2 kg'; UK leaflets '2 kg or more').
    pub const PRODUCT: WeightGain = WeightGain { grams: 2_000 };
    /// The product's default for one day: 1.4 kg (BEAT-HF, Trials 15:124: a daily gain of more than 3 lb, with symptoms).
    pub const PRODUCT_1_DAY: WeightGain = WeightGain { grams: 1_400 };

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

/// A whole number of days, as rule M1 counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayCount {
    days: u16,
}

impl DayCount {
    /// The product's default for rule M1: three days without a reading (product value; ENGAGE-HF waits for seven).
    pub const MISSING: DayCount = DayCount { days: 3 };

    /// Takes whole days.
    ///
    /// # Errors
    /// `OutsideRange` below 2 or above 7 days (product range).
    pub const fn from_days(days: u16) -> Result<DayCount, PlanValueProblem> {
        if days < 2 || days > 7 {
            return Err(PlanSubject::MissingDays.outside());
        }
        Ok(DayCount { days })
    }

    /// Whole days.
    #[must_use]
    pub const fn days(self) -> u16 {
        self.days
    }
}

/// A rise of the pulse in beats a minute: the difference between two pulses, never a pulse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PulseRise {
    per_minute: u16,
}

impl PulseRise {
    /// The product's default for rule P4: 15 a minute over the person's own baseline (product value).
    pub const PRODUCT: PulseRise = PulseRise { per_minute: 15 };

    /// Takes beats a minute.
    ///
    /// # Errors
    /// `OutsideRange` below 10 or above 30 a minute (product range).
    pub const fn from_per_minute(per_minute: u16) -> Result<PulseRise, PlanValueProblem> {
        if per_minute < 10 || per_minute > 30 {
            return Err(PlanSubject::PulseRise.outside());
        }
        Ok(PulseRise { per_minute })
    }

    /// Beats a minute.
    #[must_use]
    pub const fn per_minute(self) -> u16 {
        self.per_minute
    }
}
