//! Whether the cohort is like what was published: each published number beside the same number in the cohort.
//! A cohort that leaves one of these bands is another cohort and fails its test.

use hearth_clinical::{Answer, Symptom};

use crate::cohort::{DAYS, Person};
use crate::comparators::Comparator;
use crate::comparators::{macd, pounds, two_kilos};
use crate::measure::{DAYS_IN_YEAR, Quality, quality, quantile, tally};

/// A published number, and the same number in the cohort.
#[derive(Clone, Debug)]
pub struct Band {
    /// What is compared.
    pub what: &'static str,
    /// The lowest that is accepted.
    pub low: f64,
    /// The highest that is accepted.
    pub high: f64,
    /// What was published, and where.
    pub published: &'static str,
    /// The cohort's number.
    pub value: f64,
}

impl Band {
    /// True when the cohort's number lies within the band.
    #[must_use]
    pub fn holds(&self) -> bool {
        (self.low..=self.high).contains(&self.value)
    }
}

/// Days around an event that are no control days, before it and after coming home.
const CONTROL_APART: i32 = 45;
/// Every so many days a control day is looked at.
const CONTROL_EVERY: i32 = 28;

/// Every band, for the calibrated cohort.
#[must_use]
pub fn bands(persons: &[Person]) -> Vec<Band> {
    let drift = drifts(persons);
    let mut bands = Vec::new();
    let mut add = |what, range: (f64, f64), published, value| {
        bands.push(Band { what, low: range.0, high: range.1, published, value });
    };
    add(
        "events a patient-year",
        (0.45, 0.55),
        "0.5 (base rate in published arithmetic)",
        events_a_year(persons),
    );
    add("days with a weight, %", (74.0, 78.0), "76 % (FAST, Abraham 2011)", weighed(persons));
    let (mean, spread) = mean_and_spread(&drift.0);
    add("drift in the 14 days before an event, mean, kg", (0.7, 1.1), "0.9 (TEN-HMS, Zhang 2009)", mean);
    add("the same, standard deviation, kg", (1.9, 2.3), "2.1 (TEN-HMS, Zhang 2009)", spread);
    let (mean, spread) = mean_and_spread(&drift.1);
    let published = "-0.2 (TEN-HMS, Zhang 2009; 0.2 kg a fortnight for two years would be 10 kg)";
    add("drift in 14 days without an event, mean, kg", (-0.3, 0.1), published, mean);
    add("the same, standard deviation, kg", (0.9, 1.3), "1.1 (TEN-HMS, Zhang 2009)", spread);
    let published = "three quarters (Ledwidge 2013)";
    let what = "persons whose 7-day mean weight spans more than 2 kg within 24 weeks, %";
    add(what, (60.0, 90.0), published, wandering(persons));
    let (weight, pulse) = (area(&drift.0, &drift.1), pulse_area(persons));
    let what = "area under the curve of 14 days' change of weight";
    add(what, (0.60, 0.70), "0.64-0.66 (Lewin 2005)", weight);
    let what = "area under the curve of the pulse, less that of weight";
    add(what, (0.02, 0.10), "above 0: pulse foretells better than weight (Moazeni 2023)", pulse - weight);
    let published = "hazard ratios 5.89 for admission, 9.64 for an A&E visit (Howie-Esquivel 2019)";
    let what = "breathlessness told in a week: odds before an event against other weeks";
    add(what, (5.89, 9.64), published, breathless_odds(persons));
    let published = "0.5, from 11 % fewer admissions for each day more (Haynes 2020)";
    add("check-in days lost in the week before an event", (0.2, 0.9), published, days_lost(persons));
    bands.extend(bands_of_comparators(persons));
    bands
}

/// How the published rules do on the cohort.
fn bands_of_comparators(persons: &[Person]) -> [Band; 4] {
    let measured = |comparator: Comparator| {
        let tallies: Vec<_> =
            persons.iter().map(|person| tally(person, &comparator.alerts(person))).collect();
        quality(&tallies)
    };
    let band = |what, low, high, published, value| Band { what, low, high, published, value };
    let found = |quality: &Quality| 100.0 * quality.sensitivity.value;
    let (two, pounds) = (measured(two_kilos::COMPARATOR), measured(pounds::COMPARATOR));
    let macd = measured(macd::COMPARATOR);
    let unexplained = pounds.unexplained_a_year.value;
    let published = "20 % (Zhang 2009), 33 % (Gyllensten 2016)";
    [
        band("2 kg in 3 days: found, %", 15.0, 27.0, "21 % (Ledwidge 2013)", found(&two)),
        band(
            "3 lb in 1 day or 5 lb in 3: found, %",
            16.0,
            30.0,
            "22.5 % (FAST, Abraham 2011)",
            found(&pounds),
        ),
        band(
            "the same: unexplained alerts a patient-year",
            3.0,
            6.0,
            "4.3 (FAST, Abraham 2011)",
            unexplained,
        ),
        band("MACD: found, %", 15.0, 35.0, published, found(&macd)),
    ]
}

fn events_a_year(persons: &[Person]) -> f64 {
    let events: usize = persons.iter().map(|person| person.stays.len()).sum();
    let days: i32 = persons.iter().map(Person::days_at_home).sum();
    events as f64 / f64::from(days) * DAYS_IN_YEAR
}

fn weighed(persons: &[Person]) -> f64 {
    let weights =
        persons.iter().flat_map(|person| &person.check_ins).filter(|check_in| check_in.grams.is_some());
    let days: i32 = persons.iter().map(Person::days_at_home).sum();
    100.0 * weights.count() as f64 / f64::from(days)
}

/// Days that lead to no event and come long after the last one, one in four weeks.
pub(crate) fn control_days(person: &Person) -> Vec<i32> {
    (CONTROL_APART..DAYS)
        .step_by(CONTROL_EVERY as usize)
        .filter(|day| {
            person
                .stays
                .iter()
                .all(|stay| *day + CONTROL_APART < stay.day || *day - CONTROL_APART > stay.home)
        })
        .collect()
}

/// Changes of the weight over 14 days, in kg: before events, and on control days. Somebody else's weight is no drift.
fn drifts(persons: &[Person]) -> (Vec<f64>, Vec<f64>) {
    const NOT_THE_SAME_PERSON: f64 = 9.5;
    let (mut before, mut without) = (Vec::new(), Vec::new());
    for person in persons {
        let near = |day: i32| {
            let last =
                person.check_ins.iter().rfind(|c| (day - 2..=day).contains(&c.day) && c.grams.is_some());
            last.and_then(|check_in| check_in.grams).map(|grams| f64::from(grams) / 1000.0)
        };
        let drift =
            |day: i32| Some(near(day - 1)? - near(day - 15)?).filter(|kg| kg.abs() < NOT_THE_SAME_PERSON);
        before.extend(person.stays.iter().filter_map(|stay| drift(stay.day)));
        without.extend(control_days(person).into_iter().filter_map(drift));
    }
    (before, without)
}

fn mean_and_spread(values: &[f64]) -> (f64, f64) {
    let count = (values.len() as f64).max(1.0);
    let mean = values.iter().sum::<f64>() / count;
    (mean, (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count).sqrt())
}

/// The chance that a value before an event is above one without, which is the area under the curve.
fn area(before: &[f64], without: &[f64]) -> f64 {
    let mut sorted = without.to_vec();
    sorted.sort_by(f64::total_cmp);
    let below = |value: f64| {
        let (low, high) =
            (sorted.partition_point(|other| *other < value), sorted.partition_point(|other| *other <= value));
        (low + high) as f64 / 2.0
    };
    before.iter().map(|value| below(*value)).sum::<f64>() / (before.len() * without.len()).max(1) as f64
}

/// Share of persons whose mean weight of a week spans more than 2 kg within the first 24 weeks, in percent.
fn wandering(persons: &[Person]) -> f64 {
    let wide = |person: &&Person| {
        let mean_of_week = |day: i32| {
            let week = person.check_ins.iter().filter(|check_in| (day - 6..=day).contains(&check_in.day));
            let grams: Vec<f64> = week.filter_map(|check_in| check_in.grams).map(f64::from).collect();
            (grams.len() >= 3).then(|| grams.iter().sum::<f64>() / grams.len() as f64)
        };
        let means: Vec<f64> = (6..168).filter_map(mean_of_week).collect();
        let (low, high) =
            means.iter().fold((f64::MAX, f64::MIN), |(low, high), mean| (low.min(*mean), high.max(*mean)));
        high - low > 2_000.0
    };
    100.0 * persons.iter().filter(wide).count() as f64 / persons.len().max(1) as f64
}

/// How far the pulse of three days is above that of the weeks before, events against control days.
fn pulse_area(persons: &[Person]) -> f64 {
    let (mut before, mut without) = (Vec::new(), Vec::new());
    for person in persons {
        let middle = |from: i32, to: i32| {
            let mut pulses: Vec<f64> = person
                .check_ins
                .iter()
                .filter(|check_in| (from..=to).contains(&check_in.day))
                .filter_map(|check_in| check_in.pulse.map(f64::from))
                .collect();
            pulses.sort_by(f64::total_cmp);
            (!pulses.is_empty()).then(|| quantile(&pulses, 0.5))
        };
        let rise = |day: i32| Some(middle(day - 3, day - 1)? - middle(day - 35, day - 8)?);
        before.extend(person.stays.iter().filter_map(|stay| rise(stay.day)));
        without.extend(control_days(person).into_iter().filter_map(rise));
    }
    area(&before, &without)
}

/// Odds of an event week among weeks in which more breathlessness was told, against weeks in which it was not.
fn breathless_odds(persons: &[Person]) -> f64 {
    let (mut before, mut without) = ((0_u32, 0_u32), (0_u32, 0_u32));
    for person in persons {
        let told = |day: i32| {
            let week = || person.check_ins.iter().filter(|check_in| (day - 7..day).contains(&check_in.day));
            let more = |(symptom, answer): &(Symptom, Answer)| {
                *symptom == Symptom::BreathlessChange
                    && matches!(answer, Answer::LittleMore | Answer::MuchMore)
            };
            (week().count() > 0).then(|| week().any(|check_in| check_in.answers.iter().any(more)))
        };
        let add = |counts: &mut (u32, u32), told: bool| if told { counts.0 += 1 } else { counts.1 += 1 };
        person.stays.iter().filter_map(|stay| told(stay.day)).for_each(|told| add(&mut before, told));
        control_days(person).into_iter().filter_map(told).for_each(|told| add(&mut without, told));
    }
    let odds = |(yes, no): (u32, u32)| f64::from(yes) / f64::from(no).max(1.0);
    odds(before) / odds(without).max(f64::MIN_POSITIVE)
}

/// Check-in days of a control week, less those of the week before an event, in the same persons.
fn days_lost(persons: &[Person]) -> f64 {
    let (mut lost, mut events) = (0.0, 0_u32);
    for person in persons {
        let days = |day: i32| {
            person.check_ins.iter().filter(|check_in| (day - 7..day).contains(&check_in.day)).count() as f64
        };
        let controls = control_days(person);
        if controls.is_empty() {
            continue;
        }
        let usual = controls.iter().map(|day| days(*day)).sum::<f64>() / controls.len() as f64;
        for stay in &person.stays {
            lost += usual - days(stay.day);
            events += 1;
        }
    }
    lost / f64::from(events.max(1))
}
