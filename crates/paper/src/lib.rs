//! Sheets of paper as PDF, tagged so that a screen reader can read them: what stands on one is a value, how it looks is a template.
//! Which words and numbers stand on it is chosen by whoever asks; this room reads no record and writes no file.

mod chart;
mod press;
mod sheet;
#[cfg(test)]
mod tests;
mod value;

pub use chart::{Band, Chart, Level, Mark, Series};
pub use press::{PrintProblem, Printed, print};
pub use sheet::{Block, Colour, Letters, Row, Sheet};
