//! Every key of a sentence that this crate can ask for, with the parameters it brings.
//! The sentences are the words' business; a test elsewhere holds that each key has one.

/// A key and the names of its parameters, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordKey {
    /// The key.
    pub key: &'static str,
    /// The names of its parameters.
    pub params: &'static [&'static str],
}

const fn key(key: &'static str, params: &'static [&'static str]) -> WordKey {
    WordKey { key, params }
}

/// All keys, grouped as they are used.
pub const WORD_KEYS: &[WordKey] = &[
    key("finding-weight-gain", &["gain", "days", "weight", "lowest"]),
    key("finding-weight-gain-with-symptoms", &["gain", "days", "weight", "lowest", "symptoms"]),
    key("finding-danger-sign", &["symptoms"]),
    key("finding-congestion", &["symptoms"]),
    key("finding-congestion-severe", &["symptoms"]),
    key("finding-low-pressure", &["pressure", "limit"]),
    key("finding-low-pressure-with-symptoms", &["pressure", "limit", "symptoms"]),
    key("finding-high-pressure", &["pressure", "limit"]),
    key("finding-high-pressure-with-symptoms", &["pressure", "limit", "symptoms"]),
    key("finding-very-high-pressure", &["pressure", "symptoms"]),
    key("finding-slow-pulse", &["pulse", "limit"]),
    key("finding-slow-pulse-with-symptoms", &["pulse", "limit", "symptoms"]),
    key("finding-fast-pulse", &["pulse", "limit"]),
    key("finding-low-oxygen", &["oxygen", "limit", "scale"]),
    key("finding-oxygen-drop", &["oxygen", "usual"]),
    key("advice-999", &[]),
    key("advice-red", &[]),
    key("advice-amber", &[]),
    key("advice-green", &[]),
    key("advice-not-judged", &[]),
    key("not-enough-weights", &["days"]),
    key("second-weight-of-the-day", &[]),
    key("time-unsure", &[]),
    key("symptoms-not-asked", &[]),
    key("symptoms-not-judged", &["symptoms"]),
    key("diastolic-not-judged", &["pressure"]),
    key("oxygen-product-scale", &["scale"]),
    key("repeat-measurement", &["minutes"]),
    key("plan-unsettled", &["subject"]),
    key("clears-weight", &[]),
    key("clears-answers", &[]),
    key("clears-pressure", &[]),
    key("clears-pulse", &[]),
    key("clears-oxygen", &[]),
    key("clears-clinician", &[]),
    key("standing-not-seen", &["days"]),
    key("standing-never-seen", &[]),
    key("standing-not-judged", &[]),
    key("standing-as-usual", &[]),
];
