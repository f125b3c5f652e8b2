//! The blood results of one sample: at most one of each analyte.
//! Where they were reported, and when the sample was taken, is the caller's to keep.

use std::collections::BTreeMap;

use super::{Analyte, BloodResult};

/// Blood results taken together, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BloodResults(BTreeMap<Analyte, BloodResult>);

impl BloodResults {
    /// None yet.
    #[must_use]
    pub const fn new() -> BloodResults {
        BloodResults(BTreeMap::new())
    }

    /// Adds a result, in place of one of the same analyte, which it answers with.
    pub fn insert(&mut self, result: BloodResult) -> Option<BloodResult> {
        self.0.insert(result.analyte(), result)
    }

    /// The result of one analyte.
    #[must_use]
    pub fn get(&self, analyte: Analyte) -> Option<BloodResult> {
        self.0.get(&analyte).copied()
    }

    /// Every result, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = BloodResult> + '_ {
        self.0.values().copied()
    }

    /// True when there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<BloodResult> for BloodResults {
    /// Of two results of one analyte the later stays.
    fn from_iter<I: IntoIterator<Item = BloodResult>>(results: I) -> BloodResults {
        let mut all = BloodResults::new();
        for result in results {
            all.insert(result);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_result_of_each_analyte_and_the_later_stays() {
        let at = |analyte, steps| BloodResult::from_steps(analyte, steps).unwrap();
        let (first, later) = (at(Analyte::Potassium, 46), at(Analyte::Potassium, 56));
        let sodium = at(Analyte::Sodium, 138);
        let mut results: BloodResults = [sodium, first].into_iter().collect();
        assert_eq!(results.insert(later), Some(first));
        assert_eq!(results.iter().collect::<Vec<_>>(), [later, sodium]);
        assert_eq!((results.get(Analyte::Potassium), results.get(Analyte::Bnp)), (Some(later), None));
        assert!(!results.is_empty() && BloodResults::new().is_empty());
    }
}
