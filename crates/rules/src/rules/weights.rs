//! What the weight rules share: the daily weights that they judge, the days before them, and tier T0.
//! At T0 no weight rule speaks: the plan says that weight is not watched (product value).

use hearth_clinical::{LocalDay, Weight};

use crate::case::Case;
use crate::history::{Reading, ReadingKey};
use crate::settled::Series;

/// The first weight of its day; two values in conflict share a moment, and then each of them is.
pub(crate) fn is_daily(reading: &Reading<Weight>, daily: &Series<Weight>) -> bool {
    daily.on(reading.day).iter().any(|first| first.at == reading.at)
}

/// The daily weights that a rule is asked about, oldest first; none at T0.
pub(crate) fn watched_daily<'a>(case: &'a Case<'a>) -> impl Iterator<Item = &'a Reading<Weight>> {
    let watched = case.plan.tier.value.has_weight_alerts();
    case.focused(&case.history.weights)
        .filter(move |reading| watched && !reading.time_unsure && is_daily(reading, &case.history.daily_weights))
}

/// The daily weights of so many days before a day, oldest first.
pub(crate) fn before(day: LocalDay, days: i32, daily: &Series<Weight>) -> &[Reading<Weight>] {
    daily.days(day.plus_days(-days), day.plus_days(-1))
}

/// The lowest daily weight of the days before; of equal ones the latest.
pub(crate) fn lowest_before(day: LocalDay, days: i32, daily: &Series<Weight>) -> Option<&Reading<Weight>> {
    before(day, days, daily)
        .iter()
        .min_by_key(|reading| (reading.value, core::cmp::Reverse((reading.at, reading.key))))
}

/// The keys of some readings. A finding that rests on a middle or on a lowest value rests on all that it was chosen
/// from: any of them can be the one that arrived last and made it.
pub(crate) fn keys<V>(readings: &[Reading<V>]) -> impl Iterator<Item = ReadingKey> {
    readings.iter().map(|reading| reading.key)
}
