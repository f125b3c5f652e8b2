//! In which order a load in parts brings a patient's entries: what stands today and is no reading first, whatever its age;
//! then everything else by month, the newest first. Who may read them was decided before.

use crate::store::Stored;
use hearth_chart::Fact;
use hearth_record::{Class, Current, DeviceId, Effects, EntryKey, LogNumber, Subject, kind_row};
use hearth_wire::LoadPlace;
use std::collections::{BTreeMap, BTreeSet};

/// Who may see the person, and what is suspended.
const ACCESS: u32 = 0;
/// Who the person is.
const PERSON: u32 = 1;
/// Everything else that stands today.
const STANDING: u32 = 2;
/// What has no month: it was erased, or its header may not be seen.
const STUBS: u32 = u32::MAX;

/// Entries of one patient with their places, in the order in which they are sent.
pub(super) fn in_order(rows: Vec<Stored>, is_server: impl Fn(&DeviceId) -> bool) -> Vec<(LoadPlace, Stored)> {
    let standing = standing(&rows, is_server);
    let latest = latest_contacts(&rows);
    let mut placed: Vec<(LoadPlace, Stored)> = rows
        .into_iter()
        .map(|row| {
            let first = row.fact().and_then(|fact| first_part(fact, &standing, &latest));
            let band = first.unwrap_or_else(|| month_band(&row));
            (LoadPlace { band, after: row.log }, row)
        })
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    placed
}

/// The entries that hold a current value.
fn standing(rows: &[Stored], is_server: impl Fn(&DeviceId) -> bool) -> BTreeSet<EntryKey> {
    let acts: Vec<_> = rows.iter().filter_map(|row| Some(&row.fact()?.act)).collect();
    let effects = Effects::read(acts.iter().copied(), |act| is_server(&act.header.id.chain.device));
    let current = Current::read(acts.iter().copied(), &effects);
    let keys = current.iter().flat_map(|(_, _, values)| values.iter().map(|value| value.key));
    keys.collect()
}

/// When each computer was last in touch: of all that the server wrote about that, only this stands.
fn latest_contacts(rows: &[Stored]) -> BTreeSet<EntryKey> {
    let mut latest: BTreeMap<&Subject, (LogNumber, EntryKey)> = BTreeMap::new();
    for fact in rows.iter().filter_map(Stored::fact) {
        let class = kind_row(&fact.act.header.kind.name).map(|row| row.class);
        let Some(log) = fact.log.filter(|_| class == Some(Class::Contact)) else { continue };
        let known = latest.entry(&fact.act.header.subject).or_insert((log, fact.act.key));
        *known = (*known).max((log, fact.act.key));
    }
    latest.into_values().map(|(_, key)| key).collect()
}

/// The band of an entry that belongs to the first part.
fn first_part(fact: &Fact, standing: &BTreeSet<EntryKey>, latest: &BTreeSet<EntryKey>) -> Option<u32> {
    let stands = standing.contains(&fact.act.key);
    let class = kind_row(&fact.act.header.kind.name).map_or(Class::Unknown, |row| row.class);
    match class {
        // A verdict is no value of anything and speaks about another entry: each that there is may matter.
        Class::Verdict => Some(ACCESS),
        Class::Access => stands.then_some(ACCESS),
        Class::Person => stands.then_some(PERSON),
        Class::SafetySetting | Class::Medicine | Class::TeamNote | Class::TeamDirectory | Class::Unknown => {
            stands.then_some(STANDING)
        }
        Class::Contact => latest.contains(&fact.act.key).then_some(STANDING),
        // What was done about a reading comes with its month or, being later, before it.
        Class::Observation | Class::Withdrawal | Class::Assessment | Class::Alert | Class::Look => None,
    }
}

/// The newest month has the lowest band. A clock that was wrong puts an entry elsewhere in the order, and nothing more.
fn month_band(row: &Stored) -> u32 {
    let Some(whole) = row.entry.whole() else { return STUBS };
    let first = LoadPlace::SECOND.band.saturating_add(1);
    let months = STUBS.saturating_sub(1).saturating_sub(first);
    first.saturating_add(months.saturating_sub(whole.header.time.month()))
}
