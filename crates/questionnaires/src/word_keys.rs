//! Every key of a sentence that a questionnaire's result asks for, with the values it brings.
//! The sentences are the words' business; a questionnaire's own words are never among them.

/// A key and the names of its values, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordKey {
    /// The key.
    pub key: &'static str,
    /// The names of its values.
    pub params: &'static [&'static str],
}

const fn key(key: &'static str, params: &'static [&'static str]) -> WordKey {
    WordKey { key, params }
}

/// All keys.
pub const WORD_KEYS: &[WordKey] = &[
    key("questionnaire-self-harm-help", &[]),
    key("questionnaire-self-harm-samaritans", &[]),
    key("questionnaire-self-harm-111", &[]),
    key("questionnaire-self-harm-999", &[]),
    key("questionnaire-self-harm-team", &[]),
    key("questionnaire-task-self-harm", &["title", "answer"]),
    key("questionnaire-task-self-harm-not-answered", &["title"]),
    key("questionnaire-task-band", &["title", "band"]),
    key("questionnaire-score", &["points", "highest"]),
    key("questionnaire-score-band", &["points", "highest", "band"]),
    key("questionnaire-no-score", &["missing", "most"]),
    key("questionnaire-never-added", &[]),
    key("questionnaire-filled-in", &["count"]),
    key("questionnaire-heart-failure-too", &["points"]),
    key("questionnaire-leads-to", &["title"]),
    key("questionnaire-prefer-not-to-say", &[]),
    key("questionnaire-not-asked", &[]),
    key("questionnaire-no-answer", &[]),
    key("questionnaire-not-verified", &[]),
    key("questionnaire-offered", &[]),
    key("questionnaire-not-in-this-language", &[]),
];
