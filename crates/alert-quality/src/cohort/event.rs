//! When worsenings come, and what changes before each of them.
//! How that shows on the scale, at the cuff and in the answers is for the others to say.

use crate::cohort::DAYS;
use crate::cohort::numbers as n;
use crate::cohort::person::Traits;
use crate::dice::Dice;

/// One worsening. Leads are days before the event from which on something grows.
#[derive(Clone, Debug)]
pub struct Event {
    /// The day of the stay or of urgent care.
    pub day: i32,
    /// The first day at home again.
    pub home: i32,
    /// Gain of weight by the day of the event, kg; may be a loss.
    pub gain: f64,
    /// Lead of the gain.
    pub gain_lead: f64,
    /// Rise of the pulse, a minute.
    pub pulse: f64,
    /// Change of the systolic pressure, mmHg.
    pub systolic: f64,
    /// Lead of both.
    pub numbers_lead: f64,
    /// Fall of oxygen, points.
    pub oxygen: f64,
    /// True when check-ins become rarer in the last week.
    pub falls_away: bool,
}

/// Draws the events of two years. None in the first 45 days, nor soon after a stay.
pub fn draw(dice: &mut Dice, traits: &Traits) -> Vec<Event> {
    let a_day = n::EVENTS_A_YEAR.value * traits.frailty / 365.25;
    let apart = n::DAYS_BETWEEN_EVENTS.value as i32;
    let mut events = Vec::new();
    let mut earliest = apart;
    for day in 0..DAYS {
        if dice.chance(a_day) && day >= earliest {
            let event = one(dice, day);
            earliest = event.home + apart;
            events.push(event);
        }
    }
    events
}

fn one(dice: &mut Dice, day: i32) -> Event {
    let stay = dice.whole(n::STAY_SHORTEST.value as i32, n::STAY_LONGEST.value as i32);
    let gains = dice.chance(n::GAIN_SHARE.value);
    let gained = dice.waiting(n::GAIN_MEAN.value).min(n::GAIN_MOST.value);
    let other = n::NO_GAIN_SPREAD.value * dice.normal();
    let kind = dice.share();
    let change = dice.normal();
    let systolic = if kind < n::SYSTOLIC_FALLS.value {
        -12.0 + 6.0 * change
    } else if kind < n::SYSTOLIC_FALLS.value + n::SYSTOLIC_RISES.value {
        11.0 + 6.0 * change
    } else {
        0.0
    };
    let oxygen = if dice.chance(n::OXYGEN_FALLS.value) { dice.within(1.0, 5.0) } else { 0.0 };
    Event {
        day,
        home: day + stay,
        gain: if gains { gained } else { other },
        gain_lead: dice.within(n::GAIN_LEAD_SHORTEST.value, n::GAIN_LEAD_LONGEST.value),
        pulse: n::PULSE_RISE.value + n::PULSE_RISE_SPREAD.value * dice.normal(),
        systolic,
        numbers_lead: dice.within(n::NUMBERS_LEAD_SHORTEST.value, n::NUMBERS_LEAD_LONGEST.value),
        oxygen,
        falls_away: dice.chance(n::FALLING_SHARE.value),
    }
}
