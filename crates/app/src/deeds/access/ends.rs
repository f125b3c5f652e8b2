//! Ends of a colleague's access that have no effect: the service had them behind the end of what their author saw, or they
//! would have left nobody. Two who end each other's access while they are offline are told so, both of them.

use crate::api::{Problem, Said};
use crate::open::Open;
use hearth_record::{Access, Directory, PatientId, UserId};
use hearth_store::View;
use hearth_wire::Body;
use hearth_words::Arg;

/// One of them.
pub(crate) struct WithoutEffect {
    /// Who wrote it.
    pub(crate) by: UserId,
    /// Whose access it would have ended.
    pub(crate) user: UserId,
}

impl WithoutEffect {
    /// In words.
    pub(crate) fn said(&self, open: &Open, directory: &Directory) -> Said {
        let name = |user: &UserId| {
            directory.users.get(user).map(|row| row.name.clone()).filter(|name| !name.is_empty())
        };
        let team = || open.words().plain("author-team");
        let (by, user) = (name(&self.by).unwrap_or_else(team), name(&self.user).unwrap_or_else(team));
        open.said("end-without-effect", &[("by", Arg::Text(&by)), ("name", Arg::Text(&user))])
    }
}

/// Those of one patient.
pub(crate) fn without_effect(
    open: &Open,
    view: &View<'_>,
    patient: PatientId,
) -> Result<Vec<WithoutEffect>, Problem> {
    let read = |cause| open.read_problem(&cause);
    let effects = view.effects(&patient).map_err(read)?;
    let mut found = Vec::new();
    for key in effects.suspended() {
        let Some(held) = view.entry(key).map_err(read)? else { continue };
        let Some(whole) = held.entry.whole() else { continue };
        let Ok(Body::Grant(grant)) = hearth_wire::read_body(&whole.header.kind, &whole.body) else {
            continue;
        };
        if grant.access == Access::Nothing {
            found.push(WithoutEffect { by: whole.header.author, user: grant.user });
        }
    }
    Ok(found)
}
