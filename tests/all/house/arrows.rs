//! Holds every room to the arrows that were drawn for it.

use cargo_metadata::{DependencyKind, MetadataCommand, Package};

struct Room {
    name: &'static str,
    /// The rooms of ours it may lean on.
    may: &'static [&'static str],
    /// What of the outside world it may never know.
    never: &'static [&'static [&'static str]],
}

const STORES: &[&str] = &["rusqlite", "rusqlite_migration"];
const WINDOWS: &[&str] = &["tauri", "wry"];
const NETWORK: &[&str] = &["reqwest", "hyper", "axum"];
const THREADS: &[&str] = &["tokio"];
/// Time and chance come in as arguments.
const CHANCE: &[&str] = &["chrono", "getrandom", "rand", "uuid"];
const FORMATS: &[&str] = &["serde", "serde_json"];
const SENTENCES: &[&str] = &["fluent-bundle"];

#[rustfmt::skip]
const ROOMS: &[Room] = &[
    Room { name: "hearth-clinical", may: &[], never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, FORMATS, SENTENCES] },
    Room { name: "hearth-rules", may: &["hearth-clinical"], never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, SENTENCES] },
    // What may be asked and what it scores: text in, values out.
    Room {
        name: "hearth-questionnaires",
        may: &[],
        never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, SENTENCES],
    },
    Room { name: "hearth-record", may: &["hearth-clinical"], never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE] },
    Room { name: "hearth-sync", may: &["hearth-record"], never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, FORMATS] },
    Room {
        name: "hearth-wire",
        may: &["hearth-clinical", "hearth-record", "hearth-sync"],
        never: &[STORES, WINDOWS, NETWORK, THREADS],
    },
    // Pure, and the same on every computer: a set of entries in, what it amounts to out.
    Room {
        name: "hearth-chart",
        may: &["hearth-clinical", "hearth-record", "hearth-rules", "hearth-wire"],
        never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, SENTENCES],
    },
    // Words in, pages out: it reads no record and writes no file.
    Room {
        name: "hearth-paper",
        may: &["hearth-words"],
        never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, FORMATS, SENTENCES],
    },
    Room { name: "hearth-store", may: &["hearth-clinical", "hearth-record", "hearth-wire"], never: &[NETWORK, WINDOWS] },
    Room {
        name: "hearth-exchange",
        may: &["hearth-clinical", "hearth-record", "hearth-store", "hearth-sync", "hearth-wire"],
        never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, FORMATS],
    },
    Room {
        name: "hearth-app",
        may: &[
            "hearth-clinical", "hearth-rules", "hearth-record", "hearth-sync", "hearth-wire", "hearth-chart",
            "hearth-questionnaires", "hearth-store", "hearth-exchange", "hearth-paper", "hearth-words",
        ],
        never: &[STORES, WINDOWS, &["axum"]],
    },
    Room {
        name: "hearth-server",
        may: &["hearth-clinical", "hearth-rules", "hearth-record", "hearth-wire", "hearth-chart", "hearth-words"],
        never: &[WINDOWS],
    },
    Room { name: "hearth-words", may: &["hearth-clinical"], never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE] },
    Room { name: "hearth-cli", may: &["hearth-app", "hearth-words"], never: &[STORES, WINDOWS, NETWORK] },
    Room { name: "hearth", may: &["hearth-app", "hearth-words"], never: &[STORES, NETWORK] },
    // None of those that follow ships. The first two are pure as well: their chance comes out of a seed.
    Room {
        name: "hearth-dice",
        may: &[],
        never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, FORMATS, SENTENCES],
    },
    Room {
        name: "hearth-alert-quality",
        may: &["hearth-clinical", "hearth-dice", "hearth-rules"],
        never: &[STORES, WINDOWS, NETWORK, THREADS, CHANCE, FORMATS, SENTENCES],
    },
    // It times the rules and the server's pages, and reads a clock for that and nothing else.
    Room {
        name: "hearth-bench",
        may: &["hearth-clinical", "hearth-record", "hearth-rules", "hearth-server", "hearth-wire"],
        never: &[STORES, WINDOWS, NETWORK, CHANCE, FORMATS, SENTENCES],
    },
    Room {
        name: "hearth-testkit",
        may: &[
            "hearth-clinical", "hearth-rules", "hearth-record", "hearth-chart", "hearth-sync", "hearth-wire",
            "hearth-store", "hearth-app", "hearth-dice",
        ],
        never: &[WINDOWS],
    },
    // Tests and nothing else: all that it leans on, it leans on for them.
    Room { name: "hearth-scenarios", may: &[], never: &[STORES, WINDOWS, NETWORK, THREADS] },
    // The machine, the exchange and the server that ship, on a network out of a seed. It knows JSON to write what a newer app would.
    Room {
        name: "hearth-simulate",
        may: &[
            "hearth-clinical", "hearth-record", "hearth-sync", "hearth-wire", "hearth-chart", "hearth-store",
            "hearth-exchange", "hearth-server", "hearth-dice",
        ],
        never: &[STORES, WINDOWS, NETWORK, CHANCE, SENTENCES],
    },
    Room { name: "xtask", may: &["hearth-app", "hearth-words"], never: &[STORES, NETWORK, THREADS] },
];

#[test]
fn no_room_leans_on_a_room_it_may_not() {
    let packages = rooms();
    for room in ROOMS {
        for other in leans_on(package(&packages, room.name)) {
            let ours = packages.iter().any(|package| package.name == other);
            assert!(!ours || room.may.contains(&other.as_str()), "{} leans on {other}", room.name);
        }
    }
}

#[test]
fn no_room_knows_what_it_must_never_know() {
    let packages = rooms();
    for room in ROOMS {
        for other in leans_on(package(&packages, room.name)) {
            let forbidden = room.never.iter().any(|names| names.contains(&other.as_str()));
            assert!(!forbidden, "{} must never know {other}", room.name);
        }
    }
}

#[test]
fn every_room_is_drawn() {
    let packages = rooms();
    for package in &packages {
        assert!(
            ROOMS.iter().any(|room| package.name == room.name),
            "{} was added: draw it first",
            package.name
        );
    }
    assert_eq!(packages.len(), ROOMS.len(), "a room was removed: rub it out here too");
}

#[test]
fn only_the_stores_know_sql_and_only_the_desktop_knows_windows() {
    for package in rooms() {
        for other in leans_on(&package) {
            let name = package.name.as_str();
            let store = ["hearth-store", "hearth-server"].contains(&name);
            assert!(store || !STORES.contains(&other.as_str()), "{name} leans on {other}");
            assert!(name == "hearth" || !WINDOWS.contains(&other.as_str()), "{name} leans on {other}");
        }
    }
}

#[test]
fn what_is_for_tests_does_not_ship() {
    for package in rooms() {
        assert!(
            !leans_on(&package).contains(&"hearth-testkit".to_owned()),
            "{} ships the test kit: make it a dev-dependency",
            package.name
        );
    }
}

fn rooms() -> Vec<Package> {
    MetadataCommand::new().manifest_path(super::top().join("Cargo.toml")).no_deps().exec().unwrap().packages
}

fn package<'a>(packages: &'a [Package], name: &str) -> &'a Package {
    packages.iter().find(|package| package.name == name).unwrap_or_else(|| panic!("there is no room {name}"))
}

/// What the package is built from. What its tests are built from is its own affair.
fn leans_on(package: &Package) -> Vec<String> {
    package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind != DependencyKind::Development)
        .map(|dependency| dependency.name.clone())
        .collect()
}
