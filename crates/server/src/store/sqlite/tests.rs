//! The tables themselves: how they come about, what they refuse, and that every key begins with the team.

use super::*;
use crate::store::NewEpoch;
use hearth_clinical::Instant;
use hearth_record::{Epoch, Hash, LogNumber};

fn made() -> (tempfile::TempDir, Connection) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("team.db");
    drop(SqliteStore::open(&path).unwrap());
    let db = Connection::open(&path).unwrap();
    (dir, db)
}

fn texts(db: &Connection, sql: &str) -> Vec<String> {
    let mut query = db.prepare(sql).unwrap();
    query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_key_begins_with_the_team_but_those_of_the_two_address_books() {
    let (_dir, db) = made();
    let tables = texts(&db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    assert!(tables.len() >= 11, "{tables:?}");
    for table in tables {
        let first = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk = 1"));
        let address_book = ["code_door", "device_door"].contains(&table.as_str());
        assert_eq!(first == ["team"], !address_book, "{table}");
    }
}

#[test]
fn every_table_is_strict() {
    let (_dir, db) = made();
    let loose = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'";
    assert_eq!(texts(&db, loose), Vec::<String>::new());
}

#[test]
fn the_steps_that_lead_to_todays_tables_are_sound() {
    migrations().unwrap().validate().unwrap();
}

#[test]
fn a_commit_is_on_disk_before_anybody_hears_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&dir.path().join("team.db")).unwrap();
    let db = locked(&store.inner.writer);
    let level: i64 = db.query_row("PRAGMA synchronous", [], |row| row.get(0)).unwrap();
    assert_eq!(level, 2, "FULL");
}

#[test]
fn a_store_of_a_newer_server_is_refused_and_left_alone() {
    let (dir, db) = made();
    db.execute_batch("PRAGMA user_version = 99; CREATE TABLE of_the_future (id INTEGER) STRICT;").unwrap();
    drop(db);
    let path = dir.path().join("team.db");
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::Newer)));
    let db = Connection::open(&path).unwrap();
    assert_eq!(texts(&db, "SELECT name FROM sqlite_schema WHERE name = 'of_the_future'").len(), 1);
}

#[test]
fn looking_at_a_store_that_is_not_there_makes_none() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("team.db");
    assert!(SqliteStore::check(&path).is_err());
    assert!(SqliteStore::backup(&path, &dir.path().join("copy.db")).is_err());
    assert!(!path.exists());
}

/// Several requests, or several processes, find at the same time that the log was put back.
#[tokio::test]
async fn a_new_life_of_the_log_begins_once_however_many_ask_for_it() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("team.db");
    let (one, other) = (SqliteStore::open(&path).unwrap(), SqliteStore::open(&path).unwrap());
    let team = TeamId::from_bytes([1; 16]);
    let [first, lost, a, b] = [1, 2, 3, 4].map(|n| Epoch::from_bytes([n; 8]));
    let row = TeamRow {
        team,
        name: "Riverside".into(),
        escrow_public: [0; 32],
        invented: true,
        epoch: first,
        number: LogNumber(0),
        hash: Hash::GENESIS,
    };
    one.create_team(NewTeam { row, escrow_wrapped: vec![], created: Instant::from_ms(0) }).await.unwrap();
    let begin = |new, lost| NewEpoch { instead_of: first, new, lost, common: None, at: Instant::from_ms(1) };
    assert_eq!(one.begin_epoch(team, begin(a, None)).await.unwrap(), a);
    assert_eq!(other.begin_epoch(team, begin(b, None)).await.unwrap(), a, "it has begun already");
    let again = NewEpoch { instead_of: a, ..begin(b, Some(lost)) };
    assert_eq!(other.begin_epoch(team, again).await.unwrap(), b, "a life that nobody here knew of");
    let once_more = NewEpoch { instead_of: b, new: first, ..again };
    assert_eq!(one.begin_epoch(team, once_more).await.unwrap(), b, "and is known from now on");
    let open = one.epochs(team).await.unwrap().into_iter().filter(|row| row.last_number.is_none());
    assert_eq!(open.map(|row| row.epoch).collect::<Vec<_>>(), [b]);
}
