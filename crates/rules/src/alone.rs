//! What is enough by itself for each zone under a plan: the lines of a card for the kitchen wall. It asks the rules and
//! knows no limit of its own, so the card can't say anything else than the screen does; the sentences are the words' business.

use std::collections::BTreeSet;

use hearth_clinical::{
    Answer, BloodPressure, Instant, LocalDay, OxygenSaturation, OxygenScale, Pulse, Rhythm, Symptom,
    SymptomSet, Systolic, Temperature, Weight,
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
    /// A bad headache.
    Headache,
    /// A little more swelling than usual.
    Swelling,
}

impl Feeling {
    /// The answer that says it.
    const fn told(self) -> Option<(Symptom, Answer)> {
        match self {
            Feeling::Any => None,
            Feeling::Ill => Some((Symptom::Dizzy, Answer::Yes)),
            Feeling::Headache => Some((Symptom::Headache, Answer::Yes)),
            Feeling::Swelling => Some((Symptom::Swelling, Answer::LittleMore)),
        }
    }
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
        /// And how the person feels.
        feeling: Feeling,
    },
    /// A loss of this or more within three days, in grams.
    Loss {
        /// The loss.
        grams: u32,
        /// And how the person feels.
        feeling: Feeling,
    },
    /// A pulse that is newly uneven.
    UnevenPulse,
}

/// Everything that is enough by itself, the most urgent zone first. A line that a more urgent one covers already is left out.
#[must_use]
pub fn enough_alone(plan: &PlanInForce) -> Vec<(Zone, Enough)> {
    let mut lines = answers(plan);
    for feeling in [Feeling::Any, Feeling::Ill] {
        lines.extend(pressures_and_pulses(plan, feeling));
    }
    let high = USUAL_SYSTOLIC..=Systolic::HIGHEST.mmhg();
    let ached = |mmhg| zone(plan, Feeling::Headache, |history| history.pressures.extend(pressure(mmhg)));
    lines.extend(
        edges(high, ached, Feeling::Headache)
            .map(|(zone, at)| (zone, Enough::SystolicAtLeast(at, Feeling::Headache))),
    );
    let uneven = zone(plan, Feeling::Any, |history| history.rhythms.push(at_eight(Rhythm::Irregular)));
    lines.extend(is_said(uneven).then_some((uneven, Enough::UnevenPulse)));
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
    lines.extend(changes_of_weight(plan));
    let all = lines.clone();
    lines.retain(|line| !all.iter().any(|wider| covers(wider, line)));
    lines.sort_by_key(|(zone, _)| *zone);
    lines
}

/// Values that every plan's allowed range leaves alone; from there the rules are asked step by step.
const USUAL_SYSTOLIC: u16 = 125;
/// Below every upper number there is, and looked at by no rule.
const UNWATCHED_DIASTOLIC: u16 = 40;
const USUAL_PULSE: u16 = 72;
const USUAL_TEMPERATURE: u16 = 365;
const USUAL_GRAMS: u32 = 80_000;
/// Days of steady weight before a change: more than any rule looks back.
const DAYS_BEFORE: i32 = 60;
/// Rules W1 and W5 look at three days.
const DAYS: u8 = 3;

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

/// A gain and a loss as the plan limits them, by themselves and with the sign that makes them more urgent.
fn changes_of_weight(plan: &PlanInForce) -> Vec<(Zone, Enough)> {
    let gain = |grams: Option<u32>, days| grams.map(|grams| (i64::from(grams), days));
    let three = gain(plan.weight_gain.all().map(|held| held.value.grams()).min(), DAYS);
    let seven = gain(plan.weight_gain_7_days.all().map(|held| held.value.grams()).min(), 7);
    let loss =
        plan.weight_loss.all().map(|held| held.value.grams()).min().map(|grams| (-i64::from(grams), DAYS));
    let mut lines = Vec::new();
    for (change, days) in [three, seven, loss].into_iter().flatten() {
        let sign = if change > 0 { Feeling::Swelling } else { Feeling::Ill };
        let alone = weighed(plan, Feeling::Any, change, days);
        let with_sign = weighed(plan, sign, change, days);
        lines.extend(is_said(alone).then(|| (alone, line_of(change, days, Feeling::Any))));
        // The sign by itself is amber: only what it makes more urgent is a line of its own.
        if with_sign < alone && with_sign < Zone::Amber {
            lines.push((with_sign, line_of(change, days, sign)));
        }
    }
    lines
}

fn line_of(change: i64, days: u8, feeling: Feeling) -> Enough {
    let grams = u32::try_from(change.unsigned_abs()).unwrap_or(u32::MAX);
    if change > 0 { Enough::Gain { grams, days, feeling } } else { Enough::Loss { grams, feeling } }
}

/// Today's weight after 80 kg on each of the days before the last `days`.
fn weighed(plan: &PlanInForce, feeling: Feeling, change: i64, days: u8) -> Zone {
    zone(plan, feeling, |history| {
        let steady = Weight::from_grams(USUAL_GRAMS).ok();
        let before = (i32::from(days)..=DAYS_BEFORE).filter_map(|ago| {
            // More than a day ago: never the key of what is asked about.
            Some(on(-ago, u64::from(ago.unsigned_abs()), steady?))
        });
        history.weights.extend(before);
        let now =
            u32::try_from(i64::from(USUAL_GRAMS) + change).ok().and_then(|now| Weight::from_grams(now).ok());
        history.weights.extend(now.map(at_eight));
    })
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
        Feeling::Ill | Feeling::Swelling => Zone::Amber,
        Feeling::Headache => Zone::Red,
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
    if let Some((symptom, answer)) = feeling.told()
        && set.set(symptom, answer).is_ok()
    {
        history.symptoms.push(on(0, 1, set));
    }
    let keys = BTreeSet::from([ReadingKey(0), ReadingKey(1)]);
    assess(&history, &keys, plan).zone
}

fn pressure(systolic: u16) -> Option<Reading<BloodPressure>> {
    reading(BloodPressure::from_mmhg(systolic, UNWATCHED_DIASTOLIC))
}

fn reading<V, E>(value: Result<V, E>) -> Option<Reading<V>> {
    value.ok().map(at_eight)
}

fn at_eight<V>(value: V) -> Reading<V> {
    on(0, 0, value)
}

/// At eight o'clock on a day, counted from the one that is asked about.
fn on<V>(day: i32, key: u64, value: V) -> Reading<V> {
    let at = Instant::from_ms((i64::from(day) * 24 + 8) * 3_600_000);
    Reading { at, key: ReadingKey(key), day: LocalDay::nearest(day), time_unsure: false, value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_clinical::{PlanSubject, ThresholdLayer};

    const TABLE: &str = include_str!("../../../docs/clinical/tables/card.csv");
    const LINES: usize = 42;

    fn words(line: &Enough) -> String {
        let ill = |feeling: &Feeling| match feeling {
            Feeling::Any => "",
            Feeling::Ill => ", ill",
            Feeling::Headache => ", headache",
            Feeling::Swelling => ", swelling",
        };
        match line {
            Enough::Answer(symptom, answer) => format!("{}={}", symptom.code(), answer.code()),
            Enough::SystolicAtMost(at, feeling) => format!("systolic at most {at} mmHg{}", ill(feeling)),
            Enough::SystolicAtLeast(at, feeling) => format!("systolic at least {at} mmHg{}", ill(feeling)),
            Enough::PulseAtMost(at, feeling) => format!("pulse at most {at} a minute{}", ill(feeling)),
            Enough::PulseAtLeast(at, feeling) => format!("pulse at least {at} a minute{}", ill(feeling)),
            Enough::OxygenAtMost(at) => format!("oxygen at most {at} %"),
            Enough::TemperatureAtLeast(at) => format!("temperature at least {}.{} °C", at / 10, at % 10),
            Enough::Gain { grams, days, feeling } => {
                format!("gain of {grams} g or more in {days} days{}", ill(feeling))
            }
            Enough::Loss { grams, feeling } => format!("loss of {grams} g or more in 3 days{}", ill(feeling)),
            Enough::UnevenPulse => "pulse newly uneven".to_owned(),
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
        assert_eq!(crate::table_tests::registered("card"), (2, LINES));
    }

    #[test]
    fn the_days_before_are_at_eight_too() {
        for (day, ms) in [(0, 28_800_000), (-1, -57_600_000), (-3, -230_400_000)] {
            let reading = on(day, 7, ());
            assert_eq!((reading.at.ms(), reading.day, reading.key.0), (ms, LocalDay::nearest(day), 7));
        }
    }

    #[test]
    fn what_means_999_for_everybody_has_no_line_of_its_own_for_whoever_feels_ill() {
        for (subject, value) in [("threshold/systolic-low", "70"), ("threshold/pulse-low", "40")] {
            let own = card(&plan(subject, value));
            assert!(own.iter().any(|line| line.starts_with("red") && line.ends_with(", ill")), "{own:?}");
            assert!(!own.iter().any(|line| line.starts_with("em") && line.ends_with(", ill")), "{own:?}");
        }
    }

    #[test]
    fn a_card_for_somebody_whose_weight_nobody_watches_has_no_line_about_a_change_of_it() {
        let own = card(&plan("tier", "t0"));
        assert!(own.iter().all(|line| !line.contains("gain") && !line.contains("loss")), "{own:?}");
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

    #[test]
    fn a_change_of_weight_on_the_card_is_as_urgent_on_the_screen_and_one_step_less_is_milder() {
        let plan = PlanInForce::product();
        let mut seen = 0;
        for (zone, line) in enough_alone(&plan) {
            let (grams, days, feeling, sign) = match line {
                Enough::Gain { grams, days, feeling } => (grams, days, feeling, 1),
                Enough::Loss { grams, feeling } => (grams, DAYS, feeling, -1),
                _ => continue,
            };
            seen += 1;
            assert_eq!(
                weighed(&plan, feeling, sign * i64::from(grams), days),
                zone,
                "{grams} g in {days} days"
            );
            assert!(
                weighed(&plan, feeling, sign * i64::from(grams - 100), days) > zone,
                "{grams} g in {days} days"
            );
        }
        assert!(seen >= 4, "{seen}");
    }
}
