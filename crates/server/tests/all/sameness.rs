//! What is said to a device that compares: where it differs, and chains once more; never what it is not due.

use crate::world::{Scene, own_check_in, weighed};
use hearth_clinical::Private;
use hearth_record::{Audience, Hash, PatientId};
use hearth_wire::{Body, ChainAsk, NoteBody, ScopeDigest, SyncRequest, scope_digests};

#[tokio::test]
async fn where_a_device_differs_it_hears_the_heads_and_gets_the_chain_again() {
    let mut scene = Scene::new().await;
    for grams in [80_000, 80_100, 80_200] {
        scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(grams));
    }
    let chain = scene.home.waiting[0].key.id.chain;
    scene.home.sync().await;
    scene.nurse.sync().await;
    let heads = scene.nurse.heads();
    let same = SyncRequest { compare: scope_digests(heads.clone()), ..scene.nurse.request(vec![]) };
    assert_eq!(scene.nurse.exchange(&same).await.unwrap().differs, []);

    let less = heads.iter().filter(|head| head.chain != chain).copied();
    let request = SyncRequest { compare: scope_digests(less), ..scene.nurse.request(vec![]) };
    let answer = scene.nurse.exchange(&request).await.unwrap();
    assert_eq!(answer.differs.len(), 1, "{:?}", answer.differs);
    let scope = &answer.differs[0];
    assert_eq!((scope.patient, scope.audience), (scene.patient, Audience::Shared));
    assert!(scope.heads.iter().any(|head| head.chain == chain && head.number == 3));

    let wants = vec![ChainAsk { chain, after: 1 }];
    let request = SyncRequest { wants, ..scene.nurse.request(vec![]) };
    let answer = scene.nurse.exchange(&request).await.unwrap();
    let numbers: Vec<u64> = answer.repairs[0].links.iter().map(|(_, link)| link.number()).collect();
    assert_eq!((answer.repairs.len(), numbers), (1, vec![2, 3]));
    assert_eq!(answer.repairs[0].signature.map(|(number, _)| number), Some(3));
}

#[tokio::test]
async fn a_small_page_brings_a_chain_again_piece_by_piece() {
    let mut scene = Scene::new().await;
    for grams in 80_000..80_010 {
        scene.home.write(scene.patient, Audience::Shared, own_check_in(), &weighed(grams));
    }
    let chain = scene.home.waiting[0].key.id.chain;
    scene.home.sync().await;
    scene.nurse.sync().await;
    let (mut after, mut answers) = (0, 0);
    loop {
        let wants = vec![ChainAsk { chain, after }];
        let request = SyncRequest { wants, page_bytes: 1, ..scene.nurse.request(vec![]) };
        let answer = scene.nurse.exchange(&request).await.unwrap();
        let Some(run) = answer.repairs.first() else { break };
        let last = run.links.last().unwrap().1.number();
        assert!(last > after, "it gets on");
        (after, answers) = (last, answers + 1);
    }
    assert_eq!(after, 10);
    assert!(answers > 1);
}

#[tokio::test]
async fn whoever_compares_hears_nothing_about_what_they_are_not_due() {
    let mut scene = Scene::new().await;
    let other = PatientId::from_bytes([0x22; 16]);
    let note = Body::TeamNote(NoteBody { text: Private::new("safeguarding".to_owned()) });
    scene.nurse.write(scene.patient, Audience::Team, "team-note/1", &note);
    scene.nurse.write(other, Audience::Shared, own_check_in(), &weighed(80_000));
    let chains: Vec<_> = scene.nurse.waiting.iter().map(|entry| entry.key.id.chain).collect();
    scene.nurse.sync().await;
    scene.home.sync().await;
    let digest = Hash([9; 32]);
    let compare = vec![
        ScopeDigest { patient: scene.patient, audience: Audience::Team, digest },
        ScopeDigest { patient: other, audience: Audience::Shared, digest },
    ];
    let wants = chains.iter().map(|chain| ChainAsk { chain: *chain, after: 0 }).collect();
    let request = SyncRequest { compare, wants, ..scene.home.request(vec![]) };
    let answer = scene.home.exchange(&request).await.unwrap();
    assert!(answer.repairs.is_empty());
    for scope in &answer.differs {
        assert!(scope.audience == Audience::Shared && scope.patient != other, "{scope:?}");
    }
    let mut gone = scene.world.clinician(scene.team, hearth_record::Role::Nurse).await;
    gone.sync().await;
    scene.world.revoke(&gone).await;
    let wants = chains.iter().map(|chain| ChainAsk { chain: *chain, after: 0 }).collect();
    let compare = vec![ScopeDigest { patient: scene.patient, audience: Audience::Shared, digest }];
    let request = SyncRequest { compare, wants, ..gone.request(vec![]) };
    let answer = gone.exchange(&request).await.unwrap();
    assert!(answer.revoked && answer.repairs.is_empty() && answer.differs.is_empty());
}
