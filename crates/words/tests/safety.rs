//! What tells a patient to phone, to stop or not to use something carries the mark in Welsh that keeps the English line above it.
//! The families in which every sentence has the mark, and what is learnt, are the catalogue's own tests.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use hearth_words::{FILES, Language, Words};

/// Where the sentences of a patient's screens and refusals stand.
const OF_PATIENTS: [&str; 13] = [
    "access.ftl",
    "advice.ftl",
    "bounded.ftl",
    "findings-missing.ftl",
    "findings-pulse.ftl",
    "findings-signs.ftl",
    "findings-weight.ftl",
    "measures.ftl",
    "own-plan.ftl",
    "problems.ftl",
    "questionnaires.ftl",
    "said.ftl",
    "symptoms.ftl",
];

/// What tells a patient to phone, to stop, or not to use something.
const TELLS: [&str; 8] = [
    "999",
    " 111",
    "hone your team",
    "hone the heart failure team",
    "o not use",
    "Stop ",
    "stop ",
    "not start",
];

/// Sentences with such words on which nobody's safety hangs, each with why.
const TELLS_NOTHING: &[(&str, &str)] = &[
    ("problem-contact-not-three-parts", "how a telephone number is typed, for whoever sets the computer up"),
    ("problem-sick-day-no-pause", "a button pressed twice: nothing is to be done"),
    ("week-phone-1", "a call to try the number, on a day on which nothing is wrong"),
];

#[test]
fn what_tells_a_patient_to_phone_to_stop_or_not_to_use_something_is_marked_in_welsh() {
    let english = Words::new(Language::English);
    let (mut told, mut unmarked) = (0, Vec::new());
    for file in FILES.iter().filter(|file| OF_PATIENTS.contains(&file.name)) {
        let resource = FluentResource::try_new(file.text(Language::English).to_owned()).unwrap();
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            // A `reason-…` is what a clinician reads about the patient.
            if key.starts_with("reason-") || TELLS_NOTHING.iter().any(|(known, _)| *known == key) {
                continue;
            }
            let text = english.plain(key);
            if TELLS.iter().any(|part| text.contains(part)) {
                told += 1;
                if !Words::is_about_safety(key) {
                    unmarked.push(format!("{key}: {text}"));
                }
            }
        }
    }
    assert!(unmarked.is_empty(), "does somebody's safety hang on it?\n{}", unmarked.join("\n"));
    assert!(told > 60, "only {told}");
}

#[test]
fn every_exception_is_a_sentence_that_stands_and_has_a_reason() {
    for (key, reason) in TELLS_NOTHING {
        assert!(Words::knows(key) && reason.len() > 20, "{key}");
    }
}
