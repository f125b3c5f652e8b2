//! What the person tells: spells of symptoms before events and without them, and what of it is said on a day.
//! A spell that is there is not told every day; in one worse cohort half of the spells are never told.

use hearth_clinical::{Answer, Symptom};

use crate::cohort::background::flares;
use crate::cohort::event::Event;
use crate::cohort::numbers::{self as n, Number};
use crate::cohort::person::Traits;
use crate::cohort::{DAYS, Variant, covers};
use crate::dice::Dice;

/// Some days in a row with a symptom.
#[derive(Clone, Debug)]
pub struct Spell {
    /// The question it answers.
    pub symptom: Symptom,
    /// The first day.
    pub from: i32,
    /// The last day.
    pub to: i32,
    /// What is answered.
    pub answer: Answer,
    /// A stronger answer, and the day from which on it is given.
    pub strong: Option<(Answer, i32)>,
    /// False when the person never tells.
    pub told: bool,
}

impl Spell {
    fn new(symptom: Symptom, from: i32, to: i32, answer: Answer) -> Spell {
        Spell { symptom, from, to, answer, strong: None, told: true }
    }

    fn answer_on(&self, day: i32) -> Answer {
        match &self.strong {
            Some((answer, from)) if day >= *from => answer.clone(),
            Some(_) | None => self.answer.clone(),
        }
    }
}

/// Every spell of two years.
pub fn spells(dice: &mut Dice, traits: &Traits, events: &[Event]) -> Vec<Spell> {
    let mut spells = Vec::new();
    for event in events {
        before(dice, event, &mut spells);
    }
    without(dice, traits, &mut spells);
    infections(dice, &mut spells);
    spells
}

/// The spells that lead up to an event, each told or not for itself.
fn before(dice: &mut Dice, event: &Event, spells: &mut Vec<Spell>) {
    let last = event.day - 1;
    let lead = |dice: &mut Dice, share: Number, mean: Number| {
        let (there, days) = (dice.chance(share.value), dice.waiting(mean.value));
        let noticed = dice.chance(n::NOTICED.value);
        (there && noticed && days >= 0.5).then(|| (days.round() as i32).clamp(1, 30))
    };
    let signs = [
        (
            Symptom::BreathlessChange,
            Answer::LittleMore,
            Answer::MuchMore,
            n::BREATHLESS_SHARE,
            n::BREATHLESS_LEAD,
        ),
        (Symptom::Swelling, Answer::LittleMore, Answer::MuchMore, n::SWELLING_SHARE, n::SWELLING_LEAD),
        (Symptom::Pillows, Answer::More, Answer::More, n::PILLOWS_SHARE, n::PILLOWS_LEAD),
        (Symptom::WokeBreathless, Answer::Yes, Answer::Yes, n::WOKE_SHARE, n::PILLOWS_LEAD),
        (Symptom::Tiredness, Answer::LittleMore, Answer::MuchMore, n::TIRED_SHARE, n::TIRED_LEAD),
        (Symptom::Cough, Answer::New, Answer::New, n::COUGH_SHARE, n::COUGH_LEAD),
        (Symptom::Dizzy, Answer::Yes, Answer::Yes, n::DIZZY_SHARE, n::COUGH_LEAD),
        (Symptom::MedicinesTaken, Answer::Some, Answer::No, n::MISSED_MEDICINES_SHARE, n::TIRED_LEAD),
        (Symptom::Overall, Answer::Worse, Answer::MuchWorse, n::OVERALL_SHARE, n::BREATHLESS_LEAD),
    ];
    for (symptom, answer, strong, share, mean) in signs {
        let days = lead(dice, share, mean);
        let much = dice.chance(n::MUCH_SHARE.value);
        if let Some(days) = days {
            let mut spell = Spell::new(symptom, event.day - days, last, answer);
            spell.strong = much.then_some((strong, event.day - (days / 3).max(1)));
            spells.push(spell);
        }
    }
    if dice.chance(n::REST_SHARE.value) {
        spells.push(Spell::new(Symptom::StrugglingToBreathe, last, last, Answer::Yes));
    }
}

/// Spells without an event, more often in some persons than in others.
fn without(dice: &mut Dice, traits: &Traits, spells: &mut Vec<Spell>) {
    for flare in flares() {
        for day in 0..DAYS {
            if !dice.chance(flare.a_year * traits.symptomatic / 365.25) {
                continue;
            }
            let to = day + dice.whole(flare.days.0, flare.days.1) - 1;
            let much = dice.share();
            let mut spell = Spell::new(flare.symptom.clone(), day, to, flare.answer.clone());
            spell.strong = flare
                .strong
                .as_ref()
                .filter(|(_, share)| much < *share)
                .map(|(answer, _)| (answer.clone(), day));
            spells.push(spell);
        }
    }
}

/// Colds: a cough, often fever, sometimes breathlessness and tiredness (product values).
fn infections(dice: &mut Dice, spells: &mut Vec<Spell>) {
    let signs = [
        (Symptom::SickOrFever, Answer::Yes, 0.5),
        (Symptom::Cough, Answer::New, 0.6),
        (Symptom::BreathlessChange, Answer::LittleMore, 0.35),
        (Symptom::Tiredness, Answer::LittleMore, 0.6),
        (Symptom::Overall, Answer::Worse, 0.5),
        (Symptom::Appetite, Answer::Worse, 0.3),
    ];
    for day in 0..DAYS {
        if !dice.chance(n::INFECTIONS_A_YEAR.value / 365.25) {
            continue;
        }
        let to = day + dice.whole(4, 9) - 1;
        for (symptom, answer, share) in &signs {
            if dice.chance(*share) {
                spells.push(Spell::new(symptom.clone(), day, to, answer.clone()));
            }
        }
    }
}

/// Which of the spells are told at all.
pub fn told(mut spells: Vec<Spell>, variant: Variant, dice: &mut Dice) -> Vec<Spell> {
    for spell in &mut spells {
        let half = dice.chance(n::HALF_TOLD.value);
        spell.told = match variant {
            Variant::HalfReported => half,
            Variant::Published | Variant::SixtyPercent | Variant::NoGain => true,
        };
    }
    spells
}

/// The answers of one day that are not as usual; of two spells of one symptom the first that is told counts.
pub fn of_day(dice: &mut Dice, spells: &[Spell], traits: &Traits, day: i32) -> Vec<(Symptom, Answer)> {
    let mut answers: Vec<(Symptom, Answer)> = Vec::new();
    for spell in spells.iter().filter(|spell| covers(spell, day)) {
        let said = dice.chance(n::TOLD_ON_A_DAY.value);
        if said && spell.told && answers.iter().all(|(symptom, _)| *symptom != spell.symptom) {
            answers.push((spell.symptom.clone(), spell.answer_on(day)));
        }
    }
    let literal = dice.chance(0.2) && traits.literal;
    let slips = [
        (Symptom::BreathlessChange, Answer::LittleMore),
        (Symptom::Swelling, Answer::LittleMore),
        (Symptom::Pillows, Answer::More),
        (Symptom::WokeBreathless, Answer::Yes),
    ];
    for (place, (symptom, answer)) in slips.into_iter().enumerate() {
        let slipped = dice.chance(n::SLIPS.value) || (literal && place < 2);
        if slipped && answers.iter().all(|(known, _)| *known != symptom) {
            answers.push((symptom, answer));
        }
    }
    answers.sort();
    answers
}

/// The answer that nobody would call about.
#[must_use]
pub fn as_usual(symptom: &Symptom) -> Answer {
    match symptom {
        Symptom::Overall => Answer::Same,
        Symptom::Newer(_) => Answer::NotAsked,
        known => known.answers()[0].clone(),
    }
}
