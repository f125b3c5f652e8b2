//! Caseload: patients who leave a computer and come back, and who are handed over with what is still on the road.

use crate::line::Fate;
use crate::town::{Computer, Town};
use hearth_app::api::{AccessSet, AccessView, HandOver, PatientAsked, PatientView, Problem};
use hearth_app::deeds::{access, caseload, import, patient};
use hearth_record::{EntryKey, PatientId};
use hearth_server::mint::OsMint;
use std::collections::BTreeSet;
use std::path::Path;

impl Computer {
    fn ends_access_of(&self, patient: PatientId, user: &str) -> Result<AccessView, Problem> {
        self.sets_access(patient, user, false)
    }

    fn gives_access_to(&self, patient: PatientId, user: &str) -> Result<AccessView, Problem> {
        self.sets_access(patient, user, true)
    }

    fn sets_access(&self, patient: PatientId, user: &str, sees: bool) -> Result<AccessView, Problem> {
        let asked = AccessSet { patient: patient.to_string(), user: user.to_owned(), sees };
        access::set(&self.open(), &asked)
    }

    fn hands_over(&self, patient: PatientId, to: &str) -> Result<AccessView, Problem> {
        access::hand_over(&self.open(), &HandOver { patient: patient.to_string(), to: to.to_owned() })
    }

    fn shows(&self, patient: PatientId) -> PatientView {
        patient::patient(&self.open(), patient).unwrap()
    }

    fn noted(&self) -> Vec<String> {
        self.state().noted.into_iter().map(|said| said.text).collect()
    }

    fn road(&self, patient: PatientId) -> Vec<String> {
        self.shows(patient).road.into_iter().map(|said| said.text).collect()
    }

    fn reads_a_diary_in(&self, patient: PatientId) {
        let lines: Vec<String> = (0..120)
            .map(|day| format!("2026-{:02}-{:02}T08:00:00Z,82.0", 3 + day / 28, 1 + day % 28))
            .collect();
        let file = format!("at,weight\n{}\n", lines.join("\n"));
        let imported = import::import(&self.open(), Some(patient), file.as_bytes()).unwrap();
        assert_eq!(imported.saved, 120, "{imported:?}");
    }

    fn patients(&self) -> usize {
        self.open().view().unwrap().patients().unwrap().len()
    }
}

impl Town {
    /// Whoever runs the server opens a file that was brought. So many entries of it are new.
    fn opens_sealed(&self, file: &Path) -> u64 {
        let bytes = std::fs::read(file).unwrap();
        let opened = self.office();
        self.waits(opened.open_unsent(self.team, &bytes, &self.recovery, &mut OsMint)).unwrap().taken
    }
}

/// P48
#[test]
fn a_patient_who_leaves_a_caseload_is_removed_and_the_nurse_is_told() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    ben.sync().unwrap();
    assert_eq!(ben.patients(), 1);
    let mut told = ben.app.subscribe();
    ada.ends_access_of(patient, "Ben Fenwick").unwrap();
    ada.sync().unwrap();
    ben.sync().unwrap();
    assert_eq!((ben.patients(), ben.keys(patient)), (0, BTreeSet::new()));
    let noted = ben.noted();
    assert_eq!(noted.len(), 1, "{noted:?}");
    assert!(noted[0].starts_with("One patient left your caseload on "), "{noted:?}");
    assert!(noted[0].ends_with("You wrote nothing about them here."), "{noted:?}");
    assert!(!noted[0].contains("Marlow"));
    town.waits(async move { while !told.next().await.unwrap().contains(&"caseload".to_owned()) {} });
    // Both sides still hold the same, and nothing of what comes later reaches this computer.
    ada.sets(patient, "target-weight", "82 kg");
    ada.sync().unwrap();
    ben.sync().unwrap();
    assert_eq!((ben.patients(), ben.noted()), (0, noted));
    let nothing = ben.hands_over(patient, "Ada Fenwick").unwrap_err();
    assert_eq!(nothing.said.key, "problem-patient-unknown");
}

/// P49
#[test]
fn what_was_not_sent_is_delivered_before_its_patient_leaves() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    ada.ends_access_of(patient, "Ben Fenwick").unwrap();
    ada.sync().unwrap();
    // Ben has not heard of it, and writes what he saw this morning.
    for value in ["82 kg", "83 kg", "84 kg"] {
        ben.sets(patient, "target-weight", value);
    }
    let wrote: BTreeSet<EntryKey> = own_keys(&ben, patient);
    assert_eq!(wrote.len(), 3);
    // The line lets nothing through that goes up: nobody leaves with unsent work.
    town.line.is(|request| if request.len() > 1_000 { Fate::RequestLost } else { Fate::Through });
    for _ in 0..4 {
        let _ = ben.sync();
    }
    assert_eq!(ben.patients(), 1);
    town.line.is_good();
    ben.syncs_in_the_end();
    assert_eq!(ben.patients(), 0);
    assert!(
        ben.noted()[0].ends_with("All 3 entries that you wrote are with the service."),
        "{:?}",
        ben.noted()
    );
    ada.sync().unwrap();
    assert!(wrote.is_subset(&ada.keys(patient)), "all of it came");
    assert_eq!(ada.shows(patient).banner.target_weight, "84.0 kg", "and is in force: he knew no better");
}

/// P50
#[test]
fn a_patient_who_leaves_and_comes_back_within_a_day_arrives_whole() {
    let town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    ben.sets(patient, "target-weight", "82 kg");
    ben.sync().unwrap();
    ada.sync().unwrap();
    ada.ends_access_of(patient, "Ben Fenwick").unwrap();
    ada.sync().unwrap();
    ben.sync().unwrap();
    assert_eq!(ben.patients(), 0);
    home.weighs("83.1");
    home.sync().unwrap();
    ada.sync().unwrap();
    ada.gives_access_to(patient, "Ben Fenwick").unwrap();
    ada.sync().unwrap();
    home.weighs("83.4");
    home.sync().unwrap();
    ben.sync().unwrap();
    ada.sync().unwrap();
    assert_eq!(ben.keys(patient), ada.keys(patient), "all of it is here again");
    assert!(!ben.shows(patient).incomplete);
    assert_eq!(ben.weights(patient), ["83.4 kg", "83.1 kg"]);
    // He goes on where he was: no number twice, no new life of his computer.
    ben.sets(patient, "target-weight", "81 kg");
    ben.sync().unwrap();
    ada.sync().unwrap();
    assert_eq!(ada.shows(patient).banner.target_weight, "81.0 kg");
    let ids: BTreeSet<_> = own_keys(&ben, patient).into_iter().map(|key| key.id).collect();
    let chains: BTreeSet<_> = ids.iter().map(|id| id.chain).collect();
    let numbers: Vec<u64> = ids.iter().map(|id| id.number).collect();
    assert_eq!((chains.len(), numbers), (1, vec![1, 2]));
    assert_eq!(ben.noted().len(), 0, "nothing differs, nothing was copied, and nobody has left");
    // And may leave once more.
    ada.ends_access_of(patient, "Ben Fenwick").unwrap();
    ada.sync().unwrap();
    ben.sync().unwrap();
    assert_eq!((ben.patients(), ben.noted().len()), (0, 1));
}

fn own_keys(computer: &Computer, patient: PatientId) -> BTreeSet<EntryKey> {
    let device = computer.open().identity().device;
    computer.keys(patient).into_iter().filter(|key| key.id.chain.device == device).collect()
}

#[test]
fn nobody_of_the_team_is_the_last_to_see_a_patient_and_is_shut_out() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    let refused = |done: Result<AccessView, Problem>| done.unwrap_err().fields[0].said.key.clone();
    assert_eq!(refused(ben.ends_access_of(patient, "Ada Fenwick")), "problem-access-owner");
    ada.ends_access_of(patient, "Ben Fenwick").unwrap();
    assert_eq!(refused(ada.ends_access_of(patient, "Ada Fenwick")), "problem-access-last");
    assert_eq!(refused(ada.hands_over(patient, "Ben Fenwick")), "problem-hand-over-sees-not");
    assert_eq!(refused(ada.hands_over(patient, "Benjamin")), "problem-access-who");
    ada.gives_access_to(patient, "ben fenwick").unwrap();
    let view = ada.hands_over(patient, "Ben Fenwick").unwrap();
    assert_eq!(view.owner.text, "Ben Fenwick looks after this patient");
    let written = ada.keys(patient).len();
    ada.hands_over(patient, "Ben Fenwick").unwrap();
    ada.gives_access_to(patient, "Ben Fenwick").unwrap();
    assert_eq!(ada.keys(patient).len(), written, "what is so already is not written again");
    ada.ends_access_of(patient, "Ada Fenwick").unwrap();
    ada.sync().unwrap();
    assert_eq!(ada.patients(), 0, "she let herself out");
    ben.sync().unwrap();
    assert_eq!(ben.patients(), 1);
}

#[test]
fn a_page_that_is_open_when_its_patient_leaves_says_so() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    ada.ends_access_of(patient, "Ben Fenwick").unwrap();
    ada.sync().unwrap();
    ben.sync().unwrap();
    let asked = PatientAsked { id: patient.to_string() };
    let app = ben.app.clone();
    let gone = town.waits(async move { app.patient(asked).await.unwrap_err() });
    assert_eq!(gone.said.key, "problem-patient-unknown");
}

#[test]
fn the_one_who_takes_over_counts_what_is_still_on_the_road() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    assert_eq!(ben.shows(patient).owner.text, "Ada Fenwick looks after this patient");
    // She reads a diary of last spring in and hands over: what is of today goes first, and then the line breaks.
    ada.reads_a_diary_in(patient);
    ada.hands_over(patient, "Ben Fenwick").unwrap();
    let mut pages = 0;
    town.line.is(move |request| {
        pages += u32::from(request.len() > 1_000);
        if request.len() > 1_000 && pages > 1 { Fate::RequestLost } else { Fate::Through }
    });
    let _ = ada.sync();
    ben.sync().unwrap();
    let left = ada.state().waiting;
    assert!(left > 10, "it was no test of a road");
    let said = format!("{left} entries are still on the road from the computer of Ada Fenwick");
    assert_eq!(ben.road(patient), std::slice::from_ref(&said));
    let row = caseload::caseload(&ben.open()).unwrap().rows.remove(0);
    assert_eq!(row.road.unwrap().text, said);
    assert_eq!(ada.road(patient), Vec::<String>::new());
    town.line.is_good();
    ada.syncs_in_the_end();
    ben.sync().unwrap();
    assert_eq!(ben.road(patient), ["All that Ada Fenwick wrote before the hand-over is here"]);
    assert!(caseload::caseload(&ben.open()).unwrap().rows.remove(0).road.is_none());
}

#[test]
fn what_an_absent_colleague_wrote_may_still_be_on_the_road_until_they_are_heard_of() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    let cara = town.nurse("Cara Fenwick");
    ada.sets(patient, "target-weight", "82 kg");
    ben.sync().unwrap();
    ben.hands_over(patient, "Cara Fenwick").unwrap();
    ben.sync().unwrap();
    cara.sync().unwrap();
    assert_eq!(cara.road(patient), ["Entries may still be on the road from the computer of Ada Fenwick"]);
    ada.sync().unwrap();
    ada.sets(patient, "target-weight", "83 kg");
    ada.sync().unwrap();
    cara.sync().unwrap();
    assert_eq!(cara.road(patient), Vec::<String>::new());
    assert_eq!(cara.shows(patient).banner.target_weight, "83.0 kg");
}

/// P80: acknowledged means kept: after a transfer, a purge and the restore of a copy that is older than both.
#[test]
fn transfer_purge_restore_of_an_older_backup_and_nothing_acknowledged_is_missing() {
    let mut town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    ada.sets(patient, "target-weight", "84 kg");
    ada.sync().unwrap();
    let backup = town.server_is_backed_up();

    ada.sets(patient, "target-weight", "83 kg");
    home.weighs("82.4");
    home.sync().unwrap();
    ada.hands_over(patient, "Ben Fenwick").unwrap();
    ada.sync().unwrap();
    ben.sync().unwrap();
    ben.sets(patient, "threshold/pulse-high", "115");
    ben.ends_access_of(patient, "Ada Fenwick").unwrap();
    ben.sync().unwrap();
    ada.sync().unwrap();
    home.sync().unwrap();
    assert_eq!(ada.patients(), 0);
    let acknowledged = ben.keys(patient);
    let written = [&ada, &ben, &home].map(|computer| computer.open().identity().device);
    for device in written {
        assert!(acknowledged.iter().any(|key| key.id.chain.device == device), "each wrote something");
    }

    town.server_is_put_back(&backup);
    // The one who has let the patient go comes first: to this log she still looks after them.
    for computer in [&ada, &ben, &home, &ada, &ben, &home] {
        computer.syncs_in_the_end();
    }
    let cara = town.nurse("Cara Fenwick");
    assert!(acknowledged.is_subset(&cara.keys(patient)), "the service holds it all again");
    assert_eq!(cara.keys(patient), ben.keys(patient));
    assert_eq!(cara.shows(patient).owner.text, "Ben Fenwick looks after this patient");
    assert!(ben.line(patient, "target-weight").value.contains("83"));
    assert_eq!(ada.patients(), 0, "and she has let them go again");
    for computer in [&ada, &ben, &home] {
        assert_eq!(computer.state().waiting, 0);
    }
}

/// P80: what is left of a nurse's words after an older copy was put back in silence lies sealed on a computer that their
/// patient has left. Nobody says any longer that the service has it; its file is named, and brings it back.
#[test]
fn what_only_a_computer_that_its_patient_has_left_still_has_is_named_and_comes_back_from_its_file() {
    let mut town = Town::new();
    let (ada, ben, _home, patient) = town.with_two_nurses_and_a_patient();
    let backup = town.server_is_backed_up();
    ben.sets(patient, "threshold/pulse-high", "115");
    ada.ends_access_of(patient, "Ben Fenwick").unwrap();
    ada.sync().unwrap();
    ben.sync().unwrap();
    assert_eq!(ben.patients(), 0, "it was delivered, and they have left");
    assert!(ben.noted()[0].contains("is with the service"), "{:?}", ben.noted());

    town.server_is_put_back(&backup);
    for computer in [&ben, &ada, &ben, &ada] {
        computer.syncs_in_the_end();
    }
    assert!(!ada.line(patient, "threshold/pulse-high").value.contains("115"), "nobody else had it");
    assert_eq!(ben.patients(), 0);
    let (file, noted) = (ben.folder.join("left.sealed"), ben.noted());
    let named: Vec<&String> = noted.iter().filter(|said| said.contains("left.sealed")).collect();
    assert!(named.len() == 1 && named[0].contains("lost one entry"), "{noted:?}");
    assert!(!noted.iter().any(|said| said.contains("with the service")), "{noted:?}");

    assert_eq!(town.opens_sealed(&file), 1);
    ada.syncs_in_the_end();
    assert!(ada.line(patient, "threshold/pulse-high").value.contains("115"));
}
