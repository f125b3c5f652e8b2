//! In which order a load in parts brings a patient's entries: what stands today and is no reading first, whatever its age;
//! then everything else by month, the newest first. Who may read them was decided before.

use crate::store::{MonthPlace, Stored};
use hearth_chart::Fact;
use hearth_record::{Class, Current, DeviceId, Effects, EntryKey, LogNumber, kind_row};
use hearth_wire::LoadPlace;
use std::collections::BTreeSet;

/// Who may see the person, and what is suspended.
const ACCESS: u32 = 0;
/// Who the person is.
const PERSON: u32 = 1;
/// Everything else that stands today.
const STANDING: u32 = 2;
/// What has no month: it was erased, or its header may not be seen.
const STUBS: u32 = u32::MAX;

/// The entries of the first part with their places, in the order in which they are sent. `rows` are those of which any may
/// stand for years, and of contacts the last of each computer; what of them no longer stands goes by its month.
pub(super) fn first_part(
    rows: Vec<Stored>,
    is_server: impl Fn(&DeviceId) -> bool,
) -> Vec<(LoadPlace, Stored)> {
    let standing = standing(&rows, is_server);
    let mut placed: Vec<(LoadPlace, Stored)> = rows
        .into_iter()
        .filter_map(|row| Some((LoadPlace { band: band(row.fact()?, &standing)?, after: row.log }, row)))
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    placed
}

/// The entries that hold a current value. A reading never takes one from what is no reading: no kind may speak about what
/// belongs to another.
fn standing(rows: &[Stored], is_server: impl Fn(&DeviceId) -> bool) -> BTreeSet<EntryKey> {
    let acts: Vec<_> = rows.iter().filter_map(|row| Some(&row.fact()?.act)).collect();
    let effects = Effects::read(acts.iter().copied(), |act| is_server(&act.header.id.chain.device));
    let current = Current::read(acts.iter().copied(), &effects);
    let keys = current.iter().flat_map(|(_, _, values)| values.iter().map(|value| value.key));
    keys.collect()
}

/// The band of an entry that belongs to the first part.
fn band(fact: &Fact, standing: &BTreeSet<EntryKey>) -> Option<u32> {
    let class = kind_row(&fact.act.header.kind.name).map_or(Class::Unknown, |row| row.class);
    band_of(class, standing.contains(&fact.act.key))
}

fn band_of(class: Class, stands: bool) -> Option<u32> {
    match class {
        // A verdict is no value of anything and speaks about another entry: each that there is may matter.
        Class::Verdict => Some(ACCESS),
        Class::Access => stands.then_some(ACCESS),
        Class::Person => stands.then_some(PERSON),
        Class::SafetySetting
        | Class::Medicine
        | Class::PlanUse
        | Class::OwnPlan
        | Class::NextDate
        | Class::Learning
        | Class::Receipt
        | Class::Said
        | Class::Asked
        | Class::HeartFailure
        | Class::TeamNote
        | Class::TeamDirectory
        | Class::Unknown => stands.then_some(STANDING),
        // Of all that the server wrote about a computer, only the last came here.
        Class::Contact => Some(STANDING),
        // What was done about a reading comes with its month or, being later, before it. A visit is a hundred answers: the
        // last one comes with the newest month.
        Class::Observation
        | Class::Withdrawal
        | Class::Assessment
        | Class::Alert
        | Class::Look
        | Class::Visit => None,
    }
}

/// The band of the newest month that there can be.
const FIRST_MONTH: u32 = LoadPlace::SECOND.band.saturating_add(1);
/// The months that have a band.
const MONTHS: u32 = STUBS - 1 - FIRST_MONTH;

/// Where an entry of the second part lies. The newest month has the lowest band. A clock that was wrong puts an entry
/// elsewhere in the order, and nothing more.
pub(super) fn place_of(row: &Stored) -> LoadPlace {
    let month = row.entry.whole().map(|whole| whole.header.time.month());
    let band = month.map_or(STUBS, |month| FIRST_MONTH.saturating_add(MONTHS.saturating_sub(month)));
    LoadPlace { band, after: row.log }
}

/// Where the store goes on behind a place.
pub(super) fn month_place(place: LoadPlace) -> MonthPlace {
    match place.band {
        STUBS => MonthPlace::NoMonth(place.after),
        band => match band.checked_sub(FIRST_MONTH) {
            Some(bands) => MonthPlace::Month(MONTHS.saturating_sub(bands), place.after),
            None => MonthPlace::Beginning,
        },
    }
}

/// The log numbers of a first part.
pub(super) fn numbers(first: &[(LoadPlace, Stored)]) -> BTreeSet<LogNumber> {
    first.iter().map(|(place, _)| place.after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::PASSING;
    use hearth_record::KINDS;

    /// A kind that never comes first and is not left out costs every page of every load a look at all there is of it.
    #[test]
    fn what_never_comes_first_is_what_the_store_leaves_out() {
        for row in KINDS {
            let left_out = PASSING.contains(&row.name) && row.class != Class::Contact;
            assert_eq!(band_of(row.class, true).is_none(), left_out, "{}", row.name);
        }
    }

    #[test]
    fn the_store_goes_on_at_any_place_that_a_computer_may_hand_back() {
        let at = |band, after| month_place(LoadPlace { band, after: LogNumber(after) });
        for band in [0, 2, 3, 15, 16] {
            assert_eq!(at(band, 9), MonthPlace::Beginning, "{band}");
        }
        assert_eq!(at(17, 4), MonthPlace::Month(MONTHS, LogNumber(4)));
        assert_eq!(at(18, 4), MonthPlace::Month(MONTHS - 1, LogNumber(4)));
        assert_eq!(at(STUBS - 1, 4), MonthPlace::Month(0, LogNumber(4)));
        assert_eq!(at(STUBS, 4), MonthPlace::NoMonth(LogNumber(4)));
    }
}
