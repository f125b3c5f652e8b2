//! The tables themselves: how they come about, what they refuse, and that every key begins with the team.

use super::*;

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
