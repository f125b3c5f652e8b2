//! How good alerts are: an invented cohort, several rule sets on it side by side, and the numbers that come out.
//! It does not ship, and it judges no rule that is not handed to it as days with findings.
//!
//! The cohort was calibrated on published numbers and frozen before the product's own rules ran on it. Nothing measured
//! here says how the rules do on people: it says what they would do if people were like this.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a simulation that does not ship; its numbers are small, and one that can't be drawn should stop loudly"
)]

pub mod by_rule;
pub mod calibration;
pub mod candidates;
pub mod cohort;
pub mod comparators;
pub mod dice;
pub mod fingerprint;
pub mod hygiene;
pub mod measure;
pub mod ours;
pub mod report;
pub mod run;
pub mod seeds;
