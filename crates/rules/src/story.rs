//! Reads the short stories of the clinicians' tables into histories and plans, for tests only.
//! The language is described beside the tables, in docs/clinical/tables/README.md.

use hearth_clinical::{
    Instant, LocalDay, PlanSubject, SymptomSet, ThresholdLayer, Weight, parse_blood_pressure,
    parse_oxygen_saturation, parse_pulse,
};

use crate::history::{History, Reading, ReadingKey};
use crate::plan_in_force::PlanInForce;

/// A history, and the day that is asked about.
pub(crate) struct Story {
    pub history: History,
    pub asked: LocalDay,
}

/// The day that the tables call 0.
pub(crate) fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

pub(crate) fn read(text: &str) -> Story {
    let mut history = History::new(day(0));
    let (mut today, mut asked, mut last) = (None, None, day(0));
    for (number, event) in text.split(';').map(str::trim).filter(|event| !event.is_empty()).enumerate() {
        let (first, rest) = event.split_once(' ').unwrap();
        match first {
            "today" => today = Some(day(rest.parse().unwrap())),
            "ask" => asked = Some(day(rest.parse().unwrap())),
            _ => {
                let day = day(first.parse().unwrap());
                last = last.max(day);
                add(&mut history, ReadingKey(number as u64), day, rest);
            }
        }
    }
    history.today = today.unwrap_or(last.max(asked.unwrap_or(last)));
    let asked = asked.unwrap_or(history.today);
    Story { history, asked }
}

fn add(history: &mut History, key: ReadingKey, day: LocalDay, event: &str) {
    let (event, time_unsure) = match event.strip_suffix(" unsure") {
        Some(event) => (event, true),
        None => (event, false),
    };
    let (time, what) = match event.split_once(' ').unwrap() {
        (time, what) if time.contains(':') => (time, what),
        _ => ("08:00", event),
    };
    let (hour, minute) = time.split_once(':').unwrap();
    let minutes = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap();
    let at = Instant::from_ms(i64::from(day.days()) * 86_400_000 + minutes * 60_000);
    let (kind, value) = what.split_once(' ').unwrap();
    match kind {
        "weight" => history.weights.push(Reading { at, key, day, time_unsure, value: weight(value) }),
        "bp" => {
            let value = parse_blood_pressure(value).unwrap();
            history.pressures.push(Reading { at, key, day, time_unsure, value });
        }
        "pulse" => {
            let value = parse_pulse(value).unwrap();
            history.pulses.push(Reading { at, key, day, time_unsure, value });
        }
        "oxygen" => {
            let value = parse_oxygen_saturation(value).unwrap();
            history.oxygens.push(Reading { at, key, day, time_unsure, value });
        }
        "symptoms" => {
            let value = SymptomSet::parse(value.split(' ')).unwrap();
            history.symptoms.push(Reading { at, key, day, time_unsure, value });
        }
        other => panic!("the tables have no {other}"),
    }
}

/// Kilograms with up to three decimals: the tables look at single grams, which no form lets anybody type.
fn weight(text: &str) -> Weight {
    let (kilos, decimals) = text.split_once('.').unwrap();
    let grams = format!("{decimals:0<3}");
    Weight::from_grams(kilos.parse::<u32>().unwrap() * 1000 + grams.parse::<u32>().unwrap()).unwrap()
}

pub(crate) fn plan(text: &str) -> PlanInForce {
    PlanInForce::from_settings(text.split('&').map(str::trim).filter(|setting| !setting.is_empty()).map(
        |setting| {
            let (subject, value) = setting.split_once('=').unwrap();
            (ThresholdLayer::Person, PlanSubject::from_code(subject).unwrap().parse_value(value).unwrap())
        },
    ))
}
