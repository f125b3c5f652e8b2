//! Every English sentence that a patient can see is one that a ten-year-old can read:
//! its Flesch-Kincaid grade, which is the age less five, is at most 5. Labels of fewer than four words are no sentences and are not measured.
#![expect(clippy::unwrap_used, reason = "a test that can't read its catalogue should stop loudly")]

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use hearth_words::{FILES, Language};

const PATIENT_FILES: &[&str] = &[
    "advice.ftl",
    "symptoms.ftl",
    "patient.ftl",
    "problems.ftl",
    "measures.ftl",
    "findings-signs.ftl",
    "findings-missing.ftl",
    "findings-weight.ftl",
    "findings-pulse.ftl",
    "questionnaires.ftl",
    "said.ftl",
    "ui.ftl",
    "bounded.ftl",
    "own-plan.ftl",
    "learn.ftl",
    "reminders.ftl",
    "own-medicines.ftl",
    "paper.ftl",
];

/// Files of which a patient sees the sentences of some families, and the team all of them.
const PATIENT_PARTS: &[(&str, &[&str])] =
    &[("access.ftl", &["left-computer", "left-doubted", "ended-"]), ("plan.ftl", &["plan-"])];

/// Milligrades, so that the formula needs no floating point: 5.0.
const GRADE_MAX: i64 = 5_000;

/// Sentences above the grade, each with why it stays.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("advice-green-keep-taking", "four words, one of them 'medicines', which everyone on this plan knows"),
    ("card-foot", "what has to be said of the program, word for word"),
    ("measure-standing-3", "the name of a number: a posture and its minutes"),
    ("ui-enrol-server-hint", "an address, as an example"),
    ("ui-numbers-upper", "a heading of four words that every machine and leaflet uses"),
    ("ui-numbers-lower", "a heading of four words that every machine and leaflet uses"),
    ("ui-caseload-caption", "the nurse's list, never shown to a patient"),
    ("ui-caseload-act", "the nurse's list, never shown to a patient"),
    ("ui-facts-ace-intolerance", "the nurse's page, never shown to a patient"),
    ("ui-facts-arb-intolerance", "the nurse's page, never shown to a patient"),
    ("ui-facts-arni-intolerance", "the nurse's page, never shown to a patient"),
    ("ui-travelled-here", "the nurse's timeline, never shown to a patient"),
    ("message-for-team", "said to the team above a person's messages, never shown to a patient"),
    ("exercise-task", "the nurse's list, never shown to a patient"),
    ("questions-task-act", "the nurse's list, never shown to a patient"),
    ("questions-task-look", "the nurse's list, never shown to a patient"),
    ("questions-team-led-to", "the nurse's page, never shown to a patient"),
    ("symptom-medicines-taken", "six words, one of them 'medicines', which everyone on this plan knows"),
];

/// Every way a message can read, with each value standing as one short word.
fn texts(pattern: &Pattern<&str>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let tails: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Inline(_) } => vec!["five".to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| self::texts(&variant.value)).collect()
            }
        };
        texts = texts.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}"))).collect();
    }
    texts
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '’')
        .map(|word| word.trim_matches('’').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Syllables by counting runs of vowels, a silent final e left out; figures and initials count as one.
fn syllables(word: &str) -> i64 {
    let mut count = 0;
    let mut before_is_vowel = false;
    for c in word.chars() {
        let is_vowel = "aeiouy".contains(c);
        if is_vowel && !before_is_vowel {
            count += 1;
        }
        before_is_vowel = is_vowel;
    }
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
    if silent && count > 1 {
        count -= 1;
    }
    count.max(1)
}

fn sentences(text: &str) -> i64 {
    // A point inside a number or an address ends nothing.
    let ends = text.split_whitespace().filter(|word| word.ends_with(['.', '?', '!', ':'])).count();
    i64::try_from(ends.max(1)).unwrap()
}

/// 0.39 words a sentence + 11.8 syllables a word − 15.59, in thousandths.
fn milligrade(text: &str) -> i64 {
    let words = words(text);
    let count = i64::try_from(words.len()).unwrap();
    let syllables: i64 = words.iter().map(|word| syllables(word)).sum();
    390 * count / sentences(text) + 11_800 * syllables / count.max(1) - 15_590
}

fn is_seen_by_a_patient(file: &str, key: &str) -> bool {
    let families = PATIENT_PARTS.iter().find(|(name, _)| *name == file).map(|(_, families)| *families);
    PATIENT_FILES.contains(&file)
        || families.is_some_and(|families| families.iter().any(|family| key.starts_with(family)))
}

#[test]
fn every_sentence_a_patient_can_see_has_a_reading_grade_of_five_at_most() {
    let (mut measured, mut too_hard) = (0, Vec::new());
    for file in FILES {
        let resource = FluentResource::try_new(file.text(Language::English).to_owned()).unwrap();
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            if !is_seen_by_a_patient(file.name, message.id.name) {
                continue;
            }
            // A `reason-…` is what a clinician reads about the patient.
            if message.id.name.starts_with("reason-") {
                continue;
            }
            if EXCEPTIONS.iter().any(|(key, _)| *key == message.id.name) {
                continue;
            }
            for text in texts(message.value.as_ref().unwrap()) {
                if words(&text).len() < 4 {
                    continue;
                }
                measured += 1;
                let grade = milligrade(&text);
                if grade > GRADE_MAX {
                    too_hard.push(format!(
                        "{}.{:03} {}: {text}",
                        grade / 1000,
                        grade % 1000,
                        message.id.name
                    ));
                }
            }
        }
    }
    assert!(too_hard.is_empty(), "too hard to read:\n{}", too_hard.join("\n"));
    assert!(measured > 150, "only {measured} sentences were measured");
}

#[test]
fn the_formula_tells_plain_words_from_hard_ones() {
    assert!(milligrade("Phone the heart failure team today.") < 4_000);
    assert!(milligrade("Consultation with a multidisciplinary professional is recommended.") > 15_000);
    assert_eq!(syllables("breathe"), 1);
    assert_eq!(syllables("oxygen"), 3);
    assert_eq!(syllables("needed"), 2);
}

#[test]
fn every_exception_has_a_reason() {
    for (key, reason) in EXCEPTIONS {
        assert!(reason.len() > 20, "{key} needs a reason");
    }
}
