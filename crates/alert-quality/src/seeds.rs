//! Which numbers the dice start from, so that what was tuned on is never what is reported.
//! A number here is a name for one cohort, nothing more.

/// The cohort that everything is tuned on: the cohort's own numbers, the comparators' limits, later the rules.
pub const TUNING: u64 = 101;
/// The cohort that the calibration test looks at. Not looked at while the cohort's numbers were chosen.
pub const CALIBRATION: u64 = 202;
/// The cohort of the report. Nothing is tuned on it; 303, on which W2, W5 and M1 were once looked at, is used up.
pub const REPORT: u64 = 404;
