//! Who the directory says somebody is, and which computer is the server's.

use hearth_record::{DeviceId, DeviceRow, DeviceStatus, Directory, Role, UserId, UserRow};

const SERVER: u8 = 9;
const NURSE: u8 = 1;
const GONE: u8 = 2;
const NO_ROW: u8 = 3;

/// A nurse, one who has left, and the server itself, each with a computer; and a computer of somebody who has no row.
fn directory() -> Directory {
    let row = |role, disabled| UserRow { role, name: String::new(), disabled };
    let users = [
        (NURSE, row(Role::Nurse, false)),
        (GONE, row(Role::Nurse, true)),
        (SERVER, row(Role::Server, false)),
    ];
    let device = |of: u8| DeviceRow {
        user: UserId::from_bytes([of; 16]),
        public_key: [of; 32],
        name: String::new(),
        status: DeviceStatus::Active,
    };
    Directory {
        users: users.map(|(id, row)| (UserId::from_bytes([id; 16]), row)).into(),
        devices: [NURSE, GONE, SERVER, NO_ROW].map(|of| (DeviceId::from_bytes([of; 16]), device(of))).into(),
    }
}

#[test]
fn somebody_who_was_disabled_or_never_stood_there_has_no_role() {
    let role = |user: u8| directory().role(&UserId::from_bytes([user; 16])).cloned();
    assert_eq!(role(NURSE), Some(Role::Nurse));
    assert_eq!(role(SERVER), Some(Role::Server));
    assert_eq!(role(GONE), None);
    assert_eq!(role(NO_ROW), None);
}

#[test]
fn only_a_computer_of_the_server_speaks_as_the_server() {
    let is_server = |device: u8| directory().is_server(&DeviceId::from_bytes([device; 16]));
    assert!(is_server(SERVER));
    for device in [NURSE, GONE, NO_ROW, 7] {
        assert!(!is_server(device), "{device}");
    }
}
