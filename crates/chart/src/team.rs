//! What the team's own record says of the team.

use crate::Record;
use hearth_record::Subject;
use hearth_wire::{Body, TeamBody};

impl<'a> Record<'a> {
    /// The team: the latest entry that is current. The team's own server writes it, so two side by side come only from
    /// a log that was restored; the one that went further in the chain holds.
    #[must_use]
    pub fn team(&self) -> Option<&'a TeamBody> {
        let subject = Subject::team();
        self.facts()
            .filter(|fact| fact.act.header.subject == subject && self.effects().in_effect(&fact.act.key))
            .filter_map(|fact| match &fact.body {
                Body::Team(body) => Some(((fact.log, fact.act.key.id.number), body)),
                _ => None,
            })
            .max_by_key(|(place, _)| *place)
            .map(|(_, body)| body)
    }
}
