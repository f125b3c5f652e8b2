//! What the person really weighs, day by day, and the weight that the team agrees with them.
//! What the scale then shows is `scale`'s business.

use crate::cohort::event::Event;
use crate::cohort::numbers as n;
use crate::cohort::person::Traits;
use crate::cohort::{DAYS, Variant, grown};
use crate::dice::Dice;

/// The weight of each morning in kg, before the scale.
pub fn course(dice: &mut Dice, traits: &Traits, events: &[Event], variant: Variant) -> Vec<f64> {
    let (mut wander, mut water) = (0.0_f64, 0.0_f64);
    let (mut excursion, mut excursion_left) = (0.0_f64, 0);
    let (mut taken_off, mut taking, mut taking_left) = (0.0_f64, 0.0_f64, 0);
    let a_day = |a_year: f64| a_year / 365.25;
    let mut weights = Vec::new();
    for day in 0..DAYS {
        wander += n::DRIFT_A_DAY.value * dice.normal() - n::DRIFT_RETURN.value * wander;
        // Two thirds of the water of one day are still there on the next.
        water = 0.66 * water + 0.75 * n::WATER_NOISE.value * traits.restless * dice.normal();
        let (starts, size, length) = (
            dice.chance(a_day(n::EXCURSIONS_A_YEAR.value)),
            dice.within(0.4, n::EXCURSION_MOST.value),
            dice.whole(1, 4),
        );
        if starts {
            (excursion, excursion_left) = (size, length);
        }
        let (changed, off, over) =
            (dice.chance(a_day(n::DIURETIC_A_YEAR.value)), dice.within(0.8, 2.2), dice.whole(3, 5));
        if changed {
            (taking, taking_left) = (off / f64::from(over), over);
        }
        if taking_left > 0 {
            taken_off += taking;
            taking_left -= 1;
        } else {
            taken_off *= 0.97;
        }
        let now = if excursion_left > 0 { excursion } else { 0.0 };
        excursion_left -= 1;
        weights.push(
            traits.weight + wander + water + now - taken_off
                + season(traits.season, day)
                + declining(events, day)
                + gaining(events, day, variant),
        );
    }
    weights
}

/// Heavier in winter: a parabola up and a parabola down a year, which is nearly a sine.
fn season(start: f64, day: i32) -> f64 {
    let year = start + f64::from(day) / 365.25;
    let phase = 2.0 * (year - year.floor());
    let (half, sign) = if phase < 1.0 { (phase, 1.0) } else { (phase - 1.0, -1.0) };
    n::SEASON.value * sign * 4.0 * half * (1.0 - half)
}

/// Fluid that is still to be lost after enrolment and after each stay.
fn declining(events: &[Event], day: i32) -> f64 {
    let since = events.iter().map(|event| event.home).filter(|home| *home <= day).max().unwrap_or(0);
    let left = 1.0 - f64::from(day - since) / n::DECLINE_DAYS.value;
    n::DECLINE.value * left.max(0.0)
}

fn gaining(events: &[Event], day: i32, variant: Variant) -> f64 {
    match variant {
        Variant::Published | Variant::HalfReported | Variant::SixtyPercent => {
            events.iter().map(|event| event.gain * grown(day, event.day, event.gain_lead, true)).sum()
        }
        Variant::NoGain => 0.0,
    }
}

/// The agreed weight: the usual one at enrolment, then what the person weighs a week after a stay and at each
/// half-yearly review, to half a kilogram (product value).
#[must_use]
pub fn targets(traits: &Traits, events: &[Event], body: &[f64]) -> Vec<(i32, u32)> {
    let rounded = |kg: f64| ((kg * 2.0).round() * 500.0) as u32;
    let mut days: Vec<i32> = (1..4).map(|half| half * 183).chain(events.iter().map(|e| e.home + 7)).collect();
    days.sort_unstable();
    let mut targets = vec![(0, rounded(traits.weight))];
    for day in days {
        // The mean of a week, as somebody would read it off a chart.
        let week: Vec<f64> =
            (day - 6..=day).filter_map(|day| body.get(usize::try_from(day).ok()?).copied()).collect();
        if week.len() == 7 {
            targets.push((day, rounded(week.iter().sum::<f64>() / 7.0)));
        }
    }
    targets
}
