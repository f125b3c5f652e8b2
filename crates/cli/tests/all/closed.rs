//! A computer that its team turned off, one whose file is damaged, and what becomes of what they had not sent.

use crate::world::{Came, World};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn last_weight(world: &World) -> Value {
    world.cli("nurse", &["sync"]).result();
    world.cli("nurse", &["caseload"]).result()["rows"][0]["lastWeight"].clone()
}

fn unsent(world: &World, computer: &str) -> PathBuf {
    world.path(computer).join("unsent.sealed")
}

/// The file is opened at the server with a recovery code.
fn opened(world: &World, file: &Path, code: &str) -> Came {
    let code_file = world.path("recovery-code");
    fs::write(&code_file, code).unwrap();
    let arguments = ["unsent", "open", file.to_str().unwrap(), "--code-file", code_file.to_str().unwrap()];
    world.server_came(&arguments)
}

#[track_caller]
fn says_that_it_is_over(came: &Came) {
    assert_eq!(came.problem(), (5, "problem-profile-closed"));
    let said = came.json["closed"]["said"].as_array().unwrap().iter();
    let said: Vec<&str> = said.map(|one| one["key"].as_str().unwrap()).collect();
    let all = ["closed-when", "closed-unsent", "closed-unreadable", "closed-ask-phone", "closed-emergency"];
    assert_eq!(said, all);
    assert_eq!(came.json["closed"]["phone"], "01632 960001");
    assert!(!came.json.to_string().contains("Marlow"), "nobody is named");
}

/// P54, invariant 13
#[test]
fn a_computer_that_was_turned_off_delivers_says_so_and_can_not_be_opened_any_more() {
    let (world, _) = World::with_nurse_and_patient();
    world.cli("patient", &["check-in", "--weight", "82.4kg"]).result();
    let store = world.path("patient").join("hearth.db");
    let kept = fs::read(&store).unwrap();
    world.turns_off("patient", &[]);
    // In the moment in which it is over it says the same as later: nothing 'is safe here' that can't be opened any more.
    says_that_it_is_over(&world.cli("patient", &["sync"]));
    assert_eq!(last_weight(&world), "82.4 kg", "what was written was delivered first");
    // The right passphrase, and whatever is tried: it is over, and it says why and whom to phone.
    fs::write(&store, kept).unwrap();
    for verb in [&["status"][..], &["sync"], &["readings"], &["check-in", "--weight", "82.6kg"]] {
        says_that_it_is_over(&world.cli("patient", verb));
    }
    assert!(!store.exists());
    let (exit, _) = world.cli_text("patient", &["status"]);
    assert_eq!(exit, 5);
    // Nobody else's computer is touched, and a new code lets the person in again, in a new place.
    assert_ne!(world.cli("nurse", &["status"]).result()["now"]["key"], "problem-device-revoked");
}

#[test]
fn a_check_in_with_a_danger_sign_on_a_closed_computer_still_says_whom_to_phone() {
    let (world, _) = World::with_nurse_and_patient();
    world.turns_off("patient", &[]);
    world.cli("patient", &["sync"]);
    let came = world.cli("patient", &["check-in", "--symptom", "chest-pain=yes"]);
    assert_eq!(came.problem(), (5, "problem-profile-closed"));
    assert_eq!(came.json["advice"]["zone"], "emergency");
}

/// P64
#[test]
fn a_computer_that_was_reported_lost_closes_at_once_and_the_team_opens_what_it_had_not_sent() {
    let (mut world, _) = World::with_nurse_and_patient();
    world.stop();
    world.cli("patient", &["check-in", "--weight", "82.4kg"]).result();
    let image = fs::read(unsent(&world, "patient")).unwrap();
    world.start();
    world.turns_off("patient", &["--lost"]);
    // The thief goes online.
    assert_eq!(world.cli("patient", &["sync"]).problem(), (5, "problem-profile-closed"));
    let closed = world.cli("patient", &["status"]);
    assert_eq!(closed.problem(), (5, "problem-profile-closed"));
    assert_eq!(closed.json["closed"]["said"][0]["key"], "closed-lost");
    // Whatever of it had not arrived lies sealed; opening an older copy of that file changes nothing that is there.
    let copy = world.path("found.sealed");
    fs::write(&copy, image).unwrap();
    let came = opened(&world, &copy, &world.recovery_code);
    assert_eq!(came.exit, 0, "{:#} {}", came.json, came.errors);
    assert_eq!(came.result()["taken"].as_u64().unwrap() + came.result()["already"].as_u64().unwrap(), 1);
    assert_eq!(last_weight(&world), "82.4 kg");
}

/// P66, P54: a passphrase that nobody knows any more, on a computer that will never be online again.
#[test]
fn what_a_lost_computer_had_not_sent_comes_into_the_record_with_the_recovery_code() {
    let (mut world, patient) = World::with_nurse_and_patient();
    world.stop();
    world.cli("patient", &["check-in", "--weight", "82.4kg"]).result();
    world.cli("patient", &["check-in", "--weight", "82.9kg"]).result();
    world.cli("nurse", &["plan", "set", "--patient", &patient, "target-weight", "82kg"]).result();
    world.start();
    let (file, code) = (unsent(&world, "patient"), world.recovery_code.clone());
    // The server is in use meanwhile.
    let came = opened(&world, &file, &code.to_lowercase());
    let result = came.result();
    assert_eq!((result["lines"].as_u64(), result["taken"].as_u64()), (Some(2), Some(2)));
    assert_eq!((result["patients"].as_u64(), result["without_effect"].as_u64()), (Some(1), Some(0)));
    assert_eq!(last_weight(&world), "82.9 kg");
    // Again, and when the computer turns up after all: nothing twice.
    let again = opened(&world, &file, &code);
    assert_eq!((again.result()["taken"].as_u64(), again.result()["already"].as_u64()), (Some(0), Some(2)));
    world.cli("patient", &["sync"]).result();
    world.cli("nurse", &["sync"]).result();
    let readings = world.cli("nurse", &["readings", "--patient", &patient]);
    assert_eq!(readings.result()["readings"].as_array().map(Vec::len), Some(2), "{:#}", readings.json);
    assert_eq!(world.server_says(&["verify"])["problems"].as_array().map(Vec::len), Some(0));
}

/// P66
#[test]
fn what_can_not_be_opened_or_proved_is_named_and_nothing_else_is_held_up() {
    let (mut world, _) = World::with_nurse_and_patient();
    world.stop();
    for weight in ["82.1kg", "82.2kg", "82.3kg"] {
        world.cli("patient", &["check-in", "--weight", weight]).result();
    }
    world.start();
    let text = fs::read_to_string(unsent(&world, "patient")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    let file = world.path("file.sealed");
    let put = |text: &str| fs::write(&file, text).unwrap();
    let refused = |came: &Came| (came.exit, came.json["ok"].as_bool());
    for nothing in ["", "\n\n", "not sealed at all\n"] {
        put(nothing);
        assert_eq!(refused(&opened(&world, &file, &world.recovery_code)), (2, Some(false)), "{nothing:?}");
    }
    put(&text);
    for code in ["", "1234", "0000-0000-0000-0000-0000-0000-00"] {
        assert_eq!(refused(&opened(&world, &file, code)), (2, Some(false)), "{code:?}");
    }
    let nowhere = world.path("nowhere");
    assert_eq!(refused(&opened(&world, &nowhere, &world.recovery_code)), (2, Some(false)));
    // The second line is torn: what is behind it can't be followed, what is before it is taken.
    put(&format!("{}\n{}\n{}\n", lines[0], &lines[1][..40], lines[2]));
    let came = opened(&world, &file, &world.recovery_code);
    assert_eq!(refused(&came), (4, Some(false)));
    let count = |name: &str| came.json["result"][name].as_u64();
    assert_eq!((count("lines"), count("unreadable"), count("taken")), (Some(3), Some(1), Some(1)));
    assert_eq!(count("behind_a_gap"), Some(1));
    assert_eq!(last_weight(&world), "82.1 kg");
    // The whole file, in any order.
    put(&format!("{}\n{}\n{}\n", lines[2], lines[0], lines[1]));
    assert_eq!(opened(&world, &file, &world.recovery_code).result()["taken"].as_u64(), Some(2));
    assert_eq!(last_weight(&world), "82.3 kg");
}

#[test]
fn another_teams_file_is_told_apart() {
    let (mut world, _) = World::with_nurse_and_patient();
    let (other, _) = World::with_nurse_and_patient();
    world.stop();
    world.cli("patient", &["check-in", "--weight", "82.4kg"]).result();
    let file = unsent(&world, "patient");
    let came = opened(&other, &file, &other.recovery_code);
    assert_eq!(came.exit, 2);
    assert!(came.json["problem"].as_str().unwrap().contains("another team"), "{:#}", came.json);
}

/// Damages the store below everything that guards it.
fn damage(world: &World) {
    let store = world.path("patient").join("hearth.db");
    let mut bytes = fs::read(&store).unwrap();
    bytes[700] ^= 0x55;
    fs::write(&store, bytes).unwrap();
}

#[test]
fn a_damaged_computer_starts_again_and_says_what_was_not_sent() {
    let (mut world, patient) = World::with_nurse_and_patient();
    world.cli("patient", &["check-in", "--weight", "82.4kg"]).result();
    world.cli("patient", &["sync"]).result();
    world.stop();
    world.cli("patient", &["check-in", "--weight", "83.1kg"]).result();
    world.start();
    let code = world.code(&["--patient", &patient]);
    let server = format!("https://{}", world.address);
    let again = |code: &str| world.cli("patient", &["start-again", "--server", &server, "--code", code]);
    assert_eq!(again(&code).problem(), (4, "problem-start-again-sound"), "it can be opened");
    damage(&world);
    assert_eq!(world.cli("patient", &["status"]).problem(), (5, "problem-store-damaged"));
    // What goes wrong on the way loses nothing: a wrong code, a wrong passphrase.
    assert_eq!(again("AAAA-AAAA-AAAA-AAAA").problem().0, 4);
    fs::write(world.path("passphrase"), "some other words").unwrap();
    assert_eq!(again(&code).problem(), (5, "problem-passphrase-wrong"));
    fs::write(world.path("passphrase"), "three plain words").unwrap();
    assert_eq!(fs::read_to_string(unsent(&world, "patient")).unwrap().lines().count(), 1);

    let came = again(&code);
    let begun = &came.result()["again"];
    assert_eq!(begun["unsent"].as_u64(), Some(1));
    let said: Vec<&str> =
        begun["said"].as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap()).collect();
    assert_eq!(said, ["again-done", "again-damaged", "again-unsent"]);
    assert!(Path::new(begun["damagedFile"].as_str().unwrap()).exists());
    let kept = PathBuf::from(begun["unsentFile"].as_str().unwrap());
    assert_eq!(fs::read_to_string(&kept).unwrap().lines().count(), 1);
    // All that the team has is back, and the profile is the same one with the same passphrase.
    let readings = world.cli("patient", &["readings"]);
    assert_eq!(readings.result()["readings"].as_array().map(Vec::len), Some(1), "{:#}", readings.json);
    world.cli("patient", &["check-in", "--weight", "82.5kg"]).result();
    world.cli("patient", &["sync"]).result();
    // The team opens what was not sent, and it comes back to the computer that wrote it in its other life.
    assert_eq!(opened(&world, &kept, &world.recovery_code).result()["taken"].as_u64(), Some(1));
    world.cli("patient", &["sync"]).result();
    let readings = world.cli("patient", &["readings"]);
    assert_eq!(readings.result()["readings"].as_array().map(Vec::len), Some(3), "{:#}", readings.json);
}

#[test]
fn a_computer_whose_file_is_gone_starts_again_too() {
    let (world, patient) = World::with_nurse_and_patient();
    world.cli("patient", &["sync"]).result();
    fs::remove_file(world.path("patient").join("hearth.db")).unwrap();
    assert_eq!(world.cli("patient", &["status"]).problem(), (5, "problem-store-missing"));
    let code = world.code(&["--patient", &patient]);
    let server = format!("https://{}", world.address);
    let came = world.cli("patient", &["start-again", "--server", &server, "--code", &code]);
    assert_eq!(came.result()["again"]["unsentFile"], "");
    let said = came.result()["again"]["said"].as_array().unwrap();
    assert_eq!(said.last().unwrap()["key"], "again-all-sent");
    world.cli("patient", &["status"]).result();
    let nobody = world.cli("nobody", &["start-again", "--server", &server, "--code", &code]);
    assert_eq!(nobody.problem().0, 5);
}
