//! On which days the person checks in: habit, absences, fading, and rarer check-ins before some events.
//! Days in hospital have none.

use crate::cohort::event::Event;
use crate::cohort::numbers as n;
use crate::cohort::person::Traits;
use crate::cohort::{DAYS, Variant, next_event};
use crate::dice::Dice;

/// Check-ins become rarer in this many days before an event (BEAT-HF looked at weeks).
const LAST_DAYS: i32 = 7;

/// For each day whether there is a check-in.
pub fn days(dice: &mut Dice, traits: &Traits, events: &[Event], variant: Variant) -> Vec<bool> {
    let scale = match variant {
        Variant::Published | Variant::HalfReported | Variant::NoGain => 1.0,
        Variant::SixtyPercent => n::ADHERENCE_WORSE.value / n::ADHERENCE_MEAN.value,
    };
    let mut present = true;
    let mut absent_left = 0;
    let mut days = Vec::new();
    for day in 0..DAYS {
        let (leaves, length) = (dice.chance(n::ABSENCES_A_YEAR.value / 365.25), dice.whole(4, 14));
        let thrown = dice.share();
        if leaves {
            absent_left = length;
        }
        let faded = traits.fades_from.is_some_and(|from| day >= from);
        let falling = next_event(events, day, LAST_DAYS).is_some_and(|event| event.falls_away);
        let habit = traits.adherence
            * scale
            * if faded { n::FADED_TO.value } else { 1.0 }
            * if falling { n::FALLING_TO.value } else { 1.0 };
        let sticks = n::ADHERENCE_STICKS.value;
        present = thrown < if present { habit + sticks * (1.0 - habit) } else { habit * (1.0 - sticks) };
        let away = events.iter().any(|event| (event.day..event.home).contains(&day));
        days.push(present && absent_left <= 0 && !away);
        absent_left -= 1;
    }
    days
}
