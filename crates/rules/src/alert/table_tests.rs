//! Every line of the clinicians' table about alerts: opening, appending, closing, reopening, snooze, mute, escalation.
//! The language of its events is described beside it, in docs/clinical/tables/README.md.

use std::collections::BTreeMap;

use hearth_clinical::{Instant, LocalDay, Symptom, TeamHours};

use super::{
    About, Acts, Alert, AlertState, Escalation, Expected, Extent, FindingId, LocalMinute, Named, Naming,
    Raised, Snooze, Stood, StoodOfRule, alerts, unanswered,
};
use crate::history::UnansweredAlert;
use crate::level::{Cause, Level, RuleId};
use crate::story::day;

const TABLE: &str = include_str!("../../../../docs/clinical/tables/alerts.csv");
const REGISTER: &str = include_str!("../../../../docs/clinical/register.csv");
const GROUPS: [&str; 9] =
    ["opening", "appending", "closing", "reopening", "snooze", "new sign", "mute", "escalation", "look"];
const LINES: usize = 157;

const MS_PER_MINUTE: i64 = 60_000;
const MINUTES_PER_DAY: i64 = 1440;

type Id = FindingId<String>;

#[derive(Default)]
struct Story {
    raised: Vec<Raised<String>>,
    ids: BTreeMap<String, Id>,
    acts: Acts<String>,
    refused: Vec<String>,
}

fn moment(on: &str, time: &str) -> Instant {
    let (hour, minute) = time.split_once(':').unwrap();
    let minutes = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap();
    let day = i64::from(day(on.parse().unwrap()).days());
    Instant::from_ms((day * MINUTES_PER_DAY + minutes) * MS_PER_MINUTE)
}

fn local(at: Instant) -> LocalMinute {
    let minutes = at.ms() / MS_PER_MINUTE;
    let day = LocalDay::from_days(i32::try_from(minutes / MINUTES_PER_DAY).unwrap()).unwrap();
    LocalMinute { day, minute: u16::try_from(minutes % MINUTES_PER_DAY).unwrap() }
}

/// `up/weight=82.4kg`, `down/oxygen=91%`, `sign/swelling=little-more`: further down is worse too.
fn read_mark(mark: &str) -> (String, i64) {
    let (name, typed) = mark.split_once('=').unwrap();
    let number = |unit: &str, steps: f64| {
        let number: f64 = typed.strip_suffix(unit).unwrap_or(typed).parse().unwrap();
        format!("{:.0}", number * steps).parse::<i64>().unwrap()
    };
    let (direction, what) = name.split_once('/').unwrap();
    let number = match what {
        _ if direction == "sign" => {
            let symptom = Symptom::from_code(what);
            i64::try_from(symptom.answers().iter().position(|one| one.code() == typed).unwrap()).unwrap()
        }
        "weight" => number("kg", 1000.0),
        "temperature" => number("C", 10.0),
        "potassium" => number("mmol/L", 10.0),
        _ => number("%", 1.0),
    };
    (name.to_owned(), if direction == "down" { -number } else { number })
}

impl Story {
    fn raise(&mut self, name: &str, about: About<String>, words: &[&str]) {
        let [rule, cause, level, on, time, marks @ ..] = words else {
            panic!("a finding has five parts and how far it goes: {words:?}")
        };
        // Of a name that was there already it is the same finding, as it is after a correction.
        let id = FindingId { about, rule: RuleId::from_code(rule).unwrap() };
        self.ids.insert(name.to_owned(), id.clone());
        let marks: Extent = marks.iter().map(|mark| read_mark(mark)).collect();
        let of = (Cause::from_code(cause).unwrap(), id.clone());
        self.acts.extents.insert(of.clone(), marks);
        self.acts.far_since.insert(of, moment(on, time));
        self.raised.push(Raised {
            level: Level::from_code(level).unwrap(),
            at: moment(on, time),
            day: day(on.parse().unwrap()),
            id,
            cause: Cause::from_code(cause).unwrap(),
        });
    }

    fn naming(&self, words: &[&str]) -> Naming<String> {
        let (cause, named) = words.split_first().unwrap();
        let cause = Cause::from_code(cause).unwrap();
        let named = named.iter().map(|one| {
            let (name, level) = one.split_once('=').unwrap();
            let unheard = || FindingId { about: About::Entry(name.to_owned()), rule: RuleId::W1 };
            let id = self.ids.get(name).cloned().unwrap_or_else(unheard);
            let far = self.acts.extents.get(&(cause, id.clone())).cloned();
            Named { id, level: Level::from_code(level).unwrap(), far: Some(far.unwrap_or_default()) }
        });
        Naming { cause, named: named.collect() }
    }

    /// What somebody who puts this alert off now has before their eyes.
    fn stood(&self, cause: Cause) -> Stood {
        let mut stood = Stood::new();
        for raised in self.raised.iter().filter(|raised| raised.cause == cause) {
            let extent = self.acts.extents[&(cause, raised.id.clone())].clone();
            let held = stood
                .entry(raised.id.rule)
                .or_insert(StoodOfRule { level: raised.level, extent: Extent::default() });
            held.level = held.level.min(raised.level);
            held.extent.join(&extent);
        }
        stood
    }

    fn event(&mut self, words: &[&str]) {
        match words {
            ["found", name, rest @ ..] => self.raise(name, About::Entry((*name).to_owned()), rest),
            ["state", name, since, step, rest @ ..] => {
                let about = About::State { since: day(since.parse().unwrap()), step: step.parse().unwrap() };
                self.raise(name, about, rest);
            }
            ["close", rest @ ..] => self.acts.closings.push(self.naming(rest)),
            ["see", rest @ ..] => self.acts.seen.push(self.naming(rest)),
            ["look", rest @ ..] => self.acts.looked.push(self.naming(rest)),
            ["snooze", cause, made, until, reason @ ..] => {
                let (made, until) = (day(made.parse().unwrap()), day(until.parse().unwrap()));
                let cause = Cause::from_code(cause).unwrap();
                match Snooze::new(cause, made, until, &reason.join(" "), self.stood(cause)) {
                    Ok(snooze) => self.acts.snoozes.push(snooze),
                    Err(problem) => self.refused.push(format!("refused: {problem}")),
                }
            }
            ["expected", from, until] => {
                let (from, until) = (day(from.parse().unwrap()), day(until.parse().unwrap()));
                self.acts.expected.push(Expected { from, until });
            }
            other => panic!("the table has no {other:?}"),
        }
    }
}

fn answer(events: &str) -> String {
    let mut story = Story::default();
    let mut hours: TeamHours = "mon-fri 09:00-17:00".parse().unwrap();
    let mut now = None;
    for event in events.split(';').map(str::trim) {
        let words: Vec<&str> = event.split(' ').collect();
        match words.as_slice() {
            ["hours", rest @ ..] => hours = rest.join(" ").parse().unwrap(),
            ["now", on, time] => now = Some(moment(on, time)),
            words => story.event(words),
        }
    }
    let now = local(now.expect("every line says when it is"));
    let alerts = alerts(story.raised, &story.acts, now.day);
    let waiting = unanswered(&alerts, &hours, now, local);
    let mut said: Vec<String> = alerts
        .iter()
        .map(|alert| {
            let steps = waiting.iter().filter(|one| one.cause == alert.cause);
            describe(alert, steps.filter_map(UnansweredAlert::step).max())
        })
        .collect();
    said.extend(story.refused);
    if said.is_empty() { "none".to_owned() } else { said.join("; ") }
}

fn describe(alert: &Alert<String>, step: Option<Escalation>) -> String {
    let state = match alert.state {
        AlertState::Open => "open".to_owned(),
        AlertState::Snoozed { until } => format!("put off to {}", until.days_since(day(0))),
        AlertState::Expected => "expected".to_owned(),
        AlertState::Closed => "closed".to_owned(),
    };
    let mut text = format!("{} {} {state}", alert.level.code(), alert.cause.code());
    for (count, what) in
        [(alert.open.len(), "open"), (alert.expected.len(), "expected"), (alert.closed.len(), "closed")]
    {
        if count > 0 {
            text = format!("{text}, {count} {what}");
        }
    }
    if let Some(ended) = &alert.put_off_ended {
        let until = ended.until.days_since(day(0));
        text = format!("{text}, put off to {until} and ended by {} new", ended.new.len());
    }
    if !alert.is_opened() {
        text.push_str(if alert.is_looked_at() { ", looked at" } else { ", not opened" });
    }
    text.push_str(match step {
        None => "",
        Some(Escalation::Deputy) => ", to the deputy",
        Some(Escalation::Lead) => ", to the lead",
    });
    text
}

#[test]
fn alerts_answer_every_line_of_their_table() {
    let mut reader = csv::ReaderBuilder::new().from_reader(TABLE.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["group", "case", "events", "expected"]);
    let (mut groups, mut lines) = (BTreeMap::<String, usize>::new(), 0);
    for record in reader.records() {
        let record = record.unwrap();
        assert_eq!(answer(&record[2]), record[3], "{}: {}", &record[0], &record[1]);
        *groups.entry(record[0].to_owned()).or_default() += 1;
        lines += 1;
    }
    for group in GROUPS {
        assert!(groups[group] >= 12, "{group} has {} lines", groups[group]);
    }
    assert_eq!((groups.len(), lines), (GROUPS.len(), LINES), "the table was read to its end");
    let registered = format!("alerts,5,{LINES},");
    assert!(REGISTER.lines().any(|line| line.starts_with(&registered)), "the register has this version");
}
