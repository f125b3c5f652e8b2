//! Chance out of a number: the same seed throws the same dice on every computer and in every version.
//! Only operations that every processor rounds alike are used: no logarithm, no sine, no power.

use hearth_dice::SplitMix64;

/// Even chance, and the few distributions that the cohort needs.
#[derive(Clone, Debug)]
pub struct Dice(SplitMix64);

impl Dice {
    /// Dice for one seed, one person and one topic: what is thrown for one topic never shifts another.
    #[must_use]
    pub fn for_topic(seed: u64, person: u64, topic: u64) -> Dice {
        let mut dice = SplitMix64::new(seed);
        for number in [person, topic] {
            dice = SplitMix64::new(dice.any() ^ number.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        }
        dice.any();
        Dice(dice)
    }

    /// Any number.
    pub fn any(&mut self) -> u64 {
        self.0.any()
    }

    /// From 0 up to, not including, 1.
    pub fn share(&mut self) -> f64 {
        (self.any() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// True so often in one.
    pub fn chance(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// Evenly between two values.
    pub fn within(&mut self, lowest: f64, highest: f64) -> f64 {
        lowest + (highest - lowest) * self.share()
    }

    /// A whole number from `lowest` to `highest`, both included.
    pub fn whole(&mut self, lowest: i32, highest: i32) -> i32 {
        let span = u64::try_from(highest - lowest).unwrap() + 1;
        lowest + i32::try_from(self.any() % span).unwrap()
    }

    /// Nearly normal, mean 0 and spread 1: twelve even throws added up, so never beyond 6.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// Nearly exponential with this mean: half the sum of two squared normal values.
    pub fn waiting(&mut self, mean: f64) -> f64 {
        let (one, other) = (self.normal(), self.normal());
        mean * (one * one + other * other) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean_and_spread(values: &[f64]) -> (f64, f64) {
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        (mean, (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count).sqrt())
    }

    #[test]
    fn the_distributions_have_the_mean_and_the_spread_that_they_claim() {
        let mut dice = Dice::for_topic(1, 2, 3);
        let normal: Vec<f64> = (0..20_000).map(|_| dice.normal()).collect();
        let (mean, spread) = mean_and_spread(&normal);
        assert!(mean.abs() < 0.03 && (spread - 1.0).abs() < 0.03, "{mean} {spread}");
        let waiting: Vec<f64> = (0..20_000).map(|_| dice.waiting(7.0)).collect();
        let (mean, spread) = mean_and_spread(&waiting);
        assert!((mean - 7.0).abs() < 0.2 && (spread - 7.0).abs() < 0.4, "{mean} {spread}");
    }

    #[test]
    fn one_topic_never_shifts_another() {
        let first: Vec<u64> = (0..4).map(|topic| Dice::for_topic(9, 5, topic).any()).collect();
        let mut other = Dice::for_topic(9, 5, 0);
        other.normal();
        assert_eq!(first, (0..4).map(|topic| Dice::for_topic(9, 5, topic).any()).collect::<Vec<_>>());
        assert_eq!(first.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
        assert_ne!(Dice::for_topic(9, 6, 0).any(), first[0]);
    }
}
