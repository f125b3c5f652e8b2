//! Chance that comes out of a number. Every turn has dice of its own, so that one throw more in one turn leaves the
//! other turns as they are.

use hearth_dice::SplitMix64;

/// The dice of one turn.
#[derive(Clone, Debug)]
pub struct Dice(SplitMix64);

impl Dice {
    /// Dice for one turn of one seed; `stream` keeps what has nothing to do with each other apart.
    #[must_use]
    pub fn of_turn(seed: u64, stream: u64, turn: u64) -> Dice {
        let mut mixed = SplitMix64::new(seed ^ stream.rotate_left(32));
        let start = mixed.any() ^ turn.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        Dice(SplitMix64::new(start))
    }

    /// Any number.
    pub fn any(&mut self) -> u64 {
        self.0.any()
    }

    /// A number below `most`; 0 if there is none.
    pub fn below(&mut self, most: u64) -> u64 {
        let any = self.any();
        if most == 0 { 0 } else { any % most }
    }

    /// A place in a list of this length.
    pub fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }

    /// True once in so many times.
    pub fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// One of these; `None` if there are none.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let place = self.place(of.len());
        of.get(place)
    }

    /// One of these, each as often as its weight says.
    pub fn weighted<T: Copy>(&mut self, of: &[(u64, T)]) -> Option<T> {
        let whole: u64 = of.iter().map(|(weight, _)| weight).sum();
        let mut at = self.below(whole);
        for (weight, one) in of {
            if at < *weight {
                return Some(*one);
            }
            at -= weight;
        }
        None
    }

    /// So many bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        for chunk in bytes.chunks_mut(8) {
            let word = self.any().to_le_bytes();
            chunk.iter_mut().zip(word).for_each(|(place, byte)| *place = byte);
        }
        bytes
    }
}
