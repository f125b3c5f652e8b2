//! What the scale shows and what is typed: rounding, clothes, somebody else on it, a slipped digit.
//! Most of the gross ones are put right, because the app asks 'is this you?' above the product's check limits.

use hearth_clinical::Weight;

use crate::cohort::numbers as n;
use crate::cohort::person::Traits;
use crate::dice::Dice;

/// Grams as they are sent in, should the person weigh themselves on that day; none where it can't be a weight.
pub fn shown(dice: &mut Dice, traits: &Traits, body: &[f64]) -> Vec<Option<u32>> {
    let mut last: Option<i64> = None;
    let mut shown = Vec::new();
    for kg in body {
        let noise = n::SCALE_NOISE.value * traits.restless * dice.normal();
        let dressed = dice.chance(n::CLOTHES_SHARE.value);
        let clothes = dice.within(0.2, n::CLOTHES_MOST.value);
        let other = dice.chance(n::SECOND_PERSON_A_YEAR.value / 365.25);
        let other_noise = dice.normal();
        let slip = dice.chance(n::UNIT_SLIP_A_YEAR.value / 365.25);
        let slipped_by = dice.whole(0, 2);
        let caught = dice.chance(n::JUMP_CAUGHT.value);
        let own = kg + noise + if dressed { clothes } else { 0.0 };
        let typed = if other {
            traits.other_weight + other_noise
        } else if slip {
            slipped(own, slipped_by)
        } else {
            own
        };
        let right = rounded(own, traits.scale_step);
        let wrong = rounded(typed, traits.scale_step);
        // The product's own limits for a jump: 3.0 kg, or 5 % of the last weight.
        let jumps = last.is_some_and(|last| {
            let change = (wrong - last).abs();
            change > Weight::JUMP_GRAMS || change * 100 > last * Weight::JUMP_PERCENT
        });
        let grams = if (other || slip) && jumps && caught { right } else { wrong };
        last = Some(right);
        shown.push(
            u32::try_from(grams).ok().and_then(|grams| Weight::from_grams(grams).ok()).map(Weight::grams),
        );
    }
    shown
}

/// A slip of the hand: ten kilograms up or down, or pounds typed over a digit of kilograms.
fn slipped(kg: f64, how: i32) -> f64 {
    match how {
        0 => kg + 10.0,
        1 => kg - 10.0,
        _ => kg + 2.2,
    }
}

fn rounded(kg: f64, step: i64) -> i64 {
    (kg * 1000.0 / step as f64).round() as i64 * step
}
