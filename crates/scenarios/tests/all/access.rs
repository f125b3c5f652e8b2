//! Access that ends: two leads at once, a team without a lead, a helper at home, a computer that was turned off; and what the
//! server has to take again because somebody changed its file.

use crate::town::{Computer, Town};
use hearth_app::api::{AccessSet, AccessView, Problem};
use hearth_app::deeds::access;
use hearth_record::{PatientId, Role, UserId};
use hearth_server::admin::{CodeFor, Office};
use hearth_server::mint::OsMint;

fn sets(computer: &Computer, patient: PatientId, user: &str, sees: bool) -> Result<AccessView, Problem> {
    let asked = AccessSet { patient: patient.to_string(), user: user.to_owned(), sees };
    access::set(&computer.open(), &asked)
}

fn shown(computer: &Computer, patient: PatientId) -> AccessView {
    access::show(&computer.open(), &patient.to_string()).unwrap()
}

/// Who of the team sees the patient, as this computer has it.
fn seen_by(computer: &Computer, patient: PatientId) -> Vec<String> {
    let people = shown(computer, patient).people;
    people.into_iter().filter(|row| row.sees).map(|row| row.name).collect()
}

fn noted(computer: &Computer) -> Vec<(String, String)> {
    computer.state().noted.into_iter().map(|said| (said.key, said.text)).collect()
}

fn keys(computer: &Computer) -> Vec<String> {
    noted(computer).into_iter().map(|(key, _)| key).collect()
}

fn patients(computer: &Computer) -> usize {
    computer.open().view().unwrap().patients().unwrap().len()
}

fn office(town: &Town) -> Office<'_> {
    let running = town.running();
    Office { store: &*running.store, identity: &running.identity, now: hearth_server::clock::now() }
}

fn disables(town: &Town, user: UserId) {
    let data = town.running().data.clone();
    town.waits(office(town).disable_user(&data, town.team, user, &mut OsMint)).unwrap();
}

/// Whichever of the two comes first: the log says which it was, every machine holds the same, and both read it in words.
#[test]
fn of_two_leads_who_end_each_others_access_offline_the_first_in_the_log_holds_and_both_are_told() {
    for ada_is_first in [true, false] {
        let town = Town::new();
        let (ada, ben) = (town.member(Role::Lead, "Ada Fenwick"), town.member(Role::Lead, "Ben Fenwick"));
        let cora = town.nurse("Cora Fenwick");
        let patient = cora.registers("Tom Marlow");
        for computer in [&cora, &ada, &ben] {
            computer.sync().unwrap();
        }
        sets(&ada, patient, "Ben Fenwick", false).unwrap();
        sets(&ben, patient, "Ada Fenwick", false).unwrap();
        let (first, second, winner, loser) = if ada_is_first {
            (&ada, &ben, "Ada Fenwick", "Ben Fenwick")
        } else {
            (&ben, &ada, "Ben Fenwick", "Ada Fenwick")
        };
        for computer in [first, second, first, &cora] {
            computer.sync().unwrap();
        }
        for computer in [first, &cora] {
            let mut names = vec![winner.to_owned(), "Cora Fenwick".to_owned()];
            names.sort();
            assert_eq!(seen_by(computer, patient), names);
        }
        assert_eq!((patients(first), patients(second)), (1, 0));
        // The one who still sees the patient reads that the other's end has no effect, at the patient and on the sync screen.
        let said = shown(first, patient).without_effect;
        assert_eq!(said.len(), 1);
        let begins = format!("{loser} ended what {winner} sees of a patient. This has no effect");
        assert!(said[0].text.starts_with(&begins), "{said:?}");
        assert!(noted(first).iter().any(|(_, text)| *text == said[0].text), "{:?}", noted(first));
        assert_eq!(keys(&cora), [""; 0], "it is nobody else's business");
        // The other reads that the patient left, and that what they had done came to nothing; also tomorrow.
        let told = keys(second);
        assert_eq!(told, ["left-caseload", "left-without-effect"]);
        assert!(noted(second).iter().all(|(_, text)| !text.contains("Marlow")));
        second.restarts();
        assert_eq!(keys(second), told);
        second.sync().unwrap();
        assert_eq!((keys(second), patients(second)), (told, 0), "nothing of the patient comes back");
        // The first may let the other see the patient again.
        sets(first, patient, loser, true).unwrap();
        first.sync().unwrap();
        second.sync().unwrap();
        assert_eq!(patients(second), 1);
        assert_eq!(second.keys(patient), first.keys(patient));
    }
}

#[test]
fn a_team_whose_last_lead_was_turned_off_is_told_that_nobody_leads_it() {
    let town = Town::new();
    let nurse = town.nurse("Cora Fenwick");
    let patient = nurse.registers("Tom Marlow");
    nurse.sync().unwrap();
    let home = town.home_of(patient);
    assert_eq!(keys(&nurse), [""; 0], "a team that never had one is not told");
    let (ada, ben) = (town.user(Role::Lead, "Ada Fenwick"), town.user(Role::Lead, "Ben Fenwick"));
    disables(&town, ada);
    nurse.sync().unwrap();
    assert_eq!(keys(&nurse), [""; 0]);
    disables(&town, ben);
    nurse.sync().unwrap();
    home.sync().unwrap();
    assert_eq!(keys(&nurse), ["noted-no-lead"]);
    assert_eq!(keys(&home), [""; 0]);
    town.user(Role::Lead, "Dora Fenwick");
    nurse.sync().unwrap();
    assert_eq!(keys(&nurse), [""; 0]);
}

#[test]
fn a_helper_at_home_whose_access_ends_delivers_first_and_reads_what_happened() {
    let town = Town::new();
    let (ada, _ben, home, patient) = town.with_two_nurses_and_a_patient();
    let carer = town.computer(CodeFor::Carer(patient));
    ada.sync().unwrap();
    let rows = shown(&ada, patient).people;
    let row = rows.iter().find(|row| row.carer).unwrap();
    assert!(row.sees && !row.owner, "{row:?}");
    carer.weighs("82.4");
    sets(&ada, patient, &row.user, false).unwrap();
    let written = ada.keys(patient).len();
    sets(&ada, patient, &row.user, false).unwrap();
    assert_eq!(ada.keys(patient).len(), written, "what is so already is not written again");
    ada.sync().unwrap();
    carer.sync().unwrap();
    ada.sync().unwrap();
    assert_eq!(ada.weights(patient), ["82.4 kg"], "it was delivered first");
    assert_eq!(patients(&carer), 0);
    for restarted in [false, true] {
        if restarted {
            carer.restarts();
        }
        let ended = carer.state().ended.expect("it says what happened");
        assert_eq!((ended.said.key.as_str(), ended.wrote.key.as_str()), ("ended-left", "ended-wrote"));
        assert_eq!(ended.contact.phone, "01632 960001");
        assert!(!format!("{ended:?}").contains("Marlow"));
    }
    home.sync().unwrap();
    assert_eq!(home.weights(patient), ["82.4 kg"], "the person themself still sees everything");
    assert!(!shown(&ada, patient).people.iter().find(|row| row.carer).unwrap().sees);
    sets(&ada, patient, &row.user, true).unwrap();
    ada.sync().unwrap();
    carer.sync().unwrap();
    assert_eq!(carer.weights(patient), ["82.4 kg"]);
    assert!(carer.state().ended.is_none());
    // What makes no sense is answered in words.
    for nobody in ["", "f", "ffff", "the neighbour"] {
        assert!(sets(&ada, patient, nobody, false).is_err(), "{nobody:?}");
    }
}

/// P64
#[test]
fn a_computer_that_was_turned_off_shows_nothing_any_more_and_says_why() {
    let town = Town::new();
    let (ada, ben, _, patient) = town.with_two_nurses_and_a_patient();
    ben.sets(patient, "target-weight", "82 kg");
    let mut told = ben.app.subscribe();
    let device = ben.open().identity().device;
    let data = town.running().data.clone();
    town.waits(office(&town).revoke(&data, town.team, device, false, Box::new(OsMint))).unwrap();
    assert_eq!(ben.sync().unwrap_err().said.key, "problem-profile-closed");
    let app = ben.app.clone();
    town.waits(async move { while !told.next().await.unwrap().contains(&"session".to_owned()) {} });
    let state = town.waits(app.app_state()).unwrap();
    assert!(state.open.is_none());
    let closed = state.profiles[0].closed.clone().unwrap();
    assert_eq!(closed.phone, "01632 960001");
    assert!(closed.said[0].text.starts_with("Your team closed this computer"), "{closed:?}");
    assert_eq!(town.waits(app.sync_now()).unwrap_err().said.key, "problem-profile-locked");
    ada.sync().unwrap();
    // What he wrote while he was not turned off yet, as far as he knew, is kept without effect, and the rest as it was.
    assert!(ada.keys(patient).iter().any(|key| key.id.chain.device == device));
}

#[test]
fn what_somebody_changed_in_the_servers_file_is_taken_again_and_the_lead_is_told() {
    let mut town = Town::new();
    let (ada, ben, home, patient) = town.with_two_nurses_and_a_patient();
    let lead = town.member(Role::Lead, "Dora Fenwick");
    for kg in ["82.4", "82.6"] {
        home.weighs(kg);
        home.sync().unwrap();
    }
    for computer in [&ada, &ben, &lead] {
        computer.sync().unwrap();
    }
    let device = home.open().identity().device;
    town.server_stops();
    let file = rusqlite::Connection::open(town.server_folder().join("team.db")).unwrap();
    let sql = format!(
        "UPDATE entry SET body = x'7b7d' WHERE device = x'{device}' AND number = 1 AND kind = 'check-in'"
    );
    assert_eq!(file.execute(&sql, []).unwrap(), 1);
    drop(file);
    town.server_starts();
    // It looks at everything by itself when it starts.
    let mut put_right = false;
    for _ in 0..100 {
        ben.sync().unwrap();
        put_right |= keys(&ben).contains(&"noted-put-right".to_owned());
        if put_right {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    assert!(put_right, "it was never noticed");
    lead.sync().unwrap();
    let told: Vec<String> = noted(&lead).into_iter().map(|(_, text)| text).collect();
    assert!(
        told.iter().any(|text| text.contains("the server found that an entry had been changed")),
        "{told:?}"
    );
    let cora = town.nurse("Cora Fenwick");
    assert_eq!(cora.weights(patient), ["82.6 kg", "82.4 kg"]);
    ada.sync().unwrap();
    assert!(!keys(&ada).contains(&"noted-repaired".to_owned()), "it is for the lead to see to");
}
