//! Start dose, target dose and highest single dose of every drug, each with its source, and how near a dose is to target.
//! The doses are what the guideline prints; which one a person takes is written by a prescriber and by nobody else.

use super::dose::{Amount, Dose, DoseUnit};
use super::drug::Drug;
use super::frequency::Frequency;
use super::table::ROWS;
use crate::weight::Weight;

/// A dose and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Regimen {
    /// Each time.
    pub dose: Dose,
    /// How often.
    pub frequency: Frequency,
}

impl Regimen {
    /// Both parts of two days' doses in tenths of a microgram; `None` when needed.
    pub(super) fn two_days_tenths(self) -> Option<u64> {
        let doses = self.frequency.doses_in_two_days()?;
        Some(self.dose.total_tenths().saturating_mul(u64::from(doses)))
    }
}

/// When a start dose is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartWhen {
    /// As a rule.
    Usually,
    /// The upper end of the printed range.
    UpperEnd,
    /// When kidneys or potassium call for caution.
    KidneysOrPotassium,
    /// After low blood pressure.
    LowPressure,
    /// Lower British practice; to be checked by a clinician.
    BritishPractice,
}

/// One printed start dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The dose and how often.
    pub regimen: Regimen,
    /// When it is meant.
    pub when: StartWhen,
}

/// The printed target; `from` and `to` differ where a range is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The lowest dose that counts as target.
    pub from: Regimen,
    /// The highest dose that counts as target.
    pub to: Regimen,
    /// The target above a body weight, where there is one: carvedilol above 85 kg (ESC 2021 table 8).
    pub above: Option<(Weight, Regimen)>,
}

/// Where a number of the formulary comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoseMark {
    /// The highest single dose that ESC 2021 table 8 prints.
    EscTable8,
    /// Our own choice, to be checked by a clinician.
    ToCheck,
}

/// What the formulary says of one drug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formulary {
    /// The drug.
    pub drug: Drug,
    /// The unit in which its doses are written, here and on the prescription.
    pub unit: DoseUnit,
    /// The printed start doses, the usual one first; none for diuretics, which are given by need.
    pub starts: &'static [Start],
    /// The printed target; none for diuretics.
    pub target: Option<Target>,
    /// Above this no single dose is taken into the record.
    pub highest_single: Dose,
    /// Where that limit comes from.
    pub highest_mark: DoseMark,
    /// The only tablets there are, for a combination that exists in fixed strengths.
    pub strengths: &'static [Dose],
    /// True where it is given into a vein or under the skin too.
    pub injected: bool,
}

/// What the formulary says of a drug.
#[must_use]
pub fn formulary(drug: Drug) -> &'static Formulary {
    match ROWS.iter().find(|row| row.drug == drug) {
        Some(row) => row,
        // A test holds that every drug has its row; a missing one would be read as the first and fail that test.
        None => &ROWS[0],
    }
}

/// How near a daily dose is to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetPercent {
    /// Whole percent of the target, rounded down, so that 100 is never said of less. A dose inside a printed range of
    /// targets is 100; below it counts against its lower end, above it against its upper end.
    Percent(u32),
    /// The drug has no target.
    NoTarget,
    /// Taken when needed: no daily dose follows from it.
    NotDaily,
    /// Not by mouth: the targets are those of tablets.
    NotOral,
    /// The target depends on the body weight, and that is not known.
    WeightNeeded,
}

impl Formulary {
    /// How near two days' tenths of a microgram are to the target for a body of this weight.
    pub(super) fn percent(&self, daily: u64, weight: Option<Weight>) -> TargetPercent {
        let Some(target) = self.target else { return TargetPercent::NoTarget };
        let (from, to) = match (target.above, weight) {
            (Some((limit, heavy)), Some(weight)) if weight > limit => (heavy, heavy),
            (None, _) | (Some(_), Some(_)) => (target.from, target.to),
            (Some((_, heavy)), None) => {
                return match share(daily, heavy) {
                    Some(percent) if percent >= 100 => TargetPercent::Percent(percent),
                    Some(_) | None => TargetPercent::WeightNeeded,
                };
            }
        };
        match (share(daily, from), share(daily, to)) {
            (Some(of_lower), Some(_)) if of_lower < 100 => TargetPercent::Percent(of_lower),
            (Some(_), Some(of_upper)) => TargetPercent::Percent(of_upper.max(100)),
            _ => TargetPercent::NoTarget,
        }
    }
}

impl Formulary {
    /// The printed target for a body of this weight, its upper end where a range is printed; the higher one where it
    /// depends on a weight that is not known. `None` for diuretics.
    #[must_use]
    pub fn highest_target(&self, weight: Option<Weight>) -> Option<Regimen> {
        let target = self.target?;
        Some(match (target.above, weight) {
            (Some((limit, _)), Some(weight)) if weight <= limit => target.to,
            (Some((_, heavy)), Some(_) | None) => heavy,
            (None, _) => target.to,
        })
    }

    /// The highest daily dose that is not asked about: the printed target or one highest single dose a day, whichever is
    /// more. That a diuretic's highest single dose is its highest daily dose is a product value, to be checked by a
    /// clinician.
    #[must_use]
    pub fn highest_daily(&self, weight: Option<Weight>) -> Regimen {
        let single = Regimen { dose: self.highest_single, frequency: Frequency::OnceDaily };
        match self.highest_target(weight) {
            Some(target) if target.two_days_tenths() > single.two_days_tenths() => target,
            Some(_) | None => single,
        }
    }
}

/// Whole percent, rounded down.
fn share(daily: u64, of: Regimen) -> Option<u32> {
    let whole = of.two_days_tenths()?;
    let percent = daily.saturating_mul(100).checked_div(whole)?;
    Some(u32::try_from(percent).unwrap_or(u32::MAX))
}

pub(super) const fn mg(thousandths: u32) -> Dose {
    Dose::single(Amount::known(thousandths.saturating_mul(10), DoseUnit::Milligrams))
}

pub(super) const fn mg_pair(first_thousandths: u32, second_thousandths: u32) -> Dose {
    Dose::known_pair(
        Amount::known(first_thousandths.saturating_mul(10), DoseUnit::Milligrams),
        Amount::known(second_thousandths.saturating_mul(10), DoseUnit::Milligrams),
    )
}

pub(super) const fn micrograms(tenths: u32) -> Dose {
    Dose::single(Amount::known(tenths, DoseUnit::Micrograms))
}
