//! Chance that comes out of a number: the same seed throws the same dice, on every computer and in every version.
//! Good for making days differ, and for nothing that has to be secret.

use hearth_dice::SplitMix64;

/// The dice of one test.
#[derive(Clone, Debug)]
pub struct Dice(SplitMix64);

impl Dice {
    /// Dice for one seed.
    #[must_use]
    pub const fn new(seed: u64) -> Dice {
        Dice(SplitMix64::new(seed))
    }

    /// Any number.
    pub fn any(&mut self) -> u64 {
        self.0.any()
    }

    /// A number from `lowest` to `highest`, both included.
    pub fn between(&mut self, lowest: i64, highest: i64) -> i64 {
        let span = u64::try_from(highest - lowest).unwrap() + 1;
        lowest + i64::try_from(self.any() % span).unwrap()
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: u64) -> bool {
        self.any().is_multiple_of(times)
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.any() % of.len() as u64).unwrap()]
    }
}
