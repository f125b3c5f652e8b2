//! Days that go wrong on purpose, each from a number.
//! `make simulate` plays more of them; what a failing seed once showed stands here by its number.
#![expect(clippy::unwrap_used, reason = "a test that can't set itself up should stop loudly")]

mod planted;
mod seeds;
