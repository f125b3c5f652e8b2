//! What is enough by itself for each zone under a plan: the lines of a card for the kitchen wall. It asks the rules and
//! knows no limit of its own, so the card can't say anything else than the screen does; the sentences are the words' business.

use std::collections::BTreeSet;

use hearth_clinical::{
    Answer, BloodPressure, Instant, LocalDay, OxygenSaturation, OxygenScale, Pulse, Symptom, SymptomSet,
    Systolic, Temperature,
};

use crate::assess::assess;
use crate::history::{History, Reading, ReadingKey};
use crate::level::Zone;
use crate::plan_in_force::PlanInForce;

/// How the person feels beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feeling {
    /// Nothing was asked, or nothing is wrong.
    Any,
    /// Dizzy when standing up.
    Ill,
}

/// One thing that is enough for a zone, whatever else is well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enough {
    /// An answer to one of the daily questions.
    Answer(Symptom, Answer),
    /// The upper number of the pressure at this or less, in mmHg.
    SystolicAtMost(u16, Feeling),
    /// The upper number of the pressure at this or more, in mmHg.
    SystolicAtLeast(u16, Feeling),
    /// The pulse at this or less, a minute.
    PulseAtMost(u16, Feeling),
    /// The pulse at this or more, a minute.
    PulseAtLeast(u16, Feeling),
    /// The oxygen at this or less, in percent.
    OxygenAtMost(u16),
    /// The temperature at this or more, in tenths of a degree Celsius.
    TemperatureAtLeast(u16),
    /// A gain of this or more within so many days, in grams.
    Gain {
        /// The gain.
        grams: u32,
        /// Within how many days.
        days: u8,
    },
}

/// Everything that is enough by itself, the most urgent zone first. A line that a more urgent one covers already is left out.
#[must_use]
pub fn enough_alone(plan: &PlanInForce) -> Vec<(Zone, Enough)> {
    let mut lines = answers(plan);
    for feeling in [Feeling::Any, Feeling::Ill] {
        lines.extend(pressures_and_pulses(plan, feeling));
    }
    let oxygen = |percent| {
        zone(plan, Feeling::Any, |history| {
            history.oxygens.extend(reading(OxygenSaturation::from_percent(percent)));
        })
    };
    let falling = (OxygenSaturation::LOWEST.percent()..=usual_oxygen(plan)).rev();
    lines.extend(edges(falling, oxygen, Feeling::Any).map(|(zone, at)| (zone, Enough::OxygenAtMost(at))));
    let temperature = |tenths| {
        zone(plan, Feeling::Any, |history| {
            history.temperatures.extend(reading(Temperature::from_tenths(tenths)));
        })
    };
    let rising = USUAL_TEMPERATURE..=Temperature::HIGHEST.tenths();
    lines.extend(
        edges(rising, temperature, Feeling::Any).map(|(zone, at)| (zone, Enough::TemperatureAtLeast(at))),
    );
    lines.extend(gains(plan));
    let all = lines.clone();
    lines.retain(|line| !all.iter().any(|wider| covers(wider, line)));
    lines.sort_by_key(|(zone, _)| *zone);
    lines
}

/// Values that every plan's allowed range leaves alone; from there the rules are asked step by step.
const USUAL_SYSTOLIC: u16 = 125;
const USUAL_PULSE: u16 = 72;
const USUAL_TEMPERATURE: u16 = 365;

/// The middle of the person's target range; of two that nobody has settled, of the one that lies higher.
fn usual_oxygen(plan: &PlanInForce) -> u16 {
    let middle = |scale| match scale {
        OxygenScale::From94To98 => 96,
        OxygenScale::From88To92 => 90,
    };
    plan.oxygen_scale.all().map(|held| middle(held.value)).max().unwrap_or(96)
}

fn pressures_and_pulses(plan: &PlanInForce, feeling: Feeling) -> Vec<(Zone, Enough)> {
    let systolic = |mmhg| zone(plan, feeling, |history| history.pressures.extend(pressure(mmhg)));
    let pulse =
        |rate| zone(plan, feeling, |history| history.pulses.extend(reading(Pulse::from_per_minute(rate))));
    let mut lines = Vec::new();
    let low = (Systolic::LOWEST.mmhg()..=USUAL_SYSTOLIC).rev();
    lines.extend(edges(low, systolic, feeling).map(|(zone, at)| (zone, Enough::SystolicAtMost(at, feeling))));
    let high = USUAL_SYSTOLIC..=Systolic::HIGHEST.mmhg();
    lines.extend(
        edges(high, systolic, feeling).map(|(zone, at)| (zone, Enough::SystolicAtLeast(at, feeling))),
    );
    let slow = (Pulse::LOWEST.per_minute()..=USUAL_PULSE).rev();
    lines.extend(edges(slow, pulse, feeling).map(|(zone, at)| (zone, Enough::PulseAtMost(at, feeling))));
    let fast = USUAL_PULSE..=Pulse::HIGHEST.per_minute();
    lines.extend(edges(fast, pulse, feeling).map(|(zone, at)| (zone, Enough::PulseAtLeast(at, feeling))));
    lines
}

/// True if the one line says, without asking how the person feels, all that the other says of somebody who is ill.
fn covers((zone, wider): &(Zone, Enough), (other_zone, line): &(Zone, Enough)) -> bool {
    use Feeling::{Any, Ill};
    zone <= other_zone
        && match (wider, line) {
            (Enough::SystolicAtMost(wide, Any), Enough::SystolicAtMost(at, Ill))
            | (Enough::PulseAtMost(wide, Any), Enough::PulseAtMost(at, Ill)) => wide >= at,
            (Enough::SystolicAtLeast(wide, Any), Enough::SystolicAtLeast(at, Ill))
            | (Enough::PulseAtLeast(wide, Any), Enough::PulseAtLeast(at, Ill)) => wide <= at,
            _ => false,
        }
}

fn answers(plan: &PlanInForce) -> Vec<(Zone, Enough)> {
    let mut found: Vec<(Zone, Enough)> = Vec::new();
    for symptom in Symptom::ALL {
        let mut mildest = None;
        for answer in symptom.answers() {
            let mut set = SymptomSet::new();
            if *answer == Answer::NotAsked || set.set(symptom.clone(), answer.clone()).is_err() {
                continue;
            }
            let zone = zone(plan, Feeling::Any, |history| history.symptoms.extend([at_eight(set)]));
            // The answers come from the least worrying on: a worse one is a line of its own only where it is more urgent.
            if is_said(zone) && mildest.is_none_or(|milder| zone < milder) {
                mildest = Some(zone);
                found.push((zone, Enough::Answer(symptom.clone(), answer.clone())));
            }
        }
    }
    found
}

fn gains(plan: &PlanInForce) -> Vec<(Zone, Enough)> {
    let least = |all: &mut dyn Iterator<Item = u32>| all.min();
    let three = least(&mut plan.weight_gain.all().map(|held| held.value.grams()));
    let seven = least(&mut plan.weight_gain_7_days.all().map(|held| held.value.grams()));
    let line = |grams: Option<u32>, days| Some((Zone::Amber, Enough::Gain { grams: grams?, days }));
    line(three, 3).into_iter().chain(line(seven, 7)).collect()
}

/// Where each zone begins on the way out from a usual value: the first one that is at least so urgent.
fn edges(
    values: impl Iterator<Item = u16>,
    zone_of: impl Fn(u16) -> Zone,
    feeling: Feeling,
) -> impl Iterator<Item = (Zone, u16)> {
    // Being ill is a reason to phone by itself: only what makes it more urgent is a line.
    let mut before = match feeling {
        Feeling::Any => Zone::NotJudged,
        Feeling::Ill => Zone::Amber,
    };
    let mut found = Vec::new();
    for value in values {
        let zone = zone_of(value);
        if is_said(zone) && zone < before {
            before = zone;
            found.push((zone, value));
        }
    }
    found.into_iter()
}

fn is_said(zone: Zone) -> bool {
    match zone {
        Zone::Emergency999 | Zone::Red | Zone::Amber => true,
        Zone::NotJudged | Zone::Green => false,
    }
}

/// What the rules say of this alone.
fn zone(plan: &PlanInForce, feeling: Feeling, put: impl FnOnce(&mut History)) -> Zone {
    let mut history = History::new(LocalDay::nearest(0));
    put(&mut history);
    let mut set = SymptomSet::new();
    if feeling == Feeling::Ill && set.set(Symptom::Dizzy, Answer::Yes).is_ok() {
        history.symptoms.push(Reading { key: ReadingKey(1), ..at_eight(set) });
    }
    let keys = BTreeSet::from([ReadingKey(0), ReadingKey(1)]);
    assess(&history, &keys, plan).zone
}

fn pressure(systolic: u16) -> Option<Reading<BloodPressure>> {
    // Two thirds of the upper number: a lower one that no rule looks at.
    reading(BloodPressure::from_mmhg(systolic, (systolic * 2 / 3).clamp(40, 110)))
}

fn reading<V, E>(value: Result<V, E>) -> Option<Reading<V>> {
    value.ok().map(at_eight)
}

fn at_eight<V>(value: V) -> Reading<V> {
    let at = Instant::from_ms(8 * 3_600_000);
    Reading { at, key: ReadingKey(0), day: LocalDay::nearest(0), time_unsure: false, value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_clinical::{PlanSubject, ThresholdLayer, Weight};

    const TABLE: &str = include_str!("../../../docs/clinical/tables/card.csv");
    const LINES: usize = 34;

    fn words(line: &Enough) -> String {
        let ill = |feeling: &Feeling| if *feeling == Feeling::Ill { ", ill" } else { "" };
        match line {
            Enough::Answer(symptom, answer) => format!("{}={}", symptom.code(), answer.code()),
            Enough::SystolicAtMost(at, feeling) => format!("systolic at most {at} mmHg{}", ill(feeling)),
            Enough::SystolicAtLeast(at, feeling) => format!("systolic at least {at} mmHg{}", ill(feeling)),
            Enough::PulseAtMost(at, feeling) => format!("pulse at most {at} a minute{}", ill(feeling)),
            Enough::PulseAtLeast(at, feeling) => format!("pulse at least {at} a minute{}", ill(feeling)),
            Enough::OxygenAtMost(at) => format!("oxygen at most {at} %"),
            Enough::TemperatureAtLeast(at) => format!("temperature at least {}.{} °C", at / 10, at % 10),
            Enough::Gain { grams, days } => format!("gain of {grams} g or more in {days} days"),
        }
    }

    fn card(plan: &PlanInForce) -> Vec<String> {
        enough_alone(plan).iter().map(|(zone, line)| format!("{}: {}", zone.code(), words(line))).collect()
    }

    fn plan(subject: &str, value: &str) -> PlanInForce {
        let value = PlanSubject::from_code(subject).unwrap().parse_value(value).unwrap();
        PlanInForce::from_settings([(ThresholdLayer::Person, value)])
    }

    #[test]
    fn the_card_of_the_products_limits_says_what_the_clinicians_table_says() {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        assert_eq!(reader.headers().unwrap(), vec!["zone", "enough by itself"]);
        let rows: Vec<String> =
            reader.records().map(|row| row.unwrap()).map(|row| format!("{}: {}", &row[0], &row[1])).collect();
        assert_eq!(card(&PlanInForce::product()), rows);
        assert_eq!(rows.len(), LINES, "the table was read to its end");
        assert_eq!(crate::table_tests::registered("card"), (1, LINES));
    }

    #[test]
    fn a_persons_own_limits_stand_on_their_card() {
        let own = card(&plan("threshold/systolic-low", "85"));
        assert!(own.contains(&"red: systolic at most 84 mmHg, ill".to_owned()), "{own:?}");
        assert!(own.contains(&"red: systolic at most 74 mmHg".to_owned()), "{own:?}");
        let own = card(&plan("threshold/oxygen-scale", "88-92"));
        assert!(!own.contains(&"red: oxygen at most 92 %".to_owned()), "{own:?}");
        let own = card(&plan("threshold/weight-gain-3-days", "1.5kg"));
        assert!(own.contains(&"amber: gain of 1500 g or more in 3 days".to_owned()), "{own:?}");
    }

    /// Judges today's weight after 80.0 kg on each of the 40 days before the last `days`.
    fn after_a_gain(grams: u32, days: u8) -> Zone {
        let mut history = History::new(LocalDay::nearest(0));
        let weight = |grams, day: i32| Reading {
            key: ReadingKey(u64::from(day.unsigned_abs())),
            day: LocalDay::nearest(day),
            at: Instant::from_ms((i64::from(day) * 24 + 8) * 3_600_000),
            ..at_eight(Weight::from_grams(grams).unwrap())
        };
        history.weights.extend((-40..=-i32::from(days)).map(|day| weight(80_000, day)));
        history.weights.push(weight(80_000 + grams, 0));
        assess(&history, &BTreeSet::from([ReadingKey(0)]), &PlanInForce::product()).zone
    }

    #[test]
    fn a_gain_on_the_card_is_amber_on_the_screen_and_one_step_less_is_not() {
        for (_, line) in enough_alone(&PlanInForce::product()) {
            if let Enough::Gain { grams, days } = line {
                assert_eq!(after_a_gain(grams, days), Zone::Amber, "{grams} g in {days} days");
                assert_eq!(after_a_gain(grams - 100, days), Zone::NotJudged, "{grams} g in {days} days");
            }
        }
    }
}
