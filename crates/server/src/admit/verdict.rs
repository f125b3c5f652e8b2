//! The server's word on an entry whose author had no right to write it: one more entry, in the same transaction.
//! It suspends; a release is a person's decision and comes with the lead's screens.

use super::Taken;
use crate::store::Plan;
use crate::writer::Pen;
use hearth_record::Subject;
use hearth_wire::{Body, VerdictBody};

/// Writes that an entry has no effect, where those who read the entry read it too.
pub(super) fn suspend(pen: &mut Pen<'_>, plan: &mut Plan, taken: &Taken) {
    let about = taken.entry.key;
    let chain = about.id.chain;
    let body = Body::Verdict(VerdictBody { about, suspended: taken.refusal });
    pen.write(plan, chain.patient, chain.audience, Subject::verdict(&about), Vec::new(), &body);
}
