//! Where random bytes come from: the operating system in the shipped server, a seed in tests and in the demo.
//! What the bytes are for is the caller's business.

use sha2::{Digest, Sha256};

/// Whoever makes random bytes.
pub trait Mint: Send {
    /// Fills the place with bytes that nobody can guess.
    fn fill(&mut self, place: &mut [u8]);

    /// Another mint, for work that goes on by itself: a decision inside a transaction. For the same seed it gives the
    /// same bytes, and none of those that this one gives.
    fn another(&mut self) -> Box<dyn Mint>;

    /// Sixteen of them: an id or a nonce.
    fn sixteen(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        bytes
    }

    /// Eight of them: an epoch.
    fn eight(&mut self) -> [u8; 8] {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        bytes
    }

    /// Thirty-two of them: a key, a seed or an enrolment nonce.
    fn thirty_two(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        bytes
    }
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct OsMint;

impl Mint for OsMint {
    #[expect(clippy::expect_used, reason = "without randomness no key and no nonce is worth anything: stop")]
    fn fill(&mut self, place: &mut [u8]) {
        getrandom::fill(place)
            .expect("the operating system gives random bytes, because nothing can be safe without");
    }

    fn another(&mut self) -> Box<dyn Mint> {
        Box::new(OsMint)
    }
}

/// The same bytes for the same seed: for the invented team and for simulation, never for a real team's keys.
#[derive(Clone, Debug)]
pub struct SeededMint {
    seed: [u8; 32],
    turn: u64,
}

impl SeededMint {
    /// Bytes that follow from this text.
    #[must_use]
    pub fn new(seed: &str) -> Self {
        SeededMint { seed: Sha256::digest(seed.as_bytes()).into(), turn: 0 }
    }
}

impl Mint for SeededMint {
    fn fill(&mut self, place: &mut [u8]) {
        for chunk in place.chunks_mut(32) {
            let mut hasher = Sha256::new();
            hasher.update(self.seed);
            hasher.update(self.turn.to_be_bytes());
            self.turn = self.turn.wrapping_add(1);
            chunk.iter_mut().zip(hasher.finalize()).for_each(|(place, byte)| *place = byte);
        }
    }

    fn another(&mut self) -> Box<dyn Mint> {
        Box::new(SeededMint { seed: self.thirty_two(), turn: 0 })
    }
}
