//! Opening has few outcomes, all named, and none of them loses an entry.

use super::*;
use crate::ProfileError;
use std::fs;
use std::io::{Read, Seek, SeekFrom, Write};
use std::thread;
use std::time::Duration;

fn flip(path: &Path, at: u64) {
    let mut file = fs::OpenOptions::new().read(true).write(true).open(path).unwrap();
    let mut byte = [0];
    file.seek(SeekFrom::Start(at)).unwrap();
    file.read_exact(&mut byte).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&[byte[0] ^ 0x55]).unwrap();
}

#[test]
fn what_was_saved_is_there_after_a_restart() {
    let home = Home::new(1);
    let key = home.weight(82_400, 0);
    let home = home.reopened();
    let view = home.store.view().unwrap();
    assert_eq!(view.entry(&key).unwrap().unwrap().entry.key, key);
    assert_eq!(home.store.identity().unwrap().unwrap(), identity(1));
}

#[test]
fn a_wrong_passphrase_is_told_apart_from_damage_and_touches_nothing() {
    let home = Home::new(1);
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    let before = fs::read(dir.join("hearth.db")).unwrap();
    let wrong = Profile::open(&dir, Secret::Passphrase("three old lamp"), &NoKeyRing);
    assert!(matches!(wrong, Err(OpenError::WrongPassphrase)));
    assert_eq!(fs::read(dir.join("hearth.db")).unwrap(), before);

    flip(&dir.join("hearth.db"), 100);
    let Err(OpenError::Damaged { moved_to }) = open(&dir) else { panic!("damage was not seen") };
    let kept = fs::read(&moved_to).unwrap();
    assert_eq!(kept.len(), before.len(), "the damaged file is kept whole");
    assert!(!dir.join("hearth.db").exists());
    assert!(matches!(open(&dir), Err(OpenError::Damaged { .. })), "asked again, it says the same");
    drop(folder);
}

#[test]
fn damage_on_any_page_is_found_when_the_store_is_opened() {
    let home = Home::new(1);
    for number in 0..30 {
        home.weight(80_000 + number, i32::try_from(number).unwrap());
    }
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    let whole = fs::read(dir.join("hearth.db")).unwrap();
    let pages = whole.len() / 4096;
    assert!(pages > 10);
    for page in [1, 3, pages - 1] {
        fs::write(dir.join("hearth.db"), &whole).unwrap();
        flip(&dir.join("hearth.db"), u64::try_from(page * 4096 + 700).unwrap());
        assert!(matches!(open(&dir), Err(OpenError::Damaged { .. })), "page {page}");
    }
    let aside = fs::read_dir(&dir)
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("hearth.damaged-"));
    assert_eq!(aside.count(), 3, "every damaged file is kept");
    drop(folder);
}

#[test]
fn where_the_store_is_gone_an_empty_one_can_be_begun_with_the_same_key() {
    let home = Home::new(1);
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    fs::remove_file(dir.join("hearth.db")).unwrap();
    assert!(matches!(open(&dir), Err(OpenError::Missing)));
    let begun = Profile::start_again(&dir, Secret::Passphrase(PASSPHRASE), &NoKeyRing).unwrap();
    assert_eq!((begun.store.identity().unwrap(), begun.unsent), (None, None));
    drop(folder);
}

/// What was not sent lies sealed beside the damaged file; a store that is begun anew knows nothing of it.
#[test]
fn what_was_not_sent_outlives_a_store_that_is_begun_again() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.weight(82_500, 1);
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    let sealed = fs::read(dir.join("unsent.sealed")).unwrap();
    for round in 1..=2 {
        flip(&dir.join("hearth.db"), 700);
        assert!(matches!(open(&dir), Err(OpenError::Damaged { .. })));
        let wrong = Profile::start_again(&dir, Secret::Passphrase("three old lamp"), &NoKeyRing);
        assert!(matches!(wrong, Err(OpenError::WrongPassphrase)));
        assert_eq!(fs::read(dir.join("unsent.sealed")).unwrap(), sealed, "nothing was touched");
        let begun = Profile::start_again(&dir, Secret::Passphrase(PASSPHRASE), &NoKeyRing).unwrap();
        let kept = begun.unsent.unwrap();
        assert_eq!((kept.entries, fs::read(&kept.file).unwrap()), (2, sealed.clone()));
        assert!(kept.file.ends_with(format!("unsent.kept-{round}.sealed")));
        assert!(dir.join(format!("hearth.damaged-{round}.db")).exists());
        assert!(fs::read(dir.join("unsent.sealed")).unwrap_or_default().is_empty());
        drop(begun.store);
        // Whoever begins a third time has written nothing in between; the next round has.
        fs::write(dir.join("unsent.sealed"), &sealed).unwrap();
    }
    drop(folder);
}

#[test]
fn a_store_that_is_there_is_not_begun_again() {
    let home = Home::new(1);
    let key = home.weight(82_400, 0);
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    let begun = Profile::start_again(&dir, Secret::Passphrase(PASSPHRASE), &NoKeyRing).unwrap();
    assert_eq!(begun.unsent, None);
    assert!(begun.store.view().unwrap().entry(&key).unwrap().is_some());
    assert!(!fs::read(dir.join("unsent.sealed")).unwrap().is_empty());
    drop(folder);
}

#[test]
fn a_file_of_a_newer_app_is_refused_and_left_alone() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let (dir, folder) = (home.dir(), home.folder);
    home.store.writer().pragma_update(None, "user_version", 9).unwrap();
    drop(home.store);
    let before = fs::read(dir.join("hearth.db")).unwrap();
    let known = crate::database::known_version();
    assert!(matches!(open(&dir), Err(OpenError::Newer { found: 9, known: said }) if said == known));
    assert_eq!(fs::read(dir.join("hearth.db")).unwrap(), before, "not one byte was changed");
    drop(folder);
}

#[test]
fn a_profile_of_a_newer_app_is_refused_and_left_alone() {
    let home = Home::new(1);
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    fs::write(dir.join("profile.json"), br#"{"version":2,"slots":"of another kind"}"#).unwrap();
    assert!(matches!(open(&dir), Err(OpenError::Newer { found: 2, known: 1 })));
    drop(folder);
}

/// P29
#[test]
fn two_programs_never_have_one_profile_open() {
    let home = Home::new(1);
    assert!(matches!(open(&home.dir()), Err(OpenError::InUse)));
    let dir = home.dir();
    let Home { folder, store } = home;
    let waiting = std::thread::spawn(move || open(&dir).map(drop));
    std::thread::sleep(std::time::Duration::from_millis(300));
    drop(store);
    assert!(waiting.join().unwrap().is_ok(), "who waits for a program that ends gets in");
    drop(folder);
}

#[test]
fn a_profile_is_never_made_over_another() {
    let home = Home::new(1);
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    let again = Profile::create(&dir, &new_profile(), PASSPHRASE, &mut random());
    assert!(matches!(again, Err(ProfileError::Exists)));
    assert!(open(&dir).is_ok());
    drop(folder);
}

#[test]
fn a_damaged_profile_file_falls_back_to_its_copy() {
    let home = Home::new(1);
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    fs::write(dir.join("profile.json"), b"{\"vers").unwrap();
    assert!(open(&dir).is_ok());
    fs::write(dir.join("profile.copy.json"), b"").unwrap();
    assert!(matches!(open(&dir), Err(OpenError::ProfileUnreadable)));
    drop(folder);
}

#[test]
fn profiles_are_listed_with_what_may_be_known_of_them() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Profile::list(folder.path()).unwrap(), []);
    let dir = folder.path().join("profiles").join("one");
    drop(Profile::create(&dir, &new_profile(), PASSPHRASE, &mut random()).unwrap());
    fs::create_dir(folder.path().join("profiles").join("not-a-profile")).unwrap();
    let listed = Profile::list(folder.path()).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (listed[0].id.as_str(), listed[0].name.as_str(), listed[0].has_pin),
        ("one", "Margaret", false)
    );
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let home = Home::new(1);
    let key = home.weight(82_400, 0);
    let dir = home.dir();
    let cost = Cost::for_tests();
    let wrong = Profile::change_passphrase(&dir, "not it", "new words here", cost, &mut random());
    assert!(matches!(wrong, Err(ProfileError::WrongPassphrase)));
    Profile::change_passphrase(&dir, PASSPHRASE, "new words here", cost, &mut random()).unwrap();
    let Home { folder, store } = home;
    drop(store);
    assert!(matches!(open(&dir), Err(OpenError::WrongPassphrase)));
    let store = Profile::open(&dir, Secret::Passphrase("new words here"), &NoKeyRing).unwrap();
    assert!(store.view().unwrap().entry(&key).unwrap().is_some());
    drop(folder);
}

#[test]
fn no_file_of_a_profile_holds_what_was_typed() {
    let home = Home::new(1);
    let typed = "Gwendolen-Featherstonehaugh";
    home.write(&team_note(typed));
    let draft = crate::Draft {
        form: "f".to_owned(),
        patient: PATIENT,
        what: "check-in".to_owned(),
        fields: typed.to_owned(),
        page: 0,
    };
    home.store.save_draft(&draft).unwrap();
    let mut seen = 0;
    for entry in fs::read_dir(home.dir()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let found = bytes.windows(typed.len()).any(|window| window == typed.as_bytes());
        assert!(!found, "{} holds it in plain text", path.display());
        assert!(!bytes.starts_with(b"SQLite format 3"), "{} is not encrypted", path.display());
        seen += 1;
    }
    assert!(seen >= 4, "the store, its log, the profile and the sealed entries were looked at");
}

#[test]
fn a_program_that_waits_for_a_network_lends_the_profile_meanwhile_and_both_write() {
    let home = Home::new(1);
    home.store.lend("mark").unwrap();
    let other = open(&home.dir()).unwrap();
    let key = other.write(&check_in(82_400, 0), [7; 32]).unwrap().key;
    let held = thread::scope(|scope| {
        let waits = scope.spawn(|| home.store.turn().is_ok());
        thread::sleep(Duration::from_millis(200));
        assert!(!waits.is_finished(), "it is the other's turn");
        drop(other);
        waits.join().unwrap()
    });
    assert!(held);
    let turn = home.store.turn().unwrap();
    assert!(matches!(open(&home.dir()), Err(OpenError::InUse)), "and now it is ours");
    let inner = home.store.turn().unwrap();
    let view = home.store.view().unwrap();
    assert!(view.entries(&PATIENT).unwrap().iter().any(|held| held.entry.key == key));
    drop((view, inner));
    home.weight(82_500, 1);
    drop(turn);
    let other = open(&home.dir()).unwrap();
    assert_eq!(other.view().unwrap().entries(&PATIENT).unwrap().len(), 2);
    assert_eq!(other.verify().unwrap().problems, []);
}

#[test]
fn a_store_that_was_begun_anew_between_two_turns_is_not_written_to() {
    let home = Home::new(1);
    home.store.lend("mark").unwrap();
    let file = home.dir().join("hearth.db");
    fs::rename(&file, home.dir().join("hearth.db.elsewhere")).unwrap();
    assert!(matches!(home.store.turn(), Err(OpenError::Missing)));
    drop(Profile::start_again(&home.dir(), Secret::Passphrase(PASSPHRASE), &NoKeyRing).unwrap());
    assert!(matches!(home.store.turn(), Err(OpenError::Missing)));
}

#[test]
fn whoever_lent_a_profile_goes_on_no_more_once_another_program_has_sent() {
    let home = Home::new(1);
    home.store.lend("mark").unwrap();
    home.store.take_over().unwrap();
    drop(home.store.turn().unwrap());
    let other = open(&home.dir()).unwrap();
    other.take_over().unwrap();
    drop(other);
    assert!(matches!(home.store.turn(), Err(OpenError::InUse)));
    assert!(open(&home.dir()).is_ok(), "and stands in nobody's way");
}

#[test]
fn a_folder_in_which_nothing_was_ever_saved_is_no_damaged_profile_and_is_cleared_away() {
    let data = tempfile::tempdir().unwrap();
    let dir = data.path().join("profiles").join("begun");
    fs::create_dir_all(&dir).unwrap();
    fs::write(dir.join("lock"), b"").unwrap();
    assert!(matches!(open(&dir), Err(OpenError::Missing)));
    let made = Profile::create(&dir, &new_profile(), PASSPHRASE, &mut random()).unwrap();
    drop(made);
    assert_eq!(Profile::list(data.path()).unwrap().len(), 1, "it could be used again");
    let other = data.path().join("profiles").join("other");
    fs::create_dir_all(&other).unwrap();
    fs::write(other.join("lock"), b"").unwrap();
    let held = fs::File::open(other.join("lock")).unwrap();
    held.lock().unwrap();
    assert_eq!(Profile::list(data.path()).unwrap().len(), 1);
    assert!(other.exists(), "somebody is at work in it");
    drop(held);
    assert_eq!(Profile::list(data.path()).unwrap().len(), 1);
    assert!(!other.exists());
}

#[test]
fn one_program_sends_at_a_time() {
    let home = Home::new(1);
    let first = home.store.sender().unwrap();
    assert!(first.is_some());
    assert!(home.store.sender().unwrap().is_none());
    drop(first);
    assert!(home.store.sender().unwrap().is_some());
}
