//! What a person sees when a server or a laptop was put back, or a record was not the same on both sides.

use crate::town::Town;
use hearth_record::Role;
use hearth_server::store::sqlite::SqliteStore;

/// Runs a statement on the server's own file, below everything that guards it.
fn below(town: &Town, sql: &str) -> usize {
    rusqlite::Connection::open(town.server_folder().join("team.db")).unwrap().execute(sql, []).unwrap()
}

fn noted(computer: &crate::town::Computer) -> Vec<String> {
    computer.state().noted.into_iter().map(|said| said.text).collect()
}

/// P80: the patient's computer is gone for ever, and a nurse who only looked has what the server lost.
#[test]
fn a_nurse_who_only_looked_gives_the_server_back_what_it_lost() {
    let mut town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let backup = town.server_is_backed_up();
    for kg in ["82.4", "82.6"] {
        home.weighs(kg);
        home.sync().unwrap();
    }
    ben.sync().unwrap();
    assert_eq!(ben.weights(patient), ["82.6 kg", "82.4 kg"]);
    drop(home);
    town.server_is_put_back(&backup);
    ben.syncs_in_the_end();
    let cora = town.nurse("Cora Fenwick");
    ada.syncs_in_the_end();
    for computer in [&ada, &ben, &cora] {
        assert_eq!(computer.weights(patient), ["82.6 kg", "82.4 kg"]);
        assert_eq!(noted(computer), [""; 0], "nothing was wrong with any record");
    }
}

/// P84: a chain that vanished from the server's file is sent again, and the person is told in one sentence.
#[test]
fn a_record_that_was_put_right_is_said_on_the_sync_screen() {
    let town = Town::new();
    let (_ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    home.weighs("82.4");
    home.sync().unwrap();
    ben.sync().unwrap();
    let device = home.open().identity().device;
    for table in ["entry", "head", "signature"] {
        assert!(below(&town, &format!("DELETE FROM {table} WHERE device = x'{device}'")) > 0);
    }
    home.sync().unwrap();
    let said = noted(&home);
    assert!(said.len() == 1 && said[0].starts_with("One record was put right"), "{said:?}");
    home.restarts();
    assert_eq!(noted(&home), said, "and for a week after");
    let cora = town.nurse("Cora Fenwick");
    assert_eq!(cora.weights(patient), ["82.4 kg"]);
    ben.sync().unwrap();
    assert_eq!(noted(&ben), [""; 0]);
}

/// P84: a row that is gone from the middle of the server's file is missed when the server starts, before anybody asks for it.
#[test]
fn a_row_that_is_gone_from_the_servers_file_comes_back_by_itself_and_a_new_laptop_gets_it() {
    let mut town = Town::new();
    let (_ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let lead = town.member(Role::Lead, "Lena Fenwick");
    for kg in ["82.4", "82.5", "82.6"] {
        home.weighs(kg);
        home.sync().unwrap();
    }
    ben.sync().unwrap();
    let device = home.open().identity().device;
    town.server_stops();
    assert_eq!(below(&town, &format!("DELETE FROM entry WHERE device = x'{device}' AND number = 2")), 1);
    let file = town.server_folder().join("team.db");
    assert!(!SqliteStore::check(&file).unwrap().problems.is_empty());
    town.server_starts();
    for _ in 0..100 {
        ben.syncs_in_the_end();
        if SqliteStore::check(&file).unwrap().problems.is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    assert_eq!(SqliteStore::check(&file).unwrap().problems, Vec::<String>::new());
    let cora = town.nurse("Cora Fenwick");
    assert_eq!(cora.weights(patient), ["82.6 kg", "82.5 kg", "82.4 kg"]);
    lead.sync().unwrap();
    assert!(noted(&lead).iter().any(|said| said.contains("gone from it")), "{:?}", noted(&lead));
}

/// P65: what was written on the image before anybody could know stands beside what was there, and the lead is told.
#[test]
fn a_lead_is_told_of_a_laptop_that_was_put_back() {
    let town = Town::new();
    let (ada, _ben, _home, patient) = town.with_two_nurses_and_a_patient();
    let lead = town.member(Role::Lead, "Lena Fenwick");
    let image = ada.image();
    ada.sets(patient, "target-weight", "81.0");
    ada.sync().unwrap();
    ada.is_put_back(&image);
    ada.sets(patient, "target-weight", "80.0");
    ada.sync().unwrap();
    assert_eq!(ada.state().waiting, 0);
    lead.sync().unwrap();
    let said = noted(&lead);
    assert!(said.len() == 1 && said[0].contains("was copied or put back"), "{said:?}");
    assert!(said[0].contains("Ada Fenwick"), "and whose it is: {said:?}");
    assert_eq!(noted(&ada), [""; 0], "it is the lead's to ask");
    assert_eq!(lead.conflicts().len(), 1, "both values stand");
    assert_eq!(ada.keys(patient), lead.keys(patient));
}
