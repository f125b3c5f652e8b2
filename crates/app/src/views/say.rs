//! Sentences that rules ask for by key, with their typed parameters made into text.

use crate::api::Said;
use crate::zone::{LocalTime, local, local_day};
use hearth_clinical::{Instant, LocalDay, OxygenScale, PlanValue, TeamHours, Weekday};
use hearth_rules::{Finding, Limit, Measure, Param, Window};
use hearth_words::{Arg, Words};

/// The sentence that a rule asks for. `family` takes the place of `finding` for another reader: `reason` speaks about
/// the patient instead of to them.
#[must_use]
pub fn by_rule(words: Words, asked: &hearth_rules::Words, family: Option<&str>) -> Said {
    let key = match (family, asked.key.strip_prefix("finding-")) {
        (Some(family), Some(rest)) => format!("{family}-{rest}"),
        _ => asked.key.to_owned(),
    };
    let texts: Vec<(&str, Value)> =
        asked.params.iter().map(|(name, param)| (*name, value(words, param))).collect();
    let args: Vec<(&str, Arg<'_>)> = texts.iter().map(|(name, value)| (*name, value.arg())).collect();
    Said { text: words.say(&key, &args), key }
}

enum Value {
    Text(String),
    Number(i64),
}

impl Value {
    fn arg(&self) -> Arg<'_> {
        match self {
            Value::Text(text) => Arg::Text(text),
            Value::Number(number) => Arg::Number(*number),
        }
    }
}

fn value(words: Words, param: &Param) -> Value {
    match param {
        Param::Grams(grams) => {
            Value::Text(words.weight_kg(u32::try_from(grams.unsigned_abs()).unwrap_or(u32::MAX)))
        }
        Param::Weight(weight) => Value::Text(words.weight_kg(weight.grams())),
        Param::Pressure(pressure) => {
            Value::Text(words.pressure(pressure.systolic().mmhg(), pressure.diastolic().mmhg()))
        }
        Param::Mmhg(mmhg) => Value::Text(format!("{mmhg} mmHg")),
        Param::PerMinute(beats) => Value::Text(words.pulse(*beats)),
        Param::Percent(percent) => Value::Text(format!("{percent}%")),
        Param::Days(days) => Value::Number(i64::from(*days)),
        Param::Minutes(minutes) => Value::Number(i64::from(*minutes)),
        Param::Scale(scale) => Value::Text(scale_text(words, *scale)),
        Param::Symptoms(symptoms) => {
            let names: Vec<String> =
                symptoms.iter().map(|symptom| words.symptom_name(symptom.code())).collect();
            Value::Text(names.join(", "))
        }
        Param::Subject(subject) => Value::Text(words.setting(subject.code())),
    }
}

fn scale_text(words: Words, scale: OxygenScale) -> String {
    let (lowest, highest) = match scale {
        OxygenScale::From94To98 => (94, 98),
        OxygenScale::From88To92 => (88, 92),
    };
    words.say("plan-value-scale", &[("lowest", Arg::Number(lowest)), ("highest", Arg::Number(highest))])
}

/// What was measured or answered, with its unit.
#[must_use]
pub fn measure(words: Words, measure: &Measure) -> String {
    match measure {
        Measure::Weight(weight) => words.weight_kg(weight.grams()),
        Measure::BloodPressure(pressure) => {
            words.pressure(pressure.systolic().mmhg(), pressure.diastolic().mmhg())
        }
        Measure::Pulse(pulse) => words.pulse(pulse.per_minute()),
        Measure::Oxygen(oxygen) => format!("{}%", oxygen.percent()),
        Measure::Answers(answers) => {
            let said: Vec<String> = answers
                .iter()
                .map(|(symptom, answer)| {
                    format!(
                        "{}: {}",
                        words.symptom_name(symptom.code()),
                        words.answer(symptom.code(), answer.code())
                    )
                })
                .collect();
            said.join("; ")
        }
    }
}

/// The limit that was met, with its sign and unit.
#[must_use]
pub fn limit(words: Words, limit: Limit) -> String {
    match limit {
        Limit::GainAtLeast(gain) => format!("≥ {}", words.weight_kg(gain.grams())),
        Limit::SystolicBelow(mmhg) => format!("< {mmhg} mmHg"),
        Limit::SystolicAbove(mmhg) => format!("> {mmhg} mmHg"),
        Limit::PressureAtLeast { systolic, diastolic } => format!("≥ {systolic} / ≥ {diastolic} mmHg"),
        Limit::PulseBelow(beats) => format!("< {}", words.pulse(beats)),
        Limit::PulseAbove(beats) => format!("> {}", words.pulse(beats)),
        Limit::OxygenAtMost(percent) => format!("≤ {percent}%"),
        Limit::OxygenDropAtLeast(points) => format!("≥ {points}%"),
        Limit::SignsAtLeast(count) => format!("≥ {count}"),
    }
}

/// A day in words.
#[must_use]
pub fn day(words: Words, day: LocalDay) -> String {
    let (year, month, date) = day.ymd();
    words.date(year, month, date)
}

/// A moment in words: day and time where the reader is.
#[must_use]
pub fn moment(words: Words, at: Instant) -> String {
    let LocalTime { day, hour, minute } = local(at);
    words.date_time(day.ymd(), (hour, minute))
}

/// How old something is on `now`.
#[must_use]
pub fn age(words: Words, at: Instant, now: Instant) -> String {
    let there = local(at);
    words.age(i64::from(local_day(now).days_since(there.day)), there.hour, there.minute)
}

/// The days that a rule looked at; empty when it was one day only.
#[must_use]
pub fn window(words: Words, finding: &Finding) -> String {
    let Window { from, to } = finding.window;
    if from == to {
        return String::new();
    }
    format!("{} – {}", day(words, from), day(words, to))
}

/// A weekday's name.
#[must_use]
pub fn weekday(words: Words, weekday: Weekday) -> String {
    let number =
        Weekday::ALL.iter().position(|day| *day == weekday).map_or(0, |place| place.saturating_add(1));
    words.weekday(u32::try_from(number).unwrap_or(0))
}

/// When a team is there, in words. Neighbouring days with the same hours are one stretch.
fn opening_hours(words: Words, hours: &TeamHours) -> String {
    let mut stretches: Vec<(Weekday, Weekday, (u16, u16))> = Vec::new();
    let mut yesterday = None;
    for day in Weekday::ALL {
        let today = hours.on(day);
        match (today, stretches.last_mut()) {
            (Some(open), Some((_, last, _))) if yesterday == Some(open) => *last = day,
            (Some(open), _) => stretches.push((day, day, open)),
            (None, _) => {}
        }
        yesterday = today;
    }
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let span =
        |from: &str, to: &str| words.say("format-span", &[("from", Arg::Text(from)), ("to", Arg::Text(to))]);
    let said = stretches.into_iter().map(|(first, last, (opens, closes))| {
        let days = if first == last {
            weekday(words, first)
        } else {
            span(&weekday(words, first), &weekday(words, last))
        };
        format!("{days}, {}", span(&clock(opens), &clock(closes)))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { words.plain("format-never-open") } else { said.join("; ") }
}

/// A setting's value as it is read, with its unit.
#[must_use]
pub fn plan_value(words: Words, value: &PlanValue) -> String {
    match value {
        PlanValue::TargetWeight(weight) => words.weight_both(weight.grams()),
        PlanValue::WeightGain3Days(gain) => words.weight_kg(gain.grams()),
        PlanValue::SystolicLow(systolic) | PlanValue::SystolicHigh(systolic) => {
            format!("{} mmHg", systolic.mmhg())
        }
        PlanValue::PulseLow(pulse) | PlanValue::PulseHigh(pulse) => words.pulse(pulse.per_minute()),
        PlanValue::OxygenScale(scale) => scale_text(words, *scale),
        PlanValue::TeamContact(contact) => {
            let phone = words.phone(contact.phone());
            let hours = opening_hours(words, contact.hours());
            let out_of_hours = words.phone(contact.out_of_hours());
            let args = [
                ("phone", Arg::Text(&phone)),
                ("hours", Arg::Text(&hours)),
                ("outofhours", Arg::Text(&out_of_hours)),
            ];
            words.say("plan-value-contact", &args)
        }
    }
}
