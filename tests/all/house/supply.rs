//! What we depend on, held to `deny.toml`: licences, forbidden packages, and where they come from.
//! Known weaknesses are not looked for here, since their database has to be downloaded.

use super::top;
use cargo_metadata::MetadataCommand;
use std::fs;

#[test]
fn every_dependency_may_be_used_on_terms_we_accept() {
    let allowed = list_in_deny("allow = [");
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let metadata = MetadataCommand::new()
        .manifest_path(top().join("Cargo.toml"))
        .other_options(["--locked".to_owned(), "--filter-platform".to_owned(), host])
        .exec()
        .unwrap();
    for package in metadata.packages {
        let terms = package.license.clone().unwrap_or_default();
        assert!(accepted(&terms, &allowed), "{} {} is under {terms:?}", package.name, package.version);
    }
}

#[test]
fn nothing_forbidden_is_depended_on() {
    let lock = fs::read_to_string(top().join("Cargo.lock")).unwrap();
    for name in list_in_deny("deny = [") {
        assert!(!lock.contains(&format!("\nname = \"{name}\"\n")), "{name} is in Cargo.lock");
    }
}

#[test]
fn every_dependency_comes_from_the_public_registry() {
    let lock = fs::read_to_string(top().join("Cargo.lock")).unwrap();
    for source in lock.lines().filter_map(|line| line.strip_prefix("source = ")) {
        assert_eq!(source, "\"registry+https://github.com/rust-lang/crates.io-index\"");
    }
    let lock = fs::read_to_string(top().join("ui/package-lock.json")).unwrap();
    for line in lock.lines().filter(|line| line.contains("\"resolved\":")) {
        assert!(line.contains("\"https://registry.npmjs.org/"), "{line}");
    }
}

/// The texts of one list in deny.toml, which starts on the line that begins so.
fn list_in_deny(start: &str) -> Vec<String> {
    let text = fs::read_to_string(top().join("deny.toml")).unwrap();
    let list: Vec<String> = text
        .lines()
        .skip_while(|line| *line != start)
        .skip(1)
        .take_while(|line| *line != "]")
        .filter_map(|line| line.split('"').nth(1).map(str::to_owned))
        .collect();
    assert!(!list.is_empty(), "deny.toml has no list {start:?}");
    list
}

/// Whether one alternative of the expression is accepted in all its parts.
fn accepted(terms: &str, allowed: &[String]) -> bool {
    let terms = terms.replace('/', " OR ");
    // The one form with brackets in use is `(A OR B) AND C`; each side of an AND is then accepted by itself.
    if terms.contains('(') {
        return terms.split(" AND ").all(|side| accepted(side.trim_matches(['(', ')']), allowed));
    }
    terms
        .split(" OR ")
        .any(|choice| choice.split(" AND ").all(|part| allowed.iter().any(|known| known == part.trim())))
}

#[test]
fn a_choice_of_licences_needs_one_that_we_accept_and_a_sum_needs_all() {
    let allowed = ["MIT".to_owned(), "ISC".to_owned()];
    for (terms, expected) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0/MIT", true),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR GPL-3.0) AND ISC", true),
        ("(MIT OR ISC) AND GPL-3.0", false),
        ("", false),
    ] {
        assert_eq!(accepted(terms, &allowed), expected, "{terms}");
    }
}
