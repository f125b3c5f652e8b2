//! What is particular to one person for all of the two years: weight, noise, pulse, habits, kit.
//! What happens to the person is drawn elsewhere.

use hearth_clinical::OxygenScale;

use crate::cohort::numbers as n;
use crate::dice::Dice;

/// One person's own values.
#[derive(Clone, Debug)]
pub struct Traits {
    /// Usual weight without extra fluid, kg.
    pub weight: f64,
    /// How much this person's weight and numbers vary, 1 for a typical person.
    pub restless: f64,
    /// How often events happen, 1 on average: few people have most of them (product value).
    pub frailty: f64,
    /// How often symptoms come without an event, 1 on average.
    pub symptomatic: f64,
    /// Chance of a check-in on a day.
    pub adherence: f64,
    /// The day from which the person hardly checks in any more.
    pub fades_from: Option<i32>,
    /// Usual pulse, a minute.
    pub pulse: f64,
    /// Usual systolic pressure, mmHg.
    pub systolic: f64,
    /// Usual oxygen, %.
    pub oxygen: f64,
    /// Has an oximeter.
    pub oximeter: bool,
    /// The range that a clinician has set.
    pub scale: Option<OxygenScale>,
    /// A pulse that was irregular from the start.
    pub irregular: bool,
    /// Steps of the scale, grams.
    pub scale_step: i64,
    /// Answers about the illness and not about the change.
    pub literal: bool,
    /// Weight of the other person in the household, kg.
    pub other_weight: f64,
    /// Where in the year the person was enrolled, 0 to 1.
    pub season: f64,
}

impl Traits {
    /// Draws one person.
    pub fn draw(dice: &mut Dice) -> Traits {
        let weight = (n::WEIGHT_MEAN.value + n::WEIGHT_SPREAD.value * dice.normal()).clamp(48.0, 150.0);
        let restless = (0.55 + dice.waiting(0.45)).min(2.2);
        let frailty = pick(dice, [(0.5, 0.4), (0.3, 1.0), (0.2, 2.5)]);
        let symptomatic = pick(dice, [(0.5, 0.4), (0.3, 1.0), (0.2, 2.5)]);
        let adherence = n::ADHERENCE_MEAN.value + n::ADHERENCE_SPREAD.value * dice.normal();
        let fades = dice.chance(n::FADING.value);
        let fades_on = dice.whole(120, 700);
        let pulse = (n::PULSE_MEAN.value + n::PULSE_SPREAD.value * dice.normal()).clamp(52.0, 98.0);
        let systolic = (n::SYSTOLIC_MEAN.value + n::SYSTOLIC_SPREAD.value * dice.normal()).clamp(92.0, 165.0);
        let oximeter = dice.chance(n::OXIMETERS.value);
        let lungs = dice.chance(n::LUNG_SCALE.value);
        let oxygen = if lungs { 90.3 } else { n::OXYGEN_MEAN.value } + 0.8 * dice.normal();
        Traits {
            weight,
            restless,
            frailty,
            symptomatic,
            adherence: adherence.clamp(0.2, 0.985),
            fades_from: fades.then_some(fades_on),
            pulse,
            systolic,
            oxygen,
            oximeter,
            scale: (oximeter && lungs).then_some(OxygenScale::From88To92),
            irregular: dice.chance(n::IRREGULAR_KNOWN.value),
            scale_step: if dice.chance(n::POUND_SCALES.value) { 200 } else { 100 },
            literal: dice.chance(n::LITERAL.value),
            other_weight: (72.0 + 14.0 * dice.normal()).clamp(45.0, 120.0),
            season: dice.share(),
        }
    }
}

/// One of three values, each with its share.
fn pick(dice: &mut Dice, of: [(f64, f64); 3]) -> f64 {
    let mut left = dice.share();
    for (share, value) in of {
        if left < share {
            return value;
        }
        left -= share;
    }
    of[2].1
}
