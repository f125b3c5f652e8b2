//! What a device wrote about patients who have left it can be opened by the team for 90 days, from a file.

use super::*;
use crate::KeptUnsent;
use hearth_record::Access;
use hearth_wire::{GrantBody, PushedChain, decode_request};
use std::fs;

const AT: Instant = Instant::from_ms(1_795_000_000_000);

/// A device from which a patient has just gone, of whom it wrote on days 0 and 1, and all of it was acknowledged.
fn left() -> Home {
    let (one, other) = (Home::new(1), Home::new(2));
    one.weight(82_400, 0);
    one.weight(82_500, 1);
    for chain in one.store.waiting().unwrap() {
        assert!(one.store.acknowledge(&chain.chain, chain.through, &chain.hash, &[6; 16]).unwrap());
    }
    let user = UserId::from_bytes([1; 16]);
    let body = Body::Grant(GrantBody { user, access: Access::Nothing });
    other.write(&NewAct {
        audience: Audience::Team,
        kind: Kind::new("staff-grant", 1),
        ..act(Subject::grant(&user), 0, &body)
    });
    one.store.apply(&page(everything(&other.store, 20_000))).unwrap();
    assert_eq!(one.store.let_go(AT, day(7)).unwrap().len(), 1);
    one
}

fn file(home: &Home) -> String {
    fs::read_to_string(home.dir().join("left.sealed")).unwrap_or_default()
}

fn opened(text: &str) -> Vec<PushedChain> {
    let open = |line: &str| {
        let sealed = data_encoding::BASE64.decode(line.as_bytes()).unwrap();
        decode_request(&team_secret().unseal(&sealed).unwrap()).unwrap().chains.remove(0)
    };
    text.lines().map(open).collect()
}

#[test]
fn what_was_written_about_who_left_lies_in_a_file_that_the_team_can_open_and_prove() {
    let home = left();
    let key = SigningKey::from_bytes(&home.store.identity().unwrap().unwrap().signing_seed).verifying_key();
    let pushed = opened(&file(&home));
    let numbers: Vec<u64> = pushed.iter().map(|one| one.links[0].number()).collect();
    assert_eq!(numbers, [1, 2]);
    for one in pushed {
        let before =
            hearth_record::Head { chain: one.chain, number: one.links[0].number() - 1, hash: one.before };
        let entry = hearth_record::follow(before, one.links).unwrap().remove(0);
        assert!(entry.whole().is_some());
        let head = hearth_record::Head { chain: one.chain, number: entry.key.id.number, hash: entry.hash };
        assert!(hearth_record::verify_head(&key.to_bytes(), &head, &one.signature).is_ok());
    }
    assert_eq!(fs::read(home.dir().join("unsent.sealed")).unwrap_or_default(), b"");
}

#[test]
fn the_file_is_made_again_at_the_next_start() {
    let home = left();
    let whole = file(&home);
    fs::remove_file(home.dir().join("left.sealed")).unwrap();
    let home = home.reopened();
    assert_eq!(file(&home), whole);
    assert!(!home.dir().join("left.kept-1.sealed").exists());
}

#[test]
fn after_ninety_days_it_goes_from_the_store_and_from_the_file_though_nobody_leaves() {
    let home = left();
    for (number, lines) in [(90, 2), (91, 1)] {
        home.store.forget_left(day(number)).unwrap();
        assert_eq!(file(&home).lines().count(), lines, "day {number}");
    }
    assert_eq!(home.store.let_go(AT, day(92)).unwrap(), []);
    assert_eq!(file(&home), "", "a sync in which nobody leaves");
    assert_eq!(file(&home.reopened()), "");
}

#[test]
fn a_store_that_is_begun_again_keeps_the_file_aside() {
    let home = left();
    let whole = file(&home);
    let Home { folder, store } = home;
    drop(store);
    let dir = folder.path().join("p");
    fs::remove_file(dir.join("hearth.db")).unwrap();
    let begun = Profile::start_again(&dir, Secret::Passphrase(PASSPHRASE), &NoKeyRing).unwrap();
    assert_eq!(begun.unsent, None);
    assert_eq!(fs::read_to_string(dir.join("left.kept-1.sealed")).unwrap(), whole);
    let entries = u64::try_from(whole.lines().count()).unwrap();
    let named = |dir: &Path| Profile::kept_files(dir);
    assert_eq!(named(&dir), [KeptUnsent { file: dir.join("left.kept-1.sealed"), entries }]);
    // Of two, of which somebody deleted the first, the second is still named.
    fs::rename(dir.join("left.kept-1.sealed"), dir.join("unsent.kept-2.sealed")).unwrap();
    assert_eq!(named(&dir), [KeptUnsent { file: dir.join("unsent.kept-2.sealed"), entries }]);
}

#[test]
fn what_lies_sealed_is_doubted_once_the_log_is_another_one_and_no_longer_when_its_days_are_over() {
    let home = left();
    assert_eq!(home.store.left_doubted().unwrap(), 0, "the log that acknowledged it is the one there is");
    home.store.forget_acknowledgements().unwrap();
    assert_eq!(home.store.left_doubted().unwrap(), 2);
    assert!(home.store.left_file().is_file());
    let home = home.reopened();
    assert_eq!(home.store.left_doubted().unwrap(), 2, "and after a restart");
    home.store.forget_left(day(91)).unwrap();
    assert_eq!(home.store.left_doubted().unwrap(), 1);
}
