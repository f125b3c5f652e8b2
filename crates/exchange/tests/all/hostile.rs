//! A server that says what is not so: nothing is lost, nothing else is held up, and once it says what is so again,
//! everything is put right.

use crate::laptop::{Ended, Laptop};
use crate::world::{Lie, PATIENT, World};
use hearth_record::{Audience, Hash, Head, HeadSignature, Link, LogNumber, PatientId, TeamId};
use hearth_sync::Failure;
use hearth_wire::{PulledRun, ScopeHeads, SyncAnswer};

fn scene() -> (World, Laptop, Laptop, Laptop) {
    let world = World::new();
    let (ada, ben, home) = world.with_two_nurses_and_a_patient();
    (world, ada, ben, home)
}

/// What somebody writes while the server lies to Ben; then it stops. All of it is there in the end, and sound.
#[track_caller]
fn check(lie: impl FnMut(&mut SyncAnswer) + 'static) {
    let (world, ada, ben, home) = scene();
    for grams in 82_000..82_006 {
        home.weighs(&world, grams);
    }
    home.sync(&world);
    let note = ada.notes(&world, "rang, nobody home");
    ada.sync(&world);
    let before = ben.keys(PATIENT);
    let mine = ben.weighs(&world, 82_900);
    let mut lie = lie;
    let told: Lie = Box::new(move |_, answer| lie(answer));
    *world.lie.borrow_mut() = Some(told);
    for _ in 0..3 {
        ben.sync(&world);
    }
    let held = ben.keys(PATIENT);
    assert!(before.is_subset(&held) && held.contains(&mine), "nothing is lost");
    assert!(held.contains(&note), "nothing else is held up");
    assert!(world.keys(PATIENT).contains(&mine));
    ben.is_sound();
    *world.lie.borrow_mut() = None;
    // A new run of the program looks into it again at once; one that goes on does so now and then.
    ben.starts_again();
    let put_right = ben.sync(&world);
    assert!(matches!(put_right, Ended::Same(_)), "{put_right:?}");
    assert_eq!(ben.keys(PATIENT), world.keys(PATIENT));
    ben.is_sound();
}

fn of_weights(answer: &mut SyncAnswer) -> impl Iterator<Item = &mut PulledRun> {
    let SyncAnswer { runs, repairs, .. } = answer;
    runs.iter_mut().chain(repairs).filter(|run| run.chain.patient == PATIENT && run.links.len() > 4)
}

#[test]
fn numbers_with_a_hole_are_kept_apart() {
    check(|answer| {
        for run in of_weights(answer) {
            run.links.remove(2);
        }
    });
}

#[test]
fn a_run_that_begins_nowhere_is_kept_apart() {
    check(|answer| {
        for run in of_weights(answer) {
            run.links.remove(0);
        }
    });
}

#[test]
fn a_body_that_is_not_what_was_signed_is_kept_apart() {
    check(|answer| {
        for run in of_weights(answer) {
            if let (_, Link::Whole(whole)) = &mut run.links[1] {
                whole.body = br#"{"weight":120000}"#.to_vec();
            }
        }
    });
}

#[test]
fn a_signature_that_fits_nothing_is_kept_apart() {
    check(|answer| {
        for run in of_weights(answer) {
            run.signature = run.signature.map(|(number, _)| (number, HeadSignature([7; 64])));
        }
    });
}

#[test]
fn entries_that_are_left_out_in_silence_are_missed_and_fetched() {
    check(|answer| answer.runs.retain(|run| run.links.len() < 5));
}

#[test]
fn heads_that_nobody_has_are_asked_for_and_not_believed() {
    check(|answer| {
        let chain = hearth_record::ChainId {
            patient: PATIENT,
            audience: Audience::Shared,
            device: hearth_record::DeviceId::from_bytes([0x77; 16]),
            incarnation: hearth_record::Incarnation::from_bytes([0x77; 8]),
        };
        let head = Head { chain, number: 9, hash: Hash([9; 32]) };
        answer.root = answer.root.map(|_| Hash([9; 32]));
        answer.differs = vec![ScopeHeads { patient: PATIENT, audience: Audience::Shared, heads: vec![head] }];
    });
}

/// A head further on than what was sent: only what is named by number and hash is acknowledged.
#[test]
fn a_lie_about_the_head_acknowledges_nothing() {
    let (world, _ada, ben, _home) = scene();
    let mine = ben.weighs(&world, 82_900);
    *world.lie.borrow_mut() = Some(Box::new(|_, answer| {
        for chain in &mut answer.chains {
            (chain.through, chain.hash) = (chain.through + 5, Hash([9; 32]));
        }
    }));
    ben.sync(&world);
    assert_eq!(ben.store().waiting().unwrap().len(), 1, "it is still only here");
    assert!(!ben.store().is_healed().unwrap());
    *world.lie.borrow_mut() = None;
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert!(world.keys(PATIENT).contains(&mine));
}

/// A root that fits nothing is looked into once, and then said; it sends nobody's record round and round.
#[test]
fn a_digest_that_fits_nothing_is_looked_into_once() {
    let (world, _ada, ben, _home) = scene();
    *world.lie.borrow_mut() = Some(Box::new(|_, answer| answer.root = answer.root.map(|_| Hash([9; 32]))));
    assert_eq!(ben.sync(&world), Ended::NotSame);
    world.pushed.borrow_mut().clear();
    assert_eq!(ben.sync(&world), Ended::NotSame);
    assert_eq!(*world.pushed.borrow(), [0]);
    *world.lie.borrow_mut() = None;
    assert_eq!(ben.sync(&world), Ended::Same(0));
}

/// Somebody else's record, and what the team notes for itself, never lie on a patient's computer, whoever sends them.
#[test]
fn entries_for_strangers_are_not_kept() {
    let (world, ada, _ben, home) = scene();
    ada.notes(&world, "for the team alone");
    ada.sync(&world);
    let stranger = PatientId::from_bytes([0x22; 16]);
    let written = ada.store();
    let runs: Vec<PulledRun> = {
        let subject = hearth_record::Subject::CHECK_IN_SELF;
        let body = hearth_wire::Body::CheckIn(Box::default());
        ada.write_about(&world, (stranger, Audience::Shared), subject, &body, &[]);
        let of = |audience| move |head: &Head| head.chain.audience == audience;
        let heads = written.view().unwrap().heads().unwrap();
        let other = heads.iter().find(|head| head.chain.patient == stranger).unwrap();
        let team = heads.iter().find(|head| of(Audience::Team)(head)).unwrap();
        [other, team]
            .map(|head| {
                let run = written.run(&head.chain, 1, u64::MAX).unwrap();
                PulledRun {
                    chain: head.chain,
                    before: run.before,
                    links: run.links.into_iter().map(|link| (LogNumber(900), link)).collect(),
                    seeds: run.seeds,
                    signature: None,
                }
            })
            .to_vec()
    };
    *world.lie.borrow_mut() = Some(Box::new(move |_, answer| answer.runs.extend(runs.iter().cloned())));
    let mine = home.weighs(&world, 82_500);
    home.sync(&world);
    let store = home.store();
    let view = store.view().unwrap();
    assert!(view.entries(&stranger).unwrap().is_empty());
    let mut team_only = 0;
    view.each_entry(&mut |held| {
        team_only += u32::from(held.entry.key.id.chain.audience == Audience::Team);
        true
    })
    .unwrap();
    assert_eq!(team_only, 0);
    assert_eq!(view.counts().unwrap().aside, 0, "not beside the record either");
    assert!(world.keys(PATIENT).contains(&mine), "what is the person's own goes on");
}

#[test]
fn an_answer_about_another_teams_log_changes_nothing() {
    let (world, _ada, ben, home) = scene();
    home.weighs(&world, 82_500);
    home.sync(&world);
    let (held, cursor) = (ben.keys(PATIENT), ben.store().cursor().unwrap());
    *world.lie.borrow_mut() = Some(Box::new(|_, answer| answer.cursor.team = TeamId::from_bytes([0x99; 16])));
    assert_eq!(ben.sync(&world), Ended::Failed(Failure::Garbled));
    assert_eq!((ben.keys(PATIENT), ben.store().cursor().unwrap()), (held, cursor));
    *world.lie.borrow_mut() = None;
    assert_eq!(ben.sync(&world), Ended::Same(0));
    assert_eq!(ben.keys(PATIENT), world.keys(PATIENT));
}
