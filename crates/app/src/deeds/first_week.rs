//! The guided first week: a small step a day for somebody new, remembered on this computer alone and never in the way.
//! What each step teaches stands in the catalogue; measuring, printing and phoning are done elsewhere.

use super::facts::Facts;
use crate::api::{FirstWeek, FirstWeekMark, Problem, Said, WeekStep};
use crate::deeds::people::whose;
use crate::open::Open;
use hearth_clinical::LocalDay;
use hearth_words::{Arg, Words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The name under which it is kept.
const FIRST_WEEK: &str = "first-week";
/// How many days it shows itself.
const DAYS: i32 = 7;
/// The steps, one a day, in order.
const STEPS: [&str; 7] = ["weigh", "pressure", "check-in", "colours", "phone", "guide", "help"];
/// Lines that a step has at most.
const LINES_MAX: usize = 6;

/// What is remembered.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    /// The first day, as days since 1970.
    began: Option<i32>,
    #[serde(default)]
    done: BTreeSet<String>,
    #[serde(default)]
    skipped: bool,
}

/// The first week as it stands on this computer. It begins on the day on which it is first looked at.
///
/// # Errors
/// `Store`; or a problem when the profile is no patient's.
pub fn first_week(open: &Open) -> Result<FirstWeek, Problem> {
    let mut kept = kept(open)?;
    if kept.began.is_none() {
        kept.began = Some(began(open)?.days());
        keep(open, &kept)?;
    }
    Ok(view(open, &kept))
}

/// Says what became of a step, or skips the whole, or shows it again.
///
/// # Errors
/// `Store`; or a problem when there is no such step.
pub fn mark(open: &Open, asked: &FirstWeekMark) -> Result<FirstWeek, Problem> {
    let mut kept = kept(open)?;
    kept.began = Some(kept.began.map_or_else(|| began(open).map(LocalDay::days), Ok)?);
    let unknown = || open.bad_field("step", "problem-week-step", &[]);
    match (asked.step.as_str(), asked.state.as_str()) {
        ("", "skipped") => kept.skipped = true,
        ("", "again") => kept = Kept { began: Some(open.today().days()), ..Kept::default() },
        (step, "done") if STEPS.contains(&step) => drop(kept.done.insert(step.to_owned())),
        (step, "not-done") if STEPS.contains(&step) => drop(kept.done.remove(step)),
        _ => return Err(unknown()),
    }
    keep(open, &kept)?;
    Ok(view(open, &kept))
}

/// Somebody who has measured for longer than a week is not new, whatever this program is.
fn began(open: &Open) -> Result<LocalDay, Problem> {
    let patient = whose(open, None)?;
    let facts = Facts::read(open, &open.view()?, patient)?;
    let chart = facts.chart();
    let today = open.today();
    let first = chart.check_ins.iter().filter(|one| !one.time_doubtful).map(|one| one.day).min();
    Ok(first.map_or(today, |first| first.min(today)))
}

fn kept(open: &Open) -> Result<Kept, Problem> {
    whose(open, None)?;
    let text = open.view()?.kept(FIRST_WEEK).map_err(|cause| open.read_problem(&cause))?;
    // What another version wrote and this one can't read is a week that begins again.
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

fn keep(open: &Open, kept: &Kept) -> Result<(), Problem> {
    let text =
        serde_json::to_string(kept).map_err(|cause| crate::problem::unexpected(open.words(), &cause))?;
    open.store().keep(FIRST_WEEK, &text).map_err(|cause| open.write_problem(&cause))
}

fn view(open: &Open, kept: &Kept) -> FirstWeek {
    let days = kept.began.map_or(0, |began| open.today().days().saturating_sub(began)).max(0);
    let day = days.saturating_add(1).min(DAYS);
    let next = STEPS.into_iter().find(|step| !kept.done.contains(*step));
    FirstWeek {
        shows: days < DAYS && !kept.skipped && next.is_some(),
        day: open.said("week-day", &[("day", Arg::Number(i64::from(day)))]),
        next: next.map(str::to_owned),
        steps: STEPS.into_iter().map(|code| step(open, kept, code)).collect(),
    }
}

fn step(open: &Open, kept: &Kept, code: &str) -> WeekStep {
    let lines = (1..=LINES_MAX).map(|line| format!("week-{code}-{line}"));
    let lines: Vec<Said> =
        lines.take_while(|key| Words::knows(key)).map(|key| open.said(&key, &[])).collect();
    WeekStep {
        code: code.to_owned(),
        title: open.said(&format!("week-{code}-title"), &[]),
        lines,
        done: kept.done.contains(code),
    }
}
