//! Prints how the tuning cohort compares with what was published.
//! The report on alert quality is written by the same program once rules run on the cohort.

use hearth_alert_quality::calibration::bands;
use hearth_alert_quality::cohort::{Variant, persons};
use hearth_alert_quality::seeds::TUNING;

fn main() {
    for band in bands(&persons(TUNING, 1_500, Variant::Published)) {
        let mark = if band.holds() { "ok" } else { "OUT" };
        println!(
            "{mark:>3} {:8.3} [{} {}] {} | {}",
            band.value, band.low, band.high, band.what, band.published
        );
    }
}
