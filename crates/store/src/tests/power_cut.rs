//! The power goes at any moment of a save: what was called saved is there, and what was not is there whole or not at all.
//!
//! The database's journal only ever grows between two checkpoints, and everything before the last 'saved' is on disk. So
//! what a cut leaves behind is the journal up to some byte, perhaps with rubbish behind it: each such file is opened.

use super::*;
use std::fs;

const HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;

/// The journal as it is now.
fn journal(home: &Home) -> Vec<u8> {
    fs::read(home.dir().join("hearth.db-wal")).unwrap()
}

/// The size of one write into the journal: a page and its header.
fn frame_bytes(journal: &[u8]) -> usize {
    let page: [u8; 4] = journal.get(8..12).unwrap().try_into().unwrap();
    FRAME_HEADER_BYTES + usize::try_from(u32::from_be_bytes(page)).unwrap()
}

/// The profile as the power cut leaves it, on another computer.
fn after_the_cut(home: &Home, journal: &[u8]) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("p");
    fs::create_dir(&dir).unwrap();
    for file in fs::read_dir(home.dir()).unwrap().map(Result::unwrap) {
        let name = file.file_name();
        if file.file_type().unwrap().is_file() && !name.to_string_lossy().starts_with("hearth.db-") {
            fs::copy(file.path(), dir.join(name)).unwrap();
        }
    }
    fs::write(dir.join("hearth.db-wal"), journal).unwrap();
    let store = open(&dir).unwrap();
    (folder, store)
}

#[track_caller]
fn check(home: &Home, saved: &[EntryKey], next: &EntryKey, journal: &[u8], cut: usize, rubbish: bool) {
    let mut left = journal.get(..cut).unwrap().to_vec();
    if rubbish {
        left.extend((0..9_000_u32).map(|at| u8::try_from(at * 31 % 251).unwrap()));
    }
    let (_folder, store) = after_the_cut(home, &left);
    let view = store.view().unwrap();
    for key in saved {
        assert!(view.entry(key).unwrap().is_some(), "{key} was called saved; cut at {cut}");
    }
    let whole = view.entry(next).unwrap().is_some();
    let held = view.counts().unwrap().held;
    drop(view);
    assert_eq!(held, u64::try_from(saved.len() + usize::from(whole)).unwrap(), "cut at {cut}");
    assert_eq!(store.verify().unwrap().problems, [], "cut at {cut}");
    let mut seed = [0; 32];
    random()(&mut seed);
    store.write(&check_in(75_000, 9), seed).unwrap();
}

/// P78
#[test]
fn a_power_cut_at_every_write_of_a_save_loses_nothing_that_was_called_saved() {
    let home = Home::new(1);
    let mut saved = vec![home.weight(80_000, 0)];
    let mut before = journal(&home).len();
    let mut cuts = 0;
    for day in 1..4 {
        let next = home.weight(80_000 + u32::try_from(day).unwrap() * 100, day);
        let after = journal(&home);
        let frame = frame_bytes(&after);
        assert!(
            after.len() > before && (after.len() - HEADER_BYTES).is_multiple_of(frame),
            "no checkpoint meanwhile"
        );
        for begins in (before..=after.len()).step_by(frame) {
            for cut in [begins, begins + FRAME_HEADER_BYTES / 2, begins + frame / 2] {
                if cut <= after.len() {
                    check(&home, &saved, &next, &after, cut, cuts % 3 == 0);
                    cuts += 1;
                }
            }
        }
        saved.push(next);
        before = after.len();
    }
    assert!(cuts > 50, "{cuts} cuts are too few to be every write of a save");
}
