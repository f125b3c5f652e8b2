//! What every store of a team does, whichever it is: the same tests over each.
//! What only the tables of one can show is tested beside that one.

mod asked;
mod images;
mod same;

use super::memory::MemoryStore;
use super::sqlite::SqliteStore;
use super::{NewEpoch, NewTeam, TeamRow, TeamStore};
use hearth_clinical::Instant;
use hearth_record::{Epoch, Hash, LogNumber, TeamId};
use std::sync::Arc;
use tempfile::TempDir;

/// A store that two processes have open, as far as it can be.
struct Open {
    name: &'static str,
    one: Arc<dyn TeamStore>,
    other: Arc<dyn TeamStore>,
    _dir: Option<TempDir>,
}

fn every_store() -> [Open; 2] {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("team.db");
    let open = || Arc::new(SqliteStore::open(&path).unwrap());
    let sqlite = Open { name: "SQLite", one: open(), other: open(), _dir: Some(dir) };
    let one: Arc<dyn TeamStore> = Arc::new(MemoryStore::new());
    let memory = Open { name: "memory", other: Arc::clone(&one), one, _dir: None };
    [sqlite, memory]
}

fn new_team(team: TeamId, epoch: Epoch) -> NewTeam {
    let row = TeamRow {
        team,
        name: "Riverside".into(),
        escrow_public: [0; 32],
        invented: true,
        epoch,
        number: LogNumber(0),
        hash: Hash::GENESIS,
    };
    NewTeam { row, escrow_wrapped: vec![7], created: Instant::from_ms(0) }
}

/// Several requests, or several processes, find at the same time that the log was put back.
#[tokio::test]
async fn a_new_life_of_the_log_begins_once_however_many_ask_for_it() {
    for Open { name, one, other, _dir } in every_store() {
        let team = TeamId::from_bytes([1; 16]);
        let [first, lost, a, b] = [1, 2, 3, 4].map(|n| Epoch::from_bytes([n; 8]));
        one.create_team(new_team(team, first)).await.unwrap();
        let begin =
            |new, lost| NewEpoch { instead_of: first, new, lost, common: None, at: Instant::from_ms(1) };
        assert_eq!(one.begin_epoch(team, begin(a, None)).await.unwrap(), a, "{name}");
        assert_eq!(other.begin_epoch(team, begin(b, None)).await.unwrap(), a, "{name}: it has begun already");
        let again = NewEpoch { instead_of: a, ..begin(b, Some(lost)) };
        assert_eq!(
            other.begin_epoch(team, again).await.unwrap(),
            b,
            "{name}: a life that nobody here knew of"
        );
        let once_more = NewEpoch { instead_of: b, new: first, ..again };
        assert_eq!(one.begin_epoch(team, once_more).await.unwrap(), b, "{name}: and is known from now on");
        let open = one.epochs(team).await.unwrap().into_iter().filter(|row| row.last_number.is_none());
        assert_eq!(open.map(|row| row.epoch).collect::<Vec<_>>(), [b], "{name}");
    }
}

#[tokio::test]
async fn a_team_is_made_once() {
    for Open { name, one, other, _dir } in every_store() {
        let (team, epoch) = (TeamId::from_bytes([1; 16]), Epoch::from_bytes([1; 8]));
        one.create_team(new_team(team, epoch)).await.unwrap();
        assert!(other.create_team(new_team(team, Epoch::from_bytes([2; 8]))).await.is_err(), "{name}");
        assert_eq!(other.team(team).await.unwrap().epoch, epoch, "{name}");
        assert_eq!(other.escrow_wrapped(team).await.unwrap(), [7], "{name}");
    }
}
