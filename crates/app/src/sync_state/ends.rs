//! What the team is told about who sees whom and who leads: ends of access that have no effect, a team that nobody leads any
//! more, and entries that the server had to take again.

use crate::api::{Problem, Said};
use crate::deeds::access::ends::without_effect;
use crate::open::Open;
use crate::views::say;
use crate::zone::local_day;
use hearth_clinical::LocalDay;
use hearth_record::Role;
use hearth_store::View;
use hearth_words::Arg;
use std::collections::BTreeMap;

/// How long it is told that the server took entries again: 30 days (product value).
const REPAIRED_FOR_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// A sentence each; nothing for a patient or carer.
pub(super) fn read(open: &Open) -> Result<Vec<Said>, Problem> {
    let identity = open.identity();
    if !identity.role.shares_caseload() {
        return Ok(Vec::new());
    }
    let read = |cause| open.read_problem(&cause);
    let view = open.view()?;
    let directory = view.directory().map_err(read)?;
    let mut said = Vec::new();
    let leads = || directory.users.values().filter(|row| row.role == Role::Lead);
    if leads().next().is_some() && leads().all(|row| row.disabled) {
        said.push(open.said("noted-no-lead", &[]));
    }
    let is_lead = identity.role == Role::Lead;
    for row in view.patients().map_err(read)? {
        for one in without_effect(open, &view, row.patient)? {
            if is_lead || one.user == identity.user || one.by == identity.user {
                said.push(one.said(open, directory));
            }
        }
    }
    if is_lead {
        said.extend(repaired(open, &view)?);
    }
    said.sort_by(|one, other| one.text.cmp(&other.text));
    said.dedup();
    Ok(said)
}

/// What the server took again of late, by day.
fn repaired(open: &Open, view: &View<'_>) -> Result<Vec<Said>, Problem> {
    let read = |cause| open.read_problem(&cause);
    let directory = view.directory().map_err(read)?;
    let since = open.now().plus_ms(-REPAIRED_FOR_MS);
    let mut days: BTreeMap<LocalDay, i64> = BTreeMap::new();
    for (device, at) in view.repaired().map_err(read)? {
        if directory.is_server(&device) && at >= since {
            let count = days.entry(local_day(at)).or_default();
            *count = count.saturating_add(1);
        }
    }
    let said = days.into_iter().map(|(day, count)| {
        let date = say::day(open.words(), day);
        open.said("noted-repaired", &[("date", Arg::Text(&date)), ("count", Arg::Number(count))])
    });
    Ok(said.collect())
}
