//! Reads the short stories of the clinicians' tables into histories and plans, for tests only.
//! The language is described beside the tables, in docs/clinical/tables/README.md.

use std::collections::BTreeSet;

use hearth_clinical::blood::NtProBnp;
use hearth_clinical::{
    Analyte, BloodResult, Instant, LocalDay, PlanSubject, PosturalPressure, Rhythm, Symptom, SymptomSet,
    Temperature, ThresholdLayer, Weight, parse_blood_pressure, parse_oxygen_saturation, parse_pulse,
};

use crate::history::{
    BloodsAfter, BloodsDue, Circumstances, ExtraDoses, History, LeftOut, MedicinesTold, Reading, ReadingKey,
    SelfHarm, SelfHarmSaid, UnansweredAlert,
};
use crate::level::{Cause, Level};
use crate::plan_in_force::PlanInForce;

/// A history, and the day that is asked about.
pub(crate) struct Story {
    pub history: History,
    pub asked: LocalDay,
    /// The readings of the check that comes last, each with `then` before it.
    pub then: BTreeSet<ReadingKey>,
}

/// The day that the tables call 0.
pub(crate) fn day(number: i32) -> LocalDay {
    LocalDay::from_ymd(2026, 11, 1).unwrap().plus_days(number)
}

/// More events than any story has, so that the readings of a repeated one have keys of their own.
const EVENTS_MAX: usize = 1000;

/// One day, or each day from the first to the last: `3`, `0..27`.
fn days(text: &str) -> impl Iterator<Item = LocalDay> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    (first.parse().unwrap()..=last.parse::<i32>().unwrap()).map(day)
}

pub(crate) fn read(text: &str) -> Story {
    let mut history = History::new(day(0));
    let (mut today, mut asked, mut last, mut then) = (None, None, day(0), BTreeSet::new());
    for (number, event) in text.split(';').map(str::trim).filter(|event| !event.is_empty()).enumerate() {
        let (event, is_last_check) =
            event.strip_prefix("then ").map_or((event, false), |event| (event, true));
        let (first, rest) = event.split_once(' ').unwrap();
        match first {
            "today" => today = Some(day(rest.parse().unwrap())),
            "ask" => asked = Some(day(rest.parse().unwrap())),
            "knows" => know(&mut history.circumstances, rest),
            _ => {
                for (nth, day) in days(first).enumerate() {
                    last = last.max(day);
                    let key = ReadingKey((number + nth * EVENTS_MAX) as u64);
                    then.extend(is_last_check.then_some(key));
                    add(&mut history, key, day, rest);
                }
            }
        }
    }
    history.today = today.unwrap_or(last.max(asked.unwrap_or(last)));
    let asked = asked.unwrap_or(history.today);
    Story { history, asked, then }
}

fn add(history: &mut History, key: ReadingKey, day: LocalDay, event: &str) {
    let (event, time_unsure) = match event.strip_suffix(" unsure") {
        Some(event) => (event, true),
        None => (event, false),
    };
    let (event, looked_at) = match event.strip_suffix(" looked-at") {
        Some(event) => (event, true),
        None => (event, false),
    };
    if looked_at {
        history.circumstances.looked_after.readings.insert(key);
    }
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
            let value = answers(value);
            history.symptoms.push(Reading { at, key, day, time_unsure, value });
        }
        "doses" => {
            let value = match value {
                "taken" => MedicinesTold::Taken,
                "missed" => MedicinesTold::Missed,
                "stopped" => MedicinesTold::Stopped,
                other => panic!("nobody says of doses that they were {other}"),
            };
            history.medicines.push(Reading { at, key, day, time_unsure, value });
        }
        "temperature" => {
            let value = Temperature::parse(value).unwrap();
            history.temperatures.push(Reading { at, key, day, time_unsure, value });
        }
        "rhythm" => {
            let value = Rhythm::from_code(value).unwrap();
            history.rhythms.push(Reading { at, key, day, time_unsure, value });
        }
        "lying-standing" => {
            let mut goes = value.split(' ').map(|go| (go != "-").then(|| parse_blood_pressure(go).unwrap()));
            let lying = goes.next().flatten().unwrap();
            let value = PosturalPressure::new(lying, goes.next().flatten(), goes.next().flatten()).unwrap();
            history.posturals.push(Reading { at, key, day, time_unsure, value });
        }
        "blood" => {
            let (analyte, result) = value.split_once(' ').unwrap();
            let value = BloodResult::parse(Analyte::from_code(analyte).unwrap(), result).unwrap();
            history.bloods.push(Reading { at, key, day, time_unsure, value });
        }
        other => panic!("the tables have no {other}"),
    }
}

/// `every-question` answers each with its least worrying answer, before the answers that are written out;
/// `every-danger-question` each of those that ask for a danger sign.
fn answers(text: &str) -> SymptomSet {
    let danger = |symptom: &Symptom| {
        symptom.is_asked_first() || matches!(symptom, Symptom::Breathless | Symptom::Cough)
    };
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (answered, rest): (Vec<Symptom>, &str) = match first {
        "every-question" => (Symptom::ALL.into(), rest),
        "every-danger-question" => (Symptom::ALL.into_iter().filter(danger).collect(), rest),
        _ => (Vec::new(), text),
    };
    let mut set = SymptomSet::new();
    for symptom in answered {
        let least = symptom.answers()[0].clone();
        set.set(symptom, least).unwrap();
    }
    for (symptom, answer) in
        SymptomSet::parse(rest.split(' ').filter(|pair| !pair.is_empty())).unwrap().iter()
    {
        set.set(symptom.clone(), answer.clone()).unwrap();
    }
    set
}

/// What is known besides readings: `mra`, `titrating 3`, `monitored 0`, `loss-expected 9`, `oedema-free-set -30`,
/// `bloods-due 5 dose-change`, `stable-nt-pro-bnp 800 ng/L`, `out-of-touch 72`, `unanswered red weight-gain 2 130 0` (day,
/// service minutes, ends of working days; `looked-at` behind it once somebody looked at the check-ins), `not-all-here`,
/// `clock-suspect`.
fn know(circumstances: &mut Circumstances, text: &str) {
    let (what, rest) = text.split_once(' ').unwrap_or((text, ""));
    let on = || day(rest.parse().unwrap());
    match what {
        "mra" => circumstances.takes_mra = true,
        "titrating" => circumstances.titrating_since = Some(on()),
        "monitored" => circumstances.monitored_since = Some(on()),
        "oedema-free-set" => circumstances.oedema_free_set = Some(on()),
        "loss-expected" => circumstances.loss_expected_until = Some(on()),
        "bloods-due" => {
            let (due, after) = rest.split_once(' ').unwrap();
            let after = match after {
                "dose-change" => BloodsAfter::DoseChange,
                "repeat" => BloodsAfter::OutOfRange,
                "routine" => BloodsAfter::Routine,
                other => panic!("bloods are not due after {other}"),
            };
            circumstances.bloods_due.push(BloodsDue { due: day(due.parse().unwrap()), after });
        }
        "stable-nt-pro-bnp" => {
            circumstances.stable_nt_pro_bnp = Some(NtProBnp::parse_with_unit(rest).unwrap());
        }
        "left-out" => {
            let (since, medicines) = rest.split_once(' ').unwrap();
            let left = LeftOut { since: day(since.parse().unwrap()), medicines: medicines.parse().unwrap() };
            circumstances.left_out = Some(left);
        }
        "extra-doses" => {
            let (began, days) = rest.split_once(' ').unwrap();
            let doses = ExtraDoses { began: day(began.parse().unwrap()), max_days: days.parse().unwrap() };
            circumstances.extra_doses = Some(doses);
        }
        "self-harm" => {
            let (on, said) = rest.split_once(' ').unwrap();
            let said = match said {
                "thoughts" => SelfHarmSaid::Thoughts,
                "not-answered" => SelfHarmSaid::NotAnswered,
                other => panic!("nothing is said of self-harm by {other}"),
            };
            circumstances.self_harm.push(SelfHarm { on: day(on.parse().unwrap()), said });
        }
        "severe-answers" => circumstances.severe_answers.push(day(rest.parse().unwrap())),
        "out-of-touch" => circumstances.out_of_touch_hours = Some(rest.parse().unwrap()),
        "unanswered" => {
            let (rest, looked_at) = match rest.strip_suffix(" looked-at") {
                Some(rest) => (rest, true),
                None => (rest, false),
            };
            let words: Vec<&str> = rest.split(' ').collect();
            let [level, cause, raised, service_minutes, working_days_ended] = words[..] else {
                panic!("an unanswered alert has five parts: {rest}")
            };
            circumstances.unanswered.push(UnansweredAlert {
                level: Level::from_code(level).unwrap(),
                cause: Cause::from_code(cause).unwrap(),
                raised: day(raised.parse().unwrap()),
                service_minutes: service_minutes.parse().unwrap(),
                working_days_ended: working_days_ended.parse().unwrap(),
                looked_at,
            });
        }
        "not-all-here" => circumstances.history_incomplete = true,
        "medicines-unsettled" => circumstances.medicines_unsettled = true,
        "unsettled-own-plan" => circumstances.own_plan_unsettled = true,
        "clock-suspect" => circumstances.clock_suspect = true,
        other => panic!("the tables know of no {other}"),
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
