//! A device that its team turned off: what it wrote is delivered, and then nobody can open it, whoever finds it.

use super::*;
use crate::{Closing, Contact, KeyRing, KeyRingProblem, PinError, ProfileError, ReadError, WriteError};
use hearth_record::DeviceStatus;
use hearth_wire::{DeviceBody, PushProblem, UserBody};
use std::fs;
use std::sync::Mutex;

const AT: Instant = Instant::from_ms(1_795_000_000_000);

fn contact() -> Contact {
    Contact { team: "Riverside".to_owned(), phone: "01632 960001".to_owned() }
}

fn of_team(subject: String, replaces: &[EntryKey], body: &Body) -> NewAct {
    NewAct {
        patient: PatientId::TEAM,
        replaces: replaces.iter().map(|key| Replaces { key: *key, parts: Vec::new() }).collect(),
        ..act(Subject::new(subject).unwrap(), 0, body)
    }
}

fn row(status: DeviceStatus) -> Body {
    Body::Device(DeviceBody {
        device: DeviceId::from_bytes([1; 16]),
        user: UserId::from_bytes([1; 16]),
        public_key: SigningKey::from_bytes(&[1; 32]).verifying_key().to_bytes(),
        name: String::new(),
        status,
    })
}

/// A device whose team says this about it, as the device holds it.
fn told(home: &Home, status: DeviceStatus) {
    let server = server();
    let subject = format!("device/{}", DeviceId::from_bytes([1; 16]));
    let first = server.write(&of_team(subject.clone(), &[], &row(DeviceStatus::Active)));
    if status != DeviceStatus::Active {
        server.write(&of_team(subject, &[first], &row(status)));
    }
    home.store.apply(&page(everything(&server.store, 1))).unwrap();
}

fn acknowledge_all(home: &Home) {
    for chain in home.store.waiting().unwrap() {
        assert!(home.store.acknowledge(&chain.chain, chain.through, &chain.hash, &[1; 16]).unwrap());
    }
}

fn close(home: &Home) -> Closing {
    home.store.close_for_good(AT, contact(), &NoKeyRing, None).unwrap()
}

fn sealed_lines(dir: &Path) -> usize {
    fs::read_to_string(dir.join("unsent.sealed")).unwrap_or_default().lines().count()
}

/// The bytes of the slot that wraps the key, as `profile.json` has them.
fn slot(dir: &Path) -> String {
    let file: serde_json::Value =
        serde_json::from_slice(&fs::read(dir.join("profile.json")).unwrap()).unwrap();
    let bytes: Vec<String> =
        file["passphrase"]["wrapped"].as_array().unwrap()[..6].iter().map(ToString::to_string).collect();
    bytes.join(",")
}

/// P64
#[test]
fn what_was_delivered_can_not_be_opened_any_more_with_the_right_passphrase() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    told(&home, DeviceStatus::Revoked);
    assert_eq!(close(&home), Closing::Waits(1), "it delivers first");
    acknowledge_all(&home);
    let dir = home.dir();
    let slot = slot(&dir);
    let store = fs::read(dir.join("hearth.db")).unwrap();
    let log = fs::read(dir.join("hearth.db-wal")).unwrap();
    fs::write(dir.join("hearth.before-2.db"), &store).unwrap();
    let Closing::Done(closed) = close(&home) else { panic!("it was not closed") };
    assert_eq!((closed.at_ms, closed.lost, closed.unsent, &closed.contact), (AT.ms(), false, 0, &contact()));
    drop(home.store);
    let names: Vec<String> = fs::read_dir(&dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("hearth") || name.contains(".new"))
        .collect();
    assert_eq!(names, Vec::<String>::new());
    for name in ["profile.json", "profile.copy.json"] {
        let text: String = fs::read_to_string(dir.join(name)).unwrap().split_whitespace().collect();
        assert!(!text.contains(&slot), "{name} still has the key");
    }
    // Whoever has kept the store's file, and knows the passphrase, can do nothing with it.
    fs::write(dir.join("hearth.db"), store).unwrap();
    fs::write(dir.join("hearth.db-wal"), log).unwrap();
    for _ in 0..2 {
        assert!(matches!(open(&dir), Err(OpenError::Closed { closed: said }) if said == closed));
    }
    assert!(!dir.join("hearth.db").exists(), "what a power cut leaves is taken away later");
    assert_eq!(Profile::info(&dir).unwrap().closed, Some(closed));
    let again = Profile::start_again(&dir, Secret::Passphrase(PASSPHRASE), &NoKeyRing);
    assert!(matches!(again, Err(OpenError::Closed { .. })));
    let changed =
        Profile::change_passphrase(&dir, PASSPHRASE, "other words", Cost::for_tests(), &mut random());
    assert!(matches!(changed, Err(ProfileError::Closed)));
    drop(home.folder);
}

#[test]
fn the_word_of_nobody_but_the_team_takes_anything_away() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    acknowledge_all(&home);
    assert_eq!(close(&home), Closing::NotTurnedOff, "it knows of no team yet");
    told(&home, DeviceStatus::Active);
    assert_eq!(close(&home), Closing::NotTurnedOff);
    // The device says of itself, in the team's name, that it was turned off.
    let subject = format!("device/{}", DeviceId::from_bytes([1; 16]));
    let _ = home.store.write(&of_team(subject, &[], &row(DeviceStatus::Lost)), [3; 32]);
    acknowledge_all(&home);
    assert_eq!(close(&home), Closing::NotTurnedOff);
    assert_eq!(home.reopened().store.view().unwrap().patients().unwrap().len(), 1);
}

#[test]
fn a_user_who_was_turned_off_turns_the_device_off() {
    let home = Home::new(1);
    told(&home, DeviceStatus::Active);
    let server = server();
    let user = UserId::from_bytes([1; 16]);
    let off = UserBody { role: Role::Nurse, name: "Ada".to_owned(), disabled: true };
    server.write(&of_team(format!("user/{user}"), &[], &Body::User(off)));
    home.store.apply(&page(everything(&server.store, 1))).unwrap();
    assert!(matches!(close(&home), Closing::Done(_)));
}

/// P54
#[test]
fn a_computer_that_was_reported_lost_waits_for_nothing_and_its_team_can_open_what_it_had_not_sent() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.weight(82_500, 1);
    told(&home, DeviceStatus::Lost);
    let dir = home.dir();
    // A line of the file was torn off by a power cut: the store has it all.
    fs::write(dir.join("unsent.sealed"), b"").unwrap();
    let Closing::Done(closed) = close(&home) else { panic!("it waited") };
    assert_eq!((closed.lost, closed.unsent, sealed_lines(&dir)), (true, 2, 2));
    let text = fs::read_to_string(dir.join("unsent.sealed")).unwrap();
    for line in text.lines() {
        let sealed = data_encoding::BASE64.decode(line.as_bytes()).unwrap();
        let plain = team_secret().unseal(&sealed).unwrap();
        assert_eq!(hearth_wire::decode_request(&plain).unwrap().chains.len(), 1);
    }
    // Nobody who looks at the folder again loses them.
    drop(home.store);
    assert!(matches!(open(&dir), Err(OpenError::Closed { .. })));
    assert_eq!(sealed_lines(&dir), 2);
    drop(home.folder);
}

#[test]
fn what_the_service_would_not_take_does_not_keep_a_device_open_for_ever() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.write(&team_note("said that she is called Alma"));
    told(&home, DeviceStatus::Revoked);
    let waiting = home.store.waiting().unwrap();
    assert_eq!(waiting.len(), 2);
    home.store.refused(&waiting[0].chain, Some(PushProblem::Broken)).unwrap();
    assert_eq!(close(&home), Closing::Waits(1));
    let other = &waiting[1];
    assert!(home.store.acknowledge(&other.chain, other.through, &other.hash, &[1; 16]).unwrap());
    let Closing::Done(closed) = close(&home) else { panic!("it waited") };
    assert_eq!((closed.unsent, sealed_lines(&home.dir())), (1, 1));
}

#[test]
fn what_the_service_had_before_its_log_was_put_back_is_not_called_never_sent() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.weight(82_500, 1);
    acknowledge_all(&home);
    home.weight(82_600, 2);
    assert_eq!(home.store.unsent().unwrap(), 1);
    home.store.forget_acknowledgements().unwrap();
    assert_eq!(home.store.unsent().unwrap(), 3);
    told(&home, DeviceStatus::Lost);
    let closing = home.store.close_for_good(AT, contact(), &NoKeyRing, Some(1)).unwrap();
    let Closing::Done(closed) = closing else { panic!("it waited") };
    assert_eq!((closed.unsent, closed.sent_before, sealed_lines(&home.dir())), (1, 2, 3));
}

#[test]
fn after_it_was_closed_nothing_is_read_and_nothing_is_said_to_be_saved() {
    let home = Home::new(1);
    told(&home, DeviceStatus::Revoked);
    let view = home.store.view().unwrap();
    let done = close(&home);
    drop(view);
    assert!(home.store.is_closed());
    assert!(matches!(home.store.view(), Err(ReadError::Closed)));
    let written = home.store.write(&check_in(82_000, 0), [3; 32]);
    assert!(matches!(written, Err(WriteError::Read(ReadError::Closed))));
    assert_eq!(close(&home), done, "asked again it says the same");
}

#[derive(Default)]
struct Ring(Mutex<Vec<String>>);

impl KeyRing for Ring {
    fn secret(&self, _: &str) -> Result<Vec<u8>, KeyRingProblem> {
        Err(KeyRingProblem::Lost)
    }

    fn keep(&self, name: &str, _: &[u8]) -> Result<(), KeyRingProblem> {
        self.0.lock().unwrap().push(name.to_owned());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), KeyRingProblem> {
        self.0.lock().unwrap().retain(|kept| kept != name);
        Ok(())
    }
}

#[test]
fn the_pin_goes_with_the_key_and_none_can_be_set_any_more() {
    let home = Home::new(1);
    let ring = Ring::default();
    Profile::set_pin(&home.store, "482915", Cost::for_tests(), &ring, &mut random()).unwrap();
    told(&home, DeviceStatus::Revoked);
    assert!(matches!(home.store.close_for_good(AT, contact(), &ring, None).unwrap(), Closing::Done(_)));
    assert!(ring.0.lock().unwrap().is_empty());
    assert!(!Profile::info(&home.dir()).unwrap().has_pin);
    let set = Profile::set_pin(&home.store, "482915", Cost::for_tests(), &ring, &mut random());
    assert!(matches!(set, Err(PinError::Profile(ProfileError::Closed))));
    let dir = home.dir();
    drop(home.store);
    assert!(matches!(Profile::open(&dir, Secret::Pin("482915"), &ring), Err(OpenError::Closed { .. })));
    drop(home.folder);
}
