//! What the service does not have yet can be read with the team's private key, and with nothing else on the device.

use super::*;
use hearth_wire::decode_request;
use std::fs;

fn sealed_lines(home: &Home) -> Vec<Vec<u8>> {
    let text = fs::read_to_string(home.dir().join("unsent.sealed")).unwrap_or_default();
    text.lines().map(|line| data_encoding::BASE64.decode(line.as_bytes()).unwrap()).collect()
}

fn acknowledge_all(home: &Home) {
    for chain in home.store.waiting().unwrap() {
        assert!(home.store.acknowledge(&chain.chain, chain.through, &chain.hash, &[1; 16]).unwrap());
    }
}

/// P62
#[test]
fn with_a_forgotten_passphrase_the_team_can_still_read_what_was_recorded() {
    let home = Home::new(1);
    let keys = [home.weight(82_400, 0), home.write(&team_note("for the team")), home.weight(83_000, 31)];
    let mut found = Vec::new();
    for sealed in sealed_lines(&home) {
        let plain = team_secret().unseal(&sealed).unwrap();
        let push = decode_request(&plain).unwrap().chains.remove(0);
        let before =
            hearth_record::Head { chain: push.chain, number: push.links[0].number() - 1, hash: push.before };
        found.extend(hearth_record::follow(before, push.links).unwrap().iter().map(|entry| entry.key));
    }
    assert_eq!(found, keys, "every entry is there, and its hash proves it");
}

#[test]
fn a_sealed_entry_opens_only_with_the_teams_private_key() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let sealed = sealed_lines(&home).remove(0);
    let identity = home.store.identity().unwrap().unwrap();
    for on_the_device in [*identity.signing_seed, identity.escrow_key] {
        assert!(crypto_box::SecretKey::from_bytes(on_the_device).unseal(&sealed).is_err());
    }
    assert!(team_secret().unseal(&sealed).is_ok());
}

#[test]
fn what_the_service_has_is_sealed_no_more() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    acknowledge_all(&home);
    assert!(sealed_lines(&home).is_empty());
    home.weight(82_500, 1);
    assert_eq!(sealed_lines(&home).len(), 1);
}

#[test]
fn a_sealed_file_that_was_lost_or_torn_is_made_again_at_the_next_start() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.weight(82_500, 1);
    let whole = sealed_lines(&home);
    fs::remove_file(home.dir().join("unsent.sealed")).unwrap();
    let home = home.reopened();
    assert_eq!(sealed_lines(&home), whole);
    let path = home.dir().join("unsent.sealed");
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() - 20]).unwrap();
    assert_eq!(sealed_lines(&home.reopened()), whole);
}

#[test]
fn what_counts_as_unsent_again_is_sealed_again() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    acknowledge_all(&home);
    home.store.forget_acknowledgements().unwrap();
    assert_eq!(sealed_lines(&home).len(), 1);
    assert_eq!(home.store.view().unwrap().counts().unwrap().waiting, 1);
}

#[test]
fn whoever_opens_a_sealed_entry_can_prove_which_device_wrote_it() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.weight(83_000, 1);
    let key = SigningKey::from_bytes(&home.store.identity().unwrap().unwrap().signing_seed).verifying_key();
    for sealed in sealed_lines(&home) {
        let push = decode_request(&team_secret().unseal(&sealed).unwrap()).unwrap().chains.remove(0);
        let number = push.links[0].number();
        let hash = push.links[0].hash_behind(push.before);
        let head = hearth_record::Head { chain: push.chain, number, hash };
        assert!(hearth_record::verify_head(&key.to_bytes(), &head, &push.signature).is_ok());
        let other = hearth_record::Head { number: number + 1, ..head };
        assert!(hearth_record::verify_head(&key.to_bytes(), &other, &push.signature).is_err());
    }
}

/// Closes the store, puts another file in its place and opens that.
fn with_store_of(home: Home, bytes: &[u8]) -> Home {
    let Home { folder, store } = home;
    drop(store);
    let dir = folder.path().join("p");
    fs::write(dir.join("hearth.db"), bytes).unwrap();
    let store = open(&dir).unwrap();
    Home { folder, store }
}

#[test]
fn what_an_older_store_that_was_put_back_does_not_have_is_kept_aside() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let home = home.reopened();
    home.store.writer().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let older = fs::read(home.dir().join("hearth.db")).unwrap();
    home.weight(82_500, 1);
    let newer = fs::read(home.dir().join("unsent.sealed")).unwrap();
    let home = with_store_of(home, &older);
    assert_eq!(sealed_lines(&home).len(), 1, "what the older store has is beside it");
    let kept = Profile::kept_unsent(&home.dir()).unwrap();
    assert_eq!((kept.entries, fs::read(&kept.file).unwrap()), (2, newer), "the newer file is whole");
    let again = home.reopened();
    assert_eq!(Profile::kept_unsent(&again.dir()).unwrap(), kept, "once is enough");
}

#[test]
fn ordinary_starts_keep_no_sealed_file_aside() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    let one = fs::read(home.dir().join("unsent.sealed")).unwrap();
    home.weight(82_500, 1);
    let two = fs::read(home.dir().join("unsent.sealed")).unwrap();
    let mut home = home;
    // Killed before the file was written to, while it was, and not at all; then the file is lost.
    for left in [&one[..], &two[..two.len() - 1], &two[..one.len() + 9], &two[..], b""] {
        fs::write(home.dir().join("unsent.sealed"), left).unwrap();
        home = home.reopened();
        assert_eq!(fs::read(home.dir().join("unsent.sealed")).unwrap(), two);
        assert_eq!(Profile::kept_unsent(&home.dir()), None);
    }
    acknowledge_all(&home);
    let home = home.reopened();
    assert!(sealed_lines(&home).is_empty());
    assert_eq!(Profile::kept_unsent(&home.dir()), None);
}
