//! Any way of cutting chains into pushes, in any order and as often as one likes, ends in the same log.

use super::prepare::tests::header;
use super::*;
use crate::admin::{CodeFor, Office};
use crate::mint::{OsMint, SeededMint};
use crate::store::sqlite::SqliteStore;
use crate::store::{LogAsk, TeamStore};
use ed25519_dalek::SigningKey;
use hearth_clinical::{TeamContact, TeamHours};
use hearth_record::{
    Audience, Chain, DeviceId, EntryKey, Head, Incarnation, LogNumber, PatientId, Role, Segment, Subject,
    TeamId, UserId, sign_head,
};
use hearth_wire::PushedChain;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

struct Bench {
    _dir: tempfile::TempDir,
    store: SqliteStore,
    identity: Arc<Identity>,
    team: TeamId,
    device: DeviceId,
    user: UserId,
    key: SigningKey,
}

const NOW: Instant = Instant::from_ms(1_795_000_000_000);
const LENGTH: usize = 8;

impl Bench {
    async fn new() -> Bench {
        let dir = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(&dir.path().join("team.db")).unwrap();
        let identity = Arc::new(Identity::new(&[1; 32], [2; 32]));
        let office = Office { store: &store, identity: &identity, now: NOW };
        let contact = TeamContact::new("111", TeamHours::closed(), "111").unwrap();
        let team =
            office.create_team("Bench", contact, true, Box::new(SeededMint::new("team"))).await.unwrap().0;
        let user = office.add_user(team, Role::Nurse, "Nobody", Box::new(OsMint)).await.unwrap();
        let key = SigningKey::from_bytes(&[9; 32]);
        let computer = (key.verifying_key().to_bytes(), "");
        let admitted = office.admit(None, team, CodeFor::User(user), computer, &mut OsMint).await;
        let device = admitted.unwrap().device;
        Bench { _dir: dir, store, identity, team, device, user, key }
    }

    fn chain(&self, which: u8) -> Vec<Entry> {
        let id = ChainId {
            patient: PatientId::from_bytes([which + 1; 16]),
            audience: Audience::Shared,
            device: self.device,
            incarnation: Incarnation::from_bytes([7; 8]),
        };
        let mut chain = Chain::empty(id);
        let mut next = || {
            let mut header = header("check-in", Subject::CHECK_IN_SELF, vec![]);
            header.author = self.user;
            chain.append(header, b"{}".to_vec(), &SegmentSeed([which; 32]))
        };
        (0..LENGTH).map(|_| next()).collect()
    }

    fn pushed(&self, run: &[Entry]) -> PushedChain {
        let last = run.last().unwrap();
        let chain = last.key.id.chain;
        let head = Head { chain, number: last.key.id.number, hash: last.hash };
        PushedChain {
            chain,
            before: run[0].before,
            links: run.iter().map(|entry| entry.link.clone()).collect(),
            seeds: vec![],
            signature: sign_head(&self.key, &head),
        }
    }

    async fn push(&self, chains: Vec<PushedChain>) -> Plan {
        let arrived: Vec<Arrived> = chains.into_iter().map(prepare).collect();
        let wanted = wanted(&self.identity, &self.team, &arrived);
        let identity = Arc::clone(&self.identity);
        let decide = Box::new(move |facts: &Facts| admit(facts, &identity, &mut OsMint, arrived, NOW));
        self.store.append(self.team, wanted, decide).await.unwrap().plan
    }

    async fn log(&self) -> Vec<(u64, EntryKey)> {
        let through = self.store.team(self.team).await.unwrap().number;
        let ask = LogAsk { after: LogNumber(0), through, patients: None, rows_max: 10_000 };
        let log = self.store.log(self.team, ask).await.unwrap();
        log.iter().map(|stored| (stored.log.0, stored.entry.key)).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn however_a_chain_is_cut_up_and_repeated_it_is_kept_once_and_whole(
        pushes in prop::collection::vec(prop::collection::vec((0..2_u8, 0..LENGTH, 1..=LENGTH), 1..3), 1..12)
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let bench = Bench::new().await;
            let chains = [bench.chain(0), bench.chain(1)];
            let mut through = [0; 2];
            for push in pushes {
                let runs: Vec<(usize, usize, usize)> =
                    push.iter().map(|(which, from, count)| (usize::from(*which), *from, (from + count).min(LENGTH))).collect();
                let pushed = runs.iter().map(|(which, from, to)| bench.pushed(&chains[*which][*from..*to])).collect();
                let plan = bench.push(pushed).await;
                for ((which, from, to), answer) in runs.iter().zip(&plan.answers) {
                    let fits = *from <= through[*which];
                    assert_eq!(answer.problem, (!fits).then_some(PushProblem::Gap));
                    if fits {
                        through[*which] = through[*which].max(*to);
                        assert_eq!(answer.through, *to as u64);
                    }
                }
            }
            let log = bench.log().await;
            let numbers: Vec<u64> = log.iter().map(|(number, _)| *number).collect();
            assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>(), "no number twice, none left out");
            let held: BTreeSet<EntryKey> = log.iter().map(|(_, key)| *key).collect();
            assert_eq!(held.len(), log.len(), "no entry twice");
            for (which, chain) in chains.iter().enumerate() {
                for (place, entry) in chain.iter().enumerate() {
                    assert_eq!(held.contains(&entry.key), place < through[which]);
                }
            }
        });
    }
}

#[tokio::test]
async fn a_seed_that_is_held_stays() {
    let bench = Bench::new().await;
    let chain = bench.chain(0);
    let month = chain[0].whole().unwrap().header.time.month();
    let mut first = bench.pushed(&chain[..1]);
    first.seeds = vec![(month, SegmentSeed([0; 32]))];
    bench.push(vec![first]).await;
    let mut second = bench.pushed(&chain[1..2]);
    second.seeds = vec![(month, SegmentSeed([8; 32]))];
    bench.push(vec![second]).await;
    let segment = Segment { chain: chain[0].key.id.chain, month };
    let seeds = bench.store.seeds(bench.team, vec![segment]).await.unwrap();
    assert_eq!(seeds.get(&segment), Some(&SegmentSeed([0; 32])));
}
