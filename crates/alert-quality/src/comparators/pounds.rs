//! 3 lb in 1 day or 5 lb in 3 days: the American rule of thumb of TEN-HMS and FAST.
//! One day means the day before; without a weight on it only the three days count.

use super::{Comparator, gained};

/// 3 lb in grams, rounded up to the scale's step.
const THREE_POUNDS: u32 = 1_361;
/// 5 lb in grams.
const FIVE_POUNDS: u32 = 2_268;

/// The rule as a value.
pub const COMPARATOR: Comparator = Comparator {
    name: "3 lb in 1 day or 5 lb in 3 days",
    source: "Abraham 2011 (FAST): found 22.5 %, 4.3 unexplained alerts a patient-year",
    days,
};

fn days(weights: &[(i32, u32)]) -> Vec<i32> {
    let mut days = gained(weights, 1, THREE_POUNDS);
    days.extend(gained(weights, 3, FIVE_POUNDS));
    days.sort_unstable();
    days.dedup();
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_pounds_overnight_or_five_in_three_days_are_found() {
        assert_eq!(days(&[(0, 80_000), (1, 81_400)]), [1]);
        assert_eq!(days(&[(0, 80_000), (2, 81_400)]), []);
        assert_eq!(days(&[(0, 80_000), (1, 81_000), (2, 82_300)]), [2]);
        assert_eq!(days(&[(0, 80_000), (3, 82_200)]), []);
    }
}
