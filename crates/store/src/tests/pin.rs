//! The PIN is a convenience: it opens with the key ring, locks after five wrong tries, and never stands in the way of the
//! passphrase.

use super::*;
use crate::{KeyRing, KeyRingProblem, PinError};
use std::collections::BTreeMap;
use std::sync::Mutex;

#[derive(Default)]
struct Ring(Mutex<BTreeMap<String, Vec<u8>>>);

impl KeyRing for Ring {
    fn secret(&self, name: &str) -> Result<Vec<u8>, KeyRingProblem> {
        self.0.lock().unwrap().get(name).cloned().ok_or(KeyRingProblem::Lost)
    }

    fn keep(&self, name: &str, secret: &[u8]) -> Result<(), KeyRingProblem> {
        self.0.lock().unwrap().insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), KeyRingProblem> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

/// A closed profile with the PIN 482915.
fn with_pin(ring: &Ring) -> (tempfile::TempDir, PathBuf) {
    let home = Home::new(1);
    Profile::set_pin(&home.store, "482915", Cost::for_tests(), ring, &mut random()).unwrap();
    let dir = home.dir();
    (home.folder, dir)
}

fn try_pin(dir: &Path, pin: &str, ring: &dyn KeyRing) -> Result<(), OpenError> {
    Profile::open(dir, Secret::Pin(pin), ring).map(drop)
}

#[test]
fn the_pin_opens_with_this_computers_key_ring_only() {
    let ring = Ring::default();
    let (_folder, dir) = with_pin(&ring);
    assert!(Profile::info(&dir).unwrap().has_pin);
    assert!(try_pin(&dir, "482915", &ring).is_ok());
    assert!(matches!(try_pin(&dir, "482915", &Ring::default()), Err(OpenError::PinNotSet)));
    assert!(matches!(try_pin(&dir, "482915", &NoKeyRing), Err(OpenError::KeyRing(KeyRingProblem::NoneHere))));
    assert!(open(&dir).is_ok(), "the passphrase needs no key ring");
}

/// P61, P62
#[test]
fn after_five_wrong_tries_only_the_passphrase_opens() {
    let ring = Ring::default();
    let (_folder, dir) = with_pin(&ring);
    for left in [4, 3, 2, 1] {
        let tried = try_pin(&dir, "000000", &ring);
        assert!(matches!(tried, Err(OpenError::WrongPin { tries_left }) if tries_left == left), "{tried:?}");
    }
    assert!(matches!(try_pin(&dir, "000000", &ring), Err(OpenError::PinLocked)));
    assert!(matches!(try_pin(&dir, "482915", &ring), Err(OpenError::PinLocked)), "not even the right one");
    assert!(!Profile::info(&dir).unwrap().has_pin);
    assert!(open(&dir).is_ok());
    assert!(try_pin(&dir, "482915", &ring).is_ok(), "the passphrase gives the tries back");
}

#[test]
fn a_right_pin_gives_the_tries_back() {
    let ring = Ring::default();
    let (_folder, dir) = with_pin(&ring);
    for _ in 0..3 {
        for _ in 0..4 {
            assert!(try_pin(&dir, "111111", &ring).is_err());
        }
        assert!(try_pin(&dir, "482915", &ring).is_ok());
    }
}

#[test]
fn without_a_key_ring_no_pin_is_set_and_the_reason_is_told() {
    let home = Home::new(1);
    let set = |pin: &str| Profile::set_pin(&home.store, pin, Cost::for_tests(), &NoKeyRing, &mut random());
    assert!(matches!(set("482915"), Err(PinError::KeyRing(KeyRingProblem::NoneHere))));
    assert!(matches!(set("12345"), Err(PinError::NotAPin)));
    assert!(!Profile::info(&home.dir()).unwrap().has_pin);
}

#[test]
fn a_pin_that_was_taken_away_opens_nothing() {
    let ring = Ring::default();
    let home = Home::new(1);
    Profile::set_pin(&home.store, "482915", Cost::for_tests(), &ring, &mut random()).unwrap();
    Profile::remove_pin(&home.store, &ring).unwrap();
    assert!(ring.0.lock().unwrap().is_empty());
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    assert!(matches!(try_pin(&dir, "482915", &ring), Err(OpenError::PinNotSet)));
    drop(folder);
}
