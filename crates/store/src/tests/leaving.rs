//! A patient leaves a device: whole, only when their record says so and nothing waits, and comes back to the same chains.

use super::*;
use crate::leave::TABLES;
use hearth_record::Access;
use hearth_wire::{GrantBody, LoadPage, OpenLoad, PersonBody};

const AT: Instant = Instant::from_ms(1_795_000_000_000);

fn user(device: u8) -> UserId {
    UserId::from_bytes([device; 16])
}

/// A word on what the user of the first device sees of the patient.
fn grant(access: Access, replaces: &[EntryKey]) -> NewAct {
    let body = Body::Grant(GrantBody { user: user(1), access });
    NewAct {
        audience: Audience::Team,
        kind: Kind::new("staff-grant", 1),
        replaces: replaces.iter().map(|key| Replaces { key: *key, parts: Vec::new() }).collect(),
        ..act(Subject::grant(&user(1)), 0, &body)
    }
}

fn person() -> NewAct {
    let body = Body::Person(PersonBody {
        name: hearth_clinical::PersonName::parse("Alma Invented").unwrap(),
        born: hearth_clinical::BirthDate::parse("1948-05-03", day(0)).unwrap(),
        nhs_number: None,
    });
    act(Subject::person(), 0, &body)
}

fn acknowledge_all(store: &Store) {
    for chain in store.waiting().unwrap() {
        assert!(store.acknowledge(&chain.chain, chain.through, &chain.hash, &[6; 16]).unwrap());
    }
}

fn let_go(store: &Store) -> usize {
    store.let_go(AT, day(7)).unwrap().len()
}

/// Two devices that hold the same patient: the first wrote three entries, the second who it is.
fn two() -> (Home, Home) {
    let (one, other) = (Home::new(1), Home::new(2));
    one.weight(82_400, 0);
    one.written(&NewAct { form: Some("a form".to_owned()), ..check_in(82_500, 1) });
    one.write(&team_note("said that she is called Alma"));
    other.write(&person());
    one.store.apply(&page(everything(&other.store, 10_000))).unwrap();
    acknowledge_all(&one.store);
    let draft = crate::Draft {
        form: "begun".to_owned(),
        patient: PATIENT,
        what: "check-in".to_owned(),
        fields: "{}".to_owned(),
        page: 1,
    };
    one.store.save_draft(&draft).unwrap();
    (one, other)
}

/// The second device ends what the first may see, and the first hears of it.
fn ends(one: &Home, other: &Home) -> EntryKey {
    let key = other.write(&grant(Access::Nothing, &[]));
    one.store.apply(&page(everything(&other.store, 20_000))).unwrap();
    key
}

fn names(store: &Store, sql: &str) -> Vec<String> {
    let db = store.writer();
    let mut statement = db.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get("name")).unwrap();
    rows.map(Result::unwrap).collect()
}

/// The columns of all tables in which a value holds one of these.
fn found_in(store: &Store, wanted: &[&[u8]]) -> Vec<String> {
    let tables = names(store, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    let db = store.writer();
    let mut found = Vec::new();
    for table in tables.iter().filter(|name| !name.starts_with("sqlite_")) {
        let mut statement = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for (place, column) in columns.iter().enumerate() {
                use rusqlite::types::ValueRef;
                let (ValueRef::Text(bytes) | ValueRef::Blob(bytes)) = row.get_ref(place).unwrap() else {
                    continue;
                };
                if wanted.iter().any(|one| bytes.windows(one.len()).any(|window| window == *one)) {
                    found.push(format!("{table}.{column}"));
                }
            }
        }
    }
    found
}

#[test]
fn every_table_that_has_patients_is_emptied_of_who_leaves() {
    let home = Home::new(1);
    let sql = "SELECT m.name AS name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = 'patient' AND m.name <> 'identity' ORDER BY m.name";
    let mut emptied = TABLES.map(str::to_owned).to_vec();
    emptied.sort();
    assert_eq!(names(&home.store, sql), emptied);
}

/// P48
#[test]
fn whose_access_was_ended_leaves_whole_and_a_receipt_without_a_name_stays() {
    let (one, other) = two();
    let patient = PATIENT.to_string();
    let traces: [&[u8]; 4] = [PATIENT.bytes(), patient.as_bytes(), b"Alma", b"Invented"];
    assert!(found_in(&one.store, &traces).len() > 10, "it was no test of traces");
    ends(&one, &other);
    let leavings = one.store.let_go(AT, day(7)).unwrap();
    assert_eq!(leavings, [crate::Leaving { at: AT, entries: 3, without_effect: 0 }]);
    assert_eq!(found_in(&one.store, &traces), Vec::<String>::new());
    let view = one.store.view().unwrap();
    assert!(view.patients().unwrap().is_empty() && view.heads().unwrap().is_empty());
    assert_eq!(view.leavings(Instant::from_ms(0)).unwrap(), leavings);
    assert_eq!(view.leavings(AT.plus_ms(1)).unwrap(), []);
    assert_eq!((view.counts().unwrap().waiting, view.counts().unwrap().acknowledged), (0, 3));
    drop(view);
    assert_eq!(one.store.verify().unwrap().problems, []);
    assert_eq!(let_go(&one.store), 0, "nobody leaves twice");
    let one = one.reopened();
    assert_eq!(found_in(&one.store, &traces), Vec::<String>::new());
}

#[test]
fn the_copy_from_before_the_tables_changed_goes_with_whom_it_still_holds() {
    let (one, other) = two();
    crate::backup::copy_before_migration(&one.dir(), &one.store.writer(), 1).unwrap();
    let copy = one.dir().join("hearth.before-2.db");
    assert!(copy.exists());
    ends(&one, &other);
    assert_eq!(let_go(&one.store), 1);
    assert!(!copy.exists());
}

#[test]
fn what_left_stays_sealed_to_the_team_for_ninety_days_and_nobody_else_opens_it() {
    let (one, other) = two();
    ends(&one, &other);
    one.store.let_go(AT, day(7)).unwrap();
    let sealed = |store: &Store| -> Vec<Vec<u8>> {
        let db = store.writer();
        let mut statement = db.prepare("SELECT sealed FROM left_entry ORDER BY number").unwrap();
        let rows = statement.query_map([], |row| row.get("sealed")).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let number = |bytes: &Vec<u8>| {
        let plain = team_secret().unseal(bytes).unwrap();
        let push = hearth_wire::decode_request(&plain).unwrap();
        push.chains[0].links[0].number()
    };
    let opened: Vec<u64> = sealed(&one.store).iter().map(number).collect();
    assert_eq!(opened, [1, 1, 2], "two check-ins and a note");

    // They were written on days 0 and 1. Somebody else leaves later.
    for (days, left) in [(90, 3), (91, 1), (92, 0)] {
        let other_patient = PatientId::from_bytes([days; 16]);
        other.write(&NewAct { patient: other_patient, ..grant(Access::Nothing, &[]) });
        one.store.apply(&page(everything(&other.store, 30_000))).unwrap();
        one.store.let_go(AT, day(i32::from(days))).unwrap();
        assert_eq!(sealed(&one.store).len(), left, "day {days}");
    }
}

/// P49
#[test]
fn whoever_has_unsent_work_here_stays_until_it_was_acknowledged() {
    let (one, other) = two();
    one.weight(82_600, 2);
    ends(&one, &other);
    assert_eq!(let_go(&one.store), 0);
    assert_eq!(one.store.view().unwrap().patients().unwrap().len(), 1);
    acknowledge_all(&one.store);
    assert_eq!(
        one.store.let_go(AT, day(7)).unwrap(),
        [crate::Leaving { at: AT, entries: 4, without_effect: 0 }]
    );
}

/// P48
#[test]
fn nobody_leaves_because_a_server_does_not_name_them_nor_by_an_ended_grant_of_somebody_else() {
    let (one, other) = two();
    let of_another = Body::Grant(GrantBody { user: user(3), access: Access::Nothing });
    let word = grant(Access::Nothing, &[]);
    other.write(&NewAct { subject: Subject::grant(&user(3)), body: body_bytes(&of_another), ..word });
    one.store.apply(&Arrived { cursor: Some(cursor(9)), ..page(everything(&other.store, 20_000)) }).unwrap();
    one.store.apply(&Arrived { cursor: Some(cursor(10)), complete: true, ..Arrived::default() }).unwrap();
    assert_eq!(let_go(&one.store), 0);
    assert_eq!(one.store.view().unwrap().patients().unwrap().len(), 1);
}

fn load_of(patient: PatientId) -> OpenLoad {
    OpenLoad { patient, as_of: LogNumber(90_000), after: LogNumber(0), place: None }
}

fn page_of(done: bool, runs: Vec<PulledRun>) -> LoadPage {
    let load = load_of(PATIENT);
    LoadPage { patient: load.patient, as_of: load.as_of, through: load.as_of, done, place: None, runs }
}

#[test]
fn nobody_leaves_while_they_are_loaded_nor_before_a_new_log_was_healed() {
    let (one, other) = two();
    ends(&one, &other);
    one.store.apply(&Arrived { opens: vec![load_of(PATIENT)], ..Arrived::default() }).unwrap();
    assert_eq!(let_go(&one.store), 0, "it is being loaded");
    one.store.apply(&Arrived { loads: vec![page_of(true, Vec::new())], ..Arrived::default() }).unwrap();
    let new_log = Arrived { afresh: true, cursor: Some(cursor(1)), ..Arrived::default() };
    one.store.apply(&new_log).unwrap();
    acknowledge_all(&one.store);
    assert_eq!(let_go(&one.store), 0, "what the new log lacks is not known yet");
    let whole = Arrived { complete: true, ..page(everything(&other.store, 20_000)) };
    one.store.apply(&whole).unwrap();
    assert_eq!(let_go(&one.store), 1);
}

/// P50
#[test]
fn who_comes_back_comes_whole_and_the_same_chains_go_on() {
    let (one, other) = two();
    let before = everything(&one.store, 1);
    let ended = ends(&one, &other);
    assert_eq!(let_go(&one.store), 1);
    let incarnation = one.store.identity().unwrap().unwrap().incarnation;

    // A page of the load with half of what was there.
    other.write(&grant(Access::Whole, &[ended]));
    let mut first = before.clone();
    first.retain(|run| run.chain.audience == Audience::Shared);
    first[0].links.truncate(1);
    first[0].signature = None;
    let opens =
        Arrived { opens: vec![load_of(PATIENT)], loads: vec![page_of(false, first)], ..Arrived::default() };
    assert_eq!(one.store.view().unwrap().leavings(Instant::from_ms(0)).unwrap().len(), 1);
    let applied = one.store.apply(&opens).unwrap();
    assert_eq!((applied.stored, applied.forks, applied.set_aside), (1, vec![], vec![]));
    assert_eq!(one.store.view().unwrap().leavings(Instant::from_ms(0)).unwrap(), [], "nobody has left");
    assert!(one.store.view().unwrap().incomplete(&PATIENT).unwrap());
    assert!(one.store.waiting().unwrap().is_empty(), "all of it was acknowledged before it left");

    let rest: Vec<PulledRun> = before.into_iter().chain(everything(&other.store, 40_000)).collect();
    let applied =
        one.store.apply(&Arrived { loads: vec![page_of(true, rest)], ..Arrived::default() }).unwrap();
    assert_eq!((applied.forks, applied.set_aside), (vec![], vec![]));
    let view = one.store.view().unwrap();
    assert!(!view.incomplete(&PATIENT).unwrap());
    let weights = view.readings(&PATIENT, crate::ReadingKind::Weight, LocalDay::FIRST).unwrap();
    assert_eq!(weights.len(), 2);
    assert_eq!(view.person(&PATIENT).unwrap().unwrap().name.reveal(), "Alma Invented");
    drop(view);
    assert_eq!(let_go(&one.store), 0, "access was given back");

    let key = one.weight(82_700, 3);
    assert_eq!((key.id.number, key.id.chain.incarnation), (3, incarnation), "no number is given twice");
    let waiting = one.store.waiting().unwrap();
    assert_eq!((waiting[0].from, waiting[0].through), (3, 3));
    assert_eq!(one.store.verify().unwrap().problems, []);
}

#[test]
fn what_a_patient_took_along_and_what_is_still_on_its_way_is_no_damage() {
    let (one, other) = two();
    let mut before = everything(&one.store, 1);
    ends(&one, &other);
    let_go(&one.store);
    one.weight(82_700, 3);
    assert_eq!(one.store.verify().unwrap().problems, [], "it writes on");
    before.retain(|run| run.chain.audience == Audience::Shared);
    let (_, first) = before[0].links.remove(0);
    before[0].before = first.hash_behind(before[0].before);
    let opens = vec![load_of(PATIENT)];
    let loads = vec![page_of(false, before)];
    let applied = one.store.apply(&Arrived { loads, opens, ..Arrived::default() }).unwrap();
    assert_eq!((applied.stored, applied.set_aside), (1, vec![]));
    assert_eq!(one.store.verify().unwrap().problems, [], "what stands today comes before what it stands on");
    one.store.apply(&Arrived { loads: vec![page_of(true, Vec::new())], ..Arrived::default() }).unwrap();
    let problems = one.store.verify().unwrap().problems;
    assert!(matches!(problems[..], [crate::VerifyProblem::Missing { .. }]), "it never came: {problems:?}");
}

#[test]
fn what_is_written_before_all_is_back_hangs_on_nothing_that_may_be_lost() {
    let (one, other) = two();
    let before = everything(&one.store, 1);
    ends(&one, &other);
    let_go(&one.store);
    one.store.apply(&Arrived { opens: vec![load_of(PATIENT)], ..Arrived::default() }).unwrap();
    let (key, next) = (one.weight(82_700, 3), one.weight(82_800, 4));
    assert_eq!((key.id.number, next.id.number), (1, 2));
    assert_ne!(key.id.chain.incarnation, before[0].chain.incarnation, "a new life of the chains");
    let runs = before.into_iter().chain(everything(&other.store, 40_000)).collect();
    let applied =
        one.store.apply(&Arrived { loads: vec![page_of(true, runs)], ..Arrived::default() }).unwrap();
    assert_eq!(applied.forks, []);
    assert_eq!(one.store.verify().unwrap().problems, []);
    assert_eq!(one.store.run(&key.id.chain, 1, 2).unwrap().links.len(), 2);
}

#[test]
fn a_device_goes_on_in_a_new_life_when_nobody_can_give_back_the_end_of_its_chain() {
    let (one, other) = two();
    let mut before = everything(&one.store, 1);
    ends(&one, &other);
    let_go(&one.store);
    before.retain(|run| run.chain.audience == Audience::Shared);
    before[0].links.truncate(1);
    before[0].signature = None;
    let renewal = Some(Incarnation::from_bytes([77; 8]));
    let loads = vec![page_of(true, before)];
    let arrived = Arrived { opens: vec![load_of(PATIENT)], loads, renewal, ..Arrived::default() };
    let applied = one.store.apply(&arrived).unwrap();
    assert_eq!(applied.forks.len(), 1);
    one.store.forget_acknowledgements().unwrap();
    assert!(
        one.store.waiting().unwrap().is_empty(),
        "what is not here can't be offered, and holds nobody up"
    );
    let key = one.weight(82_700, 3);
    assert_eq!((key.id.number, Some(key.id.chain.incarnation)), (1, renewal));
}

#[test]
fn a_log_that_is_taken_afresh_repeats_the_word_and_makes_no_second_receipt() {
    let (one, other) = two();
    ends(&one, &other);
    assert_eq!(let_go(&one.store), 1);
    let of_team = |run: &PulledRun| run.chain.audience == Audience::Team;
    let word: Vec<PulledRun> = everything(&other.store, 20_000).into_iter().filter(of_team).collect();
    let again = Arrived { afresh: true, cursor: Some(cursor(1)), complete: true, ..page(word) };
    one.store.apply(&again).unwrap();
    assert_eq!(one.store.view().unwrap().patients().unwrap().len(), 1);
    assert_eq!(let_go(&one.store), 0);
    assert!(one.store.view().unwrap().patients().unwrap().is_empty());
}
