//! Who may end what somebody sees, when two do so at once; and what is taken of a computer that was turned off.

use crate::device::Device;
use crate::world::{Scene, World, own_check_in, person, weighed};
use hearth_record::{Access, Audience, Effects, Entry, Hash, PatientId, Role, TeamId};
use hearth_wire::{Body, GrantBody, PushProblem};

const PATIENT: PatientId = PatientId::from_bytes([0x11; 16]);

fn ends(by: &mut Device, of: &Device) -> Entry {
    let body = Body::Grant(GrantBody { user: of.user, access: Access::Nothing });
    by.write(PATIENT, Audience::Shared, &format!("grant/{}", of.user), &body)
}

fn stands(seen_by: &Device, entry: &Entry) -> bool {
    assert!(seen_by.entries().any(|held| held.key == entry.key), "it has not come");
    Effects::read(&seen_by.acts(&PATIENT), |_| true).in_effect(&entry.key)
}

/// A team of so many leads, each with a computer that has the patient.
async fn leads(count: usize) -> (World, TeamId, Vec<Device>) {
    let world = World::new().await;
    let team = world.team("Riverside").await;
    let mut leads = Vec::new();
    for _ in 0..count {
        leads.push(world.clinician(team, Role::Lead).await);
    }
    leads[0].write(PATIENT, Audience::Shared, "person", &person("Invented Patient"));
    leads[0].sync().await;
    for lead in &mut leads {
        lead.sync().await;
    }
    (world, team, leads)
}

#[tokio::test]
async fn of_two_who_end_each_others_access_the_one_that_came_first_holds() {
    for first in [0, 1] {
        let (_world, _, mut leads) = leads(2).await;
        let mut other = leads.remove(1 - first);
        let mut one = leads.remove(0);
        // The clock of the second says that it was long before.
        let ended = ends(&mut one, &other);
        let body = Body::Grant(GrantBody { user: one.user, access: Access::Nothing });
        let early = hearth_server::clock::now().plus_ms(-86_400_000);
        let subject = format!("grant/{}", one.user);
        let late = other.write_at(early, PATIENT, Audience::Shared, &subject, Vec::new(), &body);
        one.sync().await;
        other.sync().await;
        one.sync().await;
        assert!(stands(&one, &ended) && !stands(&one, &late));
        assert!(stands(&other, &ended) && !stands(&other, &late), "its author hears that it has no effect");
        // Whoever was shut out hears nothing more of the patient; the other does.
        let note = one.write(PATIENT, Audience::Shared, own_check_in(), &weighed(80_000));
        one.sync().await;
        other.sync().await;
        assert!(!other.entries().any(|held| held.key == note.key));
        let again = other.write(PATIENT, Audience::Shared, own_check_in(), &weighed(81_000));
        other.sync().await;
        one.sync().await;
        assert!(one.entries().any(|held| held.key == again.key), "a reading is never lost");
    }
}

#[tokio::test]
async fn in_a_ring_of_three_somebody_always_stays() {
    let (_world, _, mut leads) = leads(3).await;
    let users: Vec<usize> = vec![1, 2, 0];
    let mut entries = Vec::new();
    for (by, of) in users.into_iter().enumerate() {
        let body = Body::Grant(GrantBody { user: leads[of].user, access: Access::Nothing });
        let subject = format!("grant/{}", leads[of].user);
        entries.push(leads[by].write(PATIENT, Audience::Shared, &subject, &body));
    }
    for lead in &mut leads {
        lead.sync().await;
    }
    let last = &mut leads[2];
    last.sync().await;
    let standing: Vec<bool> = entries.iter().map(|entry| stands(last, entry)).collect();
    // The first holds; the second had lost sight of the patient by then; the third had not.
    assert_eq!(standing, [true, false, true]);
}

#[tokio::test]
async fn two_who_let_themselves_out_at_once_leave_nobody_without_a_clinician() {
    let (_world, _, mut leads) = leads(2).await;
    let mut entries = Vec::new();
    for lead in &mut leads {
        let body = Body::Grant(GrantBody { user: lead.user, access: Access::Nothing });
        let subject = format!("grant/{}", lead.user);
        entries.push(lead.write(PATIENT, Audience::Shared, &subject, &body));
    }
    for lead in &mut leads {
        lead.sync().await;
    }
    let last = &mut leads[1];
    last.sync().await;
    assert!(stands(last, &entries[0]) && !stands(last, &entries[1]));
}

#[tokio::test]
async fn an_end_that_takes_nothing_from_anybody_and_one_of_a_nurse_who_sees_both_are_left_alone() {
    let (world, team, mut leads) = leads(2).await;
    let mut third = world.clinician(team, Role::Nurse).await;
    third.sync().await;
    let first = ends(&mut third, &leads[0]);
    third.sync().await;
    let again = ends(&mut third, &leads[0]);
    third.sync().await;
    leads[1].sync().await;
    assert!(stands(&leads[1], &first) && stands(&leads[1], &again));
}

/// What a computer that was turned off may still do: deliver what it wrote itself. It may be stolen, and its thief has
/// everything that it holds of others.
#[tokio::test]
async fn a_computer_that_was_turned_off_delivers_its_own_and_nothing_that_others_wrote() {
    let mut scene = Scene::new().await;
    let theirs = scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(80_000));
    let of_home = scene.home.waiting_chains();
    let own = scene.nurse.write(scene.patient, Audience::Shared, own_check_in(), &weighed(81_000));
    let mut chains = scene.nurse.waiting_chains();
    chains.extend(of_home.clone());
    scene.world.revoke(&scene.nurse).await;
    let answer = scene.nurse.push(chains).await;
    assert!(answer.revoked);
    for said in &answer.chains {
        if said.chain == own.key.id.chain {
            assert_eq!((said.problem, said.hash), (None, own.hash));
        } else {
            assert_eq!(said.chain, theirs.key.id.chain);
            let nothing = (Some(PushProblem::NotSigned), 0, Hash::GENESIS);
            assert_eq!(
                (said.problem, said.through, said.hash),
                nothing,
                "nor does it hear how far it is held"
            );
        }
    }
    assert_eq!(answer.chains.len(), 2);
    let mut other = scene.world.clinician(scene.team, Role::Nurse).await;
    other.sync().await;
    let held = |device: &Device, entry: &Entry| device.entries().any(|one| one.key == entry.key);
    assert!(held(&other, &own) && !held(&other, &theirs));
    // From a computer that is in use the same chain is taken: its signature is the other's own.
    let answer = other.push(of_home).await;
    assert_eq!((answer.chains[0].problem, answer.chains[0].hash), (None, theirs.hash));
}
