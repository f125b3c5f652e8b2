//! Pulse, pressure and oxygen of each day: the person's usual, noise, infections, and what changes before an event.
//! Which of them are measured on a day is decided by the check-in.

use hearth_clinical::Symptom;

use crate::cohort::answers::Spell;
use crate::cohort::event::Event;
use crate::cohort::numbers as n;
use crate::cohort::person::Traits;
use crate::cohort::{DAYS, covers, grown, next_event};
use crate::dice::Dice;

/// What would be measured on one day.
#[derive(Clone, Copy, Debug)]
pub struct Vital {
    /// Beats a minute.
    pub pulse: u16,
    /// True when it is irregular.
    pub irregular: bool,
    /// Systolic and diastolic, mmHg.
    pub pressure: (u16, u16),
    /// Percent.
    pub oxygen: u16,
}

/// Changes start this many days before an event at the earliest.
const LONGEST_LEAD: i32 = 30;

/// One value a day, before it is decided what is measured.
pub fn course(dice: &mut Dice, traits: &Traits, events: &[Event], spells: &[Spell]) -> Vec<Vital> {
    let mut irregular = traits.irregular;
    let (mut racing, mut racing_left) = (0.0, 0);
    let mut vitals = Vec::new();
    for day in 0..DAYS {
        irregular |= dice.chance(n::IRREGULAR_NEW_A_YEAR.value / 365.25);
        let (starts, faster, length) =
            (dice.chance(n::RACING_A_YEAR.value / 365.25), dice.within(25.0, 50.0), dice.whole(1, 3));
        if starts {
            (racing, racing_left) = (faster, length);
        }
        let ill = spells.iter().any(|spell| spell.symptom == Symptom::SickOrFever && covers(spell, day));
        let event = next_event(events, day, LONGEST_LEAD);
        let before = |change: fn(&Event) -> f64, lead: fn(&Event) -> f64| {
            event.map_or(0.0, |event| change(event) * grown(day, event.day, lead(event), false))
        };
        let pulse = traits.pulse
            + n::PULSE_NOISE.value * dice.normal()
            + before(|event| event.pulse, |event| event.numbers_lead)
            + if ill { 9.0 } else { 0.0 }
            + if racing_left > 0 { racing } else { 0.0 };
        racing_left -= 1;
        let systolic = traits.systolic
            + n::SYSTOLIC_NOISE.value * dice.normal()
            + before(|event| event.systolic, |event| event.numbers_lead);
        let diastolic = 0.58 * systolic + 4.0 * dice.normal();
        let oxygen = traits.oxygen + n::OXYGEN_NOISE.value * dice.normal()
            - before(|event| event.oxygen, |_| 5.0)
            - if ill { 1.0 } else { 0.0 };
        let systolic = whole(systolic, 60.0, 240.0);
        vitals.push(Vital {
            pulse: whole(pulse, 38.0, 190.0),
            irregular,
            pressure: (systolic, whole(diastolic, 35.0, 130.0).min(systolic - 12)),
            oxygen: whole(oxygen, 70.0, 100.0),
        });
    }
    vitals
}

fn whole(value: f64, lowest: f64, highest: f64) -> u16 {
    value.round().clamp(lowest, highest) as u16
}
