//! The invented cohort: persons, what happens to them in two years, and what they send in.
//! No rule is known here; what a rule set makes of the readings is measured elsewhere.

pub mod answers;
pub mod attendance;
pub mod background;
pub mod body;
pub mod event;
pub mod numbers;
pub mod person;
pub mod scale;
pub mod vitals;

use hearth_clinical::{Answer, OxygenScale, Symptom};

use crate::cohort::answers::Spell;
use crate::cohort::event::Event;
use crate::cohort::person::Traits;
use crate::dice::Dice;

/// How long each person is followed.
pub const DAYS: i32 = 730;

/// The published cohort, and three that are worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    /// As calibrated on published numbers.
    Published,
    /// Of all spells of a symptom, those before events included, half are never told.
    HalfReported,
    /// People check in on 60 % of days.
    SixtyPercent,
    /// No event is preceded by a gain of weight.
    NoGain,
}

impl Variant {
    /// All four, the calibrated one first.
    pub const ALL: [Variant; 4] =
        [Variant::Published, Variant::HalfReported, Variant::SixtyPercent, Variant::NoGain];

    /// A short name for tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Variant::Published => "as calibrated",
            Variant::HalfReported => "half the symptoms reported",
            Variant::SixtyPercent => "60 % adherence",
            Variant::NoGain => "events without weight gain",
        }
    }
}

/// What one person sent in on one day. Readings are as typed, after the check for unusual values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// Days since the person was enrolled, from 0.
    pub day: i32,
    /// Minutes after midnight.
    pub minute: i32,
    /// Body weight in grams.
    pub grams: Option<u32>,
    /// Systolic and diastolic pressure in mmHg.
    pub pressure: Option<(u16, u16)>,
    /// Beats a minute.
    pub pulse: Option<u16>,
    /// True when the monitor or the finger said that the pulse is irregular.
    pub irregular: bool,
    /// Oxygen saturation in percent.
    pub oxygen: Option<u16>,
    /// The answers that are not the least worrying one. Every other daily question was answered as usual.
    pub answers: Vec<(Symptom, Answer)>,
}

/// One invented person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The number within the cohort.
    pub number: u64,
    /// First days of worsening heart failure that needed a stay or urgent care, with the days until the person is home.
    pub stays: Vec<Stay>,
    /// What was sent in, oldest first.
    pub check_ins: Vec<CheckIn>,
    /// The agreed weight in grams from a day on: at enrolment, after each stay, at each half-yearly review.
    pub targets: Vec<(i32, u32)>,
    /// The oxygen range, where a clinician has set one.
    pub scale: Option<OxygenScale>,
}

/// A worsening that needed a stay or urgent care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// The day of the event; no check-in on it.
    pub day: i32,
    /// The first day at home again.
    pub home: i32,
}

impl Person {
    /// Invents one person. The same number is the same person in every variant, apart from what the variant changes.
    #[must_use]
    pub fn invent(seed: u64, number: u64, variant: Variant) -> Person {
        let dice = |topic| Dice::for_topic(seed, number, topic);
        let traits = Traits::draw(&mut dice(1));
        let events = event::draw(&mut dice(2), &traits);
        let spells = answers::told(answers::spells(&mut dice(3), &traits, &events), variant, &mut dice(4));
        let body = body::course(&mut dice(5), &traits, &events, variant);
        let shown = scale::shown(&mut dice(6), &traits, &body);
        let vitals = vitals::course(&mut dice(7), &traits, &events, &spells);
        let present = attendance::days(&mut dice(8), &traits, &events, variant);
        let mut detail = dice(9);
        let mut said = dice(10);
        let mut check_ins = Vec::new();
        for day in 0..DAYS {
            let place = usize::try_from(day).unwrap();
            // Thrown for every day, so that the days that are left out never shift the others.
            let minute = detail.whole(7 * 60, 9 * 60);
            let weighed = detail.chance(numbers::WEIGHED_WHEN_PRESENT.value);
            let measured = detail.chance(numbers::PRESSURE_WHEN_PRESENT.value);
            let oximetry = traits.oximeter && detail.chance(numbers::OXYGEN_WHEN_PRESENT.value);
            let answers = answers::of_day(&mut said, &spells, &traits, day);
            if !present[place] {
                continue;
            }
            let vital = &vitals[place];
            check_ins.push(CheckIn {
                day,
                minute,
                grams: shown[place].filter(|_| weighed),
                pressure: measured.then_some(vital.pressure),
                pulse: measured.then_some(vital.pulse),
                irregular: measured && vital.irregular,
                oxygen: oximetry.then_some(vital.oxygen),
                answers,
            });
        }
        let stays = events.iter().map(|event| Stay { day: event.day, home: event.home }).collect();
        Person {
            number,
            stays,
            check_ins,
            targets: body::targets(&traits, &events, &body),
            scale: traits.scale,
        }
    }

    /// True on the days in hospital, the day of the event included.
    #[must_use]
    pub fn away(&self, day: i32) -> bool {
        self.stays.iter().any(|stay| (stay.day..stay.home).contains(&day))
    }

    /// Days at home, on which a check-in was expected.
    #[must_use]
    pub fn days_at_home(&self) -> i32 {
        DAYS - self.stays.iter().map(|stay| stay.home.min(DAYS) - stay.day).sum::<i32>()
    }

    /// The agreed weight in grams on a day.
    #[must_use]
    pub fn target(&self, day: i32) -> Option<u32> {
        self.targets.iter().rev().find(|(from, _)| *from <= day).map(|(_, grams)| *grams)
    }
}

/// The first so many persons of a cohort.
#[must_use]
pub fn persons(seed: u64, count: u64, variant: Variant) -> Vec<Person> {
    (0..count).map(|number| Person::invent(seed, number, variant)).collect()
}

/// How far something has come on this day when it grows from `lead` days before `day` on, from 0 to 1; squared when it
/// is slow at first and fast at the end.
fn grown(day: i32, event_day: i32, lead: f64, squared: bool) -> f64 {
    let left = f64::from(event_day - day);
    if left < 0.0 || left >= lead || lead <= 0.0 {
        return 0.0;
    }
    let share = (lead - left) / lead;
    if squared { share * share } else { share }
}

/// A spell of the hidden kind that numbers and answers share.
fn covers(spell: &Spell, day: i32) -> bool {
    (spell.from..=spell.to).contains(&day)
}

/// The event that this day leads up to, if there is one within so many days.
fn next_event(events: &[Event], day: i32, within: i32) -> Option<&Event> {
    events.iter().find(|event| (day + 1..=day + within).contains(&event.day))
}
