//! What the current values of the team's and a patient's own chains say about who is who and who may see what.
//! Where two values stand side by side, the one that lets fewer people do less is taken; a person settles it.

use crate::text::{access_from_code, device_status_from_code, from_base64};
use hearth_clinical::LocalDay;
use hearth_record::{
    Access, Act, Current, CurrentValue, DeviceId, DeviceRow, DeviceStatus, Directory, Effects, Role,
    Standing, Subject, UserId, UserRow,
};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// Reads users and devices from the acts of the pseudo-patient `team`. The acts are those in effect: a caller leaves out
/// what a verdict suspends, and what anybody but the server wrote.
pub fn directory<'a>(acts: impl IntoIterator<Item = &'a Act>) -> Directory {
    let current = Current::read(acts, &Effects::default());
    let mut users: BTreeMap<UserId, BTreeMap<&str, &[CurrentValue]>> = BTreeMap::new();
    let mut devices: BTreeMap<DeviceId, BTreeMap<&str, &[CurrentValue]>> = BTreeMap::new();
    for (subject, part, values) in current.iter() {
        let Some((what, id)) = subject.as_str().split_once('/') else { continue };
        match (what, UserId::parse(id), DeviceId::parse(id)) {
            ("user", Ok(user), _) => users.entry(user).or_default().insert(part, values),
            ("device", _, Ok(device)) => devices.entry(device).or_default().insert(part, values),
            _ => None,
        };
    }
    Directory {
        users: users.into_iter().filter_map(|(id, parts)| Some((id, user_row(&parts)?))).collect(),
        devices: devices.into_iter().filter_map(|(id, parts)| Some((id, device_row(&parts)?))).collect(),
    }
}

fn user_row(parts: &BTreeMap<&str, &[CurrentValue]>) -> Option<UserRow> {
    let roles: Vec<String> = read_all(parts.get("role")?);
    let role = match roles.as_slice() {
        [first, rest @ ..] if rest.iter().all(|other| other == first) => Role::from_code(first),
        // Two roles side by side: no right until a person settles it.
        _ => Role::Newer("unsettled".to_owned()),
    };
    let names: Vec<String> = parts.get("name").map(|values| read_all(values)).unwrap_or_default();
    let disabled: Vec<bool> = parts.get("disabled").map(|values| read_all(values)).unwrap_or_default();
    Some(UserRow {
        role,
        name: names.into_iter().next().unwrap_or_default(),
        disabled: disabled.is_empty() || disabled.contains(&true),
    })
}

fn device_row(parts: &BTreeMap<&str, &[CurrentValue]>) -> Option<DeviceRow> {
    let one = |part: &str| -> Option<String> {
        let values: Vec<String> = read_all(parts.get(part)?);
        // Two users or two keys for one computer: it is nobody's.
        match values.as_slice() {
            [first, rest @ ..] if rest.iter().all(|other| other == first) => Some(first.clone()),
            _ => None,
        }
    };
    let names: Vec<String> = parts.get("name").map(|values| read_all(values)).unwrap_or_default();
    let status: Vec<String> = read_all(parts.get("status")?);
    Some(DeviceRow {
        user: UserId::parse(&one("user")?).ok()?,
        public_key: from_base64(&one("key")?)?,
        name: names.into_iter().next().unwrap_or_default(),
        // A status of a newer app is not 'in use'.
        status: status
            .iter()
            .map(|code| device_status_from_code(code).unwrap_or(DeviceStatus::Revoked))
            .max()
            .unwrap_or(DeviceStatus::Revoked),
    })
}

/// What the patient's record grants to a user; `None` if it says nothing. Of several values the least holds.
#[must_use]
pub fn granted(current: &Current, user: &UserId) -> Option<Access> {
    let values = standing_values(current, &Subject::grant(user), "access");
    let codes: Vec<String> = read_all(values);
    codes.iter().map(|code| access_from_code(code).unwrap_or(Access::Nothing)).min()
}

/// The clinician responsible for the patient; `None` if none is named or several are, in which case it is every lead.
#[must_use]
pub fn owner(current: &Current) -> Option<UserId> {
    match current.standing(&Subject::custody(), "owner") {
        Standing::One(value) => {
            let text: String = serde_json::from_slice(&value.value.0).ok()?;
            UserId::parse(&text).ok()
        }
        Standing::Nothing | Standing::Conflict(_) => None,
    }
}

/// The days on which a patient is visited, as far as it is written down: of each visit its own day, and of the latest the
/// day that it sets for the next contact. Where two of them stand side by side, both.
#[must_use]
pub fn visit_days(current: &Current) -> BTreeSet<LocalDay> {
    let day = |value: &serde_json::Value| {
        let days = i32::try_from(value.as_i64()?).ok()?;
        LocalDay::from_days(days).ok()
    };
    let days = |subject: &Subject, part: &str| -> Vec<LocalDay> {
        let values: Vec<serde_json::Value> = read_all(standing_values(current, subject, part));
        values.iter().filter_map(|value| day(value.get("value").unwrap_or(value))).collect()
    };
    let visits: BTreeSet<&Subject> = current
        .iter()
        .map(|(subject, ..)| subject)
        .filter(|subject| subject.as_str().starts_with(Subject::VISIT))
        .collect();
    let begun: Vec<(&Subject, Vec<LocalDay>)> =
        visits.into_iter().map(|subject| (subject, days(subject, "day"))).collect();
    let latest = begun.iter().flat_map(|(_, days)| days).max().copied();
    let of_latest = begun.iter().filter(|(_, days)| days.iter().max().copied() == latest);
    let next = of_latest.flat_map(|(subject, _)| days(subject, NEXT_CONTACT));
    begun.iter().flat_map(|(_, days)| days.iter().copied()).chain(next).collect()
}

/// The part of a visit that says when the next contact is.
const NEXT_CONTACT: &str = "plan/next-contact";

fn standing_values<'a>(current: &'a Current, subject: &Subject, part: &str) -> &'a [CurrentValue] {
    match current.standing(subject, part) {
        Standing::Nothing => &[],
        Standing::One(value) => std::slice::from_ref(value),
        Standing::Conflict(values) => values,
    }
}

/// The values that can be read.
fn read_all<T: DeserializeOwned>(values: &[CurrentValue]) -> Vec<T> {
    values.iter().filter_map(|value| serde_json::from_slice(&value.value.0).ok()).collect()
}
