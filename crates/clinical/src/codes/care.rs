//! Codes of the condition and of what a service does: the types of heart failure, reviews, telehealth, referrals.
//! Which of them a service reports is its own business.

use super::{Concept, concept, seen};

pub(super) const CARE: &[Concept] = &[
    concept("heart-failure", seen("84114007")),
    concept("hfref", seen("703272007")),
    concept("hfmref", seen("788950000")),
    concept("hfpef", seen("446221000")),
    concept("heart-failure-annual-review", seen("390885007")),
    concept("heart-failure-monitoring", seen("871681000000102")),
    concept("oximetry-telehealth-started", seen("1325191000000108")),
    concept("oximetry-telehealth-ended", seen("1325201000000105")),
    concept("oximetry-telehealth-not-appropriate", seen("1325221000000101")),
    concept("oximetry-telehealth-declined", seen("1325241000000108")),
    concept("social-prescribing-referred", seen("871731000000106")),
    concept("social-prescribing-declined", seen("871711000000103")),
];
