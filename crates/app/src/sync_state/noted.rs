//! What there is to know about the records themselves, a sentence each: that some were put right or differ, that something
//! came which does not fit, who has left this computer, and for a lead that a computer was copied or put back.

use crate::api::{Problem, ProfileKind, Said};
use crate::driver::told;
use crate::open::Open;
use crate::views::say;
use crate::zone::local_day;
use hearth_record::{ChainId, DeviceId, Role};
use hearth_store::Profile;
use hearth_words::Arg;
use std::collections::{BTreeMap, BTreeSet};

/// How long a receipt for somebody who has left this computer is shown: 30 days (product value).
const LEFT_FOR_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// Reads it.
pub(super) fn read(open: &Open) -> Result<Vec<Said>, Problem> {
    let mut noted = Vec::new();
    let told = told(open).map_err(|cause| open.read_problem(&cause))?;
    if told.put_right > 0 {
        noted.push(counted(open, "noted-put-right", told.put_right));
    }
    if told.not_same {
        noted.push(open.said("noted-not-same", &[]));
    }
    let aside = open.view()?.counts().map_err(|cause| open.read_problem(&cause))?.aside;
    if aside > 0 {
        noted.push(counted(open, "noted-aside", aside));
    }
    noted.extend(kept(open));
    noted.extend(left(open)?);
    noted.extend(super::ends::read(open)?);
    if open.identity().role == Role::Lead {
        noted.extend(copied(open)?);
    }
    Ok(noted)
}

/// Sealed files that were moved out of the way: what is in them the store does not have, and perhaps nobody else.
fn kept(open: &Open) -> Vec<Said> {
    let files = Profile::kept_files(open.store().dir()).into_iter();
    files
        .map(|kept| {
            let count = Arg::Number(i64::try_from(kept.entries).unwrap_or(i64::MAX));
            let file = kept.file.display().to_string();
            open.said("noted-kept", &[("count", count), ("file", Arg::Text(&file))])
        })
        .collect()
}

/// Receipts for those who have left this computer.
pub(crate) fn left(open: &Open) -> Result<Vec<Said>, Problem> {
    let since = open.now().plus_ms(-LEFT_FOR_MS);
    let leavings = open.view()?.leavings(since).map_err(|cause| open.read_problem(&cause))?;
    let key = match open.kind() {
        ProfileKind::Patient => "left-computer",
        ProfileKind::Nurse => "left-caseload",
    };
    let mut said = Vec::new();
    for leaving in &leavings {
        let date = say::day(open.words(), local_day(leaving.at));
        let count = Arg::Number(i64::try_from(leaving.entries).unwrap_or(i64::MAX));
        said.push(open.said(key, &[("date", Arg::Text(&date)), ("count", count)]));
        if leaving.without_effect > 0 {
            said.push(open.said("left-without-effect", &[("date", Arg::Text(&date))]));
        }
    }
    Ok(said)
}

fn counted(open: &Open, key: &str, count: u64) -> Said {
    open.said(key, &[("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX)))])
}

/// Computers that wrote two different entries in one place: each was copied, or put back to an earlier day.
fn copied(open: &Open) -> Result<Vec<Said>, Problem> {
    let view = open.view()?;
    let read = |cause| open.read_problem(&cause);
    let mut ends: BTreeMap<ChainId, u64> = BTreeMap::new();
    for head in view.heads().map_err(read)? {
        let count = ends.entry(head.chain).or_default();
        *count = count.saturating_add(1);
    }
    let devices: BTreeSet<DeviceId> =
        ends.into_iter().filter(|(_, count)| *count > 1).map(|(chain, _)| chain.device).collect();
    let directory = view.directory().map_err(read)?;
    let name = |device: &DeviceId| {
        let named = directory.devices.get(device).map(|row| row.name.clone()).filter(|name| !name.is_empty());
        // A patient's computer has no name of its own; its id is what the person who runs the server sees too.
        named.unwrap_or_else(|| device.to_string().chars().skip(28).collect())
    };
    Ok(devices
        .iter()
        .map(|device| open.said("noted-copied", &[("name", Arg::Text(&name(device)))]))
        .collect())
}
