//! Steps walked in a day, if the person wishes to note them.
//! They are never an alarm; the rules do not judge them.

use crate::measure::measure;
use crate::unit::Unit;

measure! {
    /// Steps of one day (UCUM `{steps}/d`).
    StepsPerDay, u32, Unit::StepsPerDay, count, from_count, decimals: 0,
    lowest: 0, highest: 100_000, check_below: 0, check_above: 40_000,
    also: [], trap: None
}
