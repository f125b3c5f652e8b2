//! What an invented person measures on a day: their usual with a little chance in it, and at the end their course.
//! The same seed and the same day give the same numbers.

use super::people::{Course, Person};
use crate::mint::{Mint, SeededMint};
use hearth_clinical::{Answer, BloodPressure, OxygenSaturation, Pulse, Symptom, SymptomSet, Weight};
use hearth_wire::CheckInBody;

/// Days of history.
pub(super) const DAYS: i32 = 92;
/// How long somebody who is 'not seen' has been silent, in days.
const SILENT_DAYS: i32 = 12;

/// What was measured `days_ago`; `None` on a day without a check-in.
pub(super) fn measured(person: &Person, days_ago: i32) -> Option<CheckInBody> {
    let mut chance = Chance(SeededMint::new(&format!("hearth invented {} {days_ago}", person.name)));
    let silent = match person.course {
        Course::NeverSeen => true,
        Course::NotSeen => days_ago < SILENT_DAYS,
        // About one day in nine is left out, never one of the last five.
        _ => days_ago > 4 && chance.up_to(9) == 0,
    };
    if silent {
        return None;
    }
    let (systolic, diastolic) = person.pressure;
    let mut body = CheckInBody {
        weight: Weight::from_grams(near(
            person.grams,
            chance.swing(4) * 100 + gained(person.course, days_ago),
        ))
        .ok(),
        pressures: BloodPressure::from_mmhg(
            near16(systolic, chance.swing(5)),
            near16(diastolic, chance.swing(3)),
        )
        .into_iter()
        .collect(),
        pulse: Pulse::from_per_minute(near16(person.pulse, chance.swing(4))).ok(),
        oxygen: person.oxygen.and_then(|usual| OxygenSaturation::from_percent(u16::from(usual)).ok()),
        symptoms: usual_answers(),
        ..CheckInBody::default()
    };
    if days_ago == 0 {
        today(person.course, &mut body);
    }
    Some(body)
}

/// Grams above the usual.
fn gained(course: Course, days_ago: i32) -> i64 {
    match (course, days_ago) {
        (Course::Fluid, 0) => 3_100,
        (Course::Fluid, 1) => 2_000,
        (Course::Fluid, 2) => 1_100,
        (Course::Gain, 0) => 2_900,
        (Course::Gain, 1) => 1_200,
        _ => 0,
    }
}

/// What the course does to this morning's check-in.
fn today(course: Course, body: &mut CheckInBody) {
    match course {
        Course::Fluid => {
            say(body, &Symptom::Swelling, &Answer::MuchMore);
            say(body, &Symptom::BreathlessChange, &Answer::LittleMore);
        }
        Course::DangerSign => say(body, &Symptom::ChestPain, &Answer::Now),
        Course::LowPressure => {
            body.pressures = BloodPressure::from_mmhg(84, 52).into_iter().collect();
            say(body, &Symptom::Dizzy, &Answer::Yes);
        }
        Course::HighPressure => body.pressures = BloodPressure::from_mmhg(174, 98).into_iter().collect(),
        Course::FastPulse => body.pulse = Pulse::from_per_minute(128).ok(),
        Course::LowOxygen => body.oxygen = OxygenSaturation::from_percent(86).ok(),
        Course::Steady
        | Course::Gain
        | Course::NotSeen
        | Course::NeverSeen
        | Course::Conflict
        | Course::Corrected => {}
    }
}

/// Puts another answer in the place of the usual one; an answer that the question does not have changes nothing.
fn say(body: &mut CheckInBody, symptom: &Symptom, wished: &Answer) {
    let mut symptoms = SymptomSet::new();
    for (other, answer) in body.symptoms.iter() {
        let answer = if other == symptom { wished } else { answer };
        if symptoms.set(other.clone(), answer.clone()).is_err() {
            return;
        }
    }
    body.symptoms = symptoms;
}

fn usual_answers() -> SymptomSet {
    let mut symptoms = SymptomSet::new();
    for symptom in Symptom::ALL {
        // The two that are asked only beside a very high pressure stay out.
        if matches!(symptom, Symptom::Headache | Symptom::VisionChange) {
            continue;
        }
        let usual = match symptom {
            Symptom::Overall => Some(&Answer::Same),
            ref other => other.answers().first(),
        };
        if let Some(usual) = usual {
            // The first answer of a question is one of its answers.
            let _ = symptoms.set(symptom, usual.clone());
        }
    }
    symptoms
}

fn near(usual: u32, by: i64) -> u32 {
    u32::try_from(i64::from(usual).saturating_add(by)).unwrap_or(usual)
}

fn near16(usual: u16, by: i64) -> u16 {
    u16::try_from(i64::from(usual).saturating_add(by)).unwrap_or(usual)
}

/// A little chance, the same for the same seed.
struct Chance(SeededMint);

impl Chance {
    /// 0 up to, but not including, `below`.
    fn up_to(&mut self, below: u8) -> u8 {
        let mut byte = [0];
        self.0.fill(&mut byte);
        let [byte] = byte;
        byte.checked_rem(below).unwrap_or(0)
    }

    /// From `-most` to `most`.
    fn swing(&mut self, most: u8) -> i64 {
        i64::from(self.up_to(most.saturating_mul(2).saturating_add(1))) - i64::from(most)
    }
}
