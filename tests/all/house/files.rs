//! Rules about what may and may not stand in a file, whoever wrote it.

use super::{ends, top, written};
use std::fs;

const LINES_MAX: usize = 400;

/// Where the program itself checks a certificate, because it knows the server's key from enrolment.
const PINNED: &str = "crates/app/src/trust/pinned.rs";

#[test]
fn no_file_is_longer_than_can_be_read() {
    for (path, text) in written() {
        let code = ends(&path, &[".rs", ".ts", ".tsx", ".sql", ".scss", ".css", ".sh", ".mjs"]);
        if code && !path.starts_with("ui/generated/") {
            let lines = text.lines().count();
            assert!(lines < LINES_MAX, "{path} has {lines} lines");
        }
    }
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    for (path, text) in written() {
        if ends(&path, &[".rs"]) {
            assert!(text.starts_with("//! "), "{path} has no header");
        }
        if ends(&path, &[".sql"]) {
            assert!(text.starts_with("-- "), "{path} has no first line that says what it is for");
        }
    }
}

#[test]
fn nothing_switches_the_check_of_a_certificate_off() {
    let doors = [
        concat!("danger", "_accept_invalid"),
        concat!(".dang", "erous("),
        concat!("NODE_TLS_REJECT", "_UNAUTHORIZED"),
        concat!("ServerCert", "Verifier for"),
    ];
    for (path, text) in written() {
        for door in doors {
            assert!(path == PINNED || !text.contains(door), "{path} has {door}");
        }
    }
}

#[test]
fn nothing_is_left_to_be_done_later_in_the_code() {
    let marks =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("unimple", "mented!("), concat!("#[ig", "nore")];
    for (path, text) in written() {
        if ends(&path, &[".rs", ".ts", ".tsx", ".sql", ".scss", ".ftl", ".sh", ".toml", "Makefile"]) {
            for mark in marks {
                assert!(!text.contains(mark), "{path} has {mark}: do it, or open an issue");
            }
        }
    }
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let folders = ["root", "home", "work", "Users"].map(|folder| format!("/{folder}/"));
    for (path, text) in written() {
        for (line, number) in text.lines().zip(1..) {
            // A web address may have such a folder; a path on a disk follows a space, a quote or nothing.
            let on_disk = folders.iter().any(|folder| {
                line.match_indices(folder.as_str()).any(|(at, _)| {
                    line[..at].chars().next_back().is_none_or(|before| " \"'`=(:".contains(before))
                })
            });
            assert!(!on_disk, "{path}:{number} names a folder of one machine: {line}");
            assert!(!line.contains(concat!("artif", "actory")), "{path}:{number} names a registry: {line}");
        }
    }
}

#[test]
fn every_migration_says_what_it_does() {
    for folder in ["migrations/device", "migrations/team/sqlite"] {
        let mut count = 0;
        for entry in fs::read_dir(top().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                assert!(path.join("up.sql").is_file(), "{} has no up.sql", path.display());
                count += 1;
            }
        }
        assert!(count > 0, "{folder} has no migration");
    }
}
