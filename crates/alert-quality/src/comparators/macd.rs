//! MACD, moving average convergence divergence, as TEN-HMS was analysed with: a fast average of the weight against a
//! slow one. The published papers do not print their constants, so these were chosen here, on the tuning seed.
//!
//! Both averages are exponential: after each weight, `average += (weight - average) * k`, with k = 2 / (days + 1) for
//! each day since the last weight. A finding is a fast average so far above the slow one. The first weeks, in which the
//! slow average still learns, find nothing.

use super::Comparator;

/// Days of the fast average.
const FAST_DAYS: f64 = 5.0;
/// Days of the slow average.
const SLOW_DAYS: f64 = 21.0;
/// How far the fast one has to be above the slow one, in grams.
const DIVERGED_GRAMS: f64 = 800.0;
/// No finding before this day.
const LEARNS_DAYS: i32 = 21;

/// The rule as a value.
pub const COMPARATOR: Comparator = Comparator {
    name: "MACD",
    source: "Zhang 2009 (TEN-HMS): found 20 %; Gyllensten 2016: 33 %; constants are product values",
    days,
};

fn days(weights: &[(i32, u32)]) -> Vec<i32> {
    let Some((first, start)) = weights.first() else { return Vec::new() };
    let (mut fast, mut slow, mut last) = (f64::from(*start), f64::from(*start), *first);
    let mut found = Vec::new();
    for (day, grams) in weights {
        let weight = f64::from(*grams);
        let gap = day - last;
        fast += (weight - fast) * weight_of(FAST_DAYS, gap);
        slow += (weight - slow) * weight_of(SLOW_DAYS, gap);
        last = *day;
        if day - first >= LEARNS_DAYS && fast - slow >= DIVERGED_GRAMS {
            found.push(*day);
        }
    }
    found
}

/// How much a weight counts, the more the longer none came.
fn weight_of(days: f64, gap: i32) -> f64 {
    let kept = 1.0 - 2.0 / (days + 1.0);
    1.0 - (0..gap).map(|_| kept).product::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steady(days: i32) -> Vec<(i32, u32)> {
        (0..days).map(|day| (day, 80_000)).collect()
    }

    #[test]
    fn a_lasting_gain_is_found_when_the_fast_average_has_followed_it_and_no_longer_when_the_slow_one_has() {
        assert_eq!(days(&steady(100)), []);
        let mut weights = steady(40);
        weights.extend((40..90).map(|day| (day, 82_000)));
        let found = days(&weights);
        assert!(found.first().is_some_and(|day| (41..=44).contains(day)), "{found:?}");
        assert!(found.last().is_some_and(|day| *day < 60), "{found:?}");
    }

    #[test]
    fn one_heavy_day_is_not_a_trend() {
        let mut weights = steady(60);
        weights[50].1 = 82_000;
        assert_eq!(days(&weights), []);
    }
}
