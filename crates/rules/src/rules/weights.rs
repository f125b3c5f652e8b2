//! What the weight rules share: the daily weights that they judge, the days before them, and tier T0.
//! At T0 no weight rule speaks: the plan says that weight is not watched (product value).

use core::cmp::Reverse;

use hearth_clinical::{LocalDay, Weight};

use crate::case::Case;
use crate::history::{Reading, ReadingKey};
use crate::settled::Series;

/// The first weight of its day; two values in conflict share a moment, and then each of them is.
pub(crate) fn is_daily(reading: &Reading<Weight>, daily: &Series<Weight>) -> bool {
    daily.on(reading.day).first().is_some_and(|first| first.at == reading.at)
}

/// The daily weights that a rule is asked about, oldest first; none at T0.
pub(crate) fn watched_daily<'a>(case: &'a Case<'a>) -> impl Iterator<Item = &'a Reading<Weight>> {
    let watched = case.plan.tier.value.has_weight_alerts();
    case.focused(&case.history.weights).filter(move |reading| {
        watched && !reading.time_unsure && is_daily(reading, &case.history.daily_weights)
    })
}

/// One weight of each day that a rule is asked about, for rules that judge a whole week: of values in conflict the first.
pub(crate) fn watched_days<'a>(case: &'a Case<'a>) -> impl Iterator<Item = &'a Reading<Weight>> {
    let daily = &case.history.daily_weights;
    watched_daily(case)
        .filter(|reading| daily.on(reading.day).first().is_some_and(|first| first.key == reading.key))
}

/// The lowest weight of each of the days before that has one, oldest first.
pub(crate) fn lowest_of_each_day(day: LocalDay, days: i32, daily: &Series<Weight>) -> Vec<&Reading<Weight>> {
    of_each_day(day, days, daily, |held, other| other.value < held.value)
}

/// The highest weight of each of the days before that has one, oldest first.
pub(crate) fn highest_of_each_day(day: LocalDay, days: i32, daily: &Series<Weight>) -> Vec<&Reading<Weight>> {
    of_each_day(day, days, daily, |held, other| other.value > held.value)
}

fn of_each_day(
    day: LocalDay,
    days: i32,
    daily: &Series<Weight>,
    is_better: impl Fn(&Reading<Weight>, &Reading<Weight>) -> bool,
) -> Vec<&Reading<Weight>> {
    let mut each: Vec<&Reading<Weight>> = Vec::new();
    for reading in daily.days(day.plus_days(-days), day.plus_days(-1)) {
        match each.last_mut() {
            Some(held) if held.day == reading.day => {
                if is_better(held, reading) {
                    *held = reading;
                }
            }
            Some(_) | None => each.push(reading),
        }
    }
    each
}

/// The lowest of some weights; of equal ones the latest.
pub(crate) fn lowest<'a>(
    weights: impl IntoIterator<Item = &'a Reading<Weight>>,
) -> Option<&'a Reading<Weight>> {
    weights.into_iter().min_by_key(|reading| (reading.value, Reverse((reading.at, reading.key))))
}

/// A weight further than this from both of its neighbours, and on the same side of them, is a slip of the scale or somebody
/// else's (product value).
const LONE_GRAMS: i64 = 1_000;
/// How many days before those that are compared a neighbour is looked for.
pub(crate) const NEIGHBOUR_DAYS: i32 = 7;

/// Which way a weight stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    Above,
    Below,
}

/// The weights of `compared` that a slow change may be measured from: all but a lone slip. `each` is one weight a day,
/// oldest first, that ends with `compared`; today's comes after all of them. A weight without a neighbour on either side
/// can't be told from a true one and counts, and so does every weight where all of them would be left out.
pub(crate) fn without_lone<'a>(
    each: &[&'a Reading<Weight>],
    compared: usize,
    today: &Reading<Weight>,
    stands: Stands,
) -> Vec<&'a Reading<Weight>> {
    let first = each.len().saturating_sub(compared);
    let grams_out = |one: &Reading<Weight>, other: &Reading<Weight>| match stands {
        Stands::Above => one.value.gain_grams_since(other.value),
        Stands::Below => other.value.gain_grams_since(one.value),
    };
    let is_lone = |place: usize, one: &Reading<Weight>| {
        let before = place.checked_sub(1).and_then(|place| each.get(place));
        let after = each.get(place + 1).copied().unwrap_or(today);
        before.is_some_and(|before| grams_out(one, before) > LONE_GRAMS) && grams_out(one, after) > LONE_GRAMS
    };
    let all = || each.iter().copied().enumerate().skip(first);
    let kept: Vec<&Reading<Weight>> =
        all().filter(|(place, one)| !is_lone(*place, one)).map(|(_, one)| one).collect();
    if kept.is_empty() { all().map(|(_, one)| one).collect() } else { kept }
}

/// The keys of some readings. A finding that rests on a middle or on a lowest value rests on all that it was chosen
/// from: any of them can be the one that arrived last and made it.
pub(crate) fn keys<'a, V: 'a>(
    readings: impl IntoIterator<Item = &'a Reading<V>>,
) -> impl Iterator<Item = ReadingKey> {
    readings.into_iter().map(|reading| reading.key)
}

/// What is worked out once a day, so that many values of one moment cost little more than one.
pub(crate) struct OnceADay<T> {
    held: Option<(LocalDay, T)>,
}

impl<T> OnceADay<T> {
    pub(crate) const fn new() -> OnceADay<T> {
        OnceADay { held: None }
    }

    /// What holds on this day. Days come in order, so only the last one is kept.
    pub(crate) fn on(&mut self, day: LocalDay, work: impl FnOnce() -> T) -> &T {
        let held = match self.held.take() {
            Some(held) if held.0 == day => held,
            Some(_) | None => (day, work()),
        };
        &self.held.insert(held).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settled::Settled;
    use crate::story;

    #[test]
    fn of_two_equal_weights_of_a_day_the_first_stands_for_it() {
        let settled = Settled::of(&story::read("0 weight 80.0; 0 weight 80.0; 1 weight 81.0").history);
        let daily = &settled.daily_weights;
        for each in
            [lowest_of_each_day(story::day(1), 1, daily), highest_of_each_day(story::day(1), 1, daily)]
        {
            assert_eq!(each.iter().map(|reading| reading.key).collect::<Vec<_>>(), [ReadingKey(0)]);
        }
    }
}
