//! What was changed in the store's own file is taken again from a device that holds it as it was signed, and the team is
//! told in the record that it was in. Finding it, and never serving it, is for the store and for `pull`.

use crate::store::{Facts, Plan};
use crate::writer::Pen;
use hearth_clinical::Private;
use hearth_record::{Audience, Entry, PatientId, Subject};
use hearth_wire::{Body, NoteBody};
use std::collections::BTreeSet;

/// How the subject of a note about a repair begins; the entry's mark follows. Apps know it by this.
const REPAIRED: &str = "team-note/repaired-";

/// What a person reads where the app has no words of its own for it.
const TEXT: &str = "An entry of this record had been changed in the server's own file. The server took it again from a \
                    computer that holds it as it was signed.";

/// The entry, if what the store has in its place is not what was signed. Its hash has been followed: it is.
pub(super) fn of(facts: &Facts, entry: &Entry) -> Option<Entry> {
    let takes = facts.unsound.contains(&entry.key) && entry.whole().is_some();
    takes.then(|| entry.clone())
}

/// Says it in each record: one note an entry, for the team alone.
pub(super) fn note(pen: &mut Pen<'_>, plan: &mut Plan) {
    let keys: BTreeSet<_> = plan.repairs.iter().map(|entry| entry.key).collect();
    for key in keys {
        let chain = key.id.chain;
        let (device, number) = (chain.device, key.id.number);
        tracing::error!(%device, number, "an entry that was changed in this store's file is repaired");
        if chain.patient == PatientId::TEAM {
            continue;
        }
        let mark = u64::from_be_bytes(key.mark);
        let Ok(subject) = Subject::new(format!("{REPAIRED}{mark:016x}")) else { continue };
        let body = Body::TeamNote(NoteBody { text: Private::new(TEXT.to_owned()) });
        pen.write(plan, chain.patient, Audience::Team, subject, Vec::new(), &body);
    }
}
