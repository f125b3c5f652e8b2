//! What there is to know about the records themselves, a sentence each: that some were put right or differ, that something
//! came which does not fit, who has left this computer, and for a lead that a computer was copied or put back.

use crate::api::{Problem, ProfileKind, Said};
use crate::deeds::suspended;
use crate::driver::told;
use crate::open::{NEW_LOG, Open};
use crate::views::say;
use crate::zone::local_day;
use hearth_clinical::Instant;
use hearth_record::{ChainId, DeviceId, PatientId, Role};
use hearth_store::Profile;
use hearth_words::Arg;
use std::collections::BTreeMap;

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
        let waiting = suspended::waiting(open)?;
        if waiting > 0 {
            noted.push(counted(open, "noted-suspended", u64::try_from(waiting).unwrap_or(u64::MAX)));
        }
        noted.extend(put_back(open)?);
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

/// That the team's server was put back to an earlier day, whether anybody announced it or not.
fn put_back(open: &Open) -> Result<Option<Said>, Problem> {
    let kept = open.view()?.kept(NEW_LOG).map_err(|cause| open.read_problem(&cause))?;
    let at = kept.and_then(|text| text.parse().ok()).map(Instant::from_ms);
    let recent = at.filter(|at| open.now().ms_since(*at) < LEFT_FOR_MS);
    Ok(recent.map(|at| {
        let date = say::day(open.words(), local_day(at));
        open.said("noted-put-back", &[("date", Arg::Text(&date))])
    }))
}

/// Receipts for those who have left this computer.
pub(crate) fn left(open: &Open) -> Result<Vec<Said>, Problem> {
    let since = open.now().plus_ms(-LEFT_FOR_MS);
    let leavings = open.view()?.leavings(since).map_err(|cause| open.read_problem(&cause))?;
    let doubted = open.store().left_doubted().map_err(|cause| open.read_problem(&cause))?;
    // Nobody is told that all of it is with the service while nobody can know.
    let key = match (open.kind(), doubted) {
        (ProfileKind::Patient, 0) => "left-computer",
        (ProfileKind::Nurse, 0) => "left-caseload",
        (ProfileKind::Patient, _) => "left-computer-only",
        (ProfileKind::Nurse, _) => "left-caseload-only",
    };
    let mut said: Vec<Said> = (doubted > 0).then(|| lies_sealed(open, doubted)).into_iter().collect();
    for leaving in &leavings {
        let date = say::day(open.words(), local_day(leaving.at));
        let count = Arg::Number(i64::try_from(leaving.entries).unwrap_or(i64::MAX));
        let date_only = [("date", Arg::Text(date.as_str()))];
        let both = [("date", Arg::Text(date.as_str())), ("count", count)];
        said.push(open.said(key, if doubted > 0 { &date_only } else { &both }));
        if leaving.without_effect > 0 {
            said.push(open.said("left-without-effect", &[("date", Arg::Text(&date))]));
        }
    }
    Ok(said)
}

/// What a server that was put back may lack, and what no computer sends by itself.
fn lies_sealed(open: &Open, count: u64) -> Said {
    let file = open.store().left_file().display().to_string();
    let count = Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    open.said("left-doubted", &[("count", count), ("file", Arg::Text(&file))])
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
    let copied = ends.into_iter().filter(|(_, count)| *count > 1).map(|(chain, _)| chain);
    // One sentence for a computer, with somebody whose record it wrote in: at home that is whose computer it is.
    let devices: BTreeMap<DeviceId, PatientId> = copied.map(|chain| (chain.device, chain.patient)).collect();
    let directory = view.directory().map_err(read)?;
    let mut said = Vec::new();
    for (device, patient) in devices {
        let row = directory.devices.get(&device);
        let user = row.and_then(|row| directory.users.get(&row.user));
        let named = row.map(|row| row.name.clone()).filter(|name| !name.is_empty());
        let owner = user.map(|user| user.name.clone()).filter(|name| !name.is_empty());
        if let (Some(name), Some(owner)) = (&named, &owner) {
            // Computers of one make are called alike: whose it is says which.
            let args = [("name", Arg::Text(name.as_str())), ("owner", Arg::Text(owner))];
            said.push(open.said("noted-copied-of", &args));
            continue;
        }
        if let Some(name) = named.or(owner) {
            said.push(open.said("noted-copied", &[("name", Arg::Text(&name))]));
            continue;
        }
        let person = view.patients().map_err(read)?.into_iter().find(|row| row.patient == patient);
        let name = person.and_then(|row| row.person).map(|person| person.name.reveal().to_owned());
        let name = name.unwrap_or_else(|| patient.to_string().chars().skip(28).collect());
        said.push(open.said("noted-copied-home", &[("name", Arg::Text(&name))]));
    }
    Ok(said)
}
