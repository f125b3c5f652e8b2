//! Sentences that rules ask for by key, with their typed parameters made into text.

use crate::api::Said;
use crate::zone::{LocalTime, local, local_day};
use hearth_clinical::{
    BloodPressure, BloodResult, Instant, LocalDay, OxygenScale, PlanValue, TeamHours, Temperature, Weekday,
};
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
        Param::Signs(signs) => {
            let names: Vec<String> = signs
                .iter()
                .map(|(symptom, answer)| words.sign_name(symptom.code(), answer.code()))
                .collect();
            Value::Text(names.join(", "))
        }
        Param::Subject(subject) => Value::Text(words.setting(subject.code())),
        Param::Temperature(temperature) => Value::Text(temperature_text(*temperature)),
        Param::Blood(result) => Value::Text(blood(words, *result)),
        Param::Day(asked) => Value::Text(day(words, *asked)),
        Param::Hours(hours) => Value::Number(i64::from(*hours)),
        Param::Count(count) => Value::Number(*count),
        Param::Cause(cause) => Value::Text(words.plain(&format!("cause-{}", cause.code()))),
        Param::Sentence(sentence) => Value::Text(by_rule(words, sentence, None).text),
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
pub fn measure(words: Words, taken: &Measure) -> String {
    match taken {
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
        Measure::Temperature(temperature) => temperature_text(*temperature),
        Measure::Rhythm(rhythm) => words.plain(&format!("rhythm-{}", rhythm.code())),
        Measure::Postural(postural) => {
            let pressure = |go: BloodPressure| words.pressure(go.systolic().mmhg(), go.diastolic().mmhg());
            let standing: Vec<String> = postural.standing().map(pressure).collect();
            let args = [
                ("lying", Value::Text(pressure(postural.lying()))),
                ("standing", Value::Text(standing.join(", "))),
            ];
            say(words, "measure-lying-standing", &args)
        }
        Measure::Blood(result) => blood(words, *result),
        Measure::Usual { middle, readings } => {
            let args = [
                ("value", Value::Text(measure(words, middle))),
                ("readings", Value::Number(i64::from(*readings))),
            ];
            say(words, "measure-usual", &args)
        }
        Measure::Days(days) => say(words, "measure-days", &[("days", Value::Number(i64::from(*days)))]),
        Measure::Hours(hours) => say(words, "measure-hours", &[("hours", Value::Number(i64::from(*hours)))]),
        Measure::Count { readings, days } => {
            let args = [
                ("readings", Value::Number(i64::from(*readings))),
                ("days", Value::Number(i64::from(*days))),
            ];
            say(words, "measure-count", &args)
        }
        Measure::NoiseTenths(tenths) => noise(words, *tenths),
    }
}

fn say(words: Words, key: &str, args: &[(&str, Value)]) -> String {
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, value.arg())).collect();
    words.say(key, &args)
}

fn temperature_text(temperature: Temperature) -> String {
    format!("{} °C", temperature.number_text())
}

/// A blood result with its name and unit.
pub(super) fn blood(words: Words, result: BloodResult) -> String {
    let name = words.plain(&format!("analyte-{}", result.analyte().code()));
    format!("{name} {result}")
}

fn noise(words: Words, tenths: i64) -> String {
    let times = format!("{}.{}", tenths / 10, tenths.rem_euclid(10));
    words.say("measure-noise", &[("times", Arg::Text(&times))])
}

/// The limit that was met, with its sign and unit.
#[must_use]
pub fn limit(words: Words, limit: Limit) -> String {
    match limit {
        Limit::GainAtLeast(gain) => format!("≥ {}", words.weight_kg(gain.grams())),
        Limit::SystolicBelow(mmhg) | Limit::StandingSystolicBelow(mmhg) => format!("< {mmhg} mmHg"),
        Limit::SystolicAbove(mmhg) => format!("> {mmhg} mmHg"),
        Limit::PressureAtLeast { systolic, diastolic } => format!("≥ {systolic} / ≥ {diastolic} mmHg"),
        Limit::PulseBelow(beats) => format!("< {}", words.pulse(beats)),
        Limit::PulseAbove(beats) => format!("> {}", words.pulse(beats)),
        Limit::OxygenAtMost(percent) | Limit::ShareAtMost(percent) => format!("≤ {percent}%"),
        Limit::OxygenDropAtLeast(points) => format!("≥ {points}%"),
        Limit::SignsAtLeast(count) => format!("≥ {count}"),
        Limit::LossAtLeast(loss) => format!("≤ −{}", words.weight_kg(loss.grams())),
        Limit::AboveTargetAtLeast(gain) => {
            let weight = words.weight_kg(gain.grams());
            words.say("limit-above-target", &[("weight", Arg::Text(&weight))])
        }
        Limit::BelowTargetAtLeast(gain) => {
            let weight = words.weight_kg(gain.grams());
            words.say("limit-below-target", &[("weight", Arg::Text(&weight))])
        }
        Limit::PercentBelowAtLeast(percent) => format!("≤ −{percent}%"),
        Limit::NoiseTenthsAbove(tenths) => format!("> {}", noise(words, tenths)),
        Limit::StandingFallAtLeast { systolic, diastolic } => {
            format!("≤ −{systolic} / ≤ −{diastolic} mmHg")
        }
        Limit::PulseRiseAtLeast(beats) => format!("≥ +{}", words.pulse(beats)),
        Limit::TemperatureAtLeast(temperature) => format!("≥ {}", temperature_text(temperature)),
        Limit::FirstTime => words.plain("limit-first-time"),
        Limit::DaysAtLeast(days) => {
            format!("≥ {}", say(words, "measure-days", &[("days", Value::Number(i64::from(days)))]))
        }
        Limit::HoursAtLeast(hours) => {
            format!("≥ {}", say(words, "measure-hours", &[("hours", Value::Number(i64::from(hours)))]))
        }
        Limit::BloodAtLeast(result) => format!("≥ {result}"),
        Limit::BloodAbove(result) => format!("> {result}"),
        Limit::BloodBelow(result) => format!("< {result}"),
        Limit::RiseAtLeastPercent(percent) => format!("≥ +{percent}%"),
        Limit::RiseAbovePercent(percent) => format!("> +{percent}%"),
        Limit::ServiceMinutesAtLeast(minutes) => {
            words.say("limit-service-minutes", &[("minutes", Arg::Number(i64::from(minutes)))])
        }
        Limit::WorkingDaysEndedAtLeast(ends) => {
            words.say("limit-working-days", &[("days", Arg::Number(i64::from(ends)))])
        }
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
        PlanValue::TargetWeight(weight) | PlanValue::OedemaFreeWeight(weight) => {
            words.weight_both(weight.grams())
        }
        PlanValue::WeightGain3Days(gain)
        | PlanValue::WeightGain7Days(gain)
        | PlanValue::WeightGain1Day(gain)
        | PlanValue::WeightAboveTarget(gain)
        | PlanValue::WeightLoss(gain) => words.weight_kg(gain.grams()),
        PlanValue::SystolicLow(systolic)
        | PlanValue::SystolicLowish(systolic)
        | PlanValue::SystolicHigh(systolic) => format!("{} mmHg", systolic.mmhg()),
        PlanValue::PulseLow(pulse) | PlanValue::PulseHigh(pulse) | PlanValue::PulseFast(pulse) => {
            words.pulse(pulse.per_minute())
        }
        PlanValue::PulseRise(rise) => words.pulse(rise.per_minute()),
        PlanValue::MissingDays(count) => {
            say(words, "measure-days", &[("days", Value::Number(i64::from(count.days())))])
        }
        PlanValue::Tier(tier) => words.plain(&format!("plan-value-tier-{}", tier.code())),
        PlanValue::HeartFailureType(kind) => words.plain(&format!("plan-value-{}", kind.code())),
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
