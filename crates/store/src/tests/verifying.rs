//! Changing, removing or inserting an entry is found, and where.

use super::*;
use crate::{VerifyProblem, WriteError};

fn tamper(sql: &str) -> (Vec<EntryKey>, Vec<VerifyProblem>) {
    let home = Home::new(1);
    let keys = vec![home.weight(82_400, 0), home.weight(82_500, 1), home.weight(82_600, 2)];
    assert_eq!(home.store.verify().unwrap().problems, []);
    home.store.writer().execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
    (keys, home.store.verify().unwrap().problems)
}

#[test]
fn a_healthy_store_has_no_problems_and_is_counted() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.write(&team_note("for the team"));
    let report = home.store.verify().unwrap();
    assert_eq!((report.chains, report.entries, report.problems), (2, 2, vec![]));
}

#[test]
fn a_changed_time_is_found() {
    let (keys, problems) = tamper("UPDATE entry SET wall_ms = wall_ms + 1 WHERE number = 2");
    assert!(problems.contains(&VerifyProblem::Changed { key: keys[1] }), "{problems:?}");
}

#[test]
fn a_changed_body_is_found() {
    let (keys, problems) = tamper(
        "UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), '82600', '72600') AS BLOB) WHERE number = 3",
    );
    assert!(problems.contains(&VerifyProblem::Changed { key: keys[2] }), "{problems:?}");
    assert!(problems.contains(&VerifyProblem::Derived { table: "reading" }), "{problems:?}");
}

#[test]
fn a_removed_entry_is_found() {
    let (keys, problems) = tamper("DELETE FROM escrow; DELETE FROM entry WHERE number = 2");
    assert!(problems.contains(&VerifyProblem::Missing { key: keys[2] }), "{problems:?}");
    let (_, problems) = tamper("DELETE FROM escrow; DELETE FROM entry WHERE number = 3");
    assert!(problems.iter().any(|problem| matches!(problem, VerifyProblem::Head { .. })), "{problems:?}");
}

#[test]
fn what_nobody_has_acknowledged_has_not_left_with_its_patient() {
    let (_, problems) =
        tamper("DELETE FROM escrow; DELETE FROM entry WHERE number = 3; DELETE FROM head WHERE number = 3");
    assert!(problems.iter().any(|problem| matches!(problem, VerifyProblem::Head { .. })), "{problems:?}");
}

#[test]
fn a_changed_derived_row_is_found_and_put_right_by_a_rebuild() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.store.writer().execute_batch("UPDATE reading SET value = 72400").unwrap();
    assert_eq!(home.store.verify().unwrap().problems, [VerifyProblem::Derived { table: "reading" }]);
    home.store.rebuild().unwrap();
    assert_eq!(home.store.verify().unwrap().problems, []);
}

#[test]
fn verifying_changes_nothing() {
    let home = Home::new(1);
    home.weight(82_400, 0);
    home.store.writer().execute_batch("UPDATE reading SET value = 72400").unwrap();
    home.store.verify().unwrap();
    let again: Result<_, WriteError> = home.store.verify();
    assert_eq!(again.unwrap().problems, [VerifyProblem::Derived { table: "reading" }]);
}
