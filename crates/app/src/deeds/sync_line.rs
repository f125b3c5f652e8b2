//! One line that says where the work is: on this computer, or with the team.

use super::suspended;
use crate::api::{Problem, ProfileKind, SyncLine};
use crate::driver::Trouble;
use crate::open::Open;
use crate::views::say;
use hearth_words::Arg;

/// Reads the line.
///
/// # Errors
/// A problem of kind `Store`.
pub fn read(open: &Open) -> Result<SyncLine, Problem> {
    let counts = open.view()?.counts().map_err(|cause| open.read_problem(&cause))?;
    let waiting = u32::try_from(counts.waiting).unwrap_or(u32::MAX);
    let family = match open.kind() {
        ProfileKind::Patient => "sync-line",
        ProfileKind::Nurse => "nurse-sync",
    };
    let contact = open.last_contact()?;
    let said = if open.is_turned_off()? {
        // It comes before what waits: nothing more comes from the team, whatever has been sent.
        open.said(Trouble::Revoked.key(), &[])
    } else if waiting > 0 {
        open.said(&format!("{family}-waiting"), &[("count", Arg::from(waiting))])
    } else if counts.acknowledged == 0 && contact.is_none() {
        let key = if counts.held == 0 { "empty" } else { "never" };
        open.said(&format!("{family}-{key}"), &[])
    } else {
        let when = contact.map(|at| say::moment(open.words(), at)).unwrap_or_default();
        let when = ("when", Arg::Text(&when));
        // It is with the team, and that is not all there is to say of it.
        match i64::try_from(suspended::own(open)?).unwrap_or(i64::MAX) {
            0 => open.said(&format!("{family}-all-sent"), &[when]),
            count => open.said(&format!("{family}-not-used"), &[when, ("count", Arg::Number(count))]),
        }
    };
    Ok(SyncLine { said, waiting })
}
