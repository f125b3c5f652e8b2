//! The tables are those of the reviewed picture, and every file that was ever shipped still opens with its rows.

use super::*;
use crate::database::known_version;
use crate::signature;
use hearth_record::{Head, HeadSignature};
use std::fs;

const PICTURE: &str = "../../migrations/device/schema.sql";
const OLD: &str = "../../migrations/old/device";
/// Opens the shipped files; they hold invented data only.
const OLD_PASSPHRASE: &str = "a shipped file of an older app";

fn blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

fn schema(store: &Store) -> String {
    let db = store.writer();
    let sql = "SELECT sql || ';' AS sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name";
    let mut statement = db.prepare(sql).unwrap();
    let rows: Vec<String> =
        statement.query_map([], |row| row.get("sql")).unwrap().map(Result::unwrap).collect();
    format!(
        "-- Today's tables, as the migrations make them. Written by the test of them; read it when it changes.\n\n{}\n",
        rows.join("\n\n")
    )
}

#[test]
fn the_tables_are_those_of_the_reviewed_picture() {
    let home = Home::new(1);
    let found = schema(&home.store);
    if blessing() {
        fs::write(PICTURE, &found).unwrap();
    }
    assert_eq!(
        fs::read_to_string(PICTURE).unwrap(),
        found,
        "run the test with BLESS=1 and review the change"
    );
}

#[test]
fn every_table_is_strict() {
    let home = Home::new(1);
    let db = home.store.writer();
    let mut statement =
        db.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").unwrap();
    let tables: Vec<(String, bool)> = statement
        .query_map([], |row| Ok((row.get("name")?, row.get("strict")?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(tables.len() > 10);
    for (name, strict) in tables {
        assert!(strict || name.starts_with("sqlite_"), "{name}");
    }
}

/// What a shipped file must hold, whatever version it was.
fn fill(store: &Store) {
    store.enrol(&identity(1)).unwrap();
    let mut seed = [1_u8; 32];
    let mut write = |act: &NewAct| {
        seed[0] = seed[0].wrapping_add(1);
        store.write(act, seed).unwrap().key
    };
    let key = write(&check_in(82_400, 0));
    write(&amendment(&key, 72_400, &[key]));
    write(&NewAct { form: Some("saved".to_owned()), ..check_in(73_000, 31) });
    write(&target_weight("71", &[]));
    write(&team_note("for the team"));
    write(&unknown_kind(PATIENT, "gait-2031"));
    let draft = crate::Draft {
        form: "begun".to_owned(),
        patient: PATIENT,
        what: "check-in".to_owned(),
        fields: "{}".to_owned(),
        page: 1,
    };
    store.save_draft(&draft).unwrap();
    // Since version 2.
    let head =
        Head { chain: key.id.chain, number: 1, hash: store.run(&key.id.chain, 1, 1).unwrap().head.hash };
    store.in_transaction(|tx| signature::keep(tx, &head, &HeadSignature([7; 64]))).unwrap();
    // Since version 3.
    let gone = PatientId::from_bytes([8; 16]);
    write(&NewAct { patient: gone, ..check_in(70_000, 0) });
    let user = UserId::from_bytes([1; 16]);
    let nothing = hearth_wire::GrantBody { user, access: hearth_record::Access::Nothing };
    let word = act(Subject::grant(&user), 0, &Body::Grant(nothing));
    let word = write(&NewAct { patient: gone, ..word });
    let run = store.run(&word.id.chain, 1, 2).unwrap();
    store.acknowledge(&word.id.chain, 2, &run.head.hash, &[6; 16]).unwrap();
    store.let_go(Instant::from_ms(1_795_000_000_000), day(40)).unwrap();
    store.keep("language", "en").unwrap();
    store.set_cursor(&cursor(3)).unwrap();
}

/// Makes the file of today's version once; later versions never write it again.
fn ship(folder: &Path) {
    let new = NewProfile { name: "Shipped".to_owned(), ..new_profile() };
    let store = Profile::create(folder, &new, OLD_PASSPHRASE, &mut random()).unwrap();
    fill(&store);
    drop(store);
    fs::remove_file(folder.join("lock")).unwrap();
}

/// P81
#[test]
fn every_file_that_was_shipped_opens_with_its_rows() {
    let todays = Path::new(OLD).join(format!("version-{:02}", known_version()));
    if blessing() && !todays.exists() {
        ship(&todays);
    }
    for version in 1..=known_version() {
        let folder = tempfile::tempdir().unwrap();
        for entry in fs::read_dir(Path::new(OLD).join(format!("version-{version:02}"))).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        let store = Profile::open(folder.path(), Secret::Passphrase(OLD_PASSPHRASE), &NoKeyRing).unwrap();
        let view = store.view().unwrap();
        assert_eq!(view.counts().unwrap().held, 6, "version {version}");
        assert_eq!(view.drafts(&PATIENT).unwrap().len(), 1);
        let weights = view.readings(&PATIENT, crate::ReadingKind::Weight, LocalDay::FIRST).unwrap();
        assert_eq!(weights.len(), 2);
        assert_eq!(view.acts(&PATIENT).unwrap().len(), 6);
        drop(view);
        assert_eq!(store.verify().unwrap().problems, [], "version {version}");
        let waiting = store.waiting().unwrap();
        assert_eq!(waiting.len(), 2);
        let signed = signature::between(&store.writer(), &waiting[0].chain, 1, 9).unwrap();
        assert_eq!(signed.len(), usize::from(version >= 2), "version {version}");
        let left = store.view().unwrap().leavings(Instant::from_ms(0)).unwrap();
        assert_eq!(left.len(), usize::from(version >= 3), "version {version}");
        assert!(store.offered().unwrap().is_empty() && !store.is_healed().unwrap(), "something waits");
        let home = Home::new(1);
        assert_eq!(schema(&store), schema(&home.store), "version {version}");
    }
}

#[test]
fn a_copy_is_made_before_the_form_of_a_file_changes() {
    let home = Home::new(1);
    let key = home.weight(82_400, 0);
    crate::backup::copy_before_migration(&home.dir(), &home.store.writer(), 1).unwrap();
    let copy = home.dir().join("hearth.before-2.db");
    let (dir, folder) = (home.dir(), home.folder);
    drop(home.store);
    fs::rename(copy, dir.join("hearth.db")).unwrap();
    assert!(open(&dir).unwrap().view().unwrap().entry(&key).unwrap().is_some());
    drop(folder);
}
