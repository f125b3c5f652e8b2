//! What was changed in the store's own file, or is gone from it, is taken again from a device that holds it as it was signed,
//! and the team is told in the record that it was in. Finding it, and never serving it, is for the store and for `pull`.

use super::Arrived;
use crate::store::{Facts, Gap, Plan};
use crate::writer::Pen;
use hearth_clinical::Private;
use hearth_record::{Audience, Entry, EntryKey, Hash, LogNumber, PatientId, Subject, log_hash};
use hearth_wire::{Body, NoteBody};
use std::collections::{BTreeMap, BTreeSet};

/// How the subject of a note about a repair begins; the entry's mark follows. Apps know it by this.
const REPAIRED: &str = "team-note/repaired-";

/// What a person reads where the app has no words of its own for it.
const TEXT: &str = "An entry of this record had been changed in the server's own file, or was gone from it. The server \
                    took it again from a computer that holds it as it was signed.";

/// The entry, if what the store has in its place is not what was signed. Its hash has been followed: it is.
pub(super) fn of(facts: &Facts, entry: &Entry) -> Option<Entry> {
    let takes = facts.unsound.contains(&entry.key) && entry.whole().is_some();
    takes.then(|| entry.clone())
}

/// Where in the log each entry that is back belongs, with the running hash there.
pub(super) type Places = BTreeMap<EntryKey, (LogNumber, Hash)>;

/// The places of entries that were lost, as far as the log's own running hash proves them: as many come one after the other as
/// are missing, and they lead from the hash before the gap to the one behind it. What can't be proved is appended as new.
pub(super) fn places(facts: &Facts, arrived: &[Arrived]) -> Places {
    let mut places = Places::new();
    if facts.gaps.is_empty() {
        return places;
    }
    let is_held = |entry: &&Entry| {
        let held = facts.held.get(&entry.key.id.chain).into_iter().flatten();
        held.copied().any(|place| place == (entry.key.id.number, entry.hash))
    };
    let sent = arrived.iter().filter(|chain| chain.problem.is_none()).flat_map(|chain| &chain.entries);
    let new: Vec<&Entry> = sent.filter(|entry| !is_held(entry)).collect();
    for gap in &facts.gaps {
        let Ok(count) = usize::try_from(gap.count) else { continue };
        let run = new.windows(count.max(1)).find(|run| leads_over(gap, run));
        let mut hash = gap.before;
        for (entry, number) in run.into_iter().flatten().zip(gap.first.0..) {
            hash = log_hash(hash, &entry.key);
            places.insert(entry.key, (LogNumber(number), hash));
        }
    }
    places
}

fn leads_over(gap: &Gap, run: &[&Entry]) -> bool {
    let keys = run.iter().map(|entry| &entry.key).chain(&gap.behind);
    keys.fold(gap.before, log_hash) == gap.hash
}

/// True if an entry fills an empty place of a chain that goes on behind it.
fn fills(facts: &Facts, entry: &Entry) -> bool {
    let id = entry.key.id;
    let goes_on = facts.heads.get(&id.chain).into_iter().flatten().any(|head| head.number >= id.number);
    let held = facts.held.get(&id.chain).into_iter().flatten();
    goes_on && facts.held.contains_key(&id.chain) && !held.copied().any(|(number, _)| number == id.number)
}

/// Says it in each record: one note an entry, for the team alone.
pub(super) fn note(facts: &Facts, pen: &mut Pen<'_>, plan: &mut Plan) {
    let back = plan.put_back.iter().map(|(.., entry)| entry);
    let again = plan.entries.iter().filter(|entry| fills(facts, entry));
    let keys: BTreeSet<_> = plan.repairs.iter().chain(back).chain(again).map(|entry| entry.key).collect();
    for key in keys {
        let chain = key.id.chain;
        let (device, number) = (chain.device, key.id.number);
        tracing::error!(%device, number, "an entry that was changed in this store's file, or gone from it, is repaired");
        if chain.patient == PatientId::TEAM {
            continue;
        }
        let mark = u64::from_be_bytes(key.mark);
        let Ok(subject) = Subject::new(format!("{REPAIRED}{mark:016x}")) else { continue };
        let body = Body::TeamNote(NoteBody { text: Private::new(TEXT.to_owned()) });
        pen.write(plan, chain.patient, Audience::Team, subject, Vec::new(), &body);
    }
}
