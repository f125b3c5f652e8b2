//! The list of what sync must survive: beside each id stands a test that really runs, and what has to be proved stays proved.
//! Whether a test shows what its name says is for a person to judge.

use super::written;
use std::collections::BTreeSet;

const LIST: &str = "docs/reference/sync-scenarios.md";

/// Scenarios of the list.
const SCENARIOS: usize = 70;

/// Those that have to be proved: no row of them turns into 'open', or goes, unnoticed. Of the groups Download, Upload, Conflict
/// and Time only P25 is left out, which waits for files that travel beside the record.
const PROVED: [&str; 50] = [
    "P01", "P02", "P04", "P05", "P06", "P07", "P08", "P10", "P11", "P13", "P14", // Download
    "P15", "P17", "P18", "P19", "P21", "P22", "P23", "P26", "P27", "P29", // Upload
    "P30", "P31", "P32", "P33", "P34", "P35", "P37", "P38", "P39", "P40", "P41", "P42", "P43", "P45",
    "P46", // Conflict
    "P67", "P68", "P69", "P70", // Time
    "P48", "P49", "P50", // Caseload
    "P65", "P73", "P76", "P77", "P80", "P82", "P84", // What one of the other groups must have
];

/// A line of the list: the id, and each test by its file and name; none for what is open.
struct Row<'a> {
    id: &'a str,
    tests: Vec<(&'a str, &'a str)>,
}

fn rows(list: &str) -> Vec<Row<'_>> {
    list.lines().filter(|line| line.starts_with("| P")).map(row).collect()
}

fn row(line: &str) -> Row<'_> {
    let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
    let [id, _, proof] = cells.as_slice() else { panic!("three cells: {line}") };
    if proof.starts_with("**open**: waits for ") {
        return Row { id, tests: Vec::new() };
    }
    let quoted: Vec<&str> = proof.split('`').skip(1).step_by(2).collect();
    assert!(quoted.len() >= 2 && quoted.len().is_multiple_of(2), "{id}: no test is named");
    Row { id, tests: quoted.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect() }
}

#[test]
fn every_scenario_names_a_test_or_says_what_it_waits_for() {
    let files = written();
    let text_of = |wanted: &str| files.iter().find(|(path, _)| path == wanted).map(|(_, text)| text.as_str());
    let list = text_of(LIST).unwrap();
    let rows = rows(list);
    assert_eq!(rows.len(), SCENARIOS, "the list was read to its end");
    let mut wrong = Vec::new();
    for row in &rows {
        for (path, name) in &row.tests {
            let said = match text_of(path) {
                None => Err("no such file".to_owned()),
                Some(_) if !is_compiled(path, &text_of) => {
                    Err("no other file has it as its module".to_owned())
                }
                Some(source) => runs(source, name, row.id),
            };
            wrong.extend(said.err().map(|why| format!("{}: {path} {name}: {why}", row.id)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_has_to_be_proved_is_proved() {
    let files = written();
    let (_, list) = files.iter().find(|(path, _)| path == LIST).unwrap();
    let rows = rows(list);
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids.len(), rows.len(), "an id stands there twice");
    let proved: BTreeSet<&str> = rows.iter().filter(|row| !row.tests.is_empty()).map(|row| row.id).collect();
    let missing: Vec<&str> = PROVED.into_iter().filter(|id| !proved.contains(id)).collect();
    assert!(missing.is_empty(), "these are not proved any more: {missing:?}");
}

/// True if the file is a crate's own, or some file names it as a module. What nobody names is never compiled.
fn is_compiled<'a>(path: &str, text_of: &impl Fn(&str) -> Option<&'a str>) -> bool {
    let Some((folder, file)) = path.rsplit_once('/') else { return false };
    let Some(name) = file.strip_suffix(".rs") else { return false };
    if matches!(name, "main" | "lib") || folder.ends_with("/tests") {
        return true;
    }
    let (folder, name) = match (name, folder.rsplit_once('/')) {
        ("mod", Some((above, own))) => (above, own),
        _ => (folder, name),
    };
    let parents = [
        format!("{folder}.rs"),
        format!("{folder}/mod.rs"),
        format!("{folder}/main.rs"),
        format!("{folder}/lib.rs"),
    ];
    let is_named = |line: &str| {
        let line = line.trim();
        line == format!("mod {name};") || line.starts_with("pub") && line.ends_with(&format!(" mod {name};"))
    };
    parents.iter().filter_map(|parent| text_of(parent)).any(|text| code(text).into_iter().any(is_named))
}

/// The lines without those inside a block comment.
fn code(source: &str) -> Vec<&str> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in source.lines() {
        inside |= line.trim_start().starts_with("/*");
        if !inside {
            lines.push(line);
        }
        inside &= !line.contains("*/");
    }
    lines
}

/// Whether the function is a test that runs every time, and what stands right above it names the scenario.
fn runs(source: &str, name: &str, id: &str) -> Result<(), String> {
    let lines = code(source);
    let begins = |line: &&str| {
        let line = line.trim_start();
        let function = line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ");
        function.and_then(|rest| rest.strip_prefix(name)).is_some_and(|rest| rest.starts_with('('))
    };
    let at = lines.iter().position(begins).ok_or("there is no such function")?;
    let mut comments = Vec::new();
    let mut attributes = Vec::new();
    for line in lines[..at].iter().rev().map(|line| line.trim()) {
        if line.starts_with("//") {
            comments.push(line);
        } else if line.is_empty() || line.ends_with(['{', '}', ';']) {
            break;
        } else {
            attributes.push(line);
        }
    }
    let is_test = |line: &&str| *line == "#[test]" || line.starts_with("#[tokio::test");
    if !attributes.iter().any(is_test) {
        return Err("it is no test".to_owned());
    }
    if let Some(never) = attributes.iter().find(|line| line.contains("ignore") || line.contains("cfg")) {
        return Err(format!("it does not run every time: {never}"));
    }
    let is_id = |word: &str| word == id;
    let words = |line: &&str| line.split(|c: char| !c.is_ascii_alphanumeric()).any(is_id);
    if comments.iter().any(words) { Ok(()) } else { Err("its comment does not name the id".to_owned()) }
}

#[test]
fn only_a_test_that_runs_every_time_counts() {
    let runs_here = |source: &str| runs(source, "it_holds", "P41").is_ok();
    assert!(runs_here("/// P41\n#[test]\nfn it_holds() {}"));
    assert!(runs_here("/// Both of P40 and P41.\n#[tokio::test]\nasync fn it_holds() {}"));
    assert!(runs_here(
        "    // P41: twice\n    #[test]\n    #[expect(\n        clippy::panic,\n        reason = \"x\"\n    )]\n    fn it_holds() {}"
    ));
    // Another's name, another's id, a helper, one that never runs.
    assert!(!runs_here("/// P41\n#[test]\nfn it_holds_too() {}"));
    assert!(!runs_here("/// P4\n#[test]\nfn it_holds() {}"));
    assert!(!runs_here("/// P410\n#[test]\nfn it_holds() {}"));
    assert!(!runs_here("/// P41\n#[test]\nfn other() {}\n\n#[test]\nfn it_holds() {}"));
    assert!(!runs_here("/// P41\nfn it_holds() {}"));
    assert!(!runs_here("/// P41\n#[test]\nfn other() {}\nfn it_holds() {}"));
    assert!(!runs_here("/// P41\n// #[test]\nfn it_holds() {}"));
    assert!(!runs_here("/// P41\n#[test]\n// fn it_holds() {}"));
    assert!(!runs_here("/*\n/// P41\n#[test]\nfn it_holds() {}\n*/"));
    assert!(!runs_here(concat!("/// P41\n#[test]\n#[ig", "nore = \"slow\"]\nfn it_holds() {}")));
    assert!(!runs_here("/// P41\n#[test]\n#[cfg(any())]\nfn it_holds() {}"));
}

#[test]
fn a_file_that_nobody_has_as_its_module_proves_nothing() {
    let text_of = |path: &str| match path {
        "a/tests/all/main.rs" => Some("mod known;\n// mod put_away;\n"),
        "a/src/lib.rs" => Some("pub(crate) mod clock;\n"),
        "a/src/clock.rs" => Some("#[cfg(test)]\nmod tests;\n"),
        _ => None,
    };
    for path in [
        "a/tests/all/known.rs",
        "a/tests/all/main.rs",
        "a/src/clock/tests.rs",
        "a/src/clock.rs",
        "a/tests/one.rs",
    ] {
        assert!(is_compiled(path, &text_of), "{path}");
    }
    for path in [
        "a/tests/all/put_away.rs",
        "a/tests/all/forgotten.rs",
        "a/src/clock/more.rs",
        "a/tests/all/known.txt",
    ] {
        assert!(!is_compiled(path, &text_of), "{path}");
    }
}
