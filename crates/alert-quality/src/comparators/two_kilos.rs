//! 2 kg in 3 days and nothing else: what the European guideline and most leaflets ask people to watch for.
//! The lowest weight of the three days before counts, as in the product's own rule.

use super::{Comparator, gained};

/// The rule as a value.
pub const COMPARATOR: Comparator = Comparator {
    name: "2 kg in 3 days",
    source: "ESC 2021 table 12; found 21 % of events in Ledwidge 2013",
    days: |weights| gained(weights, 3, 2_000),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_kilograms_over_the_lowest_of_three_days_are_found_and_a_little_less_is_not() {
        assert_eq!((COMPARATOR.days)(&[(0, 80_000), (1, 81_900), (3, 82_000)]), [3]);
        assert_eq!((COMPARATOR.days)(&[(0, 80_000), (3, 81_900)]), []);
        assert_eq!((COMPARATOR.days)(&[(0, 80_000), (4, 83_000)]), []);
    }
}
