//! Those who help a patient and see what is shared with them: who they are, and ending it or giving it back. A carer has no
//! name in the team's directory; they are told apart by the end of their id, which both sides can read out.

use super::{replacing, save};
use crate::api::{AccessRow, Problem, Said};
use crate::deeds::facts::Chart;
use crate::open::Open;
use hearth_record::{Access, Audience, Role, Subject, UserId};
use hearth_wire::{Body, GrantBody, kind_of};
use hearth_words::Arg;

/// Digits of an id that two people compare.
const LAST: usize = 4;

/// Everybody who helps this patient, or did.
fn carers<'a>(chart: &'a Chart<'_>) -> impl Iterator<Item = UserId> + 'a {
    let users = chart.directory().users.iter();
    users
        .filter(|(_, row)| row.role == Role::Carer && !row.disabled)
        .map(|(user, _)| *user)
        .filter(|user| chart.record.granted(user).is_some())
}

/// The carer that was named: by id or by the end of it.
pub(super) fn carer(open: &Open, chart: &Chart<'_>, typed: &str) -> Result<Option<UserId>, Problem> {
    let typed = typed.trim().to_lowercase();
    if typed.chars().count() < LAST {
        return Ok(None);
    }
    let meant: Vec<UserId> = carers(chart).filter(|user| user.to_string().ends_with(&typed)).collect();
    match meant.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        _ => Err(open.bad_field("user", "problem-access-two", &[])),
    }
}

/// Ends what a carer sees, or gives it back. What was done, in words.
pub(super) fn set_carer(open: &Open, chart: &Chart<'_>, user: UserId, sees: bool) -> Result<Said, Problem> {
    let id = last(&user);
    let key = if sees { "access-carer-given" } else { "access-carer-ended" };
    let done = open.said(key, &[("id", Arg::Text(&id))]);
    if is_let_in(chart, &user) == sees {
        return Ok(done);
    }
    let access = if sees { Access::Shared } else { Access::Nothing };
    let body = Body::Grant(GrantBody { user, access });
    let subject = Subject::grant(&user);
    let replaces = replacing(chart, &subject, "access", Audience::Shared);
    save(open, chart.patient(), subject, &body, kind_of(&body), replaces)?;
    Ok(done)
}

fn is_let_in(chart: &Chart<'_>, user: &UserId) -> bool {
    chart.record.granted(user).is_some_and(|access| access > Access::Nothing)
}

/// A row each, behind those of the team.
pub(super) fn carer_rows(open: &Open, chart: &Chart<'_>) -> Vec<AccessRow> {
    let mut rows: Vec<AccessRow> = carers(chart)
        .map(|user| {
            let (id, sees) = (last(&user), is_let_in(chart, &user));
            let key = if sees { "access-row-carer-sees" } else { "access-row-carer-sees-not" };
            let name = open.words().say("access-carer", &[("id", Arg::Text(&id))]);
            let said = open.said(key, &[("name", Arg::Text(&name))]);
            AccessRow { user: user.to_string(), name, owner: false, sees, you: false, carer: true, said }
        })
        .collect();
    rows.sort_by(|one, other| one.user.cmp(&other.user));
    rows
}

fn last(user: &UserId) -> String {
    let id = user.to_string();
    id.chars().skip(id.chars().count().saturating_sub(LAST)).collect()
}
