//! A program that is killed in the middle of saving: everything that it called saved is there.

use super::*;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

const CHILD: &str = "HEARTH_STORE_TEST_CHILD";

/// Runs as a program of its own when the test below starts it; otherwise it has nothing to do.
#[test]
fn somebody_saves_one_check_in_after_another() {
    let Ok(dir) = std::env::var(CHILD) else { return };
    let store = open(Path::new(&dir)).unwrap();
    for number in 0..10_000_u32 {
        let mut seed = [0; 32];
        random()(&mut seed);
        let act = check_in(60_000 + number, i32::try_from(number % 300).unwrap());
        let written = store.write(&act, seed).unwrap();
        println!("saved {}", written.key);
    }
}

/// P78
#[test]
fn what_was_called_saved_is_there_after_a_kill() {
    let mut home = Home::new(1);
    let mut saved: Vec<EntryKey> = Vec::new();
    for round in 1..=6 {
        let Home { folder, store } = home;
        drop(store);
        let dir = folder.path().join("p");
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "tests::kill::somebody_saves_one_check_in_after_another", "--nocapture"])
            .env(CHILD, &dir)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut count = 0;
        for line in lines.by_ref() {
            let line = line.unwrap();
            if let Some((_, key)) = line.split_once("saved ") {
                saved.push(EntryKey::parse(key.trim()).unwrap());
                count += 1;
            }
            if count == round * 7 {
                child.kill().unwrap();
                break;
            }
        }
        // What it had printed before the kill reached it counts as well.
        let rest = lines.map_while(Result::ok);
        saved.extend(rest.filter_map(|line| EntryKey::parse(line.split_once("saved ")?.1.trim()).ok()));
        child.wait().unwrap();
        home = Home { store: open(&dir).unwrap(), folder };
        let view = home.store.view().unwrap();
        for key in &saved {
            assert!(view.entry(key).unwrap().is_some(), "round {round}: {key} was called saved");
        }
        drop(view);
        assert_eq!(home.store.verify().unwrap().problems, [], "round {round}");
    }
    assert!(saved.len() >= 7 + 14 + 21 + 28 + 35 + 42);
}
