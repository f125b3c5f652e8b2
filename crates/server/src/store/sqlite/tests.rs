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

/// A stretch of the log, and the look at the start and once a day for rows that are gone: about the whole team.
const OF_A_TEAM: [&str; 3] = ["select_log.sql", "select_behind_gaps.sql", "select_lost_places.sql"];

/// Each question that names a patient, a chain or a number is answered by an index; only a stretch of the log itself is
/// read from the log. What walks the log of the whole team for one patient costs more with every patient there is.
#[test]
fn no_question_about_one_patient_walks_the_log_of_the_whole_team() {
    let (_dir, db) = made();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/sqlite/sql");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let sql = std::fs::read_to_string(&path).unwrap();
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut rows = plan.raw_query();
        while let Some(row) = rows.next().unwrap() {
            let step: String = row.get("detail").unwrap();
            let of_log = ["entry ", "e ", "newest "].iter().any(|table| {
                step.starts_with(&format!("SEARCH {table}")) || step.starts_with(&format!("SCAN {table}"))
            });
            if of_log && !OF_A_TEAM.contains(&name.as_str()) {
                seen += 1;
                let found = ["log=?", "patient=?", "subject=?", "subject>?"]
                    .iter()
                    .any(|column| step.contains(column));
                assert!(found, "{name}: {step}");
            }
        }
    }
    assert!(seen >= 12, "{seen}");
}

#[test]
fn the_month_of_an_entry_is_the_same_in_the_table_and_in_the_record() {
    let (_dir, db) = made();
    db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let insert = "INSERT INTO entry (team, log, patient, audience, device, incarnation, number, before, hash, log_hash, received_ms,
            author, day, body)
        VALUES (zeroblob(16), ?1, zeroblob(16), 's', zeroblob(16), zeroblob(8), ?1, zeroblob(32), zeroblob(32), zeroblob(32), 0,
            zeroblob(16), ?2, x'00')";
    let (first, last) = (-719_162, 2_932_896);
    let days =
        (first..last).step_by(373).chain(20_000..20_500).chain([first, first + 1, -1, 0, 1, last - 1, last]);
    for (log, day) in (1_i64..).zip(days) {
        db.execute(insert, (log, day)).unwrap();
        let month: u32 =
            db.query_row("SELECT month FROM entry WHERE log = ?1", [log], |row| row.get(0)).unwrap();
        let time = hearth_record::EntryTime {
            wall: Instant::from_ms(0),
            day: hearth_clinical::LocalDay::from_days(day).unwrap(),
            zone: String::new(),
            offset_ms: None,
        };
        assert_eq!(month, time.month(), "{day}");
    }
}
