//! What the documents say about the code has to be there: tests by name, files by link.
//! Whether a document reads well is for a person to say.

use super::{ends, top, written};
use std::collections::BTreeSet;

const HAZARD_LOG: &str = "docs/clinical-safety/hazard-log.md";
const ARCHITECTURE: &str = "docs/ARCHITECTURE.md";

/// Hazards of the list that the log was started from.
const HAZARDS: usize = 26;

fn text_of<'a>(files: &'a [(String, String)], path: &str) -> &'a str {
    files
        .iter()
        .find(|(known, _)| known == path)
        .map_or_else(|| panic!("there is no {path}"), |(_, text)| text)
}

/// What stands between two backquotes.
fn quoted(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_control_of_the_hazard_log_names_a_test_or_is_open() {
    let files = written();
    let mut controls = 0;
    for line in text_of(&files, HAZARD_LOG).lines() {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
        let Some(proof) = cells.last().filter(|_| line.starts_with('|') && !line.starts_with("| ---")) else {
            continue;
        };
        if proof.trim() == "proof" {
            continue;
        }
        controls += 1;
        if proof.contains("**open**") {
            continue;
        }
        let names = quoted(proof);
        assert!(names.len() >= 2 && names.len().is_multiple_of(2), "no test is named: {line}");
        for pair in names.chunks_exact(2) {
            let [path, name] = pair else { continue };
            let source = text_of(&files, path);
            let found = source.contains(&format!("fn {name}(")) || source.contains(&format!("\"{name}\""));
            assert!(found, "{path} has no test {name}");
        }
    }
    assert!(controls > HAZARDS, "the log was not read to its end");
}

#[test]
fn every_hazard_of_the_list_is_in_the_log() {
    let files = written();
    let log = text_of(&files, HAZARD_LOG);
    for number in 1..=HAZARDS {
        assert!(log.contains(&format!("\n## H{number} ")), "H{number} is missing");
    }
}

#[test]
fn the_architecture_is_short_and_its_tests_are_there() {
    let files = written();
    let text = text_of(&files, ARCHITECTURE);
    assert!(text.lines().count() < 300, "{ARCHITECTURE} is too long to be read");
    let mut named = 0;
    for name in text.lines().flat_map(quoted).filter(|name| is_sentence(name)) {
        named += 1;
        let found = files
            .iter()
            .any(|(path, source)| ends(path, &[".rs"]) && source.contains(&format!("fn {name}(")));
        assert!(found, "{ARCHITECTURE} names {name}, which is no test");
    }
    assert!(named >= 10, "the invariants are named after their tests");
}

/// A test's name: several small words, joined by underscores.
fn is_sentence(name: &str) -> bool {
    name.matches('_').count() >= 3
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

#[test]
fn every_link_of_a_document_leads_somewhere() {
    let mut seen = BTreeSet::new();
    for (path, text) in written() {
        if !ends(&path, &[".md"]) {
            continue;
        }
        let folder = top().join(&path).parent().unwrap().to_path_buf();
        for link in text.split("](").skip(1).filter_map(|after| after.split([')', '#']).next()) {
            if link.is_empty() || link.contains("://") {
                continue;
            }
            assert!(folder.join(link).exists(), "{path} links to {link}, which is not there");
            seen.insert(link.to_owned());
        }
    }
    assert!(seen.len() > 5, "the documents were read");
}
