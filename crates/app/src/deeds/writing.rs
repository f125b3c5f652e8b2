//! How a deed writes: one body becomes one entry of the author's own chain, and what was written wants to travel.

use crate::api::Problem;
use crate::open::Open;
use hearth_clinical::Instant;
use hearth_record::{Audience, EntryKey, Kind, PatientId, Replaces, Subject, kind_row};
use hearth_store::NewAct;
use hearth_wire::{Body, body_bytes, kind_of};

/// One entry to be written.
pub(crate) struct Writing<'a> {
    /// Whose record.
    pub(crate) patient: PatientId,
    /// What about.
    pub(crate) subject: Subject,
    /// What it says.
    pub(crate) body: &'a Body,
    /// In place of what.
    pub(crate) replaces: Vec<Replaces>,
    /// When it happened; `None` is now.
    pub(crate) at: Option<Instant>,
    /// The form's own key: the same form saved twice is one entry.
    pub(crate) form: Option<String>,
}

impl Writing<'_> {
    /// Saves it and lets it travel.
    ///
    /// # Errors
    /// A problem of kind `Store`; nothing was saved then.
    pub(crate) fn save(self, open: &Open) -> Result<EntryKey, Problem> {
        let kind = kind_of(self.body);
        self.save_as(open, kind)
    }

    /// The same under a kind that the body alone does not tell, for example a grant to a member of the team.
    ///
    /// # Errors
    /// As [`Writing::save`].
    pub(crate) fn save_as(self, open: &Open, kind: Kind) -> Result<EntryKey, Problem> {
        let act = self.act(open, kind);
        let written = open.store().write(&act, open.fresh()?).map_err(|cause| open.write_problem(&cause))?;
        open.wrote();
        Ok(written.key)
    }

    /// The act, for a deed that writes several at once. Who may read it is what the table of kinds says.
    pub(crate) fn act(self, open: &Open, kind: Kind) -> NewAct {
        NewAct {
            patient: self.patient,
            audience: kind_row(&kind.name).and_then(|row| row.audience).unwrap_or(Audience::Shared),
            author: open.identity().user,
            time: open.entry_time(self.at),
            subject: self.subject,
            kind,
            body: body_bytes(self.body),
            replaces: self.replaces,
            form: self.form,
        }
    }
}

/// Saves acts that belong together, all of them or none, and lets them travel.
///
/// # Errors
/// A problem of kind `Store`; nothing was saved then.
pub(crate) fn save_all(open: &Open, acts: &[NewAct]) -> Result<(), Problem> {
    if acts.is_empty() {
        return Ok(());
    }
    // One for each act: none is ever used twice.
    let seeds: Vec<[u8; 32]> = acts.iter().map(|_| open.fresh()).collect::<Result<_, _>>()?;
    let mut seeds = seeds.into_iter();
    let mut next = || seeds.next().unwrap_or_default();
    open.store().write_all(acts, &mut next).map_err(|cause| open.write_problem(&cause))?;
    open.wrote();
    Ok(())
}
