//! Saving: all of it or nothing, once a form, and never into a chain where it does not belong.

use super::*;
use crate::{Draft, WriteError};
use hearth_record::salt;

#[test]
fn the_same_form_saved_twice_is_one_entry() {
    let home = Home::new(1);
    let act = NewAct { form: Some("form-1".to_owned()), ..check_in(82_400, 0) };
    let first = home.written(&act);
    let second = home.written(&NewAct { body: check_in(99_000, 1).body, ..act });
    assert_eq!((first.already, second.already), (false, true));
    assert_eq!(second.key, first.key);
    assert_eq!(home.store.view().unwrap().counts().unwrap().held, 1);
    assert_eq!(home.store.view().unwrap().saved_form("form-1").unwrap(), Some(first.key));
}

#[test]
fn an_entry_that_no_server_would_take_is_refused_before_it_is_saved() {
    let home = Home::new(1);
    let long = vec![b' '; hearth_wire::limits::ENTRY_BODY_BYTES_MAX + 1];
    let refused = home.store.write(&NewAct { body: long, ..check_in(82_400, 0) }, [7; 32]);
    assert!(matches!(refused, Err(WriteError::TooLong(_))), "{refused:?}");
    assert_eq!(home.store.view().unwrap().counts().unwrap().held, 0);
}

#[test]
fn two_threads_that_press_save_at_once_make_one_entry() {
    let home = Home::new(1);
    let act = NewAct { form: Some("form-1".to_owned()), ..check_in(82_400, 0) };
    let keys: Vec<EntryKey> = std::thread::scope(|scope| {
        let presses: Vec<_> = (0..8).map(|_| scope.spawn(|| home.write(&act))).collect();
        presses.into_iter().map(|press| press.join().unwrap()).collect()
    });
    assert!(keys.iter().all(|key| *key == keys[0]));
    assert_eq!(home.store.view().unwrap().counts().unwrap().held, 1);
}

#[test]
fn a_draft_is_there_until_its_form_is_saved_and_not_after() {
    let home = Home::new(1);
    let draft = |fields: &str, page| Draft {
        form: "form-1".to_owned(),
        patient: PATIENT,
        what: "check-in".to_owned(),
        fields: fields.to_owned(),
        page,
    };
    home.store.save_draft(&draft("{\"weight\":\"82\"}", 0)).unwrap();
    home.store.save_draft(&draft("{\"weight\":\"82.4\"}", 1)).unwrap();
    let home = home.reopened();
    let drafts = || home.store.view().unwrap().drafts(&PATIENT).unwrap();
    assert_eq!(drafts(), [draft("{\"weight\":\"82.4\"}", 1)]);
    home.write(&NewAct { form: Some("form-1".to_owned()), ..check_in(82_400, 0) });
    assert_eq!(drafts(), []);
    home.store.save_draft(&draft("late key press", 1)).unwrap();
    assert_eq!(drafts(), [], "a late key press does not bring the form back");
}

#[test]
fn acts_that_belong_together_are_saved_together_or_not_at_all() {
    let home = Home::new(1);
    let wrong = NewAct { audience: Audience::Shared, ..team_note("never shared") };
    let mut seeds = || [1; 32];
    let failed = home.store.write_all(&[check_in(82_400, 0), wrong], &mut seeds);
    assert!(matches!(failed, Err(WriteError::WrongChain { kind }) if kind == "team-note"));
    assert_eq!(home.store.view().unwrap().counts().unwrap().held, 0);

    let one_form = |act: NewAct| NewAct { form: Some("add-patient".to_owned()), ..act };
    let both = [one_form(check_in(82_400, 0)), one_form(team_note("for the team"))];
    let written = home.store.write_all(&both, &mut seeds).unwrap();
    assert_eq!(written.iter().map(|one| one.already).collect::<Vec<_>>(), [false, false]);
    let again = home.store.write_all(&both, &mut seeds).unwrap();
    assert!(again.iter().all(|one| one.already));
    assert_eq!(home.store.view().unwrap().counts().unwrap().held, 2);
}

#[test]
fn a_team_note_is_never_in_a_chain_that_the_patient_reads() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.write(&team_note("a worry about the son"));
    let shared: Vec<_> =
        everything(&home.store, 1).into_iter().filter(|run| run.chain.audience == Audience::Shared).collect();
    assert_eq!(shared.len(), 1);
    let kinds = shared.iter().flat_map(|run| &run.links).filter_map(|(_, link)| match link {
        hearth_record::Link::Whole(whole) => Some(whole.header.kind.name.clone()),
        hearth_record::Link::Stub { .. } => None,
    });
    assert_eq!(kinds.collect::<Vec<_>>(), ["check-in"]);
}

#[test]
fn an_act_replaces_only_what_lies_in_chains_of_its_own_audience() {
    let home = Home::new(1);
    let note = home.write(&team_note("for the team"));
    let mut seeds = || [1; 32];
    let act = NewAct { replaces: vec![Replaces { key: note, parts: Vec::new() }], ..check_in(82_400, 0) };
    let failed = home.store.write_all(&[act], &mut seeds);
    assert!(matches!(failed, Err(WriteError::WrongReplaces { key }) if key == note));
}

#[test]
fn nothing_is_written_before_enrolment() {
    let folder = tempfile::tempdir().unwrap();
    let store = Profile::create(&folder.path().join("p"), &new_profile(), PASSPHRASE, &mut random()).unwrap();
    assert!(matches!(store.write(&check_in(82_400, 0), [1; 32]), Err(WriteError::NotEnrolled)));
}

#[test]
fn an_entry_says_how_much_of_the_log_its_writer_had_seen() {
    let home = Home::new(1);
    let seen = |key: EntryKey| {
        let held = home.store.view().unwrap().entry(&key).unwrap().unwrap();
        held.entry.whole().unwrap().header.seen
    };
    assert_eq!(seen(home.weight(82_400, 0)).number, LogNumber(0));
    home.store.set_cursor(&cursor(17)).unwrap();
    let later = seen(home.weight(82_500, 1));
    assert_eq!((later.number, later.epoch), (LogNumber(17), Epoch::from_bytes([3; 8])));
}

#[test]
fn each_month_of_a_chain_has_a_seed_of_its_own_and_all_its_salts_come_from_it() {
    let home = Home::new(1);
    for day in [0, 10, 29, 30, 40] {
        home.weight(82_400, day);
    }
    let run = everything(&home.store, 1).remove(0);
    assert_eq!(run.seeds.len(), 2);
    assert_ne!(run.seeds[0].1, run.seeds[1].1);
    for (_, link) in &run.links {
        let hearth_record::Link::Whole(whole) = link else { panic!("a stub") };
        let month = whole.header.time.month();
        let (_, seed) = run.seeds.iter().find(|(of, _)| *of == month).unwrap();
        let number = whole.header.id.number;
        assert_eq!(whole.body_salt, salt(seed, number, hearth_record::SaltField::Body));
        assert_eq!(whole.header_salt, salt(seed, number, hearth_record::SaltField::Header));
    }
}

/// P79
#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let home = Home::new(1);
    let first = home.weight(82_400, 0);
    {
        let db = home.store.writer();
        let pages: i64 = db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        db.query_row(&format!("PRAGMA max_page_count = {}", pages + 1), [], |_| Ok(())).unwrap();
    }
    let mut kept = vec![first];
    let mut full = false;
    for number in 0..200 {
        match home.store.write(&check_in(70_000 + number, 1), [3; 32]) {
            Ok(written) => kept.push(written.key),
            Err(WriteError::DiskFull) => {
                full = true;
                break;
            }
            Err(other) => panic!("{other}"),
        }
    }
    assert!(full, "the disk never filled up");
    let home = home.reopened();
    let view = home.store.view().unwrap();
    assert!(kept.iter().all(|key| view.entry(key).unwrap().is_some()));
    assert_eq!(view.counts().unwrap().held, u64::try_from(kept.len()).unwrap());
    drop(view);
    assert_eq!(home.store.verify().unwrap().problems, []);
    home.weight(90_000, 2);
}
