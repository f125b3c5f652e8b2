//! Download: pages, cursors, and what happens when one of them is cut off.

use crate::line::Fate;
use crate::town::Town;
use hearth_record::Hash;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// Enough days that a page of 8 KiB can't hold them.
const DAYS: u32 = 200;

/// P01
#[test]
fn nothing_new_is_one_exchange_and_the_same_cursor() {
    let town = Town::new();
    let (ada, ..) = town.with_two_nurses_and_a_patient();
    ada.sync().unwrap();
    let (cursor, held) = (ada.open().store().cursor().unwrap(), ada.entries_in_all());
    town.line.exchanges();
    ada.sync().unwrap();
    assert_eq!(town.line.exchanges().len(), 1);
    assert_eq!((ada.open().store().cursor().unwrap(), ada.entries_in_all()), (cursor, held));
}

/// P02
#[test]
fn over_many_small_pages_every_row_comes_once() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.imports(DAYS);
    home.sync().unwrap();
    town.line.exchanges();
    ada.sync().unwrap();
    assert!(town.line.exchanges().len() > 3, "it was no test of pages");
    assert_eq!(ada.weights(patient).len(), DAYS as usize);
    assert!(home.keys(patient).is_subset(&ada.keys(patient)));
    assert_eq!(ada.open().store().view().unwrap().counts().unwrap().aside, 0);
}

/// P04
#[test]
fn a_row_that_is_written_between_two_pages_of_one_pull_is_not_missed() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.imports(DAYS);
    home.sync().unwrap();
    let writer = home.again();
    let mut pages = 0;
    town.line.is(move |_| {
        pages += 1;
        if pages == 2 {
            writer.weighs("91.5");
        }
        Fate::Through
    });
    // The patient's computer delivers while the nurse's is between two pages: by a line of its own, the same server.
    let (town_line, other) = (&town.line, home.again());
    let pulling = std::thread::scope(|scope| {
        let pull = scope.spawn(|| ada.sync());
        while other.weights(patient).first().is_none_or(|weight| !weight.contains("91.5")) {
            std::thread::yield_now();
        }
        other.sync().unwrap();
        pull.join().unwrap()
    });
    pulling.unwrap();
    town_line.is_good();
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient).len(), DAYS as usize + 1);
    assert!(home.keys(patient).is_subset(&ada.keys(patient)));
}

/// P05
#[test]
fn an_app_that_is_closed_after_a_page_goes_on_with_the_next_one() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.imports(DAYS);
    home.sync().unwrap();
    let before = ada.entries_in_all();
    let mut exchanges = 0;
    town.line.is(move |_| {
        exchanges += 1;
        if exchanges <= 2 { Fate::Through } else { Fate::RequestLost }
    });
    ada.sync().unwrap_err();
    let (held, cursor) = (ada.entries_in_all(), ada.open().store().cursor().unwrap().unwrap());
    assert!(held > before, "no page had come");
    ada.restarts();
    assert_eq!(ada.open().store().cursor().unwrap().unwrap(), cursor);
    town.line.is_good();
    ada.syncs_in_the_end();
    assert_eq!(ada.weights(patient).len(), DAYS as usize);
}

/// P06
#[test]
fn what_was_let_go_of_in_the_middle_comes_again() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.imports(DAYS);
    home.sync().unwrap();
    // The lid is closed while an answer is on its way.
    let (other, closed) = (ada.again(), Arc::new(Mutex::new(false)));
    let was = Arc::clone(&closed);
    town.line.is(move |_| {
        let mut closed = was.lock().unwrap();
        if !*closed {
            *closed = true;
            other.restarts();
        }
        Fate::Through
    });
    let _ = ada.sync();
    assert!(*closed.lock().unwrap());
    town.line.is_good();
    ada.syncs_in_the_end();
    assert_eq!(ada.weights(patient).len(), DAYS as usize);
}

/// P08
#[test]
fn a_cursor_that_the_server_never_gave_begins_again_and_loses_nothing_here() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.weighs("82.4");
    home.sync().unwrap();
    ada.sync().unwrap();
    ada.sets(patient, "target-weight", "81.0");
    let (open, before) = (ada.open(), ada.keys(patient));
    let mut cursor = open.store().cursor().unwrap().unwrap();
    cursor.hash = Hash([7; 32]);
    cursor.number.0 += 1;
    open.store().set_cursor(&cursor).unwrap();
    let state = ada.syncs_in_the_end();
    assert_eq!((state.waiting, ada.entries_in_all() >= before.len() as u64), (0, true));
    assert!(before.is_subset(&ada.keys(patient)));
    home.sync().unwrap();
    assert!(home.line(patient, "target-weight").value.contains("81.0"));
}

/// P10
#[test]
fn a_reply_that_is_lost_after_the_servers_commit_makes_no_second_copy() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.weighs("82.4");
    let before = town.log_length();
    town.line.is(|_| Fate::AnswerLost);
    home.sync().unwrap_err();
    let after = town.log_length();
    assert!(after > before, "the server had not committed");
    assert_eq!(home.state().waiting, 1, "it was called sent without an answer");
    town.line.is_good();
    assert_eq!(home.syncs_in_the_end().waiting, 0);
    assert_eq!(town.log_length(), after);
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient), ["82.4 kg"]);
}

/// An answer cut after any number of bytes: invariant 7, over a real line.
#[test]
fn an_answer_cut_anywhere_costs_a_page_again_and_nothing_else() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    for cut in [0, 1, 17, 200, 400, 700, 1_500, 4_000] {
        home.weighs("82.4");
        town.line.is(move |_| Fate::AnswerCut(cut));
        let _ = home.sync();
        town.line.is_good();
        assert_eq!(home.syncs_in_the_end().waiting, 0, "cut after {cut} bytes");
        town.line.is(move |_| Fate::AnswerCut(cut));
        let _ = ada.sync();
        town.line.is_good();
        ada.syncs_in_the_end();
        assert_eq!(ada.weights(patient).len(), home.weights(patient).len(), "cut after {cut} bytes");
    }
}

/// P11, P27
#[test]
fn where_only_small_requests_get_through_everything_still_does() {
    let town = Town::new();
    let (ada, _, home, patient) = town.with_two_nurses_and_a_patient();
    home.imports(DAYS);
    let refused = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&refused);
    // The first page is the smallest; what is half as large again is too large.
    let mut first = None;
    town.line.is(move |request| {
        if request.len() * 2 <= *first.get_or_insert(request.len()) * 3 {
            return Fate::Through;
        }
        count.fetch_add(1, Ordering::SeqCst);
        Fate::Refused("413 Content Too Large")
    });
    assert_eq!(home.syncs_in_the_end().waiting, 0);
    assert!(refused.load(Ordering::SeqCst) > 0, "no request was too large: {:?}", town.line.exchanges());
    town.line.is_good();
    ada.syncs_in_the_end();
    assert_eq!(ada.weights(patient).len(), DAYS as usize);
}

/// P13, P80
#[test]
fn after_an_older_copy_was_put_back_what_was_unsent_is_kept_and_everything_comes_together_again() {
    let mut town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let backup = town.server_is_backed_up();
    home.weighs("82.4");
    home.sync().unwrap();
    ada.sync().unwrap();
    ada.sets(patient, "target-weight", "81.0");
    town.server_is_put_back(&backup);
    for computer in [&ada, &home, &ben, &ada, &home] {
        computer.syncs_in_the_end();
    }
    assert_eq!(ben.weights(patient), ["82.4 kg"]);
    for computer in [&ada, &ben, &home] {
        assert!(computer.line(patient, "target-weight").value.contains("81.0"));
        assert_eq!(computer.state().waiting, 0);
    }
    assert!(home.keys(patient).is_subset(&ada.keys(patient)));
}
