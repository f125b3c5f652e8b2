//! Who is who and who may see what, as the chains say it, with the cautious reading where two values stand.

use crate::examples::{chain, user};
use crate::messages::{SEED, header};
use hearth_clinical::LocalDay;
use hearth_clinical::visit::{FieldAnswer, FieldId, Value};
use hearth_record::{
    Access, Act, Chain, ChainId, Current, DeviceId, DeviceStatus, Effects, Header, PatientId, Refusal, Role,
    Subject, UserId,
};
use hearth_wire::{
    Body, CustodyBody, DeviceBody, GrantBody, UserBody, VerdictBody, VisitAnswerBody, VisitBody, act,
    body_bytes, directory, granted, kind_of, owner, visit_days,
};

/// Writes one entry into a chain of its own device, so that entries stand side by side.
fn wrote(device: u8, subject: Subject, body: &Body) -> Act {
    let chain = ChainId { device: DeviceId::from_bytes([device; 16]), ..chain() };
    let header = Header { subject, kind: kind_of(body), ..header(chain) };
    act(&Chain::empty(chain).append(header, body_bytes(body), &SEED)).unwrap()
}

fn user_entry(device: u8, of: UserId, role: Role, disabled: bool) -> Act {
    wrote(device, Subject::user(&of), &Body::User(UserBody { role, name: "Invented".to_owned(), disabled }))
}

fn device_entry(device: u8, status: DeviceStatus, key: u8) -> Act {
    let of = DeviceId::from_bytes([0xD9; 16]);
    let name = String::new();
    let body = DeviceBody { device: of, user: user(1), public_key: [key; 32], name, status };
    wrote(device, Subject::device(&of), &Body::Device(body))
}

#[test]
fn the_directory_names_users_and_devices() {
    let acts = [user_entry(1, user(1), Role::Nurse, false), device_entry(1, DeviceStatus::Active, 5)];
    let read = directory(&acts);
    assert_eq!(read.role(&user(1)), Some(&Role::Nurse));
    let device = &read.devices[&DeviceId::from_bytes([0xD9; 16])];
    assert_eq!((device.user, device.public_key, device.status), (user(1), [5; 32], DeviceStatus::Active));
}

#[test]
fn of_two_words_about_a_user_or_device_the_one_that_allows_less_holds() {
    let two_roles = [user_entry(1, user(1), Role::Nurse, false), user_entry(2, user(1), Role::Lead, false)];
    assert_eq!(directory(&two_roles).role(&user(1)), Some(&Role::Newer("unsettled".to_owned())));
    let disabled = [user_entry(1, user(1), Role::Nurse, false), user_entry(2, user(1), Role::Nurse, true)];
    assert_eq!(directory(&disabled).role(&user(1)), None);
    let lost = [device_entry(1, DeviceStatus::Active, 5), device_entry(2, DeviceStatus::Lost, 5)];
    assert_eq!(directory(&lost).devices.values().next().unwrap().status, DeviceStatus::Lost);
    let two_keys = [device_entry(1, DeviceStatus::Active, 5), device_entry(2, DeviceStatus::Active, 6)];
    assert!(directory(&two_keys).devices.is_empty());
}

fn grant(device: u8, access: Access) -> Act {
    wrote(device, Subject::grant(&user(2)), &Body::Grant(GrantBody { user: user(2), access }))
}

#[test]
fn a_grant_is_read_from_its_subject_and_of_two_the_lesser_holds() {
    let current = |acts: &[Act]| Current::read(acts, &Effects::default());
    assert_eq!(granted(&current(&[]), &user(2)), None);
    assert_eq!(granted(&current(&[grant(1, Access::Whole)]), &user(2)), Some(Access::Whole));
    assert_eq!(granted(&current(&[grant(1, Access::Whole)]), &user(3)), None);
    let both = [grant(1, Access::Whole), grant(2, Access::Nothing)];
    assert_eq!(granted(&current(&both), &user(2)), Some(Access::Nothing));
}

/// A visit's day and what it says about the next contact, each by a device of its own.
fn visit(device: u8, name: &str, day: i32, next: Option<i32>) -> Vec<Act> {
    let day_of = |days| LocalDay::from_days(days).unwrap();
    let subject = || Subject::visit(name).unwrap();
    let begun = wrote(device, subject(), &Body::Visit(VisitBody { day: day_of(day) }));
    let field = FieldId::find("plan/next-contact").unwrap();
    let answer = |next| Some(FieldAnswer::Value(Value::Day(day_of(next))));
    let fields = [(field, next.and_then(answer))].into();
    let body = Body::VisitAnswer(VisitAnswerBody { fields, ..VisitAnswerBody::default() });
    vec![begun, wrote(device + 1, subject(), &body)]
}

#[test]
fn a_patient_is_visited_on_the_day_of_each_visit_and_on_the_next_that_the_latest_one_set() {
    let days = |acts: &[Act]| -> Vec<i32> {
        let current = Current::read(acts, &Effects::default());
        visit_days(&current).into_iter().map(LocalDay::days).collect()
    };
    assert_eq!(days(&[]), [0; 0]);
    assert_eq!(days(&visit(1, "a", 20_000, None)), [20_000]);
    let first = visit(1, "a", 20_000, Some(20_030));
    assert_eq!(days(&first), [20_000, 20_030]);
    // They came earlier than that, and it was set anew.
    let second = visit(3, "b", 20_020, Some(20_040));
    assert_eq!(days(&[first.clone(), second].concat()), [20_000, 20_020, 20_040]);
    // Two answers side by side: both.
    let other = visit(5, "a", 20_000, Some(20_031));
    assert_eq!(days(&[first, other].concat()), [20_000, 20_030, 20_031]);
}

#[test]
fn of_two_owners_there_is_none() {
    let custody = |device, of| {
        wrote(device, Subject::custody(), &Body::Custody(CustodyBody { owner: user(of), written: vec![] }))
    };
    let current = |acts: &[Act]| Current::read(acts, &Effects::default());
    assert_eq!(owner(&current(&[])), None);
    assert_eq!(owner(&current(&[custody(1, 5), custody(2, 5)])), Some(user(5)));
    assert_eq!(owner(&current(&[custody(1, 5), custody(2, 6)])), None);
}

#[test]
fn a_verdict_speaks_about_the_entry_in_its_subject_or_about_nothing() {
    let about = grant(1, Access::Whole).key;
    let body = Body::Verdict(VerdictBody { about, suspended: Some(Refusal::NoAccess) });
    let verdict = wrote(9, Subject::verdict(&about), &body).verdict.unwrap();
    assert_eq!((verdict.about, verdict.suspended), (about, true));
    let other = grant(2, Access::Whole).key;
    assert_eq!(wrote(9, Subject::verdict(&other), &body).verdict, None);
    let release = Body::Verdict(VerdictBody { about, suspended: None });
    assert!(!wrote(9, Subject::verdict(&about), &release).verdict.unwrap().suspended);
}

#[test]
fn a_verdict_with_a_reason_of_a_newer_server_suspends() {
    let about = grant(1, Access::Whole).key;
    let body = format!("{{\"suspended\":\"moon-phase\",\"about\":\"{about}\"}}").into_bytes();
    let kind = hearth_record::Kind::new("verdict", 1);
    let header = Header { subject: Subject::verdict(&about), kind, ..header(chain()) };
    let read = act(&Chain::empty(chain()).append(header, body, &SEED)).unwrap();
    assert!(read.verdict.unwrap().suspended);
    assert_ne!(chain().patient, PatientId::TEAM);
}
