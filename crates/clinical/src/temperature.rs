//! Body temperature, in degrees Celsius.
//! Which temperature is a fever is for the rules to say.

use crate::measure::measure;
use crate::unit::Unit;

measure! {
    /// A temperature in tenths of a degree Celsius (UCUM `Cel`).
    Temperature, u16, Unit::Celsius, tenths, from_tenths, decimals: 1,
    lowest: 300, highest: 430, check_below: 350, check_above: 395,
    also: [], trap: None
}
