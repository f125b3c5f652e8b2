//! Who has looked at a check-in: only what an entry in effect of somebody of the team says, about all that it is made of.

use crate::pen::{HOME, NURSE, Pen, part, weighed};
use hearth_chart::Looks;
use hearth_record::{Directory, EntryKey, LogNumber, Role, Subject, UserId, UserRow};
use hearth_wire::{Body, LookedAtBody};

const LEAD: u8 = 4;

fn user(number: u8) -> UserId {
    UserId::from_bytes([number; 16])
}

fn team(roles: &[(u8, Role)]) -> Directory {
    let row = |role: &Role| UserRow { role: role.clone(), name: "Invented".to_owned(), disabled: false };
    Directory {
        users: roles.iter().map(|(number, role)| (user(*number), row(role))).collect(),
        ..Directory::default()
    }
}

fn usual() -> Directory {
    team(&[(HOME, Role::Patient), (NURSE, Role::Nurse), (LEAD, Role::Lead)])
}

fn look(pen: &mut Pen, device: u8, role: Role, entry: &EntryKey) -> EntryKey {
    pen.write(device, Subject::looked_at(entry), &Body::LookedAt(LookedAtBody { role }), &[])
}

fn looked_by(pen: &Pen, directory: &Directory, check_in: &EntryKey) -> Option<(UserId, Option<Role>)> {
    let looks = Looks::of(&pen.record(), directory);
    looks.at_whole(check_in).map(|look| (look.by, look.role.clone()))
}

#[test]
fn nobody_has_looked_until_an_entry_of_the_team_says_so() {
    let mut pen = Pen::default();
    let (one, other) = (pen.check_in(HOME, weighed(82)), pen.check_in(HOME, weighed(83)));
    assert_eq!(looked_by(&pen, &usual(), &one), None);
    pen.at_minute(65);
    look(&mut pen, NURSE, Role::Nurse, &one);
    assert_eq!(looked_by(&pen, &usual(), &one), Some((user(NURSE), Some(Role::Nurse))));
    assert_eq!(looked_by(&pen, &usual(), &other), None, "a look is at one check-in");
    let looks = Looks::of(&pen.record(), &usual());
    assert_eq!(looks.at_whole(&one).unwrap().at, pen.now());
    assert!(looks.has_looked(&user(NURSE), &one) && !looks.has_looked(&user(LEAD), &one));
}

#[test]
fn a_look_that_is_suspended_or_of_somebody_without_the_role_is_none() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(82));
    look(&mut pen, HOME, Role::Nurse, &key);
    assert_eq!(looked_by(&pen, &usual(), &key), None, "a patient who calls themself a nurse");
    let real = look(&mut pen, NURSE, Role::Nurse, &key);
    assert_eq!(looked_by(&pen, &team(&[(HOME, Role::Patient)]), &key), None, "nobody knows who that is");
    for role in [Role::Admin, Role::Rehab, Role::LinkWorker, Role::Newer("guest-2031".to_owned())] {
        assert_eq!(looked_by(&pen, &team(&[(NURSE, role.clone())]), &key), None, "{role:?}");
    }
    assert!(looked_by(&pen, &usual(), &key).is_some());
    pen.suspend(real);
    assert_eq!(looked_by(&pen, &usual(), &key), None, "the server said that they may not");
}

#[test]
fn a_role_is_named_only_where_entry_and_directory_agree() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(82));
    look(&mut pen, NURSE, Role::Lead, &key);
    assert_eq!(looked_by(&pen, &usual(), &key), Some((user(NURSE), None)));
}

#[test]
fn somebody_who_has_left_the_team_has_looked_all_the_same() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(82));
    look(&mut pen, NURSE, Role::Nurse, &key);
    let mut gone = usual();
    gone.users.get_mut(&user(NURSE)).unwrap().disabled = true;
    assert_eq!(looked_by(&pen, &gone, &key), Some((user(NURSE), Some(Role::Nurse))));
}

#[test]
fn a_correction_that_nobody_has_looked_at_takes_the_look_away() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(82));
    look(&mut pen, NURSE, Role::Nurse, &key);
    let correction = pen.amend(HOME, key, weighed(92), &[part(key, "weight")]);
    assert_eq!(looked_by(&pen, &usual(), &key), None, "92 kg has been seen by nobody");
    assert_eq!(Looks::of(&pen.record(), &usual()).made_of(&key), [key, correction]);
    look(&mut pen, LEAD, Role::Lead, &correction);
    assert_eq!(looked_by(&pen, &usual(), &key), Some((user(LEAD), Some(Role::Lead))));
    let taken_back = pen.withdraw(HOME, key, &[part(key, "weight")]);
    assert_eq!(looked_by(&pen, &usual(), &key), None);
    pen.suspend(taken_back);
    assert!(looked_by(&pen, &usual(), &key).is_some(), "a taking back without effect is nothing to look at");
}

#[test]
fn a_correction_of_a_newer_app_counts_as_not_looked_at() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(82));
    look(&mut pen, NURSE, Role::Nurse, &key);
    let kind = hearth_record::Kind::new("amendment", 9);
    pen.write_bytes(HOME, Subject::check_in(&key), kind, br#"{"weight":{"from":2031}}"#.to_vec(), &[]);
    assert_eq!(looked_by(&pen, &usual(), &key), None);
}

#[test]
fn of_several_looks_the_first_in_the_log_is_told_whatever_the_clocks_say() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(82));
    pen.at_minute(90);
    look(&mut pen, NURSE, Role::Nurse, &key);
    pen.at_minute(30);
    look(&mut pen, LEAD, Role::Lead, &key);
    let log = [1, 2, 3].map(LogNumber);
    for (fact, number) in pen.facts.iter_mut().zip(log) {
        fact.log = Some(number);
    }
    assert_eq!(looked_by(&pen, &usual(), &key), Some((user(NURSE), Some(Role::Nurse))));
    // One that the log does not have yet comes after all that it has.
    pen.facts[1].log = None;
    assert_eq!(looked_by(&pen, &usual(), &key), Some((user(LEAD), Some(Role::Lead))));
}

#[test]
fn two_people_who_looked_are_no_conflict() {
    let mut pen = Pen::default();
    let key = pen.check_in(HOME, weighed(82));
    look(&mut pen, NURSE, Role::Nurse, &key);
    look(&mut pen, LEAD, Role::Lead, &key);
    let record = pen.record();
    assert_eq!(
        record.current().of_subject(&Subject::looked_at(&key)).count(),
        0,
        "it has no part to differ in"
    );
}
