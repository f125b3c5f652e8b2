//! How far a blood result lies from the last one of its kind, so that a slip or a sudden change is looked at once.
//! What the change means for a medicine is for the rules to say.

use super::{Creatinine, Egfr, Haemoglobin, NtProBnp, Potassium, Sodium};
use crate::blood::BloodResult;

/// How a result compares with the last one of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BloodChange {
    /// Nothing to say.
    Small,
    /// Not asked about, but pointed out to the nurse.
    ForTheNurse,
    /// Asked about once: is that right?
    Ask,
}

impl Potassium {
    /// A distance from the last one, in tenths of mmol/L, above which one is asked: 1.0 mmol/L (product limit).
    pub const JUMP_TENTHS: u16 = 10;
}

impl Sodium {
    /// A distance from the last one, in mmol/L, above which one is asked (product limit).
    pub const JUMP_MMOL_PER_L: u16 = 10;
}

impl Creatinine {
    /// A change from the last one, in percent of it, above which one is asked (product limit).
    pub const JUMP_PERCENT: u32 = 50;
}

impl Egfr {
    /// A fall from the last one, in percent of it, above which one is asked; a rise is not asked about (product limit).
    pub const FALL_PERCENT: u32 = 25;
}

impl Haemoglobin {
    /// A distance from the last one, in g/L, above which one is asked (product limit).
    pub const JUMP_G_PER_L: u16 = 20;
}

impl NtProBnp {
    /// A change from the last one, in percent of it, above which one is asked (product limit).
    pub const JUMP_PERCENT: u32 = 30;
    /// A change from the last one, in percent of it, above which the nurse is told (product limit).
    pub const FLAG_PERCENT: u32 = 10;
}

impl BloodResult {
    /// Compares with the last result of the same analyte; nothing for another analyte.
    #[must_use]
    pub fn change_since(self, before: BloodResult) -> Option<BloodChange> {
        let ask = |asked| Some(if asked { BloodChange::Ask } else { BloodChange::Small });
        if self.analyte() != before.analyte() {
            return None;
        }
        let distance = self.steps().abs_diff(before.steps());
        let fall = before.steps().saturating_sub(self.steps());
        let more_than = |change: u32, percent: u32| {
            u64::from(change).saturating_mul(100) > u64::from(before.steps()).saturating_mul(percent.into())
        };
        match self {
            BloodResult::Potassium(_) => ask(distance > u32::from(Potassium::JUMP_TENTHS)),
            BloodResult::Sodium(_) => ask(distance > u32::from(Sodium::JUMP_MMOL_PER_L)),
            BloodResult::Creatinine(_) => ask(more_than(distance, Creatinine::JUMP_PERCENT)),
            BloodResult::Egfr(_) => ask(more_than(fall, Egfr::FALL_PERCENT)),
            BloodResult::Haemoglobin(_) => ask(distance > u32::from(Haemoglobin::JUMP_G_PER_L)),
            BloodResult::NtProBnp(_) if more_than(distance, NtProBnp::JUMP_PERCENT) => ask(true),
            BloodResult::NtProBnp(_) if more_than(distance, NtProBnp::FLAG_PERCENT) => {
                Some(BloodChange::ForTheNurse)
            }
            BloodResult::NtProBnp(_)
            | BloodResult::Urea(_)
            | BloodResult::Ferritin(_)
            | BloodResult::TransferrinSaturation(_)
            | BloodResult::Bnp(_) => Some(BloodChange::Small),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blood::Analyte;

    #[test]
    fn results_of_two_kinds_are_not_compared() {
        let potassium = BloodResult::from_steps(Analyte::Potassium, 46).unwrap();
        let sodium = BloodResult::from_steps(Analyte::Sodium, 138).unwrap();
        assert_eq!(potassium.change_since(sodium), None);
        assert_eq!(potassium.change_since(potassium), Some(BloodChange::Small));
    }

    #[test]
    fn a_peptide_that_moved_by_more_than_a_tenth_is_pointed_out_and_by_a_third_asked_about() {
        let at = |value| BloodResult::NtProBnp(NtProBnp::from_ng_per_l(value).unwrap());
        for (now, expected) in [
            (1100, BloodChange::Small),
            (1101, BloodChange::ForTheNurse),
            (900, BloodChange::Small),
            (899, BloodChange::ForTheNurse),
            (1300, BloodChange::ForTheNurse),
            (1301, BloodChange::Ask),
            (700, BloodChange::ForTheNurse),
            (699, BloodChange::Ask),
        ] {
            assert_eq!(at(now).change_since(at(1000)), Some(expected), "{now}");
        }
    }
}
