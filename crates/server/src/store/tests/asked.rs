//! Every question that a store answers, asked of two of them: the answers are the same.

use super::same::{chain, device, patient, same, team, user};
use crate::store::{LogAsk, MonthAsk, MonthPlace, TeamStore};
use hearth_record::{ChainId, LogNumber, PatientId, Segment, TeamId};

pub(super) async fn ask_everything(a: &dyn TeamStore, b: &dyn TeamStore) {
    same("teams", a.teams(), b.teams()).await;
    for n in 0..4 {
        same("door", a.door(device(n)), b.door(device(n))).await;
        same("code", a.code([n; 8]), b.code([n; 8])).await;
    }
    for of in [1, 2, 3] {
        let of = team(of);
        same("team", a.team(of), b.team(of)).await;
        same("escrow", a.escrow_wrapped(of), b.escrow_wrapped(of)).await;
        same("epochs", a.epochs(of), b.epochs(of)).await;
        let (one, other) = (a.directory(of).await.unwrap(), b.directory(of).await.unwrap());
        assert_eq!((one.latest(), one.now()), (other.latest(), other.now()));
        for number in (0..40).map(LogNumber) {
            same("log hash", a.log_hash_at(of, number), b.log_hash_at(of, number)).await;
        }
        for patients in [None, Some(vec![]), Some(vec![2, 0]), Some(vec![1, 2, 1]), Some(vec![9])] {
            let patients = patients.map(|list| list.into_iter().map(patient).collect::<Vec<_>>());
            same("heads", a.heads(of, patients.clone()), b.heads(of, patients.clone())).await;
            for (after, through, rows_max) in
                [(0, u64::MAX, 1000), (2, 6, 1000), (1, 30, 3), (6, 2, 5), (0, 9, 0)]
            {
                let (after, through) = (LogNumber(after), LogNumber(through));
                let ask = || LogAsk { after, through, patients: patients.clone(), rows_max };
                same("log", a.log(of, ask()), b.log(of, ask())).await;
            }
        }
        for n in 0..4 {
            same("grants", a.grants_of(of, user(n)), b.grants_of(of, user(n))).await;
            same("access", a.access_of(of, patient(n)), b.access_of(of, patient(n))).await;
            let (one, other) = (a.last_judged(of, vec![patient(n)]), b.last_judged(of, vec![patient(n)]));
            same("judged", one, other).await;
            let (one, other) = (a.visits(of, vec![patient(n)]), b.visits(of, vec![patient(n)]));
            same("visits", one, other).await;
            ask_record(of, patient(n), a, b).await;
            for by in 0..4 {
                let (of_patient, by) = (patient(n), device(by));
                same("contact", a.last_contact(of, of_patient, by), b.last_contact(of, of_patient, by)).await;
            }
        }
        ask_chains(of, a, b).await;
    }
}

/// One patient's record, as loads read it.
async fn ask_record(of: TeamId, patient: PatientId, a: &dyn TeamStore, b: &dyn TeamStore) {
    for through in [0, 4, u64::MAX].map(LogNumber) {
        same("lasting", a.lasting(of, patient, through), b.lasting(of, patient, through)).await;
        let mut places = vec![MonthPlace::Beginning, MonthPlace::NoMonth(LogNumber(2))];
        let months = [24_319, 24_320, 24_321, 24_323, 24_330];
        places.extend(months.map(|month| MonthPlace::Month(month, LogNumber(u64::from(month % 3)))));
        for (behind, rows_max) in places.into_iter().flat_map(|place| [0, 2, 100].map(|rows| (place, rows))) {
            let ask = MonthAsk { patient, behind, through, rows_max };
            same("by month", a.by_month(of, ask), b.by_month(of, ask)).await;
        }
    }
}

async fn ask_chains(of: TeamId, a: &dyn TeamStore, b: &dyn TeamStore) {
    let mut chains = Vec::new();
    for (of, shared) in [(0, true), (0, false), (1, true), (1, false), (2, true), (2, false)] {
        for (by, life) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
            chains.push(chain((of, shared, by, life)));
        }
    }
    for chain in &chains {
        for after in [0, 3, 100].map(LogNumber) {
            same("chain", a.chain_after(of, *chain, after), b.chain_after(of, *chain, after)).await;
            let (number, rows) = (after.0, 3);
            let (one, other) =
                (a.chain_behind(of, *chain, number, rows), b.chain_behind(of, *chain, number, rows));
            same("chain by number", one, other).await;
        }
    }
    let segments: Vec<Segment> =
        chains.iter().flat_map(|chain| [6, 7].map(|month| Segment { chain: *chain, month })).collect();
    same("seeds", a.seeds(of, segments.clone()), b.seeds(of, segments)).await;
    let stretches: Vec<(ChainId, u64, u64)> =
        chains.iter().flat_map(|chain| [(*chain, 1, 9), (*chain, 2, 3), (*chain, 4, 2)]).collect();
    same("signatures", a.signatures(of, stretches.clone()), b.signatures(of, stretches)).await;
}
