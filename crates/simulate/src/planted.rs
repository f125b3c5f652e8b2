//! Plays seeds with a wrong variant planted until one of them notices, and writes the table of who was caught by what.

use crate::bugs::Bug;
use crate::play::play;
use crate::world::{Failure, Founding, Options};
use std::fmt::Write;

/// The first seed that notices, and what it says.
#[must_use]
pub fn first_seed_that_catches(founding: &Founding, bug: Bug, most: u64) -> Option<(u64, Failure)> {
    let options = Options { bug: Some(bug), ..Options::default() };
    (1..=most).find_map(|seed| Some((seed, play(founding, seed, options).failure?)))
}

/// The table, as it stands in `docs/reference/planted-bugs.md`. A bug that nobody caught has no seed.
#[must_use]
pub fn table(founding: &Founding, most: u64) -> (String, usize) {
    let mut text = String::from(
        "# Planted bugs\n\n\
         Each line is something that somebody could have written, planted into the simulator's own doors to the code that \
         ships,\nand the first seed whose story shows it. Written by `make planted-bugs`; a test plants each of them again.\n\n\
         | planted | seed | turn | what does not hold then |\n| --- | --- | --- | --- |\n",
    );
    let mut missed = 0;
    for bug in Bug::ALL {
        match first_seed_that_catches(founding, bug, most) {
            Some((seed, failure)) => {
                let _ = writeln!(text, "| {} | {seed} | {} | {} |", bug.words(), failure.turn, failure.check);
            }
            None => {
                missed += 1;
                let _ = writeln!(text, "| {} | none of {most} | | |", bug.words());
            }
        }
    }
    (text, missed)
}
