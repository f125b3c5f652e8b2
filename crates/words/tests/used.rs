//! Every sentence that another room asks for by name is in the catalogue, so that nobody ever reads a key on a screen.
#![expect(clippy::unwrap_used, reason = "a test that can't read the sources should stop loudly")]

use hearth_words::{Language, Words};
use std::{fs, path::Path};

/// What a key of the catalogue begins with. Families whose names other things share are left out (`plan-`, `check-in`).
const FAMILIES: &[&str] = &[
    "advice-",
    "author-",
    "banner-",
    "card-",
    "caseload-",
    "check-blood",
    "check-jump",
    "check-pulse",
    "check-unusual",
    "check-usual",
    "check-weight",
    "conflict-",
    "contact-",
    "due-",
    "finding-",
    "guide-",
    "hours-",
    "layer-",
    "learn-",
    "looker-",
    "mark-",
    "medicines-age",
    "medicines-listed",
    "medicines-needs-",
    "medicines-none",
    "medicines-not-checked",
    "medicines-order",
    "medicines-percent",
    "medicines-set-by",
    "medicines-tolerated",
    "medicines-two-versions",
    "medicines-until-",
    "medicines-with-",
    "not-judged-",
    "not-taken-",
    "nurse-",
    "own-",
    "paper-",
    "problem-",
    "questionnaire-",
    "reached-",
    "reason-",
    "result-",
    "saved-",
    "say-",
    "settling-",
    "standing-",
    "sync-",
    "timeline-",
    "travelled-",
    "withdraw-",
    "zone-name-",
];

/// The rooms that ask for sentences.
const ROOMS: &[&str] = &["app", "chart", "cli", "questionnaires", "rules", "server"];

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Texts between two quotes that look like a key. A key with a gap in it (`{}`) is made up at run time and not looked at.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).filter(|piece| {
        FAMILIES.iter().any(|family| piece.starts_with(family))
            && piece.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !piece.ends_with('-')
    })
}

#[test]
fn every_sentence_asked_for_by_name_is_in_the_catalogue() {
    let mut files = Vec::new();
    for room in ROOMS {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(room).join("src"), &mut files);
    }
    let all = Words::keys(Language::English);
    // The stem of a family (`advice-red-phone`) gets its ending at run time.
    // The terminal asks for its own sentences without the name of their family.
    let known = |key: &str| {
        Words::knows(key)
            || Words::knows(&format!("terminal-{key}"))
            || all.iter().any(|known| known.starts_with(&format!("{key}-")))
    };
    let mut missing = Vec::new();
    for (path, text) in &files {
        for key in keys(text).filter(|key| !known(key)) {
            missing.push(format!("{path}: {key}"));
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "not in the catalogue:\n{}", missing.join("\n"));
}
